//! The registers of all councils, kept until something of theirs changes, and who an account is.
//!
//! Commands of this room say `tx.touch(council, Some(council))`: that is the sign for the register. Other rooms touch
//! their own things, so that casting a ballot does not make the next request read the members again.
use std::any::Any;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use chrono::NaiveDate;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use uuid::Uuid;

use super::Register;
use crate::foundation::access::{Actor, ActorAttributes, ActorSource};
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::store::{Change, Changes, ReadConn};
use crate::membership::store;

/// Turns accounts into actors, and keeps the registers from which it does so.
pub struct Actors {
    kept: Mutex<Kept>,
    /// What later rooms know of people.
    more: Vec<Arc<dyn ActorAttributes>>,
}

struct Kept {
    changes: Receiver<Change>,
    /// Grows with every change: a register that was read before it is not kept.
    epoch: u64,
    registers: HashMap<Uuid, Arc<Register>>,
}

impl Kept {
    /// Forgets what has changed since the last look.
    fn catch_up(&mut self) {
        loop {
            match self.changes.try_recv() {
                Ok(change) if change.council.is_nil() => self.forget(None),
                Ok(change) if change.subject == Some(change.council) => self.forget(Some(change.council)),
                Ok(_) => {}
                Err(TryRecvError::Lagged(_)) => self.forget(None),
                Err(TryRecvError::Empty | TryRecvError::Closed) => return,
            }
        }
    }

    fn forget(&mut self, council: Option<Uuid>) {
        self.epoch += 1;
        match council {
            Some(council) => drop(self.registers.remove(&council)),
            None => self.registers.clear(),
        }
    }
}

impl Actors {
    /// Listens to `changes` from now on.
    pub fn new(changes: &Changes) -> Self {
        let kept = Kept { changes: changes.subscribe(), epoch: 0, registers: HashMap::new() };
        Self { kept: Mutex::new(kept), more: Vec::new() }
    }

    /// Asks a later room as well.
    #[must_use]
    pub fn with(mut self, more: Arc<dyn ActorAttributes>) -> Self {
        self.more.push(more);
        self
    }

    /// The council's register as of the last commit.
    ///
    /// # Errors
    /// A fault when the database fails.
    pub async fn register(&self, read: &ReadConn, council: Uuid) -> Result<Arc<Register>, Problem> {
        let epoch = {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.catch_up();
            if let Some(register) = kept.registers.get(&council) {
                return Ok(Arc::clone(register));
            }
            kept.epoch
        };
        let register = Arc::new(Register::new(store::load(&**read, council).await?));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.catch_up();
        if kept.epoch == epoch {
            kept.registers.insert(council, Arc::clone(&register));
        }
        Ok(register)
    }
}

#[async_trait]
impl ActorSource for Actors {
    async fn actor(&self, read: &ReadConn, council: Uuid, account: Uuid, today: NaiveDate) -> Result<Option<Actor>, Problem> {
        let register = self.register(read, council).await?;
        let Some(person) = register.person_of_account(account) else {
            return Ok(Some(Actor::person(council, account, None, BTreeMap::new())));
        };
        let mut sets = attributes(&register, person.id, today);
        for more in &self.more {
            more.add(read, council, person.id, today, &mut sets).await?;
        }
        Ok(Some(Actor::person(council, account, Some(person.id), sets)))
    }

    fn beside(&self) -> &[Arc<dyn ActorAttributes>] {
        &self.more
    }
}

/// What policies may know of a person: offices, and the seats for which they may act today.
fn attributes(register: &Register, person: Uuid, today: NaiveDate) -> BTreeMap<String, BTreeSet<String>> {
    let hats = register.hats(person, today);
    let roles = register.roles_held(person).map(|grant| grant.role.to_string()).collect();
    let seats = hats.iter().map(|(_, seat, _)| seat.id.to_string()).collect();
    let organisations = hats.iter().map(|(_, _, organisation)| organisation.id.to_string()).collect();
    let sectors = hats.iter().map(|(_, _, organisation)| organisation.sector.to_string()).collect();
    BTreeMap::from([
        ("roles".to_owned(), roles),
        ("seats".to_owned(), seats),
        ("organisations".to_owned(), organisations),
        ("sectors".to_owned(), sectors),
    ])
}

/// The register of a council of this installation.
///
/// # Errors
/// A fault when the database fails, or when the installation was assembled with another source of actors.
pub async fn register(app: &App, council: Uuid) -> Result<Arc<Register>, Problem> {
    let source: &dyn Any = app.actors.as_ref();
    let actors =
        source.downcast_ref::<Actors>().ok_or_else(|| Problem::fault("the source of actors is not membership::Actors"))?;
    actors.register(app.store.read(), council).await
}
