//! What members and the public may see of decisions. Access narrows the queries; figures that come only at the close are
//! not in any view before it, for nobody.
mod summaries;

use std::collections::{BTreeMap, HashMap};

use claror_record::event::Choice;
use sea_orm::sea_query::{Expr, ExprTrait as _, LikeExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::rules::{CountLine, Counted, PollState, Results, State, count};
use super::store::result_of;
use crate::foundation::graphql::{Page, PageArgs};
use crate::foundation::locale::{self, Localised};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::texts::folded;
use ::entity::{
    decisions_ballot, decisions_decision, decisions_document, decisions_entry, decisions_poll, decisions_roll, decisions_text,
};

pub use summaries::{OwnBallot, ballots_due, counts, next_deadline, organisation_ballots, participation, receipts};

/// A decision with what every page of it shows.
#[derive(Debug, Clone)]
pub struct DecisionView {
    pub row: decisions_decision::Model,
    pub state: State,
    pub results: Results,
    /// The current text version, by language.
    pub texts: BTreeMap<String, decisions_text::Model>,
    pub poll: Option<PollView>,
}

/// A poll, and its figures if they may be seen.
#[derive(Debug, Clone)]
pub struct PollView {
    pub row: decisions_poll::Model,
    pub state: PollState,
    pub results: Results,
    pub counted: Option<Counted>,
}

impl PollView {
    /// Whether anybody may see what was cast: at once where results are live, else after the count.
    pub fn is_visible(&self) -> bool {
        self.results == Results::Live || self.row.result.is_some()
    }
}

impl DecisionView {
    /// The text of `part` in the language asked for, or in another that says so.
    pub fn text(
        &self,
        language: &str,
        default: &str,
        part: impl Fn(&decisions_text::Model) -> &String,
    ) -> Option<(Localised, bool)> {
        let texts = self.texts.iter().map(|(language, row)| (language.clone(), part(row).clone())).collect();
        let found = locale::pick(&texts, language, default)?;
        let machine = self.texts.get(&found.language).is_some_and(|row| row.machine_translated);
        Some((found, machine))
    }

    pub fn title(&self, language: &str, default: &str) -> String {
        self.text(language, default, |row| &row.title).map(|(found, _)| found.text).unwrap_or_default()
    }
}

/// Which decisions are asked for.
#[derive(Debug, Clone, Default)]
pub struct DecisionFilter {
    /// Empty: every stage.
    pub states: Vec<State>,
    pub search: Option<String>,
    /// Whether drafts may be among them.
    pub drafts: bool,
}

/// Decisions, newest first.
pub async fn list(
    read: &ReadConn,
    council: Uuid,
    filter: &DecisionFilter,
    page: &PageArgs,
) -> Result<Page<DecisionView>, Problem> {
    let condition = filter_condition(council, filter);
    let total = decisions_decision::Entity::find().filter(condition.clone()).count(&**read).await?;
    let mut query = decisions_decision::Entity::find().filter(condition);
    if let Some(after) = &page.after {
        let after = Uuid::parse_str(after).map_err(|_| Problem::invalid("after", "INVALID_CURSOR"))?;
        query = query.filter(decisions_decision::Column::Id.lt(after));
    }
    let rows = query.order_by_desc(decisions_decision::Column::Id).limit(page.first + 1).all(&**read).await?;
    let views = complete(read, rows).await?;
    let rows = views.into_iter().map(|view| (view.row.id.to_string(), view)).collect();
    Ok(Page::new(page, rows, i64::try_from(total).unwrap_or(i64::MAX)))
}

fn filter_condition(council: Uuid, filter: &DecisionFilter) -> Condition {
    let mut condition = Condition::all().add(decisions_decision::Column::CouncilId.eq(council));
    if !filter.drafts {
        condition = condition.add(decisions_decision::Column::State.ne(State::Draft.as_str()));
    }
    if !filter.states.is_empty() {
        condition = condition.add(decisions_decision::Column::State.is_in(filter.states.iter().map(|state| state.as_str())));
    }
    for word in filter.search.iter().flat_map(|search| search.split_whitespace()).take(8) {
        let pattern = format!("%{}%", folded(word).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        let by_code = decisions_decision::Column::Code.eq(word.to_uppercase());
        let by_text = Expr::col(decisions_decision::Column::Search).like(LikeExpr::new(pattern).escape('\\'));
        condition = condition.add(Condition::any().add(by_code).add(by_text));
    }
    condition
}

/// The decision with this id or public code.
pub async fn find(read: &ReadConn, council: Uuid, key: &str, drafts: bool) -> Result<Option<DecisionView>, Problem> {
    let found =
        decisions_decision::Entity::find().filter(filter_condition(council, &DecisionFilter { drafts, ..Default::default() }));
    let found = match Uuid::parse_str(key) {
        Ok(id) => found.filter(decisions_decision::Column::Id.eq(id)),
        Err(_) => found.filter(decisions_decision::Column::Code.eq(key)),
    };
    let rows = found.limit(1).all(&**read).await?;
    Ok(complete(read, rows).await?.pop())
}

/// The decisions with these ids that are no drafts, by id.
pub async fn by_ids(read: &ReadConn, council: Uuid, ids: Vec<Uuid>) -> Result<HashMap<Uuid, DecisionView>, Problem> {
    let condition = filter_condition(council, &DecisionFilter::default()).add(decisions_decision::Column::Id.is_in(ids));
    let rows = decisions_decision::Entity::find().filter(condition).all(&**read).await?;
    Ok(complete(read, rows).await?.into_iter().map(|view| (view.row.id, view)).collect())
}

/// Adds texts, polls and figures to rows: three more queries, however many rows.
async fn complete(read: &ReadConn, rows: Vec<decisions_decision::Model>) -> Result<Vec<DecisionView>, Problem> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut texts = current_texts(read, &ids).await?;
    let mut polls = newest_polls(read, &ids).await?;
    rows.into_iter()
        .map(|row| {
            Ok(DecisionView {
                state: row.state.parse().map_err(Problem::fault)?,
                results: row.results.parse().map_err(Problem::fault)?,
                texts: texts.remove(&row.id).unwrap_or_default(),
                poll: polls.remove(&row.id),
                row,
            })
        })
        .collect()
}

async fn current_texts(read: &ReadConn, ids: &[Uuid]) -> Result<HashMap<Uuid, BTreeMap<String, decisions_text::Model>>, Problem> {
    let rows = decisions_text::Entity::find()
        .join(
            JoinType::InnerJoin,
            decisions_text::Entity::belongs_to(decisions_decision::Entity)
                .from(decisions_text::Column::DecisionId)
                .to(decisions_decision::Column::Id)
                .into(),
        )
        .filter(decisions_text::Column::DecisionId.is_in(ids.iter().copied()))
        .filter(
            Expr::col((decisions_text::Entity, decisions_text::Column::Version))
                .equals((decisions_decision::Entity, decisions_decision::Column::TextVersion)),
        )
        .all(&**read)
        .await?;
    let mut texts: HashMap<Uuid, BTreeMap<String, decisions_text::Model>> = HashMap::new();
    for row in rows {
        texts.entry(row.decision_id).or_default().insert(row.language.clone(), row);
    }
    Ok(texts)
}

async fn newest_polls(read: &ReadConn, ids: &[Uuid]) -> Result<HashMap<Uuid, PollView>, Problem> {
    let rows = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::DecisionId.is_in(ids.iter().copied()))
        .order_by_asc(decisions_poll::Column::Number)
        .all(&**read)
        .await?;
    let newest: HashMap<Uuid, decisions_poll::Model> = rows.into_iter().map(|row| (row.decision_id, row)).collect();
    let running: Vec<Uuid> =
        newest.values().filter(|row| row.result.is_none() && row.results == Results::Live.as_str()).map(|row| row.id).collect();
    let mut lines = running_lines(read, &running).await?;
    newest
        .into_iter()
        .map(|(decision, row)| {
            let counted = match result_of(&row)? {
                Some(counted) => Some(counted),
                None => lines.remove(&row.id).map(|lines| running_count(&row, &lines)).transpose()?,
            };
            let state = row.state.parse().map_err(Problem::fault)?;
            let results = row.results.parse().map_err(Problem::fault)?;
            Ok((decision, PollView { row, state, results, counted }))
        })
        .collect()
}

