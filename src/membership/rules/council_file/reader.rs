//! Takes typed values out of a YAML tree and notes what does not fit.

use super::fields;
use super::plan::Texts;
use super::problem::{Place, ProblemCode, Problems};
use super::text::{self, TextFault};
use super::yaml::{Entry, Node, Value};

/// Most items in one list.
pub(super) const MAX_ITEMS: usize = 100;

/// A mapping whose keys are known and stand once each.
#[derive(Clone, Copy)]
pub(super) struct Map<'n> {
    pub place: Place,
    entries: &'n [Entry],
}

impl<'n> Map<'n> {
    pub fn get(self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }
}

/// Reads the nodes of one file.
pub(super) struct Reader<'p> {
    pub file: &'p str,
    pub problems: &'p mut Problems,
    /// Languages that texts are written in, with their places, in the order of the file.
    pub languages: Vec<(String, Place)>,
}

/// What a text must be.
pub(super) type TextRule = fn(&str) -> Result<String, TextFault>;

impl Reader<'_> {
    pub fn note(&mut self, place: Place, code: ProblemCode, params: &[(&'static str, &str)]) {
        self.problems.add(self.file, place, code, params);
    }

    fn wrong_type(&mut self, node: &Node, field: &str, expected: &str) {
        let code = match node.value {
            Value::Null => ProblemCode::ValueMissing,
            _ => ProblemCode::WrongType,
        };
        self.note(node.place, code, &[("field", field), ("expected", expected)]);
    }

    /// A mapping with no other keys than these.
    pub fn map<'n>(&mut self, node: &'n Node, field: &str, known: &[&str]) -> Option<Map<'n>> {
        let entries = self.entries(node, field)?;
        for entry in entries {
            if !known.contains(&entry.key.as_str()) {
                self.note(entry.place, ProblemCode::UnknownKey, &[("key", &entry.key)]);
            }
        }
        Some(Map { place: node.place, entries })
    }

    fn entries<'n>(&mut self, node: &'n Node, field: &str) -> Option<&'n [Entry]> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, field, "mapping");
            return None;
        };
        let mut seen = std::collections::BTreeSet::new();
        for entry in entries {
            if !seen.insert(entry.key.as_str()) {
                self.note(entry.place, ProblemCode::DuplicateKey, &[("key", &entry.key)]);
            }
        }
        Some(entries)
    }

    /// The node of a key that must be there.
    pub fn required<'n>(&mut self, map: Map<'n>, key: &str) -> Option<&'n Node> {
        let node = map.get(key);
        if node.is_none() {
            self.note(map.place, ProblemCode::MissingKey, &[("key", key)]);
        }
        node
    }

    pub fn text(&mut self, node: &Node, field: &str, rule: TextRule) -> Option<String> {
        let Value::Text(raw) = &node.value else {
            self.wrong_type(node, field, "text");
            return None;
        };
        rule(raw).map_err(|fault| note_fault(fault, field, |code, params| self.note(node.place, code, params))).ok()
    }

    /// A text of a fixed form; `expected` names the form.
    pub fn form<T>(&mut self, node: &Node, field: &str, expected: &str, form: fn(&str) -> Option<T>) -> Option<T> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, field, "text");
            return None;
        };
        let value = form(text);
        if value.is_none() {
            self.invalid(node, field, text, expected);
        }
        value
    }

    fn invalid(&mut self, node: &Node, field: &str, value: &str, expected: &str) {
        let params = [("field", field), ("value", value), ("expected", expected)];
        self.note(node.place, ProblemCode::InvalidValue, &params);
    }

    /// A whole number from `least` to `most`.
    pub fn integer(&mut self, node: &Node, field: &str, least: u32, most: u32) -> Option<u32> {
        let Value::Integer(number) = node.value else {
            self.wrong_type(node, field, "integer");
            return None;
        };
        let value = u32::try_from(number).ok().filter(|number| (least..=most).contains(number));
        if value.is_none() {
            let expected = format!("{least}..{most}");
            self.invalid(node, field, &number.to_string(), &expected);
        }
        value
    }

    /// A text or a whole number, as text: pages of a source are written either way.
    pub fn label(&mut self, node: &Node, field: &str) -> Option<String> {
        match node.value {
            Value::Integer(number) if number >= 0 => Some(number.to_string()),
            _ => self.text(node, field, text::name),
        }
    }

    /// Texts by language; notes which languages occur.
    pub fn texts(&mut self, node: &Node, field: &str, rule: TextRule) -> Texts {
        let mut texts = Texts::new();
        let entries = self.entries(node, field);
        if entries.is_some_and(<[Entry]>::is_empty) {
            self.note(node.place, ProblemCode::ValueMissing, &[("field", field)]);
        }
        for entry in entries.unwrap_or_default() {
            if fields::language(&entry.key).is_none() {
                let params = [("field", field), ("value", &entry.key), ("expected", "language")];
                self.note(entry.place, ProblemCode::InvalidValue, &params);
                continue;
            }
            self.languages.push((entry.key.clone(), entry.place));
            if let Some(text) = self.text(&entry.node, field, rule) {
                texts.insert(entry.key.clone(), text);
            }
        }
        texts
    }

    /// The items of a list, at most [`MAX_ITEMS`].
    pub fn list<'n>(&mut self, node: &'n Node, field: &str) -> &'n [Node] {
        let Value::List(items) = &node.value else {
            self.wrong_type(node, field, "list");
            return &[];
        };
        if items.len() > MAX_ITEMS {
            let limit = MAX_ITEMS.to_string();
            let params = [("field", field), ("limit", limit.as_str())];
            self.note(node.place, ProblemCode::TooManyItems, &params);
            return &[];
        }
        items
    }

    /// A list of texts of a fixed form, each once.
    pub fn forms(&mut self, node: &Node, field: &str, expected: &str, form: fn(&str) -> Option<String>) -> Vec<String> {
        let mut values = Vec::new();
        for item in self.list(node, field) {
            let Some(value) = self.form(item, field, expected, form) else {
                continue;
            };
            if values.contains(&value) {
                let params = [("field", field), ("value", value.as_str())];
                self.note(item.place, ProblemCode::DuplicateItem, &params);
            } else {
                values.push(value);
            }
        }
        values
    }
}

/// Says a fault of a text as a problem.
pub(super) fn note_fault(fault: TextFault, field: &str, mut note: impl FnMut(ProblemCode, &[(&'static str, &str)])) {
    match fault {
        TextFault::Empty => note(ProblemCode::ValueMissing, &[("field", field)]),
        TextFault::TooLong { limit } => {
            let limit = limit.to_string();
            note(ProblemCode::TextTooLong, &[("field", field), ("limit", &limit)]);
        }
        TextFault::Control { character } => {
            let character = format!("U+{:04X}", u32::from(character));
            let params = [("field", field), ("character", character.as_str())];
            note(ProblemCode::TextControlCharacter, &params);
        }
        TextFault::Formula { character } => {
            let character = character.to_string();
            let params = [("field", field), ("character", character.as_str())];
            note(ProblemCode::TextFormula, &params);
        }
    }
}
