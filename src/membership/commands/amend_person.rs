//! Amends a person's name, language or address.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use super::person_facts::PersonFacts;
use super::{MembershipReceipt, touch_members};
use crate::accounts;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Faults, MembershipRefusal};
use crate::membership::store;

/// What is `None` stays as it is.
#[derive(Debug, Clone, Serialize)]
pub struct AmendPerson {
    pub id: Uuid,
    pub display_name: Option<String>,
    /// Only while nobody has signed in with the account: links for passwords go there, so whoever could change it later
    /// could act as somebody else's representative.
    pub email: Option<String>,
    pub language: Option<String>,
}

#[async_trait]
impl Command for AmendPerson {
    const NAME: &'static str = "amendPerson";
    const VIEW: Option<&'static str> = Some("viewPerson");
    type Facts = PersonFacts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<PersonFacts, Problem> {
        PersonFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &PersonFacts, cx: &Context) -> Resource {
        facts.resource(cx)
    }

    async fn apply(&self, tx: &WriteTx, facts: PersonFacts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let mut person = facts.person.clone();
        let mut faults = Faults::default();
        if let Some(name) = self.display_name.as_ref().and_then(|name| faults.name("displayName", name)) {
            person.display_name = name;
        }
        if let Some(language) = &self.language {
            faults.language("language", language, &cx.council.languages);
            person.language.clone_from(language);
        }
        faults.settle()?;
        if let Some(email) = self.email.as_deref().map(str::trim).filter(|email| !email.is_empty()) {
            person.account = Some(self.give_address(tx, cx, &facts, &person.language, email).await?);
        }
        if let Some(account) = person.account.filter(|_| self.language.is_some()) {
            accounts::set_account_language(tx, cx, account, &person.language).await?;
        }
        store::save_person(tx, cx.council.id, &person).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: self.id, eid: None }, no_event(Reason::Preference)))
    }
}

impl AmendPerson {
    /// The person's account with the new address; made now if there was none.
    async fn give_address(
        &self,
        tx: &WriteTx,
        cx: &Context,
        facts: &PersonFacts,
        language: &str,
        email: &str,
    ) -> Result<Uuid, Problem> {
        let Some(account) = &facts.account else {
            return accounts::create_account(tx, cx, email, language).await;
        };
        if account.email == email {
            return Ok(account.id);
        }
        if account.signed_up {
            return Err(MembershipRefusal::EmailFixed.into());
        }
        accounts::change_email(tx, cx, account.id, email).await?;
        Ok(account.id)
    }
}
