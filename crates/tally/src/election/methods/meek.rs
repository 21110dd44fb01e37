//! Meek STV by the reference rule (B. L. Meek 1969; Hill, Wichmann, Woodall, *Algorithm 123*, 1987; steps A to C of «Reference Meek
//! Rule», Proportional Representation Foundation): nine decimals, keep factors rounded up, ω = 10⁻⁶. Counted in 10⁻⁹.

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::{Lot, break_tie};
use super::super::{Election, ElectionError};
use super::{Method, Request, orders, seats};

const ONE: u128 = 1_000_000_000;
const OMEGA: u128 = 1_000;

fn up(numerator: u128, denominator: u128) -> u128 {
    numerator.div_ceil(denominator)
}

struct Round {
    totals: Vec<u128>,
    quota: u128,
    surplus: u128,
}

pub(super) fn count(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::MeekStv;
    let places = seats(method, election, request, None)?;
    let papers = orders(method, election)?;
    let n = election.choices().len();
    let lot = Lot::new(n, &request.lot);
    let mut keep: Vec<u128> = (0..n).map(|choice| if election.stands(choice) { ONE } else { 0 }).collect();
    let mut hopeful: Vec<bool> = (0..n).map(|choice| election.stands(choice)).collect();
    let mut elected: Vec<usize> = Vec::new();
    let (mut stages, mut ties): (Vec<Stage>, Vec<Tie>) = (Vec::new(), Vec::new());
    let mut history: Vec<Vec<u128>> = Vec::new();
    let mut quota = 0;
    while elected.len() < places && hopeful.iter().filter(|is| **is).count() + elected.len() > places {
        let (round, fresh) = iterate(&papers, &mut keep, &mut hopeful, &mut elected, places);
        quota = round.quota;
        let mut stage = Stage {
            totals: election.choices().iter().zip(&round.totals).map(|(c, total)| (c.name.clone(), decimal(*total))).collect(),
            elected: fresh.iter().map(|choice| election.name(*choice)).collect(),
            ..Stage::default()
        };
        if fresh.is_empty() {
            let least = (0..n).filter(|c| hopeful[*c]).map(|c| round.totals[c]).min().unwrap_or_default();
            let low: Vec<usize> = (0..n).filter(|c| hopeful[*c] && round.totals[*c] <= least + round.surplus).collect();
            if let Some(gone) = break_tie(election, &history, &lot, &low, false, stages.len() + 1, "exclusion", &mut ties) {
                hopeful[gone] = false;
                keep[gone] = 0;
                stage.excluded = vec![election.name(gone)];
            }
        }
        history.push(round.totals);
        stages.push(stage);
    }
    finish(election, &hopeful, &mut elected, places, &mut stages);
    let winners = elected.iter().map(|choice| election.name(*choice)).collect();
    Ok(Count { method: method.id(), winners, quota: Some(decimal(quota)), stages, ties })
}

/// Step B.2: until somebody is elected, or the surplus is below ω or no longer falls.
fn iterate(
    papers: &[(u64, Vec<usize>)],
    keep: &mut [u128],
    hopeful: &mut [bool],
    elected: &mut Vec<usize>,
    places: usize,
) -> (Round, Vec<usize>) {
    let mut before: Option<u128> = None;
    loop {
        let totals = distribute(papers, keep);
        let quota = totals.iter().sum::<u128>() / (places as u128 + 1) + 1;
        let mut fresh: Vec<usize> = (0..totals.len()).filter(|choice| hopeful[*choice] && totals[*choice] >= quota).collect();
        fresh.sort_by(|a, b| totals[*b].cmp(&totals[*a]).then(a.cmp(b)));
        for choice in &fresh {
            hopeful[*choice] = false;
            elected.push(*choice);
        }
        let surplus: u128 = elected.iter().map(|choice| totals[*choice].saturating_sub(quota)).sum();
        let still = before.is_some_and(|before| surplus >= before);
        if !fresh.is_empty() || surplus < OMEGA || still {
            return (Round { totals, quota, surplus }, fresh);
        }
        before = Some(surplus);
        // Whoever was elected keeps papers, so that no total here is zero; a zero would leave the factor as it is.
        for choice in elected.iter().filter(|choice| totals[**choice] > 0) {
            keep[*choice] = up(up(keep[*choice] * quota, ONE) * ONE, totals[*choice]);
        }
    }
}

/// Step B.2.a: each option keeps its factor's part of what reaches it, the rest goes on.
fn distribute(papers: &[(u64, Vec<usize>)], keep: &[u128]) -> Vec<u128> {
    let mut totals = vec![0_u128; keep.len()];
    for (count, order) in papers {
        let mut weight = ONE;
        for choice in order {
            if keep[*choice] == 0 {
                continue;
            }
            let kept = up(weight * keep[*choice], ONE);
            totals[*choice] += kept * u128::from(*count);
            weight = weight.saturating_sub(kept);
            if weight == 0 {
                break;
            }
        }
    }
    totals
}

/// Step C: whoever is left takes the places that are left.
fn finish(election: &Election, hopeful: &[bool], elected: &mut Vec<usize>, places: usize, stages: &mut [Stage]) {
    for (choice, is) in hopeful.iter().enumerate() {
        if *is && elected.len() < places {
            elected.push(choice);
            if let Some(last) = stages.last_mut() {
                last.elected.push(election.name(choice));
            }
        }
    }
}

fn decimal(value: u128) -> String {
    format!("{}.{:09}", value / ONE, value % ONE)
}
