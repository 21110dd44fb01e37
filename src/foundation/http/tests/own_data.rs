//! A person's own data over HTTP: only with a session, only from our own pages, never kept.
use async_trait::async_trait;
use bytes::Bytes;

use super::support::{Place, Rooms};
use crate::foundation::command::Context;
use crate::foundation::http::faces::OwnData;
use crate::foundation::privacy::{Archive, Entry};
use crate::foundation::problem::Problem;

#[async_trait]
impl OwnData for Rooms {
    async fn export(&self, cx: &Context) -> Result<Archive, Problem> {
        cx.actor.account.ok_or(Problem::Unauthenticated)?;
        let entries = vec![Entry::Bytes { name: "data.json".into(), bytes: Bytes::from_static(b"{}") }];
        Ok(Archive { name: "test-2026-11-24.tar".into(), entries })
    }
}

#[tokio::test]
async fn t09_ones_data_is_given_with_a_session_from_our_own_pages_and_kept_nowhere() {
    let place = Place::new().await;
    let ask = || place.client.get("/me/export");
    ask().send().await.assert_status(poem::http::StatusCode::UNAUTHORIZED);
    let with_cookie = || ask().header("cookie", "claror=good-cookie");
    with_cookie().send().await.assert_status(poem::http::StatusCode::FORBIDDEN);
    with_cookie().header("sec-fetch-site", "cross-site").send().await.assert_status(poem::http::StatusCode::FORBIDDEN);
    for own in [("sec-fetch-site", "same-origin"), ("x-claror", "1")] {
        let answer = with_cookie().header(own.0, own.1).send().await;
        answer.assert_status_is_ok();
        answer.assert_header("cache-control", "private, no-store");
        answer.assert_header("content-disposition", "attachment; filename=\"test-2026-11-24.tar\"");
        let bytes = answer.0.into_body().into_bytes().await.unwrap();
        assert_eq!(bytes.len(), 512 + 512 + 1024);
        assert!(bytes.starts_with(b"data.json\0"));
    }
    place.client.post("/me/export").send().await.assert_status(poem::http::StatusCode::METHOD_NOT_ALLOWED);
}
