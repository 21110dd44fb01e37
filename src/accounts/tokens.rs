//! Access tokens: JWT (RFC 7519, RFC 9068's type) signed with HMAC-SHA256 under a key of the installation's own. They
//! carry the account, the council, issuer, audience, an id and their end, and nothing about what the bearer may do.
use chrono::{DateTime, Duration, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::links::AccountState;
use super::store;
use crate::foundation::app::App;
use crate::foundation::problem::Problem;

/// The name of the signing key.
const KEY: &str = "access-tokens";
/// RFC 9068 §2.1: keeps other JWTs of the same issuer from passing for access tokens.
const TYPE: &str = "at+jwt";
/// The longest token that is looked at, bytes; ours have about 500.
const LENGTH_MAX: usize = 2048;

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    /// The council.
    council: Uuid,
    /// The account.
    sub: Uuid,
    /// The refresh token that was issued along: ending its family ends this token too.
    jti: Uuid,
    iat: i64,
    exp: i64,
}

fn issuer(app: &App) -> String {
    app.settings.base_url()
}

/// The API of one council.
fn audience(app: &App, council: Uuid) -> String {
    format!("{}/graphql#{council}", issuer(app))
}

/// An access token for `account`, and when it ends.
pub(super) fn issue(
    app: &App,
    council: Uuid,
    account: Uuid,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<(String, DateTime<Utc>), Problem> {
    let expires_at = now + Duration::minutes(app.settings.sessions.access_token_minutes.into());
    let claims = Claims {
        iss: issuer(app),
        aud: audience(app, council),
        council,
        sub: account,
        jti: id,
        iat: now.timestamp(),
        exp: expires_at.timestamp(),
    };
    let header = Header { typ: Some(TYPE.to_owned()), ..Header::new(Algorithm::HS256) };
    let key = EncodingKey::from_secret(&app.secrets.key(KEY)?);
    let token = jsonwebtoken::encode(&header, &claims, &key).map_err(Problem::fault)?;
    let expires_at = DateTime::from_timestamp(expires_at.timestamp(), 0).unwrap_or(expires_at);
    Ok((token, expires_at))
}

/// Who an access token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    pub account: Uuid,
    /// The token's id.
    pub token: Uuid,
    /// In which language the platform writes to the account's owner.
    pub language: String,
}

/// Whose access token this is, if it is one of ours for `council` that has not ended: algorithm, type, issuer, audience,
/// council and time are all checked (T2), then that its family was not revoked and its account lives.
///
/// # Errors
/// A fault of the database or of the key's file; whatever is wrong with the token is `None`.
pub async fn resolve_access_token(app: &App, council: Uuid, token: &str, now: DateTime<Utc>) -> Result<Option<Bearer>, Problem> {
    let Some(claims) = read(app, council, token, now)? else {
        return Ok(None);
    };
    let read = &**app.store.read();
    let Some(refresh) = store::refresh::by_id(read, council, claims.jti).await? else {
        return Ok(None);
    };
    if refresh.revoked || refresh.account != claims.sub {
        return Ok(None);
    }
    let account = store::account::by_id(read, council, claims.sub).await?;
    let living = account.filter(|account| account.state == AccountState::Active);
    Ok(living.map(|account| Bearer { account: account.id, token: claims.jti, language: account.language }))
}

/// The account and the id of an access token, under the same conditions.
///
/// # Errors
/// As [`resolve_access_token`].
pub async fn verify_access_token(
    app: &App,
    council: Uuid,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Uuid, Uuid)>, Problem> {
    let bearer = resolve_access_token(app, council, token, now).await?;
    Ok(bearer.map(|bearer| (bearer.account, bearer.token)))
}

/// The claims of a token, if everything that can be said without the database speaks for it.
fn read(app: &App, council: Uuid, token: &str, now: DateTime<Utc>) -> Result<Option<Claims>, Problem> {
    if token.len() > LENGTH_MAX {
        return Ok(None);
    }
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.set_issuer(&[issuer(app)]);
    validation.set_audience(&[audience(app, council)]);
    // The library asks the machine's clock; the house has its own.
    validation.validate_exp = false;
    let key = DecodingKey::from_secret(&app.secrets.key(KEY)?);
    let Ok(data) = jsonwebtoken::decode::<Claims>(token, &key, &validation) else {
        return Ok(None);
    };
    let claims = data.claims;
    let holds = data.header.typ.as_deref() == Some(TYPE) && claims.council == council && now.timestamp() < claims.exp;
    Ok(holds.then_some(claims))
}
