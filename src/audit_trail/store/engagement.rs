//! Engagements with their checks, findings, answers and reports.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::event::{AuditScope, CheckKind, CheckResult, Severity};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::rows::words;
use crate::audit_trail::rules::{EngagementState, FindingState, Spoken, Withheld};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{audit_trail_answer, audit_trail_check, audit_trail_engagement, audit_trail_finding, audit_trail_report};

/// The engagement with this id in this council, locked until the transaction ends.
pub async fn engagement_for_change(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<audit_trail_engagement::Model, Problem> {
    audit_trail_engagement::Entity::find_by_id(id)
        .filter(audit_trail_engagement::Column::CouncilId.eq(council))
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .ok_or(Problem::NotFound)
}

/// The finding with this id in this council, locked until the transaction ends.
pub async fn finding_for_change(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<audit_trail_finding::Model, Problem> {
    audit_trail_finding::Entity::find_by_id(id)
        .filter(audit_trail_finding::Column::CouncilId.eq(council))
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .ok_or(Problem::NotFound)
}

/// Checks of these engagements, in the order in which they were done.
pub async fn checks(conn: &impl ConnectionTrait, engagements: &[Uuid]) -> Result<Vec<audit_trail_check::Model>, Problem> {
    Ok(audit_trail_check::Entity::find()
        .filter(audit_trail_check::Column::EngagementId.is_in(engagements.iter().copied()))
        .order_by_asc(audit_trail_check::Column::Position)
        .all(conn)
        .await?)
}

/// Findings of these engagements, by number.
pub async fn findings(conn: &impl ConnectionTrait, engagements: &[Uuid]) -> Result<Vec<audit_trail_finding::Model>, Problem> {
    Ok(audit_trail_finding::Entity::find()
        .filter(audit_trail_finding::Column::EngagementId.is_in(engagements.iter().copied()))
        .order_by_asc(audit_trail_finding::Column::Number)
        .all(conn)
        .await?)
}

/// Answers to these findings, oldest first.
pub async fn answers(conn: &impl ConnectionTrait, findings: &[Uuid]) -> Result<Vec<audit_trail_answer::Model>, Problem> {
    Ok(audit_trail_answer::Entity::find()
        .filter(audit_trail_answer::Column::FindingId.is_in(findings.iter().copied()))
        .order_by_asc(audit_trail_answer::Column::Position)
        .all(conn)
        .await?)
}

/// Answers to one finding, oldest first.
pub async fn answers_of(tx: &WriteTx, finding: Uuid) -> Result<Vec<audit_trail_answer::Model>, Problem> {
    answers(tx.conn(), &[finding]).await
}

/// An engagement to be stored.
pub struct NewEngagement<'a> {
    pub id: Uuid,
    pub auditor: &'a str,
    pub grant: Uuid,
    pub scope: &'a BTreeSet<AuditScope>,
    pub period: (NaiveDate, NaiveDate),
    pub title: &'a str,
    pub terms: &'a Spoken,
    pub eid: String,
}

/// Stores an engagement under the next number; answers its code (`A-2026-001`).
pub async fn insert_engagement(tx: &WriteTx, cx: &Context, new: NewEngagement<'_>) -> Result<String, Problem> {
    let last: Option<i64> = audit_trail_engagement::Entity::find()
        .select_only()
        .column(audit_trail_engagement::Column::Number)
        .filter(audit_trail_engagement::Column::CouncilId.eq(cx.council.id))
        .order_by_desc(audit_trail_engagement::Column::Number)
        .limit(1)
        .into_tuple()
        .one(tx.conn())
        .await?;
    let number = last.unwrap_or(0).saturating_add(1);
    let code = format!("A-{}-{number:03}", cx.today().format("%Y"));
    audit_trail_engagement::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        number: Set(number),
        code: Set(code.clone()),
        auditor: Set(new.auditor.to_owned()),
        grant_id: Set(new.grant),
        scope: Set(words(new.scope)),
        period_from: Set(new.period.0.to_string()),
        period_until: Set(new.period.1.to_string()),
        language: Set(new.terms.language.clone()),
        title: Set(new.title.to_owned()),
        terms: Set(new.terms.text.clone()),
        state: Set(EngagementState::Open.to_string()),
        opened_by: Set(cx.actor.person.unwrap_or_default()),
        opened_at: Set(cx.now),
        opinion: Set(None),
        summary_language: Set(None),
        summary: Set(None),
        findings: Set(None),
        unresolved: Set(None),
        reported_at: Set(None),
        eid: Set(new.eid),
    }
    .insert(tx.conn())
    .await?;
    Ok(code)
}

/// Saves changed fields of an engagement.
pub async fn save_engagement(tx: &WriteTx, row: audit_trail_engagement::ActiveModel) -> Result<(), Problem> {
    row.update(tx.conn()).await?;
    Ok(())
}

/// A check to be stored.
pub struct NewCheck<'a> {
    pub id: Uuid,
    pub engagement: Uuid,
    pub position: i64,
    pub kind: CheckKind,
    pub about: Option<String>,
    pub command: String,
    pub size: i64,
    pub result: CheckResult,
    pub note: Option<&'a Spoken>,
    pub eid: String,
}

