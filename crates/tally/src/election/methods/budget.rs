//! Participatory budgets: greedy by support, and the method of equal shares (Peters, Pierczyński, Skowron 2021) with the cost of a
//! project as its use to whoever supports it, all sums exact fractions.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::Lot;
use super::super::{Election, ElectionError, Marks};
use super::{Method, Request};

/// Who supports what: for each project the groups of papers with their points (1 for an approval).
struct Support {
    totals: Vec<u128>,
    by_project: Vec<Vec<(usize, u64)>>,
    counts: Vec<u64>,
    budget: u64,
}

fn support(method: Method, election: &Election) -> Result<Support, ElectionError> {
    let n = election.choices().len();
    let mut totals = vec![0_u128; n];
    let mut by_project: Vec<Vec<(usize, u64)>> = vec![Vec::new(); n];
    for (at, group) in election.papers().iter().enumerate() {
        let points: Vec<(usize, u64)> = match &group.marks {
            Marks::Approvals(approved) => approved.iter().map(|choice| (*choice, 1)).collect(),
            Marks::Points(points) => points.iter().copied().filter(|(_, amount)| *amount > 0).collect(),
            _ => return Err(ElectionError::MarksUnfit { method: method.id(), needs: "approvals or points" }),
        };
        for (choice, amount) in points {
            totals[choice] += u128::from(amount) * u128::from(group.count);
            by_project[choice].push((at, amount));
        }
    }
    let budget = election.budget.ok_or(ElectionError::BudgetMissing { method: method.id() })?;
    let counts = election.papers().iter().map(|group| group.count).collect();
    Ok(Support { totals, by_project, counts, budget })
}

/// The most supported first; what does not fit is passed over. Equal support: the cheaper first, then the lot.
fn fill(election: &Election, support: &Support, request: &Request, chosen: &mut Vec<usize>, ties: &mut Vec<Tie>, stage: usize) {
    let lot = Lot::new(support.totals.len(), &request.lot);
    let cost = |choice: usize| election.choices()[choice].cost;
    let spent: u64 = chosen.iter().map(|choice| cost(*choice)).sum();
    let mut left = support.budget.saturating_sub(spent);
    let mut order: Vec<usize> = (0..support.totals.len())
        .filter(|choice| support.totals[*choice] > 0 && election.stands(*choice) && !chosen.contains(choice))
        .collect();
    order.sort_by(|a, b| {
        support.totals[*b].cmp(&support.totals[*a]).then(cost(*a).cmp(&cost(*b))).then(lot.place(*a).cmp(&lot.place(*b)))
    });
    // Projects of equal support and cost are bought together, as many as there is money for.
    for alike in order.chunk_by(|a, b| support.totals[*a] == support.totals[*b] && cost(*a) == cost(*b)) {
        let Some(price) = alike.first().map(|choice| cost(*choice)) else { continue };
        let affordable = left.checked_div(price).map_or(alike.len(), |times| usize::try_from(times).unwrap_or(usize::MAX));
        let (bought, passed) = alike.split_at(affordable.min(alike.len()));
        left -= price * bought.len() as u64;
        if !bought.is_empty() && !passed.is_empty() {
            let names = |of: &[usize]| of.iter().map(|choice| election.name(*choice)).collect();
            ties.push(Tie { stage, for_what: "place", between: names(alike), taken: names(bought), by: lot.word() });
        }
        chosen.extend(bought);
    }
}

fn answer(
    method: Method,
    election: &Election,
    support: &Support,
    chosen: &[usize],
    ties: Vec<Tie>,
    mut stages: Vec<Stage>,
) -> Count {
    let winners: Vec<String> = chosen.iter().map(|choice| election.name(*choice)).collect();
    let spent: u64 = chosen.iter().map(|choice| election.choices()[*choice].cost).sum();
    stages.push(Stage {
        about: Some(format!("support; spent {spent} of {}", support.budget)),
        totals: super::named(election, &support.totals),
        elected: winners.clone(),
        ..Stage::default()
    });
    Count { method: method.id(), winners, quota: None, stages, ties }
}

pub(super) fn greedy(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::BudgetGreedy;
    let support = support(method, election)?;
    let (mut chosen, mut ties) = (Vec::new(), Vec::new());
    fill(election, &support, request, &mut chosen, &mut ties, 1);
    Ok(answer(method, election, &support, &chosen, ties, Vec::new()))
}

