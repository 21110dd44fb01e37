//! What the room's rules say, without a database, a clock or a network.
pub mod email;
pub mod links;
pub mod password;
pub mod throttle;
