//! Through the whole program, on both databases: what one takes along, and what is left after an erasure, down to the bytes.
use std::path::PathBuf;

use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::json;

use super::{Newcomer, PASSWORD, files_with, holds, unpacked, until};
use crate::support::{DATABASES, Database, Installation, Options, code, data};

fn one_text(house: &Installation, query: &str) -> String {
    let read = house.app.store.read();
    let statement = Statement::from_string(read.get_database_backend(), query);
    let row = house.block_on(async { read.query_one_raw(statement).await }).expect("asked").expect("a row");
    row.try_get_by_index(0).expect("a text")
}

/// Folders in which the database keeps this installation's rows.
fn folders(house: &Installation, database: Database) -> Vec<PathBuf> {
    let mut folders = vec![house.app.settings.data_dir.clone()];
    if database == Database::Postgres {
        let cluster = one_text(house, "SELECT current_setting('data_directory')");
        let own = one_text(house, "SELECT oid::text FROM pg_database WHERE datname = current_database()");
        folders.push(PathBuf::from(cluster).join("base").join(own));
    }
    folders
}

fn found(house: &Installation, database: Database, texts: &[&str]) -> Vec<String> {
    folders(house, database).iter().flat_map(|folder| files_with(folder, texts)).collect()
}

/// Appoints somebody for a seat of a public body, which staff may do.
fn appoint(house: &Installation, organisation: &str, person: &str) {
    let ended = "query($id: ID!) { organisation(id: $id) { seats { id mandates { id current kind } } } }";
    let answer = house.ask("secretary", ended, json!({ "id": organisation }));
    let seat = data(&answer, "/organisation/seats/0/id").clone();
    for mandate in data(&answer, "/organisation/seats/0/mandates").as_array().expect("mandates") {
        if mandate["current"] == true {
            let end = "mutation($i: EndMandateInput!) { endMandate(input: $i) { eid } }";
            data(&house.ask("secretary", end, json!({ "i": { "id": mandate["id"] } })), "/endMandate/eid");
        }
    }
    let appoint = "mutation($i: AppointRepresentativeInput!) { appointRepresentative(input: $i) { eid } }";
    let input = json!({ "seatId": seat, "personId": person, "kind": "TITULAR" });
    data(&house.ask("secretary", appoint, json!({ "i": input })), "/appointRepresentative/eid");
}

fn upload(house: &Installation, who: &str, text: &str) -> u16 {
    let request = house.client().post(format!("{}/documents", house.url)).bearer_auth(who).header("Content-Type", "text/plain");
    request.body(text.to_owned()).send().expect("an answer").status().as_u16()
}

fn verify(house: &Installation) -> (i32, String) {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &house.vkey).expect("written");
    let words = [house.url.clone(), "--vkey".to_owned(), file.path().display().to_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = claror_verify::cli::run(words, &mut out, &mut err);
    (i32::from(exit), format!("{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err)))
}

#[test]
fn t26_after_an_erasure_neither_name_nor_address_is_in_a_file_of_the_database_the_mailbox_or_the_documents() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        appoint(&house, "MUN-01", &newcomer.person);
        let grant = "mutation($i: RoleInput!) { grantRole(input: $i) { eid } }";
        let input = json!({ "personId": newcomer.person, "role": "TECHNICAL_STAFF" });
        data(&house.ask("administrator", grant, json!({ "i": input })), "/grantRole/eid");
        let paper = format!("El meu currículum: {}", newcomer.name);
        assert_eq!(upload(&house, &newcomer.token, &paper), 201);
        let page = format!("{}/en/members/MUN-01", house.url);
        let text = |page: &str| house.client().get(page).send().expect("a page").text().expect("text");
        assert!(text(&page).contains(&newcomer.name));
        // What the planner knows of the columns is part of what is kept.
        house.block_on(async { claror::foundation::privacy::scour(&house.app).await }).expect("swept");
        assert!(!found(&house, database, &[&newcomer.email]).is_empty(), "a file holds the address before");

        assert_eq!(code(&newcomer.erase(&house, "another password")), "ACCOUNTS_PASSWORD_WRONG");
        let erased = newcomer.erase(&house, PASSWORD);
        let entries = data(&erased, "/eraseMyself/eids").as_array().expect("entries").clone();
        assert_eq!(entries.len(), 1, "{erased}");
        assert_eq!(data(&erased, "/eraseMyself/mandatesEnded"), 1);
        assert_eq!(data(&erased, "/eraseMyself/officesEnded"), 1);
        let again = newcomer.ask(&house, "{ viewer { signedIn } }", json!({}));
        assert_eq!(code(&again), "ACCESS_SIGN_IN_REQUIRED", "every session has ended");

        let after = text(&page);
        assert!(!after.contains(&newcomer.name) && after.contains("Name erased at the person’s request"), "{after}");
        for (language, words) in [
            ("ca", "Nom esborrat a petició de la persona"),
            ("es", "Nombre borrado a petición de la persona"),
            ("fr", "Nom effacé à la demande de la personne"),
            ("ar", "مُحي الاسم بطلب من صاحبه"),
        ] {
            assert!(text(&format!("{}/{language}/members/MUN-01", house.url)).contains(words), "{language}");
        }

        let texts = [newcomer.name.as_str(), newcomer.email.as_str()];
        until("the files are swept", || found(&house, database, &texts).is_empty());
        let mails = house.app.mailer.mailbox().expect("a mailbox").list();
        let own: Vec<_> = mails.iter().filter(|mail| mail.to == newcomer.email).collect();
        assert_eq!(own.len(), 1, "the last one only");
        assert!(own[0].subject.ends_with("knew of you is erased"), "{}", own[0].subject);
        for page in ["/openings.jsonl", "/checkpoint"] {
            assert!(!text(&format!("{}/log{page}", house.url)).contains(&newcomer.person), "{page}");
        }
        let eid = entries[0].as_str().expect("an entry");
        until("the entry has its place", || {
            house.client().get(format!("{}/log/proof/{eid}", house.url)).send().expect("an answer").status() == 200
        });
        let (exit, said) = verify(&house);
        assert_eq!(exit, 0, "{said}");
        // Statistics that are gathered anew hold nothing of what is gone.
        house.block_on(house.app.store.close());
        assert_eq!(files_with(&house.app.settings.data_dir, &texts), Vec::<String>::new(), "after closing");
    }
}

