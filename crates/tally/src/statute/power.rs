//! Voting power before a poll opens: in how many of all ways to be for or against is a seat decisive (Penrose 1946,
//! Banzhaf 1965)? Exact: swings are counted, not sampled.

use std::collections::BTreeMap;

use num_bigint::{BigInt, BigUint};
use serde::{Serialize, Serializer};

use super::cond::{Compare, Cond, EmptySector, Which};
use super::facts::{Facts, Group};
use super::figure::Figure;
use super::judge::Court;
use super::model::VetoEffect;
use super::prepare;
use super::resolve::Rules;
use super::weights;

/// Most distributions of yes over groups of seats that are gone through.
const MAX_DISTRIBUTIONS: u64 = 60_000;
/// Largest sum of whole weights for the table of a weighted rule.
const MAX_WEIGHT: u64 = 200_000;
/// Most groups that are also looked at as if each voted as one.
const MAX_BLOCS: usize = 16;

/// The name of the seats that sit in no sector.
pub const NO_SECTOR: &str = "";

/// The power of every group of seats under one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Power {
    /// Seats that cast ballots.
    pub seats: u64,
    /// By group, in the order of the statute.
    pub groups: Vec<GroupPower>,
    /// Ways in which somebody is decisive, over all seats.
    #[serde(serialize_with = "decimal")]
    pub swings: BigUint,
}

/// The power of a group's seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupPower {
    /// The sector; empty for seats in none.
    pub sector: String,
    /// How many seats.
    pub seats: u64,
    /// In how many ways one of them is decisive.
    #[serde(serialize_with = "decimal")]
    pub swings_per_seat: BigUint,
    /// Of all ways in which the others can be for or against, those in which one seat is decisive (Banzhaf's measure).
    pub seat_measure: Figure,
    /// The group's part of all swings (Banzhaf's index).
    pub share: Figure,
    /// Its part of the seats, beside it.
    pub share_of_seats: Figure,
    /// Its part of all swings if every group voted as one; none with too many groups.
    pub share_as_bloc: Option<Figure>,
}

fn decimal<S: Serializer>(number: &BigUint, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PowerError {
    /// Nothing is said of this kind of matter.
    #[error("nothing is said of the majority")]
    MajorityNotSaid,
    /// The number of seats of a sector is not known.
    #[error("the number of seats of `{sector}` is not known")]
    SeatsUnknown {
        /// The sector.
        sector: String,
    },
    /// Too many seats in too many groups.
    #[error("too many seats in too many groups to go through")]
    TooMany,
    /// The rule cannot be judged with everybody there.
    #[error("the rule needs facts that are not about ballots: {missing}")]
    NotJudged {
        /// What is missing.
        missing: String,
    },
}

/// The power of each sector and seat for a kind of matter, everybody being there and nobody abstaining. `seats` says how
/// many seats a sector has where the statute does not, or fewer of them are filled; the key [`NO_SECTOR`] stands for seats
/// in none.
///
/// # Errors
/// [`PowerError`]: a rule that is not said, unknown numbers, or more distributions than can be gone through.
pub fn power(rules: &Rules, kind: Option<&str>, seats: &BTreeMap<String, u64>) -> Result<Power, PowerError> {
    let majority = rules.majority(kind).ok_or(PowerError::MajorityNotSaid)?;
    let cond = majority.value.cond.clone().or_else(|| majority.value.grades.last().map(|(_, cond)| cond.clone()));
    let cond = cond.ok_or(PowerError::MajorityNotSaid)?;
    let groups = groups(rules, seats)?;
    let asks_sectors = cond.has(&|part| match part {
        Cond::Sectors { .. } => true,
        Cond::Compare(compare) => compare.weighted,
        _ => false,
    });
    let swings = if asks_sectors {
        match by_distribution(rules, &cond, &groups) {
            Err(PowerError::TooMany) => by_weights(rules, &cond, &groups)?,
            result => result?,
        }
    } else {
        // Heads are alike: one group, and the same for every seat.
        let all = vec![(NO_SECTOR.to_owned(), total(&groups))];
        let each = by_distribution(rules, &cond, &all)?.into_iter().next().unwrap_or_default();
        vec![each; groups.len()]
    };
    let blocs = by_bloc(rules, &cond, &groups).ok();
    Ok(assembled(&groups, swings, blocs))
}

fn total(groups: &[(String, u64)]) -> u64 {
    groups.iter().fold(0, |sum: u64, (_, seats)| sum.saturating_add(*seats))
}

fn groups(rules: &Rules, seats: &BTreeMap<String, u64>) -> Result<Vec<(String, u64)>, PowerError> {
    let mut groups = Vec::new();
    for sector in rules.voting_sectors() {
        let known = seats.get(&sector.id).copied().or(sector.seats);
        groups.push((sector.id.clone(), known.ok_or_else(|| PowerError::SeatsUnknown { sector: sector.id.clone() })?));
    }
    let in_sectors = total(&groups);
    let all = rules.voting_seats.as_ref().or(rules.seats.as_ref().filter(|_| !rules.has_consultative_seats()));
    let others = seats.get(NO_SECTOR).copied().or_else(|| all.and_then(|all| all.value.checked_sub(in_sectors)));
    match others {
        Some(others) if others > 0 => groups.push((NO_SECTOR.to_owned(), others)),
        None if groups.is_empty() => return Err(PowerError::SeatsUnknown { sector: NO_SECTOR.to_owned() }),
        _ => {}
    }
    Ok(groups)
}

/// Whether the rule carries when so many of each group are for it and the others against.
struct Carries<'a> {
    rules: &'a Rules,
    cond: &'a Cond,
    groups: &'a [(String, u64)],
}

