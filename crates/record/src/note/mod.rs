//! Signed notes (C2SP signed-note v1.0.0): a text with signature lines under it.

pub(crate) mod key;

pub use key::{BadKey, SigningKey, Vkey};

use crate::encoding;
use key::is_key_name;

/// The largest note that is read.
pub const MAX_BYTES: usize = 1 << 20;
/// How many signature lines a note may have; signed-note asks to accept at least these.
pub const MAX_SIGNATURES: usize = 16;

/// Why bytes are no signed note, or one that must not be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    #[error("the note is longer than 1 MiB")]
    TooLong,
    #[error("the note is not UTF-8, or has control characters")]
    Characters,
    #[error("the note has no blank line between text and signatures, or no end of line")]
    Shape,
    #[error("signature line {0} is malformed")]
    SignatureLine(usize),
    #[error("the note has more than {MAX_SIGNATURES} signatures")]
    TooManySignatures,
    /// A signature that claims a known key is wrong: the whole note is refused.
    #[error("the signature of {0} is wrong")]
    BadSignature(String),
    #[error("no known key signed the note")]
    Unsigned,
}

/// A note as read; nothing is verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub name: String,
    pub key_id: u32,
    /// What follows the key id; its meaning depends on the key's type.
    pub bytes: Vec<u8>,
}

/// The line with its newline.
impl std::fmt::Display for Signature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut blob = self.key_id.to_be_bytes().to_vec();
        blob.extend_from_slice(&self.bytes);
        writeln!(f, "— {} {}", self.name, encoding::base64(&blob))
    }
}

impl Note {
    /// Reads a note strictly; signature lines of unknown keys must still be well-formed.
    pub fn parse(bytes: &[u8]) -> Result<Note, NoteError> {
        if bytes.len() > MAX_BYTES {
            return Err(NoteError::TooLong);
        }
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::Characters)?;
        if has_control(whole) {
            return Err(NoteError::Characters);
        }
        let split = whole.rfind("\n\n").ok_or(NoteError::Shape)?;
        let (text, lines) = whole.split_at(split + 1);
        let lines = lines.strip_prefix('\n').and_then(|lines| lines.strip_suffix('\n')).ok_or(NoteError::Shape)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteError::TooManySignatures);
        }
        let signatures = lines
            .split('\n')
            .enumerate()
            .map(|(n, line)| signature_line(line).ok_or(NoteError::SignatureLine(n + 1)))
            .collect::<Result<_, _>>()?;
        Ok(Note { text: text.to_owned(), signatures })
    }

    /// The text, with its last newline. Believe it only after [`Note::verify`].
    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// The signatures of this key: name and id are its own. They are not verified yet.
    pub(crate) fn signatures_of(&self, name: &str, key_id: u32) -> impl Iterator<Item = &Signature> {
        self.signatures.iter().filter(move |signature| signature.key_id == key_id && signature.name == name)
    }

    /// The text, once at least one of these keys signed it and no signature that claims one of them is wrong.
    ///
    /// Lines of other keys are ignored, also when they share a name or an id (not both) with a known key.
    pub fn verify(&self, keys: &[Vkey]) -> Result<&str, NoteError> {
        let mut signed = false;
        for signature in &self.signatures {
            let known = keys.iter().find(|key| key.key_id() == signature.key_id && key.name() == signature.name);
            let Some(key) = known else { continue };
            if !key.verifies(self.text.as_bytes(), &signature.bytes) {
                return Err(NoteError::BadSignature(key.name().to_owned()));
            }
            signed = true;
        }
        if signed { Ok(&self.text) } else { Err(NoteError::Unsigned) }
    }
}

/// A text signed by these keys, as a note.
///
/// The text must end with a newline and hold no other control character. Ed25519 is deterministic: the same text
/// and keys give the same bytes.
pub fn sign(text: &str, keys: &[&SigningKey]) -> Result<String, NoteError> {
    if !text.ends_with('\n') {
        return Err(NoteError::Shape);
    }
    if has_control(text) {
        return Err(NoteError::Characters);
    }
    match keys.len() {
        0 => return Err(NoteError::Unsigned),
        1..=MAX_SIGNATURES => {}
        _ => return Err(NoteError::TooManySignatures),
    }
    let mut note = format!("{text}\n");
    for key in keys {
        let bytes = key.sign(text.as_bytes()).to_vec();
        note.push_str(&Signature { name: key.vkey().name().to_owned(), key_id: key.vkey().key_id(), bytes }.to_string());
    }
    Ok(note)
}

fn has_control(text: &str) -> bool {
    text.bytes().any(|byte| byte < 0x20 && byte != b'\n')
}

/// Reads one signature line, without its newline.
pub(crate) fn signature_line(line: &str) -> Option<Signature> {
    let (name, blob) = line.strip_prefix("— ")?.split_once(' ')?;
    if !is_key_name(name) {
        return None;
    }
    let blob = encoding::from_base64(blob)?;
    let (key_id, bytes) = blob.split_first_chunk::<4>()?;
    if bytes.is_empty() {
        return None;
    }
    Some(Signature { name: name.to_owned(), key_id: u32::from_be_bytes(*key_id), bytes: bytes.to_vec() })
}

#[cfg(test)]
mod tests;
