//! Polls whose seats have other weights than one: sums of exact fractions, here made by hand.

use crate::support::*;
use claror_record::event::*;
use claror_verify::Report;

fn spec() -> PollSpec {
    use Choice::{Against, For};
    let ballots = vec![(3, For), (9, For), (1, For), (2, Against), (4, Against)];
    PollSpec { ballots, ..PollSpec::usual(1, Results::Live) }
}

/// The poll with these weights of seats, counted so.
fn held(weights: &[(usize, u64, u64)], count: PollCounted) -> Report {
    let (spec, mut log) = (spec(), Log::opened());
    spec.call(&mut log);
    let mut opened = spec.opened();
    for (seat, num, den) in weights {
        opened.roll[*seat].weight = Weight::new(*num, *den).unwrap();
    }
    log.push(Subject::Poll(spec.poll()), Event::PollOpened(opened));
    spec.cast_all(&mut log);
    spec.close(&mut log);
    spec.count(&mut log, count.clone());
    spec.confirm(&mut log, count.outcome);
    log.publish().check()
}

/// Halves of seats 3 and 9, of one sector and one college, and seat 2 with the weight of four.
const WEIGHTS: [(usize, u64, u64); 3] = [(3, 1, 2), (9, 3, 2), (2, 8, 2)];

/// 15 in all: for 1 + 1/2 + 3/2, against 4 + 1.
fn right() -> PollCounted {
    let figures = |for_, against, not_cast| {
        let cast = for_ + against;
        Figures { for_, against, abstain: 0, cast, not_cast, eligible: cast + not_cast }
    };
    let check = |name, base: &str, (base_count, needed, have), article: &str| Check {
        name,
        base: base.into(),
        base_count,
        needed,
        have,
        met: have >= needed,
        article: Some(article.into()),
    };
    PollCounted {
        method: Method::SingleChoice,
        figures: figures(3, 5, 7),
        by_sector: vec![
            GroupFigures::new("cso", figures(2, 0, 2)),
            GroupFigures::new("lra", figures(1, 1, 2)),
            GroupFigures::new("migrant_diaspora", figures(0, 4, 3)),
        ],
        by_college: vec![GroupFigures::new("entities", figures(0, 5, 4)), GroupFigures::new("groups", figures(3, 0, 3))],
        checks: vec![
            check(CheckName::Quorum, "seats", (15, 8, 8), "17.4"),
            check(CheckName::Majority, "votes_cast", (8, 5, 3), "18.1"),
        ],
        outcome: Outcome::Rejected,
    }
}

#[test]
fn ballots_count_with_the_weights_of_their_seats_in_sum_by_sector_and_by_college() {
    let report = held(&WEIGHTS, right());
    assert_found(&report, 0, &[]);
    assert_eq!((report.counts.polls_recounted, report.counts.polls_not_recounted), (1, 0));
}

#[test]
fn a_count_of_seats_where_weights_differ_and_a_wrong_sum_of_a_group_are_found() {
    let report = held(&WEIGHTS, counted(&spec()));
    let codes = ["figures", "by-sector", "by-college", "checks", "outcome"].map(|code| format!("BAD count-{code} index 9 "));
    assert_found(&report, 5, &codes.each_ref().map(String::as_str));
    let mut wrong = right();
    wrong.by_sector[2].against = 1;
    assert_found(&held(&WEIGHTS, wrong), 5, &["BAD count-by-sector index 9 expected [cso: for 2 "]);
}

#[test]
fn sums_that_no_count_can_hold_are_said_as_fractions_and_judge_nobody() {
    let report = held(&[(3, 1, 3)], right());
    let line =
        "BAD count-unknown index 9 expected sums of weights in whole numbers, as a count holds them got for 7/3 against 2 ";
    assert_found(&report, 3, &[line]);
    // The whole is whole, a sector is not.
    let report = held(&[(3, 1, 2), (1, 1, 2)], right());
    assert_found(
        &report,
        3,
        &["BAD count-unknown index 9 expected sums of weights in whole numbers, as a count holds them got cso: "],
    );
}
