//! Things of this room with which an action is possible, for saying what an office may do.
use uuid::Uuid;

use super::rules::State;
use crate::foundation::access::{Actor, Resource};

/// Things with which `actor` may do `action`, if there are any such things at all. What the actor speaks for is taken as
/// their own.
pub fn typical(action: &str, actor: &Actor, council: Uuid) -> Vec<Resource> {
    match action {
        "draftDecision" => vec![Resource::council(council)],
        "castBallot" => vec![Resource::new("BallotSeat", "own").with("seat", actor.set("seats").next().unwrap_or_default())],
        _ => [State::Draft, State::Called].map(|state| Resource::new("Decision", "any").with("state", state.as_str())).to_vec(),
    }
}
