//! The tasks of this repository: `cargo xtask demo`, `cargo xtask test`, and the smaller ones that
//! these are made of. Each may be run again at any time and does only what is left to do.

mod bench;
mod cargo;
mod demo;
mod entity;
mod fresh;
mod frontend;
mod pg;
mod process;
mod release;
mod schema;
mod setup;
mod test;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The tasks of this repository")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build what is needed and run the demo council until Ctrl-C
    Demo(demo::Arguments),
    /// Build the frontend and the release binary, and print where it is
    Build,
    /// Check and test everything, and end with a summary
    Test(test::Arguments),
    /// Install what the tests need (Debian, as root), or say what to install
    Setup,
    /// Write entity/src from the migrations, through a throw-away PostgreSQL
    Entity {
        /// Change nothing: fail and name the files that differ
        #[arg(long)]
        check: bool,
    },
    /// Write frontend/schema.graphql from the server's own schema
    Schema,
    /// Run the benches and the load generator, on SQLite and on a throw-away PostgreSQL with fsync on
    Bench(bench::Arguments),
    /// Run a command with a throw-away PostgreSQL whose address is in CLAROR_TEST_POSTGRES
    Pg(pg::Arguments),
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Demo(arguments) => demo::run(&arguments)?,
        Task::Build => release::run()?,
        Task::Test(arguments) => return test::run(&arguments),
        Task::Setup => setup::install(&setup::Need::ALL)?,
        Task::Entity { check } => entity::run(check)?,
        Task::Schema => schema::run()?,
        Task::Bench(arguments) => bench::run(&arguments)?,
        Task::Pg(arguments) => return pg::run(&arguments),
    }
    Ok(ExitCode::SUCCESS)
}
