//! The register as one viewer may see it. Every face of the platform (pages, GraphQL, downloads) looks through a window,
//! so that they cannot disagree about whose name may be shown.
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use tokio::sync::OnceCell;
use uuid::Uuid;

use super::{Register, register};
use crate::accounts::{self, AccountView};
use crate::foundation::access::Resource;
use crate::foundation::command::Context;
use crate::foundation::graphql::{Page, PageArgs};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};
use crate::membership::resources;
use crate::membership::rules::{
    ErasureGround, Mandate, Organisation, OrganisationStatus, Person, RoleGrant, Search, Seat, Sector,
};

/// How many accounts one query names at most.
const ACCOUNTS_AT_ONCE: usize = 500;

/// Which organisations a list shows. A closed set of keys, all of them public (T6).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganisationFilter {
    pub sector: Option<Sector>,
    pub college: Option<String>,
    pub status: Option<OrganisationStatus>,
    pub search: Option<String>,
}

/// The members of the council as the actor of a request may see them today.
pub struct Window {
    pub cx: Context,
    pub register: Arc<Register>,
    pub today: NaiveDate,
    accounts: OnceCell<HashMap<Uuid, AccountView>>,
}

impl Window {
    /// # Errors
    /// A fault when the database fails.
    pub async fn open(cx: &Context) -> Result<Arc<Self>, Problem> {
        let register = register(&cx.app, cx.council.id).await?;
        Ok(Arc::new(Self { today: cx.today(), cx: cx.clone(), register, accounts: OnceCell::new() }))
    }

    /// A college's name in the viewer's language, its code failing that.
    pub fn college_name(&self, code: &str) -> String {
        let college = self.register.colleges().iter().find(|college| college.code == code);
        let names = college.and_then(|college| locale::pick(&college.name, &self.cx.language, &self.cx.council.default_language));
        names.map_or_else(|| code.to_owned(), |found| found.text)
    }

    /// Whether the viewer may do `action` on `resource`.
    pub fn may(&self, action: &str, resource: &Resource) -> bool {
        self.cx.app.access.allows(&self.cx.actor, action, resource)
    }

    /// One page of organisations, by place in the hemicycle.
    pub fn organisations(&self, filter: &OrganisationFilter, args: &PageArgs) -> Page<Uuid> {
        let search = filter.search.as_deref().map(Search::new);
        let matches = |organisation: &Organisation, text: &str| {
            filter.sector.is_none_or(|sector| organisation.sector == sector)
                && filter.status.is_none_or(|status| organisation.status == status)
                && filter.college.as_ref().is_none_or(|college| organisation.college.as_ref() == Some(college))
                && search.as_ref().is_none_or(|search| search.matches(text))
        };
        let rows = self.register.organisations_with_text().filter(|(_, organisation, text)| matches(organisation, text));
        page(rows.map(|(_, organisation, _)| (self.register.list_key(organisation), organisation.id)), args)
    }

    /// An organisation by id or by code.
    pub fn organisation(&self, id_or_code: &str) -> Option<&Organisation> {
        let by_id = Uuid::parse_str(id_or_code).ok().and_then(|id| self.register.organisation(id));
        by_id.or_else(|| self.register.organisation_by_code(id_or_code))
    }

    /// What policies know of an organisation; `represented` as of today.
    pub fn resource(&self, organisation: &Organisation) -> Resource {
        let mut seats = self.register.seats_of(organisation.id);
        let represented = seats.any(|seat| !self.register.is_vacant(seat.id, self.today));
        resources::of_organisation(organisation, represented, false)
    }

    /// Whether the viewer may know who speaks for the organisation.
    pub fn sees_persons_of(&self, organisation: &Organisation) -> bool {
        !organisation.persons_hidden || self.may("viewPersons", &self.resource(organisation))
    }

    /// The mandates of an organisation's seats, those in force first, then by beginning; empty where the organisation hides
    /// its persons from the viewer.
    pub fn representatives(&self, organisation: &Organisation) -> Vec<&Mandate> {
        if !self.sees_persons_of(organisation) {
            return Vec::new();
        }
        let mandates = self.register.seats_of(organisation.id).flat_map(|seat| self.register.mandates_of_seat(seat.id));
        self.current_first(mandates)
    }

