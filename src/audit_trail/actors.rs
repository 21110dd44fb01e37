//! Who is an auditor today: the grants of every council, kept until one changes. Policies read `audits` (the bodies for
//! which a person looks) and `scopes` (into which parts of the record); the office `auditor` comes with them.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use chrono::NaiveDate;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use uuid::Uuid;

use super::commands::ending::end_grant;
use super::rules::Grant;
use super::store;
use crate::foundation::access::ActorAttributes;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::{Change, Changes, ReadConn};

/// The grants of every council that was asked for.
pub struct Auditors(Mutex<Kept>);

struct Kept {
    changes: Receiver<Change>,
    /// Grows with every change: grants that were read before it are not kept.
    epoch: u64,
    grants: HashMap<Uuid, Arc<Vec<Grant>>>,
}

impl Kept {
    /// Forgets what has changed since the last look. Whoever changes a grant touches the council itself, as for its
    /// members, so that casting a ballot does not make the next request read the grants again.
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
            Some(council) => drop(self.grants.remove(&council)),
            None => self.grants.clear(),
        }
    }
}

impl Auditors {
    /// Listens to `changes` from now on.
    pub fn new(changes: &Changes) -> Self {
        Self(Mutex::new(Kept { changes: changes.subscribe(), epoch: 0, grants: HashMap::new() }))
    }

    async fn grants(&self, read: &ReadConn, council: Uuid) -> Result<Arc<Vec<Grant>>, Problem> {
        let epoch = {
            let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            kept.catch_up();
            if let Some(grants) = kept.grants.get(&council) {
                return Ok(Arc::clone(grants));
            }
            kept.epoch
        };
        let rows = store::grants_of_council(&**read, council).await?;
        let grants = Arc::new(rows.into_iter().map(Grant::try_from).collect::<Result<Vec<_>, _>>()?);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.catch_up();
        if kept.epoch == epoch {
            kept.grants.insert(council, Arc::clone(&grants));
        }
        Ok(grants)
    }
}

#[async_trait]
impl ActorAttributes for Auditors {
    async fn add(
        &self,
        read: &ReadConn,
        council: Uuid,
        person: Uuid,
        today: NaiveDate,
        sets: &mut BTreeMap<String, BTreeSet<String>>,
    ) -> Result<(), Problem> {
        let grants = self.grants(read, council).await?;
        for grant in grants.iter().filter(|grant| grant.person == person && grant.span.stands(today)) {
            let mut add = |set: &str, value: String| sets.entry(set.to_owned()).or_default().insert(value);
            add("roles", "auditor".to_owned());
            add("audits", grant.organisation.clone());
            for part in &grant.scope {
                add("scopes", part.to_string());
            }
        }
        Ok(())
    }

    async fn held(&self, tx: &WriteTx, cx: &Context, person: Uuid) -> Result<u64, Problem> {
        Ok(open_grants(tx, cx, person).await?.len() as u64)
    }

    async fn end_held(&self, tx: &WriteTx, cx: &Context, person: Uuid) -> Result<u64, Problem> {
        let mut ended = 0;
        for grant in open_grants(tx, cx, person).await? {
            let locked = store::grant_for_change(tx, cx.council.id, grant.id).await?;
            if locked.span.is_open(cx.today()) {
                let _recorded = end_grant(tx, cx, grant.id, None).await?;
                ended += 1;
            }
        }
        Ok(ended)
    }
}

/// Grants that stand, or will.
async fn open_grants(tx: &WriteTx, cx: &Context, person: Uuid) -> Result<Vec<Grant>, Problem> {
    let mut grants = store::grants_of(tx, cx.council.id, person).await?;
    grants.retain(|grant| grant.span.is_open(cx.today()));
    Ok(grants)
}
