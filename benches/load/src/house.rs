//! Installations to measure: a council with an open poll, and everybody who may cast a ballot in it.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use claror::decisions::rules::{Results, TextInput};
use claror::decisions::{CallDecision, DraftDecision, OpenPoll};
use claror::foundation::access::Actor;
use claror::foundation::app::App;
use claror::foundation::clock::SystemClock;
use claror::foundation::command::{Command, run};
use claror::foundation::config::Settings;
use claror::foundation::locale;
use claror::foundation::problem::Problem;
use claror::foundation::tenancy::Council;
use claror::membership::{self, FirstAdministrator, Founding, GrantRole, RegisterPerson, Role, SourceFile};
use claror::{bench, demo, start};
use entity::decisions_poll;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Everybody's password in a council that was founded here.
const PASSWORD: &str = "measured-not-guarded";

/// Somebody who may cast the ballot of a seat.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Member {
    pub email: String,
    pub password: String,
    pub seat: Uuid,
    pub person: Uuid,
}

/// An installation that nobody serves at the moment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct House {
    pub dir: PathBuf,
    pub database_url: String,
    pub council: Uuid,
    pub decision: Uuid,
    pub poll: Uuid,
    pub vkey: String,
    pub members: Vec<Member>,
}

impl House {
    /// The settings under which it is served.
    pub fn settings(&self) -> Settings {
        Settings { database_url: self.database_url.clone(), ..Settings::for_dir(&self.dir) }
    }

    /// Founds a council of `seats` organisations with a representative each, and opens a sealed poll.
    ///
    /// # Errors
    /// Which step failed and why.
    pub async fn found(dir: &Path, database_url: Option<String>, seats: usize) -> Result<Self> {
        let dir = dir.to_owned();
        apart(async move {
            let app = open(&dir, database_url).await?;
            let (council, emails) = found(&app, seats).await.context("founding a council")?;
            let accounts = emails.iter().map(|email| (email.clone(), PASSWORD.to_owned()));
            Self::open_poll(&app, council, accounts.collect(), "bench.example", Results::AfterClose).await
        })
        .await
    }

    /// The demonstration's council, Sabadell's 46 seats, with one more poll whose figures are public while it runs: the
    /// case in which watchers have something to ask for.
    ///
    /// # Errors
    /// Which step failed and why.
    pub async fn sabadell(dir: &Path, database_url: Option<String>) -> Result<Self> {
        let dir = dir.to_owned();
        apart(async move {
            let app = open(&dir, database_url).await?;
            let demo = demo::prepare(&app).await?;
            let members = demo.accounts.into_iter().filter(|account| account.role == "representative");
            let accounts = members.map(|account| (account.email, account.password)).collect();
            Self::open_poll(&app, demo.council, accounts, "demo.claror.example", Results::Live).await
        })
        .await
    }

    async fn open_poll(
        app: &Arc<App>,
        council: Arc<Council>,
        accounts: Vec<(String, String)>,
        domain: &str,
        results: Results,
    ) -> Result<Self> {
        let (decision, poll) = poll(app, &council, domain, results).await.context("opening a poll")?;
        let mut members = Vec::new();
        let mut taken = std::collections::BTreeSet::new();
        for (email, password) in accounts {
            let actor = actor(app, &council, &email).await?;
            let person = actor.person.ok_or_else(|| anyhow!("{email} is no person"))?;
            let seat = actor.set("seats").find(|seat| !taken.contains(*seat)).ok_or_else(|| anyhow!("{email} has no seat"))?;
            taken.insert(seat.to_owned());
            members.push(Member { seat: seat.parse()?, email, password, person });
        }
        let vkey = app.ledger.vkey(&council).map_err(plain)?;
        let dir = app.settings.data_dir.clone();
        let database_url = app.settings.database_url.clone();
        app.store.close().await;
        Ok(Self { dir, database_url, council: council.id, decision, poll, vkey, members })
    }

    /// A second installation with the same content, for what is compared with this one.
    ///
    /// # Errors
    /// When files cannot be copied or the cluster refuses.
    pub fn copy(&self, dir: &Path, cluster: Option<&Cluster>) -> Result<Self> {
        let status = std::process::Command::new("cp").arg("-a").arg(self.dir.join(".")).arg(dir).status()?;
        if !status.success() {
            bail!("copying {} failed", self.dir.display());
        }
        let database_url = match cluster {
            Some(cluster) => cluster.copy(&self.database_url)?,
            None => Settings::for_dir(dir).database_url,
        };
        Ok(Self { dir: dir.to_owned(), database_url, ..self.clone() })
    }

    /// Keeps what the bare server must know, and answers where.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self) -> Result<PathBuf> {
        let path = self.dir.join("house.json");
        std::fs::write(&path, serde_json::to_vec(self)?)?;
        Ok(path)
    }
}

/// A PostgreSQL that was started for us, with fsync on.
pub struct Cluster(pub String);

impl Cluster {
    /// The address of a new, empty database.
    ///
    /// # Errors
    /// When psql cannot be run or the server refuses.
    pub fn database(&self) -> Result<String> {
        let name = new_name();
        self.psql(&format!("CREATE DATABASE {name}"))?;
        Ok(format!("{}/{name}", self.0))
    }

