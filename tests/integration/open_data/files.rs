//! What the files hold, in which form, and how older ones are found.
use std::collections::HashMap;

use chrono::Duration;
use claror::open_data::{DATASETS, Kind};
use serde_json::{Value, json};

use super::Place;
use crate::support::{DATABASES, Database};

/// The same council has other ids in each installation: each is named by the order in which it first appears.
fn without_ids(csv: &str) -> String {
    let mut known: HashMap<String, usize> = HashMap::new();
    let is_id = |word: &str| {
        word.len() == 36 && word.matches('-').count() == 4 && word.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
    };
    let is_eid = |word: &str| word.len() == 22 && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    // A report names entries by their ids, so its hash is another as well.
    let is_hash = |word: &str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let lines = csv.split("\r\n").map(|line| {
        let fields = line.split(',').map(|field| {
            if !is_id(field) && !is_eid(field) && !is_hash(field) {
                return field.to_owned();
            }
            let next = known.len();
            format!("#{}", known.entry(field.to_owned()).or_insert(next))
        });
        fields.collect::<Vec<_>>().join(",")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn both_databases_give_the_same_tables() {
    let [sqlite, postgres] = [Database::Sqlite, Database::Postgres].map(|database| {
        let place = Place::new(database);
        place.settle();
        place
    });
    // Hashes of tables with other ids differ, so catalogue-changes has to.
    for dataset in DATASETS.iter().filter(|dataset| dataset.slug != "catalogue-changes") {
        let path = format!("/data/{}.csv", dataset.slug);
        let (one, other) = (without_ids(&sqlite.text(&path)), without_ids(&postgres.text(&path)));
        assert!(one.lines().count() > 2, "{} has rows", dataset.slug);
        assert_eq!(one, other, "{}", dataset.slug);
    }
}

#[test]
fn json_and_csv_hold_the_same_rows() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        for dataset in DATASETS {
            let json: Value = serde_json::from_str(&place.text(&format!("/data/{}.json", dataset.slug))).expect("JSON");
            assert_eq!((&json["dataset"], &json["schema"]), (&json!(dataset.slug), &json!(dataset.schema_version)));
            let rows = json["rows"].as_array().expect("rows");
            let csv = place.rows(dataset.slug);
            assert_eq!(rows.len(), csv.len(), "{}", dataset.slug);
            for (row, line) in rows.iter().zip(csv) {
                for column in dataset.columns {
                    let text = match &row[column.name] {
                        Value::Null => String::new(),
                        Value::String(text) => text.clone(),
                        number @ Value::Number(_) => {
                            assert_eq!(column.kind, Kind::Int);
                            number.to_string()
                        }
                        Value::Bool(flag) => {
                            assert_eq!(column.kind, Kind::Flag);
                            flag.to_string()
                        }
                        other => panic!("{other}"),
                    };
                    assert_eq!(text, line[column.name], "{}.{}", dataset.slug, column.name);
                }
            }
        }
    }
}

#[test]
fn the_roll_call_recounts_the_results_and_the_groups_sum_to_the_whole() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let mut counted: HashMap<(String, String, String), u64> = HashMap::new();
        for line in place.rows("roll-call") {
            for group in ["_T", line["sector"].as_str(), line["college"].as_str()] {
                *counted.entry((line["decision_id"].clone(), group.to_owned(), line["option"].clone())).or_default() += 1;
            }
        }
        let results = place.rows("decision-results");
        assert!(results.len() > 50);
        for row in &results {
            let key = (row["decision_id"].clone(), row["sector_group"].clone(), row["option"].clone());
            let votes: u64 = row["votes"].parse().expect("a number");
            assert_eq!(votes, counted.remove(&key).unwrap_or(0), "{row:?}");
        }
        assert!(counted.is_empty(), "seats that no result counts: {counted:?}");
        let sum = |id: &str, kind: &str| -> u64 {
            let rows = results.iter().filter(|row| row["decision_id"] == id && row["group_kind"] == kind);
            rows.map(|row| row["votes"].parse::<u64>().expect("a number")).sum()
        };
        for decision in place.rows("decisions").iter().filter(|row| !row["outcome"].is_empty()) {
            let id = decision["decision_id"].as_str();
            let eligible: u64 = decision["eligible"].parse().expect("a number");
            assert_eq!([sum(id, "total"), sum(id, "sector"), sum(id, "college")], [eligible; 3], "{decision:?}");
        }
    }
}

#[test]
fn an_older_version_is_found_by_number_and_by_day() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        place.clock.advance(Duration::days(2));
        place.house.called("Més tard", "LIVE");
        place.settle();
        assert_eq!(place.versions("decisions").len(), 2);
        let see = |path: &str| {
            let answer = place.get(path);
            let location = answer.headers().get("location").map(|value| value.to_str().expect("text").to_owned());
            (answer.status().as_u16(), location.unwrap_or_default())
        };
        let to = |path: &str| (303, path.to_owned());
        for (path, expected) in [
            ("/data/decisions", to("/data/decisions.csv")),
            ("/data/decisions?version=1", to("/data/decisions/v/1.csv")),
            ("/data/decisions.json?version=2", to("/data/decisions/v/2.json")),
            ("/data/decisions?as_of=2026-11-24", to("/data/decisions/v/1.csv")),
            ("/data/decisions?as_of=2026-11-25", to("/data/decisions/v/1.csv")),
            ("/data/decisions?as_of=2026-11-26", to("/data/decisions/v/2.csv")),
            ("/data/decisions.json?as_of=2026-12-31T00:00:00%2B01:00", to("/data/decisions/v/2.json")),
            ("/data/decisions?version=3", (404, String::new())),
            ("/data/decisions?version=0", (400, String::new())),
            ("/data/decisions?as_of=2026-11-23", (404, String::new())),
            ("/data/decisions?as_of=2026-11-24T08:59:59Z", (404, String::new())),
            ("/data/decisions?as_of=yesterday", (400, String::new())),
            ("/data/decisions/v/3.csv", (404, String::new())),
            ("/data/decisions/v/01.csv", (404, String::new())),
            ("/data/decisions/v/1.xlsx", (404, String::new())),
            ("/data/people.csv", (404, String::new())),
            ("/data/decisions/v/1.csv/x", (404, String::new())),
        ] {
            assert_eq!(see(path), expected, "{path}");
        }
        let problem: Value = place.get("/data/decisions?as_of=yesterday").json().expect("JSON");
        assert_eq!((&problem["code"], &problem["errors"][0]["field"]), (&json!("INVALID"), &json!("as_of")));
    }
}
