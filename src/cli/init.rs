//! `claror init` and `claror migrate`.
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::Failure;
use super::settings::SettingArguments;
use crate::foundation::config::{Allowed, SETTINGS, Setting, Settings};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Where to write the settings file
    #[arg(long, value_name = "FILE", default_value = "claror.toml")]
    write: PathBuf,
    #[command(flatten)]
    settings: SettingArguments,
}

/// Makes what a new installation needs. Safe to run again: nothing that is there is changed.
pub(super) async fn run(arguments: Arguments) -> Result<(), Failure> {
    let settings = arguments.settings.load()?;
    make_private(&settings.data_dir)?;
    make_private(&settings.keys_dir)?;
    write_file(&arguments.write, &arguments.settings)?;
    let folder = settings.data_dir.display().to_string();
    let file = arguments.write.display().to_string();
    migrate(settings).await?;
    println!(
        "The installation is ready in {folder}, its settings in {file}.\n\nNext:\n  \
         claror import --council COUNCIL.yaml --members MEMBERS.csv --administrator you@example.org\n  claror serve"
    );
    Ok(())
}

/// Brings the database up to date.
pub(super) async fn migrate(settings: Settings) -> Result<(), Failure> {
    let app = super::open(settings).await?;
    app.store.close().await;
    Ok(())
}

fn make_private(folder: &Path) -> Result<(), Failure> {
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Failure::new(format!("{}: {error}", folder.display())))
}

/// Writes the settings given as flags, and every other one as a comment. A file that is there stays.
fn write_file(path: &Path, given: &SettingArguments) -> Result<(), Failure> {
    let fault = |error: std::io::Error| Failure::new(format!("{}: {error}", path.display()));
    // It may hold passwords later.
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => file.write_all(file_text(given).as_bytes()).map_err(fault),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            eprintln!("claror: {} is there already and stays as it is", path.display());
            Ok(())
        }
        Err(error) => Err(fault(error)),
    }
}

/// The settings as TOML: those without a table first.
pub(super) fn file_text(given: &SettingArguments) -> String {
    let mut text = String::from(
        "# Settings of this installation; what is commented out has its default.\n# `claror settings` tells what each means.\n",
    );
    let mut table = "";
    let (plain, tabled): (Vec<&Setting>, Vec<&Setting>) = SETTINGS.iter().partition(|setting| !setting.name.contains('.'));
    for setting in plain.into_iter().chain(tabled) {
        let (prefix, key) = setting.name.split_once('.').unwrap_or(("", setting.name));
        if prefix != table {
            text.push_str(&format!("\n[{prefix}]\n"));
            table = prefix;
        }
        let value = given.flags.iter().find(|(name, _)| *name == setting.name).map(|(_, value)| value);
        match (value, setting.allowed) {
            (Some(value), Allowed::Whole(..)) => text.push_str(&format!("{key} = {value}\n")),
            (Some(value), _) => text.push_str(&format!("{key} = {}\n", toml::Value::from(value.as_str()))),
            (None, _) => text.push_str(&format!("# {key} =    # default: {}\n", setting.default)),
        }
    }
    text
}
