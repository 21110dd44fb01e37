//! What is known of a request before anything is done for it: which council, in which language, from where, by whom.
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use poem::Request;
use poem::http::{HeaderMap, HeaderName, StatusCode, header};
use sha2::{Digest, Sha256};

use super::refusal::Refusal;
use super::site::Site;
use crate::foundation::access::Actor;
use crate::foundation::command::Context;
use crate::foundation::config::Settings;
use crate::foundation::graphql::Request as GraphRequest;
use crate::foundation::graphql::request::Credential;
use crate::foundation::locale;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::{Council, is_loopback};

pub const CSRF: HeaderName = HeaderName::from_static("x-claror-csrf");
/// Any value: what a form of another site cannot send.
pub const OWN: HeaderName = HeaderName::from_static("x-claror");
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A request of one council.
#[derive(Clone)]
pub struct Visit {
    pub council: Arc<Council>,
    /// Language of the answer's sentences.
    pub language: String,
    /// Whether the caller named a language.
    asked_language: bool,
    /// The Host header.
    pub host: String,
    pub address: IpAddr,
}

/// Who is asking.
#[derive(Clone)]
pub struct Identity {
    pub actor: Actor,
    pub credential: Credential,
    /// What a mutation with the cookie must repeat.
    pub csrf: Option<String>,
    pub language: Option<String>,
}

impl Identity {
    pub fn nobody() -> Self {
        Self { actor: Actor::public(), credential: Credential::None, csrf: None, language: None }
    }
}

/// The Host header, or what HTTP/2 has instead.
pub fn host(request: &Request) -> String {
    let named = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    named.or_else(|| request.uri().authority().map(|authority| authority.as_str())).unwrap_or_default().to_owned()
}

