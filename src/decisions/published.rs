//! What the room lends to the open data: decisions that were called, and what their polls came to. Nothing of a poll that
//! is not counted, whatever its results rule.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use claror_record::event::Choice;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::rules::{Counted, PollState, Results, State};
use super::store::result_of;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Texts;
use ::entity::{decisions_ballot, decisions_decision, decisions_poll, decisions_roll, decisions_text};

/// Ids in one `IN (…)`: below what either database takes.
const CHUNK: usize = 500;

/// A decision that was called, whatever became of it.
#[derive(Debug, Clone)]
pub struct PublishedDecision {
    pub id: Uuid,
    pub code: String,
    /// Titles of the called text, by language.
    pub title: Texts,
    pub state: State,
    pub results: Results,
    pub ballot_kind: String,
    pub rule: serde_json::Value,
    pub text_version: i64,
    pub called_at: Option<DateTime<Utc>>,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub annulled_at: Option<DateTime<Utc>>,
    /// Its polls by number; the last one decides.
    pub polls: Vec<PublishedPoll>,
}

/// A poll as everybody may know it.
#[derive(Debug, Clone)]
pub struct PublishedPoll {
    pub id: Uuid,
    /// 1, or 2 for a repetition.
    pub number: i64,
    pub state: PollState,
    /// Seats on the roll.
    pub eligible: i64,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub opened_eid: String,
    pub counted_eid: Option<String>,
    /// The stored count; `None` before it.
    pub counted: Option<Counted>,
}

/// A seat on the roll of a counted poll, with what it said.
#[derive(Debug, Clone)]
pub struct PublishedLine {
    pub decision: Uuid,
    pub poll_number: i64,
    pub seat: Uuid,
    pub organisation: Uuid,
    pub sector: String,
    pub college: String,
    pub weight_num: i64,
    pub weight_den: i64,
    /// `None`: no ballot was cast.
    pub choice: Option<Choice>,
    /// The entry of its standing ballot.
    pub eid: Option<String>,
}

/// Every called decision of the council with its polls.
///
/// # Errors
/// A fault when the database fails.
pub async fn published(read: &ReadConn, council: Uuid) -> Result<Vec<PublishedDecision>, Problem> {
    let rows = decisions_decision::Entity::find()
        .filter(decisions_decision::Column::CouncilId.eq(council))
        .filter(decisions_decision::Column::State.ne(State::Draft.as_str()))
        .order_by_asc(decisions_decision::Column::Id)
        .all(&**read)
        .await?;
    let mut titles = titles(read, council, &rows).await?;
    let mut polls: HashMap<Uuid, Vec<PublishedPoll>> = HashMap::new();
    for row in all_polls(read, council).await? {
        polls.entry(row.decision_id).or_default().push(poll(row)?);
    }
    rows.into_iter()
        .map(|row| {
            Ok(PublishedDecision {
                title: titles.remove(&row.id).unwrap_or_default(),
                polls: polls.remove(&row.id).unwrap_or_default(),
                state: row.state.parse().map_err(Problem::fault)?,
                results: row.results.parse().map_err(Problem::fault)?,
                id: row.id,
                code: row.code,
                ballot_kind: row.ballot_kind,
                rule: row.rule,
                text_version: row.text_version,
                called_at: row.called_at,
                opens_at: row.opens_at,
                closes_at: row.closes_at,
                confirmed_at: row.confirmed_at,
                annulled_at: row.annulled_at,
            })
        })
        .collect()
}

async fn titles(
    read: &ReadConn,
    council: Uuid,
    decisions: &[decisions_decision::Model],
) -> Result<HashMap<Uuid, Texts>, Problem> {
    let current: HashMap<Uuid, i64> = decisions.iter().map(|row| (row.id, row.text_version)).collect();
    let rows: Vec<(Uuid, i64, String, String)> = decisions_text::Entity::find()
        .select_only()
        .columns([
            decisions_text::Column::DecisionId,
            decisions_text::Column::Version,
            decisions_text::Column::Language,
            decisions_text::Column::Title,
        ])
        .filter(decisions_text::Column::CouncilId.eq(council))
        .into_tuple()
        .all(&**read)
        .await?;
    let mut titles: HashMap<Uuid, Texts> = HashMap::new();
    for (decision, _, language, title) in rows.into_iter().filter(|(id, version, ..)| current.get(id) == Some(version)) {
        titles.entry(decision).or_default().insert(language, title);
    }
    Ok(titles)
}

async fn all_polls(read: &ReadConn, council: Uuid) -> Result<Vec<decisions_poll::Model>, Problem> {
    Ok(decisions_poll::Entity::find()
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .order_by_asc(decisions_poll::Column::Number)
        .all(&**read)
        .await?)
}

fn poll(row: decisions_poll::Model) -> Result<PublishedPoll, Problem> {
    Ok(PublishedPoll {
        counted: result_of(&row)?,
        state: row.state.parse().map_err(Problem::fault)?,
        id: row.id,
        number: row.number,
        eligible: row.eligible,
        opened_at: row.opened_at,
        closed_at: row.closed_at,
        opened_eid: row.opened_eid,
        counted_eid: row.counted_eid,
    })
}

/// The rolls of every poll that was counted, each seat with its standing ballot. Of a poll that was annulled after its count
/// the roll call stays: it was public.
///
/// # Errors
/// A fault when the database fails.
pub async fn published_roll_calls(read: &ReadConn, council: Uuid) -> Result<Vec<PublishedLine>, Problem> {
    let mut lines = Vec::new();
    let polls: Vec<_> = all_polls(read, council).await?.into_iter().filter(|row| row.result.is_some()).collect();
    for part in polls.chunks(CHUNK) {
        let ids = || part.iter().map(|poll| poll.id);
        let known: HashMap<Uuid, &decisions_poll::Model> = part.iter().map(|poll| (poll.id, poll)).collect();
        let ballots = decisions_ballot::Entity::find()
            .filter(decisions_ballot::Column::CouncilId.eq(council))
            .filter(decisions_ballot::Column::PollId.is_in(ids()))
            .filter(decisions_ballot::Column::SupersededAt.is_null())
            .all(&**read)
            .await?;
        let mut said: HashMap<(Uuid, Uuid), decisions_ballot::Model> =
            ballots.into_iter().map(|row| ((row.poll_id, row.seat_id), row)).collect();
        let roll = decisions_roll::Entity::find().filter(decisions_roll::Column::PollId.is_in(ids())).all(&**read).await?;
        for row in roll {
            let Some(poll) = known.get(&row.poll_id) else { continue };
            let ballot = said.remove(&(row.poll_id, row.seat_id));
            lines.push(line(poll, row, ballot)?);
        }
    }
    Ok(lines)
}

fn line(
    poll: &decisions_poll::Model,
    row: decisions_roll::Model,
    ballot: Option<decisions_ballot::Model>,
) -> Result<PublishedLine, Problem> {
    let choice = ballot.as_ref().map(|ballot| ballot.choice.parse()).transpose().map_err(Problem::fault)?;
    Ok(PublishedLine {
        decision: poll.decision_id,
        poll_number: poll.number,
        seat: row.seat_id,
        organisation: row.organisation_id,
        sector: row.sector,
        college: row.college,
        weight_num: row.weight_num,
        weight_den: row.weight_den,
        choice,
        eid: ballot.map(|ballot| ballot.eid),
    })
}
