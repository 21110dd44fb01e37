//! Starting, asking and stopping one cluster.

use crate::account::Account;
use crate::binaries;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::net::TcpListener;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Whether a commit must have reached the disk before it is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// `fsync=off`: for tests, which start from nothing anyway.
    Off,
    /// `fsync=on`: for benches, where the time of a commit is what is measured.
    On,
}

/// A running cluster of its own; stopped and removed when dropped, or when this process ends.
#[derive(Debug)]
pub struct Cluster {
    base_url: String,
    port: u16,
    binaries: PathBuf,
    directory: PathBuf,
    watchdog: Child,
}

/// The watchdog: waits until the pipe on its standard input ends, that is until the cluster is
/// dropped or our process is gone, then stops the server and removes its files. It ignores the
/// signals that a terminal sends to everyone on Ctrl-C.
const WATCHDOG: &str = r#"trap '' INT TERM HUP QUIT
dir=$1; shift
cat >/dev/null
"$@" stop -D "$dir/data" -m immediate -w -t 30
rm -rf "$dir""#;

impl Cluster {
    /// Makes and starts a cluster with one superuser `postgres`, reached over loopback without a
    /// password; encoding UTF-8, collation C (SQLite's too), at most 200 connections.
    ///
    /// # Errors
    /// When the server programs are missing, no account to run them is found, or the server does
    /// not start (the message holds the end of its log).
    pub fn start(durability: Durability) -> Result<Self> {
        let binaries = binaries::directory()?;
        let account = Account::choose()?;
        let directory = new_directory()?;
        account.give(&directory)?;
        let watchdog = spawn_watchdog(&directory, &binaries, &account)?;
        // From here on every way out, also the one by `?`, cleans up through the watchdog.
        let mut cluster = Self { base_url: String::new(), port: 0, binaries, directory, watchdog };
        cluster.initialise(&account)?;
        cluster.listen(&account, durability)?;
        Ok(cluster)
    }

    /// The address without a database: `postgres://postgres@127.0.0.1:PORT`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The address of one of its databases, whether or not that exists yet.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("{}/{database}", self.base_url)
    }

    /// Where the cluster keeps its files.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Runs statements with psql in `database`, stopping at the first error, and gives what it
    /// printed: one line a row, columns separated by `|`.
    ///
    /// # Errors
    /// When psql cannot be run or a statement fails.
    pub fn psql(&self, database: &str, sql: &str) -> Result<String> {
        let port = self.port.to_string();
        let mut command = Command::new(self.binaries.join("psql"));
        without_settings(&mut command);
        command.args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-U", "postgres"]);
        command.args(["-p", &port, "-d", database, "-c", sql]);
        run(&mut command)
    }
}

impl Cluster {
    fn initialise(&self, account: &Account) -> Result<()> {
        let mut initdb = self.server_command("initdb", account);
        initdb.arg("-D").arg(self.directory.join("data"));
        initdb.args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
        run(&mut initdb).context("initdb failed")?;
        Ok(())
    }

    fn listen(&mut self, account: &Account, durability: Durability) -> Result<()> {
        // Between choosing a free port and the server's taking it, somebody else may: then another.
        let mut outcome = Ok(());
        for _ in 0..5 {
            self.port = free_port()?;
            outcome = self.start_server(account, durability);
            if outcome.is_ok() {
                self.base_url = format!("postgres://postgres@127.0.0.1:{}", self.port);
                break;
            }
        }
        outcome
    }

    fn start_server(&self, account: &Account, durability: Durability) -> Result<()> {
        let log = self.directory.join("log");
        let durable = match durability {
            Durability::Off => "-c fsync=off -c full_page_writes=off",
            Durability::On => "-c fsync=on",
        };
        let options = format!(
            "-p {} -k {} -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=128MB {durable}",
            self.port,
            self.directory.display()
        );
        let mut command = self.server_command("pg_ctl", account);
        command.arg("start").arg("-D").arg(self.directory.join("data")).args(["-w", "-t", "60", "-s"]);
        command.arg("-l").arg(&log).arg("-o").arg(options);
        // The server outlives pg_ctl and must hold none of our pipes.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if command.status().context("cannot run pg_ctl")?.success() {
            return Ok(());
        }
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        let end = lines.get(lines.len().saturating_sub(12)..).unwrap_or_default().join("\n");
        bail!("the PostgreSQL server did not start; the end of its log:\n{end}")
    }

    fn server_command(&self, program: &str, account: &Account) -> Command {
        let program = self.binaries.join(program);
        let prefix = account.prefix();
        let mut words: Vec<&OsStr> = prefix.iter().map(OsStr::new).collect();
        words.push(program.as_os_str());
        let mut words = words.into_iter();
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(&self.directory).env("LC_ALL", "C");
        without_settings(&mut command);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // The end of the pipe is the watchdog's sign to clean up; there is nobody to tell if that fails.
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
    }
}

/// A new private directory with a short path: a Unix socket's path may have only about 100 bytes.
fn new_directory() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut parent = std::env::temp_dir();
    if parent.as_os_str().len() > 40 {
        parent = PathBuf::from("/tmp");
    }
    for _ in 0..1000 {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = parent.join(format!("claror-pg-{}-{number}", std::process::id()));
        match std::fs::DirBuilder::new().mode(0o700).create(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(error).with_context(|| format!("cannot create {}", path.display()));
            }
        }
    }
    bail!("cannot find a free name for a directory in {}", parent.display())
}

fn spawn_watchdog(directory: &Path, binaries: &Path, account: &Account) -> Result<Child> {
    let mut command = Command::new("sh");
    command.args(["-c", WATCHDOG, "claror-pg-watchdog"]).arg(directory);
    command.args(account.prefix()).arg(binaries.join("pg_ctl"));
    command.current_dir("/").process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().context("cannot start the watchdog that cleans the cluster up (sh)")
}

/// Keeps the settings of whoever runs the tests from leading us to another server.
fn without_settings(command: &mut Command) {
    for name in ["PGDATA", "PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSERVICE", "PGOPTIONS"] {
        command.env_remove(name);
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("cannot bind a loopback port")?;
    Ok(listener.local_addr().context("the port has no address")?.port())
}

fn run(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot run {program}"))?;
    if !output.status.success() {
        bail!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}
