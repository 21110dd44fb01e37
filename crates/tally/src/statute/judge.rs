//! Conditions against facts: met, not met, or not known.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;

use super::cond::{Compare, Cond, EmptySector, Which};
use super::facts::{Facts, Group, Missing};
use super::figure::Figure;
use super::resolve::Rules;
use super::weights;
use crate::{BASE_OF_A_NUMBER, Base, Bound, Count, Threshold};

/// One comparison with its sum, or one thing that must be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What it is part of: `quorum`, `majority`, `repeat`, `tie` …
    pub name: String,
    /// The base of its share, or `number`; none where nothing is compared.
    pub base: Option<String>,
    /// How many are needed.
    pub needed: Option<Figure>,
    /// How many there are.
    pub have: Option<Figure>,
    /// Whether that is enough; none when the facts do not say.
    pub met: Option<bool>,
    /// The article that says so.
    pub article: Option<String>,
    /// What is counted, or the kind of thing that must be so.
    pub what: String,
    /// How many the base counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_count: Option<Figure>,
    /// `more_than` or `at_least`. A weight must be more than what is `needed` under `more_than`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<&'static str>,
    /// The share, as the statute writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// The statute of the article, when it is not the council's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statute: Option<String>,
    /// The sector within which it was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// The role that must be there, or another word of the statute's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Facts that are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

/// A condition, judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Judged {
    pub met: Option<bool>,
    /// Of `all` the largest, of `any` the first, of a rule by sector none.
    pub needed: Option<Figure>,
    pub checks: Vec<Check>,
}

/// Where a condition is judged.
pub(super) struct Court<'a> {
    pub rules: &'a Rules,
    pub facts: &'a Facts,
    /// What the checks are called.
    pub name: &'a str,
    /// The statute of the condition, when it is not the council's own.
    pub statute: Option<&'a str>,
    weighed: Result<BTreeMap<String, Group>, Missing>,
}

impl<'a> Court<'a> {
    pub(super) fn new(rules: &'a Rules, facts: &'a Facts, name: &'a str, statute: &'a str) -> Self {
        let statute = (!statute.is_empty() && statute != rules.statute).then_some(statute);
        Self { rules, facts, name, statute, weighed: weights::weigh(rules, facts) }
    }

    pub(super) fn judge(&self, cond: &Cond) -> Judged {
        self.within(cond, None)
    }

    fn check(&self, what: &str, article: Option<&str>, sector: Option<&str>) -> Check {
        Check {
            name: self.name.to_owned(),
            what: what.to_owned(),
            article: article.map(str::to_owned),
            statute: self.statute.map(str::to_owned),
            sector: sector.map(str::to_owned),
            ..Check::default()
        }
    }

    fn within(&self, cond: &Cond, sector: Option<&str>) -> Judged {
        match cond {
            Cond::Compare(compare) => self.compare(compare, sector),
            Cond::All(parts) => {
                let parts: Vec<Judged> = parts.iter().map(|part| self.within(part, sector)).collect();
                let needed = parts.iter().filter_map(|part| part.needed.clone()).max();
                joined(parts, needed, false)
            }
            Cond::Any(parts) => {
                let parts: Vec<Judged> = parts.iter().map(|part| self.within(part, sector)).collect();
                let needed = parts.first().and_then(|part| part.needed.clone());
                joined(parts, needed, true)
            }
            Cond::Not(part) => {
                let judged = self.within(part, sector);
                Judged { met: judged.met.map(|met| !met), needed: None, checks: judged.checks }
            }
            Cond::RolePresent { role, art } => {
                let met = self.facts.roles.as_ref().map(|roles| roles.contains(role));
                let mut check = self.check("role_present", art.as_deref(), sector);
                check.detail = Some(role.clone());
                self.plain(check, met, "roles")
            }
            Cond::SpokespersonsPresent { art, .. } => {
                let check = self.check("spokespersons_present", art.as_deref(), sector);
                self.plain(check, self.facts.spokespersons, "spokespersons")
            }
            Cond::Largest { count, art } => self.largest(*count, art.as_deref(), sector),
            Cond::Sectors { which, cond, empty, art } => self.sectors(which, cond, *empty, art.as_deref()),
            Cond::Always { art } => {
                let mut check = self.check("none", art.as_deref(), sector);
                (check.needed, check.met) = (Some(Figure::zero()), Some(true));
                Judged { met: Some(true), needed: Some(Figure::zero()), checks: vec![check] }
            }
            Cond::Unknown { what } => {
                let check = self.check("unknown", None, sector);
                self.plain(check, None, what)
            }
        }
    }

