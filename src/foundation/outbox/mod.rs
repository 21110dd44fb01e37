//! Effects after commit. What must follow an act (a mail, something another room wants to hear of) is a row written in
//! the act's own transaction; a worker takes it up afterwards, as often as it needs. Rows are carried out at least once:
//! a handler must not mind being called again for a row that it has dealt with.
mod store;
mod worker;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::app::App;
use super::command::{Context, WriteTx};
use super::problem::Problem;
use super::tenancy::Council;

pub use store::{Lag, lag};
pub use worker::Worker;
pub(in crate::foundation) use worker::forget_done;

/// After how many tries a row is given up (about two and a half hours after the first).
pub const TRIES: i64 = 12;

/// Writes a row in the caller's transaction: a handler for `kind` gets `payload` at `run_at` or later, after COMMIT.
///
/// # Errors
/// What the database says.
pub async fn put(tx: &WriteTx, cx: &Context, kind: &'static str, payload: Value, run_at: DateTime<Utc>) -> Result<(), Problem> {
    store::insert(tx, cx.council.id, kind, payload, run_at, cx.now).await?;
    Ok(())
}

/// A row as its handler sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The same at each try: what a handler knows a row by that it has dealt with.
    pub id: i64,
    pub kind: String,
    pub payload: Value,
    /// 1 at the first try.
    pub attempt: i64,
    pub created_at: DateTime<Utc>,
}

/// Why a row was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It may work later.
    Again(String),
    /// It will never work; the row is given up at once.
    Never(String),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Again(match problem {
            Problem::Fault(reference) => format!("fault {reference}"),
            other => other.code().to_owned(),
        })
    }
}

/// Carries out the rows of one kind. Registered where the program is put together; rows of a kind that nobody there
/// carries out stay where they are and show in [`Lag`].
#[async_trait]
pub trait OutboxHandler: Send + Sync {
    /// The kind of rows it takes, `room.what`.
    fn kind(&self) -> &'static str;

    /// Whether payloads hold something that must not lie around: then they are forgotten when a row is given up too, and
    /// not only when it is done.
    fn is_sensitive(&self) -> bool {
        false
    }

    /// Carries `item` out.
    ///
    /// # Errors
    /// Why not; `last_error` of the row keeps the words, so they must not contain anything of the payload.
    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure>;
}
