//! Was the notice in time? Dates, zones and holidays are arguments (S30).

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::model::Days;
use super::span::Span;

/// A day of the (proleptic) Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// Not a day such as 2026-03-29.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day such as 2026-03-29")]
pub struct DateMalformed;

impl Date {
    /// A day; none when there is no such day. Years from 1 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        let valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= date.month_days();
        valid.then_some(date)
    }

    /// Days since 1970-01-01 (after H. Hinnant, "chrono-compatible low-level date algorithms").
    #[must_use]
    pub fn number(self) -> i64 {
        let year = i64::from(self.year).saturating_sub(i64::from(self.month <= 2));
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = i64::from(self.month).saturating_add(9).rem_euclid(12);
        let day_of_year =
            month.saturating_mul(153).saturating_add(2).div_euclid(5).saturating_add(i64::from(self.day)).saturating_sub(1);
        let leaps = year_of_era.div_euclid(4).saturating_sub(year_of_era.div_euclid(100));
        let day_of_era = year_of_era.saturating_mul(365).saturating_add(leaps).saturating_add(day_of_year);
        era.saturating_mul(146_097).saturating_add(day_of_era).saturating_sub(719_468)
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> i64 {
        self.number().saturating_add(3).rem_euclid(7)
    }

    /// The day after; none after the last year.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let (year, month) = (self.year, self.month);
        Self::new(year, month, self.day.saturating_add(1))
            .or_else(|| Self::new(year, month.saturating_add(1), 1))
            .or_else(|| Self::new(year.saturating_add(1), 1, 1))
    }

    /// So many months later, on the same day or the last of that month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let count = i64::from(self.year).checked_mul(12)?.checked_add(i64::from(self.month))?.checked_sub(1)?;
        let count = count.checked_add(i64::from(months))?;
        let year = i32::try_from(count.div_euclid(12)).ok()?;
        let month = u8::try_from(count.rem_euclid(12)).ok()?.checked_add(1)?;
        let last = Self { year, month, day: 1 }.month_days();
        Self::new(year, month, self.day.min(last))
    }

    fn month_days(self) -> u8 {
        let leap = self.year.rem_euclid(4) == 0 && (self.year.rem_euclid(100) != 0 || self.year.rem_euclid(400) == 0);
        match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        }
    }
}

impl FromStr for Date {
    type Err = DateMalformed;

    fn from_str(text: &str) -> Result<Self, DateMalformed> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()));
            part.and_then(|part| part.parse::<u16>().ok()).ok_or(DateMalformed)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let small = |number: u16| u8::try_from(number).map_err(|_| DateMalformed);
        let date = Self::new(i32::from(year), small(month)?, small(day)?).ok_or(DateMalformed)?;
        if parts.next().is_some() { Err(DateMalformed) } else { Ok(date) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A moment, as the clock on the wall shows it and as time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day in the council's time zone.
    pub date: Date,
    /// Seconds since 1970-01-01 00:00 UTC.
    pub instant: i64,
}

/// On which days people work. With several cities a day counts when it is a working day in all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Days of the week on which nobody works, 0 for Monday.
    pub weekend: BTreeSet<i64>,
    /// Holidays of each city.
    pub holidays: Vec<BTreeSet<Date>>,
}

impl Calendar {
    /// Saturdays and Sundays, and no holidays.
    #[must_use]
    pub fn plain() -> Self {
        Self { weekend: BTreeSet::from([5, 6]), holidays: Vec::new() }
    }

    /// Whether people work on that day.
    #[must_use]
    pub fn is_working(&self, date: Date) -> bool {
        !self.weekend.contains(&date.weekday()) && self.holidays.iter().all(|city| !city.contains(&date))
    }
}

/// Whether a notice was in time, with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeCheck {
    /// `minutes`, `calendar`, `clear`, `working` days, or `months`.
    pub unit: &'static str,
    /// How many are needed.
    pub needed: u64,
    /// How many there are.
    pub have: u64,
    /// Whether that is enough.
    pub met: bool,
}

/// Compares the time between a notice and its meeting with what the statute asks for. Hours are hours that pass, whatever
/// the clock on the wall does. Calendar days count the meeting's day and not the notice's; clear and working days count
/// neither.
#[must_use]
pub fn notice_in_time(span: Span, days: Days, sent: Moment, meeting: Moment, calendar: &Calendar) -> NoticeCheck {
    let whole = |number: i64| u64::try_from(number).unwrap_or_default();
    if span.minutes > 0 && span.days == 0 && span.months == 0 {
        let seconds = whole(meeting.instant.saturating_sub(sent.instant));
        let (needed, have) = (u64::from(span.minutes), seconds.div_euclid(60));
        return NoticeCheck { unit: "minutes", needed, have, met: have >= needed };
    }
    if span.months > 0 {
        let due = deadline(sent.date, span);
        let met = due.is_some_and(|due| meeting.date >= due);
        return NoticeCheck { unit: "months", needed: u64::from(span.months), have: u64::from(met), met };
    }
    let between = meeting.date.number().saturating_sub(sent.date.number());
    let have = match days {
        Days::Calendar => whole(between),
        Days::Clear => whole(between.saturating_sub(1)),
        Days::Working => working_days(sent.date, meeting.date, calendar),
    };
    let needed = u64::from(span.days);
    NoticeCheck { unit: days.as_str(), needed, have, met: have >= needed }
}

/// Working days after `from` and before `to`.
fn working_days(from: Date, to: Date, calendar: &Calendar) -> u64 {
    // No notice is longer; a wrong year must not keep anybody waiting.
    const MOST: usize = 4000;
    let days = std::iter::successors(from.next(), |date| date.next()).take(MOST).take_while(|date| *date < to);
    let mut count: u64 = 0;
    for date in days {
        count = count.saturating_add(u64::from(calendar.is_working(date)));
    }
    count
}

/// The last day of a time that begins on `from` (a meeting to be held within two months of the request). Hours make no day
/// of their own: less than a day ends on the next.
#[must_use]
pub fn deadline(from: Date, span: Span) -> Option<Date> {
    let mut date = from.plus_months(span.months)?;
    let from_hours = span.minutes.div_ceil(24 * 60);
    for _ in 0..span.days.checked_add(from_hours)? {
        date = date.next()?;
    }
    Some(date)
}
