//! What a run says in the end.

use crate::check::Options;
use crate::files::FileCounts;
use crate::finding::{Exit, Finding, Findings};
use crate::seen::Compared;
use crate::witnesses::Witnessed;
use claror_record::bundle::BundleScope;
use claror_record::checkpoint::Checkpoint;
use claror_record::event::{ExportScope, LogCloseReason, Timestamp};
use claror_record::note::Vkey;
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
    /// Rolls compared with the seats in force.
    pub rolls_compared: u64,
    /// Rolls that were not, because the history before them is not all known.
    pub rolls_not_compared: u64,
    /// Openings compared with their commitments.
    pub openings_checked: u64,
    /// Openings of entries after the checkpoint, which were not looked at.
    pub openings_beyond: u64,
    /// Files that entries name by their digests, and how many of them were compared.
    pub files: FileCounts,
    /// Files of a bundle compared with its list of digests.
    pub sums_checked: u64,
    /// Entries whose time was compared with that of a cosignature.
    pub times_compared: u64,
}

/// A piece of what convicts a log: two signed notes that do not go together, or the proof that fails between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// A name for a file.
    pub name: String,
    pub content: Vec<u8>,
}

/// The outcome of a verification.
#[derive(Debug, Clone)]
pub struct Report {
    /// What the log says of itself, when its checkpoint could be read; only [`Report::exit`] tells whether to believe it.
    pub checkpoint: Option<Checkpoint>,
    /// The checkpoint's signed note, to be remembered when all is well.
    pub note: Vec<u8>,
    /// All that was found wrong, by step, up to a thousand.
    pub findings: Vec<Finding>,
    /// How many more there were.
    pub findings_dropped: u64,
    pub counts: Counts,
    pub witnessed: Witnessed,
    /// What deserves to be known and is no fault: keys followed, another log continued, the log's end.
    pub remarks: Vec<String>,
    /// What was checked, by the names of the steps.
    pub checked: Vec<String>,
    /// What was not checked, in words.
    pub not_checked: Vec<String>,
    pub evidence: Vec<Evidence>,
    pub exit: Exit,
}

impl Report {
    pub(crate) fn new(checkpoint: Option<Checkpoint>, findings: Findings, counts: Counts, scope: Scope) -> Report {
        let exit = findings.worst();
        let (findings, findings_dropped) = findings.into_parts();
        let (checked, not_checked) = (scope.checked(&counts), scope.not_checked(&counts));
        let (remarks, witnessed) = (scope.remarks(), scope.witnessed);
        let (note, evidence) = (Vec::new(), Vec::new());
        Report { checkpoint, note, findings, findings_dropped, counts, witnessed, remarks, checked, not_checked, evidence, exit }
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
        let counts = &self.counts;
        lines.push(format!("entries read {}", counts.entries));
        lines.push(format!("polls recounted {}, not recounted {}", counts.polls_recounted, counts.polls_not_recounted));
        lines.push(format!("rolls compared {}, not compared {}", counts.rolls_compared, counts.rolls_not_compared));
        lines.push(format!("openings checked {}, of later entries {}", counts.openings_checked, counts.openings_beyond));
        lines.push(format!("files checked {} of {} named", counts.files.checked(), counts.files.named()));
        let names: Vec<&str> = self.witnessed.cosigned.iter().map(|(name, _)| name.as_str()).collect();
        let names = if names.is_empty() { "none".to_owned() } else { names.join(" ") };
        lines.push(format!("witnesses {names}, newest cosignature {}", self.newest().unwrap_or("none".to_owned())));
        lines.extend(self.remarks.iter().map(|remark| format!("note: {remark}")));
        lines.extend(self.checked.iter().map(|what| format!("checked: {what}")));
        lines.extend(self.not_checked.iter().map(|what| format!("not checked: {what}")));
        lines.push(format!("result: {} ({})", self.exit.meaning(), self.exit.code()));
        lines
    }

