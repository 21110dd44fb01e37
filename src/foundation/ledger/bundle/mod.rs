//! An auditor's bundle (audit-trail design §10): the published ledger, the openings that its readers may have and the files
//! that entries name, in one tar. The same ledger, scope and first entry give the same bytes, as long as nothing of it was
//! erased in between.
mod howto;
mod tar;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use claror_record::Leaf;
use claror_record::bundle::{BundleScope, FILE, FILES, SUMS};
use claror_record::event::{AuditScope, Event, ExportMade, FileDigest, Subject};
use claror_record::tile::{TileKind, TilePath, decode_bundle};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Act, Appended, append, dump, id, read};
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// The files that entries name by their digest, which the rooms keep.
#[async_trait]
pub trait RecordFiles: Send + Sync {
    /// Whatever files the leaf names, as far as they are (still) there. Only what all may read enters the record by its
    /// plain digest, so there is nobody to ask.
    ///
    /// # Errors
    /// When the database or the store of documents fails.
    async fn files_of(&self, app: &App, council: &Council, leaf: &Leaf) -> Result<Vec<Bytes>, Problem>;
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    pub scope: BundleScope,
    /// The published checkpoint to end with; the newest one without.
    pub size: Option<u64>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub size: u64,
    pub sha256: FileDigest,
    pub bytes: u64,
    /// How many files of entries are in it.
    pub files: u64,
    /// Digests that entries name and nobody has: an erased document, for instance.
    pub missing: Vec<String>,
    /// How many openings that are not public are in it, by part of the record.
    pub guarded: BTreeMap<AuditScope, u64>,
}

/// Writes the bundle to `out`.
///
/// # Errors
/// `NotFound` when no such checkpoint is published; a fault when the files cannot be written.
pub async fn bundle(
    app: &Arc<App>,
    council: &Council,
    rooms: &[Arc<dyn RecordFiles>],
    what: &Export,
    out: &Path,
) -> Result<Exported, Problem> {
    let conn = app.store.read();
    let size = match what.size {
        Some(size) => size,
        None => read::published_size(conn, council.id).await?,
    };
    if what.scope.since > size {
        return Err(Problem::NotFound);
    }
    let staging = Staging::beside(out)?;
    let guarded = dump::layout(app, council, size, &what.scope, &staging.dir).await?;
    let (files, missing) = write_files(app, council, rooms, what.scope.since, size, &staging.dir).await?;
    dump::write(&staging.dir, FILE, &what.scope.encode().map_err(Problem::fault)?)?;
    let page =
        howto::page(&howto::About { origin: &council.ledger_origin, vkey: &app.ledger.vkey(council)?, size, scope: &what.scope });
    dump::write(&staging.dir, howto::FILE, page.as_bytes())?;
    // Packing and hashing take a processor for long: no other request waits for it.
    let to = out.to_owned();
    let packed = tokio::task::spawn_blocking(move || pack(&staging.dir, &to)).await.map_err(Problem::fault)?;
    let (sha256, bytes) = packed.map_err(|error| Problem::fault(format!("{}: {error}", out.display())))?;
    Ok(Exported { size, sha256, bytes, files, missing, guarded })
}

/// Records, in the caller's transaction, that a bundle leaves the house. `about` is the export's own id, or that of the grant
/// by which an auditor takes it along.
///
/// # Errors
/// When it cannot be recorded.
pub async fn append_export(tx: &WriteTx, cx: &Context, about: Uuid, what: &Export, made: &Exported) -> Result<Appended, Problem> {
    let event =
        ExportMade { scope: what.scope.scope, since: what.scope.since, size: made.size, sha256: made.sha256, bytes: made.bytes };
    append(tx, cx, Act::new(Subject::Export(id(about)), Event::ExportMade(event))).await
}

/// Records that a bundle leaves the house by the operator's hand; answers the entry's id.
///
/// # Errors
/// When it cannot be recorded.
pub async fn record_export(cx: &Context, what: &Export, made: &Exported) -> Result<String, Problem> {
    let about = ids::new_id();
    let recorded = cx.app.store.work({
        let (cx, what, made) = (cx.clone(), what.clone(), made.clone());
        move |tx| {
            let (cx, what, made) = (cx.clone(), what.clone(), made.clone());
            Box::pin(async move { Ok(append_export(tx, &cx, about, &what, &made).await?.eid) })
        }
    });
    let eid = recorded.await?;
    cx.app.ledger.ring();
    Ok(eid)
}

