//! Step 10: files that entries name by their digest, where the source has them, and a bundle's own list of digests.

use crate::finding::{Code, Findings, Place};
use crate::source::{PublicFile, Source, SourceError};
use claror_record::Leaf;
use claror_record::bundle::{FILES, SUMS};
use claror_record::event::{EngagementReported, Event, FileDigest, PublishReason, Subject};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, Read as _};

/// The longest list of digests: of a million files.
const MAX_SUMS: usize = 256 << 20;

/// How many files are remembered to be right; the others are read as often as they are named.
const MAX_RIGHT: usize = 1 << 16;

/// How many files of a kind entries name, and how many of them were compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    pub named: u64,
    pub checked: u64,
}

/// The files that entries name by their digests, each as often as it is named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct FileCounts {
    /// Texts of decisions.
    pub texts: Compared,
    /// Documents of decisions.
    pub documents: Compared,
    /// Versions of datasets.
    pub datasets: Compared,
    /// Reports of engagements.
    pub reports: Compared,
    /// Versions of datasets whose bytes are gone, as the record says: they were withdrawn.
    pub withdrawn: u64,
    /// Files that were not asked for, since no more bytes were to be fetched.
    pub beyond_limit: u64,
}

impl FileCounts {
    fn all(&self) -> [(Compared, &'static str); 4] {
        [
            (self.texts, "texts of decisions"),
            (self.documents, "documents of decisions"),
            (self.datasets, "versions of datasets"),
            (self.reports, "reports of engagements"),
        ]
    }

    fn of(&mut self, what: &PublicFile<'_>) -> &mut Compared {
        match what {
            PublicFile::Text { .. } => &mut self.texts,
            PublicFile::Document { .. } => &mut self.documents,
            PublicFile::Dataset { .. } => &mut self.datasets,
            PublicFile::Report { .. } => &mut self.reports,
        }
    }

    /// Files named, of all kinds.
    pub fn named(&self) -> u64 {
        self.all().iter().map(|(one, _)| one.named).sum()
    }

    /// Files compared, of all kinds.
    pub fn checked(&self) -> u64 {
        self.all().iter().map(|(one, _)| one.checked).sum()
    }

    /// What was compared, by kind: `3 texts of decisions, 1 version of datasets`.
    pub(crate) fn words(&self) -> String {
        let some = self.all().into_iter().filter(|(one, _)| one.checked > 0);
        some.map(|(one, kind)| format!("{} {kind}", one.checked)).collect::<Vec<_>>().join(", ")
    }
}

/// Where files are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Beside the log, under their digests; whether there are any.
    Beside(bool),
    /// At the council's address.
    Address,
    /// Nowhere: an address that is not to be asked.
    Nowhere,
}

/// Looks for the files that entries name.
#[derive(Debug)]
pub(crate) struct Files {
    lie: Where,
    /// Index of the first entry whose files must be there; `None` where none must.
    due_from: Option<u64>,
    /// Bytes that may still be fetched from an address.
    left: u64,
    /// What was found to be right, so that it is read once.
    right: HashSet<(FileDigest, u64)>,
    /// Versions of datasets that are not there: whether one must be is known at the end, when none can be withdrawn any more.
    absent: HashMap<(String, u64), Absent>,
    pub counts: FileCounts,
}

/// A version of a dataset that is not there.
#[derive(Debug)]
struct Absent {
    index: u64,
    due: bool,
    place: Place,
}

/// A file as an entry names it.
struct Named<'a> {
    index: u64,
    digest: FileDigest,
    size: u64,
    what: PublicFile<'a>,
}

impl Files {
    /// `due_from` is the first entry whose files a bundle says to hold, `fetch` how many bytes may be fetched where files
    /// can only be asked for.
    pub fn new(source: &dyn Source, due_from: Option<u64>, fetch: Option<u64>) -> Self {
        let lie = match source.list(FILES) {
            Ok(Some(names)) => Where::Beside(!names.is_empty()),
            Ok(None) if fetch.is_some() => Where::Address,
            Ok(None) => Where::Nowhere,
            Err(_) => Where::Beside(false),
        };
        // Whoever asks an address for files wants to know of each that is missing.
        let due_from = if lie == Where::Address { due_from.or(Some(0)) } else { due_from };
        let left = fetch.unwrap_or(0);
        Files { lie, due_from, left, right: HashSet::new(), absent: HashMap::new(), counts: FileCounts::default() }
    }

    /// Whether the source can be listed: files lie beside the log, or there are none.
    pub fn lie_beside(&self) -> bool {
        matches!(self.lie, Where::Beside(_))
    }

    /// Whether files are looked for at all.
    pub fn are_asked_for(&self) -> bool {
        self.lie != Where::Nowhere
    }

    /// The files that an entry names.
    pub fn check(&mut self, source: &dyn Source, index: u64, leaf: &Leaf, findings: &mut Findings) {
        match (&leaf.event, &leaf.sub) {
            (Event::DecisionCalled(call), Subject::Decision(decision)) => {
                let (decision, version) = (*decision, call.text_version);
                for text in &call.texts {
                    let what = PublicFile::Text { decision, version, language: &text.language };
                    self.file(source, &Named { index, digest: text.sha256, size: text.size, what }, findings);
                }
                for file in &call.documents {
                    let what = PublicFile::Document { decision };
                    self.file(source, &Named { index, digest: file.sha256, size: file.size, what }, findings);
                }
            }
            // A withdrawal names the version whose bytes may be gone from here on; those that are there must be right.
            (Event::DatasetPublished(data), _) if data.reason == PublishReason::Withdrawal => {
                let gone = self.absent.remove(&(data.dataset.clone(), data.version)).is_some();
                self.counts.withdrawn += u64::from(gone);
            }
            (Event::DatasetPublished(data), _) => {
                let what = PublicFile::Dataset { dataset: &data.dataset, version: data.version };
                self.file(source, &Named { index, digest: data.sha256, size: data.bytes, what }, findings);
            }
            (Event::EngagementReported(EngagementReported { report, .. }), Subject::Engagement(engagement)) => {
                let what = PublicFile::Report { engagement: *engagement };
                self.file(source, &Named { index, digest: report.sha256, size: report.size, what }, findings);
            }
            _ => {}
        }
    }

