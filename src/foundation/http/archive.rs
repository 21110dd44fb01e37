//! `/log-archive`: the council's earlier logs, if it has any. `/log-archive/<n>/log/…` has the layout of `/log/…`, so that
//! every tool that reads the one reads the other.
use std::sync::Arc;

use bytes::Bytes;
use claror_record::tile::TilePath;
use futures_util::stream;
use poem::http::{StatusCode, header};
use poem::{Body, Request, Response};
use serde_json::json;
use uuid::Uuid;

use super::answer;
use super::headers::open_to_all;
use super::log::{BYTES, FOR_EVER, LINES, PAGE, TEXT, decimal, prove, tagged};
use super::refusal::Refusal;
use super::site::Site;
use super::visit::Visit;
use crate::foundation::ledger::archive::{self, EarlierLog};
use crate::foundation::problem::Problem;

/// Answers `/log-archive/<rest>`.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: &Request, rest: &[&str]) -> Result<Response, Refusal> {
    let found = async {
        answer::only_reading(request)?;
        find(site, visit.council.id, request, rest).await
    };
    match found.await {
        Ok(mut response) => {
            open_to_all(response.headers_mut());
            Ok(response)
        }
        Err(refusal) => Err(refusal.header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")),
    }
}

async fn find(site: &Arc<Site>, log: Uuid, request: &Request, rest: &[&str]) -> Result<Response, Refusal> {
    let conn = site.app.store.read();
    let (n, rest) = match rest {
        [] => {
            let earlier = archive::all(conn, log).await?;
            return Ok(answer::keep(answer::json(&json!({ "logs": earlier })), "public, max-age=300"));
        }
        [n, "log", rest @ ..] => (n, rest),
        _ => return Err(Refusal::not_found()),
    };
    let n = decimal(n).and_then(|n| i64::try_from(n).ok()).ok_or(Problem::NotFound)?;
    let earlier = archive::one(conn, log, n).await?.ok_or(Problem::NotFound)?;
    match rest {
        ["checkpoint"] if !earlier.note.is_empty() => Ok(tagged(request, TEXT, FOR_EVER, earlier.note)),
        ["checkpoints", size] => {
            let size = decimal(size).ok_or(Problem::NotFound)?;
            let note = archive::checkpoint_at(conn, log, n, size).await?.ok_or(Problem::NotFound)?;
            Ok(tagged(request, TEXT, FOR_EVER, note))
        }
        ["tile", ..] => {
            let path: TilePath = rest.join("/").parse().map_err(|_| Problem::NotFound)?;
            let bytes = archive::tile(conn, log, &earlier, path).await?.ok_or(Problem::NotFound)?;
            Ok(tagged(request, BYTES, FOR_EVER, bytes))
        }
        ["proof", name] => prove(request, archive::proof(conn, log, &earlier, name).await?),
        ["openings.jsonl"] => Ok(all_openings(site, log, earlier)),
        ["policy"] => Ok(tagged(request, TEXT, "public, max-age=300", archive::policy(&earlier)?)),
        ["vkeys"] => {
            let lines: String = earlier.vkeys.iter().map(|vkey| format!("{vkey}\n")).collect();
            Ok(tagged(request, TEXT, "public, max-age=300", lines))
        }
        _ => Err(Refusal::not_found()),
    }
}

/// Every public opening of its entries, page by page.
fn all_openings(site: &Arc<Site>, log: Uuid, earlier: EarlierLog) -> Response {
    let (site, earlier) = (Arc::clone(site), Arc::new(earlier));
    let pages = stream::try_unfold(Some(0i64), move |from| {
        let (site, earlier) = (Arc::clone(&site), Arc::clone(&earlier));
        async move {
            let Some(start) = from else { return Ok(None) };
            match archive::openings_page(site.app.store.read(), log, &earlier, start, PAGE).await {
                Ok((lines, next)) => Ok(Some((Bytes::from(lines), next))),
                // The connection breaks off, so that nobody takes a part for the whole.
                Err(problem) => Err(std::io::Error::other(problem.code())),
            }
        }
    });
    let response = Response::builder().status(StatusCode::OK).content_type(LINES).body(Body::from_bytes_stream(pages));
    answer::keep(response, "no-store")
}
