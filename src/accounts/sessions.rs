//! Who a cookie stands for, and the list of one's own sessions.
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::commands::Way;
use super::rules::links::AccountState;
use super::store;
use crate::foundation::app::App;
use crate::foundation::command::{Recorded, housekeeping};
use crate::foundation::ids;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;

/// How old the note of when a session was last seen may become before it is written again.
const SEEN_MINUTES: i64 = 5;

/// Who a cookie stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserSession {
    pub session: Uuid,
    pub account: Uuid,
    /// What a request that changes something must send along.
    pub csrf: String,
    /// In which language the platform writes to the account's owner.
    pub language: String,
}

/// Whose session the cookie's `secret` is, if it is one of `council` that runs and whose account lives.
///
/// # Errors
/// A fault of the database; whatever is wrong with the cookie is `None`.
pub async fn resolve_session(
    app: &Arc<App>,
    council: Uuid,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Option<BrowserSession>, Problem> {
    let read = &**app.store.read();
    let Some(session) = store::session::by_hash(read, council, &ids::secret_hash(secret), now).await? else {
        return Ok(None);
    };
    let account = store::account::by_id(read, council, session.account).await?;
    let Some(account) = account.filter(|account| account.state == AccountState::Active) else {
        return Ok(None);
    };
    if now - session.last_seen_at >= Duration::minutes(SEEN_MINUTES) {
        note_seen(app, council, session.id, now);
    }
    Ok(Some(BrowserSession { session: session.id, account: session.account, csrf: session.csrf, language: account.language }))
}

/// Notes that the session was seen; the request does not wait for it.
fn note_seen(app: &Arc<App>, council: Uuid, session: Uuid, now: DateTime<Utc>) {
    let app = Arc::clone(app);
    tokio::spawn(async move {
        let noted = housekeeping(&app.store, move |tx| {
            Box::pin(async move {
                store::session::touch(tx, council, session, now).await?;
                Ok(Recorded::new((), no_event(Reason::Housekeeping)))
            })
        });
        if let Err(problem) = noted.await {
            tracing::warn!(?problem, "a session's last use was not noted");
        }
    });
}

/// Which kind of session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    Browser,
    Program,
}

impl SessionKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Program => "program",
        }
    }
}

/// One of one's own sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    pub id: Uuid,
    pub kind: SessionKind,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The account's running sessions, browsers' before programs', the newest first. `way` is what the request came with.
///
/// # Errors
/// A fault of the database.
pub async fn sessions_of(
    read: &ReadConn,
    council: Uuid,
    account: Uuid,
    way: Option<Way>,
    now: DateTime<Utc>,
) -> Result<Vec<SessionView>, Problem> {
    let (session, family) = match way {
        None => (None, None),
        Some(Way::Session(id)) => (Some(id), None),
        Some(Way::Token(id)) => (None, store::refresh::by_id(&**read, council, id).await?.map(|token| token.family)),
    };
    let browsers = store::session::of_account(&**read, council, account, now).await?.into_iter().map(|found| SessionView {
        id: found.id,
        kind: SessionKind::Browser,
        created_at: found.created_at,
        last_seen_at: found.last_seen_at,
        current: session == Some(found.id),
    });
    let programs =
        store::refresh::families(&**read, council, account, now).await?.into_iter().map(|(id, created_at, last_seen_at)| {
            SessionView { id, kind: SessionKind::Program, created_at, last_seen_at, current: family == Some(id) }
        });
    Ok(browsers.chain(programs).collect())
}

/// What a request of the browser's session `session` must send along to change something.
///
/// # Errors
/// A fault of the database.
pub async fn csrf_of(
    read: &ReadConn,
    council: Uuid,
    account: Uuid,
    session: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<String>, Problem> {
    let found = store::session::by_id(&**read, council, account, session, now).await?;
    Ok(found.map(|session| session.csrf))
}