    fn newest(&self) -> Option<String> {
        let seconds = i64::try_from(self.witnessed.newest()?).ok()?;
        Timestamp::from_unix_seconds(seconds).map(|time| time.to_string())
    }

    /// The same as JSON.
    pub fn to_json(&self) -> Value {
        let finding = |finding: &Finding| {
            json!({
                "code": finding.code.name(),
                "step": finding.code.step(),
                "exit": finding.code.exit(),
                "place": finding.place.to_string(),
                "expected": finding.expected,
                "got": finding.got,
                "line": finding.to_string(),
            })
        };
        let witness = |(name, time): &(String, u64)| json!({ "name": name, "time": time });
        json!({
            "exit": self.exit,
            "result": self.exit.meaning(),
            "origin": self.checkpoint.as_ref().map(|checkpoint| &checkpoint.origin),
            "size": self.checkpoint.as_ref().map(|checkpoint| checkpoint.size),
            "root": self.checkpoint.as_ref().map(|checkpoint| checkpoint.root.to_string()),
            "witnesses": self.witnessed.cosigned.iter().map(witness).collect::<Vec<_>>(),
            "newest_cosignature": self.newest(),
            "entries": self.counts.entries,
            "polls_recounted": self.counts.polls_recounted,
            "polls_not_recounted": self.counts.polls_not_recounted,
            "rolls_compared": self.counts.rolls_compared,
            "rolls_not_compared": self.counts.rolls_not_compared,
            "openings_checked": self.counts.openings_checked,
            "openings_beyond": self.counts.openings_beyond,
            "files_named": self.counts.files.named(),
            "files_checked": self.counts.files.checked(),
            "files": self.counts.files,
            "sums_checked": self.counts.sums_checked,
            "findings": self.findings.iter().map(finding).collect::<Vec<_>>(),
            "findings_dropped": self.findings_dropped,
            "remarks": self.remarks,
            "checked": self.checked,
            "not_checked": self.not_checked,
            "evidence": self.evidence.iter().map(|piece| &piece.name).collect::<Vec<_>>(),
        })
    }
}

/// What a look at the tree alone leaves out.
const RECORD: [&str; 5] = [
    "each leaf: canonical form, form of its type, an id used once",
    "the history of each subject, replayed",
    "openings, and that all that are due are there",
    "polls: rolls, ballots, closes, and a recount of every count",
    "the order of times",
];

/// What a run looked at, and what not.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    /// Whether there was a checkpoint to begin with.
    begun: bool,
    only_tree: bool,
    remembered: usize,
    aged: bool,
    pub witnessed: Witnessed,
    pub bundle: Option<BundleScope>,
    consistent: u64,
    unknown: u64,
    pub keys: Vec<(u64, Vkey)>,
    /// What is known of the log that this one continues.
    pub previous: Option<String>,
    pub closed: Option<(u64, LogCloseReason)>,
    /// Whether files were looked for at all.
    pub files_asked: bool,
    /// Whether the council's whole history was there.
    pub whole: bool,
}

impl Scope {
    /// Nothing: there was no checkpoint.
    pub fn nothing() -> Scope {
        Scope::default()
    }

    pub fn new(options: &Options<'_>, witnessed: Witnessed) -> Scope {
        Scope {
            begun: true,
            only_tree: options.only_tree,
            remembered: options.seen.len(),
            aged: options.max_age.is_some(),
            witnessed,
            ..Scope::default()
        }
    }

    pub fn compared(&mut self, compared: &Compared) {
        (self.consistent, self.unknown) = (compared.consistent, compared.unknown);
    }

