//! How many tests passed and failed, read from what the runners print.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Count {
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What a step ended with: its runners' counts and, if one of its programs failed, which.
#[derive(Default)]
pub(crate) struct Ended {
    pub(crate) count: Count,
    pub(crate) failure: Option<String>,
}

impl Ended {
    /// The verdict. A program that fails without having counted a failed test counts as one; and a
    /// step that should run tests and ran none has failed, for it has shown nothing.
    pub(crate) fn judge(self, runs_tests: bool) -> (Count, Option<String>) {
        let Self { mut count, mut failure } = self;
        if failure.is_none() && count.failed > 0 {
            failure = Some(format!("{} tests failed", count.failed));
        }
        if failure.is_none() && runs_tests && count.passed == 0 {
            failure = Some("ran no test".to_owned());
        }
        if failure.is_some() && count.failed == 0 {
            count.failed = 1;
        }
        (count, failure)
    }
}

/// Runs a program, shows what it prints, and counts.
///
/// # Errors
/// When it cannot be run at all.
pub(crate) fn counted(command: &mut Command) -> Result<Ended> {
    let shown = crate::process::shown(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot run {shown}"))?;
    let mut ended = Ended::default();
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line)? > 0 {
            std::io::stdout().write_all(&line)?;
            if let Some(count) = read(&String::from_utf8_lossy(&line)) {
                ended.count.add(count);
            }
            line.clear();
        }
    }
    let status = child.wait().with_context(|| format!("{shown} cannot be waited for"))?;
    if !status.success() {
        ended.failure = Some(format!("{shown} failed ({status})"));
    }
    Ok(ended)
}

/// Reads one line: cargo's `test result: …`, vitest's `Tests  …`, or node's `pass N` / `fail N`.
fn read(line: &str) -> Option<Count> {
    let plain = without_colours(line);
    let plain = plain.trim();
    if let Some(result) = plain.strip_prefix("test result: ") {
        return Some(Count { passed: before(result, "passed")?, failed: before(result, "failed")? });
    }
    if let Some(result) = plain.strip_prefix("Tests ") {
        let (passed, failed) = (before(result, "passed"), before(result, "failed"));
        if passed.is_some() || failed.is_some() {
            return Some(Count { passed: passed.unwrap_or(0), failed: failed.unwrap_or(0) });
        }
    }
    let mut words = plain.trim_start_matches(['#', 'ℹ']).split_whitespace();
    if !plain.starts_with(['#', 'ℹ']) {
        return None;
    }
    match (words.next()?, words.next()?.parse().ok()?, words.next()) {
        ("pass", passed, None) => Some(Count { passed, failed: 0 }),
        ("fail" | "cancelled", failed, None) => Some(Count { passed: 0, failed }),
        _ => None,
    }
}

/// The number that stands before a word.
fn before(text: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> = text.split([' ', ';', '|', ',']).filter(|part| !part.is_empty()).collect();
    let position = words.iter().position(|part| *part == word)?;
    words.get(position.checked_sub(1)?)?.parse().ok()
}

/// Leaves out escape sequences like `ESC [ 3 2 m`.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character != '\u{1b}' {
            plain.push(character);
        } else if characters.next() == Some('[') {
            characters.by_ref().find(|c| c.is_ascii_alphabetic());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: u64, failed: u64) {
        assert_eq!(read(line), Some(Count { passed, failed }), "{line}");
    }

    #[test]
    fn the_lines_of_cargo_vitest_and_node_are_read() {
        check("test result: ok. 4 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 2s\n", 4, 0);
        check("test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out", 3, 1);
        check("      Tests  12 passed (12)", 12, 0);
        check("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m2 failed\u{1b}[39m | 10 passed (12)", 10, 2);
        check("      Tests  1 failed (1)", 0, 1);
        check("ℹ pass 7", 7, 0);
        check("# fail 1", 0, 1);
        check("ℹ cancelled 2", 0, 2);
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in
            ["", " Test Files  1 passed (1)", "ℹ tests 7", "pass 7", "# pass the salt 7", "ok 1 - fail 3", "Tests are run twice"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_failed_program_and_a_step_without_tests_are_failures() {
        let counted = |passed, failed| Ended { count: Count { passed, failed }, failure: None };
        assert_eq!(counted(3, 0).judge(true), (Count { passed: 3, failed: 0 }, None));
        assert_eq!(counted(0, 0).judge(false), (Count { passed: 0, failed: 0 }, None));
        assert_eq!(counted(0, 0).judge(true).0.failed, 1);
        assert!(counted(3, 1).judge(true).1.is_some());
        let broken = Ended { count: Count { passed: 3, failed: 0 }, failure: Some("it broke".into()) };
        assert_eq!(broken.judge(true), (Count { passed: 3, failed: 1 }, Some("it broke".into())));
    }
}
