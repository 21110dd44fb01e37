//! `/live/<kind>/<id>`: server-sent events (WHATWG HTML §9.2) that say only "changed", at most once a second and in turns; the page then
//! asks its query again. What changed is never in the stream, so it needs no policy beyond "may know that it exists".
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, stream};
use poem::http::{HeaderName, HeaderValue, StatusCode, header};
use poem::{Body, Request, Response};
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio::time::{Instant, sleep, sleep_until};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::answer;
use super::refusal::Refusal;
use super::site::Site;
use super::streams::Held;
use super::visit::Visit;
use crate::foundation::problem::Problem;
use crate::foundation::store::Change;

/// The shortest time between two events.
const EVERY: Duration = Duration::from_secs(1);
/// A comment this often keeps proxies and idle timers from closing the stream.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Answers `/live/<kind>/<id>`.
///
/// # Errors
/// 404 for what the caller may not know of, 429 when the address holds too many streams.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: &Request, kind: &str, id: &str) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    // Listening begins before the question, so that no change falls between the two.
    let changes = site.app.store.changes().subscribe();
    let identity = visit.identify(site, request.headers()).await?;
    let cx = visit.context(site, &identity);
    if !site.faces.live.may_watch(&cx, kind, id).await? {
        return Err(Refusal::not_found());
    }
    let limit =
        || Refusal::new(StatusCode::TOO_MANY_REQUESTS, "LIMIT_STREAMS").with("max", site.app.settings.limits.streams_per_address);
    let held = site.streams.take(visit.address).ok_or_else(limit)?;
    let watch = Watch { changes, council: visit.council.id, id, stop: site.stop.clone(), last: None, held };
    let mut response = Response::builder().content_type("text/event-stream").body(Body::from_bytes_stream(events(watch)));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // nginx would gather the events otherwise.
    response.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

struct Watch {
    changes: Receiver<Change>,
    council: Uuid,
    id: Uuid,
    stop: CancellationToken,
    last: Option<Instant>,
    held: Held,
}

type Events = Pin<Box<dyn Stream<Item = Result<Bytes, std::io::Error>> + Send>>;

fn events(watch: Watch) -> Events {
    let opening = stream::once(async { Ok(Bytes::from_static(b"retry: 3000\n: watching\n\n")) });
    let rest = stream::unfold(watch, |mut watch| async move {
        let text: &'static [u8] = watch.next().await?;
        Some((Ok(Bytes::from_static(text)), watch))
    });
    Box::pin(futures_util::StreamExt::chain(opening, rest))
}

impl Watch {
    /// The next thing to say; `None` when the server stops.
    async fn next(&mut self) -> Option<&'static [u8]> {
        tokio::select! {
            () = self.stop.cancelled() => return None,
            () = sleep(HEARTBEAT) => return Some(b": still here\n\n"),
            changed = changed(&mut self.changes, self.council, self.id) => changed?,
        }
        let turn = Instant::now() + self.held.turn();
        let due = self.last.map_or(turn, |last| turn.max(last + EVERY));
        tokio::select! { () = self.stop.cancelled() => return None, () = sleep_until(due) => {} }
        // Whatever came in the meantime is told by this one event.
        while self.changes.try_recv().is_ok() {}
        self.last = Some(Instant::now());
        Some(b"event: changed\ndata: changed\n\n")
    }
}

/// Waits for a change of this thing; one that nobody knows the subject of, and having missed some, count as well.
async fn changed(changes: &mut Receiver<Change>, council: Uuid, id: Uuid) -> Option<()> {
    loop {
        match changes.recv().await {
            Ok(change) if change.council == council && change.subject == Some(id) => return Some(()),
            Ok(change) if change.council.is_nil() => return Some(()),
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return Some(()),
            Err(RecvError::Closed) => return None,
        }
    }
}
