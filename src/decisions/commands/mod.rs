//! One file for each thing that can be done with a decision.
mod annul_decision;
mod attach_document;
mod call_decision;
mod cast_ballot;
mod close_poll;
mod confirm_decision;
mod detach_document;
mod discard_draft;
mod draft_decision;
mod open_poll;
mod revise_decision;

pub use annul_decision::AnnulDecision;
pub use attach_document::AttachDocument;
pub use call_decision::CallDecision;
pub use cast_ballot::{BallotReceipt, CastBallot};
pub use close_poll::ClosePoll;
pub use confirm_decision::ConfirmDecision;
pub use detach_document::DetachDocument;
pub use discard_draft::DiscardDraft;
pub use draft_decision::DraftDecision;
pub use open_poll::OpenPoll;
pub use revise_decision::ReviseDecision;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::State;
use crate::foundation::access::Resource;
use crate::foundation::command::Context;
use crate::foundation::problem::Problem;
use ::entity::decisions_decision;

/// What most commands of the room answer: the decision, and the entry that recorded the act, if it is one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DecisionReceipt {
    pub decision: Uuid,
    pub eid: Option<String>,
}

/// What policies know of a decision: its stage.
pub fn resource(row: &decisions_decision::Model) -> Resource {
    Resource::new("Decision", row.id).with("state", row.state.as_str())
}

/// The stage of a stored decision.
fn state(row: &decisions_decision::Model) -> Result<State, Problem> {
    row.state.parse().map_err(Problem::fault)
}

/// The person who acts; the operator and the platform act under the nil id.
fn person(cx: &Context) -> Uuid {
    cx.actor.person.unwrap_or_default()
}
