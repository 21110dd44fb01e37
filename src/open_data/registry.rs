//! The list of datasets: what each is called, which columns it has and what they mean. docs/datasets.md says the same in
//! a table, and a test compares the two. A column that is not here is not published.
use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::open_data::datasets;

/// All of these are facts about acts of a public body: dedicated to the public domain (SPDX identifier).
pub const LICENCE: &str = "CC0-1.0";
/// The licence's text.
pub const LICENCE_URL: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// What a cell of a column may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Opaque, stable text that names something; the same in the record, in GraphQL and in other datasets.
    Id,
    /// A word of a closed list, lower-case ASCII.
    Code,
    /// Free text.
    Text,
    /// A language tag (BCP 47).
    Lang,
    /// A day, `2026-11-24`, in the council's time zone.
    Date,
    /// An instant in UTC to the second, `2026-11-24T07:06:39Z`.
    Time,
    /// A whole number.
    Int,
    /// `true` or `false`.
    Flag,
    /// An address.
    Url,
}

impl Kind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Code => "code",
            Self::Text => "text",
            Self::Lang => "lang",
            Self::Date => "date",
            Self::Time => "time",
            Self::Int => "int",
            Self::Flag => "bool",
            Self::Url => "url",
        }
    }
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether it may be empty.
    pub nullable: bool,
    /// What it holds, in English.
    pub description: &'static str,
}

/// One dataset.
pub struct Dataset {
    /// Its name in addresses, in files and in the record.
    pub slug: &'static str,
    /// Semantic version of the columns: another column that may be empty is a minor change, anything else a major one.
    pub schema_version: &'static str,
    /// The first `key` columns tell a row from all others; rows are sorted by them.
    pub key: usize,
    pub columns: &'static [Column],
    pub(in crate::open_data) build: datasets::Build,
}

impl std::fmt::Debug for Dataset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dataset").field("slug", &self.slug).field("schema_version", &self.schema_version).finish_non_exhaustive()
    }
}

impl Dataset {
    /// What a column holds, in a language of the interface; `description` says it in English.
    pub fn column_in(&self, column: &Column, language: &str) -> String {
        locale::text(language, &column_key(self.slug, column.name), &Params::new())
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// The text of a column's description.
fn column_key(slug: &str, column: &str) -> String {
    format!("dataset-{slug}-column-{column}")
}

/// Every dataset, in the order in which they are listed.
pub static DATASETS: &[Dataset] = &[
    datasets::members::DATASET,
    datasets::sectors::DATASET,
    datasets::seats::DATASET,
    datasets::decisions::DATASET,
    datasets::decision_results::DATASET,
    datasets::roll_call::DATASET,
    datasets::engagements::DATASET,
    datasets::findings::DATASET,
    datasets::catalogue_changes::DATASET,
];

/// The dataset of this slug.
pub fn find(slug: &str) -> Option<&'static Dataset> {
    DATASETS.iter().find(|dataset| dataset.slug == slug)
}

const fn column(name: &'static str, kind: Kind, nullable: bool, description: &'static str) -> Column {
    Column { name, kind, nullable, description }
}

/// A column that is never empty.
pub(in crate::open_data) const fn always(name: &'static str, kind: Kind, description: &'static str) -> Column {
    column(name, kind, false, description)
}

/// A column that may be empty.
pub(in crate::open_data) const fn maybe(name: &'static str, kind: Kind, description: &'static str) -> Column {
    column(name, kind, true, description)
}

#[cfg(test)]
mod tests;
