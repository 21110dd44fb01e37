//! The council's earlier logs: whole, read-only, served under `/log-archive/<n>/log` in the same layout as the current one.
use bytes::Bytes;
use chrono::{DateTime, Utc};
use claror_record::merkle::{inclusion_from_tiles, inclusion_tiles};
use claror_record::policy::{Policy, PolicyLog};
use claror_record::proof::TlogProof;
use claror_record::tile::{TileKind, TilePath, encode_bundle};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait as _, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::Serialize;
use uuid::Uuid;

use super::read::{self, Proof};
use super::sequence::tiles_of;
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{
    ledger_checkpoint, ledger_cosignature, ledger_entry, ledger_epoch, ledger_epoch_checkpoint, ledger_epoch_entry,
    ledger_epoch_tile, ledger_mention, ledger_tile,
};

pub(super) type Row = ledger_epoch::ActiveModel;

/// Entries that one statement moves: each stays well under the database's time-out for a statement.
const STEP: i64 = 20_000;
/// Checkpoints that are copied at a time.
const NOTES: u64 = 500;

/// An earlier log of a council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarlierLog {
    pub n: i64,
    pub origin: String,
    pub vkeys: Vec<String>,
    /// Entries that are here.
    pub size: u64,
    /// The newest checkpoint that covers them.
    #[serde(skip)]
    pub note: String,
    /// The largest checkpoint known to have been signed. It covers more than is here when entries are gone for good.
    pub last_checkpoint: String,
    /// `key_lost`, `key_stolen`, `new_epoch`.
    pub reason: String,
    pub closed_at: DateTime<Utc>,
}

impl TryFrom<ledger_epoch::Model> for EarlierLog {
    type Error = Problem;

    fn try_from(row: ledger_epoch::Model) -> Result<Self, Problem> {
        Ok(Self {
            n: row.n,
            origin: row.origin,
            vkeys: serde_json::from_value(row.vkeys).map_err(Problem::fault)?,
            size: u64::try_from(row.size).map_err(Problem::fault)?,
            note: row.note,
            last_checkpoint: row.last_note,
            reason: row.reason,
            closed_at: row.closed_at,
        })
    }
}

