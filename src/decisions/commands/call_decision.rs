//! Calls a decision: from now on everybody sees the question, its rule and its hours, and the text no longer changes.
use async_trait::async_trait;
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::notices::{self, Notice};
use crate::decisions::rules::{DecisionRefusal, State, check_window, must_be};
use crate::decisions::{events, rule_of, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use ::entity::{decisions_decision, decisions_document, decisions_text};

#[derive(Debug, Clone, Serialize)]
pub struct CallDecision {
    pub id: Uuid,
    /// `None`: at once.
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: DateTime<Utc>,
}

pub struct Facts {
    decision: decisions_decision::Model,
    texts: Vec<decisions_text::Model>,
    documents: Vec<decisions_document::Model>,
    number: i64,
}

#[async_trait]
impl Command for CallDecision {
    const NAME: &'static str = "callDecision";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        let texts = store::texts(tx, decision.id, decision.text_version).await?;
        let documents = store::documents(tx, decision.id).await?;
        let number = store::next_number(tx, cx.council.id).await?;
        Ok(Facts { decision, texts, documents, number })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let Facts { decision, texts, documents, number } = facts;
        must_be(state(&decision)?, State::Draft)?;
        // The ledger keeps whole seconds, and so do announced hours.
        let opens_at = self.opens_at.unwrap_or(cx.now).trunc_subsecs(0);
        let closes_at = self.closes_at.trunc_subsecs(0);
        check_window(cx.now, opens_at, closes_at)?;
        let language = &cx.council.default_language;
        if !texts.iter().any(|text| text.language == *language) {
            return Err(DecisionRefusal::TextMissing { language: language.clone() }.into());
        }
        let rule = rule_of(&cx.council)?;
        let code = format!("D-{}-{number:03}", cx.today().format("%Y"));
        let results = decision.results.parse().map_err(Problem::fault)?;
        let called = events::Called {
            decision: &decision,
            code: &code,
            texts: &texts,
            documents: &documents,
            results,
            rule: &rule,
            opens_at,
            closes_at,
        };
        let appended = append(tx, cx, events::called(&called)?).await?;
        store::insert_entry(tx, cx, decision.id, &appended.eid, "decision.called").await?;
        let mut row = decision.into_active_model();
        row.code = Set(code);
        row.number = Set(Some(number));
        row.state = Set(State::Called.to_string());
        row.rule = Set(rule);
        row.opens_at = Set(Some(opens_at));
        row.closes_at = Set(Some(closes_at));
        row.called_at = Set(Some(cx.now));
        store::save_decision(tx, row).await?;
        notices::announce(tx, cx, self.id, Notice::Called).await?;
        tx.touch(cx.council.id, Some(self.id));
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
