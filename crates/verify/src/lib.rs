//! The auditor's program: whether a council's record is whole, and whether its counts are right.
//!
//! It needs the log's public key, obtained elsewhere, and the log's published files ([`Source`]); never the server's
//! word, never a key out of the data. docs/verify.md lists the steps by number, and all findings:
//!
//! 1. the signed checkpoint: form, signature, origin
//! 3. the root, recomputed from the entries
//! 4. every published tile, against what the entries give
//! 6. each leaf: one canonical form, the form of its type, an id used once
//! 8. openings: each opens what was committed; counted ballots are all open
//! 9. recount of every poll from its roll, its ballots and its rule
//!
//! Not yet: witnesses (2), consistency with checkpoints seen earlier (5), the whole state machine of every subject
//! (7, only what a recount needs), files (10) and time (11). The report says so each time.

mod check;
pub mod cli;
mod finding;
#[cfg(feature = "http")]
mod http;
mod openings;
mod recount;
mod replay;
mod report;
mod source;
mod tree;

pub use check::{Options, verify};
pub use finding::{Code, Exit, Finding, Place};
#[cfg(feature = "http")]
pub use http::{HttpOptions, HttpSource};
pub use report::{Counts, Report};
pub use source::{DirSource, Source, SourceError};
