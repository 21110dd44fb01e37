//! Lets a person of an auditing body look into parts of the record, from a first to a last day. It ends by itself.
use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::NaiveDate;
use claror_record::event::AuditScope;
use serde::Serialize;

use super::GrantReceipt;
use crate::audit_trail::rules::{AuditTrailRefusal, Faults, Grant, GrantSpan};
use crate::audit_trail::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;
use crate::membership::{self, Invitee};

#[derive(Debug, Clone, Serialize)]
pub struct GrantAuditor {
    /// The auditing body's public name.
    pub organisation: String,
    pub display_name: String,
    pub email: String,
    pub language: String,
    pub scope: Vec<AuditScope>,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// What of the input is kept.
pub struct Checked {
    organisation: String,
    scope: BTreeSet<AuditScope>,
}

#[async_trait]
impl Command for GrantAuditor {
    const NAME: &'static str = "grantAuditor";
    type Facts = Checked;
    type Answer = GrantReceipt;

    async fn load(&self, _tx: &WriteTx, cx: &Context) -> Result<Checked, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let organisation = faults.line("organisation", &self.organisation);
        let scope = faults.scope("scope", &self.scope);
        faults.span("until", self.from, self.until);
        faults.not_past("until", self.until, cx.today());
        faults.settle()?;
        Ok(Checked { organisation, scope })
    }

    fn resource(&self, _facts: &Checked, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, checked: Checked, cx: &Context) -> Result<Recorded<GrantReceipt>, Problem> {
        let Checked { organisation, scope } = checked;
        let who = Invitee { display_name: &self.display_name, email: &self.email, language: &self.language };
        let invited = membership::invite_by_email(tx, cx, &who).await?;
        if membership::is_bound(tx, cx.council.id, invited.person, cx.today()).await? {
            return Err(AuditTrailRefusal::NotIndependent.into());
        }
        let held = store::grants_of(tx, cx.council.id, invited.person).await?;
        Grant::may_add(&held, &organisation, self.from, self.until)?;
        let span = GrantSpan { from: self.from, until: self.until, revoked_on: None };
        let grant = Grant { id: ids::new_id(), organisation, person: invited.person, scope, span };
        let appended = append(tx, cx, events::granted(&grant)?).await?;
        store::insert_grant(tx, cx, &grant, appended.eid.clone()).await?;
        tx.touch(cx.council.id, Some(cx.council.id));
        Ok(Recorded::new(GrantReceipt { grant: grant.id, eid: appended.eid, link: invited.link }, appended.token))
    }
}
