//! Weights of seats, summed exactly: each ballot counts with its seat's weight, a fraction that the roll publishes.
//!
//! All weights of a roll are brought to one denominator, so that sums are whole numbers of its parts and nothing is
//! rounded. A count in the record holds whole numbers only; sums that are none are said as fractions.

use crate::replay::polls::Seat;
use claror_record::event::{Choice, Figures, Weight};
use std::fmt;

/// The parts that all weights of a roll are whole numbers of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    /// How many make one.
    per_one: u128,
}

/// A sum of weights in [`Parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sum {
    parts: u128,
    per_one: u128,
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let common = gcd(self.parts, self.per_one).max(1);
        match (self.parts / common, self.per_one / common) {
            (whole, 1) => write!(f, "{whole}"),
            (above, below) => write!(f, "{above}/{below}"),
        }
    }
}

impl Sum {
    fn whole(self) -> Option<u64> {
        let divides = self.parts.checked_rem(self.per_one) == Some(0);
        self.parts.checked_div(self.per_one).filter(|_| divides).and_then(|whole| u64::try_from(whole).ok())
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Parts {
    /// For the seats of a roll; `None` where the sums would outgrow 128 bits.
    pub fn of<'a>(seats: impl Iterator<Item = &'a Seat>) -> Option<Parts> {
        let mut per_one = 1u128;
        for seat in seats {
            let below = u128::from(seat.weight.den());
            per_one = per_one.checked_mul(below / gcd(per_one, below).max(1))?;
        }
        Some(Parts { per_one })
    }

    fn in_parts(self, weight: Weight) -> Option<u128> {
        u128::from(weight.num()).checked_mul(self.per_one.checked_div(u128::from(weight.den()))?)
    }

    /// What the standing ballots of these seats add up to.
    ///
    /// # Errors
    /// In words, when the sums are not whole numbers, which alone a count can hold, or too large.
    pub fn figures<'a>(self, seats: impl Iterator<Item = &'a Seat>) -> Result<Figures, String> {
        let (mut for_, mut against, mut abstain, mut not_cast) = (0u128, 0u128, 0u128, 0u128);
        for seat in seats {
            let sum = match seat.standing.as_ref().and_then(|standing| standing.choice) {
                Some(Choice::For) => &mut for_,
                Some(Choice::Against) => &mut against,
                Some(Choice::Abstain) => &mut abstain,
                None => &mut not_cast,
            };
            let weight = self.in_parts(seat.weight);
            *sum = weight.and_then(|weight| sum.checked_add(weight)).ok_or("weights whose sum is too large")?;
        }
        let total = |sums: &[u128]| sums.iter().try_fold(0u128, |all, one| all.checked_add(*one));
        let cast = total(&[for_, against, abstain]).ok_or("weights whose sum is too large")?;
        let eligible = total(&[cast, not_cast]).ok_or("weights whose sum is too large")?;
        let sums = [for_, against, abstain, cast, not_cast, eligible].map(|parts| Sum { parts, per_one: self.per_one });
        let [for_, against, abstain, cast, not_cast, eligible] = sums;
        let figures = || {
            Some(Figures {
                for_: for_.whole()?,
                against: against.whole()?,
                abstain: abstain.whole()?,
                cast: cast.whole()?,
                not_cast: not_cast.whole()?,
                eligible: eligible.whole()?,
            })
        };
        figures().ok_or_else(|| {
            format!("for {for_} against {against} abstain {abstain} cast {cast} not_cast {not_cast} eligible {eligible}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::polls::Standing;
    use claror_record::Eid;

    fn seat(weight: (u64, u64), choice: Option<Choice>) -> Seat {
        let standing = choice.map(|choice| Standing { eid: Eid([0; 16]), index: 0, choice: Some(choice) });
        Seat { sector: 0, college: 0, weight: Weight::new(weight.0, weight.1).unwrap(), standing }
    }

    fn figures(seats: &[Seat]) -> Result<Figures, String> {
        Parts::of(seats.iter()).ok_or("parts")?.figures(seats.iter())
    }

    #[test]
    fn halves_and_thirds_that_make_wholes_are_summed_exactly() {
        use Choice::{Against, For};
        let seats = [
            seat((1, 2), Some(For)),
            seat((3, 6), Some(For)),
            seat((2, 3), Some(Against)),
            seat((4, 3), Some(Against)),
            seat((7, 1), None),
        ];
        let expected = Figures { for_: 1, against: 2, abstain: 0, cast: 3, not_cast: 7, eligible: 10 };
        assert_eq!(figures(&seats), Ok(expected));
    }

    #[test]
    fn what_is_not_whole_is_said_as_fractions_in_lowest_terms() {
        let seats = [seat((2, 4), Some(Choice::For)), seat((1, 3), None)];
        assert_eq!(figures(&seats), Err("for 1/2 against 0 abstain 0 cast 1/2 not_cast 1/3 eligible 5/6".to_owned()));
    }

    #[test]
    fn sums_beyond_the_numbers_are_said_and_never_wrap() {
        const MOST: u64 = (1 << 53) - 1;
        // Denominators without a common factor: their product outgrows 128 bits.
        let odd: Vec<Seat> = (0..4).map(|n| seat((1, MOST - n), None)).collect();
        assert_eq!(figures(&odd), Err("parts".to_owned()));
        let large: Vec<Seat> = (0..3).map(|n| seat((MOST, if n == 0 { MOST } else { MOST - 1 }), None)).collect();
        assert!(figures(&large).is_err());
        let many: Vec<Seat> = (0..4_096).map(|_| seat((MOST, 1), None)).collect();
        assert!(figures(&many).is_err(), "2^65 is no number of a count");
    }
}
