//! Changes a draft: a new text version (earlier ones stay), or when results may be seen.
use async_trait::async_trait;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, person, resource, state};
use crate::decisions::rules::{CheckedText, Results, State, TextInput, check_texts, must_be};
use crate::decisions::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use ::entity::decisions_decision;

#[derive(Debug, Clone, Serialize)]
pub struct ReviseDecision {
    pub id: Uuid,
    pub texts: Option<Vec<TextInput>>,
    pub results: Option<Results>,
}

/// The draft and the checked texts, if texts are given.
pub struct Facts {
    decision: decisions_decision::Model,
    texts: Option<Vec<CheckedText>>,
}

#[async_trait]
impl Command for ReviseDecision {
    const NAME: &'static str = "reviseDecision";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        let texts = self.texts.as_ref().map(|texts| check_texts(texts, &cx.council.languages)).transpose()?;
        Ok(Facts { decision, texts })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        must_be(state(&facts.decision)?, State::Draft)?;
        let version = facts.decision.text_version + 1;
        let mut row = facts.decision.into_active_model();
        if let Some(results) = self.results {
            row.results = Set(results.to_string());
        }
        if let Some(texts) = &facts.texts {
            store::insert_texts(tx, cx, self.id, version, person(cx), texts).await?;
            row.text_version = Set(version);
            row.search = Set(store::search_text(texts));
        }
        if row.is_changed() {
            store::save_decision(tx, row).await?;
        }
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: None }, no_event(Reason::Draft)))
    }
}
