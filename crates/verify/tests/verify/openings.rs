use crate::support::*;
use claror_record::event::{OpeningLine, Results, Salt};
use serde_json::json;

fn log() -> Log {
    let mut log = Log::opened();
    log.pad(8);
    PollSpec::usual(1, Results::AfterClose).hold(&mut log);
    log.pad(60);
    log
}

fn with(change: impl Fn(&mut Vec<OpeningLine>)) -> claror_verify::Report {
    let log = log();
    let files = log.publish();
    let mut openings = log.openings.clone();
    change(&mut openings);
    files.set("openings.jsonl", opening_lines(&openings));
    files.check()
}

fn choice(openings: &mut [OpeningLine]) -> &mut OpeningLine {
    openings.iter_mut().find(|line| line.ptr == "/data/choice").unwrap()
}

#[test]
fn a_changed_value_or_salt_is_a_wrong_opening_at_its_place() {
    // The first sealed ballot that stands: 8 entries of padding, call, opening, one replaced ballot, then this.
    let report = with(|openings| choice(openings).value = json!("against"));
    assert_found(
        &report,
        1,
        &["BAD opening index 11 pointer /data/choice expected ", "BAD opening-missing index 11 pointer /data/choice"],
    );
    let report = with(|openings| choice(openings).salt = Salt([0; 32]));
    assert_found(&report, 1, &["BAD opening index 11 pointer /data/choice expected ", "BAD opening-missing index 11"]);
    let report = with(|openings| openings[0].value = json!("another reason"));
    assert_found(
        &report,
        1,
        &[
            "BAD opening index 3 pointer /data/reason expected ",
            "BAD opening-missing index 3 pointer /data/reason expected an opening, or ",
        ],
    );
}

#[test]
fn an_opening_of_nothing_is_noticed() {
    let report = with(|openings| openings[0].ptr = "/data/person".into());
    assert_found(
        &report,
        1,
        &[
            "BAD opening-stray index 3 pointer /data/person expected a commitment at this pointer got none",
            "BAD opening-missing index 3 pointer /data/reason ",
        ],
    );
    let report = with(|openings| {
        let mut stray = openings[0].clone();
        stray.eid = claror_record::Eid([0xee; 16]);
        openings.insert(1, stray);
    });
    assert_found(
        &report,
        1,
        &["BAD opening-stray openings.jsonl line 2 expected an entry of the tree got entry id 7u7u7u7u7u7u7u7u7u7u7g"],
    );
}

#[test]
fn every_flipped_byte_of_a_ballots_opening_is_noticed() {
    let log = log();
    let files = log.publish();
    let place = log.openings.iter().position(|line| line.ptr == "/data/choice").unwrap();
    let start = opening_lines(&log.openings[..place]).len();
    let length = log.openings[place].encode().unwrap().len();
    for at in start..start + length {
        files.flip("openings.jsonl", at, 0x01);
        let report = files.check();
        assert_eq!(report.exit.code(), 1, "{:?}", found(&report));
        assert!(found(&report).iter().any(|line| line.starts_with("BAD opening")));
        files.flip("openings.jsonl", at, 0x01);
    }
}

#[test]
fn a_counted_ballot_without_its_opening_cannot_be_recounted() {
    let report = with(|openings| {
        let place = openings.iter().position(|line| line.ptr == "/data/choice").unwrap();
        openings.remove(place);
    });
    assert_found(
        &report,
        3,
        &["BAD opening-missing index 11 pointer /data/choice expected the opening of a counted ballot got none"],
    );
    assert_eq!((report.counts.polls_recounted, report.counts.polls_not_recounted), (0, 1));
}

#[test]
fn openings_that_are_for_all_must_be_there_and_those_of_later_entries_are_no_fault() {
    let report = with(|openings| openings.retain(|line| line.ptr == "/data/choice"));
    assert_eq!(report.exit.code(), 3);
    assert!(found(&report).iter().all(|line| line.starts_with("BAD opening-missing index ") && line.ends_with("got neither")));
    let report = with(|openings| {
        let mut later = openings[0].clone();
        later.eid = claror_record::Eid([0xee; 16]);
        openings.push(later);
    });
    assert_found(&report, 0, &[]);
    assert_eq!(report.counts.openings_beyond, 1);
}

#[test]
fn openings_in_another_order_are_not_silently_left_out() {
    // Near neighbours lie within what is read ahead.
    let report = with(|openings| openings.swap(2, 3));
    assert_eq!(report.exit.code(), 0);
    let log = {
        let mut log = Log::opened();
        log.pad(6_000);
        log
    };
    let files = log.publish();
    let mut openings = log.openings.clone();
    let first = openings.remove(0);
    openings.push(first);
    files.set("openings.jsonl", opening_lines(&openings));
    let line = openings.len();
    let expected = format!("BAD opening-order openings.jsonl line {line} expected openings in the order of the entries");
    assert_found(&files.check(), 3, &[&expected, "BAD opening-missing index 3 pointer /data/reason "]);
}

#[test]
fn thousands_of_stray_lines_do_not_hide_the_others() {
    let mut log = Log::opened();
    log.pad(3_000);
    PollSpec::usual(1, Results::AfterClose).hold(&mut log);
    let files = log.publish();
    let strays = |from: u64| {
        (from..from + 500).map(|n| OpeningLine { eid: claror_record::Eid(bytes("stray", n)), ..log.openings[0].clone() })
    };
    let mut openings: Vec<OpeningLine> = Vec::new();
    for (n, chunk) in (0u64..).zip(log.openings.chunks(100)) {
        openings.extend(chunk.iter().cloned());
        openings.extend(strays(n * 1_000));
    }
    openings.push(log.openings.last().unwrap().clone());
    files.set("openings.jsonl", opening_lines(&openings));
    let report = files.check();
    assert_eq!(report.exit.code(), 1);
    assert_eq!(report.counts.polls_recounted, 1, "{:?}", found(&report).iter().take(5).collect::<Vec<_>>());
}

#[test]
fn lines_that_are_no_openings_are_noticed() {
    let log = log();
    let files = log.publish();
    let good = files.get("openings.jsonl").unwrap();
    for bad in ["{}\n", "\n", "[1]\n", "{\"eid\":\"x\"}\n", "\u{0}\n"] {
        files.set("openings.jsonl", [bad.as_bytes(), &good].concat());
        assert_found(&files.check(), 1, &["BAD opening-form openings.jsonl line 1 expected an opening got "]);
    }
    files.set("openings.jsonl", [vec![b'x'; 1 << 20], vec![b'\n'], good].concat());
    let report = files.check();
    assert_eq!(report.exit.code(), 3);
    assert!(
        found(&report)[0].starts_with("BAD openings-missing openings.jsonl line 1 expected a line got a line of more than 1 MiB")
    );
}
