//! Polls from the call to the confirmation, counted here by hand and not by the tally.

use super::{BEGIN, Log, id};
use claror_record::Eid;
use claror_record::event::*;
use std::collections::BTreeMap;

/// A poll to be held.
#[derive(Clone)]
pub struct PollSpec {
    pub n: u64,
    pub results: Results,
    /// Seats on the roll.
    pub seats: u64,
    /// Seat number and choice, in the order of casting; a later ballot of a seat replaces the earlier.
    pub ballots: Vec<(u64, Choice)>,
    /// From the opening to the close, in seconds after [`BEGIN`].
    pub hours: (i64, i64),
}

pub const SECTORS: [&str; 3] = ["cso", "lra", "migrant_diaspora"];
pub const COLLEGES: [&str; 2] = ["entities", "groups"];

impl PollSpec {
    /// 12 seats, 8 ballots of which one replaces another: 5 for, 1 against, 1 abstention.
    pub fn usual(n: u64, results: Results) -> PollSpec {
        use Choice::{Abstain, Against, For};
        let ballots = vec![(0, For), (1, For), (2, Against), (3, For), (0, Abstain), (4, For), (5, For), (6, For)];
        PollSpec { n, results, seats: 12, ballots, hours: (-399, 17_601) }
    }

    pub fn poll(&self) -> Id {
        id("poll", self.n)
    }

    pub fn decision(&self) -> Id {
        id("decision", self.n)
    }

    pub fn seat(&self, seat: u64) -> Id {
        id("seat", seat)
    }

    pub fn rule(&self) -> Rule {
        let condition = |count: &str, threshold, of: &str, article: &str| Condition {
            count: count.into(),
            threshold,
            of: Some(of.into()),
            plus: None,
            min: None,
            article: Some(article.into()),
        };
        let half = Share::Fraction { num: 1, den: 2 };
        Rule {
            quorum: condition("present", Threshold::AtLeast(half), "seats", "17.4"),
            majority: condition("for", Threshold::MoreThan(half), "votes_cast", "18.1"),
        }
    }

    pub fn line(&self, seat: u64) -> RollLine {
        RollLine {
            seat: self.seat(seat),
            organisation: id("organisation", seat),
            sector: SECTORS[seat as usize % SECTORS.len()].into(),
            college: COLLEGES[seat as usize % COLLEGES.len()].into(),
            weight: Weight::ONE,
        }
    }

    /// The choices that stand, by seat.
    pub fn standing(&self) -> BTreeMap<u64, Choice> {
        self.ballots.iter().copied().collect()
    }

    pub fn opened(&self) -> PollOpened {
        let long = self.seats as usize > ROLL_PART_SEATS;
        PollOpened {
            decision: self.decision(),
            number: 1,
            method: Method::SingleChoice,
            options: Choice::ALL.to_vec(),
            ballot_kind: BallotKind::RollCall,
            results: self.results,
            rule: self.rule(),
            roll: if long { Vec::new() } else { (0..self.seats).map(|seat| self.line(seat)).collect() },
            roll_parts: if long { self.seats.div_ceil(ROLL_PART_SEATS as u64) } else { 0 },
            closes_at: self.hour(self.hours.1),
        }
    }

    fn hour(&self, seconds: i64) -> Timestamp {
        Timestamp::from_unix_seconds(BEGIN + seconds).unwrap()
    }

    pub fn open(&self, log: &mut Log) {
        self.call(log);
        self.open_poll(log);
    }

    pub fn call(&self, log: &mut Log) {
        let called = DecisionCalled {
            code: format!("D-{}", self.n),
            text_version: 1,
            texts: vec![],
            documents: vec![],
            ballot_kind: BallotKind::RollCall,
            results: self.results,
            rule: self.rule(),
            opens_at: self.hour(self.hours.0),
            closes_at: self.hour(self.hours.1),
        };
        log.push(Subject::Decision(self.decision()), Event::DecisionCalled(called));
    }

    pub fn open_poll(&self, log: &mut Log) {
        let opened = self.opened();
        let seats: Vec<u64> = (0..self.seats).collect();
        if opened.roll_parts > 0 {
            for (part, seats) in (1..).zip(seats.chunks(ROLL_PART_SEATS)) {
                let roll = seats.iter().map(|seat| self.line(*seat)).collect();
                log.push(Subject::Poll(self.poll()), Event::PollRollListed(PollRollListed { part, roll }));
            }
        }
        log.push(Subject::Poll(self.poll()), Event::PollOpened(opened));
    }

    pub fn cast(&self, log: &mut Log, seat: u64, choice: Choice, replaces: Option<Eid>) -> Eid {
        let choice = match self.results {
            Results::Live => ClearOr::Clear(choice),
            Results::AfterClose => ClearOr::Sealed(log.commit_next("/data/choice", choice)),
        };
        let ballot = BallotCast { poll: self.poll(), seat: self.seat(seat), choice, replaces };
        log.push(Subject::Poll(self.poll()), Event::BallotCast(ballot))
    }

