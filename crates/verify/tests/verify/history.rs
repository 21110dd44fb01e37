//! The replay of a council's whole history, keys included.

use crate::support::*;
use claror_record::checkpoint::Checkpoint;
use claror_record::event::*;
use claror_record::note::{Note, SigningKey, sign};
use claror_verify::{Options, verify};

#[test]
fn a_councils_whole_history_is_replayed_without_a_finding() {
    for seed in 1..4 {
        let council = Council::of(1_500, seed);
        let report = council.log.publish().check();
        assert_found(&report, 0, &[]);
        assert_eq!(report.counts.rolls_not_compared, 0);
        assert!(report.counts.rolls_compared > 20 && report.counts.polls_recounted > 20);
        assert!(!report.not_checked.iter().any(|what| what.starts_with("what came before")), "{:?}", report.not_checked);
    }
}

#[test]
fn the_number_of_threads_changes_nothing_of_the_report() {
    let mut log = Council::of(1_500, 9).log;
    log.leaves[700] = log.leaves[701].clone();
    log.leaves[1_100] = b"{}".to_vec();
    let files = log.publish();
    files.flip("tile/0/001", 77, 4);
    let lines = |threads| verify(&files, &vkey(), Options { threads, ..Options::default() }).lines();
    assert!(lines(0).len() > 10);
    for threads in [1, 2, 3, 8] {
        assert_eq!(lines(threads), lines(0));
    }
}

#[test]
fn after_a_gap_nothing_is_held_against_the_record_that_may_have_been_in_it() {
    let log = Council::of(1_500, 3).log;
    for bundle in 0..5 {
        let files = log.publish();
        files.remove(&format!("tile/entries/00{bundle}"));
        let report = files.check();
        assert_eq!(report.exit.code(), 3, "{:?}", found(&report).iter().take(4).collect::<Vec<_>>());
        assert!(report.not_checked.iter().any(|what| what.starts_with("what came before")));
    }
}

fn new_key(n: u8) -> SigningKey {
    SigningKey::from_seed(ORIGIN, &[n; 32]).unwrap()
}

/// The published files with the checkpoint signed by these keys.
fn signed_by(log: &Log, keys: &[&SigningKey]) -> Files {
    let files = log.publish();
    let note = files.get("checkpoint").unwrap();
    let text = Note::parse(&note).unwrap().text().to_owned();
    files.set("checkpoint", sign(&text, keys).unwrap().into_bytes());
    files
}

#[test]
fn a_log_is_followed_from_the_pinned_key_to_the_one_that_signs_now() {
    let mut council = Council::of(300, 5);
    let before = council.log.clone();
    council.rotate(new_key(8).vkey());
    let rotated = council.log.leaves.len() - 1;
    for _ in 0..3 {
        council.act();
    }
    let log = &council.log;
    for keys in [vec![&new_key(8)], vec![&key(), &new_key(8)]] {
        let files = signed_by(log, &keys);
        files.set(&format!("checkpoints/{}", before.leaves.len()), before.publish().get("checkpoint").unwrap());
        for pinned in [vkey(), new_key(8).vkey().clone()] {
            let report = verify(&files, &pinned, Options::default());
            assert_found(&report, 0, &[]);
            let remark = format!("from size {} on the key is {}, named by the key before it", rotated + 1, new_key(8).vkey());
            assert!(report.remarks.contains(&remark), "{:?}", report.remarks);
        }
        let tree = files.check_tree();
        assert_found(&tree, 0, &[]);
    }
    // The old key alone signs nothing any more: who stole it may have.
    let stolen = signed_by(log, &[&key()]);
    assert_found(&stolen.check(), 1, &["BAD signature checkpoint expected a signature of "]);
    let stranger = signed_by(log, &[&new_key(9)]);
    assert_found(&stranger.check(), 1, &["BAD signature checkpoint expected a signature of "]);
}

#[test]
fn a_key_is_followed_only_where_the_one_before_named_it() {
    let sub = || Subject::Log(ORIGIN.into());
    let mut log = Log::opened();
    // Signed by the new key itself.
    log.push(sub(), Event::LogKeyRotated(LogKeyRotated::signed(&new_key(8), new_key(8).vkey())));
    let report = signed_by(&log, &[&new_key(8)]).check();
    assert_found(&report, 1, &["BAD signature checkpoint ", "BAD key-rotated index 1 expected a key named by "]);
    let mut back = Log::opened();
    back.push(sub(), Event::LogKeyRotated(LogKeyRotated::signed(&key(), new_key(8).vkey())));
    back.push(sub(), Event::LogKeyRotated(LogKeyRotated::signed(&new_key(8), &vkey())));
    let report = signed_by(&back, &[&new_key(8)]).check();
    assert_found(&report, 5, &["BAD key-rotated index 2 expected a key that the log had not before "]);
    let mut twice = Log::opened();
    twice.push(sub(), Event::LogKeyRotated(LogKeyRotated::signed(&key(), new_key(8).vkey())));
    twice.push(sub(), Event::LogKeyRotated(LogKeyRotated::signed(&new_key(8), new_key(9).vkey())));
    assert_found(&signed_by(&twice, &[&new_key(9)]).check(), 0, &[]);
    assert_found(&signed_by(&twice, &[&new_key(9)]).check_tree(), 0, &[]);
    assert_eq!(verify(&signed_by(&twice, &[&new_key(9)]), new_key(8).vkey(), Options::default()).exit.code(), 0);
}

