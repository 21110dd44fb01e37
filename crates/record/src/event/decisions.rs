//! Forms about decisions, their polls and ballots, and published datasets.

use super::Timestamp;
use super::catalogue::Form;
use super::commitment::{ClearOr, Commitment};
use super::leaf::Subject;
use super::rule::Rule;
use super::values::{BadValue, Eid, FileDigest, Id, Weight, present};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many seats one leaf of a roll lists at most; a longer roll stands in `poll.roll_listed` parts.
pub const ROLL_PART_SEATS: usize = 60;

/// `decision.called`: the question is put, with its rule and its hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionCalled {
    pub code: String,
    pub text_version: u64,
    pub texts: Vec<TextDigest>,
    pub documents: Vec<DocumentDigest>,
    pub ballot_kind: BallotKind,
    pub results: Results,
    pub rule: Rule,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
}

/// One language's text of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextDigest {
    pub language: String,
    pub sha256: FileDigest,
    /// In bytes.
    pub size: u64,
}

/// A public document that belongs to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentDigest {
    pub sha256: FileDigest,
    /// In bytes.
    pub size: u64,
    pub media_type: String,
}

/// How ballots are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotKind {
    RollCall,
}

/// When results may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Results {
    Live,
    AfterClose,
}

/// How ballots are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    SingleChoice,
}

/// What a ballot can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    For,
    Against,
    Abstain,
}

impl Choice {
    /// All choices, in the order in which `poll.opened` lists them.
    pub const ALL: [Choice; 3] = [Choice::For, Choice::Against, Choice::Abstain];

    /// The choice's name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Choice::For => "for",
            Choice::Against => "against",
            Choice::Abstain => "abstain",
        }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Choice {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        Choice::ALL.into_iter().find(|choice| choice.as_str() == text).ok_or(BadValue("for, against or abstain"))
    }
}

/// One seat of an electoral roll, frozen when its poll opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollLine {
    pub seat: Id,
    pub organisation: Id,
    pub sector: String,
    pub college: String,
    pub weight: Weight,
}

/// `poll.roll_listed`: a part of a roll too long for one leaf; all parts come right before `poll.opened`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollRollListed {
    /// From 1, without gaps.
    pub part: u64,
    pub roll: Vec<RollLine>,
}

impl Form for PollRollListed {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        match (self.part, self.roll.len()) {
            (0, _) => Err("parts are numbered from 1"),
            (_, 1..=ROLL_PART_SEATS) => Ok(()),
            _ => Err("a part of a roll lists 1 to 60 seats"),
        }
    }
}

/// `poll.opened`: from here on ballots count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollOpened {
    pub decision: Id,
    /// 1, or 2 for the repetition of a poll.
    pub number: u64,
    pub method: Method,
    pub options: Vec<Choice>,
    pub ballot_kind: BallotKind,
    pub results: Results,
    pub rule: Rule,
    /// The whole roll; empty when it stands in `roll_parts` leaves of its own.
    pub roll: Vec<RollLine>,
    pub roll_parts: u64,
    pub closes_at: Timestamp,
}

impl Form for PollOpened {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.number == 0 {
            return Err("polls are numbered from 1");
        }
        if self.options != Choice::ALL {
            return Err("the options are for, against and abstain");
        }
        if self.roll.len() > ROLL_PART_SEATS {
            return Err("a roll of more than 60 seats stands in parts");
        }
        if self.roll_parts > 0 && !self.roll.is_empty() {
            return Err("a roll stands inline or in parts");
        }
        Ok(())
    }
}

/// `ballot.cast`: what a seat says, in clear while results are live, else sealed until the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotCast {
    pub poll: Id,
    pub seat: Id,
    pub choice: ClearOr<Choice>,
    /// The seat's standing ballot, when there is one.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Eid>,
}

impl Form for BallotCast {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        match self.choice {
            ClearOr::Sealed(commitment) => vec![("/data/choice", commitment)],
            ClearOr::Clear(_) => Vec::new(),
        }
    }

    fn check(&self, subject: &Subject) -> Result<(), &'static str> {
        if *subject == Subject::Poll(self.poll) { Ok(()) } else { Err("the poll is not the subject") }
    }
}

/// Why a poll ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CloseReason {
    Time,
    Order,
}

/// `poll.closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollClosed {
    /// Standing ballots, replaced ones not counted.
    pub cast: u64,
    pub reason: CloseReason,
}

impl Form for PollClosed {}

/// Ballots of a poll or of a group of its seats, by choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    #[serde(rename = "for")]
    pub for_: u64,
    pub against: u64,
    pub abstain: u64,
    /// `for` + `against` + `abstain`.
    pub cast: u64,
    pub not_cast: u64,
    /// Seats on the roll: `cast` + `not_cast`.
    pub eligible: u64,
}

/// [`Figures`] of one sector or college.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupFigures {
    pub group: String,
    #[serde(rename = "for")]
    pub for_: u64,
    pub against: u64,
    pub abstain: u64,
    pub cast: u64,
    pub not_cast: u64,
    pub eligible: u64,
}

impl GroupFigures {
    pub fn new(group: impl Into<String>, figures: Figures) -> Self {
        let Figures { for_, against, abstain, cast, not_cast, eligible } = figures;
        GroupFigures { group: group.into(), for_, against, abstain, cast, not_cast, eligible }
    }

    pub fn figures(&self) -> Figures {
        let GroupFigures { for_, against, abstain, cast, not_cast, eligible, .. } = *self;
        Figures { for_, against, abstain, cast, not_cast, eligible }
    }
}

/// Which condition of the rule a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckName {
    Quorum,
    Majority,
}

/// One condition with the numbers that decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    pub name: CheckName,
    pub base: String,
    pub base_count: u64,
    pub needed: u64,
    pub have: u64,
    pub met: bool,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// What the rule makes of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Adopted,
    Rejected,
    NoQuorum,
}

/// `poll.counted`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollCounted {
    pub method: Method,
    pub figures: Figures,
    /// Sectors with a seat on the roll, sorted.
    pub by_sector: Vec<GroupFigures>,
    /// Colleges with a seat on the roll, sorted.
    pub by_college: Vec<GroupFigures>,
    pub checks: Vec<Check>,
    pub outcome: Outcome,
}

impl Form for PollCounted {}

/// `poll.annulled`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollAnnulled {
    pub decision: Id,
    pub reason: Commitment,
}

impl Form for PollAnnulled {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/reason", self.reason)]
    }
}

/// `decision.confirmed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionConfirmed {
    pub poll: Id,
    pub outcome: Outcome,
}

impl Form for DecisionConfirmed {}

/// `decision.annulled`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionAnnulled {
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub poll: Option<Id>,
    pub reason: Commitment,
}

impl Form for DecisionAnnulled {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/reason", self.reason)]
    }
}

impl Form for DecisionCalled {}

/// Why a version of a dataset appeared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublishReason {
    Scheduled,
    Correction,
    Withdrawal,
}

/// `dataset.published`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatasetPublished {
    /// The dataset's slug, which is also the subject.
    pub dataset: String,
    pub version: u64,
    /// Over the canonical CSV.
    pub sha256: FileDigest,
    pub bytes: u64,
    pub rows: u64,
    /// Semantic version of the columns, such as `1.0.0`.
    pub schema_version: String,
    pub reason: PublishReason,
}

impl Form for DatasetPublished {
    fn check(&self, subject: &Subject) -> Result<(), &'static str> {
        let own = *subject == Subject::Dataset(self.dataset.clone());
        if own { Ok(()) } else { Err("the dataset is not the subject") }
    }
}
