//! Seats of lists: divisors (D'Hondt 1, 2, 3 …; Sainte-Laguë 1, 3, 5 …), Hare's quota with largest remainders, equal blocs.

use super::super::outcome::{Count, Stage, Tie};
use super::super::tie::Lot;
use super::super::{Election, ElectionError, Marks};
use super::{Method, Request};

/// Each list's papers: of approvals of one list, of first preferences.
fn lists(method: Method, election: &Election, request: &Request) -> Result<(Vec<u64>, usize), ElectionError> {
    let mut totals = vec![0_u64; election.choices().len()];
    for group in election.papers() {
        match &group.marks {
            Marks::Approvals(one) if one.len() == 1 => totals[one[0]] += group.count,
            Marks::Ranks(ranks) if ranks.first().is_some_and(|rank| rank.len() == 1) => totals[ranks[0][0]] += group.count,
            _ => return Err(ElectionError::MarksUnfit { method: method.id(), needs: "papers for one list each" }),
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
    let mut won = vec![0_u64; papers.len()];
    let (mut winners, mut ties) = (Vec::new(), Vec::new());
    for seat in 0..seats {
        // a/b against c/d as a·d against c·b: exact.
        let less = |a: usize, b: usize| {
            (u128::from(papers[a]) * u128::from(step * won[b] + 1)).cmp(&(u128::from(papers[b]) * u128::from(step * won[a] + 1)))
        };
        let standing = || (0..papers.len()).filter(|choice| papers[*choice] > 0 && election.stands(*choice));
        let Some(top) =
            standing().max_by(|a, b| less(*a, *b).then(papers[*a].cmp(&papers[*b])).then(lot.place(*b).cmp(&lot.place(*a))))
        else {
            break;
        };
        let alike: Vec<usize> = standing().filter(|choice| less(*choice, top).is_eq()).collect();
        if alike.len() > 1 && alike.len() > seats - seat {
            let lot_decides = alike.iter().any(|choice| *choice != top && papers[*choice] == papers[top]);
            ties.push(Tie {
                stage: seat + 1,
                for_what: "place",
                between: alike.iter().map(|choice| election.name(*choice)).collect(),
                taken: vec![election.name(top)],
                by: if lot_decides { lot.word() } else { "more_papers" },
            });
        }
        won[top] += 1;
        winners.push(top);
    }
    Ok(answer(method, election, &won, winners, ties, None, &papers))
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
    let mut won: Vec<u64> = (0..papers.len()).map(|choice| u64::try_from(share(choice) / total).unwrap_or(u64::MAX)).collect();
    let mut winners: Vec<usize> = Vec::new();
    for (choice, whole) in won.iter().enumerate() {
        winners.extend(std::iter::repeat_n(choice, usize::try_from(*whole).unwrap_or(0)));
    }
    let mut order: Vec<usize> = (0..papers.len()).filter(|choice| papers[*choice] > 0).collect();
    order.sort_by(|a, b| (share(*b) % total).cmp(&(share(*a) % total)).then(lot.place(*a).cmp(&lot.place(*b))));
    let open = seats.saturating_sub(winners.len());
    let mut ties = Vec::new();
    if let (Some(last), Some(next)) = (open.checked_sub(1).and_then(|at| order.get(at)), order.get(open))
        && share(*last) % total == share(*next) % total
    {
        let alike = order.iter().filter(|choice| share(**choice) % total == share(*last) % total);
        let between = alike.map(|choice| election.name(*choice)).collect();
        ties.push(Tie { stage: 2, for_what: "place", between, taken: vec![election.name(*last)], by: lot.word() });
    }
    for choice in order.into_iter().take(open) {
        won[choice] += 1;
        winners.push(choice);
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
