//! S1 to S6, S7 to S9: what a base means.

use serde_json::{Value, json};

use super::support::*;

fn quorum(cond: &str) -> String {
    format!("    calls: [{{nth: 1, quorum: {cond}}}]\n{SIMPLE}")
}

#[test]
fn s01_members_are_seats_or_those_in_office_as_the_council_reads_it() {
    let text = |chosen: &str| {
        format!(
            "{}\n    quorum_reading: {{choices: [all_members, members_in_office], chosen: {chosen}}}",
            quorum("{count: present, more_than: 1/2, of: seats}")
        )
    };
    let given = json!({"seats": 46, "in_office": 45, "present": 23});
    let all = judge(&rules(&text("all_members")), given.clone());
    assert_eq!((all.valid, needed(&all).0), (Some(false), json!(24)));
    let in_office = judge(&rules(&text("members_in_office")), given);
    assert_eq!((in_office.valid, needed(&in_office).0), (Some(true), json!(23)));
}

#[test]
fn s01_a_reading_that_nobody_chose_leaves_the_verdict_open_and_cannot_be_adopted() {
    let body = format!(
        "{}\n    quorum_reading: {{choices: [all_members, members_in_office]}}",
        quorum("{count: present, more_than: 1/2, of: seats}")
    );
    let library = statute_with("", &body);
    assert!(codes(&library).contains(&"READING_NOT_CHOSEN"));
    let rules = rules(&body);
    assert_eq!(judge(&rules, json!({"seats": 46, "in_office": 45, "present": 46})).valid, None);
    let taken = json!({"seats": 46, "in_office": 45, "present": 23, "readings": {"quorum": "members_in_office"}});
    assert_eq!(judge(&rules, taken).valid, Some(true));
}

#[test]
fn s02_thirty_one_or_thirty_two_members_give_sixteen_and_eleven_by_luck() {
    let half = rules(&quorum("{count: present, at_least: 1/2, of: seats}"));
    let third = rules(&quorum("{count: present, at_least: 1/3, of: seats}"));
    for seats in [31, 32] {
        assert_eq!(needed(&judge(&half, json!({"seats": seats, "present": 16}))).0, json!(16));
        assert_eq!(needed(&judge(&third, json!({"seats": seats, "present": 16}))).0, json!(11));
    }
    // A chair who is in neither base (an Italian mayor) is left out of what is needed and of what is present.
    let without = rules(&quorum("{count: present, at_least: 1/2, of: seats, without_roles: [mayor]}"));
    let there = judge(&without, json!({"seats": 21, "present": 10, "roles": ["mayor"]}));
    assert_eq!((there.valid, needed(&there).0), (Some(false), json!(10)));
    let away = judge(&without, json!({"seats": 21, "present": 10, "roles": []}));
    assert_eq!(away.valid, Some(true));
}

#[test]
fn s03_half_plus_one_of_an_odd_number_is_nine_of_fifteen_or_eight_as_read() {
    let plus = rules(&quorum("{count: present, at_least: 1/2, of: seats, plus: 1}"));
    for (seats, expected) in [(46, 24), (45, 24), (15, 9)] {
        assert_eq!(needed(&judge(&plus, json!({"seats": seats, "present": 1}))).0, json!(expected), "{seats}");
    }
    let more = rules(&quorum("{count: present, more_than: 1/2, of: seats}"));
    for (seats, expected) in [(46, 24), (45, 23), (15, 8)] {
        assert_eq!(needed(&judge(&more, json!({"seats": seats, "present": 1}))).0, json!(expected), "{seats}");
    }
    let body = format!(
        "{}\n    quorum_reading: {{choices: [half_plus_one, more_than_half], chosen: more_than_half}}",
        quorum("{count: present, at_least: 1/2, of: seats, plus: 1}")
    );
    let read = rules(&body);
    assert_eq!(needed(&judge(&read, json!({"seats": 15, "present": 8}))).0, json!(8));
    assert_eq!(
        needed(&judge(&read, json!({"seats": 15, "present": 8, "readings": {"quorum_reading": "half_plus_one"}}))).0,
        json!(9)
    );
}

