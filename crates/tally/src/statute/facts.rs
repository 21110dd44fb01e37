//! What is known of one meeting and one ballot. What is `None` is not known, which is not zero.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::figure::Figure;
use crate::{Base, Count};

/// Seats and ballots of the whole body or of one sector. In a weighted rule a sector's figures may be weights, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Legal number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<Figure>,
    /// Legal number without consultative seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting_seats: Option<Figure>,
    /// Seats with a mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_office: Option<Figure>,
    /// The same without consultative ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting_in_office: Option<Figure>,
    /// Seats present that are not recused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Figure>,
    /// The same without consultative ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting_present: Option<Figure>,
    /// Seats represented by another seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub represented: Option<Figure>,
    /// The same without consultative ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting_represented: Option<Figure>,
    /// Seats that take no part in the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recused: Option<Figure>,
    /// Ballots for.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub for_: Option<Figure>,
    /// Ballots against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Figure>,
    /// Abstentions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<Figure>,
    /// Blank ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<Figure>,
    /// Spoiled ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<Figure>,
}

/// Answers to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Ballots for.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub for_: Option<Figure>,
    /// Ballots against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Figure>,
    /// Abstentions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<Figure>,
    /// Blank ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<Figure>,
    /// Spoiled ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<Figure>,
    /// The same by sector, where a rule asks sectors.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_sector: BTreeMap<String, Answers>,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// For it.
    For,
    /// Against it.
    Against,
}

/// What became of the call before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallBefore {
    /// It failed or lost its quorum.
    Failed,
    /// The body adjourned it, with its quorum.
    Adjourned,
}

/// Everything that a decision is computed from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Which call of the meeting; 1 for the first.
    pub call: u64,
    /// What became of the call before.
    pub call_before: Option<CallBefore>,
    /// Whether the notice said what it must say for a later call.
    pub notice_said_so: Option<bool>,
    /// Whether the council's own text allows a second call, where a law leaves it to that.
    pub own_rules_allow: Option<bool>,
    /// Whether somebody doubted the quorum, where it is presumed.
    pub doubted: Option<bool>,
    /// The whole body.
    pub whole: Group,
    /// Each sector.
    pub sectors: BTreeMap<String, Group>,
    /// Roles whose holders, or stand-ins, are there.
    pub roles: Option<BTreeSet<String>>,
    /// Whether the spokespersons of every sector are there.
    pub spokespersons: Option<bool>,
    /// Who signed, where a request is judged.
    pub signatories: Option<Figure>,
    /// Objections, where consensus is sought first.
    pub objections: Option<u64>,
    /// Whether `seats` has fallen to `in_office` (the statute's own condition is so).
    pub seats_fell: Option<bool>,
    /// The ballot held again.
    pub second: Option<Answers>,
    /// The second reading after a veto.
    pub second_reading: Option<Answers>,
    /// The chair's casting vote.
    pub chair_casts: Option<Side>,
    /// Whether the chair has a vote.
    pub chair_has_ballot: Option<bool>,
    /// Whether somebody else chairs this item.
    pub chair_is_stand_in: Option<bool>,
    /// Whether the chair casts by proxy.
    pub chair_by_proxy: Option<bool>,
    /// Readings that the case takes, by what they are about.
    pub readings: BTreeMap<String, String>,
    /// Ballots by candidate, in an election to an office.
    pub tally: BTreeMap<String, Figure>,
    /// The round of that election.
    pub round: u64,
    /// Who wins a tie by age, service or lot: decided outside, said here.
    pub tie_winner: Option<String>,
}

/// What is not known: the name of a fact.
pub(super) type Missing = String;

impl Group {
    /// A count within this group.
    pub(super) fn count(&self, count: Count, facts: &Facts) -> Result<Figure, Missing> {
        let known = |value: &Option<Figure>, name: &str| value.clone().ok_or_else(|| name.to_owned());
        match count {
            Count::Present => known(&self.present, "present"),
            Count::VotingPresent => known(&self.voting_present, "voting_present"),
            Count::PresentOrRepresented => self.base(Base::PresentOrRepresented),
            Count::VotingPresentOrRepresented => self.base(Base::VotingPresentOrRepresented),
            Count::For => known(&self.for_, "for"),
            Count::Against => known(&self.against, "against"),
            Count::Abstain => self.answer(&self.abstain),
            Count::Recused => Ok(self.recused()),
            Count::Signatories => known(&facts.signatories, "signatories"),
        }
    }

