//! `correctDataset` and `withdrawDatasetVersion`: by an administrator, with a note that everybody reads; what was withdrawn
//! is gone and does not come back.
use serde_json::{Value, json};

use super::{Place, sha256};
use crate::support::{DATABASES, code, data};

fn correct(place: &Place, who: &str, dataset: &str, note: &str) -> Value {
    let query = "mutation($i: CorrectDatasetInput!) { correctDataset(input: $i) { version eid } }";
    place.house.ask(who, query, json!({ "i": { "dataset": dataset, "note": note } }))
}

fn withdraw(place: &Place, who: &str, dataset: &str, version: i64, note: &str) -> Value {
    let query = "mutation($i: WithdrawDatasetVersionInput!) { withdrawDatasetVersion(input: $i) { version eid } }";
    place.house.ask(who, query, json!({ "i": { "dataset": dataset, "version": version, "note": note } }))
}

#[test]
fn only_an_administrator_corrects_and_withdraws_and_never_without_a_reason() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let before = place.house.rows("open_data_version");
        for (who, expected) in [("", "ACCESS_SIGN_IN_REQUIRED"), ("rep-soc-01", "ACCESS_DENIED"), ("chair", "ACCESS_DENIED")] {
            assert_eq!(code(&correct(&place, who, "members", "x")), expected);
            assert_eq!(code(&withdraw(&place, who, "members", 1, "x")), expected);
        }
        for note in ["", " \n "] {
            let answer = correct(&place, "administrator", "members", note);
            assert_eq!(answer.pointer("/errors/0/extensions/fields/0/code"), Some(&json!("INVALID_EMPTY")), "{answer:#}");
            let answer = withdraw(&place, "administrator", "members", 1, note);
            assert_eq!(answer.pointer("/errors/0/extensions/fields/0/code"), Some(&json!("INVALID_EMPTY")), "{answer:#}");
        }
        for version in [0, -1, 9] {
            assert_eq!(code(&withdraw(&place, "administrator", "members", version, "x")), "NOT_FOUND");
        }
        assert_eq!(code(&correct(&place, "administrator", "people", "x")), "NOT_FOUND");
        assert_eq!(place.house.rows("open_data_version"), before);
        assert_eq!(place.get("/data/members/v/1.csv").status(), 200);
    }
}

#[test]
fn a_number_that_the_record_has_given_is_not_given_again_even_if_the_version_was_lost() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        data(&correct(&place, "administrator", "members", "La primera correcció."), "/correctDataset/version");
        place.sequence();
        // As an older copy of the database whose record was recovered.
        place.house.tamper("DELETE FROM open_data_version WHERE dataset = 'members' AND version = 2");
        let answer = correct(&place, "administrator", "members", "La segona correcció.");
        assert_eq!(data(&answer, "/correctDataset/version"), 3);
    }
}

#[test]
fn a_correction_is_a_version_whose_note_everybody_reads() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let answer = correct(&place, "administrator", "members", "El nom de SOC-05 era erroni.");
        assert_eq!(data(&answer, "/correctDataset/version"), 2);
        let versions = place.versions("members");
        assert_eq!((&versions[0]["reason"], &versions[0]["note"]), (&json!("scheduled"), &Value::Null));
        let note = json!({ "language": "en", "text": "El nom de SOC-05 era erroni." });
        assert_eq!((&versions[1]["reason"], &versions[1]["note"]), (&json!("correction"), &note));
        place.sequence();
        place.settle();
        let changes = place.rows("catalogue-changes");
        let reasons: Vec<_> =
            changes.iter().filter(|row| row["dataset"] == "members").map(|row| row["reason"].as_str()).collect();
        assert_eq!(reasons, ["scheduled", "correction"]);
    }
}

