//! What the room writes in the ledger. The forms themselves are `claror_record`'s, where an auditor's program reads them.
use chrono::{DateTime, Utc};
use claror_record::event::{
    BallotCast, BallotKind, Choice, ClearOr, CloseReason, DecisionAnnulled, DecisionCalled, DecisionConfirmed, DocumentDigest,
    Event, FileDigest, Method, Outcome, PollAnnulled, PollClosed, PollCounted, PollOpened, PollRollListed, ROLL_PART_SEATS,
    Results as RecordResults, RollLine, Rule, Subject, TextDigest, Timestamp, Weight,
};
use uuid::Uuid;

use super::rules::{Counted, Results, published_bytes};
use crate::foundation::ledger::{Act, Sealed, Visibility, id};
use crate::foundation::problem::Problem;
use crate::membership::RollSeat;
use ::entity::{decisions_decision, decisions_document, decisions_text};

fn timestamp(at: DateTime<Utc>) -> Result<Timestamp, Problem> {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string().parse().map_err(Problem::fault)
}

fn rule(value: &serde_json::Value) -> Result<Rule, Problem> {
    serde_json::from_value(value.clone()).map_err(Problem::fault)
}

fn results(results: Results) -> RecordResults {
    match results {
        Results::Live => RecordResults::Live,
        Results::AfterClose => RecordResults::AfterClose,
    }
}

fn size(bytes: i64) -> u64 {
    u64::try_from(bytes).unwrap_or(0)
}

/// What `decision.called` says, beside the decision's row.
pub struct Called<'a> {
    pub decision: &'a decisions_decision::Model,
    pub code: &'a str,
    pub texts: &'a [decisions_text::Model],
    pub documents: &'a [decisions_document::Model],
    pub results: Results,
    pub rule: &'a serde_json::Value,
    pub opens_at: DateTime<Utc>,
    pub closes_at: DateTime<Utc>,
}

/// `decision.called`: texts and documents enter by their hash, since all may read them.
pub fn called(what: &Called<'_>) -> Result<Act, Problem> {
    let texts = what.texts.iter().map(|text| {
        let bytes = published_bytes(&text.title, &text.summary, &text.body);
        TextDigest { language: text.language.clone(), sha256: FileDigest::of(&bytes), size: bytes.len() as u64 }
    });
    let documents = what.documents.iter().map(|document| {
        let sha256 = document.sha256.parse().map_err(Problem::fault)?;
        Ok(DocumentDigest { sha256, size: size(document.size), media_type: document.media_type.clone() })
    });
    let event = DecisionCalled {
        code: what.code.to_owned(),
        text_version: size(what.decision.text_version),
        texts: texts.collect(),
        documents: documents.collect::<Result<_, Problem>>()?,
        ballot_kind: BallotKind::RollCall,
        results: results(what.results),
        rule: rule(what.rule)?,
        opens_at: timestamp(what.opens_at)?,
        closes_at: timestamp(what.closes_at)?,
    };
    Ok(Act::new(Subject::Decision(id(what.decision.id)), Event::DecisionCalled(event)))
}

/// The leaves of an opening: the parts of a long roll, then `poll.opened`.
pub fn opened(
    decision: &decisions_decision::Model,
    poll: Uuid,
    how: Results,
    closes_at: DateTime<Utc>,
    roll: &[RollSeat],
) -> Result<Vec<Act>, Problem> {
    let lines = roll.iter().map(roll_line).collect::<Result<Vec<_>, _>>()?;
    let subject = || Subject::Poll(id(poll));
    let mut acts = Vec::new();
    let mut parts = 0u64;
    if lines.len() > ROLL_PART_SEATS {
        for part in lines.chunks(ROLL_PART_SEATS) {
            parts += 1;
            acts.push(Act::new(subject(), Event::PollRollListed(PollRollListed { part: parts, roll: part.to_vec() })));
        }
    }
    let event = PollOpened {
        decision: id(decision.id),
        number: 1,
        method: Method::SingleChoice,
        options: Choice::ALL.to_vec(),
        ballot_kind: BallotKind::RollCall,
        results: results(how),
        rule: rule(&decision.rule)?,
        roll: if parts == 0 { lines } else { Vec::new() },
        roll_parts: parts,
        closes_at: timestamp(closes_at)?,
    };
    acts.push(Act::new(subject(), Event::PollOpened(event)));
    Ok(acts)
}

