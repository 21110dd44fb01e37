//! The room's part of the GraphQL schema: translation only.
mod inputs;
mod mutation;
mod parts;
mod poll;
mod query;
mod subscription;
mod types;

pub use mutation::DecisionsMutation;
pub use parts::{CouncilDecisions, OrganisationBallots, SectorBallots, ViewerTasks};
pub use query::DecisionsQuery;
pub use subscription::DecisionsSubscription;
pub use types::Decision;
