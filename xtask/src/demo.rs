//! `cargo xtask demo`: from a fresh clone to a council in the browser.

use crate::setup::Need;
use crate::{cargo, frontend, process, setup};
use anyhow::{Context, Result};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Throw away what was there and start from the demo's first day
    #[arg(long)]
    fresh: bool,
    /// Address and port to listen on
    #[arg(long, default_value = "127.0.0.1:8460")]
    listen: String,
    /// Where the demo keeps its data
    #[arg(long, default_value = "demo-data")]
    data: PathBuf,
}

/// Builds the frontend and the server, then becomes the server: signals reach it directly.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    setup::require(&[Need::Node, Need::Compiler])?;
    frontend::build()?;
    let claror = cargo::build("claror", false)?;
    let data = std::path::absolute(&arguments.data).context("the data directory has no absolute path")?;
    let mut command = process::command(&claror.to_string_lossy());
    command.arg("demo").arg("--data").arg(&data).arg("--listen").arg(&arguments.listen);
    if arguments.fresh {
        command.arg("--fresh");
    }
    process::become_it(&mut command)
}
