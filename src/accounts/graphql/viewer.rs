//! The caller's own account.
use async_graphql::{Context, Object, Result};

use super::types::{Session, way};
use crate::accounts::{self, AccountView};
use crate::foundation::graphql::request;
use crate::foundation::graphql::request::{Credential, Request};
use crate::foundation::problem::Problem;

/// The room's part of `Viewer`.
#[derive(Default)]
pub struct ViewerAccount;

#[Object]
impl ViewerAccount {
    async fn signed_in(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(request(ctx)?.cx.actor.account.is_some())
    }

    async fn email(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let request = request(ctx)?;
        let own = own(request).await.map_err(|problem| request.refuse(problem))?;
        Ok(own.map(|account| account.email))
    }

    /// In which language the platform writes to one.
    async fn language(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let request = request(ctx)?;
        let own = own(request).await.map_err(|problem| request.refuse(problem))?;
        Ok(own.map(|account| account.language))
    }

    /// One's own sessions that run, browsers' before programs'.
    #[graphql(complexity = "20 + child_complexity * 5")]
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>> {
        let request = request(ctx)?;
        let Some(account) = request.cx.actor.account else {
            return Ok(Vec::new());
        };
        let (council, now) = (request.cx.council.id, request.cx.now);
        let found = accounts::sessions_of(request.read(), council, account, way(&request.credential), now).await;
        let found = found.map_err(|problem| request.refuse(problem))?;
        Ok(found.into_iter().map(Session::from).collect())
    }

    /// What a page must send along with a mutation, in the header X-Claror-CSRF; null where no cookie is used.
    async fn csrf(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let request = request(ctx)?;
        let (Credential::Cookie(session), Some(account)) = (&request.credential, request.cx.actor.account) else {
            return Ok(None);
        };
        let (council, now) = (request.cx.council.id, request.cx.now);
        let csrf = accounts::csrf_of(request.read(), council, account, *session, now).await;
        csrf.map_err(|problem| request.refuse(problem))
    }
}

async fn own(request: &Request) -> Result<Option<AccountView>, Problem> {
    let Some(account) = request.cx.actor.account else {
        return Ok(None);
    };
    let mut found = accounts::accounts_of(&**request.read(), request.cx.council.id, &[account]).await?;
    Ok(found.remove(&account))
}
