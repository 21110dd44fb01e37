//! When datasets publish themselves.
use claror::open_data::DATASETS;
use serde_json::json;

use super::Place;
use crate::support::{DATABASES, data};

#[test]
fn after_a_start_everything_is_published_once_and_an_idle_night_publishes_nothing() {
    for database in DATABASES {
        let place = Place::new(database);
        assert_eq!(place.round(), DATASETS.len());
        place.sequence();
        assert_eq!(place.round(), 0, "not within the same minute");
        place.minute();
        assert_eq!(place.round(), 1, "catalogue-changes learns the places of the others");
        place.sequence();
        for _ in 0..5 {
            place.minute();
            assert_eq!(place.round(), 0);
        }
        assert_eq!(place.house.rows("open_data_version"), i64::try_from(DATASETS.len()).expect("few") + 1);
        let changes = place.rows("catalogue-changes");
        assert_eq!(changes.len(), DATASETS.len() - 1, "its own versions are not among its rows");
        let numbers: Vec<usize> = changes.iter().map(|row| row["seq"].parse().expect("a number")).collect();
        assert_eq!(numbers, (1..DATASETS.len()).collect::<Vec<_>>());
        let indices: Vec<u64> = changes.iter().map(|row| row["audit_leaf_index"].parse().expect("an index")).collect();
        assert!(indices.is_sorted(), "{indices:?}");
    }
}

#[test]
fn changes_within_a_minute_come_together_and_publish_only_what_they_touch() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let before = place.house.rows("open_data_version");
        for title in ["Una", "Dues", "Tres"] {
            place.house.called(title, "LIVE");
            assert_eq!(place.round(), 0, "the minute is not over");
        }
        place.minute();
        assert_eq!(place.round(), 1);
        assert_eq!(place.house.rows("open_data_version"), before + 1);
        assert_eq!(place.versions("decisions").len(), 2);
        assert_eq!(place.versions("members").len(), 1);
    }
}

#[test]
fn two_publishers_at_once_make_one_version() {
    for database in DATABASES {
        let place = Place::new(database);
        let council = place.house.app.tenancy.all().into_iter().next().expect("the council");
        let app = &place.house.app;
        place.house.block_on(async {
            let rounds = (0..4).map(|_| claror::open_data::publish_due(app, &council));
            for round in futures_util::future::join_all(rounds).await {
                // Whoever came too late leaves it to the next round.
                let _ = round;
            }
        });
        place.round();
        for dataset in DATASETS {
            let numbers: Vec<i64> =
                place.versions(dataset.slug).iter().map(|version| version["version"].as_i64().expect("a number")).collect();
            assert_eq!(numbers, [1], "{}", dataset.slug);
        }
    }
}

#[test]
fn graphql_lists_what_the_addresses_serve() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let query = "{ datasets { slug title description licence schemaVersion columns { name kind nullable key description } \
                     versions { version sha256 rows bytes schemaVersion reason publishedAt eid index url } } }";
        let answer = place.house.ask("", query, json!({}));
        let datasets = data(&answer, "/datasets").as_array().expect("datasets");
        assert_eq!(datasets.len(), DATASETS.len());
        for (dataset, known) in datasets.iter().zip(DATASETS) {
            assert_eq!((&dataset["slug"], &dataset["licence"]), (&json!(known.slug), &json!("CC0-1.0")));
            assert_eq!(dataset["columns"].as_array().map(Vec::len), Some(known.columns.len()));
            let newest = &dataset["versions"][0];
            let content = place.text(newest["url"].as_str().expect("an address"));
            assert_eq!(newest["sha256"], super::sha256(content.as_bytes()));
            assert_eq!(newest["bytes"], content.len());
            assert!(newest["index"].is_i64(), "{newest}");
        }
    }
}
