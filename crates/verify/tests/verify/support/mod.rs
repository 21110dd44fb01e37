//! A log in memory, built with the record's own types and published as the server would.

mod council;
mod poll;
mod random;

pub use council::*;
pub use poll::*;
pub use random::Random;

use claror_record::checkpoint::Checkpoint;
use claror_record::event::{ActorKind, By, Commitment, Event, Id, LogOpened, OpeningLine, Salt, Subject, Timestamp, commit};
use claror_record::merkle::{Tiles, append, leaf_hash};
use claror_record::note::{SigningKey, Vkey};
use claror_record::tile::{TileKind, TilePath, encode_bundle};
use claror_record::{Eid, Hash, Leaf};
use claror_verify::{DirSource, Options, Report, Source, SourceError, verify};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, Cursor};
use std::path::Path;

pub const ORIGIN: &str = "council.example/log";

pub fn key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap()
}

pub fn vkey() -> Vkey {
    key().vkey().clone()
}

/// Bytes that look random and are the same in every run.
pub fn bytes<const N: usize>(label: &str, n: u64) -> [u8; N] {
    let digest: [u8; 32] = Sha256::digest(format!("{label} {n}")).into();
    digest[..N].try_into().unwrap()
}

pub fn id(label: &str, n: u64) -> Id {
    Id(bytes(label, n))
}

/// A log's first words.
pub fn opened_event() -> Event {
    Event::LogOpened(LogOpened { origin: ORIGIN.into(), vkey: vkey().to_string(), previous: None })
}

/// Leaves and openings, before they are published.
#[derive(Default, Clone)]
pub struct Log {
    pub leaves: Vec<Vec<u8>>,
    pub openings: Vec<OpeningLine>,
    /// Seconds after [`BEGIN`] at which the next entries are written.
    pub now: i64,
    pub made: u64,
}

/// 2026-11-24T07:06:39Z.
pub const BEGIN: i64 = 1_795_503_999;

impl Log {
    /// A log that has said its first words.
    pub fn opened() -> Log {
        let mut log = Log::default();
        log.push(Subject::Log(ORIGIN.into()), opened_event());
        log
    }

    pub fn next_eid(&mut self) -> Eid {
        self.made += 1;
        Eid(bytes("eid", self.made))
    }

    pub fn leaf(&mut self, sub: Subject, event: Event) -> Leaf {
        let framed = !event.is_anonymous();
        Leaf {
            eid: self.next_eid(),
            at: framed.then(|| Timestamp::from_unix_seconds(BEGIN + self.now).unwrap()),
            by: framed.then(|| By::kind(ActorKind::Staff)),
            sub,
            event,
        }
    }

    pub fn push(&mut self, sub: Subject, event: Event) -> Eid {
        let leaf = self.leaf(sub, event);
        self.leaves.push(leaf.encode().unwrap());
        leaf.eid
    }

    /// Takes an opening back; the newest are looked at first.
    pub fn close(&mut self, eid: Eid) {
        let at = self.openings.iter().rposition(|line| line.eid == eid);
        self.openings.remove(at.unwrap());
    }

    /// A commitment whose opening is published for the entry made next.
    pub fn commit_next(&mut self, ptr: &str, value: impl serde::Serialize) -> Commitment {
        let salt = Salt(bytes("salt", self.made + 1));
        let eid = Eid(bytes("eid", self.made + 1));
        let value = json!(value);
        let commitment = commit(&salt, &value).unwrap();
        self.openings.push(OpeningLine { eid, ptr: ptr.into(), salt, value });
        commitment
    }

    /// Entries that matter to no poll, up to a size. Nothing says that a council was founded, so nobody asks whether these
    /// organisations were admitted.
    pub fn pad(&mut self, size: usize) {
        use claror_record::event::{OrganisationAmended, OrganisationStatusChanged};
        while self.leaves.len() < size {
            let n = self.leaves.len() as u64;
            let sub = Subject::Organisation(id("organisation", n));
            let event = if n.is_multiple_of(3) {
                let reason = Some(self.commit_next("/data/reason", format!("reason {n}")));
                Event::OrganisationSuspended(OrganisationStatusChanged { on: "2026-11-24".parse().unwrap(), reason })
            } else {
                let name = [("ca".to_owned(), format!("Entitat número {n}"))].into();
                Event::OrganisationAmended(OrganisationAmended { name, persons_hidden: false, website: None })
            };
            self.push(sub, event);
        }
    }

