//! The command line: `verify DIR|BUNDLE|URL --vkey FILE|--policy FILE …`.
//!
//! Programs that parse arguments themselves fill a [`Request`]; others hand over the words.

mod key;
mod progress;

use crate::bundle::BundleSource;
use crate::finding::Exit;
use crate::report::Report;
use crate::source::{DirSource, Source, SourceError};
use crate::{Options, Seen, State, verify};
use claror_record::note::MAX_BYTES;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

pub use key::parse_age;

/// How to call it.
pub const USAGE: &str = "\
usage: verify DIR|BUNDLE|URL (--vkey FILE | --policy FILE) [options]
  DIR|BUNDLE|URL  a directory with the log's static files, an auditor's bundle (.tar), or the council's address
                  (with or without /log)
  --vkey FILE     the log's public key, one line, obtained from elsewhere than the log
  --policy FILE   a trust policy (C2SP tlog-policy): the log's key and the witnesses that must have cosigned
  --state DIR     remember the checkpoint of this log there, and hold the next one against it
  --old FILE      a checkpoint from before, which this log must continue; may stand several times
  --max-age T     how old the newest cosignature (without witnesses: the newest entry) may be: 90s, 30m, 24h, 7d
  --previous-vkey FILE  where this log continues another one: that log's key, which must have signed its last checkpoint
  --evidence DIR  where to write what convicts a log (default: evidence)
  --only tree     check the signature and the tree, not what the entries say
  --files         fetch the files that entries name from the address (those of a directory or bundle are read in any case)
  --files-limit N how many MiB of them to fetch at most (default: 1024)
  --progress      tell on the way how far it is, also when nobody watches
  --json          print the report as JSON
exit: 0 verified, 1 tampering or a fork proved, 2 usage, 3 could not finish, 4 policy unmet, 5 record wrong";

/// How many MiB of files are fetched from an address at most, where nothing is said.
pub const FILES_LIMIT: u64 = 1_024;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// A directory, a bundle's file, or an address that begins with `http://` or `https://`.
    pub source: String,
    /// The file with the verifier key.
    pub vkey: Option<PathBuf>,
    /// The file with the trust policy; without `vkey` it names the log's key too.
    pub policy: Option<PathBuf>,
    /// The file with the verifier key of the log that this one continues.
    pub previous_vkey: Option<PathBuf>,
    /// Where the last checkpoints are remembered.
    pub state: Option<PathBuf>,
    /// Files with checkpoints from before.
    pub old: Vec<PathBuf>,
    /// In seconds.
    pub max_age: Option<u64>,
    /// Where evidence goes; `evidence` where nothing is said.
    pub evidence: Option<PathBuf>,
    pub only_tree: bool,
    /// Fetch the files that entries name from an address.
    pub files: bool,
    /// How many MiB of them at most; [`FILES_LIMIT`] where nothing is said.
    pub files_limit: Option<u64>,
    pub progress: bool,
    pub json: bool,
}

impl Request {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// What is wrong with them, in words.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Request, String> {
        let mut words = words.into_iter();
        let mut request = Request::default();
        let mut source = None;
        while let Some(word) = words.next() {
            let mut once = |slot: &mut Option<PathBuf>, what: &str| match slot {
                Some(_) => Err(format!("unknown or repeated option {word}")),
                None => {
                    *slot = Some(PathBuf::from(words.next().ok_or_else(|| format!("{word} needs {what}"))?));
                    Ok(())
                }
            };
            match word.as_str() {
                "--vkey" => once(&mut request.vkey, "a file")?,
                "--previous-vkey" => once(&mut request.previous_vkey, "a file")?,
                "--policy" => once(&mut request.policy, "a file")?,
                "--state" => once(&mut request.state, "a directory")?,
                "--evidence" => once(&mut request.evidence, "a directory")?,
                "--old" => {
                    let mut old = None;
                    once(&mut old, "a file")?;
                    request.old.extend(old);
                }
                "--max-age" if request.max_age.is_none() => {
                    let text = words.next().ok_or("--max-age needs a time")?;
                    request.max_age = Some(parse_age(&text).ok_or_else(|| format!("{text}: not a time such as 24h"))?);
                }
                "--only" => match words.next().as_deref() {
                    Some("tree") => request.only_tree = true,
                    _ => return Err("--only knows one word: tree".to_owned()),
                },
                "--files" => request.files = true,
                "--files-limit" if request.files_limit.is_none() => {
                    let text = words.next().ok_or("--files-limit needs a number of MiB")?;
                    request.files_limit = Some(text.parse().map_err(|_| format!("{text}: not a number of MiB"))?);
                }
                "--progress" => request.progress = true,
                "--json" => request.json = true,
                option if option.starts_with('-') => {
                    return Err(format!("unknown or repeated option {option}"));
                }
                _ if source.is_none() => source = Some(word),
                _ => return Err(format!("one log at a time: {word}")),
            }
        }
        request.source = source.ok_or("which log? a directory, a bundle or an address")?;
        if request.vkey.is_none() && request.policy.is_none() {
            return Err("which key? --vkey FILE or --policy FILE".to_owned());
        }
        Ok(request)
    }
}

/// Parses the words, runs, prints the report to `out` and usage errors to `err`; gives the exit code.
pub fn run(words: impl IntoIterator<Item = String>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match Request::parse(words) {
        Ok(request) => execute(&request, out, err),
        Err(problem) => complain(err, Exit::Usage, &format!("{problem}\n{USAGE}")),
    }
}

/// Why nothing was verified.
struct Problem(Exit, String);

impl Problem {
    fn usage(what: impl ToString) -> Self {
        Problem(Exit::Usage, what.to_string())
    }

