//! Tamper proof, shown: a recorded log, altered in hundreds of ways that a seed chooses. Each is found, with the right exit
//! and at the right place; what only a memory can find is found with one; the log itself passes.

mod forged;
mod memory;
mod published;

use crate::support::*;
use claror_record::checkpoint::Checkpoint;
use claror_record::cosignature::WitnessKey;
use claror_record::merkle::{leaf_hash, root};
use claror_record::note::Note;
use claror_record::policy::Policy;
use claror_verify::{Options, Report, Seen, verify};
use std::collections::BTreeMap;

/// Entries of the log: two full tiles and a part of a third.
const SIZE: usize = 700;
/// Sizes at which a checkpoint was published before.
const EARLIER: [usize; 3] = [1, 300, 555];
/// When the witness cosigned a checkpoint, in seconds after the entry before it.
const COSIGNED_AFTER: i64 = 30;

/// The honest log, and what belongs to it.
pub struct Place {
    pub log: Log,
    pub files: Files,
    pub random: Random,
}

fn witness() -> WitnessKey {
    WitnessKey::from_seed("witness.example/w1", &[9; 32]).unwrap()
}

/// The witness must have cosigned.
pub fn policy() -> Policy {
    format!("log {}\nwitness W1 {}\nquorum W1\n", vkey(), witness().vkey()).parse().unwrap()
}

/// The time of the last entry before `size` that says one.
pub fn time_before(log: &Log, size: usize) -> i64 {
    let times = log.leaves[..size].iter().rev().filter_map(|leaf| claror_record::Leaf::decode(leaf).ok()?.at);
    times.into_iter().next().unwrap().unix_seconds()
}

/// The signed and cosigned checkpoint of the first entries.
pub fn checkpoint(log: &Log, size: usize) -> Vec<u8> {
    checkpoint_at(log, size, time_before(log, size) + COSIGNED_AFTER)
}

/// The same, cosigned at a time in seconds since 1970.
pub fn checkpoint_at(log: &Log, size: usize, time: i64) -> Vec<u8> {
    let hashes: Vec<_> = log.leaves[..size].iter().map(|leaf| leaf_hash(leaf)).collect();
    let checkpoint = Checkpoint { origin: ORIGIN.into(), size: size as u64, root: root(&hashes) };
    let note = checkpoint.sign(&key()).unwrap();
    let text = Note::parse(note.as_bytes()).unwrap().text().to_owned();
    format!("{note}{}", witness().cosign(&text, u64::try_from(time).unwrap())).into_bytes()
}

/// The log with its earlier checkpoints and the files that its datasets name.
pub fn publish(log: &Log) -> Files {
    let files = log.publish();
    files.set("checkpoint", checkpoint(log, log.leaves.len()));
    for size in EARLIER.into_iter().filter(|size| *size < log.leaves.len()) {
        files.set(&format!("checkpoints/{size}"), checkpoint(log, size));
    }
    files
}

impl Place {
    fn new(seed: u64) -> Place {
        let log = Council::of(SIZE, seed).log;
        let files = publish(&log);
        Place { log, files, random: Random::new(seed ^ 0x5eed) }
    }

    /// A copy of what is published, for somebody to alter.
    pub fn copy(&self) -> Files {
        self.files.clone()
    }

    pub fn size(&self) -> usize {
        self.log.leaves.len()
    }

    /// An entry other than the first.
    pub fn entry(&mut self) -> usize {
        let last = self.size() - 2;
        self.random.within(1, last)
    }

    /// What a reader remembers who saw the whole honest log.
    pub fn memory(&self) -> Vec<Seen> {
        vec![Seen { from: "state".into(), note: self.files.get("checkpoint").unwrap() }]
    }
}

/// With the witness, without memory.
pub fn check(files: &Files) -> Report {
    verify(files, &vkey(), Options { policy: Some(policy()), ..Options::default() })
}

/// By the log's key alone, as somebody reads who has nothing else.
pub fn check_alone(files: &Files) -> Report {
    verify(files, &vkey(), Options::default())
}

pub fn check_with(files: &Files, seen: Vec<Seen>) -> Report {
    verify(files, &vkey(), Options { seen, ..Options::default() })
}

/// What was tried, by kind: number, found, and the exits.
#[derive(Default)]
pub struct Table {
    rows: BTreeMap<&'static str, (u64, u64, BTreeMap<u8, u64>)>,
    wrong: Vec<String>,
}

impl Table {
    /// One alteration: it is found when the run ends with one of `exits` and a finding's line begins with one of `lines`.
    pub fn row(&mut self, kind: &'static str, report: &Report, exits: &[u8], lines: &[String]) {
        let exit = report.exit.code();
        let said = found(report);
        let right = exits.contains(&exit) && said.iter().any(|line| lines.iter().any(|begins| line.starts_with(begins.as_str())));
        let row = self.rows.entry(kind).or_default();
        row.0 += 1;
        row.1 += u64::from(right);
        *row.2.entry(exit).or_default() += 1;
        if !right {
            let few: Vec<&String> = said.iter().take(3).collect();
            self.wrong.push(format!("{kind}: exit {exit} of {exits:?}, wanted {lines:?}, found {few:#?}"));
        }
    }

    fn and(mut self, other: Table) -> Table {
        self.rows.extend(other.rows);
        self.wrong.extend(other.wrong);
        self
    }

    fn show(&self, seed: u64) {
        println!("seed {seed}\n{:<64} {:>6} {:>6}  exits", "kind", "number", "found");
        let (mut number, mut found) = (0, 0);
        for (kind, (tried, right, exits)) in &self.rows {
            let exits: Vec<String> = exits.iter().map(|(exit, times)| format!("{exit}×{times}")).collect();
            println!("{kind:<64} {tried:>6} {right:>6}  {}", exits.join(" "));
            number += tried;
            found += right;
        }
        println!("{:<64} {number:>6} {found:>6}", "all");
    }
}

fn seed() -> u64 {
    let given = std::env::var("CLAROR_SEED").ok();
    given.map_or(20_261_124, |seed| seed.parse().expect("CLAROR_SEED is a number"))
}

#[test]
fn every_alteration_of_a_recorded_log_is_found_at_its_place() {
    let seed = seed();
    let place = Place::new(seed);
    assert_found(&check(&place.files), 0, &[]);
    assert_found(&check_with(&place.files, place.memory()), 0, &[]);
    let table = Table::default();
    let parts: [fn(&mut Place, &mut Table); 3] = [published::alter, forged::alter, memory::alter];
    let table = std::thread::scope(|scope| {
        let begin = |(n, alter): (u64, fn(&mut Place, &mut Table))| {
            let mut own = Place { log: place.log.clone(), files: place.files.clone(), random: Random::new(seed ^ (n << 32)) };
            scope.spawn(move || {
                let mut table = Table::default();
                alter(&mut own, &mut table);
                table
            })
        };
        let running: Vec<_> = (1..).zip(parts).map(begin).collect();
        running.into_iter().fold(table, |table, part| table.and(part.join().unwrap()))
    });
    table.show(seed);
    assert_found(&check(&place.files), 0, &[]);
    let number: u64 = table.rows.values().map(|row| row.0).sum();
    assert!(number >= 500, "{number}");
    assert!(
        table.wrong.is_empty(),
        "seed {seed}: {} were not found as they should\n{}",
        table.wrong.len(),
        table.wrong.join("\n")
    );
}
