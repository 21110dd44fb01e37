//! What a cell holds, before it becomes text.
use std::cmp::Ordering;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use uuid::Uuid;

use crate::open_data::registry::Kind;

/// The code of the whole where others are codes of its parts (SDMX's).
pub const WHOLE: &str = "_T";

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Null,
    Text(String),
    Int(i64),
    Flag(bool),
    Date(NaiveDate),
    Time(DateTime<Utc>),
}

/// Cells in the order of the dataset's columns.
pub type Row = Vec<Cell>;

impl Cell {
    /// Whether a column of this kind may hold it.
    pub fn fits(&self, kind: Kind) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => match kind {
                Kind::Id | Kind::Text | Kind::Lang | Kind::Url => true,
                Kind::Code => {
                    text == WHOLE
                        || text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
                }
                Kind::Date | Kind::Time | Kind::Int | Kind::Flag => false,
            },
            Self::Int(_) => kind == Kind::Int,
            Self::Flag(_) => kind == Kind::Flag,
            Self::Date(_) => kind == Kind::Date,
            Self::Time(_) => kind == Kind::Time,
        }
    }

    pub fn is_null(&self) -> bool {
        // Empty text is no value, so that it and null cannot differ between forms.
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    /// As it stands in a file; null is empty.
    pub fn text(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Date(day) => day.format("%Y-%m-%d").to_string(),
            Self::Time(at) => at.to_rfc3339_opts(SecondsFormat::Secs, true),
        }
    }

    /// Numbers by size, days and times by time, text by its bytes.
    pub fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a.cmp(b),
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            (Self::Time(a), Self::Time(b)) => a.cmp(b),
            (a, b) => a.text().cmp(&b.text()),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Uuid> for Cell {
    fn from(id: Uuid) -> Self {
        Self::Text(id.to_string())
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}
impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}
impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}
impl From<DateTime<Utc>> for Cell {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Time(at)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
