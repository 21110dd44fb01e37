//! The words of statutes for what is counted and what a share is taken of (statutes.md §3).

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::RuleError;

/// An enum whose variants have one written name each.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident, $unknown:ident { $field:ident } {
        $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every one, in the order of statutes.md.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as statutes write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl FromStr for $name {
            type Err = RuleError;

            fn from_str(text: &str) -> Result<Self, RuleError> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    other => Err(RuleError::$unknown { $field: other.chars().take(40).collect() }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

named! {
    /// What a share is taken of.
    Base, BaseUnknown { base } {
        /// Legal number: every seat the statute creates, vacant ones included.
        Seats = "seats",
        /// Seats with a mandate today.
        InOffice = "in_office",
        /// In office, less those recused on the item.
        Eligible = "eligible",
        /// Seats present and able to vote; without a meeting, those that cast a ballot.
        Present = "present",
        /// Present, and those represented by another seat.
        PresentOrRepresented = "present_or_represented",
        /// For and against.
        VotesCast = "votes_cast",
        /// For, against and abstentions.
        VotersWithAbstainers = "voters_with_abstainers",
        /// All ballots, blank and spoiled ones too, less those that refuse a choice.
        BallotsWithoutRefusals = "ballots_without_refusals",
        /// Present, less abstentions.
        PresentLessAbstain = "present_less_abstain",
        /// Legal number without consultative seats.
        VotingSeats = "voting_seats",
        /// In office, without consultative seats.
        VotingInOffice = "voting_in_office",
        /// Eligible, without consultative seats.
        VotingEligible = "voting_eligible",
        /// Present, without consultative seats.
        VotingPresent = "voting_present",
        /// Present or represented, without consultative seats.
        VotingPresentOrRepresented = "voting_present_or_represented",
        /// Present or represented less abstentions, without consultative seats.
        VotingPresentLessAbstain = "voting_present_less_abstain",
    }
}

named! {
    /// What is counted and compared.
    Count, CountUnknown { count } {
        /// Seats present; without a meeting, those that cast a ballot.
        Present = "present",
        /// Present, and those represented by another seat.
        PresentOrRepresented = "present_or_represented",
        /// Present, without consultative seats.
        VotingPresent = "voting_present",
        /// Present or represented, without consultative seats.
        VotingPresentOrRepresented = "voting_present_or_represented",
        /// Ballots for.
        For = "for",
        /// Ballots against.
        Against = "against",
        /// Abstentions.
        Abstain = "abstain",
        /// Seats recused on the item.
        Recused = "recused",
        /// Those who signed a request.
        Signatories = "signatories",
    }
}
