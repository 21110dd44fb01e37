//! What outsiders may fetch of a ledger, from committed rows, never beyond the published checkpoint.
use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use claror_record::bundle::BundleScope;
use claror_record::event::{AuditScope, OpeningLine, Salt};
use claror_record::merkle::{inclusion_from_tiles, inclusion_tiles};
use claror_record::policy::PolicyLog;
use claror_record::proof::TlogProof;
use claror_record::tile::{TileKind, TilePath, encode_bundle};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::sequence::{tiles_condition, tiles_from};
use super::{Ledger, Visibility, archive};
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_cosignature, ledger_entry, ledger_head, ledger_opening, ledger_pending, ledger_tile};

/// The newest published checkpoint; its note has the cosignatures of witnesses under the log's own signature.
pub async fn newest(read: &ReadConn, log: Uuid) -> Result<Option<ledger_checkpoint::Model>, Problem> {
    let newest = ledger_checkpoint::Entity::find()
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .filter(ledger_checkpoint::Column::PublishedAt.is_not_null())
        .order_by_desc(ledger_checkpoint::Column::Size)
        .limit(1)
        .one(&**read)
        .await?;
    match newest {
        Some(newest) => cosigned(read, newest).await.map(Some),
        None => Ok(None),
    }
}

/// Appends the cosignatures to the note.
async fn cosigned(read: &ReadConn, mut row: ledger_checkpoint::Model) -> Result<ledger_checkpoint::Model, Problem> {
    let lines = cosignatures(&**read, row.log_id, row.size..=row.size).await?.remove(&row.size);
    row.note.extend(lines);
    Ok(row)
}

/// The cosignatures of checkpoints of these sizes, as they stand below a note.
pub(super) async fn cosignatures(
    conn: &impl ConnectionTrait,
    log: Uuid,
    sizes: std::ops::RangeInclusive<i64>,
) -> Result<HashMap<i64, String>, Problem> {
    let rows: Vec<(i64, String)> = ledger_cosignature::Entity::find()
        .select_only()
        .columns([ledger_cosignature::Column::Size, ledger_cosignature::Column::Line])
        .filter(ledger_cosignature::Column::LogId.eq(log))
        .filter(ledger_cosignature::Column::Size.between(*sizes.start(), *sizes.end()))
        .order_by_asc(ledger_cosignature::Column::Witness)
        .into_tuple()
        .all(conn)
        .await?;
    let mut lines: HashMap<i64, String> = HashMap::new();
    for (size, line) in rows {
        lines.entry(size).or_default().push_str(&line);
    }
    Ok(lines)
}

/// The newest published signed note.
pub async fn checkpoint(read: &ReadConn, log: Uuid) -> Result<Option<String>, Problem> {
    Ok(newest(read, log).await?.map(|row| row.note))
}

/// The signed note of this size, if one was published. It may still gain cosignatures while it is the newest.
pub async fn checkpoint_at(read: &ReadConn, log: Uuid, size: u64) -> Result<Option<String>, Problem> {
    let Ok(size) = i64::try_from(size) else { return Ok(None) };
    let row = ledger_checkpoint::Entity::find_by_id((log, size)).one(&**read).await?;
    match row.filter(|row| row.published_at.is_some()) {
        Some(row) => Ok(Some(cosigned(read, row).await?.note)),
        None => Ok(None),
    }
}

/// Sizes of every published checkpoint, ascending.
pub async fn checkpoint_sizes(read: &ReadConn, log: Uuid) -> Result<Vec<i64>, Problem> {
    Ok(ledger_checkpoint::Entity::find()
        .select_only()
        .column(ledger_checkpoint::Column::Size)
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .filter(ledger_checkpoint::Column::PublishedAt.is_not_null())
        .order_by_asc(ledger_checkpoint::Column::Size)
        .into_tuple()
        .all(&**read)
        .await?)
}

/// Entries under the published checkpoint.
pub async fn published_size(read: &ReadConn, log: Uuid) -> Result<u64, Problem> {
    let size = ledger_checkpoint::Entity::find()
        .select_only()
        .column(ledger_checkpoint::Column::Size)
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .filter(ledger_checkpoint::Column::PublishedAt.is_not_null())
        .order_by_desc(ledger_checkpoint::Column::Size)
        .limit(1);
    size.into_tuple::<i64>().one(&**read).await?.map_or(Ok(0), |size| u64::try_from(size).map_err(Problem::fault))
}

