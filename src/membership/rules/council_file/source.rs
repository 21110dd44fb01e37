//! Bytes into text, with places.

use super::SourceFile;
use super::problem::{Place, ProblemCode, Problems, START};

/// A file that is text: UTF-8, no NUL, not empty, not too large. A byte order mark is left out.
pub(super) struct Source<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// Offsets at which lines begin, so that many places cost little.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub fn read(file: SourceFile<'a>, limit: usize, problems: &mut Problems) -> Option<Self> {
        if file.bytes.len() > limit {
            let limit = limit.to_string();
            let params = [("limit_bytes", limit.as_str())];
            problems.add(file.name, START, ProblemCode::FileTooLarge, &params);
            return None;
        }
        let text = match std::str::from_utf8(file.bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
                let valid = std::str::from_utf8(valid).unwrap_or_default();
                let place = place_after(without_mark(valid));
                problems.add(file.name, place, ProblemCode::FileNotUtf8, &[]);
                return None;
            }
        };
        let text = without_mark(text);
        if let Some((before, _)) = text.split_once('\0') {
            problems.add(file.name, place_after(before), ProblemCode::FileHasNul, &[]);
            return None;
        }
        if text.trim().is_empty() {
            problems.add(file.name, START, ProblemCode::FileEmpty, &[]);
            return None;
        }
        Some(Self { name: file.name, text, lines: line_starts(text) })
    }

    /// The place of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied();
        let before = self.text.get(start.unwrap_or(0)..offset).unwrap_or("");
        Place { line: as_u64(line), column: as_u64(before.chars().count()).saturating_add(1) }
    }
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// The place just behind a text.
fn place_after(text: &str) -> Place {
    let lines = line_starts(text);
    let last = text.get(lines.last().copied().unwrap_or(0)..).unwrap_or("");
    Place { line: as_u64(lines.len()), column: as_u64(last.chars().count()).saturating_add(1) }
}

/// Where lines begin: CR, LF and CRLF each end one line.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(n, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(n.saturating_add(1)) != Some(&b'\n'),
        _ => false,
    });
    let starts = ends.map(|(n, _)| n.saturating_add(1));
    std::iter::once(0).chain(starts).collect()
}

fn as_u64(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
