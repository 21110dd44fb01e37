//! Publishes a dataset as it was just built: a new version, unless nothing changed.
use async_trait::async_trait;
use claror_record::event::{FileDigest, PublishReason};
use serde::{Deserialize, Serialize};

use super::{Build, Published, keep, slug};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use crate::open_data::registry::Dataset;

/// Built outside the transaction, so that no ballot waits for it.
#[derive(Debug, Serialize)]
pub struct PublishDataset {
    #[serde(serialize_with = "slug")]
    pub(in crate::open_data) dataset: &'static Dataset,
    #[serde(skip)]
    pub(in crate::open_data) content: Vec<u8>,
    #[serde(skip)]
    pub(in crate::open_data) rows: i64,
    /// The newest version when it was built; 0 if there was none.
    #[serde(skip)]
    pub(in crate::open_data) built_after: i64,
}

/// The newest version, and its entry if this act made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishReceipt {
    pub dataset: String,
    pub version: i64,
    pub eid: Option<String>,
}

#[async_trait]
impl Command for PublishDataset {
    const NAME: &'static str = "publishDataset";
    type Facts = Published;
    type Answer = PublishReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Published, Problem> {
        Published::load(tx, cx, self.dataset).await
    }

    fn resource(&self, _facts: &Published, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Published, cx: &Context) -> Result<Recorded<PublishReceipt>, Problem> {
        let sha256 = FileDigest::of(&self.content);
        let receipt = |version: i64, eid: Option<String>| PublishReceipt { dataset: self.dataset.slug.to_owned(), version, eid };
        let last = facts.last.as_ref().map_or(0, |(version, _)| *version);
        // What was withdrawn does not come back by itself.
        if facts.last.as_ref().is_some_and(|(_, known)| *known == sha256.to_string()) || facts.withdrawn_as(sha256).is_some() {
            return Ok(Recorded::new(receipt(last, None), no_event(Reason::Replay)));
        }
        // Somebody published since: what was built here may be the older of the two.
        if last != self.built_after {
            return Err(Problem::Stale);
        }
        let version = facts.next();
        let (dataset, content, rows) = (self.dataset, self.content.as_slice(), self.rows);
        let build = Build { dataset, content, rows, reason: PublishReason::Scheduled, note: None };
        let appended = keep(tx, cx, version, build).await?;
        Ok(Recorded::new(receipt(version, Some(appended.eid)), appended.token))
    }
}
