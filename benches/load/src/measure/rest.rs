//! What the program costs when nobody asks, and how fast it is there.
use std::time::Duration;

use anyhow::Result;

use super::Bench;
use crate::program::Program;
use crate::report::{Table, verdict};
use crate::stats::{Times, ms};

/// How long nothing is asked before memory is looked at.
const IDLE: Duration = Duration::from_secs(10);
const STARTS: usize = 9;
const MEMORY_AIM: f64 = 80e6;
const START_AIM: Duration = Duration::from_millis(500);

/// Measures the demonstration: the first start makes its data, the others find them.
///
/// # Errors
/// When it does not start or stop.
pub async fn rest(bench: &Bench) -> Result<Table> {
    let dir = tempfile::tempdir()?;
    let first = Program::demo(&bench.binary, dir.path()).await?;
    let making = first.started_in;
    first.stop()?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let program = Program::demo(&bench.binary, dir.path()).await?;
        starts.push(program.started_in);
        program.stop()?;
    }
    let starts = Times::new(starts);
    let program = Program::demo(&bench.binary, dir.path()).await?;
    let just_started = program.memory()? as f64;
    tokio::time::sleep(IDLE).await;
    let memory = program.memory()? as f64;
    program.stop()?;
    let start = starts.percentile(0.5);
    let megabytes = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    Ok(Table {
        title: "At rest",
        about: format!(
            "The demonstration on SQLite with the frontend inside. Start: from the start of the process to its first answer to a question over HTTP, on existing data, median of {STARTS}. Memory: resident (VmRSS), {} s after the start with nothing asked.",
            IDLE.as_secs()
        ),
        head: vec!["what", "measured", "beside it", "aim"],
        rows: vec![
            vec![
                "memory".to_owned(),
                format!("**{}**", megabytes(memory)),
                format!("{} just after the start", megabytes(just_started)),
                format!("< 80 MB: {}", verdict(memory < MEMORY_AIM)),
            ],
            vec![
                "start".to_owned(),
                format!("**{}**", ms(start)),
                format!("longest {}; making the demonstration {}", ms(starts.longest()), ms(making)),
                format!("< 500 ms: {}", verdict(start < START_AIM)),
            ],
        ],
    })
}