    fn incomplete(what: impl ToString) -> Self {
        Problem(Exit::Incomplete, what.to_string())
    }
}

/// Runs a request. May be called from asynchronous programs: the work has a thread of its own.
pub fn execute(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    // A blocking HTTP client must not live on an asynchronous program's threads.
    let own = request.clone();
    let report = match std::thread::spawn(move || check(&own)).join() {
        Ok(Ok(report)) => report,
        Ok(Err(Problem(exit, problem))) => return complain(err, exit, &problem),
        // Whatever stopped the work, it proves nothing about the log.
        Err(_) => return complain(err, Exit::Incomplete, "the verification broke off"),
    };
    let printed =
        if request.json { writeln!(out, "{:#}", report.to_json()) } else { writeln!(out, "{}", report.lines().join("\n")) };
    let mut exit = report.exit;
    if let Err(Problem(worse, problem)) = keep_evidence(request, &report) {
        complain(err, worse, &problem);
    }
    // A report that nobody could read must not pass for a good one, nor a memory that was not kept.
    if printed.and_then(|()| out.flush()).is_err() {
        exit = Exit::worst([exit, Exit::Incomplete]);
    }
    if let Err(Problem(worse, problem)) = remember(request, &report) {
        complain(err, worse, &problem);
        exit = Exit::worst([exit, worse]);
    }
    exit.code()
}

fn check(request: &Request) -> Result<Report, Problem> {
    let policy = request.policy.as_deref().map(key::read_policy).transpose().map_err(Problem::usage)?;
    let source = open(&request.source)?;
    let key = match &request.vkey {
        Some(path) => key::read_key(path).map_err(Problem::usage)?,
        None => key::of_policy(policy.as_ref(), &*source).map_err(Problem::usage)?,
    };
    let mut seen = Vec::new();
    if let Some(dir) = &request.state {
        let named = |error: std::io::Error| Problem::incomplete(format!("{}: {error}", dir.display()));
        seen.extend(State::open(dir).and_then(|state| state.recall(key.name())).map_err(named)?);
    }
    for path in &request.old {
        seen.push(read_old(path).map_err(Problem::usage)?);
    }
    let max_age = match (request.max_age, now()) {
        (Some(most), Some(now)) => Some((now, most)),
        (Some(_), None) => return Err(Problem::incomplete("this computer's clock stands before 1970")),
        (None, _) => None,
    };
    let progress = progress::Progress::new(request.progress);
    let told = |behind: u64, size: u64| progress.tell(behind, size);
    let options = Options {
        only_tree: request.only_tree,
        policy,
        seen,
        max_age,
        previous_key: request.previous_vkey.as_deref().map(key::read_key).transpose().map_err(Problem::usage)?,
        fetch_files: request.files.then(|| request.files_limit.unwrap_or(FILES_LIMIT).saturating_mul(1 << 20)),
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        progress: Some(&told),
    };
    let report = verify(&*source, &key, options);
    progress.end();
    Ok(report)
}

/// Seconds since 1970. The auditor's program runs by its own computer's clock, not by the house's.
#[allow(clippy::disallowed_methods)]
fn now() -> Option<i64> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

fn complain(err: &mut dyn Write, exit: Exit, problem: &str) -> u8 {
    // Nothing is left to be done when even this cannot be written.
    let _ = writeln!(err, "{problem}");
    exit.code()
}

/// A tree that is whole and continues what was seen before is remembered, also where the record in it is wrong or the
/// policy unmet: the next one must continue it all the same.
fn remember(request: &Request, report: &Report) -> Result<(), Problem> {
    let sound = matches!(report.exit, Exit::Verified | Exit::PolicyUnmet | Exit::RecordWrong);
    let (Some(dir), Some(checkpoint), true) = (&request.state, &report.checkpoint, sound) else {
        return Ok(());
    };
    let kept = State::open(dir).and_then(|state| state.remember(&checkpoint.origin, &report.note));
    kept.map_err(|error| Problem::incomplete(format!("the checkpoint is not remembered: {}: {error}", dir.display())))
}

fn keep_evidence(request: &Request, report: &Report) -> Result<(), Problem> {
    if report.evidence.is_empty() {
        return Ok(());
    }
    let dir = request.evidence.clone().unwrap_or_else(|| PathBuf::from("evidence"));
    let write = || {
        std::fs::create_dir_all(&dir)?;
        report.evidence.iter().try_for_each(|piece| std::fs::write(dir.join(&piece.name), &piece.content))
    };
    write().map_err(|error| Problem::incomplete(format!("the evidence is not kept: {}: {error}", dir.display())))
}

fn read_old(path: &Path) -> Result<Seen, String> {
    let mut note = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut note));
    read.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Seen { from: path.display().to_string(), note })
}

fn open(source: &str) -> Result<Box<dyn Source>, Problem> {
    if source.starts_with("http://") || source.starts_with("https://") {
        return open_url(source).map_err(Problem::usage);
    }
    let path = Path::new(source);
    if path.is_dir() {
        return Ok(Box::new(DirSource::new(source)));
    }
    match BundleSource::open(path) {
        Ok(bundle) => Ok(Box::new(bundle)),
        Err(SourceError::Absent) => Err(Problem::usage(format!("{source} is no directory and no file"))),
        Err(error) => Err(Problem::incomplete(format!("{source}: {error}"))),
    }
}

#[cfg(feature = "http")]
fn open_url(url: &str) -> Result<Box<dyn Source>, String> {
    let source = crate::HttpSource::new(url, crate::HttpOptions::default()).map_err(|e| e.to_string())?;
    Ok(Box::new(source))
}

#[cfg(not(feature = "http"))]
fn open_url(url: &str) -> Result<Box<dyn Source>, String> {
    Err(format!("{url}: this program was built without reading from the web"))
}
