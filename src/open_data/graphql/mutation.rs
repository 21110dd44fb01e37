//! Publishing at once.
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use crate::foundation::access::Resource;
use crate::foundation::command::Command as _;
use crate::foundation::graphql::{act, request};
use crate::foundation::problem::Problem;
use crate::open_data::commands::PublishDataset;
use crate::open_data::publish::prepare;
use crate::open_data::registry::find;

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

/// What of the open data can be done.
#[derive(Default)]
pub struct OpenDataMutation;

#[Object]
impl OpenDataMutation {
    /// Publishes a dataset now instead of within the minute. Administrators; a dataset without changes gets no version.
    async fn publish_dataset(&self, ctx: &Context<'_>, input: PublishDatasetInput) -> Result<PublishDatasetAnswer> {
        let request = request(ctx)?;
        // Asked before building as well: nobody makes the server work who may not have the result published.
        if !request.may(PublishDataset::NAME, &Resource::council(request.cx.council.id)) {
            let problem = if request.cx.actor.is_public() {
                Problem::Unauthenticated
            } else {
                Problem::Denied { action: PublishDataset::NAME }
            };
            return Err(request.refuse(problem));
        }
        let dataset = find(&input.dataset).ok_or_else(|| request.refuse(Problem::NotFound))?;
        let command = prepare(&request.cx, dataset).await.map_err(|problem| request.refuse(problem))?;
        let receipt = act(ctx, command).await?;
        Ok(PublishDatasetAnswer { dataset: receipt.dataset, version: receipt.version, eid: receipt.eid })
    }
}