fn running_count(poll: &decisions_poll::Model, lines: &[CountLine]) -> Result<Counted, Problem> {
    let rule = serde_json::from_value(poll.rule.clone()).map_err(Problem::fault)?;
    Ok(count(&rule, lines)?)
}

/// Rolls with standing choices of polls whose results are live.
async fn running_lines(read: &ReadConn, polls: &[Uuid]) -> Result<HashMap<Uuid, Vec<CountLine>>, Problem> {
    if polls.is_empty() {
        return Ok(HashMap::new());
    }
    let roll =
        decisions_roll::Entity::find().filter(decisions_roll::Column::PollId.is_in(polls.iter().copied())).all(&**read).await?;
    let ballots = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.is_in(polls.iter().copied()))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(&**read)
        .await?;
    let mut by_poll: HashMap<Uuid, (Vec<decisions_roll::Model>, Vec<decisions_ballot::Model>)> = HashMap::new();
    for line in roll {
        by_poll.entry(line.poll_id).or_default().0.push(line);
    }
    for ballot in ballots {
        by_poll.entry(ballot.poll_id).or_default().1.push(ballot);
    }
    by_poll.into_iter().map(|(poll, (roll, ballots))| Ok((poll, join_lines(roll, ballots)?))).collect()
}

/// The roll with what each seat's standing ballot says.
pub fn join_lines(roll: Vec<decisions_roll::Model>, ballots: Vec<decisions_ballot::Model>) -> Result<Vec<CountLine>, Problem> {
    let mut said: HashMap<Uuid, Choice> = HashMap::with_capacity(ballots.len());
    for ballot in ballots {
        said.insert(ballot.seat_id, ballot.choice.parse().map_err(Problem::fault)?);
    }
    let line = |row: decisions_roll::Model| CountLine {
        choice: said.get(&row.seat_id).copied(),
        sector: row.sector,
        college: row.college,
    };
    Ok(roll.into_iter().map(line).collect())
}

