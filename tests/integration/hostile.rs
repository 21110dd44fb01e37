//! What strangers and careless programs send to the real API: every mutation and every query of the schema with values of
//! the wrong type, too long, broken or malicious. Always a coded refusal, never a fault, never a row.
use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde_json::{Map, Value, json};

use crate::support::{DATABASES, Installation, Options, data};

/// What may change although nothing was done: counters of failed tries.
const COUNTERS: [&str; 1] = ["accounts_throttle"];
const TOO_LONG: usize = 100_000;

/// A house of its own: row counts of a shared one move.
fn house(database: crate::support::Database) -> Installation {
    Installation::start(database, Options { workers: false, ..Options::default() })
}

/// Rows of every table, by name.
fn rows(house: &Installation) -> BTreeMap<String, i64> {
    let read = house.app.store.read();
    let query = match read.get_database_backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    };
    let statement = Statement::from_string(read.get_database_backend(), query);
    let names = house.block_on(async { read.query_all_raw(statement).await }).expect("tables");
    let names = names
        .iter()
        .map(|row| row.try_get::<String>("", "name").expect("a name"))
        .filter(|name| !COUNTERS.contains(&name.as_str()));
    let counts: Vec<String> = names.map(|name| format!("SELECT '{name}' AS name, count(*) AS n FROM {name}")).collect();
    let statement = Statement::from_string(read.get_database_backend(), counts.join(" UNION ALL "));
    let counted = house.block_on(async { read.query_all_raw(statement).await }).expect("counted");
    counted.iter().map(|row| (row.try_get("", "name").expect("a name"), row.try_get("", "n").expect("a number"))).collect()
}

struct Asked {
    status: u16,
    body: Value,
}

fn ask(house: &Installation, who: &str, query: &str, variables: &Value) -> Asked {
    let mut request = house.client().post(format!("{}/graphql", house.url)).header("Accept-Language", "en");
    if !who.is_empty() {
        request = request.bearer_auth(house.token(who));
    }
    let response = request.json(&json!({ "query": query, "variables": variables })).send().expect("an answer");
    Asked { status: response.status().as_u16(), body: response.json().expect("JSON") }
}

/// No 5xx, no fault, and whatever is refused has a code.
fn check(asked: &Asked, what: &str) {
    assert!(asked.status < 500, "{what}: {}", asked.status);
    for error in asked.body["errors"].as_array().into_iter().flatten() {
        let code = error["extensions"]["code"].as_str().unwrap_or_default();
        assert!(!code.is_empty() && code != "FAULT", "{what}: {error}");
    }
}

/// The schema, as introspection tells it.
struct Schema(Value);

impl Schema {
    fn read(house: &Installation) -> Self {
        let of_type = "ofType { kind name ".repeat(5) + &"}".repeat(5);
        let query = format!(
            "{{ __schema {{ types {{ kind name enumValues {{ name }} inputFields {{ name type {{ kind name {of_type} }} }} \
             fields {{ name type {{ kind name {of_type} }} args {{ name type {{ kind name {of_type} }} }} }} }} }} }}"
        );
        Self(data(&house.ask("", &query, Value::Null), "/__schema/types").clone())
    }

    fn find(&self, name: &str) -> &Value {
        self.0
            .as_array()
            .and_then(|types| types.iter().find(|found| found["name"] == name))
            .unwrap_or_else(|| panic!("no type {name}"))
    }

    fn fields(&self, name: &str) -> Vec<Value> {
        self.find(name)["fields"].as_array().cloned().unwrap_or_default()
    }

    /// A value that fits the type.
    fn sample(&self, of: &Value) -> Value {
        match of["kind"].as_str().unwrap_or_default() {
            "NON_NULL" => self.sample(&of["ofType"]),
            "LIST" => json!([self.sample(&of["ofType"])]),
            "ENUM" => self.find(of["name"].as_str().unwrap_or_default())["enumValues"][0]["name"].clone(),
            "INPUT_OBJECT" => {
                let fields =
                    self.find(of["name"].as_str().unwrap_or_default())["inputFields"].as_array().cloned().unwrap_or_default();
                Value::Object(fields.iter().map(|field| (name_of(field), self.sample(&field["type"]))).collect::<Map<_, _>>())
            }
            _ => match of["name"].as_str().unwrap_or_default() {
                "Int" => json!(1),
                "Float" => json!(1.0),
                "Boolean" => json!(true),
                "ID" => json!("00000000-0000-4000-8000-000000000000"),
                "Date" => json!("2026-11-24"),
                "DateTime" => json!("2026-11-24T09:00:00Z"),
                _ => json!("x"),
            },
        }
    }

