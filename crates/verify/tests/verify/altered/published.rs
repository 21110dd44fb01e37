//! What a server, a mirror or somebody between can do without the log's key: the signed root convicts it.

use super::{Place, Table, check};
use crate::support::*;
use claror_record::tile::{TileKind, TilePath, encode_bundle};

pub fn alter(place: &mut Place, table: &mut Table) {
    for _ in 0..60 {
        flip_entry(place, table);
    }
    for _ in 0..15 {
        flip_length(place, table);
    }
    for _ in 0..50 {
        flip_tile(place, table);
    }
    for _ in 0..40 {
        flip_checkpoint(place, table);
        flip_opening(place, table);
    }
    for _ in 0..20 {
        flip_earlier(place, table);
    }
    for _ in 0..20 {
        rewrite(place, table);
        remove(place, table);
    }
    for _ in 0..10 {
        exchange(place, table);
    }
}

/// The bundle of an entry, where the entry begins in it (its length prefix), and how long it is.
fn bundle_of(place: &Place, index: usize) -> (String, usize, usize) {
    let width = (place.size() - index / 256 * 256).min(256);
    let path = TilePath::new(TileKind::Entries, index as u64 / 256, width).unwrap().to_string();
    let at = place.log.leaves[index / 256 * 256..index].iter().map(|leaf| leaf.len() + 2).sum();
    (path, at, place.log.leaves[index].len())
}

fn flip_entry(place: &mut Place, table: &mut Table) {
    let index = place.entry();
    let (path, at, length) = bundle_of(place, index);
    let files = place.copy();
    files.flip(&path, at + 2 + place.random.below(length), 1 << place.random.below(8));
    table.row("a bit of an entry flipped", &check(&files), &[1], &[format!("BAD leaf-hash index {index} ")]);
}

fn flip_length(place: &mut Place, table: &mut Table) {
    let index = place.entry();
    let (path, at, _) = bundle_of(place, index);
    let files = place.copy();
    files.flip(&path, at + place.random.below(2), 1 << place.random.below(8));
    // Where no entry of that length fits, the bundle ends there; that the entries before it are whole, their hashes tell.
    let lines = [format!("BAD leaf-hash index {index} "), format!("BAD bundle index {index} ")];
    table.row("a bit of an entry's length flipped", &check(&files), &[1], &lines);
}

fn hash_tiles(place: &Place) -> Vec<String> {
    let names = place.files.names().into_iter();
    names.filter(|name| name.starts_with("tile/") && !name.starts_with("tile/entries/")).collect()
}

fn flip_tile(place: &mut Place, table: &mut Table) {
    let tiles = hash_tiles(place);
    let tile = &tiles[place.random.below(tiles.len())];
    let at = place.random.below(place.files.get(tile).unwrap().len());
    let files = place.copy();
    files.flip(tile, at, 1 << place.random.below(8));
    let named = tile.trim_start_matches("tile/");
    let line = format!("BAD tile-hash tile {named} hash {} expected ", at / 32);
    table.row("a bit of a tile flipped", &check(&files), &[1], &[line]);
}

fn flip_checkpoint(place: &mut Place, table: &mut Table) {
    let files = place.copy();
    let at = place.random.below(place.files.get("checkpoint").unwrap().len());
    files.flip("checkpoint", at, 1 << place.random.below(8));
    let report = check(&files);
    let kinds = ["note", "signature", "checkpoint-form", "origin", "cosignature", "quorum"];
    let lines = kinds.map(|kind| format!("BAD {kind} checkpoint "));
    // A witness's name or key id that is another's leaves the note whole, and the policy unmet.
    let exits: &[u8] = if found(&report).iter().all(|line| line.starts_with("BAD quorum ")) { &[4] } else { &[1] };
    table.row("a bit of the checkpoint flipped", &report, exits, &lines);
}

fn flip_earlier(place: &mut Place, table: &mut Table) {
    let size = super::EARLIER[place.random.below(super::EARLIER.len())];
    let name = format!("checkpoints/{size}");
    let files = place.copy();
    // The text and the log's signature; another's line may say what it likes.
    let text = String::from_utf8(files.get(&name).unwrap()).unwrap();
    let end = text.rfind("— witness").unwrap();
    files.flip(&name, place.random.below(end), 1 << place.random.below(8));
    let kinds = ["note", "signature", "checkpoint-form", "origin", "cosignature", "fork"];
    let lines = kinds.map(|kind| format!("BAD {kind} checkpoint {name} "));
    table.row("a bit of an earlier checkpoint flipped", &check(&files), &[1], &lines);
}

fn flip_opening(place: &mut Place, table: &mut Table) {
    let at = place.random.below(place.log.openings.len());
    let start = opening_lines(&place.log.openings[..at]).len();
    let line = place.log.openings[at].encode().unwrap();
    let ending = [line.clone(), b"\n".to_vec()].concat();
    let files = place.copy();
    files.flip("openings.jsonl", start + place.random.below(ending.len()), 1 << place.random.below(8));
    let report = check(&files);
    // An opening of another entry id is one of nothing, and leaves its own missing (3 where it comes last).
    let kinds = ["opening", "opening-form", "opening-stray", "opening-missing"].map(|kind| format!("BAD {kind} "));
    table.row("a bit of an opening flipped", &report, &[1, 3], &kinds);
}

