//! The registry, put together from the rooms' parts: with graphql/schema.rs and access/schema.rs the one place in
//! `foundation` that names rooms.
use super::columns::Table;
use super::foundations;
use crate::{accounts, audit_trail, decisions, membership, open_data};

/// Every table of the database, in the order in which an erasure goes through them: what refers to something comes before
/// what it refers to.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [foundations::TABLES, open_data::TABLES, audit_trail::TABLES, decisions::TABLES, membership::TABLES, accounts::TABLES]
        .into_iter()
        .flatten()
}

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}
