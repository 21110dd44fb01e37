//! Lists are connections with a maximum; a cursor is the last row's key, so that pages stay right while rows are added.
use async_graphql::connection::{Connection, Edge};
use async_graphql::{OutputType, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::foundation::problem::{FieldProblem, Problem};

/// The most rows that one page holds.
pub const PAGE_MAX: i32 = 200;

/// How many rows of a list there are in all, as the caller may see it.
#[derive(Debug, Clone, Copy, SimpleObject)]
pub struct TotalCount {
    pub total_count: i64,
}

/// Which part of a list is asked for: at most `first` rows after the row with key `after`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageArgs {
    pub first: u64,
    pub after: Option<String>,
}

impl PageArgs {
    /// # Errors
    /// `Invalid` for a page of fewer than 1 or more than [`PAGE_MAX`] rows and for a cursor that is none of ours.
    pub fn parse(first: i32, after: Option<String>) -> Result<Self, Problem> {
        if !(1..=PAGE_MAX).contains(&first) {
            return Err(Problem::Invalid(vec![FieldProblem::new("first", "INVALID_PAGE_SIZE").with("max", PAGE_MAX)]));
        }
        let after = after.map(|cursor| decode(&cursor).ok_or_else(|| Problem::invalid("after", "INVALID_CURSOR"))).transpose()?;
        Ok(Self { first: u64::from(first.unsigned_abs()), after })
    }
}

/// One page: rows with their keys, and whether more follow.
#[derive(Debug, Clone)]
pub struct Page<T> {
    pub rows: Vec<(String, T)>,
    pub more: bool,
    pub total: i64,
    pub after_start: bool,
}

impl<T> Page<T> {
    /// From up to `first + 1` rows: the one too many says that there are more.
    pub fn new(args: &PageArgs, mut rows: Vec<(String, T)>, total: i64) -> Self {
        let first = usize::try_from(args.first).unwrap_or(usize::MAX);
        let more = rows.len() > first;
        rows.truncate(first);
        Self { rows, more, total, after_start: args.after.is_some() }
    }

    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Page<U> {
        let rows = self.rows.into_iter().map(|(key, row)| (key, f(row))).collect();
        Page { rows, more: self.more, total: self.total, after_start: self.after_start }
    }
}

/// The page as a GraphQL connection.
pub fn connection<T: OutputType>(page: Page<T>) -> Connection<String, T, TotalCount> {
    let mut connection = Connection::with_additional_fields(page.after_start, page.more, TotalCount { total_count: page.total });
    connection.edges = page.rows.into_iter().map(|(key, row)| Edge::new(encode(&key), row)).collect();
    connection
}

/// The same for a list whose length nobody counts.
pub fn uncounted<T: OutputType>(page: Page<T>) -> Connection<String, T> {
    let mut connection = Connection::new(page.after_start, page.more);
    connection.edges = page.rows.into_iter().map(|(key, row)| Edge::new(encode(&key), row)).collect();
    connection
}

fn encode(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(key)
}

fn decode(cursor: &str) -> Option<String> {
    if cursor.len() > 512 {
        return None;
    }
    String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()
}
