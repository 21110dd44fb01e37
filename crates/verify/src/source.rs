//! Where a log's published files come from.

use claror_record::bundle::FILES;
use claror_record::event::{FileDigest, Id};
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::PathBuf;

/// Why a file was not read. Neither case proves anything about the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// There is no such file.
    #[error("nothing")]
    Absent,
    /// It could not be reached or read.
    #[error("{0}")]
    Failed(String),
}

/// What a file that an entry names is, which tells where a council's site publishes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicFile<'a> {
    /// A decision's text in one language: title, summary and body, parted by blank lines, and a last newline.
    Text { decision: Id, version: u64, language: &'a str },
    /// A document of a decision.
    Document { decision: Id },
    /// A version of a dataset.
    Dataset { dataset: &'a str, version: u64 },
    /// The report of an auditor's engagement.
    Report { engagement: Id },
}

impl fmt::Display for PublicFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublicFile::Text { decision, version, language } => {
                write!(f, "text {language}, version {version}, of decision {decision}")
            }
            PublicFile::Document { decision } => write!(f, "document of decision {decision}"),
            PublicFile::Dataset { dataset, version } => write!(f, "version {version} of dataset {dataset}"),
            PublicFile::Report { engagement } => write!(f, "report of engagement {engagement}"),
        }
    }
}

/// The files of a log in the static layout: `checkpoint`, `tile/…`, `tile/entries/…`, `checkpoints/<size>`,
/// `openings.jsonl`.
pub trait Source {
    /// The file at `path` (relative, with `/`), of which at most `limit + 1` bytes are read: a longer file is too long
    /// whatever follows.
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError>;

    /// The file at `path`, of any length, line by line.
    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError>;

    /// The files under a folder, by their whole paths, sorted; `None` where files can only be asked for by name, as on
    /// the web.
    fn list(&self, _folder: &str) -> Result<Option<Vec<String>>, SourceError> {
        Ok(None)
    }

    /// A file that an entry names by `digest`, of which at most `limit + 1` bytes are read. Where it lies beside the log,
    /// that is under its digest; a council's site has an address for each kind.
    fn public_file(&self, digest: &FileDigest, _what: &PublicFile<'_>, _limit: u64) -> Result<Box<dyn BufRead>, SourceError> {
        self.open(&format!("{FILES}/{digest}"))
    }
}

/// A directory that holds the static layout: a mirror, or an auditor's bundle once unpacked. Its files are looked up by
/// the names that the layout gives them, never by names out of the data.
#[derive(Debug, Clone)]
pub struct DirSource {
    root: PathBuf,
}

impl DirSource {
    /// The directory is looked at only when files are read.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        DirSource { root: root.into() }
    }

    fn file(&self, path: &str) -> Result<File, SourceError> {
        File::open(self.root.join(path)).map_err(failed)
    }
}

fn failed_kind(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

pub(crate) fn failed(error: io::Error) -> SourceError {
    if failed_kind(&error) { SourceError::Absent } else { SourceError::Failed(error.to_string()) }
}

impl Source for DirSource {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        let file = self.file(path)?;
        let length = file.metadata().map(|data| data.len()).unwrap_or_default();
        read_at_most(file, length, limit)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        Ok(Box::new(BufReader::with_capacity(1 << 16, self.file(path)?)))
    }

    fn list(&self, folder: &str) -> Result<Option<Vec<String>>, SourceError> {
        let mut found = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            let entries = match std::fs::read_dir(self.root.join(&folder)) {
                Ok(entries) => entries,
                Err(error) if failed_kind(&error) => continue,
                Err(error) => return Err(failed(error)),
            };
            for entry in entries {
                let entry = entry.map_err(failed)?;
                let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
                let kind = entry.file_type().map_err(failed)?;
                if kind.is_dir() { folders.push(name) } else { found.push(name) }
            }
        }
        found.sort_unstable();
        Ok(Some(found))
    }
}

/// At most `limit + 1` bytes; `length` is how many are expected.
pub(crate) fn read_at_most(from: impl io::Read, length: u64, limit: usize) -> Result<Vec<u8>, SourceError> {
    let most = (limit as u64).saturating_add(1);
    // One byte more, so that the end is met without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(length.saturating_add(1).min(most)).unwrap_or(0));
    from.take(most).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
