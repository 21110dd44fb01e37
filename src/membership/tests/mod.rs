//! The room as its faces use it, on both databases.
mod acting;
mod asking;
mod erasing;
mod filing;
mod founding;
mod hiding;
mod mandates;
mod offices;
mod organisations;
mod paging;
mod people;
mod words;

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use uuid::Uuid;

use super::reads::Window;
use super::rules::Organisation;
use super::*;
use crate::accounts;
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::clock::ManualClock;
use crate::foundation::command::{Command, run};
use crate::foundation::tenancy::Council;
use crate::foundation::testing::{databases, installation};

const COUNCIL: &str = "slug: vila
name: {ca: Consell de Vila, en: Council of Vila}
languages: [ca, es, ar, en]
time_zone: Europe/Madrid
hosts: [vila.example]
seat_groups:
  - {id: social, seats: 3, name: {ca: Entitats}}
  - {id: municipal, seats: 2}
";
const MEMBERS: &str = "member_id,seat_group,platform_sector,kind,name_ca,seats,admitted_on
SOC-01,social,migrant_diaspora,migrant_association,Associació Àfrica,1,2020-01-01
SOC-02,social,cso,unspecified,Col·lectiu Pau,2,2020-01-01
MUN-01,municipal,lra,municipal_group,Grup municipal,2,2020-01-01
";
const REPRESENTATIVES: &str = "member_id,seat,kind,name,email,language,starts_on,ends_on
SOC-01,,titular,Aminata Diallo,aminata@vila.example,ca,2026-01-01,
SOC-01,,substitute,Bakary Camara,bakary@vila.example,ca,2026-01-01,
SOC-02,1,titular,Carme Puig,carme@vila.example,ca,2026-01-01,
SOC-02,2,titular,Carme Puig,carme@vila.example,ca,2026-01-01,2026-12-31
MUN-01,1,titular,David Roca,david@vila.example,es,2026-01-01,
";

/// An installation with one council of three members, whose clock stands still.
struct Place {
    app: Arc<App>,
    council: Arc<Council>,
    clock: Arc<ManualClock>,
    report: ImportReport,
    _dir: tempfile::TempDir,
}

fn administrator() -> FirstAdministrator {
    FirstAdministrator { display_name: "Elena Font".into(), email: "elena@vila.example".into(), language: "ca".into() }
}

fn file<'a>(name: &'a str, text: &'a str) -> SourceFile<'a> {
    SourceFile { name, bytes: text.as_bytes() }
}

fn files<'a>(council: &'a str, members: Option<&'a str>, representatives: Option<&'a str>) -> Founding<'a> {
    Founding {
        council: file("council.yaml", council),
        members: members.map(|text| file("members.csv", text)),
        representatives: representatives.map(|text| file("representatives.csv", text)),
        ledger_origin: None,
    }
}

/// An empty installation on each database.
async fn empty_places() -> Vec<(Arc<App>, Arc<ManualClock>, tempfile::TempDir)> {
    let common = tempfile::tempdir().unwrap();
    let mut places = Vec::new();
    for url in databases(&common) {
        let dir = tempfile::tempdir().unwrap();
        let own = format!("sqlite:{}", dir.path().join("claror.db").display());
        let url = if url.starts_with("sqlite:") { own } else { url };
        // 2026-11-24, 10:00 in Madrid.
        let clock = Arc::new(ManualClock::at(DateTime::<Utc>::from_timestamp(1_795_510_800, 0).unwrap()));
        let app =
            installation(&url, &dir, Arc::<ManualClock>::clone(&clock), |_| (), |store| Arc::new(Actors::new(store.changes())))
                .await;
        places.push((app, clock, dir));
    }
    places
}

