//! Reads over many decisions at once: what an organisation said, counts, participation, what is due.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{DecisionFilter, RollCallLine, filter_condition, slice};
use crate::decisions::rules::{Counted, PollState, Results, State};
use crate::decisions::store::result_of;
use crate::foundation::graphql::{Page, PageArgs};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{decisions_ballot, decisions_decision, decisions_poll, decisions_roll};

/// What an organisation's seats said in counted or live polls, newest first.
pub async fn organisation_ballots(
    read: &ReadConn,
    council: Uuid,
    organisation: Uuid,
    page: &PageArgs,
) -> Result<Page<RollCallLine>, Problem> {
    let lines =
        decisions_roll::Entity::find().filter(decisions_roll::Column::OrganisationId.eq(organisation)).all(&**read).await?;
    let polls: HashMap<Uuid, decisions_poll::Model> = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .filter(decisions_poll::Column::Id.is_in(lines.iter().map(|line| line.poll_id)))
        .filter(
            Condition::any()
                .add(decisions_poll::Column::Results.eq(Results::Live.as_str()))
                .add(decisions_poll::Column::State.eq(PollState::Counted.as_str())),
        )
        .all(&**read)
        .await?
        .into_iter()
        .map(|poll| (poll.id, poll))
        .collect();
    let ballots: HashMap<(Uuid, Uuid), decisions_ballot::Model> = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.is_in(polls.keys().copied()))
        .filter(decisions_ballot::Column::SeatId.is_in(lines.iter().map(|line| line.seat_id)))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(&**read)
        .await?
        .into_iter()
        .map(|ballot| ((ballot.poll_id, ballot.seat_id), ballot))
        .collect();
    let mut found = Vec::new();
    for line in lines {
        let Some(poll) = polls.get(&line.poll_id) else { continue };
        let ballot = ballots.get(&(line.poll_id, line.seat_id));
        let choice = ballot.map(|ballot| ballot.choice.parse()).transpose().map_err(Problem::fault)?;
        let line = RollCallLine {
            decision: poll.decision_id,
            seat: line.seat_id,
            organisation,
            sector: line.sector,
            college: line.college,
            choice,
            eid: ballot.map(|b| b.eid.clone()),
        };
        found.push((format!("{}/{}", poll.id, line.seat), line));
    }
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    Ok(slice(found, page))
}

/// How many decisions stand at each stage, and how many outcomes there were.
#[derive(Debug, Clone, Default)]
pub struct DecisionCounts {
    pub by_state: HashMap<State, i64>,
    pub adopted: i64,
    pub rejected: i64,
}

/// See [`DecisionCounts`]. Drafts are not counted.
pub async fn counts(read: &ReadConn, council: Uuid) -> Result<DecisionCounts, Problem> {
    let rows: Vec<(String, i64)> = decisions_decision::Entity::find()
        .select_only()
        .column(decisions_decision::Column::State)
        .column_as(decisions_decision::Column::Id.count(), "n")
        .filter(filter_condition(council, &DecisionFilter::default()))
        .group_by(decisions_decision::Column::State)
        .into_tuple()
        .all(&**read)
        .await?;
    let mut counts = DecisionCounts::default();
    for (state, n) in rows {
        counts.by_state.insert(state.parse().map_err(Problem::fault)?, n);
    }
    for counted in counted_polls(read, council).await? {
        match counted.outcome {
            claror_record::event::Outcome::Adopted => counts.adopted += 1,
            claror_record::event::Outcome::Rejected => counts.rejected += 1,
            claror_record::event::Outcome::NoQuorum => {}
        }
    }
    Ok(counts)
}

/// The results of every counted poll that stands.
async fn counted_polls(read: &ReadConn, council: Uuid) -> Result<Vec<Counted>, Problem> {
    let rows = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .filter(decisions_poll::Column::State.eq(PollState::Counted.as_str()))
        .all(&**read)
        .await?;
    rows.iter().filter_map(|row| result_of(row).transpose()).collect()
}

/// Ballots cast and ballots that could have been cast in counted polls, by sector.
pub async fn participation(read: &ReadConn, council: Uuid) -> Result<HashMap<String, (i64, i64)>, Problem> {
    let mut sums: HashMap<String, (i64, i64)> = HashMap::new();
    for group in counted_polls(read, council).await?.into_iter().flat_map(|counted| counted.by_sector) {
        let sum = sums.entry(group.group).or_default();
        sum.0 += i64::try_from(group.cast).unwrap_or(0);
        sum.1 += i64::try_from(group.eligible).unwrap_or(0);
    }
    Ok(sums)
}

