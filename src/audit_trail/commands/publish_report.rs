//! Publishes the report: the engagement as canonical JSON, by its hash in the record, and perhaps a PDF beside it. The
//! engagement ends.
use async_trait::async_trait;
use claror_record::event::{FileDigest, Opinion};
use claror_record::json;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, check_open, resource};
use crate::audit_trail::rules::{AuditTrailRefusal, EngagementState, Faults, Report, Spoken, SpokenInput, may_report};
use crate::audit_trail::store::Dossier;
use crate::audit_trail::{events, notices, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::documents;
use crate::foundation::ids;
use crate::foundation::ledger::{self, append};
use crate::foundation::problem::Problem;

const PDF: &str = "application/pdf";

#[derive(Debug, Clone, Serialize)]
pub struct PublishReport {
    pub engagement: Uuid,
    pub opinion: Opinion,
    pub summary: SpokenInput,
    /// SHA-256 of a PDF whose bytes were sent first (`POST /documents`).
    pub pdf: Option<String>,
}

pub struct Facts {
    dossier: Dossier,
    summary: Spoken,
}

#[async_trait]
impl Command for PublishReport {
    const NAME: &'static str = "publishReport";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let summary = faults.spoken("summary", &self.summary);
        faults.settle()?;
        let row = store::engagement_for_change(tx, cx.council.id, self.engagement).await?;
        let dossier = store::dossiers(tx.conn(), vec![row]).await?.pop().ok_or(Problem::NotFound)?;
        Ok(Facts { dossier, summary })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.dossier.row)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let Facts { dossier, summary } = facts;
        check_open(&dossier.row)?;
        let standings: Vec<_> = dossier.findings.iter().map(store::Finding::standing).collect();
        may_report(dossier.checks.len(), &standings, cx.today())?;
        let pdf = self.attach(tx, cx).await?;
        let report = self.report(tx, cx, &dossier, summary.clone(), pdf.clone()).await?;
        let (findings, unresolved) = (report.findings.len(), report.unresolved());
        let content = json::canonical(&report.value()).map_err(Problem::fault)?;
        let appended = append(tx, cx, events::reported(dossier.row.id, &content, self.opinion, findings, unresolved)?).await?;
        let new = store::NewReport {
            id: ids::new_id(),
            engagement: dossier.row.id,
            sha256: FileDigest::of(&content).to_string(),
            content,
            pdf,
            eid: appended.eid.clone(),
        };
        store::insert_report(tx, cx, new).await?;
        let id = dossier.row.id;
        notices::tell_offices(tx, cx, &dossier.row, notices::What::Report).await?;
        let mut row = dossier.row.into_active_model();
        row.state = Set(EngagementState::Reported.to_string());
        row.opinion = Set(Some(self.opinion.to_string()));
        row.summary_language = Set(Some(summary.language));
        row.summary = Set(Some(summary.text));
        row.findings = Set(Some(i64::try_from(findings).map_err(Problem::fault)?));
        row.unresolved = Set(Some(i64::try_from(unresolved).map_err(Problem::fault)?));
        row.reported_at = Set(Some(cx.now));
        store::save_engagement(tx, row).await?;
        tx.touch(cx.council.id, Some(id));
        Ok(Recorded::new(EngagementReceipt { engagement: id, eid: appended.eid }, appended.token))
    }
}

impl PublishReport {
    async fn attach(&self, tx: &WriteTx, cx: &Context) -> Result<Option<(String, i64)>, Problem> {
        let Some(sha256) = &self.pdf else { return Ok(None) };
        match documents::refer(tx, cx.council.id, sha256, 1).await {
            Ok(blob) if blob.media_type == PDF => Ok(Some((blob.sha256, blob.size))),
            Ok(_) | Err(Problem::NotFound) => Err(AuditTrailRefusal::DocumentUnknown.into()),
            Err(problem) => Err(problem),
        }
    }

    async fn report(
        &self,
        tx: &WriteTx,
        cx: &Context,
        dossier: &Dossier,
        summary: Spoken,
        pdf: Option<(String, i64)>,
    ) -> Result<Report, Problem> {
        Ok(Report {
            council: cx.council.name.clone(),
            origin: cx.council.ledger_origin.clone(),
            record_size: ledger::sequenced(tx, cx.council.id).await?,
            code: dossier.row.code.clone(),
            auditor: dossier.row.auditor.clone(),
            scope: dossier.scope.clone(),
            period: dossier.period,
            title: dossier.row.title.clone(),
            terms: dossier.terms(),
            opened_at: dossier.row.opened_at,
            opened_eid: dossier.row.eid.clone(),
            checks: dossier.checks.iter().map(store::Checked::reported).collect(),
            findings: dossier.findings.iter().map(store::Finding::reported).collect(),
            opinion: self.opinion,
            summary,
            pdf,
            reported_at: cx.now,
        })
    }
}
