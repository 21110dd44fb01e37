//! S18 to S22, S28, S34 to S36: ties, casting votes, blank ballots, elections.

use serde_json::json;

use super::support::*;

fn tie(steps: &str, more: &str) -> String {
    format!("    vote:\n      default: {{cond: {{count: for, more_than: 1/2, of: votes_cast}}}}\n      tie: {steps}\n{more}")
}

#[test]
fn s18_whether_a_stand_in_or_a_proxy_has_the_casting_vote_is_a_field_and_silence_is_no_answer() {
    let given = json!({"votes": {"for": 5, "against": 5, "abstain": 0}, "chair_vote": "for", "chair_is_stand_in": true});
    let silent = judge(&rules(&tie("[chair_casting]", "")), given.clone());
    assert_eq!((silent.adopted, silent.by.as_deref()), (None, Some("chair_casting_required")));
    let yes = judge(&rules(&tie("[chair_casting]", "      casting_vote: {stand_in: true}")), given.clone());
    assert_eq!((yes.adopted, yes.by.as_deref()), (Some(true), Some("chair_casting")));
    let no = judge(&rules(&tie("[chair_casting]", "      casting_vote: {stand_in: false}")), given);
    assert_eq!(no.adopted, Some(false));
    let proxy = json!({"votes": {"for": 5, "against": 5, "abstain": 0}, "chair_vote": "for", "chair_by_proxy": true});
    assert_eq!(judge(&rules(&tie("[chair_casting]", "      casting_vote: {proxy: false}")), proxy).adopted, Some(false));
}

#[test]
fn s19_the_chair_votes_and_then_casts_and_a_chair_who_abstained_may_still_cast() {
    let rules = rules(&tie("[chair_casting]", ""));
    for (votes, side, adopted) in [
        (json!({"for": 5, "against": 5, "abstain": 0}), "for", true),
        (json!({"for": 4, "against": 4, "abstain": 1}), "for", true),
        (json!({"for": 4, "against": 4, "abstain": 1}), "against", false),
    ] {
        let found = judge(&rules, json!({"votes": votes, "chair_vote": side}));
        assert_eq!((found.adopted, found.by.as_deref()), (Some(adopted), Some("chair_casting")), "{votes} {side}");
    }
}

#[test]
fn s20_the_casting_vote_is_an_act_of_its_own_so_the_chairs_ballot_need_not_be_opened() {
    // The verdict follows from the sums and the chair's declaration; no ballot is asked for.
    let rules = rules(&tie("[chair_casting]", "      ballot: {default: secret}"));
    let found = judge(&rules, json!({"votes": {"for": 3, "against": 3, "abstain": 2}}));
    assert_eq!((found.adopted, found.by.as_deref()), (None, Some("chair_casting_required")));
    assert!(found.checks.iter().any(|check| check.missing == ["chair_vote"]));
}

#[test]
fn s21_s22_a_first_tie_has_no_outcome_until_the_second_ballot_whose_votes_are_new() {
    let rules = rules(&tie("[second_vote, chair_casting]", ""));
    let first = json!({"for": 10, "against": 10, "abstain": 1});
    let due = judge(&rules, json!({"votes": first}));
    assert_eq!((due.adopted, due.by.as_deref()), (None, Some("second_vote_required")));
    let changed = judge(&rules, json!({"votes": first, "second_vote": {"for": 9, "against": 11, "abstain": 1}}));
    assert_eq!((changed.adopted, changed.by.as_deref()), (Some(false), Some("second_vote")));
    let again =
        judge(&rules, json!({"votes": first, "second_vote": {"for": 10, "against": 10, "abstain": 1}, "chair_vote": "for"}));
    assert_eq!((again.adopted, again.by.as_deref()), (Some(true), Some("chair_casting")));
}

#[test]
fn s28_nothing_to_nothing_is_no_tie_to_cast_on() {
    let found =
        judge(&rules(&tie("[chair_casting]", "")), json!({"votes": {"for": 0, "against": 0, "abstain": 9}, "chair_vote": "for"}));
    assert_eq!((found.adopted, found.by.as_deref()), (Some(false), Some("vote")));
}

