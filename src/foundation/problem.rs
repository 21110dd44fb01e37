//! Everything that can go wrong, as the caller sees it. A `Problem` has a stable code, typed parameters and, through
//! Fluent, a sentence in the caller's language; it never carries SQL, paths or names of other people's things.
use std::collections::BTreeMap;

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};
use serde::Serialize;
use serde_json::Value;

use super::ids;

/// Typed parameters of a refusal, by name.
pub type Params = BTreeMap<&'static str, Value>;

/// What is wrong with one field of the input. `field` is the GraphQL path (`texts.0.title`).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldProblem {
    pub field: String,
    pub code: &'static str,
    pub params: Params,
}

impl FieldProblem {
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, params: Params::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.params.insert(name, value.into());
        self
    }
}

/// Why something was not done. Nothing was written whenever one of these is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Nobody is signed in and the act needs somebody.
    Unauthenticated,
    /// The input has a wrong shape; each field says why.
    Invalid(Vec<FieldProblem>),
    /// The policies do not let this actor do this.
    Denied { action: &'static str },
    /// There is no such thing, or the actor may not know that there is.
    NotFound,
    /// A rule of the council or of the platform says no.
    Refused { code: &'static str, params: Params },
    /// What the caller based the act on has changed since.
    Stale,
    /// The store of documents does not answer, or not as it should; the log says how.
    DocumentsUnavailable,
    /// Too many tries; `retry_after` in seconds.
    TooMany { retry_after: u64 },
    /// The platform failed; the number finds the detail in its log.
    Fault(String),
    /// The database asks to repeat the transaction. Never leaves `foundation::command`.
    Conflict,
}

impl Problem {
    pub fn invalid(field: impl Into<String>, code: &'static str) -> Self {
        Self::Invalid(vec![FieldProblem::new(field, code)])
    }

    /// Logs `detail` once under a fresh reference number and answers a fault that shows only the number.
    pub fn fault(detail: impl std::fmt::Display) -> Self {
        let reference = ids::new_id().simple().to_string();
        tracing::error!(%reference, %detail, "fault");
        Self::Fault(reference)
    }

    /// Nothing could be written for want of room. Nothing was.
    pub fn storage_full() -> Self {
        Self::Refused { code: "STORAGE_FULL", params: Params::new() }
    }

    /// The stable code that programs and translations go by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated => "ACCESS_SIGN_IN_REQUIRED",
            Self::Invalid(_) => "INVALID",
            Self::Denied { .. } => "ACCESS_DENIED",
            Self::NotFound => "NOT_FOUND",
            Self::Refused { code, .. } => code,
            Self::Stale => "STALE",
            Self::DocumentsUnavailable => "DOCUMENTS_UNAVAILABLE",
            Self::TooMany { .. } => "TOO_MANY",
            Self::Fault(_) | Self::Conflict => "FAULT",
        }
    }

    /// The parameters that the sentence of this code needs.
    pub fn params(&self) -> Params {
        match self {
            Self::Refused { params, .. } => params.clone(),
            Self::Denied { action } => Params::from([("action", Value::from(*action))]),
            Self::TooMany { retry_after } => Params::from([("retry_after", Value::from(*retry_after))]),
            Self::Fault(reference) => Params::from([("reference", Value::from(reference.as_str()))]),
            _ => Params::new(),
        }
    }

    /// The status for answers outside GraphQL.
    pub fn status(&self) -> u16 {
        match self {
            Self::Unauthenticated => 401,
            Self::Invalid(_) => 400,
            Self::Denied { .. } => 403,
            Self::NotFound => 404,
            Self::Refused { code: "LEDGER_FROZEN" | "STORAGE_FULL", .. } => 503,
            Self::Refused { .. } | Self::Stale => 409,
            Self::DocumentsUnavailable => 503,
            Self::TooMany { .. } => 429,
            Self::Fault(_) | Self::Conflict => 500,
        }
    }
}

/// The codes that belong to no room.
pub const COMMON_CODES: &[&str] = &[
    "ACCESS_SIGN_IN_REQUIRED",
    "INVALID",
    "ACCESS_DENIED",
    "NOT_FOUND",
    "STALE",
    "DOCUMENTS_UNAVAILABLE",
    "STORAGE_FULL",
    "TOO_MANY",
    "FAULT",
];

