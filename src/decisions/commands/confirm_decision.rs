//! Confirms the outcome of a counted poll: from now on the decision stands.
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::notices::{self, Notice};
use crate::decisions::rules::{State, may_confirm};
use crate::decisions::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use ::entity::{decisions_decision, decisions_poll};

#[derive(Debug, Clone, Serialize)]
pub struct ConfirmDecision {
    pub id: Uuid,
}

pub struct Facts {
    decision: decisions_decision::Model,
    poll: Option<decisions_poll::Model>,
}

#[async_trait]
impl Command for ConfirmDecision {
    const NAME: &'static str = "confirmDecision";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        let poll = store::poll_for_change(tx, decision.id).await?;
        Ok(Facts { decision, poll })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        may_confirm(state(&facts.decision)?)?;
        let poll = facts.poll.ok_or_else(|| Problem::fault("a closed decision without a poll"))?;
        let counted = store::result_of(&poll)?.ok_or_else(|| Problem::fault("a closed poll without a count"))?;
        let appended = append(tx, cx, events::confirmed(self.id, poll.id, counted.outcome)).await?;
        store::insert_entry(tx, cx, self.id, &appended.eid, "decision.confirmed").await?;
        let mut row = facts.decision.into_active_model();
        row.state = Set(State::Confirmed.to_string());
        row.confirmed_at = Set(Some(cx.now));
        store::save_decision(tx, row).await?;
        notices::announce(tx, cx, self.id, Notice::Confirmed).await?;
        tx.touch(cx.council.id, Some(self.id));
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
