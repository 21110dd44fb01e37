//! The measurements, each beside its baseline in the same run.
mod ballots;
mod council;
mod query;
mod rest;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::json;

use crate::house::{Cluster, House};
use crate::line::Line;
use crate::program::Program;

pub use ballots::ballots;
pub use council::council;
pub use query::query;
pub use rest::rest;

/// What all measurements share.
pub struct Bench {
    /// The real program.
    pub binary: PathBuf,
    /// A PostgreSQL with fsync on.
    pub cluster: Option<Cluster>,
    pub rounds: usize,
    /// How long a round lasts.
    pub time: Duration,
}

impl Bench {
    /// The databases to measure on: a name, and the cluster if it is one.
    fn databases(&self) -> Vec<(&'static str, Option<&Cluster>)> {
        let sqlite = [("SQLite", None)];
        sqlite.into_iter().chain(self.cluster.as_ref().map(|cluster| ("PostgreSQL", Some(cluster)))).collect()
    }
}

/// Connections of members who have signed in for a token, before anything is measured: hashing a password is slow on purpose.
async fn signed_in(program: &Program, house: &House) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for member in &house.members {
        let mut line = Line::open(program.address).await?;
        let query = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }";
        let input = json!({ "email": member.email, "password": member.password });
        let answer = line.post("/graphql", &json!({ "query": query, "variables": { "input": input } })).await?;
        line.token = answer.pointer("/data/signIn/accessToken").and_then(|token| token.as_str()).map(str::to_owned);
        lines.push(line);
    }
    Ok(lines)
}

/// Lets the auditor's program check the record of a running server, and answers in how many entries it found no fault.
async fn verify(binary: &Path, program: &Program, house: &House) -> Result<u64> {
    let key = house.dir.join("bench.vkey");
    std::fs::write(&key, format!("{}\n", house.vkey))?;
    // What is committed is in the record with the next checkpoint, at most a second later.
    let mut line = Line::open(program.address).await?;
    let size = loop {
        let answer = line.post("/graphql", &json!({ "query": "{ ledger { size pending } }" })).await?;
        if answer.pointer("/data/ledger/pending") == Some(&json!(0)) {
            break answer.pointer("/data/ledger/size").and_then(serde_json::Value::as_u64).unwrap_or_default();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    };
    let url = format!("http://{}", program.address);
    let output = std::process::Command::new(binary).args(["verify", &url, "--vkey"]).arg(&key).output()?;
    if !output.status.success() {
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        bail!("`claror verify {url}` ended with {}: {out}{err}", output.status);
    }
    Ok(size)
}