fn roll_line(seat: &RollSeat) -> Result<RollLine, Problem> {
    let part = |n: i64| u64::try_from(n).map_err(Problem::fault);
    let weight =
        Weight::new(part(seat.weight_num)?, part(seat.weight_den)?).ok_or_else(|| Problem::fault("a seat without weight"))?;
    Ok(RollLine {
        seat: id(seat.seat),
        organisation: id(seat.organisation),
        sector: seat.sector.clone(),
        college: seat.college.clone(),
        weight,
    })
}

/// `ballot.cast`: in clear while results are live, else a commitment that opens at the close. Neither time nor person.
pub fn cast(poll: Uuid, seat: Uuid, choice: Choice, replaces: Option<&str>, how: Results) -> Result<Act, Problem> {
    let sealed = match how {
        Results::Live => None,
        Results::AfterClose => Some(Sealed::new(choice.as_str().into(), Visibility::AfterClose, None)?),
    };
    let event = BallotCast {
        poll: id(poll),
        seat: id(seat),
        choice: sealed.as_ref().map_or(ClearOr::Clear(choice), |sealed| ClearOr::Sealed(sealed.commitment)),
        replaces: replaces.map(str::parse).transpose().map_err(Problem::fault)?,
    };
    let act = Act::new(Subject::Poll(id(poll)), Event::BallotCast(event));
    Ok(match sealed {
        Some(sealed) => act.opening("/data/choice", sealed),
        None => act,
    })
}

/// `poll.closed`.
pub fn closed(poll: Uuid, cast: u64, by_order: bool) -> Act {
    let reason = if by_order { CloseReason::Order } else { CloseReason::Time };
    Act::new(Subject::Poll(id(poll)), Event::PollClosed(PollClosed { cast, reason }))
}

/// `poll.counted`.
pub fn counted(poll: Uuid, counted: &Counted) -> Act {
    let event = PollCounted {
        method: Method::SingleChoice,
        figures: counted.figures,
        by_sector: counted.by_sector.clone(),
        by_college: counted.by_college.clone(),
        checks: counted.checks.clone(),
        outcome: counted.outcome,
    };
    Act::new(Subject::Poll(id(poll)), Event::PollCounted(event))
}

/// `decision.confirmed`.
pub fn confirmed(decision: Uuid, poll: Uuid, outcome: Outcome) -> Act {
    Act::new(Subject::Decision(id(decision)), Event::DecisionConfirmed(DecisionConfirmed { poll: id(poll), outcome }))
}

/// `poll.annulled`; the reason is free text, so the leaf holds a commitment and everybody may read its opening.
pub fn poll_annulled(decision: Uuid, poll: Uuid, reason: &str) -> Result<Act, Problem> {
    let sealed = Sealed::new(reason.into(), Visibility::Public, None)?;
    let event = PollAnnulled { decision: id(decision), reason: sealed.commitment };
    Ok(Act::new(Subject::Poll(id(poll)), Event::PollAnnulled(event)).opening("/data/reason", sealed))
}

/// `decision.annulled`.
pub fn annulled(decision: Uuid, poll: Option<Uuid>, reason: &str) -> Result<Act, Problem> {
    let sealed = Sealed::new(reason.into(), Visibility::Public, None)?;
    let event = DecisionAnnulled { poll: poll.map(id), reason: sealed.commitment };
    Ok(Act::new(Subject::Decision(id(decision)), Event::DecisionAnnulled(event)).opening("/data/reason", sealed))
}
