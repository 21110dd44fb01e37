//! Takes a document off a draft.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::rules::{State, must_be};
use crate::decisions::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::documents;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use ::entity::{decisions_decision, decisions_document};

#[derive(Debug, Clone, Serialize)]
pub struct DetachDocument {
    pub decision: Uuid,
    pub document: Uuid,
}

pub struct Facts {
    decision: decisions_decision::Model,
    document: decisions_document::Model,
}

#[async_trait]
impl Command for DetachDocument {
    const NAME: &'static str = "detachDocument";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.decision).await?;
        let attached = store::documents(tx, self.decision).await?;
        let document = attached.into_iter().find(|document| document.id == self.document).ok_or(Problem::NotFound)?;
        Ok(Facts { decision, document })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        must_be(state(&facts.decision)?, State::Draft)?;
        store::delete_document(tx, facts.document.id).await?;
        documents::refer(tx, cx.council.id, &facts.document.sha256, -1).await?;
        Ok(Recorded::new(DecisionReceipt { decision: self.decision, eid: None }, no_event(Reason::Draft)))
    }
}
