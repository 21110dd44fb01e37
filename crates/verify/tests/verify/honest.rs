use crate::support::*;
use claror_record::event::{Choice, Results};
use claror_verify::{Code, Options, verify};

/// Two polls, one live and one sealed, and padding up to `size` entries.
fn log_of(size: usize) -> Log {
    let mut log = Log::opened();
    PollSpec::usual(1, Results::Live).hold(&mut log);
    PollSpec::usual(2, Results::AfterClose).hold(&mut log);
    assert!(log.leaves.len() <= size || size < 30);
    log.pad(size);
    log
}

#[test]
fn an_untouched_log_verifies_at_every_awkward_size() {
    for size in [255, 256, 257, 511, 512, 513, 1_000] {
        let report = log_of(size).publish().check();
        assert_found(&report, 0, &[]);
        assert_eq!(report.counts.entries, size as u64);
        assert_eq!((report.counts.polls_recounted, report.counts.polls_not_recounted), (2, 0));
        assert!(report.counts.openings_checked > 7);
        assert_eq!(report.checkpoint.unwrap().size, size as u64);
    }
}

#[test]
fn the_empty_log_and_the_log_of_one_entry_verify() {
    assert_found(&Log::default().publish().check(), 0, &[]);
    let report = Log::opened().publish().check();
    assert_found(&report, 0, &[]);
    assert_eq!(report.counts.entries, 1);
}

/// Entries of one byte are no leaves, but a tree can be checked without reading them.
fn tall(size: usize) -> Files {
    let mut log = Log::opened();
    log.leaves.resize_with(size, || b"x".to_vec());
    log.publish()
}

#[test]
fn trees_of_three_tile_levels_verify() {
    for size in [65_535, 65_536, 65_537, 70_000] {
        let files = tall(size);
        assert_eq!(files.get("tile/2/000.p/1").is_some(), size >= 65_536);
        let report = files.check_tree();
        assert_found(&report, 0, &[]);
        assert_eq!(report.counts.entries, size as u64);
    }
}

#[test]
fn a_tile_that_differs_from_the_level_below_is_found_at_every_level() {
    let files = tall(70_000);
    for (tile, at) in [("0/000", 5), ("0/272", 255), ("0/273.p/112", 111), ("1/000", 77), ("1/001.p/17", 3), ("2/000.p/1", 0)] {
        let path = format!("tile/{tile}");
        files.flip(&path, at * 32 + 9, 0x04);
        let line = format!("BAD tile-hash tile {tile} hash {at} expected ");
        assert_found(&files.check_tree(), 1, &[&line]);
        files.flip(&path, at * 32 + 9, 0x04);
    }
    // A changed entry whose tiles were changed with it, up to level 1: the level above still tells.
    let mut log = Log::opened();
    log.leaves.resize_with(70_000, || b"x".to_vec());
    log.leaves[66] = b"y".to_vec();
    let forged = log.publish();
    for honest in ["checkpoint", "tile/2/000.p/1"] {
        forged.set(honest, files.get(honest).unwrap());
    }
    assert_found(&forged.check_tree(), 1, &["BAD root size 70000 ", "BAD tile-hash tile 2/000.p/1 hash 0 expected "]);
}

#[test]
fn a_directory_reads_like_the_server() {
    let dir = tempfile::tempdir().unwrap();
    let source = log_of(257).publish().write(dir.path());
    assert_found(&verify(&source, &vkey(), Options::default()), 0, &[]);
    std::fs::remove_file(dir.path().join("tile/entries/000")).unwrap();
    let report = verify(&source, &vkey(), Options::default());
    assert_found(&report, 3, &["BAD entries-missing index 0..255 expected entries got nothing"]);
}

