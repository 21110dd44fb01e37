//! `cargo xtask test`: everything, in one run, ending with a table and one line of counts.

mod count;
mod dependencies;
mod steps;

use crate::setup;
use anyhow::{Result, bail};
use claror_test_postgres::{Cluster, Durability, URL_VARIABLE};
use count::Count;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use steps::{STEPS, Step};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these steps (see --list); may be given more than once
    #[arg(long, value_name = "STEP")]
    only: Vec<String>,
    /// Print the names of the steps and stop
    #[arg(long)]
    list: bool,
}

/// What is shared by the steps of a run.
pub(crate) struct Run {
    cluster: Option<Cluster>,
}

impl Run {
    /// The environment in which tests find the run's PostgreSQL.
    ///
    /// # Errors
    /// When the cluster does not start.
    pub(crate) fn postgres(&mut self) -> Result<(&'static str, String)> {
        if self.cluster.is_none() {
            self.cluster = Some(Cluster::start(Durability::Off)?);
        }
        let url = self.cluster.as_ref().map(Cluster::base_url).unwrap_or_default();
        Ok((URL_VARIABLE, url.to_owned()))
    }
}

struct Outcome {
    name: &'static str,
    took: Duration,
    count: Count,
    error: Option<String>,
}

/// Runs the steps one after the other. A step that fails does not keep the later ones from running
/// (one run should tell all that is wrong), but a failed set-up does.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.list {
        for step in STEPS {
            println!("{:<18} {}", step.name, step.what);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let chosen = choose(&arguments.only)?;
    let start = Instant::now();
    setup::install(&setup::Need::ALL)?;
    let mut run = Run { cluster: None };
    let outcomes: Vec<Outcome> = chosen.into_iter().map(|step| perform(step, &mut run)).collect();
    drop(run);
    Ok(summarise(&outcomes, start.elapsed()))
}

fn choose(only: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        bail!("there is no step {unknown}: see cargo xtask test --list");
    }
    Ok(STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect())
}

fn perform(step: &'static Step, run: &mut Run) -> Outcome {
    println!("\n==> {}: {}", step.name, step.what);
    let start = Instant::now();
    let (count, error) = match (step.perform)(run) {
        Ok(result) => result.judge(step.runs_tests),
        Err(error) => (Count { passed: 0, failed: 1 }, Some(format!("{error:#}"))),
    };
    if let Some(error) = &error {
        eprintln!("==> {} failed: {error}", step.name);
    }
    Outcome { name: step.name, took: start.elapsed(), count, error }
}

fn summarise(outcomes: &[Outcome], took: Duration) -> ExitCode {
    println!("\n{:<18} {:>8}  {:>7} {:>7}  result", "step", "seconds", "passed", "failed");
    let mut total = Count::default();
    for outcome in outcomes {
        total.add(outcome.count);
        let result = outcome.error.as_deref().unwrap_or("ok").lines().next().unwrap_or_default();
        println!(
            "{:<18} {:>8.1}  {:>7} {:>7}  {result}",
            outcome.name,
            outcome.took.as_secs_f64(),
            outcome.count.passed,
            outcome.count.failed
        );
    }
    println!("{:<18} {:>8.1}\n", "total", took.as_secs_f64());
    println!("{} passed, {} failed", total.passed, total.failed);
    if outcomes.iter().all(|outcome| outcome.error.is_none()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_in_their_own_order() {
        let all = choose(&[]).expect("all");
        assert_eq!(all.len(), STEPS.len());
        let two = choose(&["browser".into(), "format".into()]).expect("two");
        assert_eq!(two.iter().map(|step| step.name).collect::<Vec<_>>(), ["format", "browser"]);
        assert!(choose(&["formatt".into()]).is_err());
    }
}