impl Carries<'_> {
    fn with(&self, yes: &[u64]) -> Result<bool, PowerError> {
        let number = |number: u64| Some(Figure::from(number));
        let group = |seats: u64, yes: u64| Group {
            seats: number(seats),
            in_office: number(seats),
            present: number(seats),
            for_: number(yes),
            against: number(seats.saturating_sub(yes)),
            abstain: number(0),
            ..Group::default()
        };
        let seats = total(self.groups);
        let for_ = yes.iter().fold(0, |sum: u64, yes| sum.saturating_add(*yes));
        let mut facts = Facts { call: 1, whole: group(seats, for_), ..Facts::default() };
        // Consultative seats cast no ballot and are left out.
        facts.whole.voting_seats = number(seats);
        facts.whole.voting_present = number(seats);
        facts.whole.voting_in_office = number(seats);
        for ((id, seats), yes) in self.groups.iter().zip(yes) {
            facts.sectors.insert(id.clone(), group(*seats, *yes));
        }
        let facts = prepare::complete(self.rules, &facts);
        let judged = Court::new(self.rules, &facts, "majority", "").judge(self.cond);
        if judged.met == Some(true) && self.stopped(&facts) {
            return Ok(false);
        }
        judged.met.ok_or_else(|| {
            let missing: Vec<String> = judged.checks.into_iter().flat_map(|check| check.missing).collect();
            PowerError::NotJudged { missing: missing.join(", ") }
        })
    }

    /// Whether a sector stops what was carried.
    fn stopped(&self, facts: &Facts) -> bool {
        let Some(said) = self.rules.veto.as_ref().filter(|said| said.value.effect == VetoEffect::Rejects) else { return false };
        said.value.sectors.iter().any(|sector| {
            let (which, cond) = (Which::In(sector.clone()), Box::new(said.value.cond.clone()));
            let within = Cond::Sectors { which, cond, empty: Some(EmptySector::Skipped), art: None };
            Court::new(self.rules, facts, "veto", "").judge(&within).met == Some(true)
        })
    }
}

