//! Forms about openings that are gone, and about what was handed to auditors.

use super::catalogue::Form;
use super::commitment::Commitment;
use super::leaf::Subject;
use super::values::{Eid, FileDigest};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many openings one leaf names at most; more stand in several leaves with the same subject.
pub const MAX_OPENINGS: usize = 200;
/// The longest pointer into a leaf, in bytes.
pub const MAX_POINTER: usize = 64;
/// How many classes of data a retention run names at most.
pub const MAX_CLASSES: usize = 100;

/// Where a commitment stands: the entry, and a JSON pointer (RFC 6901) into its leaf.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningRef {
    pub eid: Eid,
    /// Such as `/data/person`.
    pub ptr: String,
}

fn check_openings(openings: &[OpeningRef]) -> Result<(), &'static str> {
    if !(1..=MAX_OPENINGS).contains(&openings.len()) {
        return Err("1 to 200 openings are named");
    }
    if openings.iter().any(|opening| !opening.ptr.starts_with('/') || opening.ptr.len() > MAX_POINTER) {
        return Err("a pointer begins with a slash and has at most 64 bytes");
    }
    match openings.iter().collect::<BTreeSet<_>>().len() == openings.len() {
        true => Ok(()),
        false => Err("an opening is named twice"),
    }
}

/// Why openings were deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureGround {
    /// The person asked for it.
    Request,
    /// Their time had come.
    Retention,
    /// A court or authority ordered it.
    Order,
}

/// `erasure.done`: these openings are gone for good; the commitments stay and say nothing any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureDone {
    pub ground: ErasureGround,
    pub openings: Vec<OpeningRef>,
}

impl Form for ErasureDone {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        check_openings(&self.openings)
    }
}

/// `rectification.done`: what these openings say of a person was wrong, and `person` is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RectificationDone {
    pub openings: Vec<OpeningRef>,
    pub person: Commitment,
}

impl Form for RectificationDone {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/person", self.person)]
    }

    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        check_openings(&self.openings)
    }
}

/// `retention.run`: what was deleted because its time had come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionRun {
    /// Class of data → how many rows.
    pub removed: BTreeMap<String, u64>,
}

impl Form for RetentionRun {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.removed.len() > MAX_CLASSES {
            return Err("at most 100 classes are named");
        }
        if self.removed.keys().any(String::is_empty) { Err("a class has a name") } else { Ok(()) }
    }
}

/// Who an export is for, hence which openings it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportScope {
    Public,
    Auditor,
}

/// `export.made`: a bundle of the log left the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportMade {
    pub scope: ExportScope,
    /// The bundle's openings and files are those of entries from this index on.
    pub since: u64,
    /// The size of the log in the bundle.
    pub size: u64,
    /// Over the bundle.
    pub sha256: FileDigest,
    /// Of the bundle.
    pub bytes: u64,
}

impl Form for ExportMade {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.since <= self.size { Ok(()) } else { Err("the export begins after its end") }
    }
}
