//! Single choice, two rounds, instant-runoff: papers that count for one option at a time.

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::{Lot, break_tie};
use super::super::{Election, ElectionError};
use super::{Method, Ranked, Request, named, ranked, seats};

/// Papers and where they lie. An overvote is read as Burlington read it in 2009: a paper whose next rank holds several options
/// still in play counts for nobody from then on; options that have left are passed over.
struct Table<'a> {
    papers: Vec<Ranked<'a>>,
    overvoted: Vec<bool>,
}

impl<'a> Table<'a> {
    fn new(papers: Vec<Ranked<'a>>) -> Self {
        Self { overvoted: vec![false; papers.len()], papers }
    }

    /// Each option's papers when only `in_play` can have them, and how many papers count for nobody.
    fn distribute(&mut self, in_play: &[bool]) -> (Vec<u64>, u64) {
        let mut totals = vec![0_u64; in_play.len()];
        let mut exhausted = 0;
        for ((count, ranks), overvoted) in self.papers.iter().zip(&mut self.overvoted) {
            let next = ranks.iter().find_map(|rank| {
                let mut left = rank.iter().copied().filter(|choice| in_play[*choice]);
                left.next().map(|first| (first, left.next().is_some()))
            });
            *overvoted |= next.is_some_and(|(_, several)| several);
            match next {
                Some((choice, false)) if !*overvoted => totals[choice] += count,
                _ => exhausted += count,
            }
        }
        (totals, exhausted)
    }
}

fn all_in_play(election: &Election) -> Vec<bool> {
    (0..election.choices().len()).map(|choice| election.stands(choice)).collect()
}

pub(super) fn plurality(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::Plurality;
    let mut papers = Table::new(ranked(method, election)?);
    let (totals, exhausted) = papers.distribute(&all_in_play(election));
    let places = seats(method, election, request, Some(1))?;
    let (winners, ties) = best(election, request, &totals, places);
    let stage = Stage {
        totals: named(election, &totals),
        exhausted: Some(exhausted.to_string()),
        elected: winners.clone(),
        ..Stage::default()
    };
    Ok(Count { method: method.id(), winners, quota: None, stages: vec![stage], ties })
}

/// The options with the highest totals, `places` of them; a tie about the last place is broken by lot and told.
pub(super) fn best<T: Ord>(election: &Election, request: &Request, totals: &[T], places: usize) -> (Vec<String>, Vec<Tie>) {
    let lot = Lot::new(totals.len(), &request.lot);
    let mut order: Vec<usize> = (0..totals.len()).filter(|choice| election.stands(*choice)).collect();
    order.sort_by(|a, b| totals[*b].cmp(&totals[*a]).then(lot.place(*a).cmp(&lot.place(*b))));
    let mut ties = Vec::new();
    if let (Some(last), Some(next)) = (places.checked_sub(1).and_then(|at| order.get(at)), order.get(places))
        && totals[*last] == totals[*next]
    {
        let alike = |choice: &&usize| totals[**choice] == totals[*last];
        ties.push(Tie {
            stage: 1,
            for_what: "place",
            between: order.iter().filter(alike).map(|choice| election.name(*choice)).collect(),
            taken: order.iter().take(places).filter(alike).map(|choice| election.name(*choice)).collect(),
            by: lot.word(),
        });
    }
    (order.iter().take(places).map(|choice| election.name(*choice)).collect(), ties)
}

pub(super) fn two_round(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::TwoRound;
    let mut papers = Table::new(ranked(method, election)?);
    let in_play = all_in_play(election);
    let (totals, exhausted) = papers.distribute(&in_play);
    let cast: u64 = totals.iter().sum();
    let first = Stage { totals: named(election, &totals), exhausted: Some(exhausted.to_string()), ..Stage::default() };
    let half = |totals: &[u64], cast: u64| totals.iter().position(|total| u128::from(*total) * 2 > u128::from(cast));
    if let Some(winner) = half(&totals, cast) {
        let winners = vec![election.name(winner)];
        let first = Stage { elected: winners.clone(), ..first };
        return Ok(Count {
            method: method.id(),
            winners,
            quota: Some((cast / 2 + 1).to_string()),
            stages: vec![first],
            ties: Vec::new(),
        });
    }
    let standing = in_play.iter().filter(|stands| **stands).count();
    let (strongest, mut ties) = best(election, request, &totals, standing.min(2));
    let second: Vec<bool> = election.choices().iter().map(|choice| strongest.contains(&choice.name)).collect();
    // A second round is a round of its own: every paper is read anew.
    papers.overvoted.fill(false);
    let (runoff, lost) = papers.distribute(&second);
    let again: Vec<Option<u64>> = runoff.iter().zip(&second).map(|(total, stays)| stays.then_some(*total)).collect();
    let (winners, mut more) = best(election, request, &again, 1);
    more.iter_mut().for_each(|tie| tie.stage = 2);
    ties.append(&mut more);
    let stage = Stage {
        totals: named(election, &runoff),
        exhausted: Some(lost.to_string()),
        elected: winners.clone(),
        ..Stage::default()
    };
    let cast: u64 = runoff.iter().sum();
    Ok(Count { method: method.id(), winners, quota: Some((cast / 2 + 1).to_string()), stages: vec![first, stage], ties })
}

pub(super) fn instant_runoff(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::Irv;
    let mut papers = Table::new(ranked(method, election)?);
    let lot = Lot::new(election.choices().len(), &request.lot);
    let mut in_play = all_in_play(election);
    let mut history: Vec<Vec<u64>> = Vec::new();
    let (mut stages, mut ties): (Vec<Stage>, Vec<Tie>) = (Vec::new(), Vec::new());
    loop {
        let (totals, exhausted) = papers.distribute(&in_play);
        let cast: u128 = totals.iter().map(|total| u128::from(*total)).sum();
        let left: Vec<usize> = (0..totals.len()).filter(|choice| in_play[*choice]).collect();
        let mut stage = Stage { totals: named(election, &totals), exhausted: Some(exhausted.to_string()), ..Stage::default() };
        let top = left.iter().copied().max_by_key(|choice| totals[*choice]);
        let won = top.filter(|choice| left.len() == 1 || u128::from(totals[*choice]) * 2 > cast);
        if let Some(winner) = won {
            stage.elected = vec![election.name(winner)];
            stages.push(stage);
            return Ok(Count {
                method: method.id(),
                winners: vec![election.name(winner)],
                quota: Some((cast / 2 + 1).to_string()),
                stages,
                ties,
            });
        }
        let least = left.iter().map(|choice| totals[*choice]).min().unwrap_or_default();
        let weakest: Vec<usize> = left.into_iter().filter(|choice| totals[*choice] == least).collect();
        let number = stages.len() + 1;
        let Some(gone) = break_tie(election, &history, &lot, &weakest, false, number, "exclusion", &mut ties) else {
            return Err(ElectionError::SeatsMissing { method: method.id() });
        };
        in_play[gone] = false;
        stage.excluded = vec![election.name(gone)];
        stages.push(stage);
        history.push(totals);
    }
}
