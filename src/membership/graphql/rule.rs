//! The council's rule in words and numbers.
use async_graphql::{Object, SimpleObject};
use claror_tally::{Bound, Threshold};

use crate::foundation::problem::Problem;
use crate::membership::conditions;

/// Quorum and majority.
pub struct Rule {
    rule: claror_tally::Rule,
    /// Seats on the roll: what shares of all seats are taken of.
    seats: Option<u64>,
    language: String,
}

impl Rule {
    pub fn new(rule: claror_tally::Rule, seats: Option<u64>, language: &str) -> Self {
        Self { rule, seats, language: language.to_owned() }
    }

    /// From the form in which rules are stored.
    ///
    /// # Errors
    /// A fault when it does not read.
    pub fn stored(rule: &serde_json::Value, seats: Option<u64>, language: &str) -> Result<Self, Problem> {
        let rule = serde_json::from_value(rule.clone()).map_err(Problem::fault)?;
        Ok(Self::new(rule, seats, language))
    }

    fn condition(&self, condition: &claror_tally::Condition) -> Condition {
        let (share, of) = match condition.threshold() {
            Threshold::Number(number) => (number.to_string(), claror_tally::BASE_OF_A_NUMBER),
            Threshold::Share { share, of, .. } => (share.to_string(), of.as_str()),
        };
        let kind = match condition.bound() {
            Bound::AtLeast => "at_least",
            Bound::MoreThan => "more_than",
        };
        Condition {
            count: condition.count().to_string(),
            kind: kind.to_owned(),
            share,
            of: of.to_owned(),
            words: conditions::words(condition, self.seats, &self.language),
            needed: conditions::needed(condition, self.seats),
        }
    }
}

#[Object]
impl Rule {
    async fn quorum(&self) -> Condition {
        self.condition(&self.rule.quorum)
    }

    async fn majority(&self) -> Condition {
        self.condition(&self.rule.majority)
    }
}

/// One comparison of a count with a share of a base.
#[derive(SimpleObject)]
pub struct Condition {
    /// What is counted: `present`, `for` …
    count: String,
    /// `at_least` or `more_than`.
    kind: String,
    /// A fraction such as `1/2`, or a number.
    share: String,
    /// The base of the share, or `number`.
    of: String,
    /// In the caller's language.
    words: String,
    /// Needed of today's base, when that is a number already.
    needed: Option<u64>,
}
