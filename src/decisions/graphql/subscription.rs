//! A decision as the caller may see it, now and after each change.
use std::time::Duration;

use async_graphql::{Context, ID, Result, Subscription};
use futures_util::Stream;
use tokio::sync::broadcast::error::RecvError;

use super::types::Decision;
use crate::decisions::{reads, sees_drafts};
use crate::foundation::graphql::{Request, request};
use crate::foundation::problem::Problem;

/// At most one answer a second, however fast ballots come.
const PAUSE: Duration = Duration::from_secs(1);

#[derive(Default)]
pub struct DecisionsSubscription;

#[Subscription]
impl DecisionsSubscription {
    /// The decision now, and again after each change, at most once a second.
    async fn decision(&self, ctx: &Context<'_>, id: ID) -> Result<impl Stream<Item = Result<Decision>> + use<>> {
        let request = request(ctx)?.clone();
        let first = look(&request, id.as_str()).await.map_err(|p| request.refuse(p))?;
        let watched = first.0.row.id;
        let changes = request.cx.app.store.changes().subscribe();
        let start = (Some(first), request, changes);
        Ok(futures_util::stream::unfold(start, move |(first, request, mut changes)| async move {
            if let Some(first) = first {
                return Some((Ok(first), (None, request, changes)));
            }
            loop {
                match changes.recv().await {
                    // Behind, or a change that nobody could name: look again.
                    Err(RecvError::Lagged(_)) => break,
                    Err(RecvError::Closed) => return None,
                    Ok(change) if change.subject == Some(watched) || change.council.is_nil() => break,
                    Ok(_) => {}
                }
            }
            tokio::time::sleep(PAUSE).await;
            // What came in meanwhile is in the answer already.
            changes = changes.resubscribe();
            let answer = look(&request, &watched.to_string()).await.map_err(|p| request.refuse(p));
            Some((answer, (None, request, changes)))
        }))
    }
}

/// Who asks is who was asked for at the start; what they may see is asked each time (T11).
async fn look(request: &Request, key: &str) -> std::result::Result<Decision, Problem> {
    let found = reads::find(request.read(), request.cx.council.id, key, sees_drafts(request)).await?;
    found.map(Decision).ok_or(Problem::NotFound)
}
