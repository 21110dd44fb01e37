//! Trust policies (C2SP tlog-policy): which logs are accepted, and which witnesses must have cosigned.

mod read;
#[cfg(test)]
mod tests;

use crate::cosignature::{CosignatureError, WitnessVkey};
use crate::note::{BadKey, Note, Vkey};
use std::collections::BTreeMap;
use std::fmt;

/// The name that no witness and no group may have: no cosignature is asked for.
pub const NONE: &str = "none";

/// A policy: a checkpoint is valid when any of the logs signed it and the quorum cosigned it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    pub logs: Vec<PolicyLog>,
    pub witnesses: Vec<PolicyWitness>,
    /// Each names only witnesses and earlier groups.
    pub groups: Vec<PolicyGroup>,
    /// The witness or group that must have cosigned; `None`: nobody.
    pub quorum: Option<String>,
}

/// A log that a policy accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyLog {
    pub vkey: Vkey,
    /// Where to reach the log; absent when the policy serves offline checks only.
    pub url: Option<String>,
}

/// A witness that a policy knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyWitness {
    /// What groups and the quorum call it; without meaning elsewhere.
    pub name: String,
    pub vkey: WitnessVkey,
    /// Its submission prefix.
    pub url: Option<String>,
}

/// Witnesses and groups of which some must have cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyGroup {
    pub name: String,
    /// How many of the members, 1 to all of them.
    pub threshold: usize,
    pub members: Vec<String>,
}

/// Why a text is no policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    #[error("line {0} is malformed")]
    Line(usize),
    #[error("line {line}: {error}")]
    Key { line: usize, error: BadKey },
    #[error("line {0} has the key or the name of an earlier line")]
    Duplicate(usize),
    #[error("line {line} names {name}, which no earlier line defines")]
    Unknown { line: usize, name: String },
    /// Each name may be the member of one group only, so that a witness counts once.
    #[error("line {line} has {name} as a member a second time")]
    Member { line: usize, name: String },
    #[error("line {0} asks for more members than the group has, or for none")]
    Threshold(usize),
    #[error("a policy has exactly one quorum line")]
    Quorum,
}

/// What a note has of a policy's witnesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Names of the witnesses that cosigned, in the policy's order, each with its newest time (seconds since 1970, UTC).
    pub cosigned: Vec<(String, u64)>,
    /// Whether they are those that the policy asks for.
    pub met: bool,
}

impl Policy {
    /// A policy that asks no witness.
    pub fn without_witnesses(logs: Vec<PolicyLog>) -> Policy {
        Policy { logs, ..Policy::default() }
    }

    /// Who cosigned the note, and whether that is enough. The log's own signature is not looked at.
    ///
    /// # Errors
    /// When a line claims to be a known witness's and is not: such a note must be refused.
    pub fn quorum_of(&self, note: &Note) -> Result<Quorum, CosignatureError> {
        let mut cosigned = Vec::new();
        for witness in &self.witnesses {
            if let Some(time) = witness.vkey.cosigned(note)? {
                cosigned.push((witness.name.clone(), time));
            }
        }
        let met = self.is_met_by(|name| cosigned.iter().any(|(cosigner, _)| cosigner == name));
        Ok(Quorum { cosigned, met })
    }

    /// Whether the quorum is met when exactly these witnesses cosigned.
    pub fn is_met_by(&self, cosigned: impl Fn(&str) -> bool) -> bool {
        let Some(quorum) = &self.quorum else { return true };
        let mut holds: BTreeMap<&str, bool> =
            self.witnesses.iter().map(|witness| (witness.name.as_str(), cosigned(&witness.name))).collect();
        // Groups name only what stands before them, so one pass is enough.
        for group in &self.groups {
            let count = group.members.iter().filter(|member| holds.get(member.as_str()) == Some(&true)).count();
            holds.insert(&group.name, count >= group.threshold);
        }
        holds.get(quorum.as_str()) == Some(&true)
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = |url: &Option<String>| url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
        for log in &self.logs {
            writeln!(f, "log {}{}", log.vkey, url(&log.url))?;
        }
        for witness in &self.witnesses {
            writeln!(f, "witness {} {}{}", witness.name, witness.vkey, url(&witness.url))?;
        }
        for group in &self.groups {
            writeln!(f, "group {} {} {}", group.name, group.threshold, group.members.join(" "))?;
        }
        writeln!(f, "quorum {}", self.quorum.as_deref().unwrap_or(NONE))
    }
}
