//! Step 8, the other way round: openings that must be there. One that is missing was erased or rectified, and the record
//! says so, or it lies outside of what the bundle says to hold.

use crate::finding::{Code, Findings, Place};
use crate::openings::FILE;
use crate::replay::Gone;
use crate::source::Source;
use claror_record::bundle::{self, BundleScope};
use claror_record::event::Opening;
use claror_record::{Eid, Event, Leaf};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead as _, Read as _};

/// The longest line of the openings that is read again.
const MAX_LINE: u64 = 1 << 20;

/// An opening that was due and not there.
struct Missing {
    index: u64,
    eid: Eid,
    /// Place in [`Due::pointers`].
    ptr: u16,
}

/// What is due, and what of it is missing.
pub(crate) struct Due {
    scope: BundleScope,
    /// Pointers met, each once: most entries have the same few.
    pointers: Vec<String>,
    missing: Vec<Missing>,
}

/// Reads what the bundle says to hold. What says nothing holds what all may read, from the first entry on.
pub(crate) fn read_scope(source: &dyn Source, findings: &mut Findings) -> Option<BundleScope> {
    let place = || Place::File(bundle::FILE.to_owned());
    match source.read(bundle::FILE, 1 << 16) {
        Ok(bytes) => match BundleScope::decode(&bytes) {
            Ok(scope) => return Some(scope),
            Err(error) => findings.add(Code::Scope, place(), "a bundle's statement of its scope", error),
        },
        Err(crate::SourceError::Absent) => {}
        Err(error) => findings.add(Code::Scope, place(), "a bundle's statement of its scope", error),
    }
    None
}

impl Due {
    pub fn new(scope: Option<BundleScope>) -> Self {
        let scope = scope.unwrap_or(BundleScope::public(0));
        Due { scope, pointers: Vec::new(), missing: Vec::new() }
    }

    /// Notes which of a leaf's openings are due and not among `opened`.
    pub fn note(&mut self, index: u64, leaf: &Leaf, opened: &[Opening]) {
        if index < self.scope.since {
            return;
        }
        let by = leaf.by.as_ref().and_then(|by| by.person).map(|_| "/by/person");
        let data = leaf.event.commitments().into_iter().map(|(ptr, _)| ptr);
        for ptr in by.into_iter().chain(data) {
            if is_due(&self.scope, &leaf.event, ptr) && opened.iter().all(|there| there.ptr != ptr) {
                self.lacks(index, leaf.eid, ptr);
            }
        }
    }

    fn lacks(&mut self, index: u64, eid: Eid, ptr: &str) {
        let place = match self.pointers.iter().position(|known| known == ptr) {
            Some(place) => place,
            None => {
                self.pointers.push(ptr.to_owned());
                self.pointers.len() - 1
            }
        };
        self.missing.push(Missing { index, eid, ptr: u16::try_from(place).unwrap_or(u16::MAX) });
    }

    /// Once the entries are over: what is missing and nowhere said to be gone. `unopened` are counted ballots, with the
    /// index of their count.
    pub fn finish(self, gone: &[Gone], unopened: &[(u64, Eid, u64)], findings: &mut Findings) {
        let named: HashSet<(Eid, &str)> = gone.iter().map(|one| (one.opening.eid, one.opening.ptr.as_str())).collect();
        for (index, eid, count) in unopened {
            let ptr = "/data/choice";
            if named.contains(&(*eid, ptr)) {
                let got = format!("ballot {index}, whose opening is erased");
                findings.add(Code::CountUnknown, Place::Index(*count), "ballots that can be read", got);
            } else {
                let place = Place::Pointer(*index, ptr.to_owned());
                findings.add(Code::OpeningMissing, place, "the opening of a counted ballot", "none");
            }
        }
        for Missing { index, eid, ptr } in self.missing {
            let ptr = self.pointers.get(usize::from(ptr)).map(String::as_str).unwrap_or_default();
            if !named.contains(&(eid, ptr)) {
                let place = Place::Pointer(index, ptr.to_owned());
                findings.add(Code::OpeningMissing, place, "an opening, or an entry that says it is erased", "neither");
            }
        }
    }
}

/// Whether readers of this scope must find an opening there. Choices are looked for when their poll is counted.
fn is_due(scope: &BundleScope, event: &Event, ptr: &str) -> bool {
    if ptr == "/data/choice" {
        return false;
    }
    let public = matches!(
        event,
        Event::OrganisationSuspended(_)
            | Event::OrganisationReinstated(_)
            | Event::OrganisationWithdrawn(_)
            | Event::PollAnnulled(_)
            | Event::DecisionAnnulled(_)
    );
    (public && ptr == "/data/reason") || scope.opens_for_auditors(event.type_name())
}

/// Whether what is said to be gone was there before, and is gone. `ids` are those of the tree, sorted; `whole` tells
/// whether these are all entries that there ever were.
pub(crate) fn check_gone(source: &dyn Source, gone: &[Gone], ids: &[(Eid, u64)], whole: bool, findings: &mut Findings) {
    for Gone { index, opening, .. } in gone {
        let at = ids.binary_search_by_key(&opening.eid, |(eid, _)| *eid).ok().and_then(|at| ids.get(at));
        match at {
            Some((_, earlier)) if earlier < index => {}
            Some((_, later)) => {
                findings.add(Code::Erasure, Place::Index(*index), "an entry before it", format!("index {later}"));
            }
            None if whole => {
                findings.add(Code::Erasure, Place::Index(*index), "an entry of the tree", format!("entry id {}", opening.eid));
            }
            None => {}
        }
    }
    check_erased(source, gone, findings);
}

/// That no opening is there which is said to be erased. The file is read once more for it: an erasure comes long after what
/// it erases, and most lines are known by their entry alone.
fn check_erased(source: &dyn Source, gone: &[Gone], findings: &mut Findings) {
    let mut erased: HashMap<Eid, Vec<&str>> = HashMap::new();
    for one in gone.iter().filter(|one| one.erased) {
        erased.entry(one.opening.eid).or_default().push(&one.opening.ptr);
    }
    if erased.is_empty() {
        return;
    }
    let Ok(mut lines) = source.open(FILE) else { return };
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        // What cannot be read was said when it was read first.
        match lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut line) {
            Ok(1..) => {}
            Ok(0) | Err(_) => return,
        }
        line.pop_if(|byte| *byte == b'\n');
        if claimed_eid(&line).is_some_and(|eid| !erased.contains_key(&eid)) {
            continue;
        }
        if let Ok(Opening { eid, ptr, .. }) = Opening::read(&line)
            && erased.get(&eid).is_some_and(|pointers| pointers.contains(&ptr.as_str()))
        {
            let place = Place::OpeningLine(number);
            findings.add(Code::OpeningKept, place, "nothing, since it is said to be erased", format!("entry id {eid} {ptr}"));
        }
    }
}

/// The entry that a line names if it is an opening at all; `None` where the whole line must be read to know. Keys stand
/// once in an opening, so a line that begins with an id has no other.
fn claimed_eid(line: &[u8]) -> Option<Eid> {
    let rest = line.strip_prefix(b"{\"eid\":\"")?;
    let (text, after) = rest.split_at_checked(22)?;
    if after.first() != Some(&b'"') {
        return None;
    }
    std::str::from_utf8(text).ok()?.parse().ok()
}