    /// The type as one writes it.
    fn written(of: &Value) -> String {
        match of["kind"].as_str().unwrap_or_default() {
            "NON_NULL" => format!("{}!", Self::written(&of["ofType"])),
            "LIST" => format!("[{}]", Self::written(&of["ofType"])),
            _ => of["name"].as_str().unwrap_or_default().to_owned(),
        }
    }

    /// A document that calls the field with its arguments as variables, and asks for its type's name.
    fn document(&self, operation: &str, field: &Value) -> (String, Map<String, Value>) {
        let args = field["args"].as_array().cloned().unwrap_or_default();
        let variables: Vec<String> =
            args.iter().map(|arg| format!("${}: {}", name_of(arg), Self::written(&arg["type"]))).collect();
        let passed: Vec<String> = args.iter().map(|arg| format!("{0}: ${0}", name_of(arg))).collect();
        let wrapped = |open: &str, list: &[String], close: &str| {
            if list.is_empty() { String::new() } else { format!("{open}{}{close}", list.join(", ")) }
        };
        let mut inner = &field["type"];
        while !inner["ofType"].is_null() {
            inner = &inner["ofType"];
        }
        let selection = if matches!(inner["kind"].as_str(), Some("OBJECT")) { " { __typename }" } else { "" };
        let query = format!(
            "{operation}{} {{ {}{}{selection} }}",
            wrapped("(", &variables, ")"),
            name_of(field),
            wrapped("(", &passed, ")")
        );
        (query, args.iter().map(|arg| (name_of(arg), self.sample(&arg["type"]))).collect())
    }
}

fn name_of(field: &Value) -> String {
    field["name"].as_str().unwrap_or_default().to_owned()
}

/// Every place in a value: JSON pointers, leaves and branches.
fn places(value: &Value, at: String, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, inner)| places(inner, format!("{at}/{name}"), into)),
        Value::Array(items) => items.iter().enumerate().for_each(|(place, inner)| places(inner, format!("{at}/{place}"), into)),
        _ => {}
    }
    if !at.is_empty() {
        into.push(at);
    }
}

/// What is put in each place.
fn malice() -> Vec<Value> {
    vec![
        Value::Null,
        json!({}),
        json!([]),
        json!(true),
        json!(-1),
        json!(9_223_372_036_854_775_807i64),
        json!(""),
        json!("\u{0}"),
        json!("a\u{0}b\u{202e}\u{feff}"),
        json!("'; DROP TABLE decisions_decision; --"),
        json!("=HYPERLINK(\"http://evil.example\")"),
        json!("%_\\"),
        json!("x".repeat(TOO_LONG)),
    ]
}

#[test]
fn no_value_in_any_place_of_any_mutation_makes_a_fault_and_none_that_is_refused_leaves_a_row() {
    for database in DATABASES {
        let house = house(database);
        let schema = Schema::read(&house);
        for who in ["administrator", "secretary", "chair"] {
            house.token(who);
        }
        let mut tried = 0;
        for field in schema.fields("Mutation") {
            // Ending one's own session would end the test's.
            if ["signOut", "endSession", "signIn", "refreshTokens"].contains(&name_of(&field).as_str()) {
                continue;
            }
            let (query, sample) = schema.document("mutation", &field);
            let sample = Value::Object(sample);
            let mut all = Vec::new();
            places(&sample, String::new(), &mut all);
            for (place, value) in all.iter().flat_map(|place| malice().into_iter().map(move |value| (place, value))) {
                let mut variables = sample.clone();
                if let Some(found) = variables.pointer_mut(place) {
                    *found = value.clone();
                }
                let who = if place.len() % 2 == 0 { "administrator" } else { "secretary" };
                let before = rows(&house);
                let asked = ask(&house, who, &query, &variables);
                let what = format!("{query} with {value:.60} at {place} on {database:?}");
                check(&asked, &what);
                if asked.body["errors"].is_array() {
                    assert_eq!(rows(&house), before, "{what} was refused and left something");
                }
                tried += 1;
            }
        }
        assert!(tried > 500, "{tried}");
    }
}

