//! Seats and mandates in GraphQL.
use std::sync::Arc;

use async_graphql::{ID, Object, Result};
use uuid::Uuid;

use super::words::MandateKindWord;
use super::{OrganisationFields, Person};
use crate::foundation::graphql::schema::Organisation;
use crate::foundation::graphql::{Day, refuse};
use crate::foundation::problem::Problem;
use crate::membership::reads::Window;
use crate::membership::rules;

/// A seat of an organisation.
pub struct Seat {
    window: Arc<Window>,
    id: Uuid,
}

impl Seat {
    pub fn new(window: Arc<Window>, id: Uuid) -> Self {
        Self { window, id }
    }

    fn row(&self) -> Result<&rules::Seat> {
        self.window.register.seat(self.id).ok_or_else(|| refuse(&Problem::NotFound, &self.window.cx.language))
    }
}

#[Object]
impl Seat {
    async fn id(&self) -> ID {
        self.id.into()
    }

    async fn code(&self) -> Result<&str> {
        Ok(&self.row()?.code)
    }

    async fn college(&self) -> Result<&str> {
        Ok(&self.row()?.college)
    }

    async fn organisation(&self) -> Result<Organisation> {
        let organisation = self.row()?.organisation;
        Ok(Organisation::of(OrganisationFields::new(Arc::clone(&self.window), organisation)))
    }

    async fn valid_from(&self) -> Result<Day> {
        Ok(Day(self.row()?.span.from))
    }

    /// Its last day.
    async fn valid_until(&self) -> Result<Option<Day>> {
        Ok(self.row()?.span.until.map(Day))
    }

    /// Whether nobody speaks for it today.
    async fn vacant(&self) -> bool {
        self.window.register.is_vacant(self.id, self.window.today)
    }

    /// Who speaks for it and has spoken for it, those in force first.
    async fn mandates(&self) -> Vec<Mandate> {
        let mandates = self.window.current_first(self.window.register.mandates_of_seat(self.id));
        mandates.into_iter().map(|mandate| Mandate::new(Arc::clone(&self.window), mandate.id)).collect()
    }

    /// Its place in the hemicycle; never changes.
    async fn position(&self) -> Result<i64> {
        Ok(self.row()?.position)
    }
}

/// A person speaks for a seat.
pub struct Mandate {
    window: Arc<Window>,
    id: Uuid,
}

impl Mandate {
    pub fn new(window: Arc<Window>, id: Uuid) -> Self {
        Self { window, id }
    }

    fn row(&self) -> Result<&rules::Mandate> {
        self.window.register.mandate(self.id).ok_or_else(|| refuse(&Problem::NotFound, &self.window.cx.language))
    }
}

#[Object]
impl Mandate {
    async fn id(&self) -> ID {
        self.id.into()
    }

    async fn kind(&self) -> Result<MandateKindWord> {
        Ok(self.row()?.kind.into())
    }

    /// Null where the association hides its persons and you may not know.
    async fn person(&self) -> Result<Option<Person>> {
        let person = self.window.person_of(self.row()?);
        Ok(person.map(|person| Person::new(Arc::clone(&self.window), person.id)))
    }

    async fn seat(&self) -> Result<Seat> {
        Ok(Seat::new(Arc::clone(&self.window), self.row()?.seat))
    }

    async fn starts_on(&self) -> Result<Day> {
        Ok(Day(self.row()?.span.from))
    }

    /// Its last day; the first where it was ended on that day.
    async fn ends_on(&self) -> Result<Option<Day>> {
        let span = self.row()?.span;
        Ok(span.until.map(|until| Day(until.max(span.from))))
    }

    /// Whether it is in force today.
    async fn current(&self) -> Result<bool> {
        Ok(self.row()?.span.contains(self.window.today))
    }
}
