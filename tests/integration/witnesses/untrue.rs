//! Witnesses that lie: nothing of theirs is kept, the operator is told, and none of them can stop the council.
use std::sync::Arc;

use claror_record::Hash;
use claror_record::checkpoint::Checkpoint;
use claror_record::cosignature::WitnessKey;
use claror_record::note::{Note, SigningKey};
use claror_record::witness::{AddCheckpoint, SIZE_TYPE, monitoring_path};
use serde_json::json;

use super::processes::{Fake, House, ORIGIN, Reply, Witness, settings, until};

const TEXT: &str = "text/plain";

fn key() -> WitnessKey {
    WitnessKey::from_seed("w.example", &[7; 32]).expect("a key")
}

/// A house that requires a witness which answers so; and the witness.
fn with(policy: &str, answer: impl Fn(&str, &[u8]) -> Reply + Send + Sync + 'static) -> (House, Fake) {
    let house = House::new();
    let fake = Fake::start(answer);
    let item = format!("uni {} http://{}", key().vkey(), fake.address);
    house.settings(&settings(policy, 1, &[(item, fake.address)]));
    (house, fake)
}

fn trouble(house: &House) -> String {
    let health = house.health();
    health.pointer("/witnesses/list/0/logs/0/trouble").and_then(|text| text.as_str()).unwrap_or_default().to_owned()
}

fn text_of(body: &[u8]) -> String {
    let request: AddCheckpoint = String::from_utf8_lossy(body).parse().expect("a request in the protocol's form");
    Note::parse(request.checkpoint.as_bytes()).expect("a note").text().to_owned()
}

fn now() -> u64 {
    std::time::UNIX_EPOCH.elapsed().expect("a time").as_secs()
}

#[test]
fn answers_that_are_no_cosignature_of_the_checkpoint_are_not_kept() {
    type Lie = fn(&[u8]) -> Vec<u8>;
    let lies: [(&str, Lie); 7] = [
        ("is wrong", |body| key().cosign(&format!("x{}", text_of(body)), now()).to_string().into()),
        ("is wrong", |body| {
            let mut line = key().cosign(&text_of(body), now());
            let last = line.bytes.len() - 1;
            line.bytes[last] ^= 1;
            line.to_string().into()
        }),
        ("no line of its key", |body| {
            let stranger = WitnessKey::from_seed("w.example", &[8; 32]).expect("a key");
            stranger.cosign(&text_of(body), now()).to_string().into()
        }),
        ("one of the clocks", |body| key().cosign(&text_of(body), now() - 3_600).to_string().into()),
        ("one of the clocks", |body| key().cosign(&text_of(body), 0).to_string().into()),
        ("other lines than cosignatures", |_| b"<html>welcome</html>\n".to_vec()),
        ("longer than", |_| vec![b'x'; 1 << 20]),
    ];
    let turn = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let which = Arc::clone(&turn);
    let (house, _fake) = with("require", move |path, body| match path {
        "/add-checkpoint" => (200, TEXT, lies[which.load(std::sync::atomic::Ordering::SeqCst)].1(body)),
        _ => (404, TEXT, Vec::new()),
    });
    let _server = house.serve();
    let size = house.size();
    house.act();
    for (place, (word, _)) in lies.iter().enumerate() {
        turn.store(place, std::sync::atomic::Ordering::SeqCst);
        until(&format!("lie {place} is told: {word}"), || trouble(&house).contains(word));
    }
    assert_eq!(house.size(), size, "nothing was published");
    assert_eq!(house.health().pointer("/ledger/frozen"), Some(&json!(0)));
}

#[test]
fn refusals_of_the_protocol_are_told_apart() {
    let turn = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let which = Arc::clone(&turn);
    let answers: [(&str, Reply); 6] = [
        ("(403)", (403, TEXT, Vec::new())),
        ("(404)", (404, TEXT, Vec::new())),
        ("answers 500", (500, TEXT, Vec::new())),
        ("answers 409", (409, TEXT, b"5\n".to_vec())),
        ("says no size", (409, SIZE_TYPE, b"five\n".to_vec())),
        ("does not continue", (422, TEXT, Vec::new())),
    ];
    let served = answers.clone();
    let (house, _fake) = with("require", move |path, _| match path {
        "/add-checkpoint" => served[which.load(std::sync::atomic::Ordering::SeqCst)].1.clone(),
        _ => (404, TEXT, Vec::new()),
    });
    let _server = house.serve();
    for (place, (word, _)) in answers.iter().enumerate() {
        turn.store(place, std::sync::atomic::Ordering::SeqCst);
        until(word, || trouble(&house).contains(word));
    }
}

#[test]
fn a_witness_that_only_claims_to_have_seen_more_stops_publishing_and_freezes_nothing() {
    let stranger = SigningKey::from_seed(ORIGIN, &[9; 32]).expect("a key");
    let shown = Checkpoint { origin: ORIGIN.into(), size: 1_000_000, root: Hash([1; 32]) }.sign(&stranger).expect("a note");
    let monitoring = format!("/{}", monitoring_path(ORIGIN));
    let (house, fake) = with("prefer", move |path, _| match path {
        "/add-checkpoint" => (409, SIZE_TYPE, b"1000000\n".to_vec()),
        path if path == monitoring => (200, TEXT, shown.clone().into_bytes()),
        _ => (404, TEXT, Vec::new()),
    });
    let server = house.serve();
    until("the claim is told", || trouble(&house).contains("says that it saw 1000000 entries"));
    let size = house.size();
    house.act();
    until("it is signed", || house.health().pointer("/ledger/unpublished").is_some_and(|waiting| *waiting != json!(0)));
    // Several times as long as it would wait for a witness that is only down.
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(house.health().pointer("/ledger/frozen"), Some(&json!(0)), "a claim is no proof");
    assert_eq!(house.size(), size);
    // The operator looks into it and stops asking that witness.
    server.stop();
    drop(fake);
    house.settings("");
    let _server = house.serve();
    until("it is published", || house.size() > size);
}

#[test]
fn a_fork_that_a_witness_can_show_freezes_the_log() {
    let house = House::new();
    let vkey = house.vkey();
    let witness = Witness::new("w.example");
    let _running = witness.serve(&vkey);
    // Somebody with the council's key has shown the witness another history of the same length.
    let secret = std::fs::read_to_string(house.path("data/keys/sabadell.log.key")).expect("the key");
    let thief = SigningKey::parse(secret.trim()).expect("the key");
    let size = {
        let server = house.serve();
        let size = house.size();
        server.stop();
        size
    };
    let fork = Checkpoint { origin: ORIGIN.into(), size, root: Hash([3; 32]) }.sign(&thief).expect("a note");
    let request = AddCheckpoint { old: 0, proof: Vec::new(), checkpoint: fork }.to_string();
    let url = format!("http://{}/add-checkpoint", witness.address);
    let answer = reqwest::blocking::Client::new().post(url).body(request).send().expect("an answer");
    assert_eq!(answer.status(), 200);
    house.settings(&settings("require", 1, &[(witness.item("uni"), witness.address)]));
    let _server = house.serve();
    until("the log is frozen", || house.health().pointer("/ledger/frozen") == Some(&json!(1)));
    assert!(house.told().contains("uni"), "{}", house.told());
}
