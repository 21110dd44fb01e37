//! Durations as statutes write them (ISO 8601): `P8D`, `PT48H`, `P2M`.

use std::fmt;
use std::str::FromStr;

/// Most of any one unit.
const MAX: u32 = 9999;

/// A duration. Its units are kept apart, since a day is not always 24 hours and a month not always 30 days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// Months, years counted as twelve.
    pub months: u32,
    /// Days, weeks counted as seven.
    pub days: u32,
    /// Minutes, hours counted as sixty.
    pub minutes: u32,
}

/// Not a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a duration such as P8D or PT48H")]
pub struct SpanMalformed;

impl FromStr for Span {
    type Err = SpanMalformed;

    fn from_str(text: &str) -> Result<Self, SpanMalformed> {
        let rest = text.strip_prefix('P').ok_or(SpanMalformed)?;
        let (days, times) = match rest.split_once('T') {
            Some((days, times)) if !times.is_empty() => (days, times),
            Some(_) => return Err(SpanMalformed),
            None => (rest, ""),
        };
        let mut span = Self::default();
        let dates = parts(days, &['Y', 'M', 'W', 'D'])?;
        let hours = parts(times, &['H', 'M'])?;
        for (unit, number) in dates {
            match unit {
                'Y' => span.months = number.checked_mul(12).and_then(|m| span.months.checked_add(m)).ok_or(SpanMalformed)?,
                'M' => span.months = span.months.checked_add(number).ok_or(SpanMalformed)?,
                'W' => span.days = number.checked_mul(7).and_then(|d| span.days.checked_add(d)).ok_or(SpanMalformed)?,
                _ => span.days = span.days.checked_add(number).ok_or(SpanMalformed)?,
            }
        }
        for (unit, number) in hours {
            let minutes = if unit == 'H' { number.checked_mul(60) } else { Some(number) };
            span.minutes = minutes.and_then(|m| span.minutes.checked_add(m)).ok_or(SpanMalformed)?;
        }
        if span == Self::default() { Err(SpanMalformed) } else { Ok(span) }
    }
}

/// Numbers with their units, each unit once and in this order.
fn parts(text: &str, units: &[char]) -> Result<Vec<(char, u32)>, SpanMalformed> {
    let mut found = Vec::new();
    let mut left = units.iter();
    let mut digits = String::new();
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let unit = left.find(|unit| **unit == letter).ok_or(SpanMalformed)?;
        let number: u32 = digits.parse().map_err(|_| SpanMalformed)?;
        if number > MAX {
            return Err(SpanMalformed);
        }
        found.push((*unit, number));
        digits.clear();
    }
    if digits.is_empty() { Ok(found) } else { Err(SpanMalformed) }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        if self.months > 0 {
            write!(f, "{}M", self.months)?;
        }
        if self.days > 0 {
            write!(f, "{}D", self.days)?;
        }
        match (self.minutes.checked_div(60).unwrap_or_default(), self.minutes.checked_rem(60).unwrap_or_default()) {
            (0, 0) => Ok(()),
            (hours, 0) => write!(f, "T{hours}H"),
            (0, minutes) => write!(f, "T{minutes}M"),
            (hours, minutes) => write!(f, "T{hours}H{minutes}M"),
        }
    }
}
