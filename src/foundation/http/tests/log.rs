use serde_json::Value;

use super::support::{Place, answer};
use crate::foundation::ledger::sequence_all;

async fn get(place: &Place, path: &str) -> poem::Response {
    place.client.get(path).send().await.0
}

#[tokio::test]
async fn before_the_first_checkpoint_there_is_nothing_and_nobody_is_let_in_anywhere() {
    let place = Place::new().await;
    for path in ["/log/checkpoint", "/log/tile/0/000", "/log/tile/entries/000.p/1", "/log/checkpoints/1", "/log/proof/0"] {
        let response = get(&place, path).await;
        assert_eq!((response.status().as_u16(), response.header("access-control-allow-origin")), (404, Some("*")), "{path}");
    }
}

#[tokio::test]
async fn a_published_ledger_is_served_as_tlog_tiles_ask() {
    let place = Place::new().await;
    sequence_all(&place.site.app).await.unwrap();
    for (path, media_type, cache) in [
        ("/log/checkpoint", "text/plain; charset=utf-8", "public, max-age=1"),
        // The newest one may still gain a witness's line.
        ("/log/checkpoints/1", "text/plain; charset=utf-8", "public, max-age=5"),
        ("/log/tile/0/000.p/1", "application/octet-stream", "public, max-age=31536000, immutable"),
        ("/log/tile/entries/000.p/1", "application/octet-stream", "public, max-age=31536000, immutable"),
        ("/log/proof/0", "text/plain; charset=utf-8", "public, max-age=5"),
        ("/log/policy", "text/plain; charset=utf-8", "public, max-age=300"),
        ("/log/vkeys", "text/plain; charset=utf-8", "public, max-age=300"),
        ("/log/openings.jsonl", "application/jsonl; charset=utf-8", "no-store"),
    ] {
        let response = get(&place, path).await;
        assert_eq!(
            (
                response.status().as_u16(),
                response.content_type(),
                response.header("cache-control"),
                response.header("access-control-allow-origin")
            ),
            (200, Some(media_type), Some(cache), Some("*")),
            "{path}"
        );
        let head = place.client.head(path).send().await.0;
        assert_eq!(head.status().as_u16(), 200);
        assert!(head.into_body().into_vec().await.unwrap().is_empty(), "{path}");
    }
    let tile = get(&place, "/log/tile/0/000.p/1").await;
    let tag = tile.header("etag").unwrap().to_owned();
    assert_eq!(tile.into_body().into_vec().await.unwrap().len(), 32);
    assert_eq!(place.client.get("/log/tile/0/000.p/1").header("if-none-match", tag).send().await.0.status().as_u16(), 304);
}

#[tokio::test]
async fn addresses_that_tlog_tiles_do_not_know_and_what_is_beyond_the_checkpoint_are_404() {
    let place = Place::new().await;
    sequence_all(&place.site.app).await.unwrap();
    for path in [
        "/log/tile/0/000",
        "/log/tile/0/000.p/2",
        "/log/tile/0/000.p/0",
        "/log/tile/0/000.p/01",
        "/log/tile/00/000.p/1",
        "/log/tile/0/0.p/1",
        "/log/tile/0/x000/000.p/1",
        "/log/tile/1/000.p/1",
        "/log/tile/entries/001.p/1",
        "/log/tile/0/000.p/1/",
        "/log/checkpoints/2",
        "/log/checkpoints/01",
        "/log/checkpoints/-1",
        "/log/checkpoints/18446744073709551616",
        "/log/proof/1",
        "/log/proof/AAAAAAAAAAAAAAAAAAAAAA",
        "/log/",
        "/log/private",
    ] {
        assert_eq!(get(&place, path).await.status().as_u16(), 404, "{path}");
    }
    let post = place.client.post("/log/checkpoint").send().await;
    assert_eq!(post.0.status().as_u16(), 405);
}

#[tokio::test]
async fn the_health_page_tells_lags_and_no_secrets() {
    let place = Place::with(|settings| settings.data_dir = "/tmp".into()).await;
    let response = place.client.get("/health").header("host", "10.0.0.1").send().await;
    let (status, body) = answer(response).await;
    assert_eq!(
        (status, &body["status"], &body["database"], &body["outbox"]["due"]),
        (200, &Value::from("ok"), &Value::from("ok"), &Value::from(0))
    );
    assert_eq!(body["ledger"]["pending"], 1);
    sequence_all(&place.site.app).await.unwrap();
    assert_eq!(answer(place.client.get("/health").send().await).await.1["ledger"]["pending"], 0);
    place.site.app.store.close().await;
    let (status, body) = answer(place.client.get("/health").send().await).await;
    assert_eq!((status, &body["status"]), (503, &Value::from("failing")));
    assert!(!body.to_string().contains("claror.db"), "{body}");
}
