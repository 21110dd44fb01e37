//! What a run says in the end.

use crate::finding::{Exit, Finding, Findings};
use claror_record::checkpoint::Checkpoint;
use serde_json::{Value, json};

/// How much was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries read.
    pub entries: u64,
    /// Polls recounted.
    pub polls_recounted: u64,
    /// Polls counted in the record that could not be recounted; findings say why.
    pub polls_not_recounted: u64,
    /// Openings compared with their commitments.
    pub openings_checked: u64,
    /// Openings of entries after the checkpoint, which were not looked at.
    pub openings_beyond: u64,
}

/// The outcome of a verification.
#[derive(Debug, Clone)]
pub struct Report {
    /// What the log says of itself, when its checkpoint could be read; only [`Report::exit`] tells whether to believe it.
    pub checkpoint: Option<Checkpoint>,
    /// All that was found wrong, by step, up to a thousand.
    pub findings: Vec<Finding>,
    /// How many more there were.
    pub findings_dropped: u64,
    pub counts: Counts,
    /// What was checked, by the names of the steps.
    pub checked: Vec<&'static str>,
    /// What was not checked, in words.
    pub not_checked: Vec<&'static str>,
    pub exit: Exit,
}

impl Report {
    pub(crate) fn new(checkpoint: Option<Checkpoint>, findings: Findings, counts: Counts, scope: Scope) -> Report {
        let exit = findings.worst();
        let (findings, findings_dropped) = findings.into_parts();
        let Scope { checked, not_checked } = scope;
        Report { checkpoint, findings, findings_dropped, counts, checked, not_checked, exit }
    }

    /// The report as lines: each finding, then what was looked at, what was not, and the result last.
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.findings.iter().map(Finding::to_string).collect();
        if self.findings_dropped > 0 {
            lines.push(format!("… and {} more findings", self.findings_dropped));
        }
        if let Some(checkpoint) = &self.checkpoint {
            lines.push(format!("origin {}", checkpoint.origin));
            lines.push(format!("size {}", checkpoint.size));
            lines.push(format!("root {}", checkpoint.root));
        }
        let Counts { entries, polls_recounted, polls_not_recounted, openings_checked, openings_beyond } = self.counts;
        lines.push(format!("entries read {entries}"));
        lines.push(format!("polls recounted {polls_recounted}, not recounted {polls_not_recounted}"));
        lines.push(format!("openings checked {openings_checked}, of later entries {openings_beyond}"));
        lines.push("witnesses none, newest cosignature none".to_owned());
        lines.extend(self.checked.iter().map(|what| format!("checked: {what}")));
        lines.extend(self.not_checked.iter().map(|what| format!("not checked: {what}")));
        lines.push(format!("result: {} ({})", self.exit.meaning(), self.exit.code()));
        lines
    }

    /// The same as JSON.
    pub fn to_json(&self) -> Value {
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                json!({
                    "code": finding.code.name(),
                    "step": finding.code.step(),
                    "exit": finding.code.exit(),
                    "place": finding.place.to_string(),
                    "expected": finding.expected,
                    "got": finding.got,
                    "line": finding.to_string(),
                })
            })
            .collect();
        json!({
            "exit": self.exit,
            "result": self.exit.meaning(),
            "origin": self.checkpoint.as_ref().map(|checkpoint| &checkpoint.origin),
            "size": self.checkpoint.as_ref().map(|checkpoint| checkpoint.size),
            "root": self.checkpoint.as_ref().map(|checkpoint| checkpoint.root.to_string()),
            "witnesses": [],
            "entries": self.counts.entries,
            "polls_recounted": self.counts.polls_recounted,
            "polls_not_recounted": self.counts.polls_not_recounted,
            "openings_checked": self.counts.openings_checked,
            "openings_beyond": self.counts.openings_beyond,
            "findings": findings,
            "findings_dropped": self.findings_dropped,
            "checked": self.checked,
            "not_checked": self.not_checked,
        })
    }
}

/// What a run looked at, and what not.
pub(crate) struct Scope {
    pub checked: Vec<&'static str>,
    pub not_checked: Vec<&'static str>,
}

const TREE: [&str; 3] = ["the checkpoint's form, signature and origin", "the root, from the entries", "every tile of the tree"];
const RECORD: [&str; 3] = [
    "each leaf: canonical form, form of its type, an id used once",
    "openings, and that all ballots of counted polls are open",
    "polls: rolls, ballots, closes, and a recount of every count",
];
const LATER: [&str; 5] = [
    "witnesses: a view shown to us alone would not be noticed",
    "consistency with checkpoints seen earlier: a shortened log or an old checkpoint would not be noticed",
    "the rules of subjects other than polls",
    "times",
    "files named by their digests",
];

impl Scope {
    /// Nothing: there was no checkpoint to begin with.
    pub fn nothing() -> Scope {
        Scope { checked: Vec::new(), not_checked: [&TREE[..], &RECORD, &LATER].concat() }
    }

    pub fn of(only_tree: bool) -> Scope {
        if only_tree {
            Scope { checked: TREE.to_vec(), not_checked: [&RECORD[..], &LATER].concat() }
        } else {
            Scope { checked: [TREE, RECORD].concat(), not_checked: LATER.to_vec() }
        }
    }
}
