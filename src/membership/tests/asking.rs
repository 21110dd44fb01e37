//! The room through GraphQL, on SQLite: the reads are the same on both databases.
use std::net::IpAddr;

use serde_json::{Value, json};

use super::*;
use crate::foundation::graphql::request::Credential;
use crate::foundation::graphql::{Request, schema};

async fn place() -> Place {
    places().await.remove(0)
}

async fn ask_in(cx: &Context, language: &str, document: &str) -> Value {
    let cx = Context { language: language.into(), ..cx.clone() };
    let request = Request { cx, credential: Credential::None, idempotency_key: None, address: IpAddr::from([192, 0, 2, 1]) };
    let schema = schema::builder().finish();
    let answer = schema.execute(async_graphql::Request::new(document).data(request)).await;
    serde_json::to_value(answer).unwrap()
}

async fn ask(cx: &Context, document: &str) -> Value {
    let answer = ask_in(cx, "ca", document).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"].clone()
}

async fn refusal(cx: &Context, document: &str) -> Value {
    ask_in(cx, "en", document).await["errors"][0].clone()
}

#[tokio::test]
async fn the_council_says_what_it_is() {
    let place = place().await;
    let council = ask(
        &place.as_public(),
        "{ council { slug name { text language isFallback } seatsTotal seatsFilled defaultLanguage
        sectors { sector organisations seats } colleges { id name { text } seats filled } rule { quorum { words needed } } } }",
    )
    .await;
    let council = &council["council"];
    assert_eq!(council["name"], json!({ "text": "Consell de Vila", "language": "ca", "isFallback": false }));
    assert_eq!((&council["seatsTotal"], &council["seatsFilled"]), (&json!(5), &json!(4)));
    assert_eq!(council["sectors"][3], json!({ "sector": "MIGRANT_DIASPORA", "organisations": 1, "seats": 1 }));
    assert_eq!(council["colleges"][1], json!({ "id": "municipal", "name": { "text": "municipal" }, "seats": 2, "filled": 1 }));
    assert_eq!(council["rule"]["quorum"]["needed"], 3);
}

#[tokio::test]
async fn a_name_that_is_not_translated_says_so() {
    let place = place().await;
    let found = ask_in(&place.as_public(), "ar", "{ organisation(id: \"SOC-01\") { name { text language isFallback } es: name(language: \"es\") { language isFallback } } }").await;
    let organisation = &found["data"]["organisation"];
    assert_eq!(organisation["name"], json!({ "text": "Associació Àfrica", "language": "ca", "isFallback": true }));
    assert_eq!(organisation["es"], json!({ "language": "ca", "isFallback": true }));
}

const MEMBERS_WITH_PERSONS: &str = "{ organisations { totalCount nodes { code personsHidden viewerActions
    representatives { person { displayName email } } seats { code vacant mandates { kind current person { displayName } } } } } }";

#[tokio::test]
async fn the_public_sees_members_but_not_the_persons_whom_they_hide() {
    let place = place().await;
    let found = ask(&place.as_public(), MEMBERS_WITH_PERSONS).await;
    let hidden = &found["organisations"]["nodes"][0];
    assert_eq!(
        (&hidden["code"], &hidden["personsHidden"], &hidden["representatives"]),
        (&json!("SOC-01"), &json!(true), &json!([]))
    );
    assert_eq!(hidden["seats"][0]["mandates"][0], json!({ "kind": "TITULAR", "current": true, "person": null }));
    assert_eq!(hidden["viewerActions"], json!([]));
    let shown = &found["organisations"]["nodes"][1];
    assert_eq!(shown["representatives"][0], json!({ "person": { "displayName": "Carme Puig", "email": null } }));
    assert_eq!(found["organisations"]["totalCount"], 3);
}

#[tokio::test]
async fn an_administrator_sees_addresses_and_what_can_be_done() {
    let place = place().await;
    let found = ask(&place.as_("elena").await, MEMBERS_WITH_PERSONS).await;
    let hidden = &found["organisations"]["nodes"][0];
    assert_eq!(hidden["representatives"][0]["person"]["email"], "aminata@vila.example");
    let actions = &hidden["viewerActions"];
    assert_eq!(
        *actions,
        json!(["suspendOrganisation", "withdrawOrganisation", "addSeat", "endSeat"]),
        "an association amends itself"
    );
    let town = &found["organisations"]["nodes"][2]["viewerActions"];
    assert_eq!(
        *town,
        json!([
            "amendOrganisation",
            "suspendOrganisation",
            "withdrawOrganisation",
            "addSeat",
            "endSeat",
            "appointRepresentative",
            "endMandate"
        ])
    );
}

