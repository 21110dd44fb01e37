//! Checkpoints (C2SP tlog-checkpoint v1.0.0): what a log says of its tree, as a signed note.

use crate::encoding;
use crate::merkle::Hash;
use crate::note::{Note, NoteError, SigningKey, Vkey, sign};
use std::fmt;
use std::str::FromStr;

/// Origin, size and root of a log's tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's identity, such as `council.example/log`; also the name of its key.
    pub origin: String,
    /// Leaves in the tree.
    pub size: u64,
    pub root: Hash,
}

/// Why a text is no checkpoint of the log asked about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    #[error(transparent)]
    Note(#[from] NoteError),
    #[error("the note's text is no checkpoint: {0}")]
    Form(&'static str),
    #[error("the checkpoint is of the log {0}")]
    Origin(String),
}

impl Checkpoint {
    /// The signed note over this checkpoint. Same checkpoint and key, same bytes.
    pub fn sign(&self, key: &SigningKey) -> Result<String, CheckpointError> {
        if self.origin != key.vkey().name() {
            return Err(CheckpointError::Origin(self.origin.clone()));
        }
        Ok(sign(&self.to_string(), &[key])?)
    }

    /// The checkpoint of the log that `key` belongs to, from its signed note.
    pub fn open(note: &[u8], key: &Vkey) -> Result<Checkpoint, CheckpointError> {
        let note = Note::parse(note)?;
        let checkpoint: Checkpoint = note.verify(std::slice::from_ref(key))?.parse()?;
        if checkpoint.origin == key.name() { Ok(checkpoint) } else { Err(CheckpointError::Origin(checkpoint.origin)) }
    }
}

/// The note's text: three lines, each with its newline.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    /// Extension lines are refused: monitors cannot audit them, and our logs have none.
    fn from_str(text: &str) -> Result<Checkpoint, CheckpointError> {
        let lines = text.strip_suffix('\n').ok_or(CheckpointError::Form("no newline at its end"))?;
        let mut lines = lines.split('\n');
        let origin = lines.next().filter(|line| !line.is_empty()).ok_or(CheckpointError::Form("no origin"))?;
        let size = lines.next().and_then(encoding::from_decimal).ok_or(CheckpointError::Form("no size"))?;
        let root = lines.next().and_then(encoding::array_from_base64).ok_or(CheckpointError::Form("no root hash"))?;
        if lines.next().is_some() {
            return Err(CheckpointError::Form("extension lines"));
        }
        Ok(Checkpoint { origin: origin.to_owned(), size, root: Hash(root) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::empty_root;

    fn key(name: &str, n: u8) -> SigningKey {
        SigningKey::from_seed(name, &[n; 32]).unwrap()
    }

    fn checkpoint() -> Checkpoint {
        Checkpoint { origin: "c.example/log".into(), size: 0, root: empty_root() }
    }

    #[test]
    fn a_signed_checkpoint_opens_with_its_logs_key_only() {
        let own = key("c.example/log", 1);
        let note = checkpoint().sign(&own).unwrap();
        assert_eq!(
            note.lines().take(3).collect::<Vec<_>>(),
            ["c.example/log", "0", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="]
        );
        assert_eq!(Checkpoint::open(note.as_bytes(), own.vkey()).unwrap(), checkpoint());
        let stranger = key("c.example/log", 2);
        assert_eq!(Checkpoint::open(note.as_bytes(), stranger.vkey()), Err(CheckpointError::Note(NoteError::Unsigned)));
        let other = key("d.example/log", 1);
        assert_eq!(checkpoint().sign(&other), Err(CheckpointError::Origin("c.example/log".into())));
        let swapped = sign(&checkpoint().to_string(), &[&other]).unwrap();
        assert_eq!(Checkpoint::open(swapped.as_bytes(), other.vkey()), Err(CheckpointError::Origin("c.example/log".into())));
    }

    #[test]
    fn the_specifications_example_reads() {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        let read: Checkpoint = text.parse().unwrap();
        assert_eq!((read.origin.as_str(), read.size), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(read.to_string(), text);
    }

    #[test]
    fn texts_in_another_form_are_refused() {
        let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
        for size in ["+1", "01", "-0", "", " 1", "1 ", "0x1", "18446744073709551616"] {
            assert!(format!("o\n{size}\n{root}\n").parse::<Checkpoint>().is_err(), "{size:?}");
        }
        for bad in [
            format!("o\n1\n{root}"),
            format!("\n1\n{root}\n"),
            "o\n1\n".into(),
            format!("o\n1\n{root}\n\n"),
            format!("o\n1\n{root}\nextension\n"),
            "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n".into(),
            "o\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n".into(),
            "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n".into(),
            "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n".into(),
        ] {
            assert!(bad.parse::<Checkpoint>().is_err(), "{bad:?}");
        }
    }
}
