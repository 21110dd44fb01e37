//! `claror verify`: the auditor's program, which needs nothing of an installation.
use std::path::PathBuf;
use std::process::ExitCode;

use claror_verify::cli::{Request, execute};

#[derive(clap::Args)]
#[command(
    after_help = "Exit: 0 verified, 1 tampering or a fork is proved, 2 wrong usage, 3 could not finish, 4 the tree is sound but the policy \
                        is not met, 5 the tree is sound but the record is wrong. What is checked: docs/auditors.md."
)]
pub(super) struct Arguments {
    /// The council's address (with or without /log), or a folder with the ledger's files
    #[arg(value_name = "URL|FOLDER")]
    source: String,
    /// File with the log's public key, obtained from elsewhere than the log
    #[arg(long, value_name = "FILE")]
    vkey: PathBuf,
    /// Check the signature and the tree, not what the entries say
    #[arg(long, value_name = "WHAT", value_parser = ["tree"])]
    only: Option<String>,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

/// Verifies and answers with the report's exit code.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let request = Request {
        source: arguments.source.clone(),
        vkey: arguments.vkey.clone(),
        only_tree: arguments.only.is_some(),
        json: arguments.json,
    };
    ExitCode::from(execute(&request, &mut std::io::stdout(), &mut std::io::stderr()))
}
