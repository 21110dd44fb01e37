//! Closed lists of words.
use async_graphql::Enum;
use claror_record::event;

use crate::audit_trail::rules;

/// A part of the record into which an auditor looks.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditScope", remote = "event::AuditScope")]
pub enum ScopeWord {
    Accounts,
    AuditTrail,
    Decisions,
    Log,
    Membership,
    OpenData,
}

/// What is checked.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditCheckKind", remote = "event::CheckKind")]
pub enum CheckKindWord {
    VerifyLog,
    Consistency,
    Witnesses,
    DecisionRecount,
    RollMembers,
    Openings,
    DatasetDigests,
    Own,
}

/// How a check ended.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditCheckResult", remote = "event::CheckResult")]
pub enum CheckResultWord {
    Passed,
    Failed,
    NotPossible,
}

/// How grave a finding is.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditSeverity", remote = "event::Severity")]
pub enum SeverityWord {
    Low,
    Medium,
    High,
    Critical,
}

/// What the auditor says in the end.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditOpinion", remote = "event::Opinion")]
pub enum OpinionWord {
    Unqualified,
    Qualified,
    Adverse,
    Disclaimer,
}

/// The stage of an engagement.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "EngagementState", remote = "rules::EngagementState")]
pub enum EngagementStateWord {
    Open,
    Reported,
}

/// The stage of a finding.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditFindingState", remote = "rules::FindingState")]
pub enum FindingStateWord {
    Recorded,
    Answered,
    Accepted,
    Contested,
}
