//! The rollback guard (audit-trail design §5): before anything is entered or signed, the head is compared with what is known
//! of the log elsewhere. A database that knows less, or another tree, must not be signed: that would be a fork.
use claror_record::checkpoint::Checkpoint;
use claror_record::merkle::{Frontier, Hash, edge_tiles};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::freeze::{FreezeReason, Memory, freeze};
use super::last_signed::LastSigned;
use super::sequence::{tiles_condition, tiles_from};
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_head, ledger_tile};

/// What somebody knows of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub memory: Memory,
    /// Entries of the largest tree seen.
    pub size: u64,
    /// Its root, where it is known (a witness that answers 409 tells only the size).
    pub root: Option<Hash>,
}

/// Compares the council's log with what somebody knows of it, and freezes it when the log is behind or another one. Answers
/// whether it is sound. For the sequencer and for whoever asks witnesses.
///
/// # Errors
/// What the database says; a tile that is missing where the size demands one is a fault.
pub async fn compare(app: &App, council: &Council, known: &Known) -> Result<bool, Problem> {
    let Some(head) = head(app.store.read(), council.id).await? else { return Ok(true) };
    if head.frozen {
        return Ok(false);
    }
    match judge(app.store.read(), &head, known).await? {
        None => Ok(true),
        Some(reason) => {
            freeze(app, council, reason).await?;
            Ok(false)
        }
    }
}

/// Compares the head with what was signed last and with the database's own newest checkpoint. Answers whether entries may
/// be added and signed; a log that does not fit is frozen.
pub(super) async fn guard(app: &App, council: &Council) -> Result<bool, Problem> {
    let read = app.store.read();
    let mut known = Vec::new();
    if let Some(signed) = last_signed(app, council)? {
        let Checkpoint { size, root, .. } = signed.checkpoint;
        known.push(Known { memory: Memory::LastSigned, size, root: Some(root) });
    }
    if let Some(row) = newest_checkpoint(read, council.id).await? {
        let size = u64::try_from(row.size).map_err(Problem::fault)?;
        known.push(Known { memory: Memory::Checkpoint, size, root: Hash::from_slice(&row.root) });
    }
    for known in known {
        if !compare(app, council, &known).await? {
            return Ok(false);
        }
    }
    Ok(head(read, council.id).await?.is_some_and(|head| !head.frozen))
}

/// What this installation signed last for the council's log.
pub fn last_signed(app: &App, council: &Council) -> Result<Option<LastSigned>, Problem> {
    app.ledger.last_signed(council)
}

pub(super) async fn head(read: &ReadConn, log: Uuid) -> Result<Option<ledger_head::Model>, Problem> {
    Ok(ledger_head::Entity::find_by_id(log).one(&**read).await?)
}

/// Entries that have a place in the database, signed or not.
pub async fn held(read: &ReadConn, log: Uuid) -> Result<i64, Problem> {
    Ok(head(read, log).await?.map_or(0, |head| head.size))
}

async fn newest_checkpoint(read: &ReadConn, log: Uuid) -> Result<Option<ledger_checkpoint::Model>, Problem> {
    Ok(ledger_checkpoint::Entity::find()
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .order_by_desc(ledger_checkpoint::Column::Size)
        .one(&**read)
        .await?)
}

async fn judge(read: &ReadConn, head: &ledger_head::Model, known: &Known) -> Result<Option<FreezeReason>, Problem> {
    let size = u64::try_from(head.size).map_err(Problem::fault)?;
    if size < known.size {
        return Ok(Some(FreezeReason::Behind { memory: known.memory.clone(), size, known: known.size }));
    }
    let Some(root) = known.root else { return Ok(None) };
    let ours =
        if size == known.size { Hash::from_slice(&head.root) } else { Some(root_at(read, head.log_id, known.size).await?) };
    Ok((ours != Some(root)).then(|| FreezeReason::Forked { memory: known.memory.clone(), at: known.size }))
}

/// The root of the tree over the first `size` entries, from the stored tiles.
///
/// # Errors
/// A fault when a tile is missing or too short.
pub(super) async fn root_at(read: &ReadConn, log: Uuid, size: u64) -> Result<Hash, Problem> {
    Ok(frontier_at(read, log, size).await?.root())
}

/// The right edge of that tree.
pub(super) async fn frontier_at(read: &ReadConn, log: Uuid, size: u64) -> Result<Frontier, Problem> {
    let wanted = edge_tiles(size);
    let rows = if wanted.is_empty() {
        Vec::new()
    } else {
        ledger_tile::Entity::find().filter(tiles_condition(log, &wanted)?).all(&**read).await?
    };
    Frontier::load(&tiles_from(rows)?, size).map_err(Problem::fault)
}
