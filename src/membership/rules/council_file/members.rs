//! The members file (CSV, one organisation a row).
//!
//! | column | value |
//! |---|---|
//! | `member_id` | code of the organisation; needed, once |
//! | `seat_group` | key of a seat group of the council file; needed |
//! | `platform_sector` | one of the six sectors; needed |
//! | `name_<language>` | name; one at least |
//! | `kind` | key; `unspecified` when empty |
//! | `description_<language>` | running text |
//! | `community_origin_iso` | country of the community, ISO 3166-1 |
//! | `seats` | seats that it holds; 1 when empty |
//! | `website` | http or https |
//! | `persons_hidden` | `true` or `false`; by sector when empty |
//! | `admitted_on` | day; the day of the import when empty |
//! | `name_status`, `page` | notes, kept as they are |

use std::collections::BTreeMap;

use super::council::Draft;
use super::plan::{OrganisationPlan, Sector, Texts};
use super::problem::{ProblemCode, Problems};
use super::row::RowReader;
use super::source::Source;
use super::table::{Columns, Table};
use super::{MAX_SEATS, fields, text};

const COLUMNS: Columns = Columns {
    required: &["member_id", "seat_group", "platform_sector"],
    optional: &["kind", "community_origin_iso", "seats", "website", "persons_hidden", "admitted_on", "name_status", "page"],
    by_language: &["name_", "description_"],
};

/// What the members file says.
pub(super) struct Members {
    pub organisations: Vec<OrganisationPlan>,
    /// Languages of the name columns, in their order.
    pub languages: Vec<String>,
    /// Whether every row could be read, so that sums mean something.
    pub is_whole: bool,
    /// Every code that stands there with its seats; rows that could not be read have none.
    codes: BTreeMap<String, Option<u32>>,
}

impl Members {
    /// Seats of a group.
    pub fn seats_of(&self, college: &str) -> u64 {
        self.organisations
            .iter()
            .filter(|organisation| organisation.college == college)
            .map(|organisation| u64::from(organisation.seats))
            .fold(0, u64::saturating_add)
    }

    /// Whether the code stands in the file, and how many seats it has if that could be read.
    pub fn find(&self, code: &str) -> Option<Option<u32>> {
        self.codes.get(code).copied()
    }
}

/// Reads the file; nothing comes back when its header is wrong.
pub(super) fn read(source: &Source<'_>, council: Option<&Draft<'_>>, problems: &mut Problems) -> Option<Members> {
    let table = Table::read(source, &COLUMNS, problems)?;
    let languages: Vec<String> = table.languages("name_").map(str::to_owned).collect();
    if languages.is_empty() {
        let params = [("column", "name_…")];
        let place = table.column_place("member_id");
        problems.add(source.name, place, ProblemCode::MissingColumn, &params);
        return None;
    }
    check_languages(source, &table, council, problems);
    let mut members = Members { organisations: Vec::new(), languages, is_whole: table.is_whole(), codes: BTreeMap::new() };
    // Two codes that differ only in letter case would be one to a reader.
    let mut spellings: BTreeMap<String, u64> = BTreeMap::new();
    for cells in table.rows() {
        let mut row = RowReader { cells: &cells, problems };
        let organisation = organisation(&mut row, &table, council);
        members.is_whole &= organisation.is_some();
        let Some(code) = fields::member_code(cells.get("member_id")) else {
            continue;
        };
        let spelling = code.to_ascii_uppercase();
        if let Some(line) = spellings.get(&spelling) {
            let line = line.to_string();
            let params = [("code", code.as_str()), ("line", line.as_str())];
            row.note("member_id", ProblemCode::DuplicateCode, &params);
            members.is_whole = false;
            continue;
        }
        spellings.insert(spelling, cells.line());
        let seats = organisation.as_ref().map(|organisation| organisation.seats);
        members.codes.insert(code, seats);
        members.organisations.extend(organisation);
    }
    Some(members)
}

fn check_languages(source: &Source<'_>, table: &Table<'_>, council: Option<&Draft<'_>>, problems: &mut Problems) {
    let Some(listed) = council.and_then(Draft::given_languages) else {
        return;
    };
    for prefix in COLUMNS.by_language {
        for language in table.languages(prefix) {
            if !listed.iter().any(|one| one == language) {
                let column = format!("{prefix}{language}");
                let place = table.column_place(&column);
                let params = [("field", column.as_str()), ("language", language)];
                problems.add(source.name, place, ProblemCode::LanguageNotListed, &params);
            }
        }
    }
}

/// Every cell is looked at before the row is given up, so that all its problems are noted.
fn organisation(row: &mut RowReader<'_, '_>, table: &Table<'_>, council: Option<&Draft<'_>>) -> Option<OrganisationPlan> {
    let code = row.needed("member_id", "code", fields::member_code);
    let college = college(row, council);
    let sector = sector(row);
    let kind = row.optional("kind", "key", fields::key);
    let name = row.texts(table, "name_", text::name);
    let description = row.texts(table, "description_", text::prose);
    let community_origin = row.optional("community_origin_iso", "country", fields::country);
    let seats = row.optional("seats", "seats", |text| fields::count(text, MAX_SEATS));
    let website = row.optional("website", "website", fields::website);
    let persons_hidden = row.optional("persons_hidden", "boolean", |text| text.parse().ok());
    let admitted_on = row.optional("admitted_on", "date", fields::day);
    let name_status = row.optional("name_status", "key", fields::key);
    let page = row.text("page", text::name);
    if name.as_ref().is_some_and(Texts::is_empty) {
        row.note("name_", ProblemCode::ValueMissing, &[("field", "name_…")]);
        return None;
    }
    Some(OrganisationPlan {
        code: code?,
        college: college?,
        sector: sector?,
        kind: kind?.unwrap_or_else(|| "unspecified".to_owned()),
        name: name?,
        description: description?,
        community_origin: community_origin?,
        seats: seats?.unwrap_or(1),
        website: website?,
        persons_hidden: persons_hidden?,
        admitted_on: admitted_on?,
        name_status: name_status?,
        page: page?,
    })
}

fn college(row: &mut RowReader<'_, '_>, council: Option<&Draft<'_>>) -> Option<String> {
    let id = row.needed("seat_group", "key", fields::key)?;
    if council.is_some_and(|council| !council.has_group(&id)) {
        let params = [("value", id.as_str())];
        row.note("seat_group", ProblemCode::UnknownSeatGroup, &params);
        return None;
    }
    Some(id)
}

fn sector(row: &mut RowReader<'_, '_>) -> Option<Sector> {
    let key = row.needed("platform_sector", "sector", |text| Some(text.to_owned()))?;
    let sector = Sector::from_key(&key);
    if sector.is_none() {
        let params = [("value", key.as_str())];
        row.note("platform_sector", ProblemCode::UnknownSector, &params);
    }
    sector
}
