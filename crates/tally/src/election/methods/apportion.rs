//! Seats of lists: divisors (D'Hondt 1, 2, 3 …; Sainte-Laguë 1, 3, 5 …), Hare's quota with largest remainders, equal blocs.

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::Lot;
use super::super::{Election, ElectionError, Marks};
use super::{Method, Request};

/// Each list's papers: of approvals of one list, of first preferences. Papers for no list, or for one that stood down, count for
/// nobody.
fn lists(method: Method, election: &Election, request: &Request) -> Result<(Vec<u64>, usize), ElectionError> {
    let mut totals = vec![0_u64; election.choices().len()];
    for group in election.papers() {
        let named = match &group.marks {
            Marks::Approvals(one) => one.first(),
            Marks::Ranks(ranks) => ranks.first().and_then(|rank| rank.first()),
            _ => return Err(ElectionError::MarksUnfit { method: method.id(), needs: "papers for one list each" }),
        };
        if let Some(list) = named.filter(|list| election.stands(**list)) {
            totals[*list] += group.count;
        }
    }
    // A list may win any number of seats, so their number is not bounded by that of lists.
    let seats = request.seats.or(election.seats).filter(|seats| (1..=super::super::MAX_OPTIONS).contains(seats));
    Ok((totals, seats.ok_or(ElectionError::SeatsMissing { method: method.id() })?))
}

fn answer(
    method: Method,
    election: &Election,
    won: &[u64],
    winners: Vec<usize>,
    ties: Vec<Tie>,
    quota: Option<String>,
    papers: &[u64],
) -> Count {
    let winners: Vec<String> = winners.into_iter().map(|choice| election.name(choice)).collect();
    let papers = Stage { about: Some("papers".to_owned()), totals: super::named(election, papers), ..Stage::default() };
    let seats = Stage {
        about: Some("seats".to_owned()),
        totals: super::named(election, won),
        elected: winners.clone(),
        ..Stage::default()
    };
    Count { method: method.id(), winners, quota, stages: vec![papers, seats], ties }
}

/// One seat after the other to the highest quotient papers ÷ (step·won + 1). Equal quotients: more papers first, then the lot.
pub(super) fn divisors(method: Method, election: &Election, request: &Request, step: u64) -> Result<Count, ElectionError> {
    let (papers, seats) = lists(method, election, request)?;
    let lot = Lot::new(papers.len(), &request.lot);
    let standing: Vec<usize> = (0..papers.len()).filter(|choice| papers[*choice] > 0).collect();
    let mut won = vec![0_u64; papers.len()];
    // A quotient as papers over divisor; a/b against c/d as a·d against c·b: exact.
    let quotient = |choice: usize, won: u64| (u128::from(papers[choice]), u128::from(step * won + 1));
    let compare = |a: (u128, u128), b: (u128, u128)| (a.0 * b.1).cmp(&(b.0 * a.1));
    let mut winners: Vec<usize> = Vec::new();
    let mut taken: Vec<(usize, (u128, u128))> = Vec::new();
    for _ in 0..seats {
        let order = |a: &usize, b: &usize| {
            compare(quotient(*a, won[*a]), quotient(*b, won[*b]))
                .then(papers[*a].cmp(&papers[*b]))
                .then(lot.place(*b).cmp(&lot.place(*a)))
        };
        let Some(top) = standing.iter().copied().max_by(order) else { break };
        taken.push((top, quotient(top, won[top])));
        won[top] += 1;
        winners.push(top);
    }
    let mut ties = Vec::new();
    if let Some((_, last)) = taken.last().copied() {
        let alike: Vec<usize> = taken.iter().filter(|(_, q)| compare(*q, last).is_eq()).map(|(choice, _)| *choice).collect();
        let left: Vec<usize> =
            standing.iter().copied().filter(|choice| compare(quotient(*choice, won[*choice]), last).is_eq()).collect();
        if !left.is_empty() {
            let drawn = alike.iter().any(|a| left.iter().any(|b| papers[*a] == papers[*b]));
            ties.push(tie(election, &alike, &left, if drawn { lot.word() } else { "more_papers" }));
        }
    }
    Ok(answer(method, election, &won, winners, ties, None, &papers))
}

/// Those who stood alike before the last places: some got one, some did not.
fn tie(election: &Election, taken: &[usize], left: &[usize], by: &'static str) -> Tie {
    let mut between: Vec<usize> = taken.iter().chain(left).copied().collect();
    between.sort_unstable();
    Tie {
        stage: 2,
        for_what: "place",
        between: between.into_iter().map(|choice| election.name(choice)).collect(),
        taken: taken.iter().map(|choice| election.name(*choice)).collect(),
        by,
    }
}

/// Hare's quota papers ÷ seats: whole quotas first, then the largest remainders. Remainders are compared exactly.
pub(super) fn largest_remainder(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::LargestRemainder;
    let (papers, seats) = lists(method, election, request)?;
    let lot = Lot::new(papers.len(), &request.lot);
    let total: u128 = papers.iter().map(|papers| u128::from(*papers)).sum();
    if total == 0 {
        return Ok(answer(method, election, &vec![0; papers.len()], Vec::new(), Vec::new(), None, &papers));
    }
    let share = |choice: usize| u128::from(papers[choice]) * seats as u128;
    let rest = |choice: usize| share(choice) % total;
    let mut won: Vec<u64> = (0..papers.len()).map(|choice| u64::try_from(share(choice) / total).unwrap_or(u64::MAX)).collect();
    let mut winners: Vec<usize> = Vec::new();
    for (choice, whole) in won.iter().enumerate() {
        winners.extend(std::iter::repeat_n(choice, usize::try_from(*whole).unwrap_or(0)));
    }
    let mut order: Vec<usize> = (0..papers.len()).filter(|choice| papers[*choice] > 0).collect();
    order.sort_by(|a, b| rest(*b).cmp(&rest(*a)).then(lot.place(*a).cmp(&lot.place(*b))));
    let open = seats.saturating_sub(winners.len());
    let (more, none) = order.split_at(open.min(order.len()));
    let mut ties = Vec::new();
    if let (Some(last), Some(next)) = (more.last(), none.first())
        && rest(*last) == rest(*next)
    {
        let alike = |of: &[usize]| of.iter().copied().filter(|choice| rest(*choice) == rest(*last)).collect::<Vec<_>>();
        ties.push(tie(election, &alike(more), &alike(none), lot.word()));
    }
    for choice in more {
        won[*choice] += 1;
        winners.push(*choice);
    }
    let quota = Some(format!("{total}/{seats}"));
    Ok(answer(method, election, &won, winners, ties, quota, &papers))
}

/// Every list the same; seats that cannot be shared out equally stay empty.
pub(super) fn equal_blocs(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::EqualBlocs;
    let (papers, seats) = lists(method, election, request)?;
    let standing: Vec<usize> = (0..papers.len()).filter(|choice| election.stands(*choice)).collect();
    let each = seats.checked_div(standing.len()).unwrap_or(0);
    let won: Vec<u64> = (0..papers.len()).map(|choice| if election.stands(choice) { each as u64 } else { 0 }).collect();
    let winners = standing.into_iter().flat_map(|choice| std::iter::repeat_n(choice, each)).collect();
    Ok(answer(method, election, &won, winners, Vec::new(), None, &papers))
}
