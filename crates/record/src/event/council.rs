//! Forms about the log, the council and its members.

use super::Date;
use super::catalogue::Form;
use super::commitment::Commitment;
use super::leaf::Subject;
use super::rule::Rule;
use super::values::{FileDigest, Id, Weight, present};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in several languages: BCP 47 tag → text.
pub type LangText = BTreeMap<String, String>;

/// `log.opened`: the first leaf of every log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogOpened {
    pub origin: String,
    /// The verifier key of the log, in signed-note's form.
    pub vkey: String,
    /// The log that this one continues.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub previous: Option<PreviousLog>,
}

/// The last word of an older log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousLog {
    pub origin: String,
    /// Its last checkpoint, the signed note as it stands.
    pub checkpoint: String,
}

impl Form for LogOpened {
    fn check(&self, subject: &Subject) -> Result<(), &'static str> {
        let own = *subject == Subject::Log(self.origin.clone());
        if own { Ok(()) } else { Err("the origin is not the subject") }
    }
}

/// `council.founded`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilFounded {
    pub slug: String,
    pub name: LangText,
    /// BCP 47 tags, the main language first.
    pub languages: Vec<String>,
    /// An IANA name, such as `Europe/Madrid`.
    pub time_zone: String,
    pub colleges: Vec<College>,
}

/// A group of seats that the statute names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct College {
    pub id: String,
    pub seats: u64,
}

impl Form for CouncilFounded {}

/// `council.imported`: the members that came in by one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilImported {
    /// Over the canonical export of what was imported.
    pub sha256: FileDigest,
    pub organisations: u64,
    pub seats: u64,
    pub representatives: u64,
}

impl Form for CouncilImported {}

/// `statute.adopted`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatuteAdopted {
    /// Over the statute's text.
    pub sha256: FileDigest,
    pub rule: Rule,
}

impl Form for StatuteAdopted {}

/// `organisation.admitted`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationAdmitted {
    pub code: String,
    pub name: LangText,
    pub sector: String,
    pub kind: String,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub college: Option<String>,
    pub persons_hidden: bool,
    pub admitted_on: Date,
}

impl Form for OrganisationAdmitted {}

/// `organisation.amended`: the state after the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationAmended {
    pub name: LangText,
    pub persons_hidden: bool,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

impl Form for OrganisationAmended {}

/// `organisation.suspended`, `organisation.reinstated`, `organisation.withdrawn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationStatusChanged {
    pub on: Date,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub reason: Option<Commitment>,
}

impl Form for OrganisationStatusChanged {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        self.reason.iter().map(|reason| ("/data/reason", *reason)).collect()
    }
}

/// `seat.added`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatAdded {
    pub code: String,
    pub organisation: Id,
    pub college: String,
    pub weight: Weight,
    pub valid_from: Date,
}

impl Form for SeatAdded {}

/// `seat.ended`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatEnded {
    pub organisation: Id,
    pub valid_until: Date,
}

impl Form for SeatEnded {}

/// Who normally sits, and who sits when that person is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateKind {
    Titular,
    Substitute,
}

/// `representative.appointed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepresentativeAppointed {
    pub mandate: Id,
    pub organisation: Id,
    pub kind: MandateKind,
    pub starts_on: Date,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Date>,
    pub person: Commitment,
}

impl Form for RepresentativeAppointed {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/person", self.person)]
    }
}

/// `representative.ended`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepresentativeEnded {
    pub mandate: Id,
    pub organisation: Id,
    pub kind: MandateKind,
    pub ends_on: Date,
}

impl Form for RepresentativeEnded {}

/// `role.granted`, `role.revoked`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleChanged {
    pub role: String,
    pub person: Commitment,
}

impl Form for RoleChanged {
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        vec![("/data/person", self.person)]
    }
}
