//! A witness of logs (C2SP tlog-witness): it remembers the largest tree of each log that it has seen, cosigns only trees that
//! continue it, and so keeps a log from showing different people different things. Anybody can run one; it needs nothing of
//! an installation, neither database nor settings.
mod book;
mod serve;
#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, PoisonError};

use claror_record::checkpoint::Checkpoint;
use claror_record::cosignature::{WitnessKey, WitnessVkey};
use claror_record::merkle::{empty_root, verify_consistency};
use claror_record::note::{Note, Vkey};
use claror_record::witness::{AddCheckpoint, MAX_REQUEST, monitoring_path};

use crate::foundation::clock::Clock;

pub use book::{Book, BookError};
pub use serve::serve;

/// What is answered to `add-checkpoint`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// 200: the cosignature's line.
    Cosigned(String),
    /// 400: no request in the protocol's form.
    Malformed(String),
    /// 403: not signed by a key that is known for the log.
    NotSigned(String),
    /// 404: a log that this witness does not look after.
    UnknownLog,
    /// 409: the size that was cosigned last.
    OtherSize(u64),
    /// 422: the tree does not continue the one cosigned last.
    Inconsistent(&'static str),
    /// 500: what was seen could not be kept, so nothing is signed.
    NotKept,
}

/// A witness at work.
pub struct Witness {
    key: WitnessKey,
    logs: Vec<Vkey>,
    /// Comparing and keeping are one step: two requests at once must not roll the memory back.
    book: Mutex<Book>,
    clock: Arc<dyn Clock>,
}

impl Witness {
    /// `logs`: the keys that are accepted, the key's name being the log's origin; a log whose key changes has two.
    pub fn new(key: WitnessKey, logs: Vec<Vkey>, book: Book, clock: Arc<dyn Clock>) -> Self {
        Self { key, logs, book: Mutex::new(book), clock }
    }

    pub fn vkey(&self) -> &WitnessVkey {
        self.key.vkey()
    }

    /// Decides a request and, before it answers with a cosignature, keeps what it saw on the disk.
    pub fn add_checkpoint(&self, body: &[u8]) -> Answer {
        let request = match std::str::from_utf8(body).map(str::parse::<AddCheckpoint>) {
            Ok(Ok(request)) if body.len() <= MAX_REQUEST => request,
            Ok(Err(error)) => return Answer::Malformed(error.to_string()),
            Ok(Ok(_)) | Err(_) => return Answer::Malformed("the request is no text of a sensible length".to_owned()),
        };
        let note = match Note::parse(request.checkpoint.as_bytes()) {
            Ok(note) => note,
            Err(error) => return Answer::Malformed(error.to_string()),
        };
        let Some(checkpoint) = read(&note) else { return Answer::Malformed("the note is no checkpoint".to_owned()) };
        let keys: Vec<Vkey> = self.logs.iter().filter(|key| key.name() == checkpoint.origin).cloned().collect();
        if keys.is_empty() {
            return Answer::UnknownLog;
        }
        if let Err(error) = note.verify(&keys) {
            return Answer::NotSigned(error.to_string());
        }
        if request.old > checkpoint.size {
            return Answer::Malformed("the old size exceeds the checkpoint's".to_owned());
        }
        self.compare(&request, &note, &checkpoint, &keys)
    }

    fn compare(&self, request: &AddCheckpoint, note: &Note, checkpoint: &Checkpoint, keys: &[Vkey]) -> Answer {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        let (size, root) = book.last(&checkpoint.origin).unwrap_or((0, empty_root()));
        if request.old != size {
            return Answer::OtherSize(size);
        }
        if checkpoint.size == 0 && checkpoint.root != empty_root() {
            return Answer::Inconsistent("the empty tree has another root");
        }
        if verify_consistency((size, &root), (checkpoint.size, &checkpoint.root), &request.proof).is_err() {
            return Answer::Inconsistent("the proof does not lead from the tree seen last to this one");
        }
        let Ok(now) = u64::try_from(self.clock.now().timestamp()) else { return Answer::NotKept };
        let line = self.key.cosign(note.text(), now).to_string();
        // What the log itself signed, and nobody else's lines: that is all that was checked.
        let own =
            note.signatures().iter().filter(|line| keys.iter().any(|key| key.name() == line.name && key.key_id() == line.key_id));
        let kept = format!("{}\n{}{line}", note.text(), own.map(ToString::to_string).collect::<String>());
        match book.keep(checkpoint, kept) {
            Ok(()) => Answer::Cosigned(line),
            Err(error) => {
                tracing::error!(%error, "what was seen could not be kept; nothing is signed");
                Answer::NotKept
            }
        }
    }

    /// The checkpoint cosigned last that stands at this path under the monitoring prefix.
    pub fn last_at(&self, path: &str) -> Option<String> {
        let book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        let origin = self.logs.iter().map(Vkey::name).find(|origin| monitoring_path(origin) == path)?;
        book.note(origin).map(str::to_owned)
    }
}

/// The checkpoint in a note. Extension lines are the log's affair: they are cosigned with the rest, and not judged.
fn read(note: &Note) -> Option<Checkpoint> {
    let end = note.text().match_indices('\n').nth(2).map(|(at, _)| at + 1)?;
    note.text().get(..end)?.parse().ok()
}
