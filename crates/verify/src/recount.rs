//! Step 9: the count of a poll, done again.

use crate::finding::{Code, Findings, Place};
use crate::replay::polls::{Poll, Seat};
use claror_record::Eid;
use claror_record::event::{Check, CheckName, Choice, Figures, GroupFigures, Outcome, PollCounted};
use claror_tally as tally;

/// Whether a recount could be made.
pub(crate) enum Recount {
    Done,
    /// The rule or the weights are unknown; a finding says which.
    Impossible,
    /// Ballots that were not opened, by index.
    Unopened(Vec<(u64, Eid)>),
}

/// Recounts a poll and compares all that its count says.
pub(crate) fn check(index: u64, poll: &Poll, count: &PollCounted, findings: &mut Findings) -> Recount {
    if poll.weighted {
        findings.add(Code::CountUnknown, Place::Index(index), "seats of weight one", "other weights on the roll");
        return Recount::Impossible;
    }
    let standing = poll.seats.values().filter_map(|seat| seat.standing.as_ref());
    let mut sealed: Vec<(u64, Eid)> = standing.filter(|one| one.choice.is_none()).map(|one| (one.index, one.eid)).collect();
    if !sealed.is_empty() {
        sealed.sort_unstable();
        return Recount::Unopened(sealed);
    }
    let decided = match decide(poll) {
        Ok(decided) => decided,
        Err(problem) => {
            findings.add(Code::CountUnknown, Place::Index(index), "a rule that can be counted by", problem);
            return Recount::Impossible;
        }
    };
    let mut compare = |code, expected: String, got: String| {
        if expected != got {
            findings.add(code, Place::Index(index), expected, got);
        }
    };
    compare(Code::CountFigures, sum(&figures(poll.seats.values())), sum(&count.figures));
    compare(Code::CountBySector, groups(&by(poll, |seat| seat.sector)), groups(&count.by_sector));
    compare(Code::CountByCollege, groups(&by(poll, |seat| seat.college)), groups(&count.by_college));
    compare(Code::CountChecks, checks(&decided.checks), checks(&count.checks));
    compare(Code::CountOutcome, outcome_word(decided.outcome).to_owned(), outcome_word(count.outcome).to_owned());
    Recount::Done
}

struct Decided {
    checks: Vec<Check>,
    outcome: Outcome,
}

/// What the rule makes of the standing ballots. Without a meeting all seats of the roll are in office.
fn decide(poll: &Poll) -> Result<Decided, String> {
    // The record and the tally read the same JSON, each with its own types.
    let rule = serde_json::to_value(&poll.rule).map_err(|e| e.to_string())?;
    let rule: tally::Rule = serde_json::from_value(rule).map_err(|e| e.to_string())?;
    let Figures { for_, against, abstain, eligible, .. } = figures(poll.seats.values());
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

fn by(poll: &Poll, of: impl Fn(&Seat) -> usize) -> Vec<GroupFigures> {
    let grouped = poll.grouped(of).into_iter();
    grouped.map(|(name, seats)| GroupFigures::new(name, figures(seats.into_iter()))).collect()
}

fn figures<'a>(seats: impl Iterator<Item = &'a Seat>) -> Figures {
    let mut figures = Figures::default();
    for seat in seats {
        figures.eligible += 1;
        match seat.standing.as_ref().and_then(|standing| standing.choice) {
            Some(Choice::For) => figures.for_ += 1,
            Some(Choice::Against) => figures.against += 1,
            Some(Choice::Abstain) => figures.abstain += 1,
            None => figures.not_cast += 1,
        }
    }
    figures.cast = figures.eligible - figures.not_cast;
    figures
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
