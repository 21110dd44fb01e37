//! The Merkle tree of RFC 6962 §2.1 over SHA-256: hashes, roots, proofs, and the tiles that store it.

mod append;
mod nodes;
mod prove;
mod verify;

pub use append::{Appended, Frontier, Touched, append, edge_tiles};
pub use nodes::{TileError, TileReader, Tiles};
pub use prove::{
    consistency_from_tiles, consistency_proof, consistency_tiles, inclusion_from_tiles, inclusion_proof, inclusion_tiles, root,
};
pub use verify::{ProofError, root_from_inclusion, verify_consistency, verify_inclusion};

use crate::encoding;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Hashes in a full tile; each tile level spans this many of the level below.
pub const TILE_WIDTH: usize = 256;
/// Levels of the binary tree in one tile level.
pub(crate) const TILE_HEIGHT: u32 = 8;

/// A SHA-256 hash of the tree; in text standard base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Bytes of one hash.
    pub const BYTES: usize = 32;

    /// From exactly 32 bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Hash> {
        bytes.try_into().ok().map(Hash)
    }

    /// From concatenated hashes, the form of tiles; `None` when the length is no multiple of 32.
    pub fn split(bytes: &[u8]) -> Option<Vec<Hash>> {
        let (hashes, rest) = bytes.as_chunks::<32>();
        rest.is_empty().then(|| hashes.iter().copied().map(Hash).collect())
    }

    /// The inverse of [`Hash::split`].
    pub fn concat(hashes: &[Hash]) -> Vec<u8> {
        hashes.iter().flat_map(|hash| hash.0).collect()
    }

    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoding::base64(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// SHA-256(0x00 ‖ leaf).
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(leaf);
    Hash(hasher.finalize().into())
}

/// SHA-256(0x01 ‖ left ‖ right).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1u8; 65];
    let (_, children) = bytes.split_at_mut(1);
    children.copy_from_slice(&concat_pair(left, right));
    Hash(Sha256::digest(bytes).into())
}

fn concat_pair(left: &Hash, right: &Hash) -> [u8; 64] {
    let mut pair = [0u8; 64];
    let (first, second) = pair.split_at_mut(32);
    first.copy_from_slice(&left.0);
    second.copy_from_slice(&right.0);
    pair
}

/// The root of the empty tree, SHA-256("").
pub fn empty_root() -> Hash {
    Hash(Sha256::digest([]).into())
}

#[cfg(test)]
mod tests;
