//! Access and refresh tokens.
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::*;

#[tokio::test]
async fn an_access_token_lasts_a_quarter_of_an_hour() {
    for place in places().await {
        place.nuria().await;
        let tokens = place.sign_in().await;
        assert_eq!((tokens.expires_at - place.now()).num_seconds(), 900);
        place.pass(899);
        assert!(place.verify(&tokens.access_token).await.is_some());
        place.pass(1);
        assert_eq!(place.verify(&tokens.access_token).await, None);
    }
}

#[tokio::test]
async fn a_refresh_token_serves_once_and_gives_the_next() {
    for place in places().await {
        let account = place.nuria().await;
        let first = place.sign_in().await;
        place.pass(3600);
        let second = place.refresh(&first.refresh_token).await.unwrap();
        assert_eq!(place.verify(&second.access_token).await.unwrap().0, account);
        assert_ne!(first.refresh_token, second.refresh_token);
        assert_eq!((second.refresh_expires_at - place.now()).num_days(), 30);
        let third = place.refresh(&second.refresh_token).await.unwrap();
        place.pass(30 * 24 * 3600);
        assert_eq!(code(place.refresh(&third.refresh_token).await), "ACCOUNTS_TOKEN_INVALID", "a month is over");
    }
}

#[tokio::test]
async fn a_used_refresh_token_ends_the_whole_family_and_that_is_kept() {
    for place in places().await {
        place.nuria().await;
        let (first, bystander) = (place.sign_in().await, place.sign_in().await);
        let second = place.refresh(&first.refresh_token).await.unwrap();
        assert_eq!(code(place.refresh(&first.refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
        assert_eq!(
            code(place.refresh(&second.refresh_token).await),
            "ACCOUNTS_TOKEN_INVALID",
            "the thief's or the owner's: both end"
        );
        assert_eq!(place.verify(&second.access_token).await, None);
        assert!(place.verify(&bystander.access_token).await.is_some());
    }
}

#[tokio::test]
async fn of_ten_refreshes_at_once_at_most_one_gets_tokens_and_none_keeps_them() {
    for place in places().await {
        place.nuria().await;
        let first = place.sign_in().await;
        let place = Arc::new(place);
        let tries: Vec<_> = (0..10)
            .map(|_| {
                let (place, token) = (Arc::clone(&place), first.refresh_token.clone());
                tokio::spawn(async move { place.refresh(&token).await })
            })
            .collect();
        let mut given = Vec::new();
        for outcome in tries {
            given.extend(outcome.await.unwrap().ok());
        }
        assert_eq!(given.len(), 1);
        assert_eq!(place.verify(&given[0].access_token).await, None);
        assert_eq!(code(place.refresh(&given[0].refresh_token).await), "ACCOUNTS_TOKEN_INVALID");
    }
}

/// A token like ours, but for what `change` does to it.
async fn forged(place: &Place, key: &[u8], header: Header, change: impl FnOnce(&mut Value)) -> Option<(Uuid, Uuid)> {
    let tokens = place.sign_in().await;
    let mut claims: Value = jsonwebtoken::dangerous_claims(&tokens.access_token);
    change(&mut claims);
    let token = jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(key)).unwrap();
    place.verify(&token).await
}

/// Reads claims without checking anything.
mod jsonwebtoken {
    pub use ::jsonwebtoken::{Algorithm, EncodingKey, Header, encode};

    pub fn dangerous_claims(token: &str) -> serde_json::Value {
        use base64::Engine as _;
        let part = token.split('.').nth(1).unwrap();
        serde_json::from_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    }
}

fn ours() -> Header {
    Header { typ: Some("at+jwt".into()), ..Header::new(Algorithm::HS256) }
}

#[tokio::test]
async fn t02_a_token_is_bound_to_key_algorithm_type_issuer_audience_council_and_time() {
    for place in places().await {
        place.nuria().await;
        let key = place.app().secrets.key("access-tokens").unwrap();
        assert!(forged(&place, &key, ours(), |_| ()).await.is_some(), "unchanged, it is one of ours");
        assert_eq!(forged(&place, &[0; 32], ours(), |_| ()).await, None, "another key");
        let longer = Header { alg: Algorithm::HS512, ..ours() };
        assert_eq!(forged(&place, &key, longer, |_| ()).await, None, "another algorithm");
        assert_eq!(forged(&place, &key, Header::new(Algorithm::HS256), |_| ()).await, None, "another type");
        let changes: [(&str, Value); 8] = [
            ("iss", json!("https://elsewhere.example")),
            ("aud", json!("https://elsewhere.example/graphql")),
            ("aud", json!(["a", "b"])),
            ("council", json!(Uuid::from_u128(1))),
            ("sub", json!(Uuid::from_u128(2))),
            ("jti", json!(Uuid::from_u128(3))),
            ("exp", json!(place.now().timestamp())),
            ("admin", json!(true)),
        ];
        for (claim, value) in changes {
            let verdict = forged(&place, &key, ours(), |claims| claims[claim] = value.clone()).await;
            assert_eq!(verdict, None, "{claim} = {value}");
        }
        for claim in ["iss", "aud", "council", "sub", "jti", "exp"] {
            let verdict = forged(&place, &key, ours(), |claims| {
                claims.as_object_mut().unwrap().remove(claim);
            });
            assert_eq!(verdict.await, None, "without {claim}");
        }
    }
}

#[tokio::test]
async fn t02_a_token_without_a_signature_is_none() {
    for place in places().await {
        place.nuria().await;
        let token = place.sign_in().await.access_token;
        let (_, rest) = token.split_once('.').unwrap();
        let (claims, _) = rest.split_once('.').unwrap();
        // {"typ":"at+jwt","alg":"none"}
        let unsigned = format!("eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJub25lIn0.{claims}.");
        for token in [unsigned.as_str(), "", ".", "..", "a.b.c", &"x".repeat(5000)] {
            assert_eq!(place.verify(token).await, None, "{token}");
        }
    }
}
