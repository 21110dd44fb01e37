//! The record's bytes: a ballot's leaf there and back, its canonical form, and the growing tree.
#![allow(clippy::expect_used, missing_docs, reason = "a bench answers by failing")]

use std::hint::black_box;

use claror_record::event::{BallotCast, Choice, ClearOr, Id, Subject};
use claror_record::json::{canonical, check_canonical};
use claror_record::merkle::{Tiles, append, edge_tiles, leaf_hash, root};
use claror_record::{Eid, Event, Hash, Leaf};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest, Sha256};

/// A ballot, the leaf that a council writes most.
fn ballot(number: u64) -> Leaf {
    let mut eid = [0; 16];
    eid[8..].copy_from_slice(&number.to_be_bytes());
    let event =
        BallotCast { poll: Id([7; 16]), seat: Id(eid), choice: ClearOr::Clear(Choice::For), replaces: Some(Eid([3; 16])) };
    Leaf { eid: Eid(eid), at: None, by: None, sub: Subject::Poll(Id([7; 16])), event: Event::BallotCast(event) }
}

fn leaves(c: &mut Criterion) {
    let leaf = ballot(1);
    let bytes = leaf.encode().expect("a leaf");
    let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let mut group = c.benchmark_group("record/leaf");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("encode", |b| b.iter(|| black_box(&leaf).encode().expect("a leaf")));
    group.bench_function("decode", |b| b.iter(|| Leaf::decode(black_box(&bytes)).expect("a leaf")));
    group.bench_function("canonical form", |b| b.iter(|| canonical(black_box(&value)).expect("canonical")));
    group.bench_function("check of the canonical form", |b| b.iter(|| check_canonical(black_box(&bytes)).expect("canonical")));
    group.bench_function("leaf hash", |b| b.iter(|| leaf_hash(black_box(&bytes))));
    // The baseline: the same bytes through the hash alone.
    group.bench_function("sha256 of the same bytes", |b| b.iter(|| Sha256::digest(black_box(&bytes))));
    group.finish();
}

/// A tree of `size` leaves as its right edge, which is all that appending reads.
fn edge(size: u64) -> Tiles {
    let hashes: Vec<Hash> = (0..size).map(|number| leaf_hash(&number.to_be_bytes())).collect();
    let grown = append(&Tiles::new(), 0, &hashes).expect("a tree");
    let wanted = edge_tiles(size);
    let tiles = grown.tiles.into_iter().map(|tile| ((tile.level, tile.n), tile.hashes));
    tiles.filter(|(place, _)| wanted.contains(place)).collect()
}

fn tree(c: &mut Criterion) {
    let size = 100_000;
    let tiles = edge(size);
    let mut group = c.benchmark_group("record/tree");
    for count in [1u64, 64, 4096] {
        let hashes: Vec<Hash> = (0..count).map(|number| leaf_hash(&number.to_le_bytes())).collect();
        group.throughput(Throughput::Elements(count));
        group.bench_with_input(BenchmarkId::new("append to 100000", count), &hashes, |b, hashes| {
            b.iter(|| append(black_box(&tiles), size, hashes).expect("a tree"));
        });
    }
    let hashes: Vec<Hash> = (0..4096u64).map(|number| leaf_hash(&number.to_le_bytes())).collect();
    group.bench_function("root of 4096", |b| b.iter(|| root(black_box(&hashes))));
    group.finish();
}

criterion_group!(benches, leaves, tree);
criterion_main!(benches);
