//! Engagements with everything that belongs to them, in a fixed number of queries however many there are.
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use claror_record::event::{AuditScope, CheckKind, CheckResult, Opinion, Severity};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::engagement::{answers, checks, findings};
use super::rows::{day, scope, spoken};
use crate::audit_trail::rules::{
    EngagementState, FindingState, ReportedAnswer, ReportedCheck, ReportedFinding, Spoken, Standing, Withheld,
};
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_answer, audit_trail_check, audit_trail_engagement, audit_trail_finding, audit_trail_report};

/// An engagement, whole.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub row: audit_trail_engagement::Model,
    pub state: EngagementState,
    pub scope: BTreeSet<AuditScope>,
    pub period: (NaiveDate, NaiveDate),
    pub opinion: Option<Opinion>,
    pub checks: Vec<Checked>,
    pub findings: Vec<Finding>,
    pub report: Option<ReportRef>,
}

#[derive(Debug, Clone)]
pub struct Checked {
    pub row: audit_trail_check::Model,
    pub kind: CheckKind,
    pub result: CheckResult,
}

#[derive(Debug, Clone)]
pub struct Finding {
    pub row: audit_trail_finding::Model,
    pub severity: Severity,
    pub state: FindingState,
    pub due_on: NaiveDate,
    pub evidence: Vec<String>,
    pub answers: Vec<audit_trail_answer::Model>,
}

/// A report without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRef {
    pub id: Uuid,
    pub sha256: String,
    pub size: i64,
    pub pdf: Option<(String, i64)>,
    pub eid: String,
}

type ReportColumns = (Uuid, Uuid, String, i64, Option<String>, Option<i64>, String);

/// The dossiers of these engagements, in their order.
pub async fn dossiers(conn: &impl ConnectionTrait, rows: Vec<audit_trail_engagement::Model>) -> Result<Vec<Dossier>, Problem> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut by_check: HashMap<Uuid, Vec<Checked>> = HashMap::new();
    for row in checks(conn, &ids).await? {
        let (kind, result) = (row.kind.parse().map_err(Problem::fault)?, row.result.parse().map_err(Problem::fault)?);
        by_check.entry(row.engagement_id).or_default().push(Checked { row, kind, result });
    }
    let found = findings(conn, &ids).await?;
    let finding_ids: Vec<Uuid> = found.iter().map(|row| row.id).collect();
    let mut by_answer: HashMap<Uuid, Vec<audit_trail_answer::Model>> = HashMap::new();
    for row in answers(conn, &finding_ids).await? {
        by_answer.entry(row.finding_id).or_default().push(row);
    }
    let mut by_finding: HashMap<Uuid, Vec<Finding>> = HashMap::new();
    for row in found {
        let answers = by_answer.remove(&row.id).unwrap_or_default();
        by_finding.entry(row.engagement_id).or_default().push(Finding::read(row, answers)?);
    }
    let mut by_report = reports(conn, &ids).await?;
    let read = |row: audit_trail_engagement::Model| {
        let (checks, findings) = (by_check.remove(&row.id), by_finding.remove(&row.id));
        let report = by_report.remove(&row.id);
        Dossier::read(row, checks.unwrap_or_default(), findings.unwrap_or_default(), report)
    };
    rows.into_iter().map(read).collect()
}

async fn reports(conn: &impl ConnectionTrait, engagements: &[Uuid]) -> Result<HashMap<Uuid, ReportRef>, Problem> {
    use audit_trail_report::Column;
    let rows: Vec<ReportColumns> = audit_trail_report::Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::EngagementId,
            Column::Sha256,
            Column::Size,
            Column::PdfSha256,
            Column::PdfSize,
            Column::Eid,
        ])
        .filter(Column::EngagementId.is_in(engagements.iter().copied()))
        .into_tuple()
        .all(conn)
        .await?;
    let report = |(id, engagement, sha256, size, pdf, pdf_size, eid): ReportColumns| {
        (engagement, ReportRef { id, sha256, size, pdf: pdf.zip(pdf_size), eid })
    };
    Ok(rows.into_iter().map(report).collect())
}

