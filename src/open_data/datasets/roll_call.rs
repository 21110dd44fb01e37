//! `roll-call`: what each seat said in counted polls. Neither the hour of a ballot nor the person who cast it.
use super::{Row, Rows, Source};
use crate::decisions::{self, PublishedLine};
use crate::foundation::problem::Problem;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};

const COLUMNS: &[Column] = &[
    always("decision_id", Kind::Id, "The decision"),
    always("poll_number", Kind::Int, "1, or 2 for a repetition"),
    always("seat_id", Kind::Id, "The seat on the roll"),
    always("member_id", Kind::Id, "The organisation that held it when the poll opened"),
    always("sector", Kind::Code, "The organisation's kind"),
    always("college", Kind::Code, "The seat's group"),
    always("weight_num", Kind::Int, "The seat's weight on the roll: the numerator"),
    always("weight_den", Kind::Int, "The seat's weight on the roll: the denominator"),
    always("option", Kind::Code, "for, against, abstain or not_cast"),
    maybe("ballot_eid", Kind::Id, "The entry of its standing ballot in the record"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "roll-call",
    schema_version: "1.0.0",
    key: 3,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let lines = decisions::published_roll_calls(source.read(), source.council.id).await?;
    Ok(lines.into_iter().map(row).collect())
}

fn row(line: PublishedLine) -> Row {
    vec![
        line.decision.into(),
        line.poll_number.into(),
        line.seat.into(),
        line.organisation.into(),
        line.sector.into(),
        line.college.into(),
        line.weight_num.into(),
        line.weight_den.into(),
        line.choice.map_or("not_cast", |choice| choice.as_str()).into(),
        line.eid.into(),
    ]
}
