//! Ends an organisation's membership: its mandates and seats end with it, each with an entry of its own. Its page stays.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::ending::end_seat;
use super::{MembershipReceipt, OrganisationFacts, reason_due, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::rules::{OrganisationStatus, ends_at_once, may_withdraw};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct WithdrawOrganisation {
    pub id: Uuid,
    pub reason: Option<String>,
}

#[async_trait]
impl Command for WithdrawOrganisation {
    const NAME: &'static str = "withdrawOrganisation";
    type Facts = OrganisationFacts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<OrganisationFacts, Problem> {
        OrganisationFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &OrganisationFacts, cx: &Context) -> Resource {
        facts.resource(cx, false)
    }

    async fn apply(&self, tx: &WriteTx, facts: OrganisationFacts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let OrganisationFacts { mut organisation, mandates } = facts;
        may_withdraw(organisation.status)?;
        let reason = reason_due(self.reason.as_deref())?;
        let today = cx.today();
        for seat in store::seats_of(tx, cx.council.id, self.id).await? {
            if seat.span.reaches(today) {
                end_seat(tx, cx, &seat, &mandates, ends_at_once(today)).await?;
            }
        }
        organisation.status = OrganisationStatus::Withdrawn;
        organisation.left_on = Some(today);
        store::save_organisation(tx, cx.council.id, &organisation).await?;
        let act = events::organisation_status(cx, self.id, organisation.status, today, Some(&reason))?;
        let appended = append(tx, cx, act).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