    fn plain(&self, mut check: Check, met: Option<bool>, fact: &str) -> Judged {
        check.met = met;
        if met.is_none() {
            check.missing.push(fact.to_owned());
        }
        Judged { met, needed: None, checks: vec![check] }
    }

    fn largest(&self, count: Count, art: Option<&str>, sector: Option<&str>) -> Judged {
        let check = self.check("largest", art, sector);
        let group = self.group(sector, false);
        let pile = |count| group.as_ref().map_err(Clone::clone).and_then(|group| group.count(count, self.facts));
        let others = [Count::For, Count::Against, Count::Abstain].into_iter().filter(|other| *other != count);
        let piles: Result<Vec<Figure>, Missing> = others.map(pile).collect();
        let (met, missing) = match (pile(count), piles) {
            (Ok(own), Ok(others)) => (Some(others.iter().all(|other| own > *other)), String::new()),
            (Err(missing), _) | (_, Err(missing)) => (None, missing),
        };
        self.plain(check, met, &missing)
    }

    /// The figures of a sector, or of all.
    fn group(&self, sector: Option<&str>, weighted: bool) -> Result<Group, Missing> {
        let absent = |sector: &str| format!("by_sector.{sector}");
        match (sector, weighted) {
            (None, false) => Ok(self.facts.whole.clone()),
            (Some(sector), false) => self.facts.sectors.get(sector).cloned().ok_or_else(|| absent(sector)),
            (None, true) => self.weighed.as_ref().map(|groups| weights::sum(groups.values())).map_err(Clone::clone),
            // Within a sector whose seats weigh the same, heads stand in the same proportion as weights.
            (Some(sector), true) => match &self.weighed {
                Ok(groups) => groups.get(sector).cloned().ok_or_else(|| absent(sector)),
                Err(_) => self.facts.sectors.get(sector).cloned().ok_or_else(|| absent(sector)),
            },
        }
    }

    fn compare(&self, compare: &Compare, sector: Option<&str>) -> Judged {
        let condition = &compare.condition;
        let mut check = self.check(condition.count().as_str(), condition.article(), sector);
        check.bound = Some(condition.bound().as_str());
        check.base = Some(condition.of().map_or(BASE_OF_A_NUMBER, Base::as_str).to_owned());
        if let Threshold::Share { share, .. } = condition.threshold() {
            check.share = Some(share.to_string());
        }
        let group = self.group(sector, compare.weighted);
        let have = group.clone().and_then(|group| self.count(&group, compare));
        let base = match condition.threshold() {
            Threshold::Number(number) => Ok(Figure::from(number)),
            Threshold::Share { of, .. } => group.and_then(|group| self.base(&group, compare, of)),
        };
        for missing in [&have, &base].into_iter().filter_map(|value| value.as_ref().err()) {
            if !check.missing.contains(missing) {
                check.missing.push(missing.clone());
            }
        }
        let (have, base) = (have.ok(), base.ok());
        let needed = base.as_ref().map(|base| needed(compare, base));
        if let (Some(have), Some(base), Some(needed)) = (&have, &base, &needed) {
            check.met = Some(met(compare, have, base, needed));
        }
        (check.have, check.base_count, check.needed) = (have, base, needed.clone());
        Judged { met: check.met, needed, checks: vec![check] }
    }

