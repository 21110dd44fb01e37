//! One file for each thing that can be done with auditors and engagements.
mod answer_finding;
pub(in crate::audit_trail) mod ending;
mod grant_auditor;
mod judge_answer;
mod open_engagement;
mod publish_report;
mod record_check;
mod record_finding;
mod revoke_auditor;
mod withhold_finding;

pub use answer_finding::AnswerFinding;
pub use grant_auditor::GrantAuditor;
pub use judge_answer::JudgeAnswer;
pub use open_engagement::OpenEngagement;
pub use publish_report::PublishReport;
pub use record_check::RecordCheck;
pub use record_finding::RecordFinding;
pub use revoke_auditor::RevokeAuditor;
pub use withhold_finding::WithholdFinding;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::{SpokenInput, must_be_open};
use super::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_engagement, audit_trail_finding};

/// Why a finding's words are to be withheld, as it came.
#[derive(Debug, Clone, Serialize)]
pub struct WithheldInput {
    pub ground: String,
    pub reason: SpokenInput,
}

/// What most commands of the room answer: the engagement, and the entry that recorded the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngagementReceipt {
    pub engagement: Uuid,
    pub eid: String,
}

/// What became of a grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantReceipt {
    pub grant: Uuid,
    pub eid: String,
    /// The invitation's link, where the installation sends no mail. Never kept: run without an idempotency key.
    pub link: Option<String>,
}

/// What policies know of an engagement: whose it is.
pub fn resource(row: &audit_trail_engagement::Model) -> Resource {
    Resource::new("Engagement", row.id).with("auditor", row.auditor.as_str())
}

/// Whether something can still be added.
fn check_open(row: &audit_trail_engagement::Model) -> Result<(), Problem> {
    must_be_open(row.state.parse().map_err(Problem::fault)?)?;
    Ok(())
}

/// A finding with its engagement, both locked.
async fn finding(
    tx: &WriteTx,
    cx: &Context,
    id: Uuid,
) -> Result<(audit_trail_finding::Model, audit_trail_engagement::Model), Problem> {
    // Nothing locks an engagement before one of its findings, so two commands never wait for each other.
    let seen = store::finding_for_change(tx, cx.council.id, id).await?;
    let engagement = store::engagement_for_change(tx, cx.council.id, seen.engagement_id).await?;
    Ok((seen, engagement))
}
