//! What may be done, asked of the policies: by the viewer with what stands here, and by each office in general.
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::Window;
use crate::foundation::access::{Access, Actor, typical};
use crate::membership::resources;
use crate::membership::rules::{
    MembershipRefusal, Organisation, OrganisationStatus, Role, may_amend, may_reinstate, may_suspend, may_withdraw,
};

/// What an office, or nobody in particular, may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permissions {
    /// `public`, `representative`, or the key of an office.
    pub role: &'static str,
    pub may: Vec<&'static str>,
    pub may_not: Vec<&'static str>,
}

/// What everybody, representatives and each office may do with at least one thing, as the policies of all rooms say.
pub fn permissions(access: &Access, council: Uuid) -> Vec<Permissions> {
    let public = std::iter::once(("public", Actor::public()));
    let representative = std::iter::once(("representative", somebody(council)));
    let offices = Role::ALL.iter().map(|role| (role.as_str(), in_office(council, *role)));
    public.chain(representative).chain(offices).map(|(role, actor)| permissions_of(access, council, role, &actor)).collect()
}

fn permissions_of(access: &Access, council: Uuid, role: &'static str, actor: &Actor) -> Permissions {
    let (may, may_not) = typical::actions().partition(|action| typical::is_possible(access, actor, action, council));
    Permissions { role, may, may_not }
}

/// Somebody who speaks for an association and holds no office.
fn somebody(council: Uuid) -> Actor {
    let one = |value: String| BTreeSet::from([value]);
    let id = Uuid::from_u128(1).to_string();
    let sets = BTreeMap::from([
        ("seats".to_owned(), one(id.clone())),
        ("organisations".to_owned(), one(id)),
        ("sectors".to_owned(), one("cso".to_owned())),
    ]);
    Actor::person(council, Uuid::nil(), Some(Uuid::from_u128(2)), sets)
}

/// Somebody who holds one office and speaks for nobody.
fn in_office(council: Uuid, role: Role) -> Actor {
    let sets = BTreeMap::from([("roles".to_owned(), BTreeSet::from([role.to_string()]))]);
    Actor::person(council, Uuid::nil(), Some(Uuid::from_u128(2)), sets)
}

impl Window {
    /// Actions of all rooms that the viewer may do with the council or with something of it.
    pub fn actions(&self) -> Vec<&'static str> {
        let (access, actor) = (&self.cx.app.access, &self.cx.actor);
        typical::actions().filter(|action| typical::is_possible(access, actor, action, self.cx.council.id)).collect()
    }

    /// What the viewer may do with an organisation as it stands.
    pub fn actions_on_organisation(&self, organisation: &Organisation) -> Vec<&'static str> {
        type Stage = fn(OrganisationStatus) -> Result<(), MembershipRefusal>;
        let acts: [(&'static str, Stage); 5] = [
            ("amendOrganisation", may_amend),
            ("suspendOrganisation", may_suspend),
            ("reinstateOrganisation", may_reinstate),
            ("withdrawOrganisation", may_withdraw),
            ("addSeat", may_suspend),
        ];
        let resource = self.resource(organisation);
        let possible =
            |(action, stage): &(&'static str, Stage)| stage(organisation.status).is_ok() && self.may(action, &resource);
        let mut actions: Vec<_> = acts.iter().filter(|act| possible(act)).map(|(action, _)| *action).collect();
        let seats: Vec<_> = self.register.seats_of(organisation.id).filter(|seat| seat.span.reaches(self.today)).collect();
        if !seats.is_empty() && self.may("endSeat", &resource) {
            actions.push("endSeat");
        }
        let mandates: Vec<_> = seats.iter().flat_map(|seat| self.register.mandates_of_seat(seat.id)).cloned().collect();
        let appoints = |seat: Uuid| {
            let titular_held = resources::has_titular(&mandates, seat, self.today);
            self.may("appointRepresentative", &resources::of_mandate(organisation, Uuid::nil(), titular_held))
        };
        if may_amend(organisation.status).is_ok() && seats.iter().any(|seat| appoints(seat.id)) {
            actions.push("appointRepresentative");
        }
        let ends = |person: Uuid| self.may("endMandate", &resources::of_mandate(organisation, person, true));
        if mandates.iter().any(|mandate| mandate.span.reaches(self.today) && ends(mandate.person)) {
            actions.push("endMandate");
        }
        actions
    }

    /// What the viewer may do with a person: nothing any more with whoever was erased.
    pub fn actions_on_person(&self, person: Uuid) -> Vec<&'static str> {
        if self.register.person(person).is_none_or(|person| person.erased.is_some()) {
            return Vec::new();
        }
        let resource = self.person_resource(person);
        let acts = ["amendPerson", "invitePerson", "correctMyName", "eraseMyself", "erasePerson"];
        let mut actions: Vec<_> = acts.into_iter().filter(|action| self.may(action, &resource)).collect();
        let office = resources::of_office(Role::Observer, false);
        actions.extend(["grantRole", "revokeRole"].into_iter().filter(|action| self.may(action, &office)));
        actions
    }
}
