//! What is never published: persons, and how a poll stands before it is counted.
use claror::open_data::DATASETS;
use serde_json::json;

use super::Place;
use crate::support::{DATABASES, data};

/// Everything that anybody can fetch of the open data, every version in every form.
fn everything(place: &Place) -> String {
    let mut all = place.text("/data");
    for dataset in DATASETS {
        for version in place.versions(dataset.slug) {
            for form in ["csv", "json"] {
                all.push_str(&place.text(version[form].as_str().expect("an address")));
            }
        }
    }
    all
}

#[test]
fn no_name_no_address_and_no_id_of_a_person_is_in_any_file() {
    let representatives = include_str!("../../../data/demo/representatives.csv");
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let all = everything(&place);
        let mut looked_for = 0;
        for line in representatives.lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            for private in [fields[2], fields[3]] {
                assert!(!private.is_empty() && !all.contains(private), "{private}");
                looked_for += 1;
            }
        }
        assert!(looked_for >= 92, "{looked_for}");
        let people =
            place.house.ask("administrator", "{ people(first: 100) { nodes { id displayName mandates { id } } } }", json!({}));
        let people = data(&people, "/people/nodes").as_array().expect("people");
        assert!(people.len() > 46);
        for person in people {
            for private in [&person["id"], &person["displayName"], &person["mandates"][0]["id"]]
                .into_iter()
                .filter_map(|value| value.as_str())
            {
                assert!(!all.contains(private), "{private}");
            }
        }
        assert!(!all.contains('@'), "no address of mail");
    }
}

#[test]
fn nothing_of_an_open_poll_is_published_but_its_roll() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        for results in ["LIVE", "AFTER_CLOSE"] {
            let id = place.house.open(&format!("Oberta {results}"), results);
            place.settle();
            let untouched = place.versions("roll-call").len();
            for number in 1..=30 {
                let cast = place.house.cast(&format!("SOC-{number:02}"), &id, "AGAINST", None);
                assert!(data(&cast, "/castBallot/eid").is_string());
            }
            place.settle();
            let row = place.rows("decisions").into_iter().find(|row| row["decision_id"] == id).expect("its row");
            assert_eq!((row["status"].as_str(), row["eligible"].as_str()), ("open", "46"));
            for column in
                ["cast", "quorum_needed", "quorum_met", "majority_needed", "majority_met", "outcome", "closed_at", "counted_eid"]
            {
                assert_eq!(row[column], "", "{results}: {column}");
            }
            for dataset in ["roll-call", "decision-results"] {
                assert!(place.rows(dataset).iter().all(|row| row["decision_id"] != id), "{results}: {dataset}");
            }
            assert_eq!(place.versions("roll-call").len(), untouched, "no version tells that ballots were cast");
            let closed = place.house.act("chair", "closePoll", "DecisionActInput", json!({ "id": id }));
            assert_eq!(data(&closed, "/closePoll/decision/state"), "CLOSED");
            place.settle();
            let lines: Vec<_> = place.rows("roll-call").into_iter().filter(|row| row["decision_id"] == id).collect();
            assert_eq!(lines.len(), 46, "{results}");
            assert_eq!(lines.iter().filter(|row| row["option"] == "against" && !row["ballot_eid"].is_empty()).count(), 30);
            assert_eq!(lines.iter().filter(|row| row["option"] == "not_cast" && row["ballot_eid"].is_empty()).count(), 16);
            let row = place.rows("decisions").into_iter().find(|row| row["decision_id"] == id).expect("its row");
            assert_eq!((row["cast"].as_str(), row["outcome"].as_str(), row["quorum_met"].as_str()), ("30", "rejected", "true"));
        }
    }
}

#[test]
fn a_draft_is_in_no_dataset() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let before = place.versions("decisions").len();
        let id = place.house.draft("Un esborrany que ningú no ha de veure", "LIVE");
        place.settle();
        assert_eq!(place.versions("decisions").len(), before);
        let all = everything(&place);
        assert!(!all.contains(&id) && !all.contains("esborrany"));
    }
}
