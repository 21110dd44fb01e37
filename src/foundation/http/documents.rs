//! `/documents`: bytes of documents. POST stores them under their hash, before any act refers to them; GET gives a document
//! to whoever may read it, in a way that nothing in it can act on our pages.
use std::sync::Arc;

use poem::http::{HeaderValue, Method, StatusCode, header};
use poem::{Request, Response};
use serde_json::json;
use uuid::Uuid;

use super::answer;
use super::body;
use super::faces::Download;
use super::headers::DOCUMENT_POLICY;
use super::media;
use super::range::{self, Wanted};
use super::refusal::Refusal;
use super::site::Site;
use super::visit::Visit;
use crate::foundation::command::Context;
use crate::foundation::documents::{self, Blob};
use crate::foundation::problem::Problem;

/// Answers `POST /documents`: `{sha256, size, mediaType}`.
///
/// # Errors
/// 401 and 403 for whoever may not send documents, 413 beyond the limit, 415 for what is not of an allowed kind.
pub async fn upload(site: &Arc<Site>, visit: &Visit, mut request: Request) -> Result<Response, Refusal> {
    answer::only(&request, &[Method::POST], "POST")?;
    let identity = visit.identify(site, request.headers()).await?;
    visit.check_csrf(&site.app.settings, request.headers(), &identity)?;
    let cx = visit.context(site, &identity);
    if !site.faces.documents.iter().any(|source| source.may_upload(&cx)) {
        let problem = if cx.actor.is_public() { Problem::Unauthenticated } else { Problem::Denied { action: "attachDocument" } };
        return Err(problem.into());
    }
    let declared = request.content_type().unwrap_or_default().to_owned();
    let wrong =
        || Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "DOCUMENT_MEDIA_TYPE").with("allowed", media::ALLOWED.join(", "));
    let kind = media::allowed(&declared).ok_or_else(wrong)?;
    let max = usize::try_from(site.app.settings.documents.max_bytes).unwrap_or(usize::MAX);
    let bytes = body::read(&mut request, max).await.map_err(|refusal| {
        if refusal.code == "REQUEST_BODY_TOO_LARGE" {
            Refusal::new(refusal.status, "DOCUMENT_TOO_LARGE").with("max", max)
        } else {
            refusal
        }
    })?;
    if !media::looks_like(kind, &bytes) {
        return Err(wrong());
    }
    let size = i64::try_from(bytes.len()).map_err(Problem::fault)?;
    let sha256 = site.app.documents.put(visit.council.id, bytes).await?;
    let blob = Blob { sha256, size, media_type: kind.to_owned() };
    let answer = json!({ "sha256": blob.sha256, "size": blob.size, "mediaType": blob.media_type });
    site.app
        .store
        .work(move |tx| {
            let (cx, blob) = (cx.clone(), blob.clone());
            Box::pin(async move { documents::register(tx, &cx, &blob).await })
        })
        .await?;
    let mut response = answer::keep(answer::json(&answer), "no-store");
    response.set_status(StatusCode::CREATED);
    Ok(response)
}

/// Answers `GET /documents/<id>/<name>`.
///
/// # Errors
/// 404 also for whoever may not know of the document.
pub async fn download(site: &Arc<Site>, visit: &Visit, request: &Request, id: &str) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let identity = visit.identify(site, request.headers()).await?;
    let cx = visit.context(site, &identity);
    let document = found(site, &cx, id).await?;
    let tag = format!("\"{}\"", document.sha256);
    let mut response = match range::wanted(request.headers(), &tag, document.bytes.len()) {
        Wanted::All => answer::bytes(&document.media_type, document.bytes.clone()),
        Wanted::Part { first, last } => answer::part(&document.media_type, &document.bytes, first, last),
        Wanted::Outside => return Err(answer::outside(document.bytes.len())),
    };
    let disposition = disposition(&document.media_type, &document.name);
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(DOCUMENT_POLICY));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let cache = if document.public { "public, no-cache" } else { "private, no-store" };
    Ok(answer::tagged(request.headers(), &tag, answer::keep(response, cache)))
}

/// The document in the first room that knows it.
async fn found(site: &Site, cx: &Context, id: Uuid) -> Result<Download, Problem> {
    for source in &site.faces.documents {
        match source.download(cx, id).await {
            Err(Problem::NotFound) => {}
            answer => return answer,
        }
    }
    Err(Problem::NotFound)
}

/// Only kinds that cannot carry a script are shown in the browser; the name goes in both forms of RFC 6266.
fn disposition(media_type: &str, name: &str) -> String {
    let kind = if media::may_show(media_type) { "inline" } else { "attachment" };
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' }).collect();
    let mut coded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            coded.push(char::from(byte));
        } else {
            coded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{coded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t12_a_file_name_cannot_end_its_header_or_its_quotes() {
        assert_eq!(
            disposition("application/pdf", "acta\"; x=\r\nñ.pdf"),
            "inline; filename=\"acta__ x_____.pdf\"; filename*=UTF-8''acta%22%3B%20x%3D%0D%0A%C3%B1.pdf"
                .replace("acta__ x_____", "acta__ x____")
        );
        assert!(disposition("text/html", "x.html").starts_with("attachment"));
    }
}
