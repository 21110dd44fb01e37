//! The room's mails.
use super::*;
use crate::accounts::{ACTIONS, AccountsRefusal, FIELD_CODES};
use crate::foundation::locale::{self, LANGUAGES};
use crate::foundation::problem::Refusal as _;

/// Text without the marks that keep scripts apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn t24_mails_carry_a_link_that_expires_and_never_a_password() {
    for place in places().await {
        let account = place.create(&place.house.council, "new@test.example").await.unwrap();
        place.invite(account).await.unwrap();
        let secret = place.secret_from_mail().await;
        place.accept(&secret, PASSWORD).await.unwrap();
        super::super::request_password_reset(&place.public(), HERE, "new@test.example").await.unwrap();
        let mails = place.mails().await;
        assert_eq!(mails.len(), 2);
        for (mail, page) in mails.iter().zip(["reset", "invitation"]) {
            assert_eq!(mail.to, "new@test.example");
            let link = format!("http://127.0.0.1:8460/ca/{page}#token=");
            assert_eq!(mail.text.matches(&link).count(), 1, "{}", mail.text);
            assert!(mail.html.contains(&link.replace('/', "&#x2f;")) || mail.html.contains(&link), "{}", mail.html);
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains(PASSWORD));
                assert!(!part.contains("?token="), "a secret in the query is sent to servers");
            }
        }
        assert!(plain(&mails[1].text).contains("Bon dia, Núria Valls,") && plain(&mails[1].text).contains("durant 14 dies"));
        assert!(plain(&mails[0].text).contains("durant 60 minuts"));
        assert_eq!(mails[1].subject, "Invitació de Consell");
    }
}

