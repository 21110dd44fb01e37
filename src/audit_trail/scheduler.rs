//! What happens by itself: what auditors read enters the record once the day is over, and whoever owes an answer is
//! reminded. Safe to run twice and in several processes.
use std::sync::Arc;

use chrono::Duration;

use super::notices::{What, tell_offices};
use super::{events, store};
use crate::foundation::app::App;
use crate::foundation::command::{Context, Recorded, housekeeping};
use crate::foundation::ledger::{self, Reason, append, no_event};
use crate::foundation::problem::Problem;
use ::entity::{audit_trail_finding, audit_trail_reading};

/// How many days before its last day an answer is asked for again.
const REMIND_DAYS: i64 = 3;

/// Does what is due in every council whose log is not frozen. Answers how many readings were recorded and how many reminders written.
///
/// # Errors
/// The first problem; the next round tries again.
pub async fn run_due(app: &Arc<App>) -> Result<(usize, usize), Problem> {
    let (mut recorded, mut reminded) = (0, 0);
    for council in app.tenancy.all() {
        if ledger::frozen(app.store.read(), council.id).await?.is_some() {
            continue;
        }
        let cx = app.system_context(council);
        for row in store::finished_readings(app.store.read(), cx.council.id, cx.today()).await? {
            recorded += usize::from(record(&cx, row).await?);
        }
        let soon = cx.today() + Duration::days(REMIND_DAYS);
        for row in store::due_soon(app.store.read(), cx.council.id, soon).await? {
            reminded += usize::from(remind(&cx, row).await?);
        }
    }
    Ok((recorded, reminded))
}

/// `auditor.read`, in one transaction with the note that it was written.
async fn record(cx: &Context, row: audit_trail_reading::Model) -> Result<bool, Problem> {
    let now = cx.clone();
    housekeeping(&cx.app.store, move |tx| {
        let (cx, row) = (now.clone(), row.clone());
        Box::pin(async move {
            let scope = serde_json::from_value(row.scope.clone()).map_err(Problem::fault)?;
            let appended = append(tx, &cx, events::read(row.grant_id, &scope, row.count)?).await?;
            if !store::reading_recorded(tx, &row, &appended.eid).await? {
                // Another process has written it: nothing of this one may stay.
                return Err(Problem::Stale);
            }
            tx.touch(cx.council.id, None);
            Ok(Recorded::new(true, appended.token))
        })
    })
    .await
    .or_else(|problem| if problem == Problem::Stale { Ok(false) } else { Err(problem) })
}

async fn remind(cx: &Context, row: audit_trail_finding::Model) -> Result<bool, Problem> {
    let now = cx.clone();
    housekeeping(&cx.app.store, move |tx| {
        let (cx, row) = (now.clone(), row.clone());
        Box::pin(async move {
            let engagement = store::engagement_for_change(tx, cx.council.id, row.engagement_id).await?;
            let first = store::mark_reminded(tx, &cx, row.id).await?;
            if first {
                let due_on = row.due_on.parse().map_err(Problem::fault)?;
                tell_offices(tx, &cx, &engagement, What::Due { number: row.number, due_on }).await?;
            }
            Ok(Recorded::new(first, no_event(Reason::Housekeeping)))
        })
    })
    .await
}
