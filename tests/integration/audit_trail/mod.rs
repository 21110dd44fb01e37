//! The audit trail through the API, on both databases.
mod pages;
mod record_entries;
