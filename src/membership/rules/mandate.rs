//! Mandates: who may speak for a seat, and for how long. At most one titular and one substitute at a time.
use chrono::NaiveDate;
use uuid::Uuid;

use super::{Mandate, MandateKind, MembershipRefusal, Seat};

/// Days from `from` to `until`, both included; without `until`, open. A span whose end lies before its beginning holds
/// no day at all: that is how a thing that was ended on its first day reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

impl Span {
    pub const fn new(from: NaiveDate, until: Option<NaiveDate>) -> Self {
        Self { from, until }
    }

    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether some day from `today` on is in the span.
    pub fn reaches(&self, today: NaiveDate) -> bool {
        !self.is_empty() && self.until.is_none_or(|until| today <= until)
    }

    pub fn is_empty(&self) -> bool {
        self.until.is_some_and(|until| until < self.from)
    }

    /// Whether some day is in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |end: Option<NaiveDate>, start: NaiveDate| end.is_some_and(|end| end < start);
        !self.is_empty() && !other.is_empty() && !before(self.until, other.from) && !before(other.until, self.from)
    }

    /// Whether every day of `other` is in this one.
    pub fn covers(&self, other: &Self) -> bool {
        let ends_within = match (self.until, other.until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(theirs)) => theirs <= own,
        };
        self.from <= other.from && ends_within
    }
}

/// The last day of what is ended at once: yesterday, so that it holds no more today.
pub fn ends_at_once(today: NaiveDate) -> NaiveDate {
    today.pred_opt().unwrap_or(today)
}

/// A mandate that somebody wishes to give.
#[derive(Debug, Clone, Copy)]
pub struct NewMandate {
    pub person: Uuid,
    pub kind: MandateKind,
    pub span: Span,
}

/// Whether `new` fits the seat and the mandates that the seat has had.
///
/// # Errors
/// The refusal that names the day or the mandate in the way.
pub fn may_appoint(seat: &Seat, existing: &[Mandate], new: &NewMandate, today: NaiveDate) -> Result<(), MembershipRefusal> {
    if new.span.is_empty() {
        return Err(MembershipRefusal::DatesReversed);
    }
    if !new.span.reaches(today) {
        return Err(MembershipRefusal::MandatePast);
    }
    if !seat.span.covers(&new.span) {
        return Err(match seat.span.until {
            Some(until) => MembershipRefusal::SeatEnded { valid_until: until.to_string() },
            None => MembershipRefusal::SeatNotYet { valid_from: seat.span.from.to_string() },
        });
    }
    for mandate in existing.iter().filter(|mandate| mandate.seat == seat.id && mandate.span.overlaps(&new.span)) {
        let (starts_on, ends_on) = (mandate.span.from.to_string(), mandate.span.until.map(|day| day.to_string()));
        if mandate.kind == new.kind {
            let kind = new.kind.as_str();
            return Err(MembershipRefusal::SeatTaken { kind, starts_on, ends_on });
        }
        if mandate.person == new.person {
            return Err(MembershipRefusal::MandateTwice { starts_on, ends_on });
        }
    }
    Ok(())
}

/// The last day of a mandate or seat that is to end: at once, or on a day that is not over yet (what was, is on record).
///
/// # Errors
/// When it has ended already, or would end in the past or later than it does anyway.
pub fn may_end(span: &Span, ends_on: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, MembershipRefusal> {
    if !span.reaches(today) {
        let ended_on = span.until.unwrap_or(today).to_string();
        return Err(MembershipRefusal::AlreadyEnded { ended_on });
    }
    let last = ends_on.unwrap_or_else(|| ends_at_once(today));
    if last < ends_at_once(today) {
        return Err(MembershipRefusal::EndsInPast);
    }
    match span.until {
        Some(until) if until < last => Err(MembershipRefusal::EndsLater { ends_on: until.to_string() }),
        _ => Ok(last),
    }
}

/// Which mandates a seat's end cuts short: those that would outlast `last`.
pub fn cut(mandates: &[Mandate], seat: Uuid, last: NaiveDate) -> impl Iterator<Item = &Mandate> {
    mandates.iter().filter(move |mandate| {
        mandate.seat == seat && !mandate.span.is_empty() && mandate.span.until.is_none_or(|until| until > last)
    })
}

#[cfg(test)]
mod tests;
