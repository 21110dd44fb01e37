//! `kill -9` at any moment loses nothing that was acknowledged. The real program is killed while ballots are cast; after
//! the next start every acknowledged entry is in the record, the start has said what it repaired, and the auditor's
//! program finds no fault. The moments are counts of acknowledgements, and no outcome depends on time.
mod process;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use claror::foundation::clock::{Clock as _, SystemClock};
use serde_json::{Value, json};

use crate::support::{DATABASES, Database, code, data};
use process::{House, Process};

/// Organisations whose representatives cast at the same time, each at its own seat.
const VOTERS: [&str; 6] = ["SOC-05", "SOC-06", "SOC-07", "SOC-08", "SOC-09", "SOC-10"];
/// After how many acknowledgements of a round the program is killed.
const MOMENTS: [usize; 4] = [1, 8, 20, 45];
/// Rounds at most until one was killed before its last entries had their place.
const ROUNDS_MAX: usize = 24;

const CAST: &str = "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid } }";
const STANDING: &str = "query($id: ID!) { decision(id: $id) { viewerBallots { hat { organisation { code } } eid } } }";

/// What a voter knows of their own ballots.
#[derive(Default)]
struct Voter {
    acknowledged: Vec<String>,
    /// Whether a ballot was under way when the connection broke: it may stand or not.
    interrupted: bool,
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    for database in DATABASES {
        kill_again_and_again(database);
    }
}

fn kill_again_and_again(database: Database) {
    let house = House::prepare(database);
    let mut voters: BTreeMap<&str, Voter> = VOTERS.iter().map(|code| (*code, Voter::default())).collect();
    let mut process = Process::start(&house);
    let decision = open_poll(&process);
    let mut repaired = 0;
    for round in 0..ROUNDS_MAX {
        let moment = MOMENTS[round % MOMENTS.len()];
        voters = cast_until_killed(&mut process, &decision, voters, moment);
        let waiting = house.waiting_entries();
        process = Process::start(&house);
        assert_eq!(process.said_repaired(), waiting, "{database:?}, round {round}: what the start says it repaired");
        assert_everything_is_there(&process, &decision, &mut voters);
        process.verify();
        repaired += waiting;
        if round + 1 >= MOMENTS.len() && repaired > 0 {
            break;
        }
    }
    assert!(repaired > 0, "{database:?}: no kill came before the last entries had their place");
    let closed = "mutation($input: DecisionActInput!) { closePoll(input: $input) { decision { poll { cast } } } }";
    let answer = process.ask(&process.sign_in("chair"), closed, json!({ "input": { "id": decision } }));
    assert_eq!(data(&answer, "/closePoll/decision/poll/cast"), VOTERS.len());
    process.verify();
    process.stop();
}

/// A called and opened decision; answers its id.
fn open_poll(process: &Process) -> String {
    let act = |token: &str, mutation: &str, kind: &str, input: Value| {
        let query = format!("mutation($input: {kind}!) {{ {mutation}(input: $input) {{ decision {{ id }} }} }}");
        let answer = process.ask(token, &query, json!({ "input": input }));
        data(&answer, &format!("/{mutation}/decision/id")).as_str().expect("an id").to_owned()
    };
    let (secretary, chair) = (process.sign_in("secretary"), process.sign_in("chair"));
    let draft = json!({ "texts": crate::support::texts("Sobreviu?"), "results": "AFTER_CLOSE" });
    let id = act(&secretary, "draftDecision", "DraftDecisionInput", draft);
    let closes_at = SystemClock.now() + chrono::Duration::hours(6);
    act(&chair, "callDecision", "CallDecisionInput", json!({ "id": id, "closesAt": closes_at }));
    // The platform opens it by itself and may be faster.
    let open = "mutation($input: DecisionActInput!) { openPoll(input: $input) { eid } }";
    let answer = process.ask(&chair, open, json!({ "input": { "id": id } }));
    assert!(answer.get("errors").is_none() || code(&answer) == "DECISIONS_WRONG_STATE", "{answer:#}");
    id
}

/// Everybody casts and replaces until the program, killed once `moment` ballots of this round were acknowledged, is gone.
fn cast_until_killed<'a>(
    process: &mut Process,
    decision: &str,
    voters: BTreeMap<&'a str, Voter>,
    moment: usize,
) -> BTreeMap<&'a str, Voter> {
    let acknowledged = AtomicUsize::new(0);
    let ready: Vec<(&str, Voter, String, String, Option<String>)> = voters
        .into_iter()
        .map(|(code, voter)| {
            let token = process.sign_in(&format!("rep-{}", code.to_lowercase()));
            let standing = standing(process, &token, decision, code);
            (code, voter, token, process.seat(code), standing)
        })
        .collect();
    let finished = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for (code, mut voter, token, seat, mut standing) in ready {
            let (acknowledged, finished, line) = (&acknowledged, &finished, process.line());
            scope.spawn(move || {
                loop {
                    let choice = ["FOR", "AGAINST", "ABSTAIN"][voter.acknowledged.len() % 3];
                    let input = json!({ "decisionId": decision, "seatId": seat, "choice": choice, "replaces": standing });
                    let Some(answer) = line.try_ask(&token, CAST, json!({ "input": input })) else {
                        voter.interrupted = true;
                        break;
                    };
                    let eid = data(&answer, "/castBallot/eid").as_str().expect("an eid").to_owned();
                    voter.acknowledged.push(eid.clone());
                    standing = Some(eid);
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
                finished.lock().expect("voters").insert(code, voter);
            });
        }
        while acknowledged.load(Ordering::SeqCst) < moment {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        process.kill();
    });
    finished.into_inner().expect("voters")
}

/// The eid of the ballot that stands for an organisation.
fn standing(process: &Process, token: &str, decision: &str, code: &str) -> Option<String> {
    let answer = process.ask(token, STANDING, json!({ "id": decision }));
    let ballots = data(&answer, "/decision/viewerBallots").as_array().expect("ballots").clone();
    let mine = ballots.iter().find(|ballot| ballot.pointer("/hat/organisation/code") == Some(&json!(code))).expect("a hat");
    mine.get("eid").and_then(Value::as_str).map(str::to_owned)
}

fn assert_everything_is_there(process: &Process, decision: &str, voters: &mut BTreeMap<&str, Voter>) {
    for (code, voter) in voters {
        for eid in &voter.acknowledged {
            assert!(process.has_proof(eid), "{code}: {eid} was acknowledged and is not in the record");
        }
        let token = process.sign_in(&format!("rep-{}", code.to_lowercase()));
        let standing = standing(process, &token, decision, code);
        if standing.as_ref() != voter.acknowledged.last() {
            // The ballot that was under way was committed; its answer was cut off.
            assert!(voter.interrupted, "{code}: another ballot stands than the one acknowledged last");
            let eid = standing.unwrap_or_else(|| panic!("{code}: no ballot stands though one was acknowledged"));
            assert!(process.has_proof(&eid), "{code}: the ballot that stands is not in the record");
            voter.acknowledged.push(eid);
        }
        voter.interrupted = false;
    }
}
