//! The viewer in GraphQL: as what they may act here.
use std::sync::Arc;

use async_graphql::{Context, Object, Result, SimpleObject};

use super::words::{MandateKindWord, RoleWord};
use super::{OrganisationFields, Person, Seat, window};
use crate::foundation::graphql::schema::Organisation;

/// The room's part of the viewer.
#[derive(Default)]
pub struct ViewerMember;

/// A seat for which the viewer may act today.
#[derive(SimpleObject)]
pub struct Hat {
    pub seat: Seat,
    pub organisation: Organisation,
    pub kind: MandateKindWord,
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
        let window = window(ctx).await?;
        let Some(person) = window.viewer() else { return Ok(Vec::new()) };
        let hats = window.register.hats(person.id, window.today);
        Ok(hats
            .into_iter()
            .map(|(mandate, seat, organisation)| Hat {
                seat: Seat::new(Arc::clone(&window), seat.id),
                organisation: Organisation::of(OrganisationFields::new(Arc::clone(&window), organisation.id)),
                kind: mandate.kind.into(),
            })
            .collect())
    }

    /// Actions that the viewer may do with the council or with something of it.
    async fn actions(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        Ok(window(ctx).await?.actions())
    }
}
