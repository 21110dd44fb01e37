//! The steps, in order.

use crate::due::{self, Due};
use crate::epoch;
use crate::files::{self, Files};
use crate::finding::{Code, Findings, Place};
use crate::keys::Keys;
use crate::openings::Openings;
use crate::replay::Replay;
use crate::report::{Counts, Report, Scope};
use crate::seen::{self, Newest, Seen};
use crate::source::Source;
use crate::tree::{self, Item, Plan};
use crate::witnesses::{self, Times, Witnessed};
use crate::work::{Entry, Reading};
use claror_record::checkpoint::Checkpoint;
use claror_record::event::{PreviousLog, Subject, Timestamp};
use claror_record::note::{MAX_BYTES, Note, Vkey};
use claror_record::policy::Policy;
use claror_record::{Eid, Event, Hash};
use std::collections::BTreeMap;

/// What to check, and with what memory.
#[derive(Default)]
pub struct Options<'a> {
    /// Only the checkpoint and the tree (steps 1 to 5): nothing of what the entries say.
    pub only_tree: bool,
    /// The witnesses that must have cosigned.
    pub policy: Option<Policy>,
    /// Checkpoints seen earlier, which this log must continue.
    pub seen: Vec<Seen>,
    /// The present time and how old the newest cosignature may be, both in seconds (the first since 1970, UTC). Where the
    /// policy asks no witness, the newest entry tells the age.
    pub max_age: Option<(i64, u64)>,
    /// The key of the log that this one continues, in force at its end.
    pub previous_key: Option<Vkey>,
    /// How many bytes of files may be fetched from an address; `None`: it is not asked for files. Files that lie beside the
    /// log are compared in any case.
    pub fetch_files: Option<u64>,
    /// Threads that hash and read entries beside the one that asks for them; 0 or 1: none.
    pub threads: usize,
    /// Told from time to time how many entries are behind, of how many.
    pub progress: Option<&'a dyn Fn(u64, u64)>,
}

/// Checks the log in `source` against its key. Never fails: what cannot be read is a finding too.
pub fn verify(source: &dyn Source, key: &Vkey, options: Options<'_>) -> Report {
    let mut findings = Findings::default();
    let Some(head) = read_head(source, key, &mut findings) else {
        return Report::new(None, findings, Counts::default(), Scope::nothing());
    };
    let witnessed = witnesses::quorum(options.policy.as_ref(), &head.note, &mut findings);
    let earlier = seen::gather(source, &options.seen, &mut findings);
    let newest = (head.checkpoint.size, &witnessed);
    let times = Times::gather(options.policy.as_ref(), newest, &earlier, &mut findings);
    let plan = Plan {
        reading: reading(&options, &head, key),
        threads: options.threads,
        sizes: earlier.iter().map(|one| one.checkpoint.size).filter(|size| *size <= head.checkpoint.size).collect(),
        progress: options.progress,
    };
    let mut scope = Scope::new(&options, witnessed);
    let walked = match options.only_tree {
        true => walk_tree(source, key, &head.checkpoint, &plan, &mut findings),
        false => {
            let record = Recorded { times, scope: &mut scope, fetch: options.fetch_files };
            walk_record(source, (key, &head.checkpoint), &plan, record, &mut findings)
        }
    };
    if let Err((key, error)) = walked.keys.verify(&head.note, head.checkpoint.size) {
        findings.add(Code::Signature, Place::Checkpoint, format!("a signature of {key}"), error);
    }
    scope.previous = walked.previous.as_ref().map(|previous| epoch::check(previous, key.name(), &options, &mut findings));
    let newest = Newest { bytes: &head.bytes, checkpoint: &head.checkpoint };
    let compared = seen::compare(source, &earlier, &newest, &walked.keys, &walked.roots, &mut findings);
    check_age(&options, &scope.witnessed, walked.last, &mut findings);
    scope.compared(&compared);
    scope.keys = walked.keys.followed();
    let mut report = Report::new(Some(head.checkpoint), findings, walked.counts, scope);
    report.evidence = compared.evidence;
    report.note = head.bytes;
    report
}

