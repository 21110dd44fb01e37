//! The record's pages as everybody may see them, without JavaScript: its state and newest entries, one entry, all entries
//! about one thing. What stands here is what the server says; the frontend replaces it with what it has proved.
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::reads::Entry;
use crate::foundation::command::Context;
use crate::foundation::http::{Address, Crumb, Html, Page, PageSource};
use crate::foundation::ledger::read;
use crate::foundation::ledger::search::{self, Filter, Name};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

/// Entries on one page.
const LISTED: u64 = 50;
/// The longest name of an entry or a thing that is looked for, in bytes.
const NAME_MAX: usize = 300;

/// Pages of the record.
pub struct RecordPages;

#[async_trait]
impl PageSource for RecordPages {
    async fn page(&self, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem> {
        match path {
            ["audit"] => overview(cx).await.map(Some),
            ["audit", "consistency"] => Ok(Some(consistency(cx))),
            ["audit", "entry", name] => entry(cx, name).await,
            ["audit", "subject", id] if id.len() <= NAME_MAX => subject(cx, id).await.map(Some),
            _ => Ok(None),
        }
    }

    async fn addresses(&self, _cx: &Context) -> Result<Vec<Address>, Problem> {
        Ok(["/audit", "/audit/consistency"].map(|path| Address { path: path.to_owned(), modified: None }).into())
    }
}

fn say(cx: &Context, key: &str) -> String {
    locale::text(&cx.language, key, &Params::new())
}

/// The act in words; `poll.roll_listed` is `events-poll-roll-listed` in the texts.
fn act(cx: &Context, kind: &str) -> String {
    let key = format!("events-{}", kind.replace(['.', '_'], "-"));
    if locale::has(&cx.language, &key) { say(cx, &key) } else { kind.to_owned() }
}

fn time(at: Option<DateTime<Utc>>) -> String {
    at.map_or_else(|| "–".to_owned(), |at| at.format("%Y-%m-%d %H:%M:%S UTC").to_string())
}

fn crumbs(cx: &Context, last: Option<Crumb>) -> Vec<Crumb> {
    let first = Crumb { name: say(cx, "shared-audit-trail"), path: "/audit".to_owned() };
    std::iter::once(first).chain(last).collect()
}

async fn overview(cx: &Context) -> Result<Page, Problem> {
    let (conn, log) = (cx.app.store.read(), cx.council.id);
    let summary = read::summary(conn, log).await?;
    let (title, lead) = (say(cx, "explorer-title"), say(cx, "explorer-lead"));
    let size = locale::text(&cx.language, "explorer-health-size", &Params::from([("count", summary.size.into())]));
    let mut main = Html::new().line("h1", &title).line("p", &lead);
    main = main.element("p", &[], |html| {
        html.text(&size)
            .text(" · ")
            .text(&time(summary.signed_at))
            .text(" · ")
            .link("/log/checkpoint", &say(cx, "explorer-file-checkpoint"))
    });
    let (listed, data) = list(cx, &Filter::default()).await?;
    main = main.line("h2", &say(cx, "explorer-entries")).then(listed);
    main = main.element("p", &[], |html| html.link(&format!("/{}/check", cx.language), &say(cx, "explorer-how")));
    let mut page = Page::new("/audit", title, lead, main);
    page.crumbs = crumbs(cx, None);
    page.data = Some(json!({ "size": summary.size, "signedAt": summary.signed_at, "checkpoint": summary.note, "entries": data }));
    Ok(page)
}

fn consistency(cx: &Context) -> Page {
    let (title, lead) = (say(cx, "compare-title"), say(cx, "compare-lead"));
    let mut page = Page::new("/audit/consistency", title.clone(), lead.clone(), Html::new().line("h1", &title).line("p", &lead));
    page.crumbs = crumbs(cx, Some(Crumb { name: title, path: "/audit/consistency".to_owned() }));
    page
}

/// One entry; `None` for an id that no published entry has: it may be on its way, which the frontend finds out.
async fn entry(cx: &Context, name: &str) -> Result<Option<Page>, Problem> {
    let by = match name.parse::<i64>() {
        Ok(index) if index.to_string() == name => Name::Index(index),
        _ if name.len() == 22 => Name::Eid(name),
        _ => return Err(Problem::NotFound),
    };
    let Some(found) = search::entry(cx.app.store.read(), cx.council.id, by).await? else {
        return if matches!(by, Name::Eid(_)) { Ok(None) } else { Err(Problem::NotFound) };
    };
    let entry = Entry::read(found)?;
    let found = &entry.found;
    let number = locale::text(&cx.language, "shared-entry", &Params::from([("number", found.index.to_string().into())]));
    let words = act(cx, &found.kind);
    let mut main = Html::new().line("h1", &number).line("p", &format!("{words} · {}", time(found.at)));
    main = main.element("p", &[], |html| html.link(&about(cx, &found.subject), &found.subject));
    main = main.line("h2", &say(cx, "explorer-published")).element("pre", &[("dir", "ltr")], |html| html.text(&entry.leaf));
    main = main.element("p", &[], |html| {
        html.link(&format!("/log/proof/{}", found.index), &say(cx, "explorer-file-proof"))
            .text(" · ")
            .link(&format!("/log/openings/{}", found.eid), &say(cx, "explorer-file-openings"))
    });
    // Known by its number: it never changes.
    let path = format!("/audit/entry/{}", found.index);
    let mut page = Page::new(path.clone(), format!("{number}: {words}"), format!("{words} · {}", time(found.at)), main);
    page.crumbs = crumbs(cx, Some(Crumb { name: number, path }));
    page.data = Some(data(&entry));
    page.modified = found.at;
    Ok(Some(page))
}

async fn subject(cx: &Context, id: &str) -> Result<Page, Problem> {
    let (listed, data) = list(cx, &Filter { subject: Some(id.to_owned()), ..Filter::default() }).await?;
    let title = say(cx, "explorer-subject-title-plain");
    let main = Html::new().line("h1", &title).element("p", &[("dir", "ltr")], |html| html.text(id)).then(listed);
    let path = format!("/audit/subject/{id}");
    let mut page = Page::new(path.clone(), title.clone(), id, main);
    page.crumbs = crumbs(cx, Some(Crumb { name: title, path }));
    page.data = Some(json!({ "subject": id, "entries": data }));
    // Whatever is asked for here may be no thing at all.
    page.hidden = true;
    Ok(page)
}

fn about(cx: &Context, subject: &str) -> String {
    let safe = subject.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    if safe { format!("/{}/audit/subject/{subject}", cx.language) } else { format!("/{}/audit", cx.language) }
}

/// The newest entries that fit, as a list and as data.
async fn list(cx: &Context, filter: &Filter) -> Result<(Html, Vec<Value>), Problem> {
    let found = search::entries(cx.app.store.read(), cx.council.id, filter, None, LISTED).await?;
    let entries = found.into_iter().map(Entry::read).collect::<Result<Vec<_>, _>>()?;
    if entries.is_empty() {
        return Ok((Html::new().line("p", &say(cx, "explorer-none")), Vec::new()));
    }
    let item = |html: Html, entry: &Entry| {
        let found = &entry.found;
        let address = format!("/{}/audit/entry/{}", cx.language, found.index);
        html.element("li", &[], |html| {
            html.link(&address, &found.index.to_string()).text(&format!(" · {} · {}", act(cx, &found.kind), time(found.at)))
        })
    };
    let html = Html::new().element("ul", &[], |html| entries.iter().fold(html, item));
    Ok((html, entries.iter().map(data).collect()))
}

fn data(entry: &Entry) -> Value {
    let found = &entry.found;
    json!({
        "index": found.index, "eid": found.eid, "type": found.kind, "at": found.at, "leaf": entry.leaf,
        "subject": { "kind": entry.subject_kind, "id": found.subject },
    })
}
