//! A mirror of a council's published log: a copy that somebody else keeps, verified before anything of it is kept, and laid
//! out so that any web server can serve it. It fetches only what it has not, and what it saw last must be continued.
mod overlay;

use std::fs::{self, File};
use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};

use claror_record::checkpoint::Checkpoint;
use claror_record::event::{Event, OpeningLine, OpeningRef};
use claror_record::merkle::{Frontier, Hash, consistency_from_tiles, verify_consistency};
use claror_record::note::{MAX_BYTES, Note, Vkey};
use claror_record::tile::{TileKind, TilePath, decode_first};
use claror_record::{Eid, Leaf};
use claror_verify::{Code, DirSource, Exit, Options, Report, Source, SourceError, verify};

use overlay::Overlay;

/// The folder for what is fetched, until it is verified.
const INCOMING: &str = ".incoming";
const LOCK: &str = ".lock";
const EVIDENCE: &str = "evidence";
const OPENINGS: &str = "openings.jsonl";

/// What a run did.
#[derive(Debug)]
pub struct Mirrored {
    pub report: Report,
    /// Size of the copy before and after; the same when nothing was kept.
    pub before: u64,
    pub after: u64,
    /// Files that were fetched.
    pub fetched: u64,
    /// Why nothing was kept.
    pub refused: Option<String>,
    /// Whether two signed notes convict the log: it went back, or forked.
    pub convicted: bool,
}

impl Mirrored {
    /// Whether the copy is now what the server shows.
    pub fn is_kept(&self) -> bool {
        self.refused.is_none()
    }

    /// As `verify` ends, and as tampering when two signed notes convict the log.
    pub fn exit(&self) -> Exit {
        match (&self.refused, self.report.exit) {
            _ if self.convicted => Exit::Tampered,
            // What was refused never ends well.
            (Some(_), Exit::Verified | Exit::PolicyUnmet | Exit::RecordWrong) => Exit::Incomplete,
            (_, exit) => exit,
        }
    }
}

/// Why a mirror cannot work at all.
#[derive(Debug, thiserror::Error)]
pub enum MirrorError {
    #[error("{path}: {error}")]
    File { path: String, error: io::Error },
    #[error("{0} is being filled by another run")]
    InUse(String),
    #[error("{0} is the copy of another log, or of another key's")]
    Other(String),
    #[error("{0} is not what this mirror kept: the copy itself is damaged. Begin a new one in another folder")]
    Damaged(String),
}

fn fault(path: &Path) -> impl Fn(io::Error) -> MirrorError + use<> {
    let path = path.display().to_string();
    move |error| MirrorError::File { path: path.clone(), error }
}

/// Brings the copy in `dir` to what `server` shows.
///
/// # Errors
/// When the folder cannot be used. What is wrong with the log is in the answer, and the folder is as it was.
pub fn mirror(server: &dyn Source, dir: &Path, key: &Vkey) -> Result<Mirrored, MirrorError> {
    fs::create_dir_all(dir).map_err(fault(dir))?;
    let lock_path = dir.join(LOCK);
    let lock = File::create(&lock_path).map_err(fault(&lock_path))?;
    lock.try_lock().map_err(|_| MirrorError::InUse(dir.display().to_string()))?;
    let incoming = dir.join(INCOMING);
    match fs::remove_dir_all(&incoming) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fault(&incoming)(error)),
        _ => {}
    }
    let kept = read_kept(dir, key)?;
    let before = kept.as_ref().map_or(0, |(checkpoint, _)| checkpoint.size);
    let overlay = Overlay::new(server, dir, &incoming, before);
    let report = verify(&overlay, key, Options::default());
    let mut refused = refusal(&report);
    let mut convicted = false;
    let clean = |steps: &[u8]| !report.findings.iter().any(|finding| steps.contains(&finding.code.step()));
    if let (Some((old, old_note)), Some(new), true) = (&kept, &report.checkpoint, clean(&[1]))
        && let Some(why) = discontinuity(server, &overlay, old, new, clean(&[3, 4]))
    {
        // A broken disk of ours must not pass for a fork of theirs.
        own_copy_is_whole(dir, old, key)?;
        keep_evidence(dir, old, old_note, &overlay, new)?;
        (refused, convicted) = (Some(why), true);
    }
    let mut mirrored = Mirrored { before, after: before, fetched: overlay.fetched(), refused, convicted, report };
    match (&mirrored.refused, &mirrored.report.checkpoint) {
        (None, Some(checkpoint)) => {
            take_over(dir, &incoming, &overlay, checkpoint)?;
            mirrored.after = checkpoint.size;
        }
        (None, None) => mirrored.refused = Some("there is no checkpoint".to_owned()),
        (Some(_), _) => {
            if let Some((old, _)) = &kept {
                own_copy_is_whole(dir, old, key)?;
            }
        }
    }
    match fs::remove_dir_all(&incoming) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(fault(&incoming)(error)),
        _ => Ok(mirrored),
    }
}