    fn copy(&self, url: &str) -> Result<String> {
        let (_, from) = url.rsplit_once('/').ok_or_else(|| anyhow!("{url} names no database"))?;
        let name = new_name();
        // Whoever prepared it has closed its connections; the server may not have noticed yet.
        self.psql(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{from}'"))?;
        self.psql(&format!("CREATE DATABASE {name} TEMPLATE {from}"))?;
        Ok(format!("{}/{name}", self.0))
    }

    /// Whether a commit waits for the disk, as the server says: without it the figures would mean nothing.
    ///
    /// # Errors
    /// When psql cannot be run.
    pub fn keeps_fsync(&self) -> Result<bool> {
        Ok(self.psql("SHOW fsync")?.trim() == "on")
    }

    fn psql(&self, statement: &str) -> Result<String> {
        let mut command = std::process::Command::new(claror_test_postgres::binaries()?.join("psql"));
        let output = command.arg(format!("{}/postgres", self.0)).args(["-XqAtc", statement]).output().context("psql")?;
        if !output.status.success() {
            bail!("psql: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

fn new_name() -> String {
    format!("load{}", claror::foundation::ids::new_id().simple())
}

/// Prepares on threads of its own, so that nothing of the installation (followers of changes, pools) lives on here.
async fn apart<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    let prepared = tokio::task::spawn_blocking(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        runtime.block_on(work)
    });
    prepared.await?
}

async fn open(dir: &Path, database_url: Option<String>) -> Result<Arc<App>> {
    let settings = Settings::for_dir(dir);
    let database_url = database_url.unwrap_or_else(|| settings.database_url.clone());
    start::assemble(Settings { database_url, ..settings }, Arc::new(SystemClock)).await.map_err(|error| anyhow!(error))
}

fn plain(problem: Problem) -> anyhow::Error {
    anyhow!("{}: {problem:?}", locale::problem("en", &problem))
}

async fn act<C: Command>(app: &Arc<App>, council: &Arc<Council>, actor: &Actor, command: C) -> Result<C::Answer> {
    let cx = app.context(Arc::clone(council), actor.clone(), council.default_language.clone());
    run(cx, command, None).await.map_err(plain).context(C::NAME)
}

async fn actor(app: &Arc<App>, council: &Arc<Council>, email: &str) -> Result<Actor> {
    let account = claror::accounts::account_by_email(&**app.store.read(), council.id, email).await.map_err(plain)?;
    let account = account.ok_or_else(|| anyhow!("no account {email}"))?;
    let today = app.system_context(Arc::clone(council)).today();
    let actor = app.actors.actor(app.store.read(), council.id, account.id, today).await.map_err(plain)?;
    actor.ok_or_else(|| anyhow!("{email} may not act"))
}

async fn found(app: &Arc<App>, seats: usize) -> Result<(Arc<Council>, Vec<String>)> {
    let council = format!(
        "slug: bench\nname: {{en: A council under load}}\nlanguages: [en]\nseat_groups: [{{id: all, seats: {seats}}}]\n\
         seats_total: {seats}\nrule:\n  quorum: {{count: present, at_least: \"1/2\", of: seats}}\n  \
         majority: {{count: for, more_than: \"1/2\", of: votes_cast}}\n"
    );
    let email = |n: usize| format!("member-{n}@bench.example");
    let mut members = String::from("member_id,seat_group,platform_sector,name_en\n");
    let mut representatives = String::from("member_id,kind,name,email,language\n");
    for n in 1..=seats {
        members.push_str(&format!("M-{n},all,cso,Organisation {n}\n"));
        representatives.push_str(&format!("M-{n},titular,Representative {n},{},en\n", email(n)));
    }
    let files = Founding {
        council: SourceFile { name: "council.yaml", bytes: council.as_bytes() },
        members: Some(SourceFile { name: "members.csv", bytes: members.as_bytes() }),
        representatives: Some(SourceFile { name: "representatives.csv", bytes: representatives.as_bytes() }),
        ledger_origin: Some("bench.example/log"),
    };
    let person = |office: &str| (office.to_owned(), format!("{office}@bench.example"), "en".to_owned());
    let (display_name, address, language) = person("administrator");
    let first = FirstAdministrator { display_name, email: address, language };
    let (council, _) = membership::found(app, Actor::operator(), &files, Some(first)).await.map_err(plain)?;
    let administrator = actor(app, &council, "administrator@bench.example").await?;
    for (role, office) in [(Role::Chair, "chair"), (Role::Secretary, "secretary")] {
        let (display_name, address, language) = person(office);
        let command = RegisterPerson { display_name, email: Some(address), language };
        let person = act(app, &council, &administrator, command).await?.id;
        act(app, &council, &administrator, GrantRole { person, role }).await?;
    }
    let emails: Vec<String> = (1..=seats).map(email).collect();
    bench::set_passwords(app, &council, &emails, PASSWORD).await.map_err(plain)?;
    Ok((council, emails))
}

/// Drafts, calls and opens; answers the decision and its poll.
async fn poll(app: &Arc<App>, council: &Arc<Council>, domain: &str, results: Results) -> Result<(Uuid, Uuid)> {
    let secretary = actor(app, council, &format!("secretary@{domain}")).await?;
    let chair = actor(app, council, &format!("chair@{domain}")).await?;
    let text = TextInput {
        language: council.default_language.clone(),
        title: "Shall the council carry on?".to_owned(),
        summary: "A question that everybody answers at once.".to_owned(),
        body: "The council asks its members whether it shall carry on. ".repeat(40),
        machine_translated: false,
    };
    let id = act(app, council, &secretary, DraftDecision { texts: vec![text], results }).await?.decision;
    let closes_at = app.clock.now() + chrono::Duration::hours(12);
    act(app, council, &chair, CallDecision { id, opens_at: None, closes_at }).await?;
    act(app, council, &chair, OpenPoll { id }).await?;
    let poll = decisions_poll::Entity::find().filter(decisions_poll::Column::DecisionId.eq(id)).one(&**app.store.read()).await?;
    Ok((id, poll.ok_or_else(|| anyhow!("the poll is not there"))?.id))
}