/// What a walk over the entries left.
struct Walked {
    keys: Keys,
    roots: BTreeMap<u64, Hash>,
    counts: Counts,
    /// The newest time of an entry.
    last: Option<Timestamp>,
    /// The log that this one continues.
    previous: Option<PreviousLog>,
}

/// Steps 3 and 4, and as much of the entries as following the log's keys needs.
fn walk_tree(source: &dyn Source, key: &Vkey, checkpoint: &Checkpoint, plan: &Plan<'_>, findings: &mut Findings) -> Walked {
    let mut keys = Keys::new(key);
    let mut counts = Counts::default();
    let roots = tree::walk(source, checkpoint, plan, findings, &mut |item, findings| {
        let Item::Entry(index, entry) = item else { return };
        counts.entries += 1;
        if let Entry::Leaf(leaf) = entry
            && let Event::LogKeyRotated(rotation) = &leaf.event
            && matches!(&leaf.sub, Subject::Log(origin) if origin == keys.origin())
        {
            keys.rotated(index, rotation, findings);
        }
    });
    Walked { keys, roots, counts, last: None, previous: None }
}

/// What a walk over the whole record needs beside the tree.
struct Recorded<'a> {
    times: Times,
    scope: &'a mut Scope,
    fetch: Option<u64>,
}

/// Steps 3, 4 and 6 to 11.
fn walk_record(
    source: &dyn Source,
    (key, checkpoint): (&Vkey, &Checkpoint),
    plan: &Plan<'_>,
    Recorded { times, scope, fetch }: Recorded<'_>,
    findings: &mut Findings,
) -> Walked {
    scope.bundle = due::read_scope(source, findings);
    let mut record = Record {
        source,
        ids: Vec::with_capacity(usize::try_from(checkpoint.size.min(RESERVED)).unwrap_or(0)),
        openings: Openings::open(source, Due::new(scope.bundle.clone()), findings),
        replay: Replay::new(Keys::new(key)),
        times,
        files: Files::new(source, scope.bundle.as_ref().map(|bundle| bundle.since), fetch),
        gaps: false,
        counts: Counts::default(),
    };
    let roots = tree::walk(source, checkpoint, plan, findings, &mut |item, findings| record.take(item, findings));
    record.finish(roots, scope, findings)
}

/// Only where the pinned key did not sign, a check of the tree alone must look for rotations.
fn reading(options: &Options<'_>, head: &Head, key: &Vkey) -> Reading {
    match options.only_tree {
        false => Reading::Leaves,
        true if head.note.verify(std::slice::from_ref(key)).is_ok() => Reading::Hashes,
        true => Reading::Rotations,
    }
}

fn check_age(options: &Options<'_>, witnessed: &Witnessed, last: Option<Timestamp>, findings: &mut Findings) {
    let Some((now, most)) = options.max_age else { return };
    let newest = match witnessed.asked {
        true => witnessed.newest().and_then(|time| i64::try_from(time).ok()),
        false => last.map(Timestamp::unix_seconds),
    };
    let what = if witnessed.asked { "cosignature" } else { "entry with a time" };
    let expected = || format!("a {what} of the last {most} seconds");
    match newest {
        Some(newest) => {
            let age = now.saturating_sub(newest);
            if age > i64::try_from(most).unwrap_or(i64::MAX) {
                findings.add(Code::Age, Place::Checkpoint, expected(), format!("one of {age} seconds ago"));
            }
        }
        None => findings.add(Code::Age, Place::Checkpoint, expected(), "none"),
    }
}

/// What is to be verified.
struct Head {
    bytes: Vec<u8>,
    note: Note,
    checkpoint: Checkpoint,
}

