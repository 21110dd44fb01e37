//! How a body decides: majorities, ties, abstentions, proxies, ballots, vetoes.

use super::Said;
use crate::statute::cond::Cond;

/// How a body decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deciding {
    /// What any matter needs.
    pub default: Option<Said<Majority>>,
    /// What named matters need.
    pub kinds: Vec<(String, Said<Majority>)>,
    /// What settles a tie, in order.
    pub tie: Option<Said<Vec<TieStep>>>,
    /// `from: fallback` stands here: paths of what the fallback was asked for by name.
    pub asked_of_fallback: Vec<Said<&'static str>>,
    /// Whether abstaining is allowed at all.
    pub may_abstain: Option<Said<bool>>,
    /// Sectors that may not abstain.
    pub abstain_forbidden_for: Option<Said<Vec<String>>>,
    /// Whoever leaves once the debate began is counted as abstaining.
    pub leaving_abstains: Option<Said<bool>>,
    /// When so many abstain the ballot is repeated.
    pub repeat: Option<Said<Repeat>>,
    /// Proxies.
    pub proxy: Option<Said<Proxy>>,
    /// How ballots are given.
    pub ballot: BallotForms,
    /// `seats` becomes `in_office` when the statute's own condition, in words, is so.
    pub seats_fall_to_in_office: Option<Said<String>>,
    /// Whether a stand-in of the chair has the casting vote.
    pub casting_by_stand_in: Option<Said<bool>>,
    /// Whether the chair may cast it by proxy.
    pub casting_by_proxy: Option<Said<bool>>,
    /// A sector's right to stop a resolution.
    pub veto: Option<Said<Veto>>,
}

/// What a matter needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Majority {
    /// Its name in the statute.
    pub name: Option<String>,
    /// What must be so.
    pub cond: Option<Cond>,
    /// Grades, best first, the reached one being recorded.
    pub grades: Vec<(String, Cond)>,
    /// Ties in this matter.
    pub tie: Option<Vec<TieStep>>,
}

/// What settles a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieStep {
    /// Ballots are cast again.
    SecondVote,
    /// The chair settles it.
    ChairCasting,
    /// The chair settles it, if the chair has a vote at all.
    ChairCastingIfChairVotes,
    /// It is lost.
    Rejected,
    /// The eldest is elected.
    Eldest,
    /// The longest serving is elected.
    LongestServing,
    /// A lot is drawn.
    Lot,
}

impl TieStep {
    /// Every one with its word.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("second_vote", Self::SecondVote),
        ("chair_casting", Self::ChairCasting),
        ("chair_casting_if_chair_votes", Self::ChairCastingIfChairVotes),
        ("rejected", Self::Rejected),
        ("eldest", Self::Eldest),
        ("longest_serving", Self::LongestServing),
        ("lot", Self::Lot),
    ];

    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SecondVote => "second_vote",
            Self::ChairCasting => "chair_casting",
            Self::ChairCastingIfChairVotes => "chair_casting_if_chair_votes",
            Self::Rejected => "rejected",
            Self::Eldest => "eldest",
            Self::LongestServing => "longest_serving",
            Self::Lot => "lot",
        }
    }
}

/// Repeating a ballot in which too many abstained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// When.
    pub when: Cond,
    /// What comes between.
    pub after: Option<String>,
    /// What is done when it happens again.
    pub again: Option<String>,
}

/// Proxies from seat to seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// Whether there are any.
    pub allowed: bool,
    /// Under which condition, in the statute's words.
    pub allowed_when: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// How many one seat may hold.
    pub max_held: Option<u64>,
    /// Whether they count for the quorum.
    pub counts_for_quorum: Option<bool>,
}

/// How ballots are given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotForms {
    /// `open`, `roll_call`, `secret`.
    pub default: Option<Said<String>>,
    /// Who may ask for a roll call, and what carries the request.
    pub roll_call: Option<Said<OnDemand>>,
    /// When it may be secret.
    pub secret: Option<Said<OnDemand>>,
}

/// A form of ballot that is not the usual one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnDemand {
    /// Who may ask.
    pub on_request: Option<String>,
    /// What carries the request.
    pub cond: Option<Cond>,
    /// Under which condition, in the statute's words.
    pub only_if: Option<String>,
    /// For which matters.
    pub only_for: Vec<String>,
}

/// A sector's right to stop a resolution that was carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Veto {
    /// Which sectors have it.
    pub sectors: Vec<String>,
    /// When it is used, counted within the sector.
    pub cond: Cond,
    /// What it does.
    pub effect: VetoEffect,
    /// What carries the matter in its second reading.
    pub override_cond: Option<Cond>,
}

/// What a veto does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VetoEffect {
    /// The resolution is lost.
    Rejects,
    /// It is read a second time.
    SecondReading,
}

impl VetoEffect {
    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rejects => "rejects",
            Self::SecondReading => "second_reading",
        }
    }
}
