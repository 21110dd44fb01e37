//! Publishes a dataset as it was just built: a new version, unless nothing changed.
use async_trait::async_trait;
use claror_record::event::FileDigest;
use serde::{Deserialize, Serialize};

use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, append, no_event};
use crate::foundation::problem::Problem;
use crate::open_data::registry::Dataset;
use crate::open_data::{events, store};

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

/// What makes two requests the same: the dataset, not the moment at which it was built.
fn slug<S: serde::Serializer>(dataset: &&'static Dataset, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(dataset.slug)
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
    type Facts = Option<(i64, String)>;
    type Answer = PublishReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        store::latest(tx, cx.council.id, self.dataset.slug).await
    }

    fn resource(&self, _facts: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<PublishReceipt>, Problem> {
        let slug = self.dataset.slug;
        let sha256 = FileDigest::of(&self.content);
        let receipt = |version: i64, eid: Option<String>| PublishReceipt { dataset: slug.to_owned(), version, eid };
        let last = match facts {
            Some((version, known)) if known == sha256.to_string() => {
                return Ok(Recorded::new(receipt(version, None), no_event(Reason::Replay)));
            }
            Some((version, _)) => version,
            None => 0,
        };
        // Somebody published since: what was built here may be the older of the two.
        if last != self.built_after {
            return Err(Problem::Stale);
        }
        let version = last + 1;
        let (bytes, schema_version) = (self.content.len(), self.dataset.schema_version);
        let act =
            events::published(&events::Published { dataset: slug, version, sha256, bytes, rows: self.rows, schema_version })?;
        let appended = append(tx, cx, act).await?;
        let new = store::NewVersion {
            dataset: slug,
            version,
            sha256: sha256.to_string(),
            rows: self.rows,
            schema_version,
            reason: "scheduled",
            content: self.content.clone(),
            eid: appended.eid.clone(),
        };
        store::insert(tx, cx, new).await?;
        tx.touch(cx.council.id, None);
        Ok(Recorded::new(receipt(version, Some(appended.eid)), appended.token))
    }
}
