//! Counting, quorum and majority: what anyone who does not trust the server recomputes.
//!
//! Everything here is pure. There is no input or output, no clock and no randomness; numbers are
//! integers and exact fractions, and arithmetic that could overflow answers with an error.
//!
//! - [`Condition`]: one comparison of a count with a share of a base (statutes.md §3 and §4), in
//!   the form that statutes, council files and the record share.
//! - [`Rule`]: the quorum and the majority that a decision needs.
//! - [`election`]: rankings, approvals, points and lists, read from the files that others publish and counted by a closed list of methods.
//! - [`figures`]: what the standing ballots of a group of seats add up to.
//! - [`decide`]: rule and facts in, checks and outcome out. Each check carries its base, so the sum
//!   can be done again on paper.
//!
//! Ballots arrive as sums ([`Ballots`]), so the order in which they were cast cannot matter.
//!
//! What comes later fits in without changing a written rule: a combined condition (`all`, `any`,
//! `not`, `each_sector`) is told from a single one by its keys, further bases only need further
//! [`Facts`], and [`Base`] already knows their names.

#![forbid(unsafe_code)]
#![deny(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]
#![cfg_attr(
    test,
    allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)
)]

mod condition;
mod decide;
pub mod election;
mod error;
mod figures;
mod fraction;
pub mod statute;

pub use condition::{Amount, Base, Bound, Condition, ConditionForm, Count, MAX_NUMBER, Threshold, Whole};
pub use decide::{BASE_OF_A_NUMBER, Check, CheckName, Decided, Facts, Outcome, Rule, decide};
pub use error::RuleError;
pub use figures::{Ballots, Figures, figures};
pub use fraction::Share;
