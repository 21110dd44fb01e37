//! `catalogue-changes`: when which dataset got a new version. Its own versions are not among the rows, or each would ask
//! for the next; they stand in the list at /data.
use chrono::{DateTime, Utc};

use super::{Row, Rows, Source};
use crate::foundation::problem::Problem;
use crate::open_data::reads;
use crate::open_data::registry::{Column, Dataset, Kind, always};

const COLUMNS: &[Column] = &[
    always("seq", Kind::Int, "Counts the changes, from 1, in the order of the record"),
    always("dataset", Kind::Code, "The dataset"),
    always("version", Kind::Int, "The number of its version"),
    always("sha256", Kind::Id, "SHA-256 of the version's canonical CSV, in hexadecimal"),
    always("published_at", Kind::Time, "When it was published, or withdrawn"),
    always("reason", Kind::Code, "scheduled, correction or withdrawal"),
    always("audit_leaf_index", Kind::Int, "The index of its entry in the record"),
    always("eid", Kind::Id, "The name of that entry"),
];

const SLUG: &str = "catalogue-changes";

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: SLUG,
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

/// A version's appearance or its withdrawal.
struct Change {
    at: DateTime<Utc>,
    reason: String,
    eid: String,
    version: reads::Version,
}

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let council = source.council.id;
    let versions = reads::versions(source.read(), council).await?;
    let changes: Vec<Change> = versions.into_iter().filter(|version| version.dataset != SLUG).flat_map(changes).collect();
    let eids: Vec<String> = changes.iter().map(|change| change.eid.clone()).collect();
    let indices = reads::indices(source.read(), council, &eids).await?;
    // What has no index yet comes with the next version: an index never changes, so no row does.
    let mut placed: Vec<_> = changes.into_iter().filter_map(|change| Some((*indices.get(&change.eid)?, change))).collect();
    placed.sort_by_key(|(index, _)| *index);
    let row = |((index, change), seq): ((i64, Change), i64)| {
        vec![
            seq.into(),
            change.version.dataset.into(),
            change.version.version.into(),
            change.version.sha256.into(),
            change.at.into(),
            change.reason.into(),
            index.into(),
            change.eid.into(),
        ]
    };
    Ok(placed.into_iter().zip(1..).map(row).collect())
}

fn changes(version: reads::Version) -> Vec<Change> {
    let withdrawal = version.withdrawal.as_ref().map(|withdrawal| Change {
        at: withdrawal.at,
        reason: "withdrawal".to_owned(),
        eid: withdrawal.eid.clone(),
        version: version.clone(),
    });
    let (at, reason, eid) = (version.published_at, version.reason.clone(), version.eid.clone());
    std::iter::once(Change { at, reason, eid, version }).chain(withdrawal).collect()
}
