//! The members of one council at one moment, in memory. A council is small (Sabadell's has 46 seats; files may bring
//! 10,000 organisations) and its membership changes a few times a month, while every page shows it: so it is read whole,
//! with six queries, and asked in memory until it changes. No list can then ask once per row, and searching without
//! accents means the same on both databases.
use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::membership::rules::{
    College, Mandate, Organisation, OrganisationStatus, Person, RoleGrant, Seat, searchable, searchable_names,
};
use crate::membership::store::Rows;

/// Rows of one council with their connections. Whatever is asked of it comes back in a fixed order: organisations and
/// seats by place in the hemicycle, mandates by beginning.
pub struct Register {
    colleges: Vec<College>,
    organisations: Vec<Organisation>,
    seats: Vec<Seat>,
    mandates: Vec<Mandate>,
    people: Vec<Person>,
    roles: Vec<RoleGrant>,
    organisation_at: HashMap<Uuid, usize>,
    organisation_by_code: HashMap<String, usize>,
    seat_at: HashMap<Uuid, usize>,
    mandate_at: HashMap<Uuid, usize>,
    person_at: HashMap<Uuid, usize>,
    person_by_account: HashMap<Uuid, usize>,
    seats_of_organisation: HashMap<Uuid, Vec<usize>>,
    mandates_of_seat: HashMap<Uuid, Vec<usize>>,
    mandates_of_person: HashMap<Uuid, Vec<usize>>,
    /// Names without accents, for searching.
    organisation_text: Vec<String>,
    person_text: Vec<String>,
}

impl Register {
    pub fn new(rows: Rows) -> Self {
        let Rows { colleges, mut organisations, seats, mandates, mut people, roles } = rows;
        let mut first_place: HashMap<Uuid, i64> = HashMap::new();
        for seat in seats.iter().rev() {
            first_place.insert(seat.organisation, seat.position);
        }
        let place = |organisation: &Organisation| first_place.get(&organisation.id).copied().unwrap_or(i64::MAX);
        organisations.sort_by(|a, b| (place(a), &a.code).cmp(&(place(b), &b.code)));
        people.sort_by_cached_key(|person| (searchable(&person.display_name), person.id));
        Self {
            organisation_at: positions(&organisations, |organisation| organisation.id),
            organisation_by_code: positions(&organisations, |organisation| organisation.code.clone()),
            seat_at: positions(&seats, |seat| seat.id),
            mandate_at: positions(&mandates, |mandate| mandate.id),
            person_at: positions(&people, |person| person.id),
            person_by_account: people.iter().enumerate().filter_map(|(at, person)| Some((person.account?, at))).collect(),
            seats_of_organisation: groups(&seats, |seat| seat.organisation),
            mandates_of_seat: groups(&mandates, |mandate| mandate.seat),
            mandates_of_person: groups(&mandates, |mandate| mandate.person),
            organisation_text: organisations.iter().map(|o| searchable_names(&o.code, &o.name)).collect(),
            person_text: people.iter().map(|person| searchable(&person.display_name)).collect(),
            colleges,
            organisations,
            seats,
            mandates,
            people,
            roles,
        }
    }

    pub fn colleges(&self) -> &[College] {
        &self.colleges
    }

    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    pub fn organisation(&self, id: Uuid) -> Option<&Organisation> {
        self.organisations.get(*self.organisation_at.get(&id)?)
    }

    pub fn organisation_by_code(&self, code: &str) -> Option<&Organisation> {
        self.organisations.get(*self.organisation_by_code.get(code)?)
    }

    pub fn seat(&self, id: Uuid) -> Option<&Seat> {
        self.seats.get(*self.seat_at.get(&id)?)
    }

    pub fn mandate(&self, id: Uuid) -> Option<&Mandate> {
        self.mandates.get(*self.mandate_at.get(&id)?)
    }

    /// The organisation of a seat.
    pub fn holder(&self, seat: Uuid) -> Option<&Organisation> {
        self.organisation(self.seat(seat)?.organisation)
    }

