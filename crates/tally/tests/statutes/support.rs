//! Small statutes and cases.

use std::collections::BTreeMap;

use claror_tally::statute::{Case, Decision, Library, Node, Problem, Rules, decide, read, resolve, validate};
use serde_json::{Value, json};

/// A statute with one body `plenary` that holds these lines (indented by four), after these lines at the top.
pub fn statute_with(top: &str, body: &str) -> Library {
    let text = format!("form: statute/1\nid: own\n{top}\nbodies:\n  plenary:\n{body}\n");
    library(&[("own", &text)])
}

pub fn library(texts: &[(&str, &str)]) -> Library {
    let mut library = BTreeMap::new();
    for (id, text) in texts {
        let tree: Node = serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let reading = read(&tree);
        assert_eq!(reading.problems, [], "{text}");
        library.insert((*id).to_owned(), reading.value);
    }
    library
}

pub fn rules_with(top: &str, body: &str) -> Rules {
    resolve(&statute_with(top, body), "own", "plenary", None).unwrap()
}

pub fn rules(body: &str) -> Rules {
    rules_with("", body)
}

pub fn judge(rules: &Rules, given: Value) -> Decision {
    judge_kind(rules, None, given)
}

pub fn judge_kind(rules: &Rules, kind: Option<&str>, given: Value) -> Decision {
    let case: Case = serde_json::from_value(json!({ "body": "plenary", "given": given })).unwrap();
    decide(rules, &case.facts(rules), kind).unwrap()
}

pub fn codes(library: &Library) -> Vec<&'static str> {
    let problems: Vec<Problem> = validate(library, "own");
    problems.iter().map(|problem| problem.code.as_str()).collect()
}

/// `needed` of the quorum and of the majority, as JSON.
pub fn needed(decision: &Decision) -> (Value, Value) {
    let value = serde_json::to_value(decision).unwrap();
    (value["quorum_needed"].clone(), value["for_needed"].clone())
}

pub const SIMPLE: &str = "    vote: {default: {cond: {count: for, more_than: 1/2, of: votes_cast}}}";
