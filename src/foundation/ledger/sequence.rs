//! Giving waiting leaves their place, then signing what is committed.
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use claror_record::checkpoint::Checkpoint;
use claror_record::event::mentions;
use claror_record::merkle::{Hash, Tiles, append, edge_tiles, leaf_hash};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::foundation::app::App;
use crate::foundation::command::WriteTx;
use crate::foundation::config::WitnessPolicy;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_entry, ledger_head, ledger_mention, ledger_pending, ledger_tile};

/// The most leaves that one transaction sequences.
const ROUND_MAX: u64 = 4096;
/// At most one checkpoint a second.
const SIGN_EVERY: Duration = Duration::from_secs(1);
/// How long a wake-up waits for company.
const GATHER: Duration = Duration::from_millis(50);

/// The worker that sequences and signs for every council of the installation.
pub struct Sequencer {
    app: Arc<App>,
}

impl Sequencer {
    pub fn new(app: Arc<App>) -> Self {
        Self { app }
    }

    /// Works until told to stop; what waits is then sequenced once more.
    pub async fn run(self, stop: CancellationToken) {
        let mut last = Instant::now();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                () = self.app.ledger.rung() => tokio::time::sleep(GATHER).await,
                () = tokio::time::sleep(SIGN_EVERY) => {}
            }
            self.round().await;
            let rest = SIGN_EVERY.saturating_sub(last.elapsed());
            if !rest.is_zero() {
                tokio::select! { () = stop.cancelled() => {}, () = tokio::time::sleep(rest) => {} }
            }
            last = Instant::now();
        }
        self.round().await;
    }

    async fn round(&self) {
        if let Err(problem) = sequence_all(&self.app).await {
            tracing::error!(?problem, "sequencing; trying again");
        }
    }
}

/// Sequences and signs whatever waits in any council's log. Answers how many leaves got their place. At start this is
/// the repair: leaves that were committed but not sequenced, heads that were not signed.
pub async fn sequence_all(app: &Arc<App>) -> Result<u64, Problem> {
    let mut placed = 0;
    for council in app.tenancy.all() {
        loop {
            let log = council.id;
            let count = app.store.work(move |tx| Box::pin(sequence(tx, log))).await?;
            placed += count;
            if count < ROUND_MAX {
                break;
            }
        }
        sign(app, &council).await?;
    }
    Ok(placed)
}

/// One round for one log, in one transaction. Answers how many leaves it placed.
async fn sequence(tx: &WriteTx, log: Uuid) -> Result<u64, Problem> {
    if !try_lock(tx, log).await? {
        return Ok(0);
    }
    let Some(head) = ledger_head::Entity::find_by_id(log).one(tx.conn()).await?.filter(|head| !head.frozen) else { return Ok(0) };
    let waiting = ledger_pending::Entity::find()
        .filter(ledger_pending::Column::LogId.eq(log))
        .order_by_asc(ledger_pending::Column::Id)
        .limit(ROUND_MAX)
        .all(tx.conn())
        .await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let size = u64::try_from(head.size).map_err(Problem::fault)?;
    let hashes: Vec<Hash> = waiting.iter().map(|row| leaf_hash(&row.leaf)).collect();
    let tiles = stored_tiles(tx, log, &edge_tiles(size)).await?;
    let grown = append(&tiles, size, &hashes).map_err(Problem::fault)?;
    insert_entries(tx, log, head.size, &waiting, &hashes).await?;
    upsert_tiles(tx, log, &grown.tiles).await?;
    // Exactly the rows that were read: a slower transaction may commit a lower id later.
    for part in waiting.chunks(500) {
        let ids = part.iter().map(|row| row.id);
        ledger_pending::Entity::delete_many().filter(ledger_pending::Column::Id.is_in(ids)).exec(tx.conn()).await?;
    }
    move_head(tx, log, head.size, grown.size, &grown.root).await?;
    tx.touch(log, None);
    Ok(waiting.len() as u64)
}

/// The lock only saves work: what keeps the sequence single is the head's compare-and-swap and the entries' key.
async fn try_lock(tx: &WriteTx, log: Uuid) -> Result<bool, Problem> {
    if tx.conn().get_database_backend() != DbBackend::Postgres {
        return Ok(true);
    }
    let [a, b, c, d, e, f, g, h, ..] = log.into_bytes();
    let key = i64::from_be_bytes([a, b, c, d, e, f, g, h]);
    let statement =
        Statement::from_sql_and_values(DbBackend::Postgres, "SELECT pg_try_advisory_xact_lock($1) AS got", [key.into()]);
    let row = tx.conn().query_one_raw(statement).await?;
    row.map_or(Ok(false), |row| row.try_get("", "got").map_err(Problem::from))
}

/// The named tiles, as far as they exist.
pub(super) async fn stored_tiles(tx: &WriteTx, log: Uuid, wanted: &[(u8, u64)]) -> Result<Tiles, Problem> {
    if wanted.is_empty() {
        return Ok(Tiles::new());
    }
    let rows = ledger_tile::Entity::find().filter(tiles_condition(log, wanted)?).all(tx.conn()).await?;
    tiles_from(rows)
}

/// Which rows hold the named tiles.
pub(super) fn tiles_condition(log: Uuid, wanted: &[(u8, u64)]) -> Result<Condition, Problem> {
    let mut any = Condition::any();
    for (level, n) in wanted {
        let n = i64::try_from(*n).map_err(Problem::fault)?;
        any = any.add(Condition::all().add(ledger_tile::Column::Level.eq(i64::from(*level))).add(ledger_tile::Column::N.eq(n)));
    }
    Ok(Condition::all().add(ledger_tile::Column::LogId.eq(log)).add(any))
}

