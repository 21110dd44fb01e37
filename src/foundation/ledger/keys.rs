//! Key files: `keys/<council>.log.key`, further ones `keys/<council>.log.<n>.key`, readable by the server's user only, outside
//! the database and its backups (audit-trail design §8). The form is signed-note's `PRIVATE+KEY+…` line. A council has more
//! than one file after a rotation of its key or after a new log was opened; which log a key is of stands in the key itself.
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use claror_record::note::{SigningKey, Vkey};

use crate::foundation::ids;

fn path(dir: &Path, slug: &str, n: u32) -> PathBuf {
    if n < 2 { dir.join(format!("{slug}.log.key")) } else { dir.join(format!("{slug}.log.{n}.key")) }
}

/// The keys of the council's log with this origin, oldest file first. Files of its other logs are passed over.
///
/// # Errors
/// When a file cannot be read or holds no key.
pub(super) fn load_all(dir: &Path, slug: &str, origin: &str) -> Result<Vec<SigningKey>, String> {
    let mut keys = Vec::new();
    for n in 1.. {
        let path = path(dir, slug, n);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let key = SigningKey::parse(text.trim_end()).map_err(|e| format!("{}: {e}", path.display()))?;
                keys.push(key);
            }
            // Keys of closed logs may have been taken away; a gap of some numbers is no end.
            Err(e) if e.kind() == std::io::ErrorKind::NotFound && n < MOST => {}
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => break,
            Err(e) => return Err(format!("{}: {e}", path.display())),
        }
    }
    keys.retain(|key| key.vkey().name() == origin);
    Ok(keys)
}

/// How many key files of one council are looked for.
const MOST: u32 = 64;

/// The key of that log: the named one, or (`None`) the first.
pub(super) fn load(dir: &Path, slug: &str, origin: &str, vkey: Option<&str>) -> Result<SigningKey, String> {
    let keys = load_all(dir, slug, origin)?;
    let wanted = keys.into_iter().find(|key| vkey.is_none_or(|vkey| key.vkey().to_string() == vkey));
    wanted.ok_or_else(|| match vkey {
        Some(vkey) => format!("{}: no file {slug}.log*.key holds the private key of {vkey}", dir.display()),
        None => format!("{}: no file {slug}.log*.key holds a key of {origin}", dir.display()),
    })
}

/// Makes a key for the log if it has none; what exists is never overwritten. On the disk before this returns.
pub(super) fn create_if_missing(dir: &Path, slug: &str, origin: &str) -> Result<(), String> {
    if load_all(dir, slug, origin)?.is_empty() { create(dir, slug, origin).map(|_| ()) } else { Ok(()) }
}

/// A key of the log that is not among `known`: one that an interrupted try left, or a new one.
pub(super) fn another(dir: &Path, slug: &str, origin: &str, known: &[Vkey]) -> Result<SigningKey, String> {
    let left = load_all(dir, slug, origin)?.into_iter().find(|key| !known.contains(key.vkey()));
    left.map_or_else(|| create(dir, slug, origin), Ok)
}

fn create(dir: &Path, slug: &str, origin: &str) -> Result<SigningKey, String> {
    let key = SigningKey::from_seed(origin, &ids::random()).map_err(|e| e.to_string())?;
    let free = (1..MOST).map(|n| path(dir, slug, n)).find(|path| !path.exists());
    let path = free.ok_or_else(|| format!("{}: {slug} has {MOST} key files", dir.display()))?;
    write_secret(dir, &path, &format!("{}\n", key.to_text().as_str())).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(key)
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
        let first = load(dir.path(), "a", "a.example/log", None).expect("read").vkey().to_string();
        create_if_missing(dir.path(), "a", "a.example/log").expect("kept");
        assert_eq!(load(dir.path(), "a", "a.example/log", None).expect("read").vkey().to_string(), first);
        assert!(load(dir.path(), "a", "b.example/log", None).is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(path(dir.path(), "a", 1)).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn the_key_of_a_later_log_or_rotation_lies_beside_the_first_and_an_interrupted_try_leaves_no_second_one() {
        let dir = tempfile::tempdir().expect("a folder");
        create_if_missing(dir.path(), "a", "a.example/log").expect("made");
        let first = load(dir.path(), "a", "a.example/log", None).expect("read");
        let known = [first.vkey().clone()];
        let second = another(dir.path(), "a", "a.example/log", &known).expect("made");
        assert_eq!(another(dir.path(), "a", "a.example/log", &known).expect("found").vkey(), second.vkey());
        create_if_missing(dir.path(), "a", "a.example/log-2").expect("made");
        assert_eq!(load_all(dir.path(), "a", "a.example/log").expect("read").len(), 2);
        assert_eq!(load_all(dir.path(), "a", "a.example/log-2").expect("read").len(), 1);
        let named = load(dir.path(), "a", "a.example/log", Some(&second.vkey().to_string())).expect("read");
        assert_eq!(named.vkey(), second.vkey());
        assert_eq!(load(dir.path(), "a", "a.example/log", None).expect("read").vkey(), first.vkey());
    }
}