/// The checkpoint of the copy; `None` in a folder without one.
fn read_kept(dir: &Path, key: &Vkey) -> Result<Option<(Checkpoint, Vec<u8>)>, MirrorError> {
    let path = dir.join("checkpoint");
    let note = match fs::read(&path) {
        Ok(note) => note,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault(&path)(error)),
    };
    // After a change of keys the pinned one may no longer sign; the log's name is what must be the same.
    let checkpoint: Option<Checkpoint> = Note::parse(&note).ok().and_then(|note| note.text().parse().ok());
    match checkpoint.filter(|checkpoint| checkpoint.origin == key.name()) {
        Some(checkpoint) => Ok(Some((checkpoint, note))),
        None => Err(MirrorError::Other(dir.display().to_string())),
    }
}

/// Why what the server shows is not kept: whatever is wrong with the tree, or missing of it. What is wrong with the
/// council's doings is told and kept: a mirror keeps what was published.
fn refusal(report: &Report) -> Option<String> {
    let bars = |finding: &&claror_verify::Finding| {
        finding.code.exit() == Exit::Tampered
            || matches!(finding.code.step(), 1 | 3 | 4 | 5)
            || finding.code == Code::OpeningsMissing
    };
    let first = report.findings.iter().find(bars).map(ToString::to_string);
    first.or_else(|| (report.exit == Exit::Tampered).then(|| "the log was tampered with".to_owned()))
}

/// Why the tree that the server shows does not continue the one that was kept, where that is certain. A tree that was
/// found whole is compared as it is; else the server's own tiles must prove that its tree has another beginning: a wrong
/// tile alone convicts nobody.
fn discontinuity(server: &dyn Source, tree: &dyn Source, old: &Checkpoint, new: &Checkpoint, whole: bool) -> Option<String> {
    if new.size < old.size {
        return Some(format!("the log had {} entries and now shows {}", old.size, new.size));
    }
    if new.size == old.size {
        let same = new.root == old.root;
        return (!same).then(|| format!("the log shows another root at the same size {}: it forked", old.size));
    }
    let tiles = if whole { tree } else { server };
    let read = |level: u8, n: u64| read_tile(tiles, level, n, new.size);
    // What is missing is in the report.
    let beginning = Frontier::load(read, old.size).ok()?.root();
    if beginning == old.root {
        return None;
    }
    if !whole {
        let proof = consistency_from_tiles(read, old.size, new.size).ok()?;
        verify_consistency((old.size, &beginning), (new.size, &new.root), &proof).ok()?;
    }
    Some(format!("the tree of {} entries does not begin with the {} that were kept: it forked", new.size, old.size))
}

fn read_tile(tiles: &dyn Source, level: u8, n: u64, size: u64) -> Result<Vec<Hash>, SourceError> {
    let path = TilePath::of_kind_at(TileKind::Hashes(level), size).nth(usize::try_from(n).unwrap_or(usize::MAX));
    let path = path.ok_or(SourceError::Absent)?;
    let limit = 256 * Hash::BYTES;
    let bytes = match tiles.read(&path.to_string(), limit) {
        // A full tile may stand for a partial one that is no longer kept.
        Err(SourceError::Absent) => tiles.read(&path.full().to_string(), limit)?,
        read => read?,
    };
    Hash::split(&bytes).ok_or(SourceError::Absent)
}

