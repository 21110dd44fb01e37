//! Who writes. On SQLite one task takes what is queued, runs up to 256 jobs in one transaction, each under a savepoint
//! of its own, commits once and only then answers all of them (group commit: one fsync serves many). On PostgreSQL each
//! job has its own transaction, repeated when the database asks for it.
#![allow(clippy::disallowed_methods, reason = "every transaction of a write is opened here")]

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use sea_orm::{DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::sync::{mpsc, oneshot};

use super::generation::{Change, Changes};
use crate::foundation::command::WriteTx;
use crate::foundation::crash;
use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// The most jobs that share one commit.
const GROUP_MAX: usize = 256;
/// How often a transaction is repeated before the caller is told to come back.
const TRIES: u32 = 5;

/// The outcome of one try of a job.
pub(crate) type Attempt<'a> = Pin<Box<dyn Future<Output = Result<(), Problem>> + Send + 'a>>;

/// Work for one transaction. `attempt` may run more than once, so it must have no effect outside the transaction.
pub(crate) trait Job: Send {
    fn attempt<'a>(&'a mut self, tx: &'a WriteTx) -> Attempt<'a>;
    /// Called once, after COMMIT or after the work was given up.
    fn settle(self: Box<Self>, outcome: Result<(), Problem>);
}

pub(crate) enum Message {
    Run(Box<dyn Job>),
    /// Rewrite the file, between two groups.
    Scour(oneshot::Sender<Result<(), Problem>>),
    Close(oneshot::Sender<()>),
}

/// Opens the writing connection anew.
pub(super) type Reopen =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<DatabaseConnection, sea_orm::DbErr>> + Send>> + Send + Sync>;

#[derive(Clone)]
pub(crate) enum Writer {
    Grouped(mpsc::Sender<Message>),
    Pooled(DatabaseConnection),
}

impl Writer {
    pub(super) fn grouped(connection: DatabaseConnection, changes: Arc<Changes>, reopen: Reopen) -> Self {
        let (sender, receiver) = mpsc::channel(4096);
        tokio::spawn(serve(connection, receiver, changes, reopen));
        Self::Grouped(sender)
    }

    pub(super) fn pooled(connection: DatabaseConnection) -> Self {
        Self::Pooled(connection)
    }

    pub(super) async fn submit(&self, job: Box<dyn Job>, changes: &Arc<Changes>) {
        match self {
            Self::Grouped(sender) => {
                if let Err(mpsc::error::SendError(Message::Run(job))) = sender.send(Message::Run(job)).await {
                    job.settle(Err(Problem::fault("the writer has stopped")));
                }
            }
            Self::Pooled(connection) => run_alone(connection, job, changes).await,
        }
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Grouped(sender) => {
                let (done, closed) = oneshot::channel();
                if sender.send(Message::Close(done)).await.is_ok() {
                    let _ = closed.await;
                }
            }
            Self::Pooled(connection) => {
                let _ = connection.clone().close().await;
            }
        }
    }
}

/// The SQLite writer task. After a failure that may have ended the transaction behind the driver's back (a full disk does)
/// the connection is given up and opened anew: its count of open transactions can no longer be trusted.
async fn serve(mut connection: DatabaseConnection, mut queue: mpsc::Receiver<Message>, changes: Arc<Changes>, reopen: Reopen) {
    while let Some(message) = queue.recv().await {
        let mut group = Vec::new();
        let mut closing = None;
        let mut scouring = None;
        let mut next = Some(message);
        while let Some(message) = next.take() {
            match message {
                Message::Run(job) => group.push(job),
                Message::Scour(done) => scouring = Some(done),
                Message::Close(done) => closing = Some(done),
            }
            if group.len() < GROUP_MAX && closing.is_none() && scouring.is_none() {
                next = queue.try_recv().ok();
            }
        }
        if let Err(Broken) = run_group(&connection, group, &changes).await {
            let _ = connection.close_by_ref().await;
            match reopen().await {
                Ok(fresh) => connection = fresh,
                // The closed one refuses the next group, which leads here again.
                Err(error) => tracing::error!(%error, "opening the database again; trying with the next write"),
            }
        }
        if let Some(done) = scouring {
            let _ = done.send(super::scour::rewrite_file(&connection).await);
        }
        if let Some(done) = closing {
            if super::scour::empty_log(&connection).await.is_err() {
                tracing::info!("somebody else reads the database: part of it stays in its write-ahead log");
            }
            let _ = connection.close().await;
            let _ = done.send(());
            return;
        }
    }
}

/// The connection can no longer be used.
struct Broken;

/// Why a job of a group was not done.
enum Trouble {
    /// For a reason of its own; the others go on.
    Own(Problem),
    /// The transaction is in doubt: nobody's work of this group is kept.
    Shared(Problem),
}

impl From<sea_orm::DbErr> for Trouble {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Shared(final_problem(error.into()))
    }
}

/// What a caller may see: a conflict that was not repeated is a "come back later".
fn final_problem(problem: Problem) -> Problem {
    if problem == Problem::Conflict { Problem::TooMany { retry_after: 1 } } else { problem }
}

