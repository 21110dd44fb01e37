//! One file for each thing that can be done with datasets.
mod correct_dataset;
mod publish_dataset;
mod withdraw_dataset_version;

pub use correct_dataset::CorrectDataset;
pub use publish_dataset::{PublishDataset, PublishReceipt};
pub use withdraw_dataset_version::WithdrawDatasetVersion;

use claror_record::Event;
use claror_record::event::{FileDigest, PublishReason};
use serde_json::{Value, json};

use super::registry::Dataset;
use super::{events, store};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ledger::{Appended, append, newest_said};
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::texts::prose;

/// The longest note, in characters.
const NOTE_MAX: usize = 2_000;

/// What makes two requests the same: the dataset, not the moment at which it was built.
fn slug<S: serde::Serializer>(dataset: &&'static Dataset, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(dataset.slug)
}

/// What the acts of publishing must know.
pub struct Published {
    /// Number and hash of the newest version.
    last: Option<(i64, String)>,
    /// Number and hash of those that were withdrawn.
    withdrawn: Vec<(i64, String)>,
    /// The highest number that the record has given. It is above the newest version's when entries were recovered whose
    /// versions are lost: a number is never given twice.
    numbered: i64,
}

impl Published {
    async fn load(tx: &WriteTx, cx: &Context, dataset: &Dataset) -> Result<Self, Problem> {
        let last = store::latest(tx, cx.council.id, dataset.slug).await?;
        let said = newest_said(tx, cx.council.id, "dataset.published", Some(dataset.slug)).await?;
        let numbered = match said {
            Some(Event::DatasetPublished(event)) => i64::try_from(event.version).map_err(Problem::fault)?,
            _ => 0,
        };
        Ok(Self { last, withdrawn: store::withdrawn(tx, cx.council.id, dataset.slug).await?, numbered })
    }

    /// The number of the next version.
    fn next(&self) -> i64 {
        let last = self.last.as_ref().map_or(0, |(version, _)| *version);
        last.max(self.numbered).saturating_add(1)
    }

    /// The withdrawn version that these bytes are.
    fn withdrawn_as(&self, sha256: FileDigest) -> Option<i64> {
        let sha256 = sha256.to_string();
        self.withdrawn.iter().find(|(_, known)| *known == sha256).map(|(version, _)| *version)
    }
}

/// A version as it is to be published.
struct Build<'a> {
    dataset: &'static Dataset,
    content: &'a [u8],
    rows: i64,
    reason: PublishReason,
    note: Option<Value>,
}

/// Records and keeps version number `version`.
async fn keep(tx: &WriteTx, cx: &Context, version: i64, build: Build<'_>) -> Result<Appended, Problem> {
    let Dataset { slug, schema_version, .. } = build.dataset;
    let sha256 = FileDigest::of(build.content);
    let (bytes, rows, reason) = (build.content.len(), build.rows, build.reason);
    let act = events::published(&events::Published { dataset: slug, version, sha256, bytes, rows, schema_version, reason })?;
    let appended = append(tx, cx, act).await?;
    let new = store::NewVersion {
        dataset: slug,
        version,
        sha256: sha256.to_string(),
        rows,
        schema_version,
        reason: word(reason),
        content: build.content.to_vec(),
        eid: appended.eid.clone(),
        note: build.note,
    };
    store::insert(tx, cx, new).await?;
    tx.touch(cx.council.id, None);
    Ok(appended)
}

const fn word(reason: PublishReason) -> &'static str {
    match reason {
        PublishReason::Scheduled => "scheduled",
        PublishReason::Correction => "correction",
        PublishReason::Withdrawal => "withdrawal",
    }
}

/// A note that everybody will read, in the language of whoever writes it.
fn note(cx: &Context, text: &str) -> Result<Value, Problem> {
    let text = prose("note", text, NOTE_MAX).map_err(|fault| Problem::Invalid(vec![fault]))?;
    if text.is_empty() {
        return Err(Problem::Invalid(vec![FieldProblem::new("note", "INVALID_EMPTY")]));
    }
    Ok(json!({ "language": cx.language, "text": text }))
}
