//! Every act leaves its trace: the list of mutations against the entries that they write, and the demonstration's history
//! against its record, in which nothing personal stands.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use claror::open_data::publish_due;
use claror_record::event::TYPES;
use serde_json::{Value, json};

use crate::support::{DATABASES, Installation, Options, data};

/// Why a mutation writes no entry: the words of `foundation::ledger::Reason`.
const REASONS: [&str; 6] = ["draft", "session", "preference", "housekeeping", "replay", "unrecorded"];

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a table of docs/events.md that begins with this header: first column → second.
fn table(header: &str) -> BTreeMap<String, String> {
    let text = read("docs/events.md");
    let (_, body) = text.split_once(header).unwrap_or_else(|| panic!("docs/events.md has no table {header}"));
    let rows = body.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        (cells[0].trim_matches('`').to_owned(), cells[1].to_owned())
    })
    .collect()
}

/// Words between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn mutations() -> BTreeSet<String> {
    let schema = read("frontend/schema.graphql");
    let (_, body) = schema.split_once("type Mutation {").expect("mutations");
    let body: Vec<&str> = body.lines().skip(1).take_while(|line| *line != "}").collect();
    let field = |line: &&str| line.trim().split(['(', ':']).next().map(str::to_owned);
    let names = body.iter().filter(|line| line.contains(':')).filter_map(field);
    names.filter(|name| !name.is_empty() && name.chars().all(char::is_alphanumeric)).collect()
}

fn snake(name: &str) -> String {
    name.chars().flat_map(|c| if c.is_uppercase() { vec!['_', c.to_ascii_lowercase()] } else { vec![c] }).collect()
}

/// The command of a mutation: its room and its source.
fn command(mutation: &str) -> Option<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rooms = std::fs::read_dir(root).expect("src").filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    rooms.into_iter().find_map(|room| {
        let path = format!("src/{room}/commands/{}.rs", snake(mutation));
        let found = Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).exists();
        found.then(|| (room, read(&path)))
    })
}

/// `engagement.check_recorded` → `EngagementCheckRecorded`.
fn variant(kind: &str) -> String {
    kind.split(['.', '_']).map(crate::support::capital).collect()
}

