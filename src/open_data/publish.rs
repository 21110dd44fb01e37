//! When datasets are built: after something in the council changed, and not more often than is set.
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::commands::{CorrectDataset, PublishDataset, PublishReceipt};
use super::datasets::{Source, build};
use super::reads;
use super::registry::{DATASETS, Dataset};
use crate::foundation::app::App;
use crate::foundation::command::{Context, run};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// How often a build is repeated because something changed while it was made.
const TRIES: u32 = 5;
/// How often the worker looks whether a council is due.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// A dataset as it was built: after which version, from what stood still meanwhile.
pub(super) struct Prepared {
    pub dataset: &'static Dataset,
    pub content: Vec<u8>,
    pub rows: i64,
    pub built_after: i64,
}

impl Prepared {
    /// To be published because something changed.
    pub fn publish(self) -> PublishDataset {
        let Self { dataset, content, rows, built_after } = self;
        PublishDataset { dataset, content, rows, built_after }
    }

    /// To be published because what was published is wrong.
    pub fn correct(self, note: String) -> CorrectDataset {
        let Self { dataset, content, rows, built_after } = self;
        CorrectDataset { dataset, note, content, rows, built_after }
    }
}

/// Builds a dataset, ready to be published. What was read while something changed may not fit together, so it is read
/// again then.
///
/// # Errors
/// `Stale` when the council does not keep still; a fault when the rows are no table of the dataset.
pub(super) async fn prepare(cx: &Context, dataset: &'static Dataset) -> Result<Prepared, Problem> {
    let source = Source { app: Arc::clone(&cx.app), council: Arc::clone(&cx.council) };
    let generation = || cx.app.store.changes().generation(cx.council.id);
    for _ in 0..TRIES {
        let before = generation();
        let latest = reads::latest(cx.app.store.read(), cx.council.id, dataset.slug).await?;
        let built = build(dataset, &source).await?;
        if generation() == before {
            let built_after = latest.map_or(0, |latest| latest.version);
            return Ok(Prepared { dataset, content: built.content, rows: built.rows, built_after });
        }
    }
    Err(Problem::Stale)
}

/// Publishes whatever of a council has changed since it was last published. Safe to run twice and in several processes.
/// A dataset that cannot be published now does not keep the others back.
///
/// # Errors
/// The first problem, after every dataset was tried; the next round tries again.
pub async fn publish_due(app: &Arc<App>, council: &Arc<Council>) -> Result<Vec<PublishReceipt>, Problem> {
    let (mut published, mut failed) = (Vec::new(), None);
    for dataset in DATASETS {
        match publish(app, council, dataset).await {
            Ok(receipt) => published.extend(receipt.filter(|receipt| receipt.eid.is_some())),
            Err(problem) => {
                tracing::warn!(?problem, dataset = dataset.slug, council = %council.slug, "dataset not published");
                failed = failed.or(Some(problem));
            }
        }
    }
    failed.map_or(Ok(published), Err)
}

async fn publish(app: &Arc<App>, council: &Arc<Council>, dataset: &'static Dataset) -> Result<Option<PublishReceipt>, Problem> {
    let cx = app.system_context(Arc::clone(council));
    let command = prepare(&cx, dataset).await?.publish();
    match run(cx, command, None).await {
        Ok(receipt) => Ok(Some(receipt)),
        // Another process has published meanwhile.
        Err(Problem::Stale) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// The worker that keeps the datasets of every council up to date.
pub struct Publisher {
    app: Arc<App>,
    /// The least time between two rounds of a council.
    every: Duration,
    seen: HashMap<Uuid, Seen>,
}

/// Up to which generation a council was published, and when.
#[derive(Clone, Copy)]
struct Seen {
    generation: u64,
    at: DateTime<Utc>,
}

impl Publisher {
    pub fn new(app: Arc<App>) -> Self {
        let every = Duration::from_secs(app.settings.data_publish_seconds);
        Self { app, every, seen: HashMap::new() }
    }

    /// Works until told to stop.
    pub async fn run(mut self, stop: CancellationToken) {
        loop {
            self.round().await;
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Publishes every council that has changed and whose turn has come. Answers how many versions appeared.
    pub async fn round(&mut self) -> usize {
        let mut versions = 0;
        for council in self.app.tenancy.all() {
            let now = self.app.clock.now();
            let generation = self.app.store.changes().generation(council.id);
            if !self.is_due(council.id, generation, now) {
                continue;
            }
            match publish_due(&self.app, &council).await {
                Ok(published) => {
                    versions += published.len();
                    // Publishing moves the generation too: the next round finds nothing new and rests.
                    self.seen.insert(council.id, Seen { generation, at: now });
                }
                // Not seen: tried again, but not at once.
                Err(_) => drop(self.seen.insert(council.id, Seen { generation: u64::MAX, at: now })),
            }
        }
        versions
    }

    fn is_due(&self, council: Uuid, generation: u64, now: DateTime<Utc>) -> bool {
        let Some(seen) = self.seen.get(&council) else { return true };
        // A clock that went back must not silence a council.
        let rested = (now - seen.at).abs().to_std().is_ok_and(|passed| passed >= self.every);
        seen.generation != generation && rested
    }
}
