//! The witness's rules, each as the specification has it, and its memory.
use std::path::Path;

use chrono::{DateTime, Utc};
use claror_record::merkle::{Hash, consistency_proof, leaf_hash, root};
use claror_record::note::SigningKey;
use claror_record::witness::parse_cosignatures;

use super::*;
use crate::foundation::clock::ManualClock;

const ORIGIN: &str = "council.example/log";

fn leaves(count: u8) -> Vec<Hash> {
    (0..count).map(|n| leaf_hash(&[n])).collect()
}

fn log() -> SigningKey {
    SigningKey::from_seed(ORIGIN, &[1; 32]).unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn open(dir: &Path) -> Witness {
    let key = WitnessKey::from_seed("witness.example", &[2; 32]).unwrap();
    let book = Book::open(&dir.join("state"), &dir.join("key.used")).unwrap();
    Witness::new(key, vec![log().vkey().clone()], book, Arc::new(ManualClock::at(now())))
}

fn note_of(key: &SigningKey, leaves: &[Hash]) -> String {
    Checkpoint { origin: ORIGIN.into(), size: leaves.len() as u64, root: root(leaves) }.sign(key).unwrap()
}

fn request(old: u8, new: u8) -> String {
    let proof = if old == 0 { Vec::new() } else { consistency_proof(old.into(), &leaves(new)).unwrap() };
    AddCheckpoint { old: old.into(), proof, checkpoint: note_of(&log(), &leaves(new)) }.to_string()
}

fn add(witness: &Witness, request: &str) -> Answer {
    witness.add_checkpoint(request.as_bytes())
}

#[test]
fn it_cosigns_what_continues_what_it_saw_and_remembers_it() {
    let dir = tempfile::tempdir().unwrap();
    let witness = open(dir.path());
    for (old, new) in [(0, 3), (3, 7), (7, 7)] {
        let Answer::Cosigned(line) = add(&witness, &request(old, new)) else { panic!("{old} to {new}") };
        let line = &parse_cosignatures(&line).unwrap()[0];
        let note = note_of(&log(), &leaves(new));
        let text = Note::parse(note.as_bytes()).unwrap().text().to_owned();
        assert_eq!(witness.vkey().time_of(line, &text), Ok(Some(now().timestamp() as u64)));
    }
    let shown = witness.last_at(&monitoring_path(ORIGIN)).unwrap();
    let shown = Note::parse(shown.as_bytes()).unwrap();
    assert!(shown.verify(&[log().vkey().clone()]).is_ok() && witness.vkey().cosigned(&shown).unwrap().is_some());
    drop(witness);
    let again = open(dir.path());
    assert_eq!(add(&again, &request(0, 9)), Answer::OtherSize(7), "after a restart");
    assert!(matches!(add(&again, &request(7, 9)), Answer::Cosigned(_)));
}

#[test]
fn a_log_that_goes_back_or_forks_is_not_cosigned() {
    let dir = tempfile::tempdir().unwrap();
    let witness = open(dir.path());
    assert!(matches!(add(&witness, &request(0, 5)), Answer::Cosigned(_)));
    assert_eq!(add(&witness, &request(0, 3)), Answer::OtherSize(5), "an older tree");
    assert_eq!(add(&witness, &request(3, 5)), Answer::OtherSize(5));
    let other: Vec<Hash> = (0..5u8).map(|n| leaf_hash(&[n, n])).collect();
    let fork = AddCheckpoint { old: 5, proof: Vec::new(), checkpoint: note_of(&log(), &other) };
    assert!(matches!(add(&witness, &fork.to_string()), Answer::Inconsistent(_)), "another tree of the same size");
    let longer: Vec<Hash> = (0..8u8).map(|n| leaf_hash(&[n, n])).collect();
    let proof = consistency_proof(5, &longer).unwrap();
    let fork = AddCheckpoint { old: 5, proof, checkpoint: note_of(&log(), &longer) };
    assert!(matches!(add(&witness, &fork.to_string()), Answer::Inconsistent(_)), "a longer one with another past");
    let mut padded: AddCheckpoint = request(5, 6).parse().unwrap();
    padded.proof.push(Hash([0; 32]));
    assert!(matches!(add(&witness, &padded.to_string()), Answer::Inconsistent(_)));
    let mut from_nothing: AddCheckpoint = request(5, 6).parse().unwrap();
    from_nothing.old = 0;
    assert_eq!(add(&witness, &from_nothing.to_string()), Answer::OtherSize(5));
    assert!(matches!(add(&witness, &request(5, 6)), Answer::Cosigned(_)), "the honest log still is");
}

#[test]
fn what_is_asked_wrongly_gets_the_answer_that_the_protocol_has_for_it() {
    let dir = tempfile::tempdir().unwrap();
    let witness = open(dir.path());
    let stranger = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap();
    let elsewhere = SigningKey::from_seed("other.example/log", &[1; 32]).unwrap();
    let of_other = Checkpoint { origin: "other.example/log".into(), size: 1, root: root(&leaves(1)) }.sign(&elsewhere).unwrap();
    let ask = |checkpoint: String| add(&witness, &AddCheckpoint { old: 0, proof: Vec::new(), checkpoint }.to_string());
    assert_eq!(ask(of_other), Answer::UnknownLog);
    assert!(matches!(ask(note_of(&stranger, &leaves(2))), Answer::NotSigned(_)));
    assert!(matches!(ask(note_of(&log(), &leaves(2)).replace("\n2\n", "\n3\n")), Answer::NotSigned(_)), "a changed text");
    assert!(matches!(ask("nonsense\n".into()), Answer::Malformed(_)));
    let empty = Checkpoint { origin: ORIGIN.into(), size: 0, root: Hash([0; 32]) }.sign(&log()).unwrap();
    assert!(matches!(ask(empty), Answer::Inconsistent(_)), "the empty tree has one root");
    let mut proved: AddCheckpoint = request(0, 3).parse().unwrap();
    proved.proof.push(Hash([0; 32]));
    assert!(matches!(add(&witness, &proved.to_string()), Answer::Inconsistent(_)), "no proof is needed from nothing");
    assert!(matches!(add(&witness, &request(5, 5).replacen("old 5", "old 6", 1)), Answer::Malformed(_)));
    for bad in [&b""[..], b"old 0\n", b"\xff\xff", &[b'x'; 100_000]] {
        assert!(matches!(witness.add_checkpoint(bad), Answer::Malformed(_)));
    }
    assert_eq!(witness.last_at(&monitoring_path(ORIGIN)), None, "nothing was kept");
}

#[test]
fn nothing_is_signed_that_could_not_be_kept() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("gone");
    std::fs::create_dir(&folder).unwrap();
    let witness = open(&folder);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(add(&witness, &request(0, 3)), Answer::NotKept);
    assert_eq!(add(&witness, &request(3, 4)), Answer::OtherSize(0), "and it does not pretend to have seen it");
}

