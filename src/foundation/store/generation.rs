//! What has changed, told after COMMIT: a number per council that grows with every committed change (public caches hang
//! on it) and a signal with the subject (live pages wait for it). Other processes hear of it through NOTIFY on
//! PostgreSQL and through `PRAGMA data_version` on SQLite.
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};
use tokio::sync::broadcast;
use uuid::Uuid;

use super::Store;

/// One committed change: in which council, and what it is about (`None`: something no live page shows).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub council: Uuid,
    pub subject: Option<Uuid>,
}

const CHANNEL: &str = "claror_changes";

/// Generations and their listeners.
pub struct Changes {
    generations: RwLock<HashMap<Uuid, u64>>,
    floor: RwLock<u64>,
    sender: broadcast::Sender<Change>,
}

impl Default for Changes {
    fn default() -> Self {
        Self { generations: RwLock::default(), floor: RwLock::new(0), sender: broadcast::channel(1024).0 }
    }
}

impl Changes {
    /// The council's generation: whatever was computed at another one may be out of date.
    pub fn generation(&self, council: Uuid) -> u64 {
        let own = self.generations.read().unwrap_or_else(PoisonError::into_inner).get(&council).copied().unwrap_or(0);
        own + *self.floor.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes from now on. A listener that falls behind gets `Lagged` and should ask everything again.
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.sender.subscribe()
    }

    pub(super) fn announce(&self, changes: &[Change]) {
        {
            let mut generations = self.generations.write().unwrap_or_else(PoisonError::into_inner);
            for change in changes {
                *generations.entry(change.council).or_default() += 1;
            }
        }
        for change in changes {
            let _ = self.sender.send(change.clone());
        }
    }

    /// Moves every council's generation.
    fn outdate_all(&self) {
        *self.floor.write().unwrap_or_else(PoisonError::into_inner) += 1;
    }

    /// Something changed somewhere, we do not know what.
    fn announce_unknown(&self) {
        self.outdate_all();
        let _ = self.sender.send(Change { council: Uuid::nil(), subject: None });
    }
}

/// Tells the other processes, inside the transaction: PostgreSQL delivers at COMMIT.
pub(super) async fn notify_others(tx: &DatabaseTransaction, changes: &[Change]) -> Result<(), DbErr> {
    for change in changes {
        let payload = format!("{}|{}|{}", std::process::id(), change.council, change.subject.unwrap_or_default());
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_notify($1, $2)",
            [CHANNEL.into(), payload.into()],
        ))
        .await?;
    }
    Ok(())
}

pub(super) fn follow(store: Store) {
    match store.backend() {
        DbBackend::Sqlite => tokio::spawn(follow_data_version(store)),
        _ => tokio::spawn(follow_notifications(store)),
    };
}

/// `PRAGMA data_version` changes on a connection when *another* connection has written, the own writer's included, so
/// a generation may move once more than needed: a cache miss, never a stale answer.
async fn follow_data_version(store: Store) {
    let Ok(options) = store.url().parse::<sea_orm::sqlx::sqlite::SqliteConnectOptions>() else {
        return;
    };
    let Ok(mut connection) = sea_orm::sqlx::ConnectOptions::connect(&options.read_only(true)).await else {
        return;
    };
    let mut seen: Option<i64> = None;
    let mut own = 0;
    loop {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let Ok(version) = sea_orm::sqlx::query_scalar::<_, i64>("PRAGMA data_version").fetch_one(&mut connection).await else {
            return;
        };
        let ours: u64 = store.changes.generations.read().unwrap_or_else(PoisonError::into_inner).values().sum();
        if seen.is_some_and(|before| before != version) {
            // Own changes have been announced with their subject already.
            if ours == own { store.changes.announce_unknown() } else { store.changes.outdate_all() }
        }
        own = ours;
        seen = Some(version);
    }
}

async fn follow_notifications(store: Store) {
    loop {
        if let Err(error) = listen(&store).await {
            tracing::warn!(%error, "listening for changes; trying again");
        }
        // What was missed while not listening is unknown.
        store.changes.announce_unknown();
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn listen(store: &Store) -> Result<(), sea_orm::sqlx::Error> {
    let mut listener = sea_orm::sqlx::postgres::PgListener::connect(store.url()).await?;
    listener.listen(CHANNEL).await?;
    let own = std::process::id().to_string();
    loop {
        let notification = listener.recv().await?;
        let mut parts = notification.payload().split('|');
        let (process, council, subject) = (parts.next(), parts.next(), parts.next());
        if process == Some(own.as_str()) {
            continue;
        }
        if let Some(council) = council.and_then(|c| c.parse().ok()) {
            let subject = subject.and_then(|s| s.parse::<Uuid>().ok()).filter(|s| !s.is_nil());
            store.changes.announce(&[Change { council, subject }]);
        }
    }
}
