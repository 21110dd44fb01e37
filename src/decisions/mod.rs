//! Decisions: what the council decides, from the draft to the confirmed outcome.
mod commands;
mod events;
mod reads;
pub mod rules;
mod store;

use crate::foundation::problem::{Problem, Refusal as _};
use crate::foundation::tenancy::Council;

/// Actions that this room's policies know.
pub const ACTIONS: &[&str] = &[
    "draftDecision", "viewDecision", "reviseDecision", "discardDraft", "attachDocument", "detachDocument", "callDecision", "openPoll", "castBallot",
    "closePoll", "confirmDecision", "annulDecision",
];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");

/// The council's rule.
pub(crate) fn rule_of(council: &Council) -> Result<serde_json::Value, Problem> {
    council.profile.get("rule").cloned().ok_or_else(|| rules::DecisionRefusal::RuleUnknown.into())
}
