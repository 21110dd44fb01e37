//! S10 to S17, S29, S32, S33, S37: who is there, seat by seat.

use claror_tally::statute::{Answer, Facts, Presence, Rules, SeatError, SeatState, decide, facts_of};

use super::support::*;

fn seat(name: &str, presence: Presence, answer: Option<Answer>) -> SeatState {
    SeatState { seat: name.to_owned(), in_office: true, presence, answer, ..SeatState::default() }
}

fn here() -> Presence {
    Presence::Here { titular: true, substitute: false }
}

fn half() -> Rules {
    rules(&format!("    calls: [{{nth: 1, quorum: {{count: present, at_least: 1/2, of: seats}}}}]\n{SIMPLE}"))
}

fn count(facts: &Facts) -> (Option<u64>, Option<u64>) {
    let whole = |figure: &Option<claror_tally::statute::Figure>| figure.as_ref().and_then(|figure| figure.as_whole());
    (whole(&facts.whole.seats), whole(&facts.whole.present))
}

#[test]
fn s10_titular_and_substitute_both_in_the_room_are_one_seat() {
    let both = seat("a", Presence::Here { titular: true, substitute: true }, Some(Answer::For));
    let facts = facts_of(&half(), &[both, seat("b", Presence::Away, None)]).unwrap();
    assert_eq!(count(&facts), (Some(2), Some(1)));
}

#[test]
fn s11_a_substitute_sent_by_someone_who_may_have_none_is_not_present() {
    // The seat may have no substitute, so the room says that neither is there.
    let sent = seat("expert", Presence::Here { titular: false, substitute: false }, None);
    let facts = facts_of(&half(), std::slice::from_ref(&sent)).unwrap();
    assert_eq!(count(&facts), (Some(1), Some(0)));
    let voting = SeatState { answer: Some(Answer::For), ..sent };
    assert_eq!(facts_of(&half(), &[voting]), Err(SeatError::MayNotCast { seat: "expert".into(), why: "away" }));
}

#[test]
fn s12_two_seats_of_one_person_or_a_seat_and_a_proxy_are_two_lines_each_counted_once() {
    let rules = rules("    vote: {proxy: {allowed: true, max_held: 1, counts_for_quorum: true}}");
    let own = seat("a", here(), Some(Answer::For));
    let second = seat("b", here(), Some(Answer::Against));
    let proxy = seat("c", Presence::By("a".into()), Some(Answer::For));
    let facts = facts_of(&rules, &[own.clone(), second, proxy.clone()]).unwrap();
    assert_eq!((facts.whole.present.clone(), facts.whole.represented.clone()), (Some(2.into()), Some(1.into())));
    assert_eq!((facts.whole.for_, facts.whole.against), (Some(2.into()), Some(1.into())));
    assert_eq!(facts_of(&rules, &[own.clone(), own.clone()]), Err(SeatError::Twice { seat: "a".into() }));
    let more = seat("d", Presence::By("a".into()), None);
    assert_eq!(facts_of(&rules, &[own, proxy, more]), Err(SeatError::TooManyProxies { holder: "a".into(), max: 1 }));
}

#[test]
fn a_proxy_goes_one_hop_and_lapses_with_its_holder() {
    let rules = rules("    vote: {proxy: {allowed: true}}");
    let seats = [seat("a", Presence::By("b".into()), None), seat("b", Presence::By("c".into()), None), seat("c", here(), None)];
    let facts = facts_of(&rules, &seats).unwrap();
    assert_eq!((facts.whole.present, facts.whole.represented), (Some(1.into()), Some(1.into())));
    let none = super::support::rules("    vote: {proxy: none}");
    assert_eq!(facts_of(&none, &seats), Err(SeatError::NoProxies { seat: "a".into() }));
}

