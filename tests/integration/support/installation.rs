//! Starting an installation, and speaking with it as a program does.
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use claror::demo::{self, DemoAccount};
use claror::foundation::app::App;
use claror::foundation::clock::{Clock, SystemClock};
use claror::foundation::config::{MailSettings, PasswordSettings, Settings};
use claror::foundation::http::{Site, serve};
use claror::{start, workers};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::{Database, data, texts};

/// How an installation differs from the shared one.
pub struct Options {
    pub clock: Arc<dyn Clock>,
    /// Whether polls open and close, and entries are sequenced, by themselves.
    pub workers: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { clock: Arc::new(SystemClock), workers: true }
    }
}

/// A running installation.
pub struct Installation {
    pub url: String,
    pub app: Arc<App>,
    pub accounts: Vec<DemoAccount>,
    pub vkey: String,
    client: reqwest::blocking::Client,
    tokens: Mutex<HashMap<String, String>>,
    seats: Mutex<HashMap<String, String>>,
    runtime: tokio::runtime::Runtime,
    _dir: tempfile::TempDir,
}

impl Installation {
    pub fn start(database: Database, options: Options) -> Self {
        Self::with(database, options, |_| ())
    }

    /// The same with settings of one's own.
    pub fn with(database: Database, options: Options, change: impl FnOnce(&mut Settings)) -> Self {
        // A test that fails on a fault shows what the fault was.
        let _ = tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_test_writer().try_init();
        let dir = tempfile::tempdir().expect("a folder");
        let mut settings = Settings::for_dir(dir.path());
        settings.demo = true;
        settings.mail = MailSettings::Mailbox;
        settings.listen = SocketAddr::from(([127, 0, 0, 1], 0));
        // Tests sign in often, and no password of theirs is worth guarding.
        settings.passwords = PasswordSettings { memory_kib: 64, passes: 1, lanes: 1, length_min: 10 };
        if database == Database::Postgres {
            settings.database_url = postgres_database();
        }
        change(&mut settings);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let (app, demo, address) = runtime.block_on(begin(settings, options));
        let client = reqwest::blocking::Client::builder().timeout(Duration::from_secs(60)).build().expect("a client");
        Self {
            url: format!("http://{address}"),
            app,
            accounts: demo.accounts,
            vkey: demo.vkey,
            client,
            tokens: Mutex::default(),
            seats: Mutex::default(),
            runtime,
            _dir: dir,
        }
    }

