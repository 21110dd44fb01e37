//! A log that continues another one: what it says of the other's last checkpoint.
//!
//! The other log is verified by itself, with its own key. Here it is told from where this one goes on, so that whoever saw
//! the other log can compare, and that what is said to be its last checkpoint is one.

use crate::check::Options;
use crate::finding::{Code, Findings, Place};
use claror_record::checkpoint::Checkpoint;
use claror_record::event::PreviousLog;
use claror_record::note::Note;

/// Checks the checkpoint that a log of the name `own` says to continue; answers what is to be known of it, in words.
pub(crate) fn check(previous: &PreviousLog, own: &str, options: &Options<'_>, findings: &mut Findings) -> String {
    match read(previous, own) {
        Ok((note, checkpoint)) => {
            let vouched = vouched(previous, &note, options, findings);
            let Checkpoint { origin, size, root } = checkpoint;
            format!(
                "this log continues {origin} from its checkpoint of size {size} and root {root}, {vouched}; that log is verified by itself"
            )
        }
        Err(problem) => {
            let expected = format!("the last signed checkpoint of {}, another log", previous.origin);
            findings.add(Code::LogPrevious, Place::Index(0), expected, problem);
            format!("this log says to continue {}", previous.origin)
        }
    }
}

fn read(previous: &PreviousLog, own: &str) -> Result<(Note, Checkpoint), String> {
    let note = Note::parse(previous.checkpoint.as_bytes()).map_err(|error| error.to_string())?;
    let checkpoint: Checkpoint = note.text().parse().map_err(|error| format!("{error}"))?;
    if previous.origin == own {
        return Err(format!("this log, {own}"));
    }
    if checkpoint.origin != previous.origin {
        return Err(format!("one of {}", checkpoint.origin));
    }
    match note.signatures().iter().any(|signature| signature.name == previous.origin) {
        true => Ok((note, checkpoint)),
        false => Err("one that its log did not sign".to_owned()),
    }
}

/// Who vouches for the checkpoint, as far as the reader's own keys tell.
fn vouched(previous: &PreviousLog, note: &Note, options: &Options<'_>, findings: &mut Findings) -> String {
    let mut bad = |expected: String, got: String| findings.add(Code::LogPrevious, Place::Index(0), expected, got);
    let signed = match &options.previous_key {
        None => "whose signature is not checked (--previous-vkey)",
        Some(key) => match note.verify(std::slice::from_ref(key)) {
            Ok(_) if key.name() == previous.origin => "signed by the key that was given for it",
            Ok(_) => {
                bad(format!("a checkpoint of {}", key.name()), format!("one of {}", previous.origin));
                "of another log than the key that was given for it"
            }
            Err(error) => {
                bad(format!("a signature of {key}"), error.to_string());
                "not signed by the key that was given for it"
            }
        },
    };
    let names = match options.policy.as_ref().map(|policy| policy.quorum_of(note)) {
        Some(Ok(quorum)) => quorum.cosigned.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
        Some(Err(error)) => {
            bad("a cosignature of the witness that it names".to_owned(), error.to_string());
            Vec::new()
        }
        None => Vec::new(),
    };
    if names.is_empty() { signed.to_owned() } else { format!("{signed}, cosigned by {}", names.join(" ")) }
}
