//! Step 7: the council's history, replayed from the entries alone as the state of each subject.
//!
//! What seems not to exist is held against the record only where the history is whole: from the council's founding on,
//! without an entry lost. A log that continues another one, or that never says that its council was founded, is judged
//! by what it tells itself.

mod audits;
mod decisions;
mod members;
pub(crate) mod polls;

use crate::finding::{Code, Findings, Place};
use crate::keys::Keys;
use audits::Audits;
use claror_record::Leaf;
use claror_record::event::{
    Event, Id, LogCloseReason, LogOpened, Opening, OpeningRef, PreviousLog, PublishReason, Subject, Timestamp,
};
use decisions::Decisions;
use members::Members;
use polls::Polls;
use std::collections::{HashMap, HashSet};

/// Whether all that ever happened is known at this place.
pub(crate) struct Whole(pub bool);

/// An opening that an entry says to be gone.
pub(crate) struct Gone {
    pub index: u64,
    pub opening: OpeningRef,
    /// Erased, so that it must not be found any more; else rectified, so that it may be.
    pub erased: bool,
}

/// The state of all subjects at a place in the log.
pub(crate) struct Replay {
    pub keys: Keys,
    whole: Whole,
    /// Entries were lost, or came before the log.
    lost: bool,
    closed: Option<(u64, LogCloseReason)>,
    council: Option<Id>,
    statutes: HashSet<Id>,
    roles: HashMap<String, u64>,
    datasets: HashMap<String, u64>,
    audits: Audits,
    members: Members,
    decisions: Decisions,
    pub polls: Polls,
    pub gone: Vec<Gone>,
    /// The log that this one continues.
    pub previous: Option<PreviousLog>,
    pub rolls_compared: u64,
    pub rolls_not_compared: u64,
}

impl Replay {
    pub fn new(keys: Keys) -> Self {
        Replay {
            keys,
            whole: Whole(false),
            lost: false,
            closed: None,
            council: None,
            statutes: HashSet::new(),
            roles: HashMap::new(),
            datasets: HashMap::new(),
            audits: Audits::default(),
            members: Members::default(),
            decisions: Decisions::default(),
            polls: Polls::default(),
            gone: Vec::new(),
            previous: None,
            rolls_compared: 0,
            rolls_not_compared: 0,
        }
    }

    /// The index of the log's end, and why it ended.
    pub fn closed(&self) -> Option<(u64, LogCloseReason)> {
        self.closed
    }

    /// Whether the whole history was there to be replayed.
    pub fn is_whole(&self) -> bool {
        self.whole.0
    }

    /// Entries are lost here: what they would have told is not held against those that follow.
    pub fn gap(&mut self) {
        self.lost = true;
        self.whole.0 = false;
        self.audits.gap();
        self.members.gap();
        self.decisions.gap();
        self.polls.gap();
    }

    /// Takes one leaf into account; `opened` are its openings.
    pub fn apply(&mut self, index: u64, leaf: &Leaf, opened: &[Opening], findings: &mut Findings) {
        if let Some((closed, _)) = self.closed {
            let expected = format!("nothing after the log's end at index {closed}");
            findings.add(Code::LogClosed, Place::Index(index), expected, leaf.event.type_name());
        }
        if index == 0 && !matches!(leaf.event, Event::LogOpened(_)) {
            findings.add(Code::LogOpened, Place::Index(0), "log.opened", leaf.event.type_name());
        }
        match &leaf.sub {
            Subject::Log(origin) => self.log(index, origin, &leaf.event, findings),
            Subject::Council(id) => self.council(index, *id, &leaf.event, findings),
            Subject::Statute(id) if !self.statutes.insert(*id) => {
                findings.add(Code::Statute, Place::Index(index), "a statute not adopted before", id);
            }
            Subject::Organisation(id) => self.members.organisation(index, *id, &leaf.event, Whole(self.whole.0), findings),
            Subject::Seat(id) => self.seat(index, *id, &leaf.event, findings),
            Subject::Decision(id) => self.decision(index, *id, &leaf.event, findings),
            Subject::Poll(id) => self.poll(index, *id, leaf, opened, findings),
            Subject::Auditor(id) => self.audits.auditor(index, *id, &leaf.event, &self.whole, findings),
            Subject::Engagement(id) => self.audits.engagement(index, *id, &leaf.event, &self.whole, findings),
            Subject::Dataset(slug) => self.dataset(index, slug, &leaf.event, findings),
            _ => self.other(index, &leaf.event, findings),
        }
    }

