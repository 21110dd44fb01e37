//! What a person can do with their access. None of it is an act of the council, so none of it stands in the ledger.
//!
//! Failed tries are counted, and a count that is rolled back is none: a command that failed for a wrong password or link
//! therefore *commits* and answers an [`Attempt`] that its face turns into a refusal. Passwords are hashed and compared
//! before the transaction (they take long on purpose); inside it the command checks that what was compared still stands.
//! Secrets are kept out of what a command serialises, so that no receipt ever holds one.
mod accept_invitation;
mod attempt;
mod change_password;
mod end_session;
mod refresh_tokens;
mod request_password_reset;
mod reset_password;
mod set_language;
mod sign_in;
mod sign_out;

pub use accept_invitation::accept_invitation;
pub use change_password::change_password;
pub use end_session::EndSession;
pub use refresh_tokens::refresh_tokens;
pub use request_password_reset::request_password_reset;
pub use reset_password::reset_password;
pub use set_language::SetLanguage;
pub use sign_in::{OpenedSession, Tokens, open_session, sign_in};
pub use sign_out::{SignOut, Way};

#[cfg(test)]
pub(super) use accept_invitation::AcceptInvitation;
#[cfg(test)]
pub(super) use change_password::ChangePassword;
#[cfg(test)]
pub(super) use refresh_tokens::RefreshTokens;
#[cfg(test)]
pub(super) use request_password_reset::RequestPasswordReset;
#[cfg(test)]
pub(super) use reset_password::ResetPassword;
#[cfg(test)]
pub(super) use sign_in::SignIn;
