//! What a line may touch, by the folder it stands in.

use super::sources::{ROOMS, Source, below, none};

/// A part of a room, a word that may not stand in it, and why.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    (
        "rules",
        &[
            "async",
            "sea_orm",
            "sqlx",
            "entity",
            "async_graphql",
            "poem",
            "tracing",
            "std::fs",
            "std::env",
            "println!",
            "Utc::now",
            "SystemTime",
            "Instant",
            "getrandom",
            "Clock",
            "WriteTx",
            "ReadConn",
            "crate::foundation::store",
            "crate::foundation::command",
            "crate::foundation::ledger",
            "crate::foundation::ids",
            "crate::foundation::clock",
            "crate::foundation::http",
        ],
        "rules are pure: plain values in, an answer out; time and randomness are arguments",
    ),
    (
        "commands",
        &["async_graphql", "poem", "lettre", "commit()", ".begin()", "ReadConn", "Statement"],
        "a command decides through its rules and writes through its store; who commits is foundation::command",
    ),
    (
        "store",
        &["async_graphql", "poem", "commit()", ".begin()", "may", "Policies", "is_authorized", "Statement::from_string"],
        "a store keeps and finds; it neither decides nor opens or ends a transaction",
    ),
    (
        "reads",
        &["WriteTx", "ActiveModel", "ActiveModelTrait", "update_many", "delete_many", "delete_by_id", "Statement::from_string"],
        "reads change nothing",
    ),
    (
        "events",
        &["email", "e_mail", "display_name", "sea_orm", "async_graphql"],
        "events are published for ever: no names of persons, no addresses",
    ),
    (
        "graphql",
        &["sea_orm", "sqlx", "WriteTx", "Statement", "role =="],
        "graphql/ translates: parse the input, run or read, map the answer",
    ),
];

fn rooms() -> Vec<Source> {
    let is_room = |source: &Source| source.room().is_some_and(|room| ROOMS.contains(&room));
    below("src").into_iter().filter(|source| is_room(source) && !source.is_test()).collect()
}

#[test]
fn each_part_of_a_room_touches_only_what_is_its_business() {
    let mut findings = Vec::new();
    for source in rooms() {
        for (part, words, reason) in FORBIDDEN {
            if source.part() != Some(part) {
                continue;
            }
            let found = words.iter().filter(|word| source.has(word));
            findings.extend(found.map(|word| format!("{}: {word} — {reason}", source.path)));
        }
    }
    none(&findings);
}

#[test]
fn a_room_knows_only_the_rooms_before_it_and_only_their_faces() {
    let mut findings = Vec::new();
    for source in rooms() {
        let Some(room) = source.room() else { continue };
        let mine = ROOMS.iter().position(|name| *name == room);
        for (place, other) in ROOMS.iter().enumerate().filter(|(_, other)| **other != room) {
            let path = format!("crate::{other}");
            if !source.has(&path) {
                continue;
            }
            if mine.is_none_or(|mine| place >= mine) {
                findings.push(format!("{}: {room} may not know {other}", source.path));
            }
            for part in ["commands", "events", "graphql", "reads", "rules", "store"] {
                // The graph of types is one: a decision's page leads to its organisations.
                if part == "graphql" && source.part() == Some("graphql") {
                    continue;
                }
                if source.has(&format!("{path}::{part}")) {
                    findings.push(format!("{}: {other}::{part} is no part of that room's face", source.path));
                }
            }
        }
        if source.has("crate::{") {
            findings.push(format!("{}: write each `use crate::…` out, so that one sees which room it enters", source.path));
        }
    }
    none(&findings);
}

#[test]
fn a_room_touches_its_own_tables_alone() {
    let tables: Vec<String> = below("entity/src")
        .into_iter()
        .filter_map(|source| Some(source.path.strip_prefix("entity/src/")?.strip_suffix(".rs")?.to_owned()))
        .filter(|name| name != "lib")
        .collect();
    let mut findings = Vec::new();
    for source in rooms() {
        let room = source.room().unwrap_or_default();
        let words = source.identifiers();
        let strangers = tables.iter().filter(|table| words.contains(table.as_str()) && !table.starts_with(&format!("{room}_")));
        findings.extend(strangers.map(|table| format!("{}: {table} belongs to another room", source.path)));
    }
    none(&findings);
}

/// Where foundation puts the rooms together; everywhere else it knows none.
const ASSEMBLY: [&str; 3] =
    ["src/foundation/graphql/schema.rs", "src/foundation/access/schema.rs", "src/foundation/privacy/registry.rs"];

#[test]
fn foundation_knows_no_room_but_where_it_puts_them_together() {
    let mut findings = Vec::new();
    for source in below("src/foundation") {
        if ASSEMBLY.contains(&source.path.as_str()) || source.is_test() {
            continue;
        }
        let rooms = ROOMS.iter().filter(|room| source.has(&format!("crate::{room}")));
        findings.extend(rooms.map(|room| format!("{}: knows the room {room}", source.path)));
    }
    none(&findings);
}

#[test]
fn what_outsiders_recompute_has_no_clock_no_chance_and_no_database() {
    let forbidden = [
        "tokio",
        "sea_orm",
        "sqlx",
        "poem",
        "async_graphql",
        "cedar_policy",
        "Utc::now",
        "SystemTime",
        "std::fs",
        "std::net",
        "std::env",
    ];
    let mut findings = Vec::new();
    for source in below("crates/tally/src").into_iter().chain(below("crates/record/src")).filter(|source| !source.is_test()) {
        let found = forbidden.iter().filter(|word| source.has(word));
        findings.extend(found.map(|word| format!("{}: {word}", source.path)));
    }
    none(&findings);
}