#[test]
fn a_log_that_continues_another_is_judged_by_what_it_tells_itself() {
    let checkpoint = Checkpoint { origin: "old.example/log".into(), size: 0, root: claror_record::merkle::empty_root() };
    let old = SigningKey::from_seed("old.example/log", &[3; 32]).unwrap();
    let previous = PreviousLog { origin: "old.example/log".into(), checkpoint: checkpoint.sign(&old).unwrap() };
    let mut log = Log::default();
    let opened = LogOpened { origin: ORIGIN.into(), vkey: vkey().to_string(), previous: Some(previous) };
    log.push(Subject::Log(ORIGIN.into()), Event::LogOpened(opened));
    // Its members were admitted in the other log.
    let mut council = Council::of(400, 6).log;
    log.made = council.made;
    log.leaves.extend(council.leaves.drain(200..));
    let files = log.publish();
    let report = files.check();
    assert_ne!(report.exit.code(), 1);
    assert!(!found(&report).iter().any(|line| line.contains("never admitted") || line.contains("never added")));
    let begins = format!("this log continues old.example/log from its checkpoint of size 0 and root {}, ", checkpoint.root);
    let said =
        |report: &claror_verify::Report| report.remarks.iter().find_map(|remark| remark.strip_prefix(&begins).map(str::to_owned));
    let unchecked = "whose signature is not checked (--previous-vkey); that log is verified by itself";
    assert_eq!(said(&report).as_deref(), Some(unchecked));
    let with =
        |key: &SigningKey| verify(&files, &vkey(), Options { previous_key: Some(key.vkey().clone()), ..Options::default() });
    let checked = with(&old);
    assert_eq!(said(&checked).as_deref(), Some("signed by the key that was given for it; that log is verified by itself"));
    assert_eq!(found(&checked), found(&report));
    let stranger = with(&SigningKey::from_seed("old.example/log", &[4; 32]).unwrap());
    assert!(
        found(&stranger).iter().any(|line| line.starts_with("BAD log-previous index 0 expected a signature of old.example/log+"))
    );
}

#[test]
fn an_opening_may_be_gone_when_the_record_says_that_it_is_erased_and_must_be_gone_then() {
    let made = |erase: bool, keep: bool| {
        let mut log = Log::opened();
        log.pad(10);
        let line = log.openings[0].clone();
        if erase {
            let openings = vec![OpeningRef { eid: line.eid, ptr: line.ptr.clone() }];
            let erasure = ErasureDone { ground: ErasureGround::Request, openings };
            log.push(Subject::Erasure(id("erasure", 1)), Event::ErasureDone(erasure));
        }
        if !keep {
            log.openings.remove(0);
        }
        log.publish().check()
    };
    assert_found(&made(false, true), 0, &[]);
    assert_found(&made(true, false), 0, &[]);
    assert_found(&made(false, false), 3, &["BAD opening-missing index 3 pointer /data/reason expected an opening, or an entry "]);
    assert_found(
        &made(true, true),
        5,
        &["BAD opening-kept openings.jsonl line 1 expected nothing, since it is said to be erased "],
    );
}

#[test]
fn erasures_name_entries_before_them() {
    let mut log = Log::opened();
    let openings = vec![OpeningRef { eid: claror_record::Eid([1; 16]), ptr: "/data/reason".into() }];
    let erasure = ErasureDone { ground: ErasureGround::Order, openings };
    log.push(Subject::Erasure(id("erasure", 1)), Event::ErasureDone(erasure));
    assert_found(&log.publish().check(), 5, &["BAD erasure index 1 expected an entry of the tree got entry id "]);
}

#[test]
fn the_end_of_a_log_is_said_with_its_reason() {
    for (reason, why) in [
        (LogCloseReason::KeyLost, "its key was lost"),
        (LogCloseReason::KeyStolen, "its key was stolen"),
        (LogCloseReason::NewEpoch, "another log continues it"),
        (LogCloseReason::WoundUp, "the council was wound up"),
    ] {
        let mut log = Log::opened();
        log.push(Subject::Log(ORIGIN.into()), Event::LogClosed(LogClosed { reason }));
        let report = log.publish().check();
        assert_found(&report, 0, &[]);
        assert!(report.remarks.contains(&format!("the log ended at index 1: {why}")), "{:?}", report.remarks);
    }
}
