//! The viewer in GraphQL: as what they may act here.
use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use uuid::Uuid;

use super::words::{MandateKindWord, RoleWord};
use super::{OrganisationFields, Person, Seat, window};
use crate::foundation::graphql::schema::Organisation;
use crate::membership::reads::Window;
use crate::membership::rules::{self, Mandate, MandateKind};

/// The room's part of the viewer.
#[derive(Default)]
pub struct ViewerMember;

/// A seat for which the viewer may act today.
#[derive(Clone)]
pub struct Hat {
    window: Arc<Window>,
    seat: Uuid,
    organisation: Uuid,
    kind: MandateKind,
}

impl Hat {
    /// The seat's id.
    pub fn seat_id(&self) -> Uuid {
        self.seat
    }
}

#[Object]
impl Hat {
    async fn seat(&self) -> Seat {
        Seat::new(Arc::clone(&self.window), self.seat)
    }

    async fn organisation(&self) -> Organisation {
        Organisation::of(OrganisationFields::new(Arc::clone(&self.window), self.organisation))
    }

    async fn kind(&self) -> MandateKindWord {
        self.kind.into()
    }
}

/// Seats for which the viewer may act today.
pub async fn hats(ctx: &Context<'_>) -> Result<Vec<Hat>> {
    let window = window(ctx).await?;
    let Some(person) = window.viewer() else { return Ok(Vec::new()) };
    let hats = window.register.hats(person.id, window.today);
    let hat = |(mandate, seat, organisation): (&Mandate, &rules::Seat, &rules::Organisation)| Hat {
        window: Arc::clone(&window),
        seat: seat.id,
        organisation: organisation.id,
        kind: mandate.kind,
    };
    Ok(hats.into_iter().map(hat).collect())
}

#[Object]
impl ViewerMember {
    /// The viewer as a person of the council.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        let window = window(ctx).await?;
        let person = window.viewer().map(|person| person.id);
        Ok(person.map(|person| Person::new(window, person)))
    }

    /// Offices that the viewer holds.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<RoleWord>> {
        let window = window(ctx).await?;
        let Some(person) = window.viewer() else { return Ok(Vec::new()) };
        Ok(window.roles_of(person.id).map(|grant| grant.role.into()).collect())
    }

    /// Seats for which the viewer may act today.
    async fn hats(&self, ctx: &Context<'_>) -> Result<Vec<Hat>> {
        hats(ctx).await
    }

    /// Actions that the viewer may do with the council or with something of it.
    async fn actions(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        Ok(window(ctx).await?.actions())
    }
}
