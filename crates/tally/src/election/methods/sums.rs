//! Approval (limited too), points (cumulative and dots too) and Borda: totals over all papers.

use std::cmp::Ordering;

use super::super::outcome::{Count, Stage};
use super::super::{Election, ElectionError, Marks};
use super::rounds::best;
use super::{Method, Request, named, ranked, seats};

fn finish<T: Ord>(
    method: Method,
    election: &Election,
    request: &Request,
    totals: &[T],
    shown: Vec<(String, String)>,
) -> Result<Count, ElectionError> {
    let places = seats(method, election, request, Some(1))?;
    let (winners, ties) = best(election, request, totals, places);
    let stage = Stage { totals: shown, elected: winners.clone(), ..Stage::default() };
    Ok(Count { method: method.id(), winners, quota: None, stages: vec![stage], ties })
}

pub(super) fn approval(method: Method, election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let mut totals = vec![0_u64; election.choices().len()];
    for group in election.papers() {
        let Marks::Approvals(approved) = &group.marks else {
            return Err(ElectionError::MarksUnfit { method: method.id(), needs: "approvals" });
        };
        for choice in approved {
            totals[*choice] += group.count;
        }
    }
    let shown = named(election, &totals);
    finish(method, election, request, &totals, shown)
}

/// Each option's points, and how many papers gave it any.
pub(super) fn sum(method: Method, election: &Election) -> Result<Vec<(u128, u64)>, ElectionError> {
    let mut totals = vec![(0_u128, 0_u64); election.choices().len()];
    for group in election.papers() {
        let Marks::Points(points) = &group.marks else {
            return Err(ElectionError::MarksUnfit { method: method.id(), needs: "points" });
        };
        for (choice, amount) in points {
            totals[*choice].0 += u128::from(*amount) * u128::from(group.count);
            totals[*choice].1 += group.count;
        }
    }
    Ok(totals)
}

pub(super) fn points(method: Method, election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let totals: Vec<u128> = sum(method, election)?.into_iter().map(|(points, _)| points).collect();
    let shown = named(election, &totals);
    finish(method, election, request, &totals, shown)
}

/// A mean as an exact fraction; an option without points has none and stands last.
struct Mean(u128, u64);

/// By value: 2/4 equals 1/2.
impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.1, other.1) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            (mine, theirs) => (self.0 * u128::from(theirs)).cmp(&(other.0 * u128::from(mine))),
        }
    }
}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

pub(super) fn mean(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let sums = sum(Method::ScoreMean, election)?;
    let shown = named(election, &sums.iter().map(|(points, papers)| format!("{points}/{papers}")).collect::<Vec<_>>());
    let means: Vec<Mean> = sums.into_iter().map(|(points, papers)| Mean(points, papers)).collect();
    finish(Method::ScoreMean, election, request, &means, shown)
}

/// Of n options the first gets n − 1 points, the next n − 2, down to 0; options of one rank share what their places are worth.
/// Counted in halves, so that every share is whole. Options that stood down take no place.
pub(super) fn borda(election: &Election, request: &Request, average: bool) -> Result<Count, ElectionError> {
    let method = if average { Method::BordaAverage } else { Method::Borda };
    let standing = (0..election.choices().len()).filter(|choice| election.stands(*choice)).count() as u64;
    let mut halves = vec![0_u128; election.choices().len()];
    for (count, ranks) in ranked(method, election)? {
        let mut left = standing;
        let mut unranked: Vec<bool> = (0..halves.len()).map(|choice| election.stands(choice)).collect();
        for rank in ranks.iter() {
            let rank: Vec<usize> = rank.iter().copied().filter(|choice| election.stands(*choice)).collect();
            let size = rank.len() as u64;
            // Places left−1 … left−size: twice their mean is 2·left − size − 1.
            let worth = (2 * left).saturating_sub(size + 1);
            for choice in rank {
                halves[choice] += u128::from(worth) * u128::from(count);
                unranked[choice] = false;
            }
            left -= size;
        }
        if average && left > 0 {
            for (choice, _) in unranked.iter().enumerate().filter(|(_, is)| **is) {
                halves[choice] += u128::from(left - 1) * u128::from(count);
            }
        }
    }
    let text: Vec<String> =
        halves.iter().map(|halves| format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" })).collect();
    finish(method, election, request, &halves, named(election, &text))
}
