//! Randomness: identifiers, salts and the secrets of single-use links, all from the operating system.
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// `N` bytes from the operating system's generator.
///
/// Aborts the process when the system has no randomness to give: nothing that we do without it would be safe.
#[allow(clippy::disallowed_methods, reason = "the one place that may")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0u8; N];
    if getrandom::fill(&mut bytes).is_err() {
        std::process::abort();
    }
    bytes
}

/// A time-ordered identifier (UUID v7): good for keys of rows, never for ledger events (those are random).
#[allow(clippy::disallowed_methods, reason = "the one place that may")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// A secret for a link, a cookie or a refresh token: 256 random bits, base64url (T16).
pub fn new_secret() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

/// What is stored of a secret: its SHA-256. The secret has 256 bits of its own, so no salt is needed.
pub fn secret_hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
