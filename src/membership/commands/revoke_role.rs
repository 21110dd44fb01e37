//! Takes an office back, at once.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::rules::{MembershipRefusal, Role, RoleGrant};
use crate::membership::{events, resources, store};

#[derive(Debug, Clone, Serialize)]
pub struct RevokeRole {
    pub person: Uuid,
    pub role: Role,
}

pub struct Facts {
    grant: Option<RoleGrant>,
    administrators: u64,
}

#[async_trait]
impl Command for RevokeRole {
    const NAME: &'static str = "revokeRole";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let council = cx.council.id;
        store::person(tx, council, self.person).await?;
        // First the lock on the administrators, then what depends on it.
        let administrators = store::administrators(tx, council).await?;
        let held = store::roles_of(tx, council, self.person).await?;
        Ok(Facts { grant: held.into_iter().find(|grant| grant.role == self.role), administrators })
    }

    fn resource(&self, _facts: &Facts, _cx: &Context) -> Resource {
        resources::of_office(self.role, false)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let grant = facts.grant.ok_or(MembershipRefusal::RoleNotHeld)?;
        if self.role == Role::Administrator && facts.administrators <= 1 {
            return Err(MembershipRefusal::LastAdministrator.into());
        }
        store::revoke_role(tx, cx.council.id, grant.id, cx.today()).await?;
        let appended = append(tx, cx, events::role_changed(cx.council.id, self.role, self.person, false)?).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.person, eid: Some(appended.eid) }, appended.token))
    }
}
