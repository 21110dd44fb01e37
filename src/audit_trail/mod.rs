//! The audit trail for those who use it: looking for entries of the record, and what auditors do with it.
//!
//! What always holds:
//! - Nothing is shown that the newest published checkpoint does not cover: whatever is found here can be proved.
//! - An entry is shown as its bytes are; words for people are made elsewhere.
pub mod graphql;
mod reads;
mod record_pages;

pub use record_pages::RecordPages;

/// What may be wrong with one field.
pub const FIELD_CODES: &[&str] = &["INVALID_EITHER_OR", "INVALID_EVENT_TYPE"];
