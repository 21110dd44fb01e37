//! Invitations and links for new passwords.
use base64::Engine as _;
use sea_orm::EntityTrait as _;

use super::*;
use crate::accounts::{INVITATION_ACCEPTED, accept_invitation, open_session, request_password_reset, resolve_session};
use ::entity::{accounts_link, foundation_outbox};

const NEW: &str = "a better password";

async fn invited(place: &Place) -> (Uuid, String) {
    let account = place.create(&place.house.council, "new@test.example").await.unwrap();
    assert_eq!(place.invite(account).await.unwrap(), Invited::ByMail);
    (account, place.secret_from_mail().await)
}

#[tokio::test]
async fn whoever_is_invited_chooses_a_password_once_and_signs_in() {
    for place in places().await {
        let (account, secret) = invited(&place).await;
        assert_eq!(field_code(place.accept(&secret, "short").await), ("password".into(), "ACCOUNTS_PASSWORD_TOO_SHORT"));
        let accepted = accept_invitation(&place.public(), HERE, &secret, NEW, Some(" Núria ")).await;
        assert!(accepted.unwrap());
        let tokens = place.try_to_sign_in(HERE, "new@test.example", NEW).await.unwrap();
        assert_eq!(place.verify(&tokens.access_token).await.unwrap().0, account);
        assert_eq!(code(place.accept(&secret, "another password").await), "ACCOUNTS_LINK_INVALID");
        assert_eq!(code(place.invite(account).await), "ACCOUNTS_ALREADY_SIGNED_UP");

        let rows = foundation_outbox::Entity::find().all(&**place.app().store.read()).await.unwrap();
        let heard = rows.iter().find(|row| row.kind == INVITATION_ACCEPTED).unwrap();
        assert_eq!(heard.payload, serde_json::json!({ "account": account, "display_name": "Núria" }));
    }
}

#[tokio::test]
async fn a_displayed_name_is_a_line_of_text() {
    for place in places().await {
        let (_, secret) = invited(&place).await;
        for name in ["", "  ", "a\nb", &"x".repeat(201)] {
            let outcome = accept_invitation(&place.public(), HERE, &secret, NEW, Some(name)).await;
            assert_eq!(field_code(outcome), ("displayName".into(), "ACCOUNTS_DISPLAY_NAME_INVALID"), "{name:?}");
        }
    }
}

#[tokio::test]
async fn t15_an_expired_invitation_is_not_accepted_through_a_password_reset() {
    for place in places().await {
        let (_, secret) = invited(&place).await;
        place.pass(14 * 24 * 3600);
        let expired = place.accept(&secret, NEW).await.expect_err("expired");
        assert_eq!(expired.code(), "ACCOUNTS_LINK_EXPIRED");
        assert!(expired.params()["expires_at"].is_string());
        assert_eq!(code(place.reset(&secret, NEW).await), "ACCOUNTS_LINK_INVALID");
        let before = place.mails().await.len();
        assert!(request_password_reset(&place.public(), HERE, "new@test.example").await.unwrap());
        assert_eq!(place.mails().await.len(), before, "no link for somebody who never accepted");
        assert_eq!(code(place.try_to_sign_in(HERE, "new@test.example", NEW).await), "ACCOUNTS_SIGN_IN_FAILED");
    }
}

#[tokio::test]
async fn t15_every_secret_tried_against_every_flow_opens_only_its_own() {
    for place in places().await {
        place.nuria().await;
        let (_, invitation) = invited(&place).await;
        let reset = place.ask_for_reset().await;
        let tokens = place.sign_in().await;
        let session = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        let secrets = [&invitation, &reset, &tokens.refresh_token, &tokens.access_token, &session.secret, &session.csrf];
        for (place_of, secret) in secrets.into_iter().enumerate() {
            if place_of != 0 {
                assert_eq!(code(accept_invitation(&place.public(), THERE, secret, NEW, None).await), "ACCOUNTS_LINK_INVALID");
            }
            if place_of != 1 {
                assert_eq!(code(place.reset(secret, NEW).await), "ACCOUNTS_LINK_INVALID");
            }
            if place_of != 2 {
                assert_eq!(code(super::super::refresh_tokens(&place.public(), THERE, secret).await), "ACCOUNTS_TOKEN_INVALID");
            }
            if place_of != 3 {
                assert_eq!(place.verify(secret).await, None);
            }
            if place_of != 4 {
                assert_eq!(resolve_session(place.app(), place.council(), secret, place.now()).await.unwrap(), None);
            }
        }
        assert!(place.accept(&invitation, NEW).await.unwrap() && place.reset(&reset, NEW).await.unwrap());
    }
}

#[tokio::test]
async fn a_new_password_by_link_ends_everything_that_the_old_one_opened() {
    for place in places().await {
        place.nuria().await;
        let (tokens, session) = (place.sign_in().await, open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap());
        for _ in 0..5 {
            let _ = place.try_to_sign_in(HERE, EMAIL, "wrong horse battery").await;
        }
        let secret = place.ask_for_reset().await;
        assert_eq!(
            field_code(place.reset(&secret, "Nuria@test.example").await),
            ("password".into(), "ACCOUNTS_PASSWORD_IS_EMAIL")
        );
        assert!(place.reset(&secret, NEW).await.unwrap());
        assert_eq!(place.verify(&tokens.access_token).await, None);
        assert_eq!(code(place.refresh(&tokens.refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
        assert_eq!(resolve_session(place.app(), place.council(), &session.secret, place.now()).await.unwrap(), None);
        // No wait: whoever reads the account's mail is its owner.
        assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, PASSWORD).await), "ACCOUNTS_SIGN_IN_FAILED");
        assert!(place.try_to_sign_in(HERE, EMAIL, NEW).await.is_ok());
        assert_eq!(code(place.reset(&secret, NEW).await), "ACCOUNTS_LINK_INVALID", "once");
    }
}

