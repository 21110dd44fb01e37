//! The program itself, as a process with its log: a representative of the demonstration is erased, and nothing in its
//! folder or in what it logged tells who it was; it starts again, and the record still verifies.
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use super::{files_with, holds, until};

struct Running {
    process: Child,
    ready: Value,
}

impl Running {
    fn start(dir: &Path, round: u32) -> Self {
        let ready_file = dir.join(format!("ready-{round}.json"));
        let log = std::fs::File::create(dir.join(format!("log-{round}.txt"))).expect("a log");
        let process = Command::new(env!("CARGO_BIN_EXE_claror"))
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(dir.join("data"))
            .arg("--ready-file")
            .arg(&ready_file)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program");
        until("it answers", || ready_file.exists());
        let ready = serde_json::from_slice(&std::fs::read(&ready_file).expect("read")).expect("JSON");
        std::fs::remove_file(&ready_file).expect("it lists the accounts");
        Self { process, ready }
    }

    fn url(&self) -> &str {
        self.ready["url"].as_str().expect("an address")
    }

    fn ask(&self, token: Option<&str>, query: &str, variables: Value) -> Value {
        let client = reqwest::blocking::Client::new();
        let request = client.post(format!("{}/graphql", self.url())).json(&json!({ "query": query, "variables": variables }));
        let request = token.into_iter().fold(request, |request, token| request.bearer_auth(token));
        request.send().expect("an answer").json().expect("JSON")
    }

    fn page(&self, path: &str) -> String {
        reqwest::blocking::get(format!("{}{path}", self.url())).expect("an answer").text().expect("text")
    }

    /// Stops it as a service manager does.
    fn stop(mut self) {
        let asked = Command::new("kill").arg(self.process.id().to_string()).status().expect("kill");
        assert!(asked.success());
        assert!(self.process.wait().expect("its end").success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn t26_a_demonstration_forgets_a_representative_in_its_folder_in_its_log_and_after_a_new_start() {
    let dir = tempfile::tempdir().expect("a folder");
    let running = Running::start(dir.path(), 1);
    let accounts = running.ready["accounts"].as_array().expect("accounts").clone();
    let account = accounts.iter().find(|account| account["email"] == "rep-mun-01@demo.claror.example").expect("the account");
    let sign_in = "mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }";
    let input = json!({ "email": account["email"], "password": account["password"] });
    let answer = running.ask(None, sign_in, json!({ "i": input }));
    let token = answer["data"]["signIn"]["accessToken"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    let answer = running.ask(Some(&token), "{ viewer { person { displayName } } }", json!({}));
    let name = answer["data"]["viewer"]["person"]["displayName"].as_str().expect("a name").to_owned();
    let email = account["email"].as_str().expect("an address").to_owned();
    let texts = [name.as_str(), email.as_str()];
    assert!(running.page("/en/members/MUN-01").contains(&name), "the page shows {name} before");
    let erase = "mutation($i: EraseMyselfInput!) { eraseMyself(input: $i) { eids mandatesEnded } }";
    let erased = running.ask(Some(&token), erase, json!({ "i": { "password": account["password"] } }));
    let eid = erased["data"]["eraseMyself"]["eids"][0].as_str().unwrap_or_else(|| panic!("{erased}")).to_owned();
    let after = running.page("/en/members/MUN-01");
    assert!(!after.contains(&name) && after.contains("Name erased at the person’s request"), "{after}");
    let data = dir.path().join("data");
    let own_list = |found: &String| found.contains("demo-accounts.json");
    until("the files are swept", || files_with(&data, &texts).iter().all(own_list));
    let proof = format!("{}/log/proof/{eid}", running.url());
    until("the entry has its place", || reqwest::blocking::get(&proof).expect("an answer").status() == 200);
    running.stop();
    let running = Running::start(dir.path(), 2);
    let listed = running.ready["accounts"].as_array().expect("accounts").len();
    assert_eq!(listed, accounts.len() - 1, "whoever was erased is offered no more");
    let key = dir.path().join("key");
    std::fs::write(&key, running.ready["vkey"].as_str().expect("a key")).expect("written");
    let words = [running.url().to_owned(), "--vkey".to_owned(), key.display().to_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = claror_verify::cli::run(words, &mut out, &mut err);
    assert_eq!(i32::from(exit), 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    assert!(!holds(running.page("/demo/mail").as_bytes(), &email), "the last mail is gone with the process");
    running.stop();
    let left = files_with(dir.path(), &texts);
    assert!(left.is_empty(), "{left:?}");
}
