//! Commitments: how a leaf holds a value that may have to be erased (audit-trail.md §2).
//!
//! The leaf holds SHA-256 over a domain, a fresh salt of 32 random bytes and the value; the opening (salt and value)
//! lives outside the log. Whoever deletes the opening erases the value, and the tree is untouched.

use super::values::{BadValue, Eid, json_as_text};
use crate::encoding;
use crate::json::{self, JsonError, Scan};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

const VALUE_DOMAIN: &[u8] = b"audit/commit/v1\n";
const FILE_DOMAIN: &[u8] = b"audit/commit-file/v1\n";

/// The 32 random bytes of one commitment, never used twice; in text 43 characters of base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

impl fmt::Display for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoding::base64url(&self.0))
    }
}

impl fmt::Debug for Salt {
    /// Says nothing: a salt in a log file would open a commitment that was erased.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl FromStr for Salt {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        encoding::array_from_base64url(text).map(Salt).ok_or(BadValue("a salt (43 characters of base64url)"))
    }
}
json_as_text!(Salt);

/// `{"$c": "<43 characters of base64url>"}`: stands in a leaf for a value that is kept outside it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "CommitmentForm", into = "CommitmentForm")]
pub struct Commitment(pub [u8; 32]);

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoding::base64url(&self.0))
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Commitment({self})")
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CommitmentForm<'a> {
    #[serde(rename = "$c", borrow)]
    digest: Cow<'a, str>,
}

impl TryFrom<CommitmentForm<'_>> for Commitment {
    type Error = BadValue;
    fn try_from(form: CommitmentForm<'_>) -> Result<Self, BadValue> {
        encoding::array_from_base64url(&form.digest).map(Commitment).ok_or(BadValue("a commitment (43 characters of base64url)"))
    }
}

impl From<Commitment> for CommitmentForm<'static> {
    fn from(commitment: Commitment) -> Self {
        CommitmentForm { digest: Cow::Owned(commitment.to_string()) }
    }
}

/// The commitment to a JSON value: SHA-256("audit/commit/v1\n" ‖ salt ‖ JCS(value)).
///
/// Fails for values that have no canonical form ([`crate::json`]).
pub fn commit<T: Serialize + ?Sized>(salt: &Salt, value: &T) -> Result<Commitment, JsonError> {
    Ok(digest(VALUE_DOMAIN, salt, &json::canonical(value)?))
}

/// The commitment to the raw bytes of a file: SHA-256("audit/commit-file/v1\n" ‖ salt ‖ bytes).
pub fn commit_file(salt: &Salt, bytes: &[u8]) -> Commitment {
    digest(FILE_DOMAIN, salt, bytes)
}

fn digest(domain: &[u8], salt: &Salt, bytes: &[u8]) -> Commitment {
    let mut hasher = Sha256::new();
    hasher.update(domain);
    hasher.update(salt.0);
    hasher.update(bytes);
    Commitment(hasher.finalize().into())
}

/// One line of `openings.jsonl`: what a commitment of entry `eid`, at JSON pointer `ptr` of the leaf, stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningLine {
    pub eid: Eid,
    /// A JSON pointer (RFC 6901) into the leaf, such as `/data/choice`.
    pub ptr: String,
    pub salt: Salt,
    pub value: Value,
}

impl OpeningLine {
    /// The line without its newline, in canonical JSON.
    pub fn encode(&self) -> Result<Vec<u8>, JsonError> {
        json::canonical(self)
    }

    /// Reads a line of any spelling, by the strict rules of [`crate::json::parse`].
    pub fn decode(line: &[u8]) -> Result<Self, JsonError> {
        serde_json::from_value(json::parse(line)?).map_err(|e| JsonError::Syntax(e.to_string()))
    }

    /// What the leaf must hold at `ptr` for this opening to be right.
    pub fn commitment(&self) -> Result<Commitment, JsonError> {
        commit(&self.salt, &self.value)
    }
}

/// An opening as it was read, its value still the text that is hashed: whoever reads a whole file of them looks into few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub eid: Eid,
    /// As in [`OpeningLine::ptr`].
    pub ptr: String,
    pub salt: Salt,
    /// In canonical JSON.
    pub value: String,
}

impl Opening {
    /// Reads a line as [`OpeningLine::decode`] does; of canonical lines, as all that we write, in a single pass.
    ///
    /// # Errors
    /// When the line is no opening, or its value has no canonical form.
    pub fn read(line: &[u8]) -> Result<Self, JsonError> {
        match Opening::read_canonical(line) {
            Ok(opening) => Ok(opening),
            Err(_) => {
                let OpeningLine { eid, ptr, salt, value } = OpeningLine::decode(line)?;
                let value = json::canonical(&value)?;
                let value = String::from_utf8(value).map_err(|e| JsonError::Syntax(e.to_string()))?;
                Ok(Opening { eid, ptr, salt, value })
            }
        }
    }

    fn read_canonical(line: &[u8]) -> Result<Self, JsonError> {
        let mut scan = Scan::new(line)?;
        scan.expect("{\"eid\":")?;
        let eid = Eid::deserialize(&mut scan)?;
        scan.expect(",\"ptr\":")?;
        let ptr = String::deserialize(&mut scan)?;
        scan.expect(",\"salt\":")?;
        let salt = Salt::deserialize(&mut scan)?;
        scan.expect(",\"value\":")?;
        let value = scan.inner_span()?.to_owned();
        scan.expect("}")?;
        scan.end()?;
        Ok(Opening { eid, ptr, salt, value })
    }

    /// What the leaf must hold at `ptr` for this opening to be right.
    pub fn commitment(&self) -> Commitment {
        digest(VALUE_DOMAIN, &self.salt, self.value.as_bytes())
    }
}

/// A value that stands in clear or, where it must not be read yet, as a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClearOr<T> {
    Clear(T),
    Sealed(Commitment),
}

impl<T: Serialize> Serialize for ClearOr<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ClearOr::Clear(value) => value.serialize(serializer),
            ClearOr::Sealed(commitment) => commitment.serialize(serializer),
        }
    }
}

/// Only for values that are texts in JSON, so that an object can be nothing but a commitment.
impl<'de, T: FromStr> Deserialize<'de> for ClearOr<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(std::marker::PhantomData<T>);
        impl<'de, T: FromStr> serde::de::Visitor<'de> for Either<T> {
            type Value = ClearOr<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or a commitment")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<ClearOr<T>, E> {
                text.parse().map(ClearOr::Clear).map_err(|_| E::custom("not one of the values"))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<ClearOr<T>, A::Error> {
                let inner = serde::de::value::MapAccessDeserializer::new(map);
                Commitment::deserialize(inner).map(ClearOr::Sealed)
            }
        }
        deserializer.deserialize_any(Either(std::marker::PhantomData))
    }
}
