//! What a council says of itself beyond its address and name: kept as JSON beside them, and exported again.
use serde::{Deserialize, Serialize};

use super::Sector;
use super::council_file::{CollegePlan, CouncilPlan, CouncilProfile, Look, OrganisationPlan};
use crate::foundation::tenancy::{self, Council, Texts};
use claror_tally::Rule;

/// The part of a council's profile that has no column of its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoredProfile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founded: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_population: Option<u32>,
    /// What a decision needs.
    pub rule: Rule,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub intro: Texts,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub source_note: Texts,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_given_by_source: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

impl StoredProfile {
    pub fn of_file(profile: &CouncilProfile) -> Self {
        Self {
            city: profile.city.clone(),
            country: profile.country.clone(),
            founded: profile.founded,
            city_population: profile.city_population,
            rule: profile.rule.clone(),
            intro: profile.intro.clone(),
            source_note: profile.source_note.clone(),
            facts: profile.facts.clone(),
            not_given_by_source: profile.not_given_by_source.clone(),
            page: profile.page.clone(),
        }
    }
}

/// The council's colours.
pub fn look_of_file(look: &Look) -> tenancy::Look {
    tenancy::Look { accent: look.accent.clone(), brand: look.brand.clone() }
}

/// The council as its file would say it.
pub fn profile_to_file(council: &Council, stored: StoredProfile, colleges: Vec<CollegePlan>) -> CouncilProfile {
    CouncilProfile {
        slug: council.slug.clone(),
        name: council.name.clone(),
        city: stored.city,
        country: stored.country,
        founded: stored.founded,
        city_population: stored.city_population,
        languages: council.languages.clone(),
        default_language: council.default_language.clone(),
        time_zone: council.time_zone.clone(),
        hosts: council.hosts.clone(),
        look: Look { accent: council.look.accent.clone(), brand: council.look.brand.clone() },
        colleges,
        rule: stored.rule,
        intro: stored.intro,
        source_note: stored.source_note,
        facts: stored.facts,
        not_given_by_source: stored.not_given_by_source,
        page: stored.page,
    }
}

/// Whether names are hidden, as a file says it: only where it differs from what is usual in the sector.
pub fn persons_hidden_to_file(sector: Sector, hidden: bool) -> Option<bool> {
    (hidden != sector.hides_persons()).then_some(hidden)
}

/// The plan with what the platform fills in: days that a file leaves open are those of the import, and what is usual is
/// not said. Exporting what was imported gives this plan.
pub fn completed(plan: &CouncilPlan, today: chrono::NaiveDate) -> CouncilPlan {
    let organisation = |organisation: &OrganisationPlan| OrganisationPlan {
        persons_hidden: persons_hidden_to_file(organisation.sector, organisation.hides_persons()),
        admitted_on: Some(organisation.admitted_on.unwrap_or(today)),
        ..organisation.clone()
    };
    let mut completed = plan.clone();
    completed.organisations = plan.organisations.iter().map(organisation).collect();
    for mandate in &mut completed.representatives {
        mandate.starts_on = Some(mandate.starts_on.unwrap_or(today));
    }
    completed
}