#[test]
fn floors_stand_above_the_casting_vote() {
    // Three yes votes are required: two to two with the chair for it is lost [GU].
    let body =
        "    vote:\n      default: {cond: {count: for, more_than: 1/2, of: votes_cast, min: 3}}\n      tie: [chair_casting]";
    let with_floor = rules(body);
    for (each, adopted) in [(2, false), (3, true)] {
        let found = judge(&with_floor, json!({"votes": {"for": each, "against": each, "abstain": 0}, "chair_vote": "for"}));
        assert_eq!((found.adopted, found.by.as_deref()), (Some(adopted), Some("chair_casting")), "{each}");
    }
    // Nor does it make an absolute majority of the seats, or two thirds.
    for cond in ["more_than: 1/2, of: seats", "at_least: 2/3, of: votes_cast"] {
        let rules = rules(&format!("    vote:\n      default: {{cond: {{count: for, {cond}}}}}\n      tie: [chair_casting]"));
        let given = json!({"seats": 20, "votes": {"for": 10, "against": 10, "abstain": 0}, "chair_vote": "for"});
        assert_eq!(judge(&rules, given).adopted, Some(false), "{cond}");
    }
}

#[test]
fn three_two_and_one_under_those_present_is_no_tie_but_lost() {
    let rules = rules("    vote:\n      default: {cond: {count: for, more_than: 1/2, of: present}}\n      tie: [chair_casting]");
    let given = json!({"present": 6, "votes": {"for": 3, "against": 2, "abstain": 1}, "chair_vote": "for"});
    let found = judge(&rules, given);
    assert_eq!((found.adopted, found.by.as_deref()), (Some(false), Some("vote")));
}

#[test]
fn a_tie_is_lost_where_the_statute_says_so_or_says_nothing() {
    let votes = json!({"votes": {"for": 5, "against": 5, "abstain": 0}});
    let said = judge(&rules(&tie("[rejected]", "")), votes.clone());
    assert_eq!((said.adopted, said.by.as_deref()), (Some(false), Some("tie_rejected")));
    let silent = judge(&rules(SIMPLE), votes.clone());
    assert_eq!((silent.adopted, silent.by.as_deref()), (Some(false), Some("vote")));
    // But where a text that should say it is not at hand, it is not known.
    let open = judge(&rules_with("fallback: [absent]", SIMPLE), votes);
    assert_eq!((open.adopted, open.missing_statutes), (None, vec!["absent".to_owned()]));
}

#[test]
fn s34_blank_and_spoiled_ballots_in_each_base() {
    let given = json!({"present": 12, "votes": {"for": 5, "against": 4, "abstain": 0, "blank": 2, "invalid": 1}});
    for (base, adopted, expected) in [
        ("votes_cast", true, 5),
        ("voters_with_abstainers", true, 5),
        ("ballots_without_refusals", false, 7),
        ("present", false, 7),
        ("present_less_abstain", false, 7),
    ] {
        let rules = rules(&format!("    vote: {{default: {{cond: {{count: for, more_than: 1/2, of: {base}}}}}}}"));
        let found = judge(&rules, given.clone());
        assert_eq!((found.adopted, needed(&found).1), (Some(adopted), json!(expected)), "{base}");
    }
}

#[test]
fn s35_a_plurality_with_one_candidate_elects_with_one_ballot_and_not_with_none() {
    let body =
        "    appoint: {chair: {rounds: [{cond: {count: for, more_than: 1/2, of: seats}}, {plurality: true}], tie: [eldest]}}";
    let rules = rules(body);
    let round = |tally: serde_json::Value| judge_kind(&rules, Some("chair"), json!({"seats": 9, "round": 2, "tally": tally}));
    let one = round(json!({"Ada": 1}));
    assert_eq!((one.adopted, one.elected.as_deref()), (Some(true), Some("Ada")));
    assert_eq!(round(json!({"Ada": 0})).adopted, Some(false));
    let tied = round(json!({"Ada": 4, "Bo": 4}));
    assert_eq!((tied.adopted, tied.by.as_deref()), (None, Some("eldest")));
    let first = judge_kind(&rules, Some("chair"), json!({"seats": 9, "tally": {"Ada": 4, "Bo": 1}}));
    assert_eq!((first.adopted, first.by.as_deref(), needed(&first).1), (Some(false), Some("round_1"), json!(5)));
}

