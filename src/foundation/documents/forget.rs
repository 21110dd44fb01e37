//! Bytes that nothing refers to go. Their row goes first, and in the same transaction the outbox gets a row for the bytes:
//! the store may be out of reach for a while, and what was to be forgotten must not stay there because of it.
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, DeleteMany, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::outbox::{self, Failure, Item, OutboxHandler};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::{foundation_blob as table, foundation_upload};

/// The outbox kind.
const DELETE: &str = "foundation.delete_document";

#[derive(Serialize, Deserialize)]
struct Delete {
    sha256: String,
}

/// Forgets bytes of the council of `cx` that nothing refers to and that were registered before `before`; they are deleted
/// after commit. Answers how many they were.
pub async fn forget_unreferenced(tx: &WriteTx, cx: &Context, before: DateTime<Utc>) -> Result<u64, Problem> {
    let stale = Condition::all()
        .add(table::Column::CouncilId.eq(cx.council.id))
        .add(table::Column::Refs.lte(0))
        .add(table::Column::CreatedAt.lt(before));
    let rows = table::Entity::find().filter(stale.clone()).all(tx.conn()).await?;
    for row in &rows {
        uploads_of(cx, &row.sha256).exec(tx.conn()).await?;
        delete_later(tx, cx, &row.sha256).await?;
    }
    table::Entity::delete_many().filter(stale).exec(tx.conn()).await?;
    Ok(rows.len() as u64)
}

/// Forgets bytes that nothing refers to and nobody (any more) has sent; they are deleted after commit.
pub async fn forget_if_alone(tx: &WriteTx, cx: &Context, sha256: &str) -> Result<(), Problem> {
    let sent = foundation_upload::Entity::find()
        .filter(foundation_upload::Column::CouncilId.eq(cx.council.id))
        .filter(foundation_upload::Column::Sha256.eq(sha256));
    if sent.one(tx.conn()).await?.is_some() {
        return Ok(());
    }
    let alone = table::Entity::delete_many()
        .filter(table::Column::CouncilId.eq(cx.council.id))
        .filter(table::Column::Sha256.eq(sha256))
        .filter(table::Column::Refs.lte(0));
    if alone.exec(tx.conn()).await?.rows_affected > 0 {
        delete_later(tx, cx, sha256).await?;
    }
    Ok(())
}

/// Who sent bytes.
fn uploads_of(cx: &Context, sha256: &str) -> DeleteMany<foundation_upload::Entity> {
    foundation_upload::Entity::delete_many()
        .filter(foundation_upload::Column::CouncilId.eq(cx.council.id))
        .filter(foundation_upload::Column::Sha256.eq(sha256))
}

async fn delete_later(tx: &WriteTx, cx: &Context, sha256: &str) -> Result<(), Problem> {
    let payload = serde_json::to_value(Delete { sha256: sha256.to_owned() }).map_err(Problem::fault)?;
    outbox::put(tx, cx, DELETE, payload, cx.now).await
}

/// The handlers of this module's outbox rows.
pub fn outbox_handlers() -> Vec<Arc<dyn OutboxHandler>> {
    vec![Arc::new(DeleteBytes)]
}

struct DeleteBytes;

#[async_trait]
impl OutboxHandler for DeleteBytes {
    fn kind(&self) -> &'static str {
        DELETE
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let delete: Delete = serde_json::from_value(item.payload.clone())
            .map_err(|_| Failure::Never("the payload is none of this kind".into()))?;
        // Sent again meanwhile: they are wanted.
        if super::find(app.store.read(), council.id, &delete.sha256).await?.is_some() {
            return Ok(());
        }
        Ok(app.documents.delete(council.id, &delete.sha256).await?)
    }
}
