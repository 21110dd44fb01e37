//! refreshTokens: a new pair of tokens for an old refresh token, which serves once. Whoever presents a used one has a
//! copy of it, or somebody else has: the whole family ends, and both must sign in again (RFC 9700 §4.14.2).
use std::net::IpAddr;

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::attempt::{Attempt, ask_first, count_secret};
use super::sign_in::Tokens;
use crate::accounts::rules::links::AccountState;
use crate::accounts::store::account::Account;
use crate::accounts::store::refresh::{NewToken, RefreshToken};
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, store, throttling, tokens};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// Exchanges a refresh token for new tokens.
///
/// # Errors
/// `ACCOUNTS_TOKEN_INVALID` for a token that is unknown, used, revoked, expired or another council's.
pub async fn refresh_tokens(cx: &Context, address: IpAddr, refresh_token: &str) -> Result<Tokens, Problem> {
    let watched = throttling::secret(&cx.app, address)?;
    ask_first(cx, &watched).await?;
    let next = ids::new_secret();
    let command = RefreshTokens { token_hash: ids::secret_hash(refresh_token), next_hash: ids::secret_hash(&next), watched };
    let refreshed = run(cx.clone(), command, None).await?.answer(AccountsRefusal::TokenInvalid)?;
    let (access_token, expires_at) = tokens::issue(&cx.app, cx.council.id, refreshed.account, refreshed.id, refreshed.at)?;
    Ok(Tokens { access_token, expires_at, refresh_token: next, refresh_expires_at: refreshed.expires_at })
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct RefreshTokens {
    #[serde(skip)]
    pub(super) token_hash: Vec<u8>,
    #[serde(skip)]
    pub(super) next_hash: Vec<u8>,
    #[serde(skip)]
    pub(super) watched: Vec<Watched>,
}

/// The new token's id, whose it is, and until when it serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refreshed {
    account: Uuid,
    id: Uuid,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

#[async_trait]
impl Command for RefreshTokens {
    const NAME: &'static str = "refreshTokens";
    type Facts = Option<(RefreshToken, Account)>;
    type Answer = Attempt<Refreshed>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        let Some(token) = store::refresh::by_hash(tx.conn(), cx.council.id, &self.token_hash).await? else {
            return Ok(None);
        };
        let account = store::account::by_id(tx.conn(), cx.council.id, token.account).await?;
        Ok(account.map(|account| (token, account)))
    }

    fn resource(&self, _: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let lives = |token: &RefreshToken, account: &Account| {
            !token.revoked && token.expires_at > cx.now && account.state == AccountState::Active
        };
        let Some((token, account)) = facts.filter(|(token, account)| lives(token, account)) else {
            return Ok(count_secret(tx, cx, &self.watched).await?.recorded());
        };
        // Asked of the database, not of what was read: of two requests at once one is the second.
        if !store::refresh::take(tx, cx.council.id, token.id, cx.now).await? {
            store::refresh::revoke(tx, cx.council.id, account.id, token.family, cx.now).await?;
            return Ok(Attempt::Failed.recorded());
        }
        let id = ids::new_id();
        let expires_at = cx.now + Duration::days(cx.app.settings.sessions.refresh_token_days.into());
        let next = NewToken { id, account: account.id, family: token.family, token_hash: &self.next_hash, expires_at };
        store::refresh::insert(tx, cx.council.id, next, cx.now).await?;
        Ok(Attempt::Done(Refreshed { account: account.id, id, at: cx.now, expires_at }).recorded())
    }
}
