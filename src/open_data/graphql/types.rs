//! Datasets as GraphQL shows them.
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use chrono::{DateTime, Utc};

use crate::foundation::graphql::request;
use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::open_data::http::address;
use crate::open_data::reads;
use crate::open_data::registry::{self, LICENCE};

/// A column of a dataset.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "DatasetColumn")]
pub struct Column {
    pub name: &'static str,
    /// `id`, `code`, `text`, `lang`, `date`, `time`, `int`, `bool` or `url`.
    pub kind: &'static str,
    pub nullable: bool,
    /// Whether it is part of what tells a row from all others.
    pub key: bool,
    /// In English.
    pub description: &'static str,
}

/// A version of a dataset: bytes that never change.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "DatasetVersion")]
pub struct Version {
    pub version: i64,
    /// SHA-256 of the canonical CSV, hexadecimal; the same stands in the record.
    pub sha256: String,
    pub bytes: i64,
    pub rows: i64,
    pub schema_version: String,
    /// `scheduled`, `correction` or `withdrawal`.
    pub reason: String,
    pub published_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
    /// The entry's place; null until the next checkpoint.
    pub index: Option<i64>,
    /// Where its CSV stands.
    pub url: String,
}

impl Version {
    pub fn new(version: reads::Version, index: Option<i64>) -> Self {
        Self {
            url: address(&version.dataset, version.version),
            version: version.version,
            sha256: version.sha256,
            bytes: version.bytes,
            rows: version.rows,
            schema_version: version.schema_version,
            reason: version.reason,
            published_at: version.published_at,
            eid: version.eid,
            index,
        }
    }
}

/// A table that publishes itself.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(complex)]
pub struct Dataset {
    pub slug: &'static str,
    /// SPDX identifier.
    pub licence: &'static str,
    pub schema_version: &'static str,
    /// Newest first; empty before the first publication.
    pub versions: Vec<Version>,
}

impl Dataset {
    /// `versions` newest first.
    pub fn new(dataset: &'static registry::Dataset, versions: Vec<Version>) -> Self {
        Self { slug: dataset.slug, licence: LICENCE, schema_version: dataset.schema_version, versions }
    }

    fn said(&self, ctx: &Context<'_>, part: &str) -> Result<String> {
        let language = &request(ctx)?.cx.language;
        Ok(locale::text(language, &format!("dataset-{}-{part}", self.slug), &Params::new()))
    }
}

#[ComplexObject]
impl Dataset {
    async fn title(&self, ctx: &Context<'_>) -> Result<String> {
        self.said(ctx, "title")
    }

    async fn description(&self, ctx: &Context<'_>) -> Result<String> {
        self.said(ctx, "description")
    }

    async fn columns(&self) -> Vec<Column> {
        let Some(dataset) = registry::find(self.slug) else { return Vec::new() };
        let columns = dataset.columns.iter().enumerate();
        columns
            .map(|(place, column)| Column {
                name: column.name,
                kind: column.kind.as_str(),
                nullable: column.nullable,
                key: place < dataset.key,
                description: column.description,
            })
            .collect()
    }
}