    fn checked(&self, counts: &Counts) -> Vec<String> {
        let mut checked = Vec::new();
        let mut add = |when: bool, what: String| checked.extend(when.then_some(what));
        let record = self.begun && !self.only_tree;
        add(self.begun, "the checkpoint's form, signature and origin".to_owned());
        add(self.begun && self.witnessed.asked, "the witnesses' cosignatures against the policy".to_owned());
        add(self.begun, "the root, from the entries".to_owned());
        add(self.begun, "every tile of the tree".to_owned());
        add(self.consistent > 0, format!("consistency with {} checkpoints seen earlier", self.consistent));
        RECORD.iter().for_each(|what| add(record, (*what).to_owned()));
        add(counts.files.checked() > 0, format!("files named by their digests: {}", counts.files.words()));
        add(counts.sums_checked > 0, format!("{} files of the bundle against its list", counts.sums_checked));
        add(counts.times_compared > 0, format!("times of {} entries against cosignatures", counts.times_compared));
        checked
    }

    fn not_checked(&self, counts: &Counts) -> Vec<String> {
        let mut not = Vec::new();
        let mut add = |when: bool, what: String| not.extend(when.then_some(what));
        let record = self.begun && !self.only_tree;
        add(!self.begun, "anything: there was no checkpoint to begin with".to_owned());
        add(!self.witnessed.asked, "witnesses: a view shown to us alone would not be noticed (--policy)".to_owned());
        let memory = "consistency with checkpoints seen earlier: a shortened log or an old checkpoint would not be noticed";
        add(self.remembered == 0 && !self.aged, format!("{memory} (--state, --old, --max-age)"));
        add(self.unknown > 0, format!("{} earlier checkpoints, since entries before their end are missing", self.unknown));
        RECORD.iter().for_each(|what| add(self.begun && self.only_tree, (*what).to_owned()));
        add(self.begun && self.only_tree, "files named by their digests".to_owned());
        add(record && !self.whole, "what came before: the log does not tell the council's whole history".to_owned());
        let since = self.bundle.as_ref().map_or(0, |bundle| bundle.since);
        add(since > 0, format!("openings and files of entries before index {since}, which the bundle leaves out"));
        let FileCounts { withdrawn, beyond_limit, .. } = counts.files;
        let named = counts.files.named();
        let files = named.saturating_sub(counts.files.checked()).saturating_sub(withdrawn).saturating_sub(beyond_limit);
        let unasked = record && named > 0 && !self.files_asked;
        add(unasked, format!("files named by their digests: the address was asked for none of {named} (--files)"));
        let absent = record && files > 0 && !unasked;
        add(absent, format!("files named by their digests: {files} of {named} are not here"));
        let bytes = format!("files named by their digests: {beyond_limit} of {named}, beyond what may be fetched");
        add(beyond_limit > 0, format!("{bytes} (--files-limit)"));
        add(withdrawn > 0, format!("{withdrawn} versions of datasets that are gone since they were withdrawn"));
        let times = record && counts.times_compared == 0;
        add(times, "times but for their order: no cosignature says when".to_owned());
        not
    }

    fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if let Some(BundleScope { scope, since, parts }) = &self.bundle {
            let who = match (scope, parts) {
                (ExportScope::Public, _) => "all".to_owned(),
                (ExportScope::Auditor, None) => "auditors".to_owned(),
                (ExportScope::Auditor, Some(parts)) => {
                    let parts: Vec<String> = parts.iter().map(|part| part.to_string()).collect();
                    format!("auditors of {}", parts.join(", "))
                }
            };
            remarks.push(format!("a bundle for {who}, with openings and files from index {since} on"));
        }
        if let Some(previous) = &self.previous {
            remarks.push(previous.clone());
        }
        for (from, key) in &self.keys {
            remarks.push(format!("from size {from} on the key is {key}, named by the key before it"));
        }
        if let Some((closed, reason)) = self.closed {
            let why = match reason {
                LogCloseReason::KeyLost => "its key was lost",
                LogCloseReason::KeyStolen => "its key was stolen",
                LogCloseReason::NewEpoch => "another log continues it",
                LogCloseReason::WoundUp => "the council was wound up",
            };
            remarks.push(format!("the log ended at index {closed}: {why}"));
        }
        remarks
    }
}
