//! Types that every room's part of the schema uses.
use async_graphql::{InputObject, InputValueError, InputValueResult, Scalar, ScalarType, SimpleObject, Value};
use chrono::NaiveDate;
use uuid::Uuid;

use crate::foundation::locale::Localised;
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::tenancy::Texts;

/// A calendar day, ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

/// Calendar day, ISO 8601 (`2026-11-24`).
#[Scalar(name = "Date")]
impl ScalarType for Day {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) if text.len() == 10 => Ok(Self(text.parse()?)),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

impl Day {
    /// From a stored `YYYY-MM-DD`.
    pub fn stored(text: &str) -> Result<Self, Problem> {
        text.parse().map(Self).map_err(Problem::fault)
    }
}

/// A text in the language asked for or, if there is none, in another, which it names.
#[derive(Debug, Clone, SimpleObject)]
pub struct LocalisedText {
    pub text: String,
    pub language: String,
    pub is_fallback: bool,
    pub machine_translated: bool,
}

impl From<Localised> for LocalisedText {
    fn from(found: Localised) -> Self {
        Self { text: found.text, language: found.language, is_fallback: found.is_fallback, machine_translated: false }
    }
}

/// A text and its language.
#[derive(Debug, Clone, InputObject, serde::Serialize)]
pub struct LocalisedInput {
    pub language: String,
    pub text: String,
}

/// Texts by language from input; each language once, only languages of `offered`.
///
/// # Errors
/// `Invalid` naming the entry at fault (`names.1.language`).
pub fn texts_from(field: &str, inputs: Vec<LocalisedInput>, offered: &[String]) -> Result<Texts, Problem> {
    let mut texts = Texts::new();
    let mut faults = Vec::new();
    for (place, input) in inputs.into_iter().enumerate() {
        if !offered.contains(&input.language) {
            faults.push(
                FieldProblem::new(format!("{field}.{place}.language"), "INVALID_LANGUAGE").with("languages", offered.join(", ")),
            );
        } else if texts.insert(input.language, input.text).is_some() {
            faults.push(FieldProblem::new(format!("{field}.{place}.language"), "INVALID_LANGUAGE_TWICE"));
        }
    }
    if faults.is_empty() { Ok(texts) } else { Err(Problem::Invalid(faults)) }
}

/// An id from input: whatever is no id names nothing.
pub fn parse_id(id: &async_graphql::ID) -> Result<Uuid, Problem> {
    Uuid::parse_str(id.as_str()).map_err(|_| Problem::NotFound)
}
