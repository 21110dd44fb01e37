//! Forms about auditors: who may look where and until when, what they read, what they checked and found, and what the
//! council answered.

use super::catalogue::Form;
use super::commitment::Commitment;
use super::decisions::DocumentDigest;
use super::leaf::Subject;
use super::time::Date;
use super::values::{BadValue, Eid, Id, present};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many entries one finding names as evidence at most.
pub const MAX_EVIDENCE: usize = 100;

/// Gives an enum of words its text form, the same as in JSON.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$vmeta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = BadValue;
            fn from_str(text: &str) -> Result<Self, BadValue> {
                $name::ALL.iter().copied().find(|one| one.as_str() == text).ok_or(BadValue($what))
            }
        }
    };
}

words! {
    /// A part of the record into which an auditor looks; in alphabetical order of their words.
    AuditScope, "a scope of audits" {
        /// Erasures, rectifications, retention.
        Accounts = "accounts",
        /// Auditors and what they do.
        AuditTrail = "audit_trail",
        Decisions = "decisions",
        /// The log itself, the program and its policies, exports.
        Log = "log",
        Membership = "membership",
        OpenData = "open_data",
    }
}

impl AuditScope {
    /// The scope to which the entries of a type belong.
    pub fn of_type(name: &str) -> AuditScope {
        match name.split('.').next().unwrap_or_default() {
            "erasure" | "rectification" | "retention" => AuditScope::Accounts,
            "auditor" | "engagement" => AuditScope::AuditTrail,
            "decision" | "poll" | "ballot" => AuditScope::Decisions,
            "log" | "release" | "policy" | "export" => AuditScope::Log,
            "dataset" => AuditScope::OpenData,
            _ => AuditScope::Membership,
        }
    }
}

words! {
    /// What an auditor checks.
    CheckKind, "a kind of check" {
        /// The whole record by `claror verify`.
        VerifyLog = "verify_log",
        /// The record against one that was kept from earlier.
        Consistency = "consistency",
        /// Who else has signed it.
        Witnesses = "witnesses",
        /// A decision counted again.
        DecisionRecount = "decision_recount",
        /// An electoral roll against the members of its day.
        RollMembers = "roll_members",
        /// Openings against their commitments.
        Openings = "openings",
        /// Published files against their digests.
        DatasetDigests = "dataset_digests",
        /// What the auditor has thought of.
        Own = "own",
    }
}

words! {
    /// How a check ended.
    CheckResult, "a result of a check" {
        Passed = "passed",
        Failed = "failed",
        NotPossible = "not_possible",
    }
}

words! {
    /// How grave a finding is; in ascending order.
    Severity, "a severity" {
        Low = "low",
        Medium = "medium",
        High = "high",
        Critical = "critical",
    }
}

words! {
    /// What the auditor says in the end.
    Opinion, "an opinion" {
        Unqualified = "unqualified",
        Qualified = "qualified",
        Adverse = "adverse",
        Disclaimer = "disclaimer",
    }
}

fn check_scope(scope: &[AuditScope]) -> Result<(), &'static str> {
    match scope {
        [] => Err("a scope names at least one part"),
        scope if scope.is_sorted_by(|one, next| one < next) => Ok(()),
        _ => Err("a scope is sorted and names no part twice"),
    }
}

/// `auditor.granted`: a person of an auditing body may look into these parts, until it ends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditorGranted {
    /// The public name of the auditing body.
    pub organisation: String,
    pub scope: Vec<AuditScope>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    pub person: Commitment,
}

impl Form for AuditorGranted {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/person", self.person)]
    }

    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.organisation.is_empty() {
            return Err("an auditing body has a name");
        }
        if self.until < self.from {
            return Err("it ends before it begins");
        }
        check_scope(&self.scope)
    }
}

/// `auditor.revoked`: it ends earlier; `on` is the first day without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditorRevoked {
    pub on: Date,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub reason: Option<Commitment>,
}

impl Form for AuditorRevoked {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        self.reason.iter().map(|reason| ("/data/reason", *reason)).collect()
    }
}

/// `auditor.read`: how many openings that are not public an auditor has been given in one session on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditorRead {
    /// The parts that were read.
    pub scope: Vec<AuditScope>,
    pub count: u64,
}

impl Form for AuditorRead {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.count == 0 {
            return Err("whoever reads, reads something");
        }
        check_scope(&self.scope)
    }
}

