//! The council's record, as bytes: what an outsider must be able to recompute without us.
//!
//! One log per council. Each act is a leaf (`event`), each leaf a line of canonical JSON (`json`);
//! leaves form a Merkle tree (`merkle`, RFC 6962 §2.1) published as tiles (`tile`, C2SP tlog-tiles)
//! under a signed checkpoint (`note`, `checkpoint`); `proof` is the receipt that a leaf is in that tree.
//! Witnesses (`cosignature`, `witness`) say that they saw the same tree grow; `policy` says which of them are asked for.
//!
//! Absent on purpose: input and output, clock, randomness (salts, entry ids and key seeds are arguments),
//! counting, and anything of the application.
#![forbid(unsafe_code)]

pub mod bundle;
pub mod checkpoint;
pub mod cosignature;
pub mod encoding;
pub mod event;
pub mod json;
pub mod merkle;
pub mod note;
pub mod policy;
pub mod proof;
pub mod tile;
pub mod witness;

pub use event::{Eid, Event, Leaf};
pub use merkle::Hash;
