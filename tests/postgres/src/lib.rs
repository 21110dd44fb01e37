//! A throw-away PostgreSQL cluster, for tests, benches and `cargo xtask`.
//!
//! [`Cluster::start`] makes a cluster in a short temporary path, on a free loopback port; dropping
//! it stops and removes it. Cleaning up is the work of a watchdog process that waits for the end of
//! a pipe held by us: it therefore happens just the same when a test run panics, is interrupted, or
//! is killed outright, and for the cluster of [`shared`], which lives in a static and is never
//! dropped.
//!
//! Nobody but the tests may rely on such a cluster: everyone on this machine can connect to it
//! without a password, and (unless asked otherwise) it may lose data when the machine stops.

mod account;
mod binaries;
mod cluster;

pub use binaries::directory as binaries;
pub use cluster::{Cluster, Durability};

use std::sync::OnceLock;

/// The environment variable that names a cluster already running, as `postgres://user@host:port`
/// without a database. `cargo xtask test` and `cargo xtask pg` set it.
pub const URL_VARIABLE: &str = "CLAROR_TEST_POSTGRES";

/// The base address (`postgres://user@host:port`, no trailing slash) of one cluster for this whole
/// process: the one named by [`URL_VARIABLE`], else one started now and stopped when the process
/// ends, in whatever way it ends.
///
/// # Errors
/// When no PostgreSQL server programs are found or the cluster does not start. The answer is kept:
/// a second call gives the same error without trying again.
pub fn shared() -> anyhow::Result<&'static str> {
    static SHARED: OnceLock<Result<(String, Option<Cluster>), String>> = OnceLock::new();
    let outcome = SHARED.get_or_init(|| {
        if let Some(url) = std::env::var(URL_VARIABLE).ok().filter(|url| !url.is_empty()) {
            return Ok((url.trim_end_matches('/').to_owned(), None));
        }
        Cluster::start(Durability::Off)
            .map(|cluster| (cluster.base_url().to_owned(), Some(cluster)))
            .map_err(|error| format!("{error:#}"))
    });
    match outcome {
        Ok((url, _cluster)) => Ok(url),
        Err(message) => Err(anyhow::anyhow!("{message}")),
    }
}
