//! Step 5: the tree of each checkpoint that was seen before begins the tree of this one.
//!
//! The roots come from the entries themselves, so no proof is asked of anybody. Where they differ, both notes are kept
//! as evidence with the proof that fails: two notes of one key and no proof between them convict on their own.

use crate::finding::{Code, Findings, Place};
use crate::keys::Keys;
use crate::report::Evidence;
use crate::source::{Source, SourceError};
use claror_record::checkpoint::Checkpoint;
use claror_record::merkle::{Hash, consistency_from_tiles};
use claror_record::note::{MAX_BYTES, Note};
use claror_record::tile::{TileKind, TilePath};
use std::collections::BTreeMap;

/// The folder with checkpoints that were published earlier.
const FOLDER: &str = "checkpoints";

/// A signed checkpoint from before, of whatever origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Where it comes from, as findings say it: `state`, a file's name.
    pub from: String,
    /// The signed note.
    pub note: Vec<u8>,
}

/// One that could be read.
pub(crate) struct Earlier {
    from: String,
    bytes: Vec<u8>,
    pub note: Note,
    pub checkpoint: Checkpoint,
    /// Whether it was published with the log, so that anything wrong with it is the log's doing.
    published: bool,
}

impl Earlier {
    pub fn place(&self) -> Place {
        Place::Seen(self.from.clone())
    }

    /// The kind of a finding about it: one that was only remembered proves nothing against the log when it is bad.
    pub fn code(&self, published: Code) -> Code {
        if self.published { published } else { Code::Seen }
    }
}

/// Reads what was remembered and what the source has in `checkpoints/`.
pub(crate) fn gather(source: &dyn Source, remembered: &[Seen], findings: &mut Findings) -> Vec<Earlier> {
    let mut earlier = Vec::new();
    for seen in remembered {
        earlier.extend(read(&seen.from, &seen.note, false, findings));
    }
    let names = match source.list(FOLDER) {
        Ok(names) => names.unwrap_or_default(),
        Err(error) => {
            findings.add(Code::Seen, Place::Seen(FOLDER.to_owned()), "checkpoints", error);
            Vec::new()
        }
    };
    for name in names {
        match source.read(&name, MAX_BYTES) {
            Ok(note) => earlier.extend(read(&name, &note, true, findings).filter(|one| named_rightly(one, findings))),
            Err(SourceError::Absent) => {}
            Err(error) => findings.add(Code::Seen, Place::Seen(name), "a checkpoint", error),
        }
    }
    earlier
}

fn read(from: &str, bytes: &[u8], published: bool, findings: &mut Findings) -> Option<Earlier> {
    let (form, text) = if published { (Code::Note, Code::CheckpointForm) } else { (Code::Seen, Code::Seen) };
    let place = || Place::Seen(from.to_owned());
    let note = match Note::parse(bytes) {
        Ok(note) => note,
        Err(error) => {
            findings.add(form, place(), "a signed note", error);
            return None;
        }
    };
    match note.text().parse::<Checkpoint>() {
        Ok(checkpoint) => Some(Earlier { from: from.to_owned(), bytes: bytes.to_vec(), note, checkpoint, published }),
        Err(error) => {
            findings.add(text, place(), "a checkpoint", error);
            None
        }
    }
}

/// A published checkpoint has its size for a name.
fn named_rightly(earlier: &Earlier, findings: &mut Findings) -> bool {
    let name = format!("{FOLDER}/{}", earlier.checkpoint.size);
    let right = name == earlier.from;
    if !right {
        let got = format!("size {}", earlier.checkpoint.size);
        findings.add(Code::CheckpointForm, Place::Seen(earlier.from.clone()), "the size that the file is named for", got);
    }
    right
}

/// The checkpoint that is verified, as its log published it.
pub(crate) struct Newest<'a> {
    pub bytes: &'a [u8],
    pub checkpoint: &'a Checkpoint,
}

/// Compares each earlier checkpoint with the tree; `roots` are those of the tree at the sizes that could be known.
pub(crate) fn compare(
    source: &dyn Source,
    earlier: &[Earlier],
    newest: &Newest<'_>,
    keys: &Keys,
    roots: &BTreeMap<u64, Hash>,
    findings: &mut Findings,
) -> Compared {
    let mut compared = Compared::default();
    for one in earlier {
        let place = || one.place();
        let Checkpoint { origin, size, root } = &one.checkpoint;
        if origin != keys.origin() {
            findings.add(one.code(Code::Origin), place(), keys.origin(), origin);
            continue;
        }
        if let Err((key, error)) = keys.verify(&one.note, *size) {
            findings.add(one.code(Code::Signature), place(), format!("a signature of {key}"), error);
            continue;
        }
        if *size > newest.checkpoint.size {
            let got = format!("size {}", newest.checkpoint.size);
            findings.add(Code::Rollback, place(), format!("at least the {size} entries that it signed"), got);
            compared.evidence.extend(evidence(one, newest, None));
            continue;
        }
        match roots.get(size) {
            Some(here) if here == root => compared.consistent += 1,
            Some(here) => {
                findings.add(Code::Fork, place(), format!("at size {size} the root {root}"), here);
                let proof = failed_proof(source, *size, newest.checkpoint.size);
                compared.evidence.extend(evidence(one, newest, proof));
            }
            None => compared.unknown += 1,
        }
    }
    compared
}

/// What the comparison gave.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// Checkpoints that this tree continues.
    pub consistent: u64,
    /// Checkpoints that could not be compared, since entries before their size are missing.
    pub unknown: u64,
    pub evidence: Vec<Evidence>,
}

fn evidence(one: &Earlier, newest: &Newest<'_>, proof: Option<String>) -> Vec<Evidence> {
    let name = |part: &str| format!("{}-{}-{part}", one.checkpoint.size, newest.checkpoint.size);
    let mut pieces = vec![
        Evidence { name: name("earlier"), content: one.bytes.clone() },
        Evidence { name: name("newest"), content: newest.bytes.to_vec() },
    ];
    pieces.extend(proof.map(|proof| Evidence { name: name("failed-proof"), content: proof.into_bytes() }));
    pieces
}

/// The consistency proof that the published tiles give, one hash a line, after a line with both sizes. It leads from the
/// newest root to another than the earlier one.
fn failed_proof(source: &dyn Source, old: u64, size: u64) -> Option<String> {
    let reader = |level: u8, n: u64| -> Result<Vec<Hash>, SourceError> {
        let kind = TileKind::Hashes(level);
        let width = size.checked_shr(u32::from(level) * 8).unwrap_or(0).saturating_sub(n.saturating_mul(256)).min(256);
        let path = TilePath::new(kind, n, usize::try_from(width).unwrap_or(0)).ok_or(SourceError::Absent)?;
        let limit = 256 * Hash::BYTES;
        let bytes = match source.read(&path.to_string(), limit) {
            Err(SourceError::Absent) => source.read(&path.full().to_string(), limit)?,
            read => read?,
        };
        Hash::split(&bytes).ok_or(SourceError::Absent)
    };
    let proof = consistency_from_tiles(reader, old, size).ok()?;
    let lines = proof.iter().map(|hash| format!("{hash}\n"));
    Some(format!("consistency {old} {size}\n{}", lines.collect::<String>()))
}
