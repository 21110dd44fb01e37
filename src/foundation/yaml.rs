//! A YAML document as a tree in which every value and key knows its place.
//!
//! Read strictly: YAML 1.2 words only (`no` is text), no anchors, merges or tags, one document, little depth. Keys that
//! stand twice are kept, for whoever reads the tree to refuse.
use std::fmt;

pub use claror_tally::statute::{Entry, Node, Place, Value};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Error, Location, MergeKeyPolicy, NonFiniteFloatPolicy, Spanned};

/// How much a document may hold.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest document, in bytes.
    pub bytes: usize,
    /// Deepest nesting.
    pub depth: usize,
    /// Most values.
    pub nodes: usize,
}

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {reason}", place.line, place.column)]
pub struct Malformed {
    /// Where.
    pub place: Place,
    /// It is YAML, but of a kind that can more than plain values, or larger than the limits: no mistake of typing.
    pub too_complex: bool,
    /// The parser's words.
    pub reason: String,
}

/// Reads the one document of a text.
///
/// # Errors
/// [`Malformed`] with the place.
pub fn read(text: &str, limits: Limits) -> Result<Node, Malformed> {
    if text.len() > limits.bytes {
        let reason = format!("more than {} bytes", limits.bytes);
        return Err(Malformed { place: START, too_complex: true, reason });
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: limits.depth,
            flow_nesting_limit: limits.depth,
            max_nodes: limits.nodes,
            max_events: limits.nodes.saturating_mul(3),
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
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(text, options) {
        Ok(document) => {
            let lines: Vec<&str> = text.lines().collect();
            Ok(node(document, &lines))
        }
        Err(error) => {
            let place = error.location().map_or(START, place_of);
            let too_complex = matches!(
                error,
                Error::Budget { .. }
                    | Error::MultipleDocuments { .. }
                    | Error::MergeKeyNotAllowed { .. }
                    | Error::UnsupportedTag { .. }
                    | Error::UnknownAnchor { .. }
            );
            // The place stands beside the reason already.
            let reason = error.to_string().split(" at line ").next().unwrap_or_default().to_owned();
            Err(Malformed { place, too_complex, reason })
        }
    }
}

/// A document as a whole.
const START: Place = Place { line: 1, column: 1 };

fn place_of(location: Location) -> Place {
    Place { line: location.line().max(1), column: location.column().max(1) }
}

#[derive(Debug)]
enum Raw {
    Null,
    Bool(bool),
    Integer(i64),
    Decimal(f64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

fn node(spanned: Spanned<Raw>, lines: &[&str]) -> Node {
    let place = place_of(spanned.referenced);
    let value = match spanned.value {
        Raw::Null => Value::Null,
        Raw::Bool(flag) => Value::Bool(flag),
        Raw::Integer(number) => Value::Integer(number),
        Raw::Decimal(number) => Value::Decimal(as_written(place, lines).unwrap_or_else(|| number.to_string())),
        Raw::Text(text) => Value::Text(text),
        Raw::List(items) => Value::List(items.into_iter().map(|item| node(item, lines)).collect()),
        Raw::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, value)| Entry { place: place_of(key.referenced), key: key.value, node: node(value, lines) })
                .collect(),
        ),
    };
    Node { place, value }
}

/// The digits that stand in the text: 17.10 is article ten, and 17.1 another.
fn as_written(place: Place, lines: &[&str]) -> Option<String> {
    let line = lines.get(usize::try_from(place.line).ok()?.checked_sub(1)?)?;
    let from = usize::try_from(place.column).ok()?.checked_sub(1)?;
    let text: String = line.chars().skip(from).take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    text.parse::<f64>().ok().map(|_| text)
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(flag))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Decimal(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(i64::try_from(number).map_or_else(|_| Raw::Text(number.to_string()), Raw::Integer))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Raw, E> {
        Ok(Raw::Text(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Raw, E> {
        Ok(Raw::Text(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Result<Node, Malformed> {
        read(text, Limits { bytes: 1_000, depth: 8, nodes: 100 })
    }

    #[test]
    fn values_and_keys_know_their_place_and_decimals_their_digits() {
        let tree = plain("a: 1\nb: [17.10, no, \"é\"]\n").unwrap();
        assert_eq!(tree.get("a").map(|node| &node.value), Some(&Value::Integer(1)));
        let list = tree.get("b").unwrap();
        assert_eq!(list.place, Place { line: 2, column: 4 });
        assert_eq!(list.items()[0].value, Value::Decimal("17.10".to_owned()));
        assert_eq!(list.items()[1].as_text(), Some("no"));
        assert_eq!(list.items()[2].place, Place { line: 2, column: 16 });
        assert_eq!(tree.entries()[1].place, Place { line: 2, column: 1 });
    }

    #[test]
    fn what_yaml_can_do_beyond_plain_values_is_refused_with_its_place() {
        for text in ["a: &x 1\nb: *x\n", "a: 1\n---\nb: 2\n", "a: [1\n", "<<: {a: 1}\n"] {
            assert!(plain(text).is_err(), "{text}");
        }
        assert_eq!(plain("a: 1\nb: [1\n").unwrap_err().place.line.max(2), plain("a: 1\nb: [1\n").unwrap_err().place.line);
    }

    #[test]
    fn a_key_that_stands_twice_is_kept_for_the_report() {
        assert_eq!(plain("a: 1\na: 2\n").unwrap().entries().len(), 2);
    }
}
