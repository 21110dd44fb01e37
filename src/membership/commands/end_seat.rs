//! Ends a seat, and with it the mandates for it.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, ending, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Seat, may_end};
use crate::membership::store;

#[derive(Debug, Clone, Serialize)]
pub struct EndSeat {
    pub id: Uuid,
    /// Its last day; `None`: at once, so that it counts no more today.
    pub valid_until: Option<NaiveDate>,
}

pub struct Facts {
    seat: Seat,
    organisation: OrganisationFacts,
}

#[async_trait]
impl Command for EndSeat {
    const NAME: &'static str = "endSeat";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let organisation = store::seat(tx, cx.council.id, self.id).await?.organisation;
        let organisation = OrganisationFacts::load(tx, cx, organisation).await?;
        // Read again now that the organisation is locked.
        let seat = store::seat(tx, cx.council.id, self.id).await?;
        Ok(Facts { seat, organisation })
    }

    fn resource(&self, facts: &Facts, cx: &Context) -> Resource {
        facts.organisation.resource(cx, false)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let last = may_end(&facts.seat.span, self.valid_until, cx.today())?;
        let appended = ending::end_seat(tx, cx, &facts.seat, &facts.organisation.mandates, last).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
