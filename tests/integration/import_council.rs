//! `importCouncil` and its check beforehand: by the first administrator of an empty council, row by row, all or nothing, and
//! with no more rights than one by one (T23).
use claror::foundation::access::Actor;
use claror::membership::{self, FirstAdministrator, Founding, SourceFile};
use serde_json::{Value, json};

use crate::accounts::secret;
use crate::support::{DATABASES, Database, Installation, Options, code, data};

const HOST: &str = "altres.example";
const EMAIL: &str = "primera@altres.example";
const PASSWORD: &str = "a long enough password";
const COUNCIL: &str = "
slug: altres
name: {ca: Altres, en: Others}
hosts: [altres.example]
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
const MEMBERS: &str =
    "member_id,seat_group,platform_sector,seats,name_ca\nA-1,entities,cso,2,Pont\nA-2,entities,lra,1,Ajuntament\n";
const PEOPLE: &str = "member_id,kind,name,email,language,seat\n\
    A-1,titular,Aina Bosch,aina@altres.example,ca,1\nA-2,titular,Aina Bosch,aina@altres.example,ca,1\n";
const CHECK: &str = "query($i: ImportCouncilInput!) { importCheck(input: $i) { organisations seats representatives people \
    sectors { sector organisations seats } } }";
const IMPORT: &str =
    "mutation($i: ImportCouncilInput!) { importCouncil(input: $i) { organisations seats representatives people eid } }";

/// A second council without members, and its first administrator's access token.
struct Place {
    house: Installation,
    token: String,
}

impl Place {
    fn new(database: Database) -> Self {
        let house = Installation::start(database, Options::default());
        let council = SourceFile { name: "council.yaml", bytes: COUNCIL.as_bytes() };
        let files = Founding { council, members: None, representatives: None, ledger_origin: None };
        let administrator = FirstAdministrator { display_name: "Primera".into(), email: EMAIL.into(), language: "en".into() };
        house.block_on(membership::found(&house.app, Actor::operator(), &files, Some(administrator))).expect("a second council");
        let link = secret(&house, EMAIL, "invitation");
        let accept = "mutation($t: String!, $p: String!) { acceptInvitation(input: {token: $t, password: $p}) }";
        let accepted = ask(&house, "", accept, json!({ "t": link, "p": PASSWORD }));
        assert_eq!(data(&accepted, "/acceptInvitation"), true);
        let sign_in = "mutation($e: String!, $p: String!) { signIn(input: {email: $e, password: $p}) { accessToken } }";
        let signed_in = ask(&house, "", sign_in, json!({ "e": EMAIL, "p": PASSWORD }));
        let token = data(&signed_in, "/signIn/accessToken").as_str().expect("a token").to_owned();
        Self { house, token }
    }

    fn ask(&self, query: &str, members: &str, representatives: Option<&str>) -> Value {
        ask(&self.house, &self.token, query, json!({ "i": { "members": members, "representatives": representatives } }))
    }

    /// Rows of the council's members, in all tables that an import writes.
    fn members(&self) -> i64 {
        let answer = ask(&self.house, &self.token, "{ organisations { totalCount } people { totalCount } }", json!({}));
        let count = |what: &str| data(&answer, &format!("/{what}/totalCount")).as_i64().expect("a number");
        count("organisations") + count("people")
    }
}

fn ask(house: &Installation, token: &str, query: &str, variables: Value) -> Value {
    let mut request = house.client().post(format!("{}/graphql", house.url)).header("Host", HOST).header("Accept-Language", "en");
    if !token.is_empty() {
        request = request.bearer_auth(token);
    }
    request.json(&json!({ "query": query, "variables": variables })).send().expect("an answer").json().expect("JSON")
}

/// Field and code of each thing that was refused.
fn findings(answer: &Value) -> Vec<(String, String)> {
    let fields = answer.pointer("/errors/0/extensions/fields").and_then(Value::as_array);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    fields.unwrap_or_else(|| panic!("{answer:#}")).iter().map(|field| (text(&field["field"]), text(&field["code"]))).collect()
}

#[test]
fn what_would_be_entered_is_said_first_and_then_it_is_entered_once() {
    for database in DATABASES {
        let place = Place::new(database);
        let before = place.members();
        let checked = place.ask(CHECK, MEMBERS, Some(PEOPLE));
        let expected = json!({
            "organisations": 2, "seats": 3, "representatives": 2, "people": 1,
            "sectors": [{ "sector": "LRA", "organisations": 1, "seats": 1 }, { "sector": "CSO", "organisations": 1, "seats": 2 }],
        });
        assert_eq!(data(&checked, "/importCheck"), &expected);
        assert_eq!(place.members(), before, "a check writes nothing");

        let imported = place.ask(IMPORT, MEMBERS, Some(PEOPLE));
        let counts =
            ["organisations", "seats", "representatives", "people"].map(|name| data(&imported, "/importCouncil")[name].clone());
        assert_eq!(counts, [json!(2), json!(3), json!(2), json!(1)]);
        assert!(data(&imported, "/importCouncil/eid").is_string());
        assert_eq!(place.members(), before + 3);
        for query in [CHECK, IMPORT] {
            assert_eq!(code(&place.ask(query, MEMBERS, None)), "MEMBERSHIP_COUNCIL_HAS_MEMBERS");
        }
    }
}

#[test]
fn every_wrong_line_is_named_with_its_column_and_nothing_is_entered() {
    for database in DATABASES {
        let place = Place::new(database);
        let before = place.members();
        let wrong = MEMBERS.replace("cso", "church").replace("Ajuntament", "=1+1");
        for query in [CHECK, IMPORT] {
            let found = findings(&place.ask(query, &wrong, Some("member_id,kind\nA-9,titular\n")));
            let has = |field: &str, code: &str| found.iter().any(|(f, c)| f == field && c == code);
            assert!(has("members:2:14", "IMPORT_UNKNOWN_SECTOR"), "{found:?}");
            assert!(has("members:3:20", "IMPORT_TEXT_FORMULA"), "{found:?}");
            assert!(found.iter().any(|(f, c)| f.starts_with("representatives:1:") && c == "IMPORT_MISSING_COLUMN"), "{found:?}");
        }
        assert_eq!(place.members(), before);
    }
}

#[test]
fn t23_an_import_does_nothing_that_its_caller_may_not_do_one_by_one() {
    for database in DATABASES {
        let place = Place::new(database);
        let before = place.members();
        // Nobody of the authority puts a second person on an association's seat.
        let people = format!("{PEOPLE}A-1,substitute,Biel Coll,biel@altres.example,ca,1\n");
        for query in [CHECK, IMPORT] {
            let found = findings(&place.ask(query, MEMBERS, Some(&people)));
            assert!(found.iter().all(|(_, code)| code == "MEMBERSHIP_IMPORT_ROW_DENIED"), "{found:?}");
            assert!(found.iter().any(|(field, _)| field == "representatives.3"), "{found:?}");
            let stranger = ask(&place.house, "", query, json!({ "i": { "members": MEMBERS } }));
            assert_eq!(code(&stranger), "ACCESS_SIGN_IN_REQUIRED");
            // In the council that has members: an office without the right, and a representative.
            for who in ["chair", "secretary", "rep-soc-01"] {
                assert_eq!(code(&place.house.ask(who, query, json!({ "i": { "members": MEMBERS } }))), "ACCESS_DENIED", "{who}");
            }
        }
        assert_eq!(place.members(), before);
    }
}