    fn file(&mut self, source: &dyn Source, file: &Named<'_>, findings: &mut Findings) {
        let Named { index, digest, size, what } = file;
        self.counts.of(what).named += 1;
        let due = self.due_from.is_some_and(|from| *index >= from);
        if self.lie == Where::Nowhere || (self.lie == Where::Beside(false) && !due) {
            return;
        }
        if self.right.contains(&(*digest, *size)) {
            self.counts.of(what).checked += 1;
            return;
        }
        let read = match self.lie {
            Where::Address if *size > self.left => {
                self.counts.beyond_limit += 1;
                return;
            }
            Where::Address => {
                self.left -= size;
                source.public_file(digest, what, *size).and_then(hashed)
            }
            _ => source.open(&format!("{FILES}/{digest}")).and_then(hashed),
        };
        match read {
            Ok(found) if found == (*digest, *size) => {
                self.counts.of(what).checked += 1;
                if self.right.len() < MAX_RIGHT {
                    self.right.insert(found);
                }
            }
            Ok((there, bytes)) => {
                self.counts.of(what).checked += 1;
                let expected = format!("{digest} of {size} bytes, named by index {index}");
                let got = match self.lie {
                    // No more is read of it.
                    Where::Address if bytes > *size => format!("more than {size} bytes"),
                    _ => format!("{there} of {bytes} bytes"),
                };
                findings.add(Code::File, self.place_of(file), expected, got);
            }
            Err(SourceError::Absent) => match what {
                PublicFile::Dataset { dataset, version } => {
                    let absent = Absent { index: *index, due, place: self.place_of(file) };
                    self.absent.insert(((*dataset).to_owned(), *version), absent);
                }
                _ if due => missing(*index, self.place_of(file), &SourceError::Absent, findings),
                _ => {}
            },
            Err(error) => missing(*index, self.place_of(file), &error, findings),
        }
    }

    /// Once the entries are over: the versions of datasets that are due and absent, and nowhere withdrawn.
    pub fn finish(&mut self, findings: &mut Findings) {
        let mut absent: Vec<Absent> = std::mem::take(&mut self.absent).into_values().filter(|one| one.due).collect();
        absent.sort_unstable_by_key(|one| one.index);
        for Absent { index, place, .. } in absent {
            missing(index, place, &SourceError::Absent, findings);
        }
    }

    fn place_of(&self, file: &Named<'_>) -> Place {
        match self.lie {
            Where::Address => Place::File(file.what.to_string()),
            _ => Place::File(format!("{FILES}/{}", file.digest)),
        }
    }
}

fn missing(index: u64, place: Place, error: &SourceError, findings: &mut Findings) {
    findings.add(Code::FileMissing, place, format!("the file that index {index} names"), error);
}

/// Digest and length of what is left to be read.
fn hashed(mut file: Box<dyn BufRead>) -> Result<(FileDigest, u64), SourceError> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0u8; 1 << 16];
    let mut bytes = 0;
    loop {
        let length = file.read(&mut piece).map_err(|error| SourceError::Failed(error.to_string()))?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else {
            return Ok((FileDigest(hasher.finalize().into()), bytes));
        };
        hasher.update(read);
        bytes += length as u64;
    }
}

/// Compares each file that the bundle's list names, and answers how many there were.
pub(crate) fn check_sums(source: &dyn Source, findings: &mut Findings) -> u64 {
    let whole = || Place::File(SUMS.to_owned());
    let list = match source.read(SUMS, MAX_SUMS) {
        Ok(list) => list,
        Err(SourceError::Absent) => return 0,
        Err(error) => {
            findings.add(Code::FileMissing, whole(), "a list of digests", error);
            return 0;
        }
    };
    let mut compared = 0;
    for line in String::from_utf8_lossy(&list).lines() {
        let Some((digest, name)) = sum_line(line) else {
            findings.add(Code::Sums, whole(), "lines of a digest and a plain file name", line);
            continue;
        };
        match source.open(name).and_then(hashed) {
            Ok((found, _)) if found == digest => compared += 1,
            Ok((found, _)) => findings.add(Code::Sums, Place::File(name.to_owned()), digest, found),
            Err(error) => findings.add(Code::FileMissing, Place::File(name.to_owned()), "a file of the bundle", error),
        }
    }
    compared
}

/// A line as `sha256sum` writes it. Names that lead out of the bundle are none.
fn sum_line(line: &str) -> Option<(FileDigest, &str)> {
    let (digest, name) = line.split_at_checked(64)?;
    let name = name.strip_prefix("  ").or_else(|| name.strip_prefix(" *"))?;
    let inside = !name.starts_with('/') && !name.contains('\\') && name.split('/').all(|part| !matches!(part, "" | "." | ".."));
    Some((digest.parse().ok()?, name)).filter(|_| inside)
}
