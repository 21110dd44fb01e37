//! From standing ballots to the outcome: the counting itself is `claror_tally`, the same that auditors run.
use std::collections::BTreeMap;

use claror_record::event::{Check, Choice, Figures, GroupFigures, Outcome};
use claror_tally::{Ballots, Facts, Rule};
use serde::{Deserialize, Serialize};

use super::DecisionRefusal;

/// A seat of the roll and what it said, if anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountLine {
    pub sector: String,
    pub college: String,
    pub choice: Option<Choice>,
}

/// The count of a poll, as it is stored, published and recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub figures: Figures,
    pub by_sector: Vec<GroupFigures>,
    pub by_college: Vec<GroupFigures>,
    pub checks: Vec<Check>,
    pub outcome: Outcome,
}

/// Counts the ballots of a roll under `rule`. The order of the lines does not matter.
pub fn count(rule: &Rule, lines: &[CountLine]) -> Result<Counted, DecisionRefusal> {
    let seats = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let facts = Facts { seats, in_office: seats, ballots: ballots(lines.iter()) };
    let decided = claror_tally::decide(rule, &facts).map_err(|_| DecisionRefusal::RuleUnknown)?;
    Ok(Counted {
        figures: same(&decided.figures)?,
        by_sector: group_figures(lines, |line| &line.sector)?,
        by_college: group_figures(lines, |line| &line.college)?,
        checks: same(&decided.checks)?,
        outcome: same(&decided.outcome)?,
    })
}

/// Figures of each group that has a seat on the roll, sorted by group.
pub fn group_figures(lines: &[CountLine], group: impl Fn(&CountLine) -> &String) -> Result<Vec<GroupFigures>, DecisionRefusal> {
    let mut groups: BTreeMap<&String, Vec<&CountLine>> = BTreeMap::new();
    for line in lines {
        groups.entry(group(line)).or_default().push(line);
    }
    groups
        .into_iter()
        .map(|(name, lines)| {
            let seats = u64::try_from(lines.len()).unwrap_or(u64::MAX);
            let figures = claror_tally::figures(seats, ballots(lines.into_iter())).map_err(|_| DecisionRefusal::RuleUnknown)?;
            Ok(GroupFigures::new(name.clone(), same(&figures)?))
        })
        .collect()
}

fn ballots<'a>(lines: impl Iterator<Item = &'a CountLine>) -> Ballots {
    let mut ballots = Ballots::default();
    for line in lines {
        match line.choice {
            Some(Choice::For) => ballots.for_ += 1,
            Some(Choice::Against) => ballots.against += 1,
            Some(Choice::Abstain) => ballots.abstain += 1,
            None => {}
        }
    }
    ballots
}

/// The tally's value in the record's form: both crates serialise to the same JSON, and neither depends on the other.
fn same<A: Serialize, B: for<'de> Deserialize<'de>>(value: &A) -> Result<B, DecisionRefusal> {
    serde_json::to_value(value).and_then(serde_json::from_value).map_err(|_| DecisionRefusal::RuleUnknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule() -> Rule {
        let rule = serde_json::json!({
            "quorum": {"count": "present", "at_least": "1/2", "of": "seats"},
            "majority": {"count": "for", "more_than": "1/2", "of": "votes_cast"},
        });
        serde_json::from_value(rule).expect("a rule")
    }

    fn line(sector: &str, choice: Option<Choice>) -> CountLine {
        CountLine { sector: sector.into(), college: "all".into(), choice }
    }

    #[test]
    fn a_tie_is_not_a_majority_and_silence_is_no_presence() {
        let mut lines =
            vec![line("cso", Some(Choice::For)), line("lra", Some(Choice::Against)), line("lra", None), line("lra", None)];
        assert_eq!(count(&rule(), &lines).map(|c| c.outcome), Ok(Outcome::Rejected));
        lines[2].choice = Some(Choice::For);
        assert_eq!(count(&rule(), &lines).map(|c| c.outcome), Ok(Outcome::Adopted));
        lines.iter_mut().skip(1).for_each(|line| line.choice = None);
        assert_eq!(count(&rule(), &lines).map(|c| c.outcome), Ok(Outcome::NoQuorum));
    }

    proptest! {
        #[test]
        fn sectors_sum_to_the_whole_and_order_never_matters(choices in proptest::collection::vec((0usize..6, 0usize..4), 1..80)) {
            let sectors = ["lra", "other_public", "cso", "migrant_diaspora", "private", "knowledge"];
            let mut lines: Vec<_> = choices.iter().map(|(s, c)| line(sectors[*s], Choice::ALL.get(*c).copied())).collect();
            let counted = count(&rule(), &lines).expect("counted");
            let sum = |of: fn(&GroupFigures) -> u64| counted.by_sector.iter().map(of).sum::<u64>();
            prop_assert_eq!(sum(|g| g.for_), counted.figures.for_);
            prop_assert_eq!(sum(|g| g.not_cast), counted.figures.not_cast);
            prop_assert_eq!(sum(|g| g.eligible), counted.figures.eligible);
            lines.reverse();
            prop_assert_eq!(count(&rule(), &lines).expect("counted"), counted);
        }
    }
}
