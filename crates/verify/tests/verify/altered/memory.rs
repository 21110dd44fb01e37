//! What no look at the published log alone can tell: each is found with `--state`, `--old`, `--max-age` or witnesses, and
//! the table says with which.

use super::{Place, Table, check, check_alone, check_with, checkpoint, policy, publish, published, time_before};
use crate::support::*;
use claror_verify::{Options, Report, Seen, verify};

pub fn alter(place: &mut Place, table: &mut Table) {
    for _ in 0..20 {
        put_back(place, table);
        sign_anew(place, table);
        fork(place, table);
    }
    for seed in 0..6 {
        other_history(place, table, seed);
    }
}

/// The log as it was, published once more: all of it is true, and old.
fn put_back(place: &mut Place, table: &mut Table) {
    let size = place.random.within(200, place.size() - 1);
    let mut log = place.log.clone();
    log.leaves.truncate(size);
    let eids: std::collections::HashSet<_> =
        log.leaves.iter().map(|leaf| claror_record::Leaf::decode(leaf).unwrap().eid).collect();
    log.openings.retain(|line| eids.contains(&line.eid));
    let files = publish(&log);
    // An erasure that was cut off leaves its opening missing, else nothing is amiss.
    let alone = check_alone(&files).exit.code();
    assert!(matches!(alone, 0 | 3), "{alone}");

    let rolled = |report: &Report, from: &str| {
        assert_eq!(report.evidence.len(), 2, "both notes");
        vec![format!("BAD rollback checkpoint {from} expected at least the ")]
    };
    let report = check_with(&files, place.memory());
    table.row("an old checkpoint put back: --state", &report, &[1], &rolled(&report, "state"));
    let old = Seen { from: "minutes".into(), note: checkpoint(&place.log, size + 1) };
    let report = check_with(&files, vec![old]);
    table.row("an old checkpoint put back: --old", &report, &[1], &rolled(&report, "minutes"));

    let now = time_before(&log, size) + 100_000;
    let aged = |policy| verify(&files, &vkey(), Options { policy, max_age: Some((now, 86_400)), ..Options::default() });
    let exits: &[u8] = if alone == 0 { &[4] } else { &[3] };
    table.row("an old checkpoint put back: --max-age", &aged(None), exits, &["BAD age checkpoint ".into()]);
    table.row("an old checkpoint put back: --max-age, witnesses", &aged(Some(policy())), exits, &["BAD age checkpoint ".into()]);
}

/// Somebody who has the log's key changes any entry and signs the new tree.
fn sign_anew(place: &mut Place, table: &mut Table) {
    let index = place.entry();
    let mut log = place.log.clone();
    match place.random.below(5) {
        0 => drop(log.leaves.remove(index)),
        1 => log.leaves.swap(index, index + 1),
        2 => log.leaves.insert(index, published::invented(index)),
        3 => log.leaves[index] = published::invented(index),
        _ => log.leaves.insert(index, place.log.leaves[index + 1].clone()),
    }
    let report = check_with(&publish(&log), place.memory());
    let lines = ["BAD fork checkpoint state expected at size ".to_owned(), "BAD rollback checkpoint state ".to_owned()];
    table.row("any change signed anew: --state", &report, &[1], &lines);
    // The forger forgot a checkpoint that the log had published.
    let files = publish(&log);
    files.set("checkpoints/555", checkpoint(&place.log, 555));
    if index < 555 {
        let line = "BAD fork checkpoint checkpoints/555 expected at size 555 ".to_owned();
        table.row("any change signed anew: checkpoints/ of before", &check_alone(&files), &[1], &[line]);
    }
    // No witness cosigns a second history.
    let files = log.publish();
    files.remove("openings.jsonl");
    let report = check(&files);
    assert!(found(&report).iter().any(|line| line.starts_with("BAD quorum checkpoint ")));
}

/// The same beginning, another end, and longer: told apart by whoever saw the first end.
fn fork(place: &mut Place, table: &mut Table) {
    // The founding is alike in all councils of these tests.
    let from = place.random.within(200, place.size() - 2);
    let mut council = Council::of(place.size() + 50, place.random.next());
    let mut leaves = place.log.leaves[..from].to_vec();
    leaves.extend(council.log.leaves.split_off(from));
    let fork = Log { leaves, ..place.log.clone() };
    let files = fork.publish();
    let seen = |size: usize| vec![Seen { from: "old".into(), note: checkpoint(&place.log, size) }];
    let report = check_with(&files, seen(place.size()));
    assert_eq!(report.evidence.len(), 3, "both notes and the proof that fails");
    table.row("a fork: --state", &report, &[1], &[format!("BAD fork checkpoint old expected at size {} ", place.size())]);
    let after = place.random.within(from + 1, place.size());
    let report = check_with(&files, seen(after));
    table.row("a fork: --old", &report, &[1], &[format!("BAD fork checkpoint old expected at size {after} ")]);
    // A checkpoint of the common beginning tells nothing.
    let report = check_with(&files, seen(from));
    assert!(!found(&report).iter().any(|line| line.starts_with("BAD fork")), "{:?}", found(&report));
}

/// Everything anew under the same key, honest in itself.
fn other_history(place: &Place, table: &mut Table, seed: u64) {
    let council = Council::of(place.size() + 30, 1_000 + seed);
    let files = publish(&council.log);
    assert_found(&check_alone(&files), 0, &[]);
    let line = format!("BAD fork checkpoint state expected at size {} ", place.size());
    table.row("a history written anew: --state", &check_with(&files, place.memory()), &[1], &[line]);
    let unseen = council.log.publish();
    let report = check(&unseen);
    table.row("a history written anew: witnesses", &report, &[4], &["BAD quorum checkpoint ".into()]);
}
