//! Which page an address means: `/<language>/…`, data beside it (`….json`), feeds, sitemaps.
use std::sync::Arc;

use chrono::{DateTime, Utc};
use poem::http::{HeaderMap, HeaderValue, StatusCode, header};
use poem::{Request, Response};
use serde_json::{Value, json};

use super::super::answer;
use super::super::cache::{Computed, Kept, Key};
use super::super::headers::{open_to_all, vary};
use super::super::html::Html;
use super::super::refusal::Refusal;
use super::super::site::Site;
use super::super::visit::{Identity, Visit};
use super::feed;
use super::shell::drawn_by_the_frontend;
use super::skeleton::{self, local};
use super::source::Page;
use crate::foundation::command::Context;
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

const HTML_TYPE: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json; charset=utf-8";
const JSON_LD: &str = "application/ld+json; charset=utf-8";
const ATOM: &str = "application/atom+xml; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// First parts of addresses that the frontend draws alone: signing in, one's own things, administration, explanations.
/// A test compares this with the frontend's own list of pages.
pub const FRONTEND_ALONE: &[&str] =
    &["me", "admin", "audit", "check", "sign-in", "forgotten", "reset", "invitation", "erased", "accessibility", "privacy"];

/// What of a page is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Html,
    Json,
    JsonLd,
}

/// Answers an address that is no other endpoint's.
///
/// # Errors
/// 404 where there is no page, 405 for anything but reading.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: &Request, segments: &[&str]) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let languages = &visit.council.languages;
    match segments {
        ["robots.txt"] => {
            text(site, visit, request, "robots", TEXT, async |site, visit, _| {
                Ok(Some(feed::robots(&site.place(visit, &visit.language))))
            })
            .await
        }
        ["sitemap.xml"] => {
            text(site, visit, request, "sitemap", XML, async |site, visit, _| {
                Ok(Some(feed::sitemap_index(&site.place(visit, &visit.language))))
            })
            .await
        }
        [name] if sitemap_language(name, languages).is_some() => {
            let language = sitemap_language(name, languages).unwrap_or_default();
            text(site, &in_language(visit, language), request, "sitemap of a language", XML, sitemap).await
        }
        [language, rest @ ..] if languages.iter().any(|known| known == language) => {
            let visit = in_language(visit, language);
            let rest: Vec<&str> = rest.iter().copied().filter(|part| !part.is_empty()).collect();
            match rest.as_slice() {
                [name] if name.ends_with(".atom") => {
                    let name = name.trim_end_matches(".atom").to_owned();
                    text(site, &visit, request, &format!("feed {name}"), ATOM, async |site, visit, cx| {
                        atom(site, visit, cx, &name).await
                    })
                    .await
                }
                rest => page(site, &visit, request, rest).await,
            }
        }
        rest => to_language(site, visit, request, rest).await,
    }
}

fn in_language(visit: &Visit, language: &str) -> Visit {
    visit.clone().in_language(language)
}

fn sitemap_language<'a>(name: &'a str, languages: &[String]) -> Option<&'a str> {
    let language = name.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
    languages.iter().any(|known| known == language).then_some(language)
}

/// An address without a language leads to the one that is wanted: chosen before, asked for by the browser, the council's.
async fn to_language(site: &Arc<Site>, visit: &Visit, request: &Request, segments: &[&str]) -> Result<Response, Refusal> {
    let language = remembered(request.headers(), &visit.council.languages).unwrap_or_else(|| visit.language.clone());
    let segments: Vec<&str> = segments.iter().copied().filter(|part| !part.is_empty()).collect();
    let cx = public(site, visit);
    let known = segments.is_empty() || find(site, &cx, &without_end(&segments).0).await?.is_some();
    if !known {
        return Err(Refusal::not_found());
    }
    let path = format!("/{}", segments.join("/"));
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut response = answer::redirect(StatusCode::FOUND, &format!("{}{query}", local(&language, &path)));
    vary(response.headers_mut(), "Accept-Language");
    vary(response.headers_mut(), "Cookie");
    Ok(answer::keep(response, "private, no-cache"))
}

/// The language chosen before, kept by the frontend in a cookie that says nothing else.
fn remembered(headers: &HeaderMap, languages: &[String]) -> Option<String> {
    let cookies =
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let chosen = cookies.filter_map(|pair| pair.trim().strip_prefix("claror-language=")).next()?;
    languages.iter().find(|language| *language == chosen).cloned()
}

fn public(site: &Arc<Site>, visit: &Visit) -> Context {
    site.app.context(Arc::clone(&visit.council), Identity::nobody().actor, visit.language.clone())
}

/// Takes `.json` or `.jsonld` off the last part.
fn without_end<'a>(segments: &[&'a str]) -> (Vec<&'a str>, Option<Form>) {
    let mut segments = segments.to_vec();
    let Some(last) = segments.last_mut() else { return (segments, None) };
    for (end, form) in [(".jsonld", Form::JsonLd), (".json", Form::Json)] {
        if let Some(name) = last.strip_suffix(end).filter(|name| !name.is_empty()) {
            *last = name;
            return (segments, Some(form));
        }
    }
    (segments, None)
}

/// What the Accept header prefers, where the address does not say.
fn accepted(headers: &HeaderMap) -> Form {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kinds = accept.split(',').map(|part| part.split(';').next().unwrap_or_default().trim());
    kinds
        .filter_map(|kind| match kind {
            "text/html" | "application/xhtml+xml" | "*/*" => Some(Form::Html),
            "application/ld+json" => Some(Form::JsonLd),
            "application/json" => Some(Form::Json),
            _ => None,
        })
        .next()
        .unwrap_or(Form::Html)
}

