//! The vectors of `tests/vectors/record`, made by other programs (`make.py` there) and shared with the browser's port.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use claror_record::checkpoint::Checkpoint;
use claror_record::cosignature::{WitnessKey, WitnessVkey};
use claror_record::event::{FileDigest, OpeningLine, Salt, TYPES, commit, commit_file};
use claror_record::merkle::{
    self, Tiles, append, consistency_from_tiles, inclusion_from_tiles, leaf_hash, root, verify_consistency, verify_inclusion,
};
use claror_record::note::{Note, SigningKey, Vkey};
use claror_record::proof::TlogProof;
use claror_record::tile::{TileKind, TilePath, encode_bundle};
use claror_record::{Hash, Leaf, encoding, json};
use serde_json::Value;
use std::collections::BTreeSet;

fn vectors(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/record/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The items of a list, of which there is at least one.
#[track_caller]
fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    let items = value[name].as_array().unwrap();
    assert!(!items.is_empty(), "{name}");
    items
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap()
}

fn hash(value: &Value) -> Hash {
    Hash(encoding::array_from_base64(value.as_str().unwrap()).unwrap())
}

fn hashes(value: &Value) -> Vec<Hash> {
    value.as_array().unwrap().iter().map(hash).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).unwrap()).collect()
}

#[test]
fn canonical_json_is_written_and_told_from_other_spellings() {
    let file = vectors("json");
    for case in list(&file, "canonical") {
        let canonical = text(case, "value").as_bytes();
        assert_eq!(FileDigest::of(canonical).to_string(), text(case, "sha256"));
        json::check_canonical(canonical).unwrap();
        assert_eq!(json::canonical(&json::parse(canonical).unwrap()).unwrap(), canonical);
    }
    for case in list(&file, "spelled") {
        let spelled = text(case, "text").as_bytes();
        assert!(json::check_canonical(spelled).is_err());
        assert_eq!(json::canonical(&json::parse(spelled).unwrap()).unwrap(), text(case, "canonical").as_bytes());
    }
    for case in list(&file, "refused") {
        let refused = case.as_str().unwrap().as_bytes();
        assert!(json::parse(refused).is_err() && json::check_canonical(refused).is_err(), "{case}");
    }
    for case in list(&file, "not_canonical") {
        assert!(json::check_canonical(case.as_str().unwrap().as_bytes()).is_err(), "{case}");
    }
}

#[test]
fn commitments_are_those_of_the_vectors() {
    let file = vectors("commitment");
    let salt = |case: &Value| text(case, "salt").parse::<Salt>().unwrap();
    for case in list(&file, "values") {
        assert_eq!(commit(&salt(case), &case["value"]).unwrap().to_string(), text(case, "commitment"));
    }
    for case in list(&file, "files") {
        assert_eq!(commit_file(&salt(case), &unhex(text(case, "hex"))).to_string(), text(case, "commitment"));
    }
    let opening = &file["opening_line"];
    let line = OpeningLine::decode(text(opening, "line").as_bytes()).unwrap();
    assert_eq!(line.encode().unwrap(), text(opening, "line").as_bytes());
    assert_eq!(line.commitment().unwrap().to_string(), text(opening, "commitment"));
}

#[test]
fn leaves_of_every_type_keep_their_bytes_for_ever() {
    let file = vectors("leaf");
    let mut types = BTreeSet::new();
    for case in list(&file, "leaves").iter().chain(list(&file, "more")) {
        let bytes = text(case, "leaf").as_bytes();
        let leaf = Leaf::decode(bytes).unwrap_or_else(|error| panic!("{error}: {case}"));
        assert_eq!(leaf.encode().unwrap(), bytes);
        assert_eq!(leaf_hash(bytes), hash(&case["hash"]));
        types.insert(leaf.event.type_name());
    }
    assert_eq!(types, TYPES.iter().copied().collect());
    for case in list(&file, "bad") {
        let error = Leaf::decode(text(case, "leaf").as_bytes()).expect_err(text(case, "why"));
        assert!(!error.is_unknown(), "{}: {error}", text(case, "why"));
    }
    for case in list(&file, "unknown") {
        let error = Leaf::decode(text(case, "leaf").as_bytes()).expect_err(text(case, "why"));
        assert!(error.is_unknown(), "{}: {error}", text(case, "why"));
    }
}

fn entries(size: u64) -> Vec<Vec<u8>> {
    (0..size).map(|n| format!("leaf {n}").into_bytes()).collect()
}

