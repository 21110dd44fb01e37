//! What entries are, whatever they say.

use crate::support::*;
use claror_record::Leaf;
use claror_record::event::*;

#[test]
fn leaves_of_another_version_or_type_cannot_be_judged_and_nothing_is_concluded_from_them() {
    let spec = PollSpec::usual(1, Results::Live);
    let change = |log: &mut Log, at: usize, from: &str, to: &str| {
        let text = String::from_utf8(log.leaves[at].clone()).unwrap();
        assert!(text.contains(from), "{text}");
        log.leaves[at] = text.replace(from, to).into_bytes();
    };
    let mut log = Log::opened();
    spec.hold(&mut log);
    // The opening itself is unknown: its ballots and its count cannot be judged.
    let mut version = log.clone();
    change(&mut version, 2, "\"v\":1", "\"v\":2");
    assert_found(
        &version.publish().check(),
        3,
        &["BAD leaf-unknown index 2 expected a leaf of version 1 and a known type got leaf version 2"],
    );
    let mut kind = log.clone();
    change(&mut kind, 5, "ballot.cast", "ballot.recused");
    let report = kind.publish().check();
    assert_found(&report, 3, &["BAD leaf-unknown index 5 "]);
    assert_eq!((report.counts.polls_recounted, report.counts.polls_not_recounted), (0, 1));
    // The count itself is unknown: what follows it is not held against it.
    let mut count = log.clone();
    change(&mut count, 12, "poll.counted", "poll.tallied");
    assert_found(&count.publish().check(), 3, &["BAD leaf-unknown index 12 "]);
    // A poll that opens after the unknown leaf is recounted as usual.
    PollSpec::usual(2, Results::AfterClose).hold(&mut kind);
    let mut wrong = kind.clone();
    assert_eq!(kind.publish().check().counts.polls_recounted, 1);
    let last = wrong.leaves.len() - 2;
    change(&mut wrong, last, "\"abstain\":1", "\"abstain\":0");
    assert_eq!(wrong.publish().check().exit.code(), 5);
}

#[test]
fn leaves_that_break_their_form_are_the_councils_fault_not_the_trees() {
    let mut log = Log::opened();
    log.pad(5);
    let good = String::from_utf8(log.leaves[2].clone()).unwrap();
    let bad = [
        good.replacen(':', ": ", 1),
        good.replace("\"v\":1", "\"v\":1,\"v\":1"),
        good.replace("\"persons_hidden\":false", "\"extra\":1,\"persons_hidden\":false"),
        good.replace("\"persons_hidden\":false", "\"persons_hidden\":9007199254740992"),
        good.replace("número", "nu\u{301}mero"),
        good.replace("organisation.amended", "\\u006frganisation.amended"),
        "x".into(),
        "{}".into(),
        format!("\"{}\"", "a".repeat(16_383)),
    ];
    for leaf in bad {
        assert_ne!(leaf, good);
        let mut log = log.clone();
        log.leaves[2] = leaf.into_bytes();
        assert_found(&log.publish().check(), 5, &["BAD leaf-form index 2 expected "]);
        assert_found(&log.publish().check_tree(), 0, &[]);
    }
}

#[test]
fn an_entry_id_is_used_once() {
    let mut log = Log::opened();
    log.pad(300);
    let first = Leaf::decode(&log.leaves[7]).unwrap();
    let mut second = Leaf::decode(&log.leaves[290]).unwrap();
    second.eid = first.eid;
    log.openings.retain(|line| line.eid != first.eid);
    log.leaves[290] = second.encode().unwrap();
    assert_found(&log.publish().check(), 5, &["BAD eid-twice index 290 expected an id of its own got id "]);
}

#[test]
fn the_logs_first_words_name_its_own_origin_and_key() {
    let mut log = Log::default();
    let opened = LogOpened { origin: "b.example/log".into(), vkey: vkey().to_string(), previous: None };
    log.push(Subject::Log("b.example/log".into()), Event::LogOpened(opened));
    assert_found(&log.publish().check(), 5, &["BAD log-opened index 0 expected council.example/log+"]);
}