/// Each paper has an equal part of the budget. Again and again the project is bought whose supporters can pay it at the smallest
/// price ρ for each unit of use; each pays ρ × use, or all that is left. What is left at the end is filled by support.
pub(super) fn equal_shares(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::BudgetEqualShares;
    let support = support(method, election)?;
    let papers: u64 = support.counts.iter().sum();
    let (mut chosen, mut ties, mut stages) = (Vec::new(), Vec::new(), Vec::new());
    if papers > 0 {
        let part = BigRational::new(BigInt::from(support.budget), BigInt::from(papers));
        let mut purses = vec![part; support.counts.len()];
        buy(election, &support, request, &mut purses, &mut chosen, &mut ties, &mut stages);
    }
    fill(election, &support, request, &mut chosen, &mut ties, stages.len() + 1);
    Ok(answer(method, election, &support, &chosen, ties, stages))
}

fn buy(
    election: &Election,
    support: &Support,
    request: &Request,
    purses: &mut [BigRational],
    chosen: &mut Vec<usize>,
    ties: &mut Vec<Tie>,
    stages: &mut Vec<Stage>,
) {
    let lot = Lot::new(support.totals.len(), &request.lot);
    loop {
        let mut prices: Vec<(usize, BigRational)> = (0..support.totals.len())
            .filter(|choice| !chosen.contains(choice) && election.stands(*choice) && election.choices()[*choice].cost > 0)
            .filter_map(|choice| Some((choice, price(election, support, purses, choice)?)))
            .collect();
        prices.sort_by(|(a, mine), (b, theirs)| {
            mine.cmp(theirs).then(support.totals[*b].cmp(&support.totals[*a])).then(lot.place(*a).cmp(&lot.place(*b)))
        });
        let Some((choice, rho)) = prices.first().cloned() else { return };
        let alike: Vec<usize> = prices
            .iter()
            .filter(|(other, price)| *price == rho && support.totals[*other] == support.totals[choice])
            .map(|(other, _)| *other)
            .collect();
        if alike.len() > 1 {
            ties.push(Tie {
                stage: stages.len() + 1,
                for_what: "place",
                between: alike.into_iter().map(|other| election.name(other)).collect(),
                taken: vec![election.name(choice)],
                by: lot.word(),
            });
        }
        for (group, use_) in uses(election, support, choice) {
            let pays = (&rho * use_).min(purses[group].clone());
            purses[group] -= pays;
        }
        chosen.push(choice);
        stages.push(Stage {
            about: Some("price for each unit of use".to_owned()),
            totals: prices.iter().map(|(choice, price)| (election.name(*choice), price.to_string())).collect(),
            elected: vec![election.name(choice)],
            ..Stage::default()
        });
    }
}

/// The use of a project to each group that supports it: its points × its cost.
fn uses(election: &Election, support: &Support, choice: usize) -> Vec<(usize, BigRational)> {
    let cost = BigInt::from(election.choices()[choice].cost);
    support.by_project[choice]
        .iter()
        .map(|(group, points)| (*group, BigRational::from_integer(BigInt::from(*points) * &cost)))
        .collect()
}

/// The smallest ρ at which the supporters can pay the project: those with the least money for their use pay all they have.
fn price(election: &Election, support: &Support, purses: &[BigRational], choice: usize) -> Option<BigRational> {
    let mut payers: Vec<(BigRational, BigRational, usize)> =
        uses(election, support, choice).into_iter().map(|(group, use_)| (&purses[group] / &use_, use_, group)).collect();
    payers.sort_by(|a, b| a.0.cmp(&b.0).then(a.2.cmp(&b.2)));
    let count = |group: usize| BigRational::from_integer(BigInt::from(support.counts[group]));
    let mut owed = BigRational::from_integer(BigInt::from(election.choices()[choice].cost));
    let mut use_left: BigRational = payers.iter().map(|(_, use_, group)| use_ * count(*group)).sum();
    let zero = BigRational::from_integer(BigInt::from(0));
    for (limit, use_, group) in payers {
        if use_left <= zero {
            break;
        }
        let rho = &owed / &use_left;
        if rho <= limit {
            return Some(rho);
        }
        owed -= &purses[group] * count(group);
        use_left -= use_ * count(group);
    }
    None
}