/// Checks the tree of the copy that is kept.
fn own_copy_is_whole(dir: &Path, old: &Checkpoint, key: &Vkey) -> Result<(), MirrorError> {
    let options = Options { only_tree: true, ..Options::default() };
    let report = verify(&DirSource::new(dir), key, options);
    let damaged = report.findings.iter().find(|finding| matches!(finding.code.step(), 3 | 4));
    match damaged {
        Some(finding) => Err(MirrorError::Damaged(format!("{} (size {}): {finding}", dir.display(), old.size))),
        None => Ok(()),
    }
}

/// Two notes of one key that do not go together convict the log; they are kept under names that later runs do not touch.
fn keep_evidence(
    dir: &Path,
    old: &Checkpoint,
    old_note: &[u8],
    overlay: &Overlay<'_>,
    new: &Checkpoint,
) -> Result<(), MirrorError> {
    let folder = dir.join(EVIDENCE);
    fs::create_dir_all(&folder).map_err(fault(&folder))?;
    let new_note = overlay.read("checkpoint", MAX_BYTES).unwrap_or_default();
    let root: String = new.root.as_bytes().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    for (name, note) in [("kept", old_note), ("shown", new_note.as_slice())] {
        let path = folder.join(format!("{}-{}-{root}-{name}", old.size, new.size));
        write(&path, note).map_err(fault(&path))?;
    }
    Ok(())
}

/// Moves what was fetched to its place, the checkpoint last, so that the folder is whole at each moment.
fn take_over(dir: &Path, incoming: &Path, overlay: &Overlay<'_>, checkpoint: &Checkpoint) -> Result<(), MirrorError> {
    let erased = erased(overlay, checkpoint.size);
    let openings = dir.join(OPENINGS);
    write_openings(overlay, &openings, &erased).map_err(fault(&openings))?;
    for name in overlay.staged() {
        if name == "checkpoint" || name == OPENINGS {
            continue;
        }
        let (from, to) = (incoming.join(&name), dir.join(&name));
        move_to(&from, &to).map_err(fault(&to))?;
    }
    let note = overlay.read("checkpoint", MAX_BYTES).map_err(|error| fault(dir)(io::Error::other(error)))?;
    let numbered = dir.join("checkpoints").join(checkpoint.size.to_string());
    write(&numbered, &note).map_err(fault(&numbered))?;
    let newest = dir.join("checkpoint");
    write(&newest, &note).map_err(fault(&newest))
}

/// What the record says is erased.
fn erased(overlay: &Overlay<'_>, size: u64) -> std::collections::HashSet<(Eid, String)> {
    let mut erased = std::collections::HashSet::new();
    for path in TilePath::of_kind_at(TileKind::Entries, size) {
        let Ok(bundle) = overlay.read(&path.to_string(), 256 * 65_537) else { continue };
        let Ok((entries, _)) = decode_first(&bundle, path.width()) else { continue };
        for entry in entries {
            let openings: Vec<OpeningRef> = match Leaf::decode(entry).map(|leaf| leaf.event) {
                Ok(Event::ErasureDone(done)) => done.openings,
                Ok(Event::RectificationDone(done)) => done.openings,
                _ => continue,
            };
            erased.extend(openings.into_iter().map(|opening| (opening.eid, opening.ptr)));
        }
    }
    erased
}

/// Writes the openings anew, without those that are erased: a mirror keeps none of them longer than the council.
fn write_openings(overlay: &Overlay<'_>, path: &Path, erased: &std::collections::HashSet<(Eid, String)>) -> io::Result<()> {
    let mut kept = Vec::new();
    for line in overlay.open(OPENINGS).map_err(io::Error::other)?.split(b'\n') {
        let line = line?;
        let gone = OpeningLine::decode(&line).is_ok_and(|opening| erased.contains(&(opening.eid, opening.ptr)));
        if !line.is_empty() && !gone {
            kept.extend_from_slice(&line);
            kept.push(b'\n');
        }
    }
    write(path, &kept)
}

fn move_to(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(from, to)
}

/// Writes a file through a temporary name, on the disk when this returns.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary: PathBuf = path.to_owned();
    temporary.as_mut_os_string().push(".new");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, path)
}

#[cfg(test)]
mod tests;
