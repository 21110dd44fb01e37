//! The list of rooms' policies: the one place in `foundation` (with graphql/schema.rs) that names rooms.
use crate::{accounts, decisions, membership};

/// Entities that every room's actions share.
const BASE: &str = r#"
entity Actor = { kind: String, person: String, roles: Set<String>, seats: Set<String>, organisations: Set<String>, sectors: Set<String> };
entity Council;
"#;

/// Room → its actions, one for each command and each guarded view.
pub const ACTIONS_BY_ROOM: &[(&str, &[&str])] = &[
    ("accounts", accounts::ACTIONS),
    ("membership", membership::ACTIONS),
    ("decisions", decisions::ACTIONS),
];

/// Room → policy file.
pub fn policy_sources() -> [(&'static str, &'static str); 3] {
    [
        ("accounts", accounts::POLICY),
        ("membership", membership::POLICY),
        ("decisions", decisions::POLICY),
    ]
}

/// The whole schema: the base and each room's part.
pub fn schema_source() -> String {
    [
        BASE,
        accounts::POLICY_SCHEMA,
        membership::POLICY_SCHEMA,
        decisions::POLICY_SCHEMA,
    ]
    .join("\n")
}
