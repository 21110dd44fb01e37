//! `claror witness …`: cosigning other people's logs, with nothing of an installation.
use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use claror_record::cosignature::WitnessKey;
use claror_record::note::Vkey;
use tokio_util::sync::CancellationToken;

use super::{Failure, serve};
use crate::foundation::clock::SystemClock;
use crate::foundation::config::Settings;
use crate::foundation::ids;
use crate::witness::{self, Book, Witness};

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Make a witness's key, and print the public one that logs and their readers need
    Keygen(KeyArguments),
    /// Answer logs that ask to have their checkpoints cosigned
    ///
    /// Speaks plain HTTP: put a proxy that ends TLS in front. A log is given the address of this witness, its name and its
    /// public key.
    Serve(ServeArguments),
}

#[derive(clap::Args)]
pub(super) struct KeyArguments {
    /// The witness's name, usually an address without https:// such as witness.example.org/council
    #[arg(long, value_name = "NAME")]
    name: String,
    /// Where to write the key; a file that is there is never overwritten
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct ServeArguments {
    /// The witness's memory: what it saw of each log. Guard it as well as the key
    #[arg(long, value_name = "FILE")]
    state: PathBuf,
    /// The key that `claror witness keygen` made
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Public key of a log to look after, or a file with it; once for each log
    #[arg(long = "log", value_name = "VKEY|FILE", required = true, num_args = 1..)]
    logs: Vec<String>,
    /// Where to listen
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8470")]
    listen: SocketAddr,
}

pub(super) async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Keygen(arguments) => keygen(&arguments),
        Command::Serve(arguments) => answer(arguments).await,
    }
}

fn keygen(arguments: &KeyArguments) -> Result<(), Failure> {
    let path = &arguments.key;
    let fault = |error: std::io::Error| Failure::new(format!("{}: {error}", path.display()));
    let key =
        WitnessKey::from_seed(&arguments.name, &ids::random()).map_err(|error| Failure::usage(format!("--name: {error}")))?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(fault)?;
    file.write_all(format!("{}\n", key.to_text().as_str()).as_bytes()).and_then(|()| file.sync_all()).map_err(fault)?;
    println!("{}", key.vkey());
    Ok(())
}

async fn answer(arguments: ServeArguments) -> Result<(), Failure> {
    super::log_to_stderr(&Settings::for_dir("."));
    let named = |path: &Path, error: &dyn std::fmt::Display| Failure::usage(format!("{}: {error}", path.display()));
    let text = fs::read_to_string(&arguments.key).map_err(|error| named(&arguments.key, &error))?;
    let key = WitnessKey::parse(text.trim_end()).map_err(|error| named(&arguments.key, &error))?;
    let logs = arguments.logs.iter().map(|log| read_log(log)).collect::<Result<Vec<_>, _>>()?;
    let mut used = arguments.key.clone().into_os_string();
    used.push(".used");
    let book = Book::open(&arguments.state, Path::new(&used)).map_err(|error| Failure::new(error.to_string()))?;
    let witness = Arc::new(Witness::new(key, logs, book, Arc::new(SystemClock)));
    let stop = CancellationToken::new();
    serve::listen_for_signals(stop.clone())?;
    let vkey = witness.vkey().to_string();
    let begun = move |address: SocketAddr| println!("witness {vkey} answers at http://{address}");
    let served = witness::serve(witness, arguments.listen, stop, begun).await;
    served.map_err(|error| Failure::new(format!("listen {}: {error}", arguments.listen)))
}

/// A log's key as such, or the file that holds it.
fn read_log(text: &str) -> Result<Vkey, Failure> {
    if let Ok(key) = text.parse() {
        return Ok(key);
    }
    let file =
        fs::read_to_string(text).map_err(|error| Failure::usage(format!("--log {text}: neither a key nor a file: {error}")))?;
    file.trim().parse().map_err(|error| Failure::usage(format!("--log {text}: {error}")))
}
