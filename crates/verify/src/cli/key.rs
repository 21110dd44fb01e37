//! Files that the reader brings: keys and policies. Nothing here comes out of the log.

use crate::source::Source;
use claror_record::checkpoint::Checkpoint;
use claror_record::note::{MAX_BYTES, Note, Vkey};
use claror_record::policy::Policy;
use std::fmt::Display;
use std::io::Read as _;
use std::path::Path;

/// The largest file of a key or a policy.
const MAX_FILE: u64 = 1 << 20;

fn read(path: &Path) -> Result<String, String> {
    let mut text = String::new();
    let file = std::fs::File::open(path).and_then(|file| file.take(MAX_FILE).read_to_string(&mut text));
    file.map_err(|error| named(path, error))?;
    Ok(text)
}

fn named(path: &Path, problem: impl Display) -> String {
    format!("{}: {problem}", path.display())
}

/// The key in a file: one line in signed-note's form; empty lines and lines that begin with `#` are skipped.
pub(super) fn read_key(path: &Path) -> Result<Vkey, String> {
    let text = read(path)?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    match (lines.next(), lines.next()) {
        (Some(line), None) => line.parse().map_err(|error| named(path, error)),
        (None, _) => Err(named(path, "holds no key")),
        (Some(_), Some(_)) => Err(named(path, "holds more than one key")),
    }
}

pub(super) fn read_policy(path: &Path) -> Result<Policy, String> {
    read(path)?.parse().map_err(|error| named(path, error))
}

/// The key that a policy names for the log; of several logs the one whose name the checkpoint bears. The checkpoint only
/// chooses among the reader's own keys.
pub(super) fn of_policy(policy: Option<&Policy>, source: &dyn Source) -> Result<Vkey, String> {
    let logs = policy.map(|policy| policy.logs.as_slice()).unwrap_or_default();
    match logs {
        [] => Err("the policy names no log: --vkey FILE".to_owned()),
        [log] => Ok(log.vkey.clone()),
        several => {
            let note = source.read("checkpoint", MAX_BYTES).ok().and_then(|bytes| Note::parse(&bytes).ok());
            let checkpoint = note.and_then(|note| note.text().parse::<Checkpoint>().ok());
            let of_origin = |checkpoint: Checkpoint| {
                let mut own = several.iter().filter(|log| log.vkey.name() == checkpoint.origin);
                own.next().filter(|_| own.next().is_none()).map(|log| log.vkey.clone())
            };
            checkpoint.and_then(of_origin).ok_or_else(|| "the policy names several logs: --vkey FILE".to_owned())
        }
    }
}

/// A time such as `90s`, `30m`, `24h`, `7d`, in seconds.
pub fn parse_age(text: &str) -> Option<u64> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return None,
    };
    claror_record::encoding::from_decimal(number)?.checked_mul(seconds)
}
