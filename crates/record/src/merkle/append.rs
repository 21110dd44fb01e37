//! Growing the tree: from the right edge of the stored tiles and new leaf hashes to the touched tiles and the root.

use super::nodes::{FromTiles, TileError, TileReader, perfect_root};
use super::{Hash, TILE_HEIGHT, TILE_WIDTH, empty_root, node_hash};

/// A tile that gained hashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    pub level: u8,
    pub n: u64,
    /// All its hashes, from the first on: 1 to 256.
    pub hashes: Vec<Hash>,
}

/// What appending gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The new size.
    pub size: u64,
    /// The root at that size.
    pub root: Hash,
    /// The tiles to store, each in its new and whole content.
    pub tiles: Vec<Touched>,
}

/// The tiles (level, n) at the right edge of a tree, which [`append`] and [`Frontier::load`] read.
pub fn edge_tiles(size: u64) -> Vec<(u8, u64)> {
    edge(size).map(|(level, n, _)| (level, n)).collect()
}

/// The partial tiles (level, n, width) of a tree, lowest first.
fn edge(size: u64) -> impl Iterator<Item = (u8, u64, usize)> {
    (0u8..8).filter_map(move |level| {
        let hashes = size >> (u32::from(level) * TILE_HEIGHT);
        let width = (hashes % TILE_WIDTH as u64) as usize;
        (width > 0).then_some((level, hashes / TILE_WIDTH as u64, width))
    })
}

/// Appends leaf hashes to a tree of `size` leaves whose tiles `reader` gives.
pub fn append<R: TileReader>(reader: R, size: u64, leaf_hashes: &[Hash]) -> Result<Appended, TileError<R::Error>> {
    let mut frontier = Frontier::load(reader, size)?;
    let mut tiles = Vec::new();
    for hash in leaf_hashes {
        frontier.push(*hash, |full| tiles.push(full));
    }
    tiles.extend(frontier.partial_tiles().filter(|tile| reaches(tile, size, frontier.size)));
    Ok(Appended { size: frontier.size, root: frontier.root(), tiles })
}

/// Whether a partial tile of the tree of `new` leaves holds a hash that the tree of `old` leaves had not.
fn reaches(tile: &Touched, old: u64, new: u64) -> bool {
    let shift = u32::from(tile.level) * TILE_HEIGHT;
    new >> shift > old >> shift
}

/// The right edge of a tree: for each tile level the hashes of its partial tile. At most 8 × 255 hashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// By level; as many as were ever needed.
    levels: Vec<Vec<Hash>>,
}

impl Default for Frontier {
    fn default() -> Self {
        Frontier::new()
    }
}

impl Frontier {
    /// The empty tree.
    pub fn new() -> Self {
        Frontier { size: 0, levels: Vec::new() }
    }

    /// The edge of the tree over the first `size` leaves of the stored tiles.
    pub fn load<R: TileReader>(reader: R, size: u64) -> Result<Self, TileError<R::Error>> {
        let mut tiles = FromTiles::new(reader);
        let mut levels = Vec::new();
        for (level, n, width) in edge(size) {
            levels.resize(usize::from(level), Vec::new());
            levels.push(tiles.run(level, n, 0, width)?);
        }
        Ok(Frontier { size, levels })
    }

    /// Leaves in the tree.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds one leaf; `full` gets each tile that it completes, lowest first.
    pub fn push(&mut self, leaf_hash: Hash, mut full: impl FnMut(Touched)) {
        self.size += 1;
        self.carry(0, leaf_hash, &mut full);
    }

    /// Puts a hash at the end of a level, and the roots of the tiles that this completes on the levels above.
    fn carry(&mut self, lowest: u8, hash: Hash, full: &mut dyn FnMut(Touched)) {
        let mut carry = hash;
        for level in lowest.. {
            let place = usize::from(level);
            if self.levels.len() <= place {
                self.levels.push(Vec::with_capacity(TILE_WIDTH));
            }
            let Some(hashes) = self.levels.get_mut(place) else {
                return;
            };
            hashes.push(carry);
            if hashes.len() < TILE_WIDTH {
                return;
            }
            let hashes = std::mem::replace(hashes, Vec::with_capacity(TILE_WIDTH));
            let Some(root) = perfect_root(hashes.clone()) else {
                return;
            };
            let n = (self.size >> (u32::from(level + 1) * TILE_HEIGHT)) - 1;
            full(Touched { level, n, hashes });
            carry = root;
        }
    }

    /// Adds the 256 leaves of a full tile whose root is known, as [`Frontier::push`] would one by one; gives the tile back
    /// when the tree does not end at a tile's edge, or the tile is not full.
    pub fn push_tile(&mut self, hashes: Vec<Hash>, root: Hash, mut full: impl FnMut(Touched)) -> Result<(), Vec<Hash>> {
        if hashes.len() != TILE_WIDTH || !self.size.is_multiple_of(TILE_WIDTH as u64) {
            return Err(hashes);
        }
        let n = self.size / TILE_WIDTH as u64;
        self.size += TILE_WIDTH as u64;
        if self.levels.is_empty() {
            self.levels.push(Vec::with_capacity(TILE_WIDTH));
        }
        full(Touched { level: 0, n, hashes });
        self.carry(1, root, &mut full);
        Ok(())
    }

    /// The partial tiles, lowest first; full tiles went out by [`Frontier::push`].
    pub fn partial_tiles(&self) -> impl Iterator<Item = Touched> {
        edge(self.size).zip(self.levels.iter().filter(|hashes| !hashes.is_empty())).map(|((level, n, _), hashes)| Touched {
            level,
            n,
            hashes: hashes.clone(),
        })
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut joined: Option<Hash> = None;
        for hashes in &self.levels {
            let mut rest = hashes.as_slice();
            while !rest.is_empty() {
                let width = 1usize << rest.len().trailing_zeros();
                let (before, run) = rest.split_at(rest.len() - width);
                let Some(subtree) = perfect_root(run.to_vec()) else {
                    break;
                };
                joined = Some(match joined {
                    Some(right) => node_hash(&subtree, &right),
                    None => subtree,
                });
                rest = before;
            }
        }
        joined.unwrap_or_else(empty_root)
    }
}
