//! What the pages of docs/methods say that a method satisfies, tried on random elections, and what they say it does not, shown by one.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test")]

use claror_tally::election::{Choice, Count, Election, Limits, Marks, Method, Papers, Request, read};
use proptest::prelude::*;

const OPTIONS: usize = 4;

fn choices(cost: u64) -> Vec<Choice> {
    ["Ada", "Bo", "Cleo", "Dina"].map(|name| Choice { name: name.to_owned(), cost }).into()
}

fn order(complete: bool) -> impl Strategy<Value = Vec<usize>> {
    (Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(), 0..=OPTIONS).prop_map(move |(mut order, kept)| {
        order.truncate(if complete { OPTIONS } else { kept });
        order
    })
}

fn rankings(complete: bool) -> impl Strategy<Value = Vec<Papers>> {
    proptest::collection::vec((1_u64..20, order(complete)), 1..8).prop_map(|groups| {
        let marks = |order: Vec<usize>| Marks::Ranks(order.into_iter().map(|choice| vec![choice]).collect());
        groups.into_iter().map(|(count, order)| Papers { count, marks: marks(order) }).collect()
    })
}

const RANKED: [Method; 9] = [
    Method::Plurality,
    Method::TwoRound,
    Method::Irv,
    Method::Borda,
    Method::BordaAverage,
    Method::Schulze,
    Method::SchulzeMargins,
    Method::ScottishStv,
    Method::MeekStv,
];

fn count(method: Method, papers: Vec<Papers>, seats: usize) -> Count {
    let request = Request { seats: Some(seats), ..Request::default() };
    method.count(&Election::new(choices(0), papers).unwrap(), &request).unwrap()
}

/// How many papers put a before b.
fn before(papers: &[Papers], a: usize, b: usize) -> u64 {
    let place = |marks: &Marks, choice: usize| match marks {
        Marks::Ranks(ranks) => ranks.iter().position(|rank| rank.contains(&choice)).unwrap_or(usize::MAX),
        _ => usize::MAX,
    };
    papers.iter().filter(|group| place(&group.marks, a) < place(&group.marks, b)).map(|group| group.count).sum()
}

fn firsts(papers: &[Papers], choice: usize) -> u64 {
    let first = |group: &&Papers| matches!(&group.marks, Marks::Ranks(ranks) if ranks.first() == Some(&vec![choice]));
    papers.iter().filter(first).map(|group| group.count).sum()
}

fn lists() -> impl Strategy<Value = Vec<u64>> {
    proptest::collection::vec(0_u64..200, OPTIONS).prop_filter("somebody has papers", |papers| papers.iter().sum::<u64>() > 0)
}

