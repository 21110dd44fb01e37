//! Withdraws a version, by order of a court or for a person's right to be forgotten: its bytes go from here, and whoever
//! asks for them is told that they are gone, and why. Its number, its hash and its entry in the record stay.
use async_trait::async_trait;
use claror_record::event::PublishReason;
use serde::{Deserialize, Serialize};

use super::{note, slug};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::open_data::registry::Dataset;
use crate::open_data::rules::OpenDataRefusal;
use crate::open_data::{events, store};
use ::entity::open_data_version;

#[derive(Debug, Serialize)]
pub struct WithdrawDatasetVersion {
    #[serde(serialize_with = "slug")]
    pub(in crate::open_data) dataset: &'static Dataset,
    pub(in crate::open_data) version: i64,
    pub(in crate::open_data) note: String,
}

/// The version that was withdrawn, and the entry that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawReceipt {
    pub dataset: String,
    pub version: i64,
    pub eid: String,
}

#[async_trait]
impl Command for WithdrawDatasetVersion {
    const NAME: &'static str = "withdrawDatasetVersion";
    type Facts = open_data_version::Model;
    type Answer = WithdrawReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        store::version_for_change(tx, cx.council.id, self.dataset.slug, self.version).await
    }

    fn resource(&self, _facts: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<WithdrawReceipt>, Problem> {
        let note = note(cx, &self.note)?;
        if facts.withdrawn_at.is_some() {
            return Err(OpenDataRefusal::VersionWithdrawn { version: self.version }.into());
        }
        let act = events::published(&events::Published {
            dataset: self.dataset.slug,
            version: facts.version,
            sha256: facts.sha256.parse().map_err(Problem::fault)?,
            bytes: usize::try_from(facts.bytes).map_err(Problem::fault)?,
            rows: facts.rows,
            schema_version: &facts.schema_version,
            reason: PublishReason::Withdrawal,
        })?;
        let appended = append(tx, cx, act).await?;
        store::withdraw(tx, cx, facts, &appended.eid, note).await?;
        tx.touch(cx.council.id, None);
        let dataset = self.dataset.slug.to_owned();
        let receipt = WithdrawReceipt { dataset, version: self.version, eid: appended.eid };
        Ok(Recorded::new(receipt, appended.token))
    }
}
