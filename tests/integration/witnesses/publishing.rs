//! A council's server and honest witnesses that come and go.
use claror_record::policy::Policy;
use serde_json::json;

use super::processes::{BINARY, Fake, House, ORIGIN, Witness, get, settings, until};

/// The policy that the log publishes.
fn policy(house: &House) -> Policy {
    get(&house.url("/log/policy")).1.parse().expect("a policy")
}

/// What `claror verify` says of the server to a reader who has this policy.
fn verified(house: &House, policy: &str) -> Option<i32> {
    let file = house.path("policy.txt");
    std::fs::write(&file, policy).expect("a policy");
    let mut command = std::process::Command::new(BINARY);
    command.args(["verify", &house.url("/log"), "--policy"]).arg(&file).current_dir(house.path(""));
    command.output().expect("claror runs").status.code()
}

fn cosigners(house: &House) -> usize {
    let note = house.note().expect("a checkpoint");
    policy(house).quorum_of(&note).expect("right cosignatures").cosigned.len()
}

#[test]
fn a_required_checkpoint_waits_for_its_witnesses_and_comes_with_their_lines() {
    let house = House::new();
    let vkey = house.vkey();
    let (first, second) = (Witness::new("w1.example"), Witness::new("w2.example"));
    let list = [(first.item("uni"), first.address), (second.item("neighbours"), second.address)];
    house.settings(&settings("require", 2, &list));
    let running = first.serve(&vkey);
    let other = second.serve(&vkey);
    let _server = house.serve();
    house.quiet();
    let size = house.size();
    house.act();
    until("a checkpoint with both lines", || house.size() > size);
    let note = house.note().expect("a checkpoint");
    let policy = policy(&house);
    let quorum = policy.quorum_of(&note).expect("right cosignatures");
    assert!(quorum.met && quorum.cosigned.len() == 2, "{quorum:?}");
    assert!(note.verify(&[vkey.parse().expect("a key")]).is_ok());
    assert_eq!(policy.quorum.as_deref(), Some("quorum"));
    assert_eq!(verified(&house, &policy.to_string()), Some(0));
    let health = house.health();
    assert_eq!(health.pointer("/witnesses/policy"), Some(&json!("require")), "{health:#}");
    assert_eq!(health.pointer("/outboundAllow/0"), Some(&json!(first.address.to_string())));

    // One of the two is down: acts go on, nothing new is published, and whoever runs the council can see why.
    other.stop();
    let size = house.size();
    house.act();
    until("the trouble is told", || {
        house.health().pointer("/witnesses/list/1/logs/0/trouble").is_some_and(|trouble| trouble.is_string())
    });
    assert_eq!(house.size(), size);
    let health = house.health();
    assert_eq!(health.pointer("/ledger/unpublished"), Some(&json!(1)), "{health:#}");
    assert_eq!(health.pointer("/status"), Some(&json!("ok")), "the council itself works");
    assert_eq!(get(&house.url(&format!("/log/checkpoints/{}", size + 1))).0, 404);
    assert_eq!(get(&house.url(&format!("/log/proof/{size}"))).0, 404);
    assert_eq!(get(&house.url(&format!("/log/tile/entries/000.p/{}", size + 1))).0, 404);

    // It comes back with its memory, and what waited is published.
    let _other = second.serve(&vkey);
    until("what waited is published", || house.size() > size);
    assert_eq!(cosigners(&house), 2);
    let proof = get(&house.url(&format!("/log/proof/{size}"))).1;
    assert!(proof.contains("— w1.example ") && proof.contains("— w2.example "), "a receipt has the witnesses' lines: {proof}");
    running.stop();
}

#[test]
fn a_preferred_witness_that_is_down_delays_and_its_line_comes_later() {
    let house = House::new();
    let vkey = house.vkey();
    let witness = Witness::new("w.example");
    house.settings(&settings("prefer", 1, &[(witness.item("uni"), witness.address)]));
    let _server = house.serve();
    house.quiet();
    let size = house.size();
    house.act();
    until("it is published without the witness", || house.size() > size);
    assert_eq!(cosigners(&house), 0);
    house.quiet();
    let size = house.size();
    let strict = policy(&house).to_string().replace("quorum none", "quorum uni");
    assert_eq!(verified(&house, &strict), Some(4), "a reader who asks for the witness sees that it is missing");
    let _running = witness.serve(&vkey);
    until("the same checkpoint gains its line", || cosigners(&house) == 1);
    assert_eq!(house.size(), size);
    assert_eq!(verified(&house, &strict), Some(0));
    assert_eq!(policy(&house).quorum, None, "a reader is promised nothing");
}

