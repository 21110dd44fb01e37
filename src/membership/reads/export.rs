//! The council as files: what an import of today would found. Members who have left, and seats that have ended, are in the
//! register and the record, not here.
use std::collections::HashMap;

use uuid::Uuid;

use super::{Register, Window};
use crate::foundation::access::Resource;
use crate::foundation::problem::Problem;
use crate::membership::rules::council_file::{
    CollegePlan, CouncilFiles, CouncilPlan, CouncilProfile, OrganisationPlan, RepresentativePlan, export, fields,
};
use crate::membership::rules::{Organisation, OrganisationStatus, Seat, StoredProfile, persons_hidden_to_file, profile_to_file};

impl Window {
    /// The files of the council, addresses of its representatives included.
    ///
    /// # Errors
    /// `Denied` for whoever may not export.
    pub async fn export(&self) -> Result<CouncilFiles, Problem> {
        if !self.may("exportCouncil", &Resource::council(self.cx.council.id)) {
            return Err(if self.cx.actor.is_public() {
                Problem::Unauthenticated
            } else {
                Problem::Denied { action: "exportCouncil" }
            });
        }
        Ok(export(&self.plan().await?))
    }

    async fn plan(&self) -> Result<CouncilPlan, Problem> {
        let addresses = self.addresses().await?;
        let mut organisations = Vec::new();
        let mut representatives = Vec::new();
        let mut seats_of_college: HashMap<&str, u32> = HashMap::new();
        for organisation in self.register.organisations() {
            let seats = self.exported_seats(organisation);
            let Some(first) = seats.first() else { continue };
            let count = u32::try_from(seats.len()).map_err(Problem::fault)?;
            *seats_of_college.entry(first.college.as_str()).or_default() += count;
            organisations.push(organisation_plan(organisation, &first.college, count));
            for (seat, number) in seats.iter().zip(1..) {
                representatives.extend(mandates(&self.register, &organisation.code, seat, number, &addresses));
            }
        }
        let seats = |code: &str| seats_of_college.get(code).copied();
        let colleges = self.register.colleges().iter().filter_map(|college| {
            Some(CollegePlan { id: college.code.clone(), seats: seats(&college.code)?, name: college.name.clone() })
        });
        let council = profile_to_file(&self.cx.council, self.profile()?, colleges.collect());
        Ok(CouncilPlan { council, organisations, representatives })
    }

    /// Person → address.
    async fn addresses(&self) -> Result<HashMap<Uuid, String>, Problem> {
        let mut addresses = HashMap::new();
        for person in self.register.people() {
            if let Some(account) = self.account(person).await? {
                addresses.insert(person.id, account.email.clone());
            }
        }
        Ok(addresses)
    }

    /// The council without its members, with the seats that its statute gives.
    ///
    /// # Errors
    /// A fault when what is stored does not read.
    pub fn council_profile(&self) -> Result<CouncilProfile, Problem> {
        let seats = |seats: i64| u32::try_from(seats).map_err(Problem::fault);
        let colleges = self.register.colleges().iter().map(|college| {
            Ok(CollegePlan { id: college.code.clone(), seats: seats(college.seats)?, name: college.name.clone() })
        });
        let colleges = colleges.collect::<Result<_, Problem>>()?;
        Ok(profile_to_file(&self.cx.council, self.profile()?, colleges))
    }

    /// What the council says of itself.
    ///
    /// # Errors
    /// A fault when what is stored does not read.
    pub fn profile(&self) -> Result<StoredProfile, Problem> {
        serde_json::from_value(self.cx.council.profile.clone()).map_err(Problem::fault)
    }

    fn exported_seats(&self, organisation: &Organisation) -> Vec<&Seat> {
        if organisation.status == OrganisationStatus::Withdrawn {
            return Vec::new();
        }
        self.register.seats_of(organisation.id).filter(|seat| seat.span.contains(self.today)).collect()
    }
}

fn organisation_plan(organisation: &Organisation, college: &str, seats: u32) -> OrganisationPlan {
    let note = |key: &str| organisation.notes.get(key).and_then(|note| note.as_str()).map(str::to_owned);
    OrganisationPlan {
        code: organisation.code.clone(),
        college: college.to_owned(),
        sector: organisation.sector,
        kind: organisation.kind.clone(),
        name: organisation.name.clone(),
        description: organisation.description.clone(),
        community_origin: organisation.community_origin.clone(),
        seats,
        website: organisation.website.clone(),
        persons_hidden: persons_hidden_to_file(organisation.sector, organisation.persons_hidden),
        admitted_on: Some(organisation.admitted_on),
        name_status: note("name_status"),
        page: note("page"),
    }
}

/// The mandates of a seat, past ones included. People without an address, or with one that no file may hold, and those who were erased are left out:
/// a file knows people by their addresses.
fn mandates(
    register: &Register,
    member: &str,
    seat: &Seat,
    number: u32,
    addresses: &HashMap<Uuid, String>,
) -> Vec<RepresentativePlan> {
    let plan = |mandate: &crate::membership::rules::Mandate| {
        let person = register.person(mandate.person).filter(|person| person.erased.is_none())?;
        Some(RepresentativePlan {
            member: member.to_owned(),
            seat: number,
            kind: mandate.kind,
            name: person.display_name.clone(),
            email: fields::email(addresses.get(&person.id)?)?,
            language: person.language.clone(),
            starts_on: Some(mandate.span.from),
            ends_on: mandate.span.until,
        })
    };
    let mut plans: Vec<_> =
        register.mandates_of_seat(seat.id).filter(|mandate| !mandate.span.is_empty()).filter_map(plan).collect();
    plans.sort_by(|a, b| (a.starts_on, a.kind, &a.email).cmp(&(b.starts_on, b.kind, &b.email)));
    plans
}
