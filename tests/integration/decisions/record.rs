//! What outsiders check: every act stands in the ledger, a receipt proves it, and the verifier recounts.
use std::time::{Duration, Instant};

use claror_verify::cli::run as verify;
use serde_json::json;

use crate::support::{DATABASES, Installation, data, shared};

/// The answer of `/log/proof/<eid>` once the entry has its place.
fn proof(house: &Installation, eid: &str) -> String {
    let begin = Instant::now();
    loop {
        let answer = house.client().get(format!("{}/log/proof/{eid}", house.url)).send().expect("an answer");
        if answer.status() == 200 {
            return answer.text().expect("text");
        }
        assert_eq!(answer.status(), 404);
        assert!(begin.elapsed() < Duration::from_secs(30), "no proof in half a minute");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_ballot_ends_as_a_proven_leaf_without_person_or_time() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("De la papereta a la fulla", "AFTER_CLOSE");
        let cast = house.cast("SOC-21", &id, "FOR", None);
        let eid = data(&cast, "/castBallot/eid").as_str().expect("an eid").to_owned();
        assert!(proof(house, &eid).starts_with("c2sp.org/tlog-proof@v1\n"));
        let entry =
            house.ask("", "query($eid: String!) { ledger { entry(eid: $eid) { index type at } } }", json!({ "eid": eid }));
        assert_eq!(data(&entry, "/ledger/entry/type"), "ballot.cast");
        assert!(data(&entry, "/ledger/entry/at").is_null());
        let openings =
            house.client().get(format!("{}/log/openings/{eid}", house.url)).send().expect("an answer").text().expect("text");
        assert!(!openings.contains("\"for\""), "sealed until the close: {openings}");
    }
}

#[test]
fn the_verifier_accepts_the_running_server_and_recounts_its_polls() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Per recomptar", "AFTER_CLOSE");
        let first = house.cast("SOC-23", &id, "FOR", None);
        let eid = data(&first, "/castBallot/eid").as_str().expect("an eid").to_owned();
        assert!(house.cast("SOC-23", &id, "AGAINST", Some(&eid)).get("errors").is_none());
        let closed = house.act("chair", "closePoll", "DecisionActInput", json!({ "id": id }));
        proof(house, data(&closed, "/closePoll/eid").as_str().expect("an eid"));
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), &house.vkey).expect("written");
        let words = [house.url.clone(), "--vkey".to_owned(), file.path().display().to_string()];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = verify(words, &mut out, &mut err);
        assert_eq!(i32::from(exit), 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
        assert!(String::from_utf8_lossy(&out).contains("polls recounted"));
    }
}
