//! A log that does not add up is frozen: nothing more is entered or signed until its operator has looked into it.
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::ledger_head;

/// Who remembers more of a log, or another log, than the database holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Memory {
    /// A witness, by its name.
    Witness(String),
}

/// Why a log was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FreezeReason {
    /// The log has fewer entries than somebody knows it to have.
    Behind { memory: Memory, size: u64, known: u64 },
    /// Somebody knows another tree of this size.
    Forked { memory: Memory, at: u64 },
}

/// Freezes the council's log.
///
/// # Errors
/// When the database cannot be written.
pub async fn freeze(app: &App, council: &Council, reason: FreezeReason) -> Result<(), Problem> {
    let log = council.id;
    app.store
        .work(move |tx| {
            Box::pin(async move {
                ledger_head::Entity::update_many()
                    .col_expr(ledger_head::Column::Frozen, Expr::value(true))
                    .filter(ledger_head::Column::LogId.eq(log))
                    .exec(tx.conn())
                    .await?;
                tx.touch(log, None);
                Ok(())
            })
        })
        .await?;
    tracing::error!(log = council.ledger_origin, ?reason, "the log is frozen");
    Ok(())
}
