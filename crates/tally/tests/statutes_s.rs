//! What bites in statutes: S1 to S38 of the design, each as a test by its number. What needs a meeting's own state (who
//! enters a roll, which version a meeting is bound to) is tested here as far as arithmetic decides it.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test answers by failing")]

#[path = "statutes/adoption.rs"]
mod adoption;
#[path = "statutes/attendance.rs"]
mod attendance;
#[path = "statutes/ballots.rs"]
mod ballots;
#[path = "statutes/calls.rs"]
mod calls;
#[path = "statutes/power.rs"]
mod power;
#[path = "statutes/readings.rs"]
mod readings;
#[path = "statutes/sectors.rs"]
mod sectors;
#[path = "statutes/support.rs"]
mod support;
