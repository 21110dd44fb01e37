//! An auditing body begins to look into a period.
use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::NaiveDate;
use claror_record::event::AuditScope;
use serde::Serialize;

use super::EngagementReceipt;
use crate::audit_trail::rules::{Faults, Grant, Spoken, SpokenInput};
use crate::audit_trail::{events, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::Problem;

#[derive(Debug, Clone, Serialize)]
pub struct OpenEngagement {
    pub scope: Vec<AuditScope>,
    pub period_from: NaiveDate,
    pub period_until: NaiveDate,
    pub title: String,
    pub terms: SpokenInput,
}

pub struct Facts {
    title: String,
    terms: Spoken,
    scope: BTreeSet<AuditScope>,
    held: Vec<Grant>,
}

#[async_trait]
impl Command for OpenEngagement {
    const NAME: &'static str = "openEngagement";
    type Facts = Facts;
    type Answer = EngagementReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let mut faults = Faults::new(&cx.council.languages);
        let scope = faults.scope("scope", &self.scope);
        faults.span("periodUntil", self.period_from, self.period_until);
        let title = faults.line("title", &self.title);
        let terms = faults.spoken("terms", &self.terms);
        faults.settle()?;
        let held = match cx.actor.person {
            Some(person) => store::grants_of(tx, cx.council.id, person).await?,
            None => Vec::new(),
        };
        Ok(Facts { title, terms, scope, held })
    }

    fn resource(&self, _facts: &Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<EngagementReceipt>, Problem> {
        let Facts { title, terms, scope, held } = facts;
        let grant = Grant::covering(&held, &scope, cx.today())?;
        let id = ids::new_id();
        let period = (self.period_from, self.period_until);
        let auditor = grant.organisation.as_str();
        let act =
            events::Opened { engagement: id, auditor, grant: grant.id, scope: &scope, period, title: &title, terms: &terms };
        let appended = append(tx, cx, events::opened(&act)?).await?;
        let eid = appended.eid.clone();
        let new = store::NewEngagement { id, auditor, grant: grant.id, scope: &scope, period, title: &title, terms: &terms, eid };
        store::insert_engagement(tx, cx, new).await?;
        tx.touch(cx.council.id, Some(id));
        Ok(Recorded::new(EngagementReceipt { engagement: id, eid: appended.eid }, appended.token))
    }
}
