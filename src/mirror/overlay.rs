//! What the server shows, as far as it is not kept already. Whatever is fetched is put aside, once; full tiles and bundles
//! that were verified before are read from the copy.
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, Write as _};
use std::path::{Path, PathBuf};

use claror_record::tile::TilePath;
use claror_verify::{DirSource, Source, SourceError};

/// The largest file that is read in one piece: a full bundle of the longest entries.
const MAX_FILE: usize = 256 * 65_537;

/// The log as it would be if everything that the server shows were kept.
pub(super) struct Overlay<'a> {
    server: &'a dyn Source,
    dir: &'a Path,
    kept: DirSource,
    incoming: &'a Path,
    incoming_source: DirSource,
    /// Entries of the copy.
    size: u64,
    /// What was asked of the server, and whether it had it.
    asked: RefCell<BTreeMap<String, Result<(), SourceError>>>,
}

impl<'a> Overlay<'a> {
    pub(super) fn new(server: &'a dyn Source, dir: &'a Path, incoming: &'a Path, size: u64) -> Self {
        Overlay {
            server,
            dir,
            kept: DirSource::new(dir),
            incoming,
            incoming_source: DirSource::new(incoming),
            size,
            asked: RefCell::default(),
        }
    }

    /// Files that came from the server.
    pub(super) fn staged(&self) -> Vec<String> {
        self.asked.borrow().iter().filter(|(_, had)| had.is_ok()).map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn fetched(&self) -> u64 {
        self.staged().len() as u64
    }

    /// Whether the copy has the file and it cannot have changed: a tile of the tree that was verified then.
    fn is_kept(&self, path: &str) -> bool {
        path.parse::<TilePath>().is_ok_and(|tile| tile.exists_at(self.size)) && self.dir.join(path).is_file()
    }

    /// Puts the server's file aside, once.
    fn fetch(&self, path: &str) -> Result<(), SourceError> {
        if let Some(had) = self.asked.borrow().get(path) {
            return had.clone();
        }
        let had = match path {
            super::OPENINGS => self.server.open(path).and_then(|mut lines| self.put(path, &mut lines)),
            _ => self.server.read(path, MAX_FILE).and_then(|bytes| self.put(path, &mut bytes.as_slice())),
        };
        self.asked.borrow_mut().insert(path.to_owned(), had.clone());
        had
    }

    fn put(&self, path: &str, content: &mut dyn io::Read) -> Result<(), SourceError> {
        let place: PathBuf = self.incoming.join(path);
        let write = || -> io::Result<()> {
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = File::create(&place)?;
            io::copy(content, &mut file)?;
            file.flush()?;
            file.sync_all()
        };
        let mut write = write;
        write().map_err(|error| SourceError::Failed(format!("{}: {error}", place.display())))
    }

    /// Files of a log that only its server has; everything else of a bundle is none of a log's.
    fn is_published(path: &str) -> bool {
        matches!(path, "checkpoint" | "policy" | "vkeys" | super::OPENINGS) || path.parse::<TilePath>().is_ok()
    }
}

impl Source for Overlay<'_> {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        if self.is_kept(path) || path.starts_with("checkpoints/") {
            return self.kept.read(path, limit);
        }
        if !Self::is_published(path) {
            return Err(SourceError::Absent);
        }
        self.fetch(path)?;
        self.incoming_source.read(path, limit)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        if !Self::is_published(path) {
            return Err(SourceError::Absent);
        }
        if self.is_kept(path) {
            return self.kept.open(path);
        }
        self.fetch(path)?;
        self.incoming_source.open(path)
    }
}
