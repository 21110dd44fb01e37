//! The memory between runs: the last good checkpoint of each log, one file each in a directory of the reader's own.

use crate::seen::Seen;
use claror_record::event::FileDigest;
use claror_record::note::MAX_BYTES;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A directory with what was seen.
#[derive(Debug, Clone)]
pub struct State {
    dir: PathBuf,
}

impl State {
    /// Makes the directory when there is none.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(dir: impl Into<PathBuf>) -> io::Result<State> {
        let dir = dir.into();
        fs::create_dir_all(&dir)?;
        Ok(State { dir })
    }

    /// The file of a log: its origin as far as file names can hold it, and a digest that tells it from all others.
    fn file(&self, origin: &str) -> PathBuf {
        let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
        let readable: String = origin.chars().take(80).map(plain).collect();
        let digest: String = FileDigest::of(origin.as_bytes()).to_string().chars().take(16).collect();
        self.dir.join(format!("{}-{digest}.checkpoint", readable.trim_start_matches('.')))
    }

    /// The checkpoint seen last; `None` the first time.
    ///
    /// # Errors
    /// When it is there and cannot be read: then a memory is lost, and no run may pass for one with memory.
    pub fn recall(&self, origin: &str) -> io::Result<Option<Seen>> {
        let path = self.file(origin);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut note = Vec::new();
        file.take(MAX_BYTES as u64 + 1).read_to_end(&mut note)?;
        Ok(Some(Seen { from: path.display().to_string(), note }))
    }

    /// Remembers a checkpoint. After a crash the file holds the old one or the new one, whole.
    ///
    /// # Errors
    /// When it cannot be written to the disk.
    pub fn remember(&self, origin: &str, note: &[u8]) -> io::Result<()> {
        let path = self.file(origin);
        let fresh = path.with_extension(format!("new-{}", std::process::id()));
        let mut file = File::create(&fresh)?;
        file.write_all(note)?;
        file.sync_all()?;
        fs::rename(&fresh, &path)?;
        sync_directory(&self.dir)
    }
}

#[cfg(unix)]
fn sync_directory(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Elsewhere directories cannot be opened as files; the rename is as safe as the system makes it.
#[cfg(not(unix))]
fn sync_directory(_: &Path) -> io::Result<()> {
    Ok(())
}
