//! Step 10: files that entries name by their digest, where the source has them, and a bundle's own list of digests.

use crate::finding::{Code, Findings, Place};
use crate::source::{Source, SourceError};
use claror_record::bundle::{FILES, SUMS};
use claror_record::event::{Event, FileDigest, PublishReason};
use sha2::{Digest as _, Sha256};
use std::io::{BufRead, Read as _};

/// The longest list of digests: of a million files.
const MAX_SUMS: usize = 256 << 20;

/// Looks for the files beside the entries.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// Whether the source has such files at all.
    kept: bool,
    /// Index of the first entry whose files must be there; `None` where none must.
    due_from: Option<u64>,
    pub named: u64,
    pub checked: u64,
}

impl Files {
    /// `due_from` is the first entry whose files a bundle says to hold.
    pub fn new(source: &dyn Source, due_from: Option<u64>) -> Self {
        let kept = source.list(FILES).ok().flatten().is_some_and(|names| !names.is_empty());
        Files { kept, due_from, named: 0, checked: 0 }
    }

    /// The files that an entry names.
    pub fn check(&mut self, source: &dyn Source, index: u64, event: &Event, findings: &mut Findings) {
        match event {
            Event::DecisionCalled(call) => {
                call.texts.iter().for_each(|text| self.file(source, index, &text.sha256, text.size, findings));
                call.documents.iter().for_each(|file| self.file(source, index, &file.sha256, file.size, findings));
            }
            // The bytes of a version that was withdrawn are gone from where they were published.
            Event::DatasetPublished(data) if data.reason == PublishReason::Withdrawal => {}
            Event::DatasetPublished(data) => self.file(source, index, &data.sha256, data.bytes, findings),
            _ => {}
        }
    }

    fn file(&mut self, source: &dyn Source, index: u64, digest: &FileDigest, size: u64, findings: &mut Findings) {
        self.named += 1;
        let due = self.due_from.is_some_and(|from| index >= from);
        if !self.kept && !due {
            return;
        }
        let name = format!("{FILES}/{digest}");
        match source.open(&name).and_then(hashed) {
            Ok(found) => {
                self.checked += 1;
                if found != (*digest, size) {
                    let (there, bytes) = found;
                    let expected = format!("{digest} of {size} bytes, named by index {index}");
                    findings.add(Code::File, Place::File(name), expected, format!("{there} of {bytes} bytes"));
                }
            }
            Err(SourceError::Absent) if !due => {}
            Err(error) => findings.add(Code::FileMissing, Place::File(name), format!("the file that index {index} names"), error),
        }
    }
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