/// Swings of one seat of each group, by going through how many of each group are for it.
fn by_distribution(rules: &Rules, cond: &Cond, groups: &[(String, u64)]) -> Result<Vec<BigUint>, PowerError> {
    let mut size: u64 = 1;
    for (_, seats) in groups {
        size = seats.checked_add(1).and_then(|ways| size.checked_mul(ways)).ok_or(PowerError::TooMany)?;
    }
    if size > MAX_DISTRIBUTIONS {
        return Err(PowerError::TooMany);
    }
    let carries = Carries { rules, cond, groups };
    let mut table: BTreeMap<Vec<u64>, bool> = BTreeMap::new();
    let mut yes = vec![0; groups.len()];
    loop {
        table.insert(yes.clone(), carries.with(&yes)?);
        if !advance(&mut yes, groups) {
            break;
        }
    }
    let rows: Vec<Vec<BigUint>> = groups.iter().map(|(_, seats)| pascal(*seats)).collect();
    let own: Vec<Vec<BigUint>> = groups.iter().map(|(_, seats)| pascal(seats.saturating_sub(1))).collect();
    let mut swings = vec![BigUint::default(); groups.len()];
    for (yes, _) in table.iter().filter(|(_, carried)| !**carried) {
        for (place, sum) in swings.iter_mut().enumerate() {
            let mut more = yes.clone();
            if let Some(count) = more.get_mut(place) {
                *count = count.saturating_add(1);
            }
            if table.get(&more) == Some(&true) {
                *sum = plus(sum, &ways(yes, place, &rows, &own));
            }
        }
    }
    Ok(swings)
}

/// In how many ways the others can be for it: one seat of the group at `place` is not among them.
fn ways(yes: &[u64], place: usize, rows: &[Vec<BigUint>], own: &[Vec<BigUint>]) -> BigUint {
    let mut product = BigUint::from(1_u32);
    for (index, count) in yes.iter().enumerate() {
        let row = if index == place { own.get(index) } else { rows.get(index) };
        let count = usize::try_from(*count).unwrap_or(usize::MAX);
        product = times(&product, &row.and_then(|row| row.get(count)).cloned().unwrap_or_default());
    }
    product
}

/// The next distribution; false after the last.
fn advance(yes: &mut [u64], groups: &[(String, u64)]) -> bool {
    for (count, (_, seats)) in yes.iter_mut().zip(groups) {
        if *count < *seats {
            *count = count.saturating_add(1);
            return true;
        }
        *count = 0;
    }
    false
}

/// Binomial coefficients of n.
fn pascal(n: u64) -> Vec<BigUint> {
    let mut row = vec![BigUint::from(1_u32)];
    for _ in 0..n {
        let mut next = vec![BigUint::from(1_u32)];
        next.extend(row.iter().zip(row.iter().skip(1)).map(|(a, b)| plus(a, b)));
        next.push(BigUint::from(1_u32));
        row = next;
    }
    row
}

/// A single weighted threshold with more seats than can be gone through: a table over whole weights.
fn by_weights(rules: &Rules, cond: &Cond, groups: &[(String, u64)]) -> Result<Vec<BigUint>, PowerError> {
    let Cond::Compare(compare) = cond else { return Err(PowerError::TooMany) };
    let (each, quota) = whole_weights(rules, compare, groups)?;
    let mut players = Vec::new();
    for ((_, seats), weight) in groups.iter().zip(&each) {
        players.extend(std::iter::repeat_n(*weight, usize::try_from(*seats).map_err(|_| PowerError::TooMany)?));
    }
    let all = banzhaf(&players, quota)?;
    let mut place: usize = 0;
    let mut swings = Vec::new();
    for (_, seats) in groups {
        swings.push(all.get(place).cloned().unwrap_or_default());
        place = place.saturating_add(usize::try_from(*seats).unwrap_or(usize::MAX));
    }
    Ok(swings)
}