    /// Runs something of the program itself.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub fn client(&self) -> &reqwest::blocking::Client {
        &self.client
    }

    /// Asks the API as whoever has the address `who@demo.claror.example` (`""`: nobody).
    pub fn ask(&self, who: &str, query: &str, variables: Value) -> Value {
        let mut request = self.client.post(format!("{}/graphql", self.url)).header("Accept-Language", "en");
        if !who.is_empty() {
            request = request.bearer_auth(self.token(who));
        }
        request.json(&json!({ "query": query, "variables": variables })).send().expect("an answer").json().expect("JSON")
    }

    /// An access token, asked for once.
    pub fn token(&self, who: &str) -> String {
        if let Some(token) = self.tokens.lock().expect("tokens").get(who) {
            return token.clone();
        }
        let email = format!("{who}@demo.claror.example");
        let account = self.accounts.iter().find(|account| account.email == email).unwrap_or_else(|| panic!("no account {email}"));
        let query = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }";
        let answer = self.ask("", query, json!({ "input": { "email": email, "password": account.password } }));
        let token = data(&answer, "/signIn/accessToken").as_str().expect("a token").to_owned();
        self.tokens.lock().expect("tokens").insert(who.to_owned(), token.clone());
        token
    }

    /// Tokens of before are no good any more once a clock was moved by more than their quarter of an hour.
    pub fn forget_tokens(&self) {
        self.tokens.lock().expect("tokens").clear();
    }

    /// Id of the seat of the organisation with this code (`SOC-01`).
    pub fn seat(&self, code: &str) -> String {
        if let Some(seat) = self.seats.lock().expect("seats").get(code) {
            return seat.clone();
        }
        let answer = self.ask("", "query($id: ID!) { organisation(id: $id) { seats { id } } }", json!({ "id": code }));
        let seat = data(&answer, "/organisation/seats/0/id").as_str().expect("a seat").to_owned();
        self.seats.lock().expect("seats").insert(code.to_owned(), seat.clone());
        seat
    }

    /// Runs a mutation with one input that answers a decision; answers the whole answer.
    pub fn act(&self, who: &str, mutation: &str, input_type: &str, input: Value) -> Value {
        let query =
            format!("mutation($input: {input_type}!) {{ {mutation}(input: $input) {{ eid decision {{ id code state }} }} }}");
        self.ask(who, &query, json!({ "input": input }))
    }

    /// A draft by the secretary; answers its id.
    pub fn draft(&self, title: &str, results: &str) -> String {
        let answer =
            self.act("secretary", "draftDecision", "DraftDecisionInput", json!({ "texts": texts(title), "results": results }));
        data(&answer, "/draftDecision/decision/id").as_str().expect("an id").to_owned()
    }

    /// A called decision that may open at once and closes in an hour; answers its id.
    pub fn called(&self, title: &str, results: &str) -> String {
        let id = self.draft(title, results);
        let closes_at = self.app.clock.now() + chrono::Duration::hours(1);
        let answer = self.act("chair", "callDecision", "CallDecisionInput", json!({ "id": id, "closesAt": closes_at }));
        assert_eq!(data(&answer, "/callDecision/decision/state"), "CALLED");
        id
    }

    /// An open decision; answers its id.
    pub fn open(&self, title: &str, results: &str) -> String {
        let id = self.called(title, results);
        let answer = self.act("chair", "openPoll", "DecisionActInput", json!({ "id": id }));
        // The platform opens it by itself at the hour and may have been faster.
        assert!(
            answer.get("errors").is_none()
                || answer.pointer("/errors/0/extensions/code") == Some(&json!("DECISIONS_WRONG_STATE")),
            "{answer:#}"
        );
        id
    }

    /// Casts for the organisation with `code` as its representative; answers the whole answer.
    pub fn cast(&self, code: &str, decision: &str, choice: &str, replaces: Option<&str>) -> Value {
        self.cast_as(&format!("rep-{}", code.to_lowercase()), code, decision, choice, replaces)
    }

    /// Casts for the organisation with `code` as somebody.
    pub fn cast_as(&self, who: &str, code: &str, decision: &str, choice: &str, replaces: Option<&str>) -> Value {
        let query = "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid choice castAt } }";
        let input = json!({ "decisionId": decision, "seatId": self.seat(code), "choice": choice, "replaces": replaces });
        self.ask(who, query, json!({ "input": input }))
    }

    /// Runs a statement that no command would, as somebody with the database's password could.
    pub fn tamper(&self, statement: &str) {
        use sea_orm::ConnectionTrait as _;
        let url = self.app.settings.database_url.clone();
        self.block_on(async {
            #[expect(clippy::disallowed_methods, reason = "a test looks into the database from outside the program")]
            let connection = sea_orm::Database::connect(url).await.expect("a connection");
            connection.execute_unprepared(statement).await.expect("carried out");
        });
    }

    /// Counts rows of a table.
    pub fn rows(&self, table: &str) -> i64 {
        use sea_orm::ConnectionTrait as _;
        let read = self.app.store.read();
        let statement =
            sea_orm::Statement::from_string(read.get_database_backend(), format!("SELECT count(*) AS n FROM {table}"));
        let row = self.block_on(async { read.query_one_raw(statement).await }).expect("counted").expect("a row");
        row.try_get("", "n").expect("a number")
    }
}

async fn begin(settings: Settings, options: Options) -> (Arc<App>, demo::Demo, SocketAddr) {
    let serving = serve(settings.listen).await.expect("a port");
    let address = serving.address;
    let app = start::assemble(Settings { listen: address, ..settings }, options.clock).await.expect("assembled");
    let demo = demo::prepare(&app).await.expect("a demonstration");
    let stop = CancellationToken::new();
    workers::repair(&app).await.expect("repaired");
    if options.workers {
        let mut running = workers::start(&app, &stop);
        tokio::spawn(async move { while running.join_next().await.is_some() {} });
    }
    let site = Site::new(Arc::clone(&app), start::faces(), Arc::new(start::graph(&app.settings.limits)), stop.clone());
    tokio::spawn(async move { serving.answer(site, Duration::from_secs(1)).await });
    (app, demo, address)
}

/// A fresh database of the test cluster.
pub fn postgres_database() -> String {
    let base = claror_test_postgres::shared().expect("PostgreSQL for tests");
    let name = format!("i{}", claror::foundation::ids::new_id().simple());
    let made = std::process::Command::new("psql")
        .arg(format!("{base}/postgres"))
        .args(["-qc", &format!("CREATE DATABASE {name}")])
        .status();
    assert!(made.expect("psql").success(), "a database for the test");
    format!("{base}/{name}")
}
