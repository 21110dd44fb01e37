//! What the room's policies know of organisations, mandates, people and offices.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::reads::Register;
use super::rules::{Mandate, MandateKind, Organisation, Role, Sector};
use crate::foundation::access::{Actor, Attr, Resource};

/// `represented`: somebody speaks for it today. `unhides`: the act would show persons that are hidden now.
pub fn of_organisation(organisation: &Organisation, represented: bool, unhides: bool) -> Resource {
    Resource::new("Organisation", organisation.id)
        .with("organisation", organisation.id.to_string())
        .with("sector", organisation.sector.as_str())
        .with("public_body", organisation.sector.is_public_body())
        .with("represented", represented)
        .with("persons_hidden", organisation.persons_hidden)
        .with("unhides", unhides)
}

/// Whether somebody speaks for an organisation on `day`, given the mandates of its seats. A suspension does not count: it
/// keeps people from acting, and must not open what they say of themselves to others.
pub fn is_represented(mandates: &[Mandate], day: NaiveDate) -> bool {
    mandates.iter().any(|mandate| mandate.span.contains(day))
}

/// Whether a titular is among `mandates` of one seat on `day` or already appointed for later.
pub fn has_titular(mandates: &[Mandate], seat: Uuid, day: NaiveDate) -> bool {
    mandates.iter().any(|mandate| mandate.seat == seat && mandate.kind == MandateKind::Titular && mandate.span.reaches(day))
}

/// A mandate of `organisation` that `person` holds or would be given.
pub fn of_mandate(organisation: &Organisation, person: Uuid, titular_held: bool) -> Resource {
    Resource::new("Mandate", person)
        .with("organisation", organisation.id.to_string())
        .with("public_body", organisation.sector.is_public_body())
        .with("titular_held", titular_held)
        .with("person", person.to_string())
}

/// A person, for whom they speak, and whether the public knows them anyway.
pub fn of_person(person: Uuid, organisations: impl IntoIterator<Item = Uuid>, open: bool) -> Resource {
    let organisations: BTreeSet<String> = organisations.into_iter().map(|id| id.to_string()).collect();
    let mut resource = Resource::new("Person", person).with("person", person.to_string()).with("open", open).with("ends", false);
    resource.attributes.insert("organisations", Attr::Set(organisations));
    resource
}

/// The same from the register.
pub fn of_person_in(register: &Register, person: Uuid, today: NaiveDate) -> Resource {
    let speaks_for = |mandate: &Mandate| register.holder(mandate.seat);
    let current = register.mandates_held(person).filter(|mandate| mandate.span.reaches(today)).filter_map(speaks_for);
    let named = register.mandates_held(person).filter_map(speaks_for).any(|organisation| !organisation.persons_hidden);
    let in_office = register.roles_held(person).any(|grant| matches!(grant.role, Role::Chair | Role::Secretary));
    of_person(person, current.map(|organisation| organisation.id), named || in_office)
}

pub fn of_office(role: Role, first: bool) -> Resource {
    Resource::new("Office", role.as_str()).with("role", role.as_str()).with("first", first)
}

/// Things with which `actor` may do `action`, if there are any such things at all: for saying what an office may do. What
/// the actor speaks for is taken as their own; public bodies, free seats and other people are supposed.
pub fn typical(action: &str, actor: &Actor, council: Uuid) -> Vec<Resource> {
    let own: Uuid = actor.set("organisations").next().and_then(|id| id.parse().ok()).unwrap_or_default();
    let somebody = Uuid::nil();
    vec![match action {
        "importCouncil" | "exportCouncil" | "admitOrganisation" | "registerPerson" | "listPeople" | "exportMyData" => {
            Resource::council(council)
        }
        "amendPerson" | "invitePerson" | "viewPerson" | "viewEmail" | "erasePerson" => of_person(somebody, [own], false),
        "eraseMyself" | "correctMyName" => of_person(actor.person.unwrap_or_default(), [own], false),
        "grantRole" | "revokeRole" => of_office(Role::Administrator, true),
        "appointRepresentative" | "endMandate" => Resource::new("Mandate", somebody)
            .with("organisation", own.to_string())
            .with("public_body", true)
            .with("titular_held", false)
            .with("person", somebody.to_string()),
        _ => Resource::new("Organisation", own)
            .with("organisation", own.to_string())
            .with("sector", Sector::Lra.as_str())
            .with("public_body", true)
            .with("represented", true)
            .with("persons_hidden", true)
            .with("unhides", false),
    }]
}
