//! Secret ballots and figures by sector: where a sector is small, "met" or "not met" tells who voted how.

use super::Checker;
use crate::statute::cond::{Cond, Which};
use crate::statute::model::Majority;
use crate::statute::problem::ProblemCode;
use crate::statute::resolve::Rules;

/// Fewest ballots among which one is hidden. A statute may ask for more, never for fewer.
const MIN_CLASS: u64 = 5;

/// Refuses a majority by sector that may be decided in secret where a sector is too small.
pub(super) fn check(checker: &mut Checker<'_>, rules: &Rules) {
    let usual = rules.ballot.default.as_ref().is_some_and(|said| said.value == "secret");
    let on_demand = rules.ballot.secret.as_ref().filter(|said| {
        // A law that leaves it to the council's own rules allows nothing by itself.
        !matches!(said.value.only_if.as_deref(), Some("own_rules_allow" | "never"))
    });
    if !usual && on_demand.is_none() {
        return;
    }
    let min = MIN_CLASS.max(rules.min_class);
    let only_for = on_demand.map(|said| said.value.only_for.clone()).filter(|kinds| !usual && !kinds.is_empty());
    let kinds = rules.kinds.iter().map(|(name, said)| (Some(name.as_str()), said));
    for (kind, said) in rules.default.iter().map(|said| (None, said)).chain(kinds) {
        let applies = only_for.as_ref().is_none_or(|only| kind.is_some_and(|kind| only.iter().any(|name| name == kind)));
        if let Some(small) = small_sector(rules, &said.value, min).filter(|_| applies) {
            let min = min.to_string();
            checker.own(ProblemCode::SecrecyClash, said, &[("sector", &small), ("min", &min)]);
        }
    }
}

fn small_sector(rules: &Rules, majority: &Majority, min: u64) -> Option<String> {
    let mut small = None;
    let conditions = majority.cond.iter().chain(majority.grades.iter().map(|(_, cond)| cond));
    for cond in conditions {
        cond.walk(&mut |part| {
            let Cond::Sectors { which, .. } = part else { return };
            let asked = |id: &str| match which {
                Which::In(one) => one == id,
                Which::Each(scope) | Which::Some { among: scope, .. } => {
                    scope.as_ref().is_none_or(|list| list.iter().any(|name| name == id))
                }
            };
            let found = rules.voting_sectors().find(|sector| asked(&sector.id) && sector.seats.is_some_and(|seats| seats < min));
            small = small.take().or_else(|| found.map(|sector| sector.id.clone()));
        });
    }
    small
}
