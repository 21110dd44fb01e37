//! The closed lists of words in GraphQL.
use async_graphql::Enum;

use crate::membership::rules::{MandateKind, OrganisationStatus, Role, Sector};

/// The six kinds of actor.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "Sector", remote = "Sector")]
pub enum SectorWord {
    Lra,
    OtherPublic,
    Cso,
    MigrantDiaspora,
    Private,
    Knowledge,
}

/// Where an organisation's membership stands.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "OrganisationStatus", remote = "OrganisationStatus")]
pub enum OrganisationStatusWord {
    Active,
    Suspended,
    Withdrawn,
}

/// How a person speaks for a seat.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "MandateKind", remote = "MandateKind")]
pub enum MandateKindWord {
    Titular,
    Substitute,
}

/// Offices of the council.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "Role", remote = "Role")]
pub enum RoleWord {
    Chair,
    Secretary,
    TechnicalStaff,
    Administrator,
    Auditor,
    Observer,
}
