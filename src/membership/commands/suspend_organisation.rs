//! Suspends an organisation: it keeps its seats and representatives, but nobody can act for it and it is on no roll.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, reason_due, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::rules::{OrganisationStatus, may_suspend};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct SuspendOrganisation {
    pub id: Uuid,
    pub reason: Option<String>,
}

#[async_trait]
impl Command for SuspendOrganisation {
    const NAME: &'static str = "suspendOrganisation";
    type Facts = OrganisationFacts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<OrganisationFacts, Problem> {
        OrganisationFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &OrganisationFacts, cx: &Context) -> Resource {
        facts.resource(cx, false)
    }

    async fn apply(&self, tx: &WriteTx, facts: OrganisationFacts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let mut organisation = facts.organisation;
        may_suspend(organisation.status)?;
        let reason = reason_due(self.reason.as_deref())?;
        organisation.status = OrganisationStatus::Suspended;
        let act = events::organisation_status(cx, self.id, organisation.status, cx.today(), Some(&reason))?;
        let appended = append(tx, cx, act).await?;
        store::save_organisation(tx, cx.council.id, &organisation).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
