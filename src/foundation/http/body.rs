//! Reading bodies: never more than allowed, never for ever, and only of the kind that is expected.
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use poem::Request;
use poem::http::{StatusCode, header};

use super::refusal::Refusal;

/// How long a body of one mebibyte or less may take to arrive; larger ones get proportionally more.
const SECONDS: u64 = 30;

/// The whole body.
///
/// # Errors
/// 413 as soon as it is known to be larger than `max`, 408 when it does not arrive, 415 when it is compressed.
pub async fn read(request: &mut Request, max: usize) -> Result<Bytes, Refusal> {
    let too_large = || Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "REQUEST_BODY_TOO_LARGE").with("max", max);
    if request.headers().get(header::CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "REQUEST_MEDIA_TYPE").with("allowed", "identity"));
    }
    let declared =
        request.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<usize>().ok());
    if declared.is_some_and(|length| length > max) {
        return Err(too_large());
    }
    let mut stream = request.take_body().into_bytes_stream();
    let collect = async {
        let mut whole = BytesMut::new();
        while let Some(part) = stream.next().await {
            let part = part.map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_INVALID"))?;
            if whole.len() + part.len() > max {
                return Err(too_large());
            }
            whole.extend_from_slice(&part);
        }
        Ok(whole.freeze())
    };
    let mebibytes = u64::try_from(max >> 20).unwrap_or(u64::MAX).max(1);
    let time = Duration::from_secs(SECONDS.saturating_mul(mebibytes));
    tokio::time::timeout(time, collect)
        .await
        .unwrap_or_else(|_| Err(Refusal::new(StatusCode::REQUEST_TIMEOUT, "REQUEST_INVALID")))
}

/// # Errors
/// 415 for anything but JSON in UTF-8. A form of another site can send other kinds, but not this one.
pub fn require_json(request: &Request) -> Result<(), Refusal> {
    let kind = request.content_type().unwrap_or_default().to_ascii_lowercase();
    let mut parts = kind.split(';').map(str::trim);
    let is_json = parts.next() == Some("application/json");
    let is_utf8 =
        parts.all(|parameter| parameter.strip_prefix("charset=").is_none_or(|charset| charset.trim_matches('"') == "utf-8"));
    if is_json && is_utf8 {
        return Ok(());
    }
    Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "REQUEST_MEDIA_TYPE").with("allowed", "application/json"))
}

/// A JSON value from bytes.
///
/// # Errors
/// 400 with `REQUEST_NOT_UTF8` or `REQUEST_NOT_JSON`.
pub fn json(bytes: &[u8]) -> Result<serde_json::Value, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_NOT_UTF8"))?;
    serde_json::from_str(text).map_err(|error| {
        Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_NOT_JSON").with("line", error.line()).with("column", error.column())
    })
}
