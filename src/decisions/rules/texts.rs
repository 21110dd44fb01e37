//! What a decision says, in each language.
use std::collections::BTreeSet;

use serde::Serialize;

use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::texts::{LINE_MAX, collect, line, prose};

/// The longest summary and body, in characters.
const SUMMARY_MAX: usize = 600;
const BODY_MAX: usize = 20_000;

/// A text as it was typed.
#[derive(Debug, Clone, Serialize)]
pub struct TextInput {
    pub language: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub machine_translated: bool,
}

/// A text that may be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedText {
    pub language: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub machine_translated: bool,
}

/// Checks the texts of a decision: at least one, each language once and one of the council's.
///
/// # Errors
/// `Invalid` with every fault found, each at its field (`texts.1.title`).
pub fn check_texts(inputs: &[TextInput], offered: &[String]) -> Result<Vec<CheckedText>, Problem> {
    let mut faults = Vec::new();
    let mut texts = Vec::new();
    let mut seen = BTreeSet::new();
    if inputs.is_empty() {
        faults.push(FieldProblem::new("texts", "INVALID_EMPTY"));
    }
    for (place, input) in inputs.iter().enumerate() {
        let field = |name: &str| format!("texts.{place}.{name}");
        if !offered.contains(&input.language) {
            faults.push(FieldProblem::new(field("language"), "INVALID_LANGUAGE").with("languages", offered.join(", ")));
        } else if !seen.insert(&input.language) {
            faults.push(FieldProblem::new(field("language"), "INVALID_LANGUAGE_TWICE"));
        }
        let title = collect(line(&field("title"), &input.title, LINE_MAX), &mut faults);
        let summary = collect(prose(&field("summary"), &input.summary, SUMMARY_MAX), &mut faults);
        let body = collect(prose(&field("body"), &input.body, BODY_MAX), &mut faults);
        if let (Some(title), Some(summary), Some(body)) = (title, summary, body) {
            texts.push(CheckedText {
                language: input.language.clone(),
                title,
                summary,
                body,
                machine_translated: input.machine_translated,
            });
        }
    }
    if faults.is_empty() { Ok(texts) } else { Err(Problem::Invalid(faults)) }
}

impl CheckedText {
    /// The bytes whose SHA-256 stands in `decision.called`: title, summary and body, parted by a blank line.
    pub fn published_bytes(&self) -> Vec<u8> {
        published_bytes(&self.title, &self.summary, &self.body)
    }
}

/// See [`CheckedText::published_bytes`].
pub fn published_bytes(title: &str, summary: &str, body: &str) -> Vec<u8> {
    format!("{title}\n\n{summary}\n\n{body}\n").into_bytes()
}
