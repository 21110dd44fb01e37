//! The catalogue of events, version 1: what the council's acts look like in the record.
//!
//! Rooms write these types, the verifier reads them; docs/events.md is the same catalogue in words.
//! A published form never changes: a new form is a new type or a new leaf version.

mod catalogue;
mod commitment;
mod council;
mod decisions;
mod engagement;
mod leaf;
mod log;
mod mention;
mod privacy;
mod rule;
mod time;
mod values;

pub use catalogue::{Event, TYPES};
pub use commitment::{ClearOr, Commitment, Opening, OpeningLine, Salt, commit, commit_file};
pub use council::*;
pub use decisions::*;
pub use engagement::*;
pub use leaf::{ActorKind, By, Leaf, LeafError, MAX_BYTES, Subject, VERSION};
pub use log::*;
pub use mention::mentions;
pub use privacy::*;
pub use rule::{Condition, Rule, Share, Threshold};
pub use time::{Date, Timestamp};
pub use values::{BadValue, Eid, FileDigest, Id, Weight};

#[cfg(test)]
mod tests;
