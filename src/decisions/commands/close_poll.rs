//! Closes the poll and counts it, in one transaction: no moment exists in which ballots are in but not counted.
use async_trait::async_trait;
use claror_tally::Rule;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{DecisionReceipt, resource, state};
use crate::decisions::rules::{CountLine, DecisionRefusal, PollState, Results, State, count, may_close};
use crate::decisions::{events, store};
use crate::foundation::access::{ActorKind, Resource};
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{append, release_openings};
use crate::foundation::problem::Problem;
use ::entity::{decisions_decision, decisions_poll};

#[derive(Debug, Clone, Serialize)]
pub struct ClosePoll {
    pub id: Uuid,
}

pub struct Facts {
    decision: decisions_decision::Model,
    poll: Option<decisions_poll::Model>,
    lines: Vec<CountLine>,
}

#[async_trait]
impl Command for ClosePoll {
    const NAME: &'static str = "closePoll";
    const VIEW: Option<&'static str> = Some("viewDecision");
    type Facts = Facts;
    type Answer = DecisionReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let decision = store::decision_for_change(tx, cx.council.id, self.id).await?;
        // The lock keeps ballots out while they are counted.
        let poll = store::poll_for_change(tx, decision.id).await?;
        let lines = match &poll {
            Some(poll) => store::count_lines(tx, poll.id).await?,
            None => Vec::new(),
        };
        Ok(Facts { decision, poll, lines })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.decision)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let Facts { decision, poll, lines } = facts;
        let poll = poll.ok_or(DecisionRefusal::PollNotOpen)?;
        let by_order = cx.actor.kind != ActorKind::System && cx.now < poll.closes_at;
        may_close(state(&decision)?, poll.closes_at, cx.now, by_order)?;
        let rule: Rule = serde_json::from_value(poll.rule.clone()).map_err(Problem::fault)?;
        let counted = count(&rule, &lines)?;
        let closed = append(tx, cx, events::closed(poll.id, counted.figures.cast, by_order)).await?;
        store::insert_entry(tx, cx, decision.id, &closed.eid, "poll.closed").await?;
        let tallied = append(tx, cx, events::counted(poll.id, &counted)).await?;
        store::insert_entry(tx, cx, decision.id, &tallied.eid, "poll.counted").await?;
        if poll.results == Results::AfterClose.as_str() {
            release_openings(tx, cx.council.id, &store::standing_eids(tx, poll.id).await?).await?;
        }
        let mut row = poll.into_active_model();
        row.state = Set(PollState::Counted.to_string());
        row.closed_at = Set(Some(cx.now));
        row.close_reason = Set(Some(if by_order { "order" } else { "time" }.to_owned()));
        row.result = Set(Some(serde_json::to_value(&counted).map_err(Problem::fault)?));
        row.counted_eid = Set(Some(tallied.eid.clone()));
        store::save_poll(tx, row).await?;
        let mut row = decision.into_active_model();
        row.state = Set(State::Closed.to_string());
        store::save_decision(tx, row).await?;
        tx.touch(cx.council.id, Some(self.id));
        Ok(Recorded::new(DecisionReceipt { decision: self.id, eid: Some(tallied.eid) }, tallied.token))
    }
}
