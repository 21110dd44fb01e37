//! What housekeeping removes because its time has come: counted where it is removed, in the same transaction, and said in
//! the record once a day (`retention.run`). Counts only: they tell that nothing is kept longer than is said, and no more.
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use claror_record::event::RetentionRun;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{self, Act, Event, Subject, append, id};
use crate::foundation::problem::Problem;
use ::entity::foundation_retention as table;

/// How often the record is told, in hours.
const EVERY_HOURS: i64 = 24;

/// A kind of personal data, and how long it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retained {
    /// As `retention.run` names it.
    pub class: &'static str,
    /// In words, for docs/privacy.md.
    pub kept: &'static str,
}

pub const SESSIONS: &str = "sessions";
pub const TOKENS: &str = "tokens";
pub const LINKS: &str = "links";
pub const COUNTERS: &str = "counters";
pub const ANSWERS: &str = "answers";
pub const EFFECTS: &str = "effects";
pub const FILES: &str = "files";

/// Every class, with how long it is kept.
pub const CLASSES: &[Retained] = &[
    Retained { class: SESSIONS, kept: "sessions of browsers: a day after they ended or ran out" },
    Retained { class: TOKENS, kept: "refresh tokens: a day after they ran out" },
    Retained { class: LINKS, kept: "links for invitations and passwords: 30 days after they ran out" },
    Retained { class: COUNTERS, kept: "counters of failed tries: a day after the last" },
    Retained { class: ANSWERS, kept: "answers kept for repeated requests: 24 hours" },
    Retained { class: EFFECTS, kept: "effects that were carried out (already emptied): 7 days" },
    Retained { class: FILES, kept: "files that were sent and never attached: 24 hours" },
];

/// Adds to what was removed since the record was last told.
///
/// # Errors
/// What the database says.
pub async fn count(tx: &WriteTx, council: Uuid, class: &'static str, removed: u64, now: DateTime<Utc>) -> Result<(), Problem> {
    if removed == 0 {
        return Ok(());
    }
    let removed = i64::try_from(removed).map_err(Problem::fault)?;
    let row =
        table::ActiveModel { council_id: Set(council), class: Set(class.to_owned()), removed: Set(removed), since: Set(now) };
    let sum = ExprTrait::add(Expr::col((table::Entity, table::Column::Removed)), removed);
    let again =
        OnConflict::columns([table::Column::CouncilId, table::Column::Class]).value(table::Column::Removed, sum).to_owned();
    table::Entity::insert(row).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Tells the record of each council what was removed, where the last time is a day ago or more. A frozen log is told when it
/// goes on.
///
/// # Errors
/// What the database says.
pub async fn report(app: &Arc<App>) -> Result<(), Problem> {
    for council in app.tenancy.all() {
        if ledger::frozen(app.store.read(), council.id).await?.is_some() {
            continue;
        }
        let cx = app.system_context(Arc::clone(&council));
        let told = app.store.work(move |tx| {
            let cx = cx.clone();
            Box::pin(async move { tell(tx, &cx).await })
        });
        if told.await? {
            app.ledger.ring();
        }
    }
    Ok(())
}

async fn tell(tx: &WriteTx, cx: &Context) -> Result<bool, Problem> {
    let rows = table::Entity::find().filter(table::Column::CouncilId.eq(cx.council.id)).all(tx.conn()).await?;
    let due = cx.now - Duration::hours(EVERY_HOURS);
    if !rows.iter().any(|row| row.since <= due) {
        return Ok(false);
    }
    let counted = rows.into_iter().map(|row| Ok((row.class, u64::try_from(row.removed).map_err(Problem::fault)?)));
    let event = RetentionRun { removed: counted.collect::<Result<BTreeMap<_, _>, Problem>>()? };
    table::Entity::delete_many().filter(table::Column::CouncilId.eq(cx.council.id)).exec(tx.conn()).await?;
    let _recorded = append(tx, cx, Act::new(Subject::Retention(id(ids::new_id())), Event::RetentionRun(event))).await?;
    Ok(true)
}
