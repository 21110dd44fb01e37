//! `sectors`: how many members and seats each kind of organisation had from which day on.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Row, Rows, Source};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};
use crate::membership::{self, Organisation, Register, Seat, Sector};
use crate::open_data::registry::{Column, Dataset, Kind, always};

const COLUMNS: &[Column] = &[
    always("sector", Kind::Code, "The kind of organisation"),
    always(
        "valid_from",
        Kind::Date,
        "The day from which the numbers hold, until the sector's next row; a later day than today where a change is foreseen",
    ),
    always("label", Kind::Text, "Its name in the council's main language"),
    always("members", Kind::Int, "Organisations that are members, suspended ones included"),
    always("seats", Kind::Int, "Seats that they hold, vacant ones included"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "sectors",
    schema_version: "1.0.0",
    key: 2,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let register = membership::register(&source.app, source.council.id).await?;
    let mut rows = Vec::new();
    for sector in Sector::ALL {
        let label = locale::text(&source.council.default_language, &format!("shared-sector-{}", sector.as_str()), &Params::new());
        let changes = changes(&register, sector);
        rows.extend(changes.into_iter().map(|(day, members, seats)| {
            vec![sector.as_str().into(), day.into(), label.as_str().into(), members.into(), seats.into()]
        }));
    }
    Ok(rows)
}

/// The days on which a sector's numbers changed, with the numbers from then on.
fn changes(register: &Register, sector: Sector) -> Vec<(NaiveDate, i64, i64)> {
    let members: Vec<&Organisation> =
        register.organisations().iter().filter(|organisation| organisation.sector == sector).collect();
    let of_sector =
        |seat: &&Seat| register.organisation(seat.organisation).is_some_and(|organisation| organisation.sector == sector);
    let seats: Vec<&Seat> = register.seats().iter().filter(of_sector).filter(|seat| !seat.span.is_empty()).collect();
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    days.extend(members.iter().flat_map(|member| [Some(member.admitted_on), member.left_on]).flatten());
    days.extend(seats.iter().flat_map(|seat| [Some(seat.span.from), seat.span.until.and_then(|day| day.succ_opt())]).flatten());
    let mut rows: Vec<(NaiveDate, i64, i64)> = Vec::new();
    for day in days {
        let is_member = |member: &&&Organisation| member.admitted_on <= day && member.left_on.is_none_or(|left| day < left);
        let now = (count(members.iter().filter(is_member)), count(seats.iter().filter(|seat| seat.span.contains(day))));
        let before = rows.last().map_or((0, 0), |(_, members, seats)| (*members, *seats));
        if now != before {
            rows.push((day, now.0, now.1));
        }
    }
    rows
}

fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}
