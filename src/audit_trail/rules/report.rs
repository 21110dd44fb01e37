//! The report: the engagement as canonical JSON, with nothing in it that is withheld.
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use claror_record::event::{AuditScope, CheckKind, CheckResult, Opinion, Severity};
use serde::Serialize;
use serde_json::{Value, json};

use super::finding::FindingState;
use super::texts::Spoken;
use crate::foundation::tenancy::Texts;

/// The form's version.
const VERSION: u64 = 1;

/// Everything that the report says.
#[derive(Debug, Clone)]
pub struct Report {
    pub council: Texts,
    /// Origin of the council's record.
    pub origin: String,
    /// Entries of the record when the report was made.
    pub record_size: u64,
    pub code: String,
    pub auditor: String,
    pub scope: BTreeSet<AuditScope>,
    pub period: (NaiveDate, NaiveDate),
    pub title: String,
    pub terms: Spoken,
    pub opened_at: DateTime<Utc>,
    pub opened_eid: String,
    pub checks: Vec<ReportedCheck>,
    pub findings: Vec<ReportedFinding>,
    pub opinion: Opinion,
    pub summary: Spoken,
    /// SHA-256 and bytes of the PDF, if there is one.
    pub pdf: Option<(String, i64)>,
    pub reported_at: DateTime<Utc>,
}

#[derive(Debug, Clone)]
pub struct ReportedCheck {
    pub kind: CheckKind,
    pub about: Option<String>,
    pub command: String,
    pub size: i64,
    pub result: CheckResult,
    pub note: Option<Spoken>,
    pub recorded_at: DateTime<Utc>,
    pub eid: String,
}

#[derive(Debug, Clone)]
pub struct ReportedFinding {
    pub number: i64,
    pub severity: Severity,
    pub state: FindingState,
    pub evidence: Vec<String>,
    pub due_on: NaiveDate,
    pub title: String,
    pub text: Spoken,
    pub recommendation: String,
    pub withheld: Option<Withheld>,
    pub answers: Vec<ReportedAnswer>,
    pub eid: String,
}

/// Why a finding's words are not public.
#[derive(Debug, Clone, Serialize)]
pub struct Withheld {
    pub ground: String,
    pub reason: Spoken,
}

#[derive(Debug, Clone)]
pub struct ReportedAnswer {
    pub text: Spoken,
    pub answered_at: DateTime<Utc>,
    pub eid: String,
    /// Whether the auditor accepts it, why, and the entry that says so.
    pub judged: Option<(bool, Option<Spoken>, Option<String>)>,
}

impl Report {
    /// Findings whose answer is missing or not accepted.
    pub fn unresolved(&self) -> usize {
        self.findings.iter().filter(|finding| finding.state.is_unresolved()).count()
    }

    /// The report as a value; its canonical form is what is published. A field that says nothing is absent.
    pub fn value(&self) -> Value {
        let scope: Vec<&str> = self.scope.iter().map(|part| part.as_str()).collect();
        pruned(json!({
            "v": VERSION,
            "council": self.council,
            "record": { "origin": self.origin, "size": self.record_size },
            "engagement": {
                "code": self.code,
                "auditor": self.auditor,
                "scope": scope,
                "period": { "from": self.period.0, "until": self.period.1 },
                "title": self.title,
                "terms": self.terms,
                "opened_at": instant(self.opened_at),
                "eid": self.opened_eid,
            },
            "checks": self.checks.iter().map(ReportedCheck::value).collect::<Vec<_>>(),
            "findings": self.findings.iter().map(ReportedFinding::value).collect::<Vec<_>>(),
            "opinion": self.opinion.as_str(),
            "summary": self.summary,
            "unresolved": self.unresolved(),
            "pdf": self.pdf.as_ref().map(|(sha256, size)| json!({ "sha256": sha256, "size": size })),
            "reported_at": instant(self.reported_at),
        }))
    }
}

impl ReportedCheck {
    fn value(&self) -> Value {
        json!({
            "kind": self.kind.as_str(),
            "about": self.about,
            "command": self.command,
            "record_size": self.size,
            "result": self.result.as_str(),
            "note": self.note,
            "recorded_at": instant(self.recorded_at),
            "eid": self.eid,
        })
    }
}

impl ReportedFinding {
    fn value(&self) -> Value {
        let open = self.withheld.is_none();
        json!({
            "number": self.number,
            "severity": self.severity.as_str(),
            "state": self.state.as_str(),
            "evidence": self.evidence,
            "due_on": self.due_on,
            "title": open.then_some(&self.title),
            "text": open.then_some(&self.text),
            "recommendation": open.then_some(&self.recommendation),
            "withheld": self.withheld,
            "answers": self.answers.iter().map(|answer| answer.value(open)).collect::<Vec<_>>(),
            "eid": self.eid,
        })
    }
}

impl ReportedAnswer {
    fn value(&self, open: bool) -> Value {
        let judged = self
            .judged
            .as_ref()
            .map(|(accepted, text, eid)| json!({ "accepted": accepted, "text": text.as_ref().filter(|_| open), "eid": eid }));
        json!({
            "text": open.then_some(&self.text),
            "answered_at": instant(self.answered_at),
            "eid": self.eid,
            "judged": judged,
        })
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Without fields that are null, so that each report has one form.
fn pruned(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.into_iter().filter(|(_, inner)| !inner.is_null()).map(|(name, inner)| (name, pruned(inner))).collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(pruned).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(text: &str) -> Spoken {
        Spoken { language: "en".into(), text: text.into() }
    }

    fn report(withheld: Option<Withheld>) -> Report {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let answer = ReportedAnswer {
            text: spoken("CANARY-answer"),
            answered_at: at,
            eid: "a".into(),
            judged: Some((false, Some(spoken("CANARY-verdict")), Some("j".into()))),
        };
        let finding = ReportedFinding {
            number: 1,
            severity: Severity::High,
            state: FindingState::Contested,
            evidence: vec!["e".into()],
            due_on: day,
            title: "CANARY-title".into(),
            text: spoken("CANARY-text"),
            recommendation: "CANARY-recommendation".into(),
            withheld,
            answers: vec![answer],
            eid: "f".into(),
        };
        Report {
            council: Texts::from([("en".to_owned(), "Council".to_owned())]),
            origin: "council.example/log".into(),
            record_size: 9,
            code: "A-2026-001".into(),
            auditor: "Mirall".into(),
            scope: [AuditScope::Log].into(),
            period: (day, day),
            title: "t".into(),
            terms: spoken("terms"),
            opened_at: at,
            opened_eid: "o".into(),
            checks: Vec::new(),
            findings: vec![finding],
            opinion: Opinion::Qualified,
            summary: spoken("summary"),
            pdf: None,
            reported_at: at,
        }
    }

    #[test]
    fn a_withheld_finding_says_why_and_nothing_else_of_its_words() {
        let open = report(None).value().to_string();
        assert_eq!(open.matches("CANARY").count(), 5);
        let held = report(Some(Withheld { ground: "art. 6".into(), reason: spoken("A person could be known.") })).value();
        assert_eq!(held.to_string().matches("CANARY").count(), 0, "{held}");
        assert_eq!(held["findings"][0]["withheld"]["ground"], "art. 6");
        assert_eq!(held["unresolved"], 1);
    }

    #[test]
    fn the_report_has_one_canonical_form_without_nulls() {
        let value = report(None).value();
        assert!(!value.to_string().contains("null"), "{value}");
        let bytes = claror_record::json::canonical(&value).unwrap();
        assert!(claror_record::json::check_canonical(&bytes).is_ok());
    }
}
