//! `claror import` and `claror export`: councils from and to files.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Failure;
use super::settings::SettingArguments;
use crate::accounts;
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::{Context, local_day};
use crate::foundation::ledger::sequence_all;
use crate::foundation::tenancy::Council;
use crate::membership::{self, FirstAdministrator, Founding, SourceFile};

#[derive(clap::Args)]
pub(super) struct ImportArguments {
    /// The council's file (YAML): found it
    #[arg(long, value_name = "FILE", required_unless_present = "into", conflicts_with = "into")]
    council: Option<PathBuf>,
    /// Fill this council, which has no members yet, instead of founding one
    #[arg(long, value_name = "SLUG", requires = "members")]
    into: Option<String>,
    /// Its member organisations (CSV)
    #[arg(long, value_name = "FILE")]
    members: Option<PathBuf>,
    /// Their representatives (CSV)
    #[arg(long, value_name = "FILE", requires = "members")]
    representatives: Option<PathBuf>,
    /// E-mail address of the first administrator, who is invited by a link
    #[arg(long, value_name = "EMAIL", conflicts_with = "into")]
    administrator: Option<String>,
    /// The first administrator's name
    #[arg(long, value_name = "NAME", requires = "administrator", default_value = "Administrator")]
    administrator_name: String,
    /// The first administrator's language, one of the council's
    #[arg(long, value_name = "LANGUAGE", requires = "administrator", default_value = "en")]
    administrator_language: String,
    /// Name of the council's log for ever, such as council.example/log
    #[arg(long, value_name = "ORIGIN", requires = "council")]
    ledger_origin: Option<String>,
    /// Import into a council as this person instead of as the operator
    #[arg(long = "as", value_name = "EMAIL", requires = "into")]
    as_person: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

#[derive(clap::Args)]
pub(super) struct ExportArguments {
    /// Folder to write council.yaml, members.csv and representatives.csv into
    #[arg(value_name = "FOLDER", required_unless_present = "scope", conflicts_with = "scope")]
    folder: Option<PathBuf>,
    /// Write a bundle of the council's record for auditors instead: with what all may see, or with what auditors may see
    #[arg(long, value_name = "WHAT", value_parser = ["public", "auditor"], requires = "out")]
    scope: Option<String>,
    /// Bundle: where to write it
    #[arg(long, value_name = "FILE", requires = "scope")]
    out: Option<PathBuf>,
    /// Bundle: openings and files of entries from this index on; the tree is always whole
    #[arg(long, value_name = "INDEX", requires = "scope", default_value_t = 0)]
    since: u64,
    /// Bundle: end with the published checkpoint of this size instead of the newest one
    #[arg(long, value_name = "SIZE", requires = "scope")]
    size: Option<u64>,
    /// Which council, by its short name; needed when there are several
    #[arg(long, value_name = "SLUG")]
    council: Option<String>,
    /// Export as this person instead of as the operator
    #[arg(long = "as", value_name = "EMAIL")]
    as_person: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

struct Read {
    name: String,
    bytes: Vec<u8>,
}

impl Read {
    fn file(path: &Path) -> Result<Self, Failure> {
        let bytes = std::fs::read(path).map_err(|error| Failure::usage(format!("{}: {error}", path.display())))?;
        let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        Ok(Self { name, bytes })
    }

