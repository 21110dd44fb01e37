//! A council as it will be founded: values only, all of them valid when they come from `parse`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use claror_tally::Rule;
use serde::{Deserialize, Serialize};

/// A text by language (BCP 47).
pub type Texts = BTreeMap<String, String>;

/// Everything that an import founds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilPlan {
    /// The council itself.
    pub council: CouncilProfile,
    /// Member organisations, in the order of their file.
    pub organisations: Vec<OrganisationPlan>,
    /// Mandates, in the order of their file.
    pub representatives: Vec<RepresentativePlan>,
}

impl CouncilPlan {
    /// Seats of all colleges together.
    #[must_use]
    #[cfg(test)]
    pub fn seats_total(&self) -> u64 {
        self.council.seats_total()
    }
}

/// What the council file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilProfile {
    /// Its part of an address; when the file has none, made from the city.
    pub slug: String,
    /// Its name; there is one in the default language.
    pub name: Texts,
    /// The city whose council it is.
    pub city: Option<String>,
    /// Country (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Year.
    pub founded: Option<u32>,
    /// Inhabitants.
    pub city_population: Option<u32>,
    /// Languages that the council works in; when the file has none, those of the names given.
    pub languages: Vec<String>,
    /// One of `languages`.
    pub default_language: String,
    /// Time zone (IANA); UTC when the file has none.
    pub time_zone: String,
    /// Hosts under which it answers.
    pub hosts: Vec<String>,
    /// Its colours.
    pub look: Look,
    /// Seat groups, in the order of the file.
    pub colleges: Vec<CollegePlan>,
    /// What a decision needs; the default of `claror_tally::Rule` when the file has none.
    pub rule: Rule,
    /// What the front page says first.
    pub intro: Texts,
    /// Where the data come from, and what about them is not real.
    pub source_note: Texts,
    /// Notes: what the source says.
    pub facts: Vec<String>,
    /// Notes: what the source does not say.
    pub not_given_by_source: Vec<String>,
    /// Note: the page of the source.
    pub page: Option<String>,
}

impl CouncilProfile {
    /// Seats of all colleges together.
    #[must_use]
    pub fn seats_total(&self) -> u64 {
        self.colleges.iter().map(|college| u64::from(college.seats)).fold(0, u64::saturating_add)
    }
}

/// Colours `#RRGGBB`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// For links and buttons.
    pub accent: Option<String>,
    /// For the council's mark.
    pub brand: Option<String>,
}

/// A group of seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollegePlan {
    /// Its key.
    pub id: String,
    /// Seats, as many as its members have together.
    pub seats: u32,
    /// Its name; empty when the file has none.
    pub name: Texts,
}

/// The six kinds of actor (domain.md §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Local or regional authority.
    Lra,
    /// Other public institution.
    OtherPublic,
    /// Civil society organisation.
    Cso,
    /// Association of migrants or of a diaspora.
    MigrantDiaspora,
    /// Private sector.
    Private,
    /// University, think tank, research centre.
    Knowledge,
}

impl Sector {
    /// All six.
    pub const ALL: [Self; 6] = [Self::Lra, Self::OtherPublic, Self::Cso, Self::MigrantDiaspora, Self::Private, Self::Knowledge];

    /// The key, as files and the record write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lra => "lra",
            Self::OtherPublic => "other_public",
            Self::Cso => "cso",
            Self::MigrantDiaspora => "migrant_diaspora",
            Self::Private => "private",
            Self::Knowledge => "knowledge",
        }
    }

    /// The sector of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.as_str() == key)
    }
}

/// A member organisation with its seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationPlan {
    /// Its code, such as `SOC-01`.
    pub code: String,
    /// Key of its college.
    pub college: String,
    /// Its sector.
    pub sector: Sector,
    /// Key of its kind, such as `migrant_association`; `unspecified` when the file has none.
    pub kind: String,
    /// Its name, in one language at least.
    pub name: Texts,
    /// What it does; empty when the file has none.
    pub description: Texts,
    /// Country of its community (ISO 3166-1 alpha-2).
    pub community_origin: Option<String>,
    /// Seats that it holds.
    pub seats: u32,
    /// Its website.
    pub website: Option<String>,
    /// Whether the names of its persons are hidden; see [`Self::hides_persons`].
    pub persons_hidden: Option<bool>,
    /// Day of admission; the day of the import when the file has none.
    pub admitted_on: Option<NaiveDate>,
    /// Note: what the name is, such as `placeholder`.
    pub name_status: Option<String>,
    /// Note: the page of the source.
    pub page: Option<String>,
}

impl OrganisationPlan {
    /// Whether the names of its persons are hidden: as the file says, else for associations of
    /// migrants and diasporas (domain.md §6).
    #[must_use]
    pub fn hides_persons(&self) -> bool {
        self.persons_hidden.unwrap_or(self.sector == Sector::MigrantDiaspora)
    }

    /// Codes of its seats: its own code when it holds one seat, else `CODE.1`, `CODE.2` …
    #[must_use]
    pub fn seat_codes(&self) -> Vec<String> {
        match self.seats {
            1 => vec![self.code.clone()],
            seats => (1..=seats).map(|seat| format!("{}.{seat}", self.code)).collect(),
        }
    }
}

/// Whether a representative usually sits, or stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateKind {
    /// Who normally sits.
    Titular,
    /// Who sits when the titular is away.
    Substitute,
}

impl MandateKind {
    /// The key, as files and the record write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Titular => "titular",
            Self::Substitute => "substitute",
        }
    }

    /// The kind of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Titular, Self::Substitute].into_iter().find(|kind| kind.as_str() == key)
    }
}

/// A person's mandate for a seat. One person may hold several: the address tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentativePlan {
    /// Code of the organisation.
    pub member: String,
    /// Which of its seats, from 1.
    pub seat: u32,
    /// Titular or substitute.
    pub kind: MandateKind,
    /// The person's name.
    pub name: String,
    /// The person's address, in lower case.
    pub email: String,
    /// The person's language, one of the council's.
    pub language: String,
    /// First day; the day of the import when the file has none.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included; open when the file has none.
    pub ends_on: Option<NaiveDate>,
}
