//! Keeping versions. Nothing here is ever changed.
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
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
    };
    match table::Entity::insert(row).exec_without_returning(tx.conn()).await {
        Ok(_) => Ok(()),
        Err(error) if violates_unique(&error) => Err(Problem::Conflict),
        Err(error) => Err(error.into()),
    }
}
