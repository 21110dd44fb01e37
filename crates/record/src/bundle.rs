//! What an auditor's bundle says of itself (audit-trail design §10): whom it is for, and from where on it is complete.
//!
//! The tree is always whole. Openings and files are those that readers of the scope may have, of entries from `since` on;
//! what is missing outside of that is no fault of the bundle.

use crate::event::ExportScope;
use crate::json::{self, JsonError};
use serde::{Deserialize, Serialize};

/// The name of the file with the statement, in canonical JSON.
pub const FILE: &str = "bundle.json";
/// The folder with files named by their digest in hexadecimal.
pub const FILES: &str = "files";
/// The digests of all other files of the bundle, as `sha256sum` writes them.
pub const SUMS: &str = "SHA256SUMS";

/// The statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleScope {
    pub scope: ExportScope,
    /// Index of the first entry whose openings and files are in the bundle.
    pub since: u64,
}

impl BundleScope {
    /// The file's bytes.
    pub fn encode(&self) -> Result<Vec<u8>, JsonError> {
        json::canonical(self)
    }

    /// Reads the file.
    pub fn decode(bytes: &[u8]) -> Result<Self, JsonError> {
        json::check_canonical(bytes)?;
        serde_json::from_slice(bytes).map_err(|e| JsonError::Syntax(e.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundles_statement_has_one_form() {
        let scope = BundleScope { scope: ExportScope::Auditor, since: 7 };
        let bytes = scope.encode().unwrap();
        assert_eq!(bytes, br#"{"scope":"auditor","since":7}"#);
        assert_eq!(BundleScope::decode(&bytes), Ok(scope));
        for bad in [
            &b"{}"[..],
            b"{\"scope\":\"all\",\"since\":0}",
            b"{\"scope\":\"public\", \"since\":0}",
            b"{\"scope\":\"public\",\"since\":-1}",
        ] {
            assert!(BundleScope::decode(bad).is_err());
        }
    }
}
