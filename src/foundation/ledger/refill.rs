//! Writing recovered entries back: entries, tiles, head, checkpoint, openings, `log.recovered` and the end of the freeze, in
//! one transaction.
use std::collections::HashSet;
use std::sync::Arc;

use claror_record::event::{Event, OpeningLine};
use claror_record::merkle::{Hash, append as grow, edge_tiles, leaf_hash};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::append::{Act, Visibility, append};
use super::freeze::thaw;
use super::recover::{Found, RecoverError, Recovered, about, lost};
use super::sequence::{insert_entries, stored_tiles, upsert_tiles};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::config::WitnessPolicy;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_head, ledger_opening, ledger_pending};

/// See the module. `ours` is the head that `found` continues; another one by now is [`RecoverError::Changed`].
pub(super) async fn write(
    app: &Arc<App>,
    council: &Arc<Council>,
    ours: ledger_head::Model,
    found: Found,
    event: Event,
) -> Result<Recovered, RecoverError> {
    let cx = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
    let first = u64::try_from(ours.size).map_err(Problem::fault)?;
    let count = found.entries.len() as u64;
    let refill = Arc::new(Refill { cx, ours, found, event });
    let inside = Arc::clone(&refill);
    let done = app.store.work(move |tx| {
        let refill = Arc::clone(&inside);
        Box::pin(async move { refill.carry_out(tx).await })
    });
    match done.await? {
        None => Err(RecoverError::Changed),
        Some(Done { waited, openings }) => {
            Ok(Recovered { first, count, openings, lost: lost(first, &refill.found.entries, &waited) })
        }
    }
}

struct Refill {
    cx: Context,
    ours: ledger_head::Model,
    found: Found,
    event: Event,
}

struct Done {
    /// Entries whose acts were committed here and only waited for their place.
    waited: HashSet<String>,
    openings: u64,
}

impl Refill {
    async fn carry_out(&self, tx: &WriteTx) -> Result<Option<Done>, Problem> {
        let log = self.ours.log_id;
        let first = u64::try_from(self.ours.size).map_err(Problem::fault)?;
        let hashes: Vec<Hash> = self.found.entries.iter().map(|entry| leaf_hash(&entry.bytes)).collect();
        let tiles = stored_tiles(tx, log, &edge_tiles(first)).await?;
        let grown = grow(&tiles, first, &hashes).map_err(Problem::fault)?;
        if grown.root != self.found.signed.checkpoint.root || !self.move_head(tx, grown.size, &grown.root).await? {
            return Ok(None);
        }
        let leaves = self.found.entries.iter().map(|entry| (entry.eid.as_str(), entry.bytes.as_slice()));
        insert_entries(tx, log, self.ours.size, leaves.zip(&hashes)).await?;
        upsert_tiles(tx, log, &grown.tiles).await?;
        let waited = self.take_from_pending(tx, log).await?;
        let openings = put_back(tx, log, &self.found.openings).await?;
        self.keep_checkpoint(tx).await?;
        thaw(tx, log, "recover", self.cx.now).await?;
        let _recorded = append(tx, &self.cx, Act::new(about(&self.cx.council), self.event.clone())).await?.token;
        Ok(Some(Done { waited, openings }))
    }

    /// The sequencer's compare-and-swap, frozen or not. Answers whether the head was still ours.
    async fn move_head(&self, tx: &WriteTx, size: u64, root: &Hash) -> Result<bool, Problem> {
        let size = i64::try_from(size).map_err(Problem::fault)?;
        let moved = ledger_head::Entity::update_many()
            .col_expr(ledger_head::Column::Size, Expr::value(size))
            .col_expr(ledger_head::Column::Root, Expr::value(root.as_bytes().to_vec()))
            .filter(ledger_head::Column::LogId.eq(self.ours.log_id))
            .filter(ledger_head::Column::Size.eq(self.ours.size))
            .filter(ledger_head::Column::Root.eq(self.ours.root.clone()))
            .exec(tx.conn())
            .await?;
        Ok(moved.rows_affected == 1)
    }

    /// Leaves that still waited here have their place now.
    async fn take_from_pending(&self, tx: &WriteTx, log: Uuid) -> Result<HashSet<String>, Problem> {
        let mut waited = HashSet::new();
        for part in self.found.entries.chunks(500) {
            let eids: Vec<&str> = part.iter().map(|entry| entry.eid.as_str()).collect();
            let here = ledger_pending::Column::LogId.eq(log).and(ledger_pending::Column::Eid.is_in(eids));
            let found: Vec<String> = ledger_pending::Entity::find()
                .select_only()
                .column(ledger_pending::Column::Eid)
                .filter(here.clone())
                .into_tuple()
                .all(tx.conn())
                .await?;
            waited.extend(found);
            ledger_pending::Entity::delete_many().filter(here).exec(tx.conn()).await?;
        }
        Ok(waited)
    }

    async fn keep_checkpoint(&self, tx: &WriteTx) -> Result<(), Problem> {
        let signed = &self.found.signed;
        let row = ledger_checkpoint::ActiveModel {
            log_id: Set(self.ours.log_id),
            size: Set(i64::try_from(signed.checkpoint.size).map_err(Problem::fault)?),
            root: Set(signed.checkpoint.root.as_bytes().to_vec()),
            note: Set(signed.note.clone()),
            signed_at: Set(self.cx.now),
            // Where witnesses are asked, they are asked for this one too: a copy may hold what they never saw.
            published_at: Set((self.cx.app.settings.witnesses.policy == WitnessPolicy::None).then_some(self.cx.now)),
        };
        let first =
            OnConflict::columns([ledger_checkpoint::Column::LogId, ledger_checkpoint::Column::Size]).do_nothing().to_owned();
        ledger_checkpoint::Entity::insert(row).on_conflict(first).exec_without_returning(tx.conn()).await?;
        Ok(())
    }
}

/// Keeps the openings that are not there; what is there stays as it is.
async fn put_back(tx: &WriteTx, log: Uuid, openings: &[OpeningLine]) -> Result<u64, Problem> {
    let mut kept = 0;
    for part in openings.chunks(500) {
        let rows = part.iter().map(|opening| ledger_opening::ActiveModel {
            eid: Set(opening.eid.to_string()),
            ptr: Set(opening.ptr.clone()),
            log_id: Set(log),
            salt: Set(opening.salt.0.to_vec()),
            value: Set(opening.value.clone()),
            visibility: Set(Visibility::Public.as_str().to_owned()),
            subject_id: Set(None),
        });
        let first = OnConflict::columns([ledger_opening::Column::Eid, ledger_opening::Column::Ptr]).do_nothing().to_owned();
        kept += ledger_opening::Entity::insert_many(rows).on_conflict(first).exec_without_returning(tx.conn()).await?;
    }
    Ok(kept)
}