impl From<DbErr> for Problem {
    fn from(error: DbErr) -> Self {
        if asks_to_repeat(&error) {
            Self::Conflict
        } else if has_no_time(&error) {
            tracing::warn!(%error, "the database had no time for this");
            Self::TooMany { retry_after: 1 }
        } else if lacks_room(&error) {
            tracing::error!(%error, "no room left to store anything");
            Self::storage_full()
        } else if holds_no_text(&error) {
            Self::invalid("", "INVALID_CHARACTER")
        } else {
            Self::fault(error)
        }
    }
}

/// Whether the database gave up for a reason that another try may cure: serialisation failure, deadlock or lock
/// time-out on PostgreSQL (40001, 40P01, 55P03); busy, busy snapshot or locked on SQLite (5, 517, 6).
fn asks_to_repeat(error: &DbErr) -> bool {
    database_code(error).is_some_and(|code| matches!(code.as_str(), "40001" | "40P01" | "55P03" | "5" | "517" | "6"))
}

/// Whether the database was too busy, and nothing was kept: no connection became free, a statement was ended for taking too
/// long, a transaction for idling (57014, 25P03 on PostgreSQL).
fn has_no_time(error: &DbErr) -> bool {
    matches!(error, DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))
        || database_code(error).is_some_and(|code| matches!(code.as_str(), "57014" | "25P03"))
}

/// Whether there is no room to write: `disk_full` on PostgreSQL (53100); full on SQLite (13), or a write, a truncation or a
/// flush of a file that failed (778, 1034, 1546, 4874).
fn lacks_room(error: &DbErr) -> bool {
    database_code(error).is_some_and(|code| matches!(code.as_str(), "53100" | "13" | "778" | "1034" | "1546" | "4874"))
}

/// Whether PostgreSQL was given a character that no text of its can hold (22021, in JSON 22P05): U+0000, which only
/// somebody who tries things sends.
fn holds_no_text(error: &DbErr) -> bool {
    database_code(error).is_some_and(|code| matches!(code.as_str(), "22021" | "22P05"))
}

fn database_code(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))
    | DbErr::Conn(RuntimeErr::SqlxError(inner))) = error
    else {
        return None;
    };
    inner.as_database_error().and_then(|e| e.code()).map(|code| code.into_owned())
}

/// Whether a named unique constraint or index stopped the write: rooms map it to a refusal of theirs.
pub fn violates_unique(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
}

/// A room's reasons to say no. Each variant becomes a code, parameters and (in `locales/`) a sentence.
pub trait Refusal: Sized {
    /// Every code of the room, for the schema enum and the translation test.
    const CODES: &'static [&'static str];
    fn code(&self) -> &'static str;
    fn params(&self) -> Params;
}

/// Declares a room's refusals: `Variant { field: Type } => "ROOM_CODE"`. Codes are never reused.
#[macro_export]
macro_rules! refusals {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident $({ $($field:ident : $ty:ty),* $(,)? })? => $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name { $($(#[$vmeta])* $variant $({ $($field: $ty),* })?),* }
        impl $crate::foundation::problem::Refusal for $name {
            const CODES: &'static [&'static str] = &[$($code),*];
            fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code),* }
            }
            #[allow(unused_mut, unused_variables)]
            fn params(&self) -> $crate::foundation::problem::Params {
                let mut params = $crate::foundation::problem::Params::new();
                match self { $(Self::$variant $({ $($field),* })? => { $($(params.insert(stringify!($field), serde_json::json!($field));)*)? }),* }
                params
            }
        }
        impl From<$name> for $crate::foundation::problem::Problem {
            fn from(refusal: $name) -> Self {
                use $crate::foundation::problem::Refusal as _;
                Self::Refused { code: refusal.code(), params: refusal.params() }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_without_a_free_connection_asks_to_come_back_and_is_no_fault() {
        let problem = Problem::from(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout));
        assert_eq!(problem, Problem::TooMany { retry_after: 1 });
        assert_eq!((problem.code(), problem.status()), ("TOO_MANY", 429));
    }
}
