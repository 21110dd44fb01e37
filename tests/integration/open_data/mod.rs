//! Open data: what is published, when, in which bytes, and what never is.

mod correct_dataset;
mod coverage;
mod files;
mod privacy;
mod publish_dataset;
mod schedule;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use claror::foundation::clock::ManualClock;
use claror::foundation::ledger::sequence_all;
use claror::open_data::{DATASETS, Publisher};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{Database, Installation, Options};

/// An installation in which nothing happens by itself.
pub(super) struct Place {
    pub house: Installation,
    pub clock: Arc<ManualClock>,
    publisher: std::sync::Mutex<Publisher>,
}

pub(super) fn start() -> DateTime<Utc> {
    "2026-11-24T09:00:00Z".parse().expect("a time")
}

impl Place {
    pub fn new(database: Database) -> Self {
        let clock = Arc::new(ManualClock::at(start()));
        let house = Installation::start(database, Options { clock: Arc::clone(&clock) as _, workers: false });
        let publisher = std::sync::Mutex::new(Publisher::new(Arc::clone(&house.app)));
        Self { house, clock, publisher }
    }

    /// One round of the publisher; answers how many versions appeared.
    pub fn round(&self) -> usize {
        let mut publisher = self.publisher.lock().expect("the publisher");
        self.house.block_on(publisher.round())
    }

    /// Gives waiting entries their place and signs a checkpoint.
    pub fn sequence(&self) {
        self.house.block_on(sequence_all(&self.house.app)).expect("sequenced");
    }

    /// A minute passes.
    pub fn minute(&self) {
        self.clock.advance(Duration::seconds(60));
    }

    /// Publishes until nothing is left to publish.
    pub fn settle(&self) {
        for _ in 0..5 {
            self.minute();
            let versions = self.round();
            self.sequence();
            if versions == 0 {
                return;
            }
        }
        panic!("publishing does not come to rest");
    }

    pub fn get(&self, path: &str) -> reqwest::blocking::Response {
        let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        client.get(format!("{}{path}", self.house.url)).header("Accept-Language", "en").send().expect("an answer")
    }

    pub fn text(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status(), 200, "{path}");
        answer.text().expect("text")
    }

    /// The rows of the newest version of a dataset.
    pub fn rows(&self, slug: &str) -> Vec<HashMap<String, String>> {
        rows(&self.text(&format!("/data/{slug}.csv")))
    }

    /// The versions of a dataset, as the list has them.
    pub fn versions(&self, slug: &str) -> Vec<Value> {
        let list: Value = serde_json::from_str(&self.text("/data")).expect("JSON");
        let datasets = list["datasets"].as_array().expect("datasets");
        assert_eq!(datasets.len(), DATASETS.len());
        let dataset = datasets.iter().find(|dataset| dataset["dataset"] == slug).expect("the dataset");
        dataset["versions"].as_array().expect("versions").clone()
    }
}

/// Read by another reader than the one that wrote: fields by name.
pub(super) fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    let mut lines = records(csv).into_iter();
    let header = lines.next().expect("a header");
    lines.map(|line| header.iter().cloned().zip(line).collect()).collect()
}

/// RFC 4180 in twenty lines.
fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, quoted) {
            ('"', true) if characters.peek() == Some(&'"') => field.extend(characters.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => record.push(std::mem::take(&mut field)),
            ('\r', false) => {
                assert_eq!(characters.next(), Some('\n'), "lines end with CR LF");
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            ('\n', false) => panic!("a line that ends with LF alone"),
            (other, _) => field.push(other),
        }
    }
    assert!(field.is_empty() && record.is_empty() && !quoted, "the last line is whole");
    records
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