#[test]
fn a_slow_witness_holds_up_neither_the_others_nor_the_council() {
    let house = House::new();
    let vkey = house.vkey();
    let quick = Witness::new("quick.example");
    let _running = quick.serve(&vkey);
    let slow = Witness::new("slow.example");
    let fake = Fake::start(|_, _| {
        std::thread::sleep(std::time::Duration::from_secs(20));
        (200, "text/plain", Vec::new())
    });
    let item = format!("slow {} http://{}", slow.vkey, fake.address);
    house.settings(&settings("require", 1, &[(item, fake.address), (quick.item("quick"), quick.address)]));
    let _server = house.serve();
    for _ in 0..3 {
        let size = house.size();
        house.act();
        until("it is published with the quick one's line", || house.size() > size);
    }
    until("the slow one's trouble is told", || house.health().to_string().contains("timed out"));
    assert_eq!(cosigners(&house), 1);
}

#[test]
fn a_witness_that_saw_more_than_there_is_freezes_the_log() {
    let house = House::new();
    let vkey = house.vkey();
    let witness = Witness::new("w.example");
    house.settings(&settings("require", 1, &[(witness.item("uni"), witness.address)]));
    let _running = witness.serve(&vkey);
    let server = house.serve();
    house.quiet();
    assert_eq!(cosigners(&house), 1);
    let older = house.size();
    server.stop();
    copy(&house.path("data"), &house.path("older"));
    let size = {
        let server = house.serve();
        house.quiet();
        let size = house.size();
        server.stop();
        size
    };
    let server = house.serve();
    house.act();
    until("one more is cosigned", || house.size() > size);
    server.stop();
    // An older copy of everything is put back, with whatever this machine itself remembers: only the witness knows.
    std::fs::remove_dir_all(house.path("data")).expect("gone");
    copy(&house.path("older"), &house.path("data"));
    let _server = house.serve();
    until("the log is frozen", || house.health().pointer("/ledger/frozen") == Some(&json!(1)));
    assert_eq!(house.health().pointer("/status"), Some(&json!("failing")));
    assert!(house.size() < size && house.size() >= older, "reading goes on");
    assert!(house.told().contains("uni"), "the operator is told which witness: {}", house.told());
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    let done = std::process::Command::new("cp").arg("-a").arg(from).arg(to).status().expect("cp");
    assert!(done.success());
}

#[test]
fn wrong_settings_of_witnesses_stop_the_start() {
    let house = House::new();
    for (more, word) in [
        ("[witnesses]\npolicy = \"require\"\n", "witnesses.list"),
        ("[witnesses]\npolicy = \"require\"\nlist = [\"uni nonsense https://w.example\"]\n", "the key of uni"),
        ("[outbound]\nallow = [\"127.0.0.1\"]\n", "outbound.allow"),
    ] {
        house.settings(more);
        let out = house.claror(&["serve"]);
        let told = String::from_utf8_lossy(&out.stderr);
        assert!(out.status.code() == Some(2) && told.contains(word), "{told}");
    }
}

#[test]
fn an_address_that_is_not_public_is_not_called_unless_it_is_named() {
    let house = House::new();
    let witness = Witness::new("w.example");
    let _running = witness.serve(&house.vkey());
    let text = settings("require", 1, &[(witness.item("uni"), witness.address)]);
    house.settings(text.split("[outbound]").next().expect("a part"));
    let _server = house.serve();
    until("the refusal is told", || house.health().to_string().contains("no public address"));
    assert!(!std::fs::read_to_string(witness.state()).expect("its memory").contains(ORIGIN), "it was never asked");
}

#[test]
fn a_witness_goes_on_after_a_restart_and_not_without_its_memory() {
    let house = House::new();
    let vkey = house.vkey();
    let witness = Witness::new("w.example");
    house.settings(&settings("require", 1, &[(witness.item("uni"), witness.address)]));
    let running = witness.serve(&vkey);
    let _server = house.serve();
    until("it saw the log", || std::fs::read_to_string(witness.state()).is_ok_and(|text| text.contains(ORIGIN)));
    let second = witness.command(&vkey).output().expect("it ends");
    assert!(!second.status.success() && String::from_utf8_lossy(&second.stderr).contains("in use"), "{second:?}");
    running.stop();
    std::fs::remove_file(witness.state()).expect("lost");
    let lost = witness.command(&vkey).output().expect("it ends");
    assert!(!lost.status.success() && String::from_utf8_lossy(&lost.stderr).contains("cosigned before"), "{lost:?}");
}
