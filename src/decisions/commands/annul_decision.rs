//! Annuls a decision that was called but not confirmed. It stays visible, with the reason.
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::notices::{self, Notice};
use crate::decisions::rules::{PollState, State, may_annul};
use crate::decisions::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::texts::prose;
use ::entity::{decisions_decision, decisions_poll};

/// The longest reason, in characters.
const REASON_MAX: usize = 2_000;

#[derive(Debug, Clone, Serialize)]
pub struct AnnulDecision {
    pub id: Uuid,
    pub reason: String,
}

pub struct Facts {
    decision: decisions_decision::Model,
    poll: Option<decisions_poll::Model>,
    reason: String,
}

#[async_trait]
impl Command for AnnulDecision {
    const NAME: &'static str = "annulDecision";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let reason = prose("reason", &self.reason, REASON_MAX).map_err(|fault| Problem::Invalid(vec![fault]))?;
        if reason.is_empty() {
            return Err(Problem::Invalid(vec![FieldProblem::new("reason", "INVALID_EMPTY")]));
        }
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        let poll = store::poll_for_change(tx, decision.id).await?;
        Ok(Facts { decision, poll, reason })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let Facts { decision, poll, reason } = facts;
        may_annul(state(&decision)?)?;
        if let Some(poll) = &poll {
            let appended = append(tx, cx, events::poll_annulled(self.id, poll.id, &reason)?).await?;
            store::insert_entry(tx, cx, self.id, &appended.eid, "poll.annulled").await?;
            let mut row = poll.clone().into_active_model();
            row.state = Set(PollState::Annulled.to_string());
            row.closed_at = Set(poll.closed_at.or(Some(cx.now)));
            store::save_poll(tx, row).await?;
        }
        let appended = append(tx, cx, events::annulled(self.id, poll.as_ref().map(|poll| poll.id), &reason)?).await?;
        store::insert_entry(tx, cx, self.id, &appended.eid, "decision.annulled").await?;
        let mut row = decision.into_active_model();
        row.state = Set(State::Annulled.to_string());
        row.annulled_at = Set(Some(cx.now));
        row.annul_reason = Set(Some(serde_json::json!({ "language": cx.language, "text": reason })));
        store::save_decision(tx, row).await?;
        notices::announce(tx, cx, self.id, Notice::Annulled).await?;
        tx.touch(cx.council.id, Some(self.id));
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
