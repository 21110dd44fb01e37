//! Draft → called → open → closed → confirmed, and annulled from any stage between.
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};

use super::DecisionRefusal;

/// The shortest and the longest time that a poll may be open.
const WINDOW_MINUTES_MIN: i64 = 1;
const WINDOW_DAYS_MAX: i64 = 366;

macro_rules! stored_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* $variant),* }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.as_str()) }
        }
        impl FromStr for $name {
            type Err = String;
            fn from_str(text: &str) -> Result<Self, String> {
                match text { $($text => Ok(Self::$variant),)* other => Err(format!("unknown {}: {other}", stringify!($name))) }
            }
        }
    };
}

stored_enum! {
    /// The stage of a decision.
    State { Draft = "draft", Called = "called", Open = "open", Closed = "closed", Confirmed = "confirmed", Annulled = "annulled" }
}
stored_enum! {
    /// The stage of a poll.
    PollState { Open = "open", Counted = "counted", Annulled = "annulled" }
}
stored_enum! {
    /// When figures may be seen.
    Results { Live = "live", AfterClose = "after_close" }
}

/// Refuses an act that belongs to another stage.
pub fn must_be(state: State, wanted: State) -> Result<(), DecisionRefusal> {
    if state == wanted { Ok(()) } else { Err(DecisionRefusal::WrongState { state: state.to_string() }) }
}

/// Whether a poll may be announced for this window.
pub fn check_window(now: DateTime<Utc>, opens_at: DateTime<Utc>, closes_at: DateTime<Utc>) -> Result<(), DecisionRefusal> {
    if closes_at <= now {
        return Err(DecisionRefusal::WindowPast);
    }
    if closes_at - opens_at < Duration::minutes(WINDOW_MINUTES_MIN) {
        return Err(DecisionRefusal::WindowTooShort { minutes_min: WINDOW_MINUTES_MIN });
    }
    if closes_at - now > Duration::days(WINDOW_DAYS_MAX) {
        return Err(DecisionRefusal::WindowTooLong { days_max: WINDOW_DAYS_MAX });
    }
    Ok(())
}

/// Whether the poll may open: when called, and not before the announced hour.
pub fn may_open(state: State, opens_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), DecisionRefusal> {
    must_be(state, State::Called)?;
    match opens_at {
        Some(opens_at) if now < opens_at => Err(DecisionRefusal::TooEarly { opens_at }),
        _ => Ok(()),
    }
}

/// Whether the poll may close: the chair may order it, the platform does it once the announced hour has come.
pub fn may_close(state: State, closes_at: DateTime<Utc>, now: DateTime<Utc>, by_order: bool) -> Result<(), DecisionRefusal> {
    if state != State::Open {
        return Err(DecisionRefusal::PollNotOpen);
    }
    if !by_order && now < closes_at {
        return Err(DecisionRefusal::TooEarly { opens_at: closes_at });
    }
    Ok(())
}

/// Only a counted outcome is confirmed.
pub fn may_confirm(state: State) -> Result<(), DecisionRefusal> {
    must_be(state, State::Closed)
}

/// A confirmed decision stands; a draft is discarded, not annulled.
pub fn may_annul(state: State) -> Result<(), DecisionRefusal> {
    match state {
        State::Called | State::Open | State::Closed => Ok(()),
        State::Draft | State::Confirmed | State::Annulled => Err(DecisionRefusal::WrongState { state: state.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(minutes)
    }

    #[test]
    fn a_poll_opens_at_its_hour_and_not_before() {
        assert_eq!(may_open(State::Called, Some(at(5)), at(4)), Err(DecisionRefusal::TooEarly { opens_at: at(5) }));
        assert_eq!(may_open(State::Called, Some(at(5)), at(5)), Ok(()));
        assert!(may_open(State::Draft, Some(at(5)), at(6)).is_err());
    }

    #[test]
    fn only_the_chair_closes_before_the_hour() {
        assert!(may_close(State::Open, at(9), at(8), false).is_err());
        assert_eq!(may_close(State::Open, at(9), at(8), true), Ok(()));
        assert_eq!(may_close(State::Open, at(9), at(9), false), Ok(()));
        assert_eq!(may_close(State::Closed, at(9), at(9), true), Err(DecisionRefusal::PollNotOpen));
    }

    #[test]
    fn a_window_has_a_least_and_a_greatest_length() {
        assert_eq!(check_window(at(0), at(1), at(2)), Ok(()));
        assert_eq!(check_window(at(0), at(1), at(1)), Err(DecisionRefusal::WindowTooShort { minutes_min: 1 }));
        assert_eq!(check_window(at(3), at(1), at(3)), Err(DecisionRefusal::WindowPast));
        assert!(check_window(at(0), at(1), at(60 * 24 * 367)).is_err());
    }

    #[test]
    fn every_stage_has_one_stored_name() {
        for state in State::ALL {
            assert_eq!(state.as_str().parse(), Ok(*state));
        }
    }
}
