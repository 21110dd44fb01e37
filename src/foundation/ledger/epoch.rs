//! A new log for a council, when the old one can or may not go on (audit-trail design §5, §8): the key is lost or in other
//! hands, or entries are gone for good. The new log has another origin and another key, and its first entry names the old one
//! with the last checkpoint known of it. The old one stays servable and verifiable ([`archive`](super::archive)).
//!
//! Two transactions. The first (only where the old log is sound and its key at hand) enters `log.closed` as its last entry and
//! freezes it, so that nothing can follow; it is then signed. The second moves the old log into the archive and opens the new
//! one. A crash in between leaves a frozen log, and the same command goes on from there.
use std::sync::Arc;

use claror_record::event::{Event, Leaf, LogClosed, LogOpened, PreviousLog, Subject};
use claror_record::merkle::empty_root;
use claror_record::note::{SigningKey, Vkey};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

pub use claror_record::event::LogCloseReason;

use super::append::{Act, append};
use super::archive::{self, Leaving};
use super::freeze::{FreezeReason, set_frozen, thaw, why};
use super::guard::{guard, head, root_at};
use super::last_signed::{self, LastSigned};
use super::recover::about;
use super::sequence::{ROUND_MAX, sequence, sequence_one, sign_head};
use super::{keys, read};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{foundation_council, ledger_checkpoint, ledger_entry, ledger_head, ledger_pending};

/// What opening a new log did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewEpoch {
    /// Number of the old log in the archive: `/log-archive/<n>/log`.
    pub archived: i64,
    pub old_origin: String,
    /// Entries of the old log that stay readable and verifiable.
    pub archived_size: u64,
    /// Entries that are known to have been signed; more than `archived_size` when some are gone for good.
    pub signed_size: u64,
    pub new_origin: String,
    pub new_vkey: String,
    /// Acts that wait for their place in the new log, those included that had one without a signature in the old.
    pub carried_over: u64,
    /// Whether the old log's last entry says that it is closed.
    pub closed: bool,
}

/// Closes the council's log as far as that is possible and opens a new one.
///
/// # Errors
/// `Invalid` for an origin that is the old one's or no key's name; faults of files and database.
pub async fn new_epoch(
    app: &Arc<App>,
    council: &Arc<Council>,
    origin: Option<&str>,
    reason: LogCloseReason,
) -> Result<NewEpoch, Problem> {
    app.ledger.refresh(app.store.read()).await?;
    let read = app.store.read();
    let n = archive::count(read, council.id).await? + 1;
    let new_origin = origin.map_or_else(|| usual_origin(&council.ledger_origin, n), str::to_owned);
    if new_origin == council.ledger_origin || SigningKey::from_seed(&new_origin, &[0; 32]).is_err() {
        return Err(Problem::invalid("origin", "INVALID_VALUE"));
    }
    let new_key = keys::another(app.ledger.keys_dir(), &council.slug, &new_origin, &[]).map_err(Problem::fault)?;
    let new_vkey = new_key.vkey().clone();
    let closed = close(app, council, reason).await?;
    let old = Old::look(app, council).await?;
    let system = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
    let opening = Arc::new(Opening { cx: system, n, reason, new_origin, new_vkey, old });
    let inside = Arc::clone(&opening);
    let carried = app.store.work(move |tx| {
        let opening = Arc::clone(&inside);
        Box::pin(async move { opening.carry_out(tx).await })
    });
    let carried_over = carried.await?;
    app.tenancy.refresh(app.store.read()).await?;
    if let Some(council) = app.tenancy.by_id(council.id) {
        sequence_one(app, &council).await?;
    }
    Ok(NewEpoch {
        archived: n,
        old_origin: council.ledger_origin.clone(),
        archived_size: opening.old.size,
        signed_size: opening.old.last.as_ref().map_or(opening.old.size, |last| last.checkpoint.size.max(opening.old.size)),
        new_origin: opening.new_origin.clone(),
        new_vkey: opening.new_vkey.to_string(),
        carried_over,
        closed,
    })
}

/// `council.example/log` → `council.example/log-2`, then `-3`.
fn usual_origin(old: &str, n: i64) -> String {
    let base = old.strip_suffix(&format!("-{n}")).unwrap_or(old);
    format!("{base}-{}", n + 1)
}

