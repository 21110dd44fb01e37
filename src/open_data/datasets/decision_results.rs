//! `decision-results`: the figures of counted polls, as a whole, by sector and by college.
use claror_record::event::{Figures, GroupFigures};

use super::{Row, Rows, Source};
use crate::decisions;
use crate::foundation::problem::Problem;
use crate::open_data::registry::{Column, Dataset, Kind, always};
use crate::open_data::rules::WHOLE;

const COLUMNS: &[Column] = &[
    always("decision_id", Kind::Id, "The decision"),
    always("poll_number", Kind::Int, "1, or 2 for a repetition"),
    always("group_kind", Kind::Code, "total, sector or college"),
    always("sector_group", Kind::Code, "The sector or college; _T for all seats"),
    always("option", Kind::Code, "for, against, abstain or not_cast"),
    always("votes", Kind::Int, "Seats of the group whose standing ballot says so; each counts once"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "decision-results",
    schema_version: "1.0.0",
    key: 5,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    for decision in decisions::published(source.read(), source.council.id).await? {
        for poll in &decision.polls {
            let Some(counted) = &poll.counted else { continue };
            let whole = (("total", WHOLE), figures(&counted.figures));
            let sectors = counted.by_sector.iter().map(|group| (("sector", group.group.as_str()), of_group(group)));
            let colleges = counted.by_college.iter().map(|group| (("college", group.group.as_str()), of_group(group)));
            for ((kind, group), figures) in std::iter::once(whole).chain(sectors).chain(colleges) {
                rows.extend(figures.map(|(option, votes)| {
                    let votes = i64::try_from(votes).unwrap_or(i64::MAX);
                    vec![decision.id.into(), poll.number.into(), kind.into(), group.into(), option.into(), votes.into()]
                }));
            }
        }
    }
    Ok(rows)
}

fn figures(figures: &Figures) -> [(&'static str, u64); 4] {
    [("for", figures.for_), ("against", figures.against), ("abstain", figures.abstain), ("not_cast", figures.not_cast)]
}

fn of_group(group: &GroupFigures) -> [(&'static str, u64); 4] {
    [("for", group.for_), ("against", group.against), ("abstain", group.abstain), ("not_cast", group.not_cast)]
}
