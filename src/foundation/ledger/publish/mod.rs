//! Publishing checkpoints (audit-trail design §5.4, §7): at once where no witness is asked, once enough witnesses cosigned
//! where they are required, and where they are preferred also after a while without.
//!
//! Signing never waits for any of this. Each witness of each log is asked by a task of its own, so that one that is down
//! or slow holds up neither the others nor other logs. All witnesses of a log are asked for the same checkpoint until it
//! is published or has become old: with each at another one, a busy log would never have enough under any.
mod ask;
mod inspect;
pub mod state;
mod store;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::foundation::app::App;
use crate::foundation::config::{WitnessPolicy, WitnessSetting};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::ledger_checkpoint;

use ask::Outcome;
use state::Asked;

pub use inspect::look_at_witnesses;

/// How often there is a look at what to publish, besides when somebody answered.
const TICK: Duration = Duration::from_millis(250);
/// The same where no witness is asked: signing is publishing there, and only what was signed under other settings waits.
const IDLE_TICK: Duration = Duration::from_secs(5);
/// How long a witness that failed is left alone, at first and at most.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// A witness (its place in the settings) of a log.
type Pair = (Uuid, usize);

/// The worker that asks witnesses and publishes, for every council of the installation.
pub struct Publisher {
    app: Arc<App>,
    jobs: JoinSet<(Pair, Result<Outcome, Problem>)>,
    /// What is under way, or left alone until a time.
    rests: HashMap<Pair, Rest>,
    /// The checkpoint that the witnesses of a log are asked for.
    targets: BTreeMap<Uuid, ledger_checkpoint::Model>,
}

#[derive(Clone, Copy)]
enum Rest {
    Asking,
    Until(Instant),
}

impl Publisher {
    pub fn new(app: Arc<App>) -> Self {
        Self { app, jobs: JoinSet::new(), rests: HashMap::new(), targets: BTreeMap::new() }
    }

    /// Works until told to stop. What is under way then is dropped; the next start asks again.
    pub async fn run(mut self, stop: CancellationToken) {
        let tick = if self.app.settings.witnesses.list.is_empty() { IDLE_TICK } else { TICK };
        loop {
            self.look().await;
            tokio::select! {
                () = stop.cancelled() => return,
                Some(done) = self.jobs.join_next() => match done {
                    Ok((pair, outcome)) => self.answered(pair, outcome),
                    Err(error) => tracing::error!(%error, "asking a witness broke off"),
                },
                () = tokio::time::sleep(tick) => {}
            }
        }
    }

    async fn look(&mut self) {
        // A job that broke off tells no name.
        if self.jobs.is_empty() {
            self.rests.retain(|_, rest| !matches!(rest, Rest::Asking));
        }
        for council in self.app.tenancy.all() {
            if let Err(problem) = self.look_at(&council).await {
                tracing::error!(?problem, council = council.slug, "publishing checkpoints; trying again");
            }
        }
    }

    async fn look_at(&mut self, council: &Arc<Council>) -> Result<(), Problem> {
        let app = Arc::clone(&self.app);
        publish_due(&app, council).await?;
        if app.settings.witnesses.list.is_empty() || store::is_frozen(app.store.read(), council.id).await? {
            return Ok(());
        }
        let Some(target) = self.target(council).await? else { return Ok(()) };
        let done = store::cosigners(app.store.read(), council.id, target.size).await?;
        for (place, witness) in app.settings.witnesses.list.iter().enumerate() {
            let pair = (council.id, place);
            if !done.contains(&state::key_of(witness)) && self.may_ask(pair) {
                self.ask(pair, council, witness, target.clone());
            }
        }
        Ok(())
    }

    /// The checkpoint to be cosigned: a newer one takes its place once it is published, or old.
    async fn target(&mut self, council: &Council) -> Result<Option<ledger_checkpoint::Model>, Problem> {
        let read = self.app.store.read();
        let Some(newest) = store::newest_signed(read, council.id).await? else { return Ok(None) };
        let patience = chrono::Duration::seconds(self.app.settings.witnesses.patience_seconds.into());
        let published = super::read::published_size(read, council.id).await?;
        let keep = match self.targets.get(&council.id) {
            Some(target) => {
                let young = self.app.clock.now() - target.signed_at < patience;
                young && u64::try_from(target.size).is_ok_and(|size| size > published) && store::stands(read, target).await?
            }
            None => false,
        };
        if !keep {
            self.targets.insert(council.id, newest);
        }
        Ok(self.targets.get(&council.id).cloned())
    }

