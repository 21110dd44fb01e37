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
mod tests {
    use serde_json::json;

    use super::accept_invitation::AcceptInvitation;
    use super::change_password::ChangePassword;
    use super::refresh_tokens::RefreshTokens;
    use super::reset_password::ResetPassword;
    use super::sign_in::{Compared, SignIn, Way};
    use crate::accounts::Email;

    #[test]
    fn what_a_command_serialises_holds_no_secret_and_no_hash_of_one() {
        let token_hash = || vec![7u8; 32];
        let against = Some("$argon2id$x".to_owned());
        let compared = || Compared { against: against.clone(), matches: true, rehashed: None };
        let sign_in = |way| {
            let email = Email::parse("A@b.example").expect("an address");
            let (watched, checked) = (Vec::new(), compared());
            json!(SignIn { email, watched, checked, way })
        };
        let csrf = "csrf".to_owned();
        assert_eq!(sign_in(Way::Browser { token_hash: token_hash(), csrf }), json!({ "email": "a@b.example" }));
        assert_eq!(sign_in(Way::Program { token_hash: token_hash() }), json!({ "email": "a@b.example" }));
        let refresh = RefreshTokens { token_hash: token_hash(), next_hash: token_hash(), watched: Vec::new() };
        assert_eq!(json!(refresh), json!({}));
        let reset = ResetPassword { token_hash: token_hash(), hash: None, watched: Vec::new() };
        assert_eq!(json!(reset), json!({}));
        let accept = AcceptInvitation { token_hash: token_hash(), hash: None, watched: Vec::new(), display_name: None };
        assert_eq!(json!(accept), json!({ "display_name": null }));
        let change = ChangePassword { against, hash: None, watched: Vec::new(), way: None };
        assert_eq!(json!(change), json!({ "way": null }));
    }
}
