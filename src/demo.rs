//! The demonstration: the council of Sabadell's composition with invented people and decisions, made through the same
//! commands that a real council uses. Made once; starting again finds it as it was left.
mod accounts;
mod audit;
mod script;

use std::sync::Arc;

use anyhow::{Context as _, anyhow};

use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::{Command, run};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use crate::membership::{self, FirstAdministrator, Founding, GrantRole, RegisterPerson, Role, SourceFile};

pub use accounts::DemoAccount;

const SLUG: &str = "sabadell";
/// Constant, so that a demonstration's ledger is the same whatever its port.
const ORIGIN: &str = "sabadell.claror.example/log";

const COUNCIL: SourceFile<'static> =
    SourceFile { name: "data/demo/council.yaml", bytes: include_bytes!("../data/demo/council.yaml") };
const MEMBERS: SourceFile<'static> = SourceFile {
    name: "data/sabadell/sabadell_council_members.csv",
    bytes: include_bytes!("../data/sabadell/sabadell_council_members.csv"),
};
const REPRESENTATIVES: SourceFile<'static> =
    SourceFile { name: "data/demo/representatives.csv", bytes: include_bytes!("../data/demo/representatives.csv") };

/// The people in office: role, name, address before the `@`, language.
const OFFICES: [(Role, &str, &str, &str); 6] = [
    (Role::Administrator, "Helena Bosch Prat", "administrator", "ca"),
    (Role::Chair, "Carme Vidal Soler", "chair", "ca"),
    (Role::Secretary, "Julián Prieto Gómez", "secretary", "es"),
    (Role::TechnicalStaff, "Awa Ndiaye", "technical-staff", "fr"),
    (Role::Auditor, "Ellen Marsh", "auditor", "en"),
    (Role::Observer, "سارة العلمي", "observer", "ar"),
];

/// What the start of a demonstration tells.
#[derive(Debug)]
pub struct Demo {
    pub council: Arc<Council>,
    pub vkey: String,
    pub accounts: Vec<DemoAccount>,
}

/// Makes the demonstration if it is not there, and answers how to get in.
///
/// # Errors
/// Which step failed and why.
pub async fn prepare(app: &Arc<App>) -> anyhow::Result<Demo> {
    let council = match app.tenancy.by_slug(SLUG) {
        Some(council) => council,
        None => make(app).await?,
    };
    let vkey = app.ledger.vkey(&council).map_err(plain)?;
    Ok(Demo { accounts: accounts::remaining(app, &council).await?, council, vkey })
}

/// A problem as the sentence that the operator reads.
fn plain(problem: Problem) -> anyhow::Error {
    anyhow!("{}", crate::foundation::locale::problem("en", &problem))
}

async fn make(app: &Arc<App>) -> anyhow::Result<Arc<Council>> {
    let files = Founding {
        council: COUNCIL,
        members: Some(MEMBERS),
        representatives: Some(REPRESENTATIVES),
        ledger_origin: Some(ORIGIN),
    };
    let [(_, name, address, language), ..] = OFFICES;
    let administrator =
        FirstAdministrator { display_name: name.to_owned(), email: email(address), language: language.to_owned() };
    let (council, _) = membership::found(app, Actor::operator(), &files, Some(administrator))
        .await
        .map_err(plain)
        .context("importing the demonstration's council")?;
    fill_offices(app, &council).await.context("filling the offices")?;
    let outsider = audit::let_in(app, &council).await.context("letting the auditing body in")?;
    let offices = OFFICES.map(|(role, _, address, _)| (role.to_string(), email(address)));
    let people = accounts::people(offices.into_iter().chain([outsider]))?;
    accounts::set_passwords(app, &council, people).await.context("giving the accounts their passwords")?;
    script::play(app, &council).await.context("playing the demonstration's decisions")?;
    audit::play(app, &council).await.context("playing the demonstration's engagements")?;
    Ok(council)
}

fn email(address: &str) -> String {
    format!("{address}@demo.claror.example")
}

/// The administrator, invited at the import, registers the others.
async fn fill_offices(app: &Arc<App>, council: &Arc<Council>) -> anyhow::Result<()> {
    let administrator = actor(app, council, &email("administrator")).await?;
    for (role, name, address, language) in OFFICES.into_iter().skip(1) {
        let command =
            RegisterPerson { display_name: name.to_owned(), email: Some(email(address)), language: language.to_owned() };
        let person = act(app, council, &administrator, command).await?.id;
        act(app, council, &administrator, GrantRole { person, role }).await?;
    }
    Ok(())
}

/// Whoever has this address, as they stand today.
async fn actor(app: &Arc<App>, council: &Arc<Council>, email: &str) -> anyhow::Result<Actor> {
    let account = crate::accounts::account_by_email(&**app.store.read(), council.id, email).await.map_err(plain)?;
    let account = account.ok_or_else(|| anyhow!("no account {email}"))?;
    let today = app.system_context(Arc::clone(council)).today();
    let actor = app.actors.actor(app.store.read(), council.id, account.id, today).await.map_err(plain)?;
    actor.ok_or_else(|| anyhow!("{email} may not act"))
}

async fn act<C: Command>(app: &Arc<App>, council: &Arc<Council>, actor: &Actor, command: C) -> anyhow::Result<C::Answer> {
    let cx = app.context(Arc::clone(council), actor.clone(), council.default_language.clone());
    run(cx, command, None).await.map_err(plain).with_context(|| C::NAME)
}