async fn run_group(connection: &DatabaseConnection, group: Vec<Box<dyn Job>>, changes: &Changes) -> Result<(), Broken> {
    if group.is_empty() {
        return Ok(());
    }
    let transaction = match begin_immediate(connection).await {
        Ok(transaction) => transaction,
        Err(problem) => {
            // Waiting for another process in vain leaves the connection as it was.
            let broken = !matches!(problem, Problem::TooMany { .. });
            settle_all(group, &problem);
            return if broken { Err(Broken) } else { Ok(()) };
        }
    };
    let mut done = Vec::with_capacity(group.len());
    let mut notices = Vec::new();
    let mut waiting = group.into_iter();
    while let Some(mut job) = waiting.next() {
        match under_savepoint(&transaction, job.as_mut(), &mut notices).await {
            Ok(()) => done.push((job, Ok(()))),
            Err(Trouble::Own(problem)) => done.push((job, Err(problem))),
            Err(Trouble::Shared(problem)) => {
                let _ = transaction.rollback().await;
                give_up(done, &problem);
                job.settle(Err(problem.clone()));
                settle_all(waiting.collect(), &problem);
                return Err(Broken);
            }
        }
    }
    crash::point("before_commit");
    match transaction.commit().await {
        Ok(()) => {
            crash::point("after_commit");
            changes.announce(&notices);
            for (job, outcome) in done {
                job.settle(outcome);
            }
            Ok(())
        }
        Err(error) => {
            give_up(done, &final_problem(Problem::from(error)));
            Err(Broken)
        }
    }
}

/// Nothing of the group was kept: whoever was refused keeps that reason, the others hear this one.
fn give_up(done: Vec<(Box<dyn Job>, Result<(), Problem>)>, problem: &Problem) {
    for (job, outcome) in done {
        job.settle(outcome.and(Err(problem.clone())));
    }
}

/// Runs a job under a savepoint, again when the database or a rule of numbering asks for it.
async fn under_savepoint(transaction: &DatabaseTransaction, job: &mut dyn Job, notices: &mut Vec<Change>) -> Result<(), Trouble> {
    for _ in 0..TRIES {
        let tx = WriteTx::new(transaction.begin().await?);
        let outcome = guarded(job, &tx).await;
        let (savepoint, mine) = tx.into_parts();
        match outcome {
            Ok(()) => {
                savepoint.commit().await?;
                notices.extend(mine);
                return Ok(());
            }
            // A full disk may have rolled everything back, not only this statement.
            Err(problem) if problem == Problem::storage_full() => return Err(Trouble::Shared(problem)),
            Err(problem) => {
                savepoint.rollback().await?;
                if problem != Problem::Conflict {
                    return Err(Trouble::Own(problem));
                }
            }
        }
    }
    Err(Trouble::Own(Problem::TooMany { retry_after: 1 }))
}

/// One try of a job. A panic is a fault of that job alone: the writer, and the others of the group, go on.
async fn guarded(job: &mut dyn Job, tx: &WriteTx) -> Result<(), Problem> {
    let attempt = std::panic::AssertUnwindSafe(job.attempt(tx));
    attempt.catch_unwind().await.unwrap_or_else(|_| Err(Problem::fault("a command panicked")))
}

/// A deferred transaction that reads and then writes fails at once when another process wrote in between
/// (SQLITE_BUSY_SNAPSHOT), so the write lock is taken first.
async fn begin_immediate(connection: &DatabaseConnection) -> Result<DatabaseTransaction, Problem> {
    let options = || TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let mut tries = 0;
    loop {
        match connection.begin_with_options(options()).await.map_err(Problem::from) {
            Err(Problem::Conflict) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(pause(tries)).await;
            }
            Err(Problem::Conflict) => return Err(Problem::TooMany { retry_after: 1 }),
            outcome => return outcome,
        }
    }
}

fn settle_all(group: Vec<Box<dyn Job>>, problem: &Problem) {
    for job in group {
        job.settle(Err(problem.clone()));
    }
}

/// PostgreSQL: one transaction for one job, repeated on a conflict.
async fn run_alone(connection: &DatabaseConnection, mut job: Box<dyn Job>, changes: &Changes) {
    let mut tries = 0;
    let outcome = loop {
        match try_alone(connection, job.as_mut()).await {
            Err(Problem::Conflict) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(pause(tries)).await;
            }
            Err(Problem::Conflict) => break Err(Problem::TooMany { retry_after: 1 }),
            outcome => break outcome,
        }
    };
    let settled = outcome.map(|notices| changes.announce(&notices));
    job.settle(settled);
}

async fn try_alone(connection: &DatabaseConnection, job: &mut dyn Job) -> Result<Vec<Change>, Problem> {
    let tx = WriteTx::new(connection.begin().await?);
    let outcome = guarded(job, &tx).await;
    let (transaction, notices) = tx.into_parts();
    match outcome {
        Ok(()) => {
            super::generation::notify_others(&transaction, &notices).await?;
            crash::point("before_commit");
            transaction.commit().await?;
            crash::point("after_commit");
            Ok(notices)
        }
        Err(problem) => {
            transaction.rollback().await?;
            Err(problem)
        }
    }
}

/// 5–200 ms, longer with each try, jittered so that two losers do not meet again.
fn pause(tries: u32) -> Duration {
    let [jitter] = ids::random::<1>();
    Duration::from_millis(u64::from(5 * tries * tries + u32::from(jitter) % 60))
}
