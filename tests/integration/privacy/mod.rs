//! What is known of persons: classified, given to them, erased (T26).
mod auditors;
mod columns;
mod erasure;
mod evidence;
mod program;

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Installation, data};

const PASSWORD: &str = "a long enough password";

/// Somebody of a test's own, with a name that stands nowhere else.
struct Newcomer {
    person: String,
    name: String,
    email: String,
    token: String,
}

impl Newcomer {
    /// Registered by the administrator, with an account taken up.
    fn settled(house: &Installation) -> Self {
        let unique = claror::foundation::ids::new_id().simple().to_string();
        let (name, email) = (format!("Quirze Esborrat {unique}"), format!("q-{unique}@demo.claror.example"));
        let input = json!({ "displayName": name, "email": email, "language": "en" });
        let register = "mutation($i: RegisterPersonInput!) { registerPerson(input: $i) { person { id } } }";
        let answer = house.ask("administrator", register, json!({ "i": input }));
        let person = data(&answer, "/registerPerson/person/id").as_str().expect("an id").to_owned();
        let invite = "mutation($i: InvitePersonInput!) { invitePerson(input: $i) { person { id } } }";
        data(&house.ask("administrator", invite, json!({ "i": { "id": person } })), "/invitePerson");
        let accept = "mutation($i: AcceptInvitationInput!) { acceptInvitation(input: $i) }";
        let secret = secret(house, &email);
        data(&house.ask("", accept, json!({ "i": { "token": secret, "password": PASSWORD } })), "/acceptInvitation");
        let sign_in = "mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }";
        let answer = house.ask("", sign_in, json!({ "i": { "email": email, "password": PASSWORD } }));
        let token = data(&answer, "/signIn/accessToken").as_str().expect("a token").to_owned();
        Self { person, name, email, token }
    }

    fn ask(&self, house: &Installation, query: &str, variables: Value) -> Value {
        let request = house.client().post(format!("{}/graphql", house.url)).bearer_auth(&self.token);
        let request = request.header("Accept-Language", "en").json(&json!({ "query": query, "variables": variables }));
        request.send().expect("an answer").json().expect("JSON")
    }

    fn erase(&self, house: &Installation, password: &str) -> Value {
        let query =
            "mutation($i: EraseMyselfInput!) { eraseMyself(input: $i) { eids openingsErased mandatesEnded officesEnded } }";
        self.ask(house, query, json!({ "i": { "password": password } }))
    }

    /// Files of the export by name.
    fn export(&self, house: &Installation) -> (u16, Vec<u8>) {
        let request = house.client().get(format!("{}/me/export", house.url)).bearer_auth(&self.token);
        let answer = request.send().expect("an answer");
        (answer.status().as_u16(), answer.bytes().expect("bytes").to_vec())
    }
}

/// The secret in the invitation to an address.
fn secret(house: &Installation, to: &str) -> String {
    let mailbox = house.app.mailer.mailbox().expect("a mailbox");
    for _ in 0..600 {
        let mail = mailbox.list().into_iter().find(|mail| mail.to == to);
        if let Some((_, rest)) = mail.as_ref().and_then(|mail| mail.text.split_once("/invitation#token=")) {
            return rest.lines().next().unwrap_or_default().to_owned();
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("no invitation to {to} within a minute");
}

/// Waits until something holds; fails the test after a minute or two.
fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..1_200 {
        if holds() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("not within two minutes: {what}");
}

/// Files below `folder` that hold one of the texts, as raw bytes.
fn files_with(folder: &Path, texts: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, texts));
            continue;
        }
        // A file may go while we look: then it holds nothing.
        let bytes = std::fs::read(&path).unwrap_or_default();
        found.extend(texts.iter().filter(|text| holds(&bytes, text)).map(|text| format!("{}: {text}", path.display())));
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

/// Files of a tar archive, by name, read by the tar of the system.
fn unpacked(archive: &[u8]) -> std::collections::BTreeMap<String, Vec<u8>> {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("export.tar");
    std::fs::write(&file, archive).expect("written");
    let tar = |arguments: &[&str]| {
        let done = std::process::Command::new("tar").args(arguments).arg("-f").arg(&file).arg("-C").arg(dir.path()).output();
        let done = done.expect("tar");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).expect("names")
    };
    tar(&["-x"]);
    let names = tar(&["-t"]);
    names.lines().map(|name| (name.to_owned(), std::fs::read(dir.path().join(name)).expect("unpacked"))).collect()
}
