//! What the room writes in the record. The forms themselves are `claror_record`'s, where an auditor's program reads them.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::Eid;
use claror_record::event::{
    AuditScope, AuditorGranted, AuditorRead, AuditorRevoked, CheckKind, CheckResult, Date, DocumentDigest,
    EngagementAnswerJudged, EngagementCheckRecorded, EngagementFindingAnswered, EngagementFindingRecorded,
    EngagementFindingWithheld, EngagementOpened, EngagementReported, Event, Opinion, Severity, Subject,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::rules::{Grant, Spoken};
use crate::foundation::ledger::{Act, Sealed, Visibility, id};
use crate::foundation::problem::Problem;

fn date(day: NaiveDate) -> Result<Date, Problem> {
    day.to_string().parse().map_err(Problem::fault)
}

fn parts(scope: &BTreeSet<AuditScope>) -> Vec<AuditScope> {
    scope.iter().copied().collect()
}

fn public(value: Value) -> Result<Sealed, Problem> {
    Sealed::new(value, Visibility::Public, None)
}

fn spoken(text: &Spoken) -> Value {
    json!(text)
}

/// Words of a finding are public, unless they are withheld.
fn visibility(withheld: bool) -> Visibility {
    if withheld { Visibility::Auditor } else { Visibility::Public }
}

/// `auditor.granted`: the body in clear, the person as a commitment.
pub fn granted(grant: &Grant) -> Result<Act, Problem> {
    let person = Sealed::new(grant.person.to_string().into(), Visibility::Auditor, Some(grant.person))?;
    let event = AuditorGranted {
        organisation: grant.organisation.clone(),
        scope: parts(&grant.scope),
        from: date(grant.span.from)?,
        until: date(grant.span.until)?,
        person: person.commitment,
    };
    Ok(Act::new(Subject::Auditor(id(grant.id)), Event::AuditorGranted(event)).opening("/data/person", person))
}

/// `auditor.revoked`.
pub fn revoked(grant: Uuid, on: NaiveDate, reason: Option<&Spoken>) -> Result<Act, Problem> {
    let reason = reason.map(|reason| public(spoken(reason))).transpose()?;
    let event = AuditorRevoked { on: date(on)?, reason: reason.as_ref().map(|sealed| sealed.commitment) };
    let act = Act::new(Subject::Auditor(id(grant)), Event::AuditorRevoked(event));
    Ok(match reason {
        Some(sealed) => act.opening("/data/reason", sealed),
        None => act,
    })
}

/// `auditor.read`.
pub fn read(grant: Uuid, scope: &BTreeSet<AuditScope>, count: i64) -> Result<Act, Problem> {
    let event = AuditorRead { scope: parts(scope), count: u64::try_from(count).map_err(Problem::fault)? };
    Ok(Act::new(Subject::Auditor(id(grant)), Event::AuditorRead(event)))
}

/// An engagement that opens.
pub struct Opened<'a> {
    pub engagement: Uuid,
    pub auditor: &'a str,
    pub grant: Uuid,
    pub scope: &'a BTreeSet<AuditScope>,
    pub period: (NaiveDate, NaiveDate),
    pub title: &'a str,
    pub terms: &'a Spoken,
}

/// `engagement.opened`.
pub fn opened(what: &Opened<'_>) -> Result<Act, Problem> {
    let terms = json!({ "language": what.terms.language, "title": what.title, "text": what.terms.text });
    let terms = public(terms)?;
    let event = EngagementOpened {
        auditor: what.auditor.to_owned(),
        grant: Some(id(what.grant)),
        scope: parts(what.scope),
        period_from: date(what.period.0)?,
        period_until: date(what.period.1)?,
        terms: terms.commitment,
    };
    Ok(about(what.engagement, Event::EngagementOpened(event)).opening("/data/terms", terms))
}

fn about(engagement: Uuid, event: Event) -> Act {
    Act::new(Subject::Engagement(id(engagement)), event)
}

