//! Making what was deleted unreadable in the database's files.
//!
//! SQLite overwrites deleted content (`secure_delete`), but rows that moved between pages, the write-ahead log and the
//! samples that the planner keeps of indexed columns (sqlite_stat4) may still hold it: so the samples are dropped, the file
//! is written anew and the log is emptied. PostgreSQL leaves dead rows where they are, and even a plain VACUUM does not
//! overwrite them: so the tables are written anew, with the planner's statistics, which hold frequent values.
#![allow(clippy::disallowed_methods, reason = "the one connection that is not a reader or the writer is opened here")]

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement};
use tokio::sync::oneshot;

use super::Store;
use super::connect::unhurried;
use super::writer::{Message, Writer};
use crate::foundation::problem::Problem;

impl Store {
    /// Rewrites what held deleted rows of `tables`. Writers wait meanwhile.
    ///
    /// # Errors
    /// `TooMany` when somebody reads what was there before for longer than we wait; another try may do.
    pub(crate) async fn scour(&self, tables: &[&'static str]) -> Result<(), Problem> {
        match &self.writer {
            Writer::Grouped(sender) => {
                let (done, answer) = oneshot::channel();
                let stopped = |_| Problem::fault("the writer has stopped");
                sender.send(Message::Scour(done)).await.map_err(stopped)?;
                answer.await.map_err(|_| Problem::fault("the writer has stopped"))?.map_err(busy)
            }
            Writer::Pooled(connection) => rewrite_tables(connection, tables).await.map_err(|error| busy(error.into())),
        }
    }
}

/// What another transaction holds is held for a while.
fn busy(problem: Problem) -> Problem {
    if problem == Problem::Conflict { Problem::TooMany { retry_after: 5 } } else { problem }
}

/// Writes SQLite's file anew. Runs in the writer's task, outside of any transaction.
pub(super) async fn rewrite_file(connection: &DatabaseConnection) -> Result<(), Problem> {
    let samples = "SELECT count(*) AS n FROM sqlite_master WHERE name = 'sqlite_stat4'";
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Sqlite, samples)).await?;
    if row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or_default() > 0 {
        connection.execute_unprepared("DELETE FROM sqlite_stat4").await?;
    }
    connection.execute_unprepared("VACUUM").await?;
    empty_log(connection).await
}

/// Moves SQLite's write-ahead log into the file. Whoever closes last cannot: that is a reader.
pub(super) async fn empty_log(connection: &DatabaseConnection) -> Result<(), Problem> {
    for _ in 0..50 {
        let checkpoint = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
        let row = connection.query_one_raw(checkpoint).await?;
        if row.map(|row| row.try_get::<i64>("", "busy")).transpose()? == Some(0) {
            return Ok(());
        }
        // Somebody still reads from the log.
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(Problem::TooMany { retry_after: 5 })
}

async fn rewrite_tables(connection: &DatabaseConnection, tables: &[&'static str]) -> Result<(), DbErr> {
    let single = Database::connect(unhurried(connection)).await?;
    let mut outcome = Ok(());
    for table in tables {
        outcome = single.execute_unprepared(&format!("VACUUM (FULL, ANALYZE) {table}")).await.map(|_| ());
        if outcome.is_err() {
            break;
        }
    }
    if outcome.is_ok()
        && let Err(error) = single.execute_unprepared("VACUUM (FULL) pg_statistic").await
    {
        tracing::warn!(%error, "older statistics of the database may still hold values; its owner may rewrite pg_statistic");
    }
    if outcome.is_ok() {
        // Only superusers and pg_checkpoint may; without it, old files go at the next checkpoint.
        let _ = single.execute_unprepared("CHECKPOINT").await;
    }
    single.close().await?;
    outcome
}
