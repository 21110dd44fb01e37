//! A council's whole history, as long as one likes: founding, members, decisions with their ballots counted rightly,
//! suspensions, changes of representatives, erasures, datasets, heartbeats. Tests and benches share it.

use super::{COLLEGES, Log, ORIGIN, PollSpec, Random, SECTORS, bytes, counted, id, key, vkey};
use claror_record::event::*;

/// Seats, hence organisations.
pub const SEATS: u64 = 46;
const HOUR: i64 = 3_600;

/// Writes the history of a council, act by act.
pub struct Council {
    pub log: Log,
    random: Random,
    decisions: u64,
    mandates: Vec<u64>,
    given: u64,
    /// Whether the last organisation is suspended.
    suspended: bool,
    versions: u64,
}

fn name(text: String) -> LangText {
    [("ca".to_owned(), text)].into()
}

fn digest(label: &str, n: u64) -> FileDigest {
    FileDigest(bytes(label, n))
}

impl Council {
    /// A council with its members, and nothing decided yet.
    pub fn founded(seed: u64) -> Council {
        let mut council = Council {
            log: Log::default(),
            random: Random::new(seed),
            decisions: 0,
            mandates: Vec::new(),
            given: 0,
            suspended: false,
            versions: 0,
        };
        council.found();
        for n in 0..SEATS {
            council.admit(n);
        }
        council
    }

    /// As many entries as asked for, or a few more.
    pub fn of(size: usize, seed: u64) -> Council {
        let mut council = Council::founded(seed);
        while council.log.leaves.len() < size {
            council.act();
        }
        council
    }

    fn day(&self) -> Date {
        Timestamp::from_unix_seconds(super::BEGIN + self.log.now).unwrap().date_at(0).unwrap()
    }

    fn found(&mut self) {
        let opened = LogOpened { origin: ORIGIN.into(), vkey: vkey().to_string(), previous: None };
        self.log.push(Subject::Log(ORIGIN.into()), Event::LogOpened(opened));
        let colleges = COLLEGES.iter().map(|id| College { id: (*id).into(), seats: SEATS / 2 }).collect();
        let founding = CouncilFounded {
            slug: "consell".into(),
            name: name("Consell".into()),
            languages: vec!["ca".into()],
            time_zone: "Europe/Madrid".into(),
            colleges,
        };
        let council = || Subject::Council(id("council", 0));
        self.log.push(council(), Event::CouncilFounded(founding));
        let statute = StatuteAdopted { sha256: digest("statute", 0), rule: PollSpec::usual(0, Results::Live).rule() };
        self.log.push(Subject::Statute(id("statute", 0)), Event::StatuteAdopted(statute));
        let release = ReleaseDeployed { version: "0.1.0".into(), binary_sha256: digest("release", 0) };
        self.log.push(Subject::Log(ORIGIN.into()), Event::ReleaseDeployed(release));
        let policy = PolicyChanged { sha256: digest("policy", 0), previous: None };
        self.log.push(Subject::Log(ORIGIN.into()), Event::PolicyChanged(policy));
        for role in ["chair", "secretary", "administrator"] {
            let person = Commitment(bytes("person", self.log.made));
            self.log.push(council(), Event::RoleGranted(RoleChanged { role: role.into(), person }));
        }
    }

    fn admit(&mut self, n: u64) {
        let (sector, college) = (SECTORS[n as usize % 3], COLLEGES[n as usize % 2]);
        let admission = OrganisationAdmitted {
            code: format!("ORG-{n}"),
            name: name(format!("Entitat {n}")),
            sector: sector.into(),
            kind: "association".into(),
            college: Some(college.into()),
            persons_hidden: n.is_multiple_of(2),
            admitted_on: self.day(),
        };
        self.log.push(Subject::Organisation(id("organisation", n)), Event::OrganisationAdmitted(admission));
        let seat = SeatAdded {
            code: format!("SEAT-{n}"),
            organisation: id("organisation", n),
            college: college.into(),
            weight: Weight::ONE,
            valid_from: self.day(),
        };
        self.log.push(Subject::Seat(id("seat", n)), Event::SeatAdded(seat));
        self.mandates.push(0);
        self.appoint(n);
    }

    fn appoint(&mut self, n: u64) {
        self.given += 1;
        self.mandates[n as usize] = self.given;
        let appointment = RepresentativeAppointed {
            mandate: id("mandate", self.given),
            organisation: id("organisation", n),
            kind: MandateKind::Titular,
            starts_on: self.day(),
            ends_on: None,
            person: Commitment(bytes("person", self.log.made)),
        };
        self.log.push(Subject::Seat(id("seat", n)), Event::RepresentativeAppointed(appointment));
    }

