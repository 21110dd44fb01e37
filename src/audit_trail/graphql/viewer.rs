//! What awaits the viewer in engagements, and by what the viewer is an auditor.
use std::sync::Arc;

use async_graphql::{Context, Object, Result, SimpleObject};

use super::engagement::{AuditFinding, Engagement};
use super::grant::AuditGrant;
use crate::audit_trail::commands::resource;
use crate::audit_trail::reads;
use crate::audit_trail::rules::{FindingState, may_report};
use crate::audit_trail::store::{Dossier, Finding};
use crate::foundation::graphql::{Day, Request, request};

/// The room's part of the viewer.
#[derive(Default)]
pub struct ViewerAuditor;

/// Something in an engagement that awaits the viewer.
#[derive(SimpleObject)]
pub struct AuditTask {
    /// `answerFinding`, `judgeAnswer` or `publishReport`.
    kind: &'static str,
    /// The last day for an answer; null for what has none.
    due_on: Option<Day>,
    /// Whether that day has passed.
    overdue: bool,
    engagement: Engagement,
    finding: Option<AuditFinding>,
}

#[Object]
impl ViewerAuditor {
    /// By what the viewer is an auditor today.
    async fn audit_grants(&self, ctx: &Context<'_>) -> Result<Vec<AuditGrant>> {
        let request = request(ctx)?;
        let Some(person) = request.cx.actor.person else { return Ok(Vec::new()) };
        let grants = reads::grants(request.read(), request.cx.council.id).await.map_err(|problem| request.refuse(problem))?;
        let today = request.cx.today();
        let mine = grants.into_iter().filter(|view| view.grant.person == person && view.grant.span.stands(today));
        Ok(mine.map(AuditGrant).collect())
    }

    /// What awaits the viewer in engagements, by last day: answers for the chair and the secretary, judgements and reports
    /// for auditors.
    #[graphql(complexity = "10 + child_complexity * 10")]
    async fn audit_tasks(&self, ctx: &Context<'_>) -> Result<Vec<AuditTask>> {
        let request = request(ctx)?;
        let concerned = request.cx.actor.set("audits").next().is_some()
            || ["chair", "secretary"].iter().any(|role| request.cx.actor.has("roles", role));
        if !concerned {
            return Ok(Vec::new());
        }
        let running = reads::running(request.read(), request.cx.council.id).await.map_err(|problem| request.refuse(problem))?;
        let mut tasks: Vec<AuditTask> = running.into_iter().flat_map(|dossier| tasks(request, Arc::new(dossier))).collect();
        tasks.sort_by_key(|task| task.due_on.map(|day| day.0).unwrap_or(chrono::NaiveDate::MAX));
        Ok(tasks)
    }
}

fn tasks(request: &Request, dossier: Arc<Dossier>) -> Vec<AuditTask> {
    let may = |action| request.may(action, &resource(&dossier.row));
    let today = request.cx.today();
    let task = |kind, finding: Option<(usize, &Finding)>| AuditTask {
        kind,
        due_on: finding.filter(|_| kind == "answerFinding").map(|(_, finding)| Day(finding.due_on)),
        overdue: finding.is_some_and(|(_, finding)| finding.state.is_overdue(finding.due_on, today)),
        engagement: Engagement(Arc::clone(&dossier)),
        finding: finding.map(|(place, _)| AuditFinding::of(&dossier, place)),
    };
    let in_state = |wanted: FindingState| dossier.findings.iter().enumerate().filter(move |(_, finding)| finding.state == wanted);
    let mut tasks = Vec::new();
    if may("answerFinding") {
        tasks.extend(in_state(FindingState::Recorded).map(|finding| task("answerFinding", Some(finding))));
    }
    if may("judgeAnswer") {
        tasks.extend(in_state(FindingState::Answered).map(|finding| task("judgeAnswer", Some(finding))));
    }
    let standings: Vec<_> = dossier.findings.iter().map(Finding::standing).collect();
    if may("publishReport") && may_report(dossier.checks.len(), &standings, today).is_ok() {
        tasks.push(task("publishReport", None));
    }
    tasks
}
