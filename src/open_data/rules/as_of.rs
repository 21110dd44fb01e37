//! "As of" a day or an instant.
use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::foundation::problem::Problem;

/// The instant up to which versions count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// This instant included.
    At(DateTime<Utc>),
    /// Everything before this instant: the end of a day.
    Before(DateTime<Utc>),
}

impl AsOf {
    /// Whether what was published at `at` counts.
    pub fn includes(self, at: DateTime<Utc>) -> bool {
        match self {
            Self::At(limit) => at <= limit,
            Self::Before(limit) => at < limit,
        }
    }
}

/// Reads a day (`2026-03-01`: its end, in the council's time zone) or an instant (RFC 3339).
///
/// # Errors
/// `Invalid` for anything else.
pub fn parse_as_of(text: &str, time_zone: &str) -> Result<AsOf, Problem> {
    let invalid = || Problem::invalid("as_of", "INVALID_DATE");
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(AsOf::At(at.with_timezone(&Utc)));
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| invalid())?;
    let next = day.checked_add_days(Days::new(1)).ok_or_else(invalid)?;
    let zone = time_zone.parse().unwrap_or(chrono_tz::UTC);
    let midnight = next.and_time(chrono::NaiveTime::MIN).and_local_timezone(zone);
    // Where clocks leap over midnight, the day begins at the first moment there is.
    let start = midnight.earliest().map_or_else(|| next.and_time(chrono::NaiveTime::MIN).and_utc(), |at| at.with_timezone(&Utc));
    Ok(AsOf::Before(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn a_day_lasts_until_its_end_where_the_council_is() {
        let day = parse_as_of("2026-03-01", "Europe/Madrid").expect("a day");
        assert!(day.includes(at("2026-03-01T22:59:59Z")));
        assert!(!day.includes(at("2026-03-01T23:00:00Z")));
    }

    #[test]
    fn an_instant_is_included() {
        let instant = parse_as_of("2026-03-01T10:00:00+01:00", "Europe/Madrid").expect("an instant");
        assert!(instant.includes(at("2026-03-01T09:00:00Z")));
        assert!(!instant.includes(at("2026-03-01T09:00:01Z")));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "yesterday", "2026-02-30", "2026-03", "01/03/2026", "+262142-12-31"] {
            assert!(parse_as_of(text, "Europe/Madrid").is_err(), "{text}");
        }
    }
}
