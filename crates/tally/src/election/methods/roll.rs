//! Roll calls, one stage for each question. Of a vote by majority a question is carried when more said yes than no; of consent it is
//! carried when somebody consented and nobody objected.

use super::super::outcome::{Count, Stage};
use super::super::{Answer, Election, ElectionError, Marks};
use super::Method;

pub(super) fn count(method: Method, election: &Election) -> Result<Count, ElectionError> {
    let mut sums = vec![[0_u64; 4]; election.choices().len()];
    for group in election.papers() {
        let Marks::Roll(answers) = &group.marks else {
            return Err(ElectionError::MarksUnfit { method: method.id(), needs: "roll calls" });
        };
        for (question, answer) in answers {
            sums[*question][*answer as usize] += group.count;
        }
    }
    let words = match method {
        Method::Consent => ["consent", "objection", "stand_aside", "absent"],
        _ => ["yes", "no", "abstain", "absent"],
    };
    let mut stages = Vec::with_capacity(sums.len());
    let mut winners = Vec::new();
    for (place, sums) in sums.iter().enumerate().filter(|(place, _)| election.stands(*place)) {
        let (yes, no) = (sums[Answer::Yes as usize], sums[Answer::No as usize]);
        let carried = if method == Method::Consent { yes > 0 && no == 0 } else { yes > no };
        let totals = words.iter().zip(sums).map(|(word, sum)| ((*word).to_owned(), sum.to_string())).collect();
        let elected: Vec<String> = carried.then(|| election.name(place)).into_iter().collect();
        winners.extend(elected.clone());
        stages.push(Stage { about: Some(election.name(place)), totals, elected, ..Stage::default() });
    }
    Ok(Count { method: method.id(), winners, quota: None, stages, ties: Vec::new() })
}
