//! `cargo xtask demo`: from a fresh clone to a council in the browser.

use crate::setup::Need;
use crate::{cargo, frontend, process, setup};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// A file that `claror demo` writes into its directory; what makes us sure that `--fresh` removes a
/// demo's data and nothing else.
const MARK: &str = "demo-accounts.json";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Start from the demo's first day: remove its data directory before
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
    let data =
        std::path::absolute(&arguments.data).context("the data directory has no absolute path")?;
    if arguments.fresh {
        remove(&data)?;
    }
    let mut command = process::command(&claror.to_string_lossy());
    command
        .arg("demo")
        .arg("--data")
        .arg(&data)
        .arg("--listen")
        .arg(&arguments.listen);
    process::become_it(&mut command)
}

fn remove(data: &Path) -> Result<()> {
    let Ok(mut entries) = std::fs::read_dir(data) else {
        return Ok(());
    };
    if entries.next().is_none() {
        return Ok(());
    }
    if !data.join(MARK).is_file() {
        bail!(
            "{} holds something, but no {MARK}: it is no demo's data, and --fresh does not remove it",
            data.display()
        );
    }
    std::fs::remove_dir_all(data).with_context(|| format!("cannot remove {}", data.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fresh_removes_a_demos_data_and_nothing_else() {
        let data = std::env::temp_dir().join(format!("claror-xtask-demo-{}", std::process::id()));
        remove(&data).expect("nothing there is nothing to remove");
        std::fs::create_dir_all(&data).expect("a directory");
        remove(&data).expect("an empty one may stay");
        std::fs::write(data.join("thesis.odt"), "years of work").expect("a file");
        assert!(remove(&data).is_err());
        assert!(data.join("thesis.odt").exists());
        std::fs::write(data.join(MARK), "{}").expect("the mark");
        remove(&data).expect("a demo's data");
        assert!(!data.exists());
    }
}
