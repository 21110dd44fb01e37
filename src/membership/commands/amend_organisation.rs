//! Amends what is said of an organisation, and whether it hides its persons.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, append, no_event};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Faults, TextInput, may_amend};
use crate::membership::{events, store};

/// What is `None` stays as it is. Texts that are given replace all.
#[derive(Debug, Clone, Serialize)]
pub struct AmendOrganisation {
    pub id: Uuid,
    pub names: Option<Vec<TextInput>>,
    pub descriptions: Option<Vec<TextInput>>,
    /// Empty: none.
    pub website: Option<String>,
    pub persons_hidden: Option<bool>,
}

#[async_trait]
impl Command for AmendOrganisation {
    const NAME: &'static str = "amendOrganisation";
    type Facts = OrganisationFacts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<OrganisationFacts, Problem> {
        OrganisationFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &OrganisationFacts, cx: &Context) -> Resource {
        let unhides = facts.organisation.persons_hidden && self.persons_hidden == Some(false);
        facts.resource(cx, unhides)
    }

    async fn apply(&self, tx: &WriteTx, facts: OrganisationFacts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let before = facts.organisation;
        may_amend(before.status)?;
        let languages = &cx.council.languages;
        let mut faults = Faults::default();
        let mut after = before.clone();
        if let Some(names) = &self.names {
            after.name = faults.names("names", names, languages);
        }
        if let Some(descriptions) = &self.descriptions {
            after.description = faults.descriptions("descriptions", descriptions, languages);
        }
        if let Some(website) = &self.website {
            after.website = faults.website("website", website);
        }
        faults.settle()?;
        after.persons_hidden = self.persons_hidden.unwrap_or(before.persons_hidden);
        if after == before {
            return Ok(Recorded::new(MembershipReceipt { id: self.id, eid: None }, no_event(Reason::Replay)));
        }
        store::save_organisation(tx, cx.council.id, &after).await?;
        let appended = append(tx, cx, events::organisation_amended(cx, &after)).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: Some(appended.eid) }, appended.token))
    }
}