/// Step 1, but for the signature: the key in force at its size is known once the entries are read. A checkpoint of another
/// log is still followed, so that the report can say what else is wrong.
fn read_head(source: &dyn Source, key: &Vkey, findings: &mut Findings) -> Option<Head> {
    let place = Place::Checkpoint;
    let bytes = match source.read("checkpoint", MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            findings.add(Code::CheckpointMissing, place, "a checkpoint", error);
            return None;
        }
    };
    let note = match Note::parse(&bytes) {
        Ok(note) => note,
        Err(error) => {
            findings.add(Code::Note, place, "a signed note", error);
            return None;
        }
    };
    let checkpoint: Checkpoint = match note.text().parse() {
        Ok(checkpoint) => checkpoint,
        Err(error) => {
            findings.add(Code::CheckpointForm, place, "a checkpoint", error);
            return None;
        }
    };
    if checkpoint.origin != key.name() {
        findings.add(Code::Origin, place, key.name(), &checkpoint.origin);
    }
    Some(Head { bytes, note, checkpoint })
}

/// Steps 6 to 11, entry by entry.
struct Record<'a> {
    source: &'a dyn Source,
    /// Ids with their index: 24 bytes an entry, all that is kept of most entries.
    ids: Vec<(Eid, u64)>,
    openings: Openings,
    replay: Replay,
    times: Times,
    files: Files,
    gaps: bool,
    counts: Counts,
}

/// Room for so many ids is made at once; a checkpoint may claim any size.
const RESERVED: u64 = 1 << 22;

impl Record<'_> {
    fn take(&mut self, item: Item, findings: &mut Findings) {
        let Item::Entry(index, entry) = item else {
            return self.gap();
        };
        self.counts.entries += 1;
        match entry {
            Entry::Skipped => {}
            Entry::Leaf(leaf) => {
                self.keep(leaf.eid, index);
                self.times.check(index, leaf.at, findings);
                self.files.check(self.source, index, &leaf, findings);
                let opened = self.openings.of(index, &leaf, findings);
                self.replay.apply(index, &leaf, &opened, findings);
            }
            Entry::Bad(error) => {
                let code = if error.is_unknown() { Code::LeafUnknown } else { Code::LeafForm };
                findings.add(code, Place::Index(index), "a leaf of version 1 and a known type", error);
                self.gap();
            }
        }
    }

    /// Grows by fixed steps: doubling would need three times the room for a moment.
    fn keep(&mut self, eid: Eid, index: u64) {
        if self.ids.len() == self.ids.capacity() {
            self.ids.reserve_exact(usize::try_from(RESERVED).unwrap_or(0));
        }
        self.ids.push((eid, index));
    }

    fn gap(&mut self) {
        self.gaps = true;
        self.replay.gap();
    }

    fn finish(mut self, roots: BTreeMap<u64, Hash>, scope: &mut Scope, findings: &mut Findings) -> Walked {
        self.ids.sort_unstable();
        for pair in self.ids.windows(2) {
            if let [(first, earlier), (second, later)] = pair
                && first == second
            {
                let got = format!("id {first}, which is that of index {earlier}");
                findings.add(Code::EidTwice, Place::Index(*later), "an id of its own", got);
            }
        }
        let replay = self.replay;
        if let Some(first) = replay.keys.first_if_unrelated() {
            findings.add(Code::LogOpened, Place::Index(0), replay.keys.pinned(), first);
        }
        let (due, checked, beyond) = self.openings.finish(&self.ids, self.gaps, findings);
        due.finish(&replay.gone, &replay.polls.unopened, findings);
        let whole = !self.gaps && replay.previous.is_none();
        due::check_gone(self.source, &replay.gone, &self.ids, whole, findings);
        // An address would have to be asked for the whole log once more.
        self.counts.sums_checked = if self.files.lie_beside() { files::check_sums(self.source, findings) } else { 0 };
        self.counts.polls_recounted = replay.polls.recounted;
        self.counts.polls_not_recounted = replay.polls.recounts_skipped;
        self.counts.openings_checked = checked;
        self.counts.openings_beyond = beyond;
        self.counts.rolls_compared = replay.rolls_compared;
        self.counts.rolls_not_compared = replay.rolls_not_compared;
        self.files.finish(findings);
        self.counts.files = self.files.counts;
        scope.files_asked = self.files.are_asked_for();
        self.counts.times_compared = self.times.compared;
        scope.whole = replay.is_whole();
        scope.closed = replay.closed();
        Walked { keys: replay.keys, roots, counts: self.counts, last: self.times.last(), previous: replay.previous }
    }
}
