//! What people type, before it may be stored: one line or prose, in Unicode's composed form (NFC), of bounded length,
//! without control characters. Refusals are per field; nothing is repaired silently except composition and outer blanks.
use unicode_normalization::UnicodeNormalization;

use super::problem::FieldProblem;

/// The longest title or name, in characters.
pub const LINE_MAX: usize = 200;

/// One line such as a name or title: 1 to `max` characters. A first character that a spreadsheet takes for a formula is
/// refused here, so that exports need not alter what was written (open-data design §3).
pub fn line(field: &str, text: &str, max: usize) -> Result<String, FieldProblem> {
    let text = bounded(field, text, max)?;
    if text.is_empty() {
        return Err(FieldProblem::new(field, "INVALID_EMPTY"));
    }
    if text.starts_with(['=', '+', '-', '@']) {
        return Err(FieldProblem::new(field, "INVALID_FORMULA_START"));
    }
    if text.chars().any(is_forbidden) {
        return Err(FieldProblem::new(field, "INVALID_CHARACTER"));
    }
    Ok(text)
}

/// Several lines, possibly none: up to `max` characters; line breaks and tabs are kept.
pub fn prose(field: &str, text: &str, max: usize) -> Result<String, FieldProblem> {
    let text = bounded(field, text, max)?.replace("\r\n", "\n");
    if text.chars().any(|c| is_forbidden(c) && c != '\n' && c != '\t') {
        return Err(FieldProblem::new(field, "INVALID_CHARACTER"));
    }
    Ok(text)
}

fn bounded(field: &str, text: &str, max: usize) -> Result<String, FieldProblem> {
    // Bytes first: normalising a megabyte to count it would be work for whoever sends it.
    if text.len() > max.saturating_mul(4) {
        return Err(too_long(field, max));
    }
    let text: String = text.trim().nfc().collect();
    if text.chars().count() > max { Err(too_long(field, max)) } else { Ok(text) }
}

fn too_long(field: &str, max: usize) -> FieldProblem {
    FieldProblem::new(field, "INVALID_TOO_LONG").with("max", max)
}

/// Control characters, and the invisible ones that reorder text around them (a name must not rewrite its neighbours).
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Keeps the values of results and collects what was wrong with the others.
pub fn collect<T>(result: Result<T, FieldProblem>, faults: &mut Vec<FieldProblem>) -> Option<T> {
    result.map_err(|fault| faults.push(fault)).ok()
}

/// The text without accents, in lower case: for searching.
pub fn folded(text: &str) -> String {
    text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_composed_bounded_and_free_of_control_characters() {
        assert_eq!(line("n", " Cafe\u{301} ", 10), Ok("Café".to_owned()));
        for (text, code) in [
            ("", "INVALID_EMPTY"),
            ("  ", "INVALID_EMPTY"),
            ("=1+1", "INVALID_FORMULA_START"),
            ("a\u{0}b", "INVALID_CHARACTER"),
            ("a\nb", "INVALID_CHARACTER"),
            ("a\u{202E}b", "INVALID_CHARACTER"),
            ("abcdefghijk", "INVALID_TOO_LONG"),
        ] {
            assert_eq!(line("n", text, 10).map_err(|f| f.code), Err(code), "{text:?}");
        }
        assert_eq!(prose("b", "a\r\nb\tc", 10), Ok("a\nb\tc".to_owned()));
    }

    #[test]
    fn search_ignores_case_and_accents() {
        assert_eq!(folded("Coopèració ÀRABE"), "cooperacio arabe");
    }
}
