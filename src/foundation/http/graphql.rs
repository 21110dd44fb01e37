//! `/graphql`: one document a request, as JSON by POST, or a query by GET.
use std::sync::Arc;
use std::time::Duration;

use async_graphql::parser::types::OperationType;
use async_graphql::{Request as Document, Response as Outcome};
use bytes::Bytes;
use poem::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use poem::{Request, Response};

use super::answer;
use super::body;
use super::cache::{Computed, Kept, Key};
use super::headers::vary;
use super::refusal::Refusal;
use super::site::Site;
use super::visit::{IDEMPOTENCY_KEY, Identity, Visit};
use crate::foundation::graphql::request::Credential;
use crate::foundation::graphql::{limits, run};
use crate::foundation::problem::Params;

const MEDIA_TYPE: &str = "application/json; charset=utf-8";

/// Answers `/graphql`.
///
/// # Errors
/// What is wrong with the request as such; what is wrong with the document is in the answer's `errors`.
pub async fn answer(site: &Arc<Site>, visit: &Visit, mut request: Request) -> Result<Response, Refusal> {
    let (asked, identity) = match *request.method() {
        Method::POST => {
            body::require_json(&request)?;
            let bytes = body::read(&mut request, site.app.settings.limits.body_bytes).await?;
            (Asked::InBody(bytes), visit.identify(site, request.headers()).await?)
        }
        // A link on another site makes the browser send the cookie with a GET: here it counts for nothing, so such a
        // link can neither read what its victim may read nor measure it.
        Method::GET if request.headers().contains_key(header::AUTHORIZATION) => {
            (Asked::in_address(&request), visit.identify(site, request.headers()).await?)
        }
        Method::GET => (Asked::in_address(&request), Identity::nobody()),
        _ => return Err(Refusal::method("GET, POST")),
    };
    // The same bytes were parsed, measured and answered before: nothing of it needs doing again.
    let key = (identity.credential == Credential::None).then(|| asked.key(site, visit));
    if let Some(kept) = key.as_ref().and_then(|key| site.cache.kept(key, site.app.clock.now())) {
        return Ok(shared(kept, request.headers()));
    }
    let mut document = asked.document()?;
    let language = visit.context(site, &identity).language;
    let checked = match limits::check(&document.query, document.operation_name.as_deref(), &site.app.settings.limits) {
        Ok(checked) => checked,
        Err(refused) => return Ok(outcome(&run::refused(&refused, &language))),
    };
    document.set_parsed_query(checked.document);
    let response = match checked.operation {
        OperationType::Mutation => {
            if *request.method() == Method::GET {
                return Err(Refusal::method("POST"));
            }
            visit.check_csrf(&site.app.settings, request.headers(), &identity)?;
            // No time limit: the command is a task of its own and will commit or not whatever happens here.
            outcome(&execute(site, visit, &identity, document, idempotency_key(&request)).await)
        }
        OperationType::Query => match key {
            Some(key) => public(site, visit, key, document, request.headers()).await,
            None => no_store(outcome(&timed(site, visit, &identity, document).await)),
        },
        OperationType::Subscription => {
            let refused = limits::Refused::Invalid { reason: "subscriptions are served at /graphql/ws".to_owned() };
            outcome(&run::refused(&refused, &language))
        }
    };
    Ok(response)
}

/// A question as it came: only a query that was answered without errors is ever kept under its bytes.
enum Asked {
    InBody(Bytes),
    InAddress(String),
}

impl Asked {
    fn in_address(request: &Request) -> Self {
        Self::InAddress(request.uri().query().unwrap_or_default().to_owned())
    }

    fn key(&self, site: &Site, visit: &Visit) -> Key {
        let (form, bytes): (&[u8], &[u8]) = match self {
            Self::InBody(bytes) => (b"graphql body", bytes),
            Self::InAddress(query) => (b"graphql address", query.as_bytes()),
        };
        let generation = site.app.store.changes().generation(visit.council.id);
        Key::new(visit.council.id, generation, &[form, bytes, visit.language.as_bytes()])
    }

    fn document(&self) -> Result<Document, Refusal> {
        match self {
            Self::InBody(bytes) => document(bytes),
            Self::InAddress(query) => complete(async_graphql::http::parse_query_string(query).map_err(invalid)?),
        }
    }
}

