//! Voting power: published games, and the same figure by two ways.

use std::collections::BTreeMap;

use claror_tally::statute::power::{PowerError, banzhaf, power};
use num_bigint::BigUint;

use super::support::*;

fn plain(numbers: &[BigUint]) -> Vec<u64> {
    numbers.iter().map(|number| u64::try_from(number).unwrap()).collect()
}

/// Every coalition of the others, one by one.
fn by_hand(weights: &[u64], quota: u64) -> Vec<u64> {
    (0..weights.len())
        .map(|player| {
            (0_u32..1 << weights.len())
                .filter(|coalition| coalition >> player & 1 == 0)
                .filter(|coalition| {
                    let sum: u64 = weights.iter().enumerate().filter(|(n, _)| coalition >> n & 1 == 1).map(|(_, w)| *w).sum();
                    sum < quota && sum + weights[player] >= quota
                })
                .count() as u64
        })
        .collect()
}

#[test]
fn published_weighted_games_have_their_swings() {
    // The European Economic Community of 1958, [12; 4, 4, 4, 2, 2, 1]: Luxembourg was never decisive.
    assert_eq!(plain(&banzhaf(&[4, 4, 4, 2, 2, 1], 12).unwrap()), [10, 10, 10, 6, 6, 0]);
    // Nassau County 1965, [58; 31, 31, 28, 21, 2, 2]: three of six districts had no power (Banzhaf 1965).
    assert_eq!(plain(&banzhaf(&[31, 31, 28, 21, 2, 2], 58).unwrap()), [16, 16, 16, 0, 0, 0]);
}

#[test]
fn the_table_agrees_with_going_through_every_coalition() {
    let mut state: u64 = 7;
    for _ in 0..200 {
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 33
        };
        let weights: Vec<u64> = (0..2 + next() % 7).map(|_| next() % 9).collect();
        let sum: u64 = weights.iter().sum();
        let quota = 1 + next() % (sum + 1);
        assert_eq!(plain(&banzhaf(&weights, quota).unwrap()), by_hand(&weights, quota), "[{quota}; {weights:?}]");
    }
}

const SABADELL: &str =
    "sectors: [{id: social, seats: 36}, {id: municipal, seats: 6}, {id: private, seats: 4}]\nempty_sector: blocks";

#[test]
fn under_a_head_count_every_seat_has_the_same_power_and_the_largest_sector_as_one_has_all() {
    let rules = rules_with(SABADELL, SIMPLE);
    let found = power(&rules, None, &BTreeMap::new()).unwrap();
    assert!(found.groups.iter().all(|group| group.share == group.share_of_seats));
    let blocs: Vec<String> = found.groups.iter().map(|group| group.share_as_bloc.clone().unwrap().to_string()).collect();
    assert_eq!(blocs, ["1", "0", "0"]);
}

#[test]
fn concurrent_majorities_spread_the_power() {
    let body = "    vote: {default: {cond: {all: [{count: for, more_than: 1/2, of: votes_cast}, {each_sector: all, cond: {count: for, more_than: 1/2, of: votes_cast}}]}}}";
    let rules = rules_with(SABADELL, body);
    let found = power(&rules, None, &BTreeMap::new()).unwrap();
    let sum = found.groups.iter().fold(claror_tally::statute::Figure::zero(), |sum, group| sum.plus(&group.share));
    assert_eq!(sum.to_string(), "1");
    assert!(found.groups[1].share > found.groups[1].share_of_seats, "six of 46 seats weigh more than their number");
    let blocs: Vec<String> = found.groups.iter().map(|group| group.share_as_bloc.clone().unwrap().to_string()).collect();
    assert_eq!(blocs, ["1/3", "1/3", "1/3"]);
}

#[test]
fn distributions_and_the_table_of_weights_give_the_same_power() {
    let top = "sectors: [{id: a, seats: 3, weight_per_seat: 4/1}, {id: b, seats: 2, weight_per_seat: 2/1}, {id: c, seats: 1, weight_per_seat: 1/1}]\n\
               weights: {scheme: per_seat, computed_over: seats}";
    let rules = rules_with(top, "    vote: {default: {cond: {count: for, at_least: 12/17, of: votes_cast, weighted: true}}}");
    let found = power(&rules, None, &BTreeMap::new()).unwrap();
    let swings: Vec<BigUint> = found.groups.iter().map(|group| group.swings_per_seat.clone()).collect();
    assert_eq!(plain(&swings), [10, 6, 0]);
    assert_eq!(found.groups[0].share.to_string(), "5/7");
}

#[test]
fn many_seats_with_weights_are_counted_by_the_table() {
    let sectors: Vec<String> = (0..8).map(|n| format!("{{id: s{n}, seats: 9, weight_per_seat: {}/1}}", n + 1)).collect();
    let top = format!("sectors: [{}]\nweights: {{scheme: per_seat, computed_over: seats}}", sectors.join(", "));
    let rules = rules_with(&top, "    vote: {default: {cond: {count: for, more_than: 1/2, of: votes_cast, weighted: true}}}");
    let found = power(&rules, None, &BTreeMap::new()).unwrap();
    assert_eq!(found.seats, 72);
    assert!(found.groups.windows(2).all(|pair| pair[0].swings_per_seat < pair[1].swings_per_seat));
    let each =
        rules_with(&top, "    vote: {default: {cond: {each_sector: all, cond: {count: for, more_than: 1/2, of: votes_cast}}}}");
    assert_eq!(power(&each, None, &BTreeMap::new()), Err(PowerError::TooMany));
}

#[test]
fn a_rule_that_needs_other_facts_or_is_not_said_has_no_power() {
    assert_eq!(
        power(&rules_with(SABADELL, "    quorum_check: opening"), None, &BTreeMap::new()),
        Err(PowerError::MajorityNotSaid)
    );
    let open = rules_with("sectors: [{id: a}]", SIMPLE);
    assert_eq!(power(&open, None, &BTreeMap::new()), Err(PowerError::SeatsUnknown { sector: "a".into() }));
    assert!(power(&open, None, &[("a".to_owned(), 5)].into()).is_ok());
}
