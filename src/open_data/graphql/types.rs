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
    /// In the reader's language.
    pub description: String,
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
    /// `scheduled` or `correction`.
    pub reason: String,
    pub published_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
    /// The entry's place; null until the next checkpoint.
    pub index: Option<i64>,
    /// Where its CSV stands.
    pub url: String,
    /// What was wrong before, for a correction; in the language in which it was written.
    pub note: Option<Note>,
    /// Set when its bytes were taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why.
    pub withdrawal_note: Option<Note>,
    /// The entry that says so.
    pub withdrawal_eid: Option<String>,
}

/// A sentence for everybody.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "DatasetNote")]
pub struct Note {
    pub text: String,
    pub language: String,
}

impl From<reads::Note> for Note {
    fn from(note: reads::Note) -> Self {
        Self { text: note.text, language: note.language }
    }
}

impl Version {
    pub fn new(version: reads::Version, index: Option<i64>) -> Self {
        let withdrawal = version.withdrawal;
        Self {
            note: version.note.map(Note::from),
            withdrawn_at: withdrawal.as_ref().map(|withdrawal| withdrawal.at),
            withdrawal_eid: withdrawal.as_ref().map(|withdrawal| withdrawal.eid.clone()),
            withdrawal_note: withdrawal.map(|withdrawal| withdrawal.note.into()),
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

    async fn columns(&self, ctx: &Context<'_>) -> Result<Vec<Column>> {
        let Some(dataset) = registry::find(self.slug) else { return Ok(Vec::new()) };
        let language = &request(ctx)?.cx.language;
        let columns = dataset.columns.iter().enumerate();
        Ok(columns
            .map(|(place, column)| Column {
                name: column.name,
                kind: column.kind.as_str(),
                nullable: column.nullable,
                key: place < dataset.key,
                description: dataset.column_in(column, language),
            })
            .collect())
    }
}
