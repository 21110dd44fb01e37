//! Cookies and tokens, as the room that knows accounts judges them.
use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use uuid::Uuid;

use crate::accounts::{self, SignOut, Way};
use crate::foundation::app::App;
use crate::foundation::command::{self, Context};
use crate::foundation::http::faces::{Credentials, OpenedSession, SignedIn};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// The room of accounts, as the HTTP face needs it.
pub struct AccountCredentials;

#[async_trait]
impl Credentials for AccountCredentials {
    async fn by_cookie(&self, app: &Arc<App>, council: &Arc<Council>, secret: &str) -> Result<Option<SignedIn>, Problem> {
        let session = accounts::resolve_session(app, council.id, secret, app.clock.now()).await?;
        Ok(session.map(|session| SignedIn {
            account: session.account,
            id: session.session,
            csrf: Some(session.csrf),
            language: Some(session.language),
        }))
    }

    async fn by_token(&self, app: &Arc<App>, council: &Arc<Council>, token: &str) -> Result<Option<SignedIn>, Problem> {
        let bearer = accounts::resolve_access_token(app, council.id, token, app.clock.now()).await?;
        Ok(bearer.map(|bearer| SignedIn {
            account: bearer.account,
            id: bearer.token,
            csrf: None,
            language: Some(bearer.language),
        }))
    }

    async fn open_session(
        &self,
        cx: Context,
        address: IpAddr,
        email: String,
        password: String,
    ) -> Result<OpenedSession, Problem> {
        let opened = accounts::open_session(&cx, address, &email, &password).await?;
        let left = (opened.expires_at - cx.app.clock.now()).num_seconds();
        Ok(OpenedSession { secret: opened.secret, csrf: opened.csrf, max_age: u64::try_from(left).unwrap_or_default() })
    }

    async fn end_session(&self, cx: Context, session: Uuid) -> Result<(), Problem> {
        command::run(cx, SignOut { way: Some(Way::Session(session)) }, None).await.map(|_| ())
    }
}
