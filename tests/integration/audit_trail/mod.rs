//! The audit trail through the API, on both databases.
mod record_entries;
