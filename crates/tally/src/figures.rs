//! What the standing ballots of a group of seats add up to.

use serde::{Deserialize, Serialize};

use crate::RuleError;

/// Standing ballots of a group of seats, one for each seat that cast one. A replaced ballot no
/// longer stands. "Not cast" is not here: it follows from the number of seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballots {
    /// Ballots for.
    #[serde(rename = "for")]
    pub for_: u64,
    /// Ballots against.
    pub against: u64,
    /// Abstentions that were cast as such.
    pub abstain: u64,
}

impl Ballots {
    /// All ballots of the group, abstentions included.
    ///
    /// # Errors
    /// [`RuleError::TooLarge`] when the sum does not fit.
    pub fn cast(self) -> Result<u64, RuleError> {
        self.for_.checked_add(self.against).and_then(|votes| votes.checked_add(self.abstain)).ok_or(RuleError::TooLarge)
    }
}

/// The sum of a group of seats, in the form in which the record keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Ballots for.
    #[serde(rename = "for")]
    pub for_: u64,
    /// Ballots against.
    pub against: u64,
    /// Abstentions that were cast as such.
    pub abstain: u64,
    /// Seats that cast a ballot: for + against + abstain.
    pub cast: u64,
    /// Seats that could have cast one and did not.
    pub not_cast: u64,
    /// Seats that may cast a ballot: cast + not cast.
    pub eligible: u64,
}

impl Figures {
    /// The figures of two groups without a common seat, taken together: so the sectors of a roll
    /// sum to the whole.
    ///
    /// # Errors
    /// [`RuleError::TooLarge`] when a sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, RuleError> {
        let add = |a: u64, b: u64| a.checked_add(b).ok_or(RuleError::TooLarge);
        Ok(Self {
            for_: add(self.for_, other.for_)?,
            against: add(self.against, other.against)?,
            abstain: add(self.abstain, other.abstain)?,
            cast: add(self.cast, other.cast)?,
            not_cast: add(self.not_cast, other.not_cast)?,
            eligible: add(self.eligible, other.eligible)?,
        })
    }
}

/// Figures of a group with `seats` seats on the roll.
///
/// # Errors
/// [`RuleError::MoreBallotsThanSeats`] when more seats cast a ballot than the group has,
/// [`RuleError::TooLarge`] when the sum does not fit.
pub fn figures(seats: u64, ballots: Ballots) -> Result<Figures, RuleError> {
    let cast = ballots.cast()?;
    let not_cast = seats.checked_sub(cast).ok_or(RuleError::MoreBallotsThanSeats { cast, seats })?;
    Ok(Figures { for_: ballots.for_, against: ballots.against, abstain: ballots.abstain, cast, not_cast, eligible: seats })
}
