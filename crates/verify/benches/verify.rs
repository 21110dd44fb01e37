//! How fast a log is verified, beside SHA-256 over the same leaves on one core.
//!
//! `cargo bench -p claror-verify`; CLAROR_BENCH_ENTRIES sets the size (100,000). Each figure is bytes of leaves a second,
//! so that dividing by the first one gives the share of `sha256sum`'s speed. That share is printed at the end too, of the
//! processor's time alone: rounds of both alternate and the median is taken, so that what else the machine does matters little.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, dead_code)]

#[path = "../tests/verify/support/mod.rs"]
mod support;

use claror_verify::{DirSource, Options, Report, verify};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest as _, Sha256};
use std::hint::black_box;
use std::sync::OnceLock;
use std::time::Instant;
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

/// The processor's time that this thread has had, in nanoseconds; the clock's where the system does not tell.
fn processor_time() -> u64 {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|line| line.split(' ').next()?.parse().ok());
    told.unwrap_or_else(|| u64::try_from(BEGAN.get_or_init(Instant::now).elapsed().as_nanos()).unwrap())
}

fn took(work: impl FnOnce()) -> f64 {
    let before = processor_time();
    work();
    (processor_time() - before) as f64
}

fn shares(_: &mut Criterion) {
    let log = Council::of(entries(), 1).log;
    let dir = tempfile::tempdir().unwrap();
    let source = log.publish().write(dir.path());
    let hash = || {
        for leaf in &log.leaves {
            black_box(Sha256::digest(black_box(leaf)));
        }
    };
    for (what, only_tree) in [("only tree", true), ("all steps", false)] {
        let round = |_| took(hash) / took(|| drop(check(&source, only_tree, 1)));
        let mut rounds: Vec<f64> = (0..16).map(round).skip(1).collect();
        rounds.sort_by(f64::total_cmp);
        println!("{what}, 1 thread: {:.3} of the speed of SHA-256 over the leaves (median of 15 rounds)", rounds[7]);
    }
}

criterion_group!(all, benches, shares);
criterion_main!(all);
