//! Decisions: called, polled, counted, confirmed or annulled, each once and in this order.

use super::Whole;
use crate::finding::{Code, Findings, Place};
use claror_record::event::{BallotKind, CloseReason, DecisionAnnulled, DecisionCalled, Id, PollOpened, Results, Rule, Timestamp};
use std::collections::HashMap;
use std::fmt;

/// What was announced.
struct Terms {
    ballot_kind: BallotKind,
    results: Results,
    rule: Rule,
    opens_at: Timestamp,
    closes_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Called,
    Open,
    Counted,
    Confirmed,
    Annulled,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stage::Called => "a called decision",
            Stage::Open => "a decision with an open poll",
            Stage::Counted => "a decision with a counted poll",
            Stage::Confirmed => "a confirmed decision",
            Stage::Annulled => "an annulled decision",
        })
    }
}

struct Decision {
    stage: Stage,
    /// Kept until the decision is over; unknown where the call is lost.
    terms: Option<Box<Terms>>,
    /// The poll that was opened last, and how many there were.
    poll: Option<Id>,
    polls: u64,
}

/// The decisions at a place in the log.
#[derive(Default)]
pub(super) struct Decisions {
    all: HashMap<Id, Decision>,
}

/// Where an act on a decision stands, to say what is wrong with it.
struct Act<'a, 'b> {
    index: u64,
    id: Id,
    findings: &'a mut Findings,
    whole: &'b Whole,
}

impl Act<'_, '_> {
    fn bad(&mut self, code: Code, expected: impl ToString, got: impl ToString) {
        self.findings.add(code, Place::Index(self.index), expected, got);
    }
}

impl Decisions {
    /// Entries are lost: what stood before them may stand otherwise.
    pub fn gap(&mut self) {
        self.all.clear();
    }

    pub fn called(&mut self, index: u64, id: Id, call: &DecisionCalled, findings: &mut Findings) {
        if let Some(decision) = self.all.get(&id) {
            let got = format!("{}, {id}", decision.stage);
            return findings.add(Code::Decision, Place::Index(index), "a decision not called before", got);
        }
        if call.closes_at <= call.opens_at {
            let got = format!("{} to {}", call.opens_at, call.closes_at);
            findings.add(Code::PollTerms, Place::Index(index), "an opening before the close", got);
        }
        let DecisionCalled { ballot_kind, results, opens_at, closes_at, .. } = *call;
        let terms = Terms { ballot_kind, results, rule: call.rule.clone(), opens_at, closes_at };
        let decision = Decision { stage: Stage::Called, terms: Some(Box::new(terms)), poll: None, polls: 0 };
        self.all.insert(id, decision);
    }

    pub fn poll_opened(
        &mut self,
        index: u64,
        (poll, at): (Id, Timestamp),
        opening: &PollOpened,
        whole: &Whole,
        findings: &mut Findings,
    ) {
        let mut act = Act { index, id: opening.decision, findings, whole };
        let Some(decision) = act.known(&mut self.all, "a called decision") else { return };
        let repeats = decision.polls > 0 && matches!(decision.stage, Stage::Counted | Stage::Called);
        if decision.stage != Stage::Called && !repeats {
            act.bad(Code::Decision, "a called decision", format!("{}, {}", decision.stage, opening.decision));
        }
        if whole.0 && opening.number != decision.polls + 1 {
            act.bad(Code::PollTerms, format!("poll {}", decision.polls + 1), format!("poll {}", opening.number));
        }
        if let Some(terms) = &decision.terms {
            let mut same = |what: &str, same: bool| {
                if !same {
                    act.bad(Code::PollTerms, format!("the {what} that was announced"), format!("another {what}"));
                }
            };
            same("rule", terms.rule == opening.rule);
            same("kind of ballot", terms.ballot_kind == opening.ballot_kind);
            same("hour of results", terms.results == opening.results);
            same("closing hour", terms.closes_at == opening.closes_at || decision.polls > 0);
            if at < terms.opens_at {
                act.bad(Code::PollTerms, format!("an opening at {} or later", terms.opens_at), at);
            }
        }
        if at > opening.closes_at {
            act.bad(Code::PollTerms, format!("an opening before the close at {}", opening.closes_at), at);
        }
        decision.stage = Stage::Open;
        decision.poll = Some(poll);
        decision.polls += 1;
    }

    /// The poll of a decision was closed by its hour or by order.
    pub fn poll_closed(index: u64, at: Timestamp, closes_at: Timestamp, reason: CloseReason, findings: &mut Findings) {
        if reason == CloseReason::Time && at < closes_at {
            findings.add(Code::PollTerms, Place::Index(index), format!("a close by time at {closes_at} or later"), at);
        }
    }

    pub fn poll_counted(&mut self, id: Id) {
        self.move_on(id, Stage::Counted);
    }

    /// The poll is gone; the decision may have another.
    pub fn poll_annulled(&mut self, id: Id) {
        self.move_on(id, Stage::Called);
    }

    fn move_on(&mut self, id: Id, to: Stage) {
        if let Some(decision) = self.all.get_mut(&id)
            && !matches!(decision.stage, Stage::Confirmed | Stage::Annulled)
        {
            decision.stage = to;
        }
    }

    pub fn confirmed(&mut self, index: u64, id: Id, whole: &Whole, findings: &mut Findings) {
        let mut act = Act { index, id, findings, whole };
        let Some(decision) = act.known(&mut self.all, "a decision with a counted poll") else { return };
        if whole.0 && decision.stage != Stage::Counted {
            act.bad(Code::Decision, "a decision with a counted poll", format!("{}, {id}", decision.stage));
        }
        decision.stage = Stage::Confirmed;
        decision.terms = None;
    }

    pub fn annulled(&mut self, index: u64, id: Id, annulment: &DecisionAnnulled, whole: &Whole, findings: &mut Findings) {
        let mut act = Act { index, id, findings, whole };
        let Some(decision) = act.known(&mut self.all, "a called decision") else { return };
        match decision.stage {
            Stage::Confirmed | Stage::Annulled => {
                act.bad(Code::Decision, "a decision that is neither confirmed nor annulled", format!("{}, {id}", decision.stage));
            }
            Stage::Open | Stage::Counted => {
                act.bad(Code::Decision, "a decision whose poll is annulled", format!("{}, {id}", decision.stage));
            }
            Stage::Called if whole.0 && decision.poll != annulment.poll => {
                let word = |poll: Option<Id>| poll.map_or("no poll".to_owned(), |poll| format!("poll {poll}"));
                act.bad(Code::Decision, word(decision.poll), word(annulment.poll));
            }
            Stage::Called => {}
        }
        decision.stage = Stage::Annulled;
        decision.terms = None;
    }
}

impl Act<'_, '_> {
    /// The decision; one whose call is lost is taken as it comes.
    fn known<'d>(&mut self, all: &'d mut HashMap<Id, Decision>, expected: &str) -> Option<&'d mut Decision> {
        let id = self.id;
        let decision = all.get_mut(&id);
        if decision.is_none() && self.whole.0 {
            self.bad(Code::Decision, expected, format!("decision {id}, which was never called"));
        }
        decision
    }
}
