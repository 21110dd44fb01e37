//! Headers that every answer carries (frontend design §7): what pages may load, and what others may do with them.
use poem::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Scripts, styles and connections only from here; no plugin, no frame, no form elsewhere, no markup from strings.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'";

/// For documents that people uploaded: nothing runs, nothing loads, even when a browser shows them.
pub const DOCUMENT_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=(), interest-cohort=()";

/// Two years, as browsers' preload lists ask.
const STRICT_TRANSPORT: &str = "max-age=63072000; includeSubDomains";

/// Adds what is missing; an endpoint's own choice stays.
pub fn secure(headers: &mut HeaderMap, tls: bool) {
    let mut fill = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    fill(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    fill(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    fill(header::X_FRAME_OPTIONS, "DENY");
    fill(header::REFERRER_POLICY, "same-origin");
    fill(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    fill(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    fill(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    if tls {
        fill(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
}

/// Lets every site read this answer: the public ledger and open data.
pub fn open_to_all(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
}

/// Says that an answer depends on this request header too.
pub fn vary(headers: &mut HeaderMap, name: &'static str) {
    let known = headers
        .get_all(header::VARY)
        .iter()
        .any(|value| value.to_str().is_ok_and(|text| text.split(',').any(|part| part.trim().eq_ignore_ascii_case(name))));
    if !known {
        headers.append(header::VARY, HeaderValue::from_static(name));
    }
}
