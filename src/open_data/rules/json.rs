//! The JSON form of a version, made from its CSV, so that the two cannot tell different things.
use serde_json::{Map, Value, json};

use crate::open_data::registry::{Dataset, Kind};

/// Stored bytes that are no CSV of ours.
#[derive(Debug, thiserror::Error)]
#[error("a stored version cannot be read: {0}")]
pub struct UnreadableCsv(String);

/// `{"dataset","version","schema","rows":[{…}]}`: whole numbers and flags as such, everything else as text, empty cells as
/// null. `schema` is the schema version that the file was published under.
///
/// # Errors
/// [`UnreadableCsv`] for bytes that are none of ours.
pub fn to_json(dataset: &Dataset, version: i64, schema: &str, content: &[u8]) -> Result<Vec<u8>, UnreadableCsv> {
    let unreadable = |error: csv::Error| UnreadableCsv(error.to_string());
    let mut reader = csv::ReaderBuilder::new().from_reader(content);
    let header = reader.headers().map_err(unreadable)?.clone();
    // A column that is no longer known was text to whoever reads it now.
    let kinds: Vec<Kind> = header.iter().map(|name| dataset.column(name).map_or(Kind::Text, |column| column.kind)).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let mut row = Map::new();
        for ((name, kind), text) in header.iter().zip(&kinds).zip(record.iter()) {
            row.insert(name.to_owned(), value(*kind, text)?);
        }
        rows.push(Value::Object(row));
    }
    let whole = json!({ "dataset": dataset.slug, "version": version, "schema": schema, "rows": rows });
    Ok(whole.to_string().into_bytes())
}

fn value(kind: Kind, text: &str) -> Result<Value, UnreadableCsv> {
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let unreadable = || UnreadableCsv(format!("{text:?} is no {}", kind.as_str()));
    match kind {
        Kind::Int => text.parse::<i64>().map(Value::from).map_err(|_| unreadable()),
        Kind::Flag => text.parse::<bool>().map(Value::from).map_err(|_| unreadable()),
        Kind::Id | Kind::Code | Kind::Text | Kind::Lang | Kind::Date | Kind::Time | Kind::Url => Ok(Value::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open_data::registry::find;

    #[test]
    fn json_has_the_kinds_of_the_columns_and_null_for_nothing() {
        let dataset = find("seats").expect("seats");
        let csv = "seat_id,weight_num,valid_until,gone\r\n\"a, b\",1,,2\r\n";
        let bytes = to_json(dataset, 3, "1.0.0", csv.as_bytes()).expect("JSON");
        let value: Value = serde_json::from_slice(&bytes).expect("JSON");
        let rows = json!([{ "seat_id": "a, b", "weight_num": 1, "valid_until": null, "gone": "2" }]);
        assert_eq!(value, json!({ "dataset": "seats", "version": 3, "schema": "1.0.0", "rows": rows }));
        assert!(to_json(dataset, 3, "1.0.0", b"weight_num\r\nmany\r\n").is_err());
        assert!(to_json(dataset, 3, "1.0.0", b"a,b\r\n1\r\n").is_err());
    }
}
