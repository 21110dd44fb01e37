//! The small values that leaves are made of, each with one text form.

use crate::encoding;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A text that is not the one form of the value it should stand for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not {0}")]
pub struct BadValue(pub &'static str);

/// Gives a type whose text form is its `Display` and `FromStr` the same form in JSON.
macro_rules! json_as_text {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $type;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(stringify!($type))
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$type, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}
pub(crate) use json_as_text;

/// An entry's own id: 16 random bytes, in text 22 characters of base64url. Unique in its log, without order in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Eid(pub [u8; 16]);

impl fmt::Display for Eid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoding::base64url(&self.0))
    }
}

impl fmt::Debug for Eid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Eid({self})")
    }
}

impl FromStr for Eid {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        encoding::array_from_base64url(text).map(Eid).ok_or(BadValue("an entry id (22 characters of base64url)"))
    }
}
json_as_text!(Eid);

/// An opaque id of a seat, poll, organisation and so on: a UUID in its lower-case text form of 36 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

impl From<[u8; 16]> for Id {
    fn from(bytes: [u8; 16]) -> Self {
        Id(bytes)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            let dash = if matches!(place, 4 | 6 | 8 | 10) { "-" } else { "" };
            write!(f, "{dash}{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        // Every leaf has some, so nothing is allocated and nothing is read twice.
        let bytes = text.as_bytes();
        let mut id = [0u8; 16];
        let mut wrong = u8::from(bytes.len() != 36);
        for (byte, at) in id.iter_mut().zip(PAIRS) {
            if let Some([high, low]) = bytes.get(at..at + 2) {
                let (high, low) = (encoding::digit_value(*high), encoding::digit_value(*low));
                wrong |= (high | low) & encoding::NO_DIGIT;
                *byte = high << 4 | (low & 0xf);
            }
        }
        let dashes = [8, 13, 18, 23].iter().all(|at| bytes.get(*at) == Some(&b'-'));
        if wrong == 0 && dashes { Ok(Id(id)) } else { Err(BadValue("an id (36 characters, lower case)")) }
    }
}

/// Where each byte's two digits begin.
const PAIRS: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
json_as_text!(Id);

/// SHA-256 of a file meant for all, without salt; in text 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileDigest(pub [u8; 32]);

impl FileDigest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        FileDigest(sha2::Sha256::digest(bytes).into())
    }
}

impl fmt::Display for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoding::hex(&self.0))
    }
}

impl fmt::Debug for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileDigest({self})")
    }
}

impl FromStr for FileDigest {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        encoding::from_hex(text).map(FileDigest).ok_or(BadValue("a SHA-256 digest in lower-case hexadecimal"))
    }
}
json_as_text!(FileDigest);

/// A weight of a seat, an exact fraction above zero. Not reduced: 2/4 stays 2/4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WeightForm", into = "WeightForm")]
pub struct Weight {
    num: u64,
    den: u64,
}

impl Weight {
    /// One ballot, one weight.
    pub const ONE: Weight = Weight { num: 1, den: 1 };

    /// `None` when a part is zero or too large for a leaf.
    pub fn new(num: u64, den: u64) -> Option<Self> {
        let allowed = 1..=crate::json::MAX_INTEGER;
        (allowed.contains(&num) && allowed.contains(&den)).then_some(Weight { num, den })
    }

    pub fn num(self) -> u64 {
        self.num
    }

    pub fn den(self) -> u64 {
        self.den
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightForm {
    num: u64,
    den: u64,
}

impl TryFrom<WeightForm> for Weight {
    type Error = BadValue;
    fn try_from(form: WeightForm) -> Result<Self, BadValue> {
        Weight::new(form.num, form.den).ok_or(BadValue("a weight above zero"))
    }
}

impl From<Weight> for WeightForm {
    fn from(weight: Weight) -> Self {
        WeightForm { num: weight.num, den: weight.den }
    }
}

/// Reads an optional field that may be absent but not `null`, so that each leaf has one form.
pub(crate) fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}
