use super::support::{Place, answer, code};
use crate::foundation::config::Settings;
use crate::foundation::http::CODES;
use crate::foundation::ledger;
use crate::foundation::locale::{self, LANGUAGES};
use crate::foundation::problem::COMMON_CODES;

#[test]
fn every_code_has_its_sentence_in_every_language() {
    let fields = [
        "INVALID_EMPTY",
        "INVALID_TOO_LONG",
        "INVALID_CHARACTER",
        "INVALID_FORMULA_START",
        "INVALID_LANGUAGE",
        "INVALID_LANGUAGE_TWICE",
        "INVALID_VALUE",
        "INVALID_TYPE",
        "INVALID_MISSING",
        "INVALID_UNKNOWN_FIELD",
        "INVALID_CURSOR",
        "INVALID_PAGE_SIZE",
        "INVALID_IDEMPOTENCY_KEY",
        "IDEMPOTENCY_KEY_REUSED",
    ];
    for code in COMMON_CODES.iter().chain(CODES).chain(ledger::CODES).chain(&fields) {
        for language in LANGUAGES {
            assert!(locale::has(language, &locale::code_key(code)), "{code} in {language}");
        }
    }
}

#[test]
fn every_code_in_the_sources_of_this_face_is_in_the_list() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/foundation/http");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for word in text.split('"').filter(|word| {
            ["GRAPHQL_", "LIMIT_", "REQUEST_", "SESSION_", "DOCUMENT_"].iter().any(|start| word.starts_with(start))
        }) {
            assert!(CODES.contains(&word), "{word} in {}", path.display());
            seen += 1;
        }
    }
    assert!(seen > CODES.len());
}

#[tokio::test]
async fn an_unknown_host_is_no_council() {
    let place = Place::new().await;
    for host in ["evil.example", "127.example", "", "test.example.evil.example"] {
        let (status, body) = answer(place.client.get("/ca/").header("host", host).send().await).await;
        assert_eq!((status, code(&body)), (404, "REQUEST_HOST_UNKNOWN"), "{host}");
    }
    assert_eq!(place.client.get("/ca/").header("host", "TEST.example:443").send().await.0.status().as_u16(), 200);
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_its_reader() {
    let place = Place::new().await;
    for path in ["/ca/", "/ca/nothing", "/graphql", "/health", "/log/checkpoint", "/documents/x/y", "/assets/none.js"] {
        let response = place.client.get(path).header("accept", "text/html").send().await.0;
        for (name, part) in [
            ("content-security-policy", "default-src 'none'"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("permissions-policy", "camera=()"),
        ] {
            assert!(response.header(name).unwrap_or_default().contains(part), "{name} of {path}");
        }
        assert!(response.header("strict-transport-security").is_none(), "no TLS is known");
        assert_eq!(response.header("x-request-id").unwrap_or_default().len(), 32, "{path}");
    }
}

#[tokio::test]
async fn large_answers_are_compressed_and_small_ones_are_not() {
    let place = Place::new().await;
    let get = |path: &str| place.client.get(path.to_owned()).header("accept", "text/html").header("accept-encoding", "br, gzip");
    let page = get("/ca/things/hostile").send().await.0;
    assert_eq!(page.header("content-encoding"), Some("br"));
    assert!(page.header("etag").unwrap().starts_with("W/\""));
    assert!(page.headers().get_all("vary").iter().any(|v| v == "Accept-Encoding"));
    assert!(get("/health").send().await.0.header("content-encoding").is_none());
}

#[tokio::test]
async fn a_refusal_speaks_the_callers_language() {
    let place = Place::new().await;
    let (_, body) = answer(place.client.get("/log/nothing").header("accept-language", "en").send().await).await;
    assert_eq!(body["errors"][0]["message"], "There is nothing of this name, or you may not see it.");
    let (_, body) = answer(place.client.get("/log/nothing").send().await).await;
    assert_eq!(body["errors"][0]["message"], "No hi ha res amb aquest nom, o no ho podeu veure.");
    assert!(Settings::for_dir("x").public_url.is_none());
}