/// Whole weights of one seat of each group, and the least sum that carries.
fn whole_weights(rules: &Rules, compare: &Compare, groups: &[(String, u64)]) -> Result<(Vec<u64>, u64), PowerError> {
    let mut facts = Facts { call: 1, ..Facts::default() };
    for (id, seats) in groups {
        let number = Some(Figure::from(*seats));
        let group = Group { seats: number.clone(), in_office: number.clone(), present: number, ..Group::default() };
        facts.sectors.insert(id.clone(), group);
    }
    let weighing = weights::weighing(rules, &facts).map_err(|missing| PowerError::NotJudged { missing })?;
    let weight = |id: &String| weighing.seats.get(id).cloned().unwrap_or_else(Figure::zero);
    let common = groups.iter().map(|(id, _)| weight(id).parts().1).fold(BigInt::from(1), |a, b| lcm(&a, &b));
    let scale = Figure::ratio(common, BigInt::from(1)).ok_or(PowerError::TooMany)?;
    let each: Option<Vec<u64>> = groups.iter().map(|(id, _)| weight(id).times(&scale).as_whole()).collect();
    let each = each.ok_or(PowerError::TooMany)?;
    let sum = groups.iter().map(|(id, seats)| weight(id).times(&Figure::from(*seats)));
    let base = sum.fold(Figure::zero(), |sum, part| sum.plus(&part));
    let needed = super::judge::needed(compare, &base).times(&scale);
    let quota = match compare.condition.bound() {
        crate::Bound::AtLeast => needed.ceil(),
        crate::Bound::MoreThan => needed.floor().plus(&Figure::from(1)),
    };
    Ok((each, quota.as_whole().ok_or(PowerError::TooMany)?))
}

/// Swings of each player of the game [quota; weights], by a table over sums of weights.
///
/// # Errors
/// [`PowerError::TooMany`] when the weights are too large for the table.
pub fn banzhaf(weights: &[u64], quota: u64) -> Result<Vec<BigUint>, PowerError> {
    let sum = weights.iter().try_fold(0_u64, |sum, weight| sum.checked_add(*weight));
    let sum = sum.filter(|sum| *sum <= MAX_WEIGHT).ok_or(PowerError::TooMany)?;
    let length = usize::try_from(sum).map_err(|_| PowerError::TooMany)?.saturating_add(1);
    let mut coalitions = vec![BigUint::default(); length];
    if let Some(empty) = coalitions.first_mut() {
        *empty = BigUint::from(1_u32);
    }
    for weight in weights {
        let weight = usize::try_from(*weight).unwrap_or(usize::MAX);
        for total in (weight..length).rev() {
            let without = coalitions.get(total.saturating_sub(weight)).cloned().unwrap_or_default();
            if let Some(slot) = coalitions.get_mut(total) {
                *slot = plus(slot, &without);
            }
        }
    }
    let quota = usize::try_from(quota).unwrap_or(usize::MAX);
    Ok(weights.iter().map(|weight| swings_of(&coalitions, usize::try_from(*weight).unwrap_or(usize::MAX), quota)).collect())
}

/// Coalitions of the others that lose without the player and carry with it.
fn swings_of(coalitions: &[BigUint], weight: usize, quota: usize) -> BigUint {
    if weight == 0 {
        return BigUint::default();
    }
    // The others' table: c(t) = all(t) − c(t − weight).
    let mut others: Vec<BigUint> = Vec::with_capacity(coalitions.len());
    for (total, all) in coalitions.iter().enumerate() {
        let with = total.checked_sub(weight).and_then(|rest| others.get(rest)).cloned().unwrap_or_default();
        others.push(minus(all, &with));
    }
    let from = quota.saturating_sub(weight);
    others.iter().take(quota).skip(from).fold(BigUint::default(), |sum, count| plus(&sum, count))
}

