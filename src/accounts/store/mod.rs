//! Every query of the room. Nothing here decides; every lookup names the council.
pub mod account;
pub mod link;
pub mod refresh;
pub mod session;
pub mod throttle;
