//! Organisations, seats and mandates: who may sit in the council at a place in the log.

use super::Whole;
use crate::finding::{Code, Findings, Place};
use claror_record::event::{
    CouncilFounded, Date, Event, Id, MandateKind, RepresentativeAppointed, RepresentativeEnded, RollLine, SeatAdded, SeatEnded,
    Timestamp, Weight,
};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// Where an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Active,
    Suspended,
    Withdrawn,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Standing::Active => "an active organisation",
            Standing::Suspended => "a suspended organisation",
            Standing::Withdrawn => "an organisation that has left",
        })
    }
}

struct Organisation {
    standing: Standing,
    /// Unknown where its admission is lost.
    sector: Option<String>,
}

/// Days from the first to the last, both included; without a last, open. A last before the first: no day at all.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: Date,
    until: Option<Date>,
}

impl Span {
    fn is_empty(&self) -> bool {
        self.until.is_some_and(|until| until < self.from)
    }

    fn contains(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    fn overlaps(&self, other: &Span) -> bool {
        let before = |end: Option<Date>, start: Date| end.is_some_and(|end| end < start);
        !self.is_empty() && !other.is_empty() && !before(self.until, other.from) && !before(other.until, self.from)
    }

    fn covers(&self, other: &Span) -> bool {
        self.from <= other.from && self.until.is_none_or(|own| other.until.is_some_and(|theirs| theirs <= own))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.until {
            Some(until) => write!(f, "{} to {until}", self.from),
            None => write!(f, "from {} on", self.from),
        }
    }
}

struct Mandate {
    id: Id,
    kind: MandateKind,
    span: Span,
}

struct Seat {
    organisation: Id,
    college: String,
    weight: Weight,
    span: Span,
    mandates: Vec<Mandate>,
}

/// The members of the council at a place in the log.
#[derive(Default)]
pub(super) struct Members {
    colleges: Option<HashSet<String>>,
    organisations: HashMap<Id, Organisation>,
    seats: HashMap<Id, Seat>,
    /// Mandates whose beginning is known, so that none begins twice.
    mandates: HashSet<Id>,
}

impl Members {
    pub fn founded(&mut self, founding: &CouncilFounded) {
        self.colleges = Some(founding.colleges.iter().map(|college| college.id.clone()).collect());
    }

    /// Entries are lost: what stood before them may stand otherwise.
    pub fn gap(&mut self) {
        *self = Members { colleges: self.colleges.take(), ..Members::default() };
    }

    pub fn organisation(&mut self, index: u64, id: Id, event: &Event, whole: Whole, findings: &mut Findings) {
        use Standing::{Active, Suspended, Withdrawn};
        let bad = |findings: &mut Findings, expected: &str, got: String| {
            findings.add(Code::Organisation, Place::Index(index), expected, got);
        };
        let known = self.organisations.get(&id).map(|organisation| organisation.standing);
        if let Event::OrganisationAdmitted(admission) = event {
            if let Some(standing) = known {
                return bad(findings, "an organisation not admitted before", format!("{standing}, {id}"));
            }
            let sector = Some(admission.sector.clone());
            self.organisations.insert(id, Organisation { standing: Active, sector });
            return;
        }
        let (from, to, expected): (&[Standing], Option<Standing>, &str) = match event {
            Event::OrganisationSuspended(_) => (&[Active], Some(Suspended), "an active organisation"),
            Event::OrganisationReinstated(_) => (&[Suspended], Some(Active), "a suspended organisation"),
            Event::OrganisationWithdrawn(_) => (&[Active, Suspended], Some(Withdrawn), "an organisation that has not left"),
            _ => (&[Active, Suspended], None, "an organisation that has not left"),
        };
        match known {
            Some(standing) if !from.contains(&standing) => bad(findings, expected, format!("{standing}, {id}")),
            None if whole.0 => bad(findings, expected, format!("{id}, which was never admitted")),
            _ => {}
        }
        match (self.organisations.get_mut(&id), to) {
            (Some(organisation), Some(to)) => organisation.standing = to,
            (None, Some(to)) => drop(self.organisations.insert(id, Organisation { standing: to, sector: None })),
            (_, None) => {}
        }
    }

    pub fn seat_added(&mut self, index: u64, id: Id, seat: &SeatAdded, whole: Whole, findings: &mut Findings) {
        let mut bad = |expected: &str, got: String| findings.add(Code::Seat, Place::Index(index), expected, got);
        match self.organisations.get(&seat.organisation).map(|organisation| organisation.standing) {
            Some(Standing::Active) => {}
            Some(standing) => bad("a seat of an active organisation", format!("{standing}, {}", seat.organisation)),
            None if whole.0 => {
                bad("a seat of an active organisation", format!("{}, which was never admitted", seat.organisation))
            }
            None => {}
        }
        if let Some(colleges) = self.colleges.as_ref().filter(|colleges| whole.0 && !colleges.contains(&seat.college)) {
            let mut names: Vec<&str> = colleges.iter().map(String::as_str).collect();
            names.sort_unstable();
            bad(&format!("a college of the council ({})", names.join(", ")), seat.college.clone());
        }
        if self.seats.contains_key(&id) {
            return bad("a seat not added before", id.to_string());
        }
        let span = Span { from: seat.valid_from, until: None };
        let (college, weight) = (seat.college.clone(), seat.weight);
        self.seats.insert(id, Seat { organisation: seat.organisation, college, weight, span, mandates: Vec::new() });
    }

