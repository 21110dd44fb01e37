//! `engagements`: what auditing bodies look into.
use super::{Row, Rows, Source};
use crate::audit_trail::{self, PublishedEngagement};
use crate::foundation::problem::Problem;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};

const COLUMNS: &[Column] = &[
    always("engagement_id", Kind::Id, "The engagement, as the record names it"),
    always("code", Kind::Id, "Its public code, such as A-2026-001"),
    always("auditor", Kind::Text, "The public name of the auditing body"),
    always("title", Kind::Text, "Its title, in the language in which it was written"),
    always("title_lang", Kind::Lang, "That language"),
    always(
        "scope",
        Kind::Text,
        "Parts of the record, separated by a space: accounts, audit_trail, decisions, log, membership, open_data",
    ),
    always("period_from", Kind::Date, "The first day of the period that is looked into"),
    always("period_until", Kind::Date, "The last day of that period"),
    always("state", Kind::Code, "open or reported"),
    always("opened_at", Kind::Time, "When it was opened"),
    always("checks", Kind::Int, "Checks that were recorded"),
    always("checks_failed", Kind::Int, "Checks among them that failed"),
    always("findings", Kind::Int, "Findings that were recorded"),
    always("unresolved", Kind::Int, "Findings whose answer is missing or was not accepted"),
    maybe("reported_at", Kind::Time, "When its report was published"),
    maybe("opinion", Kind::Code, "unqualified, qualified, adverse or disclaimer"),
    maybe("report_sha256", Kind::Id, "SHA-256 of the report's canonical JSON, in hexadecimal"),
    always("opened_eid", Kind::Id, "The entry of the record that opened it"),
    maybe("reported_eid", Kind::Id, "The entry of the record with the report's hash"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "engagements",
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let engagements = audit_trail::published(source.read(), source.council.id).await?;
    Ok(engagements.iter().map(row).collect())
}

fn row(engagement: &PublishedEngagement) -> Row {
    let scope: Vec<&str> = engagement.scope.iter().map(|part| part.as_str()).collect();
    vec![
        engagement.id.into(),
        engagement.code.as_str().into(),
        engagement.auditor.as_str().into(),
        engagement.title.as_str().into(),
        engagement.language.as_str().into(),
        scope.join(" ").into(),
        engagement.period.0.into(),
        engagement.period.1.into(),
        engagement.state.into(),
        engagement.opened_at.into(),
        engagement.checks.into(),
        engagement.checks_failed.into(),
        i64::try_from(engagement.findings.len()).unwrap_or(i64::MAX).into(),
        engagement.unresolved.into(),
        engagement.reported_at.into(),
        engagement.opinion.into(),
        engagement.report_sha256.as_deref().into(),
        engagement.opened_eid.as_str().into(),
        engagement.reported_eid.as_deref().into(),
    ]
}
