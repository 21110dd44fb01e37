//! Reading a policy's text, line by line; a line may only name what stands before it.
use super::{NONE, Policy, PolicyError, PolicyGroup, PolicyLog, PolicyWitness};
use crate::encoding;
use std::collections::BTreeSet;
use std::str::FromStr;

impl FromStr for Policy {
    type Err = PolicyError;

    fn from_str(text: &str) -> Result<Policy, PolicyError> {
        let mut reader = Reader::default();
        for (line, content) in (1..).zip(text.split('\n')) {
            if content.bytes().any(|byte| byte < 0x20 && byte != b'\t' || byte == 0x7f) {
                return Err(PolicyError::Line(line));
            }
            let items: Vec<&str> = content.split([' ', '\t']).filter(|item| !item.is_empty()).collect();
            match items.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["log", vkey, rest @ ..] if rest.len() < 2 => reader.log(line, vkey, rest.first().copied())?,
                ["witness", name, vkey, rest @ ..] if rest.len() < 2 => {
                    reader.witness(line, name, vkey, rest.first().copied())?;
                }
                ["group", name, threshold, members @ ..] if !members.is_empty() => {
                    reader.group(line, name, threshold, members)?;
                }
                ["quorum", name] => reader.quorum(line, name)?,
                _ => return Err(PolicyError::Line(line)),
            }
        }
        if reader.quorum_seen { Ok(reader.policy) } else { Err(PolicyError::Quorum) }
    }
}

#[derive(Default)]
struct Reader<'a> {
    policy: Policy,
    /// Witnesses and groups share one space of names.
    names: BTreeSet<&'a str>,
    members: BTreeSet<&'a str>,
    quorum_seen: bool,
}

impl<'a> Reader<'a> {
    fn log(&mut self, line: usize, vkey: &str, url: Option<&str>) -> Result<(), PolicyError> {
        let vkey: crate::note::Vkey = vkey.parse().map_err(|error| PolicyError::Key { line, error })?;
        if self.policy.logs.iter().any(|log| log.vkey.public_key() == vkey.public_key()) {
            return Err(PolicyError::Duplicate(line));
        }
        self.policy.logs.push(PolicyLog { vkey, url: url.map(str::to_owned) });
        Ok(())
    }

    fn witness(&mut self, line: usize, name: &'a str, vkey: &str, url: Option<&str>) -> Result<(), PolicyError> {
        let vkey: crate::cosignature::WitnessVkey = vkey.parse().map_err(|error| PolicyError::Key { line, error })?;
        self.define(line, name)?;
        if self.policy.witnesses.iter().any(|witness| witness.vkey.public_key() == vkey.public_key()) {
            return Err(PolicyError::Duplicate(line));
        }
        self.policy.witnesses.push(PolicyWitness { name: name.to_owned(), vkey, url: url.map(str::to_owned) });
        Ok(())
    }

    fn group(&mut self, line: usize, name: &'a str, threshold: &str, members: &[&'a str]) -> Result<(), PolicyError> {
        for member in members {
            self.known(line, member)?;
            if !self.members.insert(member) {
                return Err(PolicyError::Member { line, name: (*member).to_owned() });
            }
        }
        let threshold = match threshold {
            "all" => members.len(),
            "any" => 1,
            number => encoding::from_decimal(number).and_then(|k| usize::try_from(k).ok()).ok_or(PolicyError::Line(line))?,
        };
        if !(1..=members.len()).contains(&threshold) {
            return Err(PolicyError::Threshold(line));
        }
        self.define(line, name)?;
        let members = members.iter().map(|member| (*member).to_owned()).collect();
        self.policy.groups.push(PolicyGroup { name: name.to_owned(), threshold, members });
        Ok(())
    }

    fn quorum(&mut self, line: usize, name: &str) -> Result<(), PolicyError> {
        if self.quorum_seen {
            return Err(PolicyError::Quorum);
        }
        self.quorum_seen = true;
        if name != NONE {
            self.known(line, name)?;
            self.policy.quorum = Some(name.to_owned());
        }
        Ok(())
    }

    fn define(&mut self, line: usize, name: &'a str) -> Result<(), PolicyError> {
        if name == NONE || !self.names.insert(name) { Err(PolicyError::Duplicate(line)) } else { Ok(()) }
    }

    fn known(&self, line: usize, name: &str) -> Result<(), PolicyError> {
        if self.names.contains(name) { Ok(()) } else { Err(PolicyError::Unknown { line, name: name.to_owned() }) }
    }
}
