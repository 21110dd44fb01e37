//! What is typed about organisations and people, before it may be stored. The forms are those of the council's files, so
//! that whatever is stored can be exported and imported again.
use serde::Serialize;

use super::council_file::fields;
use super::council_file::text::{self, TextFault};
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::tenancy::Texts;

/// A text in one language, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextInput {
    pub language: String,
    pub text: String,
}

/// The longest reason, in characters.
const REASON_MAX: usize = 2_000;

/// Collects what is wrong with an input, field by field, so that one answer names all of it.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldProblem>);

impl Faults {
    pub fn add(&mut self, fault: FieldProblem) {
        self.0.push(fault);
    }

    /// # Errors
    /// `Invalid` with everything that was found.
    pub fn settle(self) -> Result<(), Problem> {
        if self.0.is_empty() { Ok(()) } else { Err(Problem::Invalid(self.0)) }
    }

    fn keep<T>(&mut self, field: &str, code: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.add(FieldProblem::new(field, code));
        }
        value
    }

    fn text(&mut self, field: &str, text: Result<String, TextFault>) -> Option<String> {
        let fault = match text {
            Ok(text) => return Some(text),
            Err(TextFault::Empty) => FieldProblem::new(field, "INVALID_EMPTY"),
            Err(TextFault::TooLong { limit }) => FieldProblem::new(field, "INVALID_TOO_LONG").with("max", limit),
            Err(TextFault::Control { .. }) => FieldProblem::new(field, "INVALID_CHARACTER"),
            Err(TextFault::Formula { .. }) => FieldProblem::new(field, "INVALID_FORMULA_START"),
        };
        self.add(fault);
        None
    }

    /// One line: the name of a person.
    pub fn name(&mut self, field: &str, name: &str) -> Option<String> {
        self.text(field, text::name(name))
    }

    /// Why an organisation is suspended or dismissed: running text, not empty.
    pub fn reason(&mut self, field: &str, reason: &str) -> Option<String> {
        let reason = self.text(field, text::prose(reason))?;
        if reason.chars().count() > REASON_MAX {
            self.add(FieldProblem::new(field, "INVALID_TOO_LONG").with("max", REASON_MAX));
            return None;
        }
        Some(reason)
    }

    /// Names by language: at least one, each language once and one of the council's.
    pub fn names(&mut self, field: &str, inputs: &[TextInput], offered: &[String]) -> Texts {
        if inputs.is_empty() {
            self.add(FieldProblem::new(field, "INVALID_EMPTY"));
        }
        self.texts(field, inputs, offered, text::name)
    }

    /// Running texts by language, possibly none; a language with an empty text has none.
    pub fn descriptions(&mut self, field: &str, inputs: &[TextInput], offered: &[String]) -> Texts {
        let given: Vec<_> = inputs.iter().filter(|input| !input.text.trim().is_empty()).cloned().collect();
        self.texts(field, &given, offered, text::prose)
    }

    fn texts(
        &mut self,
        field: &str,
        inputs: &[TextInput],
        offered: &[String],
        rule: fn(&str) -> Result<String, TextFault>,
    ) -> Texts {
        let mut texts = Texts::new();
        for (place, input) in inputs.iter().enumerate() {
            let path = format!("{field}.{place}");
            self.language(&format!("{path}.language"), &input.language, offered);
            let Some(text) = self.text(&format!("{path}.text"), rule(&input.text)) else { continue };
            if texts.insert(input.language.clone(), text).is_some() {
                self.add(FieldProblem::new(format!("{path}.language"), "INVALID_LANGUAGE_TWICE"));
            }
        }
        texts
    }

    /// One of the council's languages.
    pub fn language(&mut self, field: &str, language: &str, offered: &[String]) {
        if !offered.iter().any(|one| one == language) {
            self.add(FieldProblem::new(field, "INVALID_LANGUAGE").with("languages", offered.join(", ")));
        }
    }

    /// The code of an organisation, such as `SOC-01`.
    pub fn code(&mut self, field: &str, code: &str) -> Option<String> {
        self.keep(field, "MEMBERSHIP_CODE_MALFORMED", fields::member_code(code.trim()))
    }

    /// The code of a seat: that of an organisation, perhaps with a number (`SOC-01.2`).
    pub fn seat_code(&mut self, field: &str, code: &str) -> Option<String> {
        let code = code.trim();
        let (stem, number) = code.split_once('.').unwrap_or((code, "1"));
        let number_fits =
            number.len() <= 6 && !number.starts_with('0') && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let code = (number_fits && fields::member_code(stem).is_some()).then(|| code.to_owned());
        self.keep(field, "MEMBERSHIP_CODE_MALFORMED", code)
    }

    /// The key of an organisation's kind, such as `migrant_association`.
    pub fn kind(&mut self, field: &str, kind: &str) -> Option<String> {
        self.keep(field, "MEMBERSHIP_KIND_MALFORMED", fields::key(kind.trim()))
    }

    /// An address of a website; empty means none.
    pub fn website(&mut self, field: &str, website: &str) -> Option<String> {
        let website = website.trim();
        if website.is_empty() {
            return None;
        }
        self.keep(field, "MEMBERSHIP_WEBSITE_MALFORMED", fields::website(website))
    }
}

