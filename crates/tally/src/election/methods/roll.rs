//! Roll calls: one stage for each question; a question is carried when more said yes than no.

use super::super::outcome::{Count, Stage};
use super::super::{Answer, Election, ElectionError, Marks};
use super::Method;

pub(super) fn count(election: &Election) -> Result<Count, ElectionError> {
    let method = Method::RollCall;
    let mut sums = vec![[0_u64; 4]; election.choices().len()];
    for group in election.papers() {
        let Marks::Roll(answers) = &group.marks else {
            return Err(ElectionError::MarksUnfit { method: method.id(), needs: "roll calls" });
        };
        for (question, answer) in answers {
            sums[*question][*answer as usize] += group.count;
        }
    }
    let mut stages = Vec::with_capacity(sums.len());
    let mut winners = Vec::new();
    for (choice, sums) in election.choices().iter().zip(&sums) {
        let words = [(Answer::Yes, "yes"), (Answer::No, "no"), (Answer::Abstain, "abstain"), (Answer::Absent, "absent")];
        let totals = words.iter().map(|(answer, word)| ((*word).to_owned(), sums[*answer as usize].to_string())).collect();
        let carried = sums[Answer::Yes as usize] > sums[Answer::No as usize];
        let elected: Vec<String> = carried.then(|| choice.name.clone()).into_iter().collect();
        winners.extend(elected.clone());
        stages.push(Stage { about: Some(choice.name.clone()), totals, elected, ..Stage::default() });
    }
    Ok(Count { method: method.id(), winners, quota: None, stages, ties: Vec::new() })
}