#[test]
fn a_withdrawn_version_is_gone_with_its_reason_its_entries_stay_and_it_does_not_come_back() {
    for database in DATABASES {
        let place = Place::new(database);
        place.settle();
        let content = place.text("/data/members/v/1.csv");
        let answer = withdraw(&place, "administrator", "members", 1, "Sentència 12/2026");
        let eid = data(&answer, "/withdrawDatasetVersion/eid").as_str().expect("an eid").to_owned();
        for path in ["/data/members/v/1.csv", "/data/members/v/1.json", "/data/members.csv", "/data/members.json"] {
            let gone = place.get(path);
            assert_eq!(gone.status(), 410, "{path}");
            assert_eq!(gone.headers()["content-type"], "application/problem+json");
            assert_eq!(gone.headers()["cache-control"], "no-store");
            let problem: Value = gone.json().expect("JSON");
            assert_eq!((&problem["code"], &problem["params"]["reason"]), (&json!("DATA_WITHDRAWN"), &json!("Sentència 12/2026")));
            assert!(problem["title"].as_str().is_some_and(|title| title.contains("Sentència 12/2026")), "{problem:#}");
            assert_eq!(problem["params"]["sha256"], sha256(content.as_bytes()));
        }
        let kept = "open_data_version WHERE dataset = 'members' AND length(content) > 0";
        assert_eq!(place.house.rows(kept), 0, "the bytes are gone");
        assert_eq!(code(&withdraw(&place, "administrator", "members", 1, "again")), "OPEN_DATA_VERSION_WITHDRAWN");

        // The same bytes are published again by nobody.
        place.sequence();
        place.settle();
        assert_eq!(place.versions("members").len(), 1);
        assert_eq!(code(&correct(&place, "administrator", "members", "x")), "OPEN_DATA_BYTES_WITHDRAWN");
        let listed = &place.versions("members")[0]["withdrawn"];
        assert_eq!((&listed["note"]["text"], &listed["eid"]), (&json!("Sentència 12/2026"), &json!(eid)));
        assert!(place.text(&format!("/log/proof/{eid}")).starts_with("c2sp.org/tlog-proof@v1\n"));
        let changes = place.rows("catalogue-changes");
        let last = changes.iter().rfind(|row| row["dataset"] == "members").expect("a row");
        assert_eq!((last["reason"].as_str(), last["eid"].as_str()), ("withdrawal", eid.as_str()));

        // What changes is published as ever, and the record still holds.
        let found = place.house.ask("", "{ organisation(id: \"SOC-05\") { id } }", json!({}));
        let input = json!({ "id": data(&found, "/organisation/id"), "names": [{ "language": "ca", "text": "Nom nou" }] });
        let query = "mutation($i: AmendOrganisationInput!) { amendOrganisation(input: $i) { eid } }";
        data(&place.house.ask("rep-soc-05", query, json!({ "i": input })), "/amendOrganisation/eid");
        place.settle();
        assert_eq!(place.get("/data/members.csv").status(), 200);
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), &place.house.vkey).expect("written");
        let words = [place.house.url.clone(), "--vkey".to_owned(), file.path().display().to_string(), "--files".to_owned()];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = claror_verify::cli::run(words, &mut out, &mut err);
        assert_eq!(exit, 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    }
}

#[test]
fn columns_are_described_in_the_readers_language() {
    let place = Place::new(crate::support::Database::Sqlite);
    place.settle();
    let list = |language: &str| -> Value {
        let request = place.house.client().get(format!("{}/data", place.house.url)).header("Accept-Language", language);
        request.send().expect("an answer").json().expect("JSON")
    };
    let first = |list: &Value| list["datasets"][0]["columns"][0]["description"].as_str().expect("words").to_owned();
    assert_eq!(first(&list("en")), "The organisation, as the record names it");
    assert_eq!(first(&list("ca")), "L’organització, tal com l’anomena el registre");
    assert_eq!(first(&list("ar")), "المنظمة كما يسميها السجل");
}

#[test]
fn a_table_travels_compressed_where_that_is_asked_and_its_hash_is_of_what_was_published() {
    let place = Place::new(crate::support::Database::Sqlite);
    place.settle();
    let plain = place.text("/data/members.csv");
    // One that leaves what it gets as it came.
    let client = reqwest::blocking::Client::builder().no_gzip().no_brotli().build().expect("a client");
    for coding in ["br", "gzip"] {
        let request = client.get(format!("{}/data/members.csv", place.house.url)).header("Accept-Encoding", coding);
        let answer = request.send().expect("an answer");
        assert_eq!(answer.headers()["content-encoding"], coding);
        assert!(
            answer
                .headers()
                .get_all("vary")
                .iter()
                .any(|value| value.to_str().is_ok_and(|names| names.contains("Accept-Encoding")))
        );
        assert!(answer.headers().get("repr-digest").is_none(), "a digest of other bytes");
        assert!(answer.bytes().expect("bytes").len() < plain.len() / 2);
    }
    assert!(place.get("/data/members.csv").headers().get("content-encoding").is_none());
}
