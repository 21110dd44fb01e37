//! What can be done with auditors and engagements.
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use uuid::Uuid;

use super::engagement::Engagement;
use super::grant::AuditGrant;
use super::inputs::{
    AnswerFindingInput, GrantAuditorInput, JudgeAnswerInput, OpenEngagementInput, PublishReportInput, RecordCheckInput,
    RecordFindingInput, RevokeAuditorInput, WithholdFindingInput, spoken,
};
use crate::audit_trail::commands::{
    AnswerFinding, EngagementReceipt, GrantAuditor, GrantReceipt, JudgeAnswer, OpenEngagement, PublishReport, RecordCheck,
    RecordFinding, RevokeAuditor, WithholdFinding,
};
use crate::audit_trail::reads;
use crate::foundation::command::{self, Command};
use crate::foundation::graphql::{act, parse_id, request};
use crate::foundation::problem::Problem;

/// What became of a grant.
#[derive(SimpleObject)]
pub struct GrantAnswer {
    /// The entry in the record.
    pub eid: String,
    pub grant: AuditGrant,
    /// The invitation's link to hand over, where the installation sends no mail. Shown once.
    pub invitation_link: Option<String>,
}

/// What became of an engagement.
#[derive(SimpleObject)]
pub struct EngagementAnswer {
    /// The entry in the record.
    pub eid: String,
    pub engagement: Engagement,
}

/// What of the audit trail can be done.
#[derive(Default)]
pub struct AuditTrailMutation;

#[Object]
impl AuditTrailMutation {
    /// Lets a person of an auditing body look into parts of the record, until it ends by itself. The chair or an
    /// administrator.
    async fn grant_auditor(&self, ctx: &Context<'_>, input: GrantAuditorInput) -> Result<GrantAnswer> {
        let command = GrantAuditor {
            organisation: input.organisation,
            display_name: input.display_name,
            email: input.email,
            language: input.language,
            scope: input.scope.into_iter().map(Into::into).collect(),
            from: input.from.0,
            until: input.until.0,
        };
        // Without an idempotency key: the answer may hold a link that must not be kept. A second grant is refused anyway.
        let request = request(ctx)?;
        let receipt = command::run(request.cx.clone(), command, None).await.map_err(|problem| request.refuse(problem))?;
        granted(ctx, receipt).await
    }

    /// Ends a grant before its last day.
    async fn revoke_auditor(&self, ctx: &Context<'_>, input: RevokeAuditorInput) -> Result<GrantAnswer> {
        let receipt = act(ctx, RevokeAuditor { grant: id(ctx, &input.grant_id)?, reason: input.reason.map(spoken) }).await?;
        granted(ctx, receipt).await
    }

    /// Begins an engagement, for an auditor by a standing grant.
    async fn open_engagement(&self, ctx: &Context<'_>, input: OpenEngagementInput) -> Result<EngagementAnswer> {
        let command = OpenEngagement {
            scope: input.scope.into_iter().map(Into::into).collect(),
            period_from: input.period_from.0,
            period_until: input.period_until.0,
            title: input.title,
            terms: spoken(input.terms),
        };
        engage(ctx, command).await
    }

    /// Notes what was checked, how, and how it ended.
    async fn record_check(&self, ctx: &Context<'_>, input: RecordCheckInput) -> Result<EngagementAnswer> {
        let command = RecordCheck {
            engagement: id(ctx, &input.engagement_id)?,
            kind: input.kind.into(),
            about: input.about,
            command: input.command,
            size: input.size,
            result: input.result.into(),
            note: input.note.map(spoken),
        };
        engage(ctx, command).await
    }

    /// Records a finding; the chair and the secretary are told.
    async fn record_finding(&self, ctx: &Context<'_>, input: RecordFindingInput) -> Result<EngagementAnswer> {
        let command = RecordFinding {
            engagement: id(ctx, &input.engagement_id)?,
            severity: input.severity.into(),
            title: input.title,
            text: spoken(input.text),
            recommendation: input.recommendation,
            evidence: input.evidence,
            due_on: input.due_on.0,
            withheld: input.withheld.map(Into::into),
        };
        engage(ctx, command).await
    }

    /// Withholds the words of a finding that was public.
    async fn withhold_finding(&self, ctx: &Context<'_>, input: WithholdFindingInput) -> Result<EngagementAnswer> {
        engage(ctx, WithholdFinding { finding: id(ctx, &input.finding_id)?, withheld: input.withheld.into() }).await
    }

    /// Answers a finding for the council: its chair or its secretary. The auditors are told.
    async fn answer_finding(&self, ctx: &Context<'_>, input: AnswerFindingInput) -> Result<EngagementAnswer> {
        engage(ctx, AnswerFinding { finding: id(ctx, &input.finding_id)?, text: spoken(input.text) }).await
    }

    /// Says whether the council's answer settles the finding.
    async fn judge_answer(&self, ctx: &Context<'_>, input: JudgeAnswerInput) -> Result<EngagementAnswer> {
        let command =
            JudgeAnswer { finding: id(ctx, &input.finding_id)?, accepted: input.accepted, text: input.text.map(spoken) };
        engage(ctx, command).await
    }

    /// Publishes the report and ends the engagement.
    async fn publish_report(&self, ctx: &Context<'_>, input: PublishReportInput) -> Result<EngagementAnswer> {
        let command = PublishReport {
            engagement: id(ctx, &input.engagement_id)?,
            opinion: input.opinion.into(),
            summary: spoken(input.summary),
            pdf: input.pdf_sha256,
        };
        engage(ctx, command).await
    }
}

fn id(ctx: &Context<'_>, id: &ID) -> Result<Uuid> {
    let request = request(ctx)?;
    parse_id(id).map_err(|problem| request.refuse(problem))
}

async fn engage<C: Command<Answer = EngagementReceipt>>(ctx: &Context<'_>, command: C) -> Result<EngagementAnswer> {
    let receipt = act(ctx, command).await?;
    let request = request(ctx)?;
    let found = reads::find(request.read(), request.cx.council.id, &receipt.engagement.to_string()).await;
    let dossier = found.and_then(|found| found.ok_or(Problem::NotFound)).map_err(|problem| request.refuse(problem))?;
    Ok(EngagementAnswer { eid: receipt.eid, engagement: Engagement::new(dossier) })
}

async fn granted(ctx: &Context<'_>, receipt: GrantReceipt) -> Result<GrantAnswer> {
    let request = request(ctx)?;
    let grants = reads::grants(request.read(), request.cx.council.id).await.map_err(|problem| request.refuse(problem))?;
    let found = grants.into_iter().find(|view| view.grant.id == receipt.grant);
    let view = found.ok_or_else(|| request.refuse(Problem::NotFound))?;
    Ok(GrantAnswer { eid: receipt.eid, grant: AuditGrant(view), invitation_link: receipt.link })
}
