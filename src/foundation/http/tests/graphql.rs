use std::sync::atomic::Ordering;

use chrono::Duration;
use serde_json::{Value, json};

use super::support::{Place, answer, code};

const WRITE: &str = "mutation { write(input: {text: \"a\", count: 1}) }";

#[tokio::test]
async fn a_query_is_answered_by_post_and_by_get_in_the_callers_language() {
    let place = Place::new().await;
    let (status, body) = answer(
        place.client.post("/graphql").header("accept-language", "en").body_json(&json!({ "query": "{ hello }" })).send().await,
    )
    .await;
    assert_eq!((status, &body["data"]["hello"]), (200, &Value::from("hello in en")));
    let (status, body) = answer(place.client.get("/graphql?query=%7B%20hello%20%7D").send().await).await;
    assert_eq!((status, &body["data"]["hello"]), (200, &Value::from("hello in ca")));
}

#[tokio::test]
async fn get_carries_no_mutation_and_no_cookie() {
    let place = Place::new().await;
    let get = |query: &str| place.client.get("/graphql").query("query", &query).header("cookie", "claror=good-cookie");
    let (status, body) = answer(get(WRITE).send().await).await;
    assert_eq!((status, code(&body), place.written()), (405, "REQUEST_METHOD", 0));
    let (_, body) = answer(get("{ who }").send().await).await;
    assert_eq!(body["data"]["who"], "public");
    let (_, body) = answer(get("{ who }").header("authorization", "Bearer good-token").send().await).await;
    assert_eq!(body["data"]["who"], "person");
}

#[tokio::test]
async fn a_write_with_the_cookie_needs_the_sessions_secret_and_comes_from_our_own_page() {
    let place = Place::new().await;
    let write =
        || place.client.post("/graphql").header("cookie", "a=b; claror=good-cookie").body_json(&json!({ "query": WRITE }));
    let own = "http://localhost:8460";
    for (headers, expected) in [
        (vec![], "REQUEST_CSRF"),
        (vec![("x-claror-csrf", "another")], "REQUEST_CSRF"),
        (vec![("x-claror-csrf", "good-csrf"), ("origin", "http://evil.example")], "REQUEST_ORIGIN"),
        (vec![("x-claror-csrf", "good-csrf"), ("origin", "null")], "REQUEST_ORIGIN"),
        (vec![("x-claror-csrf", "good-csrf"), ("origin", "https://localhost:8460")], "REQUEST_ORIGIN"),
        (vec![("x-claror-csrf", "good-csrf"), ("sec-fetch-site", "cross-site")], "REQUEST_ORIGIN"),
    ] {
        let request = headers.iter().fold(write(), |request, (name, value)| request.header(*name, *value));
        let (status, body) = answer(request.send().await).await;
        assert_eq!((status, code(&body), place.written()), (403, expected, 0), "{headers:?}");
    }
    let (status, _) = answer(write().header("x-claror-csrf", "good-csrf").header("origin", own).send().await).await;
    assert_eq!((status, place.written()), (200, 1));
    // Reading with the cookie needs none of it: another site cannot read the answer.
    let (_, body) = answer(
        place
            .client
            .post("/graphql")
            .header("cookie", "claror=good-cookie")
            .body_json(&json!({ "query": "{ who }" }))
            .send()
            .await,
    )
    .await;
    assert_eq!(body["data"]["who"], "person");
}

#[tokio::test]
async fn a_token_makes_the_cookie_ignored_and_a_bad_one_is_refused() {
    let place = Place::new().await;
    let ask = |token: &str| {
        place
            .client
            .post("/graphql")
            .header("cookie", "claror=good-cookie")
            .header("authorization", token)
            .body_json(&json!({ "query": WRITE }))
    };
    let (status, _) = answer(ask("Bearer good-token").send().await).await;
    assert_eq!((status, place.written()), (200, 1), "no CSRF header is needed with a token");
    for token in ["Bearer other", "Basic x", "Bearer", ""] {
        let (status, body) = answer(ask(token).send().await).await;
        assert_eq!((status, code(&body)), (401, "ACCESS_SIGN_IN_REQUIRED"), "{token}");
    }
    assert_eq!(place.written(), 1);
}

#[tokio::test]
async fn a_cookie_that_is_not_good_still_reads_as_anybody() {
    let place = Place::new().await;
    let (status, body) = answer(
        place.client.post("/graphql").header("cookie", "claror=old").body_json(&json!({ "query": "{ who }" })).send().await,
    )
    .await;
    assert_eq!((status, &body["data"]["who"]), (200, &Value::from("public")));
}

#[tokio::test]
async fn the_idempotency_key_reaches_the_command() {
    let place = Place::new().await;
    let sent = place.client.post("/graphql").header("idempotency-key", "k1").body_json(&json!({ "query": WRITE })).send().await;
    assert_eq!(answer(sent).await.1["data"]["write"], "1 1 false k1");
}

