//! The command line: `verify DIR|URL --vkey FILE [--only tree] [--json]`.
//!
//! Programs that parse arguments themselves fill a [`Request`]; others hand over the words.

use crate::finding::Exit;
use crate::source::{DirSource, Source};
use crate::{Options, verify};
use claror_record::note::Vkey;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

/// How to call it.
pub const USAGE: &str = "\
usage: verify DIR|URL --vkey FILE [--only tree] [--json]
  DIR|URL      a directory with the log's static files, or the council's address (with or without /log)
  --vkey FILE  the log's public key, one line, obtained from elsewhere than the log
  --only tree  check the signature and the tree, not what the entries say
  --json       print the report as JSON
exit: 0 verified, 1 tampering or a fork proved, 2 usage, 3 could not finish, 4 policy unmet, 5 record wrong";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// A directory, or an address that begins with `http://` or `https://`.
    pub source: String,
    /// The file with the verifier key.
    pub vkey: PathBuf,
    pub only_tree: bool,
    pub json: bool,
}

impl Request {
    /// Reads the words after the program's name.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Request, String> {
        let mut words = words.into_iter();
        let (mut source, mut vkey, mut only_tree, mut json) = (None, None, false, false);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--vkey" if vkey.is_none() => {
                    vkey = Some(PathBuf::from(words.next().ok_or("--vkey needs a file")?));
                }
                "--only" => match words.next().as_deref() {
                    Some("tree") => only_tree = true,
                    _ => return Err("--only knows one word: tree".to_owned()),
                },
                "--json" => json = true,
                option if option.starts_with('-') => {
                    return Err(format!("unknown or repeated option {option}"));
                }
                _ if source.is_none() => source = Some(word),
                _ => return Err(format!("one log at a time: {word}")),
            }
        }
        let source = source.ok_or("which log? a directory or an address")?;
        let vkey = vkey.ok_or("which key? --vkey FILE")?;
        Ok(Request { source, vkey, only_tree, json })
    }
}

/// Parses the words, runs, prints the report to `out` and usage errors to `err`; gives the exit code.
pub fn run(words: impl IntoIterator<Item = String>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match Request::parse(words) {
        Ok(request) => execute(&request, out, err),
        Err(problem) => complain(err, &format!("{problem}\n{USAGE}")),
    }
}

/// Runs a request. May be called from asynchronous programs: the work has a thread of its own.
pub fn execute(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let key = match read_key(&request.vkey) {
        Ok(key) => key,
        Err(problem) => return complain(err, &problem),
    };
    let options = Options { only_tree: request.only_tree };
    // A blocking HTTP client must not live on an asynchronous program's threads.
    let source = request.source.clone();
    let worker = std::thread::spawn(move || open(&source).map(|source| verify(&*source, &key, options)));
    let report = match worker.join() {
        Ok(Ok(report)) => report,
        Ok(Err(problem)) => return complain(err, &problem),
        Err(_) => {
            // Whatever stopped the work, it proves nothing about the log.
            let _ = writeln!(err, "the verification broke off");
            return Exit::Incomplete.code();
        }
    };
    let printed =
        if request.json { writeln!(out, "{:#}", report.to_json()) } else { writeln!(out, "{}", report.lines().join("\n")) };
    match printed.and_then(|()| out.flush()) {
        Ok(()) => report.exit.code(),
        // A report that nobody could read must not pass for a good one.
        Err(_) => Exit::worst([report.exit, Exit::Incomplete]).code(),
    }
}

fn complain(err: &mut dyn Write, problem: &str) -> u8 {
    // Nothing is left to be done when even this cannot be written.
    let _ = writeln!(err, "{problem}");
    Exit::Usage.code()
}

/// The key in a file: one line in signed-note's form; empty lines and lines that begin with `#` are skipped.
fn read_key(path: &Path) -> Result<Vkey, String> {
    let named = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let mut text = String::new();
    let file = std::fs::File::open(path).map_err(|e| named(&e))?;
    file.take(1 << 16).read_to_string(&mut text).map_err(|e| named(&e))?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    match (lines.next(), lines.next()) {
        (Some(line), None) => line.parse().map_err(|e| named(&e)),
        (None, _) => Err(named(&"holds no key")),
        (Some(_), Some(_)) => Err(named(&"holds more than one key")),
    }
}

fn open(source: &str) -> Result<Box<dyn Source>, String> {
    if source.starts_with("http://") || source.starts_with("https://") {
        return open_url(source);
    }
    if !Path::new(source).is_dir() {
        return Err(format!("{source} is no directory"));
    }
    Ok(Box::new(DirSource::new(source)))
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
