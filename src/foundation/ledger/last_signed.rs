//! What was signed last, kept beside the key and apart from the database and its backups: `keys/state/<origin>.last-signed`
//! holds the whole signed note. An older copy of the database that is put back cannot make it older.
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use claror_record::checkpoint::Checkpoint;
use claror_record::note::{Note, Vkey};

/// The last signed checkpoint of one log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSigned {
    pub checkpoint: Checkpoint,
    /// The signed note as it went out.
    pub note: String,
}

impl LastSigned {
    /// Reads a note of this log and checks its signature with one of the log's keys.
    pub fn open(note: &str, origin: &str, keys: &[Vkey]) -> Result<Self, String> {
        let parsed = Note::parse(note.as_bytes()).map_err(|error| error.to_string())?;
        let text = parsed.verify(keys).map_err(|error| error.to_string())?;
        let checkpoint: Checkpoint = text.parse().map_err(|error| format!("{error}"))?;
        if checkpoint.origin != origin {
            return Err(format!("it is of the log {}", checkpoint.origin));
        }
        Ok(Self { checkpoint, note: note.to_owned() })
    }

    /// The note with one line of each of `keys` that signed it, and nothing else: lines of witnesses are kept apart, and what
    /// somebody else wrote below must not be shown as ours.
    pub(super) fn bare(self, keys: &[Vkey]) -> Result<Self, String> {
        let parsed = Note::parse(self.note.as_bytes()).map_err(|error| error.to_string())?;
        let mut note = format!("{}\n", parsed.text());
        for key in keys {
            let own = parsed.signatures().iter().find(|line| line.name == key.name() && line.key_id == key.key_id());
            note.extend(own.map(ToString::to_string));
        }
        Ok(Self { note, ..self })
    }
}

/// Where the state of the log with this origin lies. `+` stands in no origin, so no two share a file.
pub fn path(keys_dir: &Path, origin: &str) -> PathBuf {
    keys_dir.join("state").join(format!("{}.last-signed", origin.replace('/', "+")))
}

/// Reads what was signed last; `None` when nothing was.
///
/// # Errors
/// When the file cannot be read or is not what one of `keys` signed: then nobody can say what was signed, and nothing may be.
pub(super) fn read(keys_dir: &Path, origin: &str, keys: &[Vkey]) -> Result<Option<LastSigned>, String> {
    let path = path(keys_dir, origin);
    match fs::read_to_string(&path) {
        Ok(note) => {
            let opened = LastSigned::open(&note, origin, keys);
            opened.map(Some).map_err(|error| format!("{}: {error}", path.display()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Keeps `signed` unless a larger one is kept already. On the disk before this returns, whole or not at all. Several
/// processes may do this at once: a lock lets the larger one stay.
pub(super) fn keep(keys_dir: &Path, signed: &LastSigned) -> Result<(), String> {
    let path = path(keys_dir, &signed.checkpoint.origin);
    write(&path, signed).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, signed: &LastSigned) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let lock = File::create(path.with_extension("lock"))?;
    lock.lock()?;
    if kept_size(path)?.is_some_and(|size| size >= signed.checkpoint.size) {
        return Ok(());
    }
    let temporary = path.with_extension("new");
    let mut file = File::create(&temporary)?;
    file.write_all(signed.note.as_bytes())?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    File::open(folder)?.sync_all()
}

/// The size in the file, whoever signed it: only to see which of two writers came later.
fn kept_size(path: &Path) -> io::Result<Option<u64>> {
    match fs::read_to_string(path) {
        Ok(note) => Ok(note.lines().nth(1).and_then(|line| line.parse().ok())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use claror_record::merkle::leaf_hash;
    use claror_record::note::SigningKey;

    fn signed(key: &SigningKey, size: u64) -> LastSigned {
        let checkpoint = Checkpoint { origin: key.vkey().name().to_owned(), size, root: leaf_hash(&size.to_be_bytes()) };
        LastSigned { note: checkpoint.sign(key).expect("signed"), checkpoint }
    }

    #[test]
    fn the_larger_of_two_stays_and_another_key_or_log_is_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let key = SigningKey::from_seed("a.example/log", &[1; 32]).expect("a key");
        let keys = [key.vkey().clone()];
        assert_eq!(read(dir.path(), "a.example/log", &keys), Ok(None));
        keep(dir.path(), &signed(&key, 5)).expect("kept");
        keep(dir.path(), &signed(&key, 3)).expect("an older one changes nothing");
        assert_eq!(read(dir.path(), "a.example/log", &keys), Ok(Some(signed(&key, 5))));
        let other = SigningKey::from_seed("a.example/log", &[2; 32]).expect("a key");
        assert!(read(dir.path(), "a.example/log", &[other.vkey().clone()]).is_err());
        fs::rename(path(dir.path(), "a.example/log"), path(dir.path(), "b.example/log")).expect("moved");
        assert!(read(dir.path(), "b.example/log", &keys).is_err());
    }

    #[test]
    fn lines_of_others_are_left_out() {
        let key = SigningKey::from_seed("a.example/log", &[1; 32]).expect("a key");
        let signed = signed(&key, 5);
        let stranger = SigningKey::from_seed("w.example", &[2; 32]).expect("a key");
        let text = format!("{}", signed.checkpoint);
        let both = claror_record::note::sign(&text, &[&stranger, &key]).expect("signed");
        let keys = [key.vkey().clone()];
        let opened = LastSigned::open(&both, "a.example/log", &keys).expect("signed by the log too");
        assert_ne!(opened, signed);
        assert_eq!(opened.bare(&keys), Ok(signed));
    }

    #[test]
    fn many_writers_leave_the_largest() {
        let dir = tempfile::tempdir().expect("a folder");
        let key = SigningKey::from_seed("a.example/log", &[1; 32]).expect("a key");
        std::thread::scope(|scope| {
            for start in 0..4u64 {
                let (dir, key) = (dir.path(), &key);
                scope.spawn(move || (0..25).for_each(|n| keep(dir, &signed(key, 1 + n * 4 + start)).expect("kept")));
            }
        });
        let kept = read(dir.path(), "a.example/log", &[key.vkey().clone()]).expect("read").expect("there");
        assert_eq!(kept.checkpoint.size, 100);
    }
}
