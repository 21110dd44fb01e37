//! Before judging: readings are put into the rules, and facts that follow from others are written down.

use super::cond::{Compare, Cond};
use super::facts::{Facts, Group};
use super::figure::Figure;
use super::model::Said;
use super::resolve::Rules;
use super::weights;
use crate::{Base, Bound, Condition, Count, Share, Threshold};

/// What a reading puts in place of what the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A base, and with it the counts of the same seats.
    Base(Base),
    /// Half and one more, literally.
    HalfPlusOne,
    /// More than half.
    MoreThanHalf,
    /// More often than each other answer.
    LargestPile,
}

/// Readings that are known by name (statutes.md §11, S1–S6); the name of any base is one too.
pub(super) fn meaning(reading: &str) -> Option<Meaning> {
    Some(match reading {
        "all_members" => Meaning::Base(Base::Seats),
        "members_in_office" => Meaning::Base(Base::InOffice),
        "voting_members" => Meaning::Base(Base::VotingSeats),
        "of_those_present" => Meaning::Base(Base::Present),
        "half_plus_one" => Meaning::HalfPlusOne,
        "more_than_half" => Meaning::MoreThanHalf,
        "largest_pile" => Meaning::LargestPile,
        base => Meaning::Base(base.parse().ok()?),
    })
}

/// The rules with the readings that were chosen, or that the case takes. A reading that nobody chose leaves its rule
/// unknown.
pub(super) fn with_readings(rules: &Rules, facts: &Facts) -> Rules {
    let mut rules = rules.clone();
    for (about, said) in rules.readings.clone() {
        if said.value.choices.is_empty() {
            continue;
        }
        let long = format!("{about}_reading");
        let taken = facts.readings.get(&about).or_else(|| facts.readings.get(&long)).or(said.value.chosen.as_ref());
        let change = |cond: &Cond| match taken.and_then(|taken| meaning(taken)) {
            Some(meaning) => read_as(cond, meaning),
            None => Cond::Unknown { what: long.clone() },
        };
        apply(&mut rules, &about, change);
    }
    rules
}

fn apply(rules: &mut Rules, about: &str, change: impl Fn(&Cond) -> Cond) {
    match about {
        "quorum" => {
            for call in &mut rules.calls {
                call.value.quorum = call.value.quorum.as_ref().map(&change);
            }
        }
        "default" | "majority" => {
            if let Some(said) = &mut rules.default {
                said.value.cond = said.value.cond.as_ref().map(&change);
            }
        }
        "repeat" | "abstain" => {
            if let Some(Said { value, .. }) = &mut rules.repeat {
                value.when = change(&value.when);
            }
        }
        kind => {
            for (_, said) in rules.kinds.iter_mut().filter(|(name, _)| name == kind) {
                said.value.cond = said.value.cond.as_ref().map(&change);
            }
        }
    }
}

fn read_as(cond: &Cond, meaning: Meaning) -> Cond {
    if meaning == Meaning::LargestPile {
        return match cond {
            Cond::Compare(compare) => {
                let art = compare.condition.article().map(str::to_owned);
                Cond::Largest { count: compare.condition.count(), art }
            }
            other => other.clone(),
        };
    }
    cond.map(&|compare| changed(compare, meaning).unwrap_or_else(|| compare.clone()))
}

/// The comparison as read; none for one of a number, which no reading changes.
fn changed(compare: &Compare, meaning: Meaning) -> Option<Compare> {
    let own = &compare.condition;
    let Threshold::Share { share, of, plus } = own.threshold() else { return None };
    let (count, bound, threshold) = match meaning {
        Meaning::Base(base) => (like(own.count(), base), own.bound(), Threshold::Share { share, of: base, plus }),
        Meaning::HalfPlusOne => (own.count(), Bound::AtLeast, Threshold::Share { share: Share::HALF, of, plus: 1 }),
        Meaning::MoreThanHalf => (own.count(), Bound::MoreThan, Threshold::Share { share: Share::HALF, of, plus: 0 }),
        Meaning::LargestPile => return None,
    };
    let article = own.article().map(str::to_owned);
    let condition = Condition::new(count, bound, threshold, own.min(), article).ok()?;
    Some(Compare { condition, ..compare.clone() })
}

/// Consultative seats do not fill a quorum of the voting ones.
fn like(count: Count, base: Base) -> Count {
    let voting = matches!(
        base,
        Base::VotingSeats
            | Base::VotingInOffice
            | Base::VotingEligible
            | Base::VotingPresent
            | Base::VotingPresentOrRepresented
            | Base::VotingPresentLessAbstain
    );
    match (count, voting) {
        (Count::Present, true) => Count::VotingPresent,
        (Count::PresentOrRepresented, true) => Count::VotingPresentOrRepresented,
        (Count::VotingPresent, false) => Count::Present,
        (Count::VotingPresentOrRepresented, false) => Count::PresentOrRepresented,
        (count, _) => count,
    }
}

/// Facts with what follows from the statute and from each other: numbers of seats, sums of sectors, and, where no seat is
/// consultative, the figures of voting seats.
pub(super) fn complete(rules: &Rules, facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    for sector in &rules.sectors {
        let Some(group) = facts.sectors.get_mut(&sector.id) else { continue };
        if group.seats.is_none() {
            group.seats = sector.seats.map(Figure::from);
        }
        let voting = |all: &Option<Figure>| if sector.has_ballot { all.clone() } else { Some(Figure::zero()) };
        fill(&mut group.voting_seats, voting(&group.seats));
        fill(&mut group.voting_in_office, voting(&group.in_office));
        fill(&mut group.voting_present, voting(&group.present));
        fill(&mut group.voting_represented, voting(&group.represented));
    }
    let whole = &mut facts.whole;
    fill(&mut whole.seats, rules.seats.as_ref().map(|said| Figure::from(said.value)));
    fill(&mut whole.voting_seats, rules.voting_seats.as_ref().map(|said| Figure::from(said.value)));
    let sum = sums(rules, &facts.sectors, whole);
    if let Some(mut sum) = sum {
        for (own, other) in whole.figures().into_iter().zip(sum.figures()) {
            fill(own, other.take());
        }
    }
    if !rules.has_consultative_seats() {
        let plain = whole.clone();
        fill(&mut whole.voting_seats, plain.seats);
        fill(&mut whole.voting_in_office, plain.in_office);
        fill(&mut whole.voting_present, plain.present);
        fill(&mut whole.voting_represented, plain.represented);
    }
    facts
}

/// The sum of the sectors, where they are known to be the whole body.
fn sums(rules: &Rules, groups: &std::collections::BTreeMap<String, Group>, whole: &Group) -> Option<Group> {
    let listed = rules.sectors.iter().map(|sector| groups.get(&sector.id)).collect::<Option<Vec<_>>>()?;
    let is_weight = |group: &&Group| (*group).clone().figures().into_iter().flatten().any(|figure| figure.is_weight());
    if listed.is_empty() || listed.iter().any(is_weight) {
        return None;
    }
    let mut sum = weights::sum(listed.into_iter());
    let same_seats = whole.seats.is_none() || sum.seats.is_none() || whole.seats == sum.seats;
    if same_seats {
        return Some(sum);
    }
    // Somebody sits in no sector (a chair): seats and presence are more than the sectors', ballots may be too.
    sum.figures().into_iter().for_each(|figure| *figure = None);
    Some(sum)
}

fn fill(own: &mut Option<Figure>, other: Option<Figure>) {
    if own.is_none() {
        *own = other;
    }
}