    /// All ballots; the openings of replaced ones are taken back.
    pub fn cast_all(&self, log: &mut Log) {
        let mut standing: BTreeMap<u64, Eid> = BTreeMap::new();
        for (seat, choice) in &self.ballots {
            let eid = self.cast(log, *seat, *choice, standing.get(seat).copied());
            if let Some(replaced) = standing.insert(*seat, eid)
                && self.results == Results::AfterClose
            {
                log.close(replaced);
            }
        }
    }

    pub fn close(&self, log: &mut Log) {
        let close = PollClosed { cast: self.standing().len() as u64, reason: CloseReason::Order };
        log.push(Subject::Poll(self.poll()), Event::PollClosed(close));
    }

    pub fn count(&self, log: &mut Log, count: PollCounted) {
        log.push(Subject::Poll(self.poll()), Event::PollCounted(count));
    }

    pub fn confirm(&self, log: &mut Log, outcome: Outcome) {
        let confirmation = DecisionConfirmed { poll: self.poll(), outcome };
        log.push(Subject::Decision(self.decision()), Event::DecisionConfirmed(confirmation));
    }

    /// From the call to the confirmation.
    pub fn hold(&self, log: &mut Log) {
        self.open(log);
        self.cast_all(log);
        self.close(log);
        let count = counted(self);
        self.count(log, count.clone());
        self.confirm(log, count.outcome);
    }
}

fn figures(spec: &PollSpec, belongs: impl Fn(u64) -> bool) -> Figures {
    let standing = spec.standing();
    let mut figures = Figures::default();
    for seat in (0..spec.seats).filter(|seat| belongs(*seat)) {
        figures.eligible += 1;
        match standing.get(&seat) {
            Some(Choice::For) => figures.for_ += 1,
            Some(Choice::Against) => figures.against += 1,
            Some(Choice::Abstain) => figures.abstain += 1,
            None => figures.not_cast += 1,
        }
    }
    figures.cast = figures.for_ + figures.against + figures.abstain;
    figures
}

fn grouped(spec: &PollSpec, group: impl Fn(u64) -> String) -> Vec<GroupFigures> {
    let mut names: Vec<String> = (0..spec.seats).map(&group).collect();
    names.sort();
    names.dedup();
    names.iter().map(|name| GroupFigures::new(name, figures(spec, |seat| group(seat) == *name))).collect()
}

/// What an honest server says of the poll: at least half of the seats present, more than half of those for or against.
pub fn counted(spec: &PollSpec) -> PollCounted {
    let whole = figures(spec, |_| true);
    let half_up = |n: u64| n / 2 + n % 2;
    let votes = whole.for_ + whole.against;
    let quorum = Check {
        name: CheckName::Quorum,
        base: "seats".into(),
        base_count: spec.seats,
        needed: half_up(spec.seats),
        have: whole.cast,
        met: whole.cast >= half_up(spec.seats),
        article: Some("17.4".into()),
    };
    let majority = Check {
        name: CheckName::Majority,
        base: "votes_cast".into(),
        base_count: votes,
        needed: votes / 2 + 1,
        have: whole.for_,
        met: whole.for_ * 2 > votes,
        article: Some("18.1".into()),
    };
    let outcome = match (quorum.met, majority.met) {
        (false, _) => Outcome::NoQuorum,
        (true, false) => Outcome::Rejected,
        (true, true) => Outcome::Adopted,
    };
    PollCounted {
        method: Method::SingleChoice,
        figures: whole,
        by_sector: grouped(spec, |seat| spec.line(seat).sector),
        by_college: grouped(spec, |seat| spec.line(seat).college),
        checks: vec![quorum, majority],
        outcome,
    }
}

/// A log with an engagement that ends with this report, at index 2.
pub fn engagement(report: &[u8]) -> Log {
    let mut log = Log::opened();
    let subject = || Subject::Engagement(id("engagement", 1));
    let opened = EngagementOpened {
        auditor: "Sindicatura".into(),
        grant: None,
        scope: vec![AuditScope::Decisions],
        period_from: "2026-01-01".parse().unwrap(),
        period_until: "2026-12-31".parse().unwrap(),
        terms: Commitment([1; 32]),
    };
    log.push(subject(), Event::EngagementOpened(opened));
    let document =
        DocumentDigest { sha256: FileDigest::of(report), size: report.len() as u64, media_type: "application/json".into() };
    let reported = EngagementReported { report: document, opinion: Opinion::Unqualified, findings: 0, unresolved: 0 };
    log.push(subject(), Event::EngagementReported(reported));
    log
}
