//! What forbids the adoption of a statute, and what a council is told before (statutes.md §12).

use claror_tally::statute::{Node, ProblemCode, Severity, read, resolve, sentences, validate};

use super::support::*;

fn codes_of(top: &str, body: &str) -> Vec<&'static str> {
    codes(&statute_with(top, body))
}

#[test]
fn a_quorum_that_everybody_together_does_not_meet_is_refused() {
    for quorum in [
        "{count: present, at_least: 40}",
        "{count: present, at_least: 1/1, of: seats, plus: 1}",
        "{count: present, more_than: 1/1, of: seats}",
    ] {
        let body = format!("    seats: 31\n    calls: [{{nth: 1, quorum: {quorum}}}]\n{SIMPLE}");
        assert!(codes_of("", &body).contains(&"UNREACHABLE"), "{quorum}");
    }
    let body = format!("    seats: 31\n    calls: [{{nth: 1, quorum: {{count: present, at_least: 31}}}}]\n{SIMPLE}");
    assert!(!codes_of("", &body).contains(&"UNREACHABLE"));
}

#[test]
fn a_second_call_that_asks_for_more_than_the_first_is_refused() {
    let body = |first: &str, second: &str| {
        format!(
            "    calls:\n      - {{nth: 1, quorum: {first}}}\n      - {{nth: 2, when: automatic, quorum: {second}}}\n{SIMPLE}"
        )
    };
    let stricter = body("{count: present, at_least: 1/3, of: seats}", "{count: present, more_than: 1/2, of: seats}");
    assert!(codes_of("", &stricter).contains(&"SECOND_CALL_STRICTER"));
    let role = body(
        "{count: present, at_least: 1/3, of: seats}",
        "{all: [{role_present: chair}, {count: present, at_least: 1/3, of: seats}]}",
    );
    assert!(codes_of("", &role).contains(&"SECOND_CALL_STRICTER"));
    let milder = body("{count: present, more_than: 1/2, of: seats}", "{count: present, at_least: 1/3, of: seats, min: 3}");
    assert!(!codes_of("", &milder).contains(&"SECOND_CALL_STRICTER"));
    assert!(!codes_of("", &body("{count: present, at_least: 1/2, of: seats}", "none")).contains(&"SECOND_CALL_STRICTER"));
}

#[test]
fn a_casting_vote_for_a_chair_who_has_none_is_refused() {
    let body = |vote: &str| {
        format!(
            "    members: {{chair: {{vote: {vote}}}}}\n    vote: {{default: {{cond: {{count: for, more_than: 1/2, of: votes_cast}}}}, tie: [chair_casting]}}"
        )
    };
    assert!(codes_of("", &body("false")).contains(&"CASTING_WITHOUT_CHAIR"));
    assert!(codes_of("", &body("tie_only_or_member")).contains(&"CHAIR_VOTE_READING"));
    assert!(!codes_of("", &body("true")).contains(&"CASTING_WITHOUT_CHAIR"));
}

#[test]
fn a_base_that_is_never_defined_is_refused() {
    let body = "    vote: {default: {cond: {count: for, more_than: 1/2, of: voting_seats}}}";
    assert!(codes_of("sectors: [{id: a}, {id: b, vote: false}]", body).contains(&"VOTING_SEATS_UNKNOWN"));
    assert!(!codes_of("sectors: [{id: a, seats: 3}, {id: b, seats: 2, vote: false}]", body).contains(&"VOTING_SEATS_UNKNOWN"));
}

#[test]
fn a_secret_ballot_by_sector_is_refused_where_a_sector_is_small() {
    let top = "sectors: [{id: large, seats: 36}, {id: small, seats: 4}]\nempty_sector: blocks";
    let body = |ballot: &str| {
        format!(
            "    vote: {{default: {{cond: {{each_sector: all, cond: {{count: for, more_than: 1/2, of: votes_cast}}}}}}, ballot: {ballot}}}"
        )
    };
    assert!(codes_of(top, &body("{default: secret}")).contains(&"SECRECY_CLASH"));
    assert!(codes_of(top, &body("{secret: allowed}")).contains(&"SECRECY_CLASH"));
    assert!(!codes_of(top, &body("{default: roll_call}")).contains(&"SECRECY_CLASH"));
    assert!(!codes_of(top, &body("{secret: {only_for: [election_of_persons]}}")).contains(&"SECRECY_CLASH"));
    // The threshold may be raised, never lowered.
    let larger = "sectors: [{id: large, seats: 36}, {id: small, seats: 6}]\nempty_sector: blocks";
    assert!(!codes_of(larger, &body("{default: secret}")).contains(&"SECRECY_CLASH"));
    assert!(codes_of(&format!("{larger}\nmin_class: 7"), &body("{default: secret}")).contains(&"SECRECY_CLASH"));
    assert!(codes_of(&format!("{top}\nmin_class: 2"), &body("{default: secret}")).contains(&"SECRECY_CLASH"));
}

