//! Receipts (C2SP tlog-proof): that an entry is in the tree of a signed checkpoint, in one file checked offline.

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::encoding;
use crate::merkle::{Hash, ProofError, verify_inclusion};
use crate::note::Vkey;
use std::fmt;
use std::str::FromStr;

/// The file name's end.
pub const EXTENSION: &str = "tlog-proof";
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// A tree of 2^64 leaves has paths of at most 64 hashes.
const MAX_HASHES: usize = 64;

/// An inclusion proof with the checkpoint that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    /// Opaque bytes, authenticated by nothing; our logs write none.
    pub extra: Option<Vec<u8>>,
    /// The entry's index in the log, from 0.
    pub index: u64,
    /// From the leaf's sibling up.
    pub hashes: Vec<Hash>,
    /// The signed checkpoint, verbatim.
    pub checkpoint: String,
}

/// Why a proof file proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlogProofError {
    #[error("not a proof file: {0}")]
    Form(&'static str),
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl TlogProof {
    /// The checkpoint, once it is signed by the log's key and the leaf hash is proved to be in its tree.
    pub fn verify(&self, leaf: &Hash, key: &Vkey) -> Result<Checkpoint, TlogProofError> {
        let checkpoint = Checkpoint::open(self.checkpoint.as_bytes(), key)?;
        verify_inclusion(leaf, self.index, checkpoint.size, &self.hashes, &checkpoint.root)?;
        Ok(checkpoint)
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", encoding::base64(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.hashes {
            writeln!(f, "{hash}")?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for TlogProof {
    type Err = TlogProofError;

    fn from_str(text: &str) -> Result<TlogProof, TlogProofError> {
        let form = TlogProofError::Form;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(form("no blank line before a checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(form("another first line"));
        }
        let mut line = lines.next();
        let mut extra = None;
        if let Some(data) = line.and_then(|line| line.strip_prefix("extra ")) {
            extra = Some(encoding::from_base64(data).ok_or(form("extra data that is not base64"))?);
            line = lines.next();
        }
        let index = line.and_then(|line| line.strip_prefix("index ")).and_then(encoding::from_decimal).ok_or(form("no index"))?;
        let hashes = lines
            .map(|line| encoding::array_from_base64(line).map(Hash).ok_or(form("a line that is no hash")))
            .collect::<Result<Vec<_>, _>>()?;
        if hashes.len() > MAX_HASHES {
            return Err(form("more hashes than any tree needs"));
        }
        Ok(TlogProof { extra, index, hashes, checkpoint: checkpoint.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::merkle::{inclusion_proof, leaf_hash, root};
    use crate::note::SigningKey;

    fn leaves() -> Vec<Hash> {
        (0u8..7).map(|n| leaf_hash(&[n])).collect()
    }

    fn key() -> SigningKey {
        SigningKey::from_seed("c.example/log", &[1; 32]).unwrap()
    }

    fn proof(index: u64) -> TlogProof {
        let checkpoint = Checkpoint { origin: "c.example/log".into(), size: 7, root: root(&leaves()) };
        TlogProof {
            extra: None,
            index,
            hashes: inclusion_proof(index, &leaves()).unwrap(),
            checkpoint: checkpoint.sign(&key()).unwrap(),
        }
    }

    #[test]
    fn a_proof_survives_its_file_and_proves_its_own_leaf_only() {
        for index in 0..7u64 {
            let text = proof(index).to_string();
            let read: TlogProof = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
            for (other, hash) in (0u64..).zip(leaves()) {
                assert_eq!(read.verify(&hash, key().vkey()).is_ok(), other == index);
            }
        }
        let with_extra = TlogProof { extra: Some(vec![1, 2]), ..proof(3) };
        assert!(with_extra.to_string().starts_with("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 3\n"));
        assert_eq!(with_extra.to_string().parse(), Ok(with_extra));
    }

    #[test]
    fn every_changed_character_before_the_checkpoint_is_noticed() {
        let text = proof(5).to_string();
        let head = text.find("\n\n").unwrap();
        for at in 0..head {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1;
            let Ok(changed) = String::from_utf8(changed) else {
                continue;
            };
            let read = changed.parse::<TlogProof>().and_then(|proof| proof.verify(&leaves()[5], key().vkey()));
            assert!(read.is_err(), "byte {at}");
        }
    }

    #[test]
    fn proofs_beyond_the_tree_or_of_wrong_length_prove_nothing() {
        let mut beyond = proof(6);
        beyond.index = 7;
        assert_eq!(beyond.verify(&leaves()[6], key().vkey()), Err(ProofError::OutOfRange.into()));
        let mut longer = proof(6);
        longer.hashes.push(leaves()[0]);
        assert_eq!(longer.verify(&leaves()[6], key().vkey()), Err(ProofError::Length.into()));
        let mut shorter = proof(6);
        shorter.hashes.pop();
        assert_eq!(shorter.verify(&leaves()[6], key().vkey()), Err(ProofError::Length.into()));
    }

    #[test]
    fn files_in_another_form_are_refused() {
        let good = proof(5).to_string();
        for bad in [
            String::new(),
            good.replacen("@v1", "@v2", 1),
            good.replacen("index 5", "index 05", 1),
            good.replacen("index 5", "index +5", 1),
            good.replacen("index 5\n", "", 1),
            good.replacen("index 5", "extra !\nindex 5", 1),
            good.replacen("index 5", "index 5\nextra AQI=", 1),
            good.replace('\n', "\r\n"),
            good.replacen("\n\n", "\n", 1),
        ] {
            assert!(bad.parse::<TlogProof>().is_err(), "{bad}");
        }
    }
}
