//! What a running installation does by itself: sequencing and signing, opening and closing polls at their hour, publishing
//! open data, cleaning up. Each may run in several processes at once and may be repeated.
use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use claror_record::event::FileDigest;
use sha2::{Digest as _, Sha256};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::foundation::access::policy_digest;
use crate::foundation::app::App;
use crate::foundation::ledger::publish::look_at_witnesses;
use crate::foundation::ledger::{self, Publisher, Sequencer, sequence_all};
use crate::foundation::outbox;
use crate::foundation::privacy::{Scour, retention};
use crate::foundation::problem::Problem;
use crate::foundation::{documents, housekeeping};
use crate::{accounts, audit_trail, decisions, membership, open_data};

/// How often the hours of polls are looked at.
const TICK: Duration = Duration::from_secs(1);
/// Ticks between two looks for councils that another process has founded or changed (`claror import` while this one serves).
const LEARN_EVERY: u32 = 10;
/// Ticks between two looks at what auditors read and at answers that are due.
const AUDIT_EVERY: u32 = 60;
/// Ticks between two cleanings.
const CLEAN_EVERY: u32 = 600;
/// Ticks between two looks for logs that were silent for long.
const HEART_EVERY: u32 = 30;

/// Brings the installation to where it was when it stopped, and says what was left undone: acts that were committed
/// but not sequenced, polls whose hour came while nobody was there.
pub async fn repair(app: &Arc<App>) -> Result<(), Problem> {
    // Before anything is signed: after that, an older copy of the database would have become a fork.
    look_at_witnesses(app).await?;
    // Nothing is served for writing before the guard has looked; trouble with one log is no reason to refuse the others.
    let placed = sequence_all(app).await.unwrap_or_default();
    for council in app.tenancy.all() {
        if let Some(freeze) = ledger::frozen(app.store.read(), council.id).await? {
            tracing::error!(council = council.slug, since = %freeze.since, reason = %freeze.reason, "the log is frozen");
        }
    }
    if placed > 0 {
        tracing::warn!(placed, "entries were waiting for their place in the ledger; they have it now");
    }
    let (opened, closed) = decisions::run_due(app).await?;
    if opened + closed > 0 {
        tracing::warn!(opened, closed, "polls whose hour had come were opened or closed");
    }
    Ok(())
}

/// Says in every log which program runs and by which policies, where that has changed.
///
/// # Errors
/// When the program cannot read its own file, and what the database says.
pub async fn announce(app: &Arc<App>) -> Result<(), Problem> {
    let binary = tokio::task::spawn_blocking(own_digest).await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    let policies = FileDigest(policy_digest());
    let written = ledger::announce(app, env!("CARGO_PKG_VERSION"), binary, policies).await?;
    if written > 0 {
        tracing::info!(written, "the logs say which program and which policies are at work");
    }
    Ok(())
}

/// Over the file of this program.
fn own_digest() -> std::io::Result<FileDigest> {
    let mut file = std::fs::File::open(std::env::current_exe()?)?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut piece)?;
        match piece.get(..read) {
            Some(bytes) if read > 0 => hasher.update(bytes),
            _ => return Ok(FileDigest(hasher.finalize().into())),
        }
    }
}

/// Starts the workers; they end when `stop` is cancelled.
pub fn start(app: &Arc<App>, stop: &CancellationToken) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    workers.spawn(Sequencer::new(Arc::clone(app)).run(stop.clone()));
    workers.spawn(Publisher::new(Arc::clone(app)).run(stop.clone()));
    workers.spawn(effects(app).run(stop.clone()));
    // Apart from the other mail: a notice to all members does not keep somebody's new password waiting.
    workers.spawn(outbox::Worker::new(Arc::clone(app), decisions::outbox_handlers()).run(stop.clone()));
    workers.spawn(keep_hours(Arc::clone(app), stop.clone()));
    workers.spawn(open_data::Publisher::new(Arc::clone(app)).run(stop.clone()));
    workers
}

/// Whoever carries out what follows a commit.
pub fn effects(app: &Arc<App>) -> outbox::Worker {
    let mut handlers = accounts::outbox_handlers();
    handlers.extend(membership::outbox_handlers());
    handlers.extend(documents::outbox_handlers());
    handlers.extend(audit_trail::outbox_handlers());
    handlers.push(Arc::new(Scour));
    outbox::Worker::new(Arc::clone(app), handlers)
}

async fn keep_hours(app: Arc<App>, stop: CancellationToken) {
    let mut ticks = 0u32;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(TICK) => {}
        }
        if let Err(problem) = decisions::run_due(&app).await {
            tracing::error!(?problem, "looking at the hours of polls; trying again");
        }
        if ticks.is_multiple_of(LEARN_EVERY)
            && let Err(problem) = app.tenancy.refresh(app.store.read()).await
        {
            tracing::error!(?problem, "reading the councils; trying again");
        }
        if ticks.is_multiple_of(AUDIT_EVERY)
            && let Err(problem) = audit_trail::run_due(&app).await
        {
            tracing::error!(?problem, "recording what auditors read, reminding of answers; trying again");
        }
        if ticks.is_multiple_of(HEART_EVERY)
            && let Err(problem) = ledger::heartbeats(&app).await
        {
            tracing::error!(?problem, "looking for silent logs; trying again later");
        }
        if ticks.is_multiple_of(CLEAN_EVERY)
            && let Err(problem) = clean(&app).await
        {
            tracing::error!(?problem, "cleaning up; trying again later");
        }
        ticks = ticks.wrapping_add(1);
    }
}

/// Forgets what nobody needs any more.
pub async fn clean(app: &Arc<App>) -> Result<(), Problem> {
    housekeeping::run(app).await?;
    let now = app.clock.now();
    for council in app.tenancy.all() {
        let id = council.id;
        app.store.work(move |tx| Box::pin(accounts::forget_expired(tx, id, now))).await?;
    }
    retention::report(app).await
}
