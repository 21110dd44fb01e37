//! Connections: readers that the database itself keeps from writing, and one way to write.
//!
//! Rooms get a [`ReadConn`] for reading and, inside a command, a `WriteTx`; nobody else opens a connection (a tidy test
//! looks). SQLite has one writer task that commits in groups ([`writer`]); PostgreSQL has a pool.
mod connect;
mod generation;
mod lookup;
mod scour;
mod work;
mod writer;

use std::ops::Deref;
use std::sync::Arc;

use sea_orm::{DatabaseConnection, DbBackend};
use uuid::Uuid;

pub use connect::{open, open_existing};
pub use generation::{Change, Changes};
pub use lookup::by_key;
pub(crate) use writer::{Attempt, Job};

/// A connection on which the database refuses every write.
#[derive(Clone, Debug)]
pub struct ReadConn(DatabaseConnection);

impl Deref for ReadConn {
    type Target = DatabaseConnection;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// The database of one installation.
#[derive(Clone)]
pub struct Store {
    reader: ReadConn,
    writer: writer::Writer,
    changes: Arc<Changes>,
    url: Arc<str>,
}

impl Store {
    /// For queries; shared by all rooms.
    pub fn read(&self) -> &ReadConn {
        &self.reader
    }

    /// Runs `job` in a transaction of its own (or, on SQLite, under a savepoint of the group's) and settles it after COMMIT.
    pub(crate) async fn submit(&self, job: Box<dyn Job>) {
        self.writer.submit(job, &self.changes).await;
    }

    /// What has been committed: a generation per council, and who wants to hear of it.
    pub fn changes(&self) -> &Arc<Changes> {
        &self.changes
    }

    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    /// Carries changes that other processes make into this one's [`Changes`], until the store closes.
    pub fn follow_others(&self) {
        generation::follow(self.clone());
    }

    /// Lets the writer finish what it has and closes every connection; SQLite moves its write-ahead log into the file.
    pub async fn close(&self) {
        self.writer.close().await;
        if let Err(error) = self.reader.0.clone().close().await {
            tracing::warn!(%error, "closing the readers");
        }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

/// A short, stable name for a council in signals.
pub type CouncilKey = Uuid;
