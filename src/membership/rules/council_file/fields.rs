//! The small fixed forms of the files: codes, languages, addresses, days. Each function gives the
//! canonical form, or nothing when the text has not the form.

use chrono::NaiveDate;

/// Longest code, kind or slug, in characters.
const MAX_CODE_CHARS: usize = 40;

/// Address part of a council: a DNS label (RFC 1123), lower case.
pub(super) fn slug(text: &str) -> Option<String> {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let ends = !text.starts_with('-') && !text.ends_with('-');
    let fits = !text.is_empty() && text.len() <= MAX_CODE_CHARS;
    (fits && ends && text.bytes().all(inner)).then(|| text.to_owned())
}

/// A slug from the name of a city, when that is plain Latin: `La Seu` gives `la-seu`.
pub(super) fn slug_of_city(city: &str) -> Option<String> {
    let words: Vec<&str> = city.split_whitespace().collect();
    slug(&words.join("-").to_ascii_lowercase())
}

/// A member's code, such as `SOC-01`.
pub(in crate::membership) fn member_code(text: &str) -> Option<String> {
    let first = text.bytes().next()?.is_ascii_alphanumeric();
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (first && text.len() <= MAX_CODE_CHARS && text.bytes().all(inner)).then(|| text.to_owned())
}

/// A key of ours, such as `social_institution`.
pub(in crate::membership) fn key(text: &str) -> Option<String> {
    let first = text.bytes().next()?.is_ascii_lowercase();
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (first && text.len() <= MAX_CODE_CHARS && text.bytes().all(inner)).then(|| text.to_owned())
}

/// A language tag (BCP 47): language, then perhaps script and region, in the usual letter case.
pub(super) fn language(text: &str) -> Option<String> {
    let mut parts = text.split('-').peekable();
    let language = parts.next()?;
    let plain = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    if parts.peek().is_some_and(|part| is_script(part)) {
        parts.next();
    }
    if parts.peek().is_some_and(|part| is_region(part)) {
        parts.next();
    }
    (plain && parts.next().is_none()).then(|| text.to_owned())
}

fn is_script(part: &str) -> bool {
    part.len() == 4
        && part.bytes().enumerate().all(|(n, byte)| match n {
            0 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_lowercase(),
        })
}

fn is_region(part: &str) -> bool {
    (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
        || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A country: two capital letters (ISO 3166-1 alpha-2).
pub(super) fn country(text: &str) -> Option<String> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| text.to_owned())
}

/// A time zone of the IANA database, such as `Europe/Madrid`.
pub(super) fn time_zone(text: &str) -> Option<String> {
    text.parse::<chrono_tz::Tz>().ok().map(|zone| zone.name().to_owned())
}

/// A colour `#RRGGBB`, in capitals.
pub(super) fn colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#')?;
    (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| text.to_ascii_uppercase())
}

/// A host name without port (RFC 1123), lower case.
pub(super) fn host(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (lower.len() <= 253 && lower.split('.').all(label)).then_some(lower)
}

/// An e-mail address in lower case: the common subset of RFC 5321, beginning with a letter or digit
/// so that no spreadsheet takes it for a formula.
pub(in crate::membership) fn email(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (local, domain) = lower.rsplit_once('@')?;
    let atom = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-'%".contains(&byte));
    let first = local.bytes().next()?.is_ascii_alphanumeric();
    let fits = lower.len() <= 254 && local.len() <= 64;
    let domain = domain.contains('.').then(|| host(domain)).flatten();
    (fits && first && domain.is_some() && local.split('.').all(atom)).then_some(lower)
}

/// An address of a website: `http` or `https`, a host, no credentials, no white space.
pub(in crate::membership) fn website(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (name, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let port = !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    (text.len() <= 500 && plain && port && host(name).is_some()).then(|| text.to_owned())
}

/// A day, `YYYY-MM-DD` and nothing else (ISO 8601).
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(n, byte)| match n {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

/// A whole number from 1 to `most`, as JSON writes it.
pub(super) fn count(text: &str, most: u32) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let number: u32 = plain.then(|| text.parse().ok()).flatten()?;
    (number <= most).then_some(number)
}
