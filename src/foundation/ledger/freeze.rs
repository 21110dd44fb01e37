//! A log that does not add up is frozen: nothing more is entered or signed until its operator has looked into it
//! (audit-trail design §5). Reading goes on.
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::foundation::app::App;
use crate::foundation::command::WriteTx;
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_freeze, ledger_head};

crate::refusals! {
    /// Why the ledger takes nothing.
    pub enum LedgerRefusal {
        /// The council's log is frozen: no act can be entered until the operator has looked into it.
        Frozen => "LEDGER_FROZEN",
    }
}

/// Who remembers more of a log, or another log, than the database holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "name")]
pub enum Memory {
    /// `state/…` beside the key: what this installation signed last.
    LastSigned,
    /// The checkpoints that the database itself holds.
    Checkpoint,
    /// A witness, by its name.
    Witness(String),
}

impl std::fmt::Display for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::LastSigned => f.write_str("the checkpoint that was signed last (kept beside the key)"),
            Self::Checkpoint => f.write_str("a checkpoint in the database"),
            Self::Witness(name) => write!(f, "the witness {name}"),
        }
    }
}

/// Why a log was frozen. Kept with the log; the operator reads it in `claror log status`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum FreezeReason {
    /// The log has fewer entries than somebody knows it to have: an older copy of the database was put back.
    Behind { memory: Memory, size: u64, known: u64 },
    /// Somebody knows another tree of this size: the log was continued from an older copy, or altered.
    Forked { memory: Memory, at: u64 },
    /// The operator froze it by hand, because the key may be in other hands or for another reason.
    Operator,
    /// `claror log new-epoch` closed the log and has not opened the next one yet: run it again.
    Closing,
}

impl std::fmt::Display for FreezeReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Behind { memory, size, known } => write!(
                f,
                "the database has {size} entries, but {memory} covers {known}: an older copy of the database seems to have been put \
                 back. Put the newest copy back, or fill the gap with `claror log recover --from DIR|URL|BUNDLE`; if no copy of the \
                 missing entries exists, `claror log new-epoch` opens a new log"
            ),
            Self::Forked { memory, at } => write!(
                f,
                "{memory} covers {at} entries with another root hash than the database has for them: the log was continued from an \
                 older copy, or altered. Put a copy back that fits; else `claror log new-epoch` opens a new log"
            ),
            Self::Operator => f.write_str(
                "it was frozen by hand (`claror log freeze`). `claror log thaw` lets it go on after all; `claror log new-epoch` opens a new log with a new key",
            ),
            Self::Closing => f.write_str(
                "the log is closed and its successor is not open yet: `claror log new-epoch` was interrupted. Run it again",
            ),
        }
    }
}

/// A freeze that has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freeze {
    pub reason: FreezeReason,
    pub since: DateTime<Utc>,
}

/// Freezes the council's log: from the commit on, every command that would enter something is refused with
/// `LEDGER_FROZEN`, and nothing is sequenced or signed. The first reason stands until the freeze ends; freezing again does
/// nothing.
///
/// # Errors
/// What the database says.
pub async fn freeze(app: &App, council: &Council, reason: FreezeReason) -> Result<(), Problem> {
    let (log, now) = (council.id, app.clock.now());
    let inside = reason.clone();
    let frozen = app.store.work(move |tx| {
        let reason = inside.clone();
        Box::pin(async move { set_frozen(tx, log, &reason, now).await })
    });
    if frozen.await? {
        tracing::error!(council = council.slug, %reason, "the log is frozen: nothing is entered or signed");
    }
    Ok(())
}

/// Freezes the log in this transaction. Answers whether it was not frozen before.
pub(super) async fn set_frozen(tx: &WriteTx, log: Uuid, reason: &FreezeReason, now: DateTime<Utc>) -> Result<bool, Problem> {
    if !turn(tx, log, true).await? {
        return Ok(false);
    }
    let row = ledger_freeze::ActiveModel {
        id: Set(ids::new_id()),
        log_id: Set(log),
        reason: Set(serde_json::to_value(reason).map_err(Problem::fault)?),
        frozen_at: Set(now),
        ended_at: Set(None),
        ended_by: Set(None),
    };
    ledger_freeze::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    tx.touch(log, None);
    Ok(true)
}

/// Ends the freeze, in the transaction that repaired the log. `by` says what did it (`recover`, `new_epoch`, `thaw`).
pub(super) async fn thaw(tx: &WriteTx, log: Uuid, by: &'static str, now: DateTime<Utc>) -> Result<(), Problem> {
    turn(tx, log, false).await?;
    ledger_freeze::Entity::update_many()
        .col_expr(ledger_freeze::Column::EndedAt, Expr::value(now))
        .col_expr(ledger_freeze::Column::EndedBy, Expr::value(by))
        .filter(ledger_freeze::Column::LogId.eq(log))
        .filter(ledger_freeze::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.touch(log, None);
    Ok(())
}

/// Whether the flag changed.
async fn turn(tx: &WriteTx, log: Uuid, frozen: bool) -> Result<bool, Problem> {
    let changed = ledger_head::Entity::update_many()
        .col_expr(ledger_head::Column::Frozen, Expr::value(frozen))
        .filter(ledger_head::Column::LogId.eq(log))
        .filter(ledger_head::Column::Frozen.eq(!frozen))
        .exec(tx.conn())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Why and since when the log is frozen; `None` when it is not.
pub async fn frozen(read: &ReadConn, log: Uuid) -> Result<Option<Freeze>, Problem> {
    let row = ledger_freeze::Entity::find()
        .filter(ledger_freeze::Column::LogId.eq(log))
        .filter(ledger_freeze::Column::EndedAt.is_null())
        .order_by_desc(ledger_freeze::Column::FrozenAt)
        .one(&**read)
        .await?;
    row.map(|row| {
        let reason = serde_json::from_value(row.reason).map_err(Problem::fault)?;
        Ok(Freeze { reason, since: row.frozen_at })
    })
    .transpose()
}

/// Why it is frozen.
pub(super) async fn why(read: &ReadConn, log: Uuid) -> Result<Option<FreezeReason>, Problem> {
    Ok(frozen(read, log).await?.map(|freeze| freeze.reason))
}

/// Refuses with `LEDGER_FROZEN` when the log is frozen, inside the transaction of the write: for writes that enter
/// nothing. Those that enter something are refused by `append` itself, in the statement that enters it.
pub(in crate::foundation) async fn refuse_if_frozen(tx: &WriteTx, log: Uuid) -> Result<(), Problem> {
    let frozen: Option<bool> = ledger_head::Entity::find_by_id(log)
        .select_only()
        .column(ledger_head::Column::Frozen)
        .into_tuple()
        .one(tx.conn())
        .await?;
    if frozen == Some(true) { Err(LedgerRefusal::Frozen.into()) } else { Ok(()) }
}

/// Ends a freeze that the operator made by hand. What was frozen for another reason needs a repair.
///
/// # Errors
/// [`LedgerRefusal::Frozen`] when it was frozen for another reason, `NotFound` when it is not frozen.
pub async fn thaw_by_hand(app: &Arc<App>, council: &Council) -> Result<(), Problem> {
    let freeze = frozen(app.store.read(), council.id).await?.ok_or(Problem::NotFound)?;
    if freeze.reason != FreezeReason::Operator {
        return Err(LedgerRefusal::Frozen.into());
    }
    let (log, now) = (council.id, app.clock.now());
    app.store.work(move |tx| Box::pin(thaw(tx, log, "thaw", now))).await?;
    app.ledger.ring();
    Ok(())
}
