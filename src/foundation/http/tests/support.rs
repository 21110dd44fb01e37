use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_graphql::{Context, InputObject, Object, Schema, SimpleObject, Subscription};
use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use futures_util::{Stream, stream};
use poem::test::{TestClient, TestResponse};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::foundation::access::{Access, Actor, ActorSource};
use crate::foundation::app::App;
use crate::foundation::clock::{Clock as _, ManualClock};
use crate::foundation::command::Context as Circumstances;
use crate::foundation::config::{MailSettings, Settings};
use crate::foundation::documents::Documents;
use crate::foundation::graphql::{limits, request};
use crate::foundation::http::faces::{Credentials, DocumentSource, Download, Faces, LiveSource, OpenedSession, SignedIn};
use crate::foundation::http::pages::{Address, Crumb, FeedEntry, Page, PageSource};
use crate::foundation::http::{Door, Html, Site};
use crate::foundation::ledger::Ledger;
use crate::foundation::mail::Mailer;
use crate::foundation::outbound::Outbound;
use crate::foundation::problem::Problem;
use crate::foundation::secrets::Secrets;
use crate::foundation::store::{self, ReadConn};
use crate::foundation::tenancy::{Council, Tenancy};
use crate::foundation::testing::House;

pub const ACCOUNT: Uuid = Uuid::from_u128(1);
pub const SESSION: Uuid = Uuid::from_u128(2);
pub const TOKEN: Uuid = Uuid::from_u128(3);
pub const WATCHED: Uuid = Uuid::from_u128(4);
pub const DOCUMENT: Uuid = Uuid::from_u128(5);
pub const HOSTILE: &str = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";

/// A house with its door.
pub struct Place {
    pub client: TestClient<Door>,
    pub site: Arc<Site>,
    pub clock: Arc<ManualClock>,
    pub house: House,
    pub writes: Arc<AtomicUsize>,
    pub reads: Arc<AtomicUsize>,
    pub rooms: Arc<Rooms>,
    pub dir: Arc<tempfile::TempDir>,
}

impl Place {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let dir = Arc::new(tempfile::tempdir().unwrap());
        let url = format!("sqlite:{}", dir.path().join("claror.db").display());
        let house = House::new(&url, Arc::clone(&dir)).await;
        let mut settings = Settings::for_dir(dir.path());
        settings.limits.read_seconds = 1;
        settings.keys_dir.clone_from(&house.app.settings.keys_dir);
        change(&mut settings);
        let clock = Arc::new(ManualClock::at(Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap()));
        let rooms = Arc::new(Rooms::default());
        let app = open(settings, Arc::clone(&clock), Arc::clone(&rooms)).await;
        let (writes, reads) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let schema = limits::configure(Schema::build(Query, Mutation, Subscriptions), &app.settings.limits)
            .data(Counters { writes: Arc::clone(&writes), reads: Arc::clone(&reads) })
            .finish();
        let faces = Faces {
            credentials: rooms.clone(),
            documents: vec![rooms.clone()],
            live: rooms.clone(),
            data: rooms.clone(),
            own_data: rooms.clone(),
            bundles: rooms.clone(),
            pages: vec![rooms.clone()],
        };
        let site = Site::new(app, faces, Arc::new(schema), CancellationToken::new());
        let client = TestClient::new(Door(Arc::clone(&site))).default_header("host", "localhost:8460");
        Self { client, site, clock, house, writes, reads, rooms, dir }
    }

    pub fn written(&self) -> usize {
        self.writes.load(Ordering::SeqCst)
    }

    pub async fn ask(&self, query: &str) -> (u16, Value) {
        answer(self.client.post("/graphql").body_json(&json!({ "query": query })).send().await).await
    }

    /// A committed change of what `id` names.
    pub async fn touch(&self, id: Option<Uuid>) {
        let council = self.house.council.id;
        let touched = self.site.app.store.work(move |tx| {
            Box::pin(async move {
                tx.touch(council, id);
                Ok(())
            })
        });
        touched.await.unwrap();
    }
}

async fn open(settings: Settings, clock: Arc<ManualClock>, rooms: Arc<Rooms>) -> Arc<App> {
    let store = store::open(&settings.database_url).await.unwrap();
    let app = App {
        documents: Documents::open(&settings).unwrap(),
        ledger: Ledger::new(settings.keys_dir.clone()),
        access: Access::load().unwrap(),
        mailer: Mailer::open(&settings).unwrap(),
        outbound: Outbound::open(settings.outbound_allow.clone()).unwrap(),
        secrets: Secrets::in_folder(settings.keys_dir.clone()),
        store,
        settings,
        clock,
        tenancy: Tenancy::default(),
        actors: rooms,
    };
    app.tenancy.refresh(app.store.read()).await.unwrap();
    Arc::new(app)
}

