//! Entries of the record as GraphQL shows them.
use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};

use crate::audit_trail::reads::Entry;

/// An entry of the record, as it was published.
#[derive(Debug, Clone, SimpleObject)]
pub struct RecordEntry {
    /// Its place, from 0.
    pub index: i64,
    pub eid: String,
    /// Type of the event (`organisation.admitted`).
    #[graphql(name = "type")]
    pub kind: String,
    /// What it is about: the kind of thing (`organisation`).
    pub subject_kind: String,
    /// What it is about: the thing's id.
    pub subject_id: String,
    /// Null for ballots: their leaves hold no time.
    pub at: Option<DateTime<Utc>>,
    /// The leaf: the very text whose hash stands in the tree (SHA-256 over a zero byte and its UTF-8 bytes).
    pub leaf: String,
}

impl From<Entry> for RecordEntry {
    fn from(entry: Entry) -> Self {
        let Entry { found, subject_kind, leaf } = entry;
        Self { index: found.index, eid: found.eid, kind: found.kind, subject_kind, subject_id: found.subject, at: found.at, leaf }
    }
}
