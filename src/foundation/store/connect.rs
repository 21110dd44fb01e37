//! Opening the database: pools, pragmas, time-outs, and the migrations under a lock.
#![allow(clippy::disallowed_methods, reason = "every connection is opened here")]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr};

use super::generation::Changes;
use super::writer::Writer;
use super::{ReadConn, Store};

/// How long a statement may take on PostgreSQL before it is cancelled.
const STATEMENT_TIMEOUT: &str = "15s";

/// Opens the database at `url` (`sqlite:PATH` or `postgres://…`), brings it up to date, and answers the store.
///
/// # Errors
/// When the database cannot be reached or a migration fails; nothing is half-applied.
pub async fn open(url: &str) -> Result<Store, DbErr> {
    let writer = connect_writer(url).await?;
    migrate(&writer).await?;
    assemble(url, writer).await
}

/// Opens a database that must be up to date already; answers an error naming the pending migrations otherwise.
pub async fn open_existing(url: &str) -> Result<Store, DbErr> {
    let writer = connect_writer(url).await?;
    let pending = Migrator::get_pending_migrations(&writer).await?;
    if !pending.is_empty() {
        return Err(DbErr::Custom(format!("{} migrations are pending: run `claror migrate`", pending.len())));
    }
    assemble(url, writer).await
}

async fn assemble(url: &str, writer: DatabaseConnection) -> Result<Store, DbErr> {
    let reader = connect_reader(url).await?;
    let changes = Arc::new(Changes::default());
    let writer = if is_sqlite(url) {
        let again = url.to_owned();
        let reopen = Box::new(move || {
            let again = again.clone();
            Box::pin(async move { connect_writer(&again).await }) as std::pin::Pin<Box<dyn Future<Output = _> + Send>>
        });
        Writer::grouped(writer, Arc::clone(&changes), reopen)
    } else {
        Writer::pooled(writer)
    };
    Ok(Store { reader: ReadConn(reader), writer, changes, url: Arc::from(url) })
}

/// Applies the migrations. On PostgreSQL several processes may start at once: an advisory lock lets one work at a time.
async fn migrate(writer: &DatabaseConnection) -> Result<(), DbErr> {
    if writer.get_database_backend() == sea_orm::DbBackend::Sqlite {
        return Migrator::up(writer, None).await;
    }
    let single = Database::connect(single_connection(writer)).await?;
    single.execute_unprepared("SELECT pg_advisory_lock(4918274)").await?;
    let outcome = Migrator::up(&single, None).await;
    single.execute_unprepared("SELECT pg_advisory_unlock(4918274)").await?;
    single.close().await?;
    outcome
}

fn single_connection(writer: &DatabaseConnection) -> ConnectOptions {
    let pool = writer.get_postgres_connection_pool();
    let url = sea_orm::sqlx::ConnectOptions::to_url_lossy(pool.connect_options().as_ref());
    let mut options = ConnectOptions::new(url.to_string());
    options.max_connections(1).sqlx_logging(false);
    options
}

/// A connection of its own to PostgreSQL whose statements may take long, but do not wait long for others.
pub(super) fn unhurried(writer: &DatabaseConnection) -> ConnectOptions {
    let mut options = single_connection(writer);
    options.map_sqlx_postgres_opts(|o| o.options([("statement_timeout", "0"), ("lock_timeout", "10s")]));
    options
}

fn is_sqlite(url: &str) -> bool {
    url.starts_with("sqlite:")
}

async fn connect_writer(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = base(url);
    if is_sqlite(url) {
        create_parent(url)?;
        options.max_connections(1).min_connections(1).map_sqlx_sqlite_opts(|o| {
            o.create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // A ballot that was acknowledged is on the disk, even at power loss.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(5))
                .foreign_keys(true)
                .pragma("cache_size", "-16384")
                .pragma("trusted_schema", "OFF")
                .pragma("secure_delete", "ON")
                .optimize_on_close(true, None)
        });
    } else {
        options.max_connections(postgres_pool()).map_sqlx_postgres_opts(|o| {
            o.options([
                ("statement_timeout", STATEMENT_TIMEOUT),
                ("lock_timeout", "5s"),
                ("idle_in_transaction_session_timeout", "30s"),
                ("synchronous_commit", "on"),
            ])
        });
    }
    Database::connect(options).await
}

async fn connect_reader(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = base(url);
    if is_sqlite(url) {
        options.max_connections(4).map_sqlx_sqlite_opts(|o| {
            o.read_only(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("cache_size", "-8192")
                .pragma("mmap_size", "67108864")
                .pragma("trusted_schema", "OFF")
                .pragma("query_only", "ON")
        });
    } else {
        options.max_connections(postgres_pool()).map_sqlx_postgres_opts(|o| {
            o.options([("statement_timeout", STATEMENT_TIMEOUT), ("default_transaction_read_only", "on")])
        });
    }
    Database::connect(options).await
}

fn base(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options.sqlx_logging(false).test_before_acquire(false).acquire_timeout(Duration::from_secs(10));
    options
}

fn postgres_pool() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, |n| u32::try_from(n.get()).unwrap_or(2));
    (cores * 4).clamp(8, 32)
}

fn create_parent(url: &str) -> Result<(), DbErr> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    if let Some(parent) = Path::new(path).parent().filter(|p| !p.as_os_str().is_empty()) {
        std::fs::create_dir_all(parent).map_err(|e| DbErr::Custom(format!("{}: {e}", parent.display())))?;
    }
    Ok(())
}
