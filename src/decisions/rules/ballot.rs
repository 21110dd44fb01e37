//! Who may cast a ballot now, and what becomes of the one that stands.
use chrono::{DateTime, Utc};

use super::{DecisionRefusal, PollState};
use crate::foundation::problem::Problem;

/// The ballot of the seat that counts at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub eid: String,
}

/// What must be known to judge a ballot.
#[derive(Debug, Clone)]
pub struct BallotFacts {
    pub poll: PollState,
    pub closes_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub on_roll: bool,
    pub standing: Option<Standing>,
}

/// Whether a ballot that says it replaces `replaces` may be cast at `now`.
///
/// # Errors
/// A refusal of its own for each reason; `Stale` when the ballot to be replaced is not the one that stands.
pub fn may_cast(facts: &BallotFacts, replaces: Option<&str>, now: DateTime<Utc>) -> Result<(), Problem> {
    if facts.poll != PollState::Open || now >= facts.closes_at {
        let closed_at = facts.closed_at.unwrap_or(facts.closes_at);
        return Err(DecisionRefusal::PollClosed { closed_at }.into());
    }
    if !facts.on_roll {
        return Err(DecisionRefusal::NotOnRoll.into());
    }
    match (&facts.standing, replaces) {
        (None, None) => Ok(()),
        (Some(standing), None) => Err(DecisionRefusal::BallotAlreadyCast { eid: standing.eid.clone() }.into()),
        (Some(standing), Some(named)) if standing.eid == named => Ok(()),
        (_, Some(_)) => Err(Problem::Stale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    fn facts() -> BallotFacts {
        let closes_at = DateTime::UNIX_EPOCH + Duration::hours(1);
        BallotFacts { poll: PollState::Open, closes_at, closed_at: None, on_roll: true, standing: None }
    }

    fn code(facts: &BallotFacts, replaces: Option<&str>, minute: i64) -> &'static str {
        match may_cast(facts, replaces, DateTime::UNIX_EPOCH + Duration::minutes(minute)) {
            Ok(()) => "OK",
            Err(problem) => problem.code(),
        }
    }

    #[test]
    fn each_reason_has_its_own_refusal() {
        let standing = BallotFacts { standing: Some(Standing { eid: "a".into() }), ..facts() };
        for (facts, replaces, minute, expected) in [
            (facts(), None, 0, "OK"),
            (facts(), None, 59, "OK"),
            (facts(), None, 60, "DECISIONS_POLL_CLOSED"),
            (BallotFacts { poll: PollState::Counted, ..facts() }, None, 0, "DECISIONS_POLL_CLOSED"),
            (BallotFacts { on_roll: false, ..facts() }, None, 0, "DECISIONS_NOT_ON_ROLL"),
            (standing.clone(), None, 0, "DECISIONS_BALLOT_ALREADY_CAST"),
            (standing.clone(), Some("a"), 0, "OK"),
            (standing, Some("b"), 0, "STALE"),
            (facts(), Some("a"), 0, "STALE"),
        ] {
            assert_eq!(code(&facts, replaces, minute), expected);
        }
    }
}
