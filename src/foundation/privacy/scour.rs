//! After an erasure: what was deleted must not be read from a database's file. Carried out by the outbox, so that a crash between COMMIT and this only delays it.
use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::registry;
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::outbox::{self, Failure, Item, OutboxHandler};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::foundation_outbox;

/// The outbox kind.
pub const KIND: &str = "foundation.scour";

/// What is left to be done after COMMIT.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Work {
    /// The kind of a mail that still needs the address: until it has gone, one more round follows.
    waits_for: Option<String>,
}

/// Has the files swept after COMMIT. `last_mail` is the kind of the rows by which the person hears of the erasure.
///
/// # Errors
/// What the database says.
pub async fn after_erasure(tx: &WriteTx, cx: &Context, last_mail: Option<&str>) -> Result<(), Problem> {
    let work = Work { waits_for: last_mail.map(str::to_owned) };
    outbox::put(tx, cx, KIND, serde_json::to_value(work).map_err(Problem::fault)?, cx.now).await
}

/// Sweeps the database's files now.
///
/// # Errors
/// A fault when the database cannot do it at the moment (somebody holds on to what was there before).
pub async fn scour(app: &App) -> Result<(), Problem> {
    let tables: Vec<&'static str> = registry::tables().filter(|table| table.is_touched()).map(|table| table.name).collect();
    app.store.scour(&tables).await
}

/// The outbox's handler.
pub struct Scour;

#[async_trait]
impl OutboxHandler for Scour {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn is_sensitive(&self) -> bool {
        true
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let work: Work = serde_json::from_value(item.payload.clone())
            .map_err(|_| Failure::Never("the payload is none of this kind".into()))?;
        // Whether a mail waits is asked before sweeping: one that goes meanwhile leaves its address behind.
        let waits = match &work.waits_for {
            Some(kind) => is_waiting(app, council.id, kind).await?,
            None => false,
        };
        scour(app).await?;
        if waits { Err(Failure::Again("a mail about the erasure is still under way".into())) } else { Ok(()) }
    }
}

async fn is_waiting(app: &App, council: Uuid, kind: &str) -> Result<bool, Problem> {
    let waiting = foundation_outbox::Entity::find()
        .filter(foundation_outbox::Column::CouncilId.eq(council))
        .filter(foundation_outbox::Column::Kind.eq(kind))
        .filter(foundation_outbox::Column::DoneAt.is_null())
        .filter(foundation_outbox::Column::DeadAt.is_null());
    Ok(waiting.count(&**app.store.read()).await? > 0)
}
