//! The API's shape and its words.
use claror::foundation::config::Settings;
use claror::foundation::graphql::schema::refusal_codes;
use claror::foundation::locale::{LANGUAGES, code_key, has};
use claror::foundation::{access::typical, http};
use claror::{accounts, audit_trail, membership, start};

use crate::access::compare;

#[test]
fn the_committed_schema_is_the_servers() {
    compare("frontend/schema.graphql", &start::graph(&Settings::for_dir(".").limits).sdl());
}

#[test]
fn every_refusal_has_its_sentence_in_five_languages() {
    let fields = [accounts::FIELD_CODES, membership::FIELD_CODES, audit_trail::FIELD_CODES];
    let codes = refusal_codes().chain(fields.into_iter().flatten().copied());
    let codes: Vec<&str> = codes.chain(http::CODES.iter().copied()).collect();
    let missing: Vec<String> = LANGUAGES
        .iter()
        .flat_map(|language| {
            codes.iter().filter(|code| !has(language, &code_key(code))).map(move |code| format!("{language} {code}"))
        })
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_refusal_code_stands_for_one_thing() {
    let mut codes: Vec<&str> = refusal_codes().collect();
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}

#[test]
fn every_action_is_said_in_words_in_five_languages() {
    let missing: Vec<String> = LANGUAGES
        .iter()
        .flat_map(|language| {
            typical::actions()
                .filter(|action| !has(language, &format!("action-{action}")))
                .map(move |action| format!("{language} {action}"))
        })
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}
