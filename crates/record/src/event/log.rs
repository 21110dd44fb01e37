//! Forms about the log itself after its first words: keys, heartbeats, its end, what was refilled, what runs it.

use super::catalogue::Form;
use super::leaf::Subject;
use super::values::{FileDigest, present};
use crate::encoding;
use crate::note::{SigningKey, Vkey};
use serde::{Deserialize, Serialize};

/// What a key signs to hand over to another begins so.
const ROTATION: &str = "audit/rotate/v1";

/// `log.key_rotated`: from here on another key signs; the one before vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogKeyRotated {
    /// The next key, in signed-note's form; its name is the log's origin.
    pub new_vkey: String,
    /// Standard base64 of the old key's Ed25519 signature over [`LogKeyRotated::statement`].
    pub proof: String,
}

impl LogKeyRotated {
    /// What the old key signs: `audit/rotate/v1`, the origin and the new key, each with its newline.
    pub fn statement(origin: &str, new_vkey: &str) -> String {
        format!("{ROTATION}\n{origin}\n{new_vkey}\n")
    }

    /// The form by which `old` hands over to `new`.
    pub fn signed(old: &SigningKey, new: &Vkey) -> Self {
        let new_vkey = new.to_string();
        let proof = encoding::base64(&old.sign(Self::statement(old.vkey().name(), &new_vkey).as_bytes()));
        LogKeyRotated { new_vkey, proof }
    }

    /// The new key, once the old one is proved to have named it; `None` otherwise.
    pub fn followed_from(&self, old: &Vkey) -> Option<Vkey> {
        let new: Vkey = self.new_vkey.parse().ok()?;
        let statement = Self::statement(old.name(), &self.new_vkey);
        let signature = encoding::from_base64(&self.proof)?;
        (new.name() == old.name() && old.verifies(statement.as_bytes(), &signature)).then_some(new)
    }
}

impl Form for LogKeyRotated {
    fn check(&self, subject: &Subject) -> Result<(), &'static str> {
        let new: Vkey = self.new_vkey.parse().map_err(|_| "the new key is no verifier key")?;
        if *subject != Subject::Log(new.name().to_owned()) {
            return Err("the new key has another name than the log");
        }
        match encoding::array_from_base64::<64>(&self.proof) {
            Some(_) => Ok(()),
            None => Err("the proof is no Ed25519 signature of 64 bytes"),
        }
    }
}

/// `log.heartbeat`: nothing else was written for that long, and the log still lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogHeartbeat {
    /// The silence after which a heartbeat is due.
    pub interval_seconds: u64,
}

impl Form for LogHeartbeat {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.interval_seconds > 0 { Ok(()) } else { Err("an interval is one second or more") }
    }
}

/// Why a log ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogCloseReason {
    KeyLost,
    KeyStolen,
    NewEpoch,
    WoundUp,
}

/// `log.closed`: the last entry of a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogClosed {
    pub reason: LogCloseReason,
}

impl Form for LogClosed {}

/// Where lost entries were found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecoverySource {
    Directory,
    Url,
    Bundle,
}

/// `log.recovered`: entries that the database had lost were refilled from a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogRecovered {
    /// Index of the first refilled entry.
    pub first: u64,
    /// How many, at least one.
    pub count: u64,
    pub source: RecoverySource,
}

impl Form for LogRecovered {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.count > 0 { Ok(()) } else { Err("at least one entry is recovered") }
    }
}

/// `release.deployed`: another program runs the council's house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseDeployed {
    /// As the program names itself, such as `0.1.0`.
    pub version: String,
    /// Over the program's file.
    pub binary_sha256: FileDigest,
}

impl Form for ReleaseDeployed {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.version.is_empty() { Err("a release has a version") } else { Ok(()) }
    }
}

/// `policy.changed`: other rules of who may do what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyChanged {
    /// Over all policies and their schemas, in a fixed order.
    pub sha256: FileDigest,
    /// What stood before; absent the first time.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub previous: Option<FileDigest>,
}

impl Form for PolicyChanged {
    fn check(&self, _: &Subject) -> Result<(), &'static str> {
        if self.previous == Some(self.sha256) { Err("the policy is the one before") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str, n: u8) -> SigningKey {
        SigningKey::from_seed(name, &[n; 32]).unwrap()
    }

    #[test]
    fn a_rotation_is_followed_from_the_key_that_signed_it_only() {
        let (old, new, other) = (key("c.example/log", 1), key("c.example/log", 2), key("c.example/log", 3));
        let rotation = LogKeyRotated::signed(&old, new.vkey());
        assert_eq!(rotation.check(&Subject::Log("c.example/log".into())), Ok(()));
        assert_eq!(rotation.followed_from(old.vkey()).as_ref(), Some(new.vkey()));
        assert_eq!(rotation.followed_from(other.vkey()), None);
        assert_eq!(rotation.followed_from(new.vkey()), None);
        let swapped = LogKeyRotated { new_vkey: other.vkey().to_string(), ..rotation };
        assert_eq!(swapped.followed_from(old.vkey()), None);
        let foreign = LogKeyRotated::signed(&old, key("d.example/log", 2).vkey());
        assert_eq!(foreign.followed_from(old.vkey()), None);
    }
}