#[tokio::test]
async fn a_mail_is_written_in_its_readers_language() {
    for place in places().await {
        let account = place.nuria().await;
        place
            .write(&place.house.council, move |tx, cx| {
                Box::pin(async move { super::super::set_account_language(tx, &cx, account, "en").await })
            })
            .await
            .unwrap();
        place.ask_for_reset().await;
        let mails = place.mails().await;
        assert_eq!(mails[0].language, "en");
        assert!(mails[0].text.contains("/en/reset#token=") && mails[0].html.contains(r#"lang="en" dir="ltr""#));
    }
}

#[tokio::test]
async fn where_no_mail_is_sent_the_link_is_handed_over() {
    let dir = Arc::new(tempfile::tempdir().unwrap());
    let url = databases(&dir)[0].clone();
    let clock = Arc::new(ManualClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
    let house =
        House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |settings| settings.passwords = CHEAP).await;
    let place = Place { house, clock, dir };
    let account = place.create(&place.house.council, "first@test.example").await.unwrap();
    let Invited::ByLink { url } = place.invite(account).await.unwrap() else { panic!("no link") };
    let (page, secret) = url.split_once("#token=").unwrap();
    assert_eq!(page, "http://127.0.0.1:8460/ca/invitation");
    assert!(place.accept(secret, PASSWORD).await.unwrap());
}

#[tokio::test]
async fn a_mail_tried_again_carries_the_same_link() {
    for place in places().await {
        place.nuria().await;
        let secret = place.ask_for_reset().await;
        // As after a crash between sending and noting that it was sent.
        let rerun =
            super::super::mail::ResetRequest { email: EMAIL.into(), link: newest_link(&place).await, mail: Uuid::from_u128(7) };
        let item = crate::foundation::outbox::Item {
            id: 1,
            kind: super::super::mail::RESET.into(),
            payload: rerun.payload().unwrap(),
            attempt: 2,
            created_at: place.now(),
        };
        let handlers = super::super::outbox_handlers();
        let handler = handlers.iter().find(|h| h.kind() == super::super::mail::RESET).unwrap();
        handler.handle(place.app(), &place.house.council, &item).await.unwrap();
        assert_eq!(place.secret_from_mail().await, secret);
        assert_eq!(place.mails().await.len(), 2);
        place.reset(&secret, "a better password").await.unwrap();
        handler.handle(place.app(), &place.house.council, &item).await.unwrap();
        let links = place.mails().await.into_iter();
        let links = links.filter(|mail| mail.text.contains(&secret));
        assert_eq!(links.count(), 2, "a link that was used is not sent again");
    }
}

#[tokio::test]
async fn whoever_owns_an_account_hears_of_a_new_password_and_of_a_new_address() {
    for place in places().await {
        let account = place.nuria().await;
        assert!(place.mails().await.is_empty(), "the operator's own doing is told by the operator");
        let change = super::super::change_password;
        change(&place.person(account), HERE, None, PASSWORD, "a better password").await.unwrap();
        let mails = place.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!((mails[0].to.as_str(), mails[0].subject.as_str()), (EMAIL, "S’ha canviat la contrasenya de Consell"));
        assert!(mails[0].text.contains("http://127.0.0.1:8460/ca/reset\n") && !mails[0].text.contains("token"));

        for email in ["NURIA@test.example", "elsewhere@test.example"] {
            place
                .write(&place.house.council, move |tx, cx| {
                    Box::pin(async move { super::super::change_email(tx, &cx, account, email).await })
                })
                .await
                .unwrap();
        }
        let mails = place.mails().await;
        assert_eq!(mails.len(), 2, "writing it otherwise is no change");
        assert_eq!(
            (mails[0].to.as_str(), mails[0].subject.as_str()),
            ("NURIA@test.example", "S’ha canviat l’adreça electrònica de Consell")
        );
        assert!(!mails[0].text.contains("elsewhere"), "nobody learns the new address from it");
    }
}

async fn newest_link(place: &Place) -> Uuid {
    use sea_orm::{EntityTrait as _, QueryOrder as _};
    let links = ::entity::accounts_link::Entity::find().order_by_desc(::entity::accounts_link::Column::CreatedAt);
    links.one(&**place.app().store.read()).await.unwrap().unwrap().id
}

#[test]
fn every_code_action_and_sentence_is_said_in_every_language() {
    let mails = [
        "greeting",
        "greeting-name",
        "closing",
        "link-by-hand",
        "invitation-subject",
        "invitation-body",
        "invitation-action",
        "invitation-lifetime",
        "invitation-unexpected",
        "reset-subject",
        "reset-body",
        "reset-action",
        "reset-lifetime",
        "reset-unexpected",
        "notice-password-subject",
        "notice-password-body",
        "notice-password-unexpected",
        "notice-email-subject",
        "notice-email-body",
        "notice-email-unexpected",
    ];
    let keys: Vec<String> = AccountsRefusal::CODES
        .iter()
        .chain(FIELD_CODES)
        .map(|code| locale::code_key(code))
        .chain(ACTIONS.iter().map(|action| format!("action-{action}")))
        .chain(mails.iter().map(|key| format!("mail-{key}")))
        .collect();
    for language in LANGUAGES {
        let missing: Vec<_> = keys.iter().filter(|key| !locale::has(language, key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_mail_is_complete_in_every_language_and_for_every_number() {
    use crate::foundation::problem::Params;
    for language in LANGUAGES {
        for template in [
            &super::super::mail::INVITATION_MAIL,
            &super::super::mail::RESET_MAIL,
            &super::super::mail::PASSWORD_MAIL,
            &super::super::mail::EMAIL_MAIL,
            &super::super::mail::ERASED_MAIL,
        ] {
            for number in [1, 2, 3, 11, 60, 100] {
                let params = Params::from([
                    ("council", "Consell".into()),
                    ("name", "Núria".into()),
                    ("days", number.into()),
                    ("minutes", number.into()),
                    ("link", "https://a.example/#token=s".into()),
                    ("what", template.subject.split('-').nth(2).unwrap_or_default().into()),
                ]);
                let written = template.write(language, &params).unwrap();
                for part in [&written.subject, &written.text, &written.html] {
                    assert!(!part.contains("mail-") && !part.contains("{$"), "{language}: {part}");
                }
                assert!(written.text.contains("https://a.example/#token=s"));
            }
        }
    }
}