    fn log(&mut self, index: u64, origin: &str, event: &Event, findings: &mut Findings) {
        if self.previous.as_ref().is_some_and(|previous| previous.origin == origin) && !matches!(event, Event::LogOpened(_)) {
            // It waited when the log before this one ended, and was carried over: it says nothing about this one.
            return;
        }
        if origin != self.keys.origin() && !matches!(event, Event::LogOpened(_)) {
            findings.add(Code::LogOther, Place::Index(index), self.keys.origin(), origin);
        }
        match event {
            Event::LogOpened(opened) if index == 0 => self.log_opened(opened, findings),
            Event::LogOpened(_) => findings.add(Code::LogOpened, Place::Index(index), "a log opened once", "another opening"),
            Event::LogKeyRotated(rotation) => self.keys.rotated(index, rotation, findings),
            Event::LogClosed(end) => self.closed = self.closed.or(Some((index, end.reason))),
            Event::LogRecovered(recovered) => {
                let end = recovered.first.saturating_add(recovered.count);
                if end > index {
                    let expected = format!("entries before index {index}");
                    findings.add(Code::LogRecovered, Place::Index(index), expected, format!("entries up to {end}"));
                }
            }
            _ => {}
        }
    }

    fn log_opened(&mut self, opened: &LogOpened, findings: &mut Findings) {
        if opened.origin != self.keys.origin() {
            return findings.add(Code::LogOpened, Place::Index(0), self.keys.pinned(), &opened.vkey);
        }
        self.keys.opened(&opened.vkey);
        self.previous = opened.previous.clone();
        self.lost |= self.previous.is_some();
    }

