use serde_json::json;

use super::*;

fn read(value: serde_json::Value) -> Result<Condition, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

/// The row of a condition in the table of statutes.md §4: needed of 46, 45 and 15.
fn check(condition: serde_json::Value, needed: [u64; 3]) {
    let read = read(condition.clone()).unwrap();
    let got = [46, 45, 15].map(|n| read.needed(n).unwrap());
    assert_eq!(got, needed, "{condition}");
    for (n, needed) in [46, 45, 15].into_iter().zip(needed) {
        assert!(read.met(needed, n).unwrap(), "{condition}: {needed} of {n} is enough");
        assert!(!read.met(needed - 1, n).unwrap(), "{condition}: one less than {needed} of {n} is not");
    }
    assert_eq!(serde_json::to_value(&read).unwrap(), condition, "is written as it was read");
}

#[test]
fn half_at_least() {
    check(json!({"count": "present", "at_least": "1/2", "of": "seats"}), [23, 23, 8]);
}

#[test]
fn more_than_half_or_absolute_majority() {
    check(json!({"count": "for", "more_than": "1/2", "of": "seats"}), [24, 23, 8]);
}

#[test]
fn half_plus_one_read_literally() {
    check(json!({"count": "for", "at_least": "1/2", "of": "seats", "plus": 1}), [24, 24, 9]);
}

#[test]
fn a_third() {
    check(json!({"count": "present", "at_least": "1/3", "of": "seats"}), [16, 15, 5]);
}

#[test]
fn two_thirds() {
    check(json!({"count": "for", "at_least": "2/3", "of": "seats"}), [31, 30, 10]);
}

#[test]
fn a_quarter_and_a_fifth() {
    check(json!({"count": "present", "at_least": "1/4", "of": "seats"}), [12, 12, 4]);
    check(json!({"count": "present", "at_least": "1/5", "of": "seats"}), [10, 9, 3]);
}

#[test]
fn whole_numbers_do_not_depend_on_the_base() {
    check(json!({"count": "present", "at_least": 3}), [3, 3, 3]);
    check(json!({"count": "for", "more_than": 3}), [4, 4, 4]);
    check(json!({"count": "for", "more_than": 0}), [1, 1, 1]);
}

#[test]
fn the_minimum_is_a_floor_and_not_an_addition() {
    let third = read(json!({"count": "present", "at_least": "1/3", "of": "seats", "min": 3})).unwrap();
    assert_eq!([0, 1, 6, 9, 10].map(|n| third.needed(n).unwrap()), [3, 3, 3, 3, 4]);
}

#[test]
fn half_plus_one_of_an_odd_number_is_a_reading_s03() {
    let literally = read(json!({"count": "for", "at_least": "1/2", "of": "seats", "plus": 1})).unwrap();
    let more_than_half = read(json!({"count": "for", "more_than": "1/2", "of": "seats"})).unwrap();
    assert_eq!(literally.needed(15), Ok(9));
    assert_eq!(more_than_half.needed(15), Ok(8));
}

#[test]
fn plus_is_added_before_one_more_for_more_than() {
    let more = read(json!({"count": "for", "more_than": "1/2", "of": "seats", "plus": 2})).unwrap();
    assert_eq!([46, 45].map(|n| more.needed(n).unwrap()), [26, 25]);
}

#[test]
fn more_than_a_share_of_an_empty_base_is_never_met() {
    let more = read(json!({"count": "present", "more_than": "1/2", "of": "votes_cast"})).unwrap();
    assert_eq!(more.needed(0), Ok(1));
    assert_eq!(more.met(46, 0), Ok(false), "46 who abstain are not more than half of no votes");
}

#[test]
fn at_least_a_share_of_an_empty_base_needs_its_minimum_only() {
    let plain = read(json!({"count": "for", "at_least": "2/3", "of": "votes_cast"})).unwrap();
    assert_eq!(plain.met(0, 0), Ok(true));
    let floored = read(json!({"count": "for", "at_least": "2/3", "of": "votes_cast", "min": 1})).unwrap();
    assert_eq!(floored.met(0, 0), Ok(false));
}

#[test]
fn what_says_nothing_is_left_out_when_written() {
    let read = read(json!({"count": "for", "at_least": "1/2", "of": "seats", "plus": 0, "min": 0})).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"count":"for","at_least":"1/2","of":"seats"}"#);
}

