//! Making and finding single-use links. A link's secret is 256 bits derived under the installation's own key from the
//! link's random id: the database holds only its hash, and the mail can be written again after a failure without
//! keeping the secret anywhere.
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::rules::links::{Purpose, Shut, opens};
use super::store;
use super::store::account::Account;
use super::store::link::{NewLink, StoredLink};
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::config::Settings;
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::{Council, is_loopback};

/// A link that opens and whose it is, or why it does not.
pub(super) type Opened = Result<(StoredLink, Account), Shut>;

/// The name of the key from which secrets derive.
const KEY: &str = "links";

/// A random id for a link: 122 bits that nobody guesses, although it is the secret that must not be guessed.
pub(super) fn new_id() -> Uuid {
    uuid::Builder::from_random_bytes(ids::random()).into_uuid()
}

/// The secret of a link.
pub(super) fn secret(app: &App, council: Uuid, link: Uuid, purpose: Purpose) -> Result<String, Problem> {
    let parts: [&[u8]; 3] = [council.as_bytes(), link.as_bytes(), purpose.as_str().as_bytes()];
    Ok(URL_SAFE_NO_PAD.encode(app.secrets.keyed(KEY, &parts)?))
}

/// Makes the link `id` for `account`; older ones for the same purpose are void from now on.
pub(super) async fn make(tx: &WriteTx, cx: &Context, account: Uuid, purpose: Purpose, id: Uuid) -> Result<String, Problem> {
    let secret = secret(&cx.app, cx.council.id, id, purpose)?;
    let sessions = &cx.app.settings.sessions;
    let lifetime = match purpose {
        Purpose::Invitation => Duration::days(sessions.invitation_days.into()),
        Purpose::PasswordReset => Duration::minutes(sessions.reset_minutes.into()),
    };
    let token_hash = ids::secret_hash(&secret);
    let link = NewLink { id, account, purpose, token_hash: &token_hash, expires_at: cx.now + lifetime };
    store::link::insert(tx, cx.council.id, link, cx.now).await?;
    Ok(secret)
}

/// The account that the link of `secret` opens the flow `purpose` for.
pub(super) async fn open(
    conn: &impl ConnectionTrait,
    council: Uuid,
    secret: &str,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Opened, Problem> {
    open_hashed(conn, council, &ids::secret_hash(secret), purpose, now).await
}

/// The same by the hash of the secret.
pub(super) async fn open_hashed(
    conn: &impl ConnectionTrait,
    council: Uuid,
    token_hash: &[u8],
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Opened, Problem> {
    let Some(link) = store::link::by_hash(conn, council, token_hash).await? else {
        return Ok(Err(Shut::Invalid));
    };
    let Some(account) = store::account::by_id(conn, council, link.account).await? else {
        return Ok(Err(Shut::Invalid));
    };
    Ok(opens(&link.link, purpose, account.state, now).map(|()| (link, account)))
}

/// Where a link leads: the secret stands in the fragment, which browsers send to nobody.
pub(super) fn address(settings: &Settings, council: &Council, language: &str, purpose: Purpose, secret: &str) -> String {
    format!("{}/{language}/{}#token={secret}", site(settings, council), purpose.page())
}

/// The address under which the council is reached, without a final slash. The installation's own serves the council if
/// it is one of its host names (or a loopback address, which serves whoever tries the program out); else the council's
/// first host name takes its place.
pub fn site(settings: &Settings, council: &Council) -> String {
    let base = settings.base_url();
    let Some((scheme, rest)) = base.split_once("://") else {
        return base;
    };
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, Some(port)),
        _ => (rest, None),
    };
    let serves = is_loopback(host) || council.hosts.iter().any(|h| h.eq_ignore_ascii_case(host));
    match council.hosts.first().filter(|_| !serves) {
        None => base,
        Some(own) => format!("{scheme}://{own}{}", port.map(|p| format!(":{p}")).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn council(hosts: &[&str]) -> Council {
        Council {
            id: Uuid::nil(),
            slug: "x".into(),
            hosts: hosts.iter().map(|h| (*h).to_owned()).collect(),
            languages: vec!["ca".into()],
            default_language: "ca".into(),
            time_zone: "Europe/Madrid".into(),
            name: Default::default(),
            look: Default::default(),
            profile: serde_json::Value::Null,
            ledger_origin: "x/log".into(),
            created_at: Default::default(),
        }
    }

    #[test]
    fn a_link_leads_to_the_council_it_is_for_with_the_secret_in_the_fragment() {
        let mut settings = Settings::for_dir("/nowhere");
        let of = |settings: &Settings, hosts: &[&str]| address(settings, &council(hosts), "ar", Purpose::Invitation, "s3cret");
        assert_eq!(of(&settings, &["a.example"]), "http://127.0.0.1:8460/ar/invitation#token=s3cret");
        settings.public_url = Some("https://a.example:444".into());
        assert_eq!(of(&settings, &["b.example", "A.example"]), "https://a.example:444/ar/invitation#token=s3cret");
        assert_eq!(of(&settings, &["b.example"]), "https://b.example:444/ar/invitation#token=s3cret");
        assert_eq!(of(&settings, &[]), "https://a.example:444/ar/invitation#token=s3cret");
    }
}
