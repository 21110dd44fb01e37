//! A CSV file (RFC 4180) as rows of cells, each of which knows its place.

use super::problem::{Place, ProblemCode, Problems};
use super::source::Source;
use super::{MAX_ROWS, fields};

/// Most columns: the fixed ones, and two for each of the languages.
const MAX_COLUMNS: usize = 100;

/// The columns a table may have.
pub(super) struct Columns {
    /// Must be there.
    pub required: &'static [&'static str],
    /// May be there.
    pub optional: &'static [&'static str],
    /// May be there once for each language, `name_` and the like.
    pub by_language: &'static [&'static str],
}

impl Columns {
    fn know(&self, column: &str) -> bool {
        let language = |prefix: &&str| column.strip_prefix(*prefix).is_some_and(|tag| fields::language(tag).is_some());
        self.required.contains(&column) || self.optional.contains(&column) || self.by_language.iter().any(language)
    }
}

/// A table whose header is right.
pub(super) struct Table<'s> {
    source: &'s Source<'s>,
    header: Vec<String>,
    records: Vec<Record>,
    is_whole: bool,
}

struct Record {
    offset: usize,
    cells: csv::StringRecord,
}

/// A record under its header.
pub(super) struct Cells<'t> {
    table: &'t Table<'t>,
    record: &'t Record,
}

impl<'s> Table<'s> {
    /// Reads header and rows; nothing comes back when the header is wrong or no row can be trusted.
    pub fn read(source: &'s Source<'s>, columns: &Columns, problems: &mut Problems) -> Option<Self> {
        let mut records = records(source, problems)?.into_iter();
        let first = records.next()?;
        let header = header(source, &first, columns, problems)?;
        let mut table = Self { source, header, records: Vec::new(), is_whole: true };
        for record in records {
            if table.fits(&record, problems) {
                table.records.push(record);
            } else {
                table.is_whole = false;
            }
        }
        Some(table)
    }

    fn fits(&self, record: &Record, problems: &mut Problems) -> bool {
        if record.cells.len() == self.header.len() {
            return true;
        }
        let (expected, found) = (self.header.len().to_string(), record.cells.len().to_string());
        problems.add(
            self.source.name,
            self.source.place(record.offset),
            ProblemCode::CellCount,
            &[("expected", &expected), ("found", &found)],
        );
        false
    }

    /// The rows that have a cell for each column.
    pub fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.records.iter().map(|record| Cells { table: self, record })
    }

    /// Whether every row has a cell for each column.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The languages of the columns that begin so, in their order (`name_status` is none of them).
    pub fn languages(&self, prefix: &str) -> impl Iterator<Item = &str> {
        self.header.iter().filter_map(move |column| column.strip_prefix(prefix)).filter(|tag| fields::language(tag).is_some())
    }

    /// The place of a column's title.
    pub fn column_place(&self, column: &str) -> Place {
        let index = self.header.iter().position(|title| title == column);
        let offset = first_byte(self.source.text, 0);
        let offset = scan(self.source.text, offset, index.unwrap_or(0)).offset;
        self.source.place(offset)
    }
}

impl<'t> Cells<'t> {
    /// The cell of a column without surrounding spaces; empty when there is no such column.
    pub fn get(&self, column: &str) -> &'t str {
        self.index(column).and_then(|index| self.record.cells.get(index)).map_or("", |cell| cell.trim_matches(' '))
    }

    /// The line on which the row begins.
    pub fn line(&self) -> u64 {
        self.table.source.place(self.record.offset).line
    }

    /// Notes a problem at the cell of a column, or at the row when there is no such column.
    pub fn problem(&self, problems: &mut Problems, column: &str, code: ProblemCode, params: &[(&'static str, &str)]) {
        let source = self.table.source;
        let index = self.index(column).unwrap_or(0);
        let offset = scan(source.text, self.record.offset, index).offset;
        problems.add(source.name, source.place(offset), code, params);
    }

    fn index(&self, column: &str) -> Option<usize> {
        self.table.header.iter().position(|title| title == column)
    }
}

fn records(source: &Source<'_>, problems: &mut Problems) -> Option<Vec<Record>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.text.as_bytes());
    let mut records = Vec::new();
    let mut sound = true;
    loop {
        // The reader's own position may lie before blank lines that it skips.
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let mut cells = csv::StringRecord::new();
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                let params = [("reason", "unreadable")];
                let place = source.place(first_byte(source.text, start));
                problems.add(source.name, place, ProblemCode::CsvMalformed, &params);
                return None;
            }
        }
        let offset = first_byte(source.text, start);
        sound &= is_sound(source, offset, cells.len(), problems);
        if records.len() > MAX_ROWS {
            let params = [("limit", MAX_ROWS.to_string())];
            let params = params.each_ref().map(|(name, value)| (*name, value.as_str()));
            problems.add(source.name, source.place(offset), ProblemCode::TooManyRows, &params);
            return None;
        }
        records.push(Record { offset, cells });
    }
    sound.then_some(records)
}

