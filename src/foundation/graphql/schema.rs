//! The schema, put together from the rooms' parts: the one place in `foundation` (with access/schema.rs) that names rooms.
//!
//! Several rooms know something of a council or an organisation. Each writes its part as an object of its own; here the
//! parts become one type.
use async_graphql::MergedObject;

use crate::membership::graphql::{CouncilFields, OrganisationFields, SectorFields};

/// A council.
#[derive(MergedObject)]
pub struct Council(CouncilFields);

impl Council {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: CouncilFields) -> Self {
        Self(members)
    }
}

/// A member of the council, present or former.
#[derive(MergedObject)]
pub struct Organisation(OrganisationFields);

impl Organisation {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: OrganisationFields) -> Self {
        Self(members)
    }
}

/// A sector's part in the council.
#[derive(MergedObject)]
pub struct SectorSummary(SectorFields);

impl SectorSummary {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: SectorFields) -> Self {
        Self(members)
    }
}
