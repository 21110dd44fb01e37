use async_trait::async_trait;
use base64::Engine as _;
use chrono::{TimeZone as _, Utc};
use poem::http::Method;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::support::{Place, Rooms, answer};
use crate::foundation::command::Context;
use crate::foundation::http::faces::{DataSource, PublicFile, Published};
use crate::foundation::problem::Problem;

const CSV: &str = "a,b\r\n1,=2\r\n";

#[async_trait]
impl DataSource for Rooms {
    async fn published(&self, cx: &Context, path: &[&str], query: &[(String, String)]) -> Result<Published, Problem> {
        assert!(cx.actor.is_public(), "data is what anybody may have");
        let immutable = match path {
            ["things.csv"] if query.iter().any(|(name, value)| (name.as_str(), value.as_str()) == ("as_of", "a day+")) => {
                return Err(Problem::invalid("as_of", "INVALID_DATE"));
            }
            ["things.csv"] => false,
            ["things", "v", "1.csv"] => true,
            ["things"] => return Ok(Published::See("/data/things.csv".into())),
            _ => return Err(Problem::NotFound),
        };
        let published_at = Some(Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 5).unwrap());
        let links = vec!["</data>; rel=\"describedby\"".to_owned(), "</x>; rel=\"license\"".to_owned()];
        let bytes = CSV.as_bytes().to_vec();
        Ok(Published::File(PublicFile {
            media_type: "text/csv; charset=utf-8; header=present",
            name: "things-v1.csv".into(),
            bytes,
            published_at,
            immutable,
            links,
        }))
    }
}

#[tokio::test]
async fn a_file_comes_with_all_that_a_program_needs_to_keep_and_check_it() {
    let place = Place::new().await;
    let response = place.client.get("/data/things/v/1.csv").send().await.0;
    let digest = Sha256::digest(CSV);
    let hexadecimal: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let repr = format!("sha-256=:{}:", base64::engine::general_purpose::STANDARD.encode(digest));
    for (name, value) in [
        ("content-type", "text/csv; charset=utf-8; header=present"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("etag", format!("\"{hexadecimal}\"").as_str()),
        ("repr-digest", repr.as_str()),
        ("last-modified", "Tue, 24 Nov 2026 09:00:05 GMT"),
        ("link", "</data>; rel=\"describedby\", </x>; rel=\"license\""),
        ("content-disposition", "inline; filename=\"things-v1.csv\""),
        ("access-control-allow-origin", "*"),
        ("access-control-expose-headers", "ETag, Link, Repr-Digest, Content-Disposition"),
        ("content-length", "11"),
    ] {
        assert_eq!(response.header(name), Some(value), "{name}");
    }
    let tag = response.header("etag").unwrap().to_owned();
    assert_eq!(response.into_body().into_string().await.unwrap(), CSV);
    let known = place.client.get("/data/things/v/1.csv").header("if-none-match", &tag).send().await.0;
    assert_eq!((known.status().as_u16(), known.header("access-control-allow-origin")), (304, Some("*")));
    let latest = place.client.get("/data/things.csv").send().await.0;
    assert_eq!(latest.header("cache-control"), Some("public, max-age=300"));
}

#[tokio::test]
async fn a_part_the_head_and_the_preflight_are_answered_as_the_standards_say() {
    let place = Place::new().await;
    let part = place.client.get("/data/things/v/1.csv").header("range", "bytes=0-2").send().await.0;
    assert_eq!((part.status().as_u16(), part.header("content-range")), (206, Some("bytes 0-2/11")));
    assert_eq!(part.into_body().into_string().await.unwrap(), "a,b");
    let outside = place.client.get("/data/things/v/1.csv").header("range", "bytes=11-").send().await.0;
    assert_eq!((outside.status().as_u16(), outside.content_type()), (416, Some("application/problem+json")));
    let head = place.client.head("/data/things.csv").send().await.0;
    assert_eq!((head.status().as_u16(), head.header("content-length")), (200, Some("11")));
    assert!(head.into_body().into_vec().await.unwrap().is_empty());
    let preflight = place.client.request(Method::OPTIONS, "/data/things.csv").send().await.0;
    assert_eq!(
        (preflight.status().as_u16(), preflight.header("access-control-allow-methods")),
        (204, Some("GET, HEAD, OPTIONS"))
    );
}

#[tokio::test]
async fn what_is_refused_is_a_problem_document_for_browsers_too() {
    let place = Place::new().await;
    for (method, path, status, kind) in [
        (Method::GET, "/data/nothing.csv", 404, "urn:claror:problem:not-found"),
        (Method::GET, "/data/things/v/2.csv", 404, "urn:claror:problem:not-found"),
        (Method::GET, "/data/things.csv?as_of=a%20day%2B", 400, "urn:claror:problem:invalid"),
        (Method::POST, "/data/things.csv", 405, "urn:claror:problem:request-method"),
    ] {
        let response =
            place.client.request(method, path).header("accept", "text/html").header("accept-language", "en").send().await;
        assert_eq!(response.0.content_type(), Some("application/problem+json"), "{path}");
        assert_eq!(response.0.header("access-control-allow-origin"), Some("*"), "{path}");
        let (got, document) = answer(response).await;
        assert_eq!((got, &document["status"], &document["type"]), (status, &json!(status), &json!(kind)), "{path}");
        let title = document["title"].as_str().unwrap();
        assert!(!title.is_empty() && !title.starts_with("error-"), "{path}: {title}");
        if status == 400 {
            assert_eq!(document["errors"][0]["field"], "as_of");
        }
    }
}

#[tokio::test]
async fn another_address_is_named_with_303() {
    let place = Place::new().await;
    let response = place.client.get("/data/things").send().await.0;
    assert_eq!((response.status().as_u16(), response.header("location")), (303, Some("/data/things.csv")));
}
