//! The auditor's program: whether a council's record is whole, and whether its counts are right.
//!
//! It needs the log's public key, obtained elsewhere, and the log's published files ([`Source`]: a directory, a bundle, with
//! a feature a web address); never the server's word, never a key out of the data. docs/verify.md lists the steps by number,
//! and all findings:
//!
//! 1. the signed checkpoint: form, signature, origin
//! 2. the witnesses that a policy asks for
//! 3. the root, recomputed from the entries
//! 4. every published tile, against what the entries give
//! 5. consistency with checkpoints seen earlier
//! 6. each leaf: one canonical form, the form of its type, an id used once
//! 7. the history of each subject, replayed
//! 8. openings: each opens what was committed; those that are due are there
//! 9. recount of every poll from its roll, its ballots and its rule
//! 10. files named by their digests
//! 11. times
//!
//! The report says each time what was not checked, and why.

mod bundle;
mod check;
pub mod cli;
mod due;
mod epoch;
mod files;
mod finding;
#[cfg(feature = "http")]
mod http;
mod keys;
mod openings;
mod recount;
mod replay;
mod report;
mod seen;
mod source;
mod state;
mod tree;
mod weigh;
mod witnesses;
mod work;

pub use bundle::BundleSource;
pub use check::{Options, verify};
pub use files::{Compared as FilesCompared, FileCounts};
pub use finding::{Code, Exit, Finding, Place};
#[cfg(feature = "http")]
pub use http::{HttpOptions, HttpSource};
pub use report::{Counts, Evidence, Report};
pub use seen::Seen;
pub use source::{DirSource, PublicFile, Source, SourceError};
pub use state::State;
pub use witnesses::Witnessed;
