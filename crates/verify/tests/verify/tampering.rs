use crate::support::*;
use claror_record::checkpoint::Checkpoint;
use claror_record::event::Results;
use claror_record::merkle::empty_root;
use claror_record::note::{SigningKey, sign};
use claror_verify::{Options, verify};

fn small() -> Log {
    let mut log = Log::opened();
    PollSpec::usual(1, Results::AfterClose).hold(&mut log);
    log
}

fn log_of(size: usize) -> Log {
    let mut log = small();
    log.pad(size);
    log
}

/// Where entry `index` of a bundle begins (its length prefix), and how long it is.
fn entry_at(bundle: &[u8], index: usize) -> (usize, usize) {
    let length = |at: usize| usize::from(u16::from_be_bytes([bundle[at], bundle[at + 1]]));
    let at = (0..index).fold(0, |at, _| at + 2 + length(at));
    (at, length(at))
}

#[test]
fn every_flipped_byte_of_the_checkpoint_is_noticed() {
    let files = small().publish();
    let length = files.get("checkpoint").unwrap().len();
    for at in 0..length {
        for mask in [0x01, 0x20, 0x80] {
            files.flip("checkpoint", at, mask);
            let report = files.check_tree();
            assert_eq!(report.exit.code(), 1, "byte {at} mask {mask}: {:?}", found(&report));
            assert_eq!(report.findings[0].code.step(), 1);
            files.flip("checkpoint", at, mask);
        }
    }
    assert_found(&files.check(), 0, &[]);
}

#[test]
fn every_flipped_byte_of_an_entry_is_laid_at_its_index() {
    let log = small();
    let files = log.publish();
    let path = format!("tile/entries/000.p/{}", log.leaves.len());
    let bundle = files.get(&path).unwrap();
    for index in 0..log.leaves.len() {
        let (start, length) = entry_at(&bundle, index);
        for at in start + 2..start + 2 + length {
            files.flip(&path, at, 0x01);
            let report = files.check();
            let lines = found(&report);
            assert_eq!(report.exit.code(), 1, "byte {at}: {lines:?}");
            let expected = format!("BAD leaf-hash index {index} expected ");
            assert_eq!(lines.iter().filter(|line| line.starts_with("BAD leaf-hash")).count(), 1);
            assert!(lines.iter().any(|line| line.starts_with(&expected)), "byte {at}: {lines:?}");
            assert!(lines.iter().any(|line| line.starts_with("BAD root size")));
            assert!(!lines.iter().any(|line| line.starts_with("BAD tile-hash")), "no tile is to blame: {lines:?}");
            files.flip(&path, at, 0x01);
        }
    }
}

#[test]
fn moved_length_prefixes_are_noticed() {
    let log = small();
    let files = log.publish();
    let path = format!("tile/entries/000.p/{}", log.leaves.len());
    for index in 0..log.leaves.len() {
        let (start, _) = entry_at(&files.get(&path).unwrap(), index);
        for (at, mask) in [(start, 0x01), (start, 0x80), (start + 1, 0x01), (start + 1, 0x40)] {
            files.flip(&path, at, mask);
            let report = files.check();
            assert_eq!(report.exit.code(), 1, "{index}: {:?}", found(&report));
            let first = report.findings.iter().find(|finding| finding.code.exit().code() == 1).unwrap().to_string();
            let named = [format!("BAD leaf-hash index {index} "), "BAD bundle index ".to_owned()];
            assert!(named.iter().any(|named| first.starts_with(named.as_str())), "{index}: {first}");
            files.flip(&path, at, mask);
        }
    }
}

#[test]
fn every_flipped_byte_of_every_tile_is_laid_at_its_hash() {
    let files = log_of(513).publish();
    let tiles: Vec<String> =
        files.names().into_iter().filter(|name| name.starts_with("tile/") && !name.contains("entries")).collect();
    assert_eq!(tiles, ["tile/0/000", "tile/0/001", "tile/0/002.p/1", "tile/1/000.p/2"]);
    for tile in tiles {
        let length = files.get(&tile).unwrap().len();
        // Each byte of a small tile, a scattering in a large one.
        for at in (0..length).step_by(if length > 100 { 397 } else { 1 }) {
            files.flip(&tile, at, 0x10);
            let named = tile.trim_start_matches("tile/");
            let expected = format!("BAD tile-hash tile {named} hash {} expected ", at / 32);
            assert_found(&files.check_tree(), 1, &[&expected]);
            files.flip(&tile, at, 0x10);
        }
    }
    assert_found(&files.check(), 0, &[]);
}

