//! What other rooms do with accounts, in transactions of theirs: the room that knows people makes, invites and closes
//! them. Whether that may be done is for the caller's command and its policy.
use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::passwords::PasswordHash;
use super::rules::email::{self, Email};
use super::rules::links::{AccountState, Purpose};
use super::store::account::Account;
use super::{AccountsRefusal, check_language, links, mail, store};
use crate::foundation::access::ActorKind;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::outbox;
use crate::foundation::privacy::retention;
use crate::foundation::problem::{Problem, violates_unique};
use crate::foundation::store::ReadConn;

/// An account as other rooms see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    pub id: Uuid,
    pub email: String,
    pub language: String,
    /// Whether its owner has taken it up.
    pub signed_up: bool,
    pub disabled: bool,
}

impl From<Account> for AccountView {
    fn from(account: Account) -> Self {
        Self {
            id: account.id,
            email: account.email,
            language: account.language,
            signed_up: account.state == AccountState::Active,
            disabled: account.state == AccountState::Disabled,
        }
    }
}

/// Reads an address from input; `field` is its path there.
fn parse(field: &str, text: &str) -> Result<Email, Problem> {
    Email::parse(text).ok_or_else(|| Problem::invalid(field, "ACCOUNTS_EMAIL_INVALID"))
}

/// Makes an account that nobody can sign in with until its owner is invited and accepts.
///
/// # Errors
/// `Invalid` for `email` (no address, or another account of the council has it) and `language`.
pub async fn create_account(tx: &WriteTx, cx: &Context, email: &str, language: &str) -> Result<Uuid, Problem> {
    let email = parse("email", email)?;
    check_language(&cx.council, language)?;
    check_free(tx, cx, &email, None).await?;
    let id = ids::new_id();
    store::account::insert(tx, cx.council.id, id, &email, language, cx.now).await.map_err(taken)?;
    Ok(id)
}

/// Gives an account another address. Links that went to the old one are void, and whoever had taken the account up is
/// told there.
///
/// # Errors
/// `NotFound`; `Invalid` for `email` as in [`create_account`].
pub async fn change_email(tx: &WriteTx, cx: &Context, account: Uuid, email: &str) -> Result<(), Problem> {
    let email = parse("email", email)?;
    let found = existing(tx, cx, account).await?;
    if found.email_normalised != email.normalised() {
        check_free(tx, cx, &email, Some(account)).await?;
        for purpose in Purpose::ALL {
            store::link::shut(tx, cx.council.id, account, purpose, cx.now).await?;
        }
        if found.state == AccountState::Active {
            mail::tell(tx, cx, &found, mail::Changed::Email).await?;
        }
    }
    store::account::set_email(tx, cx.council.id, account, &email).await.map_err(taken)
}

/// In which language the platform writes to the account's owner.
///
/// # Errors
/// `NotFound`; `Invalid` for a language that the council does not offer.
pub async fn set_account_language(tx: &WriteTx, cx: &Context, account: Uuid, language: &str) -> Result<(), Problem> {
    check_language(&cx.council, language)?;
    existing(tx, cx, account).await?;
    Ok(store::account::set_language(tx, cx.council.id, account, language).await?)
}

/// How an invitation reaches the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// By mail, once the transaction is committed.
    ByMail,
    /// No mail is sent here: whoever invites hands this address over.
    ByLink { url: String },
}

/// Invites an account's owner: makes the link and, in the same transaction, the row from which the mail is written.
/// Earlier invitations are void.
///
/// # Errors
/// `NotFound`; `ACCOUNTS_ALREADY_SIGNED_UP`.
pub async fn invite(tx: &WriteTx, cx: &Context, account: Uuid, display_name: &str) -> Result<Invited, Problem> {
    let found = existing(tx, cx, account).await?;
    if !found.state.takes(Purpose::Invitation) {
        return Err(AccountsRefusal::AlreadySignedUp.into());
    }
    let link = links::new_id();
    let secret = links::make(tx, cx, account, Purpose::Invitation, link).await?;
    if cx.app.mailer.is_off() {
        let url = links::address(&cx.app.settings, &cx.council, &found.language, Purpose::Invitation, &secret);
        return Ok(Invited::ByLink { url });
    }
    let invitation = mail::Invitation { link, mail: links::new_id(), display_name: display_name.to_owned() };
    outbox::put(tx, cx, mail::INVITATION, invitation.payload()?, cx.now).await?;
    Ok(Invited::ByMail)
}

