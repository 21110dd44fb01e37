//! `claror log new-epoch` and `claror log rotate-key`.
use super::Of;
use crate::cli::Failure;
use crate::foundation::ledger::{self, LogCloseReason, OVERLAP_DAYS};

#[derive(clap::Args)]
pub(in crate::cli) struct NewArguments {
    /// Why the old log ends
    #[arg(long, value_enum)]
    reason: Why,
    /// Name of the new log for ever [default: the old one's with the next number, such as council.example/log-2]
    #[arg(long, value_name = "ORIGIN")]
    origin: Option<String>,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    of: Of,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Why {
    /// The key file is gone and there is no copy
    KeyLost,
    /// Somebody else may hold the key
    KeyStolen,
    /// Entries are gone for good, or the log was continued from an older copy
    NewEpoch,
}

#[derive(clap::Args)]
pub(in crate::cli) struct RotateArguments {
    /// For how many days both keys sign; at least 90
    #[arg(long, value_name = "DAYS", default_value_t = OVERLAP_DAYS)]
    days: u64,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    of: Of,
}

fn as_json(done: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(done).map_err(|error| Failure::new(error.to_string()))
}

pub(super) async fn new_epoch(arguments: NewArguments) -> Result<(), Failure> {
    let reason = match arguments.reason {
        Why::KeyLost => LogCloseReason::KeyLost,
        Why::KeyStolen => LogCloseReason::KeyStolen,
        Why::NewEpoch => LogCloseReason::NewEpoch,
    };
    let (app, council) = arguments.of.open().await?;
    let done = ledger::new_epoch(&app, &council, arguments.origin.as_deref(), reason).await?;
    if arguments.json {
        println!("{}", as_json(&done)?);
    } else {
        let how = if done.closed { "closed" } else { "left as it stands (it could not be signed once more)" };
        println!(
            "The log {} is {how}. Its {} entries stay under /log-archive/{}/log.\nThe log {} is open; {} acts wait for their place in it.\n\n\
             Public key of the new log (print it in the minutes, give it to witnesses and to whoever checks):\n{}",
            done.old_origin, done.archived_size, done.archived, done.new_origin, done.carried_over, done.new_vkey
        );
        if done.signed_size > done.archived_size {
            println!(
                "\n{} entries of the old log were signed and {} are here: the others are gone unless somebody has a copy.",
                done.signed_size, done.archived_size
            );
        }
    }
    app.store.close().await;
    Ok(())
}

pub(super) async fn rotate(arguments: RotateArguments) -> Result<(), Failure> {
    let (app, council) = arguments.of.open().await?;
    let done = ledger::rotate_key(&app, &council, arguments.days).await?;
    if arguments.json {
        println!("{}", as_json(&done)?);
    } else {
        println!(
            "Both keys sign until {}; then the new one alone. The old key vouches for the new one in entry {}.\n\n\
             Copy the new key file to every machine that serves this council, keep a copy offline, and print the new public key:\n{}",
            done.both_until, done.eid, done.new_vkey
        );
    }
    app.store.close().await;
    Ok(())
}
