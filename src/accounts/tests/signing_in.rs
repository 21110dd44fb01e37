//! Signing in and out, sessions.
use super::*;
use crate::accounts::{EndSession, SetLanguage, SignOut, Way, change_password, open_session, resolve_session, sessions_of};
use crate::foundation::command::run;

#[tokio::test]
async fn an_address_is_found_however_it_is_written_and_the_password_must_be_right() {
    for place in places().await {
        let account = place.nuria().await;
        let tokens = place.try_to_sign_in(HERE, " Nuria@TEST.example", PASSWORD).await.unwrap();
        assert_eq!(place.verify(&tokens.access_token).await.unwrap().0, account);
        assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, "wrong horse battery").await), "ACCOUNTS_SIGN_IN_FAILED");
        assert_eq!(code(place.try_to_sign_in(HERE, "nobody@test.example", PASSWORD).await), "ACCOUNTS_SIGN_IN_FAILED");
        assert_eq!(field_code(place.try_to_sign_in(HERE, "nobody", PASSWORD).await), ("email".into(), "ACCOUNTS_EMAIL_INVALID"));
    }
}

#[tokio::test]
async fn an_account_that_was_not_taken_up_or_is_closed_signs_nobody_in() {
    for place in places().await {
        place.create(&place.house.council, "invited@test.example").await.unwrap();
        assert_eq!(code(place.try_to_sign_in(HERE, "invited@test.example", "").await), "ACCOUNTS_SIGN_IN_FAILED");
        let account = place.nuria().await;
        let (tokens, session) = (place.sign_in().await, open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap());
        place.disable(account).await;
        assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, PASSWORD).await), "ACCOUNTS_SIGN_IN_FAILED");
        assert_eq!(place.verify(&tokens.access_token).await, None);
        assert_eq!(code(place.refresh(&tokens.refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
        assert_eq!(resolve_session(place.app(), place.council(), &session.secret, place.now()).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_cookie_stands_for_its_session_until_that_ends() {
    for place in places().await {
        let account = place.nuria().await;
        let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        let resolve = async |secret: &str| resolve_session(place.app(), place.council(), secret, place.now()).await.unwrap();
        let found = resolve(&opened.secret).await.unwrap();
        assert_eq!((found.session, found.account, &found.csrf), (opened.session, account, &opened.csrf));
        assert_ne!(opened.csrf, opened.secret);
        assert_eq!(resolve("something else").await, None);
        place.pass(12 * 3600 - 1);
        assert!(resolve(&opened.secret).await.is_some());
        place.pass(1);
        assert_eq!(resolve(&opened.secret).await, None, "twelve hours are over");

        let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        let out = SignOut { way: Some(Way::Session(opened.session)) };
        assert!(run(place.person(account), out, None).await.unwrap());
        assert_eq!(resolve(&opened.secret).await, None, "signed out");
    }
}

#[tokio::test]
async fn nobody_signs_out_without_having_signed_in() {
    for place in places().await {
        assert_eq!(code(run(place.public(), SignOut { way: None }, None).await), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn signing_out_with_a_token_ends_its_family_at_once_and_no_other() {
    for place in places().await {
        let account = place.nuria().await;
        let (first, second) = (place.sign_in().await, place.sign_in().await);
        let refreshed = place.refresh(&first.refresh_token).await.unwrap();
        let (_, id) = place.verify(&refreshed.access_token).await.unwrap();
        run(place.person(account), SignOut { way: Some(Way::Token(id)) }, None).await.unwrap();
        assert_eq!(place.verify(&first.access_token).await, None);
        assert_eq!(place.verify(&refreshed.access_token).await, None);
        assert_eq!(code(place.refresh(&refreshed.refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
        assert!(place.verify(&second.access_token).await.is_some());
    }
}

#[tokio::test]
async fn one_sees_and_ends_ones_own_sessions_only() {
    for place in places().await {
        let account = place.nuria().await;
        let other = place.member(&place.house.council, "other@test.example").await;
        let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        let tokens = place.sign_in().await;
        let list = async || {
            let read = place.app().store.read();
            sessions_of(read, place.council(), account, Some(Way::Session(opened.session)), place.now()).await.unwrap()
        };
        let seen: Vec<_> = list().await.into_iter().map(|s| (s.kind.as_str(), s.current)).collect();
        assert_eq!(seen, [("browser", true), ("program", false)]);

        let family = list().await[1].id;
        for id in [opened.session, family, Uuid::nil()] {
            assert_eq!(code(run(place.person(other), EndSession { id }, None).await), "NOT_FOUND");
        }
        assert!(place.verify(&tokens.access_token).await.is_some());
        assert!(run(place.person(account), EndSession { id: family }, None).await.unwrap());
        assert_eq!(place.verify(&tokens.access_token).await, None);
        assert_eq!(list().await.len(), 1);
        assert_eq!(code(run(place.public(), EndSession { id: opened.session }, None).await), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn changing_the_password_ends_every_session_but_the_one_that_asks() {
    for place in places().await {
        let account = place.nuria().await;
        let (kept, lost) = (
            open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap(),
            open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap(),
        );
        let tokens = place.sign_in().await;
        let way = Some(Way::Session(kept.session));
        let change = async |current: &str, new: &str| change_password(&place.person(account), HERE, way, current, new).await;
        assert_eq!(code(change("wrong horse battery", "a better password").await), "ACCOUNTS_PASSWORD_WRONG");
        assert_eq!(field_code(change(PASSWORD, "short").await), ("newPassword".into(), "ACCOUNTS_PASSWORD_TOO_SHORT"));
        assert_eq!(field_code(change(PASSWORD, EMAIL).await).1, "ACCOUNTS_PASSWORD_IS_EMAIL");
        assert!(change(PASSWORD, "a better password").await.unwrap());
        let resolve = async |secret: &str| resolve_session(place.app(), place.council(), secret, place.now()).await.unwrap();
        assert!(resolve(&kept.secret).await.is_some() && resolve(&lost.secret).await.is_none());
        assert_eq!(place.verify(&tokens.access_token).await, None);
        assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, PASSWORD).await), "ACCOUNTS_SIGN_IN_FAILED");
        let with_new = place.try_to_sign_in(HERE, EMAIL, "a better password").await.unwrap();

        let (_, id) = place.verify(&with_new.access_token).await.unwrap();
        change_password(&place.person(account), HERE, Some(Way::Token(id)), "a better password", PASSWORD).await.unwrap();
        assert!(place.verify(&with_new.access_token).await.is_some() && resolve(&kept.secret).await.is_none());
        let public = change_password(&place.public(), HERE, None, PASSWORD, "a better password").await;
        assert_eq!(code(public), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn a_password_is_hashed_anew_when_the_parameters_have_changed() {
    for place in places().await {
        let account = place.nuria().await;
        let hash = async || {
            let read = place.app().store.read();
            super::super::store::account::by_id(&**read, place.council(), account).await.unwrap().unwrap().password_hash.unwrap()
        };
        let before = hash().await;
        place.sign_in().await;
        assert_eq!(hash().await, before, "nothing to do");
        let dearer = super::super::passwords::hash(PasswordSettings { passes: 2, ..CHEAP }, PASSWORD).await.unwrap();
        let stored = dearer.clone();
        place
            .write(&place.house.council, move |tx, cx| {
                let hash = stored.clone();
                Box::pin(async move { super::super::set_password(tx, &cx, account, &hash).await })
            })
            .await
            .unwrap();
        place.sign_in().await;
        let after = hash().await;
        assert!(after.contains("t=1") && after != dearer.as_str(), "{after}");
        place.sign_in().await;
    }
}

#[tokio::test]
async fn one_chooses_among_the_councils_languages() {
    for place in places().await {
        let account = place.nuria().await;
        let choose = async |language: &str| run(place.person(account), SetLanguage { language: language.into() }, None).await;
        assert!(choose("en").await.unwrap());
        assert_eq!(field_code(choose("tlh").await), ("language".into(), "INVALID_LANGUAGE"));
        let read = place.app().store.read();
        let view = super::super::accounts_of(&**read, place.council(), &[account]).await.unwrap().remove(&account).unwrap();
        assert_eq!(view.language, "en");
        let public = run(place.public(), SetLanguage { language: "en".into() }, None).await;
        assert_eq!(code(public), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn a_use_of_a_session_is_noted_every_few_minutes() {
    for place in places().await {
        let account = place.nuria().await;
        let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        let seen = async || {
            let read = place.app().store.read();
            sessions_of(read, place.council(), account, None, place.now()).await.unwrap()[0].last_seen_at
        };
        let begun = place.now();
        place.pass(299);
        resolve_session(place.app(), place.council(), &opened.secret, place.now()).await.unwrap();
        assert_eq!(seen().await, begun);
        place.pass(1);
        resolve_session(place.app(), place.council(), &opened.secret, place.now()).await.unwrap();
        for _ in 0..200 {
            if seen().await == place.now() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(seen().await, place.now());
    }
}
