//! `cargo xtask pg`: a command with a throw-away PostgreSQL beside it.

use anyhow::{Context, Result, bail};
use claror_test_postgres::{Cluster, Durability, URL_VARIABLE};
use std::process::{Command, ExitCode};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Keep fsync on, as benches need it
    #[arg(long)]
    durable: bool,
    /// The command and its arguments
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<String>,
}

/// Runs the command and answers with its exit code; the cluster is gone afterwards.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Some((program, rest)) = arguments.command.split_first() else {
        bail!("no command given: cargo xtask pg -- COMMAND");
    };
    let durability = if arguments.durable { Durability::On } else { Durability::Off };
    let cluster = Cluster::start(durability)?;
    let status = Command::new(program)
        .args(rest)
        .env(URL_VARIABLE, cluster.base_url())
        .status()
        .with_context(|| format!("cannot run {program}"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Ok(ExitCode::from(code))
}
