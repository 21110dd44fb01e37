//! What the platform says of itself in every log: that it lives (`log.heartbeat`), which program runs (`release.deployed`) and
//! by which policies (`policy.changed`).
use std::sync::Arc;

use chrono::Duration;
use claror_record::event::{Event, FileDigest, Leaf, LogHeartbeat, PolicyChanged, ReleaseDeployed, Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::append::{Act, append};
use super::newest_said;
use super::sequence::{Lock, try_lock};
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use ::entity::{ledger_checkpoint, ledger_head, ledger_pending};

/// Writes a heartbeat into every log in which nothing was entered for `ledger.heartbeat_seconds`. Answers how many.
pub async fn heartbeats(app: &Arc<App>) -> Result<u64, Problem> {
    let interval_seconds = app.settings.heartbeat_seconds;
    let mut beats = 0;
    for council in app.tenancy.all() {
        let cx = app.system_context(council);
        let written = app.store.work(move |tx| {
            let cx = cx.clone();
            Box::pin(async move { beat(tx, &cx, interval_seconds).await })
        });
        beats += u64::from(written.await?);
    }
    if beats > 0 {
        app.ledger.ring();
    }
    Ok(beats)
}

async fn beat(tx: &WriteTx, cx: &Context, interval_seconds: u64) -> Result<bool, Problem> {
    let log = cx.council.id;
    let silence = Duration::seconds(i64::try_from(interval_seconds).map_err(Problem::fault)?);
    // A checkpoint is signed when, and only when, something was entered.
    let newest = ledger_checkpoint::Entity::find()
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .order_by_desc(ledger_checkpoint::Column::Size)
        .one(tx.conn())
        .await?;
    let due = newest.is_some_and(|newest| cx.now - newest.signed_at >= silence);
    if !due || !may_write(tx, log).await? || waits(tx, log).await? {
        return Ok(false);
    }
    let event = Event::LogHeartbeat(LogHeartbeat { interval_seconds });
    let _recorded = append(tx, cx, Act::new(about(cx), event)).await?.token;
    Ok(true)
}

/// Records in every log which program runs and by which policies, where that differs from what the log says. Answers how many
/// entries were written.
pub async fn announce(app: &Arc<App>, version: &str, binary: FileDigest, policies: FileDigest) -> Result<u64, Problem> {
    let release = ReleaseDeployed { version: version.to_owned(), binary_sha256: binary };
    let mut written = 0;
    for council in app.tenancy.all() {
        let cx = app.system_context(council);
        let release = release.clone();
        let count = app.store.work(move |tx| {
            let (cx, release) = (cx.clone(), release.clone());
            Box::pin(async move {
                if !may_write(tx, cx.council.id).await? {
                    return Ok(0);
                }
                Ok(say_release(tx, &cx, release).await? + say_policies(tx, &cx, policies).await?)
            })
        });
        written += count.await?;
    }
    if written > 0 {
        app.ledger.ring();
    }
    Ok(written)
}

async fn say_release(tx: &WriteTx, cx: &Context, release: ReleaseDeployed) -> Result<u64, Problem> {
    if last(tx, cx.council.id, "release.deployed").await? == Some(Event::ReleaseDeployed(release.clone())) {
        return Ok(0);
    }
    let _recorded = append(tx, cx, Act::new(about(cx), Event::ReleaseDeployed(release))).await?.token;
    Ok(1)
}

async fn say_policies(tx: &WriteTx, cx: &Context, sha256: FileDigest) -> Result<u64, Problem> {
    let previous = match last(tx, cx.council.id, "policy.changed").await? {
        Some(Event::PolicyChanged(before)) => Some(before.sha256),
        _ => None,
    };
    if previous == Some(sha256) {
        return Ok(0);
    }
    let event = Event::PolicyChanged(PolicyChanged { sha256, previous });
    let _recorded = append(tx, cx, Act::new(about(cx), event)).await?.token;
    Ok(1)
}

fn about(cx: &Context) -> Subject {
    Subject::Log(cx.council.ledger_origin.clone())
}

/// Whether the log takes entries and no other process is about to say the same: the lock is held until the commit.
async fn may_write(tx: &WriteTx, log: Uuid) -> Result<bool, Problem> {
    let head = ledger_head::Entity::find_by_id(log).one(tx.conn()).await?;
    Ok(head.is_some_and(|head| !head.frozen) && try_lock(tx, log, Lock::Announce).await?)
}

async fn waits(tx: &WriteTx, log: Uuid) -> Result<bool, Problem> {
    let waiting = ledger_pending::Entity::find().filter(ledger_pending::Column::LogId.eq(log)).one(tx.conn()).await?;
    Ok(waiting.is_some())
}

/// The log's last event of this type, one that waits for its place included.
async fn last(tx: &WriteTx, log: Uuid, kind: &str) -> Result<Option<Event>, Problem> {
    let waiting = ledger_pending::Entity::find()
        .filter(ledger_pending::Column::LogId.eq(log))
        .order_by_desc(ledger_pending::Column::Id)
        .all(tx.conn())
        .await?;
    for row in waiting {
        let leaf = Leaf::decode(&row.leaf).map_err(Problem::fault)?;
        if leaf.event.type_name() == kind {
            return Ok(Some(leaf.event));
        }
    }
    newest_said(tx, log, kind, None).await
}
