//! Gives a person an office of the council.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{Appended, append};
use crate::foundation::problem::Problem;
use crate::membership::rules::{MembershipRefusal, Role, RoleGrant};
use crate::membership::{events, resources, store};

#[derive(Debug, Clone, Serialize)]
pub struct GrantRole {
    pub person: Uuid,
    pub role: Role,
}

pub struct Facts {
    held: Vec<RoleGrant>,
    /// Whether nobody is administrator yet.
    first: bool,
}

#[async_trait]
impl Command for GrantRole {
    const NAME: &'static str = "grantRole";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let council = cx.council.id;
        store::person(tx, council, self.person).await?;
        let first = self.role == Role::Administrator && store::administrators(tx, council).await? == 0;
        Ok(Facts { held: store::roles_of(tx, council, self.person).await?, first })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resources::of_office(self.role, facts.first)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        if facts.held.iter().any(|grant| grant.role == self.role) {
            return Err(MembershipRefusal::RoleHeld.into());
        }
        let appended = grant(tx, cx, self.person, self.role).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.person, eid: Some(appended.eid) }, appended.token))
    }
}

/// Stores and records that `person` holds `role` from today.
pub(super) async fn grant(tx: &WriteTx, cx: &Context, person: Uuid, role: Role) -> Result<Appended, Problem> {
    let grant = RoleGrant { id: ids::new_id(), person, role, granted_on: cx.today(), revoked_on: None };
    store::insert_role(tx, cx.council.id, &grant).await?;
    append(tx, cx, events::role_changed(cx.council.id, role, person, true)?).await
}
