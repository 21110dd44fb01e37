//! Buckets of failures. Their names are keyed hashes: neither addresses nor e-mail stand in them.
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::accounts::rules::throttle::{Bucket, Limit};
use crate::foundation::command::WriteTx;
use ::entity::accounts_throttle as table;

/// A bucket that an attempt counts in, and how much it bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    pub name: String,
    pub limit: Limit,
}

/// For how many seconds nothing may be tried, by the bucket that says the longest; `None` when something may.
pub async fn wait_seconds(
    conn: &impl ConnectionTrait,
    council: Uuid,
    watched: &[Watched],
    now: DateTime<Utc>,
) -> Result<Option<u64>, DbErr> {
    let rows = of(council, watched).all(conn).await?;
    Ok(rows.into_iter().filter_map(|row| bucket(&row).wait_seconds(now)).max())
}

/// The buckets, in the order of `watched`, held until the transaction ends: whoever tries at the same moment waits and
/// then sees what this attempt left. Rows are made and held in the order of their names, so that two attempts cannot
/// wait for each other.
pub async fn hold(tx: &WriteTx, council: Uuid, watched: &[Watched], now: DateTime<Utc>) -> Result<Vec<Bucket>, DbErr> {
    let mut names: Vec<&str> = watched.iter().map(|w| w.name.as_str()).collect();
    names.sort_unstable();
    let rows = names.into_iter().map(|name| row(council, name, &Bucket::empty(now)));
    let there = OnConflict::columns([table::Column::CouncilId, table::Column::Bucket]).do_nothing().to_owned();
    table::Entity::insert_many(rows).on_conflict(there).exec_without_returning(tx.conn()).await?;
    let rows = of(council, watched).order_by_asc(table::Column::Bucket).lock_exclusive().all(tx.conn()).await?;
    Ok(watched.iter().map(|w| rows.iter().find(|row| row.bucket == w.name).map_or_else(|| Bucket::empty(now), bucket)).collect())
}

pub async fn put(tx: &WriteTx, council: Uuid, name: &str, bucket: &Bucket) -> Result<(), DbErr> {
    let over = OnConflict::columns([table::Column::CouncilId, table::Column::Bucket])
        .update_columns([table::Column::Failures, table::Column::WindowStartedAt, table::Column::BlockedUntil])
        .to_owned();
    table::Entity::insert(row(council, name, bucket)).on_conflict(over).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Forgets the buckets whose names begin so.
pub async fn clear(tx: &WriteTx, council: Uuid, prefix: &str) -> Result<(), DbErr> {
    table::Entity::delete_many()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Bucket.starts_with(prefix))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Forgets buckets in which nothing has happened since `before`, when the slowest of them has leaked empty.
pub async fn forget(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let stale = table::Entity::delete_many()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::WindowStartedAt.lt(before))
        .filter(Condition::any().add(table::Column::BlockedUntil.is_null()).add(table::Column::BlockedUntil.lt(before)));
    Ok(stale.exec(tx.conn()).await?.rows_affected)
}

fn of(council: Uuid, watched: &[Watched]) -> sea_orm::Select<table::Entity> {
    table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Bucket.is_in(watched.iter().map(|w| w.name.as_str())))
}

fn bucket(row: &table::Model) -> Bucket {
    Bucket { failures: row.failures, since: row.window_started_at, blocked_until: row.blocked_until }
}

fn row(council: Uuid, name: &str, bucket: &Bucket) -> table::ActiveModel {
    table::ActiveModel {
        council_id: Set(council),
        bucket: Set(name.to_owned()),
        failures: Set(bucket.failures),
        window_started_at: Set(bucket.since),
        blocked_until: Set(bucket.blocked_until),
    }
}
