//! Decisions: what the council decides, from the draft to the confirmed outcome.
//!
//! Words: a *decision* is put to the council; its *poll* is open or closed; a seat casts a *ballot*; the *tally* counts;
//! the *outcome* is what quorum and majority make of it.
//!
//! Invariants: the text of a called decision never changes. The electoral roll is frozen at opening. One ballot of a seat
//! stands, and it may be replaced, by name, until the close. Results that come at the close are in no answer, page, feed
//! or live signal before it, for nobody. Closing and counting are one transaction. Nothing that was called is removed.
mod commands;
mod events;
mod faces;
pub mod graphql;
mod notices;
mod pages;
mod participation;
mod personal;
mod published;
mod reads;
pub mod rules;
mod scheduler;
mod store;
mod typical;
mod words;

use chrono::{DateTime, Utc};

use crate::foundation::access::Resource;
use crate::foundation::graphql::Request;
use crate::foundation::problem::{Problem, Refusal};
use crate::foundation::tenancy::Council;
use reads::DecisionView;
use rules::{DecisionRefusal, PollState, State};

pub use commands::{
    AnnulDecision, AttachDocument, BallotReceipt, CallDecision, CastBallot, ClosePoll, ConfirmDecision, DecisionReceipt,
    DraftDecision, OpenPoll,
};
pub use faces::{DecisionDocuments, DecisionFiles, LiveDecisions};
pub use notices::outbox_handlers;
pub use pages::DecisionPages;
pub use personal::TABLES;
pub use published::{PublishedDecision, PublishedLine, PublishedPoll, published, published_roll_calls};
pub use scheduler::run_due;

pub use typical::typical;

/// Actions that this room's policies know.
pub const ACTIONS: &[&str] = &[
    "draftDecision",
    "viewDecision",
    "reviseDecision",
    "discardDraft",
    "attachDocument",
    "detachDocument",
    "callDecision",
    "openPoll",
    "castBallot",
    "closePoll",
    "confirmDecision",
    "annulDecision",
];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");
/// Every refusal of the room.
pub const CODES: &[&str] = DecisionRefusal::CODES;

/// Actions that a decision's page offers.
const OFFERED_ACTIONS: [&str; 9] = [
    "reviseDecision",
    "discardDraft",
    "attachDocument",
    "detachDocument",
    "callDecision",
    "openPoll",
    "closePoll",
    "confirmDecision",
    "annulDecision",
];

/// The council's rule, as its statute says.
fn rule_of(council: &Council) -> Result<serde_json::Value, Problem> {
    council.profile.get("rule").cloned().ok_or_else(|| DecisionRefusal::RuleUnknown.into())
}

/// Whether the stage of the decision lets anybody do this now.
fn possible(action: &str, view: &DecisionView, now: DateTime<Utc>) -> bool {
    match action {
        "openPoll" => rules::may_open(view.state, view.row.opens_at, now).is_ok(),
        "closePoll" => view.state == State::Open,
        "confirmDecision" => rules::may_confirm(view.state).is_ok(),
        "annulDecision" => rules::may_annul(view.state).is_ok(),
        _ => view.state == State::Draft,
    }
}

/// Why no ballot may be cast for a seat now, if so.
fn ballot_refusal(view: &DecisionView, on_roll: bool, now: DateTime<Utc>) -> Option<DecisionRefusal> {
    let Some(poll) = &view.poll else { return Some(DecisionRefusal::PollNotOpen) };
    let closed = poll.state != PollState::Open || now >= poll.row.closes_at;
    match (closed, on_roll) {
        (true, _) => Some(DecisionRefusal::PollClosed { closed_at: poll.row.closed_at.unwrap_or(poll.row.closes_at) }),
        (false, false) => Some(DecisionRefusal::NotOnRoll),
        (false, true) => None,
    }
}

/// Whether drafts are among what this caller may see: the policy's answer for a draft.
fn sees_drafts(request: &Request) -> bool {
    request.may("viewDecision", &Resource::new("Decision", "any").with("state", State::Draft.as_str()))
}

/// Where a document's bytes are: its id settles which, its name is for the reader.
fn document_address(id: &str, name: &str) -> String {
    let plain = format!("/documents/{id}");
    let Ok(mut url) = reqwest::Url::parse(&format!("http://localhost{plain}")) else { return plain };
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.push(name);
    }
    url.path().to_owned()
}