/// Which lines of a roll call are asked for.
#[derive(Debug, Clone, Default)]
pub struct RollCallFilter {
    pub choice: Option<Choice>,
    pub not_cast: bool,
    pub sector: Option<String>,
}

/// A seat of the roll with its choice, where that may be seen.
#[derive(Debug, Clone)]
pub struct RollCallLine {
    pub decision: Uuid,
    pub seat: Uuid,
    pub organisation: Uuid,
    pub sector: String,
    pub college: String,
    pub choice: Option<Choice>,
    pub eid: Option<String>,
}

/// The roll call of a poll in the seats' order. Where choices may not be seen yet, every line comes without one and a
/// filter by choice finds nothing, so that no filter reveals what a line hides (T6).
pub async fn roll_call(
    read: &ReadConn,
    poll: &PollView,
    filter: &RollCallFilter,
    page: &PageArgs,
) -> Result<Page<RollCallLine>, Problem> {
    let visible = poll.is_visible();
    let mut roll = decisions_roll::Entity::find().filter(decisions_roll::Column::PollId.eq(poll.row.id));
    if let Some(sector) = &filter.sector {
        roll = roll.filter(decisions_roll::Column::Sector.eq(sector));
    }
    let roll =
        roll.order_by_asc(decisions_roll::Column::Position).order_by_asc(decisions_roll::Column::SeatId).all(&**read).await?;
    let ballots = if visible { standing(read, poll.row.id).await? } else { HashMap::new() };
    let mut lines = Vec::with_capacity(roll.len());
    for row in roll {
        let ballot = ballots.get(&row.seat_id);
        let choice = ballot.map(|ballot| ballot.choice.parse::<Choice>()).transpose().map_err(Problem::fault)?;
        let wanted =
            filter.choice.is_none_or(|wanted| choice == Some(wanted)) && (!filter.not_cast || (visible && choice.is_none()));
        if wanted {
            let eid = ballot.map(|ballot| ballot.eid.clone());
            lines.push((
                row.seat_id.to_string(),
                RollCallLine {
                    decision: poll.row.decision_id,
                    seat: row.seat_id,
                    organisation: row.organisation_id,
                    sector: row.sector,
                    college: row.college,
                    choice,
                    eid,
                },
            ));
        }
    }
    Ok(slice(lines, page))
}

