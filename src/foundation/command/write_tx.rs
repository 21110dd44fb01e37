//! A transaction that only `foundation` can begin and end.
use std::sync::{Mutex, PoisonError};

use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use crate::foundation::ledger::Reason;
use crate::foundation::store::Change;

/// Proof that an act was recorded (`None`), or why it is none. Only `foundation::ledger` can make one.
#[must_use]
pub struct Token(pub(in crate::foundation) Option<Reason>);

/// The transaction in which a command reads, decides, stores and records. Rooms can neither begin nor end it.
pub struct WriteTx {
    transaction: DatabaseTransaction,
    changes: Mutex<Vec<Change>>,
}

impl WriteTx {
    pub(in crate::foundation) fn new(transaction: DatabaseTransaction) -> Self {
        Self { transaction, changes: Mutex::default() }
    }

    /// For a room's store: queries and statements, in this transaction.
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Says what will have changed once this is committed: live pages showing `subject` ask again, and the council's
    /// public answers are computed anew.
    pub fn touch(&self, council: Uuid, subject: Option<Uuid>) {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner).push(Change { council, subject });
    }

    pub(in crate::foundation) fn into_parts(self) -> (DatabaseTransaction, Vec<Change>) {
        (self.transaction, self.changes.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}