    /// Those that were ended on their first day are left out: nobody spoke by them. Where that was an erasure the name may
    /// have been seen, so it is said there that it was erased.
    pub fn current_first<'a>(&self, mandates: impl Iterator<Item = &'a Mandate>) -> Vec<&'a Mandate> {
        let erased = |person| self.register.person(person).is_some_and(|person| person.erased.is_some());
        let shown = |mandate: &&Mandate| !mandate.span.is_empty() || erased(mandate.person);
        let mut mandates: Vec<_> = mandates.filter(shown).collect();
        mandates.sort_by_key(|mandate| (!mandate.span.contains(self.today), mandate.kind, mandate.span.from));
        mandates
    }

    /// Who holds a mandate, where the viewer may know: nobody's name is shown through an organisation that hides it, except
    /// to the person.
    pub fn person_of(&self, mandate: &Mandate) -> Option<&Person> {
        let organisation = self.register.holder(mandate.seat)?;
        let visible = self.is_self(mandate.person) || self.sees_persons_of(organisation);
        visible.then(|| self.register.person(mandate.person)).flatten()
    }

    /// A person whom the viewer may know.
    pub fn person(&self, id: Uuid) -> Option<&Person> {
        let person = self.register.person(id)?;
        self.may("viewPerson", &self.person_resource(id)).then_some(person)
    }

    /// How the person is called; where that was erased, a sentence that says so.
    pub fn name_of(&self, person: &Person) -> String {
        let key = match person.erased.map(|erased| erased.ground) {
            None => return person.display_name.clone(),
            Some(ErasureGround::Request) => "person-erased-request",
            Some(ErasureGround::Retention) => "person-erased-retention",
            Some(ErasureGround::Order) => "person-erased-order",
        };
        locale::text(&self.cx.language, key, &Params::new())
    }

    pub fn person_resource(&self, id: Uuid) -> Resource {
        resources::of_person_in(&self.register, id, self.today)
    }

    pub fn is_self(&self, person: Uuid) -> bool {
        self.cx.actor.person == Some(person)
    }

    /// The person who looks.
    pub fn viewer(&self) -> Option<&Person> {
        self.register.person(self.cx.actor.person?)
    }

    /// A person's mandates that the viewer may connect with them.
    pub fn mandates_of(&self, person: Uuid) -> Vec<&Mandate> {
        let held = self.register.mandates_held(person).filter(|mandate| self.person_of(mandate).is_some());
        self.current_first(held)
    }

    pub fn roles_of(&self, person: Uuid) -> impl Iterator<Item = &RoleGrant> {
        self.register.roles_held(person)
    }

    /// A person's account. All accounts are read at once, when the first is asked for; who may see what of them is for the
    /// caller to ask.
    ///
    /// # Errors
    /// A fault when the database fails.
    pub(in crate::membership) async fn account(&self, person: &Person) -> Result<Option<&AccountView>, Problem> {
        let accounts = self.accounts.get_or_try_init(|| self.load_accounts()).await?;
        Ok(person.account.and_then(|account| accounts.get(&account)))
    }

    async fn load_accounts(&self) -> Result<HashMap<Uuid, AccountView>, Problem> {
        let ids: Vec<Uuid> = self.register.people().iter().filter_map(|person| person.account).collect();
        let mut accounts = HashMap::with_capacity(ids.len());
        for part in ids.chunks(ACCOUNTS_AT_ONCE) {
            accounts.extend(accounts::accounts_of(&**self.cx.app.store.read(), self.cx.council.id, part).await?);
        }
        Ok(accounts)
    }

    /// One page of the people of the council, by name.
    ///
    /// # Errors
    /// `Denied` for whoever may not list people.
    pub fn people(&self, search: Option<&str>, args: &PageArgs) -> Result<Page<Uuid>, Problem> {
        if !self.may("listPeople", &Resource::council(self.cx.council.id)) {
            return Err(if self.cx.actor.is_public() {
                Problem::Unauthenticated
            } else {
                Problem::Denied { action: "listPeople" }
            });
        }
        let search = search.map(Search::new);
        let rows = self
            .register
            .people_with_text()
            .filter(|(person, text)| person.erased.is_none() && search.as_ref().is_none_or(|search| search.matches(text)));
        Ok(page(rows.map(|(person, text)| (format!("{text}\n{}", person.id), person.id)), args))
    }
}

/// Counts, all of seats and organisations: no figure over persons is among them.
impl Window {
    /// Seats valid today for which somebody speaks, of one college or of all.
    pub fn seats_filled(&self, college: Option<&str>) -> i64 {
        let of_college = |seat: &&Seat| college.is_none_or(|college| seat.college == college);
        let filled = |seat: &&Seat| seat.span.contains(self.today) && !self.register.is_vacant(seat.id, self.today);
        count(self.register.seats().iter().filter(of_college).filter(filled))
    }

    /// Seats on today's electoral roll.
    pub fn seats_on_roll(&self) -> u64 {
        self.on_roll().count() as u64
    }

    /// Seats of a sector on today's electoral roll.
    pub fn roll_of(&self, sector: Sector) -> i64 {
        count(self.on_roll().filter(|organisation| organisation.sector == sector))
    }

    /// For each seat on today's roll, its organisation.
    fn on_roll(&self) -> impl Iterator<Item = &Organisation> {
        let valid = self.register.seats().iter().filter(|seat| seat.span.contains(self.today));
        let holder = valid.filter_map(|seat| self.register.organisation(seat.organisation));
        holder.filter(|organisation| organisation.status == OrganisationStatus::Active)
    }

    /// Organisations of a sector that are members, suspended ones included.
    pub fn members_of(&self, sector: Sector) -> i64 {
        let organisations = self.register.organisations().iter();
        count(
            organisations
                .filter(|organisation| organisation.sector == sector && organisation.status != OrganisationStatus::Withdrawn),
        )
    }
}

fn count<T>(rows: impl Iterator<Item = T>) -> i64 {
    i64::try_from(rows.count()).unwrap_or(i64::MAX)
}

/// The rows after the cursor's key. They come in the order of their keys.
fn page(rows: impl Iterator<Item = (String, Uuid)>, args: &PageArgs) -> Page<Uuid> {
    let rows: Vec<_> = rows.collect();
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let after = |key: &String| args.after.as_ref().is_none_or(|after| key > after);
    let first = usize::try_from(args.first).unwrap_or(usize::MAX);
    let rows = rows.into_iter().filter(|(key, _)| after(key)).take(first.saturating_add(1)).collect();
    Page::new(args, rows, total)
}
