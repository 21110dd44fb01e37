//! Attaches a document to a draft. Its bytes were sent first (`POST /documents`) and are named by their hash.
use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::rules::{DecisionRefusal, State, must_be};
use crate::decisions::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::documents;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::texts::{LINE_MAX, collect, line};
use ::entity::{decisions_decision, decisions_document};

/// The most documents that one decision carries.
const DOCUMENTS_MAX: usize = 50;

#[derive(Debug, Clone, Serialize)]
pub struct AttachDocument {
    pub decision: Uuid,
    pub sha256: String,
    pub name: String,
    pub language: Option<String>,
}

pub struct Facts {
    decision: decisions_decision::Model,
    attached: usize,
    name: String,
}

#[async_trait]
impl Command for AttachDocument {
    const NAME: &'static str = "attachDocument";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.decision).await?;
        let attached = store::documents(tx, self.decision).await?.len();
        Ok(Facts { decision, attached, name: self.checked_name(cx)? })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        must_be(state(&facts.decision)?, State::Draft)?;
        if facts.attached >= DOCUMENTS_MAX {
            return Err(DecisionRefusal::TooManyDocuments { max: DOCUMENTS_MAX as u64 }.into());
        }
        let blob = match documents::refer(tx, cx.council.id, &self.sha256, 1).await {
            Err(Problem::NotFound) => return Err(DecisionRefusal::DocumentUnknown.into()),
            found => found?,
        };
        let row = decisions_document::ActiveModel {
            id: Set(store::new_id()),
            council_id: Set(cx.council.id),
            decision_id: Set(self.decision),
            sha256: Set(blob.sha256),
            size: Set(blob.size),
            name: Set(facts.name),
            language: Set(self.language.clone()),
            media_type: Set(blob.media_type),
            position: Set(i64::try_from(facts.attached).unwrap_or(i64::MAX)),
            created_at: Set(cx.now),
        };
        if !store::insert_document(tx, row).await? {
            return Err(DecisionRefusal::DocumentAttached.into());
        }
        Ok(Recorded::new(DecisionReceipt { decision: self.decision, eid: None }, no_event(Reason::Draft)))
    }
}

impl AttachDocument {
    fn checked_name(&self, cx: &Context) -> Result<String, Problem> {
        let mut faults = Vec::new();
        let name = collect(line("name", &self.name, LINE_MAX), &mut faults);
        if name.as_deref().is_some_and(|name| name.contains(['/', '\\'])) {
            faults.push(FieldProblem::new("name", "INVALID_CHARACTER"));
        }
        if let Some(language) = self.language.as_ref().filter(|language| !cx.council.languages.contains(language)) {
            faults.push(
                FieldProblem::new("language", "INVALID_LANGUAGE")
                    .with("languages", cx.council.languages.join(", "))
                    .with("given", language.as_str()),
            );
        }
        match name {
            Some(name) if faults.is_empty() => Ok(name),
            _ => Err(Problem::Invalid(faults)),
        }
    }
}