fn header(source: &Source<'_>, first: &Record, columns: &Columns, problems: &mut Problems) -> Option<Vec<String>> {
    let titles: Vec<&str> = first.cells.iter().map(|title| title.trim_matches(' ')).collect();
    let at = |index: usize| source.place(scan(source.text, first.offset, index).offset);
    if let [only] = titles[..]
        && only.contains([';', '\t'])
    {
        let params = [("reason", "delimiter")];
        problems.add(source.name, at(0), ProblemCode::CsvMalformed, &params);
        return None;
    }
    if titles.len() > MAX_COLUMNS {
        let limit = MAX_COLUMNS.to_string();
        let params = [("field", "columns"), ("limit", limit.as_str())];
        problems.add(source.name, at(0), ProblemCode::TooManyItems, &params);
        return None;
    }
    let mut sound = true;
    let mut note = |place: Place, code: ProblemCode, column: &str| {
        problems.add(source.name, place, code, &[("column", column)]);
        sound = false;
    };
    for (index, title) in titles.iter().enumerate() {
        if !columns.know(title) {
            note(at(index), ProblemCode::UnknownColumn, title);
        } else if titles.iter().take(index).any(|earlier| earlier == title) {
            note(at(index), ProblemCode::DuplicateColumn, title);
        }
    }
    for column in columns.required {
        if !titles.contains(column) {
            note(at(0), ProblemCode::MissingColumn, column);
        }
    }
    sound.then(|| titles.into_iter().map(str::to_owned).collect())
}

/// Quotes that a spreadsheet would not have written are refused: what they mean depends on the reader.
fn is_sound(source: &Source<'_>, offset: usize, cells: usize, problems: &mut Problems) -> bool {
    let scanned = scan(source.text, offset, cells.saturating_sub(1));
    let Some((reason, offset)) = scanned.fault else {
        return true;
    };
    problems.add(source.name, source.place(offset), ProblemCode::CsvMalformed, &[("reason", reason)]);
    false
}

/// The first byte of a record at or after `start`: blank lines hold none.
fn first_byte(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let blank = rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len());
    start.saturating_add(blank)
}

/// Where a field begins, and the first fault of quoting up to its end.
struct Scanned {
    offset: usize,
    fault: Option<(&'static str, usize)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Within {
    Start,
    Plain,
    Quoted,
    AfterQuote,
}

/// Walks from the first byte of a record to the field `index` and through it.
fn scan(text: &str, record: usize, index: usize) -> Scanned {
    let mut found = Scanned { offset: record, fault: None };
    let mut field = 0usize;
    let mut within = Within::Start;
    let mut open_at = record;
    let rest = text.get(record..).unwrap_or("");
    for (distance, byte) in rest.bytes().enumerate() {
        let offset = record.saturating_add(distance);
        within = match (within, byte) {
            (Within::Quoted, b'"') => Within::AfterQuote,
            (Within::Quoted, _) => Within::Quoted,
            (Within::AfterQuote, b'"') => Within::Quoted,
            (_, b',') if field == index => return found,
            (_, b',') => {
                field = field.saturating_add(1);
                found.offset = offset.saturating_add(1);
                Within::Start
            }
            (_, b'\r' | b'\n') => return found,
            (Within::Start, b'"') => {
                open_at = offset;
                Within::Quoted
            }
            (Within::Plain, b'"') | (Within::AfterQuote, _) => {
                found.fault.get_or_insert(("stray_quote", offset));
                Within::Plain
            }
            (Within::Start | Within::Plain, _) => Within::Plain,
        };
    }
    if within == Within::Quoted {
        found.fault.get_or_insert(("open_quote", open_at));
    }
    found
}
