//! A witness's memory: of each log the largest tree that it cosigned. It is on the disk before a cosignature leaves the
//! house; a witness that forgot could be shown another past.
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use claror_record::Hash;
use claror_record::checkpoint::Checkpoint;
use claror_record::encoding;
use serde::{Deserialize, Serialize};

/// The form of the file.
const VERSION: u32 = 1;

/// Why the memory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    #[error("{path}: {error}")]
    File { path: String, error: io::Error },
    #[error("{path}: {what}")]
    Form { path: String, what: String },
    #[error("{0} is in use by another witness")]
    InUse(String),
    #[error(
        "{0} is not there, but this key has cosigned before: without its memory a witness must not go on. Put the file back, or make \
         a new key and tell the logs"
    )]
    Lost(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    logs: BTreeMap<String, StoredLog>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredLog {
    size: u64,
    /// Standard base64.
    root: String,
    /// The signed note, with the log's signatures and this witness's.
    checkpoint: String,
}

/// The memory, as it stands on the disk.
pub struct Book {
    path: PathBuf,
    logs: BTreeMap<String, (u64, Hash, String)>,
    /// Held as long as the book is open.
    _lock: File,
}

impl Book {
    /// Opens the memory at `path`. `used` is a file beside the key that tells whether the key has cosigned before: the
    /// memory of such a key is never begun anew.
    ///
    /// # Errors
    /// When the file cannot be read, is in use, or is lost.
    pub fn open(path: &Path, used: &Path) -> Result<Self, BookError> {
        let fault = |path: &Path| {
            let path = path.display().to_string();
            move |error| BookError::File { path, error }
        };
        let lock_path = path.with_extension("lock");
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path).map_err(fault(&lock_path))?;
        if lock.try_lock().is_err() {
            return Err(BookError::InUse(path.display().to_string()));
        }
        let logs = match fs::read_to_string(path) {
            Ok(text) => parse(&text).map_err(|what| BookError::Form { path: path.display().to_string(), what })?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if used.exists() {
                    return Err(BookError::Lost(path.display().to_string()));
                }
                BTreeMap::new()
            }
            Err(error) => return Err(fault(path)(error)),
        };
        let book = Self { path: path.to_owned(), logs, _lock: lock };
        book.write(&book.logs).map_err(fault(path))?;
        write_durably(used, format!("{}\n", path.display()).as_bytes()).map_err(fault(used))?;
        Ok(book)
    }

    /// Size and root of the tree of this log that was cosigned last.
    pub fn last(&self, origin: &str) -> Option<(u64, Hash)> {
        self.logs.get(origin).map(|(size, root, _)| (*size, *root))
    }

    /// Its note.
    pub fn note(&self, origin: &str) -> Option<&str> {
        self.logs.get(origin).map(|(_, _, note)| note.as_str())
    }

    /// Keeps a checkpoint; on the disk before this returns, else nothing has changed.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&mut self, checkpoint: &Checkpoint, note: String) -> io::Result<()> {
        let mut logs = self.logs.clone();
        logs.insert(checkpoint.origin.clone(), (checkpoint.size, checkpoint.root, note));
        self.write(&logs)?;
        self.logs = logs;
        Ok(())
    }

    fn write(&self, logs: &BTreeMap<String, (u64, Hash, String)>) -> io::Result<()> {
        let stored = |(origin, (size, root, note)): (&String, &(u64, Hash, String))| {
            (origin.clone(), StoredLog { size: *size, root: root.to_string(), checkpoint: note.clone() })
        };
        let stored = Stored { version: VERSION, logs: logs.iter().map(stored).collect() };
        let mut text = serde_json::to_vec_pretty(&stored)?;
        text.push(b'\n');
        write_durably(&self.path, &text)
    }
}

fn parse(text: &str) -> Result<BTreeMap<String, (u64, Hash, String)>, String> {
    let stored: Stored = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if stored.version != VERSION {
        return Err(format!("a form of version {}, which this program does not know", stored.version));
    }
    let read = |(origin, log): (String, StoredLog)| {
        let root = encoding::array_from_base64(&log.root).map(Hash).ok_or_else(|| format!("the root of {origin} is no hash"))?;
        Ok((origin, (log.size, root, log.checkpoint)))
    };
    stored.logs.into_iter().map(read).collect()
}

/// Writes a whole file through a temporary name; it is on the disk when this returns.
pub fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = path.with_extension("new");
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
