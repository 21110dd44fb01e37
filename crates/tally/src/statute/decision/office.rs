//! Elections to an office, round by round. Nobody can be "against" a candidate (statutes.md §8.7).

use super::{CaseError, Decision};
use crate::statute::facts::Facts;
use crate::statute::figure::Figure;
use crate::statute::judge::{Check, Court};
use crate::statute::model::{Appointment, Round, Said, TieStep};
use crate::statute::resolve::{Rules, named};

/// The majority of each round is asked of the candidate with most ballots: `for` are theirs, `against` everybody else's.
pub(super) fn judge(rules: &Rules, facts: &Facts, office: Option<&str>, decision: &mut Decision) -> Result<(), CaseError> {
    let office = office.unwrap_or("chair");
    let Some(said) = named(&rules.appoint, office) else {
        let known = rules.appoint.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        return Err(CaseError::OfficeUnknown { office: office.to_owned(), known });
    };
    let round = facts.round.max(1);
    let index = usize::try_from(round.saturating_sub(1)).unwrap_or(usize::MAX);
    let Some(rule) = said.value.rounds.get(index) else {
        let mut check = Check { name: "round".into(), what: "not_said".into(), ..Check::default() };
        check.missing.push(format!("rounds[{round}]"));
        decision.checks.push(check);
        return Ok(());
    };
    let most = facts.tally.values().max().cloned().unwrap_or_else(Figure::zero);
    let leaders: Vec<&String> = facts.tally.iter().filter(|(_, ballots)| **ballots == most).map(|(name, _)| name).collect();
    let by = format!("round_{round}");
    match rule {
        Round::Cond(cond) => {
            let mut standing = facts.clone();
            let all = facts.tally.values().fold(Figure::zero(), |sum, ballots| sum.plus(ballots));
            standing.whole.against = all.less(&most);
            standing.whole.for_ = Some(most);
            let judged = Court::new(rules, &standing, "election", &said.statute).judge(cond);
            decision.for_needed = judged.needed.clone();
            decision.checks.extend(judged.checks);
            decision.adopted = judged.met;
            match (judged.met, leaders.as_slice()) {
                (Some(true), [winner]) => {
                    decision.elected = Some((*winner).clone());
                    decision.by = Some(by);
                }
                (Some(false), _) => decision.by = Some(by),
                // Two candidates can both have a share of at most half.
                (Some(true), _) => tied(said, facts, &leaders, decision),
                (None, _) => {}
            }
        }
        Round::Plurality { art } => {
            let mut check = Check { name: "election".into(), what: "plurality".into(), ..Check::default() };
            (check.have, check.article) = (Some(most.clone()), art.clone());
            check.met = Some(!most.is_zero() && leaders.len() == 1);
            decision.checks.push(check);
            match leaders.as_slice() {
                // Nobody is elected by nobody, one candidate or many (S35).
                _ if most.is_zero() => (decision.adopted, decision.by) = (Some(false), Some(by)),
                [winner] => {
                    (decision.adopted, decision.by) = (Some(true), Some(by));
                    decision.elected = Some((*winner).clone());
                }
                _ => tied(said, facts, &leaders, decision),
            }
        }
    }
    Ok(())
}

fn tied(said: &Said<Appointment>, facts: &Facts, leaders: &[&String], decision: &mut Decision) {
    let Some(step) = said.value.tie.first() else {
        let mut check = Check { name: "tie".into(), what: "not_said".into(), ..Check::default() };
        check.missing.push("tie".to_owned());
        decision.checks.push(check);
        decision.adopted = None;
        return;
    };
    let winner = facts.tie_winner.clone().filter(|name| leaders.contains(&name));
    let mut check = Check { name: "tie".into(), what: step.as_str().into(), article: said.art.clone(), ..Check::default() };
    check.met = winner.as_ref().map(|_| true);
    if winner.is_none() {
        check.missing.push(if *step == TieStep::SecondVote { "second_vote" } else { "tie_winner" }.to_owned());
    }
    decision.checks.push(check);
    decision.adopted = winner.as_ref().map(|_| true);
    decision.by = Some(step.as_str().to_owned());
    decision.elected = winner;
}
