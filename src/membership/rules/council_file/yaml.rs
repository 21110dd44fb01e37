//! A YAML document as a tree in which every value and key knows its place.
//!
//! Read strictly (statutes.md §12): YAML 1.2 words only (`no` is text, `true` is not), no anchors,
//! merges or tags, one document, little depth. Keys that stand twice are kept for the report.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Error, Location, MergeKeyPolicy, NonFiniteFloatPolicy, Spanned};

use super::problem::{Place, ProblemCode, Problems};
use super::source::Source;

/// Deepest nesting: a rule's condition stands at four.
const MAX_DEPTH: usize = 16;
/// Most values in one document.
const MAX_NODES: usize = 20_000;
/// A value and its place.
#[derive(Debug)]
pub(super) struct Node {
    pub place: Place,
    pub value: Value,
}

/// What stands there. A number with a fraction part is kept as `Other`: nothing here takes one.
#[derive(Debug)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
    Other,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct Entry {
    pub key: String,
    pub place: Place,
    pub node: Node,
}

/// Reads the one document of a file.
pub(super) fn read(source: &Source<'_>, problems: &mut Problems) -> Option<Node> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: MAX_DEPTH,
            flow_nesting_limit: MAX_DEPTH,
            max_nodes: MAX_NODES,
            max_events: MAX_NODES.saturating_mul(3),
            max_anchors: 0,
            max_aliases: 0,
            max_documents: 1,
        },
        emit_comments: false,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        reject_unsupported_tags: true,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        with_snippet: false,
    };
    match serde_saphyr::from_str_with_options::<Spanned<Value>>(source.text, options) {
        Ok(document) => Some(Node::from(document)),
        Err(error) => {
            let place = error.location().map_or(Place::START, place_of);
            note(source, place, &error, problems);
            None
        }
    }
}

/// What YAML can do and a council file may not has a code of its own, since such a file is no mistake
/// of typing. For the rest the parser's own words help.
fn note(source: &Source<'_>, place: Place, error: &Error, problems: &mut Problems) {
    match error {
        Error::Budget { .. }
        | Error::MultipleDocuments { .. }
        | Error::MergeKeyNotAllowed { .. }
        | Error::UnsupportedTag { .. }
        | Error::UnknownAnchor { .. } => {
            problems.add(source.name, place, ProblemCode::YamlTooComplex, &[]);
        }
        _ => {
            let text = error.to_string();
            // The place stands beside the reason already.
            let reason = text.split(" at line ").next().unwrap_or_default();
            problems.add(source.name, place, ProblemCode::YamlMalformed, &[("reason", reason)]);
        }
    }
}

fn place_of(location: Location) -> Place {
    Place { line: location.line().max(1), column: location.column().max(1) }
}

impl From<Spanned<Value>> for Node {
    fn from(spanned: Spanned<Value>) -> Self {
        Self { place: place_of(spanned.referenced), value: spanned.value }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or(Value::Other, Value::Integer))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element::<Spanned<Value>>()? {
            nodes.push(node.into());
        }
        Ok(Value::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            entries.push(Entry {
                place: place_of(key.referenced),
                key: key.value,
                node: map.next_value::<Spanned<Value>>()?.into(),
            });
        }
        Ok(Value::Map(entries))
    }
}
