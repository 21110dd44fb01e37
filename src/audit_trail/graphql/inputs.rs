//! Inputs of the room.
use async_graphql::{ID, InputObject};

use super::words::{CheckKindWord, CheckResultWord, OpinionWord, ScopeWord, SeverityWord};
use crate::audit_trail::commands::WithheldInput;
use crate::audit_trail::rules::SpokenInput;
use crate::foundation::graphql::{Day, LocalisedInput};

pub fn spoken(input: LocalisedInput) -> SpokenInput {
    SpokenInput { language: input.language, text: input.text }
}

/// A person of an auditing body, invited by e-mail if the council does not know them.
#[derive(InputObject)]
pub struct GrantAuditorInput {
    /// The auditing body's public name.
    pub organisation: String,
    /// The person's name, which is not public.
    pub display_name: String,
    pub email: String,
    pub language: String,
    pub scope: Vec<ScopeWord>,
    /// The first day.
    pub from: Day,
    /// The last day: it ends by itself.
    pub until: Day,
}

#[derive(InputObject)]
pub struct RevokeAuditorInput {
    pub grant_id: ID,
    /// Public.
    pub reason: Option<LocalisedInput>,
}

#[derive(InputObject)]
pub struct OpenEngagementInput {
    pub scope: Vec<ScopeWord>,
    pub period_from: Day,
    pub period_until: Day,
    /// In the language of the terms.
    pub title: String,
    pub terms: LocalisedInput,
}

#[derive(InputObject)]
pub struct RecordCheckInput {
    pub engagement_id: ID,
    pub kind: CheckKindWord,
    /// What of it: a decision's code, a dataset's name.
    pub about: Option<String>,
    /// The command, or how it was done.
    pub command: String,
    /// Entries of the record that were looked at.
    pub size: i64,
    pub result: CheckResultWord,
    pub note: Option<LocalisedInput>,
}

/// Why words are not public: the article of law, and how it applies.
#[derive(InputObject)]
pub struct WithholdingInput {
    pub ground: String,
    pub reason: LocalisedInput,
}

impl From<WithholdingInput> for WithheldInput {
    fn from(input: WithholdingInput) -> Self {
        Self { ground: input.ground, reason: spoken(input.reason) }
    }
}

#[derive(InputObject)]
pub struct RecordFindingInput {
    pub engagement_id: ID,
    pub severity: SeverityWord,
    /// In the language of the text, as the recommendation.
    pub title: String,
    pub text: LocalisedInput,
    pub recommendation: String,
    /// Eids of entries of the record.
    pub evidence: Vec<String>,
    /// The last day for the council's answer.
    pub due_on: Day,
    /// Only where the law forbids to publish its words.
    pub withheld: Option<WithholdingInput>,
}

#[derive(InputObject)]
pub struct WithholdFindingInput {
    pub finding_id: ID,
    pub withheld: WithholdingInput,
}

#[derive(InputObject)]
pub struct AnswerFindingInput {
    pub finding_id: ID,
    pub text: LocalisedInput,
}

/// A text is due when the answer is not accepted.
#[derive(InputObject)]
pub struct JudgeAnswerInput {
    pub finding_id: ID,
    pub accepted: bool,
    pub text: Option<LocalisedInput>,
}

#[derive(InputObject)]
pub struct PublishReportInput {
    pub engagement_id: ID,
    pub opinion: OpinionWord,
    pub summary: LocalisedInput,
    /// SHA-256 of a PDF, whose bytes come first: `POST /documents`.
    pub pdf_sha256: Option<String>,
}
