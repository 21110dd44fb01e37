//! Casts the ballot of a seat, or replaces the one that stands.
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use claror_record::event::Choice;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::decisions::rules::{BallotFacts, DecisionRefusal, Results, Standing, may_cast};
use crate::decisions::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use ::entity::decisions_poll;

#[derive(Debug, Clone, Serialize)]
pub struct CastBallot {
    pub decision: Uuid,
    pub seat: Uuid,
    pub choice: Choice,
    /// The standing ballot that this one replaces.
    pub replaces: Option<String>,
}

/// What the voter gets at once; index and proof come with the next checkpoint.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BallotReceipt {
    pub decision: Uuid,
    pub eid: String,
    pub choice: Choice,
    pub cast_at: DateTime<Utc>,
}

pub struct Facts {
    poll: Option<decisions_poll::Model>,
    on_roll: bool,
    standing: Option<Standing>,
}

#[async_trait]
impl Command for CastBallot {
    const NAME: &'static str = "castBallot";
    type Facts = Facts;
    type Answer = BallotReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let Some(poll) = store::poll_for_ballot(tx, cx.council.id, self.decision).await? else {
            // Not opened yet; whoever may not know the decision is told the same as if there were none.
            let decision = store::decision_for_change(tx, cx.council.id, self.decision).await?;
            return if decision.called_at.is_some() {
                Ok(Facts { poll: None, on_roll: false, standing: None })
            } else {
                Err(Problem::NotFound)
            };
        };
        let place = store::roll_place(tx, poll.id, self.seat).await?;
        let on_roll = place.is_some();
        let standing = place.and_then(|place| place.standing).map(|eid| Standing { eid });
        Ok(Facts { poll: Some(poll), on_roll, standing })
    }

    fn resource(&self, _facts: &Facts, _cx: &Context) -> Resource {
        Resource::new("BallotSeat", self.seat).with("seat", self.seat.to_string())
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<BallotReceipt>, Problem> {
        let Some(poll) = facts.poll else { return Err(DecisionRefusal::PollNotOpen.into()) };
        let state = poll.state.parse().map_err(Problem::fault)?;
        let judged = BallotFacts {
            poll: state,
            closes_at: poll.closes_at,
            closed_at: poll.closed_at,
            on_roll: facts.on_roll,
            standing: facts.standing,
        };
        may_cast(&judged, self.replaces.as_deref(), cx.now)?;
        let results: Results = poll.results.parse().map_err(Problem::fault)?;
        let replaces = self.replaces.as_deref();
        let appended = append(tx, cx, events::cast(poll.id, self.seat, self.choice, replaces, results)?).await?;
        let cast_by = cx.actor.person.ok_or(Problem::Unauthenticated)?;
        let ballot = store::NewBallot {
            eid: appended.eid.clone(),
            poll: poll.id,
            seat: self.seat,
            choice: self.choice,
            cast_by,
            replaces,
        };
        if !store::insert_ballot(tx, cx, ballot).await? {
            return Err(Problem::Stale);
        }
        tx.touch(cx.council.id, Some(self.decision));
        let receipt = BallotReceipt { decision: self.decision, eid: appended.eid, choice: self.choice, cast_at: cx.now };
        Ok(Recorded::new(receipt, appended.token))
    }
}
