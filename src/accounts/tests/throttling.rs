//! Failures are counted, also when many try at once, and nobody is told more by it.
use sea_orm::EntityTrait as _;

use super::*;
use crate::foundation::problem::Problem;
use ::entity::accounts_throttle;

const WRONG: &str = "wrong horse battery";

fn wait(outcome: Result<Tokens, Problem>) -> u64 {
    match outcome.expect_err("to be sent away") {
        Problem::TooMany { retry_after } => retry_after,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn after_five_failures_even_the_right_password_must_wait_and_then_all_is_forgiven() {
    for place in places().await {
        place.nuria().await;
        for _ in 0..5 {
            assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, WRONG).await), "ACCOUNTS_SIGN_IN_FAILED");
        }
        assert_eq!(wait(place.try_to_sign_in(HERE, EMAIL, PASSWORD).await), 30);
        place.pass(29);
        assert_eq!(wait(place.try_to_sign_in(HERE, EMAIL, PASSWORD).await), 1);
        place.pass(1);
        place.sign_in().await;
        for _ in 0..4 {
            assert_eq!(code(place.try_to_sign_in(HERE, EMAIL, WRONG).await), "ACCOUNTS_SIGN_IN_FAILED");
        }
        place.sign_in().await;
    }
}

#[tokio::test]
async fn a_stranger_at_one_address_does_not_keep_the_owner_out_from_another() {
    for place in places().await {
        place.nuria().await;
        for _ in 0..5 {
            assert_eq!(code(place.try_to_sign_in(THERE, EMAIL, WRONG).await), "ACCOUNTS_SIGN_IN_FAILED");
        }
        wait(place.try_to_sign_in(THERE, EMAIL, WRONG).await);
        place.sign_in().await;
    }
}

#[tokio::test]
async fn an_account_that_does_not_exist_is_slowed_down_like_one_that_does() {
    for place in places().await {
        place.nuria().await;
        let mut answers = Vec::new();
        for email in [EMAIL, "nobody@test.example"] {
            for _ in 0..7 {
                answers.push(place.try_to_sign_in(HERE, email, WRONG).await.expect_err("refused"));
            }
        }
        let (known, unknown) = answers.split_at(7);
        assert_eq!(known, unknown);
    }
}

#[tokio::test]
async fn t16_of_forty_guesses_at_once_five_are_answered() {
    for place in places().await {
        place.nuria().await;
        let place = Arc::new(place);
        let guesses: Vec<_> = (0..40)
            .map(|_| {
                let place = Arc::clone(&place);
                tokio::spawn(async move { place.try_to_sign_in(HERE, EMAIL, WRONG).await.expect_err("wrong").code() })
            })
            .collect();
        let mut codes = Vec::new();
        for guess in guesses {
            codes.push(guess.await.unwrap());
        }
        let answered = codes.iter().filter(|code| **code == "ACCOUNTS_SIGN_IN_FAILED").count();
        assert_eq!(answered, 5, "{codes:?}");
        assert!(codes.iter().all(|code| ["ACCOUNTS_SIGN_IN_FAILED", "TOO_MANY"].contains(code)), "{codes:?}");
    }
}

#[tokio::test]
async fn one_address_with_many_accounts_is_slowed_down_too() {
    for place in places().await {
        place.nuria().await;
        for n in 0..60 {
            let email = format!("guess{n}@test.example");
            assert_eq!(code(place.try_to_sign_in(THERE, &email, WRONG).await), "ACCOUNTS_SIGN_IN_FAILED", "{n}");
        }
        assert_eq!(wait(place.try_to_sign_in(THERE, "another@test.example", WRONG).await), 30);
        place.sign_in().await;
    }
}

#[tokio::test]
async fn neither_network_addresses_nor_email_are_kept() {
    for place in places().await {
        place.nuria().await;
        let _ = place.try_to_sign_in(HERE, "someone@test.example", WRONG).await;
        let rows = accounts_throttle::Entity::find().all(&**place.app().store.read()).await.unwrap();
        assert_eq!(rows.len(), 3);
        let text = format!("{rows:?}");
        for plain in ["192", "someone", "test.example", "c0000201"] {
            let names: Vec<_> = rows.iter().map(|row| row.bucket.as_str()).collect();
            assert!(!names.iter().any(|name| name.contains(plain)), "{plain} in {text}");
        }
    }
}

#[tokio::test]
async fn t16_guessing_links_and_tokens_is_slowed_down_by_address() {
    for place in places().await {
        place.nuria().await;
        for n in 0..20 {
            let guess = format!("guess{n}");
            let outcome =
                if n % 2 == 0 { code(place.reset(&guess, "a better password").await) } else { code(place.refresh(&guess).await) };
            assert!(["ACCOUNTS_LINK_INVALID", "ACCOUNTS_TOKEN_INVALID"].contains(&outcome), "{outcome}");
        }
        assert_eq!(code(place.reset("guess", "a better password").await), "TOO_MANY");
        assert_eq!(code(place.accept("guess", "a better password").await), "TOO_MANY");
        assert_eq!(code(place.refresh("guess").await), "TOO_MANY");
    }
}

#[tokio::test]
async fn old_counts_are_forgotten_and_fresh_ones_are_not() {
    for place in places().await {
        place.nuria().await;
        for _ in 0..5 {
            let _ = place.try_to_sign_in(HERE, EMAIL, WRONG).await;
        }
        let forget = async || {
            place
                .write(&place.house.council, |tx, cx| {
                    Box::pin(async move { super::super::forget_expired(tx, cx.council.id, cx.now).await })
                })
                .await
                .unwrap();
            accounts_throttle::Entity::find().all(&**place.app().store.read()).await.unwrap().len()
        };
        assert_eq!(forget().await, 3);
        place.pass(25 * 3600);
        assert_eq!(forget().await, 0);
    }
}
