//! changePassword: a new password for whoever knows the present one. Every other session and token of the account ends.
use std::net::IpAddr;

use async_trait::async_trait;
use serde::Serialize;

use super::attempt::{Attempt, ask_first, count, wait_seconds};
use super::sign_out::Way;
use crate::accounts::mail::{self, Changed};
use crate::accounts::passwords::{self, PasswordHash};
use crate::accounts::rules::links::AccountState;
use crate::accounts::rules::throttle::Bucket;
use crate::accounts::store::account::Account;
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, store, throttling};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::problem::Problem;

/// Sets a new password for the account that is signed in; the session or token that the request came with stays.
///
/// # Errors
/// `ACCOUNTS_PASSWORD_WRONG` for a wrong present password, `Invalid` for a new one that the rules refuse.
pub async fn change_password(cx: &Context, address: IpAddr, way: Option<Way>, current: &str, new: &str) -> Result<bool, Problem> {
    let id = cx.actor.account.ok_or(Problem::Unauthenticated)?;
    let settings = cx.app.settings.passwords;
    let account = store::account::by_id(&**cx.app.store.read(), cx.council.id, id).await?.ok_or(Problem::Unauthenticated)?;
    passwords::check(settings, "newPassword", new, &account.email_normalised)?;
    let watched = throttling::sign_in(&cx.app, address, &account.email_normalised)?;
    ask_first(cx, &watched).await?;
    let checked = passwords::compare(settings, current, account.password_hash).await?;
    let hash = if checked.matches { Some(passwords::hash(settings, new).await?) } else { None };
    let command = ChangePassword { against: checked.against, hash, watched, way };
    run(cx.clone(), command, None).await?.answer(AccountsRefusal::PasswordWrong)
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct ChangePassword {
    #[serde(skip)]
    pub(super) against: Option<String>,
    /// The new password's; none when the present one was wrong.
    #[serde(skip)]
    pub(super) hash: Option<PasswordHash>,
    #[serde(skip)]
    pub(super) watched: Vec<Watched>,
    pub(super) way: Option<Way>,
}

#[async_trait]
impl Command for ChangePassword {
    const NAME: &'static str = "changePassword";
    type Facts = (Account, Vec<Bucket>);
    type Answer = Attempt<bool>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        let id = cx.actor.account.ok_or(Problem::Unauthenticated)?;
        let buckets = store::throttle::hold(tx, cx.council.id, &self.watched, cx.now).await?;
        let account = store::account::by_id(tx.conn(), cx.council.id, id).await?.ok_or(Problem::Unauthenticated)?;
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
        if account.state != AccountState::Active {
            return Err(Problem::Unauthenticated);
        }
        if account.password_hash != self.against {
            return Ok(Attempt::Changed.recorded());
        }
        let Some(hash) = &self.hash else {
            count(tx, cx, &self.watched, &buckets).await?;
            return Ok(Attempt::Failed.recorded());
        };
        store::throttle::clear(tx, cx.council.id, throttling::forgiven(&self.watched)).await?;
        store::account::set_password(tx, cx.council.id, account.id, hash.as_str(), cx.now).await?;
        let (session, family) = match self.way {
            None => (None, None),
            Some(Way::Session(id)) => (Some(id), None),
            Some(Way::Token(id)) => (None, store::refresh::by_id(tx.conn(), cx.council.id, id).await?.map(|token| token.family)),
        };
        store::session::end_all(tx, cx.council.id, account.id, session, cx.now).await?;
        store::refresh::revoke_all(tx, cx.council.id, account.id, family, cx.now).await?;
        mail::tell(tx, cx, &account, Changed::Password).await?;
        Ok(Attempt::Done(true).recorded())
    }
}