/// A tile or an entry bundle; `None` where the published tree has no such thing. A partial tile is the beginning of what
/// is stored, so every partial that was ever promised stays servable.
pub async fn tile(read: &ReadConn, log: Uuid, path: TilePath) -> Result<Option<Bytes>, Problem> {
    if !path.exists_at(published_size(read, log).await?) {
        return Ok(None);
    }
    let Ok(n) = i64::try_from(path.n()) else { return Ok(None) };
    match path.kind() {
        TileKind::Hashes(level) => {
            let row = ledger_tile::Entity::find_by_id((log, i64::from(level), n)).one(&**read).await?;
            Ok(row.and_then(|row| row.hashes.get(..path.width() * 32).map(Bytes::copy_from_slice)))
        }
        TileKind::Entries => entry_bundle(read, log, n, path.width()).await.map(Some),
    }
}

async fn entry_bundle(read: &ReadConn, log: Uuid, n: i64, width: usize) -> Result<Bytes, Problem> {
    let first = n.saturating_mul(256);
    let width = i64::try_from(width).map_err(Problem::fault)?;
    let leaves: Vec<Vec<u8>> = ledger_entry::Entity::find()
        .select_only()
        .column(ledger_entry::Column::Leaf)
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Idx.gte(first))
        .filter(ledger_entry::Column::Idx.lt(first.saturating_add(width)))
        .order_by_asc(ledger_entry::Column::Idx)
        .into_tuple()
        .all(&**read)
        .await?;
    let bundle = encode_bundle(leaves.iter().map(Vec::as_slice)).map_err(Problem::fault)?;
    Ok(Bytes::from(bundle))
}

/// Whether an entry has its proof yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A `.tlog-proof` file against the newest checkpoint.
    Ready(String),
    /// Recorded; the next checkpoint will cover it.
    Waiting,
    Unknown,
}

/// The proof of the entry named by its index or its eid.
pub async fn proof(read: &ReadConn, log: Uuid, name: &str) -> Result<Proof, Problem> {
    let entries =
        ledger_entry::Entity::find().select_only().column(ledger_entry::Column::Idx).filter(ledger_entry::Column::LogId.eq(log));
    let by_name = match name.parse::<i64>() {
        Ok(idx) if name.len() < 22 => entries.filter(ledger_entry::Column::Idx.eq(idx)),
        _ => entries.filter(ledger_entry::Column::Eid.eq(name)),
    };
    let Some(idx) = by_name.into_tuple::<i64>().one(&**read).await? else {
        let waits = ledger_pending::Entity::find()
            .filter(ledger_pending::Column::LogId.eq(log))
            .filter(ledger_pending::Column::Eid.eq(name));
        // An entry of an earlier log keeps its proof: against that log's last checkpoint.
        return if waits.count(&**read).await? > 0 { Ok(Proof::Waiting) } else { archive::proof_by_eid(read, log, name).await };
    };
    let Some(newest) = newest(read, log).await?.filter(|newest| newest.size > idx) else { return Ok(Proof::Waiting) };
    let index = u64::try_from(idx).map_err(Problem::fault)?;
    let size = u64::try_from(newest.size).map_err(Problem::fault)?;
    let wanted = inclusion_tiles(index, size);
    let tiles = if wanted.is_empty() {
        Vec::new()
    } else {
        ledger_tile::Entity::find().filter(tiles_condition(log, &wanted)?).all(&**read).await?
    };
    let hashes = inclusion_from_tiles(&tiles_from(tiles)?, index, size).map_err(Problem::fault)?;
    Ok(Proof::Ready(TlogProof { extra: None, index, hashes, checkpoint: newest.note }.to_string()))
}

/// The public openings of one entry.
pub async fn openings(read: &ReadConn, log: Uuid, eid: &str) -> Result<Vec<OpeningLine>, Problem> {
    let rows = ledger_opening::Entity::find()
        .filter(ledger_opening::Column::LogId.eq(log))
        .filter(ledger_opening::Column::Eid.eq(eid))
        .filter(ledger_opening::Column::Visibility.eq("public"))
        .order_by_asc(ledger_opening::Column::Ptr)
        .all(&**read)
        .await?;
    rows.into_iter().map(opening_line).collect()
}

