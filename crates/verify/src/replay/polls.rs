//! Polls: which are open, which ballots stand.

use crate::finding::{Code, Findings, Place};
use crate::recount::{self, Recount};
use claror_record::Eid;
use claror_record::event::{
    BallotCast, Choice, ClearOr, DecisionConfirmed, Id, Opening, Outcome, PollAnnulled, PollClosed, PollCounted, PollOpened,
    PollRollListed, Results, RollLine, Rule, Timestamp, Weight,
};
use std::collections::{BTreeMap, HashMap};

/// A seat's standing ballot; the choice is unknown while it is sealed and not opened.
pub(crate) struct Standing {
    pub eid: Eid,
    pub index: u64,
    pub choice: Option<Choice>,
}

/// A seat on a roll.
pub(crate) struct Seat {
    /// Places in [`Poll::groups`].
    pub sector: usize,
    pub college: usize,
    pub weight: Weight,
    pub standing: Option<Standing>,
}

/// A poll that is open, or closed and not yet counted.
pub(crate) struct Poll {
    pub decision: Id,
    pub rule: Rule,
    results: Results,
    pub closes_at: Timestamp,
    /// Names of sectors and colleges, each once.
    pub groups: Vec<String>,
    pub seats: HashMap<Id, Seat>,
    closed: bool,
    /// Whether entries were lost since it opened, so that nothing can be said of its ballots.
    tainted: bool,
}

/// What remains to be known of a poll that is over.
struct Finished {
    decision: Id,
    /// The outcome that was recorded; `None` when the poll was annulled.
    outcome: Option<Outcome>,
}

/// The state of all polls at a place in the log.
#[derive(Default)]
pub(crate) struct Polls {
    open: HashMap<Id, Poll>,
    finished: HashMap<Id, Finished>,
    /// Parts of rolls whose poll has not opened yet; `None` when a part is lost.
    rolls: HashMap<Id, Option<Vec<PollRollListed>>>,
    /// Whether entries were lost: what seems not to exist may have been in them.
    lost: bool,
    pub recounted: u64,
    pub recounts_skipped: u64,
    /// Counted ballots that no opening tells: index of the ballot, its id, index of the count.
    pub unopened: Vec<(u64, Eid, u64)>,
}

impl Polls {
    /// Entries are lost here: polls that are open now cannot be recounted, later ones can.
    pub fn gap(&mut self) {
        self.lost = true;
        self.open.values_mut().for_each(|poll| poll.tainted = true);
        self.rolls.values_mut().for_each(|parts| *parts = None);
    }

    /// The poll, while it is open or waits for its count.
    pub fn open(&self, id: Id) -> Option<&Poll> {
        self.open.get(&id)
    }

    pub fn roll_listed(&mut self, id: Id, part: &PollRollListed) {
        if let Some(parts) = self.rolls.entry(id).or_insert_with(|| Some(Vec::new())) {
            parts.push(part.clone());
        }
    }

    /// The lines of the roll that a poll opens with, when all of them are known.
    pub fn roll<'r>(&'r self, id: Id, opening: &'r PollOpened) -> Option<Vec<&'r RollLine>> {
        let parts = match self.rolls.get(&id) {
            Some(None) => return None,
            Some(Some(parts)) => parts.as_slice(),
            None => &[],
        };
        let lines = parts.iter().flat_map(|part| &part.roll).chain(&opening.roll);
        parts.iter().map(|part| part.part).eq(1..=opening.roll_parts).then(|| lines.collect())
    }

    /// What is known of a poll that is not open.
    fn not_open(&self, poll: Id) -> Option<String> {
        match self.finished.get(&poll) {
            Some(Finished { outcome: None, .. }) => Some("an annulled poll".to_owned()),
            Some(_) => Some("a counted poll".to_owned()),
            None if self.lost => None,
            None => Some(format!("poll {poll}, which was never opened")),
        }
    }

