//! The bytes of a version, and what may be asked of versions: pure.
mod as_of;
mod cell;
mod csv;
mod json;
mod refusal;

pub use as_of::{AsOf, parse_as_of};
pub use cell::{Cell, Row, WHOLE};
pub use csv::{TableFault, encode};
pub use json::{UnreadableCsv, to_json};
pub use refusal::OpenDataRefusal;
