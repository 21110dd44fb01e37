//! Step 8: openings, read beside the entries in one pass.
//!
//! The file has the order of the entries, so a window of lines ahead is enough; openings that lie wrong are found at
//! the end, against the ids of the whole tree.

use crate::due::Due;
use crate::finding::{Code, Findings, Place};
use crate::source::{Source, SourceError};
use claror_record::event::{Commitment, Opening};
use claror_record::{Eid, Leaf};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{BufRead, Read as _};

/// The file's name.
pub(crate) const FILE: &str = "openings.jsonl";
/// Lines held ahead of the entry now read.
const WINDOW: usize = 1_024;
/// Longest line; a value is at most a leaf's size in practice.
const MAX_LINE: u64 = 1 << 20;
/// How many lines that found no entry are kept to be named.
const MAX_PASSED: usize = 1_000;

/// A hash for a table that never holds more than the window: whoever makes up ids that collide gains nothing by it.
#[derive(Default)]
pub(crate) struct Folded(u64);

impl Hasher for Folded {
    fn write(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word.iter_mut().zip(piece).for_each(|(to, from)| *to = *from);
            self.0 = (self.0 ^ u64::from_le_bytes(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

pub(crate) struct Openings {
    /// Which openings must be there, and were not.
    pub due: Due,
    lines: Option<Box<dyn BufRead>>,
    /// Lines ahead, by number.
    window: BTreeMap<u64, Opening>,
    by_eid: HashMap<Eid, Vec<u64>, BuildHasherDefault<Folded>>,
    read: u64,
    /// The highest line that found its entry: lines before it should have found theirs.
    matched: u64,
    /// Lines that the entries went past.
    passed: Vec<(u64, Eid)>,
    pub checked: u64,
    /// Lines of entries after the checkpoint.
    pub beyond: u64,
}

impl Openings {
    /// Opens the file. Its absence is a finding only where an opening is needed.
    pub fn open(source: &dyn Source, due: Due, findings: &mut Findings) -> Self {
        let lines = match source.open(FILE) {
            Ok(lines) => Some(lines),
            Err(SourceError::Absent) => None,
            Err(error) => {
                findings.add(Code::OpeningsMissing, Place::Openings, "openings", error);
                None
            }
        };
        Openings {
            due,
            lines,
            window: BTreeMap::new(),
            by_eid: HashMap::default(),
            read: 0,
            matched: 0,
            passed: Vec::new(),
            checked: 0,
            beyond: 0,
        }
    }

    /// Checks the openings of a leaf; gives those that open what it holds.
    pub fn of(&mut self, index: u64, leaf: &Leaf, findings: &mut Findings) -> Vec<Opening> {
        self.fill(findings);
        let Some(numbers) = self.by_eid.remove(&leaf.eid) else {
            self.due.note(index, leaf, &[]);
            return Vec::new();
        };
        let commitments = leaf.commitments();
        let mut opened = Vec::new();
        for number in numbers {
            self.matched = self.matched.max(number);
            let Some(line) = self.window.remove(&number) else {
                continue;
            };
            self.checked += 1;
            if check(index, &commitments, &line, findings) {
                opened.push(line);
            }
        }
        self.due.note(index, leaf, &opened);
        opened
    }

    /// Once the entries are over: what found no entry. `ids` are those of the tree, sorted; `gaps` tells whether some
    /// entries could not be read.
    pub fn finish(mut self, ids: &[(Eid, u64)], gaps: bool, findings: &mut Findings) -> (Due, u64, u64) {
        loop {
            for (number, line) in std::mem::take(&mut self.window) {
                self.leave(number, line.eid);
                self.judge_passed(ids, gaps, findings);
            }
            self.by_eid.clear();
            if self.lines.is_none() {
                break;
            }
            self.fill(findings);
        }
        self.judge_passed(ids, gaps, findings);
        (self.due, self.checked, self.beyond)
    }

    fn leave(&mut self, number: u64, eid: Eid) {
        if self.passed.len() < MAX_PASSED {
            self.passed.push((number, eid));
        }
    }

    fn judge_passed(&mut self, ids: &[(Eid, u64)], gaps: bool, findings: &mut Findings) {
        for (number, eid) in std::mem::take(&mut self.passed) {
            let place = Place::OpeningLine(number);
            match ids.binary_search_by_key(&eid, |(id, _)| *id) {
                Ok(at) => {
                    let index = ids.get(at).map(|(_, index)| *index).unwrap_or_default();
                    let got = format!("an opening of index {index} after those of later entries");
                    findings.add(Code::OpeningOrder, place, "openings in the order of the entries", got);
                }
                Err(_) if number < self.matched && !gaps => {
                    findings.add(Code::OpeningStray, place, "an entry of the tree", format!("entry id {eid}"));
                }
                Err(_) => self.beyond += 1,
            }
        }
    }

    /// Reads ahead; lines that the entries went past make room when it is needed.
    fn fill(&mut self, findings: &mut Findings) {
        loop {
            self.read_ahead(findings);
            let first = self.window.first_key_value().map(|(number, _)| *number);
            if self.window.len() < WINDOW || first.is_none_or(|first| first >= self.matched) {
                return;
            }
            let ahead = self.window.split_off(&self.matched);
            for (number, line) in std::mem::replace(&mut self.window, ahead) {
                if let Some(numbers) = self.by_eid.get_mut(&line.eid) {
                    numbers.retain(|other| *other != number);
                }
                self.leave(number, line.eid);
            }
            self.by_eid.retain(|_, numbers| !numbers.is_empty());
        }
    }

    fn read_ahead(&mut self, findings: &mut Findings) {
        while self.window.len() < WINDOW {
            let Some(line) = self.next_line(findings) else {
                return;
            };
            match Opening::read(&line) {
                Ok(opening) => {
                    self.by_eid.entry(opening.eid).or_default().push(self.read);
                    self.window.insert(self.read, opening);
                }
                Err(error) => {
                    let place = Place::OpeningLine(self.read);
                    findings.add(Code::OpeningForm, place, "an opening", error);
                }
            }
        }
    }

    fn next_line(&mut self, findings: &mut Findings) -> Option<Vec<u8>> {
        let reader = self.lines.as_mut()?;
        let mut line = Vec::new();
        let outcome = reader.by_ref().take(MAX_LINE).read_until(b'\n', &mut line);
        let ended = line.pop_if(|byte| *byte == b'\n').is_some();
        let problem = match outcome {
            Ok(0) => {
                self.lines = None;
                return None;
            }
            Ok(_) if ended || (line.len() as u64) < MAX_LINE => None,
            Ok(_) => Some("a line of more than 1 MiB".to_owned()),
            Err(error) => Some(error.to_string()),
        };
        self.read += 1;
        if let Some(problem) = problem {
            findings.add(Code::OpeningsMissing, Place::OpeningLine(self.read), "a line", problem);
            self.lines = None;
            return None;
        }
        Some(line)
    }
}

/// Whether a line opens what its leaf holds there.
fn check(index: u64, commitments: &[(String, Commitment)], line: &Opening, findings: &mut Findings) -> bool {
    let place = Place::Pointer(index, line.ptr.clone());
    let Some((_, expected)) = commitments.iter().find(|(ptr, _)| *ptr == line.ptr) else {
        findings.add(Code::OpeningStray, place, "a commitment at this pointer", "none");
        return false;
    };
    let commitment = line.commitment();
    if commitment != *expected {
        findings.add(Code::Opening, place, expected, commitment);
    }
    commitment == *expected
}
