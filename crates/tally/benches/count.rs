//! Counting a poll: from one line a seat to figures by sector, checks and outcome.
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a bench answers by failing")]

use std::hint::black_box;

use claror_tally::{Ballots, Decided, Facts, Figures, Rule, decide, figures};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// Sectors of domain.md §2.
const SECTORS: usize = 6;

/// A seat: its sector, and what it said (0 for, 1 against, 2 abstain, else nothing).
type Line = (usize, u8);

/// A roll on which every seat of a small council, or one in four of a large one, differs from its neighbour.
fn roll(seats: usize) -> Vec<Line> {
    (0..seats).map(|seat| (seat % SECTORS, u8::try_from((seat * 29) % 4).expect("below four"))).collect()
}

/// What the program does when a poll closes.
fn count(rule: &Rule, lines: &[Line]) -> (Decided, Vec<Figures>) {
    let mut sectors = [(0u64, Ballots::default()); SECTORS];
    let mut all = Ballots::default();
    for (sector, said) in lines {
        let (seats, ballots) = &mut sectors[*sector];
        *seats += 1;
        for sum in [ballots, &mut all] {
            match said {
                0 => sum.for_ += 1,
                1 => sum.against += 1,
                2 => sum.abstain += 1,
                _ => {}
            }
        }
    }
    let seats = lines.len() as u64;
    let decided = decide(rule, &Facts { seats, in_office: seats, ballots: all }).expect("decided");
    let groups = sectors.into_iter().map(|(seats, ballots)| figures(seats, ballots).expect("figures")).collect();
    (decided, groups)
}

fn counting(c: &mut Criterion) {
    let rule = Rule::default();
    let mut group = c.benchmark_group("tally/count");
    for seats in [46, 10_000] {
        let lines = roll(seats);
        group.throughput(Throughput::Elements(seats as u64));
        group.bench_with_input(BenchmarkId::from_parameter(seats), &lines, |b, lines| {
            b.iter(|| count(black_box(&rule), black_box(lines)));
        });
    }
    group.finish();
}

criterion_group!(benches, counting);
criterion_main!(benches);
