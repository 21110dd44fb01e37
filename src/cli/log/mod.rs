//! `claror log …`: the operator's side of a ledger.
mod epoch;
mod recover;
mod status;

use std::path::PathBuf;
use std::sync::Arc;

use super::Failure;
use super::council::pick;
use super::settings::SettingArguments;
use crate::foundation::app::App;
use crate::foundation::ledger::{self, FreezeReason};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Say how a council's log is: its size, what was signed last, its keys, and why it is frozen if it is
    Status(status::Arguments),
    /// Write a council's published ledger as files that any web server can serve and `verify` can check
    Dump(DumpArguments),
    /// Print the public key of a council's ledger, for the minutes and for whoever checks
    Vkey(Of),
    /// Refill entries that the database has lost, from a mirror, a site or a bundle
    ///
    /// For a database that an older backup was put back into. Nothing of the source is believed: its entries must lead to the
    /// root that this log's key signed. Lists the acts that the database has lost, for a person to do again.
    Recover(recover::Arguments),
    /// Close a council's log and open a new one with a new key
    ///
    /// When the key is lost or in other hands, or entries are gone for good. The old log stays readable under /log-archive.
    NewEpoch(epoch::NewArguments),
    /// Give a council's log a new key, for which the old one vouches
    RotateKey(epoch::RotateArguments),
    /// Stop a council's log: nothing is entered or signed until it is thawed or a new one is opened
    Freeze(Of),
    /// Let a log go on that was frozen by `claror log freeze`
    Thaw(Of),
}

/// Which council's log.
#[derive(clap::Args)]
pub(super) struct Of {
    /// Which council, by its short name; needed when there are several
    #[arg(long, value_name = "SLUG")]
    council: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

impl Of {
    async fn open(self) -> Result<(Arc<App>, Arc<Council>), Failure> {
        let app = super::open(self.settings.load()?).await?;
        let council = pick(&app, self.council.as_deref())?;
        Ok((app, council))
    }
}

#[derive(clap::Args)]
pub(super) struct DumpArguments {
    /// Folder to write into
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[command(flatten)]
    of: Of,
}

pub(super) async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Status(arguments) => status::run(arguments).await,
        Command::Dump(arguments) => dump(arguments).await,
        Command::Recover(arguments) => recover::run(arguments).await,
        Command::NewEpoch(arguments) => epoch::new_epoch(arguments).await,
        Command::RotateKey(arguments) => epoch::rotate(arguments).await,
        Command::Vkey(of) => {
            let (app, council) = of.open().await?;
            println!("{}", app.ledger.vkey(&council)?);
            app.store.close().await;
            Ok(())
        }
        Command::Freeze(of) => {
            let (app, council) = of.open().await?;
            ledger::freeze(&app, &council, FreezeReason::Operator).await?;
            println!(
                "the log {} is frozen: nothing is entered or signed. `claror log thaw` lets it go on",
                council.ledger_origin
            );
            app.store.close().await;
            Ok(())
        }
        Command::Thaw(of) => thaw(of).await,
    }
}

async fn thaw(of: Of) -> Result<(), Failure> {
    let (app, council) = of.open().await?;
    match ledger::thaw_by_hand(&app, &council).await {
        Ok(()) => println!("the log {} goes on", council.ledger_origin),
        Err(Problem::NotFound) => println!("the log {} is not frozen", council.ledger_origin),
        Err(problem) => {
            let why = ledger::frozen(app.store.read(), council.id).await?;
            return Err(why.map_or_else(|| problem.into(), |freeze| Failure::new(format!("{}", freeze.reason))));
        }
    }
    app.store.close().await;
    Ok(())
}

async fn dump(arguments: DumpArguments) -> Result<(), Failure> {
    let (app, council) = arguments.of.open().await?;
    let size = ledger::dump(&app, &council, &arguments.folder).await.map_err(|problem| match problem {
        Problem::NotFound => Failure::new("nothing of this ledger is published yet: `claror serve` signs the first checkpoint"),
        problem => problem.into(),
    })?;
    println!("{size} entries of {} are in {}", council.ledger_origin, arguments.folder.display());
    app.store.close().await;
    Ok(())
}
