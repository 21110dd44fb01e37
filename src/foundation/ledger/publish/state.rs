//! What became of asking the witnesses, as this process knows it: for `/health` and for how long to leave one alone.
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::foundation::config::WitnessSetting;

/// The last time that a witness was asked for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub at: DateTime<Utc>,
    /// Why it did not cosign; `None` when it did.
    pub trouble: Option<String>,
    /// Whether it says that the log has more entries than there are, without showing a checkpoint that says so.
    pub claims_more: bool,
}

/// By log and place of the witness in the settings, with how often it failed in the same way in a row.
#[derive(Default)]
pub struct Witnesses(Mutex<HashMap<(Uuid, usize), (Asked, u32)>>);

impl Witnesses {
    /// What became of asking the witness last, if it was asked since the start.
    pub fn of(&self, log: Uuid, place: usize) -> Option<Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(log, place)).map(|(asked, _)| asked.clone())
    }

    /// How often the witness failed in the same way in a row.
    pub(super) fn failures_of(&self, log: Uuid, place: usize) -> u32 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(log, place)).map_or(0, |(_, failures)| *failures)
    }

    /// Keeps what became of it; answers what was kept before.
    pub(super) fn set(&self, log: Uuid, place: usize, asked: Asked) -> Option<Asked> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let failures = match (&asked.trouble, all.get(&(log, place))) {
            (None, _) => 0,
            (trouble, Some((before, failures))) if before.trouble == *trouble => failures.saturating_add(1),
            _ => 1,
        };
        all.insert((log, place), (asked, failures)).map(|(before, _)| before)
    }

    /// Whether a witness claims to have seen more of the log than there is.
    pub(super) fn claims_more(&self, log: Uuid) -> bool {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().any(|((of, _), (asked, _))| *of == log && asked.claims_more)
    }
}

/// What the database calls a witness: its key, so that one whose settings change names does not cosign twice.
pub(super) fn key_of(witness: &WitnessSetting) -> String {
    format!("{}+{:08x}", witness.vkey.name(), witness.vkey.key_id())
}
