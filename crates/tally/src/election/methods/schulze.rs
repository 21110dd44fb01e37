//! Condorcet–Schulze (M. Schulze, *A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
//! election method*, 2011): strongest paths over pairwise defeats.

use super::super::outcome::{Count, Stage, Tie};
use super::super::pairs::pairs;
use super::super::tie::Lot;
use super::super::{Election, ElectionError};
use super::{Method, Request, seats};

pub(super) fn count(election: &Election, request: &Request, margins: bool) -> Result<Count, ElectionError> {
    let method = if margins { Method::SchulzeMargins } else { Method::Schulze };
    let table = pairs(election).ok_or(ElectionError::MarksUnfit { method: method.id(), needs: "rankings or pairwise totals" })?;
    let standing: Vec<usize> = (0..election.choices().len()).filter(|choice| election.stands(*choice)).collect();
    let strength = strongest_paths(&table, &standing, margins);
    let beats = |a: usize, b: usize| strength[a][b] > strength[b][a];
    let lot = Lot::new(table.len(), &request.lot);
    // Schulze's relation is transitive, so an option's wins over all others put them in order; options that do not beat each
    // other may still differ in wins, hence the order is built top down from the unbeaten.
    let mut left = standing.clone();
    let (mut order, mut ties) = (Vec::new(), Vec::new());
    while !left.is_empty() {
        let unbeaten: Vec<usize> = left.iter().copied().filter(|a| !left.iter().any(|b| beats(*b, *a))).collect();
        let Some(first) = lot.first(&unbeaten) else { break };
        if unbeaten.len() > 1 {
            let between = unbeaten.iter().map(|choice| election.name(*choice)).collect();
            ties.push((
                order.len(),
                Tie { stage: 1, for_what: "place", between, taken: vec![election.name(first)], by: lot.word() },
            ));
        }
        left.retain(|choice| *choice != first);
        order.push(first);
    }
    let places = seats(method, election, request, Some(1))?;
    let ties = ties.into_iter().filter(|(at, _)| *at < places).map(|(_, tie)| tie).collect();
    let winners: Vec<String> = order.iter().take(places).map(|choice| election.name(*choice)).collect();
    let wins = |a: &usize| standing.iter().filter(|b| beats(*a, **b)).count();
    let mut stages: Vec<Stage> = standing
        .iter()
        .map(|a| Stage {
            about: Some(format!("{} is preferred to", election.name(*a))),
            totals: standing.iter().filter(|b| *b != a).map(|b| (election.name(*b), table[*a][*b].to_string())).collect(),
            ..Stage::default()
        })
        .collect();
    let totals = standing.iter().map(|a| (election.name(*a), wins(a).to_string())).collect();
    stages.push(Stage {
        about: Some("beats by strongest paths".to_owned()),
        totals,
        elected: winners.clone(),
        ..Stage::default()
    });
    Ok(Count { method: method.id(), winners, quota: None, stages, ties })
}

/// `p[a][b]`: the strength of the strongest path of defeats from a to b (widest path, Floyd and Warshall's order).
fn strongest_paths(table: &[Vec<u64>], standing: &[usize], margins: bool) -> Vec<Vec<u64>> {
    let mut p = vec![vec![0_u64; table.len()]; table.len()];
    for a in standing {
        for b in standing {
            let (win, loss) = (table[*a][*b], table[*b][*a]);
            if win > loss {
                p[*a][*b] = if margins { win - loss } else { win };
            }
        }
    }
    for via in standing {
        for a in standing {
            for b in standing {
                if a != b {
                    let way = p[*a][*via].min(p[*via][*b]);
                    p[*a][*b] = p[*a][*b].max(way);
                }
            }
        }
    }
    p
}
