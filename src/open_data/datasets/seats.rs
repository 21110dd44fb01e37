//! `seats`: every seat that there is or was.
use super::{Row, Rows, Source};
use crate::foundation::problem::Problem;
use crate::membership;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};

const COLUMNS: &[Column] = &[
    always("seat_id", Kind::Id, "The seat, as the record names it"),
    always("code", Kind::Id, "Its public code, such as SOC-01"),
    always("member_id", Kind::Id, "The organisation that holds it"),
    always("sector", Kind::Code, "The organisation's kind"),
    always("college", Kind::Code, "The group of seats that it belongs to"),
    always("weight_num", Kind::Int, "Its weight: the numerator"),
    always("weight_den", Kind::Int, "Its weight: the denominator"),
    always("position", Kind::Int, "Its place in the half circle"),
    always("valid_from", Kind::Date, "Its first day"),
    maybe("valid_until", Kind::Date, "Its last day; a seat that ended on its first day has a last day before it"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "seats",
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let register = membership::register(&source.app, source.council.id).await?;
    let row = |seat: &membership::Seat| {
        let organisation =
            register.organisation(seat.organisation).ok_or_else(|| Problem::fault(format!("seat {} of nobody", seat.code)))?;
        Ok(vec![
            seat.id.into(),
            seat.code.as_str().into(),
            seat.organisation.into(),
            organisation.sector.as_str().into(),
            seat.college.as_str().into(),
            seat.weight_num.into(),
            seat.weight_den.into(),
            seat.position.into(),
            seat.span.from.into(),
            seat.span.until.into(),
        ])
    };
    register.seats().iter().map(row).collect()
}
