//! The room's part of the schema.
mod mutation;
mod types;
mod viewer;

pub use mutation::AccountsMutation;
pub use types::{Session, TokensAnswer};
pub use viewer::ViewerAccount;
