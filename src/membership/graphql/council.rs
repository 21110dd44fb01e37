//! The council in GraphQL: the room's parts of its types.
use std::sync::Arc;

use async_graphql::{ID, Object};

use super::rule::Rule;
use super::words::SectorWord;
use super::{localised, localised_name};
use crate::foundation::graphql::LocalisedText;
use crate::foundation::graphql::schema::SectorSummary;
use crate::foundation::problem::Problem;
use crate::membership::reads::Window;
use crate::membership::rules::{self, Sector, StoredProfile};

/// A council.
pub struct CouncilFields {
    window: Arc<Window>,
    profile: StoredProfile,
}

impl CouncilFields {
    /// # Errors
    /// A fault when what is stored of the council does not read.
    pub fn new(window: Arc<Window>) -> std::result::Result<Self, Problem> {
        let profile = window.profile()?;
        Ok(Self { window, profile })
    }
}

#[Object]
impl CouncilFields {
    async fn id(&self) -> ID {
        self.window.cx.council.id.into()
    }

    async fn slug(&self) -> &str {
        &self.window.cx.council.slug
    }

    async fn name(&self, language: Option<String>) -> LocalisedText {
        let council = &self.window.cx.council;
        localised_name(&self.window, &council.name, language.as_deref(), &council.slug)
    }

    async fn city(&self) -> Option<&str> {
        self.profile.city.as_deref()
    }

    /// ISO 3166-1.
    async fn country(&self) -> Option<&str> {
        self.profile.country.as_deref()
    }

    /// Year.
    async fn founded(&self) -> Option<u32> {
        self.profile.founded
    }

    async fn languages(&self) -> &[String] {
        &self.window.cx.council.languages
    }

    async fn default_language(&self) -> &str {
        &self.window.cx.council.default_language
    }

    /// IANA name; the council's days and hours are said in it.
    async fn time_zone(&self) -> &str {
        &self.window.cx.council.time_zone
    }

    async fn accent(&self) -> Option<&str> {
        self.window.cx.council.look.accent.as_deref()
    }

    async fn brand(&self) -> Option<&str> {
        self.window.cx.council.look.brand.as_deref()
    }

    /// Seats that the statute gives, vacant ones included.
    async fn seats_total(&self) -> i64 {
        self.window.register.colleges().iter().map(|college| college.seats).sum()
    }

    /// Seats for which somebody speaks today.
    async fn seats_filled(&self) -> i64 {
        self.window.seats_filled(None)
    }

    async fn sectors(&self) -> Vec<SectorSummary> {
        let part = |sector: &Sector| SectorSummary::of(SectorFields { window: Arc::clone(&self.window), sector: *sector });
        Sector::ALL.iter().map(part).collect()
    }

    async fn colleges(&self) -> Vec<College> {
        let college = |college: &rules::College| College { window: Arc::clone(&self.window), college: college.clone() };
        self.window.register.colleges().iter().map(college).collect()
    }

    /// What a decision needs.
    async fn rule(&self) -> Rule {
        let seats = self.window.seats_on_roll();
        Rule::new(self.profile.rule.clone(), Some(seats), &self.window.cx.language)
    }

    async fn intro(&self, language: Option<String>) -> Option<LocalisedText> {
        localised(&self.window, &self.profile.intro, language.as_deref())
    }

    /// Where the data come from, and what about them is not real.
    async fn source_note(&self, language: Option<String>) -> Option<LocalisedText> {
        localised(&self.window, &self.profile.source_note, language.as_deref())
    }

    /// Whether this is a demonstration.
    async fn demo(&self) -> bool {
        self.window.cx.app.settings.demo
    }
}

/// A sector's part in the council.
pub struct SectorFields {
    window: Arc<Window>,
    sector: Sector,
}

impl SectorFields {
    /// For the parts of other rooms.
    pub fn key(&self) -> Sector {
        self.sector
    }
}

#[Object]
impl SectorFields {
    async fn sector(&self) -> SectorWord {
        self.sector.into()
    }

    /// Members today; suspended ones are members.
    async fn organisations(&self) -> i64 {
        self.window.members_of(self.sector)
    }

    /// Seats on today's electoral roll.
    async fn seats(&self) -> i64 {
        self.window.roll_of(self.sector)
    }
}

/// A group of seats that the statute names.
pub struct College {
    window: Arc<Window>,
    college: rules::College,
}

#[Object]
impl College {
    async fn id(&self) -> ID {
        self.college.code.clone().into()
    }

    async fn name(&self, language: Option<String>) -> LocalisedText {
        localised_name(&self.window, &self.college.name, language.as_deref(), &self.college.code)
    }

    /// Seats that the statute gives it.
    async fn seats(&self) -> i64 {
        self.college.seats
    }

    /// Seats of it for which somebody speaks today.
    async fn filled(&self) -> i64 {
        self.window.seats_filled(Some(&self.college.code))
    }
}