/// Swings of each group when every group votes as one.
fn by_bloc(rules: &Rules, cond: &Cond, groups: &[(String, u64)]) -> Result<Vec<u64>, PowerError> {
    if groups.len() > MAX_BLOCS {
        return Err(PowerError::TooMany);
    }
    let carries = Carries { rules, cond, groups };
    let mut swings = vec![0_u64; groups.len()];
    let sides = 1_u32.checked_shl(u32::try_from(groups.len()).unwrap_or(u32::MAX)).ok_or(PowerError::TooMany)?;
    for side in 0..sides {
        let is_in = |place: usize| side >> u32::try_from(place).unwrap_or(31) & 1 == 1;
        let yes = |besides: Option<usize>| -> Vec<u64> {
            let all = groups.iter().enumerate();
            all.map(|(place, (_, seats))| if is_in(place) || besides == Some(place) { *seats } else { 0 }).collect()
        };
        if carries.with(&yes(None))? {
            continue;
        }
        for (place, count) in swings.iter_mut().enumerate().filter(|(place, _)| !is_in(*place)) {
            if carries.with(&yes(Some(place)))? {
                *count = count.saturating_add(1);
            }
        }
    }
    Ok(swings)
}

fn assembled(groups: &[(String, u64)], swings: Vec<BigUint>, blocs: Option<Vec<u64>>) -> Power {
    let seats = total(groups);
    let of_groups: Vec<BigUint> = groups.iter().zip(&swings).map(|((_, n), each)| times(&BigUint::from(*n), each)).collect();
    let all = of_groups.iter().fold(BigUint::default(), |sum, part| plus(&sum, part));
    let bloc_swings = blocs.as_ref().map(|blocs| blocs.iter().fold(0_u64, |sum, part| sum.saturating_add(*part)));
    // 2^(n−1) ways for the others.
    let ways = num_bigint::BigUint::from(2_u32).pow(u32::try_from(seats.saturating_sub(1)).unwrap_or(u32::MAX));
    let of = |part: &BigUint, whole: &BigUint| ratio(part, whole);
    let rows = groups.iter().enumerate().map(|(place, (sector, own))| GroupPower {
        sector: sector.clone(),
        seats: *own,
        swings_per_seat: swings.get(place).cloned().unwrap_or_default(),
        seat_measure: of(&swings.get(place).cloned().unwrap_or_default(), &ways),
        share: of(&of_groups.get(place).cloned().unwrap_or_default(), &all),
        share_of_seats: of(&BigUint::from(*own), &BigUint::from(seats)),
        share_as_bloc: blocs
            .as_ref()
            .zip(bloc_swings)
            .map(|(blocs, sum)| of(&BigUint::from(blocs.get(place).copied().unwrap_or_default()), &BigUint::from(sum))),
    });
    Power { seats, groups: rows.collect(), swings: all }
}

fn ratio(part: &BigUint, whole: &BigUint) -> Figure {
    Figure::ratio(BigInt::from(part.clone()), BigInt::from(whole.clone())).unwrap_or_else(Figure::zero).as_weight()
}

// Numbers of unlimited size do not overflow, and what is taken away was part of what it is taken from.
#[allow(clippy::arithmetic_side_effects)]
fn plus(a: &BigUint, b: &BigUint) -> BigUint {
    a + b
}

#[allow(clippy::arithmetic_side_effects)]
fn minus(a: &BigUint, b: &BigUint) -> BigUint {
    if a >= b { a - b } else { BigUint::default() }
}

#[allow(clippy::arithmetic_side_effects)]
fn times(a: &BigUint, b: &BigUint) -> BigUint {
    a * b
}

#[allow(clippy::arithmetic_side_effects)]
fn lcm(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut x, mut y) = (a.clone(), b.clone());
    let zero = BigInt::from(0);
    while y != zero {
        let rest = &x % &y;
        x = std::mem::replace(&mut y, rest);
    }
    if x == zero { BigInt::from(1) } else { a / x * b }
}
