//! `cargo xtask entity`: see the package entity-gen, which does it.

use crate::{cargo, process, workspace};
use anyhow::Result;

/// Writes entity/src, or with `check` only compares.
pub(crate) fn run(check: bool) -> Result<()> {
    let generator = cargo::build("entity-gen", false)?;
    let mut command = process::command(&generator.to_string_lossy());
    if check {
        command.arg("--check");
    }
    process::run(command.arg(workspace::path("entity/src")))
}