#[test]
fn every_mutation_says_which_entries_it_writes_or_why_none() {
    let written = table("| mutation | entries |");
    let listed: BTreeSet<String> = written.keys().cloned().collect();
    assert_eq!(listed, mutations(), "docs/events.md lists the mutations of the schema");
    let mut findings = Vec::new();
    for (mutation, cell) in &written {
        let types = quoted(cell);
        findings.extend(
            types.iter().filter(|kind| !TYPES.contains(&kind.as_str())).map(|kind| format!("{mutation}: no type {kind}")),
        );
        let (room, source) = command(mutation).unwrap_or_else(|| panic!("{mutation} has no command"));
        if types.is_empty() {
            let reason = REASONS.iter().find(|reason| cell.contains(*reason));
            // Signing in and its kin share one way of committing; the others say it in their own file.
            let known = |reason: &&str| **reason == *"session" || source.contains(&format!("Reason::{}", variant(reason)));
            if !reason.is_some_and(known) || source.contains("append(") {
                findings.push(format!("{mutation}: its command does not commit with «{cell}»"));
            }
            continue;
        }
        let events = read(&format!("src/{room}/events.rs"));
        let missing = types.iter().filter(|kind| !events.contains(&variant(kind)));
        findings.extend(missing.map(|kind| format!("{mutation}: src/{room}/events.rs does not know {kind}")));
    }
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn every_type_of_entry_is_written_by_something_that_is_listed() {
    let mut known: BTreeSet<String> = table("| mutation | entries |").values().flat_map(|cell| quoted(cell)).collect();
    known.extend(table("| entry | written |").into_keys());
    let types: BTreeSet<String> = TYPES.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(known, types);
}

/// How many rows of the database each type of entry answers to.
const TRACES: &[(&str, &str)] = &[
    ("council.founded", "SELECT count(*) AS n FROM foundation_council"),
    ("organisation.admitted", "SELECT count(*) AS n FROM membership_organisation"),
    ("seat.added", "SELECT count(*) AS n FROM membership_seat"),
    ("representative.appointed", "SELECT count(*) AS n FROM membership_mandate"),
    ("role.granted", "SELECT count(*) AS n FROM membership_role"),
    ("role.revoked", "SELECT count(*) AS n FROM membership_role WHERE revoked_on IS NOT NULL"),
    ("decision.called", "SELECT count(*) AS n FROM decisions_decision WHERE called_at IS NOT NULL"),
    ("decision.confirmed", "SELECT count(*) AS n FROM decisions_decision WHERE confirmed_at IS NOT NULL"),
    ("decision.annulled", "SELECT count(*) AS n FROM decisions_decision WHERE annulled_at IS NOT NULL"),
    ("poll.opened", "SELECT count(*) AS n FROM decisions_poll"),
    ("poll.closed", "SELECT count(*) AS n FROM decisions_poll WHERE state = 'counted'"),
    ("poll.counted", "SELECT count(*) AS n FROM decisions_poll WHERE state = 'counted'"),
    ("poll.annulled", "SELECT count(*) AS n FROM decisions_poll WHERE state = 'annulled'"),
    ("ballot.cast", "SELECT count(*) AS n FROM decisions_ballot"),
    ("dataset.published", "SELECT count(*) AS n FROM open_data_version"),
    ("auditor.granted", "SELECT count(*) AS n FROM audit_trail_grant"),
    ("auditor.revoked", "SELECT count(*) AS n FROM audit_trail_grant WHERE revoked_on IS NOT NULL"),
    ("engagement.opened", "SELECT count(*) AS n FROM audit_trail_engagement"),
    ("engagement.check_recorded", "SELECT count(*) AS n FROM audit_trail_check"),
    ("engagement.finding_recorded", "SELECT count(*) AS n FROM audit_trail_finding"),
    ("engagement.finding_withheld", "SELECT count(*) AS n FROM audit_trail_finding WHERE ground IS NOT NULL"),
    ("engagement.finding_answered", "SELECT count(*) AS n FROM audit_trail_answer"),
    ("engagement.answer_judged", "SELECT count(*) AS n FROM audit_trail_answer WHERE judged_at IS NOT NULL"),
    ("engagement.reported", "SELECT count(*) AS n FROM audit_trail_report"),
];

/// Numbers or texts of one column.
fn column(house: &Installation, sql: &str) -> Vec<Value> {
    use sea_orm::ConnectionTrait as _;
    let read = house.app.store.read();
    let statement = sea_orm::Statement::from_string(read.get_database_backend(), sql.to_owned());
    let rows = house.block_on(async { read.query_all_raw(statement).await }).expect("read");
    rows.iter()
        .map(|row| match row.try_get::<i64>("", "n") {
            Ok(n) => json!(n),
            Err(_) => match row.try_get::<uuid::Uuid>("", "n") {
                Ok(id) => json!(id),
                Err(_) => json!(row.try_get::<String>("", "n").expect("a text")),
            },
        })
        .collect()
}

/// Every leaf, as text.
fn leaves(house: &Installation) -> Vec<String> {
    let (mut leaves, mut after) = (Vec::new(), Value::Null);
    loop {
        let query = "query($after: String) { recordEntries(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { leaf } } }";
        let answer = house.ask("", query, json!({ "after": after }));
        let page = data(&answer, "/recordEntries");
        leaves.extend(
            page["nodes"].as_array().expect("nodes").iter().map(|node| node["leaf"].as_str().expect("a leaf").to_owned()),
        );
        if page["pageInfo"]["hasNextPage"] == json!(false) {
            return leaves;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// The demonstration with its datasets, all of it published.
fn demonstration(database: crate::support::Database) -> Installation {
    let house = Installation::start(database, Options { workers: false, ..Options::default() });
    let council = house.app.tenancy.all()[0].clone();
    house.block_on(publish_due(&house.app, &council)).expect("published");
    house.block_on(claror::foundation::ledger::sequence_all(&house.app)).expect("sequenced");
    house
}

#[test]
fn the_demonstrations_history_stands_in_its_record_act_by_act() {
    for database in DATABASES {
        let house = demonstration(database);
        let mut written: BTreeMap<String, i64> = BTreeMap::new();
        for leaf in leaves(&house) {
            let leaf: Value = serde_json::from_str(&leaf).expect("JSON");
            *written.entry(leaf["type"].as_str().expect("a type").to_owned()).or_default() += 1;
        }
        for (kind, sql) in TRACES {
            let rows = column(&house, sql)[0].as_i64().expect("a number");
            assert_eq!(written.get(*kind).copied().unwrap_or(0), rows, "{kind}");
        }
        for kind in [
            "log.opened",
            "council.imported",
            "statute.adopted",
            "engagement.reported",
            "engagement.finding_withheld",
            "poll.annulled",
        ] {
            assert!(written.get(kind).is_some_and(|n| *n > 0), "the demonstration has {kind}");
        }
    }
}

#[test]
fn nothing_personal_stands_in_any_leaf() {
    for database in DATABASES {
        let house = demonstration(database);
        let mut personal: Vec<String> = Vec::new();
        for sql in [
            "SELECT display_name AS n FROM membership_person",
            "SELECT id AS n FROM membership_person",
            "SELECT id AS n FROM accounts_account",
            "SELECT email AS n FROM accounts_account",
            "SELECT email_normalised AS n FROM accounts_account",
        ] {
            personal.extend(column(&house, sql).iter().map(|value| value.as_str().expect("a text").to_owned()));
        }
        // Words of people, which may have to be erased.
        for sql in [
            "SELECT text AS n FROM audit_trail_answer",
            "SELECT text AS n FROM audit_trail_finding",
            "SELECT title AS n FROM audit_trail_finding",
            "SELECT terms AS n FROM audit_trail_engagement",
            "SELECT note AS n FROM audit_trail_check WHERE note IS NOT NULL",
            "SELECT command AS n FROM audit_trail_check",
        ] {
            personal.extend(column(&house, sql).iter().map(|value| value.as_str().expect("a text").to_owned()));
        }
        assert!(personal.len() > 150 && personal.iter().all(|text| text.len() > 4));
        let leaves = leaves(&house);
        let found: Vec<String> = leaves
            .iter()
            .flat_map(|leaf| {
                personal.iter().filter(move |text| leaf.contains(text.as_str())).map(move |text| format!("{text} in {leaf}"))
            })
            .collect();
        assert_eq!(found, Vec::<String>::new());
        assert!(leaves.iter().all(|leaf| !leaf.contains('@')), "no address of any kind");
    }
}
