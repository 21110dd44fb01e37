//! What an auditor holds after an erasure: complete because the record names what is gone; the same taken away by hand is
//! found.
use std::path::Path;

use claror::foundation::ledger;
use claror_record::bundle::{self, BundleScope};
use claror_record::event::{OpeningLine, Salt};
use claror_record::{Eid, Leaf};
use entity::{ledger_entry, ledger_opening};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{Newcomer, PASSWORD, until};
use crate::support::{DATABASES, Installation, Options, data};

/// An auditor's bundle as files: the published log, its scope, and the openings that the database still holds.
fn bundle_in(house: &Installation, folder: &Path) {
    let council = house.app.tenancy.by_slug("sabadell").expect("the council");
    let lines = house.block_on(async {
        let size = ledger::dump(&house.app, &council, folder).await.expect("dumped");
        let read = &**house.app.store.read();
        let size = i64::try_from(size).expect("a size");
        let entries = ledger_entry::Entity::find()
            .filter(ledger_entry::Column::LogId.eq(council.id))
            .filter(ledger_entry::Column::Idx.lt(size))
            .order_by_asc(ledger_entry::Column::Idx);
        let entries = entries.all(read).await.expect("entries");
        let openings =
            ledger_opening::Entity::find().order_by_asc(ledger_opening::Column::Ptr).all(read).await.expect("openings");
        let lines = entries.iter().flat_map(|entry| openings.iter().filter(|opening| opening.eid == entry.eid));
        lines.flat_map(line).collect::<Vec<u8>>()
    });
    std::fs::write(folder.join("openings.jsonl"), lines).expect("written");
    let scope = BundleScope::auditor(0, None);
    std::fs::write(folder.join(bundle::FILE), scope.encode().expect("a scope")).expect("written");
}

fn line(row: &ledger_opening::Model) -> Vec<u8> {
    let salt = Salt(row.salt.clone().try_into().expect("a salt"));
    let eid: Eid = row.eid.parse().expect("an id");
    let line = OpeningLine { eid, ptr: row.ptr.clone(), salt, value: row.value.clone() };
    let mut bytes = line.encode().expect("a line");
    bytes.push(b'\n');
    bytes
}

/// What the program finds, but for files, which this bundle leaves out.
fn verify(house: &Installation, folder: &Path) -> Vec<String> {
    let key = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(key.path(), &house.vkey).expect("written");
    let words = [folder.display().to_string(), "--vkey".to_owned(), key.path().display().to_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = claror_verify::cli::run(words, &mut out, &mut err);
    assert_eq!(exit, 3, "pieces are missing, and nothing is wrong: {}", String::from_utf8_lossy(&err));
    let said = format!("{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    let found = said.lines().filter(|line| line.starts_with("BAD ") && !line.starts_with("BAD file-missing "));
    found.map(str::to_owned).collect()
}

fn nothing_wrong(house: &Installation, folder: &Path) {
    assert_eq!(verify(house, folder), Vec::<String>::new());
}

/// Takes the lines of one entry out of the openings.
fn delete_by_hand(folder: &Path, eid: &str) {
    let path = folder.join("openings.jsonl");
    let text = std::fs::read_to_string(&path).expect("read");
    let kept: String = text.lines().filter(|line| !line.contains(eid)).map(|line| format!("{line}\n")).collect();
    assert!(kept.len() < text.len(), "it was there");
    std::fs::write(&path, kept).expect("written");
}

#[test]
fn t26_the_record_verifies_after_an_erasure_and_not_after_the_same_deletion_by_hand() {
    for database in DATABASES {
        let house = Installation::start(database, Options::default());
        let newcomer = Newcomer::settled(&house);
        let grant = "mutation($i: RoleInput!) { grantRole(input: $i) { eid } }";
        let input = json!({ "personId": newcomer.person, "role": "OBSERVER" });
        let granted = house.ask("administrator", grant, json!({ "i": input }));
        let granted = data(&granted, "/grantRole/eid").as_str().expect("an entry").to_owned();
        let placed = |eid: &str| {
            let proof = format!("{}/log/proof/{eid}", house.url);
            until("the entry has its place", || house.client().get(&proof).send().expect("an answer").status() == 200);
        };
        placed(&granted);
        let before = tempfile::tempdir().expect("a folder");
        bundle_in(&house, before.path());
        nothing_wrong(&house, before.path());

        // The opening deleted by hand, and nothing said of it.
        delete_by_hand(before.path(), &granted);
        let found = verify(&house, before.path());
        assert!(!found.is_empty() && found.iter().all(|line| line.starts_with("BAD opening-missing ")), "{found:?}");

        let erased = newcomer.erase(&house, PASSWORD);
        let eid = data(&erased, "/eraseMyself/eids/0").as_str().expect("an entry").to_owned();
        placed(&eid);
        let after = tempfile::tempdir().expect("a folder");
        bundle_in(&house, after.path());
        let openings = std::fs::read_to_string(after.path().join("openings.jsonl")).expect("read");
        // Who granted the role may still be opened in the same entry; to whom, no more.
        let gone = |line: &&str| line.contains(&granted) && line.contains("/data/person");
        assert_eq!(openings.lines().find(gone), None);
        assert!(!openings.contains(&newcomer.person));
        nothing_wrong(&house, after.path());
        let named = house.block_on(async {
            let entry = ledger_entry::Entity::find().filter(ledger_entry::Column::Eid.eq(&eid));
            entry.one(&**house.app.store.read()).await.expect("asked").expect("the entry").leaf
        });
        let leaf = Leaf::decode(&named).expect("a leaf");
        assert!(matches!(leaf.event, claror_record::Event::ErasureDone(done)
            if done.openings.iter().any(|opening| opening.eid.to_string() == granted)));
    }
}
