//! `cargo xtask bench`: the benches and the load generator, which live under benches/.

use crate::setup::Need;
use crate::{cargo, frontend, process, setup};
use anyhow::Result;
use claror_test_postgres::{Cluster, Durability, URL_VARIABLE};

/// The program that plays a council under load.
const LOAD: &str = "claror-load";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only benches whose name contains this
    filter: Option<String>,
}

/// Runs `cargo bench` over the workspace, then the load generator with the program as it is shipped,
/// both with a PostgreSQL that keeps fsync on: the time of a commit is what is measured.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    setup::require(&[Need::Node, Need::Compiler, Need::Postgres])?;
    let cluster = Cluster::start(Durability::On)?;
    let mut bench = cargo::cargo();
    bench.args(["bench", "--workspace", "--locked", "--benches"]);
    if let Some(filter) = &arguments.filter {
        bench.arg("--").arg(filter);
    }
    process::run(bench.env(URL_VARIABLE, cluster.base_url()))?;
    if arguments.filter.is_none() {
        frontend::build()?;
        let program = cargo::build("claror", true)?;
        let load = cargo::build(LOAD, true)?;
        let mut measure = process::command(&load.to_string_lossy());
        measure.arg("--program").arg(program).env(URL_VARIABLE, cluster.base_url());
        process::run(&mut measure)?;
    }
    Ok(())
}