/// Closes an account: it signs nobody in, and everything that is signed in by it ends.
///
/// # Errors
/// `NotFound`.
pub async fn disable(tx: &WriteTx, cx: &Context, account: Uuid) -> Result<(), Problem> {
    existing(tx, cx, account).await?;
    store::account::set_state(tx, cx.council.id, account, AccountState::Disabled).await?;
    end_everything(tx, cx, account).await
}

/// Opens a closed account again, for its owner's password or, if there is none, for an invitation.
///
/// # Errors
/// `NotFound`.
pub async fn enable(tx: &WriteTx, cx: &Context, account: Uuid) -> Result<(), Problem> {
    let found = existing(tx, cx, account).await?;
    if found.state == AccountState::Disabled {
        let state = if found.password_hash.is_some() { AccountState::Active } else { AccountState::Invited };
        store::account::set_state(tx, cx.council.id, account, state).await?;
    }
    Ok(())
}

pub(super) async fn end_everything(tx: &WriteTx, cx: &Context, account: Uuid) -> Result<(), Problem> {
    store::session::end_all(tx, cx.council.id, account, None, cx.now).await?;
    store::refresh::revoke_all(tx, cx.council.id, account, None, cx.now).await?;
    for purpose in Purpose::ALL {
        store::link::shut(tx, cx.council.id, account, purpose, cx.now).await?;
    }
    Ok(())
}

/// Sets a password without a link: for whoever runs the server (the demo's accounts), nobody else.
///
/// # Errors
/// `Denied` for everybody but the operator; `NotFound`.
pub async fn set_password(tx: &WriteTx, cx: &Context, account: Uuid, hash: &PasswordHash) -> Result<(), Problem> {
    if cx.actor.kind != ActorKind::Operator {
        return Err(Problem::Denied { action: "setPassword" });
    }
    existing(tx, cx, account).await?;
    store::account::set_password(tx, cx.council.id, account, hash.as_str(), cx.now).await?;
    end_everything(tx, cx, account).await
}

/// The council's account with this address, however it is written.
pub async fn account_by_email(conn: &impl ConnectionTrait, council: Uuid, email: &str) -> Result<Option<AccountView>, Problem> {
    let found = store::account::by_email(conn, council, &email::normalise(email)).await?;
    Ok(found.map(AccountView::from))
}

/// Those of `ids` that are accounts of the council.
pub async fn accounts_of(
    conn: &impl ConnectionTrait,
    council: Uuid,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, AccountView>, Problem> {
    let found = store::account::by_ids(conn, council, ids).await?;
    Ok(found.into_iter().map(|(id, account)| (id, account.into())).collect())
}

/// The addresses of those of `ids` that are accounts of the council.
pub async fn email_of(read: &ReadConn, council: Uuid, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Problem> {
    let found = store::account::by_ids(&**read, council, ids).await?;
    Ok(found.into_iter().map(|(id, account)| (id, account.email)).collect())
}

/// Forgets the council's sessions, tokens, links and counts that have run out, and counts them. Housekeeping: run by the
/// scheduler.
///
/// # Errors
/// What the database says.
pub async fn forget_expired(tx: &WriteTx, council: Uuid, now: chrono::DateTime<chrono::Utc>) -> Result<(), Problem> {
    let yesterday = now - chrono::Duration::days(1);
    let removed = [
        (retention::SESSIONS, store::session::forget(tx, council, yesterday).await?),
        (retention::TOKENS, store::refresh::forget(tx, council, yesterday).await?),
        (retention::COUNTERS, store::throttle::forget(tx, council, yesterday).await?),
        // Links stay a month longer, so that whoever comes late is told that it is too late.
        (retention::LINKS, store::link::forget(tx, council, now - chrono::Duration::days(30)).await?),
    ];
    for (class, rows) in removed {
        retention::count(tx, council, class, rows, now).await?;
    }
    Ok(())
}

async fn existing(tx: &WriteTx, cx: &Context, account: Uuid) -> Result<Account, Problem> {
    store::account::by_id(tx.conn(), cx.council.id, account).await?.ok_or(Problem::NotFound)
}

async fn check_free(tx: &WriteTx, cx: &Context, email: &Email, own: Option<Uuid>) -> Result<(), Problem> {
    match store::account::by_email(tx.conn(), cx.council.id, email.normalised()).await? {
        Some(other) if Some(other.id) != own => Err(Problem::invalid("email", "ACCOUNTS_EMAIL_TAKEN")),
        _ => Ok(()),
    }
}

/// Two at once: the database knows the second.
fn taken(error: sea_orm::DbErr) -> Problem {
    if violates_unique(&error) { Problem::invalid("email", "ACCOUNTS_EMAIL_TAKEN") } else { error.into() }
}
