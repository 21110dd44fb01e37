//! The auditor notes what was checked, how, and how it ended.
use async_trait::async_trait;
use claror_record::event::{CheckKind, CheckResult};
use serde::Serialize;
use uuid::Uuid;

use super::{EngagementReceipt, check_open, resource};
use crate::audit_trail::rules::{AuditTrailRefusal, Faults, Spoken, SpokenInput};
use crate::audit_trail::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{self, append};
use crate::foundation::problem::Problem;
use ::entity::audit_trail_engagement;

#[derive(Debug, Clone, Serialize)]
pub struct RecordCheck {
    pub engagement: Uuid,
    pub kind: CheckKind,
    /// What of it: a decision's code, a dataset's name.
    pub about: Option<String>,
    /// The command, or how it was done.
    pub command: String,
    /// Entries of the record that were looked at.
    pub size: i64,
    pub result: CheckResult,
    pub note: Option<SpokenInput>,
}

pub struct Facts {
    engagement: audit_trail_engagement::Model,
    about: Option<String>,
    command: String,
    note: Option<Spoken>,
}

#[async_trait]
impl Command for RecordCheck {
    const NAME: &'static str = "recordCheck";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let about = self.about.as_deref().filter(|about| !about.trim().is_empty()).map(|about| faults.line("about", about));
        let command = faults.command("command", &self.command);
        let note = faults.spoken_if_any("note", self.note.as_ref());
        faults.settle()?;
        Ok(Facts { engagement: store::engagement_for_change(tx, cx.council.id, self.engagement).await?, about, command, note })
    }

    fn resource(&self, facts: &Facts, _cx: &Context) -> Resource {
        resource(&facts.engagement)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let Facts { engagement, about, command, note } = facts;
        check_open(&engagement)?;
        let size = ledger::sequenced(tx, cx.council.id).await?;
        if !u64::try_from(self.size).is_ok_and(|looked_at| looked_at <= size) {
            return Err(AuditTrailRefusal::SizeBeyondRecord { size }.into());
        }
        let id = ids::new_id();
        let act = events::Checked {
            engagement: engagement.id,
            check: id,
            kind: self.kind,
            size: self.size,
            result: self.result,
            command: &command,
            note: note.as_ref(),
        };
        let appended = append(tx, cx, events::checked(&act)?).await?;
        let position = store::checks(tx.conn(), &[engagement.id]).await?.len();
        let new = store::NewCheck {
            id,
            engagement: engagement.id,
            position: i64::try_from(position).map_err(Problem::fault)?,
            kind: self.kind,
            about,
            command,
            size: self.size,
            result: self.result,
            note: note.as_ref(),
            eid: appended.eid.clone(),
        };
        store::insert_check(tx, cx, new).await?;
        tx.touch(cx.council.id, Some(engagement.id));
        Ok(Recorded::new(EngagementReceipt { engagement: engagement.id, eid: appended.eid }, appended.token))
    }
}
