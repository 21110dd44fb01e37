//! Building answers.
use bytes::Bytes;
use poem::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use poem::{Body, Request, Response};

use super::refusal::Refusal;

/// An answer of known bytes.
pub fn bytes(media_type: &str, body: impl Into<Bytes>) -> Response {
    let body: Bytes = body.into();
    let mut response = Response::builder().content_type(media_type).body(Body::from_bytes(body.clone()));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    response
}

pub fn json(value: &serde_json::Value) -> Response {
    bytes("application/json; charset=utf-8", value.to_string())
}

pub fn empty(status: StatusCode) -> Response {
    Response::builder().status(status).finish()
}

/// How long an answer may be kept, as `Cache-Control` says it.
pub fn keep(mut response: Response, cache: &'static str) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

/// Moved: for good or for now.
pub fn redirect(status: StatusCode, address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(value) => {
            let mut response = empty(status);
            response.headers_mut().insert(header::LOCATION, value);
            response
        }
        Err(_) => empty(StatusCode::NOT_FOUND),
    }
}

/// Bytes `first` to `last`, both included, of a body (RFC 9110 §15.3.7).
pub fn part(media_type: &str, body: &Bytes, first: usize, last: usize) -> Response {
    let mut response = bytes(media_type, body.slice(first..=last));
    response.set_status(StatusCode::PARTIAL_CONTENT);
    if let Ok(value) = HeaderValue::from_str(&format!("bytes {first}-{last}/{}", body.len())) {
        response.headers_mut().insert(header::CONTENT_RANGE, value);
    }
    response
}

/// No byte of the range exists (RFC 9110 §15.5.17).
pub fn outside(length: usize) -> Refusal {
    Refusal::new(StatusCode::RANGE_NOT_SATISFIABLE, "REQUEST_RANGE").header(header::CONTENT_RANGE, format!("bytes */{length}"))
}

/// # Errors
/// 405 naming what is allowed.
pub fn only(request: &Request, allowed: &[Method], words: &'static str) -> Result<(), Refusal> {
    if allowed.contains(request.method()) { Ok(()) } else { Err(Refusal::method(words)) }
}

/// # Errors
/// 405 for anything but GET and HEAD.
pub fn only_reading(request: &Request) -> Result<(), Refusal> {
    only(request, &[Method::GET, Method::HEAD], "GET, HEAD")
}

/// Whether the caller has this version already (RFC 9110 §13.1.2): lists, weak tags and `*` count.
pub fn has_version(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|part| part.trim() == "*" || opaque(part) == opaque(tag))
}

/// Sets the tag, and answers 304 without a body when the caller has this version already.
pub fn tagged(headers: &HeaderMap, tag: &str, mut response: Response) -> Response {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    if response.status() == StatusCode::OK && has_version(headers, tag) {
        response.set_status(StatusCode::NOT_MODIFIED);
        response.take_body();
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().remove(header::CONTENT_TYPE);
        response.headers_mut().remove(header::CONTENT_ENCODING);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_in_a_list_weak_or_strong() {
        for (sent, found) in
            [("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("*", true), ("\"b\"", false), ("a", false), ("", false)]
        {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(sent))]);
            assert_eq!(has_version(&headers, "\"a\""), found, "{sent}");
        }
    }
}
