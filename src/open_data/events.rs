//! What the room writes in the record.
use claror_record::event::{DatasetPublished, Event, FileDigest, PublishReason, Subject};

use crate::foundation::ledger::Act;
use crate::foundation::problem::Problem;

/// A version as its entry names it.
pub struct Published<'a> {
    pub dataset: &'a str,
    pub version: i64,
    pub sha256: FileDigest,
    pub bytes: usize,
    pub rows: i64,
    pub schema_version: &'a str,
    pub reason: PublishReason,
}

/// `dataset.published`: the file by its hash. For a withdrawal the version that is withdrawn.
pub fn published(what: &Published<'_>) -> Result<Act, Problem> {
    let number = |n: i64| u64::try_from(n).map_err(Problem::fault);
    let event = DatasetPublished {
        dataset: what.dataset.to_owned(),
        version: number(what.version)?,
        sha256: what.sha256,
        bytes: u64::try_from(what.bytes).map_err(Problem::fault)?,
        rows: number(what.rows)?,
        schema_version: what.schema_version.to_owned(),
        reason: what.reason,
    };
    Ok(Act::new(Subject::Dataset(what.dataset.to_owned()), Event::DatasetPublished(event)))
}
