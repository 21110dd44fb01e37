//! Ends the suspension of an organisation. A reason may be given.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::rules::{Faults, OrganisationStatus, may_reinstate};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct ReinstateOrganisation {
    pub id: Uuid,
    pub reason: Option<String>,
}

#[async_trait]
impl Command for ReinstateOrganisation {
    const NAME: &'static str = "reinstateOrganisation";
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
        may_reinstate(organisation.status)?;
        let mut faults = Faults::default();
        let given = self.reason.as_ref().filter(|reason| !reason.trim().is_empty());
        let reason = given.and_then(|reason| faults.reason("reason", reason));
        faults.settle()?;
        organisation.status = OrganisationStatus::Active;
        let act = events::organisation_status(cx, self.id, organisation.status, cx.today(), reason.as_deref())?;
        let appended = append(tx, cx, act).await?;
        store::save_organisation(tx, cx.council.id, &organisation).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