/// Rows as the tiles that proofs are made from.
pub(super) fn tiles_from(rows: Vec<ledger_tile::Model>) -> Result<Tiles, Problem> {
    rows.into_iter()
        .map(|row| {
            let level = u8::try_from(row.level).map_err(Problem::fault)?;
            let n = u64::try_from(row.n).map_err(Problem::fault)?;
            let hashes =
                Hash::split(&row.hashes).ok_or_else(|| Problem::fault(format!("tile {level}/{n} is no list of hashes")))?;
            Ok(((level, n), hashes))
        })
        .collect()
}

async fn insert_entries(
    tx: &WriteTx,
    log: Uuid,
    size: i64,
    waiting: &[ledger_pending::Model],
    hashes: &[Hash],
) -> Result<(), Problem> {
    let mut rows = Vec::with_capacity(waiting.len());
    let mut named = Vec::new();
    for ((row, hash), idx) in waiting.iter().zip(hashes).zip(size..) {
        let frame: Frame = serde_json::from_slice(&row.leaf).map_err(Problem::fault)?;
        rows.push(ledger_entry::ActiveModel {
            log_id: Set(log),
            idx: Set(idx),
            eid: Set(row.eid.clone()),
            kind: Set(frame.r#type),
            subject: Set(frame.sub.id),
            at: Set(frame.at),
            leaf: Set(row.leaf.clone()),
            leaf_hash: Set(hash.as_bytes().to_vec()),
        });
        for id in mentions(&row.leaf).map_err(Problem::fault)? {
            named.push(ledger_mention::ActiveModel { log_id: Set(log), named: Set(Uuid::from_bytes(id.0)), idx: Set(idx) });
        }
    }
    while !rows.is_empty() {
        let part: Vec<_> = rows.drain(..rows.len().min(500)).collect();
        ledger_entry::Entity::insert_many(part).exec_without_returning(tx.conn()).await?;
    }
    while !named.is_empty() {
        let part: Vec<_> = named.drain(..named.len().min(500)).collect();
        ledger_mention::Entity::insert_many(part).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}

/// What the index columns hold of a leaf.
#[derive(serde::Deserialize)]
struct Frame {
    r#type: String,
    sub: FrameSubject,
    at: Option<DateTime<Utc>>,
}

#[derive(serde::Deserialize)]
struct FrameSubject {
    id: String,
}

async fn upsert_tiles(tx: &WriteTx, log: Uuid, tiles: &[claror_record::merkle::Touched]) -> Result<(), Problem> {
    for tile in tiles {
        let row = ledger_tile::ActiveModel {
            log_id: Set(log),
            level: Set(i64::from(tile.level)),
            n: Set(i64::try_from(tile.n).map_err(Problem::fault)?),
            hashes: Set(Hash::concat(&tile.hashes)),
        };
        let key = [ledger_tile::Column::LogId, ledger_tile::Column::Level, ledger_tile::Column::N];
        let grow = OnConflict::columns(key).update_column(ledger_tile::Column::Hashes).to_owned();
        ledger_tile::Entity::insert(row).on_conflict(grow).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}

async fn move_head(tx: &WriteTx, log: Uuid, old: i64, new: u64, root: &Hash) -> Result<(), Problem> {
    let new = i64::try_from(new).map_err(Problem::fault)?;
    let moved = ledger_head::Entity::update_many()
        .col_expr(ledger_head::Column::Size, Expr::value(new))
        .col_expr(ledger_head::Column::Root, Expr::value(root.as_bytes().to_vec()))
        .filter(ledger_head::Column::LogId.eq(log))
        .filter(ledger_head::Column::Size.eq(old))
        .filter(ledger_head::Column::Frozen.eq(false))
        .exec(tx.conn())
        .await?;
    // Another process was faster: our rows must not stay.
    if moved.rows_affected == 1 { Ok(()) } else { Err(Problem::Conflict) }
}

/// Signs the committed head if no checkpoint of its size exists. Ed25519 is deterministic: two processes that sign the
/// same head produce the same bytes, and the first stored row is the one that stands.
async fn sign(app: &Arc<App>, council: &Council) -> Result<(), Problem> {
    let read = app.store.read();
    let Some(head) = ledger_head::Entity::find_by_id(council.id).one(&**read).await?.filter(|head| !head.frozen && head.size > 0)
    else {
        return Ok(());
    };
    if ledger_checkpoint::Entity::find_by_id((council.id, head.size)).one(&**read).await?.is_some() {
        return Ok(());
    }
    let key = app.ledger.key(council)?;
    let root = Hash::from_slice(&head.root).ok_or_else(|| Problem::fault("a head whose root is no hash"))?;
    let size = u64::try_from(head.size).map_err(Problem::fault)?;
    let note = Checkpoint { origin: council.ledger_origin.clone(), size, root }.sign(&key).map_err(Problem::fault)?;
    let row = ledger_checkpoint::ActiveModel {
        log_id: Set(council.id),
        size: Set(head.size),
        root: Set(head.root.clone()),
        note: Set(note),
        signed_at: Set(app.clock.now()),
        // Where nobody is asked, signing is publishing; else `publish` does it.
        published_at: Set((app.settings.witnesses.policy == WitnessPolicy::None).then(|| app.clock.now())),
    };
    let log = council.id;
    app.store
        .work(move |tx| {
            let row = row.clone();
            Box::pin(async move {
                let first = OnConflict::columns([ledger_checkpoint::Column::LogId, ledger_checkpoint::Column::Size])
                    .do_nothing()
                    .to_owned();
                ledger_checkpoint::Entity::insert(row).on_conflict(first).exec_without_returning(tx.conn()).await?;
                tx.touch(log, None);
                Ok(())
            })
        })
        .await
}
