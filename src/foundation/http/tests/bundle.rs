//! A bundle over HTTP: in pieces, by GET alone, never in an auditor's name from another site's page, never kept.
use std::io::{Seek as _, Write as _};
use std::net::IpAddr;

use async_trait::async_trait;
use poem::http::StatusCode;
use sha2::{Digest as _, Sha256};

use super::support::{Place, Rooms, answer, code};
use crate::foundation::command::Context;
use crate::foundation::graphql::request::Credential;
use crate::foundation::http::faces::{BundleSource, SentBundle};
use crate::foundation::problem::Problem;

/// More than two pieces.
const BYTES: usize = 600_001;

#[async_trait]
impl BundleSource for Rooms {
    async fn bundle(
        &self,
        cx: &Context,
        credential: &Credential,
        _: IpAddr,
        query: &[(String, String)],
    ) -> Result<SentBundle, Problem> {
        let query: Vec<(&str, &str)> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        match query.as_slice() {
            [("scope", "public")] => {}
            [("scope", "auditor")] if *credential != Credential::None && !cx.actor.is_public() => {}
            [("scope", "auditor")] => return Err(Problem::Unauthenticated),
            _ => return Err(Problem::invalid("scope", "INVALID_MISSING")),
        }
        let bytes: Vec<u8> = (0..BYTES).map(|n| (n % 251) as u8).collect();
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(&bytes).expect("written");
        file.rewind().expect("at its beginning");
        let sha256 = Sha256::digest(&bytes).into();
        Ok(SentBundle { name: "test-public-7.tar".into(), file, bytes: bytes.len() as u64, sha256, turn: Box::new(()) })
    }
}

#[tokio::test]
async fn a_bundle_is_sent_whole_with_its_digest_and_kept_nowhere() {
    let place = Place::new().await;
    let sent = place.client.get("/audit/bundle?scope=public").header("accept-encoding", "gzip, br").send().await;
    sent.assert_status_is_ok();
    sent.assert_header("cache-control", "private, no-store");
    sent.assert_header("content-type", "application/x-tar");
    sent.assert_header("content-length", BYTES.to_string());
    sent.assert_header("content-disposition", "attachment; filename=\"test-public-7.tar\"");
    let digest = sent.0.headers()["repr-digest"].to_str().unwrap().to_owned();
    let bytes = sent.0.into_body().into_bytes().await.unwrap();
    let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, Sha256::digest(&bytes));
    assert_eq!((bytes.len(), digest), (BYTES, format!("sha-256=:{encoded}:")));
}

#[tokio::test]
async fn an_auditors_bundle_is_not_taken_along_from_another_sites_page() {
    let place = Place::new().await;
    let with_cookie = |site: &str| {
        place
            .client
            .get("/audit/bundle?scope=auditor")
            .header("cookie", "claror=good-cookie")
            .header("sec-fetch-site", site.to_owned())
    };
    with_cookie("same-origin").send().await.assert_status_is_ok();
    with_cookie("none").send().await.assert_status_is_ok();
    let (status, refusal) = answer(with_cookie("cross-site").send().await).await;
    assert_eq!((status, code(&refusal)), (403, "REQUEST_ORIGIN"));
    let public = place.client.get("/audit/bundle?scope=public").header("cookie", "claror=good-cookie");
    public.header("sec-fetch-site", "cross-site").send().await.assert_status_is_ok();
    let token = place.client.get("/audit/bundle?scope=auditor").header("authorization", "Bearer good-token");
    token.send().await.assert_status_is_ok();
    let (status, refusal) = answer(place.client.get("/audit/bundle?scope=auditor").send().await).await;
    assert_eq!((status, code(&refusal)), (401, "ACCESS_SIGN_IN_REQUIRED"));
    let (status, refusal) = answer(place.client.get("/audit/bundle").send().await).await;
    assert_eq!((status, code(&refusal)), (400, "INVALID"));
    place.client.head("/audit/bundle?scope=public").send().await.assert_status(StatusCode::METHOD_NOT_ALLOWED);
    place.client.post("/audit/bundle?scope=public").send().await.assert_status(StatusCode::METHOD_NOT_ALLOWED);
}
