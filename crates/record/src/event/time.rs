//! Dates and times of leaves: UTC, whole seconds, the proleptic Gregorian calendar, years 1 to 9999.

use super::values::{BadValue, json_as_text};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

const SECONDS_PER_DAY: i64 = 86_400;

/// A calendar date, `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        exists.then_some(Date { year, month, day })
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01; counted in years that begin in March, so that the leap day comes last.
    fn unix_days(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }

    fn from_unix_days(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let (month, carry) = if march_month < 10 { (march_month + 3, 0) } else { (march_month - 9, 1) };
        let year = era.checked_mul(400)? + year_of_era + carry;
        Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// A number of a fixed count of ASCII digits.
fn digits(text: Option<&str>) -> Option<u16> {
    let text = text?;
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn separator(text: &str, at: usize, expected: u8) -> Option<()> {
    (text.as_bytes().get(at) == Some(&expected)).then_some(())
}

fn parse_date(text: &str) -> Option<Date> {
    if text.len() != 10 {
        return None;
    }
    separator(text, 4, b'-')?;
    separator(text, 7, b'-')?;
    let month = u8::try_from(digits(text.get(5..7))?).ok()?;
    let day = u8::try_from(digits(text.get(8..10))?).ok()?;
    Date::new(digits(text.get(0..4))?, month, day)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        parse_date(text).ok_or(BadValue("a date (YYYY-MM-DD)"))
    }
}
json_as_text!(Date);

/// An instant in UTC at whole seconds, `YYYY-MM-DDTHH:MM:SSZ`. Leap seconds have no form of their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From seconds since 1970-01-01T00:00:00Z; `None` outside the years 1 to 9999.
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        Date::from_unix_days(seconds.div_euclid(SECONDS_PER_DAY)).map(|_| Timestamp(seconds))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix_seconds(self) -> i64 {
        self.0
    }

    /// The day of the instant in UTC, or where clocks differ from UTC by so many seconds; `None` outside the calendar.
    pub fn date_at(self, offset_seconds: i64) -> Option<Date> {
        Date::from_unix_days(self.0.checked_add(offset_seconds)?.div_euclid(SECONDS_PER_DAY))
    }
}

fn parse_timestamp(text: &str) -> Option<Timestamp> {
    if text.len() != 20 {
        return None;
    }
    let date = parse_date(text.get(0..10)?)?;
    for (at, expected) in [(10, b'T'), (13, b':'), (16, b':'), (19, b'Z')] {
        separator(text, at, expected)?;
    }
    let (hour, minute, second) = (digits(text.get(11..13))?, digits(text.get(14..16))?, digits(text.get(17..19))?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let in_day = i64::from(hour) * 3_600 + i64::from(minute) * 60 + i64::from(second);
    Some(Timestamp(date.unix_days() * SECONDS_PER_DAY + in_day))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = Date::from_unix_days(self.0.div_euclid(SECONDS_PER_DAY)).ok_or(fmt::Error)?;
        let in_day = self.0.rem_euclid(SECONDS_PER_DAY);
        write!(f, "{date}T{:02}:{:02}:{:02}Z", in_day / 3_600, in_day / 60 % 60, in_day % 60)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        parse_timestamp(text).ok_or(BadValue("a time (YYYY-MM-DDTHH:MM:SSZ)"))
    }
}
json_as_text!(Timestamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_instants_have_their_unix_seconds() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-11-24T07:06:39Z", 1_795_503_999),
            ("2000-02-29T23:59:59Z", 951_868_799),
            ("1969-12-31T23:59:59Z", -1),
            ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] {
            let time: Timestamp = text.parse().unwrap();
            assert_eq!(time.unix_seconds(), seconds, "{text}");
            assert_eq!(Timestamp::from_unix_seconds(seconds).unwrap().to_string(), text);
        }
        let evening: Timestamp = "2026-11-24T23:30:00Z".parse().unwrap();
        assert_eq!(evening.date_at(0), Date::new(2026, 11, 24));
        assert_eq!(evening.date_at(1_800), Date::new(2026, 11, 25));
        assert_eq!(evening.date_at(-86_400), Date::new(2026, 11, 23));
        assert_eq!(evening.date_at(i64::MAX), None);
        assert_eq!(Timestamp::from_unix_seconds(253_402_300_800), None);
        assert_eq!(Timestamp::from_unix_seconds(i64::MAX), None);
    }

    #[test]
    fn every_day_of_the_calendar_survives_the_way_through_days() {
        let first = "0001-01-01".parse::<Date>().unwrap().unix_days();
        let last = "9999-12-31".parse::<Date>().unwrap().unix_days();
        let mut before = None;
        for days in first..=last {
            let date = Date::from_unix_days(days).unwrap();
            assert_eq!(date.unix_days(), days);
            assert!(before < Some(date));
            before = Some(date);
        }
        assert_eq!(last - first + 1, 3_652_059);
    }

    #[test]
    fn texts_in_another_form_and_days_that_do_not_exist_are_refused() {
        for bad in [
            "2026-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-00-01",
            "0000-01-01",
            "2026-1-01",
            "2026-01-01 ",
            "+026-01-01",
            "2026/01/01",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
        for bad in [
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00",
            "2026-01-01t00:00:00Z",
            "2026-01-01T00:00:00.5Z",
            "2026-01-01T00:00:00+00:00",
            "é026-01-01T00:00:00Z",
        ] {
            assert!(bad.parse::<Timestamp>().is_err(), "{bad}");
        }
    }
}
