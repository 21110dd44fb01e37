//! The one path of every write: load the facts, ask the policies, ask the rules, store, record, commit.
//!
//! The compiler guards it. [`WriteTx`] cannot be made outside `foundation`, storing needs one, and a command can only
//! answer with a [`Recorded`], which takes the [`Token`] that `ledger::append` (or, for what is no act of the council,
//! [`no_event`](crate::foundation::ledger::no_event)) hands out. A command that records what it did compiles:
//!
//! ```
//! use claror::foundation::command::{Context, Recorded, WriteTx};
//! use claror::foundation::ledger::{no_event, Reason};
//! use claror::foundation::problem::Problem;
//! async fn apply(_tx: &WriteTx, _cx: &Context) -> Result<Recorded<u8>, Problem> {
//!     Ok(Recorded::new(1, no_event(Reason::Draft)))
//! }
//! ```
//!
//! The same without the event does not:
//!
//! ```compile_fail,E0061
//! use claror::foundation::command::{Context, Recorded, WriteTx};
//! use claror::foundation::problem::Problem;
//! async fn apply(_tx: &WriteTx, _cx: &Context) -> Result<Recorded<u8>, Problem> {
//!     Ok(Recorded::new(1))
//! }
//! ```
//!
//! Nor does a token or a transaction of one's own making:
//!
//! ```compile_fail,E0423
//! use claror::foundation::command::{Recorded, Token};
//! let _: Recorded<u8> = Recorded::new(1, Token(None));
//! ```
//!
//! ```compile_fail,E0624
//! async fn own(tx: sea_orm::DatabaseTransaction) {
//!     let _ = claror::foundation::command::WriteTx::new(tx);
//! }
//! ```
mod housekeeping;
mod receipt;
mod run;
mod write_tx;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::access::{Actor, Resource};
use super::app::App;
use super::ledger::Reason;
use super::problem::Problem;
use super::tenancy::Council;

pub use housekeeping::housekeeping;
pub(in crate::foundation) use receipt::forget_receipts;
pub use run::run;
pub use write_tx::{Token, WriteTx};

/// In which circumstances a command runs.
#[derive(Clone)]
pub struct Context {
    pub app: Arc<App>,
    pub council: Arc<Council>,
    pub actor: Actor,
    /// The time of the transaction: what rules compare deadlines with.
    pub now: DateTime<Utc>,
    /// Language of the answer's sentences.
    pub language: String,
}

impl Context {
    /// The day in the council's time zone: mandates begin and end by it.
    pub fn today(&self) -> chrono::NaiveDate {
        local_day(&self.council.time_zone, self.now)
    }
}

/// The calendar day of an instant in an IANA time zone (UTC when the zone is unknown).
pub fn local_day(time_zone: &str, at: DateTime<Utc>) -> chrono::NaiveDate {
    match time_zone.parse::<chrono_tz::Tz>() {
        Ok(zone) => at.with_timezone(&zone).date_naive(),
        Err(_) => at.date_naive(),
    }
}

/// One thing that a person (or the platform, when a time has come) can do.
#[async_trait]
pub trait Command: Send + Sync + Serialize + 'static {
    /// The command's name: mutation, Cedar action and test file carry the same (`castBallot`).
    const NAME: &'static str;
    /// An action that says who may know that the thing exists; without it a refusal reads as `NOT_FOUND`.
    const VIEW: Option<&'static str> = None;
    /// What the rules need to know, read in the same transaction.
    type Facts: Send + Sync;
    type Answer: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Reads the facts. Runs again when the database asks to repeat the transaction.
    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem>;

    /// What the policies are asked about.
    fn resource(&self, facts: &Self::Facts, cx: &Context) -> Resource;

    /// Rules, store, ledger. Only reached when the policies allow it.
    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem>;
}

/// An answer whose act stands in the ledger (or is none of the council's).
pub struct Recorded<T> {
    answer: T,
    token: Token,
}

impl<T> Recorded<T> {
    pub fn new(answer: T, token: Token) -> Self {
        Self { answer, token }
    }

    /// Why the write left no trace in the ledger; `None` when it left one.
    fn unrecorded(&self) -> Option<Reason> {
        self.token.0
    }

    fn into_answer(self) -> T {
        self.answer
    }
}
