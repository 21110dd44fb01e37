//! Refilling entries that the database has lost, from a mirror, a site or a bundle (audit-trail design §5). Nothing of the
//! source is believed: its entries must lead, together with ours, to the root that this log's key signed.
use std::collections::{HashMap, HashSet};
use std::io::{BufRead as _, Read as _};
use std::sync::Arc;

use claror_record::event::{Event, Leaf, LogRecovered, OpeningLine, RecoverySource, Subject};
use claror_record::merkle::{Frontier, Hash, leaf_hash};
use claror_record::note::Vkey;
use claror_record::tile::{TileKind, TilePath, decode_bundle};
use claror_verify::{Source, SourceError};
use serde::Serialize;

use super::guard::{frontier_at, head};
use super::last_signed::LastSigned;
use super::refill;
use super::sequence::sequence_one;
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// The most bytes of a bundle of entries: 256 of the largest leaves with their lengths.
const BUNDLE_MAX: usize = 256 * (claror_record::event::MAX_BYTES + 2);
/// The most bytes of a signed note that is read.
const NOTE_MAX: usize = 1 << 20;
/// The longest line of openings.
const LINE_MAX: u64 = 1 << 20;

/// Why nothing was recovered.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    #[error("nothing is missing: the database has the {0} entries that are known to have been signed")]
    Nothing(u64),
    #[error("the source has {has} entries and {needs} were signed: it is too old. Another copy may have them all")]
    SourceBehind { has: u64, needs: u64 },
    #[error(
        "the source's signed checkpoint of {size} entries and the one that was signed last are of two different histories. Keep both \
         (`checkpoint` of the source, the file under keys/state/): together they prove a fork. Only `claror log new-epoch` leads on"
    )]
    Fork { size: u64 },
    #[error(
        "the source's entries do not lead to the root that was signed: it was altered or is damaged. Nothing was taken from it"
    )]
    Altered,
    #[error(
        "the source's entries lead to the root that was signed, but the database's own first {0} entries are others: it was continued \
         from an older copy, or altered. Put back a copy from before that and recover again; else only `claror log new-epoch` leads on"
    )]
    Diverged(u64),
    #[error("the source's {what}: {error}")]
    Source { what: String, error: String },
    #[error("what was signed last cannot be read: {0}")]
    State(String),
    #[error("the log changed meanwhile; run the command again")]
    Changed,
    #[error("{}", crate::foundation::locale::problem("en", .0))]
    Problem(Problem),
}

impl From<Problem> for RecoverError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// What was recovered.
#[derive(Debug, Serialize)]
pub struct Recovered {
    /// Index of the first entry refilled.
    pub first: u64,
    pub count: u64,
    /// Public openings taken along.
    pub openings: u64,
    /// Acts that stand in the record while the database has lost what they did.
    pub lost: Vec<LostAct>,
}

/// An act whose effect the business tables have lost.
#[derive(Debug, Serialize)]
pub struct LostAct {
    pub index: u64,
    pub eid: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub subject_kind: String,
    pub subject: String,
    pub at: Option<String>,
    /// Whether the platform does it again by itself; otherwise a person must.
    pub by_itself: bool,
}

impl LostAct {
    fn new(index: u64, leaf: &Leaf) -> Self {
        let kind = leaf.event.type_name();
        let by_itself = kind.starts_with("log.") || matches!(kind, "dataset.published" | "release.deployed" | "policy.changed");
        Self {
            index,
            eid: leaf.eid.to_string(),
            kind: kind.to_owned(),
            subject_kind: leaf.sub.kind().to_owned(),
            subject: leaf.sub.id(),
            at: leaf.at.as_ref().map(ToString::to_string),
            by_itself,
        }
    }
}

/// One entry of the source.
pub(super) struct Refilled {
    pub eid: String,
    pub bytes: Vec<u8>,
    pub leaf: Leaf,
}

/// What the source gives, checked.
pub(super) struct Found {
    pub signed: LastSigned,
    pub entries: Vec<Refilled>,
    pub openings: Vec<OpeningLine>,
}

