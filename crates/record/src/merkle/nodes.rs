//! Where hashes of complete subtrees come from: a list of leaf hashes, or stored tiles.

use super::{Hash, TILE_HEIGHT, TILE_WIDTH, node_hash};
use std::collections::HashMap;
use std::convert::Infallible;

/// Gives stored tiles. Implemented by [`Tiles`] and by closures `FnMut(level, n) -> Result<Vec<Hash>, E>`.
///
/// A tile may be wider than the tree asked about: its first hashes are used.
pub trait TileReader {
    type Error;

    /// All hashes now known of tile `n` at `level`; an empty list when there is no such tile.
    fn tile(&mut self, level: u8, n: u64) -> Result<Vec<Hash>, Self::Error>;
}

impl<F, E> TileReader for F
where
    F: FnMut(u8, u64) -> Result<Vec<Hash>, E>,
{
    type Error = E;

    fn tile(&mut self, level: u8, n: u64) -> Result<Vec<Hash>, E> {
        self(level, n)
    }
}

/// Tiles at hand, by (level, n).
pub type Tiles = HashMap<(u8, u64), Vec<Hash>>;

impl TileReader for &Tiles {
    type Error = Infallible;

    fn tile(&mut self, level: u8, n: u64) -> Result<Vec<Hash>, Infallible> {
        Ok(self.get(&(level, n)).cloned().unwrap_or_default())
    }
}

/// Why tiles gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TileError<E> {
    /// The reader failed.
    #[error("tile could not be read: {0}")]
    Reader(E),
    /// A tile is absent or narrower than the tree's size demands.
    #[error("tile {level}/{n} has {have} hashes where {need} are needed")]
    Short { level: u8, n: u64, need: usize, have: usize },
    /// The question makes no sense: an index or an older size beyond the size.
    #[error("index or size out of range")]
    OutOfRange,
}

/// Gives the hash of the complete subtree of 2^height leaves that begins at leaf index · 2^height.
pub(crate) trait Nodes {
    type Error;
    fn node(&mut self, height: u32, index: u64) -> Result<Hash, Self::Error>;
}

/// Combines a run of 2^k neighbouring hashes.
pub(crate) fn perfect_root(mut hashes: Vec<Hash>) -> Option<Hash> {
    while hashes.len() > 1 {
        let (pairs, rest) = hashes.as_chunks::<2>();
        if !rest.is_empty() {
            return None;
        }
        hashes = pairs.iter().map(|[left, right]| node_hash(left, right)).collect();
    }
    hashes.pop()
}

/// The leaf hashes of a whole tree.
pub(crate) struct Leaves<'a>(pub &'a [Hash]);

/// A subtree outside the leaves at hand.
pub(crate) struct Outside;

impl Nodes for Leaves<'_> {
    type Error = Outside;

    fn node(&mut self, height: u32, index: u64) -> Result<Hash, Outside> {
        let width = 1u64.checked_shl(height).ok_or(Outside)?;
        let start = index.checked_mul(width).ok_or(Outside)?;
        let range = usize::try_from(start).map_err(|_| Outside)?..usize::try_from(start + width).map_err(|_| Outside)?;
        self.0.get(range).and_then(|run| perfect_root(run.to_vec())).ok_or(Outside)
    }
}

/// Stored tiles; the last one read is kept, because a proof asks it several times.
pub(crate) struct FromTiles<R> {
    reader: R,
    last: Option<((u8, u64), Vec<Hash>)>,
}

impl<R: TileReader> FromTiles<R> {
    pub fn new(reader: R) -> Self {
        FromTiles { reader, last: None }
    }

    /// `count` hashes of a tile from `offset` on.
    pub fn run(&mut self, level: u8, n: u64, offset: usize, count: usize) -> Result<Vec<Hash>, TileError<R::Error>> {
        if self.last.as_ref().is_none_or(|(place, _)| *place != (level, n)) {
            self.last = Some(((level, n), self.reader.tile(level, n).map_err(TileError::Reader)?));
        }
        let have = self.last.as_ref().map(|(_, hashes)| hashes.as_slice()).unwrap_or_default();
        let need = offset + count;
        match have.get(offset..need) {
            Some(run) => Ok(run.to_vec()),
            None => Err(TileError::Short { level, n, need, have: have.len() }),
        }
    }
}

impl<R: TileReader> Nodes for FromTiles<R> {
    type Error = TileError<R::Error>;

    fn node(&mut self, height: u32, index: u64) -> Result<Hash, Self::Error> {
        let level = u8::try_from(height / TILE_HEIGHT).map_err(|_| TileError::OutOfRange)?;
        let within = height % TILE_HEIGHT;
        let first = index.checked_mul(1 << within).ok_or(TileError::OutOfRange)?;
        let width = TILE_WIDTH as u64;
        let offset = usize::try_from(first % width).map_err(|_| TileError::OutOfRange)?;
        let run = self.run(level, first / width, offset, 1 << within)?;
        perfect_root(run).ok_or(TileError::OutOfRange)
    }
}
