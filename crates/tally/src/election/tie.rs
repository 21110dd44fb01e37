//! Breaking ties by earlier stages, then by lot.

use super::Election;
use super::outcome::Tie;

/// The lot: an order of all options that was drawn beforehand, or the file's order when none was.
pub(crate) struct Lot {
    place: Vec<usize>,
    drawn: bool,
}

impl Lot {
    /// A lot from the drawn order (option indexes, first drawn first), completed by the file's order.
    pub fn new(options: usize, drawn: &[usize]) -> Self {
        let mut place = vec![usize::MAX; options];
        let rest = (0..options).filter(|choice| !drawn.contains(choice));
        for (at, choice) in drawn.iter().copied().chain(rest).enumerate() {
            place[choice] = at;
        }
        Self { place, drawn: !drawn.is_empty() }
    }

    /// Who comes first in the lot.
    pub fn first(&self, among: &[usize]) -> Option<usize> {
        among.iter().copied().min_by_key(|choice| self.place[*choice])
    }

    pub fn place(&self, choice: usize) -> usize {
        self.place[choice]
    }

    pub fn word(&self) -> &'static str {
        if self.drawn { "lot" } else { "file_order" }
    }
}

/// Which of several that stand alike is taken: the one that stood highest (`highest`) or lowest at the most recent earlier stage
/// where they differed, else the first by lot. `history` holds each stage's totals, oldest first, without the present one.
pub(crate) fn break_tie<T: Ord + Copy>(
    election: &Election,
    history: &[Vec<T>],
    lot: &Lot,
    among: &[usize],
    highest: bool,
    stage: usize,
    for_what: &'static str,
    ties: &mut Vec<Tie>,
) -> Option<usize> {
    if among.len() < 2 {
        return among.first().copied();
    }
    let mut left = among.to_vec();
    for totals in history.iter().rev() {
        let best = if highest { left.iter().map(|c| totals[*c]).max() } else { left.iter().map(|c| totals[*c]).min() }?;
        left.retain(|choice| totals[*choice] == best);
        if left.len() == 1 {
            break;
        }
    }
    let (taken, by) = match left.as_slice() {
        [one] => (*one, "earlier_stage"),
        _ => (lot.first(&left)?, lot.word()),
    };
    let between = among.iter().map(|choice| election.name(*choice)).collect();
    ties.push(Tie { stage, for_what, between, taken: vec![election.name(taken)], by });
    Some(taken)
}
