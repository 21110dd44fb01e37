//! Which keys a log has, which of them sign now, and the private keys themselves, read once from their files.
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use claror_record::note::{SigningKey, Vkey};
use sea_orm::{EntityTrait, QueryOrder};
use tokio::sync::Notify;
use uuid::Uuid;

use super::keys;
use super::last_signed::{self, LastSigned};
use super::publish::state::Witnesses;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::ledger_key;

/// A key of a log whose key was rotated at least once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogKey {
    pub vkey: Vkey,
    /// Of which of the council's logs.
    pub origin: String,
    pub from: DateTime<Utc>,
    /// Until when it signs beside the one that followed; `None` for the newest.
    pub until: Option<DateTime<Utc>>,
}

/// The signing keys of the councils' logs, and the bell that wakes the sequencer.
pub struct Ledger {
    keys_dir: PathBuf,
    /// Private keys by council, origin and (once there are several) public key.
    files: RwLock<HashMap<Asked, Arc<SigningKey>>>,
    /// Keys of logs whose key was rotated, oldest first.
    rotated: RwLock<HashMap<Uuid, Vec<LogKey>>>,
    wake: Notify,
    /// What became of asking the witnesses.
    pub witnesses: Witnesses,
}

type Asked = (Uuid, String, Option<String>);

impl Ledger {
    pub fn new(keys_dir: PathBuf) -> Self {
        Self {
            keys_dir,
            files: RwLock::default(),
            rotated: RwLock::default(),
            wake: Notify::new(),
            witnesses: Witnesses::default(),
        }
    }

    /// Where keys lie, and what was signed last.
    pub fn keys_dir(&self) -> &Path {
        &self.keys_dir
    }

    /// Says that something may be waiting. Called after each commit; cheap and never wrong.
    pub(in crate::foundation) fn ring(&self) {
        self.wake.notify_one();
    }

    pub(in crate::foundation) async fn rung(&self) {
        self.wake.notified().await;
    }

    /// Reads again which keys sign: another process may have rotated one.
    pub async fn refresh(&self, read: &ReadConn) -> Result<(), Problem> {
        let rows = ledger_key::Entity::find().order_by_asc(ledger_key::Column::SignsFrom).all(&**read).await?;
        let mut rotated: HashMap<Uuid, Vec<LogKey>> = HashMap::new();
        for row in rows {
            let vkey = row.vkey.parse().map_err(Problem::fault)?;
            let key = LogKey { vkey, origin: row.origin, from: row.signs_from, until: row.signs_until };
            rotated.entry(row.log_id).or_default().push(key);
        }
        *self.rotated.write().unwrap_or_else(PoisonError::into_inner) = rotated;
        Ok(())
    }

    /// The keys of the council's current log since its first rotation, oldest first; none while it has its first key.
    pub fn rotated(&self, council: &Council) -> Vec<LogKey> {
        let all = self.rotated.read().unwrap_or_else(PoisonError::into_inner);
        all.get(&council.id).into_iter().flatten().filter(|key| key.origin == council.ledger_origin).cloned().collect()
    }

    /// The council's newest signing key.
    ///
    /// # Errors
    /// A fault when no file holds it.
    pub(in crate::foundation) fn key(&self, council: &Council) -> Result<Arc<SigningKey>, Problem> {
        let newest = self.rotated(council).last().map(|key| key.vkey.to_string());
        self.file(council, newest)
    }

    /// Every key that signs checkpoints at `now`, the oldest first: one, or two while a rotation is recent. An old key whose
    /// file is gone is left out; the newest one must be there.
    pub(super) fn signers(&self, council: &Council, now: DateTime<Utc>) -> Result<Vec<Arc<SigningKey>>, Problem> {
        let rotated = self.rotated(council);
        let Some((_, earlier)) = rotated.split_last() else { return Ok(vec![self.key(council)?]) };
        let mut signers = Vec::new();
        for key in earlier.iter().filter(|key| key.until.is_some_and(|until| now < until)) {
            let vkey = key.vkey.to_string();
            match keys::load(&self.keys_dir, &council.slug, &council.ledger_origin, Some(&vkey)) {
                Ok(_) => signers.push(self.file(council, Some(vkey))?),
                Err(missing) => tracing::warn!(%missing, "an old key signs no longer, though its time is not over"),
            }
        }
        signers.push(self.key(council)?);
        Ok(signers)
    }

    fn file(&self, council: &Council, vkey: Option<String>) -> Result<Arc<SigningKey>, Problem> {
        let asked = (council.id, council.ledger_origin.clone(), vkey);
        if let Some(key) = self.files.read().unwrap_or_else(PoisonError::into_inner).get(&asked) {
            return Ok(Arc::clone(key));
        }
        let loaded = keys::load(&self.keys_dir, &council.slug, &council.ledger_origin, asked.2.as_deref());
        let key = Arc::new(loaded.map_err(Problem::fault)?);
        self.files.write().unwrap_or_else(PoisonError::into_inner).insert(asked, Arc::clone(&key));
        Ok(key)
    }

    /// The key with which everybody can check the council's ledger: the newest.
    pub fn vkey(&self, council: &Council) -> Result<String, Problem> {
        match self.rotated(council).last() {
            Some(newest) => Ok(newest.vkey.to_string()),
            None => Ok(self.key(council)?.vkey().to_string()),
        }
    }

    /// Every key that the log ever had, the oldest first.
    pub fn vkeys(&self, council: &Council) -> Result<Vec<Vkey>, Problem> {
        let rotated = self.rotated(council);
        if rotated.is_empty() {
            return Ok(vec![self.key(council)?.vkey().clone()]);
        }
        Ok(rotated.into_iter().map(|key| key.vkey).collect())
    }

    /// The keys whose signature a checkpoint of `now` carries.
    pub fn signing_vkeys(&self, council: &Council, now: DateTime<Utc>) -> Result<Vec<Vkey>, Problem> {
        let rotated = self.rotated(council);
        if rotated.is_empty() {
            return self.vkeys(council);
        }
        Ok(rotated.into_iter().filter(|key| key.until.is_none_or(|until| now < until)).map(|key| key.vkey).collect())
    }

    pub(super) fn last_signed(&self, council: &Council) -> Result<Option<LastSigned>, Problem> {
        last_signed::read(&self.keys_dir, &council.ledger_origin, &self.vkeys(council)?).map_err(Problem::fault)
    }
}
