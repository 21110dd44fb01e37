//! Real processes: a council's server, its operator's commands, witnesses; and servers that do what the real ones never
//! would.
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use claror_record::checkpoint::Checkpoint;
use claror_record::note::Note;
use serde_json::Value;

pub const BINARY: &str = env!("CARGO_BIN_EXE_claror");
pub const ORIGIN: &str = "council.example/log";
/// The longest that anything is waited for: far beyond what a busy machine needs.
const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until it holds.
#[track_caller]
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// An address that was free a moment ago.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address")
}

/// The whole answer of a small request.
pub fn get(url: &str) -> (u16, String) {
    let client = reqwest::blocking::Client::builder().timeout(Duration::from_secs(30)).build().expect("a client");
    match client.get(url).send() {
        Ok(answer) => (answer.status().as_u16(), answer.text().unwrap_or_default()),
        Err(_) => (0, String::new()),
    }
}

/// A process that ends with the test.
pub struct Running(Child);

impl Running {
    /// Asks it to stop, and waits.
    pub fn stop(mut self) {
        let id = self.0.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().expect("kill");
        self.0.wait().expect("it ended");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A council of its own, with a settings file that all its commands read.
pub struct House {
    dir: tempfile::TempDir,
    pub address: SocketAddr,
    exports: std::cell::Cell<u32>,
}

impl House {
    /// Founds the council; nothing is signed yet that a witness would have to cosign.
    pub fn new() -> Self {
        let house = Self { dir: tempfile::tempdir().expect("a folder"), address: free_address(), exports: Default::default() };
        house.settings("");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let out = house.claror(&[
            "import",
            "--council",
            &root.join("data/demo/council.yaml").display().to_string(),
            "--members",
            &root.join("data/sabadell/sabadell_council_members.csv").display().to_string(),
            "--representatives",
            &root.join("data/demo/representatives.csv").display().to_string(),
            "--ledger-origin",
            ORIGIN,
        ]);
        assert!(out.status.success(), "{out:?}");
        house
    }

    /// Writes the settings: what every house has, and `more`.
    pub fn settings(&self, more: &str) {
        let text = format!("data_dir = {:?}\nlisten = \"{}\"\n{more}", self.path("data").display().to_string(), self.address);
        std::fs::write(self.path("claror.toml"), text).expect("settings");
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs a command of the operator's.
    pub fn claror(&self, words: &[&str]) -> Output {
        let mut command = self.command(words);
        command.output().expect("claror runs")
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command.args(words).arg("--config").arg(self.path("claror.toml")).current_dir(self.dir.path());
        command
    }

    pub fn vkey(&self) -> String {
        let out = self.claror(&["log", "vkey"]);
        assert!(out.status.success(), "{out:?}");
        String::from_utf8(out.stdout).expect("text").trim().to_owned()
    }

    /// The file with the public key, as a reader has it.
    pub fn key_file(&self) -> String {
        let path = self.path("key.txt");
        std::fs::write(&path, self.vkey()).expect("a key");
        path.display().to_string()
    }

    /// Starts the server and waits until it answers.
    pub fn serve(&self) -> Running {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.path("server.log")).expect("a log");
        let running = Running(self.command(&["serve"]).stdout(Stdio::null()).stderr(log).spawn().expect("a server"));
        until("the server answers", || get(&self.url("/health")).0 != 0);
        running
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn health(&self) -> Value {
        serde_json::from_str(&get(&self.url("/health")).1).unwrap_or_default()
    }

    /// Waits until nothing waits any more: what a start enters by itself, and its checkpoint.
    pub fn quiet(&self) {
        let mut since = 0;
        until("nothing waits", || {
            let health = self.health();
            let none = |name: &str| health.pointer(&format!("/ledger/{name}")) == Some(&Value::from(0));
            since = if none("pending") && none("unpublished") { since + 1 } else { 0 };
            since > 15
        });
    }

    /// What the server wrote to its log.
    pub fn told(&self) -> String {
        std::fs::read_to_string(self.path("server.log")).unwrap_or_default()
    }

    /// One more entry, by another process than the server: an export, which is recorded.
    pub fn act(&self) {
        self.exports.set(self.exports.get() + 1);
        let out = self.path(&format!("act-{}.tar", self.exports.get())).display().to_string();
        let done = self.claror(&["export", "--scope", "public", "--out", &out]);
        assert!(done.status.success(), "{done:?}");
    }

    /// The published note; `None` before there is one.
    pub fn note(&self) -> Option<Note> {
        let (status, text) = get(&self.url("/log/checkpoint"));
        (status == 200).then(|| Note::parse(text.as_bytes()).expect("a note"))
    }

    /// The published size.
    pub fn size(&self) -> u64 {
        self.note().map_or(0, |note| note.text().parse::<Checkpoint>().expect("a checkpoint").size)
    }
}

/// A witness's key and where it will answer, before it does.
pub struct Witness {
    dir: tempfile::TempDir,
    pub vkey: String,
    pub address: SocketAddr,
}

impl Witness {
    pub fn new(name: &str) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let key = dir.path().join("key").display().to_string();
        let made = Command::new(BINARY).args(["witness", "keygen", "--name", name, "--key", &key]).output().expect("keygen");
        assert!(made.status.success(), "{made:?}");
        let vkey = String::from_utf8(made.stdout).expect("text").trim().to_owned();
        Self { dir, vkey, address: free_address() }
    }

    pub fn state(&self) -> PathBuf {
        self.dir.path().join("state")
    }

    pub fn command(&self, log: &str) -> Command {
        let mut command = Command::new(BINARY);
        command.args(["witness", "serve", "--log", log, "--listen", &self.address.to_string()]);
        command.arg("--state").arg(self.state()).arg("--key").arg(self.dir.path().join("key"));
        command
    }

    /// Starts it and waits until it says that it answers.
    pub fn serve(&self, log: &str) -> Running {
        let mut child = self.command(log).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("a witness");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        assert!(line.contains(&self.vkey) && line.contains(&self.address.to_string()), "{line}");
        Running(child)
    }

    /// Its item in `witnesses.list`.
    pub fn item(&self, name: &str) -> String {
        format!("{name} {} http://{}", self.vkey, self.address)
    }
}

/// The settings about these witnesses (item and address each).
pub fn settings(policy: &str, quorum: usize, witnesses: &[(String, SocketAddr)]) -> String {
    let quoted = |texts: Vec<String>| texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(", ");
    let items = quoted(witnesses.iter().map(|(item, _)| item.clone()).collect());
    let allow = quoted(witnesses.iter().map(|(_, address)| address.to_string()).collect());
    format!(
        "[witnesses]\npolicy = {policy:?}\nquorum = {quorum}\npatience_seconds = 1\ntimeout_seconds = 2\nlist = [{items}]\n\
         [outbound]\nallow = [{allow}]\n"
    )
}

/// What a made-up server answers: status, media type, body.
pub type Reply = (u16, &'static str, Vec<u8>);

/// A server that answers whatever `answer` says to a path and a body.
pub struct Fake {
    pub address: SocketAddr,
    stop: Arc<AtomicBool>,
}

impl Fake {
    pub fn start(answer: impl Fn(&str, &[u8]) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, answer) = (Arc::clone(&stop), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || converse(stream, &*answer));
            }
        });
        Self { address, stop }
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

/// One request of a connection; the answer closes it.
fn converse(stream: TcpStream, answer: &dyn Fn(&str, &[u8]) -> Reply) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    let (mut first, mut length) = (String::new(), 0);
    if reader.read_line(&mut first).unwrap_or(0) == 0 {
        return;
    }
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) <= 2 {
            break;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let (status, kind, content) = answer(path, &body);
    let mut stream = stream;
    let head =
        format!("HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", content.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&content));
}

/// A folder as any web server would serve it.
pub fn serve_folder(dir: PathBuf) -> Fake {
    Fake::start(move |path, _| match std::fs::read(dir.join(path.trim_start_matches('/'))) {
        Ok(bytes) => (200, "application/octet-stream", bytes),
        Err(_) => (404, "text/plain", b"nothing".to_vec()),
    })
}