    fn as_source(&self) -> SourceFile<'_> {
        SourceFile { name: &self.name, bytes: &self.bytes }
    }
}

pub(super) async fn import(arguments: ImportArguments) -> Result<(), Failure> {
    let optional = |path: &Option<PathBuf>| path.as_deref().map(Read::file).transpose();
    let (council, members, representatives) =
        (optional(&arguments.council)?, optional(&arguments.members)?, optional(&arguments.representatives)?);
    let app = super::open(arguments.settings.load()?).await?;
    let (council, report) = match (&council, &members) {
        (Some(file), members) => {
            let files = Founding {
                council: file.as_source(),
                members: members.as_ref().map(Read::as_source),
                representatives: representatives.as_ref().map(Read::as_source),
                ledger_origin: arguments.ledger_origin.as_deref(),
            };
            let administrator = arguments.administrator.as_ref().map(|email| FirstAdministrator {
                display_name: arguments.administrator_name.clone(),
                email: email.clone(),
                language: arguments.administrator_language.clone(),
            });
            membership::found(&app, Actor::operator(), &files, administrator).await?
        }
        (None, Some(members)) => {
            let council = pick(&app, arguments.into.as_deref())?;
            let cx = acting(&app, &council, arguments.as_person.as_deref()).await?;
            let report = membership::import(&cx, members.as_source(), representatives.as_ref().map(Read::as_source)).await?;
            (council, report)
        }
        (None, None) => return Err(Failure::usage("which files? --council FILE, or --into SLUG --members FILE")),
    };
    // The entries get their place and their checkpoint now, so that `log dump` and `verify` find them.
    sequence_all(&app).await?;
    println!(
        "{}: {} organisations, {} seats, {} mandates of {} people; entry {}",
        council.slug, report.organisations, report.seats, report.representatives, report.people, report.eid
    );
    println!("public key of the ledger: {}", app.ledger.vkey(&council)?);
    if let Some(link) = &report.link {
        println!("no mail is sent (mail.mode = off); give the administrator this link:\n{link}");
    }
    app.store.close().await;
    Ok(())
}

pub(super) async fn export(arguments: ExportArguments) -> Result<(), Failure> {
    let app = super::open(arguments.settings.load()?).await?;
    let council = pick(&app, arguments.council.as_deref())?;
    let cx = acting(&app, &council, arguments.as_person.as_deref()).await?;
    match (&arguments.scope, &arguments.out, &arguments.folder) {
        (Some(scope), Some(out), _) => super::bundle::write(&cx, scope, arguments.since, arguments.size, out).await?,
        (None, _, Some(folder)) => write_files(&cx, folder).await?,
        _ => {
            return Err(Failure::usage(
                "which? a folder for the council's files, or --scope with --out for a bundle of its record",
            ));
        }
    }
    app.store.close().await;
    Ok(())
}

async fn write_files(cx: &Context, folder: &Path) -> Result<(), Failure> {
    let files = membership::export(cx).await?;
    write(folder, "council.yaml", &files.council)?;
    write(folder, "members.csv", &files.members)?;
    if let Some(representatives) = &files.representatives {
        write(folder, "representatives.csv", representatives)?;
    }
    println!("{} is in {}", cx.council.slug, folder.display());
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
    written.map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

/// The council that is meant: the named one, or the only one.
pub(super) fn pick(app: &App, slug: Option<&str>) -> Result<Arc<Council>, Failure> {
    let all = app.tenancy.all();
    let names = || all.iter().map(|council| council.slug.clone()).collect::<Vec<_>>().join(", ");
    match (slug, all.as_slice()) {
        (Some(slug), _) => {
            app.tenancy.by_slug(slug).ok_or_else(|| Failure::usage(format!("there is no council {slug}; there are: {}", names())))
        }
        (None, [only]) => Ok(Arc::clone(only)),
        (None, []) => Err(Failure::usage("there is no council yet")),
        (None, _) => Err(Failure::usage(format!("which council? There are: {}", names()))),
    }
}

/// The operator, or the person with that e-mail address, whose rights are then the ones that count.
async fn acting(app: &Arc<App>, council: &Arc<Council>, email: Option<&str>) -> Result<Context, Failure> {
    let actor = match email {
        None => Actor::operator(),
        Some(email) => {
            let unknown = || Failure::usage(format!("nobody signs in as {email} in {}", council.slug));
            let account = accounts::account_by_email(&**app.store.read(), council.id, email).await?.ok_or_else(unknown)?;
            let today = local_day(&council.time_zone, app.clock.now());
            app.actors.actor(app.store.read(), council.id, account.id, today).await?.ok_or_else(unknown)?
        }
    };
    Ok(app.context(Arc::clone(council), actor, council.default_language.clone()))
}
