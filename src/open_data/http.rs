//! What stands below `/data`: the list, the newest version of each dataset, and every version under its number.
use async_trait::async_trait;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::reads::{self, Version, Withdrawal};
use super::registry::{DATASETS, Dataset, LICENCE, LICENCE_URL, find};
use super::rules::{parse_as_of, to_json};
use crate::foundation::command::Context;
use crate::foundation::http::faces::{DataSource, PublicFile, Published};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

const CSV: &str = "text/csv; charset=utf-8; header=present";
const JSON: &str = "application/json";

/// The datasets of a council, for the HTTP face.
#[derive(Debug, Clone, Copy, Default)]
pub struct Files;

/// A form of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Json,
}

impl Form {
    const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    fn split(name: &str) -> Option<(&str, Self)> {
        let (stem, extension) = name.rsplit_once('.')?;
        let form = [Self::Csv, Self::Json].into_iter().find(|form| form.extension() == extension)?;
        Some((stem, form))
    }
}

/// Where a version stands.
pub(super) fn address(dataset: &str, version: i64) -> String {
    version_address(dataset, version, Form::Csv)
}

fn version_address(dataset: &str, version: i64, form: Form) -> String {
    format!("/data/{dataset}/v/{version}.{}", form.extension())
}

#[async_trait]
impl DataSource for Files {
    async fn published(&self, cx: &Context, path: &[&str], query: &[(String, String)]) -> Result<Published, Problem> {
        match path {
            [] | [""] => list(cx).await,
            [name] => {
                let (slug, form) = Form::split(name).map_or((*name, None), |(slug, form)| (slug, Some(form)));
                let dataset = find(slug).ok_or(Problem::NotFound)?;
                named(cx, dataset, form, query).await
            }
            [slug, "v", name] => {
                let dataset = find(slug).ok_or(Problem::NotFound)?;
                let (number, form) = Form::split(name).ok_or(Problem::NotFound)?;
                let number = number_of(number).ok_or(Problem::NotFound)?;
                version(cx, dataset, number, form, true).await
            }
            _ => Err(Problem::NotFound),
        }
    }
}

/// A version's number as addresses write it: no sign, no leading zero.
fn number_of(text: &str) -> Option<i64> {
    text.parse::<i64>().ok().filter(|number| *number > 0 && number.to_string() == text)
}

/// A dataset by its name: its newest version, or another one that the query asks for.
async fn named(
    cx: &Context,
    dataset: &'static Dataset,
    form: Option<Form>,
    query: &[(String, String)],
) -> Result<Published, Problem> {
    let (read, council) = (cx.app.store.read(), cx.council.id);
    let asked = |wanted: &str| query.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let wanted = form.unwrap_or(Form::Csv);
    if let Some(text) = asked("version") {
        let number = number_of(text).ok_or_else(|| Problem::invalid("version", "INVALID_VERSION"))?;
        let known = reads::versions_of(read, council, dataset.slug).await?.into_iter().any(|version| version.version == number);
        return if known { Ok(Published::See(version_address(dataset.slug, number, wanted))) } else { Err(Problem::NotFound) };
    }
    if let Some(text) = asked("as_of") {
        let limit = parse_as_of(text, &cx.council.time_zone)?;
        let found = reads::as_of(read, council, dataset.slug, limit).await?;
        // 404: a file that was never published, with the reason.
        let found = found.ok_or(Problem::NotFound)?;
        return Ok(Published::See(version_address(dataset.slug, found.version, wanted)));
    }
    let Some(form) = form else { return Ok(Published::See(format!("/data/{}.csv", dataset.slug))) };
    let latest = reads::latest(read, council, dataset.slug).await?.ok_or(Problem::NotFound)?;
    version(cx, dataset, latest.version, form, false).await
}

async fn version(
    cx: &Context,
    dataset: &'static Dataset,
    number: i64,
    form: Form,
    immutable: bool,
) -> Result<Published, Problem> {
    let found = reads::file(cx.app.store.read(), cx.council.id, dataset.slug, number).await?;
    let (version, content) = found.ok_or(Problem::NotFound)?;
    if let Some(withdrawal) = &version.withdrawal {
        return Ok(Published::Withdrawn(withdrawn(&version, withdrawal)));
    }
    let (media_type, bytes) = match form {
        Form::Csv => (CSV, content),
        Form::Json => (JSON, to_json(dataset, number, &version.schema_version, &content).map_err(Problem::fault)?),
    };
    Ok(Published::File(PublicFile {
        media_type,
        name: format!("{}-v{number}.{}", dataset.slug, form.extension()),
        bytes,
        published_at: Some(version.published_at),
        immutable,
        links: links(dataset.slug, &version, form),
    }))
}

