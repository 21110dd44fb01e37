//! An installation with the demonstration's council, answering on a port of its own: one for each database, shared by all
//! tests. Whoever needs a clock that can be moved, or two councils, starts another.
mod installation;

use std::sync::OnceLock;

use serde_json::{Value, json};

pub use installation::{Installation, Options, postgres_database};

/// The databases on which every test of a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

pub const DATABASES: [Database; 2] = [Database::Sqlite, Database::Postgres];

/// The shared installation on this database.
pub fn shared(database: Database) -> &'static Installation {
    static SQLITE: OnceLock<Installation> = OnceLock::new();
    static POSTGRES: OnceLock<Installation> = OnceLock::new();
    let place = match database {
        Database::Sqlite => &SQLITE,
        Database::Postgres => &POSTGRES,
    };
    place.get_or_init(|| Installation::start(database, Options::default()))
}

/// The answer's data at `/a/b`; fails the test when the answer has errors.
pub fn data<'a>(answer: &'a Value, pointer: &str) -> &'a Value {
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer.pointer(&format!("/data{pointer}")).unwrap_or_else(|| panic!("no {pointer} in {answer:#}"))
}

/// The code of the answer's first error.
pub fn code(answer: &Value) -> &str {
    answer.pointer("/errors/0/extensions/code").and_then(Value::as_str).unwrap_or_else(|| panic!("no refusal in {answer:#}"))
}

/// Texts of a decision in the council's main language.
pub fn texts(title: &str) -> Value {
    json!([{ "language": "ca", "title": title, "summary": "Resum", "body": "Text" }])
}

/// The word with a capital letter in front.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