    /// Answers whether it is a new poll.
    pub fn poll_opened(&mut self, index: u64, id: Id, opening: &PollOpened, findings: &mut Findings) -> bool {
        if self.open.contains_key(&id) || self.finished.contains_key(&id) {
            findings.add(Code::PollOpened, Place::Index(index), "a poll that was not opened before", id);
            return false;
        }
        let mut poll = Poll {
            decision: opening.decision,
            rule: opening.rule.clone(),
            results: opening.results,
            closes_at: opening.closes_at,
            groups: Vec::new(),
            seats: HashMap::new(),
            closed: false,
            tainted: false,
        };
        match self.rolls.remove(&id) {
            Some(None) => poll.tainted = true,
            parts => {
                let parts = parts.flatten().unwrap_or_default();
                let numbered = parts.iter().map(|part| part.part).eq(1..=opening.roll_parts);
                if numbered {
                    let lines = parts.iter().flat_map(|part| &part.roll).chain(&opening.roll);
                    lines.for_each(|line| poll.list(index, line, findings));
                } else if self.lost {
                    poll.tainted = true;
                } else {
                    let got: Vec<String> = parts.iter().map(|part| part.part.to_string()).collect();
                    let got = format!("{} parts ({})", got.len(), got.join(", "));
                    findings.add(Code::Roll, Place::Index(index), format!("roll parts 1 to {}", opening.roll_parts), got);
                    poll.tainted = true;
                }
            }
        }
        self.open.insert(id, poll);
        true
    }

    pub fn ballot_cast(&mut self, index: u64, eid: Eid, ballot: &BallotCast, opened: &[Opening], findings: &mut Findings) {
        let place = || Place::Index(index);
        let poll = match self.open.get_mut(&ballot.poll) {
            Some(poll) if poll.closed => {
                return findings.add(Code::BallotPoll, place(), "an open poll", "a closed poll");
            }
            Some(poll) => poll,
            None => {
                if let Some(got) = self.not_open(ballot.poll) {
                    findings.add(Code::BallotPoll, place(), "an open poll", got);
                }
                return;
            }
        };
        if poll.tainted {
            return;
        }
        let choice = poll.choice(index, ballot, opened, findings);
        let Some(seat) = poll.seats.get_mut(&ballot.seat) else {
            return findings.add(Code::BallotSeat, place(), "a seat on the roll", ballot.seat);
        };
        let standing = seat.standing.as_ref().map(|standing| standing.eid);
        if ballot.replaces != standing {
            let word = |eid: Option<Eid>| eid.map_or("no earlier ballot".to_owned(), |eid| format!("ballot {eid}"));
            findings.add(Code::BallotReplaces, place(), word(standing), word(ballot.replaces));
        }
        seat.standing = Some(Standing { eid, index, choice });
    }

    pub fn poll_closed(&mut self, index: u64, id: Id, close: &PollClosed, findings: &mut Findings) {
        let got = match self.open.get_mut(&id) {
            Some(poll) if !poll.closed => {
                poll.closed = true;
                let standing = poll.seats.values().filter(|seat| seat.standing.is_some()).count() as u64;
                if !poll.tainted && close.cast != standing {
                    findings.add(
                        Code::CloseCast,
                        Place::Index(index),
                        format!("cast {standing}"),
                        format!("cast {}", close.cast),
                    );
                }
                return;
            }
            Some(_) => Some("a closed poll".to_owned()),
            None => self.not_open(id),
        };
        if let Some(got) = got {
            findings.add(Code::ClosePoll, Place::Index(index), "an open poll", got);
        }
    }

    /// Answers the decision whose poll it was.
    pub fn poll_counted(&mut self, index: u64, id: Id, count: &PollCounted, findings: &mut Findings) -> Option<Id> {
        let Some(poll) = self.open.remove(&id) else {
            if let Some(got) = self.not_open(id) {
                findings.add(Code::CountPoll, Place::Index(index), "a closed poll", got);
            }
            return None;
        };
        let decision = Some(poll.decision);
        self.finished.insert(id, Finished { decision: poll.decision, outcome: Some(count.outcome) });
        if poll.tainted {
            self.recounts_skipped += 1;
            return decision;
        }
        if !poll.closed {
            findings.add(Code::CountPoll, Place::Index(index), "a closed poll", "an open poll");
        }
        match recount::check(index, &poll, count, findings) {
            Recount::Done => self.recounted += 1,
            Recount::Impossible => self.recounts_skipped += 1,
            Recount::Unopened(ballots) => {
                self.recounts_skipped += 1;
                self.unopened.extend(ballots.into_iter().map(|(ballot, eid)| (ballot, eid, index)));
            }
        }
        decision
    }

