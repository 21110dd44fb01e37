//! Sectors: do they exist, do they add up, can one of them stop everything?

use super::{Checker, Problems, TOP};
use crate::statute::cond::{Cond, Which};
use crate::statute::figure::Figure;
use crate::statute::model::{Said, Scheme, Statute};
use crate::statute::problem::ProblemCode;
use crate::statute::resolve::Rules;

/// Sums of seats and weights, and caps.
pub(super) fn whole(statute: &Statute, problems: &mut Problems) {
    let place = statute.sectors.first().map_or(TOP, |sector| sector.place);
    let voting: Vec<_> = statute.sectors.iter().filter(|sector| sector.has_ballot).collect();
    let one = Figure::from(1);
    if statute.weights.as_ref().is_some_and(|said| said.value.scheme == Scheme::NestedEqual) && !voting.is_empty() {
        let weights: Option<Vec<Figure>> = voting.iter().map(|sector| sector.weight.clone()).collect();
        let sum = weights.map(|weights| weights.iter().fold(Figure::zero(), |sum, weight| sum.plus(weight)));
        if sum.as_ref() != Some(&one) {
            let sum = sum.map_or_else(|| "?".to_owned(), |sum| sum.to_string());
            problems.add(ProblemCode::SectorsDoNotAdd, place, "sectors", &[("sector", "*"), ("sum", &sum)]);
        }
    }
    let of_bodies = statute.bodies.iter().filter_map(|(_, body)| body.weights.as_ref());
    for said in statute.weights.iter().chain(of_bodies) {
        if said.value.computed_over.is_none() && said.value.scheme != Scheme::HeadCount {
            problems.add(ProblemCode::WeightsNotSaid, said.place, &said.path, &[("key", "computed_over")]);
        }
        let Some(cap) = &said.value.cap else { continue };
        let count = Figure::from(u64::try_from(voting.len()).unwrap_or(u64::MAX));
        if cap.times(&count) < one {
            problems.add(ProblemCode::CapImpossible, said.place, &said.path, &[("cap", &cap.to_string())]);
        }
    }
    for (name, body) in &statute.bodies {
        let sum = statute.sectors.iter().filter_map(|sector| sector.seats).try_fold(0_u64, u64::checked_add);
        if let (Some(seats), Some(sum)) = (&body.seats, sum)
            && sum > seats.value
            && name == "plenary"
        {
            problems.add(ProblemCode::SectorsDoNotAdd, seats.place, &seats.path, &[("sector", "*"), ("sum", &sum.to_string())]);
        }
    }
}

/// What a condition asks of sectors.
pub(super) fn condition(checker: &mut Checker<'_>, rules: &Rules, said: &Said<()>, cond: &Cond) {
    let mut named: Vec<String> = Vec::new();
    let mut asks_all = false;
    let mut empty_not_said = false;
    let mut weighted = false;
    cond.walk(&mut |part| match part {
        Cond::Sectors { which, empty, .. } => {
            empty_not_said |= empty.is_none() && rules.empty_sector.is_none() && !matches!(which, Which::In(_));
            match which {
                Which::In(id) => named.push(id.clone()),
                Which::Each(scope) => {
                    asks_all |= scope.is_none();
                    named.extend(scope.iter().flatten().cloned());
                }
                Which::Some { among, .. } => named.extend(among.iter().flatten().cloned()),
            }
        }
        Cond::Compare(compare) => weighted |= compare.weighted,
        _ => {}
    });
    for id in named.iter().filter(|id| !rules.sectors.iter().any(|sector| sector.id == **id)) {
        checker.own(ProblemCode::SectorUnknown, said, &[("sector", id)]);
    }
    let lone = rules.voting_sectors().find(|sector| sector.seats == Some(1) && (asks_all || named.contains(&sector.id)));
    if let Some(lone) = lone {
        checker.own(ProblemCode::SingleSeatVeto, said, &[("sector", &lone.id)]);
    }
    if empty_not_said {
        checker.own(ProblemCode::EmptySectorNotSaid, said, &[]);
    }
    if weighted && rules.weights.is_none() {
        checker.own(ProblemCode::WeightsNotSaid, said, &[("key", "weights")]);
    }
}
