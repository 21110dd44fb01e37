//! The steps, in the order in which they run: cheap and telling ones first.

use super::count::{Ended, counted};
use super::{Run, dependencies};
use crate::{cargo, entity, frontend, process, setup, workspace};
use anyhow::{Context, Result};
use std::process::Command;

/// One part of `cargo xtask test`.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    /// Whether it must have run at least one test.
    pub(crate) runs_tests: bool,
    pub(crate) perform: fn(&mut Run) -> Result<Ended>,
}

pub(crate) const STEPS: [Step; 11] = [
    Step { name: "format", what: "cargo fmt changes nothing", runs_tests: false, perform: format },
    Step {
        name: "dependencies",
        what: "licences, sources and banned crates, as deny.toml has it",
        runs_tests: false,
        perform: depend,
    },
    Step { name: "packages", what: "the frontend's packages and types", runs_tests: false, perform: packages },
    Step { name: "types", what: "TypeScript finds no error", runs_tests: false, perform: types },
    Step { name: "lint", what: "oxlint finds nothing", runs_tests: false, perform: lint },
    Step { name: "frontend", what: "the frontend's unit tests", runs_tests: true, perform: unit },
    Step {
        name: "build",
        what: "the frontend builds, and no page is heavier than its budget",
        runs_tests: false,
        perform: build,
    },
    Step { name: "clippy", what: "clippy finds nothing in any target", runs_tests: false, perform: clippy },
    Step { name: "rust", what: "cargo test, on SQLite and PostgreSQL", runs_tests: true, perform: rust },
    Step { name: "entity", what: "the entities are as the migrations make them", runs_tests: false, perform: entities },
    Step { name: "browser", what: "journeys in Chromium against the real binary", runs_tests: true, perform: browser },
];

const FRONTEND: &str = "frontend";
const BROWSER: &str = "tests/browser";
const SMTP: &str = "tests/smtp";

fn format(_: &mut Run) -> Result<Ended> {
    plain(cargo::cargo().args(["fmt", "--all", "--check"]))
}

fn depend(_: &mut Run) -> Result<Ended> {
    dependencies::check()?;
    Ok(Ended::default())
}

fn packages(_: &mut Run) -> Result<Ended> {
    frontend::install(&workspace::path(FRONTEND))?;
    script("codegen")
}

fn types(_: &mut Run) -> Result<Ended> {
    script("check")
}

fn lint(_: &mut Run) -> Result<Ended> {
    script("lint")
}

fn unit(_: &mut Run) -> Result<Ended> {
    counted(frontend::script_command(&workspace::path(FRONTEND), "test")?.env("NO_COLOR", "1"))
}

fn build(_: &mut Run) -> Result<Ended> {
    frontend::build()?;
    Ok(Ended::default())
}

fn clippy(_: &mut Run) -> Result<Ended> {
    plain(cargo::cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))
}

fn rust(run: &mut Run) -> Result<Ended> {
    // The mail server that the tests of sending mail speak with.
    frontend::install(&workspace::path(SMTP))?;
    let (variable, url) = run.postgres()?;
    let mut command = cargo::cargo();
    command.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    counted(command.env(variable, url))
}

fn entities(_: &mut Run) -> Result<Ended> {
    entity::run(true)?;
    Ok(Ended::default())
}

fn browser(_: &mut Run) -> Result<Ended> {
    frontend::build()?;
    let claror = cargo::build("claror", false)?;
    let chromium = setup::chromium().context("no Chromium found")?;
    let directory = workspace::path(BROWSER);
    frontend::install(&directory)?;
    let mut command = frontend::script_command(&directory, "test")?;
    counted(command.env("CLAROR_TEST_BIN", claror).env("CLAROR_TEST_CHROMIUM", chromium).env("NO_COLOR", "1"))
}

fn script(name: &str) -> Result<Ended> {
    frontend::script(&workspace::path(FRONTEND), name)?;
    Ok(Ended::default())
}

fn plain(command: &mut Command) -> Result<Ended> {
    process::run(command)?;
    Ok(Ended::default())
}
