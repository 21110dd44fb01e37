//! `findings`: what auditors found, without their words: a version stands for ever, and the law may forbid words later.
use super::{Row, Rows, Source};
use crate::audit_trail::{self, PublishedEngagement, PublishedFinding};
use crate::foundation::problem::Problem;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};

const COLUMNS: &[Column] = &[
    always("finding_id", Kind::Id, "The finding, as the record names it"),
    always("engagement_id", Kind::Id, "The engagement in which it was recorded"),
    always("number", Kind::Int, "Its number in the engagement, from 1"),
    always("severity", Kind::Code, "low, medium, high or critical"),
    always("state", Kind::Code, "recorded (awaits the council's answer), answered, accepted or contested"),
    always("withheld", Kind::Flag, "Whether its words are not public"),
    maybe("ground", Kind::Text, "The article of law by which they are not"),
    always("evidence", Kind::Int, "Entries of the record on which it rests"),
    always("recorded_at", Kind::Time, "When it was recorded"),
    always("due_on", Kind::Date, "The last day for the council's answer"),
    always("answers", Kind::Int, "Answers of the council"),
    maybe("answered_at", Kind::Time, "When the last of them was given"),
    maybe("judged_at", Kind::Time, "When the auditor accepted that answer or did not"),
    always("eid", Kind::Id, "The entry of the record with the finding"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "findings",
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let engagements = audit_trail::published(source.read(), source.council.id).await?;
    let row = |engagement: &PublishedEngagement| {
        let id = engagement.id;
        engagement.findings.iter().map(move |finding| row(id, finding)).collect::<Vec<_>>()
    };
    Ok(engagements.iter().flat_map(row).collect())
}

fn row(engagement: uuid::Uuid, finding: &PublishedFinding) -> Row {
    vec![
        finding.id.into(),
        engagement.into(),
        finding.number.into(),
        finding.severity.into(),
        finding.state.into(),
        finding.withheld.into(),
        finding.ground.as_deref().into(),
        finding.evidence.into(),
        finding.recorded_at.into(),
        finding.due_on.into(),
        finding.answers.into(),
        finding.answered_at.into(),
        finding.judged_at.into(),
        finding.eid.as_str().into(),
    ]
}
