//! The auditor records a finding: what it is, on which entries it rests, what is recommended, until when the council
//! answers. Its words are public, unless the law forbids it.
use async_trait::async_trait;
use chrono::NaiveDate;
use claror_record::Eid;
use claror_record::event::Severity;
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, WithheldInput, check_open, resource};
use crate::audit_trail::rules::{AuditTrailRefusal, Faults, Spoken, SpokenInput, Withheld};
use crate::audit_trail::{events, notices, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{self, append};
use crate::foundation::problem::Problem;
use ::entity::audit_trail_engagement;

#[derive(Debug, Clone, Serialize)]
pub struct RecordFinding {
    pub engagement: Uuid,
    pub severity: Severity,
    pub title: String,
    pub text: SpokenInput,
    /// In the same language.
    pub recommendation: String,
    /// Eids of entries.
    pub evidence: Vec<String>,
    /// The last day for the council's answer.
    pub due_on: NaiveDate,
    pub withheld: Option<WithheldInput>,
}

pub struct Facts {
    engagement: audit_trail_engagement::Model,
    title: String,
    text: Spoken,
    recommendation: String,
    evidence: Vec<Eid>,
    withheld: Option<Withheld>,
}

#[async_trait]
impl Command for RecordFinding {
    const NAME: &'static str = "recordFinding";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let title = faults.line("title", &self.title);
        let text = faults.spoken("text", &self.text);
        let recommendation = faults.prose("recommendation", &self.recommendation);
        let evidence = faults.evidence("evidence", &self.evidence);
        faults.not_past("dueOn", self.due_on, cx.today());
        let withheld = self.withheld.as_ref().map(|withheld| Withheld {
            ground: faults.ground("withheld.ground", &withheld.ground),
            reason: faults.spoken("withheld.reason", &withheld.reason),
        });
        faults.settle()?;
        let engagement = store::engagement_for_change(tx, cx.council.id, self.engagement).await?;
        Ok(Facts { engagement, title, text, recommendation, evidence, withheld })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.engagement)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let engagement = &facts.engagement;
        check_open(engagement)?;
        let evidence: Vec<String> = facts.evidence.iter().map(Eid::to_string).collect();
        if let Some(eid) = ledger::first_unknown(tx, cx.council.id, &evidence).await? {
            return Err(AuditTrailRefusal::EvidenceUnknown { eid }.into());
        }
        let before = store::findings(tx.conn(), &[engagement.id]).await?.len();
        let number = i64::try_from(before).map_err(Problem::fault)?.saturating_add(1);
        let id = ids::new_id();
        let act = events::Found {
            engagement: engagement.id,
            finding: id,
            number,
            severity: self.severity,
            evidence: &facts.evidence,
            due_on: self.due_on,
            title: &facts.title,
            text: &facts.text,
            recommendation: &facts.recommendation,
            withheld: facts.withheld.is_some(),
        };
        let mut appended = append(tx, cx, events::found(&act)?).await?;
        let eid = appended.eid.clone();
        if let Some(Withheld { ground, reason }) = &facts.withheld {
            appended = append(tx, cx, events::withheld(engagement.id, id, ground, reason)?).await?;
        }
        let new = store::NewFinding {
            id,
            engagement: engagement.id,
            number,
            severity: self.severity,
            title: &facts.title,
            text: &facts.text,
            recommendation: &facts.recommendation,
            evidence,
            due_on: self.due_on,
            withheld: facts.withheld.as_ref(),
            eid: eid.clone(),
        };
        store::insert_finding(tx, cx, new).await?;
        notices::tell_offices(tx, cx, engagement, notices::What::Finding { number, due_on: self.due_on }).await?;
        tx.touch(cx.council.id, Some(engagement.id));
        Ok(Recorded::new(EngagementReceipt { engagement: engagement.id, eid }, appended.token))
    }
}