/// A page of lines that are at hand already (a roll has at most some hundreds of seats).
fn slice<T>(lines: Vec<(String, T)>, page: &PageArgs) -> Page<T> {
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let skip = page
        .after
        .as_ref()
        .map_or(0, |after| lines.iter().position(|(key, _)| key == after).map_or(lines.len(), |place| place + 1));
    let first = usize::try_from(page.first).unwrap_or(usize::MAX).saturating_add(1);
    Page::new(page, lines.into_iter().skip(skip).take(first).collect(), total)
}

async fn standing(read: &ReadConn, poll: Uuid) -> Result<HashMap<Uuid, decisions_ballot::Model>, Problem> {
    let rows = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.eq(poll))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(&**read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.seat_id, row)).collect())
}

/// The standing ballots of the named seats: for whoever holds a mandate for them, and nobody else.
pub async fn own_ballots(read: &ReadConn, poll: Uuid, seats: &[Uuid]) -> Result<HashMap<Uuid, decisions_ballot::Model>, Problem> {
    let rows = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.eq(poll))
        .filter(decisions_ballot::Column::SeatId.is_in(seats.iter().copied()))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(&**read)
        .await?;
    Ok(rows.into_iter().map(|row| (row.seat_id, row)).collect())
}

/// Which of the named seats are on the poll's roll.
pub async fn seats_on_roll(read: &ReadConn, poll: Uuid, seats: &[Uuid]) -> Result<Vec<Uuid>, Problem> {
    Ok(decisions_roll::Entity::find()
        .select_only()
        .column(decisions_roll::Column::SeatId)
        .filter(decisions_roll::Column::PollId.eq(poll))
        .filter(decisions_roll::Column::SeatId.is_in(seats.iter().copied()))
        .into_tuple()
        .all(&**read)
        .await?)
}

/// Documents of a decision in their order.
pub async fn documents(read: &ReadConn, decision: Uuid) -> Result<Vec<decisions_document::Model>, Problem> {
    Ok(decisions_document::Entity::find()
        .filter(decisions_document::Column::DecisionId.eq(decision))
        .order_by_asc(decisions_document::Column::Position)
        .order_by_asc(decisions_document::Column::Id)
        .all(&**read)
        .await?)
}

/// One document with the stage of its decision, which decides who may read it.
pub async fn document(
    read: &ReadConn,
    council: Uuid,
    id: Uuid,
) -> Result<Option<(decisions_document::Model, decisions_decision::Model)>, Problem> {
    let Some(document) =
        decisions_document::Entity::find_by_id(id).filter(decisions_document::Column::CouncilId.eq(council)).one(&**read).await?
    else {
        return Ok(None);
    };
    let decision = decisions_decision::Entity::find_by_id(document.decision_id).one(&**read).await?;
    Ok(decision.map(|decision| (document, decision)))
}

/// Every text of a decision, all versions.
pub async fn all_texts(read: &ReadConn, decision: Uuid) -> Result<Vec<decisions_text::Model>, Problem> {
    Ok(decisions_text::Entity::find()
        .filter(decisions_text::Column::DecisionId.eq(decision))
        .order_by_asc(decisions_text::Column::Version)
        .order_by_asc(decisions_text::Column::Language)
        .all(&**read)
        .await?)
}

/// The acts on a decision, oldest first.
pub async fn entries(read: &ReadConn, decision: Uuid) -> Result<Vec<decisions_entry::Model>, Problem> {
    let rows = decisions_entry::Entity::find()
        .filter(decisions_entry::Column::DecisionId.eq(decision))
        .order_by_asc(decisions_entry::Column::At);
    Ok(rows.order_by_asc(decisions_entry::Column::Kind).all(&**read).await?)
}
