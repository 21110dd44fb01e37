//! `resetPassword`: by a link that serves once; everything that the old password opened is closed.
use super::request_password_reset::ask;
use super::{Browser, Newcomer, PASSWORD, accept, is_good, mails, refresh, reset, secret};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn t15_t24_a_link_from_a_mail_changes_the_password_once_and_ends_every_session() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let (tokens, browser) = (
            newcomer.tokens(house),
            Browser::sign_in(house, &newcomer.email, PASSWORD),
        );
        ask(house, &newcomer.email);
        let link = secret(house, &newcomer.email, "reset");
        assert_eq!(
            code(&accept(house, &link, "another password", None)),
            "ACCOUNTS_LINK_INVALID",
            "it is no invitation"
        );
        let short = reset(house, &link, "short");
        assert_eq!(code(&short), "INVALID");
        assert_eq!(
            short["errors"][0]["extensions"]["fields"][0]["code"],
            "ACCOUNTS_PASSWORD_TOO_SHORT"
        );

        assert_eq!(
            data(&reset(house, &link, "another password"), "/resetPassword"),
            true
        );
        assert!(!is_good(house, &tokens.access) && !browser.is_signed_in());
        assert_eq!(
            code(&refresh(house, &tokens.refresh)),
            "ACCOUNTS_TOKEN_INVALID"
        );
        assert_eq!(
            code(&newcomer.sign_in(house, PASSWORD)),
            "ACCOUNTS_SIGN_IN_FAILED"
        );
        data(
            &newcomer.sign_in(house, "another password"),
            "/signIn/accessToken",
        );
        assert_eq!(
            code(&reset(house, &link, "yet another password")),
            "ACCOUNTS_LINK_INVALID",
            "once"
        );

        let sent = mails(house, &newcomer.email, 3);
        assert_eq!(
            sent[0].subject,
            "Your password for Sabadell Solidarity and Cooperation Council was changed"
        );
        assert!(
            sent.iter().all(
                |mail| !mail.text.contains(PASSWORD) && !mail.text.contains("another password")
            )
        );
    }
}
