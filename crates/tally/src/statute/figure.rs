//! Numbers of seats and of weight: exact, of any size.
// A rational of unlimited size does not overflow, and nothing here divides by what may be zero.
#![allow(clippy::arithmetic_side_effects)]

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::{RuleError, Share};

/// Most digits above or below the line of a fraction that somebody writes.
const MAX_DIGITS: usize = 18;

/// A number of seats or ballots, or a weight. Written as a number, or as a fraction in text when it is a weight.
#[derive(Clone, Debug, Eq)]
pub struct Figure {
    value: BigRational,
    is_weight: bool,
}

impl Figure {
    /// None at all.
    #[must_use]
    pub fn zero() -> Self {
        Self::from(0)
    }

    /// Whether it is none at all.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        *self == Self::zero()
    }

    /// Whether it is a weight, which is written as a fraction.
    #[must_use]
    pub const fn is_weight(&self) -> bool {
        self.is_weight
    }

    /// The same number as a weight.
    #[must_use]
    pub fn as_weight(mut self) -> Self {
        self.is_weight = true;
        self
    }

    /// The same number as one of seats or ballots, when the base was one.
    #[must_use]
    pub(super) fn counted_like(mut self, base: &Self) -> Self {
        self.is_weight = base.is_weight;
        self
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self { value: &self.value + &other.value, is_weight: self.is_weight || other.is_weight }
    }

    /// The difference; none when the other is more.
    #[must_use]
    pub fn less(&self, other: &Self) -> Option<Self> {
        (self.value >= other.value)
            .then(|| Self { value: &self.value - &other.value, is_weight: self.is_weight || other.is_weight })
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self { value: &self.value * &other.value, is_weight: self.is_weight || other.is_weight }
    }

    /// The quotient; none when the other is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| Self { value: &self.value / &other.value, is_weight: self.is_weight || other.is_weight })
    }

    /// The next whole number at or above.
    #[must_use]
    pub fn ceil(&self) -> Self {
        Self { value: self.value.ceil(), is_weight: self.is_weight }
    }

    /// The next whole number at or below.
    #[must_use]
    pub fn floor(&self) -> Self {
        Self { value: self.value.floor(), is_weight: self.is_weight }
    }

    /// The fraction in lowest terms: above and below the line.
    #[must_use]
    pub fn parts(&self) -> (BigInt, BigInt) {
        (self.value.numer().clone(), self.value.denom().clone())
    }

    /// As a whole number of 64 bits, if it is one.
    #[must_use]
    pub fn as_whole(&self) -> Option<u64> {
        if self.value.is_integer() { u64::try_from(self.value.to_integer()).ok() } else { None }
    }

    /// A fraction; none when it has nothing below the line.
    #[must_use]
    pub fn ratio(above: BigInt, below: BigInt) -> Option<Self> {
        (below != BigInt::from(0)).then(|| Self { value: BigRational::new(above, below), is_weight: true })
    }
}

impl From<u64> for Figure {
    fn from(number: u64) -> Self {
        Self { value: BigRational::from_integer(BigInt::from(number)), is_weight: false }
    }
}

impl From<Share> for Figure {
    fn from(share: Share) -> Self {
        let value = BigRational::new(BigInt::from(share.numerator()), BigInt::from(share.denominator()));
        Self { value, is_weight: true }
    }
}

/// Equal when the numbers are, however they are written.
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl FromStr for Figure {
    type Err = RuleError;

    /// Reads `1/3` or `2`, not negative.
    fn from_str(text: &str) -> Result<Self, RuleError> {
        let malformed = || RuleError::ShareMalformed { text: text.chars().take(40).collect() };
        let digits = |part: &str| {
            let plain = !part.is_empty() && part.len() <= MAX_DIGITS && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<u64>().ok() } else { None }
        };
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        let (above, below) = (digits(above).ok_or_else(malformed)?, digits(below).ok_or_else(malformed)?);
        Self::ratio(BigInt::from(above), BigInt::from(below)).ok_or_else(malformed)
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(number) if !self.is_weight => serializer.serialize_u64(number),
            _ => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Either)
    }
}

struct Either;

impl Visitor<'_> for Either {
    type Value = Figure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number that is not negative, or a weight as text such as \"1/3\"")
    }

    fn visit_u64<E>(self, number: u64) -> Result<Figure, E> {
        Ok(Figure::from(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Figure, E> {
        u64::try_from(number).map(Figure::from).map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Figure, E> {
        text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}
