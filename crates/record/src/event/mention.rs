//! Whom an entry names, for those who look for everything about one organisation.

use super::values::Id;
use serde_json::Value;
use std::collections::BTreeSet;

/// Fields whose value is the id of an organisation or of a seat, wherever they stand in a leaf.
const FIELDS: [&str; 3] = ["org", "organisation", "seat"];
/// Kinds of subject that are themselves an organisation or a seat.
const SUBJECTS: [&str; 2] = ["organisation", "seat"];

/// Ids of the organisations and seats that a leaf names: who acted, what it is about, and whoever stands in its data (a
/// roll names all of its seats and their organisations). A ballot names its seat alone.
///
/// # Errors
/// When the bytes are no JSON.
pub fn mentions(leaf: &[u8]) -> Result<BTreeSet<Id>, serde_json::Error> {
    let value: Value = serde_json::from_slice(leaf)?;
    let mut found = BTreeSet::new();
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str);
    if text("/sub/kind").is_some_and(|kind| SUBJECTS.contains(&kind)) {
        found.extend(text("/sub/id").and_then(|id| id.parse::<Id>().ok()));
    }
    collect(&value, &mut found);
    Ok(found)
}

fn collect(value: &Value, found: &mut BTreeSet<Id>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner {
                    Value::String(text) if FIELDS.contains(&name.as_str()) => found.extend(text.parse::<Id>().ok()),
                    _ => collect(inner, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(leaf: &str) -> Vec<String> {
        mentions(leaf.as_bytes()).unwrap().into_iter().map(|id| id.to_string()).collect()
    }

    fn id(n: u8) -> String {
        format!("00000000-0000-4000-8000-0000000000{n:02x}")
    }

    #[test]
    fn a_leaf_names_who_acted_what_it_is_about_and_who_stands_in_its_data() {
        let leaf = format!(
            r#"{{"by":{{"org":"{}"}},"data":{{"poll":"{}","roll":[{{"organisation":"{}","seat":"{}"}}]}},"sub":{{"id":"{}","kind":"seat"}}}}"#,
            id(1),
            id(2),
            id(3),
            id(4),
            id(5)
        );
        assert_eq!(of(&leaf), [id(1), id(3), id(4), id(5)]);
    }

    #[test]
    fn other_subjects_and_what_is_no_id_are_not_named() {
        let leaf = format!(r#"{{"data":{{"organisation":"Universitat","seat":3}},"sub":{{"id":"{}","kind":"poll"}}}}"#, id(1));
        assert_eq!(of(&leaf), Vec::<String>::new());
        assert!(mentions(b"{").is_err());
    }
}