/// The entries are changed and published in new bundles of the same names; the tiles stay, or follow.
fn rewrite(place: &mut Place, table: &mut Table) {
    let (index, other) = (place.entry(), place.entry());
    type Deed<'a> = (&'static str, &'static str, &'a dyn Fn(&mut Vec<Vec<u8>>));
    let deeds: [Deed; 5] = [
        ("an entry dropped", "an entry dropped, tiles recomputed", &|leaves| {
            leaves.remove(index);
        }),
        ("two entries swapped", "two entries swapped, tiles recomputed", &|leaves| leaves.swap(index, index + 1)),
        ("an entry repeated", "an entry repeated, tiles recomputed", &|leaves| leaves.insert(index, leaves[other].clone())),
        ("an entry inserted", "an entry inserted, tiles recomputed", &|leaves| leaves.insert(index, invented(index))),
        ("an entry dated otherwise", "an entry dated otherwise, tiles recomputed", &|leaves| {
            let dated = (index..).find(|at| redated(&leaves[*at]).is_some()).unwrap();
            leaves[dated] = redated(&leaves[dated]).unwrap();
        }),
    ];
    for (kind, kind_with_tiles, deed) in deeds {
        let mut changed = place.log.clone();
        deed(&mut changed.leaves);
        // As long as before, so that all names stay: what is missing at the end is invented, what is too much cut.
        changed.leaves.truncate(place.size());
        while changed.leaves.len() < place.size() {
            changed.leaves.push(invented(changed.leaves.len()));
        }
        let first = (0..place.size()).find(|at| changed.leaves[*at] != place.log.leaves[*at]).unwrap();
        let forged = changed.publish();
        let files = place.copy();
        for path in TilePath::of_kind_at(TileKind::Entries, place.size() as u64) {
            let start = path.n() as usize * 256;
            let entries = changed.leaves[start..start + path.width()].iter().map(Vec::as_slice);
            files.set(&path.to_string(), encode_bundle(entries).unwrap());
        }
        table.row(kind, &check(&files), &[1], &[format!("BAD leaf-hash index {first} ")]);
        for tile in hash_tiles(place) {
            files.set(&tile, forged.get(&tile).unwrap());
        }
        // Only the signed root is left to tell, and the checkpoints between which the change lies.
        table.row(kind_with_tiles, &check(&files), &[1], &[format!("BAD root size {} ", place.size())]);
    }
}

/// A good leaf that nobody recorded.
pub fn invented(n: usize) -> Vec<u8> {
    let mut log = Log { made: 9_000_000 + n as u64, ..Log::default() };
    log.pad(1);
    log.leaves.remove(0)
}

/// The same leaf a year earlier; `None` where it says no time.
pub fn redated(leaf: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8(leaf.to_vec()).unwrap();
    let year: usize = text.strip_prefix("{\"at\":\"")?.get(..4)?.parse().ok()?;
    Some(text.replacen(&format!("{{\"at\":\"{year}"), &format!("{{\"at\":\"{}", year - 1), 1).into_bytes())
}

fn remove(place: &mut Place, table: &mut Table) {
    let names: Vec<String> = place.files.names().into_iter().filter(|name| !name.starts_with("checkpoints/")).collect();
    let name = names[place.random.below(names.len())].clone();
    let files = place.copy();
    files.remove(&name);
    let line = match name.as_str() {
        "checkpoint" => "BAD checkpoint-missing checkpoint ".to_owned(),
        "openings.jsonl" => "BAD opening-missing index ".to_owned(),
        entries if entries.starts_with("tile/entries/") => "BAD entries-missing index ".to_owned(),
        tile => format!("BAD tile-missing tile {} ", tile.trim_start_matches("tile/")),
    };
    table.row("a file removed", &check(&files), &[3], &[line]);

    // All from some bundle on: the log cut off behind its signed size.
    let files = place.copy();
    let from = place.random.below(3);
    for path in TilePath::all_at(place.size() as u64).filter(|path| path.kind() != TileKind::Hashes(1) && path.n() >= from as u64)
    {
        files.remove(&path.to_string());
    }
    let line = format!("BAD entries-missing index {}..", from * 256);
    table.row("the end of the log cut off", &check(&files), &[3], &[line]);
}

/// Two files of one kind take each other's place.
fn exchange(place: &mut Place, table: &mut Table) {
    for folder in ["tile/0/", "tile/entries/"] {
        let names: Vec<String> = place.files.names().into_iter().filter(|name| name.starts_with(folder)).collect();
        let first = place.random.below(names.len());
        let second = (first + 1 + place.random.below(names.len() - 1)) % names.len();
        let files = place.copy();
        for (to, from) in [(first, second), (second, first)] {
            files.set(&names[to], place.files.get(&names[from]).unwrap());
        }
        let kinds = ["BAD leaf-hash index ", "BAD tile-hash tile 0/", "BAD tile-length tile 0/", "BAD bundle index "];
        table.row("two files exchanged", &check(&files), &[1], &kinds.map(str::to_owned));
    }
}
