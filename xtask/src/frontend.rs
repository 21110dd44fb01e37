//! The frontend's packages, types and build, each only when what it is made from has changed.

use crate::fresh::Note;
use crate::{process, workspace};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

const DIRECTORY: &str = "frontend";

/// What the build reads, below the root.
const BUILD_INPUTS: [&str; 10] = [
    "frontend/src",
    "frontend/theme",
    "frontend/public",
    "frontend/scripts",
    "frontend/index.html",
    "frontend/schema.graphql",
    "frontend/codegen.ts",
    "frontend/vite.config.ts",
    "frontend/package-lock.json",
    "locales",
];

/// Makes `frontend/dist` current: packages, then types from the committed schema, then the build.
///
/// # Errors
/// When npm is missing or a step fails.
pub(crate) fn build() -> Result<()> {
    let directory = workspace::path(DIRECTORY);
    install(&directory)?;
    let built = || Note::of(note(&directory, "build"), &BUILD_INPUTS.map(workspace::path));
    if built()?.holds() && directory.join("dist").is_dir() && directory.join("src/gql").is_dir() {
        return Ok(());
    }
    script(&directory, "codegen")?;
    script(&directory, "build")?;
    // Looked at again: the types that codegen has just written are among the inputs.
    built()?.keep()?;
    have_it_embedded()
}

/// Cargo sees when an embedded file changes, but not when the first one or a further one appears: a
/// source of the program that looks newer makes it compile the program again.
#[allow(clippy::disallowed_methods, reason = "a file's date, no act of a council")]
fn have_it_embedded() -> Result<()> {
    let source = workspace::path("src/lib.rs");
    let file = File::options().append(true).open(&source);
    file.and_then(|file| file.set_modified(SystemTime::now())).with_context(|| format!("cannot touch {}", source.display()))
}

/// `npm ci`, when the lock file is not the one that was installed from.
///
/// # Errors
/// When npm is missing or the registry does not answer.
pub(crate) fn install(directory: &Path) -> Result<()> {
    let lock = directory.join("package-lock.json");
    if !lock.is_file() {
        bail!("{} is missing", lock.display());
    }
    // A copy, not a note: a lock file that only has another date is the same lock file.
    let installed = directory.join("node_modules/.claror/package-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    if std::fs::read(&installed).is_ok_and(|then| then == wanted) {
        return Ok(());
    }
    process::run(npm(directory).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    if let Some(parent) = installed.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(&installed, wanted).with_context(|| format!("cannot write {}", installed.display()))
}

/// Runs a script of that directory's package.json.
///
/// # Errors
/// When there is none of that name, or it fails.
pub(crate) fn script(directory: &Path, name: &str) -> Result<()> {
    process::run(&mut script_command(directory, name)?)
}

/// The command that runs a script of that directory's package.json.
///
/// # Errors
/// When there is none of that name.
pub(crate) fn script_command(directory: &Path, name: &str) -> Result<Command> {
    let path = directory.join("package.json");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let package: Value = serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
    if package.get("scripts").and_then(|scripts| scripts.get(name)).is_none() {
        bail!("{} has no script {name}", path.display());
    }
    let mut command = npm(directory);
    command.args(["run", "--silent", name]);
    Ok(command)
}

fn npm(directory: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(directory).env("NO_UPDATE_NOTIFIER", "1").env("npm_config_update_notifier", "false");
    command
}

fn note(directory: &Path, step: &str) -> PathBuf {
    directory.join("node_modules/.claror").join(step)
}