/// What is left of a version that was withdrawn.
fn withdrawn(version: &Version, withdrawal: &Withdrawal) -> Params {
    Params::from([
        ("dataset", version.dataset.as_str().into()),
        ("version", version.version.into()),
        ("sha256", version.sha256.as_str().into()),
        ("withdrawn_at", seconds(withdrawal.at).into()),
        ("reason", withdrawal.note.text.as_str().into()),
        ("reason_language", withdrawal.note.language.as_str().into()),
        ("eid", withdrawal.eid.as_str().into()),
    ])
}

fn seconds(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Where else this stands, what describes it, under which licence it is, and the proof that it was published.
fn links(slug: &str, version: &Version, form: Form) -> Vec<String> {
    let (other, media_type) = match form {
        Form::Csv => (Form::Json, JSON),
        Form::Json => (Form::Csv, "text/csv"),
    };
    let mut links = vec![
        format!("<{}>; rel=\"canonical\"", version_address(slug, version.version, form)),
        format!("<{}>; rel=\"alternate\"; type=\"{media_type}\"", version_address(slug, version.version, other)),
        format!("</data/{slug}.{}>; rel=\"latest-version\"", form.extension()),
        "</data>; rel=\"describedby\"; type=\"application/json\"".to_owned(),
        format!("<{LICENCE_URL}>; rel=\"license\""),
        format!("</log/proof/{}>; rel=\"related\"; title=\"proof of publication\"", version.eid),
    ];
    if version.version > 1 {
        links.push(format!("<{}>; rel=\"predecessor-version\"", version_address(slug, version.version - 1, form)));
    }
    links
}

/// Every dataset with its columns and versions; titles in the reader's language.
async fn list(cx: &Context) -> Result<Published, Problem> {
    let (read, council) = (cx.app.store.read(), cx.council.id);
    let versions = reads::versions(read, council).await?;
    let eids: Vec<String> = versions.iter().map(|version| version.eid.clone()).collect();
    let indices = reads::indices(read, council, &eids).await?;
    let datasets: Vec<Value> = DATASETS
        .iter()
        .map(|dataset| {
            let own = versions.iter().filter(|version| version.dataset == dataset.slug);
            let versions: Vec<Value> = own.map(|version| listed(version, indices.get(&version.eid).copied())).collect();
            described(dataset, &cx.language, versions)
        })
        .collect();
    let whole = json!({ "council": cx.council.slug, "datasets": datasets });
    Ok(Published::File(PublicFile {
        media_type: JSON,
        name: "datasets.json".to_owned(),
        bytes: whole.to_string().into_bytes(),
        published_at: None,
        immutable: false,
        links: vec![format!("<{LICENCE_URL}>; rel=\"license\"")],
    }))
}

fn described(dataset: &Dataset, language: &str, versions: Vec<Value>) -> Value {
    let said = |part: &str| locale::text(language, &format!("dataset-{}-{part}", dataset.slug), &Params::new());
    let columns: Vec<Value> = dataset
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            json!({
                "name": column.name, "kind": column.kind.as_str(), "nullable": column.nullable, "key": place < dataset.key,
                "description": dataset.column_in(column, language),
            })
        })
        .collect();
    json!({
        "dataset": dataset.slug,
        "title": said("title"),
        "description": said("description"),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "schema_version": dataset.schema_version,
        "columns": columns,
        "csv": format!("/data/{}.csv", dataset.slug),
        "json": format!("/data/{}.json", dataset.slug),
        "versions": versions,
    })
}

fn listed(version: &Version, index: Option<i64>) -> Value {
    json!({
        "version": version.version,
        "sha256": version.sha256,
        "bytes": version.bytes,
        "rows": version.rows,
        "schema_version": version.schema_version,
        "reason": version.reason,
        "note": version.note,
        "published_at": seconds(version.published_at),
        "eid": version.eid,
        "leaf_index": index,
        "csv": version_address(&version.dataset, version.version, Form::Csv),
        "json": version_address(&version.dataset, version.version, Form::Json),
        "proof": format!("/log/proof/{}", version.eid),
        "withdrawn": version.withdrawal.as_ref().map(|withdrawal| json!({
            "at": seconds(withdrawal.at),
            "note": withdrawal.note,
            "eid": withdrawal.eid,
            "proof": format!("/log/proof/{}", withdrawal.eid),
        })),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_versions_have_one_form() {
        for (text, expected) in
            [("1", Some(1)), ("12", Some(12)), ("0", None), ("01", None), ("+1", None), ("-1", None), ("1.0", None), ("", None)]
        {
            assert_eq!(number_of(text), expected, "{text}");
        }
    }
}