/// Codes of fields that this room has beside the shared ones.
pub const FIELD_CODES: &[&str] = &[
    "MEMBERSHIP_CODE_MALFORMED",
    "MEMBERSHIP_KIND_MALFORMED",
    "MEMBERSHIP_WEBSITE_MALFORMED",
    "MEMBERSHIP_COLLEGE_UNKNOWN",
    "MEMBERSHIP_DATE_IN_FUTURE",
    "MEMBERSHIP_IMPORT_ROW_DENIED",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn offered() -> Vec<String> {
        vec!["ca".into(), "ar".into()]
    }

    fn input(language: &str, text: &str) -> TextInput {
        TextInput { language: language.into(), text: text.into() }
    }

    fn faults(check: impl FnOnce(&mut Faults)) -> Vec<(String, &'static str)> {
        let mut faults = Faults::default();
        check(&mut faults);
        match faults.settle() {
            Err(Problem::Invalid(fields)) => fields.into_iter().map(|fault| (fault.field, fault.code)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let inputs = [
            input("ca", "=SUM(A1)"),
            input("de", "Verein"),
            input("ar", "جمعية"),
            input("ar", "جمعية أخرى"),
            input("ca", "a\u{202e}b"),
        ];
        let found = faults(|faults| drop(faults.names("names", &inputs, &offered())));
        let expected = [
            ("names.0.text", "INVALID_FORMULA_START"),
            ("names.1.language", "INVALID_LANGUAGE"),
            ("names.3.language", "INVALID_LANGUAGE_TWICE"),
            ("names.4.text", "INVALID_CHARACTER"),
        ];
        assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
        assert_eq!(faults(|faults| drop(faults.names("names", &[], &offered()))), [("names".to_owned(), "INVALID_EMPTY")]);
    }

    #[test]
    fn a_website_is_no_script_and_a_code_is_one_word() {
        for website in ["javascript:alert(1)", "https://user@host.example", "ftp://a.example", "https://a b"] {
            assert_eq!(faults(|faults| drop(faults.website("website", website))).len(), 1, "{website}");
        }
        for (code, fits) in
            [("SOC-01", true), ("SOC-01.2", true), ("SOC-01.02", false), ("SOC 01", false), ("", false), ("../x", false)]
        {
            assert_eq!(faults(|faults| drop(faults.seat_code("code", code))).is_empty(), fits, "{code}");
        }
        let mut none = Faults::default();
        assert_eq!(none.website("website", " "), None);
        assert!(none.settle().is_ok());
    }

    #[test]
    fn a_reason_is_given() {
        assert_eq!(faults(|faults| drop(faults.reason("reason", " \n "))), [("reason".to_owned(), "INVALID_EMPTY")]);
        assert_eq!(
            faults(|faults| drop(faults.reason("reason", &"a".repeat(2_001)))),
            [("reason".to_owned(), "INVALID_TOO_LONG")]
        );
    }
}
