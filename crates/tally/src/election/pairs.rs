//! How many papers prefer one option to another.

use super::{Election, Marks};

/// The pairwise totals: those given, or those of ranked papers, where a ranked option is preferred to an unranked one and equal
/// ranks, or two unranked options, count for neither. `None` when a paper has no ranks.
pub(crate) fn pairs(election: &Election) -> Option<Vec<Vec<u64>>> {
    if let Some(given) = election.given_pairs() {
        return Some(given.to_vec());
    }
    let n = election.choices().len();
    let mut table = vec![vec![0_u64; n]; n];
    let mut rank = vec![usize::MAX; n];
    for group in election.papers() {
        let Marks::Ranks(ranks) = &group.marks else { return None };
        rank.fill(usize::MAX);
        for (place, choices) in ranks.iter().enumerate() {
            for choice in choices {
                rank[*choice] = place;
            }
        }
        for choice in ranks.iter().flatten() {
            for other in 0..n {
                if rank[*choice] < rank[other] {
                    table[*choice][other] += group.count;
                }
            }
        }
    }
    Some(table)
}
