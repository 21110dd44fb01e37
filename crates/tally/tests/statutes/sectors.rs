//! S26, S27, S38 and what keeps one group from deciding alone: sectors, weights, caps, vetoes.

use serde_json::json;

use super::support::*;

const TWO_GROUPS: &str = "sectors: [{id: a, seats: 10}, {id: b, seats: 10}]\nempty_sector: blocks";
const SEVEN_EACH: &str = "    vote: {default: {cond: {each_sector: all, cond: {count: for, at_least: 7/10, of: seats}}}}";

#[test]
fn s26_sixteen_of_twenty_lost_where_fourteen_pass_under_another_spread() {
    let rules = rules_with(TWO_GROUPS, SEVEN_EACH);
    let spread = |a: u64, b: u64| {
        judge(
            &rules,
            json!({"by_sector": {"a": {"for": a, "against": 10 - a, "abstain": 0}, "b": {"for": b, "against": 10 - b, "abstain": 0}}}),
        )
    };
    let lost = spread(10, 6);
    assert_eq!((lost.adopted, needed(&lost).1), (Some(false), json!(null)));
    let why = lost.checks.iter().find(|check| check.met == Some(false) && check.sector.is_some()).unwrap();
    assert_eq!((why.sector.as_deref(), why.needed.clone(), why.have.clone()), (Some("b"), Some(7.into()), Some(6.into())));
    assert_eq!(spread(7, 7).adopted, Some(true));
}

#[test]
fn s27_a_chamber_at_exactly_half_is_lost() {
    let body = "    vote: {default: {cond: {each_sector: all, cond: {count: for, more_than: 1/2, of: votes_cast}}}}";
    let rules = rules_with(TWO_GROUPS, body);
    let found = judge(
        &rules,
        json!({"by_sector": {"a": {"present": 10, "for": 5, "against": 5}, "b": {"present": 10, "for": 10, "against": 0}}}),
    );
    assert_eq!(found.adopted, Some(false));
}

#[test]
fn s38_a_quorum_by_sector_with_a_sector_of_one_seat_is_warned_of() {
    let top = "sectors: [{id: a, seats: 10}, {id: lone, seats: 1}]\nempty_sector: blocks";
    let body = format!(
        "    calls: [{{nth: 1, quorum: {{each_sector: all, cond: {{count: present, at_least: 1/3, of: seats}}}}}}]\n{SIMPLE}"
    );
    assert!(codes(&statute_with(top, &body)).contains(&"SINGLE_SEAT_VETO"));
    let rules = rules_with(top, &body);
    let found = judge(&rules, json!({"by_sector": {"a": {"present": 10}, "lone": {"present": 0}}}));
    assert_eq!(found.valid, Some(false));
}

#[test]
fn an_empty_sector_blocks_or_is_skipped_as_said_and_is_not_known_otherwise() {
    let body = "    vote: {default: {cond: {each_sector: all, cond: {count: for, more_than: 1/2, of: votes_cast}}}}";
    let given = json!({"by_sector": {"a": {"present": 5, "for": 5, "against": 0}, "b": {"in_office": 0, "present": 0, "for": 0, "against": 0}}});
    for (empty, adopted) in [("empty_sector: blocks", Some(false)), ("empty_sector: skipped", Some(true)), ("notes: []", None)] {
        let top = format!("sectors: [{{id: a, seats: 10}}, {{id: b, seats: 10}}]\n{empty}");
        assert_eq!(judge(&rules_with(&top, body), given.clone()).adopted, adopted, "{empty}");
    }
    let silent = statute_with("sectors: [{id: a, seats: 10}, {id: b, seats: 10}]", body);
    assert!(codes(&silent).contains(&"EMPTY_SECTOR_NOT_SAID"));
}

const SABADELL: &str =
    "sectors: [{id: social, seats: 36}, {id: municipal, seats: 6}, {id: private, seats: 4}]\nempty_sector: blocks";

fn sabadell(weights: &str, cond: &str) -> claror_tally::statute::Rules {
    let body = format!("    seats: 46\n    vote: {{default: {{cond: {cond}}}}}");
    rules_with(&format!("{SABADELL}\n{weights}"), &body)
}

/// The social institutions for it, everybody else against.
fn largest_alone() -> serde_json::Value {
    json!({"by_sector": {
        "social": {"seats": 36, "in_office": 36, "present": 36, "for": 36, "against": 0, "abstain": 0},
        "municipal": {"seats": 6, "in_office": 6, "present": 6, "for": 0, "against": 6, "abstain": 0},
        "private": {"seats": 4, "in_office": 4, "present": 4, "for": 0, "against": 4, "abstain": 0}}})
}

#[test]
fn the_largest_sector_decides_by_heads_and_not_by_equal_weights_cap_or_double_majority() {
    let weighted = "{count: for, more_than: 1/2, of: votes_cast, weighted: true}";
    let double = "{all: [{count: for, more_than: 1/2, of: votes_cast}, {some_sector: 2, cond: {count: for, more_than: 1/2, of: votes_cast}}]}";
    for (weights, cond, adopted) in [
        ("notes: []", "{count: for, more_than: 1/2, of: votes_cast}", true),
        ("weights: {scheme: equal_per_sector, computed_over: in_office}", weighted, false),
        ("weights: {scheme: head_count, computed_over: seats, cap: 1/2}", weighted, false),
        ("notes: []", double, false),
    ] {
        let found = judge(&sabadell(weights, cond), largest_alone());
        assert_eq!(found.adopted, Some(adopted), "{weights} {cond}: {:?}", found.checks);
    }
}

