//! Ties, and the chair's power to settle them.

use crate::statute::cond::{Compare, Cond};
use crate::statute::facts::{Facts, Side};
use crate::statute::figure::Figure;
use crate::statute::judge::Court;
use crate::statute::model::{ChairBallot, Majority, Said, TieStep};
use crate::statute::resolve::Rules;
use crate::{Base, Condition, Count, Share, Threshold};

/// What the chair does with a tie.
pub(super) enum Cast {
    /// Nobody has a casting vote.
    Nobody,
    /// It is not known; the fact that is missing.
    Unknown(&'static str),
    /// This way.
    Side(Side),
}

/// For and against are equal, and not nothing (S28); under a weighted rule in weight.
pub(super) fn is_tie(rules: &Rules, majority: Option<&Said<Majority>>, facts: &Facts) -> bool {
    let weighted = majority
        .and_then(|said| said.value.cond.as_ref())
        .is_some_and(|cond| cond.has(&|part| matches!(part, Cond::Compare(Compare { weighted: true, .. }))));
    let sides = if weighted {
        let weighed = crate::statute::weights::weigh(rules, facts).ok();
        weighed.map(|groups| crate::statute::weights::sum(groups.values())).map(|whole| (whole.for_, whole.against))
    } else {
        Some((facts.whole.for_.clone(), facts.whole.against.clone()))
    };
    matches!(sides, Some((Some(for_), Some(against))) if for_ == against && !for_.is_zero())
}

/// Whether somebody has the casting vote, and which way it goes.
pub(super) fn cast(rules: &Rules, facts: &Facts, step: TieStep) -> Cast {
    if step == TieStep::ChairCastingIfChairVotes {
        let by_rule = rules.chair_ballot.as_ref().map(|said| said.value);
        let has = facts.chair_has_ballot.or(match by_rule {
            Some(ChairBallot::Member) => Some(true),
            Some(ChairBallot::Never) => Some(false),
            _ => None,
        });
        match has {
            None => return Cast::Unknown("chair_has_vote"),
            Some(false) => return Cast::Nobody,
            Some(true) => {}
        }
    }
    let fields = [
        (facts.chair_is_stand_in, &rules.casting_by_stand_in, "casting_vote.stand_in"),
        (facts.chair_by_proxy, &rules.casting_by_proxy, "casting_vote.proxy"),
    ];
    for (is_so, rule, field) in fields {
        match (is_so, rule.as_ref().map(|said| said.value)) {
            (Some(true), Some(false)) => return Cast::Nobody,
            (Some(true), None) => return Cast::Unknown(field),
            _ => {}
        }
    }
    facts.chair_casts.map_or(Cast::Unknown("chair_vote"), Cast::Side)
}

/// Whether what stands above the casting vote is met (§8.5): numbers of ballots, floors, shares of seats, and shares above
/// a half. The chair turns exactly half into enough, and nothing else.
pub(super) fn floors_stand(rules: &Rules, facts: &Facts, majority: Option<&Said<Majority>>) -> Option<bool> {
    let cond = majority?.value.cond.as_ref()?;
    let floors = cond.map(&floor_of);
    Court::new(rules, facts, "majority", "").judge(&floors).met
}

fn floor_of(compare: &Compare) -> Compare {
    let own = &compare.condition;
    let settles = match own.threshold() {
        Threshold::Number(_) => false,
        Threshold::Share { share, of, .. } => {
            let of_the_ballot = !matches!(
                of,
                Base::Seats | Base::InOffice | Base::Eligible | Base::VotingSeats | Base::VotingInOffice | Base::VotingEligible
            );
            own.count() == Count::For && of_the_ballot && Figure::from(share) <= Figure::from(Share::HALF)
        }
    };
    if !settles {
        return compare.clone();
    }
    // The share is settled by the chair; its floor is not.
    let condition = Condition::new(own.count(), crate::Bound::AtLeast, Threshold::Number(own.min().max(1)), 0, None);
    Compare { condition: condition.unwrap_or_else(|_| own.clone()), weighted: false, without_roles: Vec::new() }
}