#[test]
fn a_leaf_changed_together_with_its_tiles_is_still_found_by_the_root() {
    let honest = log_of(300).publish();
    let mut changed = log_of(300);
    let (last, rest) = changed.leaves.split_last_mut().unwrap();
    assert_eq!(rest.len(), 299);
    *last = String::from_utf8(last.clone()).unwrap().replace("2026", "2025").into_bytes();
    let forged = changed.publish();
    forged.set("checkpoint", honest.get("checkpoint").unwrap());
    assert_found(&forged.check_tree(), 1, &["BAD root size 300 expected "]);

    // Only the level-0 tile follows the change: the tile above tells.
    let mut early = log_of(300);
    early.leaves[40] = String::from_utf8(early.leaves[40].clone()).unwrap().replace("2026", "2025").into_bytes();
    let forged = early.publish();
    forged.set("checkpoint", honest.get("checkpoint").unwrap());
    forged.set("tile/1/000.p/1", honest.get("tile/1/000.p/1").unwrap());
    assert_found(&forged.check_tree(), 1, &["BAD root size 300", "BAD tile-hash tile 1/000.p/1 hash 0 expected "]);
}

#[test]
fn two_changed_entries_are_two_findings() {
    let files = log_of(300).publish();
    for (path, index) in [("tile/entries/000", 30), ("tile/entries/001.p/44", 3)] {
        let (start, _) = entry_at(&files.get(path).unwrap(), index);
        files.flip(path, start + 9, 0x01);
    }
    let report = files.check_tree();
    assert_found(&report, 1, &["BAD leaf-hash index 30 ", "BAD leaf-hash index 259 ", "BAD root size 300 "]);
}

#[test]
fn entries_removed_inserted_or_reordered_are_noticed() {
    let log = log_of(40);
    let honest = log.publish();
    let alter = |change: &dyn Fn(&mut Vec<Vec<u8>>)| {
        let mut other = log.clone();
        change(&mut other.leaves);
        let size = other.leaves.len();
        let files = log.publish();
        let bundle = other.publish().get(&format!("tile/entries/000.p/{size}")).unwrap();
        files.set("tile/entries/000.p/40", bundle);
        files.check_tree()
    };
    let first_of = |report: &claror_verify::Report| found(report)[0].clone();
    assert!(first_of(&alter(&|leaves| leaves.swap(10, 11))).starts_with("BAD leaf-hash index 10 "));
    assert!(found(&alter(&|leaves| drop(leaves.remove(10)))).iter().any(|line| line.starts_with("BAD bundle index 39 ")));
    assert!(
        found(&alter(&|leaves| leaves.insert(10, leaves[3].clone()))).iter().any(|line| line.starts_with("BAD bundle index 39 "))
    );
    for report in [alter(&|leaves| drop(leaves.remove(10))), alter(&|leaves| leaves.insert(10, leaves[3].clone()))] {
        assert_eq!(report.exit.code(), 1);
        assert!(found(&report).iter().any(|line| line.starts_with("BAD leaf-hash index 10 ")));
    }
    assert_found(&honest.check(), 0, &[]);
}

#[test]
fn tiles_of_another_length_are_noticed() {
    let files = log_of(300).publish();
    let tile = "tile/0/001.p/44";
    let whole = files.get(tile).unwrap();
    for (length, got) in [(0, "0 bytes"), (31, "31 bytes"), (43 * 32, "1376 bytes")] {
        files.set(tile, whole[..length].to_vec());
        let line = format!("BAD tile-length tile 0/001.p/44 expected 1408 bytes got {got}");
        assert_found(&files.check_tree(), 1, &[&line]);
    }
    files.set(tile, [whole.clone(), vec![0; 32]].concat());
    assert_found(&files.check_tree(), 1, &["BAD tile-length tile 0/001.p/44 expected 1408 bytes got 1440 bytes"]);
    files.set(tile, vec![0; 9_000]);
    assert_eq!(files.check_tree().exit.code(), 1);
}

