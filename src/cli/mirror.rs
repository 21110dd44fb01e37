//! `claror mirror`: keeping a copy of somebody's published log.
use std::path::PathBuf;
use std::process::ExitCode;

use claror_record::note::Vkey;
use claror_verify::{HttpOptions, HttpSource};

use super::Failure;
use crate::mirror::{Mirrored, mirror};

#[derive(clap::Args)]
#[command(
    after_help = "Exit: 0 kept and verified, 1 tampering, a rollback or a fork is proved and nothing was kept, 2 wrong usage, 3 could not \
                  finish and nothing was kept, 5 kept, but the council's record is wrong. Run it every hour or so; the folder can be \
                  served by any web server."
)]
pub(super) struct Arguments {
    /// Address of the log; it ends in /log
    #[arg(value_name = "URL")]
    url: String,
    /// The copy; made if it is not there
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// File with the log's public key, obtained from elsewhere than the log
    #[arg(long, value_name = "FILE")]
    vkey: PathBuf,
}

/// Mirrors and answers with the exit code. The work waits for the network, on this thread.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    if !arguments.url.trim_end_matches('/').ends_with("/log") {
        return Err(Failure::usage(format!("{}: the address of a log ends in /log", arguments.url)));
    }
    let named = |error: &dyn std::fmt::Display| Failure::usage(format!("{}: {error}", arguments.vkey.display()));
    let text = std::fs::read_to_string(&arguments.vkey).map_err(|error| named(&error))?;
    let key: Vkey = text.trim().parse().map_err(|error| named(&error))?;
    let server = HttpSource::new(&arguments.url, HttpOptions::default()).map_err(|error| Failure::usage(error.to_string()))?;
    let mirrored = mirror(&server, &arguments.folder, &key).map_err(|error| Failure { message: error.to_string(), code: 3 })?;
    tell(arguments, &mirrored);
    Ok(ExitCode::from(mirrored.exit().code()))
}

fn tell(arguments: &Arguments, mirrored: &Mirrored) {
    for finding in &mirrored.report.findings {
        println!("{finding}");
    }
    let folder = arguments.folder.display();
    match &mirrored.refused {
        Some(why) => println!("REFUSED {why}; {folder} still has {} entries", mirrored.before),
        None => println!(
            "{folder} has {} entries, {} of them new; {} files fetched",
            mirrored.after,
            mirrored.after - mirrored.before,
            mirrored.fetched
        ),
    }
}
