//! Every write of the room, and the reads that belong to a write. Deciding is done elsewhere.
use chrono::{DateTime, Utc};
use claror_record::event::Choice;
use sea_orm::sea_query::{Expr, ExprTrait as _, IntoCondition as _};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::rules::{CheckedText, CountLine, Counted, PollState, State};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::{Problem, violates_unique};
use crate::foundation::store::by_key;
use crate::membership::RollSeat;
use ::entity::{
    decisions_ballot, decisions_decision, decisions_document, decisions_entry, decisions_poll, decisions_roll, decisions_text,
};

/// The decision with this id in this council, locked until the transaction ends (SQLite has one writer anyway).
pub async fn decision_for_change(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<decisions_decision::Model, Problem> {
    decisions_decision::Entity::find_by_id(id)
        .filter(decisions_decision::Column::CouncilId.eq(council))
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .ok_or(Problem::NotFound)
}

/// The newest poll of a decision, locked for open, close and annul.
pub async fn poll_for_change(tx: &WriteTx, decision: Uuid) -> Result<Option<decisions_poll::Model>, Problem> {
    let newest = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::DecisionId.eq(decision))
        .order_by_desc(decisions_poll::Column::Number)
        .limit(1);
    Ok(newest.lock_exclusive().one(tx.conn()).await?)
}

/// The newest poll of a decision, shared with other ballots and closed to whoever would end it meanwhile.
pub async fn poll_for_ballot(tx: &WriteTx, council: Uuid, decision: Uuid) -> Result<Option<decisions_poll::Model>, Problem> {
    let newest = decisions_poll::Entity::find()
        .filter(decisions_poll::Column::CouncilId.eq(council))
        .filter(decisions_poll::Column::DecisionId.eq(decision))
        .order_by_desc(decisions_poll::Column::Number);
    Ok(by_key(newest.lock_shared(), tx.conn()).await?)
}

/// A seat of a poll's roll.
pub struct RollPlace {
    /// The entry of the ballot that counts at the moment, if the seat cast one.
    pub standing: Option<String>,
}

/// The seat's place on the poll's roll, if it has one.
pub async fn roll_place(tx: &WriteTx, poll: Uuid, seat: Uuid) -> Result<Option<RollPlace>, Problem> {
    let standing = decisions_roll::Entity::belongs_to(decisions_ballot::Entity)
        .from((decisions_roll::Column::PollId, decisions_roll::Column::SeatId))
        .to((decisions_ballot::Column::PollId, decisions_ballot::Column::SeatId))
        .on_condition(|_, ballot| Expr::col((ballot, decisions_ballot::Column::SupersededAt)).is_null().into_condition());
    let places: Vec<Option<String>> = decisions_roll::Entity::find()
        .select_only()
        .column(decisions_ballot::Column::Eid)
        .join(JoinType::LeftJoin, standing.into())
        .filter(decisions_roll::Column::PollId.eq(poll))
        .filter(decisions_roll::Column::SeatId.eq(seat))
        .into_tuple()
        .all(tx.conn())
        .await?;
    Ok(places.into_iter().next().map(|standing| RollPlace { standing }))
}

/// A ballot to be stored.
pub struct NewBallot<'a> {
    pub eid: String,
    pub poll: Uuid,
    pub seat: Uuid,
    pub choice: Choice,
    pub cast_by: Uuid,
    pub replaces: Option<&'a str>,
}

