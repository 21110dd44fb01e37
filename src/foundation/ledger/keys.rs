//! Key files: `keys/<council>.log.key`, readable by the server's user only, outside the database and its backups
//! (audit-trail design §8). The form is signed-note's `PRIVATE+KEY+…` line.
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use claror_record::note::SigningKey;

use crate::foundation::ids;

fn path(dir: &Path, slug: &str) -> PathBuf {
    dir.join(format!("{slug}.log.key"))
}

/// Reads a council's key and makes sure that it is this log's.
pub(super) fn load(dir: &Path, slug: &str, origin: &str) -> Result<SigningKey, String> {
    let path = path(dir, slug);
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let key = SigningKey::parse(text.trim_end()).map_err(|e| format!("{}: {e}", path.display()))?;
    if key.vkey().name() != origin {
        return Err(format!("{}: the key is of {}, the log is {origin}", path.display(), key.vkey().name()));
    }
    Ok(key)
}

/// Makes a key if there is none; what exists is never overwritten. On the disk before this returns.
pub(super) fn create_if_missing(dir: &Path, slug: &str, origin: &str) -> Result<(), String> {
    let path = path(dir, slug);
    if path.exists() {
        return load(dir, slug, origin).map(|_| ());
    }
    let key = SigningKey::from_seed(origin, &ids::random()).map_err(|e| e.to_string())?;
    write_secret(dir, &path, &format!("{}\n", key.to_text().as_str())).map_err(|e| format!("{}: {e}", path.display()))
}

/// Writes a file that only its owner may read, through a temporary name, and makes it durable.
fn write_secret(dir: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(dir)?;
    let temporary = path.with_extension("key.new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&temporary)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    fs::File::open(dir)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_never_for_another_log() {
        let dir = tempfile::tempdir().expect("a folder");
        create_if_missing(dir.path(), "a", "a.example/log").expect("made");
        let first = load(dir.path(), "a", "a.example/log").expect("read").vkey().to_string();
        create_if_missing(dir.path(), "a", "a.example/log").expect("kept");
        assert_eq!(load(dir.path(), "a", "a.example/log").expect("read").vkey().to_string(), first);
        assert!(load(dir.path(), "a", "b.example/log").is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(path(dir.path(), "a")).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
