//! The settings about witnesses, and about whom the program may call.
use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use claror_record::cosignature::WitnessVkey;
use claror_record::policy::{NONE, Policy, PolicyGroup, PolicyLog, PolicyWitness};

use super::build::Reader;

/// The most witnesses: a note has room for 16 signatures, and the log's own may be two while its key changes.
const MOST: usize = 12;
/// What the published policy calls those who must cosign.
const QUORUM: &str = "quorum";

/// When a checkpoint is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WitnessPolicy {
    /// At once.
    #[default]
    None,
    /// When enough witnesses cosigned it, else after a while.
    Prefer,
    /// When enough witnesses cosigned it, however long that takes.
    Require,
}

impl WitnessPolicy {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Prefer => "prefer",
            Self::Require => "require",
        }
    }
}

/// A witness that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessSetting {
    /// What policies and messages call it.
    pub name: String,
    pub vkey: WitnessVkey,
    /// The submission prefix, without a final slash.
    pub url: String,
}

/// Who is asked to cosign checkpoints, and how many must.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessSettings {
    pub policy: WitnessPolicy,
    pub list: Vec<WitnessSetting>,
    /// How many of them; at most as many as there are.
    pub quorum: usize,
    pub patience_seconds: u32,
    pub timeout_seconds: u32,
}

impl Default for WitnessSettings {
    fn default() -> Self {
        Self { policy: WitnessPolicy::None, list: Vec::new(), quorum: 0, patience_seconds: 10, timeout_seconds: 5 }
    }
}

impl WitnessSettings {
    /// The tlog-policy of a log with these keys. A log that only prefers witnesses names them and asks for none.
    pub fn policy_of(&self, logs: Vec<PolicyLog>) -> Policy {
        let witness = |witness: &WitnessSetting| PolicyWitness {
            name: witness.name.clone(),
            vkey: witness.vkey.clone(),
            url: Some(witness.url.clone()),
        };
        let required = self.policy == WitnessPolicy::Require;
        let members = self.list.iter().map(|witness| witness.name.clone()).collect();
        let group = PolicyGroup { name: QUORUM.to_owned(), threshold: self.quorum, members };
        Policy {
            logs,
            witnesses: self.list.iter().map(witness).collect(),
            groups: if required { vec![group] } else { Vec::new() },
            quorum: required.then(|| QUORUM.to_owned()),
        }
    }
}

/// A host (name or IP address, lower case) with its port.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostPort {
    pub host: String,
    pub port: u16,
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.host.contains(':') {
            true => write!(f, "[{}]:{}", self.host, self.port),
            false => write!(f, "{}:{}", self.host, self.port),
        }
    }
}

impl FromStr for HostPort {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (host, port) = text.rsplit_once(':').ok_or("one of them has no port")?;
        let port = port.parse::<u16>().ok().filter(|port| *port > 0).ok_or("one of them has no port")?;
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let is_name = |host: &str| {
            !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
        };
        match bare {
            Some(bare) if bare.parse::<IpAddr>().is_ok() => Ok(Self { host: bare.to_lowercase(), port }),
            None if is_name(host) => Ok(Self { host: host.to_lowercase(), port }),
            _ => Err("one of them is no host"),
        }
    }
}

impl Reader<'_> {
    pub(super) fn outbound_allow(&mut self) -> Vec<HostPort> {
        let Some(text) = self.text("outbound.allow") else { return Vec::new() };
        let parsed: Result<Vec<HostPort>, _> = text.split(',').map(|part| part.trim().parse()).collect();
        parsed.unwrap_or_else(|reason| {
            self.wrong("outbound.allow", reason);
            Vec::new()
        })
    }

    pub(super) fn witnesses(&mut self, base: WitnessSettings) -> WitnessSettings {
        let policy = match self.word("witnesses.policy") {
            Some("prefer") => WitnessPolicy::Prefer,
            Some("require") => WitnessPolicy::Require,
            _ => WitnessPolicy::None,
        };
        let listed = self.text("witnesses.list").map(read_list);
        let asked = listed.is_some();
        let list = match listed.transpose() {
            Ok(list) => list.unwrap_or_default(),
            Err(reason) => {
                self.wrong("witnesses.list", reason);
                Vec::new()
            }
        };
        match (policy, asked) {
            (WitnessPolicy::None, true) => {
                self.unfit("witnesses.policy", "witnesses.list is set, so this must say prefer or require");
            }
            (WitnessPolicy::Prefer | WitnessPolicy::Require, false) => {
                self.unfit("witnesses.list", "witnesses.policy asks for witnesses, so this is needed");
            }
            _ => {}
        }
        let mut quorum = self.whole("witnesses.quorum", 0usize);
        if quorum == 0 {
            quorum = list.len();
        } else if quorum > list.len() {
            self.unfit("witnesses.quorum", "there are fewer witnesses in witnesses.list");
        }
        WitnessSettings {
            policy,
            list,
            quorum,
            patience_seconds: self.whole("witnesses.patience_seconds", base.patience_seconds),
            timeout_seconds: self.whole("witnesses.timeout_seconds", base.timeout_seconds),
        }
    }
}

fn read_list(text: &str) -> Result<Vec<WitnessSetting>, String> {
    let list = text.split(',').map(read_witness).collect::<Result<Vec<_>, _>>()?;
    if list.len() > MOST {
        return Err(format!("there are more than {MOST}"));
    }
    // A witness that stands twice would count twice.
    let names: BTreeSet<&str> = list.iter().map(|witness| witness.name.as_str()).collect();
    let keys: BTreeSet<&[u8; 32]> = list.iter().map(|witness| witness.vkey.public_key()).collect();
    if names.len() < list.len() || keys.len() < list.len() {
        return Err("two of them have the same name or the same key".to_owned());
    }
    Ok(list)
}

fn read_witness(text: &str) -> Result<WitnessSetting, String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let [name, vkey, url] = parts.as_slice() else {
        return Err("one of them has other parts than a name, a key and an address".to_owned());
    };
    if matches!(*name, NONE | QUORUM) || name.starts_with('#') {
        return Err(format!("{name:?} is no name for a witness"));
    }
    let vkey: WitnessVkey = vkey.parse().map_err(|error| format!("the key of {name}: {error}"))?;
    let parsed = reqwest::Url::parse(url).map_err(|error| format!("the address of {name}: {error}"))?;
    let plain = parsed.has_host() && parsed.query().is_none() && parsed.fragment().is_none() && parsed.username().is_empty();
    if !plain || !matches!(parsed.scheme(), "https" | "http") {
        return Err(format!("the address of {name} is none that can be called"));
    }
    Ok(WitnessSetting { name: (*name).to_owned(), vkey, url: parsed.as_str().trim_end_matches('/').to_owned() })
}
