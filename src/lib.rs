//! Claror: a public body and its stakeholders decide together, in the open.
//!
//! The rooms, in the order in which they may know each other: see ARCHITECTURE.md.
#![recursion_limit = "512"]

pub mod accounts;
pub mod audit_trail;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
pub mod cli;
pub mod decisions;
pub mod demo;
pub mod foundation;
pub mod membership;
pub mod mirror;
pub mod open_data;
pub mod start;
pub mod statutes;
pub mod witness;
pub mod workers;
