//! What somebody who is signed in must show or may do only so often: the password once more before what cannot be undone,
//! and taking one's data along.
use std::net::IpAddr;

use super::rules::links::AccountState;
use super::rules::throttle::Bucket;
use super::store::account::Account;
use super::store::throttle::{self, Watched};
use super::{AccountsRefusal, passwords, store, throttling};
use crate::foundation::command::{Context, Recorded, WriteTx, housekeeping};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// That whoever asks has shown the account's password. Passwords are compared before a transaction, since that takes long
/// on purpose; [`Confirmed::still_stands`] looks inside it whether what was compared is still the password.
#[derive(Clone)]
pub struct Confirmed {
    against: Option<String>,
}

/// Compares the password of whoever is signed in; failures are counted as those of signing in are.
///
/// # Errors
/// `ACCOUNTS_PASSWORD_WRONG`; `TooMany` after too many failures; `Unauthenticated`.
pub async fn confirm_password(cx: &Context, address: IpAddr, password: &str) -> Result<Confirmed, Problem> {
    let account = own(cx).await?;
    let watched = throttling::sign_in(&cx.app, address, &account.email_normalised)?;
    if let Some(seconds) = throttle::wait_seconds(&**cx.app.store.read(), cx.council.id, &watched, cx.now).await? {
        return Err(Problem::TooMany { retry_after: seconds });
    }
    let checked = passwords::compare(cx.app.settings.passwords, password, account.password_hash).await?;
    if checked.matches {
        return Ok(Confirmed { against: checked.against });
    }
    match counted(cx, watched).await? {
        Some(seconds) => Err(Problem::TooMany { retry_after: seconds }),
        None => Err(AccountsRefusal::PasswordWrong.into()),
    }
}

impl Confirmed {
    /// # Errors
    /// `Stale` when the password was changed meanwhile, `Unauthenticated` when the account is gone or closed.
    pub async fn still_stands(&self, tx: &WriteTx, cx: &Context) -> Result<(), Problem> {
        let id = cx.actor.account.ok_or(Problem::Unauthenticated)?;
        let account = store::account::by_id(tx.conn(), cx.council.id, id).await?.ok_or(Problem::Unauthenticated)?;
        if account.state != AccountState::Active {
            return Err(Problem::Unauthenticated);
        }
        if account.password_hash == self.against { Ok(()) } else { Err(Problem::Stale) }
    }
}

/// Counts that somebody takes their data along.
///
/// # Errors
/// `TooMany` when they have done so several times within the hour; `Unauthenticated`.
pub async fn count_export(cx: &Context) -> Result<(), Problem> {
    let account = own(cx).await?;
    let watched = vec![throttling::export(&cx.app, &account.email_normalised)?];
    match counted(cx, watched).await? {
        Some(seconds) => Err(Problem::TooMany { retry_after: seconds }),
        None => Ok(()),
    }
}

async fn own(cx: &Context) -> Result<Account, Problem> {
    let id = cx.actor.account.ok_or(Problem::Unauthenticated)?;
    store::account::by_id(&**cx.app.store.read(), cx.council.id, id).await?.ok_or(Problem::Unauthenticated)
}

/// Counts one more in each bucket, or answers how long to wait where one is closed already.
async fn counted(cx: &Context, watched: Vec<Watched>) -> Result<Option<u64>, Problem> {
    let (council, now) = (cx.council.id, cx.app.clock.now());
    housekeeping(&cx.app.store, move |tx| {
        let watched = watched.clone();
        Box::pin(async move {
            let buckets = throttle::hold(tx, council, &watched, now).await?;
            let wait = buckets.iter().filter_map(|bucket: &Bucket| bucket.wait_seconds(now)).max();
            if wait.is_none() {
                for (name, bucket) in throttling::failed(&watched, &buckets, now) {
                    throttle::put(tx, council, &name, &bucket).await?;
                }
            }
            Ok(Recorded::new(wait, no_event(Reason::Housekeeping)))
        })
    })
    .await
}
