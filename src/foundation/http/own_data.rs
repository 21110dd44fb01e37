//! `GET /me/export`: everything that is known of whoever is signed in, as a tar archive. It is made for the request that
//! asks, with the session that asks, and kept nowhere: no link to it exists that somebody else could find (T9).
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use poem::http::{HeaderValue, StatusCode, header};
use poem::{Body, Request, Response};
use uuid::Uuid;

use super::answer;
use super::refusal::Refusal;
use super::site::Site;
use super::tar;
use super::visit::{OWN, Visit};
use crate::foundation::app::App;
use crate::foundation::graphql::request::Credential;
use crate::foundation::privacy::Entry;
use crate::foundation::problem::Problem;

/// Answers `GET /me/export`.
///
/// # Errors
/// 401 for whoever is not signed in, 403 for a page of another site, 429 when asked too often.
pub async fn export(site: &Arc<Site>, visit: &Visit, request: &Request) -> Result<Response, Refusal> {
    answer::only(request, &[poem::http::Method::GET], "GET")?;
    let identity = visit.identify(site, request.headers()).await?;
    if matches!(identity.credential, Credential::Cookie(_)) && comes_from_elsewhere(request) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "REQUEST_ORIGIN"));
    }
    let cx = visit.context(site, &identity);
    let archive = site.faces.own_data.export(&cx).await?;
    let (app, council) = (Arc::clone(&site.app), visit.council.id);
    let parts = stream::iter(archive.entries).then(move |entry| packed(Arc::clone(&app), council, entry));
    let end = stream::once(async { Ok(Bytes::from_static(&tar::END)) });
    let body = Body::from_bytes_stream(parts.chain(end));
    let mut response = Response::builder().content_type("application/x-tar").body(body);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", archive.name)) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer::keep(response, "private, no-store"))
}

/// A link on another site's page must not count against a member's hourly exports, nor fetch a bundle in an auditor's name. Browsers say where a request comes from
/// (`Sec-Fetch-Site`); programs with a cookie send our own header.
pub(super) fn comes_from_elsewhere(request: &Request) -> bool {
    let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    match site {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => !request.headers().contains_key(OWN),
    }
}

/// One file of the archive with its header. A document that cannot be read any more breaks the download off.
async fn packed(app: Arc<App>, council: Uuid, entry: Entry) -> std::io::Result<Bytes> {
    let (name, bytes) = match entry {
        Entry::Bytes { name, bytes } => (name, bytes),
        Entry::Stored { name, sha256, .. } => (name, app.documents.get(council, &sha256).await.map_err(unread)?),
    };
    Ok(tar::file(&name, &bytes))
}

fn unread(problem: Problem) -> std::io::Error {
    std::io::Error::other(problem.code())
}
