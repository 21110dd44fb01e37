//! Looking for entries: what is found is what a reader of the published files finds, no more and no less.
use std::collections::BTreeSet;

use claror::foundation::ledger::sequence_all;
use claror_record::checkpoint::Checkpoint;
use claror_record::tile::{TileKind, TilePath, decode_bundle};
use serde_json::{Value, json};

use crate::support::{DATABASES, Installation, Options, code, data};

const FOUND: &str = "query($first: Int, $after: String, $types: [String!], $subject: ID, $organisation: ID, $from: DateTime, $until: DateTime) {
    recordEntries(first: $first, after: $after, types: $types, subject: $subject, organisation: $organisation, from: $from, until: $until) {
        totalCount pageInfo { hasNextPage endCursor } nodes { index eid type subjectKind subjectId at leaf } } }";

/// Every leaf of the published record, read from its files.
fn leaves(house: &Installation) -> Vec<String> {
    let get = |path: String| house.client().get(format!("{}/log/{path}", house.url)).send().expect("an answer");
    let note = get("checkpoint".to_owned()).text().expect("a note");
    let checkpoint = Checkpoint::open(note.as_bytes(), &house.vkey.parse().expect("a key")).expect("signed");
    TilePath::of_kind_at(TileKind::Entries, checkpoint.size)
        .flat_map(|path| {
            let bytes = get(path.to_string()).bytes().expect("a bundle");
            let found = decode_bundle(&bytes, path.width()).expect("a bundle");
            found.into_iter().map(|leaf| String::from_utf8(leaf.to_vec()).expect("text")).collect::<Vec<_>>()
        })
        .collect()
}

