//! Reading elections from the files that others publish. Every error names its line.

mod blt;
mod csv;
mod pabulib;
mod preflib;
#[cfg(test)]
mod tests;

use super::{Election, ElectionError};

/// Reads a file of any known form, told by its content: PrefLib (`# FILE NAME`), Pabulib (`META`), BLT (two numbers first) or CSV
/// with one of the headers `a,b,prefer_a,prefer_b` (pairwise totals), `roll_call,<member>,vote` (roll calls), `list,votes` (lists).
///
/// # Errors
/// The line, and what is wrong there.
pub fn read(text: &str) -> Result<Election, ElectionError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if first.eq_ignore_ascii_case("META") {
        pabulib::read(text)
    } else if first.starts_with("# ") && text.contains("# NUMBER ALTERNATIVES") {
        preflib::read(text)
    } else if first.starts_with('#') || first.split_whitespace().take(2).filter(|word| word.parse::<u64>().is_ok()).count() == 2 {
        blt::read(text)
    } else if first.contains(',') {
        csv::read(text)
    } else {
        Err(ElectionError::FormUnknown)
    }
}

/// A whole number, or what stands there instead.
fn number(word: &str, expected: &'static str) -> Result<u64, ElectionError> {
    word.trim().parse().map_err(|_| ElectionError::expected(expected, word))
}