fn opening_line(row: ledger_opening::Model) -> Result<OpeningLine, Problem> {
    let salt: [u8; 32] = row.salt.try_into().map_err(|_| Problem::fault("a salt of another length"))?;
    Ok(OpeningLine { eid: row.eid.parse().map_err(Problem::fault)?, ptr: row.ptr, salt: Salt(salt), value: row.value })
}

/// Public openings of entries from index `from` on, under the published checkpoint, sorted by index and pointer: at most
/// about `limit` lines, always whole entries. Answers the lines (with newlines) and where to go on.
pub async fn openings_page(read: &ReadConn, log: Uuid, from: i64, limit: u64) -> Result<(Vec<u8>, Option<i64>), Problem> {
    let size = i64::try_from(published_size(read, log).await?).map_err(Problem::fault)?;
    let page = openings_between(read, log, from..size, limit, &BundleScope::public(0)).await?;
    Ok((page.lines, page.next))
}

/// Openings of a range of entries.
pub(super) struct OpeningsPage {
    /// One line each, sorted by index and pointer.
    pub lines: Vec<u8>,
    /// The index from which to go on.
    pub next: Option<i64>,
    /// How many of them are not public, by the part of the record to which their entries belong.
    pub guarded: BTreeMap<AuditScope, u64>,
}

/// The same for whoever may see what a bundle of `scope` holds; where it begins is the range's business.
pub(super) async fn openings_between(
    read: &ReadConn,
    log: Uuid,
    range: std::ops::Range<i64>,
    limit: u64,
    scope: &BundleScope,
) -> Result<OpeningsPage, Problem> {
    let size = range.end;
    let entries: Vec<(i64, String, String)> = ledger_entry::Entity::find()
        .select_only()
        .columns([ledger_entry::Column::Idx, ledger_entry::Column::Eid, ledger_entry::Column::Kind])
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Idx.gte(range.start))
        .filter(ledger_entry::Column::Idx.lt(size))
        .order_by_asc(ledger_entry::Column::Idx)
        .limit(limit)
        .into_tuple()
        .all(&**read)
        .await?;
    let next = entries.last().map(|(idx, ..)| idx + 1).filter(|next| *next < size);
    let mut by_eid = openings_of(read, log, &entries, scope).await?;
    let mut page = OpeningsPage { lines: Vec::new(), next, guarded: BTreeMap::new() };
    for (_, eid, kind) in &entries {
        for row in by_eid.remove(eid).into_iter().flatten() {
            if row.visibility != Visibility::Public.as_str() {
                *page.guarded.entry(AuditScope::of_type(kind)).or_default() += 1;
            }
            push_line(&mut page.lines, row)?;
        }
    }
    Ok(page)
}

/// The openings of these entries that readers of the scope may have, by the entry's id. What only the person concerned may
/// fetch, and what waits for a poll's close, is in none.
async fn openings_of(
    read: &ReadConn,
    log: Uuid,
    entries: &[(i64, String, String)],
    scope: &BundleScope,
) -> Result<HashMap<String, Vec<ledger_opening::Model>>, Problem> {
    let (guarded, open): (Vec<_>, Vec<_>) = entries.iter().partition(|(_, _, kind)| scope.opens_for_auditors(kind));
    let seen = |entries: Vec<&(i64, String, String)>, visible: &[Visibility]| {
        Condition::all()
            .add(ledger_opening::Column::Eid.is_in(entries.into_iter().map(|(_, eid, _)| eid.clone())))
            .add(ledger_opening::Column::Visibility.is_in(visible.iter().map(|kind| kind.as_str())))
    };
    let visible = Condition::any()
        .add(seen(open, &[Visibility::Public]))
        .add(seen(guarded, &[Visibility::Public, Visibility::Members, Visibility::Auditor]));
    by_entry(read, log, visible).await
}

/// The openings of the log for which this holds, by the entry's id, each entry's in the order of pointers.
async fn by_entry(read: &ReadConn, log: Uuid, wanted: Condition) -> Result<HashMap<String, Vec<ledger_opening::Model>>, Problem> {
    let rows = ledger_opening::Entity::find()
        .filter(ledger_opening::Column::LogId.eq(log))
        .filter(wanted)
        .order_by_asc(ledger_opening::Column::Ptr)
        .all(&**read)
        .await?;
    let mut by_eid: HashMap<String, Vec<ledger_opening::Model>> = HashMap::new();
    for row in rows {
        by_eid.entry(row.eid.clone()).or_default().push(row);
    }
    Ok(by_eid)
}