#[tokio::test]
async fn what_anybody_may_ask_is_computed_once_until_something_changes() {
    let place = Place::new().await;
    let reads = || place.reads.load(Ordering::SeqCst);
    for _ in 0..5 {
        assert_eq!(place.ask("{ hello }").await.0, 200);
    }
    assert_eq!(reads(), 1);
    place.ask("{ hello  }").await;
    assert_eq!(reads(), 2, "another text is another question");
    answer(
        place.client.post("/graphql").header("accept-language", "en").body_json(&json!({ "query": "{ hello }" })).send().await,
    )
    .await;
    assert_eq!(reads(), 3, "another language is another answer");
    place.touch(None).await;
    place.ask("{ hello }").await;
    assert_eq!(reads(), 4, "a committed change makes it new");
    for _ in 0..2 {
        let signed_in = place
            .client
            .post("/graphql")
            .header("authorization", "Bearer good-token")
            .body_json(&json!({ "query": "{ hello }" }));
        answer(signed_in.send().await).await;
    }
    assert_eq!(reads(), 6, "a signed-in person's answer is never kept");
}

#[tokio::test]
async fn a_kept_answer_ends_at_the_councils_next_deadline() {
    let place = Place::new().await;
    *place.rooms.deadline.lock().unwrap() = Some(super::support::now(&place) + Duration::seconds(5));
    place.ask("{ hello }").await;
    place.clock.advance(Duration::seconds(4));
    place.ask("{ hello }").await;
    assert_eq!(place.reads.load(Ordering::SeqCst), 1);
    place.clock.advance(Duration::seconds(1));
    place.ask("{ hello }").await;
    assert_eq!(place.reads.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_hundred_who_ask_the_same_at_once_are_answered_by_one_computation() {
    let place = Place::new().await;
    let asked = (0..100).map(|_| place.ask("{ hello }"));
    let answers = futures_util::future::join_all(asked).await;
    assert!(answers.iter().all(|(status, body)| *status == 200 && body["data"]["hello"] == "hello in ca"));
    assert_eq!(place.reads.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_slow_read_is_cancelled_with_a_code() {
    let place = Place::new().await;
    let (status, body) = place.ask("{ slow }").await;
    assert_eq!((status, code(&body)), (200, "LIMIT_TIME"));
    let signed_in =
        place.client.post("/graphql").header("authorization", "Bearer good-token").body_json(&json!({ "query": "{ slow }" }));
    assert_eq!(code(&answer(signed_in.send().await).await.1), "LIMIT_TIME");
}

#[tokio::test]
async fn a_defect_leaves_as_a_number_and_nothing_of_the_machine() {
    let place = Place::new().await;
    let (status, body) = place.ask("{ raw }").await;
    assert_eq!((status, code(&body)), (200, "FAULT"));
    assert!(!body.to_string().contains("SELECT"), "{body}");
    let (status, body) = place.ask("{ panics }").await;
    assert_eq!((status, code(&body)), (500, "FAULT"));
    assert!(!body.to_string().contains("secret"), "{body}");
    assert_eq!(place.ask("{ hello }").await.0, 200, "the next request is answered");
}

#[tokio::test]
async fn a_refusal_has_its_fields_and_its_sentence() {
    let place = Place::new().await;
    let (_, body) = place.ask("{ refused }").await;
    assert_eq!(body["errors"][0]["extensions"]["fields"][0]["code"], "INVALID_EMPTY");
    assert_eq!(body["errors"][0]["extensions"]["fields"][0]["message"], "Falta el text.");
}

#[tokio::test]
async fn the_standard_introspection_query_is_within_the_limits() {
    let place = Place::new().await;
    let of_type = "ofType { kind name ".repeat(9);
    let query = format!(
        "query IntrospectionQuery {{ __schema {{ queryType {{ name }} mutationType {{ name }} subscriptionType {{ name }} types {{ ...FullType }} \
         directives {{ name description locations args {{ ...InputValue }} }} }} }} \
         fragment FullType on __Type {{ kind name description fields(includeDeprecated: true) {{ name description args {{ ...InputValue }} type {{ ...TypeRef }} \
         isDeprecated deprecationReason }} inputFields {{ ...InputValue }} interfaces {{ ...TypeRef }} enumValues(includeDeprecated: true) {{ name description \
         isDeprecated deprecationReason }} possibleTypes {{ ...TypeRef }} }} \
         fragment InputValue on __InputValue {{ name description type {{ ...TypeRef }} defaultValue }} \
         fragment TypeRef on __Type {{ kind name {of_type} {} }}",
        "}".repeat(9)
    );
    let (status, body) = place.ask(&query).await;
    assert!(status == 200 && body["errors"].is_null(), "{status} {}", body["errors"]);
}
