//! Every code and word of the room is there in every language.
use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::membership::rules::council_file::ProblemCode;
use crate::membership::rules::{Role, Sector};
use crate::membership::{ACTIONS, CODES, FIELD_CODES, sector_name};

#[test]
fn every_code_action_and_office_has_words_in_every_language() {
    let codes = CODES.iter().chain(FIELD_CODES).copied().chain(ProblemCode::ALL.iter().map(|code| code.as_str()));
    let mut keys: Vec<String> = codes.map(locale::code_key).collect();
    keys.extend(ACTIONS.iter().map(|action| format!("action-{action}")));
    keys.extend(Role::ALL.iter().map(|role| format!("shared-role-{role}")));
    keys.extend(["role-public".to_owned(), "role-representative".to_owned()]);
    for language in locale::LANGUAGES {
        let missing: Vec<_> = keys.iter().filter(|key| !locale::has(language, key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        for sector in Sector::ALL {
            assert_ne!(sector_name(language, sector.as_str()), format!("shared-sector-{sector}"), "{language}");
        }
    }
}

#[test]
fn a_mandate_without_an_end_is_said_without_one() {
    let said = |ends_on: serde_json::Value| {
        let params = Params::from([("kind", "titular".into()), ("starts_on", "2026-01-01".into()), ("ends_on", ends_on)]);
        locale::text("en", "error-membership-seat-taken", &params)
    };
    assert!(said(serde_json::Value::Null).contains("until further notice"));
    assert!(said("2026-12-31".into()).contains("2026-12-31"));
}
