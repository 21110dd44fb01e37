//! An auditor's bundle (audit-trail design §10) read as it is: a tar whose files are found by their place, never unpacked.

use crate::source::{Source, SourceError, failed, read_at_most};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// How many files a bundle may have: a hundred million entries make 800,000.
const MAX_FILES: usize = 1 << 24;

/// The files of a tar. Only plain files count; what else a tar can hold is refused, since nothing of it belongs here.
#[derive(Debug, Clone)]
pub struct BundleSource {
    path: PathBuf,
    /// Where each file begins and how long it is.
    files: BTreeMap<String, (u64, u64)>,
}

impl BundleSource {
    /// Reads the tar's headers.
    ///
    /// # Errors
    /// When the file cannot be read, is no tar, or has a name twice: then two readers could see two bundles.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, SourceError> {
        let path = path.into();
        let files = read_headers(&path)?;
        Ok(BundleSource { path, files })
    }

    fn reader(&self, name: &str) -> Result<(std::io::Take<File>, u64), SourceError> {
        let (start, length) = *self.files.get(name).ok_or(SourceError::Absent)?;
        let mut file = File::open(&self.path).map_err(failed)?;
        file.seek(SeekFrom::Start(start)).map_err(failed)?;
        Ok((file.take(length), length))
    }
}

fn read_headers(path: &Path) -> Result<BTreeMap<String, (u64, u64)>, SourceError> {
    let file = File::open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    let mut archive = tar::Archive::new(BufReader::new(file));
    let mut files = BTreeMap::new();
    for entry in archive.entries_with_seek().map_err(broken)? {
        let entry = entry.map_err(broken)?;
        let kind = entry.header().entry_type();
        if kind.is_dir() {
            continue;
        }
        let name = entry.path().map_err(broken)?.to_str().map(str::to_owned);
        let name = name.ok_or_else(|| SourceError::Failed("a file of the bundle has a name that is no text".to_owned()))?;
        let name = name.strip_prefix("./").map(str::to_owned).unwrap_or(name);
        if !kind.is_file() {
            return Err(SourceError::Failed(format!("{name} is no plain file of the bundle")));
        }
        if files.len() == MAX_FILES {
            return Err(SourceError::Failed(format!("the bundle has more than {MAX_FILES} files")));
        }
        if entry.raw_file_position().saturating_add(entry.size()) > length {
            return Err(SourceError::Failed(format!("not a whole bundle: it ends within {name}")));
        }
        if files.insert(name.clone(), (entry.raw_file_position(), entry.size())).is_some() {
            return Err(SourceError::Failed(format!("{name} stands twice in the bundle")));
        }
    }
    Ok(files)
}

fn broken(error: std::io::Error) -> SourceError {
    SourceError::Failed(format!("not a whole bundle: {error}"))
}

impl Source for BundleSource {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        let (reader, length) = self.reader(path)?;
        read_at_most(reader, length, limit)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        Ok(Box::new(BufReader::with_capacity(1 << 16, self.reader(path)?.0)))
    }

    fn list(&self, folder: &str) -> Result<Option<Vec<String>>, SourceError> {
        let prefix = format!("{folder}/");
        let names = self.files.range(prefix.clone()..).map(|(name, _)| name).take_while(|name| name.starts_with(&prefix));
        Ok(Some(names.cloned().collect()))
    }
}
