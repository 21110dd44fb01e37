//! `requestPasswordReset`: true for everybody; a mail only for whoever has an account that was taken up.
use serde_json::json;

use super::{Newcomer, mails, secret};
use crate::support::{DATABASES, Installation, code, data, shared};

pub(super) fn ask(house: &Installation, email: &str) -> serde_json::Value {
    house.ask(
        "",
        "mutation($email: String!) { requestPasswordReset(input: {email: $email}) }",
        json!({ "email": email }),
    )
}

#[test]
fn t15_the_answer_is_the_same_and_only_a_member_gets_a_mail() {
    for database in DATABASES {
        let house = shared(database);
        let (member, invited) = (Newcomer::settled(house), Newcomer::invited(house));
        secret(house, &invited.email, "invitation");
        for email in ["nobody@demo.claror.example", &invited.email, &member.email] {
            let answer = ask(house, email);
            assert_eq!(data(&answer, "/requestPasswordReset"), true);
            assert_eq!(
                answer.as_object().map(serde_json::Map::len),
                Some(1),
                "nothing else tells them apart: {answer}"
            );
        }
        // The member asked last: when that mail is there, the others' rows have been dealt with too.
        let sent = mails(house, &member.email, 2);
        assert!(
            sent[0].text.contains("/en/reset#token="),
            "{}",
            sent[0].text
        );
        assert_eq!(
            sent[0].subject,
            "A new password for Sabadell Solidarity and Cooperation Council"
        );
        assert_eq!(
            mails(house, &invited.email, 1).len(),
            1,
            "the invitation alone"
        );
        let mailbox = house.app.mailer.mailbox().expect("a mailbox");
        assert!(
            mailbox
                .list()
                .iter()
                .all(|mail| mail.to != "nobody@demo.claror.example")
        );
        assert_eq!(code(&ask(house, "nobody")), "INVALID");
    }
}
