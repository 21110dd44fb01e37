//! An auditor who is erased: the grant ends in the same transaction, and what was read by it stands in the record.
use serde_json::{Value, json};

use super::{Newcomer, PASSWORD, until};
use crate::support::{DATABASES, Installation, Options, code, data};

const ERASE: &str = "mutation($i: ErasePersonInput!) { erasePerson(input: $i) { eids } }";

/// Lets the newcomer look into decisions; answers the grant's id.
fn grant(house: &Installation, newcomer: &Newcomer) -> String {
    let council = house.app.tenancy.all()[0].clone();
    let today = house.app.system_context(council).today();
    let query = "mutation($i: GrantAuditorInput!) { grantAuditor(input: $i) { grant { id } } }";
    let input = json!({
        "organisation": "Sindicatura esborrada", "displayName": newcomer.name, "email": newcomer.email, "language": "en",
        "scope": ["DECISIONS"], "from": today, "until": today + chrono::Days::new(30),
    });
    data(&house.ask("chair", query, json!({ "i": input })), "/grantAuditor/grant/id").as_str().expect("an id").to_owned()
}

fn standing(house: &Installation, grant: &str) -> bool {
    let answer = house.ask("", "{ auditors { id standing } }", json!({}));
    let found = data(&answer, "/auditors").as_array().expect("grants").iter().find(|one| one["id"] == grant).cloned();
    found.expect("the grant")["standing"] == true
}

/// Leaves about the grant, oldest first, once the last of them has its place.
fn leaves(house: &Installation, grant: &str, last: &str) -> Vec<Value> {
    let query = "query($subject: ID!) { recordEntries(first: 50, subject: $subject) { nodes { leaf } } }";
    let read = || {
        let answer = house.ask("", query, json!({ "subject": grant }));
        let nodes = data(&answer, "/recordEntries/nodes").as_array().expect("nodes").clone();
        nodes
            .iter()
            .rev()
            .map(|node| serde_json::from_str::<Value>(node["leaf"].as_str().expect("a leaf")).expect("JSON"))
            .collect::<Vec<_>>()
    };
    until("the grant's last entry has its place", || read().last().is_some_and(|leaf| leaf["type"] == last));
    read()
}

fn verify(house: &Installation) {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &house.vkey).expect("written");
    let words = [house.url.clone(), "--vkey".to_owned(), file.path().display().to_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = claror_verify::cli::run(words, &mut out, &mut err);
    assert_eq!(exit, 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
}

#[test]
fn an_auditor_who_erases_themselves_gives_the_grant_back_in_the_same_transaction() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        let grant = grant(&house, &newcomer);
        let read = newcomer.ask(&house, "{ auditorOpenings(scope: DECISIONS, first: 3) { nodes { eid } } }", json!({}));
        let count = data(&read, "/auditorOpenings/nodes").as_array().expect("openings").len();
        assert!(count > 0 && standing(&house, &grant));
        let erased = newcomer.erase(&house, PASSWORD);
        assert_eq!(data(&erased, "/eraseMyself/officesEnded"), 1, "{erased:#}");
        assert!(!standing(&house, &grant));
        let leaves = leaves(&house, &grant, "auditor.revoked");
        let kinds: Vec<&str> = leaves.iter().map(|leaf| leaf["type"].as_str().expect("a type")).collect();
        assert_eq!(kinds, ["auditor.granted", "auditor.read", "auditor.revoked"]);
        assert_eq!(leaves[1]["data"], json!({ "scope": ["decisions"], "count": count }));
        assert!(leaves[2]["by"].get("person").is_none() && leaves[2]["data"].get("reason").is_none(), "{}", leaves[2]);
        let eid = data(&erased, "/eraseMyself/eids/0").as_str().expect("an entry").to_owned();
        until("the erasure has its place", || {
            house.client().get(format!("{}/log/proof/{eid}", house.url)).send().expect("an answer").status() == 200
        });
        verify(&house);
    }
}

#[test]
fn nobody_removes_an_auditor_by_erasing_them_and_the_operator_ends_the_grant_with_it() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        let grant = grant(&house, &newcomer);
        let input = json!({ "i": { "id": newcomer.person, "ground": "REQUEST" } });
        let refusal = house.ask("secretary", ERASE, input.clone());
        assert_eq!(code(&refusal), "MEMBERSHIP_STILL_HOLDS");
        assert_eq!(refusal.pointer("/errors/0/extensions/params/offices"), Some(&json!(1)));
        assert!(standing(&house, &grant));
        let council = house.app.tenancy.all()[0].clone();
        let operator = house.app.context(council, claror::foundation::access::Actor::operator(), "en");
        let command = claror::membership::ErasePerson {
            id: newcomer.person.parse().expect("an id"),
            ground: claror::membership::ErasureGround::Order,
            ends: true,
        };
        let receipt = house.block_on(claror::foundation::command::run(operator, command, None)).expect("erased");
        assert_eq!(receipt.offices, 1);
        assert!(!standing(&house, &grant));
        assert_eq!(leaves(&house, &grant, "auditor.revoked").len(), 2);
        assert_eq!(code(&house.ask("secretary", ERASE, input)), "NOT_FOUND");
    }
}
