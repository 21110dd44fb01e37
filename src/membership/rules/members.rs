//! The things of the room as values. Days are days in the council's time zone; a last day is included.
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{ErasureGround, MandateKind, OrganisationStatus, Role, Sector, Span};
use crate::foundation::tenancy::Texts;

/// A group of seats that the statute names.
#[derive(Debug, Clone, PartialEq)]
pub struct College {
    pub code: String,
    pub name: Texts,
    pub position: i64,
    /// How many seats the statute gives it, vacant ones included.
    pub seats: i64,
}

/// A member of the council, present or former.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    pub id: Uuid,
    pub code: String,
    pub name: Texts,
    pub description: Texts,
    pub sector: Sector,
    /// A key such as `migrant_association`; `unspecified` when nothing is known.
    pub kind: String,
    pub college: Option<String>,
    /// Country of the community, as the association declares it (ISO 3166-1 alpha-2). Never a person's.
    pub community_origin: Option<String>,
    pub website: Option<String>,
    /// Whether the names of its persons are kept from the public.
    pub persons_hidden: bool,
    pub status: OrganisationStatus,
    pub admitted_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
    /// What the import file says besides, kept for the export.
    pub notes: serde_json::Value,
    /// The entry of its admission in the record.
    pub eid: String,
}

/// A seat of an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    pub id: Uuid,
    pub organisation: Uuid,
    pub code: String,
    pub college: String,
    pub weight_num: i64,
    pub weight_den: i64,
    /// Its place in the hemicycle; never changes.
    pub position: i64,
    pub span: Span,
}

/// A person speaks for a seat.
#[derive(Debug, Clone, PartialEq)]
pub struct Mandate {
    pub id: Uuid,
    pub seat: Uuid,
    pub person: Uuid,
    pub kind: MandateKind,
    pub span: Span,
}

/// A person of the council. Neither nationality nor status of residence: no such thing is ever stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub id: Uuid,
    pub account: Option<Uuid>,
    pub display_name: String,
    pub language: String,
    pub invited_at: Option<DateTime<Utc>>,
    /// Set when nothing else is known any more.
    pub erased: Option<Erased>,
}

/// That a person was erased: the row stays because acts of organisations refer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    pub at: DateTime<Utc>,
    pub ground: ErasureGround,
}

/// A person holds an office.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleGrant {
    pub id: Uuid,
    pub person: Uuid,
    pub role: Role,
    pub granted_on: NaiveDate,
    /// The day on which it was taken back, at once.
    pub revoked_on: Option<NaiveDate>,
}