/// Enters `log.closed` and signs it, where the log is sound and its key is here; freezes the log in any case. Answers whether
/// the log says that it is closed.
async fn close(app: &Arc<App>, council: &Arc<Council>, reason: LogCloseReason) -> Result<bool, Problem> {
    let read = app.store.read();
    let interrupted = why(read, council.id).await? == Some(FreezeReason::Closing);
    let usable = app.ledger.key(council).is_ok();
    if !interrupted && (!usable || !guard(app, council).await?) {
        super::freeze::freeze(app, council, FreezeReason::Operator).await?;
        return Ok(false);
    }
    if !interrupted {
        sequence_one(app, council).await?;
        let cx = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
        app.store
            .work(move |tx| {
                let cx = cx.clone();
                Box::pin(async move { last_entry(tx, &cx, reason).await })
            })
            .await?;
    }
    if let Some(head) = head(read, council.id).await? {
        let signed = ledger_checkpoint::Entity::find_by_id((council.id, head.size)).one(&**read).await?;
        if signed.is_none() && usable {
            sign_head(app, council, head).await?;
        }
    }
    Ok(true)
}

/// `log.closed`, sequenced in the transaction that freezes the log: nothing can follow it.
async fn last_entry(tx: &WriteTx, cx: &Context, reason: LogCloseReason) -> Result<(), Problem> {
    let log = cx.council.id;
    let event = Event::LogClosed(LogClosed { reason });
    let _recorded = append(tx, cx, Act::new(about(&cx.council), event)).await?.token;
    let placed = sequence(tx, log).await?;
    if placed == 0 || placed == ROUND_MAX {
        // Another process is sequencing, or more waits than one round takes.
        return Err(Problem::Conflict);
    }
    set_frozen(tx, log, &FreezeReason::Closing, cx.now).await.map(|_| ())
}

/// What is known of the old log.
struct Old {
    /// Entries under the newest checkpoint that fits them: what is archived.
    size: u64,
    root: Vec<u8>,
    note: String,
    /// The largest signed checkpoint that is known, wherever its entries are.
    last: Option<LastSigned>,
    vkeys: Vec<Vkey>,
}

impl Old {
    async fn look(app: &App, council: &Council) -> Result<Self, Problem> {
        let conn = app.store.read();
        let vkeys = match app.ledger.vkeys(council) {
            Ok(vkeys) => vkeys,
            // The key file is gone; the log's first entry says which key it was.
            Err(_) => first_vkey(conn, council.id).await?,
        };
        let last = last_signed::read(app.ledger.keys_dir(), &council.ledger_origin, &vkeys).map_err(Problem::fault)?;
        let held = head(conn, council.id).await?.map_or(0, |head| head.size);
        let rows = ledger_checkpoint::Entity::find()
            .filter(ledger_checkpoint::Column::LogId.eq(council.id))
            .filter(ledger_checkpoint::Column::Size.lte(held))
            .order_by_desc(ledger_checkpoint::Column::Size)
            .all(&**conn)
            .await?;
        for row in rows {
            let size = u64::try_from(row.size).map_err(Problem::fault)?;
            if root_at(conn, council.id, size).await?.as_bytes().as_slice() == row.root.as_slice() {
                let lines = read::cosignatures(&**conn, council.id, row.size..=row.size).await?.remove(&row.size);
                let note = row.note + &lines.unwrap_or_default();
                return Ok(Self { size, root: row.root, note, last, vkeys });
            }
        }
        Ok(Self { size: 0, root: empty_root().as_bytes().to_vec(), note: String::new(), last, vkeys })
    }

    /// The note that the new log names.
    fn last_note(&self) -> &str {
        match &self.last {
            Some(last) if last.checkpoint.size > self.size => &last.note,
            _ => &self.note,
        }
    }
}

async fn first_vkey(read: &ReadConn, log: Uuid) -> Result<Vec<Vkey>, Problem> {
    let Some(first) = ledger_entry::Entity::find_by_id((log, 0)).one(&**read).await? else { return Ok(Vec::new()) };
    match Leaf::decode(&first.leaf).map_err(Problem::fault)?.event {
        Event::LogOpened(opened) => Ok(vec![opened.vkey.parse().map_err(Problem::fault)?]),
        _ => Ok(Vec::new()),
    }
}

