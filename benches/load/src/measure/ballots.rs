//! Ballots a second, against a bare handler that writes the same rows through the same writer.
use std::time::Duration;

use anyhow::{Result, anyhow};
use bytes::Bytes;
use hyper::Method;
use serde_json::{Value, json};

use super::{Bench, signed_in, verify};
use crate::drive::{AsyncSender, Driven, drive, lines};
use crate::house::{Cluster, House, Member};
use crate::line::Line;
use crate::program::Program;
use crate::report::{Table, verdict};
use crate::stats::{Times, median, ms};

const CLIENTS: usize = 64;
const AIM: f64 = 0.3;
const CAST: &str = "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid } }";
const CHOICES: [&str; 3] = ["FOR", "AGAINST", "ABSTAIN"];

/// A member at a connection, with the ballot that stands.
struct Voter {
    line: Line,
    member: Member,
    decision: String,
    standing: Option<String>,
    count: usize,
}

impl Voter {
    fn all(lines: Vec<Line>, house: &House) -> Vec<Self> {
        let decision = house.decision.to_string();
        let voter = |(line, member): (Line, &Member)| Self {
            line,
            member: member.clone(),
            decision: decision.clone(),
            standing: None,
            count: 0,
        };
        lines.into_iter().zip(&house.members).map(voter).collect()
    }

    fn choice(&mut self) -> &'static str {
        self.count += 1;
        CHOICES.get(self.count % CHOICES.len()).copied().unwrap_or("FOR")
    }

    async fn post(&mut self, path: &str, body: &Value, eid: &str) -> Result<()> {
        let answer = self.line.ask(Method::POST, path, Bytes::from(serde_json::to_vec(body)?)).await?;
        let answer: Value = serde_json::from_slice(&answer)?;
        let eid = answer.pointer(eid).and_then(Value::as_str).ok_or_else(|| anyhow!("refused: {answer}"))?;
        self.standing = Some(eid.to_owned());
        Ok(())
    }
}

/// Casts through GraphQL, naming the ballot that is replaced.
#[derive(Clone, Copy)]
struct Casting;

impl AsyncSender<Voter> for Casting {
    async fn send(&self, voter: &mut Voter) -> Result<()> {
        let choice = voter.choice();
        let input = json!({
            "decisionId": voter.decision, "seatId": voter.member.seat, "choice": choice, "replaces": voter.standing,
        });
        voter.post("/graphql", &json!({ "query": CAST, "variables": { "input": input } }), "/data/castBallot/eid").await
    }
}

/// Has the same rows written without a question.
#[derive(Clone, Copy)]
struct Writing;

impl AsyncSender<Voter> for Writing {
    async fn send(&self, voter: &mut Voter) -> Result<()> {
        let body = json!({
            "seat": voter.member.seat, "cast_by": voter.member.person, "choice": voter.choice().to_lowercase(),
            "replaces": voter.standing,
        });
        voter.post("/ballot", &body, "/eid").await
    }
}

/// What one database gave.
struct Found {
    name: &'static str,
    ours: Vec<Driven>,
    theirs: Vec<Driven>,
    raw: f64,
    verified: u64,
}

/// Measures on SQLite and, if there is a cluster, on PostgreSQL.
///
/// # Errors
/// When a program fails, a ballot is refused, or the record does not verify afterwards.
pub async fn ballots(bench: &Bench) -> Result<Table> {
    let mut found = Vec::new();
    for (name, cluster) in bench.databases() {
        found.push(measure(bench, name, cluster).await?);
    }
    Ok(table(&found))
}

async fn measure(bench: &Bench, name: &'static str, cluster: Option<&Cluster>) -> Result<Found> {
    let dirs = [tempfile::tempdir()?, tempfile::tempdir()?, tempfile::tempdir()?];
    let [first, second, third] = &dirs;
    let house = House::found(first.path(), cluster.map(Cluster::database).transpose()?, CLIENTS).await?;
    let (bare_house, raw_house) = (house.copy(second.path(), cluster)?, house.copy(third.path(), cluster)?);
    let real = Program::serve(&bench.binary, &house).await?;
    let bare = Program::bare(None, Some(&bare_house), &second.path().join("bare.log")).await?;
    let raw = Program::bare(None, Some(&raw_house), &third.path().join("bare.log")).await?;
    let mut voters = Voter::all(signed_in(&real, &house).await?, &house);
    let mut writers = Voter::all(lines(&bare, CLIENTS).await?, &bare_house);
    let (mut ours, mut theirs, mut raws) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=bench.rounds {
        let mine = drive(&real, &mut voters, bench.time, Casting).await?;
        // What is left to sequence and sign belongs to nobody's round but ours.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let other = drive(&bare, &mut writers, bench.time, Writing).await?;
        let rate = raw_rate(&raw, bench.time).await?;
        if round > 0 {
            ours.push(mine);
            theirs.push(other);
            raws.push(rate);
        }
    }
    let verified = verify(&bench.binary, &real, &house).await?;
    Ok(Found { name, ours, theirs, raw: median(raws), verified })
}

async fn raw_rate(program: &Program, time: Duration) -> Result<f64> {
    let mut line = Line::open(program.address).await?;
    let answer = line.post("/raw", &json!({ "seconds": time.as_secs_f64() })).await?;
    answer.pointer("/rate").and_then(Value::as_f64).ok_or_else(|| anyhow!("no rate in {answer}"))
}

fn table(found: &[Found]) -> Table {
    let mut rows = Vec::new();
    for found in found {
        let ratio = median(found.ours.iter().zip(&found.theirs).map(|(a, b)| a.rate / b.rate).collect());
        let row = |who: &str, driven: &[Driven], ratio: String, aim: String| {
            let times = Times::new(driven.iter().flat_map(|round| round.times.iter().copied()).collect());
            let rate = median(driven.iter().map(|round| round.rate).collect());
            let processor = median(driven.iter().map(|round| round.processor.as_secs_f64() * 1e6).collect());
            let cells =
                [format!("{rate:.0}"), format!("{processor:.0} µs"), ms(times.percentile(0.5)), ms(times.percentile(0.99))];
            [vec![found.name.to_owned(), who.to_owned()], cells.into(), vec![ratio, aim]].concat()
        };
        let bare_rate = median(found.theirs.iter().map(|round| round.rate).collect());
        rows.push(row("claror", &found.ours, format!("**{ratio:.2}**"), format!("≥ {AIM}: {}", verdict(ratio >= AIM))));
        rows.push(row("bare handler", &found.theirs, "1".to_owned(), String::new()));
        let raw = [
            found.name,
            "rows without HTTP",
            &format!("{:.0}", found.raw),
            "",
            "",
            "",
            &format!("{:.2}", found.raw / bare_rate),
            "",
        ];
        rows.push(raw.map(str::to_owned).into());
    }
    let verified: Vec<String> = found.iter().map(|found| format!("{} entries on {}", found.verified, found.name)).collect();
    Table {
        title: "Ballots",
        about: format!(
            "{CLIENTS} clients, each at its own seat, cast and replace a sealed ballot through GraphQL with a token, against a bare poem handler that writes the same rows through the same writer. The last line writes the same rows without HTTP. Sequencing and signing run beside ours. Afterwards `claror verify` found no fault: {}.",
            verified.join(", ")
        ),
        head: vec!["database", "who writes", "ballots/s", "processor a ballot", "p50", "p99", "ratio", "aim"],
        rows,
    }
}
