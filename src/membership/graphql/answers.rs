//! What the room's mutations answer: the thing as it stands now, and the entry that recorded the act.
use std::sync::Arc;

use async_graphql::{Context, Result, SimpleObject};

use super::words::SectorWord;
use super::{Mandate, OrganisationFields, Person, Seat, window};
use crate::foundation::graphql::schema::Organisation;
use crate::membership::ImportPreview;
use crate::membership::commands::{ImportReport, InvitationReceipt, MembershipReceipt};

#[derive(SimpleObject)]
pub struct OrganisationAnswer {
    organisation: Organisation,
    /// Null when nothing had to be changed.
    eid: Option<String>,
}

#[derive(SimpleObject)]
pub struct SeatAnswer {
    seat: Seat,
    eid: Option<String>,
}

#[derive(SimpleObject)]
pub struct PersonAnswer {
    person: Person,
    /// Null for what is no act of the council.
    eid: Option<String>,
    /// The invitation, for you to hand over, where this installation sends no mail. It is shown once.
    invitation_link: Option<String>,
}

#[derive(SimpleObject)]
pub struct MandateAnswer {
    mandate: Mandate,
    eid: Option<String>,
}

/// What was imported.
#[derive(SimpleObject)]
pub struct ImportCouncilAnswer {
    organisations: u64,
    seats: u64,
    representatives: u64,
    /// People who were registered; whoever speaks for several seats counts once.
    people: u64,
    eid: String,
}

/// What an import would bring.
#[derive(SimpleObject)]
pub struct ImportCheck {
    organisations: u64,
    seats: u64,
    representatives: u64,
    /// People who would be registered; whoever speaks for several seats counts once.
    people: u64,
    /// The sectors that the members' file has.
    sectors: Vec<ImportSector>,
}

/// A sector in a members' file.
#[derive(SimpleObject)]
pub struct ImportSector {
    sector: SectorWord,
    organisations: u64,
    seats: u64,
}

impl From<ImportPreview> for ImportCheck {
    fn from(preview: ImportPreview) -> Self {
        let sectors = preview.sectors.into_iter();
        Self {
            organisations: preview.organisations,
            seats: preview.seats,
            representatives: preview.representatives,
            people: preview.people,
            sectors: sectors
                .map(|(sector, organisations, seats)| ImportSector { sector: sector.into(), organisations, seats })
                .collect(),
        }
    }
}

// The window is opened after the act, so that it shows what the act has changed.

pub async fn organisation(ctx: &Context<'_>, receipt: MembershipReceipt) -> Result<OrganisationAnswer> {
    let fields = OrganisationFields::new(window(ctx).await?, receipt.id);
    Ok(OrganisationAnswer { organisation: Organisation::of(fields), eid: receipt.eid })
}

pub async fn seat(ctx: &Context<'_>, receipt: MembershipReceipt) -> Result<SeatAnswer> {
    Ok(SeatAnswer { seat: Seat::new(window(ctx).await?, receipt.id), eid: receipt.eid })
}

pub async fn person(ctx: &Context<'_>, receipt: MembershipReceipt) -> Result<PersonAnswer> {
    Ok(PersonAnswer { person: Person::new(window(ctx).await?, receipt.id), eid: receipt.eid, invitation_link: None })
}

pub async fn invited(ctx: &Context<'_>, receipt: InvitationReceipt) -> Result<PersonAnswer> {
    Ok(PersonAnswer { person: Person::new(window(ctx).await?, receipt.id), eid: None, invitation_link: receipt.link })
}

pub async fn mandate(ctx: &Context<'_>, receipt: MembershipReceipt) -> Result<MandateAnswer> {
    let window = window(ctx).await?;
    Ok(MandateAnswer { mandate: Mandate::new(Arc::clone(&window), receipt.id), eid: receipt.eid })
}

impl From<ImportReport> for ImportCouncilAnswer {
    fn from(report: ImportReport) -> Self {
        Self {
            organisations: report.organisations,
            seats: report.seats,
            representatives: report.representatives,
            people: report.people,
            eid: report.eid,
        }
    }
}
