//! Which kinds of documents are taken, and whether bytes are what they are said to be.

/// What a council's papers come as. Nothing that a browser would run.
pub const ALLOWED: &[&str] = &[
    "application/pdf",
    "text/plain",
    "text/csv",
    "image/png",
    "image/jpeg",
    "image/webp",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
];

/// The allowed kind that a Content-Type names; parameters do not count.
pub fn allowed(content_type: &str) -> Option<&'static str> {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    ALLOWED.iter().copied().find(|allowed| allowed.eq_ignore_ascii_case(kind))
}

/// Whether bytes begin as files of this kind do (texts: UTF-8 without control characters).
pub fn looks_like(kind: &str, bytes: &[u8]) -> bool {
    if bytes.is_empty() {
        return false;
    }
    match kind {
        "application/pdf" => bytes.starts_with(b"%PDF-"),
        "image/png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/jpeg" => bytes.starts_with(b"\xff\xd8\xff"),
        "image/webp" => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        "text/plain" | "text/csv" => {
            std::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')))
        }
        // OpenDocument and Office Open XML are ZIP files.
        _ => bytes.starts_with(b"PK\x03\x04"),
    }
}

/// Whether a browser may show it instead of keeping it.
pub fn may_show(kind: &str) -> bool {
    matches!(kind, "application/pdf" | "image/png" | "image/jpeg" | "image/webp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_run_is_not_taken_and_a_false_name_is_seen_through() {
        for kind in
            ["text/html", "image/svg+xml", "application/javascript", "application/xhtml+xml", "", "application/octet-stream"]
        {
            assert_eq!(allowed(kind), None, "{kind}");
        }
        assert_eq!(allowed("Text/Plain; charset=utf-8"), Some("text/plain"));
        for (kind, bytes, expected) in [
            ("application/pdf", b"%PDF-1.7".as_slice(), true),
            ("application/pdf", b"<html>", false),
            ("image/png", b"GIF89a", false),
            ("text/plain", b"caf\xc3\xa9\n", true),
            ("text/plain", b"caf\xe9", false),
            ("text/csv", b"a,b\0c", false),
            ("text/plain", b"", false),
        ] {
            assert_eq!(looks_like(kind, bytes), expected, "{kind}");
        }
    }
}
