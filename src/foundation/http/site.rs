//! The one door: every request comes in here, gets a number, is led to its endpoint, and leaves with the headers that
//! every answer has. Whatever goes wrong on the way becomes a coded refusal, a panic included.
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use poem::http::{HeaderName, HeaderValue, Method, header};
use poem::{Endpoint, Request, Response};
use tokio_util::sync::CancellationToken;
use tracing::Instrument;
use uuid::Uuid;

use super::assets::Assets;
use super::cache::PublicCache;
use super::faces::Faces;
use super::pages::{self, Place};
use super::refusal::Refusal;
use super::streams::Streams;
use super::visit::Visit;
use super::{answer, compress, headers};
use super::{archive, bundle, data, documents, graphql, health, live, log, look, mailbox, own_data, session, socket};
use crate::foundation::app::App;
use crate::foundation::graphql::run::Graph;
use crate::foundation::ids;
use crate::foundation::locale;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Everything that answering takes.
pub struct Site {
    pub app: Arc<App>,
    pub faces: Faces,
    pub graph: Arc<dyn Graph>,
    pub cache: PublicCache,
    pub streams: Streams,
    /// Cancelled when the server stops: live streams and sockets end then.
    pub stop: CancellationToken,
    assets: Assets,
    /// The embedded skeleton; one from a folder is read again each time, for development.
    skeleton: Option<Arc<str>>,
}

impl Site {
    pub fn new(app: Arc<App>, faces: Faces, graph: Arc<dyn Graph>, stop: CancellationToken) -> Arc<Self> {
        let assets = Assets::new(app.settings.frontend_dir.as_ref());
        let skeleton = assets.skeleton().map(Arc::from);
        if skeleton.is_none() {
            tracing::warn!("{}", super::assets::HOW_TO_BUILD);
        }
        let streams = Streams::new(app.settings.limits.streams_per_address);
        Arc::new(Self { app, faces, graph, cache: PublicCache::default(), streams, stop, assets, skeleton })
    }

    /// The frontend's skeleton, if one was built.
    pub fn skeleton(&self) -> Option<Arc<str>> {
        match &self.assets {
            Assets::Embedded => self.skeleton.clone(),
            Assets::Folder(_) => self.assets.skeleton().map(Arc::from),
        }
    }

    /// When the council's public answers change next by themselves; asked for again with the next generation.
    pub async fn next_deadline(&self, council: Uuid, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.faces.live.next_deadline(self.app.store.read(), council, now).await {
            Ok(deadline) => deadline,
            // Without knowing better the answer is kept for no time at all.
            Err(_) => Some(now),
        }
    }

    pub fn place<'a>(&'a self, visit: &'a Visit, language: &'a str) -> Place<'a> {
        self.place_of(&visit.council, language)
    }

    pub fn place_of<'a>(&'a self, council: &'a Council, language: &'a str) -> Place<'a> {
        Place { council, language, base: self.base(council), demo: self.app.settings.demo }
    }

    /// The council's own address: its first host under our scheme, or the one address of the installation.
    pub fn base(&self, council: &Council) -> String {
        let settings = &self.app.settings;
        let base = settings.base_url();
        let alone = self.app.tenancy.all().len() == 1;
        match council.hosts.first().filter(|_| !alone && settings.has_tls()) {
            Some(host) => format!("https://{host}"),
            None => base,
        }
    }
}

/// The endpoint for poem.
pub struct Door(pub Arc<Site>);

impl Endpoint for Door {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let site = &self.0;
        let id = ids::new_id().simple().to_string();
        let asked = Asked::new(&request);
        let span = tracing::info_span!("request", %id, method = %asked.method, path = asked.path);
        let started = Instant::now();
        let caught = AssertUnwindSafe(lead(site, request)).catch_unwind().instrument(span.clone()).await;
        let outcome = caught.unwrap_or_else(|panic| Err((None, Problem::fault(words_of(&panic)).into())));
        let mut response = outcome.unwrap_or_else(|(visit, refusal)| refused(site, &asked, visit.as_ref(), &refusal));
        response = compress::compress(asked.coding, response);
        headers::secure(response.headers_mut(), site.app.settings.has_tls());
        if let Ok(value) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(REQUEST_ID, value);
        }
        if asked.method == Method::HEAD {
            response.take_body();
        }
        let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let status = response.status().as_u16();
        // A line for each page that was read costs a seventh of answering it, and the proxy in front keeps such a list.
        span.in_scope(|| match status {
            0..400 => tracing::debug!(status, milliseconds, "answered"),
            _ => tracing::info!(status, milliseconds, "answered"),
        });
        Ok(response)
    }
}