pub async fn answer(response: TestResponse) -> (u16, Value) {
    let status = response.0.status().as_u16();
    let text = response.0.into_body().into_string().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// The code of an answer's first error.
pub fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

pub fn mailbox(settings: &mut Settings) {
    settings.mail = MailSettings::Mailbox;
    settings.demo = true;
}

/// Rooms that know one of each thing.
#[derive(Default)]
pub struct Rooms {
    pub ended: AtomicUsize,
    /// Set to make the session and the token not good any more.
    pub gone: std::sync::atomic::AtomicBool,
    pub deadline: std::sync::Mutex<Option<DateTime<Utc>>>,
    pub rendered: AtomicUsize,
}

impl Rooms {
    fn known(&self, id: Uuid, csrf: Option<&str>) -> Option<SignedIn> {
        let known = SignedIn { account: ACCOUNT, id, csrf: csrf.map(str::to_owned), language: Some("en".to_owned()) };
        (!self.gone.load(Ordering::SeqCst)).then_some(known)
    }
}

#[async_trait]
impl ActorSource for Rooms {
    async fn actor(&self, _: &ReadConn, council: Uuid, account: Uuid, _: NaiveDate) -> Result<Option<Actor>, Problem> {
        let sets = BTreeMap::from([("roles".to_owned(), BTreeSet::from(["secretary".to_owned()]))]);
        Ok((account == ACCOUNT).then(|| Actor::person(council, account, Some(account), sets)))
    }
}

#[async_trait]
impl Credentials for Rooms {
    async fn by_cookie(&self, _: &Arc<App>, _: &Arc<Council>, secret: &str) -> Result<Option<SignedIn>, Problem> {
        Ok(if secret == "good-cookie" { self.known(SESSION, Some("good-csrf")) } else { None })
    }

    async fn by_token(&self, _: &Arc<App>, _: &Arc<Council>, token: &str) -> Result<Option<SignedIn>, Problem> {
        Ok(if token == "good-token" { self.known(TOKEN, None) } else { None })
    }

    async fn open_session(&self, _: Circumstances, _: IpAddr, email: String, password: String) -> Result<OpenedSession, Problem> {
        if (email.as_str(), password.as_str()) != ("a@example.org", "a good password") {
            return Err(Problem::Refused { code: "ACCOUNTS_SIGN_IN_FAILED", params: BTreeMap::new() });
        }
        Ok(OpenedSession { secret: "good-cookie".into(), csrf: "good-csrf".into(), max_age: 60 })
    }

    async fn end_session(&self, _: Circumstances, session: Uuid) -> Result<(), Problem> {
        assert_eq!(session, SESSION);
        self.ended.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

#[async_trait]
impl DocumentSource for Rooms {
    fn may_upload(&self, cx: &Circumstances) -> bool {
        cx.actor.has("roles", "secretary")
    }

    async fn download(&self, _: &Circumstances, id: Uuid) -> Result<Download, Problem> {
        if id != DOCUMENT {
            return Err(Problem::NotFound);
        }
        let bytes = Bytes::from_static(b"<script>alert(1)</script>");
        Ok(Download {
            name: "acta \"1\".txt".into(),
            media_type: "text/plain".into(),
            sha256: "ab".repeat(32),
            bytes,
            public: true,
        })
    }
}

#[async_trait]
impl LiveSource for Rooms {
    async fn may_watch(&self, _: &Circumstances, kind: &str, id: Uuid) -> Result<bool, Problem> {
        Ok(kind == "decisions" && id == WATCHED)
    }

    async fn next_deadline(&self, _: &ReadConn, _: Uuid, _: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem> {
        Ok(*self.deadline.lock().unwrap())
    }
}

#[async_trait]
impl PageSource for Rooms {
    async fn page(&self, cx: &Circumstances, path: &[&str]) -> Result<Option<Page>, Problem> {
        assert!(cx.actor.is_public(), "pages are what anybody may see");
        self.rendered.fetch_add(1, Ordering::SeqCst);
        let crumb = |name: &str, path: &str| Crumb { name: name.into(), path: path.into() };
        Ok(match path {
            [] => Some(Page::new("/", "Consell", "El consell", Html::new().line("h1", "Consell"))),
            ["things", "hostile"] => Some(Page {
                json_ld: vec![json!({ "@type": "Legislation", "name": HOSTILE })],
                crumbs: vec![crumb("Consell", "/"), crumb(HOSTILE, "/things/hostile")],
                data: Some(json!({ "name": HOSTILE })),
                modified: Some(Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap()),
                ..Page::new("/things/hostile", HOSTILE, HOSTILE, Html::new().line("h1", HOSTILE))
            }),
            ["things", "gone"] => {
                Some(Page { status: 410, ..Page::new("/things/gone", "Gone", "", Html::new().line("h1", "Gone")) })
            }
            ["things", "broken"] => return Err(Problem::fault("the database is on fire at /var/lib/secret")),
            _ => None,
        })
    }

    async fn addresses(&self, _: &Circumstances) -> Result<Vec<Address>, Problem> {
        Ok(vec![
            Address { path: "/".into(), modified: None },
            Address { path: "/things/hostile".into(), modified: Some(Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap()) },
        ])
    }

    async fn feed(&self, _: &Circumstances, name: &str) -> Result<Option<Vec<FeedEntry>>, Problem> {
        let at = Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap();
        let entry = FeedEntry {
            id: WATCHED,
            path: "/things/hostile".into(),
            title: HOSTILE.into(),
            summary: HOSTILE.into(),
            language: "ca".into(),
            updated: at,
            published: at,
        };
        Ok((name == "decisions").then(|| vec![entry]))
    }
}

struct Counters {
    writes: Arc<AtomicUsize>,
    reads: Arc<AtomicUsize>,
}

pub struct Query;

#[derive(SimpleObject)]
struct Item {
    id: i32,
    name: String,
}

struct Node;

#[Object]
impl Node {
    async fn node(&self) -> Node {
        Node
    }
    async fn id(&self) -> i32 {
        1
    }
}

#[Object]
impl Query {
    async fn hello(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        ctx.data::<Counters>()?.reads.fetch_add(1, Ordering::SeqCst);
        Ok(format!("hello in {}", request(ctx)?.cx.language))
    }
    /// What one asks with: `public`, `person`.
    async fn who(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        Ok(request(ctx)?.cx.actor.kind.as_str().to_owned())
    }
    async fn node(&self) -> Node {
        Node
    }
    #[graphql(complexity = "usize::try_from(first).unwrap_or(usize::MAX / 4) * child_complexity")]
    async fn items(&self, #[graphql(default = 10)] first: i32) -> Vec<Item> {
        (0..first.clamp(0, 10)).map(|id| Item { id, name: "x".into() }).collect()
    }
    async fn slow(&self) -> i32 {
        tokio::time::sleep(Duration::from_secs(60)).await;
        1
    }
    async fn panics(&self) -> i32 {
        let nothing: Option<i32> = std::hint::black_box(None);
        nothing.expect("a secret of the machine")
    }
    async fn raw(&self) -> async_graphql::Result<i32> {
        Err("SELECT secret FROM machine".into())
    }
    async fn refused(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<i32>> {
        Err(request(ctx)?.refuse(Problem::invalid("title", "INVALID_EMPTY")))
    }
}

#[derive(InputObject)]
struct WriteInput {
    text: String,
    count: i32,
    id: Option<Uuid>,
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn write(&self, ctx: &Context<'_>, input: WriteInput) -> async_graphql::Result<String> {
        ctx.data::<Counters>()?.writes.fetch_add(1, Ordering::SeqCst);
        let request = request(ctx)?;
        Ok(format!(
            "{} {} {} {}",
            input.text.len(),
            input.count,
            input.id.is_some(),
            request.idempotency_key.clone().unwrap_or_default()
        ))
    }
}

pub struct Subscriptions;

#[Subscription]
impl Subscriptions {
    async fn count(&self, to: i32) -> impl Stream<Item = i32> {
        stream::iter(0..to)
    }
    async fn forever(&self) -> impl Stream<Item = i32> {
        stream::unfold(0, |n| async move {
            tokio::time::sleep(Duration::from_millis(if n == 0 { 0 } else { 3_600_000 })).await;
            Some((n, n + 1))
        })
    }
}

/// The clock, for tests that compare with it.
pub fn now(place: &Place) -> DateTime<Utc> {
    place.clock.now()
}