    fn count(&self, group: &Group, compare: &Compare) -> Result<Figure, Missing> {
        let count = compare.condition.count();
        let figure = group.count(count, self.facts)?;
        let of_attendance = matches!(
            count,
            Count::Present | Count::PresentOrRepresented | Count::VotingPresent | Count::VotingPresentOrRepresented
        );
        if of_attendance { self.without(compare, figure, true) } else { Ok(figure) }
    }

    fn base(&self, group: &Group, compare: &Compare, base: Base) -> Result<Figure, Missing> {
        let fell = self.rules.seats_fall_to_in_office.is_some() && self.facts.seats_fell == Some(true);
        let base = match base {
            Base::Seats if fell => Base::InOffice,
            Base::VotingSeats if fell => Base::VotingInOffice,
            base => base,
        };
        let figure = group.base(base)?;
        match base {
            Base::Seats | Base::InOffice | Base::Eligible | Base::VotingSeats | Base::VotingInOffice | Base::VotingEligible => {
                self.without(compare, figure, false)
            }
            Base::Present | Base::PresentOrRepresented | Base::VotingPresent | Base::VotingPresentOrRepresented => {
                self.without(compare, figure, true)
            }
            Base::VotesCast
            | Base::VotersWithAbstainers
            | Base::BallotsWithoutRefusals
            | Base::PresentLessAbstain
            | Base::VotingPresentLessAbstain => Ok(figure),
        }
    }

    /// The figure less the roles that the condition leaves out: all of them, or those that are there.
    fn without(&self, compare: &Compare, figure: Figure, only_present: bool) -> Result<Figure, Missing> {
        if compare.without_roles.is_empty() {
            return Ok(figure);
        }
        let roles = self.facts.roles.as_ref().ok_or_else(|| "roles".to_owned()).or_else(|missing| {
            // Who is there does not matter for the number of seats.
            if only_present { Err(missing) } else { Ok(const { &std::collections::BTreeSet::new() }) }
        })?;
        let left_out = compare.without_roles.iter().filter(|role| !only_present || roles.contains(*role)).count();
        let left_out = Figure::from(u64::try_from(left_out).unwrap_or(u64::MAX));
        figure.less(&left_out).ok_or_else(|| "present".to_owned())
    }

    fn sectors(&self, which: &Which, cond: &Cond, empty: Option<EmptySector>, art: Option<&str>) -> Judged {
        let all = || self.rules.voting_sectors().map(|sector| sector.id.clone()).collect::<Vec<_>>();
        let (ids, at_least) = match which {
            Which::In(id) => (vec![id.clone()], 1),
            Which::Each(scope) => {
                let ids = scope.clone().unwrap_or_else(all);
                let count = ids.len();
                (ids, count)
            }
            Which::Some { at_least, among } => {
                (among.clone().unwrap_or_else(all), usize::try_from(*at_least).unwrap_or(usize::MAX))
            }
        };
        let mut parts = Vec::new();
        let mut asked = ids.len();
        for id in &ids {
            match self.asked(id, empty) {
                Ok(true) => parts.push(self.within(cond, Some(id))),
                Ok(false) => {
                    let mut check = self.check("empty_sector", art, Some(id));
                    check.detail = Some(EmptySector::Skipped.as_str().to_owned());
                    asked = asked.saturating_sub(1);
                    parts.push(Judged { met: None, needed: None, checks: vec![check] });
                }
                Err(judged) => parts.push(judged),
            }
        }
        // A sector that is not asked is missing from "each", and does not help "so many of".
        let at_least = if matches!(which, Which::Each(_)) { asked } else { at_least };
        let agreed = parts.iter().filter(|part| part.met == Some(true)).count();
        let open = parts.iter().filter(|part| part.met.is_none() && !is_skipped(part)).count();
        let met = if ids.is_empty() {
            None
        } else {
            match (agreed.cmp(&at_least), agreed.saturating_add(open).cmp(&at_least)) {
                (Ordering::Less, Ordering::Less) => Some(false),
                (Ordering::Less, _) => None,
                _ => Some(true),
            }
        };
        let mut checks: Vec<Check> = parts.into_iter().flat_map(|part| part.checks).collect();
        if !matches!(which, Which::In(_)) {
            let mut check = self.check("sectors", art, None);
            check.base = Some("sectors".to_owned());
            let number = |count: usize| Some(Figure::from(u64::try_from(count).unwrap_or(u64::MAX)));
            (check.base_count, check.needed, check.have) = (number(ids.len()), number(at_least), number(agreed));
            check.met = met;
            if ids.is_empty() {
                check.missing.push("sectors".to_owned());
            }
            checks.push(check);
        }
        Judged { met, needed: None, checks }
    }

