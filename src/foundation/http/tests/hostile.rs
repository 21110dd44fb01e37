//! What strangers send: always a 4xx or a coded error, never a 500, never a write.
use serde_json::{Value, json};

use super::support::{Place, answer, code};

const JSON: &str = "application/json";

async fn send(place: &Place, kind: &str, body: impl Into<Vec<u8>>) -> (u16, Value) {
    answer(place.client.post("/graphql").header("content-type", kind).body(body.into()).send().await).await
}

#[tokio::test]
async fn documents_that_ask_for_too_much_are_refused_with_their_code_before_any_resolver() {
    let place = Place::new().await;
    let deep = format!("{{ node {} }}", "{ node ".repeat(40) + "{ id }" + &"}".repeat(40));
    let aliases: String = (0..100).map(|n| format!("a{n}: hello ")).collect();
    let fields: String = (0..5_000).map(|n| format!("f{n} ")).collect();
    let mut bomb = String::from("{ ...F0 } ");
    for n in 0..14 {
        bomb.push_str(&format!("fragment F{n} on Query {{ ...F{0} ...F{0} }} ", n + 1));
    }
    bomb.push_str("fragment F14 on Query { hello }");
    for (query, expected) in [
        (deep, "LIMIT_DEPTH"),
        (format!("{{ {aliases} }}"), "LIMIT_ALIASES"),
        (format!("{{ {fields} }}"), "LIMIT_SELECTIONS"),
        (bomb, "LIMIT_SELECTIONS"),
        ("{ items(first: 100000) { id name } }".into(), "LIMIT_COMPLEXITY"),
        (format!("{{ hello {} }}", "@include(if: true) ".repeat(50)), "LIMIT_DIRECTIVES"),
        ("{".repeat(100_000), "LIMIT_DEPTH"),
        (format!("{{ hello(x: {}) }}", "[".repeat(100_000)), "LIMIT_DEPTH"),
    ] {
        let (status, body) = place.ask(&query).await;
        assert_eq!((status, code(&body)), (400, expected), "{query:.80}");
        assert!(body["data"].is_null() && !body["errors"][0]["message"].as_str().unwrap().is_empty());
    }
    assert_eq!(place.reads.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn documents_that_are_none_of_this_schemas_are_refused_with_a_code() {
    let place = Place::new().await;
    for query in [
        "{ nothing }",
        "{ hello { x } }",
        "{ hello",
        "}{",
        "\u{0}",
        "query ($x: Nothing!) { hello }",
        "query ($x: Int!) { items(first: $x) { id } }",
        "{ items(first: \"ten\") { id } }",
        "{ items(first: 99999999999) { id } }",
        "{ ...A } fragment A on Query { ...A }",
        "{ ...Missing }",
        "fragment A on Query { hello }",
        "mutation { write(input: {text: \"a\"}) }",
        "mutation { write(input: {text: 5, count: 1}) }",
        "mutation { write(input: {text: \"a\", count: 1, admin: true}) }",
        "mutation { write(input: {text: \"a\", count: 1.5}) }",
        "mutation { write(input: {text: \"a\", count: 1, id: \"no-uuid\"}) }",
        "mutation { write(input: null) }",
        "subscription { count(to: 1) }",
        "query A { hello } query B { hello }",
        "#only a comment",
        "\"\"\"",
    ] {
        let (status, body) = place.ask(query).await;
        assert!((400..500).contains(&status) || status == 200, "{query}: {status}");
        assert_eq!(code(&body), "GRAPHQL_INVALID", "{query}: {status} {body}");
    }
    assert_eq!(place.written(), 0);
}

#[tokio::test]
async fn variables_of_the_wrong_type_write_nothing() {
    let place = Place::new().await;
    let query = "mutation ($input: WriteInput!) { write(input: $input) }";
    for variables in [
        json!({}),
        json!({ "input": null }),
        json!({ "input": [] }),
        json!({ "input": { "text": {}, "count": 1 } }),
        json!({ "input": { "text": "a", "count": "1" } }),
        json!({ "input": { "text": "a", "count": 9_223_372_036_854_775_807i64 } }),
        json!({ "input": { "text": "a", "count": 1, "unknown": 1 } }),
        json!({ "input": { "text": "a", "count": 1, "id": 5 } }),
    ] {
        let (status, body) = send(&place, JSON, json!({ "query": query, "variables": variables }).to_string()).await;
        assert!(status < 500 && code(&body) == "GRAPHQL_INVALID", "{variables}: {status} {body}");
    }
    for variables in [json!([]), json!("x"), json!(5)] {
        let (status, body) = send(&place, JSON, json!({ "query": query, "variables": variables }).to_string()).await;
        assert_eq!((status, code(&body)), (400, "GRAPHQL_INVALID"), "{variables}");
    }
    assert_eq!(place.written(), 0);
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused_with_their_code() {
    let place = Place::new().await;
    let nested = "[".repeat(10_000);
    for (body, status, expected) in [
        (b"{\"query\": \"{ hello }\xff\"}".to_vec(), 400, "REQUEST_NOT_UTF8"),
        (b"\xff\xfe{\x00".to_vec(), 400, "REQUEST_NOT_UTF8"),
        (b"".to_vec(), 400, "REQUEST_NOT_JSON"),
        (b"{".to_vec(), 400, "REQUEST_NOT_JSON"),
        (b"{\"query\": \"{ hello }\"} extra".to_vec(), 400, "REQUEST_NOT_JSON"),
        (nested.clone().into_bytes(), 400, "REQUEST_NOT_JSON"),
        (format!("{{\"query\":\"{{ hello }}\",\"variables\":{nested}").into_bytes(), 400, "REQUEST_NOT_JSON"),
        (b"null".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"\"{ hello }\"".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"{}".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"{\"query\": 5}".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"{\"query\": \"\"}".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"{\"query\": \"{ hello }\", \"operationName\": {}}".to_vec(), 400, "GRAPHQL_INVALID"),
        (b"[{\"query\": \"{ hello }\"}]".to_vec(), 400, "LIMIT_BATCH"),
        (b"[]".to_vec(), 400, "LIMIT_BATCH"),
    ] {
        let (found, answer) = send(&place, JSON, body.clone()).await;
        assert_eq!((found, code(&answer)), (status, expected), "{:.60}", String::from_utf8_lossy(&body));
    }
}

#[tokio::test]
async fn a_wrong_content_type_is_refused() {
    let place = Place::new().await;
    let body = "{\"query\": \"mutation { write(input: {text: \\\"a\\\", count: 1}) }\"}";
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=utf-16",
        "",
        "application/jsonx",
        "nonsense",
    ] {
        let (status, answer) = send(&place, kind, body).await;
        assert_eq!((status, code(&answer), place.written()), (415, "REQUEST_MEDIA_TYPE", 0), "{kind}");
    }
    let compressed =
        place.client.post("/graphql").header("content-type", JSON).header("content-encoding", "gzip").body(body).send().await;
    assert_eq!(answer(compressed).await.0, 415);
    let (status, _) = send(&place, "application/json; charset=\"UTF-8\"", body).await;
    assert_eq!((status, place.written()), (200, 1));
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_however_it_arrives() {
    let place = Place::with(|settings| settings.limits.body_bytes = 4_096).await;
    let large =
        json!({ "query": format!("mutation {{ write(input: {{text: \"{}\", count: 1}}) }}", "x".repeat(5_000)) }).to_string();
    let (status, body) = send(&place, JSON, large.clone()).await;
    assert_eq!(
        (status, code(&body), &body["errors"][0]["extensions"]["params"]["max"]),
        (413, "REQUEST_BODY_TOO_LARGE", &Value::from(4_096))
    );
    // In pieces, without a length that could be read beforehand.
    let pieces: Vec<std::io::Result<bytes::Bytes>> =
        large.as_bytes().chunks(100).map(|part| Ok(bytes::Bytes::copy_from_slice(part))).collect();
    let stream = poem::Body::from_bytes_stream(futures_util::stream::iter(pieces));
    let (status, _) = answer(place.client.post("/graphql").header("content-type", JSON).body(stream).send().await).await;
    assert_eq!((status, place.written()), (413, 0));
}

#[tokio::test]
async fn methods_and_addresses_that_nobody_serves_are_refused() {
    let place = Place::new().await;
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "INVENTED"] {
        let method = poem::http::Method::from_bytes(method.as_bytes()).unwrap();
        let (status, body) = answer(place.client.request(method.clone(), "/graphql").body_json(&json!({})).send().await).await;
        assert_eq!((status, code(&body)), (405, "REQUEST_METHOD"), "{method}");
    }
    for path in [
        "/wp-login.php",
        "/.git/config",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/x",
        "/xx/decisions",
        "/graphql/",
        "/graphql/x",
        "/log",
        "/log/tile/0/x",
        "//evil.example",
        "/%ff%fe",
        "/ca/%00",
    ] {
        let (status, body) = answer(place.client.get(path).send().await).await;
        assert_eq!((status, code(&body)), (404, "NOT_FOUND"), "{path}: {body}");
    }
}