#[tokio::test]
async fn a_newer_link_replaces_an_older_one_and_an_hour_ends_both() {
    for place in places().await {
        place.nuria().await;
        let older = place.ask_for_reset().await;
        place.pass(1);
        let newer = place.ask_for_reset().await;
        assert_ne!(older, newer);
        assert_eq!(code(place.reset(&older, NEW).await), "ACCOUNTS_LINK_INVALID");
        place.pass(3600);
        assert_eq!(code(place.reset(&newer, NEW).await), "ACCOUNTS_LINK_EXPIRED");
    }
}

#[tokio::test]
async fn of_ten_uses_of_a_link_at_once_one_succeeds() {
    for place in places().await {
        place.nuria().await;
        let secret = place.ask_for_reset().await;
        let place = Arc::new(place);
        let tries: Vec<_> = (0..10)
            .map(|n| {
                let (place, secret) = (Arc::clone(&place), secret.clone());
                tokio::spawn(async move { place.reset(&secret, &format!("a better password {n}")).await })
            })
            .collect();
        let mut done = 0;
        for outcome in tries {
            done += usize::from(outcome.await.unwrap().is_ok());
        }
        assert_eq!(done, 1);
    }
}

#[tokio::test]
async fn asking_for_a_reset_says_the_same_and_does_the_same_for_an_unknown_address() {
    for place in places().await {
        place.nuria().await;
        for email in [EMAIL, "nobody@test.example"] {
            assert!(request_password_reset(&place.public(), HERE, email).await.unwrap());
        }
        let rows = foundation_outbox::Entity::find().all(&**place.app().store.read()).await.unwrap();
        assert_eq!(rows.len(), 2, "one row each: what follows is out of sight");
        let mails = place.mails().await;
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), [EMAIL]);
    }
}

#[tokio::test]
async fn whoever_asks_often_gets_true_and_no_more_mail() {
    for place in places().await {
        place.nuria().await;
        for asked in 1..=6 {
            assert!(request_password_reset(&place.public(), HERE, EMAIL).await.unwrap());
            assert_eq!(place.mails().await.len(), asked.min(3));
        }
        place.pass(1200);
        place.ask_for_reset().await;
        assert_eq!(place.mails().await.len(), 4, "twenty minutes later");
        for n in 0..19 {
            assert!(request_password_reset(&place.public(), HERE, &format!("x{n}@test.example")).await.unwrap());
        }
        assert_eq!(code(request_password_reset(&place.public(), HERE, "y@test.example").await), "TOO_MANY");
    }
}

#[tokio::test]
async fn t16_links_carry_256_bits_and_their_secrets_are_nowhere_in_the_database() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    place.nuria().await;
    let (_, invitation) = invited(&place).await;
    let reset = place.ask_for_reset().await;
    let tokens = place.sign_in().await;
    let session = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
    let secrets = [invitation, reset, tokens.refresh_token, session.secret];
    for secret in &secrets {
        assert_eq!(base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(secret).unwrap().len(), 32);
    }
    let mut bytes = Vec::new();
    for file in ["claror.db", "claror.db-wal"] {
        bytes.extend(std::fs::read(place.dir.path().join(file)).unwrap());
    }
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(EMAIL), "the database is what is looked at");
    for secret in secrets.iter().map(String::as_str).chain([PASSWORD]) {
        assert!(!holds(secret));
    }
    let links = accounts_link::Entity::find().all(&**place.app().store.read()).await.unwrap();
    assert!(links.iter().all(|link| link.token_hash.len() == 32));
}

#[tokio::test]
async fn another_address_voids_the_links_that_went_to_the_old_one() {
    for place in places().await {
        let account = place.nuria().await;
        let secret = place.ask_for_reset().await;
        let change = async |email: &'static str| {
            place
                .write(&place.house.council, move |tx, cx| {
                    Box::pin(async move { super::super::change_email(tx, &cx, account, email).await })
                })
                .await
        };
        change("Nuria@test.example").await.unwrap();
        change("nuria.valls@test.example").await.unwrap();
        assert_eq!(code(place.reset(&secret, NEW).await), "ACCOUNTS_LINK_INVALID");
        assert!(place.try_to_sign_in(HERE, "nuria.valls@test.example", PASSWORD).await.is_ok());
        place.member(&place.house.council, "other@test.example").await;
        assert_eq!(field_code(change("other@test.example").await).1, "ACCOUNTS_EMAIL_TAKEN");
        assert_eq!(field_code(change("nobody").await).1, "ACCOUNTS_EMAIL_INVALID");
    }
}

#[tokio::test]
async fn only_the_operator_sets_a_password_without_a_link() {
    for place in places().await {
        let account = place.nuria().await;
        let hash = super::super::hash_password(CHEAP, NEW).await.unwrap();
        for actor in [Actor::public(), Actor::system(), place.person(account).actor] {
            let (hash, actor) = (hash.clone(), actor.clone());
            let outcome = place.write(&place.house.council, move |tx, cx| {
                let (hash, cx) = (hash.clone(), Context { actor: actor.clone(), ..cx });
                Box::pin(async move { super::super::set_password(tx, &cx, account, &hash).await })
            });
            assert_eq!(code(outcome.await), "ACCESS_DENIED");
        }
    }
}