impl Visit {
    /// Finds the council by its host and the language by the request.
    ///
    /// # Errors
    /// 404 for a host that is no council's, 400 for two hosts.
    pub fn new(site: &Site, request: &Request) -> Result<Self, Refusal> {
        // Two hosts could be two councils: to a proxy the one, to us the other (RFC 9112 §3.2).
        if request.headers().get_all(header::HOST).iter().count() > 1 {
            return Err(Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_INVALID"));
        }
        let host = host(request);
        let council =
            site.app.tenancy.by_host(&host).ok_or_else(|| Refusal::new(StatusCode::NOT_FOUND, "REQUEST_HOST_UNKNOWN"))?;
        let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let language = locale::negotiate(accept, &council.languages, &council.default_language).to_owned();
        let asked_language = !accept.trim().is_empty() && accept.trim() != "*";
        Ok(Self { council, language, asked_language, host, address: address(&site.app.settings, request) })
    }

    /// The same in the language that the address names.
    #[must_use]
    pub fn in_language(self, language: &str) -> Self {
        Self { language: language.to_owned(), asked_language: true, ..self }
    }

    /// Who is asking. An Authorization header makes the cookie ignored.
    ///
    /// # Errors
    /// `Unauthenticated` for a token that is not good. A cookie that is not good is nobody's: its page can still be read.
    pub async fn identify(&self, site: &Site, headers: &HeaderMap) -> Result<Identity, Refusal> {
        if let Some(value) = headers.get(header::AUTHORIZATION) {
            let token = value
                .to_str()
                .ok()
                .and_then(|text| text.split_once(' '))
                .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
            let (_, token) = token.ok_or(Problem::Unauthenticated)?;
            return self.by_token(site, token.trim()).await?.ok_or_else(|| Problem::Unauthenticated.into());
        }
        let Some(secret) = self.cookie(&site.app.settings, headers) else { return Ok(Identity::nobody()) };
        let Some(known) = site.faces.credentials.by_cookie(&site.app, &self.council, &secret).await? else {
            return Ok(Identity::nobody());
        };
        let credential = Credential::Cookie(known.id);
        Ok(self.actor(site, known, credential).await?.unwrap_or_else(Identity::nobody))
    }

    /// The bearer of a token; `None` when it is not good.
    pub async fn by_token(&self, site: &Site, token: &str) -> Result<Option<Identity>, Problem> {
        let Some(known) = site.faces.credentials.by_token(&site.app, &self.council, token).await? else { return Ok(None) };
        let credential = Credential::Token(known.id);
        self.actor(site, known, credential).await
    }

    async fn actor(
        &self,
        site: &Site,
        known: super::faces::SignedIn,
        credential: Credential,
    ) -> Result<Option<Identity>, Problem> {
        let today = crate::foundation::command::local_day(&self.council.time_zone, site.app.clock.now());
        let actor = site.app.actors.actor(site.app.store.read(), self.council.id, known.account, today).await?;
        Ok(actor.map(|actor| Identity { actor, credential, csrf: known.csrf, language: known.language }))
    }

    /// The session cookie, where a cookie may carry one at all: over TLS, or on this machine.
    pub fn cookie(&self, settings: &Settings, headers: &HeaderMap) -> Option<String> {
        let wanted = self.cookie_name(settings)?;
        let values = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        values
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, value)| *name == wanted && !value.is_empty() && value.len() <= 256)
            .map(|(_, value)| value.to_owned())
    }

    /// `__Host-claror` needs Secure; without TLS only loopback may have a cookie, under another name.
    pub fn cookie_name(&self, settings: &Settings) -> Option<&'static str> {
        if settings.has_tls() { Some("__Host-claror") } else { is_loopback(host_name(&self.host)).then_some("claror") }
    }

    /// The circumstances of a read or a command.
    pub fn context(&self, site: &Site, identity: &Identity) -> Context {
        let language = match &identity.language {
            Some(language) if !self.asked_language && self.council.languages.contains(language) => language.clone(),
            _ => self.language.clone(),
        };
        site.app.context(Arc::clone(&self.council), identity.actor.clone(), language)
    }

    /// What resolvers get to know.
    pub fn graph_request(&self, site: &Site, identity: &Identity, idempotency_key: Option<String>) -> GraphRequest {
        GraphRequest {
            cx: self.context(site, identity),
            credential: identity.credential.clone(),
            idempotency_key,
            address: self.address,
        }
    }

    /// Whether the request comes from a page of this council: `Some(false)` from another site, `None` when nothing says.
    pub fn same_origin(&self, settings: &Settings, headers: &HeaderMap) -> Option<bool> {
        if let Some(origin) = headers.get(header::ORIGIN) {
            let origin = origin.to_str().unwrap_or_default();
            let Some((scheme, authority)) = origin.split_once("://") else { return Some(false) };
            let scheme_fits = scheme == if settings.has_tls() { "https" } else { "http" };
            let own = authority.eq_ignore_ascii_case(&self.host)
                || settings.public_url.as_deref().is_some_and(|url| url.eq_ignore_ascii_case(origin));
            return Some(own && scheme_fits);
        }
        let site = headers.get(HeaderName::from_static("sec-fetch-site")).and_then(|value| value.to_str().ok());
        site.map(|site| site == "same-origin")
    }

    /// A write with the cookie must come from our own page and repeat the session's secret.
    ///
    /// # Errors
    /// 403 with `REQUEST_ORIGIN` or `REQUEST_CSRF`.
    pub fn check_csrf(&self, settings: &Settings, headers: &HeaderMap, identity: &Identity) -> Result<(), Refusal> {
        if !matches!(identity.credential, Credential::Cookie(_)) {
            return Ok(());
        }
        if self.same_origin(settings, headers) == Some(false) {
            return Err(Refusal::new(StatusCode::FORBIDDEN, "REQUEST_ORIGIN"));
        }
        let sent = headers.get(CSRF).map(|value| Sha256::digest(value.as_bytes()));
        // Digests are compared, so that the time taken tells nothing of the secret.
        let known = identity.csrf.as_deref().map(|csrf| Sha256::digest(csrf.as_bytes()));
        if known.is_none() || sent != known {
            return Err(Refusal::new(StatusCode::FORBIDDEN, "REQUEST_CSRF"));
        }
        Ok(())
    }
}

/// A Host header without its port.
fn host_name(host: &str) -> &str {
    match host.find(']') {
        Some(end) => host.get(..=end).unwrap_or(host),
        None => host.split(':').next().unwrap_or(host),
    }
}

/// The caller's address: the peer's, or, behind trusted proxies, the last that they did not add themselves.
fn address(settings: &Settings, request: &Request) -> IpAddr {
    let peer = request.remote_addr().as_socket_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |socket| socket.ip());
    if !settings.trusted_proxies.contains(&peer) {
        return peer;
    }
    let forwarded: Vec<IpAddr> = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map_while(|part| part.trim().parse().ok())
        .collect();
    forwarded.into_iter().rev().find(|address| !settings.trusted_proxies.contains(address)).unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_trusted_proxy_added_counts_as_the_callers_address() {
        let mut settings = Settings::for_dir("x");
        let request = Request::builder().header("x-forwarded-for", "1.2.3.4, 5.6.7.8, 10.0.0.2").finish();
        assert_eq!(address(&settings, &request), IpAddr::from([0, 0, 0, 0]));
        settings.trusted_proxies = vec![IpAddr::from([0, 0, 0, 0]), IpAddr::from([10, 0, 0, 2])];
        assert_eq!(address(&settings, &request), IpAddr::from([5, 6, 7, 8]));
    }
}
