//! `GET /audit/bundle`: a bundle of the record as a tar archive, sent piece by piece from where it was made.
use std::any::Any;
use std::fs::File;
use std::io::Read as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::stream;
use poem::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use poem::{Body, Request, Response};

use super::answer;
use super::faces::SentBundle;
use super::own_data::comes_from_elsewhere;
use super::refusal::Refusal;
use super::site::Site;
use super::visit::{Identity, Visit};
use crate::foundation::graphql::request::Credential;
use crate::foundation::problem::Problem;

/// How much is read at a time, in bytes.
const PIECE: usize = 1 << 18;

/// Answers `GET /audit/bundle`. Only GET: even its size is known only once it is made.
///
/// # Errors
/// 400 for a query that is none, 401 and 403 for whoever may not have it, 403 for an auditor's from a page of another site,
/// 404 for a size that was never published, 409 after the grant has ended, 429 while another one is under way.
pub async fn download(site: &Arc<Site>, visit: &Visit, request: &Request) -> Result<Response, Refusal> {
    answer::only(request, &[Method::GET], "GET")?;
    let mut identity = visit.identify(site, request.headers()).await?;
    // A link on another site's page may lead to what is for all; it must not take anything along in an auditor's name.
    let foreign = matches!(identity.credential, Credential::Cookie(_)) && comes_from_elsewhere(request);
    if foreign {
        identity = Identity::nobody();
    }
    let query = match request.uri().query() {
        Some(_) => {
            request.params::<Vec<(String, String)>>().map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_INVALID"))?
        }
        None => Vec::new(),
    };
    let cx = visit.context(site, &identity);
    match site.faces.bundles.bundle(&cx, &identity.credential, visit.address, &query).await {
        Ok(bundle) => Ok(send(bundle)),
        Err(Problem::Unauthenticated) if foreign => Err(Refusal::new(StatusCode::FORBIDDEN, "REQUEST_ORIGIN")),
        Err(problem) => Err(problem.into()),
    }
}

fn send(bundle: SentBundle) -> Response {
    let SentBundle { name, file, bytes, sha256, turn } = bundle;
    let pieces = stream::try_unfold((file, turn), next_piece);
    let mut response = Response::builder().content_type("application/x-tar").body(Body::from_bytes_stream(pieces));
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: String| {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_LENGTH, bytes.to_string());
    set(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""));
    set(HeaderName::from_static("repr-digest"), format!("sha-256=:{}:", STANDARD.encode(sha256)));
    // Its openings may be erased tomorrow: no cache keeps it.
    answer::keep(response, "private, no-store")
}

type Rest = (File, Box<dyn Any + Send>);

/// Reads on outside of the threads that answer requests.
async fn next_piece((mut file, turn): Rest) -> std::io::Result<Option<(Bytes, Rest)>> {
    let read = tokio::task::spawn_blocking(move || {
        let mut piece = Vec::with_capacity(PIECE);
        let length = file.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
        Ok::<_, std::io::Error>((length, piece, file))
    });
    let (length, piece, file) = read.await.map_err(std::io::Error::other)??;
    Ok((length > 0).then(|| (Bytes::from(piece), (file, turn))))
}
