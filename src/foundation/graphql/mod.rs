//! The GraphQL face: what resolvers share. Rooms translate here and do nothing else: parse input, call `run` or a read,
//! map the answer.
mod codes;
mod errors;
mod ledger;
pub mod limits;
mod page;
pub mod request;
pub mod run;
pub mod schema;
mod types;

pub use errors::refuse;
pub use ledger::{Ledger, LedgerQuery, LedgerRef, ledger_refs};
pub use page::{Page, PageArgs, TotalCount, connection, uncounted};
pub use request::{Request, act, request};
pub use types::{Day, LocalisedInput, LocalisedText, parse_id, texts_from};
