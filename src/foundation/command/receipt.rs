//! Idempotency keys: the answer to a request is kept for a day in the same transaction, so that *Try again* cannot cast
//! a second ballot.
use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Command, Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::foundation::store::by_key;
use ::entity::foundation_command_receipt as table;

/// The longest key we keep.
const KEY_MAX: usize = 128;

pub(super) struct Key {
    council: Uuid,
    actor: String,
    key: String,
    command: &'static str,
    input_hash: Vec<u8>,
}

impl Key {
    pub(super) fn new<C: Command>(cx: &Context, key: String, command: &C) -> Result<Self, Problem> {
        if key.is_empty() || key.len() > KEY_MAX || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Problem::invalid("Idempotency-Key", "INVALID_IDEMPOTENCY_KEY"));
        }
        let input = serde_json::to_vec(command).map_err(Problem::fault)?;
        let input_hash = Sha256::digest(&input).to_vec();
        Ok(Self { council: cx.council.id, actor: cx.actor.key(), key, command: C::NAME, input_hash })
    }
}

/// The kept answer, if this request was carried out before. The same key with another input is refused.
pub(super) async fn replay<T: DeserializeOwned>(tx: &WriteTx, key: Option<&Key>) -> Result<Option<T>, Problem> {
    let Some(key) = key else { return Ok(None) };
    let kept = table::Entity::find()
        .filter(table::Column::CouncilId.eq(key.council))
        .filter(table::Column::Actor.eq(&key.actor))
        .filter(table::Column::Key.eq(&key.key));
    let row = by_key(kept, tx.conn()).await?;
    match row {
        None => Ok(None),
        Some(row) if row.command == key.command && row.input_hash == key.input_hash => {
            serde_json::from_value(row.answer).map(Some).map_err(Problem::fault)
        }
        Some(_) => Err(Problem::invalid("Idempotency-Key", "IDEMPOTENCY_KEY_REUSED")),
    }
}

pub(super) async fn keep<T: Serialize>(tx: &WriteTx, cx: &Context, key: Option<&Key>, answer: &T) -> Result<(), Problem> {
    let Some(key) = key else { return Ok(()) };
    table::ActiveModel {
        id: Set(ids::new_id()),
        council_id: Set(key.council),
        actor: Set(key.actor.clone()),
        key: Set(key.key.clone()),
        command: Set(key.command.to_owned()),
        input_hash: Set(key.input_hash.clone()),
        answer: Set(serde_json::to_value(answer).map_err(Problem::fault)?),
        created_at: Set(cx.now),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Forgets the council's answers kept before `before`; how many those were.
pub(in crate::foundation) async fn forget_receipts(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, Problem> {
    let stale =
        table::Entity::delete_many().filter(table::Column::CouncilId.eq(council)).filter(table::Column::CreatedAt.lt(before));
    Ok(stale.exec(tx.conn()).await?.rows_affected)
}
