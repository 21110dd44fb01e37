//! Weights: what each sector's seats and ballots weigh under a statute's scheme, exactly.

use std::collections::BTreeMap;

use super::facts::{Facts, Group, Missing, or_zero};
use super::figure::Figure;
use super::model::{Over, Scheme, Sector};
use super::resolve::Rules;

/// The weight of one seat in each sector, and of each sector as a whole, after the cap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighing {
    /// By sector: the whole of it.
    pub sectors: BTreeMap<String, Figure>,
    /// By sector: one seat that counts.
    pub seats: BTreeMap<String, Figure>,
}

/// What sectors and seats weigh, given the facts over which weights are computed.
///
/// # Errors
/// The name of the fact that is missing: `weight` of a sector, or its `seats`, `in_office` or `present`.
pub fn weighing(rules: &Rules, facts: &Facts) -> Result<Weighing, String> {
    let mut weighing = Weighing::default();
    let (scheme, over) = rules.scheme();
    let count = u64::try_from(rules.voting_sectors().count()).unwrap_or_default();
    for sector in rules.voting_sectors() {
        let heads = heads(sector, facts, over);
        let weight = match scheme {
            Scheme::HeadCount => heads.clone()?,
            Scheme::PerSeat => {
                let each = sector.weight_per_seat.clone().ok_or_else(|| format!("weight_per_seat of {}", sector.id))?;
                each.times(&heads.clone()?)
            }
            Scheme::EqualPerSector => Figure::from(1).over(&Figure::from(count)).unwrap_or_else(Figure::zero),
            Scheme::NestedEqual => sector.weight.clone().ok_or_else(|| format!("weight of {}", sector.id))?,
        };
        weighing.sectors.insert(sector.id.clone(), weight.as_weight());
    }
    if let Some(cap) = rules.weights.as_ref().and_then(|said| said.value.cap.clone()) {
        capped(&mut weighing.sectors, &cap);
    }
    for sector in rules.voting_sectors() {
        let weight = weighing.sectors.get(&sector.id).cloned().unwrap_or_else(Figure::zero);
        if let Ok(heads) = heads(sector, facts, over)
            && let Some(each) = weight.over(&heads)
        {
            weighing.seats.insert(sector.id.clone(), each);
        }
    }
    Ok(weighing)
}

/// The seats that share a sector's weight.
fn heads(sector: &Sector, facts: &Facts, over: Option<Over>) -> Result<Figure, Missing> {
    let group = facts.sectors.get(&sector.id);
    let seats = || group.and_then(|group| group.seats.clone()).or_else(|| sector.seats.map(Figure::from));
    let heads = match over {
        Some(Over::Seats) => seats(),
        Some(Over::InOffice) | None => group.and_then(|group| group.in_office.clone()).or_else(seats),
        Some(Over::Present) => group.and_then(|group| Some(group.present.clone()?.plus(&or_zero(&group.represented)))),
    };
    heads.filter(|heads| !heads.is_weight()).ok_or_else(|| format!("seats of {}", sector.id))
}

/// Brings every sector down to at most `cap` of the whole, the whole being what is left after all are brought down. Where
/// that cannot be (too few sectors), all weigh the same.
fn capped(sectors: &mut BTreeMap<String, Figure>, cap: &Figure) {
    let original = sectors.clone();
    let mut over: Vec<String> = Vec::new();
    // Each round brings down at least one more sector, so there are no more rounds than sectors.
    for _ in 0..original.len() {
        let total = sectors.values().fold(Figure::zero(), |sum, weight| sum.plus(weight));
        let limit = cap.times(&total);
        let next: Vec<String> =
            sectors.iter().filter(|(id, weight)| **weight > limit && !over.contains(id)).map(|(id, _)| id.clone()).collect();
        if next.is_empty() {
            return;
        }
        over.extend(next);
        let rest = original.iter().filter(|(id, _)| !over.contains(id)).fold(Figure::zero(), |sum, (_, weight)| sum.plus(weight));
        // k capped sectors take k·cap of the whole, the others the rest of it.
        let taken = cap.times(&Figure::from(u64::try_from(over.len()).unwrap_or(u64::MAX)));
        let left = Figure::from(1).less(&taken).filter(|left| !left.is_zero() && !rest.is_zero());
        let Some(each) = left.and_then(|left| rest.over(&left)).map(|whole| cap.times(&whole)) else {
            let smallest = original.values().min().cloned().unwrap_or_else(Figure::zero);
            sectors.values_mut().for_each(|weight| *weight = smallest.clone());
            return;
        };
        for id in &over {
            sectors.insert(id.clone(), each.clone());
        }
    }
}

/// Each sector's figures as weights. Figures that were given as weights stay what they are.
pub(super) fn weigh(rules: &Rules, facts: &Facts) -> Result<BTreeMap<String, Group>, Missing> {
    let weighing = weighing(rules, facts)?;
    let (scheme, over) = rules.scheme();
    let by_sector = matches!(scheme, Scheme::EqualPerSector | Scheme::NestedEqual);
    let mut groups = BTreeMap::new();
    for sector in rules.voting_sectors() {
        let Some(group) = facts.sectors.get(&sector.id) else {
            return Err(format!("by_sector.{}", sector.id));
        };
        let each = weighing.seats.get(&sector.id);
        let whole = weighing.sectors.get(&sector.id);
        let mut weighed = group.clone();
        for value in weighed.figures() {
            let Some(figure) = value.as_ref().filter(|figure| !figure.is_weight()) else { continue };
            *value = match each {
                Some(each) => Some(figure.times(each).as_weight()),
                None if figure.is_zero() => Some(Figure::zero().as_weight()),
                None => return Err(format!("seats of {}", sector.id)),
            };
        }
        // All of a sector's weight lies with those over whom it is computed.
        let is_weight = |figure: &Option<Figure>| figure.as_ref().is_some_and(Figure::is_weight);
        if by_sector && over != Some(Over::Present) {
            if !is_weight(&group.seats) {
                weighed.seats = whole.cloned();
            }
            if over == Some(Over::InOffice) && !is_weight(&group.in_office) {
                weighed.in_office = whole.cloned();
            }
        }
        groups.insert(sector.id.clone(), weighed);
    }
    Ok(groups)
}

/// The sum of groups, where all of them know the figure.
pub(super) fn sum<'a>(groups: impl Iterator<Item = &'a Group>) -> Group {
    let mut total: Option<Group> = None;
    for group in groups {
        let mut group = group.clone();
        match &mut total {
            None => total = Some(group),
            Some(total) => {
                for (sum, value) in total.figures().into_iter().zip(group.figures()) {
                    *sum = match (sum.as_ref(), value.as_ref()) {
                        (Some(a), Some(b)) => Some(a.plus(b)),
                        _ => None,
                    };
                }
            }
        }
    }
    total.unwrap_or_default()
}

impl Group {
    /// Every figure, in a fixed order.
    pub(super) fn figures(&mut self) -> [&mut Option<Figure>; 14] {
        [
            &mut self.seats,
            &mut self.voting_seats,
            &mut self.in_office,
            &mut self.voting_in_office,
            &mut self.present,
            &mut self.voting_present,
            &mut self.represented,
            &mut self.voting_represented,
            &mut self.recused,
            &mut self.for_,
            &mut self.against,
            &mut self.abstain,
            &mut self.blank,
            &mut self.invalid,
        ]
    }
}