    pub fn seats_of(&self, organisation: Uuid) -> impl Iterator<Item = &Seat> {
        pick(&self.seats, self.seats_of_organisation.get(&organisation))
    }

    pub fn mandates_of_seat(&self, seat: Uuid) -> impl Iterator<Item = &Mandate> {
        pick(&self.mandates, self.mandates_of_seat.get(&seat))
    }

    /// Mandates in force on `day`: titular first.
    pub fn in_force(&self, seat: Uuid, day: NaiveDate) -> Vec<&Mandate> {
        let mut mandates: Vec<_> = self.mandates_of_seat(seat).filter(|mandate| mandate.span.contains(day)).collect();
        mandates.sort_by_key(|mandate| mandate.kind);
        mandates
    }

    /// Whether nobody speaks for the seat on `day`.
    pub fn is_vacant(&self, seat: Uuid, day: NaiveDate) -> bool {
        !self.mandates_of_seat(seat).any(|mandate| mandate.span.contains(day))
    }

    /// The seats for which the person may act on `day`: mandates in force, of seats valid that day, of organisations that
    /// are neither suspended nor gone. Titular and substitute may both act; a ballot is one per seat whoever casts it.
    pub fn hats(&self, person: Uuid, day: NaiveDate) -> Vec<(&Mandate, &Seat, &Organisation)> {
        self.mandates_held(person)
            .filter(|mandate| mandate.span.contains(day))
            .filter_map(|mandate| {
                let seat = self.seat(mandate.seat).filter(|seat| seat.span.contains(day))?;
                let organisation = self.organisation(seat.organisation)?;
                (organisation.status == OrganisationStatus::Active).then_some((mandate, seat, organisation))
            })
            .collect()
    }

    // What follows is about persons. Only the window for a viewer and the source of actors may ask.

    pub(in crate::membership) fn people(&self) -> &[Person] {
        &self.people
    }

    pub(in crate::membership) fn person(&self, id: Uuid) -> Option<&Person> {
        self.people.get(*self.person_at.get(&id)?)
    }

    pub(in crate::membership) fn person_of_account(&self, account: Uuid) -> Option<&Person> {
        self.people.get(*self.person_by_account.get(&account)?)
    }

    pub(in crate::membership) fn mandates_held(&self, person: Uuid) -> impl Iterator<Item = &Mandate> {
        pick(&self.mandates, self.mandates_of_person.get(&person))
    }

    /// The offices that the person holds now.
    pub(in crate::membership) fn roles_held(&self, person: Uuid) -> impl Iterator<Item = &RoleGrant> {
        self.roles.iter().filter(move |grant| grant.person == person && grant.revoked_on.is_none())
    }

    /// Organisations with the names that a search looks at.
    pub(in crate::membership) fn organisations_with_text(&self) -> impl Iterator<Item = (usize, &Organisation, &str)> {
        self.organisations.iter().zip(&self.organisation_text).enumerate().map(|(at, (row, text))| (at, row, text.as_str()))
    }

    /// People with the name that a search looks at.
    pub(in crate::membership) fn people_with_text(&self) -> impl Iterator<Item = (&Person, &str)> {
        self.people.iter().zip(self.person_text.iter().map(String::as_str))
    }

    /// The key by which organisations are listed: place in the hemicycle, then code.
    pub(in crate::membership) fn list_key(&self, organisation: &Organisation) -> String {
        let place = self.seats_of(organisation.id).next().map_or(i64::MAX, |seat| seat.position);
        format!("{place:019} {}", organisation.code)
    }
}

fn positions<T, K: std::hash::Hash + Eq>(rows: &[T], key: impl Fn(&T) -> K) -> HashMap<K, usize> {
    rows.iter().enumerate().map(|(at, row)| (key(row), at)).collect()
}

fn groups<T>(rows: &[T], key: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<usize>> {
    let mut groups: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        groups.entry(key(row)).or_default().push(at);
    }
    groups
}

fn pick<'a, T>(rows: &'a [T], places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a T> {
    places.into_iter().flatten().filter_map(|at| rows.get(*at))
}
