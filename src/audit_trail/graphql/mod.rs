//! The room in GraphQL.
mod bundle;
mod engagement;
mod grant;
mod inputs;
mod mutation;
mod query;
mod types;
mod viewer;
mod words;

pub use engagement::{AuditFinding, Engagement};
pub use grant::AuditGrant;
pub use mutation::AuditTrailMutation;
pub use query::AuditTrailQuery;
pub use types::RecordEntry;
pub use viewer::ViewerAuditor;