fn idempotency_key(request: &Request) -> Option<String> {
    // A key that is no text is passed on as an empty one, which the command refuses with its code.
    request.headers().get(IDEMPOTENCY_KEY).map(|value| value.to_str().unwrap_or_default().to_owned())
}

async fn execute(site: &Site, visit: &Visit, identity: &Identity, document: Document, key: Option<String>) -> Outcome {
    let request = visit.graph_request(site, identity, key);
    let language = request.cx.language.clone();
    run::settle(site.graph.execute(document.data(request)).await, &language)
}

/// A query within its time. Dropping the future cancels what it still waits for.
async fn timed(site: &Site, visit: &Visit, identity: &Identity, document: Document) -> Outcome {
    let executed = tokio::time::timeout(read_time(site), execute(site, visit, identity, document, None)).await;
    executed.unwrap_or_else(|_| too_slow(site, &visit.context(site, identity).language))
}

fn read_time(site: &Site) -> Duration {
    Duration::from_secs(site.app.settings.limits.read_seconds)
}

fn too_slow(site: &Site, language: &str) -> Outcome {
    let params = Params::from([("seconds", site.app.settings.limits.read_seconds.into())]);
    Outcome::from_errors(vec![run::error_of("LIMIT_TIME", &params, language)])
}

/// A query that nobody in particular asks: computed once for everybody.
async fn public(site: &Arc<Site>, visit: &Visit, key: Key, document: Document, headers: &HeaderMap) -> Response {
    let council = visit.council.id;
    let now = site.app.clock.now();
    let kept = site.cache.get::<Outcome, _>(key, now, async || {
        let outcome = execute(site, visit, &Identity::nobody(), document, None).await;
        if outcome.is_err() {
            return Computed::Failed(outcome);
        }
        let body = serde_json::to_vec(&outcome).unwrap_or_default();
        Computed::Keep { answer: Kept::new(200, MEDIA_TYPE, body), until: site.next_deadline(council, now).await }
    });
    // The limit also holds for those who wait for another's computation.
    match tokio::time::timeout(read_time(site), kept).await.unwrap_or_else(|_| Err(too_slow(site, &visit.language))) {
        Ok(kept) => shared(kept, headers),
        Err(failed) => outcome(&failed),
    }
}

/// An answer that anybody may have.
fn shared(kept: Kept, headers: &HeaderMap) -> Response {
    let mut response = answer::keep(answer::bytes(kept.media_type, kept.body), "no-cache");
    vary(response.headers_mut(), "Accept-Language");
    vary(response.headers_mut(), "Authorization");
    answer::tagged(headers, &kept.tag, response)
}

/// The answer: 400 when the document was refused before it ran, else 200 with whatever errors it has.
fn outcome(outcome: &Outcome) -> Response {
    let refused = outcome.is_err()
        && outcome.data == async_graphql::Value::Null
        && outcome.errors.iter().all(|error| error.path.is_empty())
        && !timed_out(outcome);
    let mut response = answer::bytes(MEDIA_TYPE, serde_json::to_vec(outcome).unwrap_or_default());
    if refused {
        response.set_status(StatusCode::BAD_REQUEST);
    }
    no_store(response)
}

fn timed_out(outcome: &Outcome) -> bool {
    let code = |error: &async_graphql::ServerError| error.extensions.as_ref().and_then(|e| e.get("code")).cloned();
    outcome.errors.iter().any(|error| code(error) == Some("LIMIT_TIME".into()))
}

fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// One document from a JSON body.
fn document(bytes: &[u8]) -> Result<Document, Refusal> {
    let value = body::json(bytes)?;
    match &value {
        serde_json::Value::Object(_) => {}
        serde_json::Value::Array(_) => return Err(Refusal::new(StatusCode::BAD_REQUEST, "LIMIT_BATCH").with("max", 1)),
        _ => return Err(invalid("the body is no JSON object")),
    }
    let document: Document = serde_json::from_value(value).map_err(invalid)?;
    complete(document)
}

fn complete(document: Document) -> Result<Document, Refusal> {
    if document.query.trim().is_empty() {
        return Err(invalid("query is missing"));
    }
    Ok(document)
}

fn invalid(reason: impl std::fmt::Display) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "GRAPHQL_INVALID").with("reason", reason.to_string())
}
