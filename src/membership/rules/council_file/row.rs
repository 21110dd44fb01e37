//! Takes typed values out of a CSV row and notes what does not fit.

use super::plan::Texts;
use super::problem::{ProblemCode, Problems};
use super::reader::{TextRule, note_fault};
use super::table::{Cells, Table};

/// Reads the cells of one row. Where a cell may be empty the answer has two layers: nothing when a
/// problem was noted, else the value or its absence.
pub(super) struct RowReader<'r, 't> {
    pub cells: &'r Cells<'t>,
    pub problems: &'r mut Problems,
}

impl RowReader<'_, '_> {
    /// Notes a problem at the cell of a column.
    pub fn note(&mut self, column: &str, code: ProblemCode, params: &[(&'static str, &str)]) {
        self.cells.problem(self.problems, column, code, params);
    }

    fn missing(&mut self, column: &str) {
        self.note(column, ProblemCode::ValueMissing, &[("field", column)]);
    }

    /// A cell of a fixed form that must be there; `expected` names the form.
    pub fn needed<T>(&mut self, column: &str, expected: &str, form: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.optional(column, expected, form)?;
        if value.is_none() {
            self.missing(column);
        }
        value
    }

    /// A cell of a fixed form that may be empty.
    pub fn optional<T>(&mut self, column: &str, expected: &str, form: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        let text = self.cells.get(column);
        if text.is_empty() {
            return Some(None);
        }
        let value = form(text);
        if value.is_none() {
            let params = [("field", column), ("value", text), ("expected", expected)];
            self.note(column, ProblemCode::InvalidValue, &params);
            return None;
        }
        Some(value)
    }

    /// A text that may be empty.
    pub fn text(&mut self, column: &str, rule: TextRule) -> Option<Option<String>> {
        let text = self.cells.get(column);
        if text.is_empty() {
            return Some(None);
        }
        match rule(text) {
            Ok(text) => Some(Some(text)),
            Err(fault) => {
                note_fault(fault, column, |code, params| self.note(column, code, params));
                None
            }
        }
    }

    /// A text that must be there.
    pub fn needed_text(&mut self, column: &str, rule: TextRule) -> Option<String> {
        let text = self.text(column, rule)?;
        if text.is_none() {
            self.missing(column);
        }
        text
    }

    /// The texts of the columns that begin with `prefix`, by language; empty cells are no text.
    pub fn texts(&mut self, table: &Table<'_>, prefix: &str, rule: TextRule) -> Option<Texts> {
        let mut texts = Some(Texts::new());
        for language in table.languages(prefix) {
            let text = self.text(&format!("{prefix}{language}"), rule);
            texts = match (texts, text) {
                (Some(mut texts), Some(text)) => {
                    texts.extend(text.map(|text| (language.to_owned(), text)));
                    Some(texts)
                }
                _ => None,
            };
        }
        texts
    }
}
