//! What is cleaned up by itself: kept answers older than a day, effects carried out a week ago, bytes that were sent but
//! never attached. What is removed is counted, and the record is told.
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::app::App;
use super::command::forget_receipts;
use super::documents;
use super::outbox;
use super::privacy::retention;
use super::problem::Problem;

/// How long answers are kept for repeated requests, and sent bytes for being attached.
const KEPT: i64 = 24;

/// Cleans up. Safe to run twice and in several processes.
pub async fn run(app: &Arc<App>) -> Result<(), Problem> {
    let now = app.clock.now();
    let before: DateTime<Utc> = now - Duration::hours(KEPT);
    for council in app.tenancy.all() {
        let cx = app.system_context(council);
        let work = app.store.work(move |tx| {
            let cx = cx.clone();
            Box::pin(async move {
                let id = cx.council.id;
                let answers = forget_receipts(tx, id, before).await?;
                retention::count(tx, id, retention::ANSWERS, answers, now).await?;
                let effects = outbox::forget_done(tx, id, now).await?;
                retention::count(tx, id, retention::EFFECTS, effects, now).await?;
                let files = documents::forget_unreferenced(tx, &cx, before).await?;
                retention::count(tx, id, retention::FILES, files, now).await
            })
        });
        work.await?;
    }
    Ok(())
}
