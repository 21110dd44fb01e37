//! The council's case: everybody votes within ten seconds, and many people watch.
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};
use bytes::Bytes;
use futures_util::future::try_join_all;
use http_body_util::BodyExt as _;
use hyper::Method;
use hyper::body::Incoming;
use serde_json::json;
use tokio::sync::Barrier;
use tokio::task::JoinHandle;

use super::query::question;
use super::{Bench, signed_in, verify};
use crate::house::{Cluster, House};
use crate::line::Line;
use crate::program::Program;
use crate::report::{Table, verdict};
use crate::stats::{Times, ms};

const WATCHERS: usize = 500;
/// Within which all members vote.
const WINDOW: Duration = Duration::from_secs(10);
const CAST_AIM: Duration = Duration::from_millis(500);
const REFRESH_AIM: Duration = Duration::from_millis(300);
/// What every refreshed page has.
const FIGURES: &[u8] = b"\"figures\":{";
const CAST: &str = "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid choice castAt } }";

/// What one database gave.
struct Found {
    name: &'static str,
    casts: Times,
    refreshes: Times,
    memory: u64,
    verified: u64,
}

/// Measures on SQLite and, if there is a cluster, on PostgreSQL.
///
/// # Errors
/// When a program fails, a ballot or a watcher is refused, or the record does not verify afterwards.
pub async fn council(bench: &Bench) -> Result<Table> {
    let mut found = Vec::new();
    for (name, cluster) in bench.databases() {
        found.push(measure(&bench.binary, name, cluster).await?);
    }
    Ok(table(&found))
}

async fn measure(binary: &Path, name: &'static str, cluster: Option<&Cluster>) -> Result<Found> {
    let dir = tempfile::tempdir()?;
    let house = House::sabadell(dir.path(), cluster.map(Cluster::database).transpose()?).await?;
    let program = Program::serve(binary, &house).await?;
    let voters = signed_in(&program, &house).await?;
    let over = Arc::new(AtomicBool::new(false));
    let watchers = watch(&program, &house, &over).await?;
    let casts = vote(voters, &house).await?;
    // The last change reaches the watchers within a second.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let memory = program.memory()?;
    over.store(true, Ordering::Relaxed);
    let mut refreshes = Vec::new();
    for watcher in watchers {
        refreshes.extend(watcher.await??);
    }
    let verified = verify(binary, &program, &house).await?;
    program.stop()?;
    Ok(Found { name, casts: Times::new(casts), refreshes: Times::new(refreshes), memory, verified })
}

/// Every member casts once, one after another in even steps, on whatever the others do meanwhile.
async fn vote(voters: Vec<Line>, house: &House) -> Result<Vec<Duration>> {
    let started = Instant::now();
    let step = WINDOW / u32::try_from(voters.len().max(1))?;
    let casts = voters.into_iter().zip(&house.members).enumerate().map(|(place, (mut line, member))| {
        let choice = if place % 3 == 0 { "AGAINST" } else { "FOR" };
        let input = json!({ "decisionId": house.decision, "seatId": member.seat, "choice": choice });
        let body = json!({ "query": CAST, "variables": { "input": input } });
        let due = started + step * u32::try_from(place).unwrap_or_default();
        tokio::spawn(async move {
            tokio::time::sleep_until(due.into()).await;
            let asked = Instant::now();
            line.post("/graphql", &body).await?;
            Ok::<_, anyhow::Error>(asked.elapsed())
        })
    });
    let mut times = Vec::new();
    for cast in try_join_all(casts).await? {
        times.push(cast?);
    }
    Ok(times)
}

/// Watchers that all listen before anybody votes.
async fn watch(program: &Program, house: &House, over: &Arc<AtomicBool>) -> Result<Vec<JoinHandle<Result<Vec<Duration>>>>> {
    let question = question(house)?;
    let ready = Arc::new(Barrier::new(WATCHERS + 1));
    let mut watchers = Vec::new();
    for _ in 0..WATCHERS {
        let mut stream = Line::open(program.address).await?;
        let mut refresh = Line::open(program.address).await?;
        let response = stream.send(Method::GET, &format!("/live/decisions/{}", house.decision), Bytes::new()).await?;
        if response.status() != 200 {
            bail!("a watcher is refused: {}", response.status());
        }
        refresh.ask(Method::POST, "/graphql", question.clone()).await?;
        let (ready, over, question) = (Arc::clone(&ready), Arc::clone(over), question.clone());
        watchers.push(tokio::spawn(async move {
            let _stream = stream;
            ready.wait().await;
            follow(response.into_body(), refresh, question, &over).await
        }));
    }
    ready.wait().await;
    Ok(watchers)
}

/// Asks again at each signal; answers how long each answer took from the signal on.
async fn follow(mut events: Incoming, mut refresh: Line, question: Bytes, over: &AtomicBool) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    while !over.load(Ordering::Relaxed) {
        let Ok(frame) = tokio::time::timeout(Duration::from_millis(200), events.frame()).await else { continue };
        let frame = frame.ok_or_else(|| anyhow!("a live stream ended"))??;
        let data = frame.data_ref().map(Bytes::as_ref).unwrap_or_default();
        if !data.windows(b"event: changed".len()).any(|window| window == b"event: changed") {
            continue;
        }
        let heard = Instant::now();
        let answer = refresh.ask(Method::POST, "/graphql", question.clone()).await?;
        times.push(heard.elapsed());
        // Looked for, not parsed: on a machine shared with the server, parsing would be measured with it.
        if !answer.windows(FIGURES.len()).any(|window| window == FIGURES) {
            bail!("a refreshed page without figures: {}", String::from_utf8_lossy(&answer));
        }
    }
    Ok(times)
}

fn table(found: &[Found]) -> Table {
    let mut rows = Vec::new();
    for found in found {
        let row = |what: &str, times: &Times, aim: Duration| {
            let p99 = times.percentile(0.99);
            let reached = format!("p99 < {:.0} ms: {}", aim.as_secs_f64() * 1000.0, verdict(p99 < aim));
            let cells = [ms(times.percentile(0.5)), format!("**{}**", ms(p99)), ms(times.longest()), reached];
            [vec![found.name.to_owned(), what.to_owned(), times.count().to_string()], cells.into()].concat()
        };
        rows.push(row("a ballot", &found.casts, CAST_AIM));
        rows.push(row("a refresh", &found.refreshes, REFRESH_AIM));
    }
    let after: Vec<String> = found
        .iter()
        .map(|f| format!("{}: {} entries, {:.0} MB resident with all watchers", f.name, f.verified, f.memory as f64 / 1e6))
        .collect();
    Table {
        title: "The council's case",
        about: format!(
            "46 members of the demonstration's council cast within {} s while {WATCHERS} people follow the decision live (SSE) and ask for its page again at every signal, each over a connection of their own. A refresh is the time from the signal to the whole answer; signals are at most one a second for each watcher, and many watchers get them in turns. Afterwards `claror verify` found no fault ({}).",
            WINDOW.as_secs(),
            after.join("; ")
        ),
        head: vec!["database", "what", "count", "p50", "p99", "longest", "aim"],
        rows,
    }
}