#[test]
fn t26_an_export_is_ones_own_in_json_with_the_files_one_sent() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        let grant = "mutation($i: RoleInput!) { grantRole(input: $i) { eid } }";
        let input = json!({ "personId": newcomer.person, "role": "TECHNICAL_STAFF" });
        let granted = house.ask("administrator", grant, json!({ "i": input }));
        let eid = data(&granted, "/grantRole/eid").as_str().expect("an entry").to_owned();
        until("the entry has its place", || {
            house.client().get(format!("{}/log/proof/{eid}", house.url)).send().expect("an answer").status() == 200
        });
        assert_eq!(upload(&house, &newcomer.token, "El meu document"), 201);
        assert_eq!(upload(&house, &house.token("secretary"), "El document d'una altra"), 201);
        let (status, archive) = newcomer.export(&house);
        assert_eq!(status, 200);
        let files = unpacked(&archive);
        assert!(String::from_utf8_lossy(&files["README.txt"]).contains("sabadell.claror.example/log"));
        let data: serde_json::Value = serde_json::from_slice(&files["data.json"]).expect("JSON");
        assert_eq!(data["tables"]["membership_person"][0]["display_name"], newcomer.name);
        assert_eq!(data["tables"]["accounts_account"][0]["email"], newcomer.email);
        assert_eq!(data["tables"]["membership_role"][0]["role"], "technical_staff");
        let evidence: serde_json::Value = serde_json::from_slice(&files["evidence.json"]).expect("JSON");
        let line = evidence["openings"].as_array().expect("openings").iter().find(|line| line["eid"] == eid).expect("its line");
        assert_eq!((line["type"].as_str(), line["ptr"].as_str()), (Some("role.granted"), Some("/data/person")));
        assert_eq!(line["value"], newcomer.person);
        let sent: Vec<_> = files.keys().filter(|name| name.starts_with("files/") && *name != "files/").collect();
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert_eq!(files[sent[0]], b"El meu document");
        for private in ["rep-soc-01@", "administrator@", "argon2id", "\"token_hash\"", "\"csrf\"", "d'una altra"] {
            assert!(!holds(&archive, private), "{private}");
        }
        let nobody = house.client().get(format!("{}/me/export", house.url)).send().expect("an answer");
        assert_eq!(nobody.status(), 401);
        for _ in 0..3 {
            assert_eq!(newcomer.export(&house).0, 200);
        }
        assert_eq!(newcomer.export(&house).0, 429);
    }
}

#[test]
fn staff_erase_whoever_holds_nothing_and_nobody_else_does() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        let query = "mutation($i: ErasePersonInput!) { erasePerson(input: $i) { openingsErased eids } }";
        let input = json!({ "i": { "id": newcomer.person, "ground": "REQUEST" } });
        for who in ["", "chair", "technical-staff", "rep-soc-01"] {
            let refusal = house.ask(who, query, input.clone());
            assert!(["NOT_FOUND", "ACCESS_DENIED", "ACCESS_SIGN_IN_REQUIRED"].contains(&code(&refusal)), "{who}: {refusal}");
        }
        let people = "{ people(first: 200) { nodes { id mandates { current } } } }";
        let answer = house.ask("administrator", people, json!({}));
        let holder = data(&answer, "/people/nodes").as_array().expect("people").iter();
        let holder = holder.clone().find(|person| person["mandates"][0]["current"] == true).expect("a representative");
        let refusal = house.ask("administrator", query, json!({ "i": { "id": holder["id"], "ground": "ORDER" } }));
        assert_eq!(code(&refusal), "MEMBERSHIP_STILL_HOLDS");
        let erased = house.ask("secretary", query, input.clone());
        assert!(data(&erased, "/erasePerson/eids").is_array());
        assert_eq!(code(&house.ask("secretary", query, input)), "NOT_FOUND");
        let correct = "mutation($i: CorrectMyNameInput!) { correctMyName(input: $i) { eid } }";
        let answer = house.ask("chair", correct, json!({ "i": { "displayName": "Carme Vidal i Soler" } }));
        assert!(data(&answer, "/correctMyName/eid").is_string());
    }
}