#[test]
fn s36_an_office_holder_forbidden_to_abstain_who_says_nothing_is_not_voting_and_one_who_abstains_is_shown() {
    let top = "sectors: [{id: officials, seats: 3, may_abstain: false, art: \"10.c\"}, {id: others, seats: 3}]";
    let rules = rules_with(top, SIMPLE);
    let by_sector = |abstain: u64| {
        json!({"votes": {"for": 3, "against": 2, "abstain": abstain},
               "by_sector": {"officials": {"present": 3, "for": 1, "against": 1, "abstain": abstain}, "others": {"present": 3, "for": 2, "against": 1, "abstain": 0}}})
    };
    let shown = judge(&rules, by_sector(1));
    let check = shown.checks.iter().find(|check| check.name == "abstention").unwrap();
    assert_eq!((check.met, check.article.as_deref(), check.sector.as_deref()), (Some(false), Some("10.c"), Some("officials")));
    assert_eq!(shown.adopted, Some(true));
    assert!(judge(&rules, by_sector(0)).checks.iter().all(|check| check.name != "abstention"));
}

#[test]
fn consensus_is_sought_first_and_one_objection_means_a_ballot() {
    let body = "    consensus_first: {meaning: no objection}\n    vote:\n      default:\n        grades:\n          \
                - {name: qualified, cond: {count: for, at_least: 2/3, of: votes_cast}}\n          \
                - {name: simple, cond: {count: for, more_than: 1/2, of: votes_cast}}";
    let rules = rules(body);
    assert_eq!(judge(&rules, json!({"objections": 0})).by.as_deref(), Some("consensus"));
    for (for_, grade) in [(8, Some("qualified")), (6, Some("simple")), (5, None)] {
        let found =
            judge(&rules, json!({"objections": 1, "votes": {"for": for_, "against": 11 - for_ - (for_ / 8), "abstain": 0}}));
        assert_eq!((found.adopted, found.grade.as_deref()), (Some(grade.is_some()), grade), "{for_}");
    }
}

#[test]
fn what_cannot_be_together_is_refused_and_what_is_not_known_is_null() {
    let rules = rules(SIMPLE);
    let case =
        serde_json::from_value::<claror_tally::statute::Case>(json!({"body": "plenary", "given": {"seats": 3, "present": 4}}))
            .unwrap();
    let error = claror_tally::statute::decide(&rules, &case.facts(&rules), None).unwrap_err();
    assert_eq!(error.code(), "CONTRADICTION");
    let kind = claror_tally::statute::decide(&rules, &claror_tally::statute::Facts::default(), Some("nothing")).unwrap_err();
    assert_eq!(kind.code(), "KIND_UNKNOWN");
    let nothing = judge(&rules, json!({}));
    assert_eq!((nothing.valid, nothing.adopted, nothing.by), (None, None, None));
    assert!(serde_json::from_value::<claror_tally::statute::Case>(json!({"body": "plenary", "given": {"seats": -1}})).is_err());
    assert!(serde_json::from_value::<claror_tally::statute::Case>(json!({"body": "plenary", "given": {"seat": 1}})).is_err());
}

#[test]
fn matters_of_procedure_need_what_their_own_article_says() {
    let body = "    convene:\n      on_request: {by: {count: signatories, at_least: 1/4, of: seats, article: \"78.2\"}}\n      cure: {cond: {all: [{count: \
                present, at_least: 1/1, of: seats}, {count: for, at_least: 1/1, of: seats}]}}\n    agenda: {off_agenda: {when: urgency_declared, cond: \
                {count: for, more_than: 1/2, of: seats}, else: void, art: \"83\"}}";
    let rules = rules(&format!("{body}\n{SIMPLE}"));
    let off = judge_kind(&rules, Some("off_agenda"), json!({"seats": 21, "votes": {"for": 10, "against": 2, "abstain": 0}}));
    assert_eq!((off.adopted, needed(&off).1), (Some(false), json!(11)));
    let cure = json!({"seats": 21, "present": 21, "votes": {"for": 21, "against": 0, "abstain": 0}});
    assert_eq!(judge_kind(&rules, Some("cure"), cure).adopted, Some(true));
    for (signed, met) in [(5, false), (6, true)] {
        let found = judge(&rules, json!({"seats": 21, "signatories": signed}));
        let check = found.checks.iter().find(|check| check.name == "on_request").unwrap();
        assert_eq!((check.met, check.article.as_deref()), (Some(met), Some("78.2")), "{signed}");
    }
}
