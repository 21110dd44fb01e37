//! Keeping versions. Nothing of them is ever changed, but that the bytes of a withdrawn one go.
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::{Problem, violates_unique};
use ::entity::open_data_version as table;

/// The number and hash of the newest version; `None` before the first.
pub async fn latest(tx: &WriteTx, council: Uuid, dataset: &str) -> Result<Option<(i64, String)>, Problem> {
    Ok(table::Entity::find()
        .select_only()
        .columns([table::Column::Version, table::Column::Sha256])
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .order_by_desc(table::Column::Version)
        .limit(1)
        .into_tuple()
        .one(tx.conn())
        .await?)
}

/// The versions whose bytes were withdrawn: number and hash.
pub async fn withdrawn(tx: &WriteTx, council: Uuid, dataset: &str) -> Result<Vec<(i64, String)>, Problem> {
    Ok(table::Entity::find()
        .select_only()
        .columns([table::Column::Version, table::Column::Sha256])
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .filter(table::Column::WithdrawnAt.is_not_null())
        .into_tuple()
        .all(tx.conn())
        .await?)
}

/// A version, locked until the transaction ends.
///
/// # Errors
/// `NotFound` when it was never published.
pub async fn version_for_change(tx: &WriteTx, council: Uuid, dataset: &str, version: i64) -> Result<table::Model, Problem> {
    let found = table::Entity::find_by_id((council, dataset.to_owned(), version)).lock_exclusive();
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)
}

/// Drops the bytes of a version and says why.
pub async fn withdraw(tx: &WriteTx, cx: &Context, row: table::Model, eid: &str, note: serde_json::Value) -> Result<(), Problem> {
    let mut row = row.into_active_model();
    row.content = Set(Vec::new());
    row.withdrawn_at = Set(Some(cx.now));
    row.withdrawn_eid = Set(Some(eid.to_owned()));
    row.withdrawal_note = Set(Some(note));
    row.update(tx.conn()).await?;
    Ok(())
}

/// A version to be kept.
pub struct NewVersion<'a> {
    pub dataset: &'a str,
    pub version: i64,
    pub sha256: String,
    pub rows: i64,
    pub schema_version: &'a str,
    pub reason: &'a str,
    pub content: Vec<u8>,
    pub eid: String,
    /// What was wrong before, for a correction.
    pub note: Option<serde_json::Value>,
}

/// Keeps a version.
///
/// # Errors
/// `Conflict` when another process has just taken the number: the transaction is repeated and sees that version.
pub async fn insert(tx: &WriteTx, cx: &Context, new: NewVersion<'_>) -> Result<(), Problem> {
    let row = table::ActiveModel {
        council_id: Set(cx.council.id),
        dataset: Set(new.dataset.to_owned()),
        version: Set(new.version),
        sha256: Set(new.sha256),
        bytes: Set(i64::try_from(new.content.len()).map_err(Problem::fault)?),
        rows: Set(new.rows),
        schema_version: Set(new.schema_version.to_owned()),
        reason: Set(new.reason.to_owned()),
        content: Set(new.content),
        published_at: Set(cx.now),
        eid: Set(new.eid),
        note: Set(new.note),
        withdrawn_at: Set(None),
        withdrawn_eid: Set(None),
        withdrawal_note: Set(None),
    };
    match table::Entity::insert(row).exec_without_returning(tx.conn()).await {
        Ok(_) => Ok(()),
        Err(error) if violates_unique(&error) => Err(Problem::Conflict),
        Err(error) => Err(error.into()),
    }
}