/// The public openings of these entries, in their order, a line each.
pub(super) async fn public_openings_of(read: &ReadConn, log: Uuid, eids: Vec<String>) -> Result<Vec<u8>, Problem> {
    let wanted = Condition::all()
        .add(ledger_opening::Column::Visibility.eq(Visibility::Public.as_str()))
        .add(ledger_opening::Column::Eid.is_in(&eids));
    let mut by_eid = by_entry(read, log, wanted).await?;
    let mut lines = Vec::new();
    for row in eids.iter().filter_map(|eid| by_eid.remove(eid)).flatten() {
        push_line(&mut lines, row)?;
    }
    Ok(lines)
}

fn push_line(lines: &mut Vec<u8>, row: ledger_opening::Model) -> Result<(), Problem> {
    lines.extend(opening_line(row)?.encode().map_err(Problem::fault)?);
    lines.push(b'\n');
    Ok(())
}

/// The tlog-policy of this log: a line for each key that signs now, its witnesses, and how many of them a published
/// checkpoint always has.
pub fn policy(app: &App, council: &Council) -> Result<String, Problem> {
    let keys = app.ledger.signing_vkeys(council, app.clock.now())?;
    let logs = keys.into_iter().map(|vkey| PolicyLog { vkey, url: None }).collect();
    Ok(app.settings.witnesses.policy_of(logs).to_string())
}

/// Every verifier key that the log ever had, the oldest first, one a line.
pub fn vkeys(ledger: &Ledger, council: &Council) -> Result<String, Problem> {
    Ok(ledger.vkeys(council)?.into_iter().map(|vkey| format!("{vkey}\n")).collect())
}

/// An entry as pages refer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRef {
    pub eid: String,
    /// `None` until the entry is sequenced.
    pub index: Option<i64>,
    pub kind: String,
    pub at: Option<DateTime<Utc>>,
}

/// References of the named entries in the council's log, by eid; unknown ones are absent.
pub async fn refs(read: &ReadConn, log: Uuid, eids: &[String]) -> Result<HashMap<String, EntryRef>, Problem> {
    let rows: Vec<(String, i64, String, Option<DateTime<Utc>>)> = ledger_entry::Entity::find()
        .select_only()
        .columns([ledger_entry::Column::Eid, ledger_entry::Column::Idx, ledger_entry::Column::Kind, ledger_entry::Column::At])
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Eid.is_in(eids))
        .into_tuple()
        .all(&**read)
        .await?;
    Ok(rows.into_iter().map(|(eid, idx, kind, at)| (eid.clone(), EntryRef { eid, index: Some(idx), kind, at })).collect())
}

/// The ledger's state, for its strip on every page and for `/health`.
#[derive(Debug, Clone)]
pub struct Summary {
    pub size: i64,
    pub root: Vec<u8>,
    pub note: Option<String>,
    pub signed_at: Option<DateTime<Utc>>,
    pub pending: i64,
    /// Entries that are signed and wait for witnesses.
    pub unpublished: i64,
    pub frozen: bool,
}

/// See [`Summary`].
pub async fn summary(read: &ReadConn, log: Uuid) -> Result<Summary, Problem> {
    let newest = newest(read, log).await?;
    let head = ledger_head::Entity::find_by_id(log).one(&**read).await?;
    let pending = ledger_pending::Entity::find().filter(ledger_pending::Column::LogId.eq(log)).count(&**read).await?;
    let signed = ledger_checkpoint::Entity::find()
        .select_only()
        .column_as(ledger_checkpoint::Column::Size.max(), "size")
        .filter(ledger_checkpoint::Column::LogId.eq(log))
        .into_tuple::<Option<i64>>()
        .one(&**read)
        .await?;
    let size = newest.as_ref().map_or(0, |row| row.size);
    Ok(Summary {
        unpublished: signed.flatten().map_or(0, |signed| signed - size),
        size,
        root: newest.as_ref().map(|row| row.root.clone()).unwrap_or_default(),
        signed_at: newest.as_ref().map(|row| row.signed_at),
        note: newest.map(|row| row.note),
        pending: i64::try_from(pending).unwrap_or(i64::MAX),
        frozen: head.is_some_and(|head| head.frozen),
    })
}
