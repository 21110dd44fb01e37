//! Giving waiting leaves their place, then signing what is committed.
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use claror_record::checkpoint::Checkpoint;
use claror_record::event::mentions;
use claror_record::merkle::{Hash, Tiles, append, edge_tiles, leaf_hash};
use claror_record::note::{self, SigningKey};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::guard::{guard, head};
use super::last_signed::{self, LastSigned};
use crate::foundation::app::App;
use crate::foundation::command::WriteTx;
use crate::foundation::config::WitnessPolicy;
use crate::foundation::crash;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_entry, ledger_head, ledger_mention, ledger_pending, ledger_tile};

/// The most leaves that one transaction sequences.
pub(super) const ROUND_MAX: u64 = 4096;
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
        // The operator may have founded a council or opened a new log from another process.
        if let Err(problem) = self.app.tenancy.refresh(self.app.store.read()).await {
            tracing::error!(?problem, "reading the councils; trying again");
        }
        // What went wrong with which log has been said.
        let _ = sequence_all(&self.app).await;
    }
}

/// Sequences and signs whatever waits in any council's log. Answers how many leaves got their place. At start this is
/// the repair: leaves that were committed but not sequenced, heads that were not signed. Trouble with one log does not keep
/// the others waiting.
pub async fn sequence_all(app: &Arc<App>) -> Result<u64, Problem> {
    app.ledger.refresh(app.store.read()).await?;
    let mut placed = 0;
    let mut trouble = None;
    for council in app.tenancy.all() {
        match sequence_one(app, &council).await {
            Ok(count) => placed += count,
            Err(problem) => {
                tracing::error!(council = council.slug, ?problem, "sequencing");
                trouble.get_or_insert(problem);
            }
        }
    }
    trouble.map_or(Ok(placed), Err)
}

/// The same for one log: guard, sequence, guard, sign. The first guard keeps an older copy of the database from giving places
/// to new entries that the lost ones had.
pub(super) async fn sequence_one(app: &Arc<App>, council: &Council) -> Result<u64, Problem> {
    let log = council.id;
    let mut placed = 0;
    if !guard(app, council).await? {
        return Ok(0);
    }
    crash::point("before_sequencing");
    loop {
        let count = app.store.work(move |tx| Box::pin(sequence(tx, log))).await?;
        placed += count;
        if count < ROUND_MAX {
            break;
        }
    }
    crash::point("after_sequencing");
    sign(app, council).await?;
    Ok(placed)
}

/// One round for one log, in one transaction. Answers how many leaves it placed.
pub(super) async fn sequence(tx: &WriteTx, log: Uuid) -> Result<u64, Problem> {
    if !try_lock(tx, log, Lock::Sequence).await? {
        return Ok(0);
    }
    let Some(head) = ledger_head::Entity::find_by_id(log).one(tx.conn()).await?.filter(|head| !head.frozen) else {
        return Ok(0);
    };
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
    let leaves = waiting.iter().map(|row| (row.eid.as_str(), row.leaf.as_slice()));
    insert_entries(tx, log, head.size, leaves.zip(&hashes)).await?;
    crash::point("inside_sequencing");
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

/// What one process at a time does to a log.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lock {
    Sequence = 0,
    Announce = 1,
}

/// The lock only saves work: what keeps the sequence single is the head's compare-and-swap and the entries' key.
pub(super) async fn try_lock(tx: &WriteTx, log: Uuid, lock: Lock) -> Result<bool, Problem> {
    if tx.conn().get_database_backend() != DbBackend::Postgres {
        return Ok(true);
    }
    let [a, b, c, d, e, f, g, h, ..] = log.into_bytes();
    let key = i64::from_be_bytes([a, b, c, d, e, f, g, h]) ^ lock as i64;
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
    tiles_of(rows.into_iter().map(|row| (row.level, row.n, row.hashes)))
}

