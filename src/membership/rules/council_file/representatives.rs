//! The representatives file (CSV, one mandate a row).
//!
//! | column | value |
//! |---|---|
//! | `member_id` | code of the organisation; needed |
//! | `kind` | `titular` or `substitute`; needed |
//! | `name` | the person's name; needed |
//! | `email` | the person's address; needed. Rows with one address are one person's mandates |
//! | `language` | one of the council's languages; needed |
//! | `seat` | which of the organisation's seats, from 1; needed when it holds several |
//! | `starts_on`, `ends_on` | first and last day; open when empty |

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::members::Members;
use super::plan::{CouncilProfile, MandateKind, RepresentativePlan};
use super::problem::{ProblemCode, Problems};
use super::row::RowReader;
use super::source::Source;
use super::table::{Columns, Table};
use super::{MAX_SEATS, fields, text};

const COLUMNS: Columns = Columns {
    required: &["member_id", "kind", "name", "email", "language"],
    optional: &["seat", "starts_on", "ends_on"],
    by_language: &[],
};

/// Reads the file; nothing comes back when its header is wrong.
pub(super) fn read(
    source: &Source<'_>,
    members: Option<&Members>,
    council: Option<&CouncilProfile>,
    problems: &mut Problems,
) -> Option<Vec<RepresentativePlan>> {
    let table = Table::read(source, &COLUMNS, problems)?;
    let mut earlier = Earlier::default();
    for cells in table.rows() {
        let mut row = RowReader { cells: &cells, problems };
        let Some(mandate) = mandate(&mut row, members) else {
            continue;
        };
        // Without the members file the languages of the council may not all be known.
        let languages = members.and(council).map(|council| &council.languages);
        if languages.is_some_and(|languages| !languages.contains(&mandate.language)) {
            let params = [("field", "language"), ("language", mandate.language.as_str())];
            row.note("language", ProblemCode::LanguageNotListed, &params);
        }
        earlier.compare(&mut row, &mandate);
        earlier.push(mandate, cells.line());
    }
    Some(earlier.mandates)
}

/// Every cell is looked at before the row is given up, so that all its problems are noted.
fn mandate(row: &mut RowReader<'_, '_>, members: Option<&Members>) -> Option<RepresentativePlan> {
    let member = row.needed("member_id", "code", fields::member_code);
    let kind = row.needed("kind", "mandate_kind", MandateKind::from_key);
    let name = row.needed_text("name", text::name);
    let email = row.needed("email", "email", fields::email);
    let language = row.needed("language", "language", fields::language);
    let seat = row.optional("seat", "seats", |text| fields::count(text, MAX_SEATS));
    let starts_on = row.optional("starts_on", "date", fields::day);
    let ends_on = row.optional("ends_on", "date", fields::day);
    let member = member?;
    let seat = seat_of(row, &member, seat?, members)?;
    let mandate = RepresentativePlan {
        member,
        seat,
        kind: kind?,
        name: name?,
        email: email?,
        language: language?,
        starts_on: starts_on?,
        ends_on: ends_on?,
    };
    if let (Some(starts_on), Some(ends_on)) = (mandate.starts_on, mandate.ends_on)
        && ends_on < starts_on
    {
        row.note("ends_on", ProblemCode::DatesReversed, &[]);
        return None;
    }
    Some(mandate)
}

/// Which seat is meant: an organisation with one seat need not say.
fn seat_of(row: &mut RowReader<'_, '_>, member: &str, seat: Option<u32>, members: Option<&Members>) -> Option<u32> {
    let Some(members) = members else {
        return seat.or(Some(1));
    };
    let Some(seats) = members.find(member) else {
        row.note("member_id", ProblemCode::UnknownMember, &[("value", member)]);
        return None;
    };
    // The seats of a row that could not be read are not known: nothing to compare with.
    let count = seats.unwrap_or(MAX_SEATS).to_string();
    let params = [("member", member), ("seats", count.as_str())];
    match (seat, seats) {
        (None, Some(seats)) if seats > 1 => {
            row.note("seat", ProblemCode::SeatMissing, &params);
            None
        }
        (Some(seat), Some(seats)) if seat > seats => {
            row.note("seat", ProblemCode::SeatUnknown, &params);
            None
        }
        (seat, _) => seat.or(Some(1)),
    }
}

/// The mandates of the rows above, with their lines.
#[derive(Default)]
struct Earlier {
    mandates: Vec<RepresentativePlan>,
    lines: Vec<u64>,
    by_seat: BTreeMap<(String, u32), Vec<usize>>,
    by_email: BTreeMap<String, usize>,
}

impl Earlier {
    fn push(&mut self, mandate: RepresentativePlan, line: u64) {
        let index = self.mandates.len();
        self.by_seat.entry((mandate.member.clone(), mandate.seat)).or_default().push(index);
        self.by_email.entry(mandate.email.clone()).or_insert(index);
        self.mandates.push(mandate);
        self.lines.push(line);
    }

    /// Notes what cannot stand beside the rows above; at most one problem of each kind.
    fn compare(&self, row: &mut RowReader<'_, '_>, mandate: &RepresentativePlan) {
        let first = self.by_email.get(&mandate.email).copied();
        if let Some((index, person)) = first.and_then(|index| self.get(index)) {
            let fields = [("name", person.name == mandate.name), ("language", person.language == mandate.language)];
            for (field, _) in fields.into_iter().filter(|(_, same)| !same) {
                let params = [("field", field), ("line", &*self.line(index))];
                row.note(field, ProblemCode::PersonDiffers, &params);
            }
        }
        let seat = (mandate.member.clone(), mandate.seat);
        let same_seat = self.by_seat.get(&seat).map_or(&[][..], Vec::as_slice);
        let clash = same_seat
            .iter()
            .filter_map(|index| self.get(*index))
            .filter(|(_, other)| overlap(other, mandate))
            .find_map(|(index, other)| Some((clash(other, mandate)?, index)));
        if let Some(((column, code), index)) = clash {
            let params = [("member", &*mandate.member), ("line", &*self.line(index))];
            row.note(column, code, &params);
        }
    }

    fn get(&self, index: usize) -> Option<(usize, &RepresentativePlan)> {
        Some((index, self.mandates.get(index)?))
    }

    fn line(&self, index: usize) -> String {
        self.lines.get(index).map_or_else(String::new, u64::to_string)
    }
}

/// What two mandates of one seat that run on one day cannot be.
fn clash(other: &RepresentativePlan, mandate: &RepresentativePlan) -> Option<(&'static str, ProblemCode)> {
    if other.email == mandate.email {
        return Some(("email", ProblemCode::DuplicateMandate));
    }
    let titulars = other.kind == MandateKind::Titular && mandate.kind == MandateKind::Titular;
    titulars.then_some(("kind", ProblemCode::SeatTaken))
}

/// Whether there is a day on which both run. A missing day is open.
fn overlap(one: &RepresentativePlan, other: &RepresentativePlan) -> bool {
    let starts = |mandate: &RepresentativePlan| mandate.starts_on.unwrap_or(NaiveDate::MIN);
    let ends = |mandate: &RepresentativePlan| mandate.ends_on.unwrap_or(NaiveDate::MAX);
    starts(one) <= ends(other) && starts(other) <= ends(one)
}