    /// The count of a base within this group (statutes.md §3).
    pub(super) fn base(&self, base: Base) -> Result<Figure, Missing> {
        let known = |value: &Option<Figure>, name: &str| value.clone().ok_or_else(|| name.to_owned());
        let recused = |of: Figure| of.less(&self.recused()).ok_or_else(|| "recused".to_owned());
        match base {
            Base::Seats => known(&self.seats, "seats"),
            Base::InOffice => known(&self.in_office, "in_office"),
            Base::Eligible => recused(known(&self.in_office, "in_office")?),
            Base::Present => known(&self.present, "present"),
            Base::PresentOrRepresented => Ok(known(&self.present, "present")?.plus(&or_zero(&self.represented))),
            Base::VotesCast => self.for_and_against(),
            Base::VotersWithAbstainers => Ok(self.for_and_against()?.plus(&or_zero(&self.abstain))),
            // Blank and spoiled ballots were cast, and are for nothing. Abstaining is the refusal of a choice.
            Base::BallotsWithoutRefusals => Ok(self.for_and_against()?.plus(&or_zero(&self.blank)).plus(&or_zero(&self.invalid))),
            Base::PresentLessAbstain => self.less_abstain(known(&self.present, "present")?.plus(&or_zero(&self.represented))),
            Base::VotingSeats => known(&self.voting_seats, "voting_seats"),
            Base::VotingInOffice => known(&self.voting_in_office, "voting_in_office"),
            Base::VotingEligible => recused(known(&self.voting_in_office, "voting_in_office")?),
            Base::VotingPresent => known(&self.voting_present, "voting_present"),
            Base::VotingPresentOrRepresented => self.voting_there(),
            Base::VotingPresentLessAbstain => self.less_abstain(self.voting_there()?),
        }
    }

    fn voting_there(&self) -> Result<Figure, Missing> {
        let present = self.voting_present.clone().ok_or_else(|| "voting_present".to_owned())?;
        let represented = match (&self.voting_represented, &self.represented) {
            (Some(voting), _) => voting.clone(),
            // Nobody is represented, so nobody with a vote is.
            (None, None) => Figure::zero(),
            (None, Some(all)) if all.is_zero() => Figure::zero(),
            (None, Some(_)) => return Err("voting_represented".to_owned()),
        };
        Ok(present.plus(&represented))
    }

    /// There less abstentions; whoever is there and silent counts against.
    fn less_abstain(&self, there: Figure) -> Result<Figure, Missing> {
        there.less(&or_zero(&self.abstain)).ok_or_else(|| "abstain".to_owned())
    }

    fn for_and_against(&self) -> Result<Figure, Missing> {
        let for_ = self.for_.clone().ok_or_else(|| "for".to_owned())?;
        let against = self.against.clone().ok_or_else(|| "against".to_owned())?;
        Ok(for_.plus(&against))
    }

    /// An answer that nobody gave is left out of most cases.
    fn answer(&self, value: &Option<Figure>) -> Result<Figure, Missing> {
        if value.is_none() && self.for_.is_none() {
            return Err("abstain".to_owned());
        }
        Ok(or_zero(value))
    }

    /// Recused seats; nobody said means nobody is.
    pub(super) fn recused(&self) -> Figure {
        or_zero(&self.recused)
    }

    /// This group with other answers.
    pub(super) fn answering(&self, answers: &Answers) -> Self {
        Self {
            for_: answers.for_.clone(),
            against: answers.against.clone(),
            abstain: answers.abstain.clone(),
            blank: answers.blank.clone(),
            invalid: answers.invalid.clone(),
            ..self.clone()
        }
    }
}

pub(super) fn or_zero(value: &Option<Figure>) -> Figure {
    value.clone().unwrap_or_else(Figure::zero)
}
