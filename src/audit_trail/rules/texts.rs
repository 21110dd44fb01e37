//! What auditors and the council write, before it may be stored.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::Eid;
use claror_record::event::{AuditScope, MAX_EVIDENCE};
use serde::{Deserialize, Serialize};

use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::texts::{LINE_MAX, collect, line, prose};

/// The longest text, in characters.
const TEXT_MAX: usize = 10_000;
/// The longest article of law, in characters.
const GROUND_MAX: usize = 300;
/// The longest command, in characters.
const COMMAND_MAX: usize = 2_000;

/// What may be wrong with one field of this room's input.
pub const FIELD_CODES: &[&str] = &["INVALID_EITHER_OR", "INVALID_EVENT_TYPE", "INVALID_SPAN", "INVALID_PAST", "INVALID_EVIDENCE"];

/// A text and its language, as it came.
#[derive(Debug, Clone, Serialize)]
pub struct SpokenInput {
    pub language: String,
    pub text: String,
}

/// A text and its language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    pub language: String,
    pub text: String,
}

/// Collects what is wrong, so that everything is said at once.
pub struct Faults<'a> {
    languages: &'a [String],
    found: Vec<FieldProblem>,
}

impl<'a> Faults<'a> {
    /// `languages`: those of the council.
    pub fn new(languages: &'a [String]) -> Self {
        Self { languages, found: Vec::new() }
    }

    /// One line that is due.
    pub fn line(&mut self, field: &str, text: &str) -> String {
        collect(line(field, text, LINE_MAX), &mut self.found).unwrap_or_default()
    }

    /// An article of law.
    pub fn ground(&mut self, field: &str, text: &str) -> String {
        collect(line(field, text, GROUND_MAX), &mut self.found).unwrap_or_default()
    }

    /// A command, or how it was done: several lines that are due.
    pub fn command(&mut self, field: &str, text: &str) -> String {
        self.due(field, text, COMMAND_MAX)
    }

    /// Prose that is due.
    pub fn prose(&mut self, field: &str, text: &str) -> String {
        self.due(field, text, TEXT_MAX)
    }

    fn due(&mut self, field: &str, text: &str, max: usize) -> String {
        let text = collect(prose(field, text, max), &mut self.found);
        if text.as_ref().is_some_and(String::is_empty) {
            self.add(FieldProblem::new(field, "INVALID_EMPTY"));
        }
        text.unwrap_or_default()
    }

    /// A language of the council's.
    pub fn language(&mut self, field: &str, language: &str) -> String {
        if !self.languages.iter().any(|offered| offered == language) {
            let problem = FieldProblem::new(field, "INVALID_LANGUAGE").with("languages", self.languages.join(", "));
            self.add(problem);
        }
        language.to_owned()
    }

    /// A text with its language; both are due.
    pub fn spoken(&mut self, field: &str, input: &SpokenInput) -> Spoken {
        let text = self.prose(&format!("{field}.text"), &input.text);
        Spoken { language: self.language(&format!("{field}.language"), &input.language), text }
    }

    /// The same where nothing need be said.
    pub fn spoken_if_any(&mut self, field: &str, input: Option<&SpokenInput>) -> Option<Spoken> {
        input.filter(|input| !input.text.trim().is_empty()).map(|input| self.spoken(field, input))
    }

    /// At least one part of the record.
    pub fn scope(&mut self, field: &str, scope: &[AuditScope]) -> BTreeSet<AuditScope> {
        if scope.is_empty() {
            self.add(FieldProblem::new(field, "INVALID_EMPTY"));
        }
        scope.iter().copied().collect()
    }

    /// A span that does not end before it begins; `field` is that of its end.
    pub fn span(&mut self, field: &str, from: NaiveDate, until: NaiveDate) {
        if until < from {
            self.add(FieldProblem::new(field, "INVALID_SPAN"));
        }
    }

    /// A day that is not over.
    pub fn not_past(&mut self, field: &str, day: NaiveDate, today: NaiveDate) {
        if day < today {
            self.add(FieldProblem::new(field, "INVALID_PAST"));
        }
    }

    /// Entries of the record by their eids, each once.
    pub fn evidence(&mut self, field: &str, eids: &[String]) -> Vec<Eid> {
        if eids.len() > MAX_EVIDENCE {
            self.add(FieldProblem::new(field, "INVALID_EVIDENCE").with("max", MAX_EVIDENCE));
            return Vec::new();
        }
        let mut found: Vec<Eid> = Vec::new();
        for (place, eid) in eids.iter().enumerate() {
            match eid.trim().parse::<Eid>() {
                Ok(eid) if found.contains(&eid) => {}
                Ok(eid) => found.push(eid),
                Err(_) => self.add(FieldProblem::new(format!("{field}.{place}"), "INVALID_EVIDENCE").with("max", MAX_EVIDENCE)),
            }
        }
        found
    }

    fn add(&mut self, problem: FieldProblem) {
        self.found.push(problem);
    }

    /// # Errors
    /// Everything that was wrong.
    pub fn settle(self) -> Result<(), Problem> {
        if self.found.is_empty() { Ok(()) } else { Err(Problem::Invalid(self.found)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(fill: impl FnOnce(&mut Faults<'_>)) -> Vec<(String, &'static str)> {
        let languages = ["ca".to_owned(), "en".to_owned()];
        let mut faults = Faults::new(&languages);
        fill(&mut faults);
        match faults.settle() {
            Err(Problem::Invalid(found)) => found.into_iter().map(|problem| (problem.field, problem.code)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let day = |n| NaiveDate::from_ymd_opt(2026, 11, n).unwrap();
        let found = faults(|faults| {
            faults.spoken("note", &SpokenInput { language: "xx".into(), text: " ".into() });
            faults.span("until", day(2), day(1));
            faults.not_past("dueOn", day(1), day(2));
            faults.scope("scope", &[]);
            faults.evidence("evidence", &["short".into()]);
        });
        let expected = [
            ("note.text", "INVALID_EMPTY"),
            ("note.language", "INVALID_LANGUAGE"),
            ("until", "INVALID_SPAN"),
            ("dueOn", "INVALID_PAST"),
            ("scope", "INVALID_EMPTY"),
            ("evidence.0", "INVALID_EVIDENCE"),
        ];
        assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
    }

    #[test]
    fn an_entry_named_twice_is_evidence_once() {
        let eid = Eid([7; 16]).to_string();
        let found = faults(|faults| assert_eq!(faults.evidence("e", &[eid.clone(), format!(" {eid}")]).len(), 1));
        assert_eq!(found, Vec::new());
        assert_eq!(faults(|faults| drop(faults.evidence("e", &vec![eid.clone(); 101]))), [("e".to_owned(), "INVALID_EVIDENCE")]);
    }
}