fn leaf_hashes(size: u64) -> Vec<Hash> {
    entries(size).iter().map(|entry| leaf_hash(entry)).collect()
}

fn tiles(size: u64) -> Tiles {
    let grown = append(&Tiles::new(), 0, &leaf_hashes(size)).unwrap();
    grown.tiles.into_iter().map(|tile| ((tile.level, tile.n), tile.hashes)).collect()
}

#[test]
fn roots_and_proofs_are_those_of_the_vectors() {
    let file = vectors("tree");
    let reference = &file["reference"];
    let own: Vec<Hash> = list(reference, "entries_hex").iter().map(|entry| leaf_hash(&unhex(entry.as_str().unwrap()))).collect();
    assert_eq!(own, hashes(&reference["leaf_hashes"]));
    for (size, expected) in list(reference, "roots").iter().enumerate() {
        assert_eq!(root(&own[..size]), hash(expected));
    }
    for case in list(&file, "roots") {
        assert_eq!(root(&leaf_hashes(case["size"].as_u64().unwrap())), hash(&case["root"]));
    }
    let tiles = tiles(600);
    let number = |case: &Value, name: &str| case[name].as_u64().unwrap();
    for case in list(&file, "inclusion") {
        let (index, size, proof) = (number(case, "index"), number(case, "size"), hashes(&case["proof"]));
        assert_eq!(inclusion_from_tiles(&tiles, index, size).unwrap(), proof);
        verify_inclusion(&hash(&case["leaf_hash"]), index, size, &proof, &hash(&case["root"])).unwrap();
    }
    for case in list(&file, "consistency") {
        let (old, size, proof) = (number(case, "old_size"), number(case, "size"), hashes(&case["proof"]));
        assert_eq!(consistency_from_tiles(&tiles, old, size).unwrap(), proof, "{old} of {size}");
        verify_consistency((old, &hash(&case["old_root"])), (size, &hash(&case["root"])), &proof).unwrap();
    }
}

/// Every file that a log publishes, as `path → content`.
fn published(size: u64, key: &SigningKey) -> Vec<(String, Vec<u8>)> {
    let grown = append(&Tiles::new(), 0, &leaf_hashes(size)).unwrap();
    let checkpoint = Checkpoint { origin: key.vkey().name().into(), size, root: grown.root };
    let mut files = vec![("checkpoint".to_owned(), checkpoint.sign(key).unwrap().into_bytes())];
    for tile in grown.tiles {
        let path = TilePath::new(TileKind::Hashes(tile.level), tile.n, tile.hashes.len()).unwrap();
        files.push((path.to_string(), Hash::concat(&tile.hashes)));
    }
    for path in TilePath::of_kind_at(TileKind::Entries, size) {
        let first = path.n() as usize * 256;
        let all = entries(size);
        let bundle = all[first..first + path.width()].iter().map(Vec::as_slice);
        files.push((path.to_string(), encode_bundle(bundle).unwrap()));
    }
    files.sort();
    files
}

#[test]
fn a_log_of_ours_is_byte_for_byte_that_of_another_program() {
    let file = vectors("log");
    let key = SigningKey::parse(text(&file, "skey")).unwrap();
    assert_eq!(key.to_text().as_str(), text(&file, "skey"));
    assert_eq!(key.vkey().to_string(), text(&file, "vkey"));
    for log in list(&file, "logs") {
        let size = log["size"].as_u64().unwrap();
        let own = published(size, &key);
        assert_eq!(own[0].1, text(log, "checkpoint").as_bytes());
        let theirs: Vec<(String, String)> =
            list(log, "files").iter().map(|file| (text(file, "path").to_owned(), text(file, "sha256").to_owned())).collect();
        let ours: Vec<(String, String)> =
            own.into_iter().map(|(path, content)| (path, FileDigest::of(&content).to_string())).collect();
        assert_eq!(ours, theirs, "{size}");
    }
}

