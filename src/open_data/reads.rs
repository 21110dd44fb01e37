//! Which versions there are, and their bytes. All of it is public.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
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
}

type Columns = (String, i64, String, i64, i64, String, String, DateTime<Utc>, String);

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
    ])
}

impl From<Columns> for Version {
    fn from((dataset, version, sha256, bytes, rows, schema_version, reason, published_at, eid): Columns) -> Self {
        Self { dataset, version, sha256, bytes, rows, schema_version, reason, published_at, eid }
    }
}

/// Every version of every dataset of the council, by dataset, oldest first.
pub async fn versions(read: &ReadConn, council: Uuid) -> Result<Vec<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .order_by_asc(table::Column::Dataset)
        .order_by_asc(table::Column::Version);
    let rows: Vec<Columns> = light(query).into_tuple().all(&**read).await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// The versions of one dataset, oldest first.
pub async fn versions_of(read: &ReadConn, council: Uuid, dataset: &str) -> Result<Vec<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .order_by_asc(table::Column::Version);
    let rows: Vec<Columns> = light(query).into_tuple().all(&**read).await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// The newest version of one dataset.
pub async fn latest(read: &ReadConn, council: Uuid, dataset: &str) -> Result<Option<Version>, Problem> {
    let query = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Dataset.eq(dataset))
        .order_by_desc(table::Column::Version)
        .limit(1);
    let row: Option<Columns> = light(query).into_tuple().one(&**read).await?;
    Ok(row.map(Version::from))
}

/// The last version that had been published by then.
pub async fn as_of(read: &ReadConn, council: Uuid, dataset: &str, limit: AsOf) -> Result<Option<Version>, Problem> {
    let versions = versions_of(read, council, dataset).await?;
    Ok(versions.into_iter().rev().find(|version| limit.includes(version.published_at)))
}

/// A version with its bytes.
pub async fn file(read: &ReadConn, council: Uuid, dataset: &str, version: i64) -> Result<Option<(Version, Vec<u8>)>, Problem> {
    let row = table::Entity::find_by_id((council, dataset.to_owned(), version)).one(&**read).await?;
    Ok(row.map(|row| {
        let light = Version {
            dataset: row.dataset,
            version: row.version,
            sha256: row.sha256,
            bytes: row.bytes,
            rows: row.rows,
            schema_version: row.schema_version,
            reason: row.reason,
            published_at: row.published_at,
            eid: row.eid,
        };
        (light, row.content)
    }))
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
