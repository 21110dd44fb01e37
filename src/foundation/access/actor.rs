//! Who is asking: what the policies may know of them, and nothing more.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use async_trait::async_trait;
use uuid::Uuid;

use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;

/// The kinds of principal that policies tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActorKind {
    /// Nobody in particular.
    Public,
    /// A person who is signed in.
    Person,
    /// Whoever runs the server's commands.
    Operator,
    /// The platform itself, when a time has come.
    System,
}

impl ActorKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Person => "person",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }
}

/// Whoever asks for something, with the attributes that policies read.
#[derive(Debug, Clone)]
pub struct Actor {
    pub kind: ActorKind,
    pub council: Option<Uuid>,
    pub account: Option<Uuid>,
    /// The room that knows people fills this in.
    pub person: Option<Uuid>,
    /// Named sets of text: roles, and whatever else the source of attributes knows (seats, organisations, …).
    pub sets: Arc<BTreeMap<String, BTreeSet<String>>>,
}

impl Actor {
    fn of(kind: ActorKind, council: Option<Uuid>) -> Self {
        Self { kind, council, account: None, person: None, sets: Arc::default() }
    }

    pub fn public() -> Self {
        Self::of(ActorKind::Public, None)
    }

    pub fn operator() -> Self {
        Self::of(ActorKind::Operator, None)
    }

    pub fn system() -> Self {
        Self::of(ActorKind::System, None)
    }

    /// A person as they stand today.
    pub fn person(council: Uuid, account: Uuid, person: Option<Uuid>, sets: BTreeMap<String, BTreeSet<String>>) -> Self {
        Self { kind: ActorKind::Person, council: Some(council), account: Some(account), person, sets: Arc::new(sets) }
    }

    pub fn is_public(&self) -> bool {
        self.kind == ActorKind::Public
    }

    pub fn has(&self, set: &str, value: &str) -> bool {
        self.sets.get(set).is_some_and(|values| values.contains(value))
    }

    pub fn set(&self, set: &str) -> impl Iterator<Item = &str> {
        self.sets.get(set).into_iter().flatten().map(String::as_str)
    }

    /// Under which name receipts of commands are kept, so that nobody replays another's.
    pub fn key(&self) -> String {
        match self.account {
            Some(account) => account.to_string(),
            None => self.kind.as_str().to_owned(),
        }
    }
}

/// Turns an account into an actor. Implemented by the room that knows people; registered in lib.rs.
#[async_trait]
pub trait ActorSource: std::any::Any + Send + Sync {
    /// The person behind `account` as of today (`None`: the account may no longer act).
    async fn actor(
        &self,
        read: &ReadConn,
        council: Uuid,
        account: Uuid,
        today: chrono::NaiveDate,
    ) -> Result<Option<Actor>, Problem>;

    /// The rooms that know something of people beside, in the order in which they are asked.
    fn beside(&self) -> &[Arc<dyn ActorAttributes>] {
        &[]
    }
}

/// What another room knows of a person beside: it adds to the named sets that policies read.
#[async_trait]
pub trait ActorAttributes: Send + Sync {
    /// Adds what holds for `person` on `today`.
    async fn add(
        &self,
        read: &ReadConn,
        council: Uuid,
        person: Uuid,
        today: chrono::NaiveDate,
        sets: &mut BTreeMap<String, BTreeSet<String>>,
    ) -> Result<(), Problem>;

    /// How much of it has not ended, however far in the future it begins.
    async fn held(&self, tx: &WriteTx, cx: &Context, person: Uuid) -> Result<u64, Problem>;

    /// Ends it, with its own entries in the record, in the transaction that erases the person; answers how much it was.
    async fn end_held(&self, tx: &WriteTx, cx: &Context, person: Uuid) -> Result<u64, Problem>;
}