#[test]
fn full_tiles_stand_for_partial_ones_that_are_no_longer_kept() {
    let old = log_of(300);
    let mut grown = old.clone();
    grown.pad(512);
    let files = grown.publish();
    files.set("checkpoint", old.publish().get("checkpoint").unwrap());
    files.set("tile/1/000.p/1", files.get("tile/1/000.p/2").unwrap()[..32].to_vec());
    let report = files.check();
    assert_found(&report, 0, &[]);
    assert_eq!(report.counts.entries, 300);
    assert!(report.counts.openings_beyond > 0, "the openings are those of the grown log");
}

#[test]
fn long_rolls_stand_in_parts() {
    use Choice::{Abstain, Against, For};
    for results in [Results::Live, Results::AfterClose] {
        let choices = [For, Against, For, Abstain, For];
        let ballots = (0..100u64).map(|n| (n * 7 % 150, choices[n as usize % 5])).collect();
        let mut log = Log::opened();
        PollSpec { seats: 150, ballots, ..PollSpec::usual(1, results) }.hold(&mut log);
        let report = log.publish().check();
        assert_found(&report, 0, &[]);
        assert_eq!(report.counts.polls_recounted, 1);
    }
}

#[test]
fn every_outcome_is_recounted() {
    use Choice::{Abstain, Against, For};
    let mut log = Log::opened();
    let mut hold = |n, seats, ballots: &[(u64, Choice)]| {
        let spec = PollSpec { seats, ballots: ballots.to_vec(), ..PollSpec::usual(n, Results::Live) };
        spec.hold(&mut log);
        counted(&spec).outcome
    };
    let outcomes = [
        hold(1, 4, &[(0, For), (1, For), (2, Against)]),
        hold(2, 4, &[(0, For), (1, Against)]),
        hold(3, 4, &[(0, For)]),
        hold(4, 4, &[]),
        hold(5, 2, &[(0, Abstain)]),
        hold(6, 0, &[]),
    ];
    assert_eq!(
        serde_json::json!(outcomes),
        serde_json::json!(["adopted", "rejected", "no_quorum", "no_quorum", "rejected", "rejected"])
    );
    let report = log.publish().check();
    assert_found(&report, 0, &[]);
    assert_eq!(report.counts.polls_recounted, 6);
}

#[test]
fn a_poll_still_open_or_not_yet_counted_is_no_fault() {
    let spec = PollSpec::usual(1, Results::AfterClose);
    let mut log = Log::opened();
    spec.open(&mut log);
    spec.cast_all(&mut log);
    log.openings.clear();
    assert_found(&log.publish().check(), 0, &[]);
    spec.close(&mut log);
    assert_found(&log.publish().check(), 0, &[]);
}

#[test]
fn the_report_says_what_was_not_checked() {
    let report = log_of(257).publish().check();
    let text = report.lines().join("\n");
    for word in ["witnesses: ", "consistency with checkpoints", "times but for their order", "what came before"] {
        assert!(text.contains(&format!("not checked: {word}")), "{text}");
    }
    assert!(text.ends_with("result: verified (0)"));
    let tree = log_of(257).publish().check_tree();
    assert_eq!(tree.counts.polls_recounted, 0);
    assert!(tree.not_checked.len() > report.not_checked.len());
    let json = report.to_json();
    assert_eq!(json["exit"], 0);
    assert_eq!(json["size"], 257);
    assert_eq!(json["polls_recounted"], 2);
}

#[test]
fn without_a_checkpoint_nothing_was_checked() {
    let files = log_of(40).publish();
    files.remove("checkpoint");
    let report = files.check();
    assert_eq!(report.checked, Vec::<&str>::new());
    assert!(report.not_checked.iter().any(|what| what.starts_with("anything: ")), "{:?}", report.not_checked);
}

/// docs/verify.md is what people read when they meet a finding.
#[test]
fn every_kind_of_finding_is_explained_in_the_documentation() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/verify.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
    for code in Code::ALL {
        let begins = format!("| `{}` | {} | {} | ", code.name(), code.step(), code.exit().code());
        assert_eq!(rows.iter().filter(|row| row.starts_with(&begins)).count(), 1, "{begins}");
    }
    assert_eq!(rows.len(), Code::ALL.len());
}
