//! Where a log's published files come from.

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

/// The files of a log in the static layout: `checkpoint`, `tile/…`, `tile/entries/…`, `checkpoints/<size>`,
/// `openings.jsonl`.
pub trait Source {
    /// The file at `path` (relative, with `/`), of which at most `limit + 1` bytes are read: a longer file is too long
    /// whatever follows.
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError>;

    /// The file at `path`, of any length, line by line.
    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError>;
}

/// A directory that holds the static layout: a mirror, or an auditor's bundle once unpacked.
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

fn failed(error: io::Error) -> SourceError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => SourceError::Absent,
        _ => SourceError::Failed(error.to_string()),
    }
}

impl Source for DirSource {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        let mut bytes = Vec::new();
        let most = (limit as u64).saturating_add(1);
        self.file(path)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        Ok(Box::new(BufReader::new(self.file(path)?)))
    }
}
