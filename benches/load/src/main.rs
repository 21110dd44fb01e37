//! The load generator: measures the real program beside the least that could do the same, in the same run.
//!
//! Every figure that matters is a ratio: rounds of the two alternate, and the median of the rounds' ratios is given.
//! docs/performance.md keeps the latest figures and tells how to repeat them.
mod bare;
mod drive;
mod house;
mod line;
mod measure;
mod program;
mod report;
mod stats;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use clap::{Parser, Subcommand, ValueEnum};
use claror_test_postgres::URL_VARIABLE;

use house::Cluster;
use measure::Bench;

/// Measures claror under load.
#[derive(Parser)]
#[command(name = "claror-load")]
struct Arguments {
    #[command(subcommand)]
    hidden: Option<Hidden>,
    /// Only this measurement
    #[arg(long, value_enum)]
    only: Option<What>,
    /// The program to measure [default: `claror` beside this one]
    #[arg(long, value_name = "PATH")]
    program: Option<PathBuf>,
    /// Rounds of each comparison
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How long a round lasts
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Measure on SQLite alone; else also on the PostgreSQL that CLAROR_TEST_POSTGRES names
    #[arg(long)]
    sqlite_only: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// A public question over HTTP
    Query,
    /// Ballots a second
    Ballots,
    /// 46 members vote while 500 people watch
    Council,
    /// Memory at rest and start-up
    Rest,
}

#[derive(Subcommand)]
enum Hidden {
    /// Serve the bare handler (the measurements start it)
    #[command(hide = true)]
    Bare(bare::Arguments),
}

fn main() -> ExitCode {
    // Exactly one TLS library may be the process's own, as in the program itself.
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        eprintln!("claror-load: another TLS provider was installed before ours");
        return ExitCode::FAILURE;
    }
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("claror-load: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match arguments.hidden {
        Some(Hidden::Bare(bare)) => runtime.block_on(bare::serve(bare)),
        None => runtime.block_on(measure_all(&arguments)),
    }
}

async fn measure_all(arguments: &Arguments) -> Result<()> {
    let beside = std::env::current_exe()?.with_file_name("claror");
    let binary = arguments.program.clone().unwrap_or(beside);
    if !binary.is_file() {
        bail!("{} is not there: build it (cargo build --release --bin claror), or give --program", binary.display());
    }
    let url = std::env::var(URL_VARIABLE).ok().filter(|url| !url.is_empty() && !arguments.sqlite_only);
    let cluster = url.map(|url| Cluster(url.trim_end_matches('/').to_owned()));
    match &cluster {
        Some(cluster) if !cluster.keeps_fsync().context(URL_VARIABLE)? => {
            bail!("{URL_VARIABLE} names a server with fsync=off; start one with `cargo xtask pg --durable -- COMMAND`")
        }
        None if !arguments.sqlite_only => {
            eprintln!("claror-load: {URL_VARIABLE} is not set, so nothing is measured on PostgreSQL");
        }
        _ => {}
    }
    let time = Duration::from_secs_f64(arguments.seconds);
    let bench = Bench { binary, cluster, rounds: arguments.rounds.max(1), time };
    println!("{}", report::machine(&std::env::temp_dir()));
    println!("\n{} rounds of {} s each, after one that does not count.", bench.rounds, arguments.seconds);
    let wanted = |what| arguments.only.is_none_or(|only| only == what);
    if wanted(What::Query) {
        measure::query(&bench).await?.print();
    }
    if wanted(What::Ballots) {
        measure::ballots(&bench).await?.print();
    }
    if wanted(What::Council) {
        measure::council(&bench).await?.print();
    }
    if wanted(What::Rest) {
        measure::rest(&bench).await?.print();
    }
    Ok(())
}