/// A council with members on each database.
async fn places() -> Vec<Place> {
    let mut places = Vec::new();
    for (app, clock, dir) in empty_places().await {
        let files = files(COUNCIL, Some(MEMBERS), Some(REPRESENTATIVES));
        let (council, report) = found(&app, Actor::operator(), &files, Some(administrator())).await.unwrap();
        places.push(Place { app, council, clock, report, _dir: dir });
    }
    places
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Place {
    fn today(&self) -> NaiveDate {
        self.as_public().today()
    }

    fn pass_days(&self, days: i64) {
        self.clock.advance(Duration::days(days));
    }

    fn by(&self, actor: Actor) -> Context {
        self.app.context(Arc::clone(&self.council), actor, "ca")
    }

    fn as_public(&self) -> Context {
        self.by(Actor::public())
    }

    /// As whoever has the address `NAME@vila.example`.
    async fn as_(&self, name: &str) -> Context {
        let email = format!("{name}@vila.example");
        let read = self.app.store.read();
        let account = accounts::account_by_email(&**read, self.council.id, &email).await.unwrap().expect("an account").id;
        let actor = self.app.actors.actor(read, self.council.id, account, self.today()).await.unwrap().expect("an actor");
        self.by(actor)
    }

    async fn person(&self, name: &str) -> Uuid {
        self.as_(name).await.actor.person.expect("a person")
    }

    async fn window(&self, cx: &Context) -> Arc<Window> {
        Window::open(cx).await.unwrap()
    }

    async fn register(&self) -> Arc<Register> {
        register(&self.app, self.council.id).await.unwrap()
    }

    async fn organisation(&self, code: &str) -> Organisation {
        self.register().await.organisation_by_code(code).expect("an organisation").clone()
    }

    async fn seat(&self, code: &str) -> Uuid {
        self.register().await.seats().iter().find(|seat| seat.code == code).expect("a seat").id
    }

    /// The current mandate of a seat.
    async fn mandate(&self, seat: &str, kind: MandateKind) -> Uuid {
        let seat = self.seat(seat).await;
        let register = self.register().await;
        register.in_force(seat, self.today()).into_iter().find(|mandate| mandate.kind == kind).expect("a mandate").id
    }

    /// Gives `name` (registered, with an account, if need be) an office.
    async fn make(&self, name: &str, role: Role) -> Context {
        let elena = self.as_("elena").await;
        let register =
            RegisterPerson { display_name: name.into(), email: Some(format!("{name}@vila.example")), language: "ca".into() };
        let person = run(elena.clone(), register, None).await.unwrap().id;
        run(elena, GrantRole { person, role }, None).await.unwrap();
        self.as_(name).await
    }

    /// Types of the entries that wait for the ledger, oldest first.
    async fn entries(&self) -> Vec<String> {
        recorded(&self.app, self.council.id).await.into_iter().map(|leaf| leaf.event.type_name().to_owned()).collect()
    }

    async fn last_entry(&self) -> claror_record::Leaf {
        recorded(&self.app, self.council.id).await.pop().expect("an entry")
    }
}

/// The council's leaves, in the order in which they were recorded.
async fn recorded(app: &App, council: Uuid) -> Vec<claror_record::Leaf> {
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
    let rows = ::entity::ledger_pending::Entity::find()
        .filter(::entity::ledger_pending::Column::LogId.eq(council))
        .order_by_asc(::entity::ledger_pending::Column::Id)
        .all(&**app.store.read())
        .await
        .unwrap();
    rows.into_iter().map(|row| claror_record::Leaf::decode(&row.leaf).unwrap()).collect()
}

/// The code of the refusal that `command` meets; panics when it is carried out.
async fn refused<C: Command>(cx: &Context, command: C) -> &'static str {
    match run(cx.clone(), command, None).await {
        Ok(_) => panic!("{} was carried out", C::NAME),
        Err(Problem::Invalid(fields)) => fields[0].code,
        Err(problem) => problem.code(),
    }
}

async fn done<C: Command>(cx: &Context, command: C) -> C::Answer {
    match run(cx.clone(), command, None).await {
        Ok(answer) => answer,
        Err(problem) => panic!("{}: {problem:?}", C::NAME),
    }
}