#[test]
fn s04_a_quorum_of_those_present_is_warned_of_and_a_majority_of_them_makes_abstaining_a_no() {
    let library = statute_with("", &quorum("{count: present, more_than: 1/2, of: present}"));
    assert!(codes(&library).contains(&"QUORUM_OF_THOSE_PRESENT"));
    let of_present = rules("    vote: {default: {cond: {count: for, more_than: 1/2, of: present}}}");
    let votes = json!({"present": 20, "votes": {"for": 10, "against": 4, "abstain": 6}});
    assert_eq!(judge(&of_present, votes.clone()).adopted, Some(false));
    assert_eq!(judge(&rules(SIMPLE), votes).adopted, Some(true));
}

#[test]
fn s05_consultative_seats_count_for_the_quorum_as_read() {
    let body = "    seats: 45\n    voting_seats: 29\n    calls: [{nth: 1, quorum: {count: present, at_least: 1/2, of: seats}}]\n    \
                quorum_reading: {choices: [all_members, voting_members], chosen: all_members}";
    let rules = rules(body);
    let given = json!({"present": 23, "voting_present": 14});
    assert_eq!(judge(&rules, given.clone()).valid, Some(true));
    let mut other = given;
    other["readings"] = json!({"quorum_reading": "voting_members"});
    let read = judge(&rules, other);
    assert_eq!((read.valid, needed(&read).0), (Some(false), json!(15)));
}

#[test]
fn s06_abstention_is_the_majority_of_those_present_or_the_largest_pile() {
    let body = |chosen: &str| {
        format!(
            "    vote:\n      default: {{cond: {{count: for, more_than: 1/2, of: votes_cast}}}}\n      abstain: {{repeat_when: {{count: abstain, \
             more_than: 1/2, of: present}}}}\n      abstain_reading: {{choices: [of_those_present, largest_pile], chosen: {chosen}}}"
        )
    };
    // Eight of seventeen abstain: no majority of them, and yet the largest pile.
    let given = json!({"present": 17, "votes": {"for": 5, "against": 4, "abstain": 8}});
    assert_eq!(judge(&rules(&body("of_those_present")), given.clone()).by.as_deref(), Some("vote"));
    let pile = judge(&rules(&body("largest_pile")), given);
    assert_eq!((pile.adopted, pile.by.as_deref()), (None, Some("repeat_required")));
}

#[test]
fn s07_half_of_an_even_council_is_no_absolute_majority() {
    let rules = rules("    vote: {default: {cond: {count: for, more_than: 1/2, of: seats}}}");
    let half = judge(&rules, json!({"seats": 46, "votes": {"for": 23, "against": 0, "abstain": 0}}));
    assert_eq!((half.adopted, needed(&half).1), (Some(false), json!(24)));
}

#[test]
fn s08_vacant_seats_stay_in_the_legal_number() {
    let rules = rules(&quorum("{count: present, at_least: 1/3, of: seats}"));
    let eight = judge(&rules, json!({"seats": 27, "in_office": 24, "present": 8}));
    assert_eq!((eight.valid, needed(&eight).0), (Some(false), json!(9)));
}

#[test]
fn s09_two_thirds_of_those_in_office_may_be_less_than_half_of_the_seats() {
    let rules = rules(
        "    vote: {default: {cond: {all: [{count: for, at_least: 2/3, of: in_office}, {count: for, more_than: 1/2, of: seats}]}}}",
    );
    let lost = judge(&rules, json!({"seats": 27, "in_office": 19, "votes": {"for": 13, "against": 6, "abstain": 0}}));
    assert_eq!((lost.adopted, needed(&lost).1), (Some(false), json!(14)));
}

#[test]
fn the_words_of_the_tables_need_what_the_tables_say() {
    for (cond, expected) in [
        ("at_least: 1/2", [23, 23, 8]),
        ("more_than: 1/2", [24, 23, 8]),
        ("at_least: 1/3", [16, 15, 5]),
        ("at_least: 2/3", [31, 30, 10]),
        ("at_least: 1/4", [12, 12, 4]),
        ("at_least: 1/5", [10, 9, 3]),
    ] {
        let rules = rules(&quorum(&format!("{{count: present, {cond}, of: seats}}")));
        let found: Vec<Value> =
            [46, 45, 15].map(|seats| needed(&judge(&rules, json!({"seats": seats, "present": 1}))).0).to_vec();
        assert_eq!(found, expected.map(|number| json!(number)), "{cond}");
    }
}
