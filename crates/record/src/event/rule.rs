//! The rule of a poll as the record shows it: quorum and majority, each one condition (docs/methods).
//!
//! What a condition means, and which names and shares make sense, is the tally's business; here stands only its form.

use super::values::{BadValue, present};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// When a poll is valid and when it is carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub quorum: Condition,
    pub majority: Condition,
}

/// `count` must reach (`at_least`) or exceed (`more_than`) a share of a base, or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ConditionForm", into = "ConditionForm")]
pub struct Condition {
    /// What is counted: `present`, `for`, `against`, `abstain` …
    pub count: String,
    pub threshold: Threshold,
    /// The base of a share; absent when the threshold is a number.
    pub of: Option<String>,
    /// Added to the share of the base before rounding.
    pub plus: Option<u64>,
    /// The least that is needed, however small the base.
    pub min: Option<u64>,
    /// The article of the statute that says so.
    pub article: Option<String>,
}

/// Which way the line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threshold {
    AtLeast(Share),
    MoreThan(Share),
}

/// A number, or a fraction of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    Number(u64),
    Fraction { num: u64, den: u64 },
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Share::Number(number) => write!(f, "{number}"),
            Share::Fraction { num, den } => write!(f, "{num}/{den}"),
        }
    }
}

impl FromStr for Share {
    type Err = BadValue;
    /// Reads a fraction such as `1/2`; numbers stand in JSON as numbers.
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = BadValue("a fraction such as \"1/2\"");
        let part = |text: &str| {
            let number = crate::encoding::from_decimal(text)?;
            (number <= crate::json::MAX_INTEGER).then_some(number)
        };
        let (num, den) = text.split_once('/').ok_or(bad.clone())?;
        match (part(num), part(den)) {
            (Some(num), Some(den)) if den > 0 => Ok(Share::Fraction { num, den }),
            _ => Err(bad),
        }
    }
}

impl Serialize for Share {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Share::Number(number) => serializer.serialize_u64(*number),
            Share::Fraction { .. } => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl serde::de::Visitor<'_> for Either {
            type Value = Share;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a fraction such as \"1/2\"")
            }
            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Share, E> {
                Ok(Share::Number(number))
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Share, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionForm {
    count: String,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    at_least: Option<Share>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    more_than: Option<Share>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    plus: Option<u64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    min: Option<u64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    article: Option<String>,
}

impl TryFrom<ConditionForm> for Condition {
    type Error = BadValue;
    fn try_from(form: ConditionForm) -> Result<Self, BadValue> {
        let threshold = match (form.at_least, form.more_than) {
            (Some(share), None) => Threshold::AtLeast(share),
            (None, Some(share)) => Threshold::MoreThan(share),
            _ => {
                return Err(BadValue("a condition with exactly one of at_least and more_than"));
            }
        };
        let (Threshold::AtLeast(share) | Threshold::MoreThan(share)) = threshold;
        if matches!(share, Share::Number(_)) == form.of.is_some() {
            return Err(BadValue("a condition whose share has a base and whose number has none"));
        }
        Ok(Condition { count: form.count, threshold, of: form.of, plus: form.plus, min: form.min, article: form.article })
    }
}

impl From<Condition> for ConditionForm {
    fn from(condition: Condition) -> Self {
        let (at_least, more_than) = match condition.threshold {
            Threshold::AtLeast(share) => (Some(share), None),
            Threshold::MoreThan(share) => (None, Some(share)),
        };
        ConditionForm {
            count: condition.count,
            at_least,
            more_than,
            of: condition.of,
            plus: condition.plus,
            min: condition.min,
            article: condition.article,
        }
    }
}
