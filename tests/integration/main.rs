//! Everything tested through the whole program: one binary, one file a command.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test answers by failing")]

mod access;
mod accounts;
mod audit_trail;
mod decisions;
mod hostile;
mod hosts;
mod import_council;
mod killed;
mod object_store;
mod open_data;
mod privacy;
mod schema;
mod support;
mod survival;
mod tidy;
mod witnesses;