#[test]
fn receipts_are_byte_for_byte_those_of_another_program() {
    let file = vectors("log");
    let key = SigningKey::parse(text(&file, "skey")).unwrap();
    for case in list(&file, "proofs") {
        let (index, size) = (case["index"].as_u64().unwrap(), case["size"].as_u64().unwrap());
        let tiles = tiles(size);
        let checkpoint = Checkpoint { origin: key.vkey().name().into(), size, root: root(&leaf_hashes(size)) };
        let own = TlogProof {
            extra: None,
            index,
            hashes: inclusion_from_tiles(&tiles, index, size).unwrap(),
            checkpoint: checkpoint.sign(&key).unwrap(),
        };
        assert_eq!(own.to_string(), text(case, "proof"));
        let read: TlogProof = text(case, "proof").parse().unwrap();
        assert_eq!(read.verify(&leaf_hash(text(case, "entry").as_bytes()), key.vkey()).unwrap(), checkpoint);
    }
    for case in list(&file, "bad_proofs") {
        let leaf = merkle::leaf_hash(text(case, "entry").as_bytes());
        let read = text(case, "proof").parse::<TlogProof>().and_then(|proof| proof.verify(&leaf, key.vkey()));
        assert!(read.is_err(), "{}", text(case, "why"));
    }
}

#[test]
fn cosignatures_are_those_of_the_vectors() {
    let file = vectors("cosignature");
    let note = Note::parse(text(&file, "note").as_bytes()).unwrap();
    let witnesses: Vec<(WitnessVkey, u64)> = list(&file, "witnesses")
        .iter()
        .map(|witness| (text(witness, "vkey").parse().unwrap(), witness["time"].as_u64().unwrap()))
        .collect();
    for (vkey, time) in &witnesses {
        assert_eq!(vkey.cosigned(&note), Ok(Some(*time)));
    }
    let (first, time) = &witnesses[0];
    let key = WitnessKey::from_seed(first.name(), &unhex(text(&file, "seed")).try_into().unwrap()).unwrap();
    assert_eq!(key.vkey(), first);
    assert_eq!(key.cosign(note.text(), *time), note.signatures()[1], "byte for byte");
    let cases = |name: &str| file[name].as_object().unwrap().clone();
    let first_in = |note: &Value| first.cosigned(&Note::parse(note.as_str().unwrap().as_bytes()).unwrap());
    assert!(!cases("wrong").is_empty() && !cases("not_cosigned").is_empty());
    for (why, note) in cases("wrong") {
        assert!(first_in(&note).is_err(), "{why}");
    }
    for (why, note) in cases("not_cosigned") {
        assert_eq!(first_in(&note), Ok(None), "{why}");
    }
}

#[test]
fn notes_are_believed_or_refused_as_the_vectors_say() {
    let file = vectors("note");
    let read = |note: &str, key: &str| -> Result<String, String> {
        let key: Vkey = key.parse().map_err(|e| format!("{e}"))?;
        let note = Note::parse(note.as_bytes()).map_err(|e| e.to_string())?;
        note.verify(&[key]).map(str::to_owned).map_err(|e| e.to_string())
    };
    let example = &file["example"];
    assert_eq!(read(text(example, "note"), text(example, "vkey")).unwrap(), text(example, "text"));
    for case in list(&file, "good") {
        assert_eq!(read(text(case, "note"), text(&file, "vkey")).as_deref(), Ok(text(case, "text")), "{}", text(case, "why"));
    }
    for case in list(&file, "bad") {
        assert!(read(text(case, "note"), text(&file, "vkey")).is_err(), "{}", text(case, "why"));
    }
    for bad in list(&file, "bad_vkeys") {
        assert!(bad.as_str().unwrap().parse::<Vkey>().is_err(), "{bad}");
    }
    let good = &file["checkpoints"]["good"];
    let checkpoint: Checkpoint = text(good, "text").parse().unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size, checkpoint.root), (text(good, "origin"), 0, hash(&good["root"])));
    for bad in list(&file["checkpoints"], "bad") {
        assert!(bad.as_str().unwrap().parse::<Checkpoint>().is_err(), "{bad}");
    }
}

/// docs/events.md is the published form of what the crate reads and writes.
#[test]
fn every_type_is_described_in_the_documentation_with_its_subject_and_fields() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/events.md");
    let documentation = std::fs::read_to_string(path).unwrap();
    let file = vectors("leaf");
    for case in list(&file, "leaves") {
        let leaf: Value = serde_json::from_str(text(case, "leaf")).unwrap();
        let begins = format!("| `{}` | {}", text(&leaf, "type"), text(&leaf["sub"], "kind"));
        let rows: Vec<&str> = documentation.lines().filter(|line| line.starts_with(&begins)).collect();
        let [row] = rows[..] else { panic!("{begins}: {rows:?}") };
        for field in leaf["data"].as_object().unwrap().keys() {
            assert!(row.contains(&format!("`{field}`")), "{begins}: {field}");
        }
    }
}
