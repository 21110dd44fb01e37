//! Shares of a whole as exact fractions.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::RuleError;

/// Longest numerator or denominator, in digits: nine digits always fit in 32 bits.
const MAX_DIGITS: usize = 9;

/// A share of a whole: above zero, at most one, kept as it was written (`2/4` stays `2/4`, since a
/// statute's own words are evidence). Text form: `1/2`, without spaces, signs or leading zeros.
///
/// Two shares are equal when they are written alike; for the sum only the value matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: NonZeroU32,
    denominator: NonZeroU32,
}

impl Share {
    /// A half.
    pub const HALF: Self = Self { numerator: NonZeroU32::MIN, denominator: NonZeroU32::MIN.saturating_add(1) };

    /// The part above the line.
    #[must_use]
    pub const fn numerator(self) -> u32 {
        self.numerator.get()
    }

    /// The part below the line.
    #[must_use]
    pub const fn denominator(self) -> u32 {
        self.denominator.get()
    }

    /// ⌊share · n⌋. Never overflows: the product has at most 96 bits and the share is at most one.
    pub(crate) fn floor_of(self, n: u64) -> Result<u64, RuleError> {
        let quotient = self.product(n)?.checked_div(self.wide_denominator()).ok_or(RuleError::TooLarge)?;
        u64::try_from(quotient).map_err(|_| RuleError::TooLarge)
    }

    /// ⌈share · n⌉.
    pub(crate) fn ceil_of(self, n: u64) -> Result<u64, RuleError> {
        let quotient = self.product(n)?.div_ceil(self.wide_denominator());
        u64::try_from(quotient).map_err(|_| RuleError::TooLarge)
    }

    fn product(self, n: u64) -> Result<u128, RuleError> {
        u128::from(self.numerator.get()).checked_mul(u128::from(n)).ok_or(RuleError::TooLarge)
    }

    fn wide_denominator(self) -> u128 {
        u128::from(self.denominator.get())
    }
}

impl FromStr for Share {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        let malformed = || RuleError::ShareMalformed { text: text.chars().take(40).collect() };
        let (above, below) = text.split_once('/').ok_or_else(malformed)?;
        let numerator = digits(above).ok_or_else(malformed)?;
        let denominator = digits(below).and_then(NonZeroU32::new).ok_or_else(malformed)?;
        let numerator = NonZeroU32::new(numerator).ok_or(RuleError::ShareZero)?;
        if numerator > denominator {
            return Err(RuleError::ShareAboveOne { share: text.to_owned() });
        }
        Ok(Self { numerator, denominator })
    }
}

/// Decimal digits as JSON writes a whole number: no sign, no leading zero, at most [`MAX_DIGITS`].
fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty()
        && text.len() <= MAX_DIGITS
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_and_written_alike() {
        for text in ["1/2", "2/4", "1/1", "999999999/999999999", "50/100"] {
            assert_eq!(text.parse::<Share>().unwrap().to_string(), text);
        }
        assert_eq!("1/2".parse(), Ok(Share::HALF));
    }

    #[test]
    fn anything_but_two_plain_numbers_is_no_share() {
        for text in [
            "",
            "/",
            "1/",
            "/2",
            "1",
            "0.5",
            "50%",
            " 1/2",
            "1/2 ",
            "1 /2",
            "01/2",
            "1/02",
            "-1/2",
            "+1/2",
            "1/-2",
            "1/2/3",
            "1/0",
            "0/0",
            "1e1/20",
            "½",
            "١/٢",
            "1000000000/1000000000",
            "1/10000000000",
        ] {
            let error = text.parse::<Share>().unwrap_err();
            assert!(matches!(error, RuleError::ShareMalformed { .. }), "{text}: {error}");
        }
    }

    #[test]
    fn a_share_of_nothing_and_a_share_above_the_whole_are_refused() {
        assert_eq!("0/2".parse::<Share>(), Err(RuleError::ShareZero));
        assert_eq!("3/2".parse::<Share>(), Err(RuleError::ShareAboveOne { share: "3/2".into() }));
    }

    #[test]
    fn products_are_exact_at_the_largest_numbers() {
        let two_thirds: Share = "2/3".parse().unwrap();
        assert_eq!(two_thirds.floor_of(u64::MAX), Ok(12_297_829_382_473_034_410));
        assert_eq!(two_thirds.ceil_of(u64::MAX), Ok(12_297_829_382_473_034_410));
        assert_eq!(two_thirds.floor_of(u64::MAX - 1), Ok(12_297_829_382_473_034_409));
        assert_eq!(two_thirds.ceil_of(u64::MAX - 1), Ok(12_297_829_382_473_034_410));
        let whole: Share = "1/1".parse().unwrap();
        assert_eq!(whole.ceil_of(u64::MAX), Ok(u64::MAX));
        assert_eq!(whole.floor_of(0), Ok(0));
    }
}
