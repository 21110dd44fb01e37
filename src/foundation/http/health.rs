//! `/health`: whether the installation works, for those who watch over it. Counts and lags only; no secret, no name.
use std::sync::Arc;
use std::time::Duration;

use poem::http::StatusCode;
use poem::{Request, Response};
use serde_json::{Value, json};

use super::answer;
use super::refusal::Refusal;
use super::site::Site;
use crate::foundation::ledger::{self, read};
use crate::foundation::outbox;
use crate::foundation::problem::Problem;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(5);

/// 200 when everything works, 503 when the database does not answer or a ledger is frozen.
pub async fn answer(site: &Arc<Site>, request: &Request) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let found = tokio::time::timeout(PATIENCE, look(site)).await;
    let (well, body) = match found {
        Ok(Ok(found)) => found,
        // What it was stands in the log.
        Ok(Err(_)) | Err(_) => (false, json!({ "database": "unreachable" })),
    };
    let mut whole = json!({ "status": if well { "ok" } else { "failing" }, "version": env!("CARGO_PKG_VERSION") });
    if let (Some(whole), Some(body)) = (whole.as_object_mut(), body.as_object()) {
        whole.extend(body.clone());
    }
    let mut response = answer::keep(answer::json(&whole), "no-store");
    if !well {
        response.set_status(StatusCode::SERVICE_UNAVAILABLE);
    }
    Ok(response)
}

async fn look(site: &Site) -> Result<(bool, Value), Problem> {
    let conn = site.app.store.read();
    let now = site.app.clock.now();
    let mut frozen = Vec::new();
    let (mut pending, mut unpublished, mut unsigned_seconds) = (0i64, 0i64, 0i64);
    let councils = site.app.tenancy.all();
    for council in &councils {
        let summary = read::summary(conn, council.id).await?;
        if summary.frozen {
            let why = ledger::frozen(conn, council.id).await?;
            let (reason, since) = (why.as_ref().map(|freeze| &freeze.reason), why.as_ref().map(|freeze| freeze.since));
            frozen.push(json!({ "council": council.slug, "since": since, "reason": reason }));
        }
        pending += summary.pending;
        unpublished += summary.unpublished;
        if summary.pending > 0 {
            let since = summary.signed_at.map_or(0, |at| (now - at).num_seconds());
            unsigned_seconds = unsigned_seconds.max(since);
        }
    }
    let outbox = outbox::lag(conn, now).await?;
    let body = json!({
        "database": "ok",
        "councils": councils.len(),
        "ledger": {
            "pending": pending, "unpublished": unpublished, "secondsSinceCheckpoint": unsigned_seconds,
            "frozen": frozen.len(), "frozenLogs": frozen,
        },
        "outbox": { "due": outbox.due, "lagSeconds": outbox.oldest_seconds, "givenUp": outbox.dead },
        "streams": site.streams.count(),
        "witnesses": witnesses(site),
        "outboundAllow": site.app.outbound.allowed().iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    Ok((frozen.is_empty(), body))
}

/// Whom the installation asks to cosign, and what became of it last for each council, as this process knows it.
fn witnesses(site: &Site) -> Value {
    let settings = &site.app.settings.witnesses;
    let councils = site.app.tenancy.all();
    let list: Vec<Value> = (0..)
        .zip(&settings.list)
        .map(|(place, witness)| {
            let asked = |id| site.app.ledger.witnesses.of(id, place);
            let states = councils.iter().filter_map(|council| {
                let asked = asked(council.id)?;
                Some(json!({ "council": council.slug, "askedAt": asked.at, "cosigned": asked.trouble.is_none(), "trouble": asked.trouble }))
            });
            json!({ "name": witness.name, "logs": states.collect::<Vec<_>>() })
        })
        .collect();
    json!({ "policy": settings.policy.as_str(), "quorum": settings.quorum, "list": list })
}