async fn find(site: &Site, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem> {
    for source in &site.faces.pages {
        if let Some(mut page) = source.page(cx, path).await? {
            if path.is_empty() {
                page.main = with_parts(site, cx, page.main).await?;
            }
            return Ok(Some(page));
        }
    }
    let alone = path.first().is_some_and(|first| FRONTEND_ALONE.contains(first));
    Ok(alone.then(|| drawn_by_the_frontend(&site.place_of(&cx.council, &cx.language), format!("/{}", path.join("/")))))
}

/// The start page with what the other rooms have to say on it.
async fn with_parts(site: &Site, cx: &Context, mut main: Html) -> Result<Html, Problem> {
    for source in &site.faces.pages {
        if let Some(part) = source.home_part(cx).await? {
            main = main.then(part);
        }
    }
    Ok(main)
}

async fn page(site: &Arc<Site>, visit: &Visit, request: &Request, segments: &[&str]) -> Result<Response, Refusal> {
    let (path, by_end) = without_end(segments);
    let form = by_end.unwrap_or_else(|| accepted(request.headers()));
    let view = format!("page {form:?} {}", path.join("/"));
    let media_type = match form {
        Form::Html => HTML_TYPE,
        Form::Json => JSON,
        Form::JsonLd => JSON_LD,
    };
    let kept = keep(site, visit, &view, async |cx| {
        let Some(page) = find(site, cx, &path).await? else { return Ok(None) };
        let place = site.place(visit, &visit.language);
        let body = match form {
            Form::Html => Some(skeleton::fill(site.skeleton().as_deref(), &place, &page)),
            Form::Json => page.data.as_ref().map(Value::to_string),
            Form::JsonLd => Some(json!(skeleton::json_ld(&place, &page)).to_string()),
        };
        Ok(body.map(|body| {
            let mut kept = Kept::new(page.status, media_type, body);
            kept.modified = page.modified;
            kept
        }))
    });
    let mut response = give(request, kept.await?);
    if by_end.is_none() {
        vary(response.headers_mut(), "Accept");
    }
    if form != Form::Html {
        open_to_all(response.headers_mut());
    }
    if let Ok(language) = HeaderValue::from_str(&visit.language) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
    }
    Ok(response)
}

/// A text made by `make`, kept like a page.
async fn text<F>(
    site: &Arc<Site>,
    visit: &Visit,
    request: &Request,
    view: &str,
    media_type: &'static str,
    make: F,
) -> Result<Response, Refusal>
where
    F: AsyncFnOnce(&Site, &Visit, &Context) -> Result<Option<String>, Problem>,
{
    let kept = keep(site, visit, view, async |cx| Ok(make(site, visit, cx).await?.map(|body| Kept::new(200, media_type, body))));
    Ok(give(request, kept.await?))
}

/// The kept answer of a view, or 404. That there is nothing is not kept: addresses of nothing are without number.
async fn keep<F>(site: &Arc<Site>, visit: &Visit, view: &str, make: F) -> Result<Kept, Refusal>
where
    F: AsyncFnOnce(&Context) -> Result<Option<Kept>, Problem>,
{
    let council = visit.council.id;
    let generation = site.app.store.changes().generation(council);
    let key = Key::new(council, generation, &[b"view", view.as_bytes(), visit.language.as_bytes()]);
    let now = site.app.clock.now();
    let computed = site.cache.get(key, now, async || match make(&public(site, visit)).await {
        Ok(Some(answer)) => Computed::Keep { answer, until: site.next_deadline(council, now).await },
        Ok(None) => Computed::Failed(Problem::NotFound),
        Err(problem) => Computed::Failed(problem),
    });
    computed.await.map_err(Refusal::from)
}

fn give(request: &Request, kept: Kept) -> Response {
    let mut response = answer::keep(answer::bytes(kept.media_type, kept.body), "no-cache");
    if let Ok(status) = StatusCode::from_u16(kept.status) {
        response.set_status(status);
    }
    if let Some(modified) = kept.modified.and_then(|at| HeaderValue::from_str(&http_date(at)).ok()) {
        response.headers_mut().insert(header::LAST_MODIFIED, modified);
    }
    answer::tagged(request.headers(), &kept.tag, response)
}

/// RFC 9110 §5.6.7: `Tue, 24 Nov 2026 07:06:39 GMT`.
fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

async fn sitemap(site: &Site, visit: &Visit, cx: &Context) -> Result<Option<String>, Problem> {
    let mut addresses = Vec::new();
    for source in &site.faces.pages {
        addresses.extend(source.addresses(cx).await?);
    }
    Ok(Some(feed::sitemap(&site.place(visit, &visit.language), &addresses)))
}

async fn atom(site: &Site, visit: &Visit, cx: &Context, name: &str) -> Result<Option<String>, Problem> {
    let place = site.place(visit, &visit.language);
    for source in &site.faces.pages {
        if let Some(entries) = source.feed(cx, name).await? {
            let what = locale::text(&visit.language, &format!("server-shared-feed-{name}"), &Params::new());
            let title = format!("{} – {what}", place.council_name());
            return Ok(Some(feed::atom(&place, name, &title, &entries)));
        }
    }
    Ok(None)
}