/// Stores a check.
pub async fn insert_check(tx: &WriteTx, cx: &Context, new: NewCheck<'_>) -> Result<(), Problem> {
    audit_trail_check::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        engagement_id: Set(new.engagement),
        position: Set(new.position),
        kind: Set(new.kind.to_string()),
        about: Set(new.about),
        command: Set(new.command),
        size: Set(new.size),
        result: Set(new.result.to_string()),
        note_language: Set(new.note.map(|note| note.language.clone())),
        note: Set(new.note.map(|note| note.text.clone())),
        recorded_by: Set(cx.actor.person.unwrap_or_default()),
        recorded_at: Set(cx.now),
        eid: Set(new.eid),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// A finding to be stored.
pub struct NewFinding<'a> {
    pub id: Uuid,
    pub engagement: Uuid,
    pub number: i64,
    pub severity: Severity,
    pub title: &'a str,
    pub text: &'a Spoken,
    pub recommendation: &'a str,
    pub evidence: Vec<String>,
    pub due_on: NaiveDate,
    pub withheld: Option<&'a Withheld>,
    pub eid: String,
}

/// Stores a finding.
pub async fn insert_finding(tx: &WriteTx, cx: &Context, new: NewFinding<'_>) -> Result<(), Problem> {
    audit_trail_finding::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        engagement_id: Set(new.engagement),
        number: Set(new.number),
        severity: Set(new.severity.to_string()),
        language: Set(new.text.language.clone()),
        title: Set(new.title.to_owned()),
        text: Set(new.text.text.clone()),
        recommendation: Set(new.recommendation.to_owned()),
        evidence: Set(serde_json::json!(new.evidence)),
        due_on: Set(new.due_on.to_string()),
        state: Set(FindingState::Recorded.to_string()),
        withheld: Set(new.withheld.is_some()),
        ground: Set(new.withheld.map(|withheld| withheld.ground.clone())),
        reason_language: Set(new.withheld.map(|withheld| withheld.reason.language.clone())),
        reason: Set(new.withheld.map(|withheld| withheld.reason.text.clone())),
        recorded_by: Set(cx.actor.person.unwrap_or_default()),
        recorded_at: Set(cx.now),
        reminded_at: Set(None),
        eid: Set(new.eid),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Saves changed fields of a finding.
pub async fn save_finding(tx: &WriteTx, row: audit_trail_finding::ActiveModel) -> Result<(), Problem> {
    row.update(tx.conn()).await?;
    Ok(())
}

/// Findings without an answer whose last day is at most `until` and of which nobody was reminded.
pub async fn due_soon(read: &ReadConn, council: Uuid, until: NaiveDate) -> Result<Vec<audit_trail_finding::Model>, Problem> {
    let found = audit_trail_finding::Entity::find()
        .filter(audit_trail_finding::Column::CouncilId.eq(council))
        .filter(audit_trail_finding::Column::State.eq(FindingState::Recorded.as_str()))
        .filter(audit_trail_finding::Column::DueOn.lte(until.to_string()))
        .filter(audit_trail_finding::Column::RemindedAt.is_null())
        .limit(200);
    Ok(found.all(&**read).await?)
}

/// Notes that those in office are being reminded; `false` when another process was faster.
pub async fn mark_reminded(tx: &WriteTx, cx: &Context, finding: Uuid) -> Result<bool, Problem> {
    let noted = audit_trail_finding::Entity::update_many()
        .col_expr(audit_trail_finding::Column::RemindedAt, Expr::value(cx.now))
        .filter(audit_trail_finding::Column::Id.eq(finding))
        .filter(audit_trail_finding::Column::CouncilId.eq(cx.council.id))
        .filter(audit_trail_finding::Column::RemindedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(noted.rows_affected == 1)
}

/// An answer to be stored.
pub struct NewAnswer<'a> {
    pub id: Uuid,
    pub finding: Uuid,
    pub position: i64,
    pub text: &'a Spoken,
    pub eid: String,
}

/// Stores an answer.
pub async fn insert_answer(tx: &WriteTx, cx: &Context, new: NewAnswer<'_>) -> Result<(), Problem> {
    audit_trail_answer::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        finding_id: Set(new.finding),
        position: Set(new.position),
        language: Set(new.text.language.clone()),
        text: Set(new.text.text.clone()),
        answered_by: Set(cx.actor.person.unwrap_or_default()),
        answered_at: Set(cx.now),
        eid: Set(new.eid),
        verdict: Set(None),
        verdict_language: Set(None),
        verdict_text: Set(None),
        judged_at: Set(None),
        judged_eid: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Saves changed fields of an answer.
pub async fn save_answer(tx: &WriteTx, row: audit_trail_answer::ActiveModel) -> Result<(), Problem> {
    row.update(tx.conn()).await?;
    Ok(())
}

/// A report to be stored.
pub struct NewReport {
    pub id: Uuid,
    pub engagement: Uuid,
    pub sha256: String,
    pub content: Vec<u8>,
    pub pdf: Option<(String, i64)>,
    pub eid: String,
}

/// Stores a report.
pub async fn insert_report(tx: &WriteTx, cx: &Context, new: NewReport) -> Result<(), Problem> {
    audit_trail_report::ActiveModel {
        id: Set(new.id),
        council_id: Set(cx.council.id),
        engagement_id: Set(new.engagement),
        sha256: Set(new.sha256),
        size: Set(i64::try_from(new.content.len()).map_err(Problem::fault)?),
        content: Set(new.content),
        pdf_sha256: Set(new.pdf.as_ref().map(|(sha256, _)| sha256.clone())),
        pdf_size: Set(new.pdf.as_ref().map(|(_, size)| *size)),
        eid: Set(new.eid),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}
