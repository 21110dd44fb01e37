//! Counting a poll: from one line a seat to figures by sector, checks and outcome. Counting an election: 100,000 ranked papers of ten
//! options for four seats, in memory and from a file, beside the least that anybody does with such a file.
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a bench answers by failing")]

use std::hint::black_box;

use claror_tally::election::{Choice, Election, Form, Marks, Method, Papers, Request, read, write};
use claror_tally::{Ballots, Decided, Facts, Figures, Rule, decide, figures};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest as _, Sha256};

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

const PAPERS: usize = 100_000;
const OPTIONS: usize = 10;

/// Papers that are each a group of their own, of one to ten options; the first options are liked more, so that there are surpluses.
fn papers() -> Vec<Papers> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |n: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % n
    };
    (0..PAPERS)
        .map(|_| {
            let mut order: Vec<usize> = (0..OPTIONS).collect();
            for at in 0..OPTIONS {
                let other = at + below(OPTIONS - at).min(below(OPTIONS - at));
                order.swap(at, other);
            }
            order.truncate(1 + below(OPTIONS));
            Papers { count: 1, marks: Marks::Ranks(order.into_iter().map(|choice| vec![choice]).collect()) }
        })
        .collect()
}

fn elections(c: &mut Criterion) {
    let choices = (0..OPTIONS).map(|at| Choice { name: format!("Option {at}"), cost: 0 }).collect();
    let mut election = Election::new(choices, papers()).expect("an election");
    election.seats = Some(4);
    let request = Request::default();
    let path = std::env::temp_dir().join(format!("claror-bench-{}.blt", std::process::id()));
    std::fs::write(&path, write(&election, Form::Blt).expect("a file")).expect("written");
    let text = || std::fs::read_to_string(&path).expect("read");

    let mut group = c.benchmark_group("tally/election");
    group.throughput(Throughput::Elements(PAPERS as u64)).sample_size(10);
    for method in [Method::ScottishStv, Method::MeekStv, Method::Irv, Method::Borda, Method::Schulze] {
        group.bench_function(BenchmarkId::new("in_memory", method.id()), |b| {
            b.iter(|| method.count(black_box(&election), &request).expect("counted"));
        });
    }
    group.bench_function("file_to_result/stv_wig_scotland", |b| {
        b.iter(|| Method::ScottishStv.count(&read(&text()).expect("an election"), &request).expect("counted"));
    });
    // Baselines: the same file read and split into words, each of them a number; and its SHA-256.
    group.bench_function("file_to_numbers/baseline", |b| {
        b.iter(|| text().split_whitespace().filter_map(|word| word.parse::<u64>().ok()).sum::<u64>());
    });
    group.bench_function("file_to_sha256/baseline", |b| b.iter(|| Sha256::digest(text().as_bytes())));
    group.finish();
    std::fs::remove_file(&path).expect("removed");
}

criterion_group!(benches, counting, elections);
criterion_main!(benches);
