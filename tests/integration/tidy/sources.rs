//! The sources as text, and where each file stands in the house.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The rooms, each of which may know those before it.
pub(crate) const ROOMS: [&str; 10] = [
    "accounts",
    "membership",
    "statutes",
    "meetings",
    "consultations",
    "decisions",
    "agreements",
    "audit_trail",
    "open_data",
    "notifications",
];

/// Folders of src/ that are no rooms: what all rooms stand on, what is put together from them, and what needs none of them.
pub(crate) const NO_ROOMS: [&str; 6] = ["foundation", "demo", "cli", "start", "witness", "mirror"];

/// A file of Rust, without its tests and comments.
pub(crate) struct Source {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    /// The code alone, for looking for words.
    pub(crate) code: String,
    /// The whole text.
    pub(crate) text: String,
}

impl Source {
    /// `decisions` for `src/decisions/rules/ballot.rs`; nothing for `src/lib.rs`.
    pub(crate) fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }

    /// `rules` for `src/decisions/rules/ballot.rs`, `store` for `src/decisions/store.rs`.
    pub(crate) fn part(&self) -> Option<&str> {
        let (_, inside) = self.path.strip_prefix("src/")?.split_once('/')?;
        inside.split(['/', '.']).next()
    }

    pub(crate) fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// Every identifier of the code, those in texts between quotes included.
    pub(crate) fn identifiers(&self) -> BTreeSet<&str> {
        self.code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
    }

    /// Whether a word or a path stands in the code, not as part of a longer word.
    pub(crate) fn has(&self, word: &str) -> bool {
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        self.code.match_indices(word).any(|(at, found)| {
            let (before, after) = (self.code.get(..at), self.code.get(at + found.len()..));
            let starts = found.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            let ends = found.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let glued_before = starts && inside(before.and_then(|text| text.chars().next_back()));
            let glued_after = ends && inside(after.and_then(|text| text.chars().next()));
            !glued_before && !glued_after
        })
    }
}

/// All files of Rust below a folder of the repository.
pub(crate) fn below(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    let sources: Vec<Source> = paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a source can be read");
            let path = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            Source { path, code: code(&text), text }
        })
        .collect();
    assert!(!sources.is_empty(), "there are sources below {folder}");
    sources
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// Leaves out lines of comment, and everything from a test module at the end of the file.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim_start();
        if line.starts_with("#[cfg(test)]") {
            break;
        }
        if !line.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

/// Fails with every finding, not only the first.
pub(crate) fn none(findings: &[String]) {
    assert!(findings.is_empty(), "{} findings:\n  {}", findings.len(), findings.join("\n  "));
}

#[test]
fn every_folder_of_the_program_is_known_here() {
    let sources = below("src");
    let folders: BTreeSet<&str> = sources.iter().filter_map(Source::room).collect();
    let known = |folder: &&str| ROOMS.contains(folder) || NO_ROOMS.contains(folder);
    let unknown: Vec<String> =
        folders.into_iter().filter(|folder| !known(folder)).map(|folder| format!("src/{folder}")).collect();
    none(&unknown);
}

#[test]
fn words_are_found_whole_and_comments_and_tests_are_left_out() {
    let text = "// vote\nlet revoted = begin();\n#[cfg(test)]\nmod tests { fn vote() {} }\n";
    let source = Source { path: "src/decisions/rules/ballot.rs".into(), code: code(text), text: text.into() };
    assert!(!source.has("vote") && !source.has("voted"));
    assert!(source.has("begin(") && source.has("begin") && source.has("revoted"));
    assert_eq!((source.room(), source.part()), (Some("decisions"), Some("rules")));
    assert!(source.identifiers().contains("revoted"));
}
