use serde_json::json;
use sha2::{Digest, Sha256};

use super::support::{DOCUMENT, Place, answer, code};

#[tokio::test]
async fn bytes_are_stored_under_their_hash_by_whoever_may_send_them() {
    let place = Place::new().await;
    let send = || place.client.post("/documents").header("content-type", "application/pdf").body("%PDF-1.7 acta");
    assert_eq!(code(&answer(send().send().await).await.1), "ACCESS_SIGN_IN_REQUIRED");
    assert_eq!(code(&answer(send().header("cookie", "claror=good-cookie").send().await).await.1), "REQUEST_CSRF");
    let (status, body) =
        answer(send().header("cookie", "claror=good-cookie").header("x-claror-csrf", "good-csrf").send().await).await;
    let sha256: String = Sha256::digest(b"%PDF-1.7 acta").iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(status, 201, "{body}");
    assert_eq!((&body["size"], &body["mediaType"]), (&json!(13), &json!("application/pdf")));
    assert_eq!(body["sha256"], *sha256);
    let stored = place.site.app.documents.get(place.house.council.id, &sha256).await.unwrap();
    assert_eq!(&stored[..], b"%PDF-1.7 acta");
}

#[tokio::test]
async fn what_is_too_large_or_not_what_it_says_is_not_stored() {
    let place = Place::with(|settings| settings.documents.max_bytes = 1_024).await;
    let send = |kind: &str, body: Vec<u8>| {
        place.client.post("/documents").header("authorization", "Bearer good-token").header("content-type", kind).body(body)
    };
    for (kind, body, status, expected) in [
        ("text/html", b"<html>".to_vec(), 415, "DOCUMENT_MEDIA_TYPE"),
        ("image/svg+xml", b"<svg/>".to_vec(), 415, "DOCUMENT_MEDIA_TYPE"),
        ("application/pdf", b"<html>".to_vec(), 415, "DOCUMENT_MEDIA_TYPE"),
        ("text/plain", vec![0xff, 0xfe], 415, "DOCUMENT_MEDIA_TYPE"),
        ("text/plain", Vec::new(), 415, "DOCUMENT_MEDIA_TYPE"),
        ("text/plain", vec![b'x'; 2_000], 413, "DOCUMENT_TOO_LARGE"),
    ] {
        let (found, answer) = answer(send(kind, body).send().await).await;
        assert_eq!((found, code(&answer)), (status, expected), "{kind}");
    }
    assert!(!place.dir.path().join("documents").join(place.house.council.id.to_string()).exists());
}

#[tokio::test]
async fn t12_a_document_is_given_so_that_nothing_in_it_can_act_on_our_pages() {
    let place = Place::new().await;
    let path = format!("/documents/{DOCUMENT}/acta.txt");
    let response = place.client.get(&path).send().await;
    assert_eq!(
        response.0.header("content-disposition"),
        Some("attachment; filename=\"acta _1_.txt\"; filename*=UTF-8''acta%20%221%22.txt")
    );
    assert_eq!(response.0.header("x-content-type-options"), Some("nosniff"));
    assert!(response.0.header("content-security-policy").unwrap().ends_with("sandbox"));
    let tag = response.0.header("etag").unwrap().to_owned();
    let again = place.client.get(&path).header("if-none-match", tag).send().await;
    assert_eq!(again.0.status().as_u16(), 304);
    let part = place.client.get(&path).header("range", "bytes=0-6").send().await;
    assert_eq!((part.0.status().as_u16(), part.0.into_body().into_string().await.unwrap()), (206, "<script".to_owned()));
    for path in ["/documents/00000000-0000-0000-0000-000000000009/x", "/documents/nonsense/x"] {
        assert_eq!(answer(place.client.get(path).send().await).await.0, 404);
    }
}