fn seats_of(method: Method, papers: &[u64], seats: usize) -> Vec<u64> {
    let groups = papers.iter().enumerate().filter(|(_, count)| **count > 0);
    let groups = groups.map(|(list, count)| Papers { count: *count, marks: Marks::Approvals(vec![list]) }).collect();
    let counted = count(method, groups, seats);
    let won = &counted.stages[1].totals;
    won.iter().map(|(_, seats)| seats.parse().unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_order_of_papers_and_their_grouping_never_matter(papers in rankings(false), seats in 1_usize..=OPTIONS) {
        let mut single: Vec<Papers> = papers
            .iter()
            .flat_map(|group| (0..group.count).map(|_| Papers { count: 1, marks: group.marks.clone() }))
            .collect();
        single.reverse();
        for method in RANKED {
            prop_assert_eq!(count(method, papers.clone(), seats), count(method, single.clone(), seats));
        }
    }

    #[test]
    fn whoever_more_than_half_put_first_wins(papers in rankings(false)) {
        let cast: u64 = papers.iter().map(|group| group.count).sum();
        for choice in (0..OPTIONS).filter(|choice| firsts(&papers, *choice) * 2 > cast) {
            for method in [Method::Plurality, Method::TwoRound, Method::Irv, Method::Schulze, Method::SchulzeMargins, Method::ScottishStv, Method::MeekStv] {
                prop_assert_eq!(&count(method, papers.clone(), 1).winners, &[choices(0)[choice].name.clone()], "{}", method.id());
            }
        }
    }

    #[test]
    fn schulze_elects_whoever_beats_every_other_and_never_whom_every_other_beats(papers in rankings(false)) {
        for choice in 0..OPTIONS {
            let others = || (0..OPTIONS).filter(move |other| *other != choice);
            let name = choices(0)[choice].name.clone();
            for method in [Method::Schulze, Method::SchulzeMargins] {
                let winners = count(method, papers.clone(), 1).winners;
                if others().all(|other| before(&papers, choice, other) > before(&papers, other, choice)) {
                    prop_assert_eq!(&winners, std::slice::from_ref(&name));
                }
                if others().all(|other| before(&papers, choice, other) < before(&papers, other, choice)) {
                    prop_assert_ne!(&winners, std::slice::from_ref(&name));
                }
            }
        }
    }

    #[test]
    fn borda_never_elects_whom_every_other_beats_where_papers_are_complete(papers in rankings(true)) {
        for choice in 0..OPTIONS {
            if (0..OPTIONS).all(|other| other == choice || before(&papers, choice, other) < before(&papers, other, choice)) {
                prop_assert_ne!(&count(Method::Borda, papers.clone(), 1).winners, &[choices(0)[choice].name.clone()]);
            }
        }
    }

    /// A group that together prefers the same two options and fills two quotas elects both.
    #[test]
    fn stv_is_proportional_for_solid_groups(papers in rankings(true)) {
        let cast: u64 = papers.iter().map(|group| group.count).sum();
        let quota = cast / 3 + 1;
        for pair in [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]] {
            let solid = |group: &&Papers| matches!(&group.marks, Marks::Ranks(ranks) if ranks[..2].iter().all(|rank| pair.contains(&rank[0])));
            let support: u64 = papers.iter().filter(solid).map(|group| group.count).sum();
            for method in [Method::ScottishStv, Method::MeekStv] {
                let mut winners = count(method, papers.clone(), 2).winners;
                winners.sort_unstable();
                if support >= 2 * quota {
                    prop_assert_eq!(&winners, &pair.map(|choice| choices(0)[choice].name.clone()));
                } else if support >= quota {
                    prop_assert!(pair.iter().any(|choice| winners.contains(&choices(0)[*choice].name)));
                }
            }
        }
    }

    #[test]
    fn one_seat_more_never_costs_a_list_one_with_divisors(papers in lists(), seats in 1_usize..15) {
        for method in [Method::DHondt, Method::SainteLague] {
            let (fewer, more) = (seats_of(method, &papers, seats), seats_of(method, &papers, seats + 1));
            prop_assert!(fewer.iter().zip(&more).all(|(fewer, more)| fewer <= more), "{fewer:?} {more:?}");
        }
    }

    #[test]
    fn shares_are_kept_as_the_pages_say(papers in lists(), seats in 1_u64..15) {
        let cast: u64 = papers.iter().sum();
        let places = usize::try_from(seats).unwrap();
        let (dhondt, hare) = (seats_of(Method::DHondt, &papers, places), seats_of(Method::LargestRemainder, &papers, places));
        for (list, own) in papers.iter().enumerate() {
            let (down, up) = (own * seats / cast, (own * seats).div_ceil(cast));
            prop_assert!(dhondt[list] >= down, "{dhondt:?}");
            prop_assert!((down..=up).contains(&hare[list]), "{hare:?}");
        }
    }

    #[test]
    fn a_budget_is_never_exceeded_and_nothing_unsupported_is_bought(
        approvals in proptest::collection::vec((1_u64..5, proptest::collection::btree_set(0..OPTIONS, 0..=OPTIONS)), 0..7),
        costs in proptest::collection::vec(0_u64..50, OPTIONS),
        budget in 0_u64..120,
    ) {
        let mut projects = choices(0);
        projects.iter_mut().zip(&costs).for_each(|(project, cost)| project.cost = *cost);
        let papers = approvals.into_iter().map(|(count, named)| Papers { count, marks: Marks::Approvals(named.into_iter().collect()) });
        let mut election = Election::new(projects.clone(), papers.collect()).unwrap();
        election.budget = Some(budget);
        for method in [Method::BudgetGreedy, Method::BudgetEqualShares] {
            let counted = method.count(&election, &Request::default()).unwrap();
            let spent: u64 = projects.iter().filter(|project| counted.winners.contains(&project.name)).map(|project| project.cost).sum();
            prop_assert!(spent <= budget);
            let support = &counted.stages.last().unwrap().totals;
            prop_assert!(support.iter().all(|(name, support)| support != "0" || !counted.winners.contains(name)));
        }
    }

    /// What a limit allows is counted, what it does not is refused: never cut down and counted.
    #[test]
    fn t20_a_score_beyond_the_scale_is_refused(given in 0_u64..10, most in 0_u64..10) {
        let papers = vec![Papers { count: 1, marks: Marks::Points(vec![(0, given)]) }];
        let election = Election::new(choices(0), papers).unwrap();
        let request = Request { limits: Limits { points: Some(most), ..Limits::default() }, ..Request::default() };
        for method in [Method::Points, Method::ScoreMean, Method::MajorityJudgment] {
            prop_assert_eq!(method.count(&election, &request).is_ok(), given <= most);
        }
    }
}