/// `engagement.opened`: an auditing body begins to look into a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementOpened {
    /// The public name of the auditing body.
    pub auditor: String,
    /// By which grant.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub grant: Option<Id>,
    pub scope: Vec<AuditScope>,
    pub period_from: Date,
    pub period_until: Date,
    /// Of `{language, title, text}`.
    pub terms: Commitment,
}

impl Form for EngagementOpened {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/terms", self.terms)]
    }

    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.auditor.is_empty() {
            return Err("an auditing body has a name");
        }
        if self.period_until < self.period_from {
            return Err("the period ends before it begins");
        }
        check_scope(&self.scope)
    }
}

/// `engagement.check_recorded`: what was checked, how, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementCheckRecorded {
    pub check: Id,
    pub kind: CheckKind,
    /// The size of the record that was looked at.
    pub size: u64,
    pub result: CheckResult,
    /// Of the text of the command, or of how it was done.
    pub command: Commitment,
    /// Of `{language, text}`.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub note: Option<Commitment>,
}

impl Form for EngagementCheckRecorded {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        let note = self.note.map(|note| ("/data/note", note));
        std::iter::once(("/data/command", self.command)).chain(note).collect()
    }
}

/// `engagement.finding_recorded`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementFindingRecorded {
    pub finding: Id,
    /// From 1, in the engagement.
    pub number: u64,
    pub severity: Severity,
    /// Entries of the record on which it rests.
    pub evidence: Vec<Eid>,
    /// The last day for the council's answer.
    pub due_on: Date,
    /// Of `{language, title, text, recommendation}`.
    pub text: Commitment,
}

impl Form for EngagementFindingRecorded {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/text", self.text)]
    }

    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.number == 0 {
            return Err("findings are numbered from 1");
        }
        if self.evidence.len() > MAX_EVIDENCE {
            return Err("at most 100 entries are evidence");
        }
        let mut evidence = self.evidence.clone();
        evidence.sort_unstable();
        evidence.dedup();
        if evidence.len() == self.evidence.len() { Ok(()) } else { Err("an entry is named twice") }
    }
}

/// `engagement.finding_withheld`: the law forbids to publish its words; which article, and why, is public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementFindingWithheld {
    pub finding: Id,
    /// The article of law.
    pub ground: String,
    /// Of `{language, text}`.
    pub reason: Commitment,
}

impl Form for EngagementFindingWithheld {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/reason", self.reason)]
    }

    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.ground.is_empty() { Err("a ground names the article") } else { Ok(()) }
    }
}

/// `engagement.finding_answered`: what the council says to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementFindingAnswered {
    pub finding: Id,
    /// Of `{language, text}`.
    pub text: Commitment,
}

impl Form for EngagementFindingAnswered {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/text", self.text)]
    }
}

/// `engagement.answer_judged`: whether the auditor takes the answer as settling the finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementAnswerJudged {
    pub finding: Id,
    pub accepted: bool,
    /// Of `{language, text}`.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub text: Option<Commitment>,
}

impl Form for EngagementAnswerJudged {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        self.text.iter().map(|text| ("/data/text", *text)).collect()
    }
}

/// `engagement.reported`: the report is published, and the engagement ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementReported {
    /// The report as canonical JSON.
    pub report: DocumentDigest,
    pub opinion: Opinion,
    pub findings: u64,
    /// Findings whose answer is missing or was not accepted.
    pub unresolved: u64,
}

impl Form for EngagementReported {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.unresolved <= self.findings { Ok(()) } else { Err("more is unresolved than was found") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_belongs_to_one_scope_and_every_scope_has_a_type() {
        let scopes: std::collections::BTreeSet<AuditScope> =
            super::super::TYPES.iter().map(|name| AuditScope::of_type(name)).collect();
        assert_eq!(scopes.into_iter().collect::<Vec<_>>(), AuditScope::ALL);
        assert_eq!(AuditScope::of_type("ballot.cast"), AuditScope::Decisions);
        assert_eq!(AuditScope::of_type("seat.added"), AuditScope::Membership);
    }

    #[test]
    fn a_scope_is_sorted_and_holds_each_part_once() {
        use AuditScope::{Decisions, Log};
        assert!(check_scope(&[Decisions, Log]).is_ok());
        for bad in [&[][..], &[Log, Decisions], &[Log, Log]] {
            assert!(check_scope(bad).is_err(), "{bad:?}");
        }
        let words: Vec<&str> = AuditScope::ALL.iter().map(|scope| scope.as_str()).collect();
        assert!(words.is_sorted(), "sorted by their words as well");
    }
}
