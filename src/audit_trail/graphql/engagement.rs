//! Engagements as GraphQL shows them. Words that are withheld are null for whoever may not read them.
use std::sync::Arc;

use async_graphql::{ComplexObject, Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};

use super::words::{CheckKindWord, CheckResultWord, EngagementStateWord, FindingStateWord, OpinionWord, ScopeWord, SeverityWord};
use crate::audit_trail::commands::resource;
use crate::audit_trail::faces::address;
use crate::audit_trail::reads;
use crate::audit_trail::rules::{EngagementState, Spoken};
use crate::audit_trail::store::{self, Dossier};
use crate::foundation::graphql::{Day, LedgerRef, Request, ledger_refs, request};

/// A text and its language, as it was written.
#[derive(Debug, Clone, SimpleObject)]
pub struct SpokenText {
    pub language: String,
    pub text: String,
}

impl From<Spoken> for SpokenText {
    fn from(spoken: Spoken) -> Self {
        Self { language: spoken.language, text: spoken.text }
    }
}

/// What an auditing body looks into, with everything that came of it.
#[derive(Clone)]
pub struct Engagement(pub Arc<Dossier>);

impl Engagement {
    pub fn new(dossier: Dossier) -> Self {
        Self(Arc::new(dossier))
    }

    fn may(&self, request: &Request, action: &str) -> bool {
        request.may(action, &resource(&self.0.row))
    }
}

#[Object]
impl Engagement {
    async fn id(&self) -> ID {
        ID(self.0.row.id.to_string())
    }

    /// Such as `A-2026-001`.
    async fn code(&self) -> &str {
        &self.0.row.code
    }

    async fn title(&self) -> SpokenText {
        SpokenText { language: self.0.row.language.clone(), text: self.0.row.title.clone() }
    }

    /// What is looked into, and how.
    async fn terms(&self) -> SpokenText {
        self.0.terms().into()
    }

    /// The auditing body's name.
    async fn auditor(&self) -> &str {
        &self.0.row.auditor
    }

    async fn scope(&self) -> Vec<ScopeWord> {
        self.0.scope.iter().map(|part| (*part).into()).collect()
    }

    async fn period_from(&self) -> Day {
        Day(self.0.period.0)
    }

    async fn period_until(&self) -> Day {
        Day(self.0.period.1)
    }

    async fn state(&self) -> EngagementStateWord {
        self.0.state.into()
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.0.row.opened_at
    }

    /// The entry of the record that opened it; all its entries are found by its id.
    async fn ledger(&self, ctx: &Context<'_>) -> Result<Option<LedgerRef>> {
        reference(ctx, &self.0.row.eid, "engagement.opened", Some(self.0.row.opened_at)).await
    }

    /// What was checked, in order.
    async fn checks(&self) -> Vec<AuditCheck> {
        self.0.checks.iter().cloned().map(AuditCheck::from).collect()
    }

    /// The list of checks to work through, each with its command ready to copy.
    #[graphql(complexity = "100 + child_complexity * 10")]
    async fn plan(&self, ctx: &Context<'_>) -> Result<Vec<PlannedAuditCheck>> {
        let request = request(ctx)?;
        let planned = reads::planned(&request.cx, &self.0).await.map_err(|problem| request.refuse(problem))?;
        let done = |kind, about: &Option<String>| {
            let matching = self.0.checks.iter().rev().find(|check| check.kind == kind && check.row.about == *about);
            matching.map(|check| check.result.into())
        };
        Ok(planned
            .into_iter()
            .map(|check| PlannedAuditCheck {
                done: done(check.kind, &check.about),
                kind: check.kind.into(),
                about: check.about,
                command: check.command,
            })
            .collect())
    }

    /// By number.
    async fn findings(&self, ctx: &Context<'_>) -> Result<Vec<AuditFinding>> {
        let sees = self.may(request(ctx)?, "viewWithheld");
        let finding = |place| AuditFinding { dossier: Arc::clone(&self.0), place, sees_withheld: sees };
        Ok((0..self.0.findings.len()).map(finding).collect())
    }

    /// Findings whose answer is missing or not accepted.
    async fn unresolved(&self) -> i64 {
        count(self.0.unresolved())
    }

