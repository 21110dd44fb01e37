//! Publishing at once, correcting, withdrawing.
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use crate::foundation::access::Resource;
use crate::foundation::command::Command as _;
use crate::foundation::graphql::{Request, act, request};
use crate::foundation::problem::Problem;
use crate::open_data::commands::{CorrectDataset, PublishDataset, PublishReceipt, WithdrawDatasetVersion};
use crate::open_data::publish::prepare;
use crate::open_data::registry::{Dataset, find};

/// Which dataset.
#[derive(Debug, InputObject)]
pub struct PublishDatasetInput {
    /// Its slug.
    pub dataset: String,
}

/// The newest version of the dataset.
#[derive(Debug, SimpleObject)]
pub struct PublishDatasetAnswer {
    pub dataset: String,
    pub version: i64,
    /// Null when nothing had changed: no version was made.
    pub eid: Option<String>,
}

/// What was wrong.
#[derive(Debug, InputObject)]
pub struct CorrectDatasetInput {
    /// Its slug.
    pub dataset: String,
    /// What was wrong before; everybody reads it.
    pub note: String,
}

/// Which version, and why.
#[derive(Debug, InputObject)]
pub struct WithdrawDatasetVersionInput {
    /// Its slug.
    pub dataset: String,
    pub version: i64,
    /// Why; everybody reads it.
    pub note: String,
}

/// The version that was withdrawn.
#[derive(Debug, SimpleObject)]
pub struct WithdrawDatasetVersionAnswer {
    pub dataset: String,
    pub version: i64,
    pub eid: String,
}

/// What of the open data can be done.
#[derive(Default)]
pub struct OpenDataMutation;

/// The dataset of this slug, for whoever may do `action`. Asked before building as well: nobody makes the server work who
/// may not have the result published.
fn dataset_for(request: &Request, action: &'static str, slug: &str) -> Result<&'static Dataset> {
    if !request.may(action, &Resource::council(request.cx.council.id)) {
        let public = request.cx.actor.is_public();
        return Err(request.refuse(if public { Problem::Unauthenticated } else { Problem::Denied { action } }));
    }
    find(slug).ok_or_else(|| request.refuse(Problem::NotFound))
}

impl From<PublishReceipt> for PublishDatasetAnswer {
    fn from(receipt: PublishReceipt) -> Self {
        Self { dataset: receipt.dataset, version: receipt.version, eid: receipt.eid }
    }
}

#[Object]
impl OpenDataMutation {
    /// Publishes a dataset now instead of within the minute. Administrators; a dataset without changes gets no version.
    async fn publish_dataset(&self, ctx: &Context<'_>, input: PublishDatasetInput) -> Result<PublishDatasetAnswer> {
        let request = request(ctx)?;
        let dataset = dataset_for(request, PublishDataset::NAME, &input.dataset)?;
        let prepared = prepare(&request.cx, dataset).await.map_err(|problem| request.refuse(problem))?;
        Ok(act(ctx, prepared.publish()).await?.into())
    }

    /// Publishes a version that corrects what was published before, with a note that says what was wrong. Administrators.
    async fn correct_dataset(&self, ctx: &Context<'_>, input: CorrectDatasetInput) -> Result<PublishDatasetAnswer> {
        let request = request(ctx)?;
        let dataset = dataset_for(request, CorrectDataset::NAME, &input.dataset)?;
        let prepared = prepare(&request.cx, dataset).await.map_err(|problem| request.refuse(problem))?;
        Ok(act(ctx, prepared.correct(input.note)).await?.into())
    }

    /// Withdraws a version: its bytes go for good, its number, its hash and the reason stay. Administrators.
    async fn withdraw_dataset_version(
        &self,
        ctx: &Context<'_>,
        input: WithdrawDatasetVersionInput,
    ) -> Result<WithdrawDatasetVersionAnswer> {
        let dataset = dataset_for(request(ctx)?, WithdrawDatasetVersion::NAME, &input.dataset)?;
        let receipt = act(ctx, WithdrawDatasetVersion { dataset, version: input.version, note: input.note }).await?;
        Ok(WithdrawDatasetVersionAnswer { dataset: receipt.dataset, version: receipt.version, eid: receipt.eid })
    }
}
