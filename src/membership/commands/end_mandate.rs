//! Ends a mandate before its time.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, ending, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Mandate, Seat, may_end};
use crate::membership::{resources, store};

#[derive(Debug, Clone, Serialize)]
pub struct EndMandate {
    pub id: Uuid,
    /// Its last day; `None`: at once, so that it gives no right any more today.
    pub ends_on: Option<NaiveDate>,
}

pub struct Facts {
    mandate: Mandate,
    seat: Seat,
    organisation: OrganisationFacts,
}

#[async_trait]
impl Command for EndMandate {
    const NAME: &'static str = "endMandate";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let council = cx.council.id;
        let seat = store::seat(tx, council, store::mandate(tx, council, self.id).await?.seat).await?;
        let organisation = OrganisationFacts::load(tx, cx, seat.organisation).await?;
        let mandate = store::mandate(tx, council, self.id).await?;
        Ok(Facts { mandate, seat, organisation })
    }

    fn resource(&self, facts: &Facts, cx: &Context) -> Resource {
        let titular_held = resources::has_titular(&facts.organisation.mandates, facts.seat.id, cx.today());
        resources::of_mandate(&facts.organisation.organisation, facts.mandate.person, titular_held)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let last = may_end(&facts.mandate.span, self.ends_on, cx.today())?;
        let appended = ending::end_mandate(tx, cx, &facts.seat, &facts.mandate, last).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
