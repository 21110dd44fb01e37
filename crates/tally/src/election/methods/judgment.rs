//! Majority judgment (Balinski and Laraki, *Majority Judgment*, 2010, ch. 1): the highest lower median grade wins; a tie is
//! broken by taking the median away from both, again and again, until the medians differ.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::super::outcome::{Count, Stage};
use super::super::{Election, ElectionError, Marks};
use super::rounds::best;
use super::{Method, Request, named, seats};

/// An option's grades, lowest first, each with the place of its last paper (from 1).
#[derive(PartialEq, Eq)]
struct Grades {
    up_to: Vec<(u64, u64)>,
    papers: u64,
}

impl Grades {
    /// The grade at a place, with the first and last place that has it.
    fn at(&self, place: u64) -> Option<(u64, u64, u64)> {
        let block = self.up_to.partition_point(|(_, last)| *last < place);
        let (grade, last) = *self.up_to.get(block).filter(|_| place > 0)?;
        let before = block.checked_sub(1).map_or(0, |before| self.up_to[before].1);
        Some((grade, before + 1, last))
    }

    fn middle(&self) -> u64 {
        self.papers.div_ceil(2)
    }
}

/// The medians that fall away stand, in their order, at the middle m and then at m−1, m+1, m−2, … for an odd number of papers,
/// at m+1, m−1, m+2, … for an even one. Both sides are compared a block of equal grades at a time.
impl Ord for Grades {
    fn cmp(&self, other: &Self) -> Ordering {
        let middle = self.middle();
        let mut distance = 0;
        while distance <= middle {
            let below = [self.at(middle - distance), other.at(middle - distance)];
            let above = [self.at(middle + distance), other.at(middle + distance)];
            let grade = |at: Option<(u64, u64, u64)>| at.map(|(grade, _, _)| grade);
            let sides = [grade(below[0]).cmp(&grade(below[1])), grade(above[0]).cmp(&grade(above[1]))];
            let [first, second] = if self.papers % 2 == 1 { sides } else { [sides[1], sides[0]] };
            if first.then(second) != Ordering::Equal {
                return first.then(second);
            }
            let leaves_below = below.iter().flatten().map(|(_, first, _)| middle - first);
            let leaves_above = above.iter().flatten().map(|(_, _, last)| last - middle);
            distance = leaves_below.chain(leaves_above).min().unwrap_or(middle).max(distance) + 1;
        }
        Ordering::Equal
    }
}

impl PartialOrd for Grades {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

pub(super) fn count(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::MajorityJudgment;
    let papers = election.valid();
    let mut given: Vec<BTreeMap<u64, u64>> = vec![BTreeMap::new(); election.choices().len()];
    for group in election.papers() {
        let Marks::Points(points) = &group.marks else {
            return Err(ElectionError::MarksUnfit { method: method.id(), needs: "points" });
        };
        for (choice, amount) in points {
            *given[*choice].entry(*amount).or_default() += group.count;
        }
    }
    let grades: Vec<Grades> = given.into_iter().map(|given| grades(given, papers)).collect();
    let medians: Vec<u64> = grades.iter().map(|grades| grades.at(grades.middle()).map_or(0, |(grade, _, _)| grade)).collect();
    let places = seats(method, election, request, Some(1))?;
    let (winners, ties) = best(election, request, &grades, places);
    let stage = Stage { totals: named(election, &medians), elected: winners.clone(), ..Stage::default() };
    Ok(Count { method: method.id(), winners, quota: None, stages: vec![stage], ties })
}

/// A paper that gives no grade gives the lowest: 0.
fn grades(mut given: BTreeMap<u64, u64>, papers: u64) -> Grades {
    let graded: u64 = given.values().sum();
    if graded < papers {
        *given.entry(0).or_default() += papers - graded;
    }
    let mut last = 0;
    let up_to = given
        .into_iter()
        .map(|(grade, count)| {
            last += count;
            (grade, last)
        })
        .collect();
    Grades { up_to, papers }
}
