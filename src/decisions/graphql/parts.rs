//! What this room adds to types of earlier rooms; merged in foundation/graphql/schema.rs.
use std::collections::HashMap;

use async_graphql::connection::Connection;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::poll::{RollCallLine, roll_call_connection};
use super::types::Decision;
use crate::decisions::commands::resource;
use crate::decisions::participation::participation;
use crate::decisions::reads::{self, DecisionFilter, OwnBallot};
use crate::decisions::rules::State;
use crate::foundation::graphql::{LedgerRef, PageArgs, Request, TotalCount, ledger_refs, request};
use crate::foundation::problem::Problem;
use crate::membership::graphql::{Hat, hats};

/// An organisation's ballots.
#[derive(Clone)]
pub struct OrganisationBallots {
    pub organisation: Uuid,
}

#[Object]
impl OrganisationBallots {
    /// What the organisation's seats said, newest first, as far as it is public.
    #[graphql(complexity = "10 + usize::try_from(first).unwrap_or(200) * child_complexity / 4")]
    async fn ballots(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, RollCallLine, TotalCount>> {
        let request = request(ctx)?;
        let args = PageArgs::parse(first, after).map_err(|p| request.refuse(p))?;
        let lines = reads::organisation_ballots(request.read(), request.cx.council.id, self.organisation, &args).await;
        roll_call_connection(ctx, lines.map_err(|p| request.refuse(p))?).await
    }
}

/// How many decisions stand at each stage.
#[derive(SimpleObject)]
pub struct DecisionCounts {
    called: i64,
    open: i64,
    closed: i64,
    confirmed: i64,
    annulled: i64,
    adopted: i64,
    rejected: i64,
}

/// The council's decisions in figures.
#[derive(Clone, Default)]
pub struct CouncilDecisions;

#[Object]
impl CouncilDecisions {
    async fn decision_counts(&self, ctx: &Context<'_>) -> Result<DecisionCounts> {
        let request = request(ctx)?;
        let counts = reads::counts(request.read(), request.cx.council.id).await.map_err(|p| request.refuse(p))?;
        let of = |state| counts.by_state.get(&state).copied().unwrap_or(0);
        Ok(DecisionCounts {
            called: of(State::Called),
            open: of(State::Open),
            closed: of(State::Closed),
            confirmed: of(State::Confirmed),
            annulled: of(State::Annulled),
            adopted: counts.adopted,
            rejected: counts.rejected,
        })
    }
}

/// How much a sector takes part.
#[derive(Clone)]
pub struct SectorBallots {
    pub sector: String,
}

#[Object]
impl SectorBallots {
    /// Ballots cast in counted polls.
    async fn ballots_cast(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(self.sum(ctx).await?.0)
    }

    /// Seats on the rolls of counted polls.
    async fn ballots_possible(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(self.sum(ctx).await?.1)
    }
}

impl SectorBallots {
    async fn sum(&self, ctx: &Context<'_>) -> Result<(i64, i64)> {
        let request = request(ctx)?;
        let sums = participation(&request.cx.app, request.cx.council.id).await.map_err(|p| request.refuse(p))?;
        Ok(sums.get(&self.sector).copied().unwrap_or_default())
    }
}

/// Something that awaits the caller.
#[derive(SimpleObject)]
pub struct Task {
    /// `castBallot`, or the name of another act that the decision's stage asks for.
    kind: &'static str,
    due_at: Option<DateTime<Utc>>,
    decision: Option<Decision>,
    hat: Option<Hat>,
}

/// A ballot that the caller cast.
#[derive(SimpleObject)]
pub struct CastBallot {
    /// Its entry in the record.
    entry: LedgerRef,
    decision: Option<Decision>,
    /// For whom it was cast; null when the caller does not speak for that seat any more.
    hat: Option<Hat>,
}

/// What awaits the caller.
#[derive(Clone, Default)]
pub struct ViewerTasks;

#[Object]
impl ViewerTasks {
    /// What awaits me, by deadline, across all hats.
    #[graphql(complexity = "10 + child_complexity * 10")]
    async fn awaiting(&self, ctx: &Context<'_>) -> Result<Vec<Task>> {
        let request = request(ctx)?;
        if request.cx.actor.is_public() {
            return Ok(Vec::new());
        }
        let hats = hats(ctx).await?.into_iter().map(|hat| (hat.seat_id(), hat)).collect();
        awaiting(request, hats).await.map_err(|p| request.refuse(p))
    }

