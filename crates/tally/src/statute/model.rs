//! A statute as it was read: what it says, and for each value where it says so. What it leaves out is `None`, which is
//! not the same as "none" (statutes.md §2.3).

mod convening;
mod deciding;

use std::collections::BTreeMap;

use super::cond::{Cond, EmptySector};
use super::figure::Figure;
use super::span::Span;
use super::tree::{Node, Place};

pub use convening::*;
pub use deciding::*;

/// A value with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// The article.
    pub art: Option<String>,
    /// Where in its file.
    pub place: Place,
    /// Where in its statute: `bodies.plenary.vote.tie`.
    pub path: String,
    /// The statute; empty until it is resolved.
    pub statute: String,
}

impl<T> Said<T> {
    /// Where it stands, without what it says.
    pub(super) fn bare(&self) -> Said<()> {
        Said { value: (), art: self.art.clone(), place: self.place, path: self.path.clone(), statute: self.statute.clone() }
    }
}

/// A whole text of form `statute/1`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statute {
    /// Its id, which others name in `fallback`.
    pub id: String,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
    /// Where the text can be read.
    pub source_url: Option<String>,
    /// What says what this one leaves out, in order.
    pub fallback: Vec<Said<String>>,
    /// Articles that prevail over those who fall back on this text.
    pub mandatory: Vec<String>,
    /// Which body of a fallback stands for the bodies here that name none themselves.
    pub falls_back_to: BTreeMap<String, String>,
    /// Sectors, or colleges: groups of seats that rules name.
    pub sectors: Vec<Sector>,
    /// How seats weigh.
    pub weights: Option<Said<Weights>>,
    /// What a sector does that has nobody to count, unless a condition says it itself.
    pub empty_sector: Option<EmptySector>,
    /// Fewest seats of a sector whose figures a secret ballot may show; 0: not said.
    pub min_class: u64,
    /// Bodies by name, in the order of the text.
    pub bodies: Vec<(String, Body)>,
    /// What each body's resolutions do (advisory, binding), by body.
    pub effect: BTreeMap<String, String>,
    /// What is shown and not computed: key and value.
    pub shown: Vec<(String, Node)>,
}

/// A group of seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Its id.
    pub id: String,
    /// How many seats it has.
    pub seats: Option<u64>,
    /// Its part of the whole weight.
    pub weight: Option<Figure>,
    /// The weight of each of its seats.
    pub weight_per_seat: Option<Figure>,
    /// Whether its seats cast ballots.
    pub has_ballot: bool,
    /// Whether its seats may abstain.
    pub may_abstain: bool,
    /// The article.
    pub art: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// How seats weigh in `weighted` conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// The scheme.
    pub scheme: Scheme,
    /// Which seats share a sector's weight.
    pub computed_over: Option<Over>,
    /// Most of the whole that one sector may weigh.
    pub cap: Option<Figure>,
}

/// Schemes of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Every seat weighs one.
    HeadCount,
    /// Each seat weighs what its sector says (`weight_per_seat`).
    PerSeat,
    /// Sectors weigh the same, seats within a sector too.
    EqualPerSector,
    /// Sectors weigh what they say (`weight`), and their seats share it.
    NestedEqual,
}

/// Which seats share a sector's weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// All that the statute creates.
    Seats,
    /// Those with a mandate (`in_office`, `members_in_good_standing`).
    InOffice,
    /// Those present or represented.
    Present,
}

/// A body: plenary, committee, working group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Where it stands.
    pub place: Place,
    /// Legal number.
    pub seats: Option<Said<u64>>,
    /// `seats: unknown`: must be given at adoption.
    pub seats_unknown: Option<Place>,
    /// Legal number without consultative seats.
    pub voting_seats: Option<Said<u64>>,
    /// Which body of a fallback stands for this one.
    pub falls_back_to: BTreeMap<String, Said<String>>,
    /// Calls of every session that has none of its own.
    pub calls: Vec<Said<Call>>,
    /// Kinds of session.
    pub sessions: Vec<(String, Session)>,
    /// How long a quorum must hold.
    pub quorum_check: Option<Said<QuorumCheck>>,
    /// Texts that allow two readings, by what they are about.
    pub readings: Vec<(String, Said<ReadingChoice>)>,
    /// How it decides.
    pub deciding: Deciding,
    /// Whether consensus is sought before a ballot.
    pub consensus_first: Option<Said<String>>,
    /// Convening.
    pub convening: Convening,
    /// What a recusal does.
    pub recusal: Option<Said<Recusal>>,
    /// Elections to an office: rounds.
    pub appoint: Vec<(String, Said<Appointment>)>,
    /// What the chair's own ballot is, where the text leaves it open.
    pub chair_ballot: Option<Said<ChairBallot>>,
    /// How seats weigh in this body.
    pub weights: Option<Said<Weights>>,
    /// What is shown and not computed: key and value.
    pub shown: Vec<(String, Node)>,
}

