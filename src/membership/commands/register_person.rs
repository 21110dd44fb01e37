//! Registers a person, with an account if an address is given. Nothing is sent: inviting is an act of its own.
use async_trait::async_trait;
use serde::Serialize;

use super::{MembershipReceipt, touch_members};
use crate::accounts;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Faults, Person};
use crate::membership::store;

#[derive(Debug, Clone, Serialize)]
pub struct RegisterPerson {
    pub display_name: String,
    pub email: Option<String>,
    pub language: String,
}

#[async_trait]
impl Command for RegisterPerson {
    const NAME: &'static str = "registerPerson";
    /// The name as it is kept.
    type Facts = String;
    type Answer = MembershipReceipt;

    async fn load(&self, _tx: &WriteTx, cx: &Context) -> Result<String, Problem> {
        let mut faults = Faults::default();
        let name = faults.name("displayName", &self.display_name);
        faults.language("language", &self.language, &cx.council.languages);
        faults.settle()?;
        name.ok_or_else(|| Problem::fault("a name that is neither valid nor invalid"))
    }

    fn resource(&self, _facts: &String, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, display_name: String, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let account = match self.email.as_deref().filter(|email| !email.trim().is_empty()) {
            Some(email) => Some(accounts::create_account(tx, cx, email, &self.language).await?),
            None => None,
        };
        let person =
            Person { id: ids::new_id(), account, display_name, language: self.language.clone(), invited_at: None, erased: None };
        store::insert_person(tx, cx.council.id, &person, cx.now).await?;
        touch_members(tx, cx);
        // A person alone is no act of the council; what they become is.
        Ok(Recorded::new(MembershipReceipt { id: person.id, eid: None }, no_event(Reason::Housekeeping)))
    }
}
