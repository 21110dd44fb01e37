//! `/log/…`: the council's ledger as outsiders fetch it (audit-trail design §6): checkpoints, tiles, proofs, openings.
//! Public, without login, for every site to read.
use std::sync::Arc;

use bytes::Bytes;
use claror_record::tile::{TileKind, TilePath};
use futures_util::stream;
use poem::http::{StatusCode, header};
use poem::{Body, Request, Response};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::answer;
use super::compress::Shrinks;
use super::headers::open_to_all;
use super::refusal::Refusal;
use super::site::Site;
use super::visit::Visit;
use crate::foundation::ledger::read::{self, Proof};
use crate::foundation::problem::Problem;

pub(super) const TEXT: &str = "text/plain; charset=utf-8";
pub(super) const BYTES: &str = "application/octet-stream";
pub(super) const LINES: &str = "application/jsonl; charset=utf-8";
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Entries whose openings are read at a time.
pub(super) const PAGE: u64 = 1_000;

/// Answers `/log/<rest>`.
///
/// # Errors
/// 404 for anything beyond the published checkpoint; with `Retry-After` for a proof that is on its way.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: &Request, rest: &[&str]) -> Result<Response, Refusal> {
    let found = async {
        answer::only_reading(request)?;
        find(site, visit, request, rest).await
    };
    match found.await {
        Ok(mut response) => {
            open_to_all(response.headers_mut());
            Ok(response)
        }
        Err(refusal) => Err(refusal.header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")),
    }
}

async fn find(site: &Arc<Site>, visit: &Visit, request: &Request, rest: &[&str]) -> Result<Response, Refusal> {
    let (conn, log) = (site.app.store.read(), visit.council.id);
    match rest {
        ["checkpoint"] => {
            let note = read::checkpoint(conn, log).await?.ok_or(Problem::NotFound)?;
            Ok(tagged(request, TEXT, "public, max-age=1", note))
        }
        ["checkpoints", size] => {
            let size = decimal(size).ok_or(Problem::NotFound)?;
            let note = read::checkpoint_at(conn, log, size).await?.ok_or(Problem::NotFound)?;
            // The newest one may still gain cosignatures.
            let settled = read::published_size(conn, log).await? > size;
            Ok(tagged(request, TEXT, if settled { FOR_EVER } else { "public, max-age=5" }, note))
        }
        ["tile", ..] => tile(site, log, request, &rest.join("/")).await,
        ["proof", name] => proof(site, log, request, name).await,
        ["openings", eid] => openings(site, log, eid).await,
        ["openings.jsonl"] => Ok(all_openings(site, log)),
        ["policy"] => {
            site.app.ledger.refresh(conn).await?;
            Ok(tagged(request, TEXT, "public, max-age=300", read::policy(&site.app, &visit.council)?))
        }
        // Another process may have rotated the key and signed with it: whoever sees its signature finds the key here.
        ["vkeys"] => {
            site.app.ledger.refresh(conn).await?;
            Ok(tagged(request, TEXT, "public, max-age=300", read::vkeys(&site.app.ledger, &visit.council)?))
        }
        _ => Err(Refusal::not_found()),
    }
}

/// A number as tlog-tiles writes one: no sign, no leading zero.
pub(super) fn decimal(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text)
}

pub(super) fn tagged(request: &Request, media_type: &str, cache: &'static str, body: impl Into<Bytes>) -> Response {
    let body: Bytes = body.into();
    let digest: String = Sha256::digest(&body).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    answer::tagged(request.headers(), &format!("\"{digest}\""), answer::keep(answer::bytes(media_type, body), cache))
}

async fn tile(site: &Site, log: Uuid, request: &Request, path: &str) -> Result<Response, Refusal> {
    let path: TilePath = path.parse().map_err(|_| Problem::NotFound)?;
    let bytes = read::tile(site.app.store.read(), log, path).await?.ok_or(Problem::NotFound)?;
    let mut response = tagged(request, BYTES, FOR_EVER, bytes);
    if path.kind() == TileKind::Entries {
        // Entries are text; hashes are not worth it.
        response.set_data(Shrinks);
    }
    Ok(response)
}

async fn proof(site: &Site, log: Uuid, request: &Request, name: &str) -> Result<Response, Refusal> {
    prove(request, read::proof(site.app.store.read(), log, name).await?)
}

pub(super) fn prove(request: &Request, proof: Proof) -> Result<Response, Refusal> {
    match proof {
        Proof::Ready(text) => Ok(tagged(request, TEXT, "public, max-age=5", text)),
        Proof::Waiting => Err(Refusal::not_found().header(header::RETRY_AFTER, "1")),
        Proof::Unknown => Err(Refusal::not_found()),
    }
}

/// The public openings of one entry, a line each; none for an entry that has none. Never kept: they may be erased.
async fn openings(site: &Site, log: Uuid, eid: &str) -> Result<Response, Refusal> {
    let mut body = Vec::new();
    for line in read::openings(site.app.store.read(), log, eid).await? {
        body.extend(line.encode().map_err(Problem::fault)?);
        body.push(b'\n');
    }
    Ok(answer::keep(answer::bytes(LINES, body), "no-store"))
}

/// Every public opening, page by page: memory stays the same however long the ledger is.
fn all_openings(site: &Arc<Site>, log: Uuid) -> Response {
    let site = Arc::clone(site);
    let pages = stream::try_unfold(Some(0i64), move |from| {
        let site = Arc::clone(&site);
        async move {
            let Some(start) = from else { return Ok(None) };
            match read::openings_page(site.app.store.read(), log, start, PAGE).await {
                Ok((lines, next)) => Ok(Some((Bytes::from(lines), next))),
                // The connection breaks off, so that nobody takes a part for the whole.
                Err(problem) => Err(std::io::Error::other(problem.code())),
            }
        }
    });
    let mut response = Response::builder().status(StatusCode::OK).content_type(LINES).body(Body::from_bytes_stream(pages));
    response = answer::keep(response, "no-store");
    response
}
