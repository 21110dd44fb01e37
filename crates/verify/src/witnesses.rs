//! Steps 2 and 11: who else saw the tree, and when.

use crate::finding::{Code, Findings, Place};
use crate::seen::Earlier;
use claror_record::event::Timestamp;
use claror_record::note::Note;
use claror_record::policy::Policy;
use std::collections::BTreeMap;

/// How much earlier than a cosignature before it an entry may say that it is, in seconds.
const BACK: i64 = 600;
/// How much later than a cosignature over it an entry may say that it is, in seconds.
const POST: i64 = 120;

/// The witnesses of the policy that cosigned, with their newest times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Witnessed {
    /// In the policy's order; seconds since 1970, UTC.
    pub cosigned: Vec<(String, u64)>,
    /// Whether the policy asks for witnesses at all.
    pub asked: bool,
}

impl Witnessed {
    /// The newest cosignature's time.
    pub fn newest(&self) -> Option<u64> {
        self.cosigned.iter().map(|(_, time)| *time).max()
    }
}

/// Step 2 for the checkpoint that is verified.
pub(crate) fn quorum(policy: Option<&Policy>, note: &Note, findings: &mut Findings) -> Witnessed {
    let Some(policy) = policy else { return Witnessed::default() };
    let asked = policy.quorum.is_some();
    match policy.quorum_of(note) {
        Ok(quorum) => {
            if !quorum.met {
                let names: Vec<&str> = quorum.cosigned.iter().map(|(name, _)| name.as_str()).collect();
                let got = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                let expected = format!("cosignatures that meet {}", policy.quorum.as_deref().unwrap_or("none"));
                findings.add(Code::Quorum, Place::Checkpoint, expected, got);
            }
            Witnessed { cosigned: quorum.cosigned, asked }
        }
        Err(error) => {
            findings.add(Code::Cosignature, Place::Checkpoint, "a cosignature of the witness that it names", error);
            Witnessed { cosigned: Vec::new(), asked }
        }
    }
}

/// When trees of which size were first cosigned, as far as the policy's witnesses say so.
#[derive(Debug, Default)]
pub(crate) struct Times {
    /// Size → the earliest time of a cosignature of it, or of a larger tree: seconds since 1970.
    covered: BTreeMap<u64, i64>,
    /// Size → the latest of the first cosignatures of trees up to it.
    before: BTreeMap<u64, i64>,
    /// Time of the last entry that says one.
    last: Option<Timestamp>,
    /// Entries that were compared with a cosignature.
    pub compared: u64,
}

/// An entry may lie so much before the one before it: clocks are set, and transactions take their time.
const DISORDER: i64 = 600;

impl Times {
    /// Collects the cosignatures; a wrong one is a finding for published checkpoints and otherwise leaves that one out.
    pub fn gather(policy: Option<&Policy>, newest: (u64, &Witnessed), earlier: &[Earlier], findings: &mut Findings) -> Self {
        let mut first: BTreeMap<u64, i64> = BTreeMap::new();
        let mut note = |size: u64, times: &[(String, u64)]| {
            if let Some(time) = times.iter().filter_map(|(_, time)| i64::try_from(*time).ok()).min() {
                first.entry(size).and_modify(|known| *known = (*known).min(time)).or_insert(time);
            }
        };
        note(newest.0, &newest.1.cosigned);
        for one in earlier {
            match policy.map(|policy| policy.quorum_of(&one.note)) {
                Some(Ok(quorum)) => note(one.checkpoint.size, &quorum.cosigned),
                Some(Err(error)) => {
                    findings.add(one.code(Code::Cosignature), one.place(), "a cosignature of the witness that it names", error);
                }
                None => {}
            }
        }
        let mut times = Times::default();
        let mut earliest = i64::MAX;
        for (size, time) in first.iter().rev() {
            earliest = earliest.min(*time);
            times.covered.insert(*size, earliest);
        }
        let mut latest = i64::MIN;
        for (size, time) in first {
            latest = latest.max(time);
            times.before.insert(size, latest);
        }
        times
    }

    /// Step 11 for one entry.
    pub fn check(&mut self, index: u64, at: Option<Timestamp>, findings: &mut Findings) {
        let Some(at) = at else { return };
        let seconds = at.unix_seconds();
        let word = |seconds: i64| Timestamp::from_unix_seconds(seconds).map(|time| time.to_string()).unwrap_or_default();
        if let Some(last) = self.last.filter(|last| last.unix_seconds().saturating_sub(seconds) > DISORDER) {
            findings.add(Code::TimeOrder, Place::Index(index), format!("no earlier than the entry before, {last}"), at);
        }
        self.last = Some(at);
        let before = self.before.range(..=index).next_back().map(|(_, time)| *time);
        let after = self.covered.range(index.saturating_add(1)..).next().map(|(_, time)| *time);
        self.compared += u64::from(before.is_some() || after.is_some());
        if let Some(time) = before.filter(|time| seconds < time.saturating_sub(BACK)) {
            let expected = format!("no earlier than the checkpoint before, cosigned {}", word(time));
            findings.add(Code::BackDated, Place::Index(index), expected, at);
        }
        if let Some(time) = after.filter(|time| seconds > time.saturating_add(POST)) {
            let expected = format!("no later than the checkpoint over it, cosigned {}", word(time));
            findings.add(Code::PostDated, Place::Index(index), expected, at);
        }
    }

    /// The time of the last entry that says one.
    pub fn last(&self) -> Option<Timestamp> {
        self.last
    }
}