/// Writes the files that entries from `since` on name; answers how many, and which are not to be had.
async fn write_files(
    app: &Arc<App>,
    council: &Council,
    rooms: &[Arc<dyn RecordFiles>],
    since: u64,
    size: u64,
    dir: &Path,
) -> Result<(u64, Vec<String>), Problem> {
    let mut wanted: BTreeMap<String, bool> = BTreeMap::new();
    for path in TilePath::of_kind_at(TileKind::Entries, size).skip(usize::try_from(since / 256).unwrap_or(usize::MAX)) {
        let bundle = read::tile(app.store.read(), council.id, path).await?.ok_or(Problem::NotFound)?;
        let first = path.n() * 256;
        for (index, entry) in (first..).zip(decode_bundle(&bundle, path.width()).map_err(Problem::fault)?) {
            if index < since {
                continue;
            }
            // An entry that this program cannot read names nothing that it could find.
            let Ok(leaf) = Leaf::decode(entry) else { continue };
            for digest in named_by(&leaf.event) {
                wanted.entry(digest).or_insert(false);
            }
            for room in rooms {
                for bytes in room.files_of(app, council, &leaf).await? {
                    let digest = FileDigest::of(&bytes).to_string();
                    if let Some(there) = wanted.get_mut(&digest) {
                        dump::write(dir, &format!("{FILES}/{digest}"), &bytes)?;
                        *there = true;
                    }
                }
            }
        }
    }
    let there = wanted.values().filter(|there| **there).count() as u64;
    Ok((there, wanted.into_iter().filter(|(_, there)| !there).map(|(digest, _)| digest).collect()))
}

/// Digests of files in an entry.
fn named_by(event: &Event) -> Vec<String> {
    match event {
        Event::DecisionCalled(call) => {
            let texts = call.texts.iter().map(|text| text.sha256.to_string());
            texts.chain(call.documents.iter().map(|document| document.sha256.to_string())).collect()
        }
        Event::DatasetPublished(data) => vec![data.sha256.to_string()],
        Event::EngagementReported(engagement) => vec![engagement.report.sha256.to_string()],
        _ => Vec::new(),
    }
}

/// A folder beside the bundle, gone when this is dropped.
struct Staging {
    dir: PathBuf,
}

impl Staging {
    fn beside(out: &Path) -> Result<Self, Problem> {
        let mut dir = out.to_owned();
        dir.as_mut_os_string().push(".parts");
        fs::create_dir(&dir).map_err(|error| Problem::fault(format!("{}: {error}", dir.display())))?;
        Ok(Self { dir })
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The whole folder may have gone with whoever no longer waits for the bundle.
        if let Err(error) = fs::remove_dir_all(&self.dir)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, dir = %self.dir.display(), "a folder of an export stays");
        }
    }
}

/// Packs a folder: names sorted by their bytes, no times, nobody's ownership; first of all, the digests of all others.
fn pack(dir: &Path, out: &Path) -> io::Result<(FileDigest, u64)> {
    let mut sums = String::new();
    for name in names(dir, "")? {
        sums.push_str(&format!("{}  {name}\n", digest(&dir.join(&name))?.0));
    }
    fs::write(dir.join(SUMS), sums)?;
    let mut temporary = out.to_owned();
    temporary.as_mut_os_string().push(".part");
    let mut archive = tar::Writer::new(BufWriter::new(File::create(&temporary)?));
    for name in names(dir, "")? {
        let file = File::open(dir.join(&name))?;
        let length = file.metadata()?.len();
        archive.file(&name, length, file)?;
    }
    let file = archive.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    fs::rename(&temporary, out)?;
    digest(out)
}

/// Every file under a folder, with `/`, sorted.
fn names(dir: &Path, below: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir.join(below))? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|_| io::Error::other("a name that is no text"))?;
        let name = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type()?.is_dir() {
            found.extend(names(dir, &name)?);
        } else {
            found.push(name);
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn digest(path: &Path) -> io::Result<(FileDigest, u64)> {
    let (mut file, mut hasher, mut bytes) = (File::open(path)?, Sha256::new(), 0);
    let mut piece = vec![0u8; 1 << 16];
    loop {
        let length = file.read(&mut piece)?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else {
            return Ok((FileDigest(hasher.finalize().into()), bytes));
        };
        hasher.update(read);
        bytes += length as u64;
    }
}
