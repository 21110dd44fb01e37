//! What the room lends to bundles: the files of its published versions.
use async_trait::async_trait;
use bytes::Bytes;
use claror_record::Leaf;

use super::reads;
use crate::foundation::app::App;
use crate::foundation::ledger::Event;
use crate::foundation::ledger::bundle::RecordFiles;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// Files of published versions of datasets.
pub struct DatasetFiles;

#[async_trait]
impl RecordFiles for DatasetFiles {
    async fn files_of(&self, app: &App, council: &Council, leaf: &Leaf) -> Result<Vec<Bytes>, Problem> {
        let Event::DatasetPublished(data) = &leaf.event else { return Ok(Vec::new()) };
        let found = reads::content_of(app.store.read(), council.id, &data.dataset, &data.sha256.to_string()).await?;
        Ok(found.map(Bytes::from).into_iter().collect())
    }
}