/// Open decisions in which a named seat is on the roll and has not cast: (decision, seat, closes).
pub async fn ballots_due(read: &ReadConn, council: Uuid, seats: &[Uuid]) -> Result<Vec<(Uuid, Uuid, DateTime<Utc>)>, Problem> {
    let polls: HashMap<Uuid, decisions_poll::Model> = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .filter(decisions_poll::Column::State.eq(PollState::Open.as_str()))
        .all(&**read)
        .await?
        .into_iter()
        .map(|poll| (poll.id, poll))
        .collect();
    let lines = decisions_roll::Entity::find()
        .filter(decisions_roll::Column::PollId.is_in(polls.keys().copied()))
        .filter(decisions_roll::Column::SeatId.is_in(seats.iter().copied()))
        .all(&**read)
        .await?;
    let cast: std::collections::HashSet<(Uuid, Uuid)> = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.is_in(polls.keys().copied()))
        .filter(decisions_ballot::Column::SeatId.is_in(seats.iter().copied()))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(&**read)
        .await?
        .into_iter()
        .map(|ballot| (ballot.poll_id, ballot.seat_id))
        .collect();
    let waiting = lines.into_iter().filter(|line| !cast.contains(&(line.poll_id, line.seat_id)));
    let mut due: Vec<_> = waiting
        .filter_map(|line| polls.get(&line.poll_id).map(|poll| (poll.decision_id, line.seat_id, poll.closes_at)))
        .collect();
    due.sort_by_key(|(decision, seat, closes_at)| (*closes_at, *decision, *seat));
    Ok(due)
}

/// The next announced opening or closing hour after `now`.
pub async fn next_deadline(read: &ReadConn, council: Uuid, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem> {
    let opens: Option<Option<DateTime<Utc>>> = decisions_decision::Entity::find()
        .select_only()
        .column(decisions_decision::Column::OpensAt)
        .filter(decisions_decision::Column::CouncilId.eq(council))
        .filter(decisions_decision::Column::State.eq(State::Called.as_str()))
        .filter(decisions_decision::Column::OpensAt.gt(now))
        .order_by_asc(decisions_decision::Column::OpensAt)
        .limit(1)
        .into_tuple()
        .one(&**read)
        .await?;
    let closes: Option<DateTime<Utc>> = decisions_poll::Entity::find()
        .select_only()
        .column(decisions_poll::Column::ClosesAt)
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .filter(decisions_poll::Column::State.eq(PollState::Open.as_str()))
        .filter(decisions_poll::Column::ClosesAt.gt(now))
        .order_by_asc(decisions_poll::Column::ClosesAt)
        .limit(1)
        .into_tuple()
        .one(&**read)
        .await?;
    Ok([opens.flatten(), closes].into_iter().flatten().min())
}

/// A ballot as whoever cast it finds it again.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct OwnBallot {
    pub eid: String,
    pub cast_at: DateTime<Utc>,
    pub seat: Uuid,
    pub decision: Uuid,
}

/// The ballots that a person cast, newest first. For that person only.
pub async fn receipts(read: &ReadConn, council: Uuid, person: Uuid, limit: u64) -> Result<Vec<OwnBallot>, Problem> {
    let poll = decisions_ballot::Entity::belongs_to(decisions_poll::Entity)
        .from(decisions_ballot::Column::PollId)
        .to(decisions_poll::Column::Id);
    Ok(decisions_ballot::Entity::find()
        .join(JoinType::InnerJoin, poll.into())
        .select_only()
        .columns([decisions_ballot::Column::Eid, decisions_ballot::Column::CastAt])
        .column_as(decisions_ballot::Column::SeatId, "seat")
        .column_as(decisions_poll::Column::DecisionId, "decision")
        .filter(decisions_ballot::Column::CouncilId.eq(council))
        .filter(decisions_ballot::Column::CastBy.eq(person))
        .order_by_desc(decisions_ballot::Column::CastAt)
        .limit(limit)
        .into_model()
        .all(&**read)
        .await?)
}
