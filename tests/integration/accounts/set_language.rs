//! `setLanguage`: in which language the platform writes to one.
use serde_json::json;

use super::request_password_reset::ask;
use super::{Newcomer, ask_as, mails};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn mail_comes_in_the_language_that_one_chose() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let tokens = newcomer.tokens(house);
        let choose = |language: &str| {
            ask_as(
                house,
                &tokens.access,
                "mutation($l: String!) { setLanguage(input: {language: $l}) }",
                json!({ "l": language }),
            )
        };
        assert_eq!(data(&choose("ar"), "/setLanguage"), true);
        assert_eq!(code(&choose("tlh")), "INVALID");
        assert_eq!(
            data(
                &ask_as(house, &tokens.access, "{ viewer { language } }", json!({})),
                "/viewer/language"
            ),
            "ar"
        );
        ask(house, &newcomer.email);
        let sent = mails(house, &newcomer.email, 2);
        assert_eq!(sent[0].language, "ar");
        assert!(
            sent[0].html.contains(r#"lang="ar" dir="rtl""#)
                && sent[0].text.contains("/ar/reset#token=")
        );
        assert_eq!(
            code(&house.ask(
                "",
                "mutation { setLanguage(input: {language: \"en\"}) }",
                json!({})
            )),
            "ACCESS_SIGN_IN_REQUIRED"
        );
    }
}
