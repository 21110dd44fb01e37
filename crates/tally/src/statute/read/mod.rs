//! Reading a statute's tree: every key is known or refused with its place.

mod bodies;
mod conditions;
mod copies;
mod deciding;
mod meeting;
mod whole;

use super::model::Said;
use super::problem::{Problem, ProblemCode, Problems};
use super::tree::{Node, Value};

pub use conditions::condition;
pub use whole::read;

/// Keys of text that stand anywhere and compute nothing (statutes.md §14), and the article.
const TEXT_KEYS: [&str; 6] = ["art", "note", "why", "does", "read", "title"];

/// What was read: as much as could be, and everything that is wrong.
#[derive(Clone, Debug)]
pub struct Reading<T> {
    /// What was understood.
    pub value: T,
    /// What was not.
    pub problems: Vec<Problem>,
}

/// A value with its path and the article that holds for it: its own, else that of the nearest block around it.
#[derive(Clone, Debug)]
struct At<'a> {
    node: &'a Node,
    path: String,
    art: Option<String>,
}

impl<'a> At<'a> {
    fn new(node: &'a Node) -> Self {
        Self { node, path: String::new(), art: node.get("art").and_then(Node::as_label) }
    }

    fn inner(&self, node: &'a Node, path: String) -> Self {
        let own = node.get("art").and_then(Node::as_label);
        Self { node, path, art: own.or_else(|| self.art.clone()) }
    }

    fn key(&self, key: &str) -> Option<Self> {
        let node = self.node.get(key)?;
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Some(self.inner(node, path))
    }

    fn items(&self) -> Vec<Self> {
        let items = self.node.items().iter().enumerate();
        items.map(|(number, node)| self.inner(node, format!("{}[{number}]", self.path))).collect()
    }

    /// Keys with their values, for maps whose keys are names.
    fn named(&self) -> Vec<(String, Self)> {
        let entries = self.node.entries().iter().filter(|entry| !TEXT_KEYS.contains(&entry.key.as_str()));
        entries.filter_map(|entry| Some((entry.key.clone(), self.key(&entry.key)?))).collect()
    }

    fn said<T>(&self, value: T) -> Said<T> {
        Said { value, art: self.art.clone(), place: self.node.place, path: self.path.clone(), statute: String::new() }
    }
}

/// Collects problems while values are taken.
#[derive(Default)]
struct Reader {
    problems: Problems,
}

impl Reader {
    fn note(&mut self, at: &At<'_>, code: ProblemCode, params: &[(&'static str, &str)]) {
        self.problems.add(code, at.node.place, &at.path, params);
    }

    /// Whether it is a map; refuses keys that it does not have and keys that stand twice.
    fn keys(&mut self, at: &At<'_>, allowed: &[&str]) -> bool {
        let Value::Map(entries) = &at.node.value else {
            self.kind(at, "map");
            return false;
        };
        for (number, entry) in entries.iter().enumerate() {
            if entries.iter().take(number).any(|before| before.key == entry.key) {
                self.problems.add(ProblemCode::KeyTwice, entry.place, &at.path, &[("key", &entry.key)]);
            } else if !allowed.contains(&entry.key.as_str()) && !TEXT_KEYS.contains(&entry.key.as_str()) {
                self.problems.add(ProblemCode::KeyUnknown, entry.place, &at.path, &[("key", &entry.key)]);
            }
        }
        if let Some(art) = at.node.get("art")
            && art.as_label().is_none_or(|label| label.is_empty() || label.chars().count() > 64)
        {
            self.problems.add(ProblemCode::ValueKind, art.place, &at.path, &[("key", "art"), ("expected", "text")]);
        }
        true
    }

    fn kind(&mut self, at: &At<'_>, expected: &str) {
        let key = at.path.rsplit('.').next().unwrap_or_default().to_owned();
        self.note(at, ProblemCode::ValueKind, &[("key", &key), ("expected", expected)]);
    }

    fn required<'a>(&mut self, at: &At<'a>, key: &str) -> Option<At<'a>> {
        let found = at.key(key);
        if found.is_none() {
            self.note(at, ProblemCode::KeyMissing, &[("key", key)]);
        }
        found
    }

    fn text(&mut self, at: Option<At<'_>>) -> Option<String> {
        let at = at?;
        let text = at.node.as_text().map(str::to_owned);
        if text.is_none() {
            self.kind(&at, "text");
        }
        text
    }

    fn flag(&mut self, at: Option<At<'_>>) -> Option<bool> {
        let at = at?;
        if let Value::Bool(flag) = at.node.value {
            return Some(flag);
        }
        self.kind(&at, "flag");
        None
    }

    fn whole(&mut self, at: Option<At<'_>>) -> Option<u64> {
        let at = at?;
        if let Value::Integer(number) = at.node.value
            && let Ok(number) = u64::try_from(number)
            && number <= crate::MAX_NUMBER
        {
            return Some(number);
        }
        self.kind(&at, "whole number");
        None
    }

    fn word<T: Copy>(&mut self, at: Option<At<'_>>, words: &[(&str, T)]) -> Option<T> {
        let at = at?;
        let text = self.text(Some(at.clone()))?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let expected = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            self.note(&at, ProblemCode::WordUnknown, &[("word", &text), ("expected", &expected)]);
        }
        found
    }

    /// A list of words; a single word is a list of one.
    fn words(&mut self, at: Option<At<'_>>) -> Option<Vec<String>> {
        let at = at?;
        if let Some(word) = at.node.as_text() {
            return Some(vec![word.to_owned()]);
        }
        if !matches!(at.node.value, Value::List(_)) {
            self.kind(&at, "list");
            return None;
        }
        at.items().into_iter().map(|item| self.text(Some(item))).collect()
    }

    fn condition(&mut self, at: Option<At<'_>>) -> Option<super::cond::Cond> {
        Some(conditions::read(self, &at?))
    }

    /// Refuses, at any depth, keys that are not among these: for blocks that are shown and not computed.
    fn shown(&mut self, at: &At<'_>, allowed: &[&str]) {
        if matches!(at.node.value, Value::Map(_)) {
            self.keys(at, allowed);
            for (_, inner) in at.named() {
                self.shown(&inner, allowed);
            }
        }
        at.items().iter().for_each(|item| self.shown(item, allowed));
    }
}
