//! Whatever the council decides in public comes out as open data: a table without a dataset needs a reason.

use std::collections::BTreeSet;

/// Where a table's public content comes out.
enum Out {
    /// In these datasets.
    In(&'static [&'static str]),
    /// In none, for this reason.
    Not(&'static str),
}

use Out::{In, Not};

const PERSONS: &str = "about persons: no name of a person is open data";
const PRIVATE: &str = "about a person's access, seen by nobody else";
const RECORD: &str = "the record itself, published whole under /log";
const MACHINERY: &str = "how the platform works, no act of the council";

const TABLES: &[(&str, Out)] = &[
    ("accounts_account", Not(PRIVATE)),
    ("accounts_link", Not(PRIVATE)),
    ("accounts_refresh_token", Not(PRIVATE)),
    ("accounts_session", Not(PRIVATE)),
    ("accounts_throttle", Not(PRIVATE)),
    ("audit_trail_answer", In(&["findings"])),
    ("audit_trail_check", In(&["engagements"])),
    ("audit_trail_engagement", In(&["engagements"])),
    ("audit_trail_finding", In(&["findings"])),
    ("audit_trail_grant", Not(PERSONS)),
    ("audit_trail_reading", Not("counts, in the record as auditor.read once the day is over")),
    ("audit_trail_report", In(&["engagements"])),
    ("decisions_ballot", In(&["roll-call"])),
    ("decisions_decision", In(&["decisions"])),
    ("decisions_document", Not("files, on the decision's page; their hashes stand in decision.called")),
    ("decisions_entry", Not(RECORD)),
    ("decisions_notice", Not("which notice went out when, to how many: for whoever runs the council")),
    ("decisions_poll", In(&["decisions", "decision-results"])),
    ("decisions_roll", In(&["roll-call"])),
    ("decisions_text", Not("prose, on the decision's page and in GraphQL; titles are in decisions, hashes in decision.called")),
    ("foundation_blob", Not("bytes of documents, on the decision's page")),
    ("foundation_command_receipt", Not(MACHINERY)),
    ("foundation_council", Not("one row: the council's own page and GraphQL say all of it")),
    ("foundation_generation", Not(MACHINERY)),
    ("foundation_outbox", Not(MACHINERY)),
    ("foundation_retention", Not("when rows were last cleaned up; the record tells it as retention.run")),
    ("foundation_upload", Not("who handed in which file, kept for that person's own export")),
    ("ledger_checkpoint", Not(RECORD)),
    ("ledger_cosignature", Not(RECORD)),
    ("ledger_entry", Not(RECORD)),
    ("ledger_epoch", Not(RECORD)),
    ("ledger_epoch_checkpoint", Not(RECORD)),
    ("ledger_epoch_entry", Not(RECORD)),
    ("ledger_epoch_tile", Not(RECORD)),
    ("ledger_freeze", Not("why a log stands still, in /health and `claror log status`")),
    ("ledger_head", Not(RECORD)),
    ("ledger_key", Not("the public keys, in the record and at /log/vkeys")),
    ("ledger_mention", Not(RECORD)),
    ("ledger_opening", Not(RECORD)),
    ("ledger_pending", Not(RECORD)),
    ("ledger_tile", Not(RECORD)),
    ("membership_college", In(&["seats"])),
    ("membership_mandate", Not(PERSONS)),
    ("membership_organisation", In(&["members", "sectors"])),
    ("membership_person", Not(PERSONS)),
    ("membership_role", Not(PERSONS)),
    ("membership_seat", In(&["seats", "sectors"])),
    ("open_data_version", In(&["catalogue-changes"])),
];

fn tables() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/entity/src");
    let names = std::fs::read_dir(folder).expect("entity/src").filter_map(|entry| {
        let name = entry.expect("an entry").file_name().into_string().expect("plain names");
        name.strip_suffix(".rs").map(str::to_owned)
    });
    names.filter(|name| name != "lib").collect()
}

#[test]
fn every_table_is_published_or_says_why_not() {
    let known: BTreeSet<String> = TABLES.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(known.len(), TABLES.len(), "a table stands twice");
    let tables = tables();
    let forgotten: Vec<_> = tables.difference(&known).collect();
    assert!(forgotten.is_empty(), "tables without a dataset and without a reason: {forgotten:?}");
    let gone: Vec<_> = known.difference(&tables).collect();
    assert!(gone.is_empty(), "there are no such tables any more: {gone:?}");
}

#[test]
fn every_dataset_named_exists_and_comes_from_somewhere() {
    let mut used = BTreeSet::new();
    for (table, out) in TABLES {
        match out {
            In(slugs) => {
                used.extend(slugs.iter().inspect(|slug| assert!(claror::open_data::find(slug).is_some(), "{table}: {slug}")))
            }
            Not(reason) => assert!(reason.len() > 10, "{table}: say why"),
        }
    }
    let all: BTreeSet<&str> = claror::open_data::DATASETS.iter().map(|dataset| dataset.slug).collect();
    assert_eq!(used, all);
}
