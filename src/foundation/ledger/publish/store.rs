//! Rows of checkpoints and cosignatures.
use std::collections::BTreeSet;
use std::sync::Arc;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::state::key_of;
use crate::foundation::app::App;
use crate::foundation::config::{WitnessSetting, WitnessSettings};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{ledger_checkpoint as checkpoint, ledger_cosignature as cosignature, ledger_head};

/// How many signed checkpoints are looked at for one that may be published.
const LOOK_BACK: u64 = 64;

pub(super) async fn is_frozen(read: &ReadConn, log: Uuid) -> Result<bool, Problem> {
    Ok(ledger_head::Entity::find_by_id(log).one(&**read).await?.is_some_and(|head| head.frozen))
}

pub(super) async fn newest_signed(read: &ReadConn, log: Uuid) -> Result<Option<checkpoint::Model>, Problem> {
    let all = checkpoint::Entity::find().filter(checkpoint::Column::LogId.eq(log));
    Ok(all.order_by_desc(checkpoint::Column::Size).limit(1).one(&**read).await?)
}

/// Checkpoints larger than the published one, the largest first.
pub(super) async fn unpublished(read: &ReadConn, log: Uuid) -> Result<Vec<checkpoint::Model>, Problem> {
    let published = i64::try_from(super::super::read::published_size(read, log).await?).map_err(Problem::fault)?;
    Ok(checkpoint::Entity::find()
        .filter(checkpoint::Column::LogId.eq(log))
        .filter(checkpoint::Column::Size.gt(published))
        .order_by_desc(checkpoint::Column::Size)
        .limit(LOOK_BACK)
        .all(&**read)
        .await?)
}

/// Who cosigned the checkpoint of this size.
pub(super) async fn cosigners(read: &ReadConn, log: Uuid, size: i64) -> Result<BTreeSet<String>, Problem> {
    let rows = cosignature::Entity::find()
        .select_only()
        .column(cosignature::Column::Witness)
        .filter(cosignature::Column::LogId.eq(log))
        .filter(cosignature::Column::Size.eq(size));
    Ok(rows.into_tuple::<String>().all(&**read).await?.into_iter().collect())
}

/// Whether enough of the present witnesses cosigned.
pub(super) async fn is_cosigned(read: &ReadConn, log: Uuid, size: i64, settings: &WitnessSettings) -> Result<bool, Problem> {
    let have = cosigners(read, log, size).await?;
    Ok(settings.list.iter().filter(|witness| have.contains(&key_of(witness))).count() >= settings.quorum)
}

/// The largest size up to `size` that the witness cosigned, as far as is known here; else 0.
pub(super) async fn last_cosigned(read: &ReadConn, log: Uuid, witness: &WitnessSetting, size: i64) -> Result<u64, Problem> {
    let last = cosignature::Entity::find()
        .select_only()
        .column(cosignature::Column::Size)
        .filter(cosignature::Column::LogId.eq(log))
        .filter(cosignature::Column::Witness.eq(key_of(witness)))
        .filter(cosignature::Column::Size.lte(size))
        .order_by_desc(cosignature::Column::Size)
        .limit(1);
    last.into_tuple::<i64>().one(&**read).await?.map_or(Ok(0), |size| u64::try_from(size).map_err(Problem::fault))
}

/// Whether the checkpoint is still one of the log's: a new log may have been opened meanwhile.
pub(super) async fn stands(read: &ReadConn, target: &checkpoint::Model) -> Result<bool, Problem> {
    let row = checkpoint::Entity::find_by_id((target.log_id, target.size)).one(&**read).await?;
    Ok(row.is_some_and(|row| row.note == target.note))
}

/// Keeps a cosignature, unless a larger checkpoint is published: what was published then stays as it is. One that comes when
/// its log is closed and another open is dropped.
pub(super) async fn keep(
    app: &Arc<App>,
    target: &checkpoint::Model,
    witness: &WitnessSetting,
    line: String,
    time: u64,
) -> Result<(), Problem> {
    let (log, size, note) = (target.log_id, target.size, target.note.clone());
    let row = cosignature::ActiveModel {
        log_id: Set(log),
        size: Set(size),
        witness: Set(key_of(witness)),
        line: Set(line),
        cosigned_at: Set(i64::try_from(time).map_err(Problem::fault)?),
        received_at: Set(app.clock.now()),
    };
    app.store
        .work(move |tx| {
            let (row, note) = (row.clone(), note.clone());
            Box::pin(async move {
                // Locked, so that the log is not archived between this look and the commit.
                let cosigned = checkpoint::Entity::find_by_id((log, size)).lock_shared().one(tx.conn()).await?;
                if cosigned.is_none_or(|cosigned| cosigned.note != note) {
                    return Ok(());
                }
                let later = checkpoint::Entity::find()
                    .filter(checkpoint::Column::LogId.eq(log))
                    .filter(checkpoint::Column::Size.gt(size))
                    .filter(checkpoint::Column::PublishedAt.is_not_null())
                    .limit(1);
                if later.one(tx.conn()).await?.is_some() {
                    return Ok(());
                }
                let key = [cosignature::Column::LogId, cosignature::Column::Size, cosignature::Column::Witness];
                let first = OnConflict::columns(key).do_nothing().to_owned();
                cosignature::Entity::insert(row).on_conflict(first).exec_without_returning(tx.conn()).await?;
                tx.touch(log, None);
                Ok(())
            })
        })
        .await
}

/// Makes the checkpoint the one that outsiders read.
pub(super) async fn publish(app: &Arc<App>, log: Uuid, size: i64) -> Result<(), Problem> {
    let now = app.clock.now();
    app.store
        .work(move |tx| {
            Box::pin(async move {
                checkpoint::Entity::update_many()
                    .col_expr(checkpoint::Column::PublishedAt, Expr::value(now))
                    .filter(checkpoint::Column::LogId.eq(log))
                    .filter(checkpoint::Column::Size.eq(size))
                    .filter(checkpoint::Column::PublishedAt.is_null())
                    .exec(tx.conn())
                    .await?;
                tx.touch(log, None);
                Ok(())
            })
        })
        .await
}
