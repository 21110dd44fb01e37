//! One comparison: a count, a threshold, and the base that the threshold is a share of.
//!
//! Form (statutes.md §4): `{count, at_least | more_than, of, plus, min, article}`. The threshold is a
//! fraction as text (`"1/2"`, then `of` names its base) or a whole number (then there is no base).

mod form;
mod words;

use crate::{RuleError, Share};
pub use form::{Amount, ConditionForm, Whole};
pub use words::{Base, Count};

/// Largest whole number in a rule: far above any council, and safe for readers with 32-bit numbers.
pub const MAX_NUMBER: u64 = 1_000_000_000;

/// Longest article reference, in characters.
const MAX_ARTICLE_CHARS: usize = 64;

/// A condition on the count of seats or ballots. Always valid: it can only be made by
/// [`Condition::new`] or read from its written form, and both refuse what says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Condition {
    count: Count,
    bound: Bound,
    threshold: Threshold,
    min: u64,
    article: Option<String>,
}

/// Whether reaching the threshold is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The threshold itself is enough (`at_least`).
    AtLeast,
    /// It takes more than the threshold (`more_than`).
    MoreThan,
}

impl Bound {
    /// The key that says it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
        }
    }
}

/// What the count is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Threshold {
    /// A whole number of seats or ballots.
    Number(u64),
    /// A share of a base, and some more.
    Share {
        /// The share.
        share: Share,
        /// What it is a share of.
        of: Base,
        /// Added to the share before rounding ("half plus one"); 0 adds nothing.
        plus: u64,
    },
}

impl Condition {
    /// A condition from its parts. `min` is the floor under what is needed (0: no floor), `article`
    /// the article of the statute that a refusal cites.
    ///
    /// # Errors
    /// The [`RuleError`] that names what is wrong: a threshold that asks for nothing, a number out
    /// of range, a malformed article.
    pub fn new(count: Count, bound: Bound, threshold: Threshold, min: u64, article: Option<String>) -> Result<Self, RuleError> {
        match threshold {
            Threshold::Number(0) if bound == Bound::AtLeast => return Err(RuleError::NumberZero),
            Threshold::Number(number) => in_range(bound.as_str(), number)?,
            Threshold::Share { plus, .. } => in_range("plus", plus)?,
        }
        in_range("min", min)?;
        if let Some(article) = &article {
            let chars = article.chars().count();
            if chars == 0 || chars > MAX_ARTICLE_CHARS || article.chars().any(char::is_control) {
                return Err(RuleError::ArticleMalformed);
            }
        }
        Ok(Self { count, bound, threshold, min, article })
    }

    /// A share of a base, without addition, floor or article: the common case.
    #[must_use]
    pub const fn share(count: Count, bound: Bound, share: Share, of: Base) -> Self {
        Self { count, bound, threshold: Threshold::Share { share, of, plus: 0 }, min: 0, article: None }
    }

    /// What is counted.
    #[must_use]
    pub const fn count(&self) -> Count {
        self.count
    }

    /// Whether reaching the threshold is enough.
    #[must_use]
    pub const fn bound(&self) -> Bound {
        self.bound
    }

    /// What the count is compared with.
    #[must_use]
    pub const fn threshold(&self) -> Threshold {
        self.threshold
    }

    /// The base of the share; none for a whole number.
    #[must_use]
    pub const fn of(&self) -> Option<Base> {
        match self.threshold {
            Threshold::Number(_) => None,
            Threshold::Share { of, .. } => Some(of),
        }
    }

    /// The floor under what is needed; 0 when there is none.
    #[must_use]
    pub const fn min(&self) -> u64 {
        self.min
    }

    /// The article that the condition stands in.
    #[must_use]
    pub fn article(&self) -> Option<&str> {
        self.article.as_deref()
    }

    /// How many are needed of a base of `base_count`:
    /// max(min, ⌈share·n + plus⌉) for `at_least`, max(min, ⌊share·n + plus⌋ + 1) for `more_than`.
    /// For a whole number `base_count` does not matter.
    ///
    /// # Errors
    /// [`RuleError::TooLarge`] when the sum does not fit.
    pub fn needed(&self, base_count: u64) -> Result<u64, RuleError> {
        // `plus` is whole, so it may be added after rounding.
        let (threshold, plus) = match (self.threshold, self.bound) {
            (Threshold::Number(number), _) => (number, 0),
            (Threshold::Share { share, plus, .. }, Bound::AtLeast) => (share.ceil_of(base_count)?, plus),
            (Threshold::Share { share, plus, .. }, Bound::MoreThan) => (share.floor_of(base_count)?, plus),
        };
        let above = match self.bound {
            Bound::AtLeast => 0,
            Bound::MoreThan => 1,
        };
        let needed = threshold.checked_add(plus).and_then(|sum| sum.checked_add(above)).ok_or(RuleError::TooLarge)?;
        Ok(needed.max(self.min))
    }

    /// Whether `have` of a base of `base_count` meets the condition. More than a share of an empty
    /// base is never met, however many there are of what is counted.
    ///
    /// # Errors
    /// [`RuleError::TooLarge`] when the sum does not fit.
    pub fn met(&self, have: u64, base_count: u64) -> Result<bool, RuleError> {
        let more_than_part_of_none = self.bound == Bound::MoreThan && self.of().is_some() && base_count == 0;
        Ok(!more_than_part_of_none && have >= self.needed(base_count)?)
    }
}

fn in_range(field: &'static str, number: u64) -> Result<(), RuleError> {
    if number > MAX_NUMBER {
        return Err(RuleError::NumberOutOfRange { field });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