#[test]
fn no_value_in_any_argument_of_any_query_makes_a_fault() {
    for database in DATABASES {
        let house = house(database);
        let schema = Schema::read(&house);
        for who in ["", "administrator"] {
            for field in schema.fields("Query") {
                let (query, sample) = schema.document("query", &field);
                for argument in sample.keys() {
                    for value in malice() {
                        let mut variables = sample.clone();
                        variables.insert(argument.clone(), value.clone());
                        let asked = ask(&house, who, &query, &Value::Object(variables));
                        check(&asked, &format!("{query} with {value:.60} for {argument} on {database:?}"));
                    }
                }
            }
        }
    }
}

#[test]
fn an_input_with_a_field_that_nobody_knows_is_refused_by_every_mutation() {
    for database in DATABASES {
        let house = house(database);
        let schema = Schema::read(&house);
        let before = rows(&house);
        for field in schema.fields("Mutation") {
            let (query, mut sample) = schema.document("mutation", &field);
            let Some(input) = sample.get_mut("input").and_then(Value::as_object_mut) else { continue };
            input.insert("isAdmin".to_owned(), json!(true));
            let asked = ask(&house, "", &query, &Value::Object(sample));
            assert_eq!(
                (asked.status, &asked.body["errors"][0]["extensions"]["code"]),
                (400, &json!("GRAPHQL_INVALID")),
                "{query}"
            );
        }
        assert_eq!(rows(&house), before);
    }
}

#[test]
fn t12_a_hostile_text_in_every_field_is_text_on_every_page_feed_and_file() {
    const HOSTILE: &str = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    for database in DATABASES {
        let house = house(database);
        let languages = ["ca", "es", "en", "fr", "ar"];
        let texts: Vec<Value> = languages
            .iter()
            .map(|language| json!({ "language": language, "title": HOSTILE, "summary": HOSTILE, "body": HOSTILE }))
            .collect();
        let drafted = house.act("secretary", "draftDecision", "DraftDecisionInput", json!({ "texts": texts, "results": "LIVE" }));
        let id = data(&drafted, "/draftDecision/decision/id").clone();
        let closes_at = house.app.clock.now() + chrono::Duration::hours(1);
        let called = house.act("chair", "callDecision", "CallDecisionInput", json!({ "id": id, "closesAt": closes_at }));
        assert!(called["errors"].is_null(), "{called}");
        let names: Vec<Value> = languages.iter().map(|language| json!({ "language": language, "text": HOSTILE })).collect();
        let query = "mutation($input: AdmitOrganisationInput!) { admitOrganisation(input: $input) { organisation { id } } }";
        let input = json!({ "code": "SOC-99", "names": names, "descriptions": names, "sector": "CSO", "kind": "unspecified", "college": "social_institution" });
        let admitted = house.ask("administrator", query, json!({ "input": input }));
        assert!(admitted["errors"].is_null(), "{admitted}");

        let get = |address: &str| house.client().get(address).header("Accept", "text/html").send().expect("an answer");
        let mut addresses =
            vec![format!("{}/en/decisions.atom", house.url), format!("{}/data", house.url), format!("{}/demo/mail", house.url)];
        for language in languages {
            let sitemap = get(&format!("{}/sitemap-{language}.xml", house.url)).text().expect("a sitemap");
            addresses.extend(sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).map(str::to_owned));
        }
        let mut with_the_text = 0;
        for address in addresses {
            let response = get(&address);
            assert!(response.status().is_success(), "{address}: {}", response.status());
            let csp = response
                .headers()
                .get("content-security-policy")
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned();
            assert!(csp.contains("script-src 'self'") && !csp.contains("unsafe"), "{address}: {csp}");
            let is_markup = response.headers()["content-type"].to_str().expect("a type").contains("ml");
            let text = response.text().expect("text");
            with_the_text += usize::from(text.contains("alert(1)"));
            assert!(!is_markup || (!text.contains("<script>") && !text.contains("<img")), "{address}:\n{text}");
        }
        assert!(with_the_text >= 15, "{with_the_text} pages show the text at all");
    }
}
