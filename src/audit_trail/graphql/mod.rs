//! The room in GraphQL.
mod query;
mod types;

pub use query::AuditTrailQuery;
pub use types::RecordEntry;