impl Finding {
    /// A finding with its answers.
    ///
    /// # Errors
    /// A fault when a column does not read.
    pub fn read(row: audit_trail_finding::Model, answers: Vec<audit_trail_answer::Model>) -> Result<Self, Problem> {
        Ok(Self {
            severity: row.severity.parse().map_err(Problem::fault)?,
            state: row.state.parse().map_err(Problem::fault)?,
            due_on: day(&row.due_on)?,
            evidence: serde_json::from_value(row.evidence.clone()).map_err(Problem::fault)?,
            row,
            answers,
        })
    }

    /// Its words.
    pub fn text(&self) -> Spoken {
        Spoken { language: self.row.language.clone(), text: self.row.text.clone() }
    }

    /// Why its words are not public, if they are not.
    pub fn withheld(&self) -> Option<Withheld> {
        let reason = spoken(self.row.reason_language.clone(), self.row.reason.clone());
        let ground = self.row.ground.clone().filter(|_| self.row.withheld)?;
        Some(Withheld { ground, reason: reason? })
    }

    /// As far as the report depends on it.
    pub fn standing(&self) -> Standing {
        Standing { number: self.row.number, state: self.state, due_on: self.due_on }
    }

    /// As it stands in the report.
    pub fn reported(&self) -> ReportedFinding {
        let answer = |row: &audit_trail_answer::Model| ReportedAnswer {
            text: Spoken { language: row.language.clone(), text: row.text.clone() },
            answered_at: row.answered_at,
            eid: row.eid.clone(),
            judged: row.verdict.as_ref().map(|verdict| {
                let text = spoken(row.verdict_language.clone(), row.verdict_text.clone());
                (verdict == FindingState::Accepted.as_str(), text, row.judged_eid.clone())
            }),
        };
        ReportedFinding {
            number: self.row.number,
            severity: self.severity,
            state: self.state,
            evidence: self.evidence.clone(),
            due_on: self.due_on,
            title: self.row.title.clone(),
            text: self.text(),
            recommendation: self.row.recommendation.clone(),
            withheld: self.withheld(),
            answers: self.answers.iter().map(answer).collect(),
            eid: self.row.eid.clone(),
        }
    }
}

impl Checked {
    /// What was noted.
    pub fn note(&self) -> Option<Spoken> {
        spoken(self.row.note_language.clone(), self.row.note.clone())
    }

    /// As it stands in the report.
    pub fn reported(&self) -> ReportedCheck {
        ReportedCheck {
            kind: self.kind,
            about: self.row.about.clone(),
            command: self.row.command.clone(),
            size: self.row.size,
            result: self.result,
            note: self.note(),
            recorded_at: self.row.recorded_at,
            eid: self.row.eid.clone(),
        }
    }
}

impl Dossier {
    fn read(
        row: audit_trail_engagement::Model,
        checks: Vec<Checked>,
        findings: Vec<Finding>,
        report: Option<ReportRef>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            state: row.state.parse().map_err(Problem::fault)?,
            scope: scope(row.scope.clone())?,
            period: (day(&row.period_from)?, day(&row.period_until)?),
            opinion: row.opinion.as_deref().map(str::parse).transpose().map_err(Problem::fault)?,
            row,
            checks,
            findings,
            report,
        })
    }

    /// What it is about.
    pub fn terms(&self) -> Spoken {
        Spoken { language: self.row.language.clone(), text: self.row.terms.clone() }
    }

    /// What the auditor says in the end.
    pub fn summary(&self) -> Option<Spoken> {
        spoken(self.row.summary_language.clone(), self.row.summary.clone())
    }

    /// Findings whose answer is missing or not accepted.
    pub fn unresolved(&self) -> usize {
        self.findings.iter().filter(|finding| finding.state.is_unresolved()).count()
    }

    /// Findings whose answer is late.
    pub fn overdue(&self, today: NaiveDate) -> usize {
        let open = self.state == EngagementState::Open;
        self.findings.iter().filter(|finding| open && finding.state.is_overdue(finding.due_on, today)).count()
    }
}
