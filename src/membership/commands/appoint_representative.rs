//! Appoints a person to speak for a seat.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::rules::{Mandate, MandateKind, NewMandate, Seat, Span, may_amend, may_appoint};
use crate::membership::{events, resources, store};

#[derive(Debug, Clone, Serialize)]
pub struct AppointRepresentative {
    pub seat: Uuid,
    pub person: Uuid,
    pub kind: MandateKind,
    /// `None`: today.
    pub starts_on: Option<NaiveDate>,
    /// The last day; `None`: until further notice.
    pub ends_on: Option<NaiveDate>,
}

pub struct Facts {
    seat: Seat,
    organisation: OrganisationFacts,
}

#[async_trait]
impl Command for AppointRepresentative {
    const NAME: &'static str = "appointRepresentative";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let council = cx.council.id;
        store::person(tx, council, self.person).await?;
        let organisation = store::seat(tx, council, self.seat).await?.organisation;
        let organisation = OrganisationFacts::load(tx, cx, organisation).await?;
        let seat = store::seat(tx, council, self.seat).await?;
        Ok(Facts { seat, organisation })
    }

    fn resource(&self, facts: &Facts, cx: &Context) -> Resource {
        let titular_held = resources::has_titular(&facts.organisation.mandates, self.seat, cx.today());
        resources::of_mandate(&facts.organisation.organisation, self.person, titular_held)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let organisation = facts.organisation.organisation;
        may_amend(organisation.status)?;
        let starts_on = self.starts_on.unwrap_or_else(|| cx.today());
        let new = NewMandate { person: self.person, kind: self.kind, span: Span::new(starts_on, self.ends_on) };
        may_appoint(&facts.seat, &facts.organisation.mandates, &new, cx.today())?;
        let mandate = Mandate { id: ids::new_id(), seat: self.seat, person: self.person, kind: self.kind, span: new.span };
        store::insert_mandate(tx, cx.council.id, &mandate, cx.now).await?;
        let appended = append(tx, cx, events::representative_appointed(cx, organisation.id, &mandate)?).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: mandate.id, eid: Some(appended.eid) }, appended.token))
    }
}
