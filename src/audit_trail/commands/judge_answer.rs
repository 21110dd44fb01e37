//! The auditor says whether the council's answer settles the finding.
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, check_open, finding, resource};
use crate::audit_trail::rules::{AuditTrailRefusal, Faults, FindingState, Spoken, SpokenInput};
use crate::audit_trail::{events, notices, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_engagement, audit_trail_finding};

#[derive(Debug, Clone, Serialize)]
pub struct JudgeAnswer {
    pub finding: Uuid,
    pub accepted: bool,
    /// Due when the answer is not accepted.
    pub text: Option<SpokenInput>,
}

pub struct Facts {
    finding: audit_trail_finding::Model,
    engagement: audit_trail_engagement::Model,
    text: Option<Spoken>,
}

#[async_trait]
impl Command for JudgeAnswer {
    const NAME: &'static str = "judgeAnswer";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let text = if self.accepted {
            faults.spoken_if_any("text", self.text.as_ref())
        } else {
            let empty = SpokenInput { language: cx.council.default_language.clone(), text: String::new() };
            Some(faults.spoken("text", self.text.as_ref().unwrap_or(&empty)))
        };
        faults.settle()?;
        let (finding, engagement) = finding(tx, cx, self.finding).await?;
        Ok(Facts { finding, engagement, text })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.engagement)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let Facts { finding, engagement, text } = facts;
        check_open(&engagement)?;
        let state: FindingState = finding.state.parse().map_err(Problem::fault)?;
        let state = state.judge(self.accepted)?;
        let answer = store::answers_of(tx, finding.id).await?.pop().ok_or(AuditTrailRefusal::NothingToJudge)?;
        let act = events::judged(engagement.id, finding.id, self.accepted, text.as_ref(), finding.withheld)?;
        let appended = append(tx, cx, act).await?;
        let mut row = answer.into_active_model();
        row.verdict = Set(Some(state.to_string()));
        row.verdict_language = Set(text.as_ref().map(|text| text.language.clone()));
        row.verdict_text = Set(text.map(|text| text.text));
        row.judged_at = Set(Some(cx.now));
        row.judged_eid = Set(Some(appended.eid.clone()));
        store::save_answer(tx, row).await?;
        let number = finding.number;
        let mut row = finding.into_active_model();
        row.state = Set(state.to_string());
        store::save_finding(tx, row).await?;
        if !self.accepted {
            notices::tell_offices(tx, cx, &engagement, notices::What::NotAccepted { number }).await?;
        }
        tx.touch(cx.council.id, Some(engagement.id));
        Ok(Recorded::new(EngagementReceipt { engagement: engagement.id, eid: appended.eid }, appended.token))
    }
}
