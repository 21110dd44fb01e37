//! Trust policies (C2SP tlog-policy) of a log that no witness cosigns: which log, and that nobody else must sign.

use crate::note::{BadKey, Vkey};
use std::fmt;
use std::str::FromStr;

/// A policy that accepts any of its logs without witnesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub logs: Vec<PolicyLog>,
}

/// A log that a policy accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyLog {
    pub vkey: Vkey,
    /// Where to reach the log; absent when the policy serves offline checks only.
    pub url: Option<String>,
}

/// Why a text is no policy that this program can follow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    #[error("line {0} is malformed")]
    Line(usize),
    #[error("line {line}: {error}")]
    Key { line: usize, error: BadKey },
    #[error("line {0} names the key of an earlier line")]
    Duplicate(usize),
    /// A valid policy, but one that asks for witnesses.
    #[error("line {0} asks for witnesses, which this program does not check yet")]
    Witnesses(usize),
    #[error("a policy has exactly one quorum line")]
    Quorum,
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for log in &self.logs {
            match &log.url {
                Some(url) => writeln!(f, "log {} {url}", log.vkey)?,
                None => writeln!(f, "log {}", log.vkey)?,
            }
        }
        f.write_str("quorum none\n")
    }
}

impl FromStr for Policy {
    type Err = PolicyError;

    fn from_str(text: &str) -> Result<Policy, PolicyError> {
        let mut logs: Vec<PolicyLog> = Vec::new();
        let mut quorums = 0;
        for (line, content) in (1..).zip(text.split('\n')) {
            if content.bytes().any(|byte| byte < 0x20 && byte != b'\t' || byte == 0x7f) {
                return Err(PolicyError::Line(line));
            }
            let items: Vec<&str> = content.split([' ', '\t']).filter(|item| !item.is_empty()).collect();
            match items.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["log", vkey, rest @ ..] if rest.len() < 2 => {
                    let vkey: Vkey = vkey.parse().map_err(|error| PolicyError::Key { line, error })?;
                    if logs.iter().any(|log| log.vkey.public_key() == vkey.public_key()) {
                        return Err(PolicyError::Duplicate(line));
                    }
                    logs.push(PolicyLog { vkey, url: rest.first().map(|url| (*url).to_owned()) });
                }
                ["quorum", "none"] => quorums += 1,
                ["quorum", _] | ["witness", _, _, ..] | ["group", _, _, _, ..] => {
                    return Err(PolicyError::Witnesses(line));
                }
                _ => return Err(PolicyError::Line(line)),
            }
        }
        if quorums == 1 { Ok(Policy { logs }) } else { Err(PolicyError::Quorum) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::SigningKey;

    fn vkey(n: u8) -> Vkey {
        SigningKey::from_seed("c.example/log", &[n; 32]).unwrap().vkey().clone()
    }

    #[test]
    fn a_policy_survives_its_text() {
        let policy = Policy {
            logs: vec![
                PolicyLog { vkey: vkey(1), url: Some("https://c.example/log".into()) },
                PolicyLog { vkey: vkey(2), url: None },
            ],
        };
        let text = policy.to_string();
        assert_eq!(text, format!("log {} https://c.example/log\nlog {}\nquorum none\n", vkey(1), vkey(2)));
        assert_eq!(text.parse(), Ok(policy.clone()));
        let spaced = format!("# ours\n\n  log\t{}   https://c.example/log \n \t\n#x\nlog {}\n quorum  none", vkey(1), vkey(2));
        assert_eq!(spaced.parse(), Ok(policy));
    }

    #[test]
    fn what_is_malformed_or_needs_witnesses_is_told_apart() {
        let log = format!("log {}\n", vkey(1));
        let read = |text: &str| text.parse::<Policy>().unwrap_err();
        assert_eq!(read(&log), PolicyError::Quorum);
        assert_eq!(read(&format!("{log}quorum none\nquorum none\n")), PolicyError::Quorum);
        assert_eq!(read(&format!("{log}{log}quorum none\n")), PolicyError::Duplicate(2));
        assert_eq!(read(&format!("witness W {}\nquorum W\n", vkey(2))), PolicyError::Witnesses(1));
        assert_eq!(read("log x\nquorum none\n"), PolicyError::Key { line: 1, error: BadKey::Form });
        for bad in ["logs x\n", "log\n", "quorum\n", "log a b c\n", "quorum none\r\n", "\u{0}\n"] {
            assert_eq!(read(bad), PolicyError::Line(1), "{bad:?}");
        }
    }
}
