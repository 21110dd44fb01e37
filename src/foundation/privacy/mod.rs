//! What is known of persons: one registry that classifies every column of the database and drives both what a person is
//! given ([`export`]) and what is erased ([`erase`]). A column that it lacks, or that does not exist, fails a test (T26).
//!
//! - Each room classifies its own tables; [`tables`] puts them together. docs/privacy.md is the same list for people.
//! - An erasure is rows, openings (salt and value), effects still waiting and kept answers, in the transaction of the
//!   command that asks for it; who may ask, and what else must end, that command knows.
//! - What is deleted is not gone from a database's file by itself: [`Scour`] sees to that after COMMIT.
//! - Housekeeping counts what it removes ([`retention`]); the record says so once a day.
mod columns;
mod erase;
mod export;
mod foundations;
mod registry;
pub mod retention;
mod scour;

#[cfg(test)]
mod tests;

use uuid::Uuid;

pub use columns::{Class, Column, Erasure, Found, Table};
pub use erase::{Erased, Opening, erase, erase_openings, openings_about};
pub use export::{Archive, Entry, export};
pub use registry::{table, tables};
pub use scour::{KIND as SCOUR_KIND, Scour, after_erasure, scour};

/// Whom an export or an erasure is about, by everything that rows may know them by. The rooms that know people and accounts
/// fill it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSubject {
    pub council: Uuid,
    pub person: Option<Uuid>,
    pub account: Option<Uuid>,
    /// Addresses of mail, in each way of writing that is stored.
    pub addresses: Vec<String>,
    /// Ids by which waiting effects mention the person: of links, for instance.
    pub mentions: Vec<Uuid>,
    /// Beginnings of the names, hidden under the installation's key, of counters about the person's address.
    pub buckets: Vec<String>,
}
