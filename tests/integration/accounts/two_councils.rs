//! T2: two councils in one installation. Whatever one gave out (token, cookie, refresh token, link) is refused by the
//! other, for every operation that the API has.
use claror::foundation::access::Actor;
use claror::membership::{self, FirstAdministrator, Founding, SourceFile};
use serde_json::{Value, json};

use super::{PASSWORD, secret};
use crate::support::{DATABASES, Database, Installation, Options, code, data};

const OTHER: &str = "altra.claror.example";
const EMAIL: &str = "first@demo.claror.example";
const COUNCIL: &str = "
slug: altra
hosts: [altra.claror.example]
name: {ca: Un altre consell, en: Another council}
city: Terrassa
country: ES
languages: [ca, en]
default_language: ca
time_zone: Europe/Madrid
seat_groups:
  - {id: entities, seats: 3, name: {ca: Entitats, en: Organisations}}
seats_total: 3
rule:
  quorum: {count: present, at_least: \"1/2\", of: seats}
  majority: {count: for, more_than: \"1/2\", of: votes_cast}
";

/// The demonstration's council and another, whose first administrator has the same address and password as one here.
fn start(database: Database) -> Installation {
    let house = Installation::start(database, Options::default());
    let council = SourceFile {
        name: "council.yaml",
        bytes: COUNCIL.as_bytes(),
    };
    let files = Founding {
        council,
        members: None,
        representatives: None,
        ledger_origin: None,
    };
    let administrator = FirstAdministrator {
        display_name: "Primera".into(),
        email: EMAIL.into(),
        language: "en".into(),
    };
    house
        .block_on(membership::found(
            &house.app,
            Actor::operator(),
            &files,
            Some(administrator),
        ))
        .expect("a second council");
    house
}

/// Asks the API of the council at `host`.
fn ask(
    house: &Installation,
    host: &str,
    token: &str,
    query: &str,
    variables: Value,
) -> (u16, Value) {
    let mut request = house
        .client()
        .post(format!("{}/graphql", house.url))
        .header("Host", host)
        .header("Accept-Language", "en");
    if !token.is_empty() {
        request = request.bearer_auth(token);
    }
    let answer = request
        .json(&json!({ "query": query, "variables": variables }))
        .send()
        .expect("an answer");
    (answer.status().as_u16(), answer.json().expect("JSON"))
}

const ACCEPT: &str =
    "mutation($t: String!, $p: String!) { acceptInvitation(input: {token: $t, password: $p}) }";
const SIGN_IN: &str = "mutation($e: String!, $p: String!) { signIn(input: {email: $e, password: $p}) { accessToken refreshToken } }";
const REFRESH: &str =
    "mutation($t: String!) { refreshTokens(input: {refreshToken: $t}) { accessToken } }";

#[test]
fn t02_every_operation_refuses_another_councils_token() {
    for database in DATABASES {
        let house = start(database);
        let here = house.url.trim_start_matches("http://").to_owned();
        let link = secret(&house, EMAIL, "invitation");
        let accept = json!({ "t": link, "p": PASSWORD });
        assert_eq!(
            code(&ask(&house, &here, "", ACCEPT, accept.clone()).1),
            "ACCOUNTS_LINK_INVALID"
        );
        assert_eq!(
            data(
                &ask(&house, OTHER, "", ACCEPT, accept).1,
                "/acceptInvitation"
            ),
            true
        );
        let given = ask(
            &house,
            OTHER,
            "",
            SIGN_IN,
            json!({ "e": EMAIL, "p": PASSWORD }),
        )
        .1;
        let (token, refresh) = (
            data(&given, "/signIn/accessToken")
                .as_str()
                .expect("a token"),
            data(&given, "/signIn/refreshToken"),
        );
        assert_eq!(
            code(
                &ask(
                    &house,
                    &here,
                    "",
                    SIGN_IN,
                    json!({ "e": EMAIL, "p": PASSWORD })
                )
                .1
            ),
            "ACCOUNTS_SIGN_IN_FAILED"
        );

        let chair = house.token("chair");
        for (good_at, bad_at, token) in [
            (OTHER, here.as_str(), token),
            (here.as_str(), OTHER, chair.as_str()),
        ] {
            let mine = ask(&house, good_at, token, "{ viewer { signedIn } }", json!({})).1;
            assert_eq!(data(&mine, "/viewer/signedIn"), true);
            let operations = operations(&house);
            assert!(operations.len() > 30, "{operations:?}");
            for operation in &operations {
                let (status, refusal) = ask(&house, bad_at, token, operation, json!({}));
                let said = refusal
                    .pointer("/errors/0/extensions/code")
                    .or(refusal.pointer("/code"));
                assert_eq!(
                    (status, said),
                    (401, Some(&json!("ACCESS_SIGN_IN_REQUIRED"))),
                    "{operation}: {refusal}"
                );
            }
        }
        assert_eq!(
            code(&ask(&house, &here, "", REFRESH, json!({ "t": refresh })).1),
            "ACCOUNTS_TOKEN_INVALID"
        );
        data(
            &ask(&house, OTHER, "", REFRESH, json!({ "t": refresh })).1,
            "/refreshTokens/accessToken",
        );
    }
}

/// One document for each field of the query and of the mutation type, with inputs of the right shape.
fn operations(house: &Installation) -> Vec<String> {
    let query = "{ __schema { queryType { name } mutationType { name } types { name kind enumValues { name }
        fields { name args { name defaultValue type { ...T } } type { ...T } }
        inputFields { name defaultValue type { ...T } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
    let answer = house.ask("", query, json!({}));
    let schema = data(&answer, "/__schema").clone();
    let mut operations = Vec::new();
    for (keyword, root) in [
        ("query", "/queryType/name"),
        ("mutation", "/mutationType/name"),
    ] {
        let root = of_name(&schema, schema.pointer(root).expect("a root"));
        for field in root["fields"].as_array().expect("fields") {
            let arguments = required(&schema, &field["args"]);
            let arguments = if arguments.is_empty() {
                String::new()
            } else {
                format!("({arguments})")
            };
            let selection = if is_leaf(&schema, &field["type"]) {
                ""
            } else {
                " { __typename }"
            };
            operations.push(format!(
                "{keyword} {{ {}{arguments}{selection} }}",
                field["name"].as_str().expect("a name")
            ));
        }
    }
    operations
}

fn of_name<'a>(schema: &'a Value, name: &Value) -> &'a Value {
    let types = schema["types"].as_array().expect("types");
    types
        .iter()
        .find(|each| &each["name"] == name)
        .unwrap_or_else(|| panic!("no type {name}"))
}

fn innermost(kind: &Value) -> &Value {
    if kind["ofType"].is_null() {
        kind
    } else {
        innermost(&kind["ofType"])
    }
}

fn is_leaf(schema: &Value, kind: &Value) -> bool {
    matches!(
        of_name(schema, &innermost(kind)["name"])["kind"].as_str(),
        Some("SCALAR" | "ENUM")
    )
}

/// `name: value` for what must be given.
fn required(schema: &Value, inputs: &Value) -> String {
    let inputs = inputs.as_array().into_iter().flatten();
    let needed = inputs
        .filter(|input| input["type"]["kind"] == "NON_NULL" && input["defaultValue"].is_null());
    let given: Vec<_> = needed
        .map(|input| {
            format!(
                "{}: {}",
                input["name"].as_str().expect("a name"),
                value(schema, &input["type"]["ofType"])
            )
        })
        .collect();
    given.join(", ")
}

/// Some value of a type.
fn value(schema: &Value, kind: &Value) -> String {
    if kind["kind"] == "LIST" {
        return "[]".into();
    }
    let named = of_name(schema, &kind["name"]);
    match (named["kind"].as_str(), named["name"].as_str()) {
        (Some("ENUM"), _) => named["enumValues"][0]["name"]
            .as_str()
            .expect("a value")
            .into(),
        (Some("INPUT_OBJECT"), _) => format!("{{{}}}", required(schema, &named["inputFields"])),
        (_, Some("Int")) => "1".into(),
        (_, Some("Boolean")) => "true".into(),
        (_, Some("DateTime")) => "\"2027-01-15T08:00:00Z\"".into(),
        (_, Some("Date")) => "\"2027-01-15\"".into(),
        _ => "\"x\"".into(),
    }
}

#[test]
fn t02_a_cookie_of_one_council_is_nobody_in_another() {
    for database in DATABASES {
        let house = start(database);
        let secret = secret(&house, EMAIL, "invitation");
        ask(
            &house,
            OTHER,
            "",
            ACCEPT,
            json!({ "t": secret, "p": PASSWORD }),
        );
        let chair = house
            .accounts
            .iter()
            .find(|account| account.email == "chair@demo.claror.example")
            .expect("the chair");
        let browser = super::Browser::sign_in(&house, &chair.email, &chair.password);
        assert!(browser.is_signed_in());
        let request = house
            .client()
            .post(format!("{}/graphql", house.url))
            .header("Host", OTHER)
            .header("Cookie", &browser.cookie);
        let request = request
            .header("X-Claror", "1")
            .header("X-Claror-CSRF", &browser.csrf);
        let answer: Value = request
            .json(&json!({ "query": "{ viewer { signedIn } }" }))
            .send()
            .expect("an answer")
            .json()
            .expect("JSON");
        assert_eq!(data(&answer, "/viewer/signedIn"), false);
    }
}