    /// Answers the decision whose poll it was, when it could be annulled.
    pub fn poll_annulled(&mut self, index: u64, id: Id, annulment: &PollAnnulled, findings: &mut Findings) -> Option<Id> {
        let decision = match (self.open.remove(&id), self.finished.get(&id)) {
            (Some(poll), _) => Some(poll.decision),
            (None, Some(Finished { outcome: Some(_), decision })) => Some(*decision),
            (None, _) => {
                if let Some(got) = self.not_open(id) {
                    findings.add(Code::AnnulPoll, Place::Index(index), "a poll to annul", got);
                }
                None
            }
        };
        let decision = decision?;
        if decision != annulment.decision {
            findings.add(Code::AnnulPoll, Place::Index(index), format!("decision {decision}"), annulment.decision);
        }
        self.finished.insert(id, Finished { decision, outcome: None });
        (decision == annulment.decision).then_some(decision)
    }

    /// Answers whether nothing speaks against it.
    pub fn confirmed(&self, index: u64, decision: Id, confirmation: &DecisionConfirmed, findings: &mut Findings) -> bool {
        let poll = confirmation.poll;
        let got = match self.finished.get(&poll) {
            Some(Finished { outcome: Some(outcome), decision: of }) if *of == decision => {
                if *outcome != confirmation.outcome {
                    let word = recount::outcome_word;
                    findings.add(Code::Confirm, Place::Index(index), word(*outcome), word(confirmation.outcome));
                }
                return *outcome == confirmation.outcome;
            }
            Some(Finished { outcome: Some(_), decision: of }) => Some(format!("a poll of decision {of}")),
            _ => match self.open.get(&poll) {
                // Its count may be among the lost entries.
                Some(open) if open.tainted => None,
                Some(_) => Some("a poll that is not counted".to_owned()),
                None => self.not_open(poll),
            },
        };
        let lost = got.is_none();
        if let Some(got) = got {
            findings.add(Code::Confirm, Place::Index(index), format!("a counted poll of decision {decision}"), got);
        }
        lost
    }
}

impl Poll {
    fn list(&mut self, index: u64, line: &RollLine, findings: &mut Findings) {
        let (sector, college) = (self.group(&line.sector), self.group(&line.college));
        let seat = Seat { sector, college, weight: line.weight, standing: None };
        if self.seats.insert(line.seat, seat).is_some() {
            findings.add(Code::Roll, Place::Index(index), "each seat once", format!("seat {} twice", line.seat));
        }
    }

    fn group(&mut self, name: &str) -> usize {
        match self.groups.iter().position(|group| group == name) {
            Some(place) => place,
            None => {
                self.groups.push(name.to_owned());
                self.groups.len() - 1
            }
        }
    }

    /// What a ballot says, when it can be known.
    fn choice(&self, index: u64, ballot: &BallotCast, opened: &[Opening], findings: &mut Findings) -> Option<Choice> {
        match (&ballot.choice, self.results) {
            (ClearOr::Clear(choice), Results::Live) => Some(*choice),
            (ClearOr::Clear(choice), Results::AfterClose) => {
                findings.add(Code::BallotChoice, Place::Index(index), "a sealed choice", choice);
                Some(*choice)
            }
            (ClearOr::Sealed(_), results) => {
                if results == Results::Live {
                    findings.add(Code::BallotChoice, Place::Index(index), "a choice in clear", "a sealed choice");
                }
                let Opening { value, .. } = opened.iter().find(|opening| opening.ptr == "/data/choice")?;
                let choice = serde_json::from_str::<Choice>(value).ok();
                if choice.is_none() {
                    findings.add(Code::BallotChoice, Place::Index(index), "for, against or abstain", value);
                }
                choice
            }
        }
    }

    /// The groups named by `of`, sorted, with the seats of each.
    pub fn grouped(&self, of: impl Fn(&Seat) -> usize) -> BTreeMap<&str, Vec<&Seat>> {
        let mut grouped: BTreeMap<&str, Vec<&Seat>> = BTreeMap::new();
        for seat in self.seats.values() {
            let name = self.groups.get(of(seat)).map(String::as_str).unwrap_or_default();
            grouped.entry(name).or_default().push(seat);
        }
        grouped
    }
}
