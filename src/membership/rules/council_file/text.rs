//! Which texts are taken from outside, and in which form they are kept: NFC, without surrounding
//! white space, without characters that hide, reorder or execute.

use unicode_normalization::UnicodeNormalization as _;

/// Longest name of a council, an organisation or a person, in characters.
pub const MAX_NAME_CHARS: usize = 200;
/// Longest running text, in characters.
pub const MAX_PROSE_CHARS: usize = 4_000;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// No letter or digit in it.
    #[error("the text is empty")]
    Empty,
    /// Too long.
    #[error("the text has more than {limit} characters")]
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// A control character, or one that turns the direction of the text that follows.
    #[error("the text holds the control character {character:?}")]
    Control {
        /// The first such character.
        character: char,
    },
    /// A spreadsheet would take the name for a formula (open-data.md §3).
    #[error("the name begins with {character:?}")]
    Formula {
        /// What it begins with.
        character: char,
    },
}

/// A name: one line of 1 to [`MAX_NAME_CHARS`] characters that no spreadsheet takes for a formula.
///
/// # Errors
/// The [`TextFault`] that comes first.
pub fn name(raw: &str) -> Result<String, TextFault> {
    let name = normal(raw, MAX_NAME_CHARS, &[])?;
    match name.chars().next() {
        Some(character @ ('=' | '+' | '-' | '@')) => Err(TextFault::Formula { character }),
        _ => Ok(name),
    }
}

/// Running text: 1 to [`MAX_PROSE_CHARS`] characters, line breaks and tabs allowed; CRLF becomes LF.
///
/// # Errors
/// The [`TextFault`] that comes first.
pub fn prose(raw: &str) -> Result<String, TextFault> {
    normal(&raw.replace("\r\n", "\n"), MAX_PROSE_CHARS, &['\n', '\t'])
}

fn normal(raw: &str, limit: usize, allowed: &[char]) -> Result<String, TextFault> {
    let refused = |c: &char| is_refused(*c) && !allowed.contains(c);
    if let Some(character) = raw.chars().find(refused) {
        return Err(TextFault::Control { character });
    }
    let composed: String = raw.nfc().collect();
    let text = composed.trim();
    if text.chars().count() > limit {
        return Err(TextFault::TooLong { limit });
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(TextFault::Empty);
    }
    Ok(text.to_owned())
}

/// Control characters, separators of lines and paragraphs, overrides and isolates of direction,
/// the byte order mark, annotation marks and invisible tags. Joiners and the plain direction marks
/// stay: Arabic and Persian need them.
pub(super) fn is_refused(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0x2028..=0x202E | 0x2066..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0xFFFE | 0xFFFF | 0xE0000..=0xE007F
        )
}
