//! The room's pages as everybody may see them, without JavaScript: list, decision, feed. The same reads feed GraphQL.
use async_trait::async_trait;
use serde_json::{Value, json};

use super::reads::{self, DecisionFilter, DecisionView, PollView, RollCallFilter};
use super::rules::State;
use super::{document_address, words};
use crate::foundation::command::Context;
use crate::foundation::graphql::PageArgs;
use crate::foundation::http::{Address, Crumb, FeedEntry, Html, Page, PageSource};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};
use crate::membership;

/// How many decisions the list page and the feed hold.
const LIST_MAX: u64 = 100;

/// How many decisions the start page names.
const HOME_MAX: u64 = 5;

/// Pages of decisions.
pub struct DecisionPages;

fn say(cx: &Context, key: &str) -> String {
    locale::text(&cx.language, key, &Params::new())
}

fn council_name(cx: &Context) -> String {
    locale::pick(&cx.council.name, &cx.language, &cx.council.default_language).map(|found| found.text).unwrap_or_default()
}

/// The stage in words; once counted, the outcome.
fn status(cx: &Context, view: &DecisionView) -> String {
    let stage = say(cx, &format!("decision-state-{}", view.state));
    match view.poll.as_ref().filter(|poll| poll.row.result.is_some()).and_then(|poll| poll.counted.as_ref()) {
        Some(counted) if view.state != State::Annulled => format!("{stage}. {}", words::outcome(&cx.language, counted)),
        _ => stage,
    }
}

