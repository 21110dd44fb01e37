//! A person corrects their own name. The record holds no name, but what it holds about the person (openings that refer to
//! them) is named as meaning the corrected one, and what earlier corrections said can be erased.
use async_trait::async_trait;
use serde::Serialize;

use super::person_facts::PersonFacts;
use super::{MembershipReceipt, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{Reason, append, no_event};
use crate::foundation::privacy;
use crate::foundation::problem::Problem;
use crate::membership::rules::{ErasureGround, Faults};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct CorrectMyName {
    pub display_name: String,
    /// Whether the former name, where the record can still open it, is erased.
    pub erase_former: bool,
}

#[async_trait]
impl Command for CorrectMyName {
    const NAME: &'static str = "correctMyName";
    type Facts = PersonFacts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<PersonFacts, Problem> {
        PersonFacts::load(tx, cx, cx.actor.person.ok_or(Problem::Unauthenticated)?).await
    }

    fn resource(&self, facts: &PersonFacts, cx: &Context) -> Resource {
        facts.resource(cx)
    }

    async fn apply(&self, tx: &WriteTx, facts: PersonFacts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let (council, mut person) = (cx.council.id, facts.person);
        let mut faults = Faults::default();
        let name = faults.name("displayName", &self.display_name);
        faults.settle()?;
        let id = person.id;
        let Some(name) = name.filter(|name| *name != person.display_name) else {
            return Ok(Recorded::new(MembershipReceipt { id, eid: None }, no_event(Reason::Replay)));
        };
        let openings = privacy::openings_about(tx.conn(), council, id).await?;
        if self.erase_former {
            let former = privacy::erase_openings(tx, council, id, events::holds_name).await?;
            for act in events::erasure_done(ids::new_id(), ErasureGround::Request, &former)? {
                let _recorded = append(tx, cx, act).await?;
            }
            privacy::after_erasure(tx, cx, None).await?;
        }
        person.display_name.clone_from(&name);
        store::save_person(tx, council, &person).await?;
        let mut done = (None, None);
        for act in events::rectification_done(ids::new_id(), id, &name, &openings)? {
            let appended = append(tx, cx, act).await?;
            done = (Some(appended.eid), Some(appended.token));
        }
        touch_members(tx, cx);
        let (eid, token) = done;
        // Nothing about the person was recorded that the correction could be about.
        Ok(Recorded::new(MembershipReceipt { id, eid }, token.unwrap_or_else(|| no_event(Reason::Unrecorded))))
    }
}
