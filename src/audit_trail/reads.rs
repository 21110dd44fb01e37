//! Entries as the room shows them.
use serde_json::Value;

use crate::foundation::ledger::search::Found;
use crate::foundation::problem::Problem;

/// An entry with what stands in its leaf beside the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub found: Found,
    pub subject_kind: String,
    /// The leaf's bytes, which are text.
    pub leaf: String,
}

impl Entry {
    /// # Errors
    /// A fault when the leaf is no JSON text: the writer has checked that it is.
    pub fn read(mut found: Found) -> Result<Self, Problem> {
        let leaf = String::from_utf8(std::mem::take(&mut found.leaf)).map_err(Problem::fault)?;
        let value: Value = serde_json::from_str(&leaf).map_err(Problem::fault)?;
        let subject_kind = value.pointer("/sub/kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Self { found, subject_kind, leaf })
    }
}