/// The council's earlier logs, the oldest first.
pub async fn all(read: &ReadConn, log: Uuid) -> Result<Vec<EarlierLog>, Problem> {
    let rows = ledger_epoch::Entity::find()
        .filter(ledger_epoch::Column::LogId.eq(log))
        .order_by_asc(ledger_epoch::Column::N)
        .all(&**read)
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One of them.
pub async fn one(read: &ReadConn, log: Uuid, n: i64) -> Result<Option<EarlierLog>, Problem> {
    ledger_epoch::Entity::find_by_id((log, n)).one(&**read).await?.map(TryInto::try_into).transpose()
}

pub(super) async fn count(read: &ReadConn, log: Uuid) -> Result<i64, Problem> {
    let count = ledger_epoch::Entity::find().filter(ledger_epoch::Column::LogId.eq(log)).count(&**read).await?;
    i64::try_from(count).map_err(Problem::fault)
}

/// Its signed note of this size.
pub async fn checkpoint_at(read: &ReadConn, log: Uuid, n: i64, size: u64) -> Result<Option<String>, Problem> {
    let Ok(size) = i64::try_from(size) else { return Ok(None) };
    Ok(ledger_epoch_checkpoint::Entity::find_by_id((log, n, size)).one(&**read).await?.map(|row| row.note))
}

/// A tile or bundle of entries; `None` where there is no such thing.
pub async fn tile(read: &ReadConn, log: Uuid, earlier: &EarlierLog, path: TilePath) -> Result<Option<Bytes>, Problem> {
    if !path.exists_at(earlier.size) {
        return Ok(None);
    }
    let Ok(place) = i64::try_from(path.n()) else { return Ok(None) };
    match path.kind() {
        TileKind::Hashes(level) => {
            let row = ledger_epoch_tile::Entity::find_by_id((log, earlier.n, i64::from(level), place)).one(&**read).await?;
            Ok(row.and_then(|row| row.hashes.get(..path.width() * 32).map(Bytes::copy_from_slice)))
        }
        TileKind::Entries => {
            let first = place.saturating_mul(256);
            let width = i64::try_from(path.width()).map_err(Problem::fault)?;
            let leaves: Vec<Vec<u8>> = entries(log, earlier.n)
                .select_only()
                .column(ledger_epoch_entry::Column::Leaf)
                .filter(ledger_epoch_entry::Column::Idx.gte(first))
                .filter(ledger_epoch_entry::Column::Idx.lt(first.saturating_add(width)))
                .order_by_asc(ledger_epoch_entry::Column::Idx)
                .into_tuple()
                .all(&**read)
                .await?;
            Ok(Some(Bytes::from(encode_bundle(leaves.iter().map(Vec::as_slice)).map_err(Problem::fault)?)))
        }
    }
}

fn entries(log: Uuid, n: i64) -> sea_orm::Select<ledger_epoch_entry::Entity> {
    ledger_epoch_entry::Entity::find()
        .filter(ledger_epoch_entry::Column::LogId.eq(log))
        .filter(ledger_epoch_entry::Column::N.eq(n))
}

/// The proof of an entry of any earlier log, by its eid, against that log's newest checkpoint.
pub async fn proof_by_eid(read: &ReadConn, log: Uuid, eid: &str) -> Result<Proof, Problem> {
    let found = ledger_epoch_entry::Entity::find()
        .filter(ledger_epoch_entry::Column::LogId.eq(log))
        .filter(ledger_epoch_entry::Column::Eid.eq(eid))
        .one(&**read)
        .await?;
    let Some(entry) = found else { return Ok(Proof::Unknown) };
    let Some(earlier) = one(read, log, entry.n).await? else { return Ok(Proof::Unknown) };
    prove(read, log, &earlier, entry.idx).await
}

/// The proof of an entry of this earlier log, named by its index or its eid.
pub async fn proof(read: &ReadConn, log: Uuid, earlier: &EarlierLog, name: &str) -> Result<Proof, Problem> {
    let named = match name.parse::<i64>() {
        Ok(idx) if name.len() < 22 => entries(log, earlier.n).filter(ledger_epoch_entry::Column::Idx.eq(idx)),
        _ => entries(log, earlier.n).filter(ledger_epoch_entry::Column::Eid.eq(name)),
    };
    match named.one(&**read).await? {
        Some(entry) => prove(read, log, earlier, entry.idx).await,
        None => Ok(Proof::Unknown),
    }
}

async fn prove(read: &ReadConn, log: Uuid, earlier: &EarlierLog, idx: i64) -> Result<Proof, Problem> {
    let index = u64::try_from(idx).map_err(Problem::fault)?;
    let wanted = inclusion_tiles(index, earlier.size);
    let mut any = Condition::any();
    for (level, place) in &wanted {
        let place = i64::try_from(*place).map_err(Problem::fault)?;
        let this = ledger_epoch_tile::Column::Level.eq(i64::from(*level)).and(ledger_epoch_tile::Column::Tile.eq(place));
        any = any.add(this);
    }
    let rows = if wanted.is_empty() {
        Vec::new()
    } else {
        ledger_epoch_tile::Entity::find()
            .filter(ledger_epoch_tile::Column::LogId.eq(log))
            .filter(ledger_epoch_tile::Column::N.eq(earlier.n))
            .filter(any)
            .all(&**read)
            .await?
    };
    let tiles = tiles_of(rows.into_iter().map(|row| (row.level, row.tile, row.hashes)))?;
    let hashes = inclusion_from_tiles(&tiles, index, earlier.size).map_err(Problem::fault)?;
    Ok(Proof::Ready(TlogProof { extra: None, index, hashes, checkpoint: earlier.note.clone() }.to_string()))
}

/// Public openings of its entries from index `from` on; see [`read::openings_page`].
pub async fn openings_page(
    read: &ReadConn,
    log: Uuid,
    earlier: &EarlierLog,
    from: i64,
    limit: u64,
) -> Result<(Vec<u8>, Option<i64>), Problem> {
    let size = i64::try_from(earlier.size).map_err(Problem::fault)?;
    let page: Vec<(i64, String)> = entries(log, earlier.n)
        .select_only()
        .columns([ledger_epoch_entry::Column::Idx, ledger_epoch_entry::Column::Eid])
        .filter(ledger_epoch_entry::Column::Idx.gte(from))
        .order_by_asc(ledger_epoch_entry::Column::Idx)
        .limit(limit)
        .into_tuple()
        .all(&**read)
        .await?;
    let next = page.last().map(|(idx, _)| idx + 1).filter(|next| *next < size);
    let eids = page.into_iter().map(|(_, eid)| eid).collect();
    Ok((read::public_openings_of(read, log, eids).await?, next))
}

/// The tlog-policy that trusts this log alone.
pub fn policy(earlier: &EarlierLog) -> Result<String, Problem> {
    let keys = earlier.vkeys.iter().map(|vkey| vkey.parse().map(|vkey| PolicyLog { vkey, url: None }));
    Ok(Policy::without_witnesses(keys.collect::<Result<_, _>>().map_err(Problem::fault)?).to_string())
}

/// Entries from index `size` on, which no checkpoint covers: they get a place in the next log.
pub(super) async fn beyond(tx: &WriteTx, log: Uuid, size: u64) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    Ok(ledger_entry::Entity::find()
        .select_only()
        .columns([ledger_entry::Column::Eid, ledger_entry::Column::Leaf])
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Idx.gte(i64::try_from(size).map_err(Problem::fault)?))
        .order_by_asc(ledger_entry::Column::Idx)
        .into_tuple()
        .all(tx.conn())
        .await?)
}

/// A log on its way into the archive.
pub(super) struct Leaving {
    pub log: Uuid,
    pub n: i64,
    /// Entries that its newest checkpoint covers.
    pub size: u64,
    /// Entries in the database.
    pub held: i64,
}

