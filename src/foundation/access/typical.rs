//! What an actor may do at all: each action is tried on things with which it would be possible, as the rooms name them.
//! So "what may this office do" is answered by the policies, not by a second list.
use uuid::Uuid;

use super::{ACTIONS_BY_ROOM, Access, Actor, Resource};
use crate::{accounts, audit_trail, decisions, membership, open_data};

/// Every action that policies know, by room.
pub fn actions() -> impl Iterator<Item = &'static str> {
    ACTIONS_BY_ROOM.iter().flat_map(|(_, actions)| actions.iter().copied())
}

/// Whether there is a thing with which `actor` may do `action`.
pub fn is_possible(access: &Access, actor: &Actor, action: &str, council: Uuid) -> bool {
    things(actor, action, council).iter().any(|thing| access.allows(actor, action, thing))
}

fn things(actor: &Actor, action: &str, council: Uuid) -> Vec<Resource> {
    if membership::ACTIONS.contains(&action) {
        membership::typical(action, actor, council)
    } else if decisions::ACTIONS.contains(&action) {
        decisions::typical(action, actor, council)
    } else if audit_trail::ACTIONS.contains(&action) {
        audit_trail::typical(action, actor, council)
    } else if accounts::ACTIONS.contains(&action) || open_data::ACTIONS.contains(&action) {
        vec![Resource::council(council)]
    } else {
        Vec::new()
    }
}