/// A kind of session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// Calls, instead of the body's.
    pub calls: Vec<Said<Call>>,
    /// Notice, instead of the body's.
    pub notice: Option<Said<Term>>,
    /// Nothing may be added to its agenda.
    pub agenda_closed: Option<Said<bool>>,
    /// The longest time between two.
    pub every: Option<Said<Span>>,
}

/// One attempt to hold a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// 1 for the first.
    pub nth: u64,
    /// What makes it happen.
    pub when: Option<When>,
    /// How long after the one before.
    pub after: Option<Span>,
    /// Not later than this after the one before.
    pub within: Option<Span>,
    /// At the hour of the one before.
    pub same_hour: Option<bool>,
    /// With the agenda of the one before and nothing else.
    pub same_agenda: Option<bool>,
    /// What its notice must say, or else the first call's quorum holds.
    pub notice_must_say: Option<String>,
    /// Who must be there.
    pub quorum: Option<Cond>,
    /// What becomes of the items when it fails too.
    pub otherwise: Option<String>,
}

/// What makes a later call happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// By itself, after a while.
    Automatic,
    /// The first notice named it.
    AnnouncedInTheFirst,
    /// By a notice of its own.
    NewNotice,
    /// Only where the council's own text has one.
    OnlyIfOwnRulesAllow,
}

impl When {
    /// Every one with its word.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("automatic", Self::Automatic),
        ("announced_in_the_first", Self::AnnouncedInTheFirst),
        ("new_notice", Self::NewNotice),
        ("only_if_own_rules_allow", Self::OnlyIfOwnRulesAllow),
    ];

    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::AnnouncedInTheFirst => "announced_in_the_first",
            Self::NewNotice => "new_notice",
            Self::OnlyIfOwnRulesAllow => "only_if_own_rules_allow",
        }
    }
}

/// How long a quorum must hold (statutes.md §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuorumCheck {
    /// At the opening.
    Opening,
    /// All the time.
    WholeSession,
    /// At each resolution.
    EachResolution,
    /// Until somebody doubts it.
    PresumedUntilDoubted,
}

impl QuorumCheck {
    /// Every one with its word.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("opening", Self::Opening),
        ("whole_session", Self::WholeSession),
        ("each_resolution", Self::EachResolution),
        ("presumed_until_doubted", Self::PresumedUntilDoubted),
    ];

    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::WholeSession => "whole_session",
            Self::EachResolution => "each_resolution",
            Self::PresumedUntilDoubted => "presumed_until_doubted",
        }
    }
}

/// A text that allows two readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingChoice {
    /// The readings; empty when the statute only remarks on it.
    pub choices: Vec<String>,
    /// The one that the council took.
    pub chosen: Option<String>,
}

/// What a recusal does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recusal {
    /// When, in the statute's words.
    pub when: Option<String>,
    /// A recused chair hands the chair over for the item.
    pub chair_replaced_for_item: Option<bool>,
    /// When so many are recused, this quorum holds instead; the first that applies.
    pub lowers_quorum: Vec<(Cond, Cond)>,
}

/// An election to an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appointment {
    /// Rounds in order.
    pub rounds: Vec<Round>,
    /// What settles a tie in the last.
    pub tie: Vec<TieStep>,
}

/// What elects in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Round {
    /// Whoever has this, `for` being the candidate's ballots.
    Cond(Cond),
    /// Whoever has most.
    Plurality {
        /// The article.
        art: Option<String>,
    },
}

/// What the chair's own ballot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChairBallot {
    /// The chair votes as every member.
    Member,
    /// Never.
    Never,
    /// Only at a tie.
    TieOnly,
    /// The text says neither.
    TieOnlyOrMember,
    /// Only if the chair is a member.
    OnlyIfMember,
}

impl Scheme {
    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HeadCount => "head_count",
            Self::PerSeat => "per_seat",
            Self::EqualPerSector => "equal_per_sector",
            Self::NestedEqual => "nested_equal",
        }
    }
}

impl Over {
    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seats => "seats",
            Self::InOffice => "in_office",
            Self::Present => "present",
        }
    }
}