    fn may_ask(&self, pair: Pair) -> bool {
        match self.rests.get(&pair) {
            None => true,
            Some(Rest::Asking) => false,
            Some(Rest::Until(time)) => Instant::now() >= *time,
        }
    }

    fn ask(&mut self, pair: Pair, council: &Arc<Council>, witness: &WitnessSetting, target: ledger_checkpoint::Model) {
        self.rests.insert(pair, Rest::Asking);
        let (app, council, witness) = (Arc::clone(&self.app), Arc::clone(council), witness.clone());
        self.jobs.spawn(async move {
            let outcome = ask::ask(&app, &council, &witness, &target).await;
            note(&app, &council, &witness, pair, &outcome);
            (pair, outcome)
        });
    }

    fn answered(&mut self, pair: Pair, outcome: Result<Outcome, Problem>) {
        match outcome {
            Ok(Outcome::Cosigned { .. }) => {
                self.rests.remove(&pair);
            }
            // The witness has seen more than the target, which another process of ours signed: go on to that.
            Ok(Outcome::Beyond) => {
                self.rests.remove(&pair);
                self.targets.remove(&pair.0);
            }
            Ok(Outcome::Failed { .. }) | Err(_) => {
                let failures = self.app.ledger.witnesses.failures_of(pair.0, pair.1);
                let pause = PAUSE.0.saturating_mul(1 << failures.saturating_sub(1).min(6)).min(PAUSE.1);
                self.rests.insert(pair, Rest::Until(Instant::now() + pause));
            }
        }
    }
}

/// Keeps what became of it for `/health`, and tells the operator when it changes.
fn note(app: &App, council: &Council, witness: &WitnessSetting, (council_id, place): Pair, outcome: &Result<Outcome, Problem>) {
    let (name, log) = (&witness.name, &council.ledger_origin);
    let (trouble, claims_more) = match outcome {
        Ok(Outcome::Cosigned { .. } | Outcome::Beyond) => (None, false),
        Ok(Outcome::Failed { why, claims_more }) => (Some(why.clone()), *claims_more),
        Err(problem) => (Some(format!("{problem:?}")), false),
    };
    let before =
        app.ledger.witnesses.set(council_id, place, Asked { at: app.clock.now(), trouble: trouble.clone(), claims_more });
    match (before, trouble) {
        (Some(before), Some(trouble)) if before.trouble.as_ref() == Some(&trouble) => {}
        (_, Some(trouble)) => tracing::error!(witness = name, log, "the witness did not cosign: {trouble}"),
        (Some(before), None) if before.trouble.is_some() => tracing::info!(witness = name, log, "the witness cosigns again"),
        _ => {}
    }
}

/// Publishes the largest checkpoint of the council that may be published now.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn publish_due(app: &Arc<App>, council: &Council) -> Result<(), Problem> {
    let read = app.store.read();
    let settings = &app.settings.witnesses;
    if store::is_frozen(read, council.id).await? {
        return Ok(());
    }
    let now = app.clock.now();
    let patience = chrono::Duration::seconds(settings.patience_seconds.into());
    // A witness that claims to have seen more than there is may be right: nothing goes out without the others' word.
    let waiting_is_enough = settings.policy == WitnessPolicy::Prefer && !app.ledger.witnesses.claims_more(council.id);
    for signed in store::unpublished(read, council.id).await? {
        let due = match settings.policy {
            WitnessPolicy::None => true,
            WitnessPolicy::Prefer | WitnessPolicy::Require => {
                (waiting_is_enough && signed.signed_at + patience <= now)
                    || store::is_cosigned(read, council.id, signed.size, settings).await?
            }
        };
        if due {
            return store::publish(app, council.id, signed.size).await;
        }
    }
    Ok(())
}
