use serde_json::json;

use super::*;

mod properties;
mod vectors;

fn rule(quorum: serde_json::Value, majority: serde_json::Value) -> Rule {
    serde_json::from_value(json!({"quorum": quorum, "majority": majority})).unwrap()
}

fn facts(seats: u64, for_: u64, against: u64, abstain: u64) -> Facts {
    Facts { seats, in_office: seats, ballots: Ballots { for_, against, abstain } }
}

/// A quorum of one, so that the majority decides.
fn majority(condition: serde_json::Value) -> Rule {
    rule(json!({"count": "present", "at_least": 1}), condition)
}

fn outcome(rule: &Rule, facts: Facts) -> Outcome {
    decide(rule, &facts).unwrap().outcome
}

fn absolute_of_seats() -> Rule {
    majority(json!({"count": "for", "more_than": "1/2", "of": "seats"}))
}

fn simple() -> Rule {
    majority(json!({"count": "for", "more_than": "1/2", "of": "votes_cast"}))
}

#[test]
fn the_rule_a_council_starts_with_is_half_of_the_seats_and_more_for_than_against() {
    assert_eq!(
        serde_json::to_string(&Rule::default()).unwrap(),
        r#"{"quorum":{"count":"present","at_least":"1/2","of":"seats"},"majority":{"count":"for","more_than":"1/2","of":"votes_cast"}}"#
    );
}

#[test]
fn half_of_an_even_council_is_not_an_absolute_majority_s07() {
    assert_eq!(outcome(&absolute_of_seats(), facts(46, 23, 0, 0)), Outcome::Rejected);
    assert_eq!(outcome(&absolute_of_seats(), facts(46, 24, 22, 0)), Outcome::Adopted);
}

#[test]
fn vacant_seats_count_in_the_legal_number_s08() {
    let quorum = rule(
        json!({"count": "present", "at_least": "1/3", "of": "seats"}),
        json!({"count": "for", "more_than": "1/2", "of": "votes_cast"}),
    );
    let facts = Facts { seats: 27, in_office: 24, ballots: Ballots { for_: 8, against: 0, abstain: 0 } };
    assert_eq!(outcome(&quorum, facts), Outcome::NoQuorum, "8 of 27, 9 needed");
    let of_those_in_office = rule(
        json!({"count": "present", "at_least": "1/3", "of": "in_office"}),
        json!({"count": "for", "more_than": "1/2", "of": "votes_cast"}),
    );
    assert_eq!(outcome(&of_those_in_office, facts), Outcome::Adopted, "8 of 24, 8 needed");
}

#[test]
fn sixteen_of_twenty_can_lose_s26() {
    let four_fifths_and_more = majority(json!({"count": "for", "more_than": "4/5", "of": "votes_cast"}));
    assert_eq!(outcome(&four_fifths_and_more, facts(20, 16, 4, 0)), Outcome::Rejected);
}

#[test]
fn when_all_abstain_nothing_is_adopted_s28() {
    let decided = decide(&simple(), &facts(46, 0, 0, 46)).unwrap();
    assert_eq!(decided.outcome, Outcome::Rejected);
    let majority = &decided.checks[1];
    assert_eq!((majority.base_count, majority.needed, majority.have, majority.met), (0, 1, 0, false));
}

#[test]
fn when_nobody_casts_a_ballot_there_is_no_quorum_s28() {
    let decided = decide(&Rule::default(), &facts(46, 0, 0, 0)).unwrap();
    assert_eq!(decided.outcome, Outcome::NoQuorum);
    assert!(!decided.checks[0].met && !decided.checks[1].met);
}

#[test]
fn a_tie_is_rejected() {
    for (for_, against, abstain) in [(1, 1, 0), (20, 20, 6), (23, 23, 0)] {
        assert_eq!(outcome(&simple(), facts(46, for_, against, abstain)), Outcome::Rejected);
    }
    assert_eq!(outcome(&simple(), facts(46, 21, 20, 5)), Outcome::Adopted);
}

