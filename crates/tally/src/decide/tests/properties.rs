use proptest::prelude::*;

use super::*;

prop_compose! {
    fn any_facts()(ballots in prop::array::uniform3(0u64..60), silent in 0u64..60, vacant in 0u64..20) -> Facts {
        let [for_, against, abstain] = ballots;
        let in_office = for_ + against + abstain + silent;
        Facts { seats: in_office + vacant, in_office, ballots: Ballots { for_, against, abstain } }
    }
}

fn any_condition(count: &'static [Count]) -> impl Strategy<Value = Condition> {
    let countable = Base::ALL
        .iter()
        .copied()
        .filter(|base| Rule { quorum: share_of(*base), ..Rule::default() }.countable().is_ok())
        .collect::<Vec<_>>();
    let share = (1u32..=12).prop_flat_map(|denominator| {
        (1..=denominator).prop_map(move |numerator| format!("{numerator}/{denominator}").parse::<Share>().unwrap())
    });
    let threshold = prop_oneof![
        3 => (share, prop::sample::select(countable), 0u64..3)
            .prop_map(|(share, of, plus)| Threshold::Share { share, of, plus }),
        1 => (1u64..50).prop_map(Threshold::Number),
    ];
    let bound = prop::sample::select(vec![Bound::AtLeast, Bound::MoreThan]);
    (prop::sample::select(count), bound, threshold, 0u64..5)
        .prop_map(|(count, bound, threshold, min)| Condition::new(count, bound, threshold, min, None).unwrap())
}

fn share_of(base: Base) -> Condition {
    Condition::share(Count::Present, Bound::AtLeast, Share::HALF, base)
}

/// A rule as statutes write them: the quorum counts those present, the majority those for it.
fn any_rule() -> impl Strategy<Value = Rule> {
    (any_condition(&[Count::Present]), any_condition(&[Count::For])).prop_map(|(quorum, majority)| Rule { quorum, majority })
}

/// The same facts with one more ballot for, given by a seat that was silent, against or abstaining.
fn with_one_more_for(facts: Facts) -> Vec<Facts> {
    let Ballots { for_, against, abstain } = facts.ballots;
    let mut more = Vec::new();
    let mut push = |against, abstain| {
        more.push(Facts { ballots: Ballots { for_: for_ + 1, against, abstain }, ..facts });
    };
    if for_ + against + abstain < facts.in_office {
        push(against, abstain);
    }
    if against > 0 {
        push(against - 1, abstain);
    }
    if abstain > 0 {
        push(against, abstain - 1);
    }
    more
}

/// Whether the quorum's base stays as it is whatever is cast. A base that grows with the ballots (a quorum "of the votes
/// cast, plus one") can be lost by one more ballot: such a rule is odd, not the counting.
fn quorum_stands_still(rule: &Rule) -> bool {
    match rule.quorum.threshold() {
        Threshold::Number(_) => true,
        Threshold::Share { of, .. } => matches!(of, Base::Seats | Base::InOffice),
    }
}

proptest! {
    #[test]
    fn one_more_ballot_for_never_turns_adopted_into_anything_else(rule in any_rule(), facts in any_facts()) {
        if quorum_stands_still(&rule) && decide(&rule, &facts).unwrap().outcome == Outcome::Adopted {
            for more in with_one_more_for(facts) {
                prop_assert_eq!(decide(&rule, &more).unwrap().outcome, Outcome::Adopted, "{:?}", more);
            }
        }
    }

    #[test]
    fn the_outcome_follows_from_the_checks(rule in any_rule(), facts in any_facts()) {
        let decided = decide(&rule, &facts).unwrap();
        let met: Vec<bool> = decided.checks.iter().map(|check| check.met).collect();
        let expected = match met[..] {
            [false, _] => Outcome::NoQuorum,
            [true, false] => Outcome::Rejected,
            _ => Outcome::Adopted,
        };
        prop_assert_eq!(decided.outcome, expected);
    }

    /// Cross-multiplied, so that no rounding of ours hides in the expectation.
    #[test]
    fn a_share_is_met_exactly_when_the_cross_product_says_so(
        numerator in 1u64..40, extra in 0u64..40, n in 0u64..1_000, have in 0u64..1_000, plus in 0u64..4,
    ) {
        let denominator = numerator + extra;
        let share: Share = format!("{numerator}/{denominator}").parse().unwrap();
        let threshold = Threshold::Share { share, of: Base::Seats, plus };
        let met = |bound| Condition::new(Count::For, bound, threshold, 0, None).unwrap().met(have, n).unwrap();
        let (left, right) = (have * denominator, numerator * n + plus * denominator);
        prop_assert_eq!(met(Bound::AtLeast), left >= right);
        prop_assert_eq!(met(Bound::MoreThan), left > right && n > 0);
    }

    /// A roll split into groups: their figures sum to the figures of the whole.
    #[test]
    fn groups_sum_to_the_whole(roll in prop::collection::vec((0usize..6, 0usize..4), 0..80)) {
        let group_figures = |wanted: Option<usize>| {
            let mut ballots = [0u64; 4];
            for (_, choice) in roll.iter().filter(|(group, _)| wanted.is_none_or(|one| one == *group)) {
                ballots[*choice] += 1;
            }
            let [for_, against, abstain, _silent] = ballots;
            figures(ballots.iter().sum(), Ballots { for_, against, abstain }).unwrap()
        };
        let sum = (0..6).try_fold(Figures::default(), |sum, group| sum.plus(group_figures(Some(group)))).unwrap();
        prop_assert_eq!(sum, group_figures(None));
        prop_assert_eq!(sum.eligible, roll.len() as u64);
        prop_assert_eq!(sum.cast + sum.not_cast, sum.eligible);
    }

    #[test]
    fn a_rule_is_read_as_it_was_written(rule in any_rule()) {
        let text = serde_json::to_string(&rule).unwrap();
        let read: Rule = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &rule);
        prop_assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }

    #[test]
    fn any_text_as_a_share_is_read_or_refused_but_never_panics(text in "\\PC{0,12}|[0-9]{0,11}/[0-9]{0,11}") {
        if let Ok(share) = text.parse::<Share>() {
            prop_assert_eq!(share.to_string(), text);
        }
    }
}
