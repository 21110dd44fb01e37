//! signIn: with e-mail and password, for a browser (a session and its cookie) or for a program (tokens).
use std::net::IpAddr;

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::attempt::{Attempt, ask_first, count, wait_seconds};
use crate::accounts::passwords::{self, Checked, PasswordHash};
use crate::accounts::rules::email::Email;
use crate::accounts::rules::links::AccountState;
use crate::accounts::rules::throttle::Bucket;
use crate::accounts::store::account::Account;
use crate::accounts::store::refresh::NewToken;
use crate::accounts::store::session::NewSession;
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, store, throttling, tokens};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// A browser's session that has just begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedSession {
    pub session: Uuid,
    pub account: Uuid,
    /// The value of the cookie: the only copy.
    pub secret: String,
    /// What the browser's pages send along with what they ask to be changed.
    pub csrf: String,
    pub expires_at: DateTime<Utc>,
}

/// A program's tokens: the only copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    pub access_token: String,
    pub expires_at: DateTime<Utc>,
    pub refresh_token: String,
    pub refresh_expires_at: DateTime<Utc>,
}

/// Signs a browser in. `address` is the caller's network address, for throttling only.
///
/// # Errors
/// `ACCOUNTS_SIGN_IN_FAILED` whatever was wrong, after the same time; `TooMany` after many failures; `Invalid` for
/// what is no e-mail address.
pub async fn open_session(cx: &Context, address: IpAddr, email: &str, password: &str) -> Result<OpenedSession, Problem> {
    let (secret, csrf) = (ids::new_secret(), ids::new_secret());
    let way = Way::Browser { token_hash: ids::secret_hash(&secret), csrf: csrf.clone() };
    let signed_in = attempt(cx, address, email, password, way).await?;
    Ok(OpenedSession { session: signed_in.id, account: signed_in.account, secret, csrf, expires_at: signed_in.expires_at })
}

/// Signs a program in.
///
/// # Errors
/// As [`open_session`].
pub async fn sign_in(cx: &Context, address: IpAddr, email: &str, password: &str) -> Result<Tokens, Problem> {
    let refresh_token = ids::new_secret();
    let way = Way::Program { token_hash: ids::secret_hash(&refresh_token) };
    let signed_in = attempt(cx, address, email, password, way).await?;
    let (access_token, expires_at) = tokens::issue(&cx.app, cx.council.id, signed_in.account, signed_in.id, signed_in.at)?;
    Ok(Tokens { access_token, expires_at, refresh_token, refresh_expires_at: signed_in.expires_at })
}

async fn attempt(cx: &Context, address: IpAddr, email: &str, password: &str, way: Way) -> Result<SignedIn, Problem> {
    let email = Email::parse(email).ok_or_else(|| Problem::invalid("email", "ACCOUNTS_EMAIL_INVALID"))?;
    let watched = throttling::sign_in(&cx.app, address, email.normalised())?;
    for _ in 0..3 {
        ask_first(cx, &watched).await?;
        let account = store::account::by_email(&**cx.app.store.read(), cx.council.id, email.normalised()).await?;
        let checked = passwords::compare(cx.app.settings.passwords, password, usable_hash(account.as_ref())).await?;
        let command = SignIn { email: email.clone(), watched: watched.clone(), checked: checked.into(), way: way.clone() };
        match run(cx.clone(), command, None).await? {
            Attempt::Changed => {}
            outcome => return outcome.answer(AccountsRefusal::SignInFailed),
        }
    }
    Err(Problem::Stale)
}

/// The hash that signs in: none for an account that is not active.
fn usable_hash(account: Option<&Account>) -> Option<String> {
    account.filter(|account| account.state == AccountState::Active).and_then(|account| account.password_hash.clone())
}

/// How somebody signs in.
#[derive(Clone)]
pub(super) enum Way {
    Browser { token_hash: Vec<u8>, csrf: String },
    Program { token_hash: Vec<u8> },
}

/// What came of comparing the password.
pub(super) struct Compared {
    pub(super) against: Option<String>,
    pub(super) matches: bool,
    pub(super) rehashed: Option<PasswordHash>,
}

impl From<Checked> for Compared {
    fn from(checked: Checked) -> Self {
        Self { against: checked.against, matches: checked.matches, rehashed: checked.rehashed }
    }
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct SignIn {
    #[serde(serialize_with = "normalised")]
    pub(super) email: Email,
    #[serde(skip)]
    pub(super) watched: Vec<Watched>,
    #[serde(skip)]
    pub(super) checked: Compared,
    #[serde(skip)]
    pub(super) way: Way,
}

pub(super) fn normalised<S: serde::Serializer>(email: &Email, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(email.normalised())
}

/// Who is signed in: the session's or the first refresh token's id, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub(super) account: Uuid,
    pub(super) id: Uuid,
    pub(super) at: DateTime<Utc>,
    pub(super) expires_at: DateTime<Utc>,
}

#[async_trait]
impl Command for SignIn {
    const NAME: &'static str = "signIn";
    type Facts = (Option<Account>, Vec<Bucket>);
    type Answer = Attempt<SignedIn>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        let buckets = store::throttle::hold(tx, cx.council.id, &self.watched, cx.now).await?;
        let account = store::account::by_email(tx.conn(), cx.council.id, self.email.normalised()).await?;
        Ok((account, buckets))
    }

    fn resource(&self, _: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(
        &self,
        tx: &WriteTx,
        (account, buckets): Self::Facts,
        cx: &Context,
    ) -> Result<Recorded<Self::Answer>, Problem> {
        if let Some(seconds) = wait_seconds(&buckets, cx) {
            return Ok(Attempt::Blocked { seconds }.recorded());
        }
        if usable_hash(account.as_ref()) != self.checked.against {
            return Ok(Attempt::Changed.recorded());
        }
        let Some(account) = account.filter(|_| self.checked.matches) else {
            count(tx, cx, &self.watched, &buckets).await?;
            return Ok(Attempt::Failed.recorded());
        };
        store::throttle::clear(tx, cx.council.id, throttling::forgiven(&self.watched)).await?;
        if let Some(hash) = &self.checked.rehashed {
            store::account::set_hash(tx, cx.council.id, account.id, hash.as_str()).await?;
        }
        Ok(Attempt::Done(self.begin(tx, cx, account.id).await?).recorded())
    }
}

impl SignIn {
    async fn begin(&self, tx: &WriteTx, cx: &Context, account: Uuid) -> Result<SignedIn, Problem> {
        let id = ids::new_id();
        let settings = &cx.app.settings.sessions;
        let expires_at = match &self.way {
            Way::Browser { token_hash, csrf } => {
                let expires_at = cx.now + Duration::hours(settings.cookie_hours.into());
                let session = NewSession { id, account, token_hash, csrf, expires_at };
                store::session::insert(tx, cx.council.id, session, cx.now).await?;
                expires_at
            }
            Way::Program { token_hash } => {
                let expires_at = cx.now + Duration::days(settings.refresh_token_days.into());
                let token = NewToken { id, account, family: ids::new_id(), token_hash, expires_at };
                store::refresh::insert(tx, cx.council.id, token, cx.now).await?;
                expires_at
            }
        };
        Ok(SignedIn { account, id, at: cx.now, expires_at })
    }
}
