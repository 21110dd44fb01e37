//! The audit trail through the API, on both databases.
mod bundle;
mod completeness;
mod engagement;
mod grants;
mod pages;
mod record_entries;
mod refusals;
mod withheld;

use claror::foundation::ledger::sequence_all;
use serde_json::{Value, json};

use crate::support::{Installation, capital, data};

/// The demonstration's auditor by grant.
pub const AUDITOR: &str = "mirall";

/// Runs a mutation that answers an engagement; answers the whole answer.
pub fn act(house: &Installation, who: &str, mutation: &str, input: Value) -> Value {
    let input_type = format!("{}Input", capital(mutation));
    let query = format!(
        "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{ eid engagement {{ id code state \
         findings {{ id number state dueOn overdue }} checks {{ id result }} unresolved can }} }} }}"
    );
    house.ask(who, &query, json!({ "input": input }))
}

/// An open engagement; answers its id.
pub fn open(house: &Installation) -> String {
    let input = json!({
        "scope": ["LOG", "DECISIONS"], "periodFrom": "2026-01-01", "periodUntil": "2026-12-31",
        "title": "Una mirada", "terms": { "language": "ca", "text": "Què mirem." },
    });
    let answer = act(house, AUDITOR, "openEngagement", input);
    data(&answer, "/openEngagement/engagement/id").as_str().expect("an id").to_owned()
}

pub fn spoken(text: &str) -> Value {
    json!({ "language": "ca", "text": text })
}

/// The council's day after so many days.
pub fn day(house: &Installation, days: u64) -> String {
    let council = house.app.tenancy.all()[0].clone();
    let today = house.app.system_context(council).today();
    (today + chrono::Days::new(days)).to_string()
}

/// A finding of an engagement; answers its id.
pub fn find(house: &Installation, engagement: &str, withheld: Value) -> String {
    let input = json!({
        "engagementId": engagement, "severity": "HIGH", "title": "CANARI-titol", "text": spoken("CANARI-text"),
        "recommendation": "CANARI-recomanacio", "evidence": [], "dueOn": day(house, 7), "withheld": withheld,
    });
    let answer = act(house, AUDITOR, "recordFinding", input);
    let findings = data(&answer, "/recordFinding/engagement/findings").as_array().expect("findings").clone();
    findings.last().expect("a finding")["id"].as_str().expect("an id").to_owned()
}

/// A check of an engagement.
pub fn check(house: &Installation, engagement: &str) -> Value {
    let input = json!({
        "engagementId": engagement, "kind": "VERIFY_LOG", "command": "claror verify https://x --vkey k", "size": 1, "result": "PASSED",
    });
    act(house, AUDITOR, "recordCheck", input)
}

/// Leaves about a thing, oldest first, once they are published.
pub fn leaves_about(house: &Installation, subject: &str) -> Vec<Value> {
    house.block_on(sequence_all(&house.app)).expect("sequenced");
    let query = "query($subject: ID!) { recordEntries(first: 200, subject: $subject) { nodes { leaf } } }";
    let answer = house.ask("", query, json!({ "subject": subject }));
    let nodes = data(&answer, "/recordEntries/nodes").as_array().expect("nodes").clone();
    nodes.iter().rev().map(|node| serde_json::from_str(node["leaf"].as_str().expect("a leaf")).expect("JSON")).collect()
}
