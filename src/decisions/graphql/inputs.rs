//! Inputs and enums of the room.
use async_graphql::{Enum, ID, InputObject};
use chrono::{DateTime, Utc};
use claror_record::event;

use crate::decisions::rules::{self, TextInput};

/// The stage of a decision.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(remote = "rules::State")]
pub enum DecisionState {
    Draft,
    Called,
    Open,
    Closed,
    Confirmed,
    Annulled,
}

/// The stage of a poll.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(remote = "rules::PollState")]
pub enum PollState {
    Open,
    Counted,
    Annulled,
}

/// When figures may be seen.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(remote = "rules::Results")]
pub enum ResultsRule {
    Live,
    AfterClose,
}

/// How ballots are given.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum BallotKind {
    RollCall,
}

/// What a ballot says.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(remote = "event::Choice")]
pub enum Choice {
    For,
    Against,
    Abstain,
}

/// What the rule makes of the figures.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(remote = "event::Outcome")]
pub enum Outcome {
    Adopted,
    Rejected,
    NoQuorum,
}

/// A decision's text in one language.
#[derive(InputObject)]
pub struct DecisionTextInput {
    pub language: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub machine_translated: Option<bool>,
}

impl From<DecisionTextInput> for TextInput {
    fn from(input: DecisionTextInput) -> Self {
        Self {
            language: input.language,
            title: input.title,
            summary: input.summary,
            body: input.body,
            machine_translated: input.machine_translated.unwrap_or(false),
        }
    }
}

#[derive(InputObject)]
pub struct DraftDecisionInput {
    pub texts: Vec<DecisionTextInput>,
    pub results: ResultsRule,
}

/// Texts, when given, replace all texts and make a new version.
#[derive(InputObject)]
pub struct ReviseDecisionInput {
    pub id: ID,
    pub texts: Option<Vec<DecisionTextInput>>,
    pub results: Option<ResultsRule>,
}

#[derive(InputObject)]
pub struct DecisionActInput {
    pub id: ID,
}

/// Bytes first: `POST /documents` answers their hash.
#[derive(InputObject)]
pub struct AttachDocumentInput {
    pub decision_id: ID,
    pub sha256: String,
    pub name: String,
    pub language: Option<String>,
}

#[derive(InputObject)]
pub struct DetachDocumentInput {
    pub decision_id: ID,
    pub document_id: ID,
}

/// `opensAt` absent: the poll may open at once.
#[derive(InputObject)]
pub struct CallDecisionInput {
    pub id: ID,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: DateTime<Utc>,
}

/// `replaces` names the standing ballot (its EID); without it a second ballot of the seat is refused.
#[derive(InputObject)]
pub struct CastBallotInput {
    pub decision_id: ID,
    pub seat_id: ID,
    pub choice: Choice,
    pub replaces: Option<String>,
}

#[derive(InputObject)]
pub struct AnnulDecisionInput {
    pub id: ID,
    pub reason: String,
}
