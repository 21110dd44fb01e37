//! The part of the walk that needs no order: splitting bundles, hashing and reading leaves, on as many threads as asked
//! for. What comes out comes in the order in which it was put in.

use claror_record::event::LeafError;
use claror_record::merkle::{self, Hash, TILE_WIDTH};
use claror_record::tile::{BundleError, decode_first};
use claror_record::{Event, Leaf};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Scope;

/// Bundles under way for each thread.
const AHEAD: usize = 4;

/// What to do with the entries beside hashing them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing.
    Hashes,
    /// Read those that hand the log over to another key.
    Rotations,
    /// Read all.
    Leaves,
}

/// A bundle of entries; `bytes` is `None` where it could not be read.
pub(crate) struct Job {
    pub width: usize,
    pub bytes: Option<Vec<u8>>,
}

/// What an entry is.
pub(crate) enum Entry {
    Leaf(Box<Leaf>),
    Bad(LeafError),
    /// It was not read.
    Skipped,
}

/// A bundle's entries, as many of them as there are.
#[derive(Default)]
pub(crate) struct Done {
    pub hashes: Vec<Hash>,
    /// The root over a full tile's hashes.
    pub root: Option<Hash>,
    pub entries: Vec<Entry>,
}

/// The text that every rotation's leaf holds, canonical JSON being what it is.
const ROTATION: &[u8] = b"\"type\":\"log.key_rotated\"";

fn work(job: &Job, reading: Reading) -> Done {
    let bytes = job.bytes.as_deref().unwrap_or_default();
    let entries = split(bytes, job.width);
    let hashes: Vec<Hash> = entries.iter().map(|entry| merkle::leaf_hash(entry)).collect();
    let root = (hashes.len() == TILE_WIDTH).then(|| merkle::root(&hashes));
    let entries = entries.iter().map(|entry| read(entry, reading)).collect();
    Done { hashes, root, entries }
}

fn read(entry: &[u8], reading: Reading) -> Entry {
    let wanted = match reading {
        Reading::Hashes => false,
        Reading::Leaves => true,
        Reading::Rotations => entry.windows(ROTATION.len()).any(|window| window == ROTATION),
    };
    if !wanted {
        return Entry::Skipped;
    }
    match Leaf::decode(entry) {
        Ok(leaf) if reading == Reading::Rotations && !matches!(leaf.event, Event::LogKeyRotated(_)) => Entry::Skipped,
        Ok(leaf) => Entry::Leaf(Box::new(leaf)),
        Err(error) => Entry::Bad(error),
    }
}

/// As many of `width` entries as there are.
fn split(bundle: &[u8], width: usize) -> Vec<&[u8]> {
    match decode_first(bundle, width) {
        Ok((entries, _)) => entries,
        Err(BundleError::Truncated { at }) => decode_first(bundle, at).map(|(entries, _)| entries).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// Works through jobs; with one thread in the caller's own.
pub(crate) struct Crew {
    reading: Reading,
    workers: Vec<(SyncSender<Job>, Receiver<Done>)>,
    /// Results that no worker holds, in their order.
    ready: VecDeque<Done>,
    sent: usize,
    taken: usize,
}

impl Crew {
    /// `threads` of them; 0 or 1: none beside the caller's.
    pub fn hire<'scope>(scope: &'scope Scope<'scope, '_>, threads: usize, reading: Reading) -> Self {
        let hire = |_| {
            let (jobs, inbox) = sync_channel::<Job>(AHEAD);
            let (outbox, results) = sync_channel::<Done>(AHEAD);
            scope.spawn(move || {
                for job in inbox {
                    if outbox.send(work(&job, reading)).is_err() {
                        return;
                    }
                }
            });
            (jobs, results)
        };
        let workers = if threads > 1 { (0..threads).map(hire).collect() } else { Vec::new() };
        Crew { reading, workers, ready: VecDeque::new(), sent: 0, taken: 0 }
    }

    /// Whether results must be taken before more is put in.
    pub fn is_busy(&self) -> bool {
        self.sent - self.taken >= (self.workers.len() * AHEAD).max(1)
    }

    pub fn put(&mut self, job: Job) {
        match self.workers.get(self.sent % self.workers.len().max(1)) {
            // A worker that is gone gives no result, and the entries count as unread.
            Some((jobs, _)) => drop(jobs.send(job)),
            None => self.ready.push_back(work(&job, self.reading)),
        }
        self.sent += 1;
    }

    /// The next result in order; `None` when nothing is under way.
    pub fn take(&mut self) -> Option<Done> {
        if self.taken == self.sent {
            return None;
        }
        let done = match self.workers.get(self.taken % self.workers.len().max(1)) {
            Some((_, results)) => results.recv().unwrap_or_default(),
            None => self.ready.pop_front().unwrap_or_default(),
        };
        self.taken += 1;
        Some(done)
    }
}
