//! Publishes a version that corrects what was published before, with a note that says what was wrong. It is a version even
//! when its bytes are those of the last one: the automatic publication may have been faster than the note.
use async_trait::async_trait;
use claror_record::event::{FileDigest, PublishReason};
use serde::Serialize;

use super::{Build, PublishReceipt, Published, keep, note, slug};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::open_data::registry::Dataset;
use crate::open_data::rules::OpenDataRefusal;

/// Built outside the transaction, so that no ballot waits for it.
#[derive(Debug, Serialize)]
pub struct CorrectDataset {
    #[serde(serialize_with = "slug")]
    pub(in crate::open_data) dataset: &'static Dataset,
    pub(in crate::open_data) note: String,
    #[serde(skip)]
    pub(in crate::open_data) content: Vec<u8>,
    #[serde(skip)]
    pub(in crate::open_data) rows: i64,
    /// The newest version when it was built; 0 if there was none.
    #[serde(skip)]
    pub(in crate::open_data) built_after: i64,
}

#[async_trait]
impl Command for CorrectDataset {
    const NAME: &'static str = "correctDataset";
    type Facts = Published;
    type Answer = PublishReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Published, Problem> {
        Published::load(tx, cx, self.dataset).await
    }

    fn resource(&self, _facts: &Published, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Published, cx: &Context) -> Result<Recorded<PublishReceipt>, Problem> {
        let note = note(cx, &self.note)?;
        // Nothing was published, so nothing can be wrong with it.
        let last = facts.last.as_ref().map(|(version, _)| *version).ok_or(Problem::NotFound)?;
        // Somebody published since: what was built here may be the older of the two.
        if last != self.built_after {
            return Err(Problem::Stale);
        }
        if let Some(version) = facts.withdrawn_as(FileDigest::of(&self.content)) {
            return Err(OpenDataRefusal::BytesWithdrawn { version }.into());
        }
        let version = facts.next();
        let build = Build {
            dataset: self.dataset,
            content: &self.content,
            rows: self.rows,
            reason: PublishReason::Correction,
            note: Some(note),
        };
        let appended = keep(tx, cx, version, build).await?;
        let receipt = PublishReceipt { dataset: self.dataset.slug.to_owned(), version, eid: Some(appended.eid) };
        Ok(Recorded::new(receipt, appended.token))
    }
}
