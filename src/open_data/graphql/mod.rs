//! The room's part of the schema.
mod mutation;
mod query;
mod types;

pub use mutation::OpenDataMutation;
pub use query::OpenDataQuery;
