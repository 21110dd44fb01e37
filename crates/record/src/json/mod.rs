//! The JSON of leaves: a subset in which every value has exactly one form.
//!
//! Strings in NFC, booleans, null, arrays, objects without duplicate keys, and integers with |n| ≤ 2^53−1.
//! Bytes are those of RFC 8785 (JCS). [`parse`] reads any spelling of such a value, [`canonical`] writes the one
//! form, [`check_canonical`] tells whether bytes already have it, in one pass and without building a value.

mod read;
mod scan;
mod strict;

pub(crate) use scan::Scan;
pub use scan::check_canonical;
pub use strict::parse;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

/// The largest integer that JCS does not round: 2^53 − 1.
pub const MAX_INTEGER: u64 = (1 << 53) - 1;
/// How deep arrays and objects may nest. Leaves need 5.
pub const MAX_DEPTH: usize = 32;

/// Why bytes or a value are not of the subset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    #[error("not JSON: {0}")]
    Syntax(String),
    #[error("not the canonical form at byte {at}: {what}")]
    NotCanonical { at: usize, what: &'static str },
}

/// The canonical bytes (RFC 8785) of a value, refused when the value is outside the subset.
///
/// The canonicaliser rounds integers above 2^53 without a word, so its output is checked again.
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, JsonError> {
    let bytes = serde_json_canonicalizer::to_vec(&value).map_err(|e| JsonError::Syntax(e.to_string()))?;
    check_canonical(&bytes)?;
    Ok(bytes)
}

/// A text in the one spelling that leaves accept (NFC). Keyboards and files send others, so texts pass here when they
/// come in; a text that is stored as it came would be refused when it is recorded.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

#[cfg(test)]
mod tests;