    /// Something that a council does: mostly it decides.
    pub fn act(&mut self) {
        self.log.now += self.random.within(1, 48) as i64 * HOUR;
        match self.random.below(12) {
            0 => self.publish(),
            1 => self.change_standing(),
            2 => self.change_representative(),
            3 => self.beat(),
            _ => self.decide(),
        }
    }

    fn publish(&mut self) {
        self.versions += 1;
        let publication = DatasetPublished {
            dataset: "members".into(),
            version: self.versions,
            sha256: digest("dataset", self.versions),
            bytes: 4_096,
            rows: SEATS,
            schema_version: "1.0.0".into(),
            reason: PublishReason::Scheduled,
        };
        self.log.push(Subject::Dataset("members".into()), Event::DatasetPublished(publication));
    }

    fn change_standing(&mut self) {
        let reason = self.log.commit_next("/data/reason", format!("reason {}", self.log.made));
        let change = OrganisationStatusChanged { on: self.day(), reason: Some(reason) };
        let event = if self.suspended { Event::OrganisationReinstated(change) } else { Event::OrganisationSuspended(change) };
        self.suspended = !self.suspended;
        let eid = self.log.push(Subject::Organisation(id("organisation", SEATS - 1)), event);
        if self.random.one_in(2) {
            self.log.close(eid);
            let openings = vec![OpeningRef { eid, ptr: "/data/reason".into() }];
            let erasure = ErasureDone { ground: ErasureGround::Request, openings };
            self.log.push(Subject::Erasure(id("erasure", self.log.made)), Event::ErasureDone(erasure));
        }
    }

    fn change_representative(&mut self) {
        let n = self.random.below(SEATS as usize) as u64;
        let yesterday = Timestamp::from_unix_seconds(super::BEGIN + self.log.now).unwrap().date_at(-24 * HOUR).unwrap();
        let end = RepresentativeEnded {
            mandate: id("mandate", self.mandates[n as usize]),
            organisation: id("organisation", n),
            kind: MandateKind::Titular,
            ends_on: yesterday,
        };
        self.log.push(Subject::Seat(id("seat", n)), Event::RepresentativeEnded(end));
        self.appoint(n);
    }

    pub fn beat(&mut self) {
        let beat = LogHeartbeat { interval_seconds: 86_400 };
        self.log.push(Subject::Log(ORIGIN.into()), Event::LogHeartbeat(beat));
    }

    fn decide(&mut self) {
        self.decisions += 1;
        let results = if self.random.one_in(2) { Results::Live } else { Results::AfterClose };
        let seats = SEATS - u64::from(self.suspended);
        let now = self.log.now;
        let mut spec =
            PollSpec { seats, hours: (now + HOUR, now + 25 * HOUR), ballots: vec![], ..PollSpec::usual(self.decisions, results) };
        for seat in 0..seats {
            if !self.random.one_in(6) {
                let choice = Choice::ALL[self.random.below(7).min(2)];
                spec.ballots.push((seat, choice));
            }
            if self.random.one_in(20) && !spec.ballots.is_empty() {
                let (again, _) = spec.ballots[self.random.below(spec.ballots.len())];
                spec.ballots.push((again, Choice::Against));
            }
        }
        spec.call(&mut self.log);
        self.log.now = spec.hours.0;
        spec.open_poll(&mut self.log);
        let before = self.log.openings.len();
        spec.cast_all(&mut self.log);
        if self.random.one_in(15) {
            // The choices stay sealed.
            self.log.openings.truncate(before);
            return self.annul(&spec);
        }
        self.log.now = spec.hours.1;
        let close = PollClosed { cast: spec.standing().len() as u64, reason: CloseReason::Time };
        self.log.push(Subject::Poll(spec.poll()), Event::PollClosed(close));
        let count = counted(&spec);
        let outcome = count.outcome;
        spec.count(&mut self.log, count);
        self.log.now += HOUR;
        spec.confirm(&mut self.log, outcome);
    }

    /// The poll and its decision.
    fn annul(&mut self, spec: &PollSpec) {
        let reason = self.log.commit_next("/data/reason", "a wrong text");
        let annulment = PollAnnulled { decision: spec.decision(), reason };
        self.log.push(Subject::Poll(spec.poll()), Event::PollAnnulled(annulment));
        let reason = self.log.commit_next("/data/reason", "a wrong text");
        let annulment = DecisionAnnulled { poll: Some(spec.poll()), reason };
        self.log.push(Subject::Decision(spec.decision()), Event::DecisionAnnulled(annulment));
    }

    /// Hands the log over to another key, which signs from here on.
    pub fn rotate(&mut self, new: &claror_record::note::Vkey) {
        let rotation = LogKeyRotated::signed(&key(), new);
        self.log.push(Subject::Log(ORIGIN.into()), Event::LogKeyRotated(rotation));
    }
}
