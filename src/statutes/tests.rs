use std::path::{Path, PathBuf};

use claror_tally::statute::{Case, Library, ProblemCode, Severity, decide, resolve, validate};

use super::{read, words};
use crate::foundation::locale;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/statutes")
}

fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "yaml")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The six regulations and the templates.
fn library() -> Library {
    let mut library = Library::new();
    for (path, text) in texts(&folder()).into_iter().chain(texts(&folder().join("templates"))) {
        let reading = read(&text).unwrap();
        assert_eq!(reading.problems, [], "{}", path.display());
        library.insert(reading.value.id.clone(), reading.value);
    }
    assert_eq!(library.len(), 11);
    library
}

#[test]
fn regulations_and_templates_have_no_errors_and_say_what_they_leave_open() {
    let library = library();
    for id in library.keys() {
        let errors: Vec<_> = validate(&library, id).into_iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{id}");
    }
    let of_forum = validate(&library, "es-foro-integracion-2006");
    let found: Vec<_> = of_forum.iter().map(|problem| problem.code).collect();
    assert!(found.contains(&ProblemCode::FallbackMissing) && found.contains(&ProblemCode::ChairVoteReading), "{found:?}");
    assert!(of_forum.iter().all(|problem| problem.line > 0 && problem.column > 0), "{of_forum:?}");
    let sports = validate(&library, "es-cerdanyola-esports");
    assert!(sports.iter().any(|problem| problem.severity == Severity::ReasonedWarning), "{sports:?}");
}

#[test]
fn every_reason_has_a_sentence_in_every_language() {
    for language in locale::LANGUAGES {
        for code in ProblemCode::ALL {
            let key = locale::code_key(&format!("STATUTES_{}", code.as_str()));
            assert!(locale::has(language, &key), "{language}: {key}");
        }
    }
}

#[test]
fn every_rule_of_every_text_is_said_in_every_language() {
    let library = library();
    let mut said = 0;
    for (id, statute) in &library {
        for (body, own) in &statute.bodies {
            let sessions = own.sessions.iter().map(|(name, _)| Some(name.as_str()));
            for session in std::iter::once(None).chain(sessions) {
                let rules = resolve(&library, id, body, session).unwrap();
                for language in locale::LANGUAGES {
                    for line in words::rules(language, &rules) {
                        let bad = ["statute-", "rule-", "{"].iter().any(|mark| line.text.contains(mark));
                        assert!(!bad, "{language} {id} {body}: {}", line.text);
                        said += 1;
                    }
                }
            }
        }
    }
    assert!(said > 500, "{said}");
    let rules = resolve(&library, "es-ct-llei26-2010", "body", None).unwrap();
    let lines: Vec<String> = words::rules("en", &rules).into_iter().map(|line| line.text).collect();
    assert!(lines.contains(&"Call 1: (art. 17.4)".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"A resolution needs: (art. 19.1)".to_owned()), "{lines:#?}");
}

#[test]
fn a_verdict_is_said_with_its_sums_in_every_language() {
    let library = library();
    let case: Case = serde_json::from_str(
        r#"{"body": "body", "given": {"seats": 46, "present": 23, "roles": ["chair", "secretary"], "votes": {"for": 10, "against": 9, "abstain": 4}}}"#,
    )
    .unwrap();
    let rules = resolve(&library, "es-ct-llei26-2010", "body", None).unwrap();
    let decision = decide(&rules, &case.facts(&rules), None).unwrap();
    let english = words::decision("en", &case, &rules, &decision);
    assert_eq!(english[0], "Adopted: 10 for, 9 against, 4 abstained.");
    assert!(english.contains(&"Needed: more for than against (art. 19.1). Met.".to_owned()), "{english:#?}");
    assert!(english.contains(&"Quorum: 23 of 46, needed 23 (art. 17.4). Met.".to_owned()), "{english:#?}");
    for language in locale::LANGUAGES {
        for line in words::decision(language, &case, &rules, &decision) {
            println!("{language}: {line}");
            assert!(!line.contains("statute-") && !line.contains('{') && !line.contains("rule-"), "{language}: {line}");
        }
    }
}

#[test]
fn a_key_that_the_form_does_not_have_is_told_with_its_line_and_column() {
    let text = "form: statute/1\nid: own\nbodies:\n  plenary:\n    seats: 9\n    colour: red\n    calls:\n      - {nth: 1, quorum: {count: present, at_least: 1/2, of: seats}, moon: full}\n";
    let problems = read(text).unwrap().problems;
    let told: Vec<_> = problems.iter().map(|p| (p.code, p.line, p.column, p.params["key"].as_str())).collect();
    assert_eq!(told, [(ProblemCode::KeyUnknown, 6, 5, "colour"), (ProblemCode::KeyUnknown, 8, 70, "moon")]);
    assert_eq!(words::problem("en", &problems[0]), "The form has no key “colour”.");
    assert!(read("form: [").is_err());
}
