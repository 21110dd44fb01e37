//! What an auditor's bundle says of itself (audit-trail design §10): whom it is for, and from where on it is complete.
//!
//! The tree is always whole. Openings and files are those that readers of the scope may have, of entries from `since` on;
//! what is missing outside of that is no fault of the bundle.

use crate::event::{AuditScope, ExportScope};
use crate::json::{self, JsonError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The name of the file with the statement, in canonical JSON.
pub const FILE: &str = "bundle.json";
/// The folder with files named by their digest in hexadecimal.
pub const FILES: &str = "files";
/// The digests of all other files of the bundle, as `sha256sum` writes them.
pub const SUMS: &str = "SHA256SUMS";

/// The statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleScope {
    pub scope: ExportScope,
    /// Index of the first entry whose openings and files are in the bundle.
    pub since: u64,
    /// The parts of the record whose openings for auditors are in it; absent where all are. Only with the scope `auditor`,
    /// and never empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<BTreeSet<AuditScope>>,
}

impl BundleScope {
    /// What all may have, from `since` on.
    pub fn public(since: u64) -> Self {
        BundleScope { scope: ExportScope::Public, since, parts: None }
    }

    /// What auditors may have, from `since` on: of every part of the record, or of some.
    pub fn auditor(since: u64, parts: Option<BTreeSet<AuditScope>>) -> Self {
        BundleScope { scope: ExportScope::Auditor, since, parts }
    }

    /// Whether openings of this type of entry that are for auditors are in the bundle.
    pub fn opens_for_auditors(&self, type_name: &str) -> bool {
        let within = self.parts.as_ref().is_none_or(|parts| parts.contains(&AuditScope::of_type(type_name)));
        self.scope == ExportScope::Auditor && within
    }

    /// The file's bytes.
    pub fn encode(&self) -> Result<Vec<u8>, JsonError> {
        json::canonical(self)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// When it is no such statement in canonical JSON, or names parts that cannot be.
    pub fn decode(bytes: &[u8]) -> Result<Self, JsonError> {
        json::check_canonical(bytes)?;
        let scope: Self = serde_json::from_slice(bytes).map_err(|e| JsonError::Syntax(e.to_string()))?;
        let parts_fit = scope.parts.as_ref().is_none_or(|parts| scope.scope == ExportScope::Auditor && !parts.is_empty());
        if !parts_fit || scope.encode()? != bytes {
            return Err(JsonError::Syntax("a bundle's parts are those of an auditor's, sorted, each once".to_owned()));
        }
        Ok(scope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundles_statement_has_one_form() {
        let scope = BundleScope::auditor(7, None);
        let bytes = scope.encode().unwrap();
        assert_eq!(bytes, br#"{"scope":"auditor","since":7}"#);
        assert_eq!(BundleScope::decode(&bytes), Ok(scope));
        let some = BundleScope::auditor(0, Some(BTreeSet::from([AuditScope::Log, AuditScope::Decisions])));
        let bytes = some.encode().unwrap();
        assert_eq!(bytes, br#"{"parts":["decisions","log"],"scope":"auditor","since":0}"#);
        assert_eq!(BundleScope::decode(&bytes), Ok(some));
        for bad in [
            &b"{}"[..],
            b"{\"scope\":\"all\",\"since\":0}",
            b"{\"scope\":\"public\", \"since\":0}",
            b"{\"scope\":\"public\",\"since\":-1}",
            b"{\"parts\":[],\"scope\":\"auditor\",\"since\":0}",
            b"{\"parts\":[\"log\"],\"scope\":\"public\",\"since\":0}",
            b"{\"parts\":[\"log\",\"decisions\"],\"scope\":\"auditor\",\"since\":0}",
            b"{\"parts\":[\"log\",\"log\"],\"scope\":\"auditor\",\"since\":0}",
        ] {
            assert!(BundleScope::decode(bad).is_err());
        }
    }

    #[test]
    fn a_bundle_of_some_parts_opens_those_alone_for_auditors() {
        let some = BundleScope::auditor(0, Some(BTreeSet::from([AuditScope::Decisions])));
        for (scope, kind, opens) in [
            (&some, "poll.annulled", true),
            (&some, "seat.added", false),
            (&BundleScope::auditor(0, None), "seat.added", true),
            (&BundleScope::public(0), "poll.annulled", false),
        ] {
            assert_eq!(scope.opens_for_auditors(kind), opens, "{scope:?} {kind}");
        }
    }
}
