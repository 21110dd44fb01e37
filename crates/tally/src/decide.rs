//! Rule and facts in, checks and outcome out.

use serde::{Deserialize, Serialize};

use crate::{Ballots, Base, Bound, Condition, Count, Figures, RuleError, Share, Threshold, figures};

/// What a [`Check`] of a whole number gives as its base, since such a number is a share of nothing.
/// Its `base_count` is then the number as the rule writes it.
pub const BASE_OF_A_NUMBER: &str = "number";

/// What a decision needs: enough seats, and enough of them for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How many seats must take part.
    pub quorum: Condition,
    /// How many must be for it.
    pub majority: Condition,
}

/// Half of all seats take part, and more are for it than against. What a council starts with when
/// its file names no rule; the page says so and the record carries it.
impl Default for Rule {
    fn default() -> Self {
        Self {
            quorum: Condition::share(Count::Present, Bound::AtLeast, Share::HALF, Base::Seats),
            majority: Condition::share(Count::For, Bound::MoreThan, Share::HALF, Base::VotesCast),
        }
    }
}

impl Rule {
    /// Whether this rule can be decided from seats and ballots alone.
    ///
    /// # Errors
    /// [`RuleError::BaseNotCountable`] or [`RuleError::CountNotCountable`], naming what is missing.
    pub fn countable(&self) -> Result<(), RuleError> {
        decide(self, &Facts::default()).map(|_| ())
    }
}

/// What is known when a poll without a meeting is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Seats that the statute creates.
    pub seats: u64,
    /// Seats with a mandate, thus able to cast a ballot: at most `seats`.
    pub in_office: u64,
    /// Ballots that stand.
    pub ballots: Ballots,
}

/// Which of the rule's conditions a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckName {
    /// Do enough seats take part?
    Quorum,
    /// Are enough for it?
    Majority,
}

impl CheckName {
    /// The word as the record writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Quorum => "quorum",
            Self::Majority => "majority",
        }
    }
}

/// One condition, with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Which condition.
    pub name: CheckName,
    /// The base of its share, or [`BASE_OF_A_NUMBER`].
    pub base: String,
    /// How many the base counts.
    pub base_count: u64,
    /// How many are needed.
    pub needed: u64,
    /// How many there are.
    pub have: u64,
    /// Whether that is enough.
    pub met: bool,
    /// The article that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// What quorum and majority make of the ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Quorum and majority are met.
    Adopted,
    /// The quorum is met and the majority is not: a tie too.
    Rejected,
    /// The quorum is not met, whatever the ballots say.
    NoQuorum,
}

impl Outcome {
    /// The word as the record writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
            Self::NoQuorum => "no_quorum",
        }
    }
}

/// Figures, checks and outcome of a poll.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Figures of all seats that could cast a ballot.
    pub figures: Figures,
    /// Quorum, then majority. Both are computed, also when the first already fails.
    pub checks: Vec<Check>,
    /// What follows.
    pub outcome: Outcome,
}

/// Counts the ballots and applies the rule. Without a meeting a seat is present when it cast a
/// ballot, abstentions included.
///
/// # Errors
/// [`RuleError::BaseNotCountable`] and [`RuleError::CountNotCountable`] when the rule asks for facts
/// that are not here, [`RuleError::MoreBallotsThanSeats`] and [`RuleError::MoreInOfficeThanSeats`]
/// when the facts contradict themselves, [`RuleError::TooLarge`] when a sum does not fit.
pub fn decide(rule: &Rule, facts: &Facts) -> Result<Decided, RuleError> {
    if facts.in_office > facts.seats {
        return Err(RuleError::MoreInOfficeThanSeats { in_office: facts.in_office, seats: facts.seats });
    }
    let figures = figures(facts.in_office, facts.ballots)?;
    let counts = Counts { seats: facts.seats, figures };
    let quorum = counts.check(CheckName::Quorum, &rule.quorum)?;
    let majority = counts.check(CheckName::Majority, &rule.majority)?;
    let outcome = match (quorum.met, majority.met) {
        (false, _) => Outcome::NoQuorum,
        (true, false) => Outcome::Rejected,
        (true, true) => Outcome::Adopted,
    };
    Ok(Decided { figures, checks: vec![quorum, majority], outcome })
}

/// What can be looked up when conditions are checked.
struct Counts {
    seats: u64,
    figures: Figures,
}

impl Counts {
    fn check(&self, name: CheckName, condition: &Condition) -> Result<Check, RuleError> {
        let have = self.count(condition.count())?;
        let (base, base_count) = match condition.threshold() {
            Threshold::Number(number) => (BASE_OF_A_NUMBER, number),
            Threshold::Share { of, .. } => (of.as_str(), self.base(of)?),
        };
        Ok(Check {
            name,
            base: base.to_owned(),
            base_count,
            needed: condition.needed(base_count)?,
            have,
            met: condition.met(have, base_count)?,
            article: condition.article().map(str::to_owned),
        })
    }

    fn count(&self, count: Count) -> Result<u64, RuleError> {
        match count {
            Count::Present => Ok(self.figures.cast),
            Count::For => Ok(self.figures.for_),
            Count::Against => Ok(self.figures.against),
            Count::Abstain => Ok(self.figures.abstain),
            Count::PresentOrRepresented
            | Count::VotingPresent
            | Count::VotingPresentOrRepresented
            | Count::Recused
            | Count::Signatories => Err(RuleError::CountNotCountable { count: count.to_string() }),
        }
    }

    fn base(&self, base: Base) -> Result<u64, RuleError> {
        match base {
            Base::Seats => Ok(self.seats),
            Base::InOffice => Ok(self.figures.eligible),
            // Present means having cast a ballot, so nobody is present and silent.
            Base::Present | Base::VotersWithAbstainers => Ok(self.figures.cast),
            Base::VotesCast | Base::PresentLessAbstain => {
                self.figures.for_.checked_add(self.figures.against).ok_or(RuleError::TooLarge)
            }
            // Recusals, proxies, blank ballots and consultative seats are not among the facts.
            Base::Eligible
            | Base::PresentOrRepresented
            | Base::BallotsWithoutRefusals
            | Base::VotingSeats
            | Base::VotingInOffice
            | Base::VotingEligible
            | Base::VotingPresent
            | Base::VotingPresentOrRepresented
            | Base::VotingPresentLessAbstain => Err(RuleError::BaseNotCountable { base: base.to_string() }),
        }
    }
}

#[cfg(test)]
mod tests;