impl Leaving {
    /// Copies the log into the archive's tables, inside the database.
    pub async fn keep(&self, tx: &WriteTx, row: &Row) -> Result<(), Problem> {
        let size = i64::try_from(self.size).map_err(Problem::fault)?;
        ledger_epoch::Entity::insert(row.clone()).exec_without_returning(tx.conn()).await?;
        let mut from = 0;
        while from < size {
            let until = Ord::min(size, from + STEP);
            self.copy_entries(tx, from, until).await?;
            from = until;
        }
        let mut tiles = Query::select();
        tiles.columns([ledger_tile::Column::LogId]).expr(Expr::value(self.n)).columns([
            ledger_tile::Column::Level,
            ledger_tile::Column::N,
            ledger_tile::Column::Hashes,
        ]);
        tiles.from(ledger_tile::Entity).and_where(ledger_tile::Column::LogId.eq(self.log));
        let mut insert = Query::insert();
        insert.into_table(ledger_epoch_tile::Entity).columns([
            ledger_epoch_tile::Column::LogId,
            ledger_epoch_tile::Column::N,
            ledger_epoch_tile::Column::Level,
            ledger_epoch_tile::Column::Tile,
            ledger_epoch_tile::Column::Hashes,
        ]);
        tx.conn().execute(insert.select_from(tiles).map_err(Problem::fault)?).await?;
        self.copy_checkpoints(tx).await
    }

    /// Each with the cosignatures that it has: when a key was stolen, these are what still proves something.
    async fn copy_checkpoints(&self, tx: &WriteTx) -> Result<(), Problem> {
        let mut after = 0;
        loop {
            let rows = ledger_checkpoint::Entity::find()
                .filter(ledger_checkpoint::Column::LogId.eq(self.log))
                .filter(ledger_checkpoint::Column::Size.gt(after))
                .order_by_asc(ledger_checkpoint::Column::Size)
                .limit(NOTES)
                .all(tx.conn())
                .await?;
            let Some(last) = rows.last().map(|row| row.size) else { return Ok(()) };
            let mut lines = read::cosignatures(tx.conn(), self.log, after + 1..=last).await?;
            let notes = rows.into_iter().map(|row| ledger_epoch_checkpoint::ActiveModel {
                log_id: Set(self.log),
                n: Set(self.n),
                size: Set(row.size),
                note: Set(row.note + &lines.remove(&row.size).unwrap_or_default()),
            });
            ledger_epoch_checkpoint::Entity::insert_many(notes).exec_without_returning(tx.conn()).await?;
            after = last;
        }
    }

    async fn copy_entries(&self, tx: &WriteTx, from: i64, until: i64) -> Result<(), Problem> {
        let mut rows = Query::select();
        rows.column(ledger_entry::Column::LogId).expr(Expr::value(self.n)).columns([
            ledger_entry::Column::Idx,
            ledger_entry::Column::Eid,
            ledger_entry::Column::Kind,
            ledger_entry::Column::At,
            ledger_entry::Column::Leaf,
        ]);
        rows.from(ledger_entry::Entity)
            .and_where(ledger_entry::Column::LogId.eq(self.log))
            .and_where(ledger_entry::Column::Idx.gte(from))
            .and_where(ledger_entry::Column::Idx.lt(until));
        let mut insert = Query::insert();
        insert.into_table(ledger_epoch_entry::Entity).columns([
            ledger_epoch_entry::Column::LogId,
            ledger_epoch_entry::Column::N,
            ledger_epoch_entry::Column::Idx,
            ledger_epoch_entry::Column::Eid,
            ledger_epoch_entry::Column::Kind,
            ledger_epoch_entry::Column::At,
            ledger_epoch_entry::Column::Leaf,
        ]);
        tx.conn().execute(insert.select_from(rows).map_err(Problem::fault)?).await?;
        Ok(())
    }

    /// Clears the current log's tables. The database lets go only of entries that are archived or wait for a new place, and of
    /// checkpoints and cosignatures that are archived.
    pub async fn clear(&self, tx: &WriteTx) -> Result<(), Problem> {
        let mut from = 0;
        while from < self.held {
            ledger_entry::Entity::delete_many()
                .filter(ledger_entry::Column::LogId.eq(self.log))
                .filter(ledger_entry::Column::Idx.gte(from))
                .filter(ledger_entry::Column::Idx.lt(from + STEP))
                .exec(tx.conn())
                .await?;
            from += STEP;
        }
        ledger_mention::Entity::delete_many().filter(ledger_mention::Column::LogId.eq(self.log)).exec(tx.conn()).await?;
        ledger_tile::Entity::delete_many().filter(ledger_tile::Column::LogId.eq(self.log)).exec(tx.conn()).await?;
        // In this order: whoever is about to keep a cosignature holds its checkpoint.
        ledger_checkpoint::Entity::delete_many().filter(ledger_checkpoint::Column::LogId.eq(self.log)).exec(tx.conn()).await?;
        ledger_cosignature::Entity::delete_many().filter(ledger_cosignature::Column::LogId.eq(self.log)).exec(tx.conn()).await?;
        Ok(())
    }
}
