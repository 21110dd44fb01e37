//! The outcome of something that may fail and is counted.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::AccountsRefusal;
use crate::accounts::rules::links::Shut;
use crate::accounts::rules::throttle::Bucket;
use crate::accounts::store::throttle::{self, Watched};
use crate::accounts::throttling;
use crate::foundation::command::{Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attempt<T> {
    Done(T),
    /// Wrong password, unknown link or token. Counted.
    Failed,
    /// The right link, too late.
    Expired {
        expires_at: DateTime<Utc>,
    },
    /// Too many failures before; not tried, not counted.
    Blocked {
        seconds: u64,
    },
    /// What the password was compared with has changed meanwhile; compare again.
    Changed,
}

impl<T> Attempt<T> {
    /// The answer, or why there is none; `failed` is the refusal of a counted failure.
    ///
    /// # Errors
    /// `Refused`, `TooMany`, or `Stale` for [`Attempt::Changed`].
    pub fn answer(self, failed: AccountsRefusal) -> Result<T, Problem> {
        match self {
            Self::Done(answer) => Ok(answer),
            Self::Failed => Err(failed.into()),
            Self::Expired { expires_at } => Err(AccountsRefusal::LinkExpired { expires_at }.into()),
            Self::Blocked { seconds } => Err(Problem::TooMany { retry_after: seconds }),
            Self::Changed => Err(Problem::Stale),
        }
    }

    pub(super) fn recorded(self) -> Recorded<Self> {
        Recorded::new(self, no_event(Reason::Session))
    }
}

/// The wait that buckets ask for, if any.
pub(super) fn wait_seconds(buckets: &[Bucket], cx: &Context) -> Option<u64> {
    buckets.iter().filter_map(|bucket| bucket.wait_seconds(cx.now)).max()
}

/// Counts a failure in each of `buckets`, which are held.
pub(super) async fn count(tx: &WriteTx, cx: &Context, watched: &[Watched], buckets: &[Bucket]) -> Result<(), Problem> {
    for (name, bucket) in throttling::failed(watched, buckets, cx.now) {
        throttle::put(tx, cx.council.id, &name, &bucket).await?;
    }
    Ok(())
}

/// Counts a secret that opens nothing, unless its sender is blocked already.
pub(super) async fn count_secret<T>(tx: &WriteTx, cx: &Context, watched: &[Watched]) -> Result<Attempt<T>, Problem> {
    let buckets = throttle::hold(tx, cx.council.id, watched, cx.now).await?;
    if let Some(seconds) = wait_seconds(&buckets, cx) {
        return Ok(Attempt::Blocked { seconds });
    }
    count(tx, cx, watched, &buckets).await?;
    Ok(Attempt::Failed)
}

/// The outcome of a link that does not open. Coming late is not guessing: only unknown links are counted.
pub(super) async fn count_shut<T>(tx: &WriteTx, cx: &Context, watched: &[Watched], shut: Shut) -> Result<Attempt<T>, Problem> {
    match shut {
        Shut::Invalid => count_secret(tx, cx, watched).await,
        Shut::Expired { expires_at } => Ok(Attempt::Expired { expires_at }),
    }
}

/// Before anything is hashed or looked up: may this be tried at all?
///
/// # Errors
/// `TooMany` when a bucket is closed.
pub(super) async fn ask_first(cx: &Context, watched: &[Watched]) -> Result<(), Problem> {
    match throttle::wait_seconds(&**cx.app.store.read(), cx.council.id, watched, cx.now).await? {
        Some(seconds) => Err(Problem::TooMany { retry_after: seconds }),
        None => Ok(()),
    }
}