    /// Entries of the ballots that I cast, newest first, replaced ones among them. Only I see this list.
    #[graphql(complexity = "5 + usize::try_from(first).unwrap_or(200) * child_complexity / 4")]
    async fn receipts(&self, ctx: &Context<'_>, #[graphql(default = 20)] first: i32) -> Result<Vec<LedgerRef>> {
        let request = request(ctx)?;
        let Some(person) = request.cx.actor.person else { return Ok(Vec::new()) };
        let args = PageArgs::parse(first, None).map_err(|p| request.refuse(p))?;
        let found =
            reads::receipts(request.read(), request.cx.council.id, person, args.first).await.map_err(|p| request.refuse(p))?;
        entries(request, &found).await.map_err(|p| request.refuse(p))
    }

    /// The ballots that I cast with the decisions that they are about, newest first, replaced ones among them. Only I see
    /// this list.
    #[graphql(complexity = "10 + usize::try_from(first).unwrap_or(200) * child_complexity / 4")]
    async fn cast_ballots(&self, ctx: &Context<'_>, #[graphql(default = 20)] first: i32) -> Result<Vec<CastBallot>> {
        let request = request(ctx)?;
        let Some(person) = request.cx.actor.person else { return Ok(Vec::new()) };
        let hats: HashMap<Uuid, Hat> = hats(ctx).await?.into_iter().map(|hat| (hat.seat_id(), hat)).collect();
        let args = PageArgs::parse(first, None).map_err(|p| request.refuse(p))?;
        cast_ballots(request, person, args.first, &hats).await.map_err(|p| request.refuse(p))
    }
}

async fn entries(request: &Request, ballots: &[OwnBallot]) -> std::result::Result<Vec<LedgerRef>, Problem> {
    let named = ballots.iter().map(|ballot| (ballot.eid.clone(), "ballot.cast".to_owned(), Some(ballot.cast_at))).collect();
    ledger_refs(request, named).await
}

async fn cast_ballots(
    request: &Request,
    person: Uuid,
    first: u64,
    hats: &HashMap<Uuid, Hat>,
) -> std::result::Result<Vec<CastBallot>, Problem> {
    let council = request.cx.council.id;
    let ballots = reads::receipts(request.read(), council, person, first).await?;
    let decisions = reads::by_ids(request.read(), council, ballots.iter().map(|ballot| ballot.decision).collect()).await?;
    let entries = entries(request, &ballots).await?;
    let cast = |(ballot, entry): (OwnBallot, LedgerRef)| CastBallot {
        entry,
        decision: decisions.get(&ballot.decision).cloned().map(Decision),
        hat: hats.get(&ballot.seat).cloned(),
    };
    Ok(ballots.into_iter().zip(entries).map(cast).collect())
}

/// The acts that a stage asks for, with who would be told about them decided by the policies.
const STAGE_ACTS: [(State, &str); 3] =
    [(State::Called, "openPoll"), (State::Open, "closePoll"), (State::Closed, "confirmDecision")];

async fn awaiting(request: &Request, hats: HashMap<Uuid, Hat>) -> std::result::Result<Vec<Task>, Problem> {
    let council = request.cx.council.id;
    let seats: Vec<Uuid> = hats.keys().copied().collect();
    let due = reads::ballots_due(request.read(), council, &seats).await?;
    let decisions = reads::by_ids(request.read(), council, due.iter().map(|(decision, ..)| *decision).collect()).await?;
    let mut tasks: Vec<Task> = due
        .into_iter()
        .filter_map(|(decision, seat, closes_at)| {
            let view = decisions.get(&decision)?.clone();
            Some(Task {
                kind: "castBallot",
                due_at: Some(closes_at),
                decision: Some(Decision(view)),
                hat: hats.get(&seat).cloned(),
            })
        })
        .collect();
    tasks.extend(stage_tasks(request).await?);
    tasks.sort_by_key(|task| task.due_at.map_or(i64::MAX, |due| due.timestamp()));
    Ok(tasks)
}

async fn stage_tasks(request: &Request) -> std::result::Result<Vec<Task>, Problem> {
    let states = STAGE_ACTS.iter().map(|(state, _)| *state).collect();
    let filter = DecisionFilter { states, ..Default::default() };
    let page = reads::list(request.read(), request.cx.council.id, &filter, &PageArgs { first: 50, after: None }).await?;
    let tasks = page.rows.into_iter().filter_map(|(_, view)| {
        let (_, kind) = STAGE_ACTS.iter().find(|(state, _)| *state == view.state)?;
        if !request.may(kind, &resource(&view.row)) || !crate::decisions::possible(kind, &view, request.cx.now) {
            return None;
        }
        let due_at = match view.state {
            State::Called => view.row.opens_at,
            State::Open => view.row.closes_at,
            _ => None,
        };
        // An open poll closes by itself; only when everybody has cast is there a reason to close it by hand.
        let complete =
            view.poll.as_ref().and_then(|poll| poll.counted.as_ref()).is_some_and(|counted| counted.figures.not_cast == 0);
        (view.state != State::Open || complete).then(|| Task { kind, due_at, decision: Some(Decision(view)), hat: None })
    });
    Ok(tasks.collect())
}
