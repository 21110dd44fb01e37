//! `decisions`: every decision that was called, whatever became of it.
use claror_record::event::{Check, CheckName, Outcome};

use super::{Row, Rows, Source};
use crate::decisions::{self, PublishedDecision, PublishedPoll};
use crate::foundation::problem::Problem;
use crate::open_data::registry::{Column, Dataset, Kind, always, maybe};
use crate::open_data::rules::Cell;

const COLUMNS: &[Column] = &[
    always("decision_id", Kind::Id, "The decision, as the record names it"),
    always("code", Kind::Id, "Its public code, such as D-2026-001"),
    always("title", Kind::Text, "Its title, in the council's main language if it has one in that language"),
    always("title_lang", Kind::Lang, "The language of that title"),
    always("status", Kind::Code, "called, open, closed, confirmed or annulled"),
    always("method", Kind::Code, "How ballots are counted: single_choice"),
    always("rule", Kind::Text, "Quorum and majority, as canonical JSON (RFC 8785) in the form of docs/methods"),
    always("ballot_kind", Kind::Code, "roll_call: ballots are public by seat"),
    always("results", Kind::Code, "live, or after_close: when figures and choices may be seen on the pages"),
    always("text_version", Kind::Int, "The version of the text that was called"),
    maybe("called_at", Kind::Time, "When it was called"),
    maybe("opens_at", Kind::Time, "The hour announced for the opening of its poll"),
    maybe("closes_at", Kind::Time, "The hour announced for the close"),
    maybe("opened_at", Kind::Time, "When its last poll opened"),
    maybe("closed_at", Kind::Time, "When its last poll closed"),
    maybe("eligible", Kind::Int, "Seats on the roll, vacant ones included"),
    maybe("cast", Kind::Int, "Ballots that counted, abstentions included; empty until the count"),
    maybe("quorum_needed", Kind::Int, "Ballots that the quorum needed"),
    maybe("quorum_met", Kind::Flag, "Whether the quorum was met"),
    maybe("majority_needed", Kind::Int, "Ballots for it that the majority needed"),
    maybe("majority_met", Kind::Flag, "Whether the majority was met"),
    maybe("outcome", Kind::Code, "adopted, rejected or no_quorum; empty until the count"),
    maybe("confirmed_at", Kind::Time, "When the outcome was confirmed"),
    maybe("annulled_at", Kind::Time, "When it was annulled"),
    maybe("opened_eid", Kind::Id, "The entry of the record that opened the poll, with the roll"),
    maybe("counted_eid", Kind::Id, "The entry of the record with the count"),
];

pub(in crate::open_data) const DATASET: Dataset = Dataset {
    slug: "decisions",
    schema_version: "1.0.0",
    key: 1,
    columns: COLUMNS,
    build: |source| -> Rows<'_> { Box::pin(rows(source)) },
};

async fn rows(source: &Source) -> Result<Vec<Row>, Problem> {
    let decisions = decisions::published(source.read(), source.council.id).await?;
    decisions.iter().map(|decision| row(source, decision)).collect()
}

fn row(source: &Source, decision: &PublishedDecision) -> Result<Row, Problem> {
    let title = source.text(&decision.title).ok_or_else(|| Problem::fault(format!("{} has no title", decision.code)))?;
    let rule = claror_record::json::canonical(&decision.rule).map_err(Problem::fault)?;
    let mut row: Row = vec![
        decision.id.into(),
        decision.code.as_str().into(),
        title.text.into(),
        title.language.into(),
        decision.state.as_str().into(),
        "single_choice".into(),
        String::from_utf8(rule).map_err(Problem::fault)?.into(),
        decision.ballot_kind.as_str().into(),
        decision.results.as_str().into(),
        decision.text_version.into(),
        decision.called_at.into(),
        decision.opens_at.into(),
        decision.closes_at.into(),
    ];
    row.extend(poll_cells(decision.polls.last()));
    row.extend([decision.confirmed_at.into(), decision.annulled_at.into()]);
    let poll = decision.polls.last();
    row.extend([poll.map(|poll| poll.opened_eid.as_str()).into(), poll.and_then(|poll| poll.counted_eid.as_deref()).into()]);
    Ok(row)
}

/// From `opened_at` to `outcome`.
fn poll_cells(poll: Option<&PublishedPoll>) -> [Cell; 9] {
    let counted = poll.and_then(|poll| poll.counted.as_ref());
    let check = |name: CheckName| counted.and_then(|counted| counted.checks.iter().find(|check| check.name == name));
    let (quorum, majority) = (check(CheckName::Quorum), check(CheckName::Majority));
    let needed = |check: &Check| i64::try_from(check.needed).unwrap_or(i64::MAX);
    [
        poll.map(|poll| poll.opened_at).into(),
        poll.and_then(|poll| poll.closed_at).into(),
        poll.map(|poll| poll.eligible).into(),
        counted.map(|counted| i64::try_from(counted.figures.cast).unwrap_or(i64::MAX)).into(),
        quorum.map(needed).into(),
        quorum.map(|check| check.met).into(),
        majority.map(needed).into(),
        majority.map(|check| check.met).into(),
        counted.map(|counted| outcome(counted.outcome)).into(),
    ]
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Adopted => "adopted",
        Outcome::Rejected => "rejected",
        Outcome::NoQuorum => "no_quorum",
    }
}
