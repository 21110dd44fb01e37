//! What members and the public may see.
mod export;
mod permissions;
mod register;
mod registers;
mod window;

pub use permissions::{Permissions, permissions};
pub use register::Register;
pub use registers::{Actors, register};
pub use window::{OrganisationFilter, Window};
