//! What this room knows of persons, column by column (see `foundation::privacy`), and by what their rows are found.
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{store, throttling};
use crate::foundation::app::App;
use crate::foundation::privacy::{Column as C, Erasure, Found, Table};
use crate::foundation::problem::Problem;

/// The room's tables: everything about an account goes with it, so that its address is free again.
pub const TABLES: &[Table] = &[
    Table::new(
        "accounts_session",
        Found::Account("account_id"),
        &[
            C::secret("id", Erasure::Row),
            C::public("council_id"),
            C::personal("account_id", Erasure::Row),
            C::secret("token_hash", Erasure::Row),
            C::secret("csrf", Erasure::Row),
            C::personal("created_at", Erasure::Row),
            C::personal("last_seen_at", Erasure::Row),
            C::personal("expires_at", Erasure::Row),
            C::personal("ended_at", Erasure::Row),
        ],
    ),
    Table::new(
        "accounts_refresh_token",
        Found::Account("account_id"),
        &[
            C::secret("id", Erasure::Row),
            C::public("council_id"),
            C::personal("account_id", Erasure::Row),
            C::secret("family_id", Erasure::Row),
            C::secret("token_hash", Erasure::Row),
            C::personal("created_at", Erasure::Row),
            C::personal("expires_at", Erasure::Row),
            C::personal("used_at", Erasure::Row),
            C::personal("revoked_at", Erasure::Row),
        ],
    ),
    // A link's secret is worked out from its id.
    Table::new(
        "accounts_link",
        Found::Account("account_id"),
        &[
            C::secret("id", Erasure::Row),
            C::public("council_id"),
            C::personal("account_id", Erasure::Row),
            C::personal("purpose", Erasure::Row),
            C::secret("token_hash", Erasure::Row),
            C::personal("created_at", Erasure::Row),
            C::personal("expires_at", Erasure::Row),
            C::personal("used_at", Erasure::Row),
        ],
    ),
    Table::new(
        "accounts_throttle",
        Found::Bucket("bucket"),
        &[
            C::public("council_id"),
            C::secret("bucket", Erasure::Row),
            C::personal("failures", Erasure::Row),
            C::personal("window_started_at", Erasure::Row),
            C::personal("blocked_until", Erasure::Row),
        ],
    ),
    Table::new(
        "accounts_account",
        Found::Account("id"),
        &[
            C::personal("id", Erasure::Row),
            C::public("council_id"),
            C::personal("email", Erasure::Row),
            C::personal("email_normalised", Erasure::Row),
            C::secret("password_hash", Erasure::Row),
            C::personal("language", Erasure::Row),
            C::personal("state", Erasure::Row),
            C::personal("created_at", Erasure::Row),
            C::personal("password_changed_at", Erasure::Row),
        ],
    ),
];

/// By what rows know the owner of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownBy {
    /// The address in each way of writing that is stored.
    pub addresses: Vec<String>,
    /// Ids of the links that were mailed.
    pub links: Vec<Uuid>,
    /// Beginnings of the names of counters.
    pub buckets: Vec<String>,
}

/// By what rows know the owner of `account`.
///
/// # Errors
/// `NotFound`.
pub async fn known_by(conn: &impl ConnectionTrait, app: &App, council: Uuid, account: Uuid) -> Result<KnownBy, Problem> {
    let found = store::account::by_id(conn, council, account).await?.ok_or(Problem::NotFound)?;
    let buckets = throttling::about(app, &found.email_normalised)?.to_vec();
    let links = store::link::ids_of(conn, council, account).await?;
    let mut addresses = vec![found.email_normalised];
    if !addresses.contains(&found.email) {
        addresses.push(found.email);
    }
    Ok(KnownBy { addresses, links, buckets })
}