#[async_trait]
impl PageSource for DecisionPages {
    async fn page(&self, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem> {
        match path {
            ["decisions"] => list(cx).await.map(Some),
            ["decisions", key] if key.starts_with("draft-") => Ok(Some(draft(cx, key))),
            ["decisions", key] => decision(cx, key).await,
            _ => Ok(None),
        }
    }

    async fn home_part(&self, cx: &Context) -> Result<Option<Html>, Problem> {
        let page = newest(cx, PageArgs { first: HOME_MAX, after: None }).await?;
        if page.rows.is_empty() {
            return Ok(None);
        }
        let html = Html::new().line("h2", &say(cx, "decisions-page-title"));
        Ok(Some(html.element("ul", &[], |html| {
            page.rows.iter().fold(html, |html, (_, view)| html.element("li", &[], |html| item(cx, html, view)))
        })))
    }

    async fn addresses(&self, cx: &Context) -> Result<Vec<Address>, Problem> {
        let mut addresses = vec![Address { path: "/decisions".to_owned(), modified: None }];
        let mut after = None;
        loop {
            let page = newest(cx, PageArgs { first: 200, after }).await?;
            addresses.extend(page.rows.iter().map(|(_, view)| Address { path: address(view), modified: changed(view) }));
            after = page.rows.last().map(|(key, _)| key.clone());
            if !page.more {
                return Ok(addresses);
            }
        }
    }

    async fn feed(&self, cx: &Context, name: &str) -> Result<Option<Vec<FeedEntry>>, Problem> {
        if name != "decisions" {
            return Ok(None);
        }
        let page = newest(cx, PageArgs { first: LIST_MAX, after: None }).await?;
        Ok(Some(page.rows.into_iter().filter_map(|(_, view)| entry(cx, &view)).collect()))
    }
}

/// The address of a draft, whether there is one or not: this rendering is everybody's, so it tells nothing. Those who may
/// see the draft get it from the frontend, under the policy; everybody else is told there that there is nothing.
fn draft(cx: &Context, key: &str) -> Page {
    let title = say(cx, "decisions-page-title");
    let main = Html::new().line("h1", &title);
    Page { hidden: true, ..Page::new(format!("/decisions/{key}"), title, say(cx, "decisions-page-lead"), main) }
}

async fn newest(cx: &Context, args: PageArgs) -> Result<crate::foundation::graphql::Page<DecisionView>, Problem> {
    reads::list(cx.app.store.read(), cx.council.id, &DecisionFilter::default(), &args).await
}

fn address(view: &DecisionView) -> String {
    format!("/decisions/{}", view.row.code)
}

/// When the decision last went on.
fn changed(view: &DecisionView) -> Option<chrono::DateTime<chrono::Utc>> {
    let poll = view.poll.as_ref();
    [
        view.row.annulled_at,
        view.row.confirmed_at,
        poll.and_then(|p| p.row.closed_at),
        poll.map(|p| p.row.opened_at),
        view.row.called_at,
    ]
    .into_iter()
    .flatten()
    .max()
}

fn entry(cx: &Context, view: &DecisionView) -> Option<FeedEntry> {
    let (title, _) = view.text(&cx.language, &cx.council.default_language, |row| &row.title)?;
    Some(FeedEntry {
        id: view.row.id,
        path: address(view),
        summary: status(cx, view),
        language: title.language,
        title: title.text,
        updated: changed(view)?,
        published: view.row.called_at?,
    })
}

async fn list(cx: &Context) -> Result<Page, Problem> {
    let page = newest(cx, PageArgs { first: LIST_MAX, after: None }).await?;
    let title = say(cx, "decisions-page-title");
    let mut main = Html::new().line("h1", &title).line("p", &say(cx, "decisions-page-lead"));
    main = main.element("ul", &[], |html| {
        page.rows.iter().fold(html, |html, (_, view)| html.element("li", &[], |html| item(cx, html, view)))
    });
    let mut answer = Page::new("/decisions", title.clone(), say(cx, "decisions-page-lead"), main);
    answer.crumbs = vec![Crumb { name: title, path: "/decisions".to_owned() }];
    answer.data = Some(json!({ "decisions": page.rows.iter().map(|(_, view)| data(cx, view)).collect::<Vec<_>>() }));
    answer.modified = page.rows.iter().filter_map(|(_, view)| changed(view)).max();
    Ok(answer)
}

fn item(cx: &Context, html: Html, view: &DecisionView) -> Html {
    let link = format!("/{}{}", cx.language, address(view));
    html.link(&link, &format!("{} · {}", view.row.code, view.title(&cx.language, &cx.council.default_language)))
        .line("p", &status(cx, view))
}

async fn decision(cx: &Context, key: &str) -> Result<Option<Page>, Problem> {
    let Some(view) = reads::find(cx.app.store.read(), cx.council.id, key, false).await? else { return Ok(None) };
    let default = &cx.council.default_language;
    let title = view.title(&cx.language, default);
    let summary = view.text(&cx.language, default, |row| &row.summary).map(|(found, _)| found);
    let body = view.text(&cx.language, default, |row| &row.body).map(|(found, _)| found);
    let language = summary.as_ref().map_or(cx.language.clone(), |found| found.language.clone());
    let status = status(cx, &view);
    let mut main = Html::new()
        .element("h1", &[("lang", &language), ("dir", "auto")], |html| html.text(&title))
        .line("p", &format!("{} · {status}", view.row.code));
    if let Some(summary) = &summary {
        main = main.prose(&summary.language, &summary.text);
    }
    if let Some(poll) = view.poll.as_ref().filter(|poll| poll.is_visible()) {
        main = figures(cx, main, poll);
        main = roll_call(cx, main, poll).await?;
    }
    if let Some(body) = &body {
        main = main.line("h2", &say(cx, "decision-page-text")).prose(&body.language, &body.text);
    }
    main = documents(cx, main, &view).await?;
    let description = summary.map(|found| found.text).filter(|text| !text.is_empty()).unwrap_or(status);
    let mut page = Page::new(address(&view), title.clone(), description, main);
    page.crumbs = vec![
        Crumb { name: say(cx, "decisions-page-title"), path: "/decisions".to_owned() },
        Crumb { name: title, path: address(&view) },
    ];
    page.json_ld = vec![legislation(cx, &view, &language)];
    page.data = Some(data(cx, &view));
    page.modified = changed(&view);
    Ok(Some(page))
}

fn figures(cx: &Context, main: Html, poll: &PollView) -> Html {
    let Some(counted) = &poll.counted else { return main };
    let header = [
        "decision-column-sector",
        "decision-choice-for",
        "decision-choice-against",
        "decision-choice-abstain",
        "decision-column-not-cast",
        "decision-column-seats",
    ];
    let header: Vec<String> = header.iter().map(|key| say(cx, key)).collect();
    let rows: Vec<Vec<String>> = counted
        .by_sector
        .iter()
        .map(|group| {
            let numbers = [group.for_, group.against, group.abstain, group.not_cast, group.eligible].map(|n| n.to_string());
            std::iter::once(membership::sector_name(&cx.language, &group.group)).chain(numbers).collect()
        })
        .collect();
    main.table(&say(cx, "decision-page-by-sector"), &header, &rows)
}

async fn roll_call(cx: &Context, main: Html, poll: &PollView) -> Result<Html, Problem> {
    let page =
        reads::roll_call(cx.app.store.read(), poll, &RollCallFilter::default(), &PageArgs { first: 1_000, after: None }).await?;
    let names = membership::organisation_names(cx).await?;
    let header = [say(cx, "decision-column-organisation"), say(cx, "decision-column-choice")];
    let rows: Vec<Vec<String>> = page
        .rows
        .iter()
        .map(|(_, line)| {
            let choice = line.choice.map_or("decision-choice-none".to_owned(), |choice| format!("decision-choice-{choice}"));
            vec![names.get(&line.organisation).cloned().unwrap_or_default(), say(cx, &choice)]
        })
        .collect();
    Ok(main.table(&say(cx, "decision-page-roll-call"), &header, &rows))
}

async fn documents(cx: &Context, main: Html, view: &DecisionView) -> Result<Html, Problem> {
    let rows = reads::documents(cx.app.store.read(), view.row.id).await?;
    if rows.is_empty() {
        return Ok(main);
    }
    let main = main.line("h2", &say(cx, "decision-page-documents"));
    Ok(main.element("ul", &[], |html| {
        rows.iter().fold(html, |html, row| {
            html.element("li", &[], |html| html.link(&document_address(&row.id.to_string(), &row.name), &row.name))
        })
    }))
}

/// schema.org/Legislation, the vocabulary that search engines take from ELI.
fn legislation(cx: &Context, view: &DecisionView, language: &str) -> Value {
    json!({
        "@type": "Legislation",
        "name": view.title(&cx.language, &cx.council.default_language),
        "legislationIdentifier": view.row.code,
        "legislationDate": view.row.confirmed_at.or(view.row.called_at).map(|at| at.format("%Y-%m-%d").to_string()),
        "legislationPassedBy": { "@type": "GovernmentOrganization", "name": council_name(cx) },
        "inLanguage": language,
    })
}

fn data(cx: &Context, view: &DecisionView) -> Value {
    let counted = view.poll.as_ref().and_then(|poll| poll.counted.as_ref().map(|counted| (poll, counted)));
    json!({
        "id": view.row.id,
        "code": view.row.code,
        "state": view.state,
        "title": view.texts.iter().map(|(language, row)| (language.clone(), row.title.clone())).collect::<std::collections::BTreeMap<_, _>>(),
        "results": view.results,
        "opens_at": view.row.opens_at,
        "closes_at": view.row.closes_at,
        "status": status(cx, view),
        "figures": counted.map(|(_, counted)| &counted.figures),
        "by_sector": counted.map(|(_, counted)| &counted.by_sector),
        "by_college": counted.map(|(_, counted)| &counted.by_college),
        "checks": counted.map(|(_, counted)| &counted.checks),
        "outcome": counted.filter(|(poll, _)| poll.row.result.is_some()).map(|(_, counted)| counted.outcome),
    })
}
