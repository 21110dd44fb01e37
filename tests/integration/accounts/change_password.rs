//! `changePassword`: whoever knows the present one; the session that asks stays, the others end.
use serde_json::{Value, json};

use super::{Browser, Newcomer, PASSWORD, ask_as, is_good};
use crate::support::{DATABASES, code, data, shared};

const CHANGE: &str = "mutation($i: ChangePasswordInput!) { changePassword(input: $i) }";

fn input(current: &str, new: &str) -> Value {
    json!({ "i": { "currentPassword": current, "newPassword": new } })
}

#[test]
fn a_changed_password_leaves_only_the_session_that_changed_it() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let (browser, other) = (
            Browser::sign_in(house, &newcomer.email, PASSWORD),
            Browser::sign_in(house, &newcomer.email, PASSWORD),
        );
        let tokens = newcomer.tokens(house);
        assert_eq!(
            code(&browser.ask(CHANGE, input("not this one", "another password"))),
            "ACCOUNTS_PASSWORD_WRONG"
        );
        assert_eq!(
            code(&browser.ask(CHANGE, input(PASSWORD, "short"))),
            "INVALID"
        );
        assert_eq!(
            data(
                &browser.ask(CHANGE, input(PASSWORD, "another password")),
                "/changePassword"
            ),
            true
        );
        assert!(browser.is_signed_in() && !other.is_signed_in() && !is_good(house, &tokens.access));
        assert_eq!(
            code(&newcomer.sign_in(house, PASSWORD)),
            "ACCOUNTS_SIGN_IN_FAILED"
        );

        let answer = newcomer.sign_in(house, "another password");
        let token = data(&answer, "/signIn/accessToken")
            .as_str()
            .expect("a token");
        assert_eq!(
            data(
                &ask_as(house, token, CHANGE, input("another password", PASSWORD)),
                "/changePassword"
            ),
            true
        );
        assert!(is_good(house, token) && !browser.is_signed_in());
        assert_eq!(
            code(&house.ask("", CHANGE, input(PASSWORD, "another password"))),
            "ACCESS_SIGN_IN_REQUIRED"
        );
    }
}
