//! Can it be met at all, and does a later call ask for less? Both are tried out rather than derived, with everybody there
//! and with every number of seats present.

use std::collections::BTreeSet;

use super::{Checker, Cond, ProblemCode, Said, share_of};
use crate::Base;
use crate::statute::facts::{Facts, Group};
use crate::statute::figure::Figure;
use crate::statute::judge::Court;
use crate::statute::prepare;
use crate::statute::resolve::Rules;

/// Sizes that are tried where a statute does not say how many seats there are.
const SIZES: [u64; 4] = [1000, 31, 30, 7];

pub(super) fn check(checker: &mut Checker<'_>, rules: &Rules, conditions: &[(Said<()>, Cond)]) {
    for (said, cond) in conditions {
        // What is asked not to be so cannot be judged with everybody for it.
        let negates = cond.has(&|part| matches!(part, Cond::Not(_) | Cond::Unknown { .. } | Cond::Largest { .. }));
        let is_repeat = said.path.ends_with("abstain");
        if !negates && !is_repeat && !reachable(rules, cond) {
            checker.own(ProblemCode::Unreachable, said, &[]);
        }
    }
    for pair in rules.calls.windows(2) {
        let [earlier, later] = pair else { continue };
        let (Some(before), Some(after)) = (&earlier.value.quorum, &later.value.quorum) else { continue };
        if stricter(rules, before, after) {
            checker.own(ProblemCode::SecondCallStricter, later, &[("nth", &later.value.nth.to_string())]);
        }
    }
    let seats = rules.seats.as_ref().map_or(30, |said| said.value);
    for (said, cond) in conditions.iter().filter(|(said, _)| said.path.contains("calls")) {
        let alone = Facts { spokespersons: Some(false), ..attendance(rules, seats, 1, true) };
        let is_none = matches!(cond, Cond::Always { .. }) || cond.has(&|part| share_of(part, Base::Present));
        if seats > 2 && !is_none && Court::new(rules, &alone, "quorum", "").judge(cond).met == Some(true) {
            checker.own(ProblemCode::QuorumOfOne, said, &[]);
        }
    }
}

fn sizes(rules: &Rules) -> Vec<u64> {
    rules.seats.as_ref().map_or_else(|| SIZES.to_vec(), |said| vec![said.value])
}

/// Whether it is met when everybody is there and for it.
fn reachable(rules: &Rules, cond: &Cond) -> bool {
    // A number is judged against a body that may be of any size; only a known one refutes it.
    sizes(rules).into_iter().any(|seats| {
        let facts = attendance(rules, seats, seats, true);
        Court::new(rules, &facts, "quorum", "").judge(cond).met != Some(false)
    })
}

/// Whether some attendance is enough for the earlier call and not for the later.
fn stricter(rules: &Rules, before: &Cond, after: &Cond) -> bool {
    let large = |seats: &u64| rules.seats.is_some() || *seats <= 31;
    for seats in sizes(rules).into_iter().filter(large) {
        for present in 0..=seats.min(500) {
            for with_roles in [true, false] {
                // Whoever speaks for a sector may be there with few seats: that alternative is no measure of numbers.
                let facts = Facts { spokespersons: Some(false), ..attendance(rules, seats, present, with_roles) };
                let met = |cond: &Cond| Court::new(rules, &facts, "quorum", "").judge(cond).met;
                // A number above a body's size is told as unreachable.
                if met(before) == Some(true) && met(after) == Some(false) && reachable(rules, after) {
                    return true;
                }
            }
        }
    }
    false
}

/// Facts with so many seats present and for it, each sector in proportion, rounded down.
fn attendance(rules: &Rules, seats: u64, present: u64, with_roles: bool) -> Facts {
    let roles = ["chair", "secretary", "vice_chair", "mayor"].map(str::to_owned);
    let mut facts = Facts {
        call: 1,
        whole: group(seats, present),
        roles: Some(if with_roles { BTreeSet::from(roles) } else { BTreeSet::new() }),
        spokespersons: Some(with_roles),
        signatories: Some(Figure::from(present)),
        ..Facts::default()
    };
    for sector in &rules.sectors {
        let own = sector.seats.unwrap_or(seats);
        let there = own.checked_mul(present).and_then(|product| product.checked_div(seats)).unwrap_or_default();
        facts.sectors.insert(sector.id.clone(), group(own, there));
    }
    facts = prepare::complete(rules, &facts);
    if let (Some(voting), true) = (rules.voting_seats.as_ref(), rules.has_consultative_seats()) {
        let there = Figure::from(voting.value.min(present));
        facts.whole.voting_seats = Some(Figure::from(voting.value));
        facts.whole.voting_present = Some(there.clone());
        facts.whole.for_ = Some(there);
    }
    facts
}

fn group(seats: u64, present: u64) -> Group {
    let number = |number: u64| Some(Figure::from(number));
    Group {
        seats: number(seats),
        in_office: number(seats),
        present: number(present),
        represented: number(0),
        for_: number(present),
        against: number(0),
        abstain: number(0),
        ..Group::default()
    }
}
