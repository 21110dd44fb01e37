//! What is wrong with a statute, said so that a person finds the place and a program knows the reason.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::tree::Place;

/// Longest quotation of a file in a parameter, in characters.
const MAX_QUOTE_CHARS: usize = 80;

/// Whether a statute can be adopted with this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, when the council ticks that it knows.
    Warning,
    /// It can, when the council ticks it and says why.
    ReasonedWarning,
}

/// One thing that is wrong. Its sentence comes from the interface's texts by `code` and `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Whether it forbids adoption.
    pub severity: Severity,
    /// Line from 1; 0 when the statute came from no file.
    pub line: u64,
    /// Column from 1, in characters.
    pub column: u64,
    /// Where in the statute: `bodies.plenary.calls[1].quorum`.
    pub path: String,
    /// The particulars.
    pub params: BTreeMap<&'static str, String>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal $severity:ident,)+) => {
        /// Every reason for which a statute, or a part of it, is refused or needs a tick.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProblemCode {
            $($(#[$doc])* $variant,)+
        }

        impl ProblemCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The constant name, for machines; it is never used for anything else.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// Whether it forbids adoption.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // The form
    /// The file is not of the form `statute/1`.
    FormUnknown = "FORM_UNKNOWN" Error,
    /// A key that must be there is not.
    KeyMissing = "KEY_MISSING" Error,
    /// A key that the form does not have.
    KeyUnknown = "KEY_UNKNOWN" Error,
    /// A key that stands twice.
    KeyTwice = "KEY_TWICE" Error,
    /// Not the kind of value that the key takes.
    ValueKind = "VALUE_KIND" Error,
    /// A word that the key does not take.
    WordUnknown = "WORD_UNKNOWN" Error,
    /// A condition that says nothing or contradicts itself; `reason` is the code of the rule error.
    ConditionInvalid = "CONDITION_INVALID" Error,
    /// A condition of a kind that is not computed.
    ConditionUnknown = "CONDITION_UNKNOWN" Error,
    /// Not a duration such as P8D or PT48H.
    DurationMalformed = "DURATION_MALFORMED" Error,
    /// `same_as_X` where there is no X beside it.
    SiblingUnknown = "SIBLING_UNKNOWN" Error,
    /// A sector that the statute does not have.
    SectorUnknown = "SECTOR_UNKNOWN" Error,
    /// Conditions within conditions, too deep to be followed.
    TooDeep = "TOO_DEEP" Error,
    /// `falls_back_to` names a statute that is not in `fallback`, or a body that it does not have.
    FallbackBodyUnknown = "FALLBACK_BODY_UNKNOWN" Error,
    // What it says
    /// A quorum or majority that cannot be met even by everybody.
    Unreachable = "UNREACHABLE" Error,
    /// A later call asks for more than an earlier one.
    SecondCallStricter = "SECOND_CALL_STRICTER" Error,
    /// A casting vote for a chair who has no vote.
    CastingWithoutChair = "CASTING_WITHOUT_CHAIR" Error,
    /// `seats: unknown`: the number must be given when the statute is adopted.
    SeatsUnknown = "SEATS_UNKNOWN" Warning,
    /// A share of voting seats whose number is not known.
    VotingSeatsUnknown = "VOTING_SEATS_UNKNOWN" Error,
    /// A reading without a choice.
    ReadingNotChosen = "READING_NOT_CHOSEN" Error,
    /// A chosen reading that is not among the choices, or that means nothing here.
    ReadingUnknown = "READING_UNKNOWN" Error,
    /// A secret ballot with figures by sector, where a sector is too small.
    SecrecyClash = "SECRECY_CLASH" Error,
    /// Calls are not numbered 1, 2, 3.
    CallsMisnumbered = "CALLS_MISNUMBERED" Error,
    /// Sectors have more seats than the body, or weights that are not one in all.
    SectorsDoNotAdd = "SECTORS_DO_NOT_ADD" Error,
    /// A cap that so few sectors cannot all keep.
    CapImpossible = "CAP_IMPOSSIBLE" Error,
    /// A step after one that always settles a tie.
    TieStepIdle = "TIE_STEP_IDLE" Warning,
    /// A sector of one seat whose absence stops everything.
    SingleSeatVeto = "SINGLE_SEAT_VETO" Warning,
    /// A quorum of those present, which no meeting can miss.
    QuorumOfThosePresent = "QUORUM_OF_THOSE_PRESENT" Warning,
    /// A quorum that one seat meets.
    QuorumOfOne = "QUORUM_OF_ONE" Warning,
    /// What an empty sector does is not said.
    EmptySectorNotSaid = "EMPTY_SECTOR_NOT_SAID" Warning,
    /// Whether a stand-in has the casting vote is not said.
    StandInCastingNotSaid = "STAND_IN_CASTING_NOT_SAID" Warning,
    /// What happens at a tie is not said.
    TieNotSaid = "TIE_NOT_SAID" Warning,
    /// Nothing is said of a quorum.
    QuorumNotSaid = "QUORUM_NOT_SAID" Warning,
    /// Nothing is said of a majority.
    MajorityNotSaid = "MAJORITY_NOT_SAID" Warning,
    /// Over what weights are computed is not said.
    WeightsNotSaid = "WEIGHTS_NOT_SAID" Warning,
    /// A vote that may be read in two ways (`tie_only_or_member`, `only_if_member`).
    ChairVoteReading = "CHAIR_VOTE_READING" Warning,
    /// A remark on a reading that is no choice.
    ReadingIsText = "READING_IS_TEXT" Warning,
    /// A statute that this one falls back on is not there.
    FallbackMissing = "FALLBACK_MISSING" Warning,
    /// `from: fallback`, and no fallback says it.
    FallbackSilent = "FALLBACK_SILENT" Warning,
    /// A law's prevailing article says otherwise.
    MandatoryDiffers = "MANDATORY_DIFFERS" ReasonedWarning,
}

impl Serialize for ProblemCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Problems as they are found.
#[derive(Clone, Debug, Default)]
pub(super) struct Problems(pub(super) Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, code: ProblemCode, place: Place, path: &str, params: &[(&'static str, &str)]) {
        let params = params.iter().map(|(name, value)| (*name, quoted(value))).collect();
        let problem =
            Problem { code, severity: code.severity(), line: place.line, column: place.column, path: path.to_owned(), params };
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }
}

/// Shortened, and without what would move a terminal's cursor.
fn quoted(text: &str) -> String {
    text.chars().take(MAX_QUOTE_CHARS).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}
