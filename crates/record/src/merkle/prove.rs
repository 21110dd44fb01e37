//! Roots and proofs (RFC 6962 §2.1.1 and §2.1.2), from leaf hashes or from tiles.

use super::nodes::{FromTiles, Leaves, Nodes, TileError, TileReader};
use super::{Hash, TILE_WIDTH, empty_root, node_hash};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// The root of the tree over these leaf hashes.
pub fn root(leaf_hashes: &[Hash]) -> Hash {
    match leaf_hashes.len() as u64 {
        0 => empty_root(),
        // The range is the list itself, so no subtree lies outside it.
        size => range_root(&mut Leaves(leaf_hashes), 0, size).unwrap_or_else(|_| empty_root()),
    }
}

/// The audit path of leaf `index`, from its sibling up; `None` when there is no such leaf.
pub fn inclusion_proof(index: u64, leaf_hashes: &[Hash]) -> Option<Vec<Hash>> {
    let ranges = inclusion_ranges(index, leaf_hashes.len() as u64)?;
    hash_ranges(&mut Leaves(leaf_hashes), ranges).ok()
}

/// The proof that the tree over the first `old_size` leaves is a beginning of this one; empty when nothing needs
/// proof (equal sizes, or the empty tree). `None` when `old_size` exceeds the tree.
pub fn consistency_proof(old_size: u64, leaf_hashes: &[Hash]) -> Option<Vec<Hash>> {
    let ranges = consistency_ranges(old_size, leaf_hashes.len() as u64)?;
    hash_ranges(&mut Leaves(leaf_hashes), ranges).ok()
}

/// [`inclusion_proof`] in the tree of `size` leaves that the tiles hold.
pub fn inclusion_from_tiles<R: TileReader>(reader: R, index: u64, size: u64) -> Result<Vec<Hash>, TileError<R::Error>> {
    let ranges = inclusion_ranges(index, size).ok_or(TileError::OutOfRange)?;
    hash_ranges(&mut FromTiles::new(reader), ranges)
}

/// [`consistency_proof`] between two sizes of the tree that the tiles hold.
pub fn consistency_from_tiles<R: TileReader>(reader: R, old_size: u64, size: u64) -> Result<Vec<Hash>, TileError<R::Error>> {
    let ranges = consistency_ranges(old_size, size).ok_or(TileError::OutOfRange)?;
    hash_ranges(&mut FromTiles::new(reader), ranges)
}

/// The tiles (level, n) that [`inclusion_from_tiles`] reads, for callers that must fetch them beforehand.
pub fn inclusion_tiles(index: u64, size: u64) -> Vec<(u8, u64)> {
    tiles_of(inclusion_ranges(index, size))
}

/// The tiles (level, n) that [`consistency_from_tiles`] reads.
pub fn consistency_tiles(old_size: u64, size: u64) -> Vec<(u8, u64)> {
    tiles_of(consistency_ranges(old_size, size))
}

/// Leaves `start..end`, a subtree in RFC 6962's recursion.
type Range = (u64, u64);

fn tiles_of(ranges: Option<Vec<Range>>) -> Vec<(u8, u64)> {
    let mut asked = BTreeSet::new();
    let record = |level: u8, n: u64| -> Result<Vec<Hash>, Infallible> {
        asked.insert((level, n));
        Ok(vec![Hash([0; 32]); TILE_WIDTH])
    };
    // The hashes are of no use; the walk through them tells which tiles a real one touches.
    let _ = hash_ranges(&mut FromTiles::new(record), ranges.unwrap_or_default());
    asked.into_iter().collect()
}

/// The largest power of two below `size` (which is at least 2).
fn split(size: u64) -> u64 {
    1 << (u64::BITS - 1 - (size - 1).leading_zeros())
}

/// The siblings on the way from the leaf to the root, lowest first.
fn inclusion_ranges(index: u64, size: u64) -> Option<Vec<Range>> {
    if index >= size {
        return None;
    }
    let (mut start, mut end) = (0, size);
    let mut ranges = Vec::new();
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            ranges.push((middle, end));
            end = middle;
        } else {
            ranges.push((start, middle));
            start = middle;
        }
    }
    ranges.reverse();
    Some(ranges)
}

/// SUBPROOF of RFC 6962 §2.1.2, lowest first.
fn consistency_ranges(old_size: u64, size: u64) -> Option<Vec<Range>> {
    if old_size > size {
        return None;
    }
    if old_size == 0 || old_size == size {
        return Some(Vec::new());
    }
    let (mut start, mut end, mut whole) = (0, size, true);
    let mut ranges = Vec::new();
    while end != old_size {
        let middle = start + split(end - start);
        if old_size <= middle {
            ranges.push((middle, end));
            end = middle;
        } else {
            ranges.push((start, middle));
            start = middle;
            whole = false;
        }
    }
    if !whole {
        ranges.push((start, end));
    }
    ranges.reverse();
    Some(ranges)
}

fn hash_ranges<N: Nodes>(nodes: &mut N, ranges: Vec<Range>) -> Result<Vec<Hash>, N::Error> {
    ranges.into_iter().map(|(start, end)| range_root(nodes, start, end)).collect()
}

/// The hash of a range of the recursion: its binary digits are complete subtrees, joined from the right.
fn range_root<N: Nodes>(nodes: &mut N, start: u64, end: u64) -> Result<Hash, N::Error> {
    let mut end = end;
    let mut joined: Option<Hash> = None;
    while end > start {
        let height = (end - start).trailing_zeros();
        let width = 1u64 << height;
        let subtree = nodes.node(height, (end - width) >> height)?;
        joined = Some(match joined {
            Some(right) => node_hash(&subtree, &right),
            None => subtree,
        });
        end -= width;
    }
    Ok(joined.unwrap_or_else(empty_root))
}
