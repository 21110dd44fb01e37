//! The rows.
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::foundation::command::WriteTx;
use crate::foundation::store::ReadConn;
use ::entity::foundation_outbox as table;

/// How far the worker is behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Lag {
    /// Rows that should have been carried out by now.
    pub due: u64,
    /// Since how many seconds the oldest of them waits.
    pub oldest_seconds: i64,
    /// Rows that were given up.
    pub dead: u64,
}

/// How far the worker is behind, over all councils: for `/health`.
///
/// # Errors
/// What the database says.
pub async fn lag(read: &ReadConn, now: DateTime<Utc>) -> Result<Lag, DbErr> {
    let open = || waiting().filter(table::Column::RunAt.lte(now));
    let oldest = open().order_by_asc(table::Column::RunAt).one(&**read).await?;
    Ok(Lag {
        due: open().count(&**read).await?,
        oldest_seconds: oldest.map_or(0, |row| (now - row.run_at).num_seconds()),
        dead: table::Entity::find().filter(table::Column::DeadAt.is_not_null()).count(&**read).await?,
    })
}

pub(super) async fn insert(
    tx: &WriteTx,
    council: Uuid,
    kind: &str,
    payload: Value,
    run_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = table::ActiveModel {
        council_id: Set(council),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        run_at: Set(run_at),
        attempts: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    table::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Whether there is something to take: asked on a reader, so that an idle worker leaves the writer alone.
pub(super) async fn is_due(read: &ReadConn, kinds: &[&str], now: DateTime<Utc>) -> Result<bool, DbErr> {
    Ok(due(kinds, now).one(&**read).await?.is_some())
}

/// Takes up to `most` rows of `kinds` that are due until `until`; whoever else takes rows at the same moment gets others.
pub(super) async fn take(
    tx: &WriteTx,
    kinds: &[&str],
    most: u64,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<table::Model>, DbErr> {
    let mut rows = due(kinds, now)
        .order_by_asc(table::Column::RunAt)
        .order_by_asc(table::Column::Id)
        .limit(most)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx.conn())
        .await?;
    table::Entity::update_many()
        .col_expr(table::Column::LockedUntil, Expr::value(until))
        .col_expr(table::Column::Attempts, ExprTrait::add(Expr::col(table::Column::Attempts), 1))
        .filter(table::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(tx.conn())
        .await?;
    for row in &mut rows {
        row.attempts += 1;
    }
    Ok(rows)
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    Again { error: String, run_at: DateTime<Utc> },
    GivenUp { error: String, forget_payload: bool },
}

/// Notes how try number `attempt` ended, unless the row was taken anew meanwhile because that try took too long.
pub(super) async fn settle(tx: &WriteTx, id: i64, attempt: i64, outcome: &Outcome, now: DateTime<Utc>) -> Result<(), DbErr> {
    let forgotten = || Expr::value(json!({}));
    let mut row = table::Entity::update_many()
        .col_expr(table::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::Attempts.eq(attempt))
        .filter(table::Column::DoneAt.is_null());
    row = match outcome {
        Outcome::Done => row
            .col_expr(table::Column::DoneAt, Expr::value(now))
            .col_expr(table::Column::Payload, forgotten())
            .col_expr(table::Column::LastError, Expr::value(None::<String>)),
        Outcome::Again { error, run_at } => row
            .col_expr(table::Column::RunAt, Expr::value(*run_at))
            .col_expr(table::Column::LastError, Expr::value(error.as_str())),
        Outcome::GivenUp { error, forget_payload } => {
            let row = row
                .col_expr(table::Column::DeadAt, Expr::value(now))
                .col_expr(table::Column::LastError, Expr::value(error.as_str()));
            if *forget_payload { row.col_expr(table::Column::Payload, forgotten()) } else { row }
        }
    };
    row.exec(tx.conn()).await?;
    Ok(())
}

/// Forgets the council's rows that were done before `before`; how many those were.
pub(super) async fn forget(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let done = table::Entity::delete_many().filter(table::Column::CouncilId.eq(council)).filter(table::Column::DoneAt.lt(before));
    Ok(done.exec(tx.conn()).await?.rows_affected)
}

fn waiting() -> sea_orm::Select<table::Entity> {
    table::Entity::find().filter(table::Column::DoneAt.is_null()).filter(table::Column::DeadAt.is_null())
}

fn due(kinds: &[&str], now: DateTime<Utc>) -> sea_orm::Select<table::Entity> {
    let free = Condition::any().add(table::Column::LockedUntil.is_null()).add(table::Column::LockedUntil.lte(now));
    waiting().filter(table::Column::Kind.is_in(kinds.iter().copied())).filter(table::Column::RunAt.lte(now)).filter(free)
}