/// The same from level, number and hashes of each.
pub(super) fn tiles_of(rows: impl Iterator<Item = (i64, i64, Vec<u8>)>) -> Result<Tiles, Problem> {
    rows.map(|(level, n, hashes)| {
        let level = u8::try_from(level).map_err(Problem::fault)?;
        let n = u64::try_from(n).map_err(Problem::fault)?;
        let hashes = Hash::split(&hashes).ok_or_else(|| Problem::fault(format!("tile {level}/{n} is no list of hashes")))?;
        Ok(((level, n), hashes))
    })
    .collect()
}

/// Stores entries from index `size` on: eid, leaf and leaf hash of each.
pub(super) async fn insert_entries<'a>(
    tx: &WriteTx,
    log: Uuid,
    size: i64,
    leaves: impl Iterator<Item = ((&'a str, &'a [u8]), &'a Hash)>,
) -> Result<(), Problem> {
    let mut rows = Vec::new();
    let mut named = Vec::new();
    for (((eid, leaf), hash), idx) in leaves.zip(size..) {
        let frame: Frame = serde_json::from_slice(leaf).map_err(Problem::fault)?;
        rows.push(ledger_entry::ActiveModel {
            log_id: Set(log),
            idx: Set(idx),
            eid: Set(eid.to_owned()),
            kind: Set(frame.r#type),
            subject: Set(frame.sub.id),
            at: Set(frame.at),
            leaf: Set(leaf.to_vec()),
            leaf_hash: Set(hash.as_bytes().to_vec()),
        });
        for id in mentions(leaf).map_err(Problem::fault)? {
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

pub(super) async fn upsert_tiles(tx: &WriteTx, log: Uuid, tiles: &[claror_record::merkle::Touched]) -> Result<(), Problem> {
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
/// same head produce the same bytes, and the first stored row is the one that stands. The note is kept beside the key before
/// anybody can see it: whatever becomes of the database, this installation knows what it has signed.
pub(super) async fn sign(app: &Arc<App>, council: &Council) -> Result<(), Problem> {
    let read = app.store.read();
    let Some(head) = head(read, council.id).await?.filter(|head| !head.frozen && head.size > 0) else { return Ok(()) };
    if ledger_checkpoint::Entity::find_by_id((council.id, head.size)).one(&**read).await?.is_some() {
        return Ok(());
    }
    if !guard(app, council).await? {
        return Ok(());
    }
    sign_head(app, council, head).await
}

/// Signs this head, which the guard has passed.
pub(super) async fn sign_head(app: &Arc<App>, council: &Council, head: ledger_head::Model) -> Result<(), Problem> {
    let now = app.clock.now();
    // After the head was read: a tree that covers a rotation is never signed by the old key alone.
    app.ledger.refresh(app.store.read()).await?;
    let keys = app.ledger.signers(council, now)?;
    let root = Hash::from_slice(&head.root).ok_or_else(|| Problem::fault("a head whose root is no hash"))?;
    let size = u64::try_from(head.size).map_err(Problem::fault)?;
    let checkpoint = Checkpoint { origin: council.ledger_origin.clone(), size, root };
    let signers: Vec<&SigningKey> = keys.iter().map(AsRef::as_ref).collect();
    let note = note::sign(&checkpoint.to_string(), &signers).map_err(Problem::fault)?;
    crash::point("after_signing");
    let (dir, signed) = (app.ledger.keys_dir().to_owned(), LastSigned { checkpoint, note: note.clone() });
    let kept = tokio::task::spawn_blocking(move || last_signed::keep(&dir, &signed)).await;
    kept.map_err(Problem::fault)?.map_err(Problem::fault)?;
    crash::point("after_last_signed");
    let row = ledger_checkpoint::ActiveModel {
        log_id: Set(council.id),
        size: Set(head.size),
        root: Set(head.root.clone()),
        note: Set(note),
        signed_at: Set(now),
        // Where nobody is asked, signing is publishing; else `publish` does it.
        published_at: Set((app.settings.witnesses.policy == WitnessPolicy::None).then_some(now)),
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
        .await?;
    crash::point("after_storing");
    Ok(())
}
