//! Erases a person on their written request, or because a court or authority orders it.
//!
//! Nobody may use this to remove who speaks for an organisation: whoever still speaks for one, or holds an office, gives
//! that up first (or is dismissed by those who may). Only the operator may end both with it.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::erasing::{self, ErasureFacts, ErasureReceipt};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::membership::rules::{ErasureGround, MembershipRefusal};

#[derive(Debug, Clone, Serialize)]
pub struct ErasePerson {
    pub id: Uuid,
    pub ground: ErasureGround,
    /// Whether mandates and offices that run are ended with it.
    pub ends: bool,
}

#[async_trait]
impl Command for ErasePerson {
    const NAME: &'static str = "erasePerson";
    const VIEW: Option<&'static str> = Some("viewPerson");
    type Facts = ErasureFacts;
    type Answer = ErasureReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<ErasureFacts, Problem> {
        ErasureFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &ErasureFacts, cx: &Context) -> Resource {
        facts.person.resource(cx).with("ends", self.ends)
    }

    async fn apply(&self, tx: &WriteTx, facts: ErasureFacts, cx: &Context) -> Result<Recorded<ErasureReceipt>, Problem> {
        if !self.ends && facts.holds_something(cx) {
            let (mandates, offices) = (facts.running(cx).count() as u64, facts.offices());
            return Err(MembershipRefusal::StillHolds { mandates, offices }.into());
        }
        erasing::erase(tx, cx, &facts, self.ground).await
    }
}
