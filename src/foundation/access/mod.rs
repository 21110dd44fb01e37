//! Who is asking, and whether the policies let them. The policies are Cedar, one file a room; the code names the action,
//! only the policy says who may.
mod actor;
mod engine;
mod schema;
pub mod typical;

pub use actor::{Actor, ActorAttributes, ActorKind, ActorSource};
pub use engine::{Access, Attr, Resource};
pub use schema::{ACTIONS_BY_ROOM, policy_digest, policy_sources, schema_source};
