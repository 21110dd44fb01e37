//! resetPassword: a new password by the link from a mail. Every session and token of the account ends: whoever knew the
//! old password is out.
use std::net::IpAddr;

use async_trait::async_trait;
use serde::Serialize;

use super::attempt::{Attempt, ask_first, count_shut};
use crate::accounts::mail::{self, Changed};
use crate::accounts::passwords::{self, PasswordHash};
use crate::accounts::rules::links::{Purpose, Shut};
use crate::accounts::store::account::Account;
use crate::accounts::store::link::StoredLink;
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, links, store, throttling};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// Sets a new password by a link's secret.
///
/// # Errors
/// `ACCOUNTS_LINK_INVALID`, `ACCOUNTS_LINK_EXPIRED`; `Invalid` for a password that the rules refuse (the link still
/// serves then); `TooMany` after many wrong links.
pub async fn reset_password(cx: &Context, address: IpAddr, token: &str, password: &str) -> Result<bool, Problem> {
    let Prepared { watched, hash } = prepare(cx, address, token, password, Purpose::PasswordReset).await?;
    let command = ResetPassword { token_hash: ids::secret_hash(token), hash, watched };
    run(cx.clone(), command, None).await?.answer(AccountsRefusal::LinkInvalid)
}

/// What is found out about a link and a password before the transaction.
pub(super) struct Prepared {
    pub watched: Vec<Watched>,
    /// None when the link does not open: nothing is hashed for whoever guesses.
    pub hash: Option<PasswordHash>,
}

pub(super) async fn prepare(
    cx: &Context,
    address: IpAddr,
    token: &str,
    password: &str,
    purpose: Purpose,
) -> Result<Prepared, Problem> {
    let watched = throttling::secret(&cx.app, address)?;
    ask_first(cx, &watched).await?;
    let settings = cx.app.settings.passwords;
    let hash = match links::open(&**cx.app.store.read(), cx.council.id, token, purpose, cx.now).await? {
        Err(_) => None,
        Ok((_, account)) => {
            passwords::check(settings, "password", password, &account.email_normalised)?;
            Some(passwords::hash(settings, password).await?)
        }
    };
    Ok(Prepared { watched, hash })
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct ResetPassword {
    #[serde(skip)]
    pub(super) token_hash: Vec<u8>,
    #[serde(skip)]
    pub(super) hash: Option<PasswordHash>,
    #[serde(skip)]
    pub(super) watched: Vec<Watched>,
}

#[async_trait]
impl Command for ResetPassword {
    const NAME: &'static str = "resetPassword";
    type Facts = Result<(StoredLink, Account), Shut>;
    type Answer = Attempt<bool>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        links::open_hashed(tx.conn(), cx.council.id, &self.token_hash, Purpose::PasswordReset, cx.now).await
    }

    fn resource(&self, _: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let outcome = match take(tx, cx, facts, self.hash.as_ref(), &self.watched).await? {
            Err(shut) => shut,
            Ok(account) => {
                store::session::end_all(tx, cx.council.id, account.id, None, cx.now).await?;
                store::refresh::revoke_all(tx, cx.council.id, account.id, None, cx.now).await?;
                // Whoever reads the account's mail is its owner: their slips are forgiven.
                for prefix in throttling::about(&cx.app, &account.email_normalised)? {
                    store::throttle::clear(tx, cx.council.id, &prefix).await?;
                }
                mail::tell(tx, cx, &account, Changed::Password).await?;
                Attempt::Done(true)
            }
        };
        Ok(outcome.recorded())
    }
}

/// Uses the link up and sets the password, or says how the attempt ended.
pub(super) async fn take(
    tx: &WriteTx,
    cx: &Context,
    facts: Result<(StoredLink, Account), Shut>,
    hash: Option<&PasswordHash>,
    watched: &[Watched],
) -> Result<Result<Account, Attempt<bool>>, Problem> {
    let (link, account) = match facts {
        Ok(opened) => opened,
        Err(shut) => return Ok(Err(count_shut(tx, cx, watched, shut).await?)),
    };
    // The link opens now but did not when the password would have been hashed.
    let Some(hash) = hash else {
        return Ok(Err(Attempt::Changed));
    };
    // Asked of the database, not of what was read: of two requests at once one is the second.
    if !store::link::take(tx, cx.council.id, link.id, cx.now).await? {
        return Ok(Err(count_shut(tx, cx, watched, Shut::Invalid).await?));
    }
    store::account::set_password(tx, cx.council.id, account.id, hash.as_str(), cx.now).await?;
    for purpose in Purpose::ALL {
        store::link::shut(tx, cx.council.id, account.id, purpose, cx.now).await?;
    }
    Ok(Ok(account))
}
