//! `signIn` for programs and `POST /session` for browsers: the same password, the same refusals, the same wait.
use serde_json::json;

use super::{Browser, Newcomer, PASSWORD, is_good, sign_in};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn a_program_gets_tokens_and_a_browser_a_cookie_that_its_scripts_cannot_read() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let answer = newcomer.sign_in(house, PASSWORD);
        assert!(is_good(
            house,
            data(&answer, "/signIn/accessToken")
                .as_str()
                .expect("a token")
        ));

        let browser = Browser::sign_in(house, &newcomer.email, PASSWORD);
        let seen = browser.ask("{ viewer { signedIn email language csrf sessions { kind current } person { displayName } } }", json!({}));
        let viewer = data(&seen, "/viewer");
        assert_eq!(
            (&viewer["email"], &viewer["language"]),
            (&json!(newcomer.email), &json!("en"))
        );
        assert_eq!(viewer["csrf"], browser.csrf.as_str());
        assert_eq!(viewer["person"]["displayName"], "Nova Persona");
        assert_eq!(
            viewer["sessions"],
            json!([{ "kind": "browser", "current": true }, { "kind": "program", "current": false }])
        );
    }
}

#[test]
fn a_wrong_password_an_unknown_and_an_uninvited_account_are_told_the_same() {
    for database in DATABASES {
        let house = shared(database);
        let invited = Newcomer::invited(house);
        let settled = Newcomer::settled(house);
        let refusals = [
            settled.sign_in(house, "another password"),
            sign_in(house, "nobody@demo.claror.example", PASSWORD),
            invited.sign_in(house, PASSWORD),
        ];
        for refusal in &refusals {
            assert_eq!(code(refusal), "ACCOUNTS_SIGN_IN_FAILED");
            assert_eq!(
                refusal["errors"][0]["message"],
                refusals[0]["errors"][0]["message"]
            );
        }
        let answer = Browser::try_to_sign_in(house, &settled.email, "another password");
        assert!(answer.headers().get("set-cookie").is_none());
        assert_eq!(answer.status(), 409);
        assert_eq!(code(&sign_in(house, "nobody", PASSWORD)), "INVALID");
    }
}

#[test]
fn t16_after_five_failures_the_right_password_must_wait_at_both_doors() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        for _ in 0..3 {
            assert_eq!(
                code(&newcomer.sign_in(house, "another password")),
                "ACCOUNTS_SIGN_IN_FAILED"
            );
        }
        for _ in 0..2 {
            assert_eq!(
                Browser::try_to_sign_in(house, &newcomer.email, "another password").status(),
                409
            );
        }
        let answer = newcomer.sign_in(house, PASSWORD);
        assert_eq!(code(&answer), "TOO_MANY");
        let wait = answer["errors"][0]["extensions"]["params"]["retry_after"]
            .as_u64()
            .expect("seconds");
        assert!((1..=30).contains(&wait), "{wait}");
        assert_eq!(
            Browser::try_to_sign_in(house, &newcomer.email, PASSWORD).status(),
            429
        );
    }
}
