//! People in GraphQL. Only made for people whom the viewer may know.
use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use uuid::Uuid;

use super::Mandate;
use super::words::RoleWord;
use crate::foundation::graphql::{Day, refuse, request};
use crate::foundation::problem::Problem;
use crate::membership::reads::Window;
use crate::membership::rules;

/// A person of the council.
pub struct Person {
    window: Arc<Window>,
    id: Uuid,
}

/// An office that a person holds.
#[derive(SimpleObject)]
pub struct RoleGrant {
    role: RoleWord,
    granted_on: Day,
}

impl Person {
    pub fn new(window: Arc<Window>, id: Uuid) -> Self {
        Self { window, id }
    }

    fn row(&self) -> Result<&rules::Person> {
        self.window.register.person(self.id).ok_or_else(|| refuse(&Problem::NotFound, &self.window.cx.language))
    }

    /// Whether the viewer looks after this person.
    fn is_looked_after(&self) -> bool {
        self.window.is_self(self.id) || self.window.may("invitePerson", &self.window.person_resource(self.id))
    }
}

#[Object]
impl Person {
    async fn id(&self) -> ID {
        self.id.into()
    }

    /// Where it was erased, a sentence that says so.
    async fn display_name(&self) -> Result<String> {
        Ok(self.window.name_of(self.row()?))
    }

    /// Whether what was known of the person was erased: only what organisations and the council did remains.
    async fn erased(&self) -> Result<bool> {
        Ok(self.row()?.erased.is_some())
    }

    async fn language(&self) -> Result<&str> {
        Ok(&self.row()?.language)
    }

    /// Administrators only, and the person.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        if !self.window.may("viewEmail", &self.window.person_resource(self.id)) {
            return Ok(None);
        }
        let account = self.window.account(self.row()?).await.map_err(|problem| refused(ctx, problem))?;
        Ok(account.map(|account| account.email.clone()))
    }

    /// False, too, for whoever does not look after the person.
    async fn invited(&self) -> Result<bool> {
        Ok(self.row()?.invited_at.is_some() && self.is_looked_after())
    }

    /// Whether the person has taken up the account; false, too, for whoever does not look after the person.
    async fn signed_up(&self, ctx: &Context<'_>) -> Result<bool> {
        if !self.is_looked_after() {
            return Ok(false);
        }
        let account = self.window.account(self.row()?).await.map_err(|problem| refused(ctx, problem))?;
        Ok(account.is_some_and(|account| account.signed_up))
    }

    /// Offices that the person holds now.
    async fn roles(&self) -> Vec<RoleGrant> {
        let grants = self.window.roles_of(self.id);
        grants.map(|grant| RoleGrant { role: grant.role.into(), granted_on: Day(grant.granted_on) }).collect()
    }

    /// Mandates that you may connect with the person, those in force first.
    async fn mandates(&self) -> Vec<Mandate> {
        let mandates = self.window.mandates_of(self.id);
        mandates.into_iter().map(|mandate| Mandate::new(Arc::clone(&self.window), mandate.id)).collect()
    }

    /// What the viewer may do with the person now.
    async fn viewer_actions(&self) -> Vec<&'static str> {
        self.window.actions_on_person(self.id)
    }
}

fn refused(ctx: &Context<'_>, problem: Problem) -> async_graphql::Error {
    match request(ctx) {
        Ok(request) => request.refuse(problem),
        Err(error) => error,
    }
}
