//! `members`: the organisations that are or were members.
use super::{Rows, Source};
use crate::foundation::problem::Problem;
use crate::membership;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};

const COLUMNS: &[Column] = &[
    always("member_id", Kind::Id, "The organisation, as the record names it"),
    always("code", Kind::Id, "Its public code, such as SOC-01"),
    always("name", Kind::Text, "Its name, in the council's main language if it has one in that language"),
    always("name_lang", Kind::Lang, "The language of that name"),
    always("sector", Kind::Code, "Its kind: lra, other_public, cso, migrant_diaspora, private or knowledge"),
    always("sub_type", Kind::Code, "A finer kind, as the council's file gives it; unspecified where nothing is known"),
    maybe("college", Kind::Code, "The group of seats that it belongs to"),
    always("joined_on", Kind::Date, "The day of its admission"),
    maybe("left_on", Kind::Date, "The first day on which it was a member no more"),
    always("status", Kind::Code, "active, suspended or withdrawn"),
    maybe("website", Kind::Url, "Its website"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "members",
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<super::Row>, Problem> {
    let register = membership::register(&source.app, source.council.id).await?;
    let row = |organisation: &membership::Organisation| {
        let name = source.text(&organisation.name).ok_or_else(|| Problem::fault(format!("{} has no name", organisation.code)))?;
        Ok(vec![
            organisation.id.into(),
            organisation.code.as_str().into(),
            name.text.into(),
            name.language.into(),
            organisation.sector.as_str().into(),
            organisation.kind.as_str().into(),
            organisation.college.as_deref().into(),
            organisation.admitted_on.into(),
            organisation.left_on.into(),
            organisation.status.as_str().into(),
            organisation.website.as_deref().into(),
        ])
    };
    register.organisations().iter().map(row).collect()
}