/// The second transaction.
struct Opening {
    cx: Context,
    n: i64,
    reason: LogCloseReason,
    new_origin: String,
    new_vkey: Vkey,
    old: Old,
}

impl Opening {
    /// Answers how many leaves wait for the new log, its own first entry apart.
    async fn carry_out(&self, tx: &WriteTx) -> Result<u64, Problem> {
        let log = self.cx.council.id;
        let Some(head) = ledger_head::Entity::find_by_id(log).one(tx.conn()).await? else { return Err(Problem::NotFound) };
        let waiting = ledger_pending::Entity::find()
            .filter(ledger_pending::Column::LogId.eq(log))
            .order_by_asc(ledger_pending::Column::Id)
            .all(tx.conn())
            .await?;
        ledger_pending::Entity::delete_many().filter(ledger_pending::Column::LogId.eq(log)).exec(tx.conn()).await?;
        let unsigned = archive::beyond(tx, log, self.old.size).await?;
        thaw(tx, log, "new_epoch", self.cx.now).await?;
        self.open(tx).await?;
        let carried: Vec<(String, Vec<u8>)> =
            unsigned.into_iter().chain(waiting.into_iter().map(|row| (row.eid, row.leaf))).collect();
        for part in carried.chunks(500) {
            let rows = part.iter().map(|(eid, leaf)| ledger_pending::ActiveModel {
                log_id: Set(log),
                eid: Set(eid.clone()),
                leaf: Set(leaf.clone()),
                ..Default::default()
            });
            ledger_pending::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
        }
        let leaving = Leaving { log, n: self.n, size: self.old.size, held: head.size };
        leaving.keep(tx, &self.row(log)?).await?;
        leaving.clear(tx).await?;
        self.move_council(tx).await?;
        tx.touch(log, None);
        Ok(carried.len() as u64)
    }

    /// `log.opened` of the new log, before everything that waits.
    async fn open(&self, tx: &WriteTx) -> Result<(), Problem> {
        let origin = self.new_origin.clone();
        let note = self.old.last_note();
        let previous = (!note.is_empty())
            .then(|| PreviousLog { origin: self.cx.council.ledger_origin.clone(), checkpoint: note.to_owned() });
        let event = Event::LogOpened(LogOpened { origin: origin.clone(), vkey: self.new_vkey.to_string(), previous });
        append(tx, &self.cx, Act::new(Subject::Log(origin), event)).await.map(|appended| drop(appended.token))
    }

    fn row(&self, log: Uuid) -> Result<archive::Row, Problem> {
        let reason = serde_json::to_value(self.reason).map_err(Problem::fault)?;
        Ok(archive::Row {
            log_id: Set(log),
            n: Set(self.n),
            origin: Set(self.cx.council.ledger_origin.clone()),
            vkeys: Set(serde_json::json!(self.old.vkeys.iter().map(ToString::to_string).collect::<Vec<_>>())),
            size: Set(i64::try_from(self.old.size).map_err(Problem::fault)?),
            root: Set(self.old.root.clone()),
            note: Set(self.old.note.clone()),
            last_note: Set(self.old.last_note().to_owned()),
            reason: Set(reason.as_str().unwrap_or_default().to_owned()),
            closed_at: Set(self.cx.now),
        })
    }

    async fn move_council(&self, tx: &WriteTx) -> Result<(), Problem> {
        ledger_head::Entity::update_many()
            .col_expr(ledger_head::Column::Size, Expr::value(0i64))
            .col_expr(ledger_head::Column::Root, Expr::value(empty_root().as_bytes().to_vec()))
            .filter(ledger_head::Column::LogId.eq(self.cx.council.id))
            .exec(tx.conn())
            .await?;
        foundation_council::Entity::update_many()
            .col_expr(foundation_council::Column::LedgerOrigin, Expr::value(self.new_origin.clone()))
            .filter(foundation_council::Column::Id.eq(self.cx.council.id))
            .exec(tx.conn())
            .await?;
        Ok(())
    }
}