fn winner(method: Method, file: &str) -> Vec<String> {
    method.count(&read(file).unwrap(), &Request::default()).unwrap().winners
}

#[test]
fn instant_runoff_may_punish_a_paper_for_ranking_its_favourite_higher() {
    // 39 A>B>C, 35 B>C>A, 26 C>A>B: C leaves, A wins. Ten of B's papers move to A: now B leaves, and C beats A.
    let file = |a: u32, b: u32| format!("ranks,A,B,C\n{a},1,2,3\n{b},3,1,2\n26,2,3,1\n");
    assert_eq!(winner(Method::Irv, &file(39, 35)), ["A"]);
    assert_eq!(winner(Method::Irv, &file(49, 25)), ["C"]);
}

#[test]
fn single_choice_is_spoiled_by_a_similar_option_and_instant_runoff_is_not() {
    let alone = "ranks,A,B\n60,1,2\n40,2,1\n";
    let similar = "ranks,A,A2,B\n31,1,2,3\n29,2,1,3\n40,3,2,1\n";
    assert_eq!(
        (winner(Method::Plurality, alone), winner(Method::Plurality, similar)),
        (vec!["A".to_owned()], vec!["B".to_owned()])
    );
    assert_eq!(winner(Method::Irv, similar), ["A"]);
}

#[test]
fn borda_rewards_several_alike_and_may_leave_a_majority_without_its_favourite() {
    let alone = "ranks,A,B\n60,1,2\n40,2,1\n";
    let several = "ranks,A,B,B2,B3\n60,1,2,3,4\n40,4,1,2,3\n";
    assert_eq!((winner(Method::Borda, alone), winner(Method::Borda, several)), (vec!["A".to_owned()], vec!["B".to_owned()]));
}

#[test]
fn taking_part_may_harm_under_majority_judgment() {
    let without = "points,A,B\n1,5,4\n1,5,4\n1,1,2\n1,1,2\n1,3,2\n";
    let with = "points,A,B\n1,5,4\n1,5,4\n1,1,2\n1,1,2\n1,3,2\n1,1,0\n";
    assert_eq!(winner(Method::MajorityJudgment, without), ["A"]);
    // One paper more, which prefers A: A's median falls to 1, B's stays 2.
    assert_eq!(winner(Method::MajorityJudgment, with), ["B"]);
}
