//! What every room stands on. Knows no noun of any room, except in the two lists it assembles: `graphql/schema.rs`
//! and `access/schema.rs`.
pub mod access;
pub mod app;
pub mod clock;
pub mod command;
pub mod config;
pub(crate) mod crash;
pub mod documents;
pub mod graphql;
pub mod housekeeping;
pub mod http;
pub mod ids;
pub mod ledger;
pub mod locale;
pub mod mail;
pub mod outbound;
pub mod outbox;
pub mod privacy;
pub mod problem;
pub mod secrets;
pub mod store;
pub mod tenancy;
#[cfg(test)]
pub(crate) mod testing;
pub mod texts;
pub mod yaml;
