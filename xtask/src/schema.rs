//! `cargo xtask schema`: the API's schema, as the frontend's types are made from it.

use crate::{cargo, process, workspace};
use anyhow::{Context, Result, bail};

/// Writes frontend/schema.graphql from `claror schema`, if it differs.
pub(crate) fn run() -> Result<()> {
    let claror = cargo::build("claror", false)?;
    let mut command = process::command(&claror.to_string_lossy());
    let output = command.arg("schema").output().context("cannot run `claror schema`")?;
    if !output.status.success() || output.stdout.is_empty() {
        bail!("`claror schema` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let path = workspace::path("frontend/schema.graphql");
    if std::fs::read(&path).is_ok_and(|old| old == output.stdout) {
        println!("frontend/schema.graphql is what the server says");
        return Ok(());
    }
    std::fs::write(&path, &output.stdout).with_context(|| format!("cannot write {}", path.display()))?;
    println!("wrote frontend/schema.graphql");
    Ok(())
}
