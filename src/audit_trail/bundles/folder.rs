//! Where a bundle lies while it is made: a folder of its own that nobody but the server's user can enter, gone when this is
//! dropped. A server that was killed leaves one behind; the next bundle sweeps it away.
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::foundation::ids;
use crate::foundation::problem::Problem;

/// The folder in the data folder that holds them.
const NAME: &str = "bundles";
/// After how long a folder in which nothing happens is one that was left behind.
const LEFT_BEHIND: Duration = Duration::from_secs(60 * 60);

pub(super) struct Folder(PathBuf);

impl Folder {
    /// # Errors
    /// A fault when it cannot be made.
    pub(super) fn new(data_dir: &Path) -> Result<Self, Problem> {
        let parent = data_dir.join(NAME);
        let dir = parent.join(ids::new_id().simple().to_string());
        let fault = |error: io::Error| Problem::fault(format!("{}: {error}", dir.display()));
        sweep(&parent);
        make_private(&dir).map_err(fault)?;
        Ok(Self(dir))
    }

    /// Where the bundle is written.
    pub(super) fn file(&self) -> PathBuf {
        self.0.join("bundle.tar")
    }

    /// # Errors
    /// A fault when it was not written.
    pub(super) fn open(&self) -> Result<File, Problem> {
        File::open(self.file()).map_err(|error| Problem::fault(format!("{}: {error}", self.file().display())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, dir = %self.0.display(), "the folder of a bundle stays");
        }
    }
}

/// Makes a folder, and those above it, with mode 0700.
fn make_private(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    let old = |modified: SystemTime| modified.elapsed().is_ok_and(|age| age > LEFT_BEHIND);
    for entry in entries.flatten().filter(|entry| entry.metadata().and_then(|found| found.modified()).is_ok_and(old)) {
        if let Err(error) = fs::remove_dir_all(entry.path()) {
            tracing::warn!(%error, dir = %entry.path().display(), "an old folder of a bundle stays");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_private_goes_with_its_bundle_and_sweeps_what_was_left_behind() {
        let data = tempfile::tempdir().unwrap();
        let left = data.path().join(NAME).join("left");
        fs::create_dir_all(&left).unwrap();
        let long_ago = fs::metadata(&left).unwrap().modified().unwrap() - 2 * LEFT_BEHIND;
        File::open(&left).unwrap().set_modified(long_ago).unwrap();
        let fresh = Folder::new(data.path()).unwrap();
        assert!(!left.exists());
        fs::write(fresh.file(), b"bundle").unwrap();
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&fresh.0).unwrap().permissions()) & 0o777, 0o700);
        let other = Folder::new(data.path()).unwrap();
        assert!(fresh.0.exists(), "one that is in use stays");
        let (mut open, dir) = (fresh.open().unwrap(), fresh.0.clone());
        drop(fresh);
        assert!(!dir.exists() && other.0.exists());
        let mut text = String::new();
        io::Read::read_to_string(&mut open, &mut text).unwrap();
        assert_eq!(text, "bundle");
    }
}
