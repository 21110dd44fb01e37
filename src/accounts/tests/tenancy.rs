//! T2: whatever one council gave out is nothing in another, on the same installation.
use super::*;
use crate::accounts::{
    accept_invitation, open_session, refresh_tokens, reset_password, resolve_session, sign_in, verify_access_token,
};

#[tokio::test]
async fn t02_tokens_cookies_and_links_of_one_council_are_nothing_in_another() {
    for place in places().await {
        place.nuria().await;
        let elsewhere = House::found(place.app(), "elsewhere").await;
        // The same person has an account there too, with the same address and password.
        let twin = place.member(&elsewhere, EMAIL).await;
        let there = place.public_of(&elsewhere);

        let tokens = place.sign_in().await;
        assert_eq!(verify_access_token(place.app(), elsewhere.id, &tokens.access_token, place.now()).await.unwrap(), None);
        assert_eq!(code(refresh_tokens(&there, HERE, &tokens.refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
        assert!(place.refresh(&tokens.refresh_token).await.is_ok(), "and trying it there did not use it up here");

        let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(resolve_session(place.app(), elsewhere.id, &opened.secret, place.now()).await.unwrap(), None);

        let secret = place.ask_for_reset().await;
        assert_eq!(code(reset_password(&there, HERE, &secret, "a better password").await), "ACCOUNTS_LINK_INVALID");
        assert!(place.reset(&secret, "a better password").await.unwrap());
        let still = sign_in(&there, HERE, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(
            verify_access_token(place.app(), elsewhere.id, &still.access_token, place.now()).await.unwrap().unwrap().0,
            twin
        );

        let invited = place.create(&place.house.council, "new@test.example").await.unwrap();
        place.invite(invited).await.unwrap();
        let secret = place.secret_from_mail().await;
        assert_eq!(code(accept_invitation(&there, HERE, &secret, "a better password", None).await), "ACCOUNTS_LINK_INVALID");
    }
}

#[tokio::test]
async fn an_address_has_one_account_in_each_council() {
    for place in places().await {
        place.nuria().await;
        assert_eq!(
            field_code(place.create(&place.house.council, "NURIA@test.example").await),
            ("email".into(), "ACCOUNTS_EMAIL_TAKEN")
        );
        let elsewhere = House::found(place.app(), "elsewhere").await;
        assert!(place.create(&elsewhere, EMAIL).await.is_ok());
    }
}

#[tokio::test]
async fn of_ten_accounts_made_at_once_for_one_address_one_is_made() {
    for place in places().await {
        let place = Arc::new(place);
        let tries: Vec<_> = (0..10)
            .map(|_| {
                let place = Arc::clone(&place);
                tokio::spawn(async move { place.create(&place.house.council, EMAIL).await })
            })
            .collect();
        let mut made = 0;
        for outcome in tries {
            match outcome.await.unwrap() {
                Ok(_) => made += 1,
                refused => assert_eq!(field_code(refused).1, "ACCOUNTS_EMAIL_TAKEN"),
            }
        }
        assert_eq!(made, 1);
    }
}

#[tokio::test]
async fn other_rooms_cannot_touch_another_councils_accounts() {
    for place in places().await {
        let account = place.nuria().await;
        let elsewhere = House::found(place.app(), "elsewhere").await;
        let disabled =
            place.write(&elsewhere, move |tx, cx| Box::pin(async move { super::super::disable(tx, &cx, account).await }));
        assert_eq!(code(disabled.await), "NOT_FOUND");
        let invited =
            place.write(&elsewhere, move |tx, cx| Box::pin(async move { super::super::invite(tx, &cx, account, "x").await }));
        assert_eq!(code(invited.await), "NOT_FOUND");
        let changed = place.write(&elsewhere, move |tx, cx| {
            Box::pin(async move { super::super::change_email(tx, &cx, account, "x@y.example").await })
        });
        assert_eq!(code(changed.await), "NOT_FOUND");
        let read = place.app().store.read();
        assert!(super::super::email_of(read, elsewhere.id, &[account]).await.unwrap().is_empty());
        assert_eq!(super::super::email_of(read, place.council(), &[account]).await.unwrap()[&account], EMAIL);
    }
}
