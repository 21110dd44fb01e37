//! The cases of `tests/vectors/tally`, which the browser's port of this crate is held to as well.

use serde::de::DeserializeOwned;

use super::*;

#[derive(serde::Deserialize)]
struct Case<I, O> {
    name: String,
    #[serde(flatten)]
    input: I,
    expected: O,
}

fn cases<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let path = format!("{}/../../tests/vectors/tally/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let cases: Vec<T> = serde_json::from_str(&text).unwrap();
    assert!(!cases.is_empty(), "{path} holds no case");
    cases
}

#[derive(serde::Deserialize)]
struct Deciding {
    rule: Rule,
    facts: Facts,
}

#[test]
fn polls_are_decided_as_the_vectors_say() {
    for case in cases::<Case<Deciding, Decided>>("decide.json") {
        let decided = decide(&case.input.rule, &case.input.facts).unwrap();
        assert_eq!(decided, case.expected, "{}", case.name);
    }
}

#[derive(serde::Deserialize)]
struct Needing {
    condition: Condition,
    base_counts: Vec<u64>,
}

#[test]
fn conditions_need_what_the_vectors_say() {
    for case in cases::<Case<Needing, Vec<u64>>>("needed.json") {
        let needed = case.input.base_counts.iter().map(|n| case.input.condition.needed(*n).unwrap());
        assert_eq!(needed.collect::<Vec<_>>(), case.expected, "{}", case.name);
    }
}

#[derive(serde::Deserialize)]
struct Raw {
    rule: serde_json::Value,
}

#[test]
fn rules_that_the_vectors_refuse_are_refused() {
    for case in cases::<Case<Raw, String>>("refused.json") {
        let refusal = match serde_json::from_value::<Rule>(case.input.rule) {
            Err(error) => error.to_string(),
            Ok(rule) => rule.countable().unwrap_err().to_string(),
        };
        assert!(refusal.contains(&case.expected), "{}: {refusal}", case.name);
    }
}

#[derive(serde::Deserialize)]
struct Group {
    seats: u64,
    ballots: Ballots,
}

#[test]
fn groups_have_the_figures_of_the_vectors() {
    for case in cases::<Case<Group, Figures>>("figures.json") {
        let group = case.input;
        assert_eq!(figures(group.seats, group.ballots).unwrap(), case.expected, "{}", case.name);
    }
}
