//! The public question of a decision's page, over HTTP, against a bare handler that gives the same bytes.
use anyhow::{Result, bail};
use bytes::Bytes;
use hyper::Method;
use serde_json::json;

use super::Bench;
use crate::drive::{AsyncSender, Driven, drive, lines};
use crate::house::House;
use crate::line::Line;
use crate::program::Program;
use crate::report::{Table, verdict};
use crate::stats::{Times, median, ms};

/// What a decision's page asks.
pub const DECISION: &str = include_str!("../decision.graphql");
/// Connections that ask.
const CLIENTS: usize = 32;
const AIM: f64 = 0.6;

/// The request's body for a decision.
pub fn question(house: &House) -> Result<Bytes> {
    Ok(serde_json::to_vec(&json!({ "query": DECISION, "variables": { "id": house.decision } }))?.into())
}

/// Asks the same question again and again.
#[derive(Clone, Copy)]
struct Asking;

impl AsyncSender<(Line, Bytes)> for Asking {
    async fn send(&self, (line, question): &mut (Line, Bytes)) -> Result<()> {
        line.ask(Method::POST, "/graphql", question.clone()).await.map(drop)
    }
}

/// Measures.
///
/// # Errors
/// When a program fails or the two answers differ.
pub async fn query(bench: &Bench) -> Result<Table> {
    let dir = tempfile::tempdir()?;
    let house = House::sabadell(dir.path(), None).await?;
    let question = question(&house)?;
    let real = Program::serve(&bench.binary, &house).await?;
    let answer = Line::open(real.address).await?.ask(Method::POST, "/graphql", question.clone()).await?;
    let file = dir.path().join("answer.json");
    std::fs::write(&file, &answer)?;
    let bare = Program::bare(Some(&file), None, &dir.path().join("bare.log")).await?;
    if Line::open(bare.address).await?.ask(Method::POST, "/graphql", question.clone()).await? != answer {
        bail!("the bare handler gives other bytes");
    }
    let mut clients = Vec::new();
    for program in [&real, &bare] {
        let lines = lines(program, CLIENTS).await?.into_iter();
        clients.push(lines.map(|line| (line, question.clone())).collect::<Vec<_>>());
    }
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let [our_clients, their_clients] = clients.as_mut_slice() else { bail!("two lists of clients") };
    // The first round warms up and does not count.
    for round in 0..=bench.rounds {
        let mine = drive(&real, our_clients, bench.time, Asking).await?;
        let other = drive(&bare, their_clients, bench.time, Asking).await?;
        if round > 0 {
            ours.push(mine);
            theirs.push(other);
        }
    }
    Ok(table(answer.len(), &ours, &theirs))
}

fn table(bytes: usize, ours: &[Driven], theirs: &[Driven]) -> Table {
    let ratio = median(ours.iter().zip(theirs).map(|(a, b)| a.rate / b.rate).collect());
    let row = |name: &str, driven: &[Driven], last: [String; 2]| {
        let times = Times::new(driven.iter().flat_map(|round| round.times.iter().copied()).collect());
        let rate = median(driven.iter().map(|round| round.rate).collect());
        let processor = median(driven.iter().map(|round| round.processor.as_secs_f64() * 1e6).collect());
        let [ratio, aim] = last;
        vec![name.to_owned(), format!("{rate:.0}"), format!("{processor:.0} µs"), ms(times.percentile(0.99)), ratio, aim]
    };
    let reached = format!("≥ {AIM}: {}", verdict(ratio >= AIM));
    Table {
        title: "A public question",
        about: format!(
            "The question of a decision's page by POST to /graphql without a credential ({bytes} bytes of answer), {CLIENTS} connections, against a bare poem handler that gives the same bytes."
        ),
        head: vec!["who answers", "answers/s", "processor an answer", "p99", "ratio", "aim"],
        rows: vec![
            row("claror", ours, [format!("**{ratio:.2}**"), reached]),
            row("bare handler", theirs, ["1".to_owned(), String::new()]),
        ],
    }
}
