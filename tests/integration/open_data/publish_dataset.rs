//! `publishDataset`: at once, by an administrator, and never without a change.
use serde_json::{Value, json};

use super::{Place, sha256};
use crate::support::{DATABASES, code, data};

fn publish(place: &Place, who: &str, dataset: &str) -> Value {
    let query = "mutation($input: PublishDatasetInput!) { publishDataset(input: $input) { dataset version eid } }";
    place.house.ask(who, query, json!({ "input": { "dataset": dataset } }))
}

fn rename(place: &Place, code: &str, name: &str) {
    let found = place.house.ask("", "query($id: ID!) { organisation(id: $id) { id } }", json!({ "id": code }));
    let id = data(&found, "/organisation/id").clone();
    let query = "mutation($input: AmendOrganisationInput!) { amendOrganisation(input: $input) { eid } }";
    let input = json!({ "id": id, "names": [{ "language": "ca", "text": name }] });
    // The words of an organisation are its own: its representative changes them, no office.
    let representative = format!("rep-{}", code.to_lowercase());
    let answer = place.house.ask(&representative, query, json!({ "input": input }));
    assert!(data(&answer, "/amendOrganisation/eid").is_string());
}

#[test]
fn only_an_administrator_publishes_at_once() {
    for database in DATABASES {
        let place = Place::new(database);
        assert_eq!(code(&publish(&place, "", "members")), "ACCESS_SIGN_IN_REQUIRED");
        for who in ["rep-soc-01", "chair", "secretary", "technical-staff", "auditor", "observer"] {
            assert_eq!(code(&publish(&place, who, "members")), "ACCESS_DENIED", "{who}");
        }
        assert_eq!(code(&publish(&place, "administrator", "people")), "NOT_FOUND");
        assert_eq!(place.house.rows("open_data_version"), 0, "nothing was written");
        let answer = publish(&place, "administrator", "members");
        assert_eq!(data(&answer, "/publishDataset/version"), 1);
        assert!(data(&answer, "/publishDataset/eid").is_string());
    }
}

#[test]
fn what_did_not_change_gets_no_version_and_what_was_published_stays() {
    for database in DATABASES {
        let place = Place::new(database);
        publish(&place, "administrator", "members");
        let again = publish(&place, "administrator", "members");
        assert_eq!(data(&again, "/publishDataset"), &json!({ "dataset": "members", "version": 1, "eid": null }));
        assert_eq!(place.house.rows("open_data_version"), 1);
        let before = place.text("/data/members/v/1.csv");
        rename(&place, "SOC-05", "Associació \"Nova\", de proves");
        let changed = publish(&place, "administrator", "members");
        assert_eq!(data(&changed, "/publishDataset/version"), 2);
        assert_eq!(place.text("/data/members/v/1.csv"), before);
        let names: Vec<String> = place.rows("members").into_iter().map(|row| row["name"].clone()).collect();
        assert!(names.iter().any(|name| name == "Associació \"Nova\", de proves"), "{names:?}");
        // Back to what it was: the same bytes as version 1, and a version of its own.
        rename(&place, "SOC-05", "Entitat social 05");
        assert_eq!(data(&publish(&place, "administrator", "members"), "/publishDataset/version"), 3);
        assert_eq!(place.text("/data/members/v/3.csv"), before);
    }
}

#[test]
fn the_entry_in_the_record_names_the_bytes_and_the_verifier_accepts_it() {
    for database in DATABASES {
        let place = Place::new(database);
        let answer = publish(&place, "administrator", "roll-call");
        let eid = data(&answer, "/publishDataset/eid").as_str().expect("an eid").to_owned();
        assert_eq!(place.get(&format!("/log/proof/{eid}")).status(), 404, "not sequenced yet");
        assert_eq!(place.versions("roll-call")[0]["leaf_index"], Value::Null);
        place.sequence();
        assert!(place.text(&format!("/log/proof/{eid}")).starts_with("c2sp.org/tlog-proof@v1\n"));
        let version = &place.versions("roll-call")[0];
        let index = usize::try_from(version["leaf_index"].as_u64().expect("an index")).expect("small");
        let leaf = leaf(&place, index);
        let content = place.text("/data/roll-call/v/1.csv");
        let expected = json!({
            "dataset": "roll-call", "version": 1, "sha256": sha256(content.as_bytes()), "bytes": content.len(),
            "rows": place.rows("roll-call").len(), "schema_version": "1.0.0", "reason": "scheduled",
        });
        assert_eq!((&leaf["eid"], &leaf["type"], &leaf["data"]), (&json!(eid), &json!("dataset.published"), &expected));
        assert_eq!(version["sha256"], leaf["data"]["sha256"]);
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), &place.house.vkey).expect("written");
        let words = [place.house.url.clone(), "--vkey".to_owned(), file.path().display().to_string()];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = claror_verify::cli::run(words, &mut out, &mut err);
        assert_eq!(exit, 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    }
}

/// The leaf at an index, out of its bundle (two bytes of length before each).
fn leaf(place: &Place, index: usize) -> Value {
    let checkpoint = place.text("/log/checkpoint");
    let size: usize = checkpoint.lines().nth(1).expect("a size").parse().expect("a number");
    let (bundle, width) = (index / 256, (size - index / 256 * 256).min(256));
    let partial = if width < 256 { format!(".p/{width}") } else { String::new() };
    let bytes = place.get(&format!("/log/tile/entries/{bundle:03}{partial}")).bytes().expect("a bundle");
    let mut rest = &bytes[..];
    for place in 0..=index % 256 {
        let length = usize::from(u16::from_be_bytes([rest[0], rest[1]]));
        if place == index % 256 {
            return serde_json::from_slice(&rest[2..2 + length]).expect("a leaf");
        }
        rest = &rest[2 + length..];
    }
    panic!("the loop ends at the leaf")
}
