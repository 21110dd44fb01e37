//! How an engagement and its findings go on.
//!
//! ```text
//! recorded ── answered ── accepted
//!               │   ↑
//!               └ contested        (the council may answer again until the report)
//! ```
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::refusal::AuditTrailRefusal;

/// The stage of an engagement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EngagementState {
    Open,
    /// Its report is published; nothing is added any more.
    Reported,
}

/// The stage of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingState {
    /// Waits for the council's answer.
    Recorded,
    /// Waits for the auditor's judgement.
    Answered,
    /// Settled: the auditor accepts the answer.
    Accepted,
    /// The auditor does not accept the answer.
    Contested,
}

/// A word of the database that is none of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no stage")]
pub struct UnknownStage(String);

macro_rules! stages {
    ($name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl FromStr for $name {
            type Err = UnknownStage;
            fn from_str(text: &str) -> Result<Self, UnknownStage> {
                $name::ALL.iter().copied().find(|one| one.as_str() == text).ok_or_else(|| UnknownStage(text.to_owned()))
            }
        }
    };
}
stages!(EngagementState { Open = "open", Reported = "reported" });
stages!(FindingState { Recorded = "recorded", Answered = "answered", Accepted = "accepted", Contested = "contested" });

/// Whether anything can still be added.
///
/// # Errors
/// When the report is published.
pub fn must_be_open(state: EngagementState) -> Result<(), AuditTrailRefusal> {
    match state {
        EngagementState::Open => Ok(()),
        EngagementState::Reported => Err(AuditTrailRefusal::Reported),
    }
}

impl FindingState {
    /// The stage after the council's answer. A late answer is an answer.
    ///
    /// # Errors
    /// When an answer waits for judgement, or one was accepted.
    pub fn answer(self) -> Result<Self, AuditTrailRefusal> {
        match self {
            Self::Recorded | Self::Contested => Ok(Self::Answered),
            Self::Answered => Err(AuditTrailRefusal::AnswerWaits),
            Self::Accepted => Err(AuditTrailRefusal::AlreadyAccepted),
        }
    }

    /// The stage after the auditor's judgement.
    ///
    /// # Errors
    /// When no answer waits for it.
    pub fn judge(self, accepted: bool) -> Result<Self, AuditTrailRefusal> {
        match self {
            Self::Answered => Ok(if accepted { Self::Accepted } else { Self::Contested }),
            _ => Err(AuditTrailRefusal::NothingToJudge),
        }
    }

    /// Whether the answer is late: the last day has passed without one.
    pub fn is_overdue(self, due_on: NaiveDate, today: NaiveDate) -> bool {
        self == Self::Recorded && today > due_on
    }

    /// Whether it counts as unresolved in a report.
    pub fn is_unresolved(self) -> bool {
        matches!(self, Self::Recorded | Self::Contested)
    }
}

/// A finding as far as the report depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub number: i64,
    pub state: FindingState,
    pub due_on: NaiveDate,
}

/// Whether the report may be published: something was checked, the council has been heard, and every answer is judged.
///
/// # Errors
/// What is missing.
pub fn may_report(checks: usize, findings: &[Standing], today: NaiveDate) -> Result<(), AuditTrailRefusal> {
    if checks == 0 {
        return Err(AuditTrailRefusal::NoChecks);
    }
    for finding in findings {
        match finding.state {
            FindingState::Answered => return Err(AuditTrailRefusal::AnswerNotJudged { number: finding.number }),
            FindingState::Recorded if today <= finding.due_on => {
                return Err(AuditTrailRefusal::AnswerDue { number: finding.number, due_on: finding.due_on });
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use AuditTrailRefusal::{AlreadyAccepted, AnswerDue, AnswerNotJudged, AnswerWaits, NoChecks, NothingToJudge};
    use FindingState::{Accepted, Answered, Contested, Recorded};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
    }

    #[test]
    fn a_finding_goes_from_record_to_answer_to_judgement() {
        for (state, answered, accepted, contested) in [
            (Recorded, Ok(Answered), Err(NothingToJudge), Err(NothingToJudge)),
            (Answered, Err(AnswerWaits), Ok(Accepted), Ok(Contested)),
            (Accepted, Err(AlreadyAccepted), Err(NothingToJudge), Err(NothingToJudge)),
            (Contested, Ok(Answered), Err(NothingToJudge), Err(NothingToJudge)),
        ] {
            assert_eq!((state.answer(), state.judge(true), state.judge(false)), (answered, accepted, contested), "{state}");
        }
    }

    #[test]
    fn only_a_finding_without_answer_is_overdue_and_only_after_its_last_day() {
        for state in FindingState::ALL {
            assert!(!state.is_overdue(day(10), day(10)), "{state}");
            assert_eq!(state.is_overdue(day(10), day(11)), *state == Recorded, "{state}");
        }
    }

    #[test]
    fn the_report_waits_for_checks_for_answers_that_are_due_and_for_judgements() {
        let finding = |number, state| Standing { number, state, due_on: day(10) };
        let report = |checks, states: &[FindingState], today| {
            let findings: Vec<Standing> = states.iter().zip(1..).map(|(state, number)| finding(number, *state)).collect();
            may_report(checks, &findings, day(today))
        };
        assert_eq!(report(0, &[], 1), Err(NoChecks));
        assert_eq!(report(1, &[], 1), Ok(()));
        assert_eq!(report(1, &[Accepted, Contested], 1), Ok(()));
        assert_eq!(report(1, &[Accepted, Recorded], 10), Err(AnswerDue { number: 2, due_on: day(10) }));
        assert_eq!(report(1, &[Accepted, Recorded], 11), Ok(()), "who does not answer in time cannot hold the report up");
        assert_eq!(report(1, &[Answered], 11), Err(AnswerNotJudged { number: 1 }));
    }

    #[test]
    fn nothing_is_added_to_a_reported_engagement() {
        assert_eq!(must_be_open(EngagementState::Open), Ok(()));
        assert_eq!(must_be_open(EngagementState::Reported), Err(AuditTrailRefusal::Reported));
    }
}
