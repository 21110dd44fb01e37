//! Reading the catalogue.
use std::collections::HashMap;

use async_graphql::{Context, Object, Result};

use super::types::{Dataset, Version};
use crate::foundation::graphql::request;
use crate::open_data::reads;
use crate::open_data::registry::DATASETS;

/// What of the open data can be asked.
#[derive(Default)]
pub struct OpenDataQuery;

#[Object]
impl OpenDataQuery {
    /// The council's datasets with their versions. Their rows are at `url`, and at `/data/<slug>.csv` and `.json`.
    async fn datasets(&self, ctx: &Context<'_>) -> Result<Vec<Dataset>> {
        let request = request(ctx)?;
        let (read, council) = (request.read(), request.cx.council.id);
        let refuse = |problem| request.refuse(problem);
        let versions = reads::versions(read, council).await.map_err(refuse)?;
        let eids: Vec<String> = versions.iter().map(|version| version.eid.clone()).collect();
        let indices = reads::indices(read, council, &eids).await.map_err(refuse)?;
        let mut by_dataset: HashMap<String, Vec<Version>> = HashMap::new();
        for version in versions.into_iter().rev() {
            let index = indices.get(&version.eid).copied();
            by_dataset.entry(version.dataset.clone()).or_default().push(Version::new(version, index));
        }
        Ok(DATASETS.iter().map(|dataset| Dataset::new(dataset, by_dataset.remove(dataset.slug).unwrap_or_default())).collect())
    }
}