#[test]
fn every_key_is_written_in_a_fixed_order() {
    let text = r#"{"count":"present","at_least":"1/2","of":"seats","plus":1,"min":3,"article":"17.4"}"#;
    let read: Condition = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
    assert_eq!(read.article(), Some("17.4"));
}

#[test]
fn every_base_and_count_is_read_by_the_name_it_writes() {
    for base in Base::ALL {
        assert_eq!(base.as_str().parse::<Base>(), Ok(*base));
    }
    for count in Count::ALL {
        assert_eq!(count.as_str().parse::<Count>(), Ok(*count));
    }
}

/// A refused condition, and a part of the sentence that says why.
fn refused(condition: serde_json::Value, why: &str) {
    let error = read(condition.clone()).unwrap_err();
    assert!(error.contains(why), "{condition}: {error}");
}

#[test]
fn a_threshold_that_is_missing_twice_or_empty_is_refused() {
    refused(json!({"count": "for", "of": "seats"}), "needs `at_least` or `more_than`");
    refused(json!({"count": "for", "at_least": "1/2", "more_than": "1/2", "of": "seats"}), "not both");
    refused(json!({"count": "for", "at_least": "0/2", "of": "seats"}), "share of zero");
    refused(json!({"count": "for", "more_than": "0/2", "of": "seats"}), "share of zero");
    refused(json!({"count": "for", "at_least": 0}), "at least none");
    refused(json!({"count": "for", "at_least": "3/2", "of": "seats"}), "more than the whole");
}

#[test]
fn a_base_goes_with_a_share_and_only_with_a_share() {
    refused(json!({"count": "for", "at_least": "1/2"}), "needs its base");
    refused(json!({"count": "for", "at_least": 3, "of": "seats"}), "has no base");
    refused(json!({"count": "for", "at_least": 3, "plus": 1}), "write their sum");
}

#[test]
fn unknown_words_and_keys_are_refused_by_name() {
    refused(json!({"count": "for", "at_least": "1/2", "of": "everyone"}), "`everyone` is not a base");
    refused(json!({"count": "votes", "at_least": 3}), "`votes` is not something to count");
    refused(json!({"count": "for", "at_least": 3, "weighted": true}), "weighted");
    refused(json!({"at_least": 3}), "count");
}

#[test]
fn shares_are_text_and_numbers_are_whole() {
    refused(json!({"count": "for", "at_least": 0.5, "of": "seats"}), "fraction as text");
    refused(json!({"count": "for", "at_least": "0.5", "of": "seats"}), "not a share");
    refused(json!({"count": "for", "at_least": "3"}), "needs its base");
    refused(json!({"count": "for", "at_least": -3}), "whole number");
    refused(json!({"count": "for", "at_least": 1_000_000_001}), "whole number");
    refused(json!({"count": "for", "at_least": "1/2", "of": "seats", "plus": -1}), "whole number");
    refused(json!({"count": "for", "at_least": "1/2", "of": "seats", "min": 1.5}), "whole number");
    refused(json!({"count": "for", "at_least": null, "more_than": 1}), "fraction as text");
    refused(json!({"count": "for", "more_than": 1, "min": null}), "whole number");
}

#[test]
fn an_article_is_a_short_reference() {
    refused(json!({"count": "for", "at_least": 3, "article": ""}), "article reference");
    refused(json!({"count": "for", "at_least": 3, "article": "17\n4"}), "article reference");
    refused(json!({"count": "for", "at_least": 3, "article": "x".repeat(65)}), "article reference");
}

#[test]
fn a_condition_made_in_code_is_held_to_the_same_rules() {
    let make = |bound, threshold, min| Condition::new(Count::For, bound, threshold, min, None);
    assert_eq!(make(Bound::AtLeast, Threshold::Number(0), 0), Err(RuleError::NumberZero));
    let too_many = MAX_NUMBER + 1;
    for (bound, threshold, min, field) in [
        (Bound::AtLeast, Threshold::Number(too_many), 0, "at_least"),
        (Bound::MoreThan, Threshold::Number(1), too_many, "min"),
        (Bound::AtLeast, Threshold::Share { share: Share::HALF, of: Base::Seats, plus: too_many }, 0, "plus"),
    ] {
        assert_eq!(make(bound, threshold, min), Err(RuleError::NumberOutOfRange { field }));
    }
}
