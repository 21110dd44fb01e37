//! The council answers a finding, by its chair or its secretary.
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, check_open, finding, resource};
use crate::audit_trail::rules::{Faults, FindingState, Spoken, SpokenInput};
use crate::audit_trail::{events, notices, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_engagement, audit_trail_finding};

#[derive(Debug, Clone, Serialize)]
pub struct AnswerFinding {
    pub finding: Uuid,
    pub text: SpokenInput,
}

pub struct Facts {
    finding: audit_trail_finding::Model,
    engagement: audit_trail_engagement::Model,
    text: Spoken,
}

#[async_trait]
impl Command for AnswerFinding {
    const NAME: &'static str = "answerFinding";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let text = faults.spoken("text", &self.text);
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
        let state = state.answer()?;
        let appended = append(tx, cx, events::answered(engagement.id, finding.id, &text, finding.withheld)?).await?;
        let position = store::answers_of(tx, finding.id).await?.len();
        let position = i64::try_from(position).map_err(Problem::fault)?;
        let eid = appended.eid.clone();
        let new = store::NewAnswer { id: ids::new_id(), finding: finding.id, position, text: &text, eid };
        store::insert_answer(tx, cx, new).await?;
        let number = finding.number;
        let mut row = finding.into_active_model();
        row.state = Set(state.to_string());
        store::save_finding(tx, row).await?;
        notices::tell_auditors(tx, cx, &engagement, notices::What::Answer { number }).await?;
        tx.touch(cx.council.id, Some(engagement.id));
        Ok(Recorded::new(EngagementReceipt { engagement: engagement.id, eid: appended.eid }, appended.token))
    }
}
