//! The canonical form of a version: CSV by RFC 4180 (comma, CRLF, header line, quotes only where needed), UTF-8 without
//! byte order mark, rows by key. Text is written as it is, a leading `=` included: what a spreadsheet would do with it is
//! no reason to publish something else than what was said (titles and names refuse it at input).
use std::cmp::Ordering;

use super::{Cell, Row};
use crate::open_data::registry::Column;

/// Rows that are no table of their dataset: a defect of ours, and nothing is published then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    #[error("row {row} has {cells} cells, not {columns}")]
    Width { row: usize, cells: usize, columns: usize },
    #[error("row {row}, column {column}: {cell:?} is of another kind")]
    Kind { row: usize, column: &'static str, cell: Cell },
    #[error("row {row}, column {column} is empty")]
    Empty { row: usize, column: &'static str },
    #[error("row {row}, column {column} holds a null character")]
    NullCharacter { row: usize, column: &'static str },
    #[error("two rows have the key {0}")]
    SameKey(String),
    #[error("writing CSV: {0}")]
    Write(String),
}

/// The bytes of `rows` under `columns`, sorted by the first `key` columns.
///
/// # Errors
/// The first [`TableFault`], rows counted from 0 in the order in which they came (after sorting for equal keys).
pub fn encode(columns: &'static [Column], key: usize, mut rows: Vec<Row>) -> Result<Vec<u8>, TableFault> {
    for (place, row) in rows.iter().enumerate() {
        check(columns, place, row)?;
    }
    rows.sort_by(|a, b| by_key(key, a, b));
    let twins = rows.windows(2).find_map(|pair| match pair {
        [a, b] if by_key(key, a, b) == Ordering::Equal => Some(a),
        _ => None,
    });
    if let Some(row) = twins {
        let key: Vec<String> = row.iter().take(key).map(Cell::text).collect();
        return Err(TableFault::SameKey(key.join(", ")));
    }
    write(columns, &rows).map_err(TableFault::Write)
}

fn check(columns: &'static [Column], place: usize, row: &Row) -> Result<(), TableFault> {
    if row.len() != columns.len() {
        return Err(TableFault::Width { row: place, cells: row.len(), columns: columns.len() });
    }
    for (column, cell) in columns.iter().zip(row) {
        let column_name = column.name;
        if !cell.fits(column.kind) {
            return Err(TableFault::Kind { row: place, column: column_name, cell: cell.clone() });
        }
        if cell.is_null() && !column.nullable {
            return Err(TableFault::Empty { row: place, column: column_name });
        }
        if matches!(cell, Cell::Text(text) if text.contains('\0')) {
            return Err(TableFault::NullCharacter { row: place, column: column_name });
        }
    }
    Ok(())
}

fn by_key(key: usize, a: &Row, b: &Row) -> Ordering {
    let pairs = a.iter().zip(b).take(key);
    pairs.map(|(a, b)| a.order(b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn write(columns: &[Column], rows: &[Row]) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Necessary)
        .from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| column.name)).map_err(|error| error.to_string())?;
    for row in rows {
        writer.write_record(row.iter().map(Cell::text)).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
