//! Statutes: the council's own rules as a text that is computed from (docs/statutes.md).
//!
//! Parsing, resolving and deciding are `claror_tally::statute`, which anybody can run. Here stand the reading of YAML and
//! the words: rules, problems and verdicts in the reader's language.
#[cfg(test)]
mod tests;
pub mod words;

use claror_tally::statute::{self, Node, Reading, Statute};

use crate::foundation::yaml::{self, Limits, Malformed};

/// Room for any council: the longest of the six samples has five kilobytes.
const LIMITS: Limits = Limits { bytes: 1_000_000, depth: 40, nodes: 50_000 };

/// Reads a statute from YAML.
///
/// # Errors
/// Text that is no YAML of the plain kind; what is wrong with a statute is among the reading's problems.
pub fn read(text: &str) -> Result<Reading<Statute>, Malformed> {
    Ok(statute::read(&yaml::read(text, LIMITS)?))
}

/// Writes a statute's tree as YAML: what [`read`] makes the same tree of. Comments are not kept, articles are.
///
/// # Errors
/// Never for a tree that was read; a message for one that cannot be written.
pub fn write(tree: &Node) -> Result<String, String> {
    serde_saphyr::to_string(tree).map_err(|error| error.to_string())
}