/// Refills what is missing from `source`, records `log.recovered` and ends the freeze.
///
/// `source` is read on a thread of its own. `openings` says whether its openings are public and may be taken along.
///
/// # Errors
/// See [`RecoverError`]; nothing is written then.
pub async fn recover(
    app: &Arc<App>,
    council: &Arc<Council>,
    source: Box<dyn Source + Send>,
    kind: RecoverySource,
    openings: bool,
) -> Result<Recovered, RecoverError> {
    let read = app.store.read();
    let (log, origin) = (council.id, council.ledger_origin.clone());
    let ours = head(read, log).await?.ok_or(Problem::NotFound)?;
    let from = u64::try_from(ours.size).map_err(Problem::fault)?;
    let keys = app.ledger.vkeys(council)?;
    let signed = super::last_signed::read(app.ledger.keys_dir(), &origin, &keys).map_err(RecoverError::State)?;
    let edge = frontier_at(read, log, from).await?;
    let wanted = Wanted { from, edge, signed, origin, keys, openings };
    // Sources may wait for the network, which the threads of an asynchronous program must not.
    let found = tokio::task::spawn_blocking(move || std::thread::spawn(move || wanted.read(source.as_ref())).join()).await;
    let found = found.map_err(Problem::fault)?.map_err(|_| Problem::fault("reading the source panicked"))??;
    let event = LogRecovered { first: from, count: found.entries.len() as u64, source: kind };
    let recovered = refill::write(app, council, ours, found, Event::LogRecovered(event)).await?;
    sequence_one(app, council).await?;
    Ok(recovered)
}

/// Lists, among what was refilled, the acts that the business tables have lost: those whose leaf did not even wait here.
pub(super) fn lost(first: u64, entries: &[Refilled], waited: &HashSet<String>) -> Vec<LostAct> {
    let numbered = (first..).zip(entries);
    numbered.filter(|(_, entry)| !waited.contains(&entry.eid)).map(|(index, entry)| LostAct::new(index, &entry.leaf)).collect()
}

/// What is looked for in a source.
struct Wanted {
    from: u64,
    /// The right edge of our own tree.
    edge: Frontier,
    signed: Option<LastSigned>,
    origin: String,
    keys: Vec<Vkey>,
    openings: bool,
}

impl Wanted {
    fn read(self, source: &dyn Source) -> Result<Found, RecoverError> {
        let note = text(source, "checkpoint", NOTE_MAX)?;
        let theirs = LastSigned::open(&note, &self.origin, &self.keys)
            .map_err(|error| RecoverError::Source { what: "checkpoint".into(), error })?;
        let size = theirs.checkpoint.size;
        let needs = self.signed.as_ref().map_or(0, |signed| signed.checkpoint.size);
        if self.from >= needs && size <= self.from {
            return Err(RecoverError::Nothing(self.from));
        }
        if size < needs {
            return Err(RecoverError::SourceBehind { has: size, needs });
        }
        let signed = self.signed.as_ref().map(|signed| (signed.checkpoint.size, signed.checkpoint.root));
        if signed.is_some_and(|(at, root)| at == size && root != theirs.checkpoint.root) {
            return Err(RecoverError::Fork { size });
        }
        let leaves = leaves(source, self.from, size)?;
        let met = |start: Frontier, leaves: &[Vec<u8>]| meets(start, leaves, signed, (size, theirs.checkpoint.root));
        if !met(self.edge, &leaves) {
            let whole = self.from > 0 && met(Frontier::new(), &self::leaves(source, 0, size)?);
            return Err(if whole { RecoverError::Diverged(self.from) } else { RecoverError::Altered });
        }
        let entries = leaves.into_iter().zip(self.from..).map(|(bytes, index)| decoded(index, bytes));
        let entries = entries.collect::<Result<Vec<_>, _>>()?;
        let openings = if self.openings { openings(source, &entries)? } else { Vec::new() };
        let signed = theirs.bare(&self.keys).map_err(|error| RecoverError::Source { what: "checkpoint".into(), error })?;
        Ok(Found { signed, entries, openings })
    }
}

