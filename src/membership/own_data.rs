//! What a person is given of what is known of them.
use async_trait::async_trait;
use uuid::Uuid;

use super::data_subject;
use super::reads::register;
use crate::accounts;
use crate::foundation::access::Resource;
use crate::foundation::app::App;
use crate::foundation::command::Context;
use crate::foundation::http::faces::OwnData;
use crate::foundation::privacy::{self, Archive};
use crate::foundation::problem::Problem;

/// The export of whoever is signed in.
pub struct MemberData;

#[async_trait]
impl OwnData for MemberData {
    async fn export(&self, cx: &Context) -> Result<Archive, Problem> {
        let account = cx.actor.account.ok_or(Problem::Unauthenticated)?;
        if !cx.app.access.allows(&cx.actor, "exportMyData", &Resource::council(cx.council.id)) {
            return Err(Problem::Denied { action: "exportMyData" });
        }
        accounts::count_export(cx).await?;
        let known = accounts::known_by(&**cx.app.store.read(), &cx.app, cx.council.id, account).await?;
        privacy::export(cx, &data_subject(cx.council.id, cx.actor.person, Some(account), known)).await
    }
}

/// The person whom the operator means: by id, or by address of mail.
///
/// # Errors
/// `NotFound` when the council has nobody of this name.
pub async fn person_named(app: &App, council: Uuid, name: &str) -> Result<Uuid, Problem> {
    let register = register(app, council).await?;
    if let Ok(id) = name.parse::<Uuid>() {
        return register.person(id).map(|person| person.id).ok_or(Problem::NotFound);
    }
    let account = accounts::account_by_email(&**app.store.read(), council, name).await?.ok_or(Problem::NotFound)?;
    register.person_of_account(account.id).map(|person| person.id).ok_or(Problem::NotFound)
}