#[test]
fn an_abstention_is_ignored_or_works_as_a_no_by_the_base() {
    let ballots = facts(46, 10, 9, 4);
    assert_eq!(outcome(&simple(), ballots), Outcome::Adopted, "10 of 19");
    for base in ["present", "voters_with_abstainers"] {
        let of_those_present = majority(json!({"count": "for", "more_than": "1/2", "of": base}));
        assert_eq!(outcome(&of_those_present, ballots), Outcome::Rejected, "10 of 23 {base}");
    }
    let less_abstain = majority(json!({"count": "for", "more_than": "1/2", "of": "present_less_abstain"}));
    assert_eq!(outcome(&less_abstain, ballots), Outcome::Adopted, "10 of 19");
}

#[test]
fn three_two_one_is_lost_under_those_present_though_it_is_no_tie() {
    let of_those_present = majority(json!({"count": "for", "more_than": "1/2", "of": "present"}));
    let decided = decide(&of_those_present, &facts(6, 3, 2, 1)).unwrap();
    assert_eq!(decided.outcome, Outcome::Rejected);
    assert_eq!(decided.checks[1].needed, 4);
}

#[test]
fn abstentions_count_for_the_quorum() {
    assert_eq!(outcome(&Rule::default(), facts(46, 1, 0, 22)), Outcome::Adopted);
    assert_eq!(outcome(&Rule::default(), facts(46, 1, 0, 21)), Outcome::NoQuorum);
}

#[test]
fn without_quorum_the_majority_is_still_shown() {
    let decided = decide(&Rule::default(), &facts(46, 22, 0, 0)).unwrap();
    assert_eq!(decided.outcome, Outcome::NoQuorum);
    assert_eq!((decided.checks[0].needed, decided.checks[0].have), (23, 22));
    assert!(decided.checks[1].met);
}

#[test]
fn a_check_carries_its_article_and_its_sum() {
    let rule = rule(
        json!({"count": "present", "at_least": "1/2", "of": "seats", "article": "17.4"}),
        json!({"count": "for", "more_than": 3}),
    );
    let decided = decide(&rule, &facts(46, 10, 9, 4)).unwrap();
    assert_eq!(
        serde_json::to_value(&decided).unwrap(),
        json!({
            "figures": {"for": 10, "against": 9, "abstain": 4, "cast": 23, "not_cast": 23, "eligible": 46},
            "checks": [
                {"name": "quorum", "base": "seats", "base_count": 46, "needed": 23, "have": 23, "met": true, "article": "17.4"},
                {"name": "majority", "base": "number", "base_count": 3, "needed": 4, "have": 10, "met": true},
            ],
            "outcome": "adopted",
        })
    );
}

#[test]
fn bases_and_counts_that_need_other_facts_are_refused_by_name() {
    let mut countable = 0;
    for base in Base::ALL {
        let rule = majority(json!({"count": "for", "more_than": "1/2", "of": base}));
        match rule.countable() {
            Ok(()) => countable += 1,
            Err(error) => assert_eq!(error, RuleError::BaseNotCountable { base: base.to_string() }),
        }
    }
    assert_eq!(countable, 6, "seats, in office, present, votes cast, with abstainers, less abstentions");
    for count in ["signatories", "present_or_represented"] {
        let rule = rule(json!({"count": count, "at_least": 1}), json!({"count": "for", "at_least": 1}));
        assert_eq!(rule.countable(), Err(RuleError::CountNotCountable { count: count.to_owned() }));
    }
}

#[test]
fn facts_that_contradict_themselves_are_refused() {
    assert_eq!(decide(&simple(), &facts(46, 40, 6, 1)), Err(RuleError::MoreBallotsThanSeats { cast: 47, seats: 46 }));
    let more_than_all = Facts { seats: 46, in_office: 47, ballots: Ballots::default() };
    assert_eq!(decide(&simple(), &more_than_all), Err(RuleError::MoreInOfficeThanSeats { in_office: 47, seats: 46 }));
    assert_eq!(decide(&simple(), &facts(u64::MAX, u64::MAX, 1, 0)), Err(RuleError::TooLarge));
}

#[test]
fn the_largest_numbers_are_still_exact() {
    let decided = decide(&absolute_of_seats(), &facts(u64::MAX, u64::MAX, 0, 0)).unwrap();
    assert_eq!(decided.checks[1].needed, u64::MAX / 2 + 1);
    let beyond = majority(json!({"count": "for", "at_least": "1/1", "of": "seats", "plus": 1}));
    assert_eq!(decide(&beyond, &facts(u64::MAX, 1, 0, 0)), Err(RuleError::TooLarge));
}