/// The indices that the API finds, page by page, with the total that it says.
fn found(house: &Installation, filter: &Value, first: i64) -> (Vec<i64>, i64) {
    let (mut indices, mut after) = (Vec::new(), Value::Null);
    loop {
        let mut variables = filter.clone();
        variables["first"] = json!(first);
        variables["after"] = after;
        let answer = house.ask("", FOUND, variables);
        let page = data(&answer, "/recordEntries");
        indices.extend(page["nodes"].as_array().expect("nodes").iter().map(|node| node["index"].as_i64().expect("an index")));
        if page["pageInfo"]["hasNextPage"] == json!(false) {
            return (indices, page["totalCount"].as_i64().expect("a total"));
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// A house with a decided question, all of it published.
fn house(database: crate::support::Database) -> Installation {
    let house = Installation::start(database, Options { workers: false, ..Options::default() });
    let decision = house.open("Per trobar al registre", "LIVE");
    let ballot = house.cast("SOC-04", &decision, "FOR", None);
    assert!(ballot.get("errors").is_none(), "{ballot:#}");
    house.cast("SOC-05", &decision, "AGAINST", None);
    house.act("chair", "closePoll", "DecisionActInput", json!({ "id": decision }));
    house.block_on(sequence_all(&house.app)).expect("sequenced");
    house
}

fn organisation(house: &Installation, code: &str) -> String {
    let answer = house.ask("", "query($id: ID!) { organisation(id: $id) { id } }", json!({ "id": code }));
    data(&answer, "/organisation/id").as_str().expect("an id").to_owned()
}

/// Whether a leaf is about the organisation: by any of its ids, its seats' included, anywhere in the text.
fn names(leaf: &str, ids: &[String]) -> bool {
    ids.iter().any(|id| leaf.contains(id.as_str()))
}

#[test]
fn every_search_finds_what_the_published_files_hold() {
    for database in DATABASES {
        let house = house(database);
        let leaves = leaves(&house);
        let parsed: Vec<Value> = leaves.iter().map(|leaf| serde_json::from_str(leaf).expect("JSON")).collect();
        let all =
            |fits: &dyn Fn(usize) -> bool| (0..leaves.len()).rev().filter(|n| fits(*n)).map(|n| n as i64).collect::<Vec<_>>();
        let kind = |n: usize| parsed[n]["type"].as_str().expect("a type");

        let expected = all(&|_| true);
        assert_eq!(found(&house, &json!({}), 50), (expected.clone(), leaves.len() as i64));

        for types in [vec!["organisation.admitted"], vec!["ballot.cast", "poll.opened", "seat.added"], vec!["poll.annulled"]] {
            let expected = all(&|n| types.contains(&kind(n)));
            assert_eq!(found(&house, &json!({ "types": types }), 7), (expected.clone(), expected.len() as i64), "{types:?}");
        }

        let poll = parsed.iter().find(|leaf| leaf["type"] == "ballot.cast").expect("a ballot")["sub"]["id"].clone();
        let expected = all(&|n| parsed[n]["sub"]["id"] == poll);
        assert!(expected.len() >= 4, "opened, two ballots, closed, counted");
        assert_eq!(found(&house, &json!({ "subject": poll }), 2).0, expected);
        let ballots = all(&|n| parsed[n]["sub"]["id"] == poll && kind(n) == "ballot.cast");
        assert_eq!(
            found(&house, &json!({ "subject": poll, "types": ["ballot.cast"] }), 1),
            (ballots.clone(), ballots.len() as i64)
        );

        let ids = [organisation(&house, "SOC-04"), house.seat("SOC-04")];
        let expected = all(&|n| names(&leaves[n], &ids));
        let kinds: BTreeSet<&str> = expected.iter().map(|n| kind(*n as usize)).collect();
        for kind in ["organisation.admitted", "seat.added", "representative.appointed", "poll.opened", "ballot.cast"] {
            assert!(kinds.contains(kind), "{kind} names it");
        }
        assert_eq!(found(&house, &json!({ "organisation": ids[0] }), 3), (expected.clone(), expected.len() as i64));
        let expected = all(&|n| names(&leaves[n], &ids) && ["ballot.cast", "seat.added"].contains(&kind(n)));
        assert_eq!(
            found(&house, &json!({ "organisation": ids[0], "types": ["seat.added", "ballot.cast"] }), 1),
            (expected.clone(), expected.len() as i64)
        );
    }
}

#[test]
fn times_bound_what_is_found_and_ballots_go_with_their_neighbours() {
    for database in DATABASES {
        let house = house(database);
        let parsed: Vec<Value> = leaves(&house).iter().map(|leaf| serde_json::from_str(leaf).expect("JSON")).collect();
        let called = parsed.iter().rposition(|leaf| leaf["type"] == "decision.called").expect("called");
        let from = parsed[called]["at"].clone();
        let (indices, total) = found(&house, &json!({ "from": from }), 50);
        let timed = |n: i64| parsed[n as usize]["at"].as_str().map(str::to_owned);
        let expected: Vec<i64> = (0..parsed.len() as i64)
            .rev()
            .filter(|n| timed(*n).is_some_and(|at| at.as_str() >= from.as_str().unwrap()))
            .collect();
        let (with, without): (Vec<i64>, Vec<i64>) = indices.iter().partition(|n| timed(**n).is_some());
        assert_eq!(with, expected);
        assert!(without.iter().all(|n| parsed[*n as usize]["type"] == "ballot.cast"));
        assert!(without.len() >= 2, "both ballots are found among what happened around them");
        assert_eq!(total, indices.len() as i64);
        let founded = parsed[0]["at"].clone();
        assert_eq!(found(&house, &json!({ "until": founded }), 50).0, Vec::<i64>::new());
        assert_eq!(found(&house, &json!({ "from": "2199-01-01T00:00:00Z" }), 50), (Vec::new(), 0));
    }
}

#[test]
fn an_entry_is_shown_as_its_bytes_are_and_only_once_it_is_published() {
    for database in DATABASES {
        let house = house(database);
        let leaves = leaves(&house);
        let entry = "query($eid: String, $index: Int) { recordEntry(eid: $eid, index: $index) { index eid type subjectKind subjectId at leaf } }";
        let by_index = house.ask("", entry, json!({ "index": 3 }));
        assert_eq!(data(&by_index, "/recordEntry/leaf"), &json!(leaves[3]));
        let eid = data(&by_index, "/recordEntry/eid").clone();
        assert_eq!(house.ask("", entry, json!({ "eid": eid })), by_index);
        let leaf: Value = serde_json::from_str(&leaves[3]).expect("JSON");
        for (field, pointer) in [("type", "/type"), ("subjectKind", "/sub/kind"), ("subjectId", "/sub/id"), ("at", "/at")] {
            let (shown, written) = (data(&by_index, &format!("/recordEntry/{field}")), leaf.pointer(pointer).expect("there"));
            let (shown, written) = (shown.as_str().unwrap().replace("+00:00", "Z"), written.as_str().unwrap());
            assert_eq!(shown, written);
        }
        let called = house.draft("Encara no publicada", "LIVE");
        let closes_at = house.app.clock.now() + chrono::Duration::hours(1);
        let answer = house.act("chair", "callDecision", "CallDecisionInput", json!({ "id": called, "closesAt": closes_at }));
        let waiting = data(&answer, "/callDecision/eid").clone();
        assert!(data(&house.ask("", entry, json!({ "eid": waiting })), "/recordEntry").is_null());
        assert!(data(&house.ask("", entry, json!({ "index": leaves.len() })), "/recordEntry").is_null());
        assert_eq!(found(&house, &json!({ "subject": called }), 10).0, Vec::<i64>::new());
        house.block_on(sequence_all(&house.app)).expect("sequenced");
        assert_eq!(data(&house.ask("", entry, json!({ "eid": waiting })), "/recordEntry/index"), &json!(leaves.len()));
    }
}

#[test]
fn what_cannot_be_looked_for_is_refused_and_a_dear_question_too() {
    let house = house(crate::support::Database::Sqlite);
    let refused = |mut filter: Value| {
        if filter["first"].is_null() {
            filter["first"] = json!(10);
        }
        house.ask("", FOUND, filter)["errors"][0]["extensions"]["fields"][0]["code"].clone()
    };
    assert_eq!(refused(json!({ "types": ["organisation.admitted", "vote.cast"] })), "INVALID_EVENT_TYPE");
    assert_eq!(refused(json!({ "first": 201 })), "INVALID_PAGE_SIZE");
    assert_eq!(refused(json!({ "after": "AAAA" })), "INVALID_CURSOR");
    let both = house.ask("", "{ recordEntry { eid } }", json!({}));
    assert_eq!(both["errors"][0]["extensions"]["fields"][0]["code"], "INVALID_EITHER_OR");
    assert_eq!(found(&house, &json!({ "organisation": "SOC-04" }), 10), (Vec::new(), 0));
    let many: String =
        (0..25).map(|n| format!("a{n}: recordEntries(first: 200) {{ nodes {{ eid index type at leaf }} }} ")).collect();
    let answer = house.ask("", &format!("{{ {many} }}"), json!({}));
    assert_eq!(code(&answer), "LIMIT_COMPLEXITY");
}
