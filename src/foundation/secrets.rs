//! Keys of the installation that sign or hide its own small things (access tokens, links, throttling buckets): one file
//! each in the keys' folder, made at first use. The ledgers' signing keys are others and lie elsewhere.
use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::ids;
use super::problem::Problem;

/// A key: 256 random bits.
pub type Key = [u8; 32];

/// The keys, by name, read once.
#[derive(Debug)]
pub struct Secrets {
    folder: PathBuf,
    known: RwLock<HashMap<&'static str, Key>>,
}

impl Secrets {
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), known: RwLock::default() }
    }

    /// The key `name`, made now when there is none. Processes that start at once get the same one.
    ///
    /// # Errors
    /// A fault when the file cannot be made or read, is no key, or may be read by everybody on the machine.
    pub fn key(&self, name: &'static str) -> Result<Key, Problem> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = known.get(name) {
            return Ok(*key);
        }
        drop(known);
        let path = self.folder.join(format!("{name}.key"));
        let key = read_or_make(&path).map_err(|error| Problem::fault(format!("{}: {error}", path.display())))?;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(name, key);
        Ok(key)
    }

    /// HMAC-SHA256 (RFC 2104) over `parts` under the key `name`; each part's length counts, so that no two lists of
    /// parts read alike.
    ///
    /// # Errors
    /// As [`Secrets::key`].
    pub fn keyed(&self, name: &'static str, parts: &[&[u8]]) -> Result<Key, Problem> {
        let key = self.key(name)?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Problem::fault)?;
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        Ok(mac.finalize().into_bytes().into())
    }
}

fn read_or_make(path: &Path) -> io::Result<Key> {
    if let Some(key) = read(path)? {
        return Ok(key);
    }
    make(path)?;
    read(path)?.ok_or_else(|| io::Error::other("vanished"))
}

fn read(path: &Path) -> io::Result<Option<Key>> {
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        text => text?,
    };
    if fs::metadata(path)?.permissions().mode() & 0o007 != 0 {
        return Err(io::Error::other("everybody on this machine may read it: chmod 600"));
    }
    let key = URL_SAFE_NO_PAD.decode(text.trim()).ok();
    key.and_then(|key| key.try_into().ok()).map(Some).ok_or_else(|| io::Error::other("is no key: 32 bytes in base64url"))
}

/// Writes a fresh key under another name and links it to its place: nobody ever reads half a key, and whoever comes
/// second finds the first one's.
fn make(path: &Path) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other("has no folder"))?;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = folder.join(format!(".{}", ids::new_id().simple()));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(URL_SAFE_NO_PAD.encode(ids::random::<32>()).as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    let linked = match fs::hard_link(&draft, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => fs::File::open(folder)?.sync_all(),
    };
    fs::remove_file(&draft)?;
    linked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let first = Secrets::in_folder(&path).key("tokens").unwrap();
        let again = Secrets::in_folder(&path);
        assert_eq!(again.key("tokens").unwrap(), first);
        assert_ne!(again.key("links").unwrap(), first);
        let file = path.join("tokens.key");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(&path).unwrap().count(), 2, "no drafts are left");
    }

    #[test]
    fn a_key_that_everybody_may_read_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        Secrets::in_folder(folder.path()).key("tokens").unwrap();
        let file = folder.path().join("tokens.key");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(Secrets::in_folder(folder.path()).key("tokens").is_err());
    }

    #[test]
    fn threads_that_start_at_once_get_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let keys: Vec<Key> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..8).map(|_| scope.spawn(|| Secrets::in_folder(folder.path()).key("tokens").unwrap())).collect();
            threads.into_iter().map(|t| t.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
    }

    #[test]
    fn parts_cannot_be_shifted_into_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let secrets = Secrets::in_folder(folder.path());
        let of = |parts: &[&[u8]]| secrets.keyed("links", parts).unwrap();
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"a", b"bc"]));
        assert_eq!(of(&[b"ab", b"c"]), of(&[b"ab", b"c"]));
    }
}
