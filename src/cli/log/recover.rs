//! `claror log recover`.
use std::path::PathBuf;

use claror_record::bundle::{self, BundleScope};
use claror_record::event::{ExportScope, RecoverySource};
use claror_verify::{BundleSource, DirSource, HttpOptions, HttpSource, Source, SourceError};

use super::Of;
use crate::cli::Failure;
use crate::foundation::ledger::{self, Recovered};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Where the entries are: a folder of `claror mirror` or `claror log dump`, the address of a site, or a bundle (.tar)
    #[arg(long, value_name = "FOLDER|URL|BUNDLE")]
    from: String,
    /// Print what was refilled and lost as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    of: Of,
}

pub(super) async fn run(arguments: Arguments) -> Result<(), Failure> {
    let (source, kind, openings) = open(arguments.from.clone()).await?;
    let (app, council) = arguments.of.open().await?;
    let done = ledger::recover(&app, &council, source, kind, openings).await;
    let recovered = done.map_err(|error| Failure::new(error.to_string()))?;
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&recovered).map_err(|error| Failure::new(error.to_string()))?);
    } else {
        print!("{}", plain(&recovered));
    }
    app.store.close().await;
    Ok(())
}

type Opened = (Box<dyn Source + Send>, RecoverySource, bool);

async fn open(from: String) -> Result<Opened, Failure> {
    if from.starts_with("https://") || from.starts_with("http://") {
        let made = std::thread::spawn(move || HttpSource::new(&from, HttpOptions::default())).join();
        let source = made.map_err(|_| Failure::new("the address cannot be opened"))?;
        let source = source.map_err(|error| Failure::usage(error.to_string()))?;
        return Ok((Box::new(source), RecoverySource::Url, true));
    }
    let path = PathBuf::from(&from);
    if path.is_dir() {
        let source = DirSource::new(path);
        let public = has_public_openings(&source)?;
        return Ok((Box::new(source), RecoverySource::Directory, public));
    }
    let bundle = BundleSource::open(&path).map_err(|error| Failure::usage(format!("{from}: {error}")))?;
    let public = has_public_openings(&bundle)?;
    Ok((Box::new(bundle), RecoverySource::Bundle, public))
}

/// Whether everybody may read the openings that the source holds: an auditor's bundle has others too, and nothing in it says
/// which is which. A mirror makes no statement and has public ones only.
fn has_public_openings(source: &dyn Source) -> Result<bool, Failure> {
    let fault = |error: String| Failure::usage(format!("{}: {error}", bundle::FILE));
    match source.read(bundle::FILE, 4096) {
        Ok(bytes) => {
            let said = BundleScope::decode(&bytes).map_err(|error| fault(error.to_string()))?;
            Ok(said.scope == ExportScope::Public)
        }
        Err(SourceError::Absent) => Ok(true),
        Err(error) => Err(fault(error.to_string())),
    }
}

fn plain(recovered: &Recovered) -> String {
    let Recovered { first, count, openings, lost } = recovered;
    let mut text =
        format!("{count} entries are back, from index {first} on, with {openings} public openings. The log goes on.\n");
    let mut section = |title: &str, by_itself: bool| {
        let acts: Vec<_> = lost.iter().filter(|act| act.by_itself == by_itself).collect();
        if !acts.is_empty() {
            text.push_str(&format!("\n{title}\n"));
        }
        for act in acts {
            let at = act.at.as_deref().unwrap_or("no time");
            text.push_str(&format!(
                "  {:>8}  {}  {at}  {} {}  {}\n",
                act.index, act.kind, act.subject_kind, act.subject, act.eid
            ));
        }
    };
    section(
        "The record holds these acts, but the database has lost what they did. Do them again, or annul what depended on them:",
        false,
    );
    section("These the platform does again by itself:", true);
    if lost.is_empty() {
        text.push_str("The database has lost the effect of none of them.\n");
    }
    text
}
