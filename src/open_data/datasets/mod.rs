//! One file for each dataset: its columns, and how its rows come from what other rooms show to everybody.
pub(super) mod catalogue_changes;
pub(super) mod decision_results;
pub(super) mod decisions;
pub(super) mod engagements;
pub(super) mod findings;
pub(super) mod members;
pub(super) mod roll_call;
pub(super) mod seats;
pub(super) mod sectors;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use super::registry::Dataset;
use super::rules::{Row, encode};
use crate::foundation::app::App;
use crate::foundation::locale::{self, Localised};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::{Council, Texts};

/// From where rows come.
pub(super) struct Source {
    pub app: Arc<App>,
    pub council: Arc<Council>,
}

impl Source {
    fn read(&self) -> &ReadConn {
        self.app.store.read()
    }

    /// A text of the council in its main language, or in another if it has none: never in a reader's.
    fn text(&self, texts: &Texts) -> Option<Localised> {
        let language = &self.council.default_language;
        locale::pick(texts, language, language)
    }
}

/// The rows of a dataset, in any order.
pub(super) type Rows<'a> = Pin<Box<dyn Future<Output = Result<Vec<Row>, Problem>> + Send + 'a>>;
/// Builds the rows of a dataset.
pub(super) type Build = for<'a> fn(&'a Source) -> Rows<'a>;

/// A dataset as it would be published now.
pub(super) struct Built {
    pub content: Vec<u8>,
    pub rows: i64,
}

/// Builds a dataset.
///
/// # Errors
/// A fault when the database fails or the rows are no table of the dataset.
pub(super) async fn build(dataset: &'static Dataset, source: &Source) -> Result<Built, Problem> {
    let rows = (dataset.build)(source).await?;
    let count = i64::try_from(rows.len()).map_err(Problem::fault)?;
    let content = encode(dataset.columns, dataset.key, rows)
        .map_err(|fault| Problem::fault(format!("dataset {}: {fault}", dataset.slug)))?;
    Ok(Built { content, rows: count })
}
