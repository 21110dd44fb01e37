//! `claror demo`: a council to try, in a folder of its own.
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::{Failure, serve};
use crate::demo::{self, Demo};
use crate::foundation::config::{MailSettings, Settings};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the demonstration's data; made if it is not there
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    data: PathBuf,
    /// Address to answer on; loopback only, since its passwords are printed
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8460")]
    listen: SocketAddr,
    /// Once it answers, write its address, key and accounts to this file as JSON
    #[arg(long, value_name = "PATH")]
    ready_file: Option<PathBuf>,
    /// Throw away what was there and start over
    #[arg(long)]
    fresh: bool,
    /// Serve the frontend from this folder instead of the one inside the program
    #[arg(long, value_name = "DIR")]
    frontend_dir: Option<PathBuf>,
}

/// Files and folders that a demonstration makes in its folder; nothing else is ever removed.
const OWN: [&str; 8] =
    ["claror.db", "claror.db-wal", "claror.db-shm", "keys", "documents", "demo-mail", "demo-accounts.json", "state"];

/// Makes the demonstration if needed and serves it.
pub(super) async fn run(arguments: Arguments) -> Result<(), Failure> {
    if !arguments.listen.ip().is_loopback() {
        return Err(Failure::usage("--listen: a demonstration answers on a loopback address only"));
    }
    let settings = settings(&arguments);
    super::log_to_stderr(&settings);
    let serving = serve::bind(&settings).await?;
    let listen = serving.address;
    if arguments.fresh {
        clear(&arguments.data)?;
    }
    let app = super::open(Settings { listen, ..settings }).await?;
    let demo = demo::prepare(&app).await.map_err(|error| Failure::new(format!("{error:#}")))?;
    let url = format!("http://{listen}");
    let ready_file = arguments.ready_file;
    serve::serve(app, serving, async move {
        println!("{}", greeting(&url, &demo));
        if let Some(path) = ready_file
            && let Err(error) = announce(&path, &url, &demo)
        {
            tracing::error!(path = %path.display(), %error, "the ready file could not be written");
        }
    })
    .await
}

fn settings(arguments: &Arguments) -> Settings {
    Settings {
        listen: arguments.listen,
        demo: true,
        mail: MailSettings::Mailbox,
        frontend_dir: arguments.frontend_dir.clone(),
        ..Settings::for_dir(&arguments.data)
    }
}

fn clear(dir: &Path) -> Result<(), Failure> {
    for name in OWN {
        let path = dir.join(name);
        let removed = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        match removed {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::new(format!("{}: {error}", path.display())));
            }
            _ => {}
        }
    }
    Ok(())
}

/// What the operator reads: address, accounts (one for each role, and the one with two hats), key.
fn greeting(url: &str, demo: &Demo) -> String {
    let mut lines = vec![
        String::new(),
        format!("  The demonstration answers at {url}"),
        String::new(),
        "  Accounts (all of them are in demo-accounts.json):".to_owned(),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for account in &demo.accounts {
        let kind = if account.members.len() > 1 { "representative, two hats".to_owned() } else { account.role.clone() };
        if seen.insert(kind.clone()) {
            lines.push(format!("    {kind:<26} {:<42} {}", account.email, account.password));
        }
    }
    lines.extend([
        String::new(),
        format!("  Mail of the demonstration: {url}/demo/mail"),
        format!("  Key of the ledger: {}", demo.vkey),
        String::new(),
    ]);
    lines.join("\n")
}

/// Writes the ready file through a temporary name, so that whoever waits for it never reads half of it; it holds
/// passwords, so nobody else may read it.
fn announce(path: &Path, url: &str, demo: &Demo) -> std::io::Result<()> {
    let ready = json!({ "url": url, "vkey": demo.vkey, "accounts": demo.accounts });
    let temporary = path.with_extension("part");
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&temporary)?;
    file.write_all(&serde_json::to_vec_pretty(&ready)?)?;
    std::fs::rename(&temporary, path)
}