    /// Findings whose answer is late.
    async fn overdue(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(count(self.0.overdue(request(ctx)?.cx.today())))
    }

    /// Null until it is published.
    async fn report(&self) -> Option<AuditReport> {
        let (report, reported_at) = (self.0.report.as_ref()?, self.0.row.reported_at?);
        let code = &self.0.row.code;
        Some(AuditReport {
            sha256: report.sha256.clone(),
            size: report.size,
            url: address(report.id, &format!("{code}.json")),
            pdf_sha256: report.pdf.as_ref().map(|(sha256, _)| sha256.clone()),
            pdf_url: report.pdf.as_ref().map(|_| address(self.0.row.id, &format!("{code}.pdf"))),
            opinion: self.0.opinion?.into(),
            summary: self.0.summary()?.into(),
            reported_at,
            eid: report.eid.clone(),
        })
    }

    /// What the viewer may do with it now: names of mutations.
    async fn can(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        let request = request(ctx)?;
        if self.0.state == EngagementState::Reported {
            return Ok(Vec::new());
        }
        let acts = ["recordCheck", "recordFinding", "withholdFinding", "answerFinding", "judgeAnswer", "publishReport"];
        Ok(acts.into_iter().filter(|act| self.may(request, act)).collect())
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

async fn reference(ctx: &Context<'_>, eid: &str, kind: &str, at: Option<DateTime<Utc>>) -> Result<Option<LedgerRef>> {
    let request = request(ctx)?;
    let named = vec![(eid.to_owned(), kind.to_owned(), at)];
    Ok(ledger_refs(request, named).await.map_err(|problem| request.refuse(problem))?.pop())
}

/// A check that was done.
#[derive(Debug, Clone, SimpleObject)]
pub struct AuditCheck {
    pub id: ID,
    pub kind: CheckKindWord,
    /// What of it: a decision's code, a dataset's name.
    pub about: Option<String>,
    pub command: String,
    /// Entries of the record that were looked at.
    pub size: i64,
    pub result: CheckResultWord,
    pub note: Option<SpokenText>,
    pub recorded_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
}

impl From<store::Checked> for AuditCheck {
    fn from(check: store::Checked) -> Self {
        Self {
            id: ID(check.row.id.to_string()),
            kind: check.kind.into(),
            result: check.result.into(),
            note: check.note().map(SpokenText::from),
            about: check.row.about,
            command: check.row.command,
            size: check.row.size,
            recorded_at: check.row.recorded_at,
            eid: check.row.eid,
        }
    }
}

/// A check to be done.
#[derive(Debug, Clone, SimpleObject)]
pub struct PlannedAuditCheck {
    pub kind: CheckKindWord,
    pub about: Option<String>,
    pub command: String,
    /// How it ended when it was last done; null when it was not.
    pub done: Option<CheckResultWord>,
}

/// The report of an engagement.
#[derive(Debug, Clone, SimpleObject)]
pub struct AuditReport {
    pub opinion: OpinionWord,
    pub summary: SpokenText,
    /// The report as canonical JSON.
    pub url: String,
    /// Of those bytes; the same stands in the record.
    pub sha256: String,
    pub size: i64,
    pub pdf_url: Option<String>,
    /// Of the PDF; stands in the report.
    pub pdf_sha256: Option<String>,
    pub reported_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
}

/// What an auditor found.
#[derive(Clone)]
pub struct AuditFinding {
    dossier: Arc<Dossier>,
    place: usize,
    sees_withheld: bool,
}

impl AuditFinding {
    /// A finding that the viewer may read whatever is withheld from others.
    pub fn of(dossier: &Arc<Dossier>, place: usize) -> Self {
        Self { dossier: Arc::clone(dossier), place, sees_withheld: true }
    }

    fn finding(&self) -> Result<&store::Finding> {
        self.dossier.findings.get(self.place).ok_or_else(|| async_graphql::Error::new("no such finding"))
    }

    /// The finding, if its words may be read.
    fn open(&self) -> Result<Option<&store::Finding>> {
        Ok(Some(self.finding()?).filter(|finding| self.sees_withheld || !finding.row.withheld))
    }
}

#[Object]
impl AuditFinding {
    async fn id(&self) -> Result<ID> {
        Ok(ID(self.finding()?.row.id.to_string()))
    }

    /// From 1, in the engagement.
    async fn number(&self) -> Result<i64> {
        Ok(self.finding()?.row.number)
    }

    async fn severity(&self) -> Result<SeverityWord> {
        Ok(self.finding()?.severity.into())
    }

    async fn state(&self) -> Result<FindingStateWord> {
        Ok(self.finding()?.state.into())
    }

    /// Null when its words are withheld.
    async fn title(&self) -> Result<Option<SpokenText>> {
        Ok(self.open()?.map(|finding| SpokenText { language: finding.row.language.clone(), text: finding.row.title.clone() }))
    }

    /// Null when its words are withheld.
    async fn text(&self) -> Result<Option<SpokenText>> {
        Ok(self.open()?.map(|finding| finding.text().into()))
    }

    /// Null when its words are withheld.
    async fn recommendation(&self) -> Result<Option<SpokenText>> {
        let text = |finding: &store::Finding| SpokenText {
            language: finding.row.language.clone(),
            text: finding.row.recommendation.clone(),
        };
        Ok(self.open()?.map(text))
    }

    /// Why its words are withheld, if they are.
    async fn withheld(&self) -> Result<Option<Withholding>> {
        Ok(self.finding()?.withheld().map(|withheld| Withholding { ground: withheld.ground, reason: withheld.reason.into() }))
    }

    /// Entries of the record on which it rests.
    async fn evidence(&self, ctx: &Context<'_>) -> Result<Vec<LedgerRef>> {
        let request = request(ctx)?;
        let named = self.finding()?.evidence.iter().map(|eid| (eid.clone(), String::new(), None)).collect();
        ledger_refs(request, named).await.map_err(|problem| request.refuse(problem))
    }

    async fn recorded_at(&self) -> Result<DateTime<Utc>> {
        Ok(self.finding()?.row.recorded_at)
    }

    /// The last day for the council's answer.
    async fn due_on(&self) -> Result<Day> {
        Ok(Day(self.finding()?.due_on))
    }

    /// Whether that day has passed without an answer.
    async fn overdue(&self, ctx: &Context<'_>) -> Result<bool> {
        let finding = self.finding()?;
        let open = self.dossier.state == EngagementState::Open;
        Ok(open && finding.state.is_overdue(finding.due_on, request(ctx)?.cx.today()))
    }

    /// What the council said, oldest first.
    async fn answers(&self) -> Result<Vec<AuditAnswer>> {
        let finding = self.finding()?;
        let open = self.sees_withheld || !finding.row.withheld;
        let answers = finding.reported().answers.into_iter();
        Ok(answers
            .map(|answer| AuditAnswer {
                text: Some(answer.text).filter(|_| open).map(SpokenText::from),
                answered_at: answer.answered_at,
                eid: answer.eid,
                accepted: answer.judged.as_ref().map(|(accepted, ..)| *accepted),
                judged_eid: answer.judged.as_ref().and_then(|(_, _, eid)| eid.clone()),
                judgement: answer.judged.and_then(|(_, text, _)| text).filter(|_| open).map(SpokenText::from),
            })
            .collect())
    }

    /// Its entry in the record.
    async fn eid(&self) -> Result<String> {
        Ok(self.finding()?.row.eid.clone())
    }

    /// The engagement's code.
    async fn engagement_code(&self) -> &str {
        &self.dossier.row.code
    }
}

/// Why words are not public.
#[derive(Debug, Clone, SimpleObject)]
pub struct Withholding {
    /// The article of law.
    pub ground: String,
    pub reason: SpokenText,
}

/// What the council said to a finding.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(complex)]
pub struct AuditAnswer {
    /// Null when the finding's words are withheld.
    pub text: Option<SpokenText>,
    pub answered_at: DateTime<Utc>,
    /// Its entry in the record.
    pub eid: String,
    /// Whether the auditor accepts it; null until they say so.
    pub accepted: Option<bool>,
    /// What the auditor says to it.
    pub judgement: Option<SpokenText>,
    pub judged_eid: Option<String>,
}

#[ComplexObject]
impl AuditAnswer {
    /// Whether it waits for the auditor's judgement.
    async fn waits(&self) -> bool {
        self.accepted.is_none()
    }
}
