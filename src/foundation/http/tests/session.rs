use std::sync::atomic::Ordering;

use serde_json::json;

use super::support::{Place, answer, code};

fn credentials() -> serde_json::Value {
    json!({ "email": "a@example.org", "password": "a good password" })
}

#[tokio::test]
async fn signing_in_sets_a_cookie_that_scripts_cannot_read() {
    let place = Place::new().await;
    let response = place
        .client
        .post("/session")
        .header("origin", "http://localhost:8460")
        .header("x-claror", "1")
        .body_json(&credentials())
        .send()
        .await;
    assert_eq!(response.0.header("set-cookie"), Some("claror=good-cookie; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"));
    assert_eq!(response.0.header("cache-control"), Some("no-store"));
    assert_eq!(answer(response).await, (200, json!({ "csrf": "good-csrf" })));
}

#[tokio::test]
async fn with_tls_the_cookie_is_bound_to_the_host_and_travels_only_encrypted() {
    let place = Place::with(|settings| settings.public_url = Some("https://test.example".into())).await;
    let post = || place.client.post("/session").header("host", "test.example").header("x-claror", "1").body_json(&credentials());
    let response = post().header("origin", "https://test.example").send().await;
    assert_eq!(
        response.0.header("set-cookie"),
        Some("__Host-claror=good-cookie; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure")
    );
    assert!(response.0.header("strict-transport-security").is_some());
    assert_eq!(answer(post().header("origin", "http://test.example").send().await).await.0, 403);
    // The other name means nothing here.
    let who = |cookie: &str| {
        place
            .client
            .post("/graphql")
            .header("host", "test.example")
            .header("cookie", cookie)
            .body_json(&json!({ "query": "{ who }" }))
    };
    assert_eq!(answer(who("claror=good-cookie").send().await).await.1["data"]["who"], "public");
    assert_eq!(answer(who("__Host-claror=good-cookie").send().await).await.1["data"]["who"], "person");
}

#[tokio::test]
async fn without_tls_only_this_machine_may_have_a_cookie() {
    let place = Place::new().await;
    let far = place
        .client
        .post("/session")
        .header("host", "test.example")
        .header("origin", "http://test.example")
        .header("x-claror", "1")
        .body_json(&credentials());
    let (status, body) = answer(far.send().await).await;
    assert_eq!((status, code(&body)), (409, "SESSION_NEEDS_TLS"));
    let who = place
        .client
        .post("/graphql")
        .header("host", "test.example")
        .header("cookie", "claror=good-cookie")
        .body_json(&json!({ "query": "{ who }" }));
    assert_eq!(answer(who.send().await).await.1["data"]["who"], "public");
}

#[tokio::test]
async fn another_sites_page_can_sign_nobody_in() {
    let place = Place::new().await;
    for headers in [
        vec![("origin", "http://evil.example"), ("x-claror", "1")],
        vec![("x-claror", "1")],
        vec![("origin", "http://localhost:8460")],
        vec![("sec-fetch-site", "cross-site"), ("x-claror", "1")],
    ] {
        let request = headers.iter().fold(place.client.post("/session"), |request, (name, value)| request.header(*name, *value));
        let (status, body) = answer(request.body_json(&credentials()).send().await).await;
        assert_eq!((status, code(&body)), (403, "REQUEST_ORIGIN"), "{headers:?}");
    }
}

#[tokio::test]
async fn wrong_credentials_and_wrong_bodies_set_no_cookie() {
    let place = Place::new().await;
    let post = |body: &serde_json::Value| {
        place.client.post("/session").header("origin", "http://localhost:8460").header("x-claror", "1").body_json(body)
    };
    for (body, status, expected) in [
        (json!({ "email": "a@example.org", "password": "other" }), 409, "ACCOUNTS_SIGN_IN_FAILED"),
        (json!({ "email": 5, "password": "x" }), 400, "INVALID"),
        (json!({ "email": "a@example.org" }), 400, "INVALID"),
        (json!({ "email": "a", "password": "b", "role": "administrator" }), 400, "INVALID"),
        (json!([]), 400, "INVALID"),
        (json!({ "email": "a".repeat(10_000), "password": "b" }), 413, "REQUEST_BODY_TOO_LARGE"),
    ] {
        let response = post(&body).send().await;
        assert!(response.0.header("set-cookie").is_none());
        let (found, answer) = answer(response).await;
        assert_eq!((found, code(&answer)), (status, expected), "{answer}");
    }
}

#[tokio::test]
async fn signing_out_needs_the_sessions_secret_ends_the_session_and_takes_the_cookie_away() {
    let place = Place::new().await;
    let delete = || place.client.delete("/session").header("cookie", "claror=good-cookie");
    let (status, body) = answer(delete().send().await).await;
    assert_eq!((status, code(&body), place.rooms.ended.load(Ordering::SeqCst)), (403, "REQUEST_CSRF", 0));
    let response = delete().header("x-claror-csrf", "good-csrf").send().await;
    assert_eq!(response.0.header("set-cookie"), Some("claror=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"));
    assert_eq!((response.0.status().as_u16(), place.rooms.ended.load(Ordering::SeqCst)), (204, 1));
}

#[tokio::test]
async fn signing_in_again_ends_the_browsers_older_session() {
    let place = Place::new().await;
    let post = place
        .client
        .post("/session")
        .header("origin", "http://localhost:8460")
        .header("x-claror", "1")
        .header("cookie", "claror=good-cookie");
    assert_eq!(answer(post.body_json(&credentials()).send().await).await.0, 200);
    assert_eq!(place.rooms.ended.load(Ordering::SeqCst), 1);
}
