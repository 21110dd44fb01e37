//! Writes the record of an invented council, as long as one likes, to try programs on: `council ENTRIES DIR [SEED]`.
//! DIR gets `log/` (the static layout) and `vkey`. The log's key is everybody's: it is a test's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, dead_code)]

#[path = "../tests/verify/support/mod.rs"]
mod support;

use std::path::PathBuf;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (size, dir) = match words.as_slice() {
        [size, dir, ..] => (size.parse().expect("a number of entries"), PathBuf::from(dir)),
        _ => panic!("council ENTRIES DIR [SEED]"),
    };
    let seed = words.get(2).map_or(1, |seed| seed.parse().expect("a number"));
    let log = support::Council::of(size, seed).log;
    log.publish().write(&dir.join("log"));
    std::fs::write(dir.join("vkey"), format!("{}\n", support::vkey())).unwrap();
    let bytes: usize = log.leaves.iter().map(Vec::len).sum();
    println!("{} entries, {bytes} bytes of leaves, {} openings", log.leaves.len(), log.openings.len());
}