    pub fn publish(&self) -> Files {
        self.publish_as(&key())
    }

    pub fn publish_as(&self, key: &SigningKey) -> Files {
        let hashes: Vec<Hash> = self.leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        let mut files = BTreeMap::new();
        let grown = append(&Tiles::new(), 0, &hashes).unwrap();
        for tile in grown.tiles {
            let path = TilePath::new(TileKind::Hashes(tile.level), tile.n, tile.hashes.len()).unwrap();
            files.insert(path.to_string(), Hash::concat(&tile.hashes));
        }
        for path in TilePath::of_kind_at(TileKind::Entries, grown.size) {
            let first = path.n() as usize * 256;
            let entries = self.leaves[first..first + path.width()].iter().map(Vec::as_slice);
            files.insert(path.to_string(), encode_bundle(entries).unwrap());
        }
        let checkpoint = Checkpoint { origin: key.vkey().name().into(), size: grown.size, root: grown.root };
        files.insert("checkpoint".into(), checkpoint.sign(key).unwrap().into_bytes());
        files.insert("openings.jsonl".into(), opening_lines(&self.openings));
        Files { files: RefCell::new(files) }
    }
}

pub fn opening_lines(openings: &[OpeningLine]) -> Vec<u8> {
    openings.iter().flat_map(|line| [line.encode().unwrap(), b"\n".to_vec()].concat()).collect()
}

/// What a server publishes.
#[derive(Clone)]
pub struct Files {
    files: RefCell<BTreeMap<String, Vec<u8>>>,
}

impl Files {
    pub fn names(&self) -> Vec<String> {
        self.files.borrow().keys().cloned().collect()
    }

    pub fn get(&self, path: &str) -> Option<Vec<u8>> {
        self.files.borrow().get(path).cloned()
    }

    pub fn set(&self, path: &str, content: Vec<u8>) {
        self.files.borrow_mut().insert(path.to_owned(), content);
    }

    pub fn remove(&self, path: &str) -> Vec<u8> {
        self.files.borrow_mut().remove(path).unwrap()
    }

    pub fn flip(&self, path: &str, at: usize, mask: u8) {
        self.files.borrow_mut().get_mut(path).unwrap()[at] ^= mask;
    }

    pub fn check(&self) -> Report {
        verify(self, &vkey(), Options::default())
    }

    pub fn check_tree(&self) -> Report {
        verify(self, &vkey(), Options { only_tree: true, ..Options::default() })
    }

    pub fn write(&self, dir: &Path) -> DirSource {
        for (path, content) in &*self.files.borrow() {
            let path = dir.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        DirSource::new(dir)
    }
}

impl Source for Files {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        let mut content = self.get(path).ok_or(SourceError::Absent)?;
        content.truncate(limit + 1);
        Ok(content)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        Ok(Box::new(Cursor::new(self.get(path).ok_or(SourceError::Absent)?)))
    }

    fn list(&self, folder: &str) -> Result<Option<Vec<String>>, SourceError> {
        let prefix = format!("{folder}/");
        Ok(Some(self.names().into_iter().filter(|name| name.starts_with(&prefix)).collect()))
    }
}

/// The findings' lines.
pub fn found(report: &Report) -> Vec<String> {
    report.findings.iter().map(ToString::to_string).collect()
}

/// Asserts an exit code and that each finding's line begins as given, in order.
#[track_caller]
pub fn assert_found(report: &Report, exit: u8, beginnings: &[&str]) {
    let lines = found(report);
    assert_eq!(report.exit.code(), exit, "{lines:#?}");
    assert_eq!(lines.len(), beginnings.len(), "{lines:#?}");
    for (line, beginning) in lines.iter().zip(beginnings) {
        assert!(line.starts_with(beginning), "{line}\nshould begin with\n{beginning}");
    }
}