    pub fn seat_ended(&mut self, index: u64, id: Id, end: &SeatEnded, whole: Whole, findings: &mut Findings) {
        let mut bad = |expected: String, got: String| findings.add(Code::Seat, Place::Index(index), expected, got);
        let Some(seat) = self.seats.get_mut(&id) else {
            if whole.0 {
                bad("a seat of the council".to_owned(), format!("seat {id}, which was never added"));
            }
            return;
        };
        if seat.organisation != end.organisation {
            bad(format!("a seat of organisation {}", seat.organisation), end.organisation.to_string());
        }
        if let Some(until) = seat.span.until.filter(|until| *until < end.valid_until) {
            bad(format!("an end by {until}, when the seat ends already"), end.valid_until.to_string());
        }
        seat.span.until = Some(end.valid_until);
    }

    pub fn appointed(&mut self, index: u64, id: Id, new: &RepresentativeAppointed, whole: Whole, findings: &mut Findings) {
        let mut bad = |expected: String, got: String| findings.add(Code::Mandate, Place::Index(index), expected, got);
        let span = Span { from: new.starts_on, until: new.ends_on };
        if !self.mandates.insert(new.mandate) {
            bad("a mandate not given before".to_owned(), format!("mandate {}", new.mandate));
        }
        if span.is_empty() {
            bad("a mandate of at least one day".to_owned(), span.to_string());
        }
        let Some(seat) = self.seats.get_mut(&id) else {
            if whole.0 {
                bad("a seat of the council".to_owned(), format!("seat {id}, which was never added"));
            }
            return;
        };
        if seat.organisation != new.organisation {
            bad(format!("a mandate of organisation {}", seat.organisation), new.organisation.to_string());
        }
        if !seat.span.covers(&span) {
            bad(format!("a mandate within the seat's days, {}", seat.span), span.to_string());
        }
        let taken = seat.mandates.iter().find(|mandate| mandate.kind == new.kind && mandate.span.overlaps(&span));
        if let Some(taken) = taken {
            bad(format!("days after those of mandate {}, {}", taken.id, taken.span), span.to_string());
        }
        seat.mandates.push(Mandate { id: new.mandate, kind: new.kind, span });
    }

    pub fn ended(&mut self, index: u64, id: Id, end: &RepresentativeEnded, whole: Whole, findings: &mut Findings) {
        let mut bad = |expected: String, got: String| findings.add(Code::Mandate, Place::Index(index), expected, got);
        let seat = self.seats.get_mut(&id);
        let organisation = seat.as_ref().map(|seat| seat.organisation);
        let Some(mandate) = seat.and_then(|seat| seat.mandates.iter_mut().find(|mandate| mandate.id == end.mandate)) else {
            if whole.0 {
                bad(format!("a mandate for seat {id}"), format!("mandate {}, which was never given for it", end.mandate));
            }
            return;
        };
        if organisation != Some(end.organisation) || mandate.kind != end.kind {
            bad("the organisation and the kind of the appointment".to_owned(), format!("others, of {}", end.organisation));
        }
        if let Some(until) = mandate.span.until.filter(|until| *until < end.ends_on) {
            bad(format!("an end by {until}, when the mandate ends already"), end.ends_on.to_string());
        }
        mandate.span.until = Some(end.ends_on);
    }

    /// Compares a roll with the seats in force of the organisations in good standing, at an hour whose day differs
    /// between time zones: what depends on the zone is accepted either way.
    pub fn check_roll(&self, index: u64, at: Timestamp, roll: &[&RollLine], findings: &mut Findings) {
        // UTC−12 to UTC+14.
        let days: Vec<Date> = [-12, 0, 14].iter().filter_map(|hours| at.date_at(hours * 3_600)).collect();
        let mut bad = |expected: String, got: String| findings.add(Code::RollSeats, Place::Index(index), expected, got);
        let listed: HashSet<Id> = roll.iter().map(|line| line.seat).collect();
        for line in roll {
            let Some(seat) = self.seats.get(&line.seat) else {
                bad("a seat of the council".to_owned(), format!("seat {}, which was never added", line.seat));
                continue;
            };
            let organisation = self.organisations.get(&seat.organisation);
            let sector = organisation.and_then(|organisation| organisation.sector.as_deref()).unwrap_or_default();
            if (seat.organisation, sector, &seat.college, seat.weight)
                != (line.organisation, line.sector.as_str(), &line.college, line.weight)
            {
                let word = |organisation: Id, sector: &str, college: &str, weight: Weight| {
                    format!(
                        "organisation {organisation} sector {sector} college {college} weight {}/{}",
                        weight.num(),
                        weight.den()
                    )
                };
                bad(
                    format!("seat {}: {}", line.seat, word(seat.organisation, sector, &seat.college, seat.weight)),
                    word(line.organisation, &line.sector, &line.college, line.weight),
                );
            }
            match organisation.map(|organisation| organisation.standing) {
                Some(Standing::Active) if days.iter().any(|day| seat.span.contains(*day)) => {}
                Some(Standing::Active) => bad("a seat in force".to_owned(), format!("seat {} ({})", line.seat, seat.span)),
                Some(standing) => bad("organisations in good standing".to_owned(), format!("{standing}, seat {}", line.seat)),
                None => bad("a seat of an organisation".to_owned(), format!("seat {}", line.seat)),
            }
        }
        let mut absent: Vec<Id> = self
            .seats
            .iter()
            .filter(|(id, seat)| !listed.contains(id) && days.iter().all(|day| seat.span.contains(*day)))
            .filter(|(_, seat)| self.organisations.get(&seat.organisation).is_some_and(|one| one.standing == Standing::Active))
            .map(|(id, _)| *id)
            .collect();
        absent.sort_unstable();
        for id in absent {
            bad(format!("seat {id}, which is in force"), "a roll without it".to_owned());
        }
    }
}
