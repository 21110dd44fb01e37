//! A person about to change, and for whom they speak.
use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use crate::accounts::{self, AccountView};
use crate::foundation::access::Resource;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Mandate, Organisation, Person, Role, RoleGrant};
use crate::membership::{resources, store};

pub struct PersonFacts {
    pub person: Person,
    pub account: Option<AccountView>,
    pub roles: Vec<RoleGrant>,
    pub mandates: Vec<Mandate>,
    /// Seat → its organisation, for the seats of the mandates.
    organisations: HashMap<Uuid, Organisation>,
}

impl PersonFacts {
    pub async fn load(tx: &WriteTx, cx: &Context, id: Uuid) -> Result<Self, Problem> {
        let council = cx.council.id;
        let person = store::person(tx, council, id).await?;
        let account = match person.account {
            Some(account) => accounts::accounts_of(tx.conn(), council, &[account]).await?.remove(&account),
            None => None,
        };
        let mandates = store::mandates_of_person(tx, council, id).await?;
        let mut organisations = HashMap::new();
        for mandate in &mandates {
            let seat = store::seat(tx, council, mandate.seat).await?;
            organisations.insert(seat.id, store::organisation(tx, council, seat.organisation).await?);
        }
        Ok(Self { person, account, roles: store::roles_of(tx, council, id).await?, mandates, organisations })
    }

    /// The organisations for which the person speaks or has spoken, in the order of their ids.
    pub fn organisations(&self) -> BTreeSet<Uuid> {
        self.organisations.values().map(|organisation| organisation.id).collect()
    }

    pub fn resource(&self, cx: &Context) -> Resource {
        let today = cx.today();
        let named = self.organisations.values().any(|organisation| !organisation.persons_hidden);
        let in_office = self.roles.iter().any(|grant| matches!(grant.role, Role::Chair | Role::Secretary));
        let current = self.mandates.iter().filter(|mandate| mandate.span.reaches(today));
        let organisations =
            current.filter_map(|mandate| self.organisations.get(&mandate.seat)).map(|organisation| organisation.id);
        resources::of_person(self.person.id, organisations, named || in_office)
    }
}
