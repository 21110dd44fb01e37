//! `cargo xtask entity`: writes the entities from the migrations, or tells where they differ.
//!
//! The migrations are applied to a throw-away PostgreSQL, its schema is read back, and
//! sea-orm-codegen writes one flat file a table. What the generated shape leaves out, on purpose:
//! relations and composite keys other than the primary one, because a room reads its own tables
//! through its own store and nobody walks from table to table; and because sea-orm's `unique_key`
//! says the wrong thing of a column that stands in two of them.

mod generate;
mod place;

use anyhow::{Result, bail};
use claror_test_postgres::{Cluster, Durability};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("entity: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut check = false;
    let mut directory = None;
    for argument in std::env::args_os().skip(1) {
        if argument == "--check" {
            check = true;
        } else if directory.is_none() {
            directory = Some(PathBuf::from(argument));
        } else {
            bail!("usage: entity-gen [--check] DIRECTORY");
        }
    }
    let Some(directory) = directory else { bail!("usage: entity-gen [--check] DIRECTORY") };

    let cluster = Cluster::start(Durability::Off)?;
    cluster.psql("postgres", "CREATE DATABASE entity")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let files = runtime.block_on(generate::generate(&cluster.url("entity")))?;
    if check { place::compare(&directory, &files) } else { place::write(&directory, &files) }
}