#[test]
fn the_wrong_key_and_the_wrong_origin_are_refused() {
    let log = small();
    let files = log.publish();
    let stranger = SigningKey::from_seed(ORIGIN, &[8; 32]).unwrap();
    let report = verify(&files, stranger.vkey(), Options::default());
    assert_found(
        &report,
        1,
        &["BAD signature checkpoint expected a signature of council.example/log+", "BAD log-opened index 0 "],
    );

    let elsewhere = SigningKey::from_seed("another.example/log", &[7; 32]).unwrap();
    let report = log.publish_as(&elsewhere).check_tree();
    assert_found(
        &report,
        1,
        &["BAD origin checkpoint expected council.example/log got another.example/log", "BAD signature checkpoint"],
    );

    // Signed by the right key, but the text is of another log.
    let text = files.get("checkpoint").unwrap();
    let text = String::from_utf8(text).unwrap();
    let body = text.split("\n\n").next().unwrap().replace(ORIGIN, "another.example/log") + "\n";
    files.set("checkpoint", sign(&body, &[&key()]).unwrap().into_bytes());
    assert_found(&files.check(), 1, &["BAD origin checkpoint expected council.example/log got another.example/log"]);
}

#[test]
fn signed_texts_that_are_no_checkpoints_are_refused() {
    let files = small().publish();
    let resign = |body: &str| files.set("checkpoint", sign(body, &[&key()]).unwrap().into_bytes());
    for body in ["council.example/log\n+1\nx\n", "council.example/log\n", "council.example/log\n1\nAAAA\n"] {
        resign(body);
        assert_found(&files.check(), 1, &["BAD checkpoint-form checkpoint expected a checkpoint got "]);
    }
    for bytes in [b"".to_vec(), b"no note".to_vec(), vec![b'a'; 2 << 20]] {
        files.set("checkpoint", bytes);
        assert_found(&files.check(), 1, &["BAD note checkpoint expected a signed note got "]);
    }
}

#[test]
fn missing_pieces_prove_nothing() {
    let files = log_of(600).publish();
    let without = |path: &str| {
        let content = files.remove(path);
        let report = files.check();
        files.set(path, content);
        report
    };
    assert_found(&without("checkpoint"), 3, &["BAD checkpoint-missing checkpoint expected a checkpoint got nothing"]);
    assert_found(&without("tile/0/001"), 3, &["BAD tile-missing tile 0/001 expected 8192 bytes got nothing"]);
    assert_found(&without("tile/0/002.p/88"), 3, &["BAD tile-missing tile 0/002.p/88 expected 2816 bytes got nothing"]);
    assert_found(&without("tile/1/000.p/2"), 3, &["BAD tile-missing tile 1/000.p/2 expected 64 bytes got nothing"]);
    assert_found(&without("tile/entries/001"), 3, &["BAD entries-missing index 256..511 expected entries got nothing"]);
    assert_found(&without("tile/entries/002.p/88"), 3, &["BAD entries-missing index 512..599 "]);
    let closed = without("openings.jsonl");
    assert_eq!((closed.exit.code(), closed.counts.polls_not_recounted), (3, 1));
    assert!(found(&closed)[0].starts_with("BAD opening-missing index 4 pointer /data/choice "));
    assert!(found(&closed).iter().all(|line| line.starts_with("BAD opening-missing index ")));
    // The tree is still followed through the tile where the entries are missing.
    let entries = files.remove("tile/entries/001");
    files.flip("tile/0/001", 0, 1);
    let report = files.check_tree();
    assert_eq!(report.exit.code(), 1);
    assert!(found(&report).iter().any(|line| line.starts_with("BAD root size 600")));
    files.remove("tile/0/001");
    assert_found(&files.check_tree(), 3, &["BAD entries-missing index 256..511", "BAD tile-missing tile 0/001"]);
    files.set("tile/entries/001", entries);
    assert_eq!(files.check_tree().exit.code(), 3);
}

#[test]
fn a_checkpoint_that_claims_an_immense_size_ends_soon() {
    let files = small().publish();
    for size in [u64::MAX, 1 << 40, 100_000] {
        let checkpoint = Checkpoint { origin: ORIGIN.into(), size, root: empty_root() };
        files.set("checkpoint", checkpoint.sign(&key()).unwrap().into_bytes());
        let report = files.check();
        assert_eq!(report.exit.code(), 3, "{:?}", found(&report));
        assert!(found(&report).iter().any(|line| line.contains("no more were asked for")));
    }
}

#[test]
fn an_old_signed_checkpoint_is_a_smaller_log_and_the_report_says_that_this_would_go_unnoticed() {
    let old = log_of(100).publish();
    let files = log_of(200).publish();
    files.set("checkpoint", old.get("checkpoint").unwrap());
    for path in ["tile/0/000.p/100", "tile/entries/000.p/100"] {
        files.set(path, old.get(path).unwrap());
    }
    let report = files.check();
    assert_found(&report, 0, &[]);
    assert_eq!(report.checkpoint.as_ref().unwrap().size, 100);
    assert!(report.lines().iter().any(|line| line.contains("a shortened log or an old checkpoint would not be noticed")));
}