/// A check that was done.
pub struct Checked<'a> {
    pub engagement: Uuid,
    pub check: Uuid,
    pub kind: CheckKind,
    pub size: i64,
    pub result: CheckResult,
    pub command: &'a str,
    pub note: Option<&'a Spoken>,
}

/// `engagement.check_recorded`.
pub fn checked(what: &Checked<'_>) -> Result<Act, Problem> {
    let command = public(what.command.into())?;
    let note = what.note.map(|note| public(spoken(note))).transpose()?;
    let event = EngagementCheckRecorded {
        check: id(what.check),
        kind: what.kind,
        size: u64::try_from(what.size).map_err(Problem::fault)?,
        result: what.result,
        command: command.commitment,
        note: note.as_ref().map(|sealed| sealed.commitment),
    };
    let act = about(what.engagement, Event::EngagementCheckRecorded(event)).opening("/data/command", command);
    Ok(match note {
        Some(sealed) => act.opening("/data/note", sealed),
        None => act,
    })
}

/// A finding that was made.
pub struct Found<'a> {
    pub engagement: Uuid,
    pub finding: Uuid,
    pub number: i64,
    pub severity: Severity,
    pub evidence: &'a [Eid],
    pub due_on: NaiveDate,
    pub title: &'a str,
    pub text: &'a Spoken,
    pub recommendation: &'a str,
    pub withheld: bool,
}

/// `engagement.finding_recorded`.
pub fn found(what: &Found<'_>) -> Result<Act, Problem> {
    let words = json!({
        "language": what.text.language,
        "title": what.title,
        "text": what.text.text,
        "recommendation": what.recommendation,
    });
    let text = Sealed::new(words, visibility(what.withheld), None)?;
    let event = EngagementFindingRecorded {
        finding: id(what.finding),
        number: u64::try_from(what.number).map_err(Problem::fault)?,
        severity: what.severity,
        evidence: what.evidence.to_vec(),
        due_on: date(what.due_on)?,
        text: text.commitment,
    };
    Ok(about(what.engagement, Event::EngagementFindingRecorded(event)).opening("/data/text", text))
}

/// `engagement.finding_withheld`: the article and the reason are public.
pub fn withheld(engagement: Uuid, finding: Uuid, ground: &str, reason: &Spoken) -> Result<Act, Problem> {
    let reason = public(spoken(reason))?;
    let event = EngagementFindingWithheld { finding: id(finding), ground: ground.to_owned(), reason: reason.commitment };
    Ok(about(engagement, Event::EngagementFindingWithheld(event)).opening("/data/reason", reason))
}

/// `engagement.finding_answered`.
pub fn answered(engagement: Uuid, finding: Uuid, text: &Spoken, hidden: bool) -> Result<Act, Problem> {
    let text = Sealed::new(spoken(text), visibility(hidden), None)?;
    let event = EngagementFindingAnswered { finding: id(finding), text: text.commitment };
    Ok(about(engagement, Event::EngagementFindingAnswered(event)).opening("/data/text", text))
}

/// `engagement.answer_judged`.
pub fn judged(engagement: Uuid, finding: Uuid, accepted: bool, text: Option<&Spoken>, hidden: bool) -> Result<Act, Problem> {
    let text = text.map(|text| Sealed::new(spoken(text), visibility(hidden), None)).transpose()?;
    let event = EngagementAnswerJudged { finding: id(finding), accepted, text: text.as_ref().map(|sealed| sealed.commitment) };
    let act = about(engagement, Event::EngagementAnswerJudged(event));
    Ok(match text {
        Some(sealed) => act.opening("/data/text", sealed),
        None => act,
    })
}

/// `engagement.reported`: the report by its hash.
pub fn reported(engagement: Uuid, report: &[u8], opinion: Opinion, findings: usize, unresolved: usize) -> Result<Act, Problem> {
    let report = DocumentDigest {
        sha256: claror_record::event::FileDigest::of(report),
        size: report.len() as u64,
        media_type: "application/json".to_owned(),
    };
    let event = EngagementReported { report, opinion, findings: findings as u64, unresolved: unresolved as u64 };
    Ok(about(engagement, Event::EngagementReported(event)))
}
