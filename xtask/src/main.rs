//! The tasks of this repository: `cargo xtask demo`, `cargo xtask test`, and the smaller ones that
//! these are made of. Each may be run again at any time and does only what is left to do.

mod cargo;
mod entity;
mod pg;
mod process;
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
    /// Write entity/src from the migrations, through a throw-away PostgreSQL
    Entity {
        /// Change nothing: fail and name the files that differ
        #[arg(long)]
        check: bool,
    },
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
        Task::Entity { check } => entity::run(check)?,
        Task::Pg(arguments) => return pg::run(&arguments),
    }
    Ok(ExitCode::SUCCESS)
}
