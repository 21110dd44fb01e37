//! Step 9: the count of a poll, done again.

use crate::finding::{Code, Findings, Place};
use crate::replay::polls::{Poll, Seat};
use crate::weigh::Parts;
use claror_record::Eid;
use claror_record::event::{Check, CheckName, Figures, GroupFigures, Outcome, PollCounted};
use claror_tally as tally;

/// Whether a recount could be made.
pub(crate) enum Recount {
    Done,
    /// The rule or the weights cannot be counted by; a finding says which.
    Impossible,
    /// Ballots that were not opened, by index.
    Unopened(Vec<(u64, Eid)>),
}

/// Recounts a poll and compares all that its count says.
pub(crate) fn check(index: u64, poll: &Poll, count: &PollCounted, findings: &mut Findings) -> Recount {
    let standing = poll.seats.values().filter_map(|seat| seat.standing.as_ref());
    let mut sealed: Vec<(u64, Eid)> = standing.filter(|one| one.choice.is_none()).map(|one| (one.index, one.eid)).collect();
    if !sealed.is_empty() {
        sealed.sort_unstable();
        return Recount::Unopened(sealed);
    }
    let mut unknown = |expected: &str, problem: String| {
        findings.add(Code::CountUnknown, Place::Index(index), expected, problem);
        Recount::Impossible
    };
    let Some(parts) = Parts::of(poll.seats.values()) else {
        return unknown("weights that can be summed", "denominators without an end".to_owned());
    };
    let whole = "sums of weights in whole numbers, as a count holds them";
    let figures = match parts.figures(poll.seats.values()) {
        Ok(figures) => figures,
        Err(sums) => return unknown(whole, sums),
    };
    let (by_sector, by_college) = match (by(poll, parts, |seat| seat.sector), by(poll, parts, |seat| seat.college)) {
        (Ok(by_sector), Ok(by_college)) => (by_sector, by_college),
        (Err(sums), _) | (_, Err(sums)) => return unknown(whole, sums),
    };
    let decided = match decide(poll, figures) {
        Ok(decided) => decided,
        Err(problem) => return unknown("a rule that can be counted by", problem),
    };
    let mut differ = Differences { index, findings };
    differ.compare(Code::CountFigures, &figures, &count.figures, sum);
    differ.compare(Code::CountBySector, by_sector.as_slice(), &count.by_sector, groups);
    differ.compare(Code::CountByCollege, by_college.as_slice(), &count.by_college, groups);
    differ.compare(Code::CountChecks, decided.checks.as_slice(), &count.checks, checks);
    differ.compare(Code::CountOutcome, &decided.outcome, &count.outcome, |outcome| outcome_word(*outcome).to_owned());
    Recount::Done
}

/// What a recount has otherwise than the count. Words are made only for what differs.
struct Differences<'a> {
    index: u64,
    findings: &'a mut Findings,
}

impl Differences<'_> {
    fn compare<T: PartialEq + ?Sized>(&mut self, code: Code, expected: &T, got: &T, words: fn(&T) -> String) {
        if expected != got {
            self.findings.add(code, Place::Index(self.index), words(expected), words(got));
        }
    }
}

struct Decided {
    checks: Vec<Check>,
    outcome: Outcome,
}

/// What the rule makes of the standing ballots. Without a meeting all seats of the roll are in office. Shares are of sums of
/// weights: of whole numbers, like those of seats.
fn decide(poll: &Poll, figures: Figures) -> Result<Decided, String> {
    // The record and the tally read the same JSON, each with its own types.
    let rule = serde_json::to_value(&poll.rule).map_err(|e| e.to_string())?;
    let rule: tally::Rule = serde_json::from_value(rule).map_err(|e| e.to_string())?;
    let Figures { for_, against, abstain, eligible, .. } = figures;
    let ballots = tally::Ballots { for_, against, abstain };
    let facts = tally::Facts { seats: eligible, in_office: eligible, ballots };
    let decided = tally::decide(&rule, &facts).map_err(|e| e.to_string())?;
    Ok(Decided { checks: decided.checks.into_iter().map(check_form).collect(), outcome: outcome_form(decided.outcome) })
}

fn check_form(check: tally::Check) -> Check {
    Check {
        name: match check.name {
            tally::CheckName::Quorum => CheckName::Quorum,
            tally::CheckName::Majority => CheckName::Majority,
        },
        base: check.base,
        base_count: check.base_count,
        needed: check.needed,
        have: check.have,
        met: check.met,
        article: check.article,
    }
}

fn outcome_form(outcome: tally::Outcome) -> Outcome {
    match outcome {
        tally::Outcome::Adopted => Outcome::Adopted,
        tally::Outcome::Rejected => Outcome::Rejected,
        tally::Outcome::NoQuorum => Outcome::NoQuorum,
    }
}

/// The outcome's word in the record.
pub(crate) fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Adopted => "adopted",
        Outcome::Rejected => "rejected",
        Outcome::NoQuorum => "no_quorum",
    }
}

fn by(poll: &Poll, parts: Parts, of: impl Fn(&Seat) -> usize) -> Result<Vec<GroupFigures>, String> {
    let grouped = poll.grouped(of).into_iter();
    let figures = |(name, seats): (&str, Vec<&Seat>)| match parts.figures(seats.into_iter()) {
        Ok(figures) => Ok(GroupFigures::new(name, figures)),
        Err(sums) => Err(format!("{name}: {sums}")),
    };
    grouped.map(figures).collect()
}

fn sum(figures: &Figures) -> String {
    let Figures { for_, against, abstain, cast, not_cast, eligible } = figures;
    format!("for {for_} against {against} abstain {abstain} cast {cast} not_cast {not_cast} eligible {eligible}")
}

fn groups(groups: &[GroupFigures]) -> String {
    let words: Vec<String> = groups.iter().map(|group| format!("{}: {}", group.group, sum(&group.figures()))).collect();
    format!("[{}]", words.join("; "))
}

fn checks(checks: &[Check]) -> String {
    let words: Vec<String> = checks
        .iter()
        .map(|check| {
            let Check { name, base, base_count, needed, have, met, article } = check;
            let name = match name {
                CheckName::Quorum => "quorum",
                CheckName::Majority => "majority",
            };
            let article = article.as_ref().map(|article| format!(" article {article}")).unwrap_or_default();
            format!("{name}: base {base} {base_count} needed {needed} have {have} met {met}{article}")
        })
        .collect();
    format!("[{}]", words.join("; "))
}
