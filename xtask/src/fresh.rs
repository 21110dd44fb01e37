//! Doing a step only when what it reads has changed.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A step's note of what it read the last time it succeeded.
pub(crate) struct Note {
    file: PathBuf,
    now: String,
}

impl Note {
    /// Looks at the inputs (files, or directories with all that is in them) as they are now.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub(crate) fn of(file: PathBuf, inputs: &[PathBuf]) -> Result<Self> {
        let mut seen = BTreeMap::new();
        for input in inputs {
            look(input, &mut seen).with_context(|| format!("cannot read {}", input.display()))?;
        }
        let mut hasher = DefaultHasher::new();
        seen.hash(&mut hasher);
        Ok(Self { file, now: format!("{:016x}", hasher.finish()) })
    }

    /// Whether the inputs are those of the last success.
    pub(crate) fn holds(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|then| then == self.now)
    }

    /// To be called when the step has succeeded.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(directory) = self.file.parent() {
            std::fs::create_dir_all(directory)?;
        }
        std::fs::write(&self.file, &self.now).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

/// Notes length and time of change; an input that is absent is noted as absent.
fn look(path: &Path, seen: &mut BTreeMap<PathBuf, Option<(u64, SystemTime)>>) -> std::io::Result<()> {
    let Ok(metadata) = std::fs::metadata(path) else {
        seen.insert(path.to_owned(), None);
        return Ok(());
    };
    if !metadata.is_dir() {
        seen.insert(path.to_owned(), Some((metadata.len(), metadata.modified()?)));
        return Ok(());
    }
    for entry in std::fs::read_dir(path)? {
        look(&entry?.path(), seen)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_holds_until_an_input_changes_appears_or_goes() {
        let directory = std::env::temp_dir().join(format!("claror-xtask-fresh-{}", std::process::id()));
        std::fs::create_dir_all(directory.join("in/deep")).expect("a directory");
        std::fs::write(directory.join("in/deep/a"), "1").expect("a file");
        let note = || Note::of(directory.join("notes/step"), &[directory.join("in"), directory.join("absent")]).expect("a note");

        assert!(!note().holds());
        note().keep().expect("kept");
        assert!(note().holds());
        std::fs::write(directory.join("in/deep/a"), "12").expect("changed");
        assert!(!note().holds());
        note().keep().expect("kept");
        std::fs::write(directory.join("in/b"), "").expect("a new one");
        assert!(!note().holds());
        note().keep().expect("kept");
        std::fs::write(directory.join("absent"), "").expect("the absent one appears");
        assert!(!note().holds());
        std::fs::remove_dir_all(&directory).expect("removed");
    }
}
