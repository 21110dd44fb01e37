//! What is cleaned up by itself: kept answers older than a day, bytes that were sent but never attached.
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::app::App;
use super::command::forget_receipts;
use super::documents;
use super::problem::Problem;

/// How long answers are kept for repeated requests, and sent bytes for being attached.
const KEPT: i64 = 24;

/// Cleans up. Safe to run twice and in several processes.
pub async fn run(app: &Arc<App>) -> Result<(), Problem> {
    let before: DateTime<Utc> = app.clock.now() - Duration::hours(KEPT);
    app.store.work(move |tx| Box::pin(forget_receipts(tx, before))).await?;
    for council in app.tenancy.all() {
        let cx = app.system_context(council);
        app.store
            .work(move |tx| {
                let cx = cx.clone();
                Box::pin(async move { documents::forget_unreferenced(tx, &cx, before).await })
            })
            .await?;
    }
    Ok(())
}
