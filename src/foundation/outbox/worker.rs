//! Whoever carries the rows out. Three steps, and nothing of the database is held during the second, which may speak
//! with the network: take rows (they are locked for a while), carry them out, note how that ended. A crash after the
//! first step leaves rows that are free again when the lock runs out; a crash after the second repeats an effect.
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::store::{self, Outcome};
use super::{Failure, Item, OutboxHandler, TRIES};
use crate::foundation::app::App;
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;
use ::entity::foundation_outbox as table;

/// How long an idle worker waits before it looks again.
const PAUSE: Duration = Duration::from_millis(500);
/// How many rows are taken at once, and how many of them are under way at the same time.
const BATCH: u64 = 32;
const AT_ONCE: usize = 8;
/// How long one row may take, and how long a taken row is nobody else's: longer than a whole batch can last.
const PATIENCE: Duration = Duration::from_secs(60);
const LOCK_MINUTES: i64 = 10;
/// How long rows are kept after they were done.
const KEEP_DAYS: i64 = 7;

/// Carries out the rows of the kinds that it has handlers for. Several workers, in several processes, do not get in each
/// other's way.
pub struct Worker {
    app: Arc<App>,
    handlers: HashMap<&'static str, Arc<dyn OutboxHandler>>,
}

impl Worker {
    pub fn new(app: Arc<App>, handlers: impl IntoIterator<Item = Arc<dyn OutboxHandler>>) -> Self {
        let handlers = handlers.into_iter().map(|handler| (handler.kind(), handler)).collect();
        Self { app, handlers }
    }

    /// Works until `stop`; what is under way is finished then.
    pub async fn run(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            let pause = match self.work_once().await {
                Ok(0) => PAUSE,
                Ok(_) => continue,
                Err(problem) => {
                    tracing::warn!(?problem, "the outbox could not be worked on; trying again");
                    PAUSE * 10
                }
            };
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Takes what is due and carries it out; how many rows that were.
    ///
    /// # Errors
    /// What the database says. A handler's failure is noted in its row, not answered.
    pub async fn work_once(&self) -> Result<usize, Problem> {
        let now = self.app.clock.now();
        let kinds: Arc<[&'static str]> = self.handlers.keys().copied().collect();
        if !store::is_due(self.app.store.read(), &kinds, now).await? {
            return Ok(0);
        }
        let until = now + chrono::Duration::minutes(LOCK_MINUTES);
        let rows = self
            .app
            .store
            .work(move |tx| {
                let kinds = Arc::clone(&kinds);
                Box::pin(async move { Ok(store::take(tx, &kinds, BATCH, now, until).await?) })
            })
            .await?;
        let taken = rows.len();
        let mut outcomes = futures_util::stream::iter(rows.into_iter().map(|row| self.carry_out(row))).buffer_unordered(AT_ONCE);
        while let Some((id, attempt, outcome)) = outcomes.next().await {
            let now = self.app.clock.now();
            self.app
                .store
                .work(move |tx| {
                    let outcome = outcome.clone();
                    Box::pin(async move { Ok(store::settle(tx, id, attempt, &outcome, now).await?) })
                })
                .await?;
        }
        Ok(taken)
    }

    async fn carry_out(&self, row: table::Model) -> (i64, i64, Outcome) {
        let (id, attempt) = (row.id, row.attempts);
        let handler = self.handlers.get(row.kind.as_str());
        let ended = match handler {
            None => Err(Failure::Again("nothing here carries out this kind".to_owned())),
            Some(handler) => match tokio::time::timeout(PATIENCE, self.hand_over(handler, row)).await {
                Ok(ended) => ended,
                Err(_) => Err(Failure::Again("took too long".to_owned())),
            },
        };
        let outcome = match ended {
            Ok(()) => Outcome::Done,
            Err(Failure::Again(error)) if attempt < TRIES => {
                Outcome::Again { error, run_at: self.app.clock.now() + back_off(attempt) }
            }
            Err(Failure::Again(error) | Failure::Never(error)) => {
                tracing::error!(id, attempt, %error, "a row of the outbox is given up");
                Outcome::GivenUp { error, forget_payload: handler.is_some_and(|h| h.is_sensitive()) }
            }
        };
        (id, attempt, outcome)
    }

    async fn hand_over(&self, handler: &Arc<dyn OutboxHandler>, row: table::Model) -> Result<(), Failure> {
        let council = match self.app.tenancy.by_id(row.council_id) {
            Some(council) => council,
            None => {
                // Founded by another process since this one last looked.
                self.app.tenancy.refresh(self.app.store.read()).await?;
                self.app.tenancy.by_id(row.council_id).ok_or_else(|| Failure::Again("the council is unknown".to_owned()))?
            }
        };
        let item = Item { id: row.id, kind: row.kind, payload: row.payload, attempt: row.attempts, created_at: row.created_at };
        let (app, handler) = (Arc::clone(&self.app), Arc::clone(handler));
        // A task of its own: a handler that panics fails its row, not the worker.
        match tokio::spawn(async move { handler.handle(&app, &council, &item).await }).await {
            Ok(ended) => ended,
            Err(_) => Err(Failure::Again("the handler failed".to_owned())),
        }
    }
}

/// How long to wait after the `attempt`th try: 5 s, 10 s, 20 s … at most an hour.
fn back_off(attempt: i64) -> chrono::Duration {
    let doublings = u32::try_from(attempt - 1).unwrap_or(0).min(16);
    chrono::Duration::seconds((5i64 << doublings).min(3600))
}

/// Forgets the council's rows that were done a week ago; how many those were. Housekeeping: run by the scheduler.
///
/// # Errors
/// What the database says.
pub(in crate::foundation) async fn forget_done(tx: &WriteTx, council: Uuid, now: DateTime<Utc>) -> Result<u64, Problem> {
    Ok(store::forget(tx, council, now - chrono::Duration::days(KEEP_DAYS)).await?)
}
