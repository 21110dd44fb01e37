//! Compression of answers made on the fly. Files of the frontend come compressed at build time and are left alone.
//!
//! poem's own middleware also unpacks requests (a small body could then become a large one) and packs what is packed
//! already, so this is ours. Answers that mix a secret with a stranger's words would leak by their length (BREACH): a GET
//! ignores the cookie at `/graphql`, and a POST cannot be made by another site, so there is none.
use poem::http::{HeaderMap, header};
use poem::web::{Compress, CompressionAlgo, CompressionLevel};
use poem::{IntoResponse, Response};

use super::headers::vary;

/// Below this many bytes compressing costs more than it saves.
const WORTH_BYTES: u64 = 860;

/// Content codings that we make, the better one first.
pub const BROTLI: &str = "br";
pub const GZIP: &str = "gzip";

/// On an answer: it leaves as it is.
#[derive(Clone, Copy)]
pub struct Final;

/// On an answer: it shrinks although its media type does not tell.
#[derive(Clone, Copy)]
pub struct Shrinks;

/// How much the caller wants a coding (RFC 9110 §12.5.3), in thousandths; 0 is "never".
pub fn wanted(headers: &HeaderMap, coding: &str) -> u16 {
    let mut star = 0;
    for part in headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')) {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next().unwrap_or_default();
        let quality = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
        // Between 0 and 1, so that the product fits.
        let quality = (quality.clamp(0.0, 1.0) * 1000.0) as u16;
        if name.eq_ignore_ascii_case(coding) {
            return quality;
        }
        if name == "*" {
            star = quality;
        }
    }
    star
}

/// The coding to answer with.
pub fn choose(headers: &HeaderMap) -> Option<&'static str> {
    [BROTLI, GZIP]
        .into_iter()
        .map(|coding| (wanted(headers, coding), coding))
        .filter(|(q, _)| *q > 0)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, coding)| coding)
}

/// Compresses an answer if it is of a kind that shrinks, large enough, and not compressed already.
pub fn compress(coding: Option<&'static str>, mut response: Response) -> Response {
    if response.data::<Final>().is_some()
        || (response.data::<Shrinks>().is_none() && !shrinks(response.headers()))
        || response.headers().contains_key(header::CONTENT_ENCODING)
        || response.headers().contains_key(header::CONTENT_RANGE)
    {
        return response;
    }
    vary(response.headers_mut(), "Accept-Encoding");
    let length = response.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<u64>().ok());
    let Some(coding) = coding.filter(|_| length.is_none_or(|length| length >= WORTH_BYTES)) else { return response };
    let algorithm = if coding == BROTLI { CompressionAlgo::BR } else { CompressionAlgo::GZIP };
    // A strong tag and a digest name bytes; these are others now (RFC 9110 §8.8.1, RFC 9530 §3).
    weaken_tag(response.headers_mut());
    response.headers_mut().remove("repr-digest");
    Compress::new(response, algorithm).with_quality(CompressionLevel::Precise(4)).into_response()
}

fn weaken_tag(headers: &mut HeaderMap) {
    let weak = headers
        .get(header::ETAG)
        .and_then(|tag| tag.to_str().ok())
        .filter(|tag| !tag.starts_with("W/"))
        .map(|tag| format!("W/{tag}"));
    if let Some(weak) = weak.and_then(|tag| tag.try_into().ok()) {
        headers.insert(header::ETAG, weak);
    }
}

/// Event streams are not compressed: an event must leave when it happens.
fn shrinks(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    (kind.starts_with("text/") && kind != "text/event-stream")
        || matches!(
            kind,
            "application/json"
                | "application/ld+json"
                | "application/graphql-response+json"
                | "application/atom+xml"
                | "application/xml"
                | "application/jsonl"
                | "image/svg+xml"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    use poem::http::HeaderValue;

    fn accepting(text: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_str(text).unwrap())])
    }

    #[test]
    fn the_coding_that_is_wanted_most_is_chosen_and_brotli_when_equal() {
        for (text, expected) in [
            ("gzip, deflate, br", Some(BROTLI)),
            ("br;q=0.2, gzip;q=0.9", Some(GZIP)),
            ("identity", None),
            ("", None),
            ("*", Some(BROTLI)),
            ("br;q=0, *;q=0.5", Some(GZIP)),
            ("br;q=0, gzip;q=0", None),
            ("gzip;q=nonsense", None),
        ] {
            assert_eq!(choose(&accepting(text)), expected, "{text}");
        }
    }
}
