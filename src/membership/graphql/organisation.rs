//! An organisation in GraphQL: the room's part of the type. Later rooms add theirs (foundation/graphql/schema.rs).
use std::sync::Arc;

use async_graphql::{ID, Object, Result};
use uuid::Uuid;

use super::words::{OrganisationStatusWord, SectorWord};
use super::{Mandate, Seat, localised, localised_name};
use crate::foundation::graphql::ledger_refs;
use crate::foundation::graphql::{Day, LedgerRef, LocalisedText, refuse};
use crate::foundation::problem::Problem;
use crate::membership::reads::Window;
use crate::membership::rules::Organisation;

/// A member of the council, present or former.
pub struct OrganisationFields {
    window: Arc<Window>,
    id: Uuid,
}

impl OrganisationFields {
    pub fn new(window: Arc<Window>, id: Uuid) -> Self {
        Self { window, id }
    }

    /// For the parts of other rooms.
    pub fn organisation(&self) -> Uuid {
        self.id
    }

    fn row(&self) -> Result<&Organisation> {
        self.window.register.organisation(self.id).ok_or_else(|| refuse(&Problem::NotFound, &self.window.cx.language))
    }
}

#[Object]
impl OrganisationFields {
    async fn id(&self) -> ID {
        self.id.into()
    }

    async fn code(&self) -> Result<&str> {
        Ok(&self.row()?.code)
    }

    async fn name(&self, language: Option<String>) -> Result<LocalisedText> {
        let row = self.row()?;
        Ok(localised_name(&self.window, &row.name, language.as_deref(), &row.code))
    }

    /// The name in every language that it has.
    async fn names(&self) -> Result<Vec<LocalisedText>> {
        let name = |(language, text): (&String, &String)| LocalisedText {
            text: text.clone(),
            language: language.clone(),
            is_fallback: false,
            machine_translated: false,
        };
        Ok(self.row()?.name.iter().map(name).collect())
    }

    async fn description(&self, language: Option<String>) -> Result<Option<LocalisedText>> {
        Ok(localised(&self.window, &self.row()?.description, language.as_deref()))
    }

    async fn sector(&self) -> Result<SectorWord> {
        Ok(self.row()?.sector.into())
    }

    /// A key such as `migrant_association`.
    async fn kind(&self) -> Result<&str> {
        Ok(&self.row()?.kind)
    }

    async fn college(&self) -> Result<Option<&str>> {
        Ok(self.row()?.college.as_deref())
    }

    /// Country of the community, as the association declares it (ISO 3166-1).
    async fn community_origin(&self) -> Result<Option<&str>> {
        Ok(self.row()?.community_origin.as_deref())
    }

    async fn website(&self) -> Result<Option<&str>> {
        Ok(self.row()?.website.as_deref())
    }

    async fn status(&self) -> Result<OrganisationStatusWord> {
        Ok(self.row()?.status.into())
    }

    async fn admitted_on(&self) -> Result<Day> {
        Ok(Day(self.row()?.admitted_on))
    }

    async fn left_on(&self) -> Result<Option<Day>> {
        Ok(self.row()?.left_on.map(Day))
    }

    /// Whether the association keeps the names of its persons from the public.
    async fn persons_hidden(&self) -> Result<bool> {
        Ok(self.row()?.persons_hidden)
    }

    /// Its seats, ended ones included.
    async fn seats(&self) -> Vec<Seat> {
        self.window.register.seats_of(self.id).map(|seat| Seat::new(Arc::clone(&self.window), seat.id)).collect()
    }

    /// Who speaks for it, those in force first; empty where it shows no persons and you may not know them.
    async fn representatives(&self) -> Result<Vec<Mandate>> {
        let mandates = self.window.representatives(self.row()?);
        Ok(mandates.into_iter().map(|mandate| Mandate::new(Arc::clone(&self.window), mandate.id)).collect())
    }

    /// Its admission in the record.
    async fn entry(&self, ctx: &async_graphql::Context<'_>) -> Result<Option<LedgerRef>> {
        let eid = self.row()?.eid.clone();
        let request = crate::foundation::graphql::request(ctx)?;
        let named = vec![(eid, "organisation.admitted".to_owned(), None)];
        let mut refs = ledger_refs(request, named).await.map_err(|problem| request.refuse(problem))?;
        Ok(refs.pop())
    }

    /// What the viewer may do with it now.
    async fn viewer_actions(&self) -> Result<Vec<&'static str>> {
        Ok(self.window.actions_on_organisation(self.row()?))
    }
}
