//! Opens the poll of a called decision and freezes its electoral roll (T14, T19).
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::rules::{DecisionRefusal, State, may_open};
use crate::decisions::{events, notices, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, Token, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::{self, RollSeat};
use ::entity::decisions_decision;

#[derive(Debug, Clone, Serialize)]
pub struct OpenPoll {
    pub id: Uuid,
}

pub struct Facts {
    decision: decisions_decision::Model,
    roll: Vec<RollSeat>,
}

#[async_trait]
impl Command for OpenPoll {
    const NAME: &'static str = "openPoll";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        let roll = membership::roll(tx, cx.council.id, cx.today()).await?;
        Ok(Facts { decision, roll })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let Facts { decision, roll } = facts;
        may_open(state(&decision)?, decision.opens_at, cx.now)?;
        if roll.is_empty() {
            return Err(DecisionRefusal::RollEmpty.into());
        }
        let closes_at = decision.closes_at.ok_or_else(|| Problem::fault("a called decision without a closing hour"))?;
        if cx.now >= closes_at {
            return Err(DecisionRefusal::WindowPast.into());
        }
        let poll = store::new_id();
        let results = decision.results.parse().map_err(Problem::fault)?;
        let (eid, token) = record(tx, cx, events::opened(&decision, poll, results, closes_at, &roll)?).await?;
        store::insert_entry(tx, cx, decision.id, &eid, "poll.opened").await?;
        let eligible = i64::try_from(roll.len()).map_err(Problem::fault)?;
        let row = store::poll_row(cx, poll, &decision, closes_at, eligible, eid.clone());
        store::insert_poll(tx, row, poll, &roll).await?;
        let mut row = decision.into_active_model();
        row.state = Set(State::Open.to_string());
        store::save_decision(tx, row).await?;
        notices::announce_opening(tx, cx, self.id, closes_at).await?;
        tx.touch(cx.council.id, Some(self.id));
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: Some(eid) }, token))
    }
}

/// Records the leaves of an opening in order and answers the last, `poll.opened`.
async fn record(tx: &WriteTx, cx: &Context, acts: Vec<crate::foundation::ledger::Act>) -> Result<(String, Token), Problem> {
    let mut last = None;
    for act in acts {
        last = Some(append(tx, cx, act).await?);
    }
    let last = last.ok_or_else(|| Problem::fault("an opening without a leaf"))?;
    Ok((last.eid, last.token))
}
