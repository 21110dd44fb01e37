//! `claror serve`: from settings to answering, and back down without cutting anybody off.
use std::sync::Arc;
use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::Failure;
use crate::foundation::app::App;
use crate::foundation::config::Settings;
use crate::foundation::http::{self, Serving, Site};
use crate::{start, workers};

/// How long workers may take to finish once requests are done.
const WORKERS: Duration = Duration::from_secs(30);

/// Serves until the process is told to stop.
pub(super) async fn run(settings: Settings) -> Result<(), Failure> {
    // The port first: a second server on it should not touch the database.
    let serving = bind(&settings).await?;
    let app = super::open(settings).await?;
    let address = serving.address;
    if app.tenancy.all().is_empty() {
        tracing::warn!("there is no council yet: `claror import` founds one");
    }
    serve(app, serving, async move { tracing::info!(%address, "answering") }).await
}

/// Takes the port that the settings name.
pub(super) async fn bind(settings: &Settings) -> Result<Serving<impl poem::listener::Acceptor + 'static>, Failure> {
    http::serve(settings.listen).await.map_err(|error| Failure::new(format!("listen {}: {error}", settings.listen)))
}

/// Repairs, starts the workers, answers; `begun` runs beside the first requests. Stops in the order that loses nothing:
/// no new connections, requests finish, workers finish (the last entries get their place and their checkpoint), the
/// database closes.
pub(super) async fn serve<A>(
    app: Arc<App>,
    serving: Serving<A>,
    begun: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Failure>
where
    A: poem::listener::Acceptor + 'static,
{
    workers::repair(&app).await?;
    workers::announce(&app).await?;
    let (stop, stop_workers) = (CancellationToken::new(), CancellationToken::new());
    let mut running = workers::start(&app, &stop_workers);
    let graph = Arc::new(start::graph(&app.settings.limits));
    let site = Site::new(Arc::clone(&app), start::faces(), graph, stop.clone());
    listen_for_signals(stop.clone())?;
    tokio::spawn(begun);
    let patience = Duration::from_secs(app.settings.shutdown_seconds);
    let answered = serving.answer(site, patience).await;
    stop.cancel();
    stop_workers.cancel();
    let finished = tokio::time::timeout(WORKERS, async { while running.join_next().await.is_some() {} });
    if finished.await.is_err() {
        tracing::warn!("some workers did not finish; what they left is taken up at the next start");
    }
    app.store.close().await;
    answered.map_err(|error| Failure::new(format!("serving: {error}")))?;
    tracing::info!("stopped");
    Ok(())
}

/// SIGTERM (service managers) and SIGINT (Ctrl-C) ask to stop; a second one does so at once.
pub(super) fn listen_for_signals(stop: CancellationToken) -> Result<(), Failure> {
    let fault = |error: std::io::Error| Failure::new(format!("listening for signals: {error}"));
    let (mut terminate, mut interrupt) =
        (signal(SignalKind::terminate()).map_err(fault)?, signal(SignalKind::interrupt()).map_err(fault)?);
    tokio::spawn(async move {
        let mut asked = false;
        loop {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
            if asked {
                std::process::exit(130);
            }
            asked = true;
            tracing::info!("stopping; once more to stop at once");
            stop.cancel();
        }
    });
    Ok(())
}
