//! How fast a log is verified, beside SHA-256 over the same leaves on one core.
//!
//! `cargo bench -p claror-verify`; CLAROR_BENCH_ENTRIES sets the size (100,000). Each figure is bytes of leaves a second,
//! so that dividing by the first one gives the share of `sha256sum`'s speed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, dead_code)]

#[path = "../tests/verify/support/mod.rs"]
mod support;

use claror_verify::{DirSource, Options, Report, verify};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest as _, Sha256};
use std::hint::black_box;
use support::{Council, vkey};

fn entries() -> usize {
    std::env::var("CLAROR_BENCH_ENTRIES").map_or(100_000, |size| size.parse().expect("a number of entries"))
}

fn check(source: &DirSource, only_tree: bool, threads: usize) -> Report {
    let report = verify(source, &vkey(), Options { only_tree, threads, ..Options::default() });
    assert_eq!(report.exit.code(), 0, "{:?}", report.findings.first());
    report
}

fn benches(criterion: &mut Criterion) {
    let log = Council::of(entries(), 1).log;
    let bytes: u64 = log.leaves.iter().map(|leaf| leaf.len() as u64).sum();
    let dir = tempfile::tempdir().unwrap();
    let source = log.publish().write(dir.path());
    let mut group = criterion.benchmark_group(format!("{} entries", log.leaves.len()));
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
    group.bench_function("sha256 of the leaves", |bencher| {
        bencher.iter(|| log.leaves.iter().map(|leaf| Sha256::digest(black_box(leaf))).fold(0u8, |sum, digest| sum ^ digest[0]));
    });
    group.bench_function("sha256 of one stream", |bencher| {
        let stream = log.leaves.concat();
        bencher.iter(|| black_box(Sha256::digest(&stream)));
    });
    for threads in [1, 2] {
        group.bench_function(format!("only tree, {threads} threads"), |bencher| bencher.iter(|| check(&source, true, threads)));
        group.bench_function(format!("all steps, {threads} threads"), |bencher| bencher.iter(|| check(&source, false, threads)));
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
