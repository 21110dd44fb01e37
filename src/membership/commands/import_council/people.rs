//! The people of an import: one for each address.
use std::collections::HashMap;

use uuid::Uuid;

use super::FirstAdministrator;
use crate::accounts::{self, Invited};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::membership::commands::grant_role::grant;
use crate::membership::resources;
use crate::membership::rules::council_file::RepresentativePlan;
use crate::membership::rules::{Faults, Person, Role};
use crate::membership::store;

/// Who is known by which address already.
pub struct People {
    by_email: HashMap<String, Uuid>,
    registered: u64,
}

impl People {
    pub fn new() -> Self {
        Self { by_email: HashMap::new(), registered: 0 }
    }

    /// How many people were registered by this import.
    pub fn registered(&self) -> u64 {
        self.registered
    }

    /// The person of a line, registered now unless the council knows the address.
    pub async fn of(&mut self, tx: &WriteTx, cx: &Context, row: &RepresentativePlan) -> Result<Uuid, Problem> {
        self.known_or_new(tx, cx, &row.name, &row.email, &row.language).await
    }

    async fn known_or_new(
        &mut self,
        tx: &WriteTx,
        cx: &Context,
        name: &str,
        email: &str,
        language: &str,
    ) -> Result<Uuid, Problem> {
        if let Some(person) = self.by_email.get(email) {
            return Ok(*person);
        }
        let person = match existing(tx, cx, email).await? {
            Some(person) => person.id,
            None => self.register(tx, cx, name, email, language).await?,
        };
        self.by_email.insert(email.to_owned(), person);
        Ok(person)
    }

    async fn register(&mut self, tx: &WriteTx, cx: &Context, name: &str, email: &str, language: &str) -> Result<Uuid, Problem> {
        let account = accounts::create_account(tx, cx, email, language).await?;
        let person = Person {
            id: ids::new_id(),
            account: Some(account),
            display_name: name.to_owned(),
            language: language.to_owned(),
            invited_at: None,
            erased: None,
        };
        store::insert_person(tx, cx.council.id, &person, cx.now).await?;
        self.registered += 1;
        Ok(person.id)
    }

    /// Gives the first administrator the office and invites them. Answers the link where no mail is sent.
    pub async fn make_administrator(
        &mut self,
        tx: &WriteTx,
        cx: &Context,
        who: &FirstAdministrator,
    ) -> Result<Option<String>, Problem> {
        let first = store::administrators(tx, cx.council.id).await? == 0;
        if !cx.app.access.allows(&cx.actor, "grantRole", &resources::of_office(Role::Administrator, first)) {
            return Err(Problem::Denied { action: "grantRole" });
        }
        let mut faults = Faults::default();
        let name = faults.name("administrator.displayName", &who.display_name);
        faults.language("administrator.language", &who.language, &cx.council.languages);
        faults.settle()?;
        let name = name.unwrap_or_default();
        let id = self.known_or_new(tx, cx, &name, &who.email.trim().to_lowercase(), &who.language).await?;
        let _granted = grant(tx, cx, id, Role::Administrator).await?;
        let mut person = store::person(tx, cx.council.id, id).await?;
        let account = person.account.ok_or_else(|| Problem::fault("an administrator without an account"))?;
        let invited = accounts::invite(tx, cx, account, &person.display_name).await?;
        person.invited_at = Some(cx.now);
        store::save_person(tx, cx.council.id, &person).await?;
        Ok(match invited {
            Invited::ByMail => None,
            Invited::ByLink { url } => Some(url),
        })
    }
}

async fn existing(tx: &WriteTx, cx: &Context, email: &str) -> Result<Option<Person>, Problem> {
    match accounts::account_by_email(tx.conn(), cx.council.id, email).await? {
        Some(account) => store::person_of_account(tx, cx.council.id, account.id).await,
        None => Ok(None),
    }
}
