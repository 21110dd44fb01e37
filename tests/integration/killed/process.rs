//! The real program as a process that can be killed, and the installation that it leaves behind.
use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use claror::demo::{self, DemoAccount};
use claror::foundation::clock::SystemClock;
use claror::foundation::config::{PasswordSettings, Settings};
use claror::foundation::store;
use claror::start;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde_json::{Value, json};

use crate::support::{Database, data, postgres_database};

const PROGRAM: &str = env!("CARGO_BIN_EXE_claror");

/// An installation with the demonstration's council.
pub struct House {
    dir: tempfile::TempDir,
    database_url: String,
    accounts: Vec<DemoAccount>,
    vkey: PathBuf,
}

impl House {
    pub fn prepare(database: Database) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let mut settings = Settings::for_dir(dir.path());
        // Hashed again, with the usual parameters, when somebody signs in at the real program.
        settings.passwords = PasswordSettings { memory_kib: 64, passes: 1, lanes: 1, length_min: 10 };
        if database == Database::Postgres {
            settings.database_url = postgres_database();
        }
        let database_url = settings.database_url.clone();
        let demo = runtime().block_on(async {
            let app = start::assemble(settings, Arc::new(SystemClock)).await.expect("assembled");
            let demo = demo::prepare(&app).await.expect("a demonstration");
            app.store.close().await;
            demo
        });
        let vkey = dir.path().join("vkey");
        std::fs::write(&vkey, format!("{}\n", demo.vkey)).expect("written");
        Self { dir, database_url, accounts: demo.accounts, vkey }
    }

    /// How many committed entries wait for their place in the record, now that nobody runs. SQLite's files are looked at
    /// in a copy, so that recovering its write-ahead log stays the program's work.
    pub fn waiting_entries(&self) -> u64 {
        let copy = tempfile::tempdir().expect("a folder");
        let url = if self.database_url.starts_with("sqlite:") {
            for name in ["claror.db", "claror.db-wal"] {
                std::fs::copy(self.dir.path().join(name), copy.path().join(name)).expect("copied");
            }
            format!("sqlite:{}", copy.path().join("claror.db").display())
        } else {
            self.database_url.clone()
        };
        runtime().block_on(async {
            let store = store::open_existing(&url).await.expect("a database");
            let count = async |query: &str| -> i64 {
                let statement = Statement::from_string(store.backend(), query);
                let row = store.read().query_one_raw(statement).await.expect("an answer").expect("a row");
                row.try_get("", "n").expect("a number")
            };
            // PostgreSQL finishes a COMMIT that it had received, although the program that sent it is gone.
            let others = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() \
                          AND backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()";
            while store.backend() == DbBackend::Postgres && count(others).await > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let waiting = count("SELECT count(*) AS n FROM ledger_pending").await;
            store.close().await;
            u64::try_from(waiting).expect("a count")
        })
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// The running program.
pub struct Process<'a> {
    house: &'a House,
    child: Child,
    log: PathBuf,
    line: Line,
    /// Access tokens by account.
    tokens: Mutex<HashMap<String, String>>,
}

/// How a client speaks with it.
#[derive(Clone)]
pub struct Line {
    url: String,
    client: reqwest::blocking::Client,
}

impl Line {
    /// The answer, or nothing when the connection broke.
    pub fn try_ask(&self, token: &str, query: &str, variables: Value) -> Option<Value> {
        let mut request = self.client.post(format!("{}/graphql", self.url)).header("Accept-Language", "en");
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        request.json(&json!({ "query": query, "variables": variables })).send().ok()?.json().ok()
    }
}

impl<'a> Process<'a> {
    /// Starts it and waits until it has said where it answers.
    pub fn start(house: &'a House) -> Self {
        let log = house.dir.path().join("log");
        let file = File::create(&log).expect("a log file");
        let mut child = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", &house.database_url, "--data-dir"])
            .arg(house.dir.path())
            .current_dir(house.dir.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(file)
            .spawn()
            .expect("started");
        let address = loop {
            let text = std::fs::read_to_string(&log).expect("a log");
            // A line is read once it is whole.
            let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
            if let Some((_, rest)) = whole.split_once("answering address=") {
                break rest.split_whitespace().next().expect("an address").to_owned();
            }
            assert!(child.try_wait().expect("a state").is_none(), "the program ended: {text}");
            std::thread::sleep(Duration::from_millis(10));
        };
        let client = reqwest::blocking::Client::builder().timeout(Duration::from_secs(60)).build().expect("a client");
        let line = Line { url: format!("http://{address}"), client };
        Self { house, child, log, line, tokens: Mutex::default() }
    }

    pub fn line(&self) -> Line {
        self.line.clone()
    }

    /// Asks as the bearer of a token (`""`: nobody).
    pub fn ask(&self, token: &str, query: &str, variables: Value) -> Value {
        self.line.try_ask(token, query, variables).expect("an answer")
    }

    /// An access token, asked for once.
    pub fn sign_in(&self, who: &str) -> String {
        if let Some(token) = self.tokens.lock().expect("tokens").get(who) {
            return token.clone();
        }
        let email = format!("{who}@demo.claror.example");
        let account = self.house.accounts.iter().find(|account| account.email == email).expect("an account");
        let query = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }";
        let answer = self.ask("", query, json!({ "input": { "email": email, "password": account.password } }));
        let token = data(&answer, "/signIn/accessToken").as_str().expect("a token").to_owned();
        self.tokens.lock().expect("tokens").insert(who.to_owned(), token.clone());
        token
    }

    /// Id of the seat of the organisation with this code.
    pub fn seat(&self, code: &str) -> String {
        let answer = self.ask("", "query($id: ID!) { organisation(id: $id) { seats { id } } }", json!({ "id": code }));
        data(&answer, "/organisation/seats/0/id").as_str().expect("a seat").to_owned()
    }

    /// Whether the record proves that it holds this entry.
    pub fn has_proof(&self, eid: &str) -> bool {
        let answer = self.line.client.get(format!("{}/log/proof/{eid}", self.line.url)).send().expect("an answer");
        answer.status() == 200
    }

    /// How many waiting entries the start says that it gave their place.
    pub fn said_repaired(&self) -> u64 {
        let text = std::fs::read_to_string(&self.log).expect("a log");
        let number = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().expect("a number");
        text.split_once("placed=").map_or(0, |(_, rest)| number(rest))
    }

    /// The auditor's program finds no fault in what it serves.
    pub fn verify(&self) {
        let output =
            Command::new(PROGRAM).args(["verify", &self.line.url, "--vkey"]).arg(&self.house.vkey).output().expect("run");
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{text}");
    }

    /// SIGKILL: nothing of the program runs after this.
    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    /// Ends it as an operator does.
    pub fn stop(mut self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill");
        assert!(asked.success() && self.child.wait().expect("gone").success());
    }
}

impl Drop for Process<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
