//! Throws a draft away. What was called is never discarded, only annulled.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{resource, state};
use crate::decisions::rules::{State, must_be};
use crate::decisions::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::documents;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use ::entity::decisions_decision;

#[derive(Debug, Clone, Serialize)]
pub struct DiscardDraft {
    pub id: Uuid,
}

#[async_trait]
impl Command for DiscardDraft {
    const NAME: &'static str = "discardDraft";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = decisions_decision::Model;
    type Answer = bool;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        store::decision_for_change(tx, cx.council.id, self.id).await
    }

    fn resource(&self, facts: &Self::Facts, _cx: &Context) -> Resource {
        resource(facts)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<bool>, Problem> {
        must_be(state(&facts)?, State::Draft)?;
        for document in store::documents(tx, self.id).await? {
            documents::refer(tx, cx.council.id, &document.sha256, -1).await?;
        }
        store::delete_draft(tx, self.id).await?;
        Ok(Recorded::new(true, no_event(Reason::Draft)))
    }
}
