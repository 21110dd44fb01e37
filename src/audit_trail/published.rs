//! What later rooms may publish of engagements: nothing that is withheld is among it.
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use claror_record::event::AuditScope;
use uuid::Uuid;

use super::reads;
use super::store::{Dossier, Finding};
use crate::foundation::graphql::PageArgs;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;

/// An engagement for open data.
#[derive(Debug, Clone)]
pub struct PublishedEngagement {
    pub id: Uuid,
    pub code: String,
    pub auditor: String,
    pub title: String,
    pub language: String,
    pub scope: BTreeSet<AuditScope>,
    pub period: (NaiveDate, NaiveDate),
    pub state: &'static str,
    pub opened_at: DateTime<Utc>,
    pub checks: i64,
    pub checks_failed: i64,
    pub reported_at: Option<DateTime<Utc>>,
    pub opinion: Option<&'static str>,
    pub report_sha256: Option<String>,
    pub opened_eid: String,
    pub reported_eid: Option<String>,
    pub unresolved: i64,
    pub findings: Vec<PublishedFinding>,
}

/// A finding for open data.
#[derive(Debug, Clone)]
pub struct PublishedFinding {
    pub id: Uuid,
    pub number: i64,
    pub severity: &'static str,
    pub state: &'static str,
    pub withheld: bool,
    pub ground: Option<String>,
    pub recorded_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub answered_at: Option<DateTime<Utc>>,
    pub judged_at: Option<DateTime<Utc>>,
    pub answers: i64,
    pub evidence: i64,
    pub eid: String,
}

/// Every engagement of the council, oldest first.
///
/// # Errors
/// A fault when the database fails.
pub async fn published(read: &ReadConn, council: Uuid) -> Result<Vec<PublishedEngagement>, Problem> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = reads::list(read, council, &PageArgs { first: 100, after }).await?;
        after = page.rows.last().map(|(key, _)| key.clone());
        all.extend(page.rows.iter().map(|(_, dossier)| engagement(dossier)));
        if !page.more {
            all.reverse();
            return Ok(all);
        }
    }
}

fn count<T>(rows: impl IntoIterator<Item = T>) -> i64 {
    i64::try_from(rows.into_iter().count()).unwrap_or(i64::MAX)
}

fn engagement(dossier: &Dossier) -> PublishedEngagement {
    let row = &dossier.row;
    PublishedEngagement {
        id: row.id,
        code: row.code.clone(),
        auditor: row.auditor.clone(),
        title: row.title.clone(),
        language: row.language.clone(),
        scope: dossier.scope.clone(),
        period: dossier.period,
        state: dossier.state.as_str(),
        opened_at: row.opened_at,
        checks: count(&dossier.checks),
        checks_failed: count(dossier.checks.iter().filter(|check| check.row.result == "failed")),
        reported_at: row.reported_at,
        opinion: dossier.opinion.map(|opinion| opinion.as_str()),
        report_sha256: dossier.report.as_ref().map(|report| report.sha256.clone()),
        opened_eid: row.eid.clone(),
        reported_eid: dossier.report.as_ref().map(|report| report.eid.clone()),
        unresolved: i64::try_from(dossier.unresolved()).unwrap_or(i64::MAX),
        findings: dossier.findings.iter().map(finding).collect(),
    }
}

fn finding(finding: &Finding) -> PublishedFinding {
    let row = &finding.row;
    PublishedFinding {
        id: row.id,
        number: row.number,
        severity: finding.severity.as_str(),
        state: finding.state.as_str(),
        withheld: row.withheld,
        ground: row.ground.clone().filter(|_| row.withheld),
        recorded_at: row.recorded_at,
        due_on: finding.due_on,
        answered_at: finding.answers.last().map(|answer| answer.answered_at),
        judged_at: finding.answers.last().and_then(|answer| answer.judged_at),
        answers: count(&finding.answers),
        evidence: count(&finding.evidence),
        eid: row.eid.clone(),
    }
}