/// Stores a ballot; the one it replaces is marked first. Answers `false` when another ballot of the seat got in between
/// (the database allows one standing ballot a seat, whatever runs in parallel: T8).
pub async fn insert_ballot(tx: &WriteTx, cx: &Context, ballot: NewBallot<'_>) -> Result<bool, Problem> {
    if let Some(replaced) = ballot.replaces {
        decisions_ballot::Entity::update_many()
            .col_expr(decisions_ballot::Column::SupersededAt, Expr::value(cx.now))
            .filter(decisions_ballot::Column::Eid.eq(replaced))
            .exec(tx.conn())
            .await?;
    }
    let row = decisions_ballot::ActiveModel {
        eid: Set(ballot.eid),
        council_id: Set(cx.council.id),
        poll_id: Set(ballot.poll),
        seat_id: Set(ballot.seat),
        choice: Set(ballot.choice.as_str().to_owned()),
        cast_by: Set(ballot.cast_by),
        cast_at: Set(cx.now),
        replaces: Set(ballot.replaces.map(str::to_owned)),
        superseded_at: Set(None),
    };
    match decisions_ballot::Entity::insert(row).exec_without_returning(tx.conn()).await {
        Ok(_) => Ok(true),
        Err(error) if violates_unique(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// A decision to be drafted.
pub struct NewDecision<'a> {
    pub id: Uuid,
    pub results: &'a str,
    pub drafted_by: Uuid,
    pub texts: &'a [CheckedText],
}

/// Stores a draft with its first text version.
pub async fn insert_decision(tx: &WriteTx, cx: &Context, new: NewDecision<'_>) -> Result<(), Problem> {
    let row = decisions_decision::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        // A public number is given when the decision is called, so that numbers have no gaps.
        code: Set(format!("draft-{}", new.id.simple())),
        number: Set(None),
        state: Set(State::Draft.to_string()),
        results: Set(new.results.to_owned()),
        ballot_kind: Set("roll_call".to_owned()),
        rule: Set(serde_json::Value::Null),
        text_version: Set(1),
        opens_at: Set(None),
        closes_at: Set(None),
        drafted_by: Set(new.drafted_by),
        created_at: Set(cx.now),
        called_at: Set(None),
        confirmed_at: Set(None),
        annulled_at: Set(None),
        annul_reason: Set(None),
        search: Set(search_text(new.texts)),
    };
    row.insert(tx.conn()).await?;
    insert_texts(tx, cx, new.id, 1, new.drafted_by, new.texts).await
}

/// Adds a text version; earlier ones stay.
pub async fn insert_texts(
    tx: &WriteTx,
    cx: &Context,
    decision: Uuid,
    version: i64,
    author: Uuid,
    texts: &[CheckedText],
) -> Result<(), Problem> {
    let rows = texts.iter().map(|text| decisions_text::ActiveModel {
        decision_id: Set(decision),
        version: Set(version),
        language: Set(text.language.clone()),
        council_id: Set(cx.council.id),
        title: Set(text.title.clone()),
        summary: Set(text.summary.clone()),
        body: Set(text.body.clone()),
        machine_translated: Set(text.machine_translated),
        author: Set(author),
        created_at: Set(cx.now),
    });
    decisions_text::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// What full-text search looks at: titles and summaries in all languages, folded.
pub fn search_text(texts: &[CheckedText]) -> String {
    let joined: Vec<String> = texts.iter().map(|text| format!("{} {}", text.title, text.summary)).collect();
    crate::foundation::texts::folded(&joined.join(" "))
}

/// The texts of one version, by language.
pub async fn texts(tx: &WriteTx, decision: Uuid, version: i64) -> Result<Vec<decisions_text::Model>, Problem> {
    Ok(decisions_text::Entity::find()
        .filter(decisions_text::Column::DecisionId.eq(decision))
        .filter(decisions_text::Column::Version.eq(version))
        .order_by_asc(decisions_text::Column::Language)
        .all(tx.conn())
        .await?)
}

/// Documents of a decision in their order.
pub async fn documents(tx: &WriteTx, decision: Uuid) -> Result<Vec<decisions_document::Model>, Problem> {
    Ok(decisions_document::Entity::find()
        .filter(decisions_document::Column::DecisionId.eq(decision))
        .order_by_asc(decisions_document::Column::Position)
        .order_by_asc(decisions_document::Column::Id)
        .all(tx.conn())
        .await?)
}

/// Saves changed fields of a decision.
pub async fn save_decision(tx: &WriteTx, row: decisions_decision::ActiveModel) -> Result<(), Problem> {
    match row.update(tx.conn()).await {
        Ok(_) => Ok(()),
        // Two decisions called at once wanted the same number: the loser tries again with the next.
        Err(error) if violates_unique(&error) => Err(Problem::Conflict),
        Err(error) => Err(error.into()),
    }
}

/// Removes a draft that nobody but its authors has seen; its documents' references are the caller's to give back.
pub async fn delete_draft(tx: &WriteTx, decision: Uuid) -> Result<(), DbErr> {
    decisions_document::Entity::delete_many().filter(decisions_document::Column::DecisionId.eq(decision)).exec(tx.conn()).await?;
    decisions_text::Entity::delete_many().filter(decisions_text::Column::DecisionId.eq(decision)).exec(tx.conn()).await?;
    decisions_decision::Entity::delete_by_id(decision).exec(tx.conn()).await?;
    Ok(())
}

/// The number that the next called decision of the council gets.
pub async fn next_number(tx: &WriteTx, council: Uuid) -> Result<i64, Problem> {
    let called = decisions_decision::Entity::find()
        .filter(decisions_decision::Column::CouncilId.eq(council))
        .filter(decisions_decision::Column::Number.is_not_null());
    let taken = called.count(tx.conn()).await?;
    Ok(i64::try_from(taken).unwrap_or(i64::MAX).saturating_add(1))
}

/// Attaches a document.
pub async fn insert_document(tx: &WriteTx, row: decisions_document::ActiveModel) -> Result<bool, Problem> {
    match decisions_document::Entity::insert(row).exec_without_returning(tx.conn()).await {
        Ok(_) => Ok(true),
        Err(error) if violates_unique(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Takes a document off a decision.
pub async fn delete_document(tx: &WriteTx, id: Uuid) -> Result<(), Problem> {
    decisions_document::Entity::delete_by_id(id).exec(tx.conn()).await?;
    Ok(())
}

/// Stores a poll and freezes its roll.
pub async fn insert_poll(tx: &WriteTx, poll: decisions_poll::ActiveModel, id: Uuid, roll: &[RollSeat]) -> Result<(), Problem> {
    decisions_poll::Entity::insert(poll).exec_without_returning(tx.conn()).await?;
    for part in roll.chunks(100) {
        let rows = part.iter().map(|seat| decisions_roll::ActiveModel {
            poll_id: Set(id),
            seat_id: Set(seat.seat),
            organisation_id: Set(seat.organisation),
            sector: Set(seat.sector.clone()),
            college: Set(seat.college.clone()),
            weight_num: Set(seat.weight_num),
            weight_den: Set(seat.weight_den),
            position: Set(seat.position),
        });
        decisions_roll::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}

/// Saves changed fields of a poll.
pub async fn save_poll(tx: &WriteTx, row: decisions_poll::ActiveModel) -> Result<(), Problem> {
    row.update(tx.conn()).await?;
    Ok(())
}

/// The roll with what each seat's standing ballot says.
pub async fn count_lines(tx: &WriteTx, poll: Uuid) -> Result<Vec<CountLine>, Problem> {
    let roll = decisions_roll::Entity::find().filter(decisions_roll::Column::PollId.eq(poll)).all(tx.conn()).await?;
    let ballots = decisions_ballot::Entity::find()
        .filter(decisions_ballot::Column::PollId.eq(poll))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .all(tx.conn())
        .await?;
    super::reads::join_lines(roll, ballots)
}

/// Eids of the ballots that count.
pub async fn standing_eids(tx: &WriteTx, poll: Uuid) -> Result<Vec<String>, Problem> {
    Ok(decisions_ballot::Entity::find()
        .select_only()
        .column(decisions_ballot::Column::Eid)
        .filter(decisions_ballot::Column::PollId.eq(poll))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .into_tuple()
        .all(tx.conn())
        .await?)
}

/// Notes an act on a decision, so that its page can list them.
pub async fn insert_entry(tx: &WriteTx, cx: &Context, decision: Uuid, eid: &str, kind: &str) -> Result<(), Problem> {
    let row = decisions_entry::ActiveModel {
        eid: Set(eid.to_owned()),
        council_id: Set(cx.council.id),
        decision_id: Set(decision),
        kind: Set(kind.to_owned()),
        at: Set(cx.now),
    };
    decisions_entry::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Polls whose time has come, oldest first: (council, decision).
pub async fn due_to_close(read: &crate::foundation::store::ReadConn, now: DateTime<Utc>) -> Result<Vec<(Uuid, Uuid)>, Problem> {
    Ok(decisions_poll::Entity::find()
        .select_only()
        .columns([decisions_poll::Column::CouncilId, decisions_poll::Column::DecisionId])
        .filter(decisions_poll::Column::State.eq(PollState::Open.as_str()))
        .filter(decisions_poll::Column::ClosesAt.lte(now))
        .order_by_asc(decisions_poll::Column::ClosesAt)
        .into_tuple()
        .all(&**read)
        .await?)
}

/// Called decisions whose hour has come: (council, decision).
pub async fn due_to_open(read: &crate::foundation::store::ReadConn, now: DateTime<Utc>) -> Result<Vec<(Uuid, Uuid)>, Problem> {
    Ok(decisions_decision::Entity::find()
        .select_only()
        .columns([decisions_decision::Column::CouncilId, decisions_decision::Column::Id])
        .filter(decisions_decision::Column::State.eq(State::Called.as_str()))
        .filter(decisions_decision::Column::OpensAt.lte(now))
        .order_by_asc(decisions_decision::Column::OpensAt)
        .into_tuple()
        .all(&**read)
        .await?)
}

/// Rows of a new poll.
pub fn poll_row(
    cx: &Context,
    id: Uuid,
    decision: &decisions_decision::Model,
    closes_at: DateTime<Utc>,
    eligible: i64,
    eid: String,
) -> decisions_poll::ActiveModel {
    decisions_poll::ActiveModel {
        id: Set(id),
        council_id: Set(cx.council.id),
        decision_id: Set(decision.id),
        number: Set(1),
        state: Set(PollState::Open.to_string()),
        results: Set(decision.results.clone()),
        rule: Set(decision.rule.clone()),
        eligible: Set(eligible),
        opened_at: Set(cx.now),
        closes_at: Set(closes_at),
        closed_at: Set(None),
        close_reason: Set(None),
        result: Set(None),
        opened_eid: Set(eid),
        counted_eid: Set(None),
    }
}

/// The stored result of a counted poll.
pub fn result_of(poll: &decisions_poll::Model) -> Result<Option<Counted>, Problem> {
    poll.result.clone().map(serde_json::from_value).transpose().map_err(Problem::fault)
}

/// A fresh row id.
pub fn new_id() -> Uuid {
    ids::new_id()
}