/// What the answer's form depends on, kept from the request.
struct Asked {
    method: Method,
    /// The first part of the path: the rest may hold a secret of somebody's link.
    path: String,
    coding: Option<&'static str>,
    browser: bool,
    /// The Accept-Language header.
    languages: String,
}

impl Asked {
    fn new(request: &Request) -> Self {
        let text = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        Self {
            method: request.method().clone(),
            path: request.uri().path().split('/').take(3).collect::<Vec<_>>().join("/"),
            coding: compress::choose(request.headers()),
            browser: reads && text(header::ACCEPT).contains("text/html"),
            languages: text(header::ACCEPT_LANGUAGE).to_owned(),
        }
    }

    /// The language of a refusal that belongs to no council.
    fn language(&self) -> String {
        let offered: Vec<String> = locale::LANGUAGES.iter().map(|language| (*language).to_owned()).collect();
        locale::negotiate(&self.languages, &offered, "en").to_owned()
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned()).or_else(|| panic.downcast_ref::<String>().cloned());
    format!("panic: {}", text.unwrap_or_default())
}

/// A refusal in the form that the caller reads.
fn refused(site: &Site, asked: &Asked, visit: Option<&Visit>, refusal: &Refusal) -> Response {
    let mut response = match visit {
        Some(visit) if asked.browser => {
            pages::refusal_page(site.skeleton().as_deref(), &site.place(visit, &visit.language), refusal)
        }
        Some(visit) => refusal.json(&visit.language),
        None => refusal.json(&asked.language()),
    };
    headers::vary(response.headers_mut(), "Accept");
    headers::vary(response.headers_mut(), "Accept-Language");
    response
}

type Outcome = Result<Response, (Option<Visit>, Refusal)>;

/// Finds the council and the endpoint.
async fn lead(site: &Arc<Site>, request: Request) -> Outcome {
    if request.uri().path() == "/health" {
        return health::answer(site, &request).await.map_err(|refusal| (None, refusal));
    }
    let mut visit = Visit::new(site, &request).map_err(|refusal| (None, refusal))?;
    let path = request.uri().path().to_owned();
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    // A refusal of a page speaks the page's language.
    if let Some(language) = segments.first().filter(|first| visit.council.languages.iter().any(|language| language == *first)) {
        visit = visit.in_language(language);
    }
    endpoint(site, &visit, request, &segments).await.map_err(|refusal| (Some(visit), refusal))
}

async fn endpoint(site: &Arc<Site>, visit: &Visit, request: Request, segments: &[&str]) -> Result<Response, Refusal> {
    match segments {
        ["graphql"] => graphql::answer(site, visit, request).await,
        ["graphql", "ws"] => socket::answer(site, visit, request).await,
        ["session"] => session::answer(site, visit, request).await,
        ["documents"] => documents::upload(site, visit, request).await,
        ["documents", id] | ["documents", id, _] => documents::download(site, visit, &request, id).await,
        ["live", kind, id] => live::answer(site, visit, &request, kind, id).await,
        ["log-archive", rest @ ..] => archive::answer(site, visit, &request, rest).await,
        ["log", rest @ ..] => log::answer(site, visit, &request, rest).await,
        ["me", "export"] => own_data::export(site, visit, &request).await,
        ["audit", "bundle"] => bundle::download(site, visit, &request).await,
        ["data", rest @ ..] => Ok(data::answer(site, visit, &request, rest).await),
        ["demo", "mail"] => mailbox::answer(site, visit, &request),
        ["plain.css"] => plain_css(&request),
        ["look.css"] => look::answer(visit, &request),
        ["assets", ..] => site.assets.answer(&request, &segments.join("/"))?.ok_or_else(Refusal::not_found),
        [name] if name.contains('.') => match site.assets.answer(&request, name)? {
            Some(file) => Ok(file),
            None => pages::answer(site, visit, &request, segments).await,
        },
        _ => pages::answer(site, visit, &request, segments).await,
    }
}

fn plain_css(request: &Request) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let response = answer::bytes("text/css; charset=utf-8", pages::PLAIN_CSS);
    Ok(answer::keep(response, "public, max-age=3600"))
}
