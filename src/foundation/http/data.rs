//! `/data/…`: public files that never change once they have a number, and the newest of each (open-data design §3, §4, §9).
//! For every site and program to read; whatever is refused is a problem document (RFC 9457), for browsers too.
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use poem::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use poem::{Request, Response};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::answer;
use super::faces::{PublicFile, Published};
use super::headers::{open_to_all, vary};
use super::range::{self, Wanted};
use super::refusal::Refusal;
use super::site::Site;
use super::visit::Visit;
use crate::foundation::access::Actor;

const METHODS: &str = "GET, HEAD, OPTIONS";
const EXPOSED: &str = "ETag, Link, Repr-Digest, Content-Disposition";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const A_WHILE: &str = "public, max-age=300";
const REPR_DIGEST: HeaderName = HeaderName::from_static("repr-digest");

/// Answers `/data` and `/data/<rest>`. A refusal is an answer too: its form is this face's.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: &Request, rest: &[&str]) -> Response {
    let mut response = match find(site, visit, request, rest).await {
        Ok(response) => response,
        Err(refusal) => problem_document(&refusal, &visit.language),
    };
    let headers = response.headers_mut();
    open_to_all(headers);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
    vary(headers, "Accept-Language");
    response
}

async fn find(site: &Arc<Site>, visit: &Visit, request: &Request, rest: &[&str]) -> Result<Response, Refusal> {
    answer::only(request, &[Method::GET, Method::HEAD, Method::OPTIONS], METHODS)?;
    if request.method() == Method::OPTIONS {
        return Ok(preflight());
    }
    // Credentials mean nothing here: everybody gets the same.
    let cx = site.app.context(Arc::clone(&visit.council), Actor::public(), visit.language.clone());
    let query = match request.uri().query() {
        Some(_) => {
            request.params::<Vec<(String, String)>>().map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_INVALID"))?
        }
        None => Vec::new(),
    };
    match site.faces.data.published(&cx, rest, &query).await? {
        Published::File(file) => serve(request.headers(), file),
        Published::Withdrawn(params) => {
            let mut refusal = Refusal::new(StatusCode::GONE, "DATA_WITHDRAWN");
            refusal.params = params;
            Err(refusal)
        }
        Published::See(address) => Ok(answer::keep(answer::redirect(StatusCode::SEE_OTHER, &address), "no-cache")),
    }
}

/// What a browser asks before a script of another site may read (Fetch standard).
fn preflight() -> Response {
    let mut response = answer::empty(StatusCode::NO_CONTENT);
    let headers = response.headers_mut();
    headers.insert(header::ALLOW, HeaderValue::from_static(METHODS));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(METHODS));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("If-None-Match, If-Range, Range"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    response
}

fn serve(asked: &HeaderMap, file: PublicFile) -> Result<Response, Refusal> {
    let body = Bytes::from(file.bytes);
    let digest = Sha256::digest(&body);
    let hexadecimal: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{hexadecimal}\"");
    let mut response = match range::wanted(asked, &tag, body.len()) {
        Wanted::All => answer::bytes(file.media_type, body.clone()),
        Wanted::Part { first, last } => answer::part(file.media_type, &body, first, last),
        Wanted::Outside => return Err(answer::outside(body.len())),
    };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: String| {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.append(name, value);
        }
    };
    set(REPR_DIGEST, format!("sha-256=:{}:", STANDARD.encode(digest)));
    set(header::ACCEPT_RANGES, "bytes".to_owned());
    set(header::CONTENT_DISPOSITION, format!("inline; filename=\"{}\"", file.name));
    if let Some(at) = file.published_at {
        set(header::LAST_MODIFIED, at.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
    }
    if !file.links.is_empty() {
        set(header::LINK, file.links.join(", "));
    }
    let cache = if file.immutable { FOR_EVER } else { A_WHILE };
    Ok(answer::tagged(asked, &tag, answer::keep(response, cache)))
}

/// A refusal as RFC 9457 has it: `type` is stable, `title` in the caller's language.
fn problem_document(refusal: &Refusal, language: &str) -> Response {
    let name = refusal.code.to_ascii_lowercase().replace('_', "-");
    let mut document = json!({
        "type": format!("urn:claror:problem:{name}"),
        "title": refusal.sentence(language),
        "status": refusal.status.as_u16(),
        "code": refusal.code,
        "params": refusal.params,
    });
    if let (false, Some(object)) = (refusal.fields.is_empty(), document.as_object_mut()) {
        let fields = refusal.fields.iter().map(|field| {
            let detail = crate::foundation::locale::field_problem(language, field);
            json!({ "field": field.field, "code": field.code, "params": field.params, "detail": detail })
        });
        object.insert("errors".to_owned(), fields.collect());
    }
    refusal.dress(answer::bytes("application/problem+json", document.to_string()))
}