#[tokio::test]
async fn whoever_asks_learns_their_hats_and_what_they_may_do() {
    let place = place().await;
    let viewer = "{ viewer { person { displayName email viewerActions } roles hats { seat { code } organisation { code } kind } actions } }";
    let carme = ask(&place.as_("carme").await, viewer).await["viewer"].clone();
    assert_eq!(
        carme["hats"][1],
        json!({ "seat": { "code": "SOC-02.2" }, "organisation": { "code": "SOC-02" }, "kind": "TITULAR" })
    );
    assert_eq!(
        carme["person"],
        json!({ "displayName": "Carme Puig", "email": "carme@vila.example", "viewerActions": ["amendPerson", "invitePerson", "correctMyName", "eraseMyself"] })
    );
    let may = |viewer: &Value, action: &str| viewer["actions"].as_array().unwrap().contains(&json!(action));
    assert!(may(&carme, "castBallot") && may(&carme, "appointRepresentative") && !may(&carme, "admitOrganisation"));
    let elena = ask(&place.as_("elena").await, viewer).await["viewer"].clone();
    assert_eq!(elena["roles"], json!(["ADMINISTRATOR"]));
    assert!(may(&elena, "admitOrganisation") && !may(&elena, "castBallot"), "no office casts a ballot");
    let nobody = ask(&place.as_public(), viewer).await["viewer"].clone();
    assert_eq!((&nobody["person"], &nobody["hats"]), (&Value::Null, &json!([])));
    assert!(may(&nobody, "viewDecision") && !may(&nobody, "registerPerson"));
}

