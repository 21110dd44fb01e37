//! How a body is convened, and what may stand on its agenda.

use std::collections::BTreeMap;

use super::Said;
use crate::statute::cond::Cond;
use crate::statute::span::Span;

/// How a body is convened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Convening {
    /// By whom.
    pub by: Option<Said<String>>,
    /// Notice by kind of session.
    pub notice: BTreeMap<String, Said<Term>>,
    /// Which days count.
    pub days: Option<Said<Days>>,
    /// Meetings a year.
    pub per_year_min: Option<Said<u64>>,
    /// Who may ask for a meeting.
    pub on_request: Option<Said<OnRequest>>,
    /// What mends a bad notice (`for`: those who agree).
    pub cure: Option<Said<Cond>>,
    /// What may be decided off the agenda.
    pub off_agenda: Option<Said<OffAgenda>>,
}

/// A time of notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// So long before.
    Span(Span),
    /// None is needed.
    Free,
    /// What else the statute says, in its words.
    Words(String),
}

/// Which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// All.
    Calendar,
    /// All, but for the day of the notice and that of the meeting.
    Clear,
    /// Those on which people work.
    Working,
}

impl Days {
    /// Every one with its word.
    pub const WORDS: [(&'static str, Self); 3] =
        [("calendar", Self::Calendar), ("clear", Self::Clear), ("working", Self::Working)];

    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Clear => "clear",
            Self::Working => "working",
        }
    }
}

/// A meeting at the members' request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnRequest {
    /// How many must sign.
    pub by: Option<Cond>,
    /// The notice goes out within this.
    pub notice_within: Option<Span>,
    /// The meeting is held within this.
    pub hold_within: Option<Span>,
}

/// Resolutions on what is not on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffAgenda {
    /// When, in the statute's words.
    pub when: Option<String>,
    /// What must be so.
    pub cond: Option<Cond>,
    /// What such a resolution is otherwise.
    pub otherwise: Option<String>,
}