#[test]
fn s13_a_recusal_shrinks_those_present_and_not_the_seats() {
    let mut seats: Vec<SeatState> = (0..10).map(|n| seat(&format!("s{n}"), here(), None)).collect();
    seats[0].is_recused = true;
    let facts = facts_of(&half(), &seats).unwrap();
    assert_eq!(count(&facts), (Some(10), Some(9)));
    assert_eq!(facts.whole.recused, Some(1.into()));
    seats[0].answer = Some(Answer::For);
    assert_eq!(facts_of(&half(), &seats), Err(SeatError::MayNotCast { seat: "s0".into(), why: "recused" }));
    let of_eligible = rules("    vote: {default: {cond: {count: for, more_than: 1/2, of: eligible}}}");
    let given = serde_json::json!({"seats": 12, "in_office": 10, "recused": 3, "votes": {"for": 4, "against": 3}});
    assert_eq!(needed(&judge(&of_eligible, given)).1, serde_json::json!(4));
}

#[test]
fn s14_recusals_that_break_the_quorum_lower_it_as_the_statute_says() {
    let body = "    calls: [{nth: 1, quorum: {count: present, more_than: 1/2, of: seats}}]\n    recusal:\n      lowers_quorum:\n        \
                - {when: {count: recused, more_than: 1/2, of: seats}, quorum: none}\n        \
                - {when: {count: recused, at_least: 1/3, of: seats}, quorum: {count: present, at_least: 1/3, of: seats}}";
    let rules = rules(body);
    for (recused, present, valid, quorum) in [(0, 5, false, 6), (4, 5, true, 4), (4, 3, false, 4), (6, 1, true, 0)] {
        let found = judge(&rules, serde_json::json!({"seats": 10, "recused": recused, "present": present}));
        assert_eq!(
            (found.valid, needed(&found).0),
            (Some(valid), serde_json::json!(quorum)),
            "{recused} recused, {present} there"
        );
    }
}

#[test]
fn s15_a_recused_chair_hands_over_and_whether_the_stand_in_casts_is_a_field() {
    let replaced = rules("    recusal: {when: personal_interest, chair_replaced_for_item: true, art: \"67.2\"}");
    assert_eq!(replaced.recusal.unwrap().value.chair_replaced_for_item, Some(true));
}

#[test]
fn s16_a_quorum_that_melts_between_two_ballots_is_judged_at_each_from_those_then_present() {
    let rules = half();
    let at = |present: usize| {
        let seats: Vec<SeatState> =
            (0..10).map(|n| seat(&format!("s{n}"), if n < present { here() } else { Presence::Away }, None)).collect();
        decide(&rules, &facts_of(&rules, &seats).unwrap(), None).unwrap().valid
    };
    assert_eq!((at(5), at(4)), (Some(true), Some(false)));
    // Where it is presumed it stands until somebody doubts it.
    let presumed = super::support::rules(
        "    quorum_check: presumed_until_doubted\n    calls: [{nth: 1, quorum: {count: present, at_least: 1/2, of: seats}}]",
    );
    assert_eq!(judge(&presumed, serde_json::json!({"seats": 10, "present": 4, "doubted": false})).valid, Some(true));
    assert_eq!(judge(&presumed, serde_json::json!({"seats": 10, "present": 4, "doubted": true})).valid, Some(false));
}

#[test]
fn s17_whoever_leaves_after_the_debate_began_abstains_where_the_statute_says_so() {
    let rules = rules("    vote: {abstain: {allowed: true, left_after_debate_began: counts_as_abstain}}");
    assert!(rules.leaving_abstains.unwrap().value);
    assert_eq!(half().leaving_abstains, None);
}

