//! The steps, in order.

use crate::finding::{Code, Findings, Place};
use crate::openings::Openings;
use crate::replay::Replay;
use crate::report::{Counts, Report, Scope};
use crate::source::Source;
use crate::tree::{self, Item};
use claror_record::checkpoint::{Checkpoint, CheckpointError};
use claror_record::note::{MAX_BYTES, Note, NoteError, Vkey};
use claror_record::{Eid, Leaf};

/// What to check.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Only the checkpoint and the tree (steps 1, 3 and 4): nothing of what the entries say.
    pub only_tree: bool,
}

/// Checks the log in `source` against its key. Never fails: what cannot be read is a finding too.
pub fn verify(source: &dyn Source, key: &Vkey, options: Options) -> Report {
    let mut findings = Findings::default();
    let mut counts = Counts::default();
    let checkpoint = read_checkpoint(source, key, &mut findings);
    match &checkpoint {
        None => {}
        Some(checkpoint) if options.only_tree => {
            let count = &mut |item: Item<'_>, _: &mut Findings| counts.entries += u64::from(matches!(item, Item::Entry(..)));
            tree::walk(source, checkpoint, &mut findings, count);
        }
        Some(checkpoint) => {
            let mut record = Record {
                ids: Vec::new(),
                openings: Openings::open(source, &mut findings),
                replay: Replay::new(key),
                gaps: false,
                counts: &mut counts,
            };
            tree::walk(source, checkpoint, &mut findings, &mut |item, findings| record.take(item, findings));
            record.finish(&mut findings);
        }
    }
    let scope = match checkpoint {
        Some(_) => Scope::of(options.only_tree),
        None => Scope::nothing(),
    };
    Report::new(checkpoint, findings, counts, scope)
}

/// Step 1. A checkpoint with a wrong signature is still followed, so that the report can say what else is wrong.
fn read_checkpoint(source: &dyn Source, key: &Vkey, findings: &mut Findings) -> Option<Checkpoint> {
    let place = Place::Checkpoint;
    let bytes = match source.read("checkpoint", MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            findings.add(Code::CheckpointMissing, place, "a checkpoint", error);
            return None;
        }
    };
    match Checkpoint::open(&bytes, key) {
        Ok(checkpoint) => return Some(checkpoint),
        Err(CheckpointError::Note(error @ (NoteError::BadSignature(_) | NoteError::Unsigned))) => {
            findings.add(Code::Signature, place.clone(), format!("a signature of {key}"), error);
        }
        Err(CheckpointError::Note(error)) => findings.add(Code::Note, place.clone(), "a signed note", error),
        Err(CheckpointError::Form(what)) => findings.add(Code::CheckpointForm, place.clone(), "a checkpoint", what),
        Err(CheckpointError::Origin(_)) => {}
    }
    let checkpoint: Checkpoint = Note::parse(&bytes).ok()?.text().parse().ok()?;
    if checkpoint.origin != key.name() {
        findings.add(Code::Origin, place, key.name(), &checkpoint.origin);
    }
    Some(checkpoint)
}

/// Steps 6 to 9, entry by entry.
struct Record<'a> {
    /// Ids with their index: 24 bytes an entry, all that is kept of most entries.
    ids: Vec<(Eid, u64)>,
    openings: Openings,
    replay: Replay<'a>,
    gaps: bool,
    counts: &'a mut Counts,
}

impl Record<'_> {
    fn take(&mut self, item: Item<'_>, findings: &mut Findings) {
        let Item::Entry(index, bytes) = item else {
            return self.gap();
        };
        self.counts.entries += 1;
        match Leaf::decode(bytes) {
            Ok(leaf) => {
                self.ids.push((leaf.eid, index));
                let opened = self.openings.of(index, &leaf, findings);
                self.replay.apply(index, &leaf, &opened, findings);
            }
            Err(error) => {
                let code = if error.is_unknown() { Code::LeafUnknown } else { Code::LeafForm };
                findings.add(code, Place::Index(index), "a leaf of version 1 and a known type", error);
                self.gap();
            }
        }
    }

    fn gap(&mut self) {
        self.gaps = true;
        self.replay.gap();
    }

    fn finish(mut self, findings: &mut Findings) {
        self.ids.sort_unstable();
        for pair in self.ids.windows(2) {
            if let [(first, earlier), (second, later)] = pair
                && first == second
            {
                let got = format!("id {first}, which is that of index {earlier}");
                findings.add(Code::EidTwice, Place::Index(*later), "an id of its own", got);
            }
        }
        self.counts.polls_recounted = self.replay.recounted;
        self.counts.polls_not_recounted = self.replay.recounts_skipped;
        let (checked, beyond) = self.openings.finish(&self.ids, self.gaps, findings);
        self.counts.openings_checked = checked;
        self.counts.openings_beyond = beyond;
    }
}
