//! Which key signs the log at which size: from the pinned one along the rotations that the log records.

use crate::finding::{Code, Findings, Place};
use claror_record::event::LogKeyRotated;
use claror_record::note::{Note, NoteError, Vkey};

/// The log's keys in their order, each with the smallest tree that it signs.
pub(crate) struct Keys {
    pinned: Vkey,
    chain: Vec<(u64, Vkey)>,
}

impl Keys {
    pub fn new(pinned: &Vkey) -> Self {
        Keys { pinned: pinned.clone(), chain: vec![(0, pinned.clone())] }
    }

    pub fn pinned(&self) -> &Vkey {
        &self.pinned
    }

    pub fn origin(&self) -> &str {
        self.pinned.name()
    }

    /// The log says which key it began with. Another than the pinned one may be older: the rotations must lead to it.
    pub fn opened(&mut self, vkey: &str) {
        if let Ok(first) = vkey.parse::<Vkey>()
            && first.name() == self.pinned.name()
        {
            self.chain = vec![(0, first)];
        }
    }

    /// The log is handed over to another key by the entry `index`.
    pub fn rotated(&mut self, index: u64, rotation: &LogKeyRotated, findings: &mut Findings) {
        let Some((_, present)) = self.chain.last() else { return };
        match rotation.followed_from(present) {
            Some(new) if self.chain.iter().all(|(_, key)| *key != new) => self.chain.push((index + 1, new)),
            Some(new) => findings.add(Code::KeyRotated, Place::Index(index), "a key that the log had not before", new),
            None => {
                let got = format!("{}, which that key did not name", rotation.new_vkey);
                findings.add(Code::KeyRotated, Place::Index(index), format!("a key named by {present}"), got);
            }
        }
    }

    /// Whether the rotations lead to the pinned key; the key that the log began with, when not.
    pub fn first_if_unrelated(&self) -> Option<&Vkey> {
        let related = self.chain.iter().any(|(_, key)| *key == self.pinned);
        if related { None } else { self.chain.first().map(|(_, key)| key) }
    }

    /// The rotations followed: the first size signed by each key after the first, and the key.
    pub fn followed(&self) -> Vec<(u64, Vkey)> {
        self.chain.iter().skip(1).cloned().collect()
    }

    /// Whether the note of a tree of this size is signed by the key then in force, and by no other key of the log wrongly.
    pub fn verify(&self, note: &Note, size: u64) -> Result<(), (Vkey, NoteError)> {
        if self.first_if_unrelated().is_some() {
            return verify(note, &self.pinned, std::slice::from_ref(&self.pinned));
        }
        let all: Vec<Vkey> = self.chain.iter().map(|(_, key)| key.clone()).collect();
        let in_force = self.chain.iter().rev().find(|(from, _)| *from <= size).map_or(&self.pinned, |(_, key)| key);
        verify(note, in_force, &all)
    }
}

fn verify(note: &Note, in_force: &Vkey, all: &[Vkey]) -> Result<(), (Vkey, NoteError)> {
    note.verify(all)
        .and_then(|_| note.verify(std::slice::from_ref(in_force)))
        .map(drop)
        .map_err(|error| (in_force.clone(), error))
}
