//! `cargo xtask build`: what is installed on a server, one binary with the frontend inside.

use crate::setup::Need;
use crate::{cargo, frontend, setup};
use anyhow::Result;

/// Builds the frontend, then the release binary, and prints its path on standard output.
pub(crate) fn run() -> Result<()> {
    setup::require(&[Need::Node, Need::Compiler])?;
    frontend::build()?;
    let program = cargo::build("claror", true)?;
    println!("{}", program.display());
    Ok(())
}
