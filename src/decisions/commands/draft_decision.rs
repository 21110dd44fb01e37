//! Begins a decision: texts that only those who prepare it see.
use async_trait::async_trait;
use serde::Serialize;

use super::{DecisionReceipt, person};
use crate::decisions::rules::{CheckedText, Results, TextInput, check_texts};
use crate::decisions::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

#[derive(Debug, Clone, Serialize)]
pub struct DraftDecision {
    pub texts: Vec<TextInput>,
    pub results: Results,
}

#[async_trait]
impl Command for DraftDecision {
    const NAME: &'static str = "draftDecision";
    type Facts = Vec<CheckedText>;
    type Answer = DecisionReceipt;

    async fn load(&self, _tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        check_texts(&self.texts, &cx.council.languages)
    }

    fn resource(&self, _facts: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, texts: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let id = store::new_id();
        let new = store::NewDecision { id, results: self.results.as_str(), drafted_by: person(cx), texts: &texts };
        store::insert_decision(tx, cx, new).await?;
        Ok(Recorded::new(DecisionReceipt { decision: id, eid: None }, no_event(Reason::Draft)))
    }
}
