//! Which versions there are, and their bytes. All of it is public.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::rules::AsOf;
use crate::foundation::ledger;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::open_data_version as table;

/// A version without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub dataset: String,
    /// From 1.
    pub version: i64,
    /// Of the canonical CSV, in hexadecimal.
    pub sha256: String,
    pub bytes: i64,
    pub rows: i64,
    pub schema_version: String,
    pub reason: String,
    pub published_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
    /// What was wrong before, for a correction.
    pub note: Option<Note>,
    pub withdrawal: Option<Withdrawal>,
}

/// What was said of a version later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    pub at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
    pub note: Note,
}

/// A sentence for everybody, in the language in which it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub language: String,
    pub text: String,
}

/// A row without its bytes.
#[derive(FromQueryResult)]
struct Light {
    dataset: String,
    version: i64,
    sha256: String,
    bytes: i64,
    rows: i64,
    schema_version: String,
    reason: String,
    published_at: DateTime<Utc>,
    eid: String,
    note: Option<Value>,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_eid: Option<String>,
    withdrawal_note: Option<Value>,
}

fn light(query: Select<table::Entity>) -> Select<table::Entity> {
    query.select_only().columns([
        table::Column::Dataset,
        table::Column::Version,
        table::Column::Sha256,
        table::Column::Bytes,
        table::Column::Rows,
        table::Column::SchemaVersion,
        table::Column::Reason,
        table::Column::PublishedAt,
        table::Column::Eid,
        table::Column::Note,
        table::Column::WithdrawnAt,
        table::Column::WithdrawnEid,
        table::Column::WithdrawalNote,
    ])
}

fn said(note: Option<Value>) -> Option<Note> {
    note.and_then(|note| serde_json::from_value(note).ok())
}

impl From<Light> for Version {
    fn from(row: Light) -> Self {
        let withdrawal = row.withdrawn_at.map(|at| Withdrawal {
            at,
            eid: row.withdrawn_eid.unwrap_or_default(),
            note: said(row.withdrawal_note).unwrap_or(Note { language: String::new(), text: String::new() }),
        });
        Self {
            dataset: row.dataset,
            version: row.version,
            sha256: row.sha256,
            bytes: row.bytes,
            rows: row.rows,
            schema_version: row.schema_version,
            reason: row.reason,
            published_at: row.published_at,
            eid: row.eid,
            note: said(row.note),
            withdrawal,
        }
    }
}

/// Every version of every dataset of the council, by dataset, oldest first.
pub async fn versions(read: &ReadConn, council: Uuid) -> Result<Vec<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .order_by_asc(table::Column::Dataset)
        .order_by_asc(table::Column::Version);
    let rows: Vec<Light> = light(query).into_model().all(&**read).await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// The versions of one dataset, oldest first.
pub async fn versions_of(read: &ReadConn, council: Uuid, dataset: &str) -> Result<Vec<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .order_by_asc(table::Column::Version);
    let rows: Vec<Light> = light(query).into_model().all(&**read).await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// The newest version of one dataset.
pub async fn latest(read: &ReadConn, council: Uuid, dataset: &str) -> Result<Option<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .order_by_desc(table::Column::Version)
        .limit(1);
    let row: Option<Light> = light(query).into_model().one(&**read).await?;
    Ok(row.map(Version::from))
}

/// The last version that had been published by then.
pub async fn as_of(read: &ReadConn, council: Uuid, dataset: &str, limit: AsOf) -> Result<Option<Version>, Problem> {
    let versions = versions_of(read, council, dataset).await?;
    Ok(versions.into_iter().rev().find(|version| limit.includes(version.published_at)))
}

/// A version with its bytes; a withdrawn one has none.
pub async fn file(read: &ReadConn, council: Uuid, dataset: &str, version: i64) -> Result<Option<(Version, Vec<u8>)>, Problem> {
    let found = || table::Entity::find_by_id((council, dataset.to_owned(), version));
    let Some(row) = light(found()).into_model::<Light>().one(&**read).await? else { return Ok(None) };
    let content = found().select_only().column(table::Column::Content).into_tuple().one(&**read).await?;
    Ok(Some((row.into(), content.unwrap_or_default())))
}

/// Names in one question to the ledger: below what either database takes.
const CHUNK: usize = 500;

/// The leaf index of each named entry that has its place already.
pub async fn indices(read: &ReadConn, council: Uuid, eids: &[String]) -> Result<HashMap<String, i64>, Problem> {
    let mut indices = HashMap::with_capacity(eids.len());
    for part in eids.chunks(CHUNK) {
        let found = ledger::read::refs(read, council, part).await?;
        indices.extend(found.into_iter().filter_map(|(eid, entry)| Some((eid, entry.index?))));
    }
    Ok(indices)
}

/// The bytes of the version with this digest.
pub async fn content_of(read: &ReadConn, council: Uuid, dataset: &str, sha256: &str) -> Result<Option<Vec<u8>>, Problem> {
    Ok(table::Entity::find()
        .select_only()
        .column(table::Column::Content)
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .filter(table::Column::Sha256.eq(sha256))
        .limit(1)
        .into_tuple::<Vec<u8>>()
        .one(&**read)
        .await?)
}
