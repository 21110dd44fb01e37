//! What later rooms do with people: invite somebody from outside, find out whether somebody is bound to the council, write
//! to those in office. Whether that may be done is for the caller's command and its policy.
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::commands::touch_members;
use super::rules::{Faults, Person, Role};
use super::{register, store};
use crate::accounts::{self, Invited};
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct Invitee<'a> {
    pub display_name: &'a str,
    pub email: &'a str,
    pub language: &'a str,
}

/// Who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitedPerson {
    pub person: Uuid,
    /// The link to hand over, where the installation sends no mail. Must not be kept.
    pub link: Option<String>,
}

/// The person with this address, made and invited if the council knows nobody with it; whoever has signed up already is
/// not invited again.
///
/// # Errors
/// `Invalid` for `displayName`, `email` and `language`.
pub async fn invite_by_email(tx: &WriteTx, cx: &Context, who: &Invitee<'_>) -> Result<InvitedPerson, Problem> {
    let mut faults = Faults::default();
    let name = faults.name("displayName", who.display_name);
    faults.language("language", who.language, &cx.council.languages);
    faults.settle()?;
    let name = name.ok_or_else(|| Problem::fault("a name that is neither valid nor invalid"))?;
    let council = cx.council.id;
    let known = accounts::account_by_email(tx.conn(), council, who.email).await?;
    let (account, signed_up) = match known {
        Some(account) => (account.id, account.signed_up || account.disabled),
        None => (accounts::create_account(tx, cx, who.email, who.language).await?, false),
    };
    let mut person = match store::person_of_account(tx, council, account).await? {
        Some(person) => person,
        None => {
            let language = who.language.to_owned();
            let person = Person {
                id: ids::new_id(),
                account: Some(account),
                display_name: name,
                language,
                invited_at: None,
                erased: None,
            };
            store::insert_person(tx, council, &person, cx.now).await?;
            person
        }
    };
    let mut link = None;
    if !signed_up {
        if let Invited::ByLink { url } = accounts::invite(tx, cx, account, &person.display_name).await? {
            link = Some(url);
        }
        person.invited_at = Some(cx.now);
        store::save_person(tx, council, &person).await?;
    }
    touch_members(tx, cx);
    Ok(InvitedPerson { person: person.id, link })
}

/// Whether somebody belongs to those whom an auditor looks at: holds an office that decides or administers, or speaks
/// for a seat today or later.
///
/// # Errors
/// A fault when the database fails.
pub async fn is_bound(tx: &WriteTx, council: Uuid, person: Uuid, today: NaiveDate) -> Result<bool, Problem> {
    let roles = store::roles_of(tx, council, person).await?;
    let mandates = store::mandates_of_person(tx, council, person).await?;
    let decides = roles.iter().any(|grant| !matches!(grant.role, Role::Auditor | Role::Observer));
    Ok(decides || mandates.iter().any(|mandate| mandate.span.reaches(today)))
}

/// To whom a mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reachable {
    pub person: Uuid,
    pub display_name: String,
    pub email: String,
    pub language: String,
}

/// Whoever holds one of these offices, by name.
///
/// # Errors
/// A fault when the database fails.
pub async fn in_office(app: &App, council: Uuid, roles: &[Role]) -> Result<Vec<Uuid>, Problem> {
    let register = register(app, council).await?;
    let holds = |person: &&Person| register.roles_held(person.id).any(|grant| roles.contains(&grant.role));
    Ok(register.people().iter().filter(holds).map(|person| person.id).collect())
}

/// Name and address of a person who can be written to.
///
/// # Errors
/// A fault when the database fails.
pub async fn reachable(app: &Arc<App>, council: Uuid, person: Uuid) -> Result<Option<Reachable>, Problem> {
    let register = register(app, council).await?;
    let Some(person) = register.person(person) else { return Ok(None) };
    let Some(account) = person.account else { return Ok(None) };
    let found = accounts::accounts_of(&**app.store.read(), council, &[account]).await?.remove(&account);
    Ok(found.filter(|account| !account.disabled).map(|account| Reachable {
        person: person.id,
        display_name: person.display_name.clone(),
        email: account.email,
        language: account.language,
    }))
}

/// A person's name, for whoever may know it.
///
/// # Errors
/// A fault when the database fails.
pub async fn person_name(app: &App, council: Uuid, person: Uuid) -> Result<Option<String>, Problem> {
    Ok(register(app, council).await?.person(person).map(|person| person.display_name.clone()))
}
