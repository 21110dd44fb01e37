//! A house for foundation's own tests: an installation with one council and nothing of any room, on either database.
use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use uuid::Uuid;

use super::access::{Access, Actor, ActorSource};
use super::app::App;
use super::clock::{Clock, SystemClock};
use super::config::Settings;
use super::documents::Documents;
use super::ids;
use super::ledger::{self, Ledger};
use super::mail::Mailer;
use super::outbound::Outbound;
use super::problem::Problem;
use super::secrets::Secrets;
use super::store::{self, ReadConn, Store};
use super::tenancy::{self, Council, Look, Tenancy, Texts};

struct Nobody;

#[async_trait]
impl ActorSource for Nobody {
    async fn actor(&self, _: &ReadConn, _: Uuid, _: Uuid, _: NaiveDate) -> Result<Option<Actor>, Problem> {
        Ok(None)
    }
}

/// An installation in a folder of its own.
pub(crate) struct House {
    pub app: Arc<App>,
    pub council: Arc<Council>,
    dir: Arc<tempfile::TempDir>,
}

/// The databases on which each test of this kind runs: an address each.
pub(crate) fn databases(dir: &tempfile::TempDir) -> Vec<String> {
    let sqlite = format!("sqlite:{}", dir.path().join("claror.db").display());
    vec![sqlite, postgres()]
}

/// A fresh database of the test cluster.
fn postgres() -> String {
    let base = claror_test_postgres::shared().expect("PostgreSQL for tests");
    let name = format!("t{}", ids::new_id().simple());
    let made = std::process::Command::new("psql")
        .arg(format!("{base}/postgres"))
        .args(["-qc", &format!("CREATE DATABASE {name}")])
        .status();
    assert!(made.expect("psql").success(), "a database for the test");
    format!("{base}/{name}")
}

impl House {
    pub async fn new(url: &str, dir: Arc<tempfile::TempDir>) -> Self {
        Self::with(url, dir, Arc::new(SystemClock), |_| ()).await
    }

    /// The same with another clock and other settings.
    pub async fn with(url: &str, dir: Arc<tempfile::TempDir>, clock: Arc<dyn Clock>, change: impl FnOnce(&mut Settings)) -> Self {
        let app = open_with(url, &dir, clock, change).await;
        let council = Self::found(&app, "test").await;
        Self { app, council, dir }
    }

    /// Founds a council.
    pub async fn found(app: &Arc<App>, slug: &str) -> Arc<Council> {
        let council = Arc::new(Council {
            id: ids::new_id(),
            slug: slug.into(),
            hosts: vec![format!("{slug}.example")],
            languages: vec!["ca".into(), "en".into()],
            default_language: "ca".into(),
            time_zone: "Europe/Madrid".into(),
            name: Texts::from([("ca".into(), "Consell".into())]),
            look: Look::default(),
            profile: serde_json::json!({}),
            ledger_origin: format!("{slug}.example/log"),
            created_at: app.clock.now(),
        });
        let cx = app.context(Arc::clone(&council), Actor::operator(), "ca");
        let founded = app.store.work(move |tx| {
            let cx = cx.clone();
            Box::pin(async move {
                tenancy::insert(tx, &cx.council).await?;
                ledger::open(tx, &cx, &cx.council).await?;
                Ok(())
            })
        });
        founded.await.expect("a council");
        app.tenancy.refresh(app.store.read()).await.expect("councils");
        council
    }

    /// The same installation, seen from another of its councils.
    pub fn beside(&self, council: Arc<Council>) -> Self {
        Self { app: Arc::clone(&self.app), council, dir: Arc::clone(&self.dir) }
    }

    /// An installation that was opened already, seen from its first council.
    pub fn on(app: Arc<App>, dir: Arc<tempfile::TempDir>) -> Self {
        let council = app.tenancy.by_slug("test").expect("the council");
        Self { app, council, dir }
    }

    /// A second process on an installation whose council exists.
    pub async fn reopen(url: &str, dir: Arc<tempfile::TempDir>) -> Self {
        let app = open_at(url, dir.path()).await;
        let council = app.tenancy.by_slug("test").expect("the council");
        Self { app, council, dir }
    }

    /// The same installation after its process died.
    pub async fn restarted(self, url: &str) -> Self {
        let app = open_at(url, self.dir.path()).await;
        let council = app.tenancy.by_slug("test").expect("the council");
        Self { app, council, ..self }
    }
}

async fn open_with(url: &str, dir: &tempfile::TempDir, clock: Arc<dyn Clock>, change: impl FnOnce(&mut Settings)) -> Arc<App> {
    installation(url, dir, clock, change, |_| Arc::new(Nobody)).await
}

/// An installation without councils, in which `actors` says who an account is.
pub(crate) async fn installation(
    url: &str,
    dir: &tempfile::TempDir,
    clock: Arc<dyn Clock>,
    change: impl FnOnce(&mut Settings),
    actors: impl FnOnce(&Store) -> Arc<dyn ActorSource>,
) -> Arc<App> {
    let settings = settings_for(url, dir.path(), change);
    put_together(settings, clock, actors).await
}

/// What a second process would open: the installation whose files lie in `dir`.
pub(crate) async fn open_at(url: &str, dir: &std::path::Path) -> Arc<App> {
    let app = put_together(settings_for(url, dir, |_| ()), Arc::new(SystemClock), |_| Arc::new(Nobody)).await;
    app.tenancy.refresh(app.store.read()).await.expect("councils");
    app.ledger.refresh(app.store.read()).await.expect("keys");
    app
}

fn settings_for(url: &str, dir: &std::path::Path, change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = Settings::for_dir(dir);
    url.clone_into(&mut settings.database_url);
    // Tests try both databases in one folder; what was signed in the one must not be held against the other.
    settings.keys_dir = dir.join(if url.starts_with("sqlite:") { "keys-sqlite" } else { "keys-postgres" });
    change(&mut settings);
    settings
}

async fn put_together(
    settings: Settings,
    clock: Arc<dyn Clock>,
    actors: impl FnOnce(&Store) -> Arc<dyn ActorSource>,
) -> Arc<App> {
    let url = settings.database_url.as_str();
    let store = store::open(url).await.expect("a database");
    let documents = Documents::open(&settings).expect("documents");
    let ledger = Ledger::new(settings.keys_dir.clone());
    let access = Access::load().expect("policies");
    let (mailer, secrets) = (Mailer::open(&settings).expect("mail"), Secrets::in_folder(&settings.keys_dir));
    let actors = actors(&store);
    let outbound = Outbound::open(settings.outbound_allow.clone()).expect("connections");
    Arc::new(App {
        mailer,
        outbound,
        secrets,
        store,
        documents,
        ledger,
        access,
        settings,
        clock,
        tenancy: Tenancy::default(),
        actors,
    })
}
