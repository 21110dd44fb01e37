//! One signed, append-only ledger per council (audit-trail design §4, §5).
//!
//! - [`append`]: the final leaf goes to `ledger_pending` inside the business transaction.
//! - [`sequence`]: a worker gives waiting leaves their index, stores entries and tiles, moves the head by
//!   compare-and-swap, and *after that commit* signs a checkpoint. Normal work and repair at start are the same code.
//! - [`guard`]: before anything is entered or signed, the head is compared with what was signed last; a log that is behind
//!   or another one is frozen ([`freeze`]).
//! - [`publish`]: makes a signed checkpoint the published one, when the witnesses that the settings name have cosigned it.
//! - [`read`]: what outsiders fetch. Nothing beyond the published checkpoint is ever served.
//!
//! The order is the design. A crash before the business COMMIT leaves nothing; after it, a pending leaf that the next
//! start sequences; between sequencing and signing, a head that the next round signs. A signature on a tree that rolled
//! back would be a fork, so nothing is signed before it is committed.
mod announce;
mod append;
pub mod archive;
pub mod bundle;
mod dump;
mod epoch;
mod freeze;
mod guard;
mod keyring;
mod keys;
mod last_signed;
pub mod publish;
pub mod read;
mod recover;
mod refill;
mod rotate;
pub mod search;
mod sequence;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use claror_record::Leaf;
use claror_record::event::LogOpened;
use claror_record::merkle::empty_root;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::command::{Context, WriteTx};
use super::problem::Problem;
use super::tenancy::Council;
use ::entity::{ledger_entry, ledger_head, ledger_opening, ledger_pending};

pub use announce::{announce, heartbeats};
pub use append::{Act, Appended, Reason, Sealed, Visibility, append, id, no_event};
pub use claror_record::event::{Event, Subject};
pub use dump::dump;
pub use epoch::{LogCloseReason, NewEpoch, new_epoch};
pub(in crate::foundation) use freeze::refuse_if_frozen;
pub use freeze::{Freeze, FreezeReason, LedgerRefusal, Memory, freeze, frozen, thaw_by_hand};
pub use guard::{Known, compare, held, last_signed};
pub use keyring::{Ledger, LogKey};
pub use last_signed::{LastSigned, path as state_file};
pub use publish::Publisher;
pub use recover::{LostAct, RecoverError, Recovered, recover};
pub use rotate::{OVERLAP_DAYS, Rotated, keys_of, rotate_key};
pub use sequence::{Sequencer, sequence_all};

/// Codes with which the ledger refuses.
pub const CODES: &[&str] = <LedgerRefusal as super::problem::Refusal>::CODES;

/// Opens a council's log in the transaction that founds the council: key file, empty head, `log.opened`.
pub async fn open(tx: &WriteTx, cx: &Context, council: &Council) -> Result<Appended, Problem> {
    // Creating the key file is idempotent, so that a repeated transaction finds the key that the first try made.
    keys::create_if_missing(cx.app.ledger.keys_dir(), &council.slug, &council.ledger_origin).map_err(Problem::fault)?;
    let head = ledger_head::ActiveModel {
        log_id: Set(council.id),
        size: Set(0),
        root: Set(empty_root().as_bytes().to_vec()),
        frozen: Set(false),
    };
    ledger_head::Entity::insert(head).exec_without_returning(tx.conn()).await?;
    let origin = council.ledger_origin.clone();
    let event = LogOpened { origin: origin.clone(), vkey: cx.app.ledger.vkey(council)?, previous: None };
    let cx = Context { council: Arc::new(council.clone()), ..cx.clone() };
    append(tx, &cx, Act::new(Subject::Log(origin), Event::LogOpened(event))).await
}

/// Openings of these entries that were public are for auditors from now on: the law forbids to publish their words.
pub async fn withhold_openings(tx: &WriteTx, council: Uuid, eids: &[String]) -> Result<(), Problem> {
    ledger_opening::Entity::update_many()
        .col_expr(ledger_opening::Column::Visibility, Expr::value(Visibility::Auditor.as_str()))
        .filter(ledger_opening::Column::LogId.eq(council))
        .filter(ledger_opening::Column::Visibility.eq(Visibility::Public.as_str()))
        .filter(ledger_opening::Column::Eid.is_in(eids))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// How many entries of the log have their place, signed or not.
pub async fn sequenced(tx: &WriteTx, council: Uuid) -> Result<u64, Problem> {
    let head = ledger_head::Entity::find_by_id(council).one(tx.conn()).await?;
    head.map_or(Ok(0), |head| u64::try_from(head.size).map_err(Problem::fault))
}

/// The first of these that names no entry of the log, those included that wait for their place.
pub async fn first_unknown(tx: &WriteTx, council: Uuid, eids: &[String]) -> Result<Option<String>, Problem> {
    let placed: Vec<String> = ledger_entry::Entity::find()
        .select_only()
        .column(ledger_entry::Column::Eid)
        .filter(ledger_entry::Column::LogId.eq(council))
        .filter(ledger_entry::Column::Eid.is_in(eids))
        .into_tuple()
        .all(tx.conn())
        .await?;
    let waiting: Vec<String> = ledger_pending::Entity::find()
        .select_only()
        .column(ledger_pending::Column::Eid)
        .filter(ledger_pending::Column::LogId.eq(council))
        .filter(ledger_pending::Column::Eid.is_in(eids))
        .into_tuple()
        .all(tx.conn())
        .await?;
    Ok(eids.iter().find(|eid| !placed.contains(eid) && !waiting.contains(eid)).cloned())
}

/// What the newest sequenced entry of this type says, of the subject with this id if one is named. After a recovery the
/// record may know more of something than the room's own table.
pub async fn newest_said(tx: &WriteTx, council: Uuid, kind: &str, subject: Option<&str>) -> Result<Option<Event>, Problem> {
    let mut query =
        ledger_entry::Entity::find().filter(ledger_entry::Column::LogId.eq(council)).filter(ledger_entry::Column::Kind.eq(kind));
    if let Some(subject) = subject {
        query = query.filter(ledger_entry::Column::Subject.eq(subject));
    }
    let row = query.order_by_desc(ledger_entry::Column::Idx).limit(1).one(tx.conn()).await?;
    row.map(|row| Leaf::decode(&row.leaf).map(|leaf| leaf.event).map_err(Problem::fault)).transpose()
}

/// Makes openings that waited for a poll's close public (rulings: superseded ballots are not among them).
pub async fn release_openings(tx: &WriteTx, council: Uuid, eids: &[String]) -> Result<(), Problem> {
    for part in eids.chunks(500) {
        ledger_opening::Entity::update_many()
            .col_expr(ledger_opening::Column::Visibility, Expr::value(Visibility::Public.as_str()))
            .filter(ledger_opening::Column::LogId.eq(council))
            .filter(ledger_opening::Column::Visibility.eq(Visibility::AfterClose.as_str()))
            .filter(ledger_opening::Column::Eid.is_in(part))
            .exec(tx.conn())
            .await?;
    }
    Ok(())
}