#[test]
fn a_memory_is_used_by_one_witness_and_never_begun_anew() {
    let dir = tempfile::tempdir().unwrap();
    let (state, used) = (dir.path().join("state"), dir.path().join("key.used"));
    let witness = open(dir.path());
    assert!(matches!(add(&witness, &request(0, 3)), Answer::Cosigned(_)));
    assert!(matches!(Book::open(&state, &used), Err(BookError::InUse(_))));
    drop(witness);
    std::fs::write(&state, "{}").unwrap();
    assert!(matches!(Book::open(&state, &used), Err(BookError::Form { .. })));
    std::fs::remove_file(&state).unwrap();
    assert!(matches!(Book::open(&state, &used), Err(BookError::Lost(_))));
}

#[test]
fn requests_at_once_never_take_it_back() {
    let dir = tempfile::tempdir().unwrap();
    let witness = open(dir.path());
    assert!(matches!(add(&witness, &request(0, 1)), Answer::Cosigned(_)));
    let cosigned = std::sync::atomic::AtomicU32::new(0);
    std::thread::scope(|scope| {
        for new in 2..18u8 {
            let (witness, cosigned) = (&witness, &cosigned);
            scope.spawn(move || match add(witness, &request(1, new)) {
                Answer::Cosigned(_) => {
                    cosigned.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                }
                answer => assert!(matches!(answer, Answer::OtherSize(2..)), "{answer:?}"),
            });
        }
    });
    assert_eq!(cosigned.into_inner(), 1, "each of them begins at size 1, so one of them wins");
}
