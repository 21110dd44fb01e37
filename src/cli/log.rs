//! `claror log …`: the operator's side of a ledger.
use std::path::PathBuf;

use super::Failure;
use super::council::pick;
use super::settings::SettingArguments;
use crate::foundation::ledger;
use crate::foundation::problem::Problem;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Write a council's published ledger as files that any web server can serve and `verify` can check
    Dump(DumpArguments),
    /// Print the public key of a council's ledger, for the minutes and for whoever checks
    Vkey(KeyArguments),
}

#[derive(clap::Args)]
pub(super) struct DumpArguments {
    /// Folder to write into
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Which council, by its short name; needed when there are several
    #[arg(long, value_name = "SLUG")]
    council: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

#[derive(clap::Args)]
pub(super) struct KeyArguments {
    /// Which council, by its short name; needed when there are several
    #[arg(long, value_name = "SLUG")]
    council: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

pub(super) async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Dump(arguments) => dump(arguments).await,
        Command::Vkey(arguments) => {
            let app = super::open(arguments.settings.load()?).await?;
            println!("{}", app.ledger.vkey(&*pick(&app, arguments.council.as_deref())?)?);
            app.store.close().await;
            Ok(())
        }
    }
}

async fn dump(arguments: DumpArguments) -> Result<(), Failure> {
    let app = super::open(arguments.settings.load()?).await?;
    let council = pick(&app, arguments.council.as_deref())?;
    let size = ledger::dump(&app, &council, &arguments.folder).await.map_err(|problem| match problem {
        Problem::NotFound => Failure::new("nothing of this ledger is published yet: `claror serve` signs the first checkpoint"),
        problem => problem.into(),
    })?;
    println!("{size} entries of {} are in {}", council.ledger_origin, arguments.folder.display());
    app.store.close().await;
    Ok(())
}
