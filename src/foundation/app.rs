//! What a running installation consists of, put together once at start and shared by every request and worker.
use std::sync::Arc;

use super::access::{Access, Actor, ActorSource};
use super::clock::Clock;
use super::command::Context;
use super::config::Settings;
use super::documents::Documents;
use super::ledger::Ledger;
use super::mail::Mailer;
use super::outbound::Outbound;
use super::secrets::Secrets;
use super::store::Store;
use super::tenancy::{Council, Tenancy};

/// The installation.
pub struct App {
    pub settings: Settings,
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub access: Access,
    pub tenancy: Tenancy,
    pub ledger: Ledger,
    pub documents: Documents,
    pub mailer: Mailer,
    /// Calls to addresses from the settings.
    pub outbound: Outbound,
    /// Keys that sign or hide the installation's own small things; never a ledger's.
    pub secrets: Secrets,
    /// Who an account is: answered by the room that knows people.
    pub actors: Arc<dyn ActorSource>,
}

impl App {
    /// The circumstances of a command or a read of `council` by `actor`.
    pub fn context(self: &Arc<Self>, council: Arc<Council>, actor: Actor, language: impl Into<String>) -> Context {
        Context { now: self.clock.now(), app: Arc::clone(self), council, actor, language: language.into() }
    }

    /// The platform acting by itself in `council`.
    pub fn system_context(self: &Arc<Self>, council: Arc<Council>) -> Context {
        let language = council.default_language.clone();
        self.context(council, Actor::system(), language)
    }
}
