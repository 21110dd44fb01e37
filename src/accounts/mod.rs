//! Accounts: who signs in, and how. An *account* belongs to one council and has an e-mail address; whose it is as a
//! person, and what that person may do, other rooms know.
//!
//! - A *session* is a browser's (cookie) or a program's (a *family* of refresh tokens and the access tokens issued with
//!   them). Cookies' and tokens' secrets are stored hashed.
//! - A *link* serves one purpose (invitation, password reset) once, until it expires or a newer one replaces it (T15);
//!   its 256-bit secret is in the mail only, in the part of the address that browsers send to nobody (T16, T24).
//! - A token or a cookie of one council is nothing in another (T2): every lookup names the council.
//! - Failures are counted per account and address and slow down whoever goes on; nobody learns from an answer, nor from
//!   the time that it takes, whether an account exists.
//! - Nothing here is an act of the council, so nothing here stands in its ledger.
mod commands;
mod confirm;
pub mod graphql;
mod links;
mod mail;
mod passwords;
mod people;
mod personal;
mod rules;
mod sessions;
mod store;
mod throttling;
mod tokens;

#[cfg(test)]
mod tests;

use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::tenancy::Council;
use crate::refusals;

pub use commands::{
    EndSession, OpenedSession, SetLanguage, SignOut, Tokens, Way, accept_invitation, change_password, open_session,
    refresh_tokens, request_password_reset, reset_password, sign_in,
};
pub use confirm::{Confirmed, confirm_password, count_export};
pub use links::site;
pub use mail::{NOTICE, council_name, outbox_handlers, tell_of_erasure};
pub use passwords::{PasswordHash, hash as hash_password};
pub use people::{
    AccountView, Invited, account_by_email, accounts_of, change_email, create_account, disable, email_of, enable, forget_expired,
    invite, set_account_language, set_password,
};
pub use personal::{KnownBy, TABLES, known_by};
pub use rules::email::Email;
pub use sessions::{BrowserSession, SessionKind, SessionView, csrf_of, resolve_session, sessions_of};
pub use tokens::{Bearer, resolve_access_token, verify_access_token};

/// Actions that this room's policies know: one for each command.
pub const ACTIONS: &[&str] = &[
    "signIn",
    "refreshTokens",
    "signOut",
    "endSession",
    "requestPasswordReset",
    "resetPassword",
    "acceptInvitation",
    "changePassword",
    "setLanguage",
];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");

/// Every code with which this room refuses.
pub const CODES: &[&str] = <AccountsRefusal as crate::foundation::problem::Refusal>::CODES;

/// The outbox kind by which other rooms hear that somebody took up their account:
/// `{"account": UUID, "display_name": text or null}`.
pub const INVITATION_ACCEPTED: &str = "accounts.invitation_accepted";

refusals! {
    /// Why the room says no.
    pub enum AccountsRefusal {
        /// Wrong address or password, or no such account: which, nobody is told.
        SignInFailed => "ACCOUNTS_SIGN_IN_FAILED",
        /// The refresh token is unknown, used, revoked or expired.
        TokenInvalid => "ACCOUNTS_TOKEN_INVALID",
        /// The link is unknown, used, replaced by a newer one, or for something else.
        LinkInvalid => "ACCOUNTS_LINK_INVALID",
        LinkExpired { expires_at: chrono::DateTime<chrono::Utc> } => "ACCOUNTS_LINK_EXPIRED",
        /// The present password, asked for before a change, is another.
        PasswordWrong => "ACCOUNTS_PASSWORD_WRONG",
        /// Whoever is to be invited has taken up the account already.
        AlreadySignedUp => "ACCOUNTS_ALREADY_SIGNED_UP",
    }
}

/// Codes for fields of this room's input.
pub const FIELD_CODES: &[&str] = &[
    "ACCOUNTS_EMAIL_INVALID",
    "ACCOUNTS_EMAIL_TAKEN",
    "ACCOUNTS_PASSWORD_TOO_SHORT",
    "ACCOUNTS_PASSWORD_TOO_LONG",
    "ACCOUNTS_PASSWORD_IS_EMAIL",
    "ACCOUNTS_DISPLAY_NAME_INVALID",
];

/// A language of the council's.
fn check_language(council: &Council, language: &str) -> Result<(), Problem> {
    if council.languages.iter().any(|offered| offered == language) {
        return Ok(());
    }
    let problem = FieldProblem::new("language", "INVALID_LANGUAGE").with("languages", council.languages.join(", "));
    Err(Problem::Invalid(vec![problem]))
}
