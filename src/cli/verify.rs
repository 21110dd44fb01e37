//! `claror verify`: the auditor's program, which needs nothing of an installation.
use std::path::PathBuf;
use std::process::ExitCode;

use claror_verify::cli::{FILES_LIMIT, Request, execute, parse_age};

#[derive(clap::Args)]
#[command(
    after_help = "Exit: 0 verified, 1 tampering or a fork is proved, 2 wrong usage, 3 could not finish, 4 the tree is sound but the policy \
                        is not met, 5 the tree is sound but the record is wrong. What is checked: docs/auditors.md."
)]
pub(super) struct Arguments {
    /// The council's address (with or without /log), a folder with the ledger's files, or an auditor's bundle (.tar)
    #[arg(value_name = "URL|FOLDER|BUNDLE")]
    source: String,
    /// File with the log's public key, obtained from elsewhere than the log
    #[arg(long, value_name = "FILE", required_unless_present = "policy")]
    vkey: Option<PathBuf>,
    /// File with a trust policy: the log's key, and the witnesses that must have cosigned
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Where the log continues another one: file with that log's key, which must have signed its last checkpoint
    #[arg(long, value_name = "FILE")]
    previous_vkey: Option<PathBuf>,
    /// Folder in which the last checkpoint of each log is remembered; the next one must continue it
    #[arg(long, value_name = "FOLDER")]
    state: Option<PathBuf>,
    /// A checkpoint from before, which the log must continue; may stand several times
    #[arg(long, value_name = "FILE")]
    old: Vec<PathBuf>,
    /// How old the newest cosignature (without witnesses: the newest entry) may be, such as 90s, 30m, 24h, 7d
    #[arg(long, value_name = "TIME", value_parser = age)]
    max_age: Option<u64>,
    /// Folder for what convicts a log
    #[arg(long, value_name = "FOLDER", default_value = "evidence")]
    evidence: PathBuf,
    /// Check the signature and the tree, not what the entries say
    #[arg(long, value_name = "WHAT", value_parser = ["tree"])]
    only: Option<String>,
    /// Fetch the files that entries name from the address (those of a folder or bundle are read in any case)
    #[arg(long)]
    files: bool,
    /// How many MiB of them to fetch at most
    #[arg(long, value_name = "MIB", default_value_t = FILES_LIMIT)]
    files_limit: u64,
    /// Tell on the way how far it is, also when no terminal shows it
    #[arg(long)]
    progress: bool,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

fn age(text: &str) -> Result<u64, String> {
    parse_age(text).ok_or_else(|| "not a time such as 24h".to_owned())
}

/// Verifies and answers with the report's exit code.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let request = Request {
        source: arguments.source.clone(),
        vkey: arguments.vkey.clone(),
        policy: arguments.policy.clone(),
        previous_vkey: arguments.previous_vkey.clone(),
        state: arguments.state.clone(),
        old: arguments.old.clone(),
        max_age: arguments.max_age,
        evidence: Some(arguments.evidence.clone()),
        only_tree: arguments.only.is_some(),
        files: arguments.files,
        files_limit: Some(arguments.files_limit),
        progress: arguments.progress,
        json: arguments.json,
    };
    ExitCode::from(execute(&request, &mut std::io::stdout(), &mut std::io::stderr()))
}