#[test]
fn a_cap_brings_a_sector_down_to_its_share_of_what_is_left() {
    let rules = sabadell(
        "weights: {scheme: head_count, computed_over: seats, cap: 1/2}",
        "{count: for, more_than: 1/2, of: votes_cast, weighted: true}",
    );
    let case: claror_tally::statute::Case = serde_json::from_value(json!({"body": "plenary", "given": largest_alone()})).unwrap();
    let weighing = claror_tally::statute::weighing(&rules, &case.facts(&rules)).unwrap();
    // Ten seats outside, so half of the whole is ten too: 10/36 for each seat.
    let text = |map: &std::collections::BTreeMap<String, claror_tally::statute::Figure>, id: &str| map[id].to_string();
    assert_eq!((text(&weighing.sectors, "social"), text(&weighing.seats, "social")), ("10".into(), "5/18".into()));
    assert_eq!((text(&weighing.sectors, "municipal"), text(&weighing.seats, "municipal")), ("6".into(), "1".into()));
    // A third for each of three sectors leaves them equal.
    let third = sabadell(
        "weights: {scheme: head_count, computed_over: seats, cap: 1/3}",
        "{count: for, more_than: 1/2, of: votes_cast, weighted: true}",
    );
    let weighing = claror_tally::statute::weighing(&third, &case.facts(&third)).unwrap();
    assert_eq!(weighing.sectors["social"], weighing.sectors["private"]);
}

#[test]
fn weights_are_exact_and_do_not_round() {
    let cond = "{count: for, at_least: 2/3, of: votes_cast, weighted: true}";
    let rules = sabadell("weights: {scheme: equal_per_sector, computed_over: in_office}", cond);
    let two = json!({"by_sector": {
        "social": {"seats": 36, "in_office": 36, "present": 36, "for": 36, "against": 0},
        "municipal": {"seats": 6, "in_office": 6, "present": 6, "for": 6, "against": 0},
        "private": {"seats": 4, "in_office": 4, "present": 4, "for": 0, "against": 4}}});
    let found = judge(&rules, two.clone());
    assert_eq!((found.adopted, needed(&found).1), (Some(true), json!("2/3")));
    let mut less = two;
    less["by_sector"]["social"]["for"] = json!(35);
    less["by_sector"]["social"]["against"] = json!(1);
    assert_eq!(judge(&rules, less).adopted, Some(false));
}

#[test]
fn weights_per_seat_are_those_of_the_sector() {
    let top = "sectors: [{id: a, seats: 3, weight_per_seat: 3/2}, {id: b, seats: 4, weight_per_seat: 1/1}]\n\
               weights: {scheme: per_seat, computed_over: seats}";
    let rules = rules_with(top, "    vote: {default: {cond: {count: for, more_than: 1/2, of: votes_cast, weighted: true}}}");
    let found = judge(
        &rules,
        json!({"by_sector": {"a": {"seats": 3, "for": 3, "against": 0}, "b": {"seats": 4, "for": 0, "against": 4}}}),
    );
    assert_eq!((found.adopted, needed(&found).1), (Some(true), json!("17/4")));
}

#[test]
fn a_named_sector_can_stop_a_resolution_or_send_it_to_a_second_reading() {
    let body = |effect: &str| {
        format!(
            "    vote:\n      default: {{cond: {{count: for, more_than: 1/2, of: votes_cast}}}}\n      veto: {{sectors: [b], cond: {{count: against, \
             more_than: 1/2, of: votes_cast}}, effect: {effect}, override: {{count: for, at_least: 2/3, of: votes_cast}}}}"
        )
    };
    let given = json!({"votes": {"for": 10, "against": 6, "abstain": 0}, "by_sector": {"a": {"for": 10, "against": 0}, "b": {"for": 0, "against": 6}}});
    let stopped = judge(&rules_with(TWO_GROUPS, &body("rejects")), given.clone());
    assert_eq!((stopped.adopted, stopped.by.as_deref()), (Some(false), Some("veto")));
    let rules = rules_with(TWO_GROUPS, &body("second_reading"));
    let sent = judge(&rules, given.clone());
    assert_eq!((sent.adopted, sent.by.as_deref()), (None, Some("second_reading_required")));
    for (for_, adopted) in [(11, true), (10, false)] {
        let mut read = given.clone();
        read["second_reading"] = json!({"for": for_, "against": 16 - for_});
        assert_eq!(judge(&rules, read).adopted, Some(adopted), "{for_}");
    }
}

#[test]
fn the_spokespersons_of_every_sector_make_a_quorum() {
    let body = "    calls: [{nth: 1, quorum: {spokespersons_present: all, decided_by: chair}}]";
    let rules = rules_with(TWO_GROUPS, body);
    for (there, valid) in
        [(json!(["a", "b"]), true), (json!(["a"]), false), (json!(true), true), (json!({"a": true, "b": false}), false)]
    {
        assert_eq!(judge(&rules, json!({"spokespersons": there})).valid, Some(valid), "{there}");
    }
}
