//! The list of rooms' policies: the one place in `foundation` (with graphql/schema.rs) that names rooms.
use crate::{accounts, audit_trail, decisions, membership, open_data};

/// Entities that every room's actions share.
const BASE: &str = r#"
entity Actor = { kind: String, person: String, roles: Set<String>, seats: Set<String>, organisations: Set<String>, sectors: Set<String>, audits: Set<String>, scopes: Set<String> };
entity Council;
"#;

/// Room → its actions, one for each command and each guarded view.
pub const ACTIONS_BY_ROOM: &[(&str, &[&str])] = &[
    ("accounts", accounts::ACTIONS),
    ("membership", membership::ACTIONS),
    ("decisions", decisions::ACTIONS),
    ("audit_trail", audit_trail::ACTIONS),
    ("open_data", open_data::ACTIONS),
];

/// Room → policy file.
pub fn policy_sources() -> [(&'static str, &'static str); 5] {
    [
        ("accounts", accounts::POLICY),
        ("membership", membership::POLICY),
        ("decisions", decisions::POLICY),
        ("audit_trail", audit_trail::POLICY),
        ("open_data", open_data::POLICY),
    ]
}

/// The whole schema: the base and each room's part.
pub fn schema_source() -> String {
    let rooms = [
        accounts::POLICY_SCHEMA,
        membership::POLICY_SCHEMA,
        decisions::POLICY_SCHEMA,
        audit_trail::POLICY_SCHEMA,
        open_data::POLICY_SCHEMA,
    ];
    format!("{BASE}\n{}", rooms.join("\n"))
}

/// Over every policy and the whole schema, in the order of the rooms: what `policy.changed` in the record names.
pub fn policy_digest() -> [u8; 32] {
    use sha2::Digest as _;
    let texts: Vec<&str> = policy_sources().into_iter().map(|(_, text)| text).collect();
    sha2::Sha256::digest(format!("{}\n{}", texts.join("\n"), schema_source())).into()
}