#[tokio::test]
async fn what_each_office_may_do_is_said_in_words() {
    let place = place().await;
    let roles =
        ask_in(&place.as_public(), "en", "{ roles { role name may { action words } mayNot { words } } }").await["data"]["roles"]
            .clone();
    let names: Vec<_> = roles.as_array().unwrap().iter().map(|role| role["role"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        ["public", "representative", "chair", "secretary", "technical_staff", "administrator", "auditor", "observer"]
    );
    for role in roles.as_array().unwrap() {
        for permission in role["may"].as_array().unwrap().iter().chain(role["mayNot"].as_array().unwrap()) {
            let words = permission["words"].as_str().unwrap();
            assert!(!words.starts_with("action-"), "{words} has no words");
        }
    }
}

#[tokio::test]
async fn people_are_listed_for_those_who_keep_the_register_alone() {
    let place = place().await;
    let people = "{ people(search: \"elena\") { totalCount nodes { displayName email signedUp invited roles { role } mandates { seat { code } } } } }";
    let found = ask(&place.as_("elena").await, people).await;
    assert_eq!(found["people"]["nodes"][0]["invited"], true);
    assert_eq!(found["people"]["nodes"][0]["roles"], json!([{ "role": "ADMINISTRATOR" }]));
    assert_eq!(refusal(&place.as_("carme").await, people).await["extensions"]["code"], "ACCESS_DENIED");
    assert_eq!(refusal(&place.as_public(), people).await["extensions"]["code"], "ACCESS_SIGN_IN_REQUIRED");
    let aminata = place.person("aminata").await;
    let person = format!("{{ person(id: \"{aminata}\") {{ displayName }} }}");
    assert_eq!(ask(&place.as_public(), &person).await["person"], Value::Null);
    assert_eq!(ask(&place.as_("bakary").await, &person).await["person"]["displayName"], "Aminata Diallo");
}

#[tokio::test]
async fn an_act_answers_with_what_it_changed_and_its_entry() {
    let place = place().await;
    let id = place.organisation("SOC-02").await.id;
    let suspend = format!(
        "mutation {{ suspendOrganisation(input: {{ id: \"{id}\", reason: \"Acord.\" }}) {{ eid organisation {{ status viewerActions entry {{ type }} }} }} }}"
    );
    let answer = ask(&place.as_("elena").await, &suspend).await["suspendOrganisation"].clone();
    assert_eq!(answer["eid"].as_str().map(str::len), Some(22));
    assert_eq!(answer["organisation"]["status"], "SUSPENDED");
    assert_eq!(answer["organisation"]["entry"]["type"], "organisation.admitted");
    assert_eq!(answer["organisation"]["viewerActions"], json!(["reinstateOrganisation", "withdrawOrganisation", "endSeat"]));
    let again = refusal(&place.as_("elena").await, &suspend).await;
    assert_eq!(again["extensions"]["code"], "MEMBERSHIP_ORGANISATION_SUSPENDED");
    assert_eq!(again["message"], "The organisation is suspended.");
}

#[tokio::test]
async fn a_colleague_is_registered_appointed_and_invited_by_the_organisation_itself() {
    let place = place().await;
    let carme = place.as_("carme").await;
    let register = "mutation { registerPerson(input: { displayName: \"Gerard Mas\", email: \"gerard@vila.example\", language: \"ca\" }) { person { id displayName } eid } }";
    let person = ask(&carme, register).await["registerPerson"]["person"].clone();
    assert_eq!(person["displayName"], "Gerard Mas");
    let (seat, id) = (place.seat("SOC-02.1").await, person["id"].as_str().unwrap());
    let appoint = format!(
        "mutation {{ appointRepresentative(input: {{ seatId: \"{seat}\", personId: \"{id}\", kind: SUBSTITUTE, endsOn: \"2027-06-30\" }}) {{ mandate {{ kind startsOn endsOn current person {{ displayName }} seat {{ code }} }} eid }} }}"
    );
    let mandate = ask(&carme, &appoint).await["appointRepresentative"]["mandate"].clone();
    let expected = json!({ "kind": "SUBSTITUTE", "startsOn": "2026-11-24", "endsOn": "2027-06-30", "current": true, "person": { "displayName": "Gerard Mas" }, "seat": { "code": "SOC-02.1" } });
    assert_eq!(mandate, expected);
    let invite = format!("mutation {{ invitePerson(input: {{ id: \"{id}\" }}) {{ invitationLink person {{ invited }} }} }}");
    let invited = ask(&carme, &invite).await["invitePerson"].clone();
    assert!(invited["invitationLink"].as_str().is_some_and(|link| link.contains("#token=")));
    assert_eq!(invited["person"]["invited"], true);
}

#[tokio::test]
async fn what_is_wrong_with_an_input_is_said_at_its_field_in_the_language_of_the_caller() {
    let place = place().await;
    let admit = "mutation { admitOrganisation(input: { code: \"a b\", names: [{ language: \"ca\", text: \"\\u202E\" }], sector: CSO, kind: \"x\" }) { eid } }";
    let fields = refusal(&place.as_("elena").await, admit).await["extensions"]["fields"].clone();
    assert_eq!((&fields[0]["field"], &fields[0]["code"]), (&json!("code"), &json!("MEMBERSHIP_CODE_MALFORMED")));
    assert_eq!((&fields[1]["field"], &fields[1]["code"]), (&json!("names.0.text"), &json!("INVALID_CHARACTER")));
    assert!(fields[0]["message"].as_str().is_some_and(|message| message.starts_with("A code has letters")));
}

#[tokio::test]
async fn a_cursor_that_is_none_of_ours_is_refused_and_other_pages_follow() {
    let place = place().await;
    let cx = place.as_public();
    assert_eq!(
        refusal(&cx, "{ organisations(after: \"%%\") { totalCount } }").await["extensions"]["fields"][0]["code"],
        "INVALID_CURSOR"
    );
    assert_eq!(
        refusal(&cx, "{ organisations(first: 0) { totalCount } }").await["extensions"]["fields"][0]["code"],
        "INVALID_PAGE_SIZE"
    );
    let first =
        ask(&cx, "{ organisations(first: 2) { nodes { code } pageInfo { hasNextPage endCursor } } }").await["organisations"]
            .clone();
    let cursor = first["pageInfo"]["endCursor"].as_str().unwrap();
    let rest = ask(
        &cx,
        &format!("{{ organisations(first: 2, after: \"{cursor}\") {{ nodes {{ code }} pageInfo {{ hasNextPage }} }} }}"),
    )
    .await["organisations"]
        .clone();
    assert_eq!(rest, json!({ "nodes": [{ "code": "MUN-01" }], "pageInfo": { "hasNextPage": false } }));
}

#[tokio::test]
async fn files_come_in_and_go_out_through_the_api_under_the_rights_of_the_caller() {
    let place = place().await;
    let export =
        ask(&place.as_("elena").await, "{ councilFiles { council members representatives } }").await["councilFiles"].clone();
    assert!(export["members"].as_str().is_some_and(|members| members.contains("SOC-01")));
    assert_eq!(refusal(&place.as_("carme").await, "{ councilFiles { council } }").await["extensions"]["code"], "ACCESS_DENIED");
    let import = "mutation { importCouncil(input: { members: \"member_id\\n\" }) { organisations } }";
    let code = refusal(&place.as_("elena").await, import).await["extensions"]["fields"][0].clone();
    assert_eq!((&code["field"], &code["code"]), (&json!("members:1:1"), &json!("IMPORT_MISSING_COLUMN")));
}
