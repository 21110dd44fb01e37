//! The auditor withholds the words of a finding that was public: the law forbids it, as turned out later. The article and
//! the reason are public.
use async_trait::async_trait;
use sea_orm::{ActiveValue::Set, IntoActiveModel};
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, WithheldInput, check_open, finding, resource};
use crate::audit_trail::rules::{AuditTrailRefusal, Faults, Withheld};
use crate::audit_trail::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{self, append};
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_engagement, audit_trail_finding};

#[derive(Debug, Clone, Serialize)]
pub struct WithholdFinding {
    pub finding: Uuid,
    pub withheld: WithheldInput,
}

pub struct Facts {
    finding: audit_trail_finding::Model,
    engagement: audit_trail_engagement::Model,
    withheld: Withheld,
}

#[async_trait]
impl Command for WithholdFinding {
    const NAME: &'static str = "withholdFinding";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let ground = faults.ground("withheld.ground", &self.withheld.ground);
        let reason = faults.spoken("withheld.reason", &self.withheld.reason);
        faults.settle()?;
        let (finding, engagement) = finding(tx, cx, self.finding).await?;
        Ok(Facts { finding, engagement, withheld: Withheld { ground, reason } })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.engagement)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let Facts { finding, engagement, withheld } = facts;
        check_open(&engagement)?;
        if finding.withheld {
            return Err(AuditTrailRefusal::AlreadyWithheld.into());
        }
        let Withheld { ground, reason } = withheld;
        let appended = append(tx, cx, events::withheld(engagement.id, finding.id, &ground, &reason)?).await?;
        // What the council answered and what the auditor said to it would tell what was found.
        let mut eids = vec![finding.eid.clone()];
        for answer in store::answers_of(tx, finding.id).await? {
            eids.push(answer.eid);
            eids.extend(answer.judged_eid);
        }
        ledger::withhold_openings(tx, cx.council.id, &eids).await?;
        let mut row = finding.into_active_model();
        row.withheld = Set(true);
        row.ground = Set(Some(ground));
        row.reason_language = Set(Some(reason.language));
        row.reason = Set(Some(reason.text));
        store::save_finding(tx, row).await?;
        tx.touch(cx.council.id, Some(engagement.id));
        Ok(Recorded::new(EngagementReceipt { engagement: engagement.id, eid: appended.eid }, appended.token))
    }
}
