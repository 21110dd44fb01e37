//! Invites a person to take up their account.
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::person_facts::PersonFacts;
use super::touch_members;
use crate::accounts::{self, Invited};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use crate::membership::rules::MembershipRefusal;
use crate::membership::store;

#[derive(Debug, Clone, Serialize)]
pub struct InvitePerson {
    pub id: Uuid,
}

/// How the invitation reaches the person. Never kept: run the command without an idempotency key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InvitationReceipt {
    pub id: Uuid,
    /// The link, for whoever invites to hand over, where the installation sends no mail.
    pub link: Option<String>,
}

#[async_trait]
impl Command for InvitePerson {
    const NAME: &'static str = "invitePerson";
    const VIEW: Option<&'static str> = Some("viewPerson");
    type Facts = PersonFacts;
    type Answer = InvitationReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<PersonFacts, Problem> {
        PersonFacts::load(tx, cx, self.id).await
    }

    fn resource(&self, facts: &PersonFacts, cx: &Context) -> Resource {
        facts.resource(cx)
    }

    async fn apply(&self, tx: &WriteTx, facts: PersonFacts, cx: &Context) -> Result<Recorded<InvitationReceipt>, Problem> {
        let mut person = facts.person;
        let account = person.account.ok_or(MembershipRefusal::EmailMissing)?;
        let link = match accounts::invite(tx, cx, account, &person.display_name).await? {
            Invited::ByMail => None,
            Invited::ByLink { url } => Some(url),
        };
        person.invited_at = Some(cx.now);
        store::save_person(tx, cx.council.id, &person).await?;
        touch_members(tx, cx);
        Ok(Recorded::new(InvitationReceipt { id: self.id, link }, no_event(Reason::Session)))
    }
}