/// Whether these leaves after `tree` give the signed roots.
fn meets(mut tree: Frontier, leaves: &[Vec<u8>], signed: Option<(u64, Hash)>, newest: (u64, Hash)) -> bool {
    for leaf in leaves {
        tree.push(leaf_hash(leaf), |_| ());
        if signed.is_some_and(|(size, root)| size == tree.size() && root != tree.root()) {
            return false;
        }
    }
    (tree.size(), tree.root()) == newest
}

fn decoded(index: u64, bytes: Vec<u8>) -> Result<Refilled, RecoverError> {
    let leaf = Leaf::decode(&bytes)
        .map_err(|error| RecoverError::Source { what: format!("entry {index}"), error: format!("{error}") })?;
    Ok(Refilled { eid: leaf.eid.to_string(), bytes, leaf })
}

fn trouble(what: &str) -> impl Fn(SourceError) -> RecoverError + '_ {
    move |error| RecoverError::Source { what: what.to_owned(), error: error.to_string() }
}

fn text(source: &dyn Source, path: &str, limit: usize) -> Result<String, RecoverError> {
    let bytes = source.read(path, limit).map_err(trouble(path))?;
    String::from_utf8(bytes).map_err(|error| RecoverError::Source { what: path.to_owned(), error: error.to_string() })
}

/// The leaves from index `from` on, of the tree of `size` entries.
fn leaves(source: &dyn Source, from: u64, size: u64) -> Result<Vec<Vec<u8>>, RecoverError> {
    let mut leaves = Vec::new();
    for path in TilePath::of_kind_at(TileKind::Entries, size).skip(usize::try_from(from / 256).map_err(Problem::fault)?) {
        let name = path.to_string();
        let bundle = source.read(&name, BUNDLE_MAX).map_err(trouble(&name))?;
        let entries = decode_bundle(&bundle, path.width())
            .map_err(|error| RecoverError::Source { what: name.clone(), error: format!("{error}") })?;
        let skipped = usize::try_from(from.saturating_sub(path.n() * 256)).map_err(Problem::fault)?;
        leaves.extend(entries.into_iter().skip(skipped).map(<[u8]>::to_vec));
    }
    Ok(leaves)
}

/// Openings of the refilled entries that open what their leaf holds. Others are passed over: they may have been erased.
fn openings(source: &dyn Source, entries: &[Refilled]) -> Result<Vec<OpeningLine>, RecoverError> {
    const FILE: &str = "openings.jsonl";
    let by_eid: HashMap<String, &Leaf> = entries.iter().map(|entry| (entry.eid.clone(), &entry.leaf)).collect();
    let mut lines = match source.open(FILE) {
        Ok(lines) => lines,
        Err(SourceError::Absent) => return Ok(Vec::new()),
        Err(error) => return Err(trouble(FILE)(error)),
    };
    let mut found = Vec::new();
    loop {
        let mut line = Vec::new();
        let read = lines.by_ref().take(LINE_MAX).read_until(b'\n', &mut line);
        if read.map_err(|error| RecoverError::Source { what: FILE.into(), error: error.to_string() })? == 0 {
            return Ok(found);
        }
        let opening = OpeningLine::decode(line.trim_ascii_end())
            .map_err(|error| RecoverError::Source { what: FILE.into(), error: format!("{error}") })?;
        let leaf = by_eid.get(&opening.eid.to_string());
        let opens = leaf.is_some_and(|leaf| {
            let committed = leaf.commitments().into_iter().find(|(ptr, _)| *ptr == opening.ptr);
            committed.is_some_and(|(_, commitment)| opening.commitment().is_ok_and(|opened| opened == commitment))
        });
        if opens {
            found.push(opening);
        }
    }
}

/// The subject of acts about the log itself.
pub(super) fn about(council: &Council) -> Subject {
    Subject::Log(council.ledger_origin.clone())
}