    /// Whether a sector is asked; an empty one of which the statute does not say what it does is not judged.
    fn asked(&self, id: &str, empty: Option<EmptySector>) -> Result<bool, Judged> {
        let is_empty = self.facts.sectors.get(id).is_some_and(|group| {
            let none = |figure: &Option<Figure>| figure.as_ref().is_some_and(Figure::is_zero);
            none(&group.in_office)
                || none(&group.seats)
                || (self.name != "quorum" && none(&group.present) && unrepresented(group))
        });
        match (is_empty, empty.or(self.rules.empty_sector)) {
            (false, _) | (true, Some(EmptySector::Blocks)) => Ok(true),
            (true, Some(EmptySector::Skipped)) => Ok(false),
            (true, None) => {
                let check = self.check("empty_sector", None, Some(id));
                Err(self.plain(check, None, "empty_sector"))
            }
        }
    }
}

fn unrepresented(group: &Group) -> bool {
    group.represented.as_ref().is_none_or(Figure::is_zero)
}

fn is_skipped(part: &Judged) -> bool {
    part.checks.first().is_some_and(|check| check.what == "empty_sector" && check.missing.is_empty())
}

/// max(min, ⌈share·n + plus⌉) for `at_least`, max(min, ⌊share·n + plus⌋ + 1) for `more_than`. Weights are not rounded: then
/// it is max(min, share·n + plus), to be reached or passed.
pub(super) fn needed(compare: &Compare, base: &Figure) -> Figure {
    let condition = &compare.condition;
    let (threshold, plus) = match condition.threshold() {
        Threshold::Number(number) => (Figure::from(number), 0),
        Threshold::Share { share, plus, .. } => (Figure::from(share).times(base), plus),
    };
    let exact = threshold.plus(&Figure::from(plus));
    let min = Figure::from(condition.min());
    if compare.weighted {
        return exact.as_weight().max(min.as_weight());
    }
    let whole = match condition.bound() {
        Bound::AtLeast => exact.ceil(),
        Bound::MoreThan => exact.floor().plus(&Figure::from(1)),
    };
    whole.max(min).counted_like(base)
}

fn met(compare: &Compare, have: &Figure, base: &Figure, needed: &Figure) -> bool {
    let condition = &compare.condition;
    if condition.bound() == Bound::MoreThan && condition.of().is_some() && base.is_zero() {
        return false;
    }
    if compare.weighted && condition.bound() == Bound::MoreThan {
        return have > needed && *have >= Figure::from(condition.min());
    }
    have >= needed
}

fn joined(parts: Vec<Judged>, needed: Option<Figure>, one_is_enough: bool) -> Judged {
    let decided = parts.iter().any(|part| part.met == Some(one_is_enough));
    let open = parts.iter().any(|part| part.met.is_none());
    let met = if decided {
        Some(one_is_enough)
    } else if open {
        None
    } else {
        Some(!one_is_enough)
    };
    Judged { met, needed, checks: parts.into_iter().flat_map(|part| part.checks).collect() }
}
