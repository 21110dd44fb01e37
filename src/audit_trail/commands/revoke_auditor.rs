//! Ends a grant before its last day: from today it gives nothing any more.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{GrantReceipt, ending};
use crate::audit_trail::rules::{Faults, Grant, Spoken, SpokenInput};
use crate::audit_trail::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;

#[derive(Debug, Clone, Serialize)]
pub struct RevokeAuditor {
    pub grant: Uuid,
    /// Public.
    pub reason: Option<SpokenInput>,
}

#[async_trait]
impl Command for RevokeAuditor {
    const NAME: &'static str = "revokeAuditor";
    type Facts = (Grant, Option<Spoken>);
    type Answer = GrantReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let reason = faults.spoken_if_any("reason", self.reason.as_ref());
        faults.settle()?;
        Ok((store::grant_for_change(tx, cx.council.id, self.grant).await?, reason))
    }

    fn resource(&self, _facts: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<GrantReceipt>, Problem> {
        let (grant, reason) = facts;
        grant.span.may_revoke(cx.today())?;
        let appended = ending::end_grant(tx, cx, grant.id, reason.as_ref()).await?;
        Ok(Recorded::new(GrantReceipt { grant: grant.id, eid: appended.eid, link: None }, appended.token))
    }
}
