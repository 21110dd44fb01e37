//! `/session`: signing in and out of a browser. POST sets a cookie that scripts cannot read, DELETE ends it. Programs sign
//! in by the mutation `signIn` and never come here.
use std::sync::Arc;

use poem::http::{HeaderValue, Method, StatusCode, header};
use poem::{Request, Response};
use serde_json::json;

use super::answer;
use super::body;
use super::refusal::Refusal;
use super::site::Site;
use super::visit::{Identity, OWN, Visit};
use crate::foundation::graphql::request::Credential;
use crate::foundation::problem::{FieldProblem, Problem};

/// The largest body: an address and a password.
const BODY_MAX: usize = 8_192;

/// Answers `/session`.
///
/// # Errors
/// 403 from another site's page, 409 where no cookie may be set, and the room's refusals.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: Request) -> Result<Response, Refusal> {
    match *request.method() {
        Method::POST => open(site, visit, request).await,
        Method::DELETE => end(site, visit, &request).await,
        _ => Err(Refusal::method("POST, DELETE")),
    }
}

async fn open(site: &Site, visit: &Visit, mut request: Request) -> Result<Response, Refusal> {
    let settings = &site.app.settings;
    let name = visit.cookie_name(settings).ok_or_else(|| Refusal::new(StatusCode::CONFLICT, "SESSION_NEEDS_TLS"))?;
    // Somebody else's page must not sign its visitor in as somebody else either.
    if visit.same_origin(settings, request.headers()) != Some(true) || !request.headers().contains_key(OWN) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "REQUEST_ORIGIN"));
    }
    body::require_json(&request)?;
    let bytes = body::read(&mut request, BODY_MAX).await?;
    let (email, password) = credentials(&body::json(&bytes)?)?;
    // An older session of this browser ends with the new one's beginning.
    let before = visit.identify(site, request.headers()).await.unwrap_or_else(|_| Identity::nobody());
    let cx = visit.context(site, &Identity::nobody());
    let opened = site.faces.credentials.open_session(cx, visit.address, email, password).await?;
    if let Credential::Cookie(session) = before.credential {
        site.faces.credentials.end_session(visit.context(site, &before), session).await?;
    }
    let mut response = answer::keep(answer::json(&json!({ "csrf": opened.csrf })), "no-store");
    set_cookie(&mut response, name, &opened.secret, opened.max_age);
    Ok(response)
}

/// Exactly an address and a password, both texts.
fn credentials(value: &serde_json::Value) -> Result<(String, String), Problem> {
    let mut faults = Vec::new();
    let mut text = |name: &str| match value.get(name) {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(_) => {
            faults.push(FieldProblem::new(name, "INVALID_TYPE"));
            String::new()
        }
        None => {
            faults.push(FieldProblem::new(name, "INVALID_MISSING"));
            String::new()
        }
    };
    let found = (text("email"), text("password"));
    let known = value.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
    faults.extend(
        known.filter(|name| !matches!(*name, "email" | "password")).map(|name| FieldProblem::new(name, "INVALID_UNKNOWN_FIELD")),
    );
    if faults.is_empty() { Ok(found) } else { Err(Problem::Invalid(faults)) }
}

async fn end(site: &Site, visit: &Visit, request: &Request) -> Result<Response, Refusal> {
    let settings = &site.app.settings;
    let identity = visit.identify(site, request.headers()).await?;
    visit.check_csrf(settings, request.headers(), &identity)?;
    if let Credential::Cookie(session) = identity.credential {
        site.faces.credentials.end_session(visit.context(site, &identity), session).await?;
    }
    let mut response = answer::keep(answer::empty(StatusCode::NO_CONTENT), "no-store");
    if let Some(name) = visit.cookie_name(settings) {
        set_cookie(&mut response, name, "", 0);
    }
    Ok(response)
}

/// `__Host-` names need Secure and Path=/ (RFC 6265bis §4.1.3.2).
fn set_cookie(response: &mut Response, name: &str, secret: &str, max_age: u64) {
    let secure = if name.starts_with("__Host-") { "; Secure" } else { "" };
    let cookie = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