    fn council(&mut self, index: u64, id: Id, event: &Event, findings: &mut Findings) {
        let mut bad = |expected: String, got: String| findings.add(Code::Council, Place::Index(index), expected, got);
        match (event, self.council) {
            (Event::CouncilFounded(_), Some(council)) => {
                bad("one council, founded once".to_owned(), format!("council {council} before"))
            }
            (Event::CouncilFounded(founding), None) => {
                self.members.founded(founding);
                self.whole = Whole(!self.lost);
            }
            (_, Some(council)) if council != id => bad(format!("council {council}"), format!("council {id}")),
            _ => {}
        }
        self.council.get_or_insert(id);
        match event {
            Event::RoleGranted(grant) => *self.roles.entry(grant.role.clone()).or_default() += 1,
            Event::RoleRevoked(revocation) => match self.roles.get_mut(&revocation.role) {
                Some(held @ 1..) => *held -= 1,
                _ if self.whole.0 => {
                    let got = format!("{} of nobody", revocation.role);
                    findings.add(Code::Role, Place::Index(index), "a role that somebody holds", got);
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn seat(&mut self, index: u64, id: Id, event: &Event, findings: &mut Findings) {
        let whole = Whole(self.whole.0);
        match event {
            Event::SeatAdded(seat) => self.members.seat_added(index, id, seat, whole, findings),
            Event::SeatEnded(end) => self.members.seat_ended(index, id, end, whole, findings),
            Event::RepresentativeAppointed(mandate) => self.members.appointed(index, id, mandate, whole, findings),
            Event::RepresentativeEnded(mandate) => self.members.ended(index, id, mandate, whole, findings),
            _ => {}
        }
    }

    fn decision(&mut self, index: u64, id: Id, event: &Event, findings: &mut Findings) {
        match event {
            Event::DecisionCalled(call) => self.decisions.called(index, id, call, findings),
            Event::DecisionConfirmed(confirmation) if self.polls.confirmed(index, id, confirmation, findings) => {
                self.decisions.confirmed(index, id, &self.whole, findings);
            }
            Event::DecisionAnnulled(annulment) => self.decisions.annulled(index, id, annulment, &self.whole, findings),
            _ => {}
        }
    }

    fn poll(&mut self, index: u64, id: Id, leaf: &Leaf, opened: &[Opening], findings: &mut Findings) {
        match (&leaf.event, leaf.at) {
            (Event::PollRollListed(part), _) => self.polls.roll_listed(id, part),
            (Event::PollOpened(opening), Some(at)) => {
                self.check_roll(index, id, at, leaf, findings);
                if self.polls.poll_opened(index, id, opening, findings) {
                    self.decisions.poll_opened(index, (id, at), opening, &self.whole, findings);
                }
            }
            (Event::BallotCast(ballot), _) => self.polls.ballot_cast(index, leaf.eid, ballot, opened, findings),
            (Event::PollClosed(close), Some(at)) => {
                if let Some(poll) = self.polls.open(id) {
                    Decisions::poll_closed(index, at, poll.closes_at, close.reason, findings);
                }
                self.polls.poll_closed(index, id, close, findings);
            }
            (Event::PollCounted(count), _) => {
                if let Some(decision) = self.polls.poll_counted(index, id, count, findings) {
                    self.decisions.poll_counted(decision);
                }
            }
            (Event::PollAnnulled(annulment), _) => {
                if let Some(decision) = self.polls.poll_annulled(index, id, annulment, findings) {
                    self.decisions.poll_annulled(decision);
                }
            }
            _ => {}
        }
    }

    fn check_roll(&mut self, index: u64, id: Id, at: Timestamp, leaf: &Leaf, findings: &mut Findings) {
        let Event::PollOpened(opening) = &leaf.event else { return };
        match self.polls.roll(id, opening) {
            Some(roll) if self.whole.0 => {
                self.members.check_roll(index, at, &roll, findings);
                self.rolls_compared += 1;
            }
            _ => self.rolls_not_compared += 1,
        }
    }

    fn dataset(&mut self, index: u64, slug: &str, event: &Event, findings: &mut Findings) {
        let Event::DatasetPublished(publication) = event else { return };
        let got = || format!("version {}", publication.version);
        // A withdrawal takes back what was published before, and publishes nothing.
        if publication.reason == PublishReason::Withdrawal {
            if let Some(latest) = self.datasets.get(slug).filter(|latest| **latest < publication.version) {
                findings.add(Code::Dataset, Place::Index(index), format!("a withdrawal of {slug} up to {latest}"), got());
            }
            return;
        }
        let before = self.datasets.insert(slug.to_owned(), publication.version);
        if let Some(before) = before.filter(|before| *before >= publication.version) {
            findings.add(Code::Dataset, Place::Index(index), format!("a version of {slug} above {before}"), got());
        }
    }

    fn other(&mut self, index: u64, event: &Event, findings: &mut Findings) {
        let mut gone = |openings: &[OpeningRef], erased: bool| {
            self.gone.extend(openings.iter().map(|opening| Gone { index, opening: opening.clone(), erased }));
        };
        match event {
            Event::ErasureDone(erasure) => gone(&erasure.openings, true),
            Event::RectificationDone(rectification) => gone(&rectification.openings, false),
            Event::ExportMade(export) if export.size > index => {
                let got = format!("the log at size {}", export.size);
                findings.add(Code::Export, Place::Index(index), format!("a bundle of at most {index} entries"), got);
            }
            _ => {}
        }
    }
}
