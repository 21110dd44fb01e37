//! The audit trail for those who use it: looking for entries of the record, letting auditors in, and what they do.
//!
//! A *grant* lets a person of an auditing body look into parts of the record (its *scope*) from a first to a last day. By
//! it the body opens *engagements*: it works through *checks*, records *findings*, the council *answers*, the auditor
//! *judges* the answer and publishes a *report*. This is the "third party of mutual confidence" of the guidelines (p. 38).
//!
//! What always holds:
//! - Nothing is shown that the newest published checkpoint does not cover: whatever is found here can be proved.
//! - An entry is shown as its bytes are; words for people are made elsewhere.
//! - A grant ends by itself. Nobody who holds another office or speaks for a member has one.
//! - What an auditor reads that is not public has been noted, by a committed transaction, before it is handed out; it
//!   enters the record (`auditor.read`) once the day is over, or when the grant is taken back. A bundle that an auditor
//!   takes along has its own entry as well (`export.made`).
//! - Everything in an engagement is public, unless the law forbids it: then the article and the reasons are.
//! - A report is published only when the council has been heard: its time to answer is over, or it has answered.
mod actors;
mod bundles;
mod commands;
mod events;
mod faces;
pub mod graphql;
mod notices;
mod pages;
mod personal;
mod published;
mod reading;
mod reads;
mod record_pages;
mod rules;
mod scheduler;
mod store;
mod typical;

use crate::foundation::problem::Refusal;

pub use actors::Auditors;
pub use bundles::AuditBundles;
pub use commands::{
    AnswerFinding, EngagementReceipt, GrantAuditor, GrantReceipt, JudgeAnswer, OpenEngagement, PublishReport, RecordCheck,
    RecordFinding, RevokeAuditor, WithheldInput, WithholdFinding,
};
pub use faces::{EngagementDocuments, EngagementFiles};
pub use notices::outbox_handlers;
pub use pages::EngagementPages;
pub use personal::TABLES;
pub use published::{PublishedEngagement, PublishedFinding, published};
pub use record_pages::RecordPages;
pub use rules::SpokenInput;
pub use scheduler::run_due;
pub use typical::typical;

/// Actions that this room's policies know: commands, and guarded views.
pub const ACTIONS: &[&str] = &[
    "grantAuditor",
    "revokeAuditor",
    "viewAuditor",
    "openEngagement",
    "recordCheck",
    "recordFinding",
    "withholdFinding",
    "answerFinding",
    "judgeAnswer",
    "publishReport",
    "viewWithheld",
    "readOpenings",
];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");
/// Every code with which this room refuses.
pub const CODES: &[&str] = rules::AuditTrailRefusal::CODES;
/// What may be wrong with one field.
pub const FIELD_CODES: &[&str] = rules::FIELD_CODES;