#[test]
fn silences_are_warned_of_and_do_not_forbid() {
    let library = statute_with(
        "fallback: [absent]",
        "    seats: unknown\n    calls: [{nth: 1, quorum: {count: present, at_least: 1/2, of: seats}}]",
    );
    let problems = validate(&library, "own");
    for code in ["FALLBACK_MISSING", "SEATS_UNKNOWN", "MAJORITY_NOT_SAID", "TIE_NOT_SAID"] {
        assert!(problems.iter().any(|problem| problem.code.as_str() == code), "{code}");
    }
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning && problem.line > 0 || problem.line == 0));
    assert!(claror_tally::statute::may_be_adopted(&problems));
}

#[test]
fn weights_and_caps_that_do_not_work_are_refused() {
    let weighted = "    vote: {default: {cond: {count: for, more_than: 1/2, of: votes_cast, weighted: true}}}";
    let top = "sectors: [{id: a, weight: 1/2}, {id: b, weight: 1/3}]\nweights: {scheme: nested_equal, computed_over: in_office}";
    assert!(codes_of(top, weighted).contains(&"SECTORS_DO_NOT_ADD"));
    let cap = "sectors: [{id: a, seats: 3}, {id: b, seats: 3}]\nweights: {scheme: head_count, cap: 1/3}";
    assert!(codes_of(cap, weighted).contains(&"CAP_IMPOSSIBLE"));
    assert!(codes_of("sectors: [{id: a, seats: 3}]", weighted).contains(&"WEIGHTS_NOT_SAID"));
    let unknown = "    vote: {default: {cond: {in_sector: nobody, cond: {count: for, at_least: 1}}}}";
    assert!(codes_of("sectors: [{id: a, seats: 3}]", unknown).contains(&"SECTOR_UNKNOWN"));
}

#[test]
fn a_prevailing_article_of_the_law_does_not_win_by_itself_and_needs_a_reason() {
    let law = "form: statute/1\nid: law\nmandatory: [\"17.4\"]\nbodies:\n  body:\n    calls: [{nth: 1, art: \"17.4\", quorum: {count: present, at_least: 1/2, of: seats}}]\n";
    let own = |share: &str| {
        format!(
            "form: statute/1\nid: own\nfallback: [law]\nbodies:\n  plenary:\n    calls: [{{nth: 1, art: \"9\", quorum: {{count: present, at_least: {share}, of: seats}}}}]\n{SIMPLE}\n"
        )
    };
    let differs = library(&[("own", &own("1/3")), ("law", law)]);
    let problem = validate(&differs, "own").into_iter().find(|problem| problem.code == ProblemCode::MandatoryDiffers).unwrap();
    assert_eq!((problem.severity, problem.params["article"].as_str()), (Severity::ReasonedWarning, "17.4"));
    let rules = resolve(&differs, "own", "plenary", None).unwrap();
    let found = judge(&rules, serde_json::json!({"seats": 30, "present": 10}));
    assert_eq!((found.valid, found.prevailing[0].law_article.as_str()), (Some(true), "17.4"));
    let same = library(&[("own", &own("1/2")), ("law", law)]);
    assert!(codes(&same).iter().all(|code| *code != "MANDATORY_DIFFERS"));
}

#[test]
fn a_body_takes_what_it_leaves_out_from_the_body_that_stands_for_it() {
    let law =
        "form: statute/1\nid: law\nbodies:\n  plenary: {quorum_check: opening}\n  committee: {quorum_check: each_resolution}\n";
    for (told, expected) in [
        ("", None),
        ("    falls_back_to: {law: committee}\n", Some("each_resolution")),
        ("    falls_back_to: {law: plenary}\n", Some("opening")),
    ] {
        let own = format!("form: statute/1\nid: own\nfallback: [law]\nbodies:\n  group:\n{told}{SIMPLE}\n");
        let library = library(&[("own", &own), ("law", law)]);
        let rules = resolve(&library, "own", "group", None).unwrap();
        assert_eq!(rules.quorum_check.as_ref().map(|said| said.value.as_str()), expected, "{told}");
        if let Some(said) = &rules.quorum_check {
            assert_eq!(said.statute, "law");
        }
    }
    let own =
        format!("form: statute/1\nid: own\nfallback: [law]\nbodies:\n  group:\n    falls_back_to: {{law: nobody}}\n{SIMPLE}\n");
    assert!(codes(&library(&[("own", &own), ("law", law)])).contains(&"FALLBACK_BODY_UNKNOWN"));
}

