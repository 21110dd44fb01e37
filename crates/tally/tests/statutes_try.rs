//! The six regulations of data/statutes load without a problem, and answer their worked cases (tests/vectors/statutes).

#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use claror_tally::statute::{Case, Decision, Library, Node, Statute, decide, frozen, read, resolve};
use serde_json::Value;

const SIX: [&str; 6] =
    ["es-cerdanyola-esports", "es-ct-llei26-2010", "es-foro-integracion-2006", "es-rof-1986", "fr-cncd", "int-fsc-assembly"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn library() -> Library {
    let mut library = BTreeMap::new();
    for name in SIX {
        let text = std::fs::read_to_string(root().join(format!("data/statutes/{name}.yaml"))).unwrap();
        let tree: Node = serde_saphyr::from_str(&text).unwrap();
        let reading = read(&tree);
        assert_eq!(reading.problems, [], "{name}");
        let statute: Statute = reading.value;
        assert_eq!(statute.id, name);
        library.insert(statute.id.clone(), statute);
    }
    library
}

#[test]
fn the_six_regulations_are_read_without_a_problem() {
    assert_eq!(library().len(), SIX.len());
}

#[derive(serde::Deserialize)]
struct Worked {
    name: String,
    statute: String,
    case: Case,
    expected: BTreeMap<String, Value>,
    #[serde(default)]
    checks: Vec<BTreeMap<String, Value>>,
}

#[test]
fn worked_cases_are_answered_as_the_vectors_say() {
    let library = library();
    let mut seen = 0;
    for file in ["six.json", "law.json"] {
        let text = std::fs::read_to_string(root().join("tests/vectors/statutes").join(file)).unwrap();
        for worked in serde_json::from_str::<Vec<Worked>>(&text).unwrap() {
            let answer = serde_json::to_value(answer(&library, &worked)).unwrap();
            for (key, expected) in &worked.expected {
                assert_eq!(&answer[key], expected, "{}: {key} of {answer:#}", worked.name);
            }
            for wanted in &worked.checks {
                let found = answer["checks"].as_array().unwrap().iter().any(|check| wanted.iter().all(|(k, v)| &check[k] == v));
                assert!(found, "{}: no check {wanted:?} in {answer:#}", worked.name);
            }
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} cases");
}

/// What a poll keeps gives the same verdict without any other text.
#[test]
fn frozen_rules_give_the_same_verdicts_by_themselves() {
    let library = library();
    for file in ["six.json", "law.json"] {
        let text = std::fs::read_to_string(root().join("tests/vectors/statutes").join(file)).unwrap();
        for worked in serde_json::from_str::<Vec<Worked>>(&text).unwrap() {
            let case = &worked.case;
            if !case.given.tally.is_empty() {
                continue;
            }
            let rules = resolve(&library, &worked.statute, &case.body, case.session()).unwrap();
            let json = serde_json::to_string(&frozen(&rules, case.kind.as_deref())).unwrap();
            let reading = read(&serde_json::from_str::<Node>(&json).unwrap());
            assert_eq!(reading.problems, [], "{json}");
            let alone = BTreeMap::from([(worked.statute.clone(), reading.value)]);
            let again = resolve(&alone, &worked.statute, &case.body, None).unwrap();
            let verdict = |decision: Decision| {
                let Decision { valid, adopted, quorum_needed, for_needed, by, .. } = decision;
                (valid, adopted, quorum_needed, for_needed, by)
            };
            let by_itself = decide(&again, &case.facts(&again), None).unwrap();
            assert_eq!(verdict(by_itself), verdict(answer(&library, &worked)), "{}: {json}", worked.name);
        }
    }
}

fn answer(library: &Library, worked: &Worked) -> Decision {
    let case = &worked.case;
    let rules = resolve(library, &worked.statute, &case.body, case.session()).unwrap_or_else(|e| panic!("{}: {e}", worked.name));
    decide(&rules, &case.facts(&rules), case.kind.as_deref()).unwrap_or_else(|e| panic!("{}: {e}", worked.name))
}

#[test]
fn a_text_that_is_written_again_says_the_same_articles_and_all() {
    for name in SIX {
        let text = std::fs::read_to_string(root().join(format!("data/statutes/{name}.yaml"))).unwrap();
        let tree: Node = serde_saphyr::from_str(&text).unwrap();
        let yaml = serde_saphyr::to_string(&tree).unwrap();
        assert_eq!(serde_saphyr::from_str::<Node>(&yaml).unwrap(), tree, "{yaml}");
        let json = serde_json::to_string(&tree).unwrap();
        assert_eq!(serde_json::from_str::<Node>(&json).unwrap(), tree, "{json}");
    }
}