#[test]
fn s29_s33_s37_figures_are_of_the_seats_that_are_given_and_of_no_others() {
    // The roll is frozen by whoever keeps it; another roll is another sum, and both can be kept.
    let rules = half();
    let roll: Vec<SeatState> = (0..4).map(|n| seat(&format!("s{n}"), here(), Some(Answer::For))).collect();
    let before = facts_of(&rules, &roll).unwrap();
    let mut corrected = roll.clone();
    corrected[3] = seat("s3", Presence::Away, None);
    corrected.push(seat("added", Presence::Away, None));
    let after = facts_of(&rules, &corrected).unwrap();
    assert_eq!((count(&before), count(&after)), ((Some(4), Some(4)), (Some(5), Some(3))));
    let ended = SeatState { in_office: false, ..roll[0].clone() };
    assert_eq!(facts_of(&rules, &[ended]), Err(SeatError::MayNotCast { seat: "s0".into(), why: "vacant" }));
}

#[test]
fn s32_remote_and_in_the_room_at_once_is_one_presence() {
    let rules = half();
    let one = facts_of(&rules, &[seat("a", Presence::Here { titular: true, substitute: true }, None)]).unwrap();
    assert_eq!(one.whole.present, Some(1.into()));
}

#[test]
fn sectors_sum_to_the_whole() {
    let rules = rules_with("sectors: [{id: one, seats: 2}, {id: two, seats: 1, vote: false}]", SIMPLE);
    let mut seats = vec![seat("a", here(), Some(Answer::For)), seat("b", here(), Some(Answer::Abstain)), seat("c", here(), None)];
    seats[0].sector = Some("one".into());
    seats[1].sector = Some("one".into());
    seats[2].sector = Some("two".into());
    seats[2].is_consultative = true;
    let facts = facts_of(&rules, &seats).unwrap();
    assert_eq!((facts.whole.present, facts.whole.voting_present), (Some(3.into()), Some(2.into())));
    assert_eq!(facts.sectors["one"].present, Some(2.into()));
    seats[2].answer = Some(Answer::For);
    assert_eq!(facts_of(&rules, &seats), Err(SeatError::MayNotCast { seat: "c".into(), why: "consultative" }));
}

proptest::proptest! {
    #[test]
    fn the_order_of_seats_never_matters_and_sectors_sum_to_the_whole(
        states in proptest::collection::vec((0_u8..3, 0_u8..3, proptest::bool::ANY, 0_u8..6), 1..30),
        turn in 0_usize..30,
    ) {
        let rules = rules_with("sectors: [{id: one}, {id: two}, {id: three}]", SIMPLE);
        let mut seats: Vec<SeatState> = Vec::new();
        for (number, (sector, presence, in_office, answer)) in states.iter().enumerate() {
            let presence = match presence {
                0 => here(),
                1 => Presence::Away,
                _ => Presence::By(format!("s{}", number / 2)),
            };
            let mut state = seat(&format!("s{number}"), presence.clone(), None);
            state.in_office = *in_office;
            state.sector = Some(["one", "two", "three"][usize::from(*sector)].to_owned());
            if *in_office && presence == here() {
                state.answer = [None, Some(Answer::For), Some(Answer::Against), Some(Answer::Abstain), Some(Answer::Blank), Some(Answer::Invalid)]
                    [usize::from(*answer)];
            }
            seats.push(state);
        }
        let facts = facts_of(&rules, &seats).unwrap();
        let mut turned = seats.clone();
        turned.rotate_left(turn % seats.len());
        proptest::prop_assert_eq!(&facts, &facts_of(&rules, &turned).unwrap());
        let sum = |of: fn(&claror_tally::statute::Group) -> Option<claror_tally::statute::Figure>| {
            facts.sectors.values().filter_map(of).fold(claror_tally::statute::Figure::zero(), |sum, part| sum.plus(&part))
        };
        proptest::prop_assert_eq!(Some(sum(|group| group.present.clone())), facts.whole.present.clone());
        proptest::prop_assert_eq!(Some(sum(|group| group.for_.clone())), facts.whole.for_.clone());
        proptest::prop_assert_eq!(Some(sum(|group| group.represented.clone())), facts.whole.represented.clone());
    }
}
