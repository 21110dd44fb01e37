//! Keys of signed notes: Ed25519 (type 0x01), the kind a public log must have. The text forms serve witnesses' keys too.

use crate::encoding;
use ed25519_dalek::Signer as _;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// Ed25519 over the note's text.
const ED25519: u8 = 0x01;

/// A text that is no key of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    #[error("a key name is empty or has spaces or plus signs")]
    Name,
    #[error("not a key in the form of signed-note")]
    Form,
    #[error("the key is of another type than the one asked for")]
    Type,
    #[error("the key id does not belong to the key")]
    Id,
    #[error("the public key is no point of Ed25519 fit for verifying")]
    Point,
}

/// Key names are not empty and hold neither spaces (of any script) nor plus signs.
pub(crate) fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

pub(crate) fn key_id(name: &str, typed_key: &[u8]) -> u32 {
    let mut hasher = Sha256::new();
    hasher.update(name.as_bytes());
    hasher.update(b"\n");
    hasher.update(typed_key);
    let digest: [u8; 32] = hasher.finalize().into();
    let [a, b, c, d, ..] = digest;
    u32::from_be_bytes([a, b, c, d])
}

pub(crate) fn typed(kind: u8, key: &[u8; 32]) -> [u8; 33] {
    let mut bytes = [kind; 33];
    let (_, room) = bytes.split_at_mut(1);
    room.copy_from_slice(key);
    bytes
}

/// The parts of `name+hex(id)+base64(type ‖ key)`.
pub(crate) fn read_parts(kind: u8, text: &str) -> Result<(&str, u32, Zeroizing<[u8; 32]>), BadKey> {
    let (name, rest) = text.split_once('+').ok_or(BadKey::Form)?;
    let (id, key) = rest.split_once('+').ok_or(BadKey::Form)?;
    if !is_key_name(name) {
        return Err(BadKey::Name);
    }
    let id = encoding::from_hex::<4>(id).map(u32::from_be_bytes).ok_or(BadKey::Form)?;
    let bytes = Zeroizing::new(encoding::from_base64(key).ok_or(BadKey::Form)?);
    match bytes.split_first() {
        Some((found, key)) if *found == kind => {
            let key: [u8; 32] = key.try_into().map_err(|_| BadKey::Form)?;
            Ok((name, id, Zeroizing::new(key)))
        }
        Some(_) => Err(BadKey::Type),
        None => Err(BadKey::Form),
    }
}

/// A public key fit for verifying.
pub(crate) fn point(key: &[u8; 32]) -> Result<ed25519_dalek::VerifyingKey, BadKey> {
    let point = ed25519_dalek::VerifyingKey::from_bytes(key).map_err(|_| BadKey::Point)?;
    if point.is_weak() { Err(BadKey::Point) } else { Ok(point) }
}

/// A verifier key, `name+hex(id)+base64(0x01 ‖ public key)`: what a log is known by.
#[derive(Clone, PartialEq, Eq)]
pub struct Vkey {
    name: String,
    id: u32,
    key: ed25519_dalek::VerifyingKey,
}

impl Vkey {
    fn new(name: &str, key: ed25519_dalek::VerifyingKey) -> Vkey {
        Vkey { name: name.to_owned(), id: key_id(name, &typed(ED25519, key.as_bytes())), key }
    }

    /// The key's name; for a log, its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn key_id(&self) -> u32 {
        self.id
    }

    /// The raw public key (RFC 8032).
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether `signature` is this key's over `message`, by the strict rules that leave one verdict for all verifiers.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        ed25519_dalek::Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Display for Vkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{:08x}+{}", self.name, self.id, encoding::base64(&typed(ED25519, self.key.as_bytes())))
    }
}

impl fmt::Debug for Vkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vkey({self})")
    }
}

impl FromStr for Vkey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Vkey, BadKey> {
        let (name, id, key) = read_parts(ED25519, text)?;
        let point = point(&key)?;
        let vkey = Vkey::new(name, point);
        if vkey.id == id { Ok(vkey) } else { Err(BadKey::Id) }
    }
}

/// A signing key, in text `PRIVATE+KEY+name+hex(id)+base64(0x01 ‖ seed)`. Wiped from memory when dropped.
pub struct SigningKey {
    vkey: Vkey,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// From 32 random bytes.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<SigningKey, BadKey> {
        if !is_key_name(name) {
            return Err(BadKey::Name);
        }
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        Ok(SigningKey { vkey: Vkey::new(name, key.verifying_key()), key })
    }

    /// Reads the text form; the caller trims the line.
    pub fn parse(text: &str) -> Result<SigningKey, BadKey> {
        let (name, id, seed) = read_parts(ED25519, text.strip_prefix("PRIVATE+KEY+").ok_or(BadKey::Form)?)?;
        let key = SigningKey::from_seed(name, &seed)?;
        if key.vkey.id == id { Ok(key) } else { Err(BadKey::Id) }
    }

    /// The text form. Whoever holds it can sign for the log.
    pub fn to_text(&self) -> Zeroizing<String> {
        let seed = Zeroizing::new(self.key.to_bytes());
        let secret = Zeroizing::new(encoding::base64(Zeroizing::new(typed(ED25519, &seed)).as_slice()));
        Zeroizing::new(format!("PRIVATE+KEY+{}+{:08x}+{}", self.vkey.name, self.vkey.id, secret.as_str()))
    }

    /// The verifier key that belongs to it.
    pub fn vkey(&self) -> &Vkey {
        &self.vkey
    }

    /// The signature over a message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.vkey)
    }
}