#[test]
fn what_the_form_does_not_have_is_told_and_leaves_only_that_unknown() {
    let text = "{\"form\": \"statute/1\", \"id\": \"own\", \"colour\": 1, \"bodies\": {\"plenary\": {\"calls\": [{\"nth\": 1, \"quorum\": {\"moon\": \"full\"}}], \
                \"vote\": {\"default\": {\"cond\": {\"count\": \"for\", \"more_than\": \"1/2\", \"of\": \"votes_cast\"}}}}}}";
    let tree: Node = serde_json::from_str(text).unwrap();
    let reading = read(&tree);
    let codes: Vec<&str> = reading.problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["KEY_UNKNOWN", "CONDITION_UNKNOWN"]);
    let library = [("own".to_owned(), reading.value)].into();
    let rules = resolve(&library, "own", "plenary", None).unwrap();
    let found = judge(&rules, serde_json::json!({"seats": 9, "present": 9, "votes": {"for": 5, "against": 4}}));
    assert_eq!((found.valid, found.adopted), (None, Some(true)));
}

#[test]
fn conditions_that_contradict_themselves_are_refused_with_the_reason() {
    for (cond, code) in [
        ("{\"count\": \"present\", \"at_least\": \"0/2\", \"of\": \"seats\"}", "CONDITION_INVALID"),
        ("{\"count\": \"present\", \"at_least\": \"1/2\"}", "CONDITION_INVALID"),
        ("{\"count\": \"present\", \"at_least\": \"1/2\", \"of\": \"moon\"}", "CONDITION_INVALID"),
        ("{\"count\": \"present\", \"at_least\": 0.5, \"of\": \"seats\"}", "VALUE_KIND"),
        ("{\"count\": \"present\", \"at_least\": 1, \"extra\": 1}", "KEY_UNKNOWN"),
        ("{\"all\": []}", "VALUE_KIND"),
        ("{\"some_sector\": 0, \"cond\": \"none\"}", "VALUE_KIND"),
        ("{\"largest\": \"present\"}", "WORD_UNKNOWN"),
    ] {
        let node: Node = serde_json::from_str(cond).unwrap();
        let problems = claror_tally::statute::condition(&node).unwrap_err();
        assert_eq!(problems[0].code.as_str(), code, "{cond}");
    }
    let mut deep = "{\"count\": \"present\", \"at_least\": 1}".to_owned();
    for _ in 0..20 {
        deep = format!("{{\"not\": {deep}}}");
    }
    let problems = claror_tally::statute::condition(&serde_json::from_str(&deep).unwrap()).unwrap_err();
    assert_eq!(problems[0].code, ProblemCode::TooDeep);
}

#[test]
fn every_rule_is_said_in_a_sentence_with_its_article() {
    let body = "    seats: 31\n    convene: {notice: {ordinary: P15D}, art: \"14\"}\n    calls: [{nth: 1, art: \"15\", quorum: {all: [{role_present: chair}, {count: present, at_least: 1/2, of: seats}]}}]\n    \
                vote: {default: {cond: {count: for, more_than: 1/2, of: votes_cast}, art: \"19.1\"}, tie: {steps: [chair_casting], art: \"5.2\"}}";
    let list = sentences(&rules(body));
    let said: Vec<(&str, Option<&str>)> = list.iter().map(|sentence| (sentence.key, sentence.article.as_deref())).collect();
    assert_eq!(
        said,
        [("seats", None), ("notice", Some("14")), ("call", Some("15")), ("majority", Some("19.1")), ("tie", Some("5.2"))]
    );
    assert_eq!(list[2].parts[0].key, "all-of");
    assert_eq!(list[2].parts[0].parts[0].params["role"], "chair");
}

#[test]
fn a_quorum_of_spokespersons_is_no_measure_for_the_second_call() {
    let body = format!(
        "    calls:\n      - {{nth: 1, quorum: {{any: [{{count: present, at_least: 1/2, of: seats}}, {{spokespersons_present: all}}]}}}}\n      \
         - {{nth: 2, when: automatic, quorum: {{count: present, at_least: 1/3, of: seats}}}}\n{SIMPLE}"
    );
    assert!(!codes_of("", &body).contains(&"SECOND_CALL_STRICTER"));
}
