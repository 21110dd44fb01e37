//! Scottish STV: the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52: Droop quota, weighted
//! inclusive Gregory transfers of surpluses, values cut (not rounded) at five decimals. Everything is counted in 1/100,000.

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::{Lot, break_tie};
use super::super::{Election, ElectionError};
use super::{Method, Request, orders, seats};

/// One paper's first value.
const WHOLE: u64 = 100_000;

/// Papers that are worth the same and read the same from here on.
#[derive(Clone, Copy)]
struct Bundle {
    group: usize,
    /// The rank at which they lie now.
    at: usize,
    value: u64,
}

#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Continuing,
    Elected { surplus_due: bool },
    Excluded,
}

struct Counting<'a> {
    election: &'a Election,
    papers: Vec<(u64, Vec<usize>)>,
    standing: Vec<Standing>,
    piles: Vec<Vec<Bundle>>,
    totals: Vec<u64>,
    quota: u64,
    seats: usize,
    elected: Vec<usize>,
    history: Vec<Vec<u64>>,
    stages: Vec<Stage>,
    ties: Vec<Tie>,
    lot: Lot,
}

pub(super) fn count(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::ScottishStv;
    let seats = seats(method, election, request, None)?;
    // Rule 41: a paper reads up to the first rank that is not one single option.
    let papers = orders(method, election)?;
    let n = election.choices().len();
    let standing = (0..n).map(|c| if election.stands(c) { Standing::Continuing } else { Standing::Excluded }).collect();
    let mut counting = Counting {
        election,
        papers,
        standing,
        piles: vec![Vec::new(); n],
        totals: vec![0; n],
        quota: 0,
        seats,
        elected: Vec::new(),
        history: Vec::new(),
        stages: Vec::new(),
        ties: Vec::new(),
        lot: Lot::new(n, &request.lot),
    };
    counting.run();
    let winners = counting.elected.iter().map(|choice| election.name(*choice)).collect();
    Ok(Count { method: method.id(), winners, quota: Some(decimal(counting.quota)), stages: counting.stages, ties: counting.ties })
}

fn decimal(value: u64) -> String {
    format!("{}.{:05}", value / WHOLE, value % WHOLE)
}

impl Counting<'_> {
    fn run(&mut self) {
        for group in 0..self.papers.len() {
            self.place(Bundle { group, at: 0, value: WHOLE }, None);
        }
        let valid: u64 = self.totals.iter().sum::<u64>() / WHOLE;
        self.quota = (valid / (self.seats as u64 + 1) + 1) * WHOLE;
        self.end_stage(&[]);
        while self.elected.len() < self.seats {
            if let Some(choice) = self.largest_surplus() {
                self.transfer_surplus(choice);
                self.end_stage(&[]);
            } else if let Some(choice) = self.weakest() {
                self.exclude(choice);
                self.end_stage(&[choice]);
            } else {
                break;
            }
        }
    }

    /// Puts papers on the pile of the next continuing candidate; papers that name none are set aside.
    fn place(&mut self, bundle: Bundle, from: Option<usize>) {
        let (count, order) = &self.papers[bundle.group];
        let start = if from.is_some() { bundle.at + 1 } else { bundle.at };
        let next = (start..order.len()).find(|at| self.standing[order[*at]] == Standing::Continuing);
        if let Some(at) = next {
            let choice = order[at];
            self.totals[choice] += count * bundle.value;
            self.piles[choice].push(Bundle { at, ..bundle });
        }
    }

    fn continuing(&self) -> Vec<usize> {
        (0..self.standing.len()).filter(|choice| self.standing[*choice] == Standing::Continuing).collect()
    }

    /// Rule 48(2): the largest surplus first; of equal ones, that which was larger at the most recent stage where they differed.
    fn largest_surplus(&mut self) -> Option<usize> {
        let due = |choice: &usize| self.standing[*choice] == Standing::Elected { surplus_due: true };
        let with: Vec<usize> = (0..self.standing.len()).filter(due).collect();
        let most = with.iter().map(|choice| self.totals[*choice]).max()?;
        let most: Vec<usize> = with.into_iter().filter(|choice| self.totals[*choice] == most).collect();
        self.take(&most, true, "surplus")
    }

    /// Rule 50: the fewest papers' worth leaves.
    fn weakest(&mut self) -> Option<usize> {
        let left = self.continuing();
        let least = left.iter().map(|choice| self.totals[*choice]).min()?;
        let least: Vec<usize> = left.into_iter().filter(|choice| self.totals[*choice] == least).collect();
        self.take(&least, false, "exclusion")
    }

    fn take(&mut self, among: &[usize], highest: bool, for_what: &'static str) -> Option<usize> {
        let earlier = self.history.split_last().map_or(&[][..], |(_, earlier)| earlier);
        let stage = self.stages.len() + 1;
        break_tie(self.election, earlier, &self.lot, among, highest, stage, for_what, &mut self.ties)
    }

    /// Rule 48: every paper moves at its value × surplus ÷ total, cut at five decimals.
    fn transfer_surplus(&mut self, choice: usize) {
        let total = self.totals[choice];
        let surplus = total - self.quota;
        for bundle in std::mem::take(&mut self.piles[choice]) {
            let value = u128::from(bundle.value) * u128::from(surplus) / u128::from(total);
            let value = u64::try_from(value).unwrap_or(bundle.value);
            self.place(Bundle { value, ..bundle }, Some(choice));
        }
        self.totals[choice] = self.quota;
        self.standing[choice] = Standing::Elected { surplus_due: false };
    }

    /// Rule 50: all papers move at once, at the value at which they lie.
    fn exclude(&mut self, choice: usize) {
        self.standing[choice] = Standing::Excluded;
        for bundle in std::mem::take(&mut self.piles[choice]) {
            self.place(bundle, Some(choice));
        }
        self.totals[choice] = 0;
    }

    /// Whoever has the quota is elected, the largest first; when as many are left as places, they are (rule 51).
    fn end_stage(&mut self, excluded: &[usize]) {
        let mut reached: Vec<usize> = self.continuing().into_iter().filter(|choice| self.totals[*choice] >= self.quota).collect();
        reached.sort_by(|a, b| self.totals[*b].cmp(&self.totals[*a]).then(self.lot.place(*a).cmp(&self.lot.place(*b))));
        for choice in &reached {
            self.standing[*choice] = Standing::Elected { surplus_due: self.totals[*choice] > self.quota };
        }
        let open = self.seats.saturating_sub(self.elected.len() + reached.len());
        let mut left = self.continuing();
        if open > 0 && left.len() <= open {
            left.sort_by(|a, b| self.totals[*b].cmp(&self.totals[*a]).then(self.lot.place(*a).cmp(&self.lot.place(*b))));
            for choice in &left {
                self.standing[*choice] = Standing::Elected { surplus_due: false };
            }
            reached.extend(left);
        }
        self.elected.extend(&reached);
        let names = |choices: &[usize]| choices.iter().map(|choice| self.election.name(*choice)).collect();
        let lying: u64 = self.totals.iter().sum();
        let valid: u64 = self.papers.iter().filter(|(_, order)| !order.is_empty()).map(|(count, _)| count * WHOLE).sum();
        self.stages.push(Stage {
            totals: self
                .election
                .choices()
                .iter()
                .zip(&self.totals)
                .map(|(c, total)| (c.name.clone(), decimal(*total)))
                .collect(),
            elected: names(&reached),
            excluded: names(excluded),
            exhausted: Some(decimal(valid.saturating_sub(lying))),
            ..Stage::default()
        });
        self.history.push(self.totals.clone());
    }
}
