use super::*;
use crate::encoding::from_hex;
use crate::tile::{TileKind, TilePath};

/// The recursion of RFC 6962 §2.1, word by word: the first opinion on every root.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(power_below(leaves.len()));
            node_hash(&mth(left), &mth(right))
        }
    }
}

fn power_below(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

/// PATH of RFC 6962 §2.1.1.
fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() <= 1 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(power_below(leaves.len()));
    if m < left.len() {
        [path(m, left), vec![mth(right)]].concat()
    } else {
        [path(m - left.len(), right), vec![mth(left)]].concat()
    }
}

/// SUBPROOF of RFC 6962 §2.1.2.
fn subproof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if whole { Vec::new() } else { vec![mth(leaves)] };
    }
    let (left, right) = leaves.split_at(power_below(leaves.len()));
    if m <= left.len() {
        [subproof(m, left, whole), vec![mth(right)]].concat()
    } else {
        [subproof(m - left.len(), right, false), vec![mth(left)]].concat()
    }
}

fn leaves(n: usize) -> Vec<Hash> {
    (0..n as u64).map(|n| leaf_hash(&n.to_be_bytes())).collect()
}

/// Tiles grown in steps of `step` leaves, as a sequencer would.
fn grow(leaves: &[Hash], step: usize) -> (Tiles, Hash) {
    let mut tiles = Tiles::new();
    let (mut size, mut last_root) = (0, empty_root());
    for batch in leaves.chunks(step) {
        let appended = append(&tiles, size, batch).unwrap();
        for tile in appended.tiles {
            tiles.insert((tile.level, tile.n), tile.hashes);
        }
        (size, last_root) = (appended.size, appended.root);
    }
    assert_eq!(size, leaves.len() as u64);
    (tiles, last_root)
}

#[test]
fn the_known_tree_of_rfc_6962s_reference_has_its_roots() {
    // The eight inputs and roots published with the reference implementation of Certificate Transparency.
    let inputs: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let hashes: Vec<Hash> = inputs.iter().map(|input| leaf_hash(input)).collect();
    for (size, expected) in roots.iter().enumerate() {
        assert_eq!(root(&hashes[..size]), Hash(from_hex(expected).unwrap()), "size {size}");
    }
}

#[test]
fn roots_by_recursion_by_ranges_and_by_tiles_agree_up_to_1_100() {
    let all = leaves(1_100);
    let (tiles, _) = grow(&all, 97);
    let mut frontier = Frontier::new();
    for size in 0..=all.len() {
        let expected = mth(&all[..size]);
        assert_eq!(root(&all[..size]), expected, "{size}");
        assert_eq!(frontier.root(), expected, "{size}");
        assert_eq!(Frontier::load(&tiles, size as u64).unwrap().root(), expected, "{size}");
        if let Some(leaf) = all.get(size) {
            frontier.push(*leaf, |_| {});
        }
    }
}

#[test]
fn tiles_do_not_depend_on_how_the_leaves_came_in() {
    for size in [0, 1, 2, 255, 256, 257, 1_000, 65_535, 65_536, 65_537, 70_000] {
        let all = leaves(size);
        let (expected, expected_root) = grow(&all, size.max(1));
        assert_eq!(expected_root, root(&all), "{size}");
        let steps: &[usize] = if size > 1_000 { &[4_096] } else { &[1, 255, 256] };
        for &step in steps {
            assert_eq!(grow(&all, step), (expected.clone(), expected_root), "{size} by {step}");
        }
        let mut addresses: Vec<TilePath> = expected
            .iter()
            .map(|((level, n), hashes)| TilePath::new(TileKind::Hashes(*level), *n, hashes.len()).unwrap())
            .collect();
        addresses.sort();
        let promised: Vec<TilePath> = TilePath::all_at(size as u64).filter(|path| path.kind() != TileKind::Entries).collect();
        assert_eq!(addresses, promised, "{size}");
    }
}

#[test]
fn appending_returns_only_touched_tiles() {
    let all = leaves(600);
    let (tiles, _) = grow(&all[..300], 300);
    let touched = |count: usize| {
        let appended = append(&tiles, 300, &all[300..300 + count]).unwrap();
        appended.tiles.iter().map(|tile| (tile.level, tile.n, tile.hashes.len())).collect::<Vec<_>>()
    };
    assert_eq!(touched(0), []);
    assert_eq!(touched(1), [(0, 1, 45)]);
    assert_eq!(touched(212), [(0, 1, 256), (1, 0, 2)]);
    assert_eq!(touched(213), [(0, 1, 256), (0, 2, 1), (1, 0, 2)]);
}

/// All numbers below `end` where these are few, else every ninth and those beside the ends and the tiles' edges.
fn picked(end: usize) -> impl Iterator<Item = usize> {
    (0..end).filter(move |n| end < 72 || n % 9 == 0 || *n + 2 >= end || (n + 1) % 256 < 2)
}

#[test]
fn every_inclusion_proof_agrees_with_the_recursion_and_verifies() {
    let all = leaves(1_100);
    let (tiles, _) = grow(&all, 1_100);
    for size in (1..=70).chain([255, 256, 257, 511, 512, 513, 1_100]) {
        let (part, expected_root) = (&all[..size], root(&all[..size]));
        for index in picked(size) {
            let proof = inclusion_proof(index as u64, part).unwrap();
            assert_eq!(proof, path(index, part), "{index} of {size}");
            let (index, size) = (index as u64, size as u64);
            assert_eq!(inclusion_from_tiles(&tiles, index, size).unwrap(), proof);
            assert_eq!(verify_inclusion(&part[index as usize], index, size, &proof, &expected_root), Ok(()));
        }
    }
}

#[test]
fn every_consistency_proof_agrees_with_the_recursion_and_verifies() {
    let all = leaves(1_100);
    let (tiles, _) = grow(&all, 1_100);
    let roots: Vec<Hash> = (0..=all.len()).map(|size| root(&all[..size])).collect();
    for size in (0..=70).chain([255, 256, 257, 511, 512, 513, 1_100]) {
        for old in picked(size + 1) {
            let proof = consistency_proof(old as u64, &all[..size]).unwrap();
            if old > 0 {
                assert_eq!(proof, subproof(old, &all[..size], true), "{old} of {size}");
            }
            assert_eq!(consistency_from_tiles(&tiles, old as u64, size as u64).unwrap(), proof);
            let (from, to) = ((old as u64, &roots[old]), (size as u64, &roots[size]));
            assert_eq!(verify_consistency(from, to, &proof), Ok(()), "{old} of {size}");
        }
    }
}

#[test]
fn proofs_in_trees_of_three_tile_levels_come_from_the_tiles_they_name() {
    let all = leaves(70_000);
    let (tiles, last_root) = grow(&all, 4_096);
    let only = |wanted: Vec<(u8, u64)>| -> Tiles { wanted.into_iter().map(|at| (at, tiles[&at].clone())).collect() };
    for (index, size) in [(0, 70_000), (65_535, 65_536), (65_536, 65_537), (69_999, 70_000), (12_345, 65_535)] {
        let proof = inclusion_from_tiles(&only(inclusion_tiles(index, size)), index, size).unwrap();
        let root = root(&all[..size as usize]);
        assert_eq!(verify_inclusion(&all[index as usize], index, size, &proof, &root), Ok(()));
    }
    for old in [1, 255, 256, 257, 65_535, 65_536, 65_537, 69_999] {
        let proof = consistency_from_tiles(&only(consistency_tiles(old, 70_000)), old, 70_000).unwrap();
        let old_root = Frontier::load(&only(edge_tiles(old)), old).unwrap().root();
        assert_eq!(old_root, root(&all[..old as usize]));
        assert_eq!(verify_consistency((old, &old_root), (70_000, &last_root), &proof), Ok(()));
    }
}

#[test]
fn a_proof_of_another_leaf_place_size_or_length_is_refused() {
    let all = leaves(40);
    for size in 1..=40usize {
        let root_here = root(&all[..size]);
        for index in 0..size as u64 {
            let leaf = &all[index as usize];
            let proof = inclusion_proof(index, &all[..size]).unwrap();
            let size = size as u64;
            let check = |leaf: &Hash, index, size, proof: &[Hash]| verify_inclusion(leaf, index, size, proof, &root_here);
            assert_eq!(check(leaf, size, size, &proof), Err(ProofError::OutOfRange));
            assert!(check(&leaf_hash(b"x"), index, size, &proof).is_err());
            assert!(check(leaf, index ^ 1, size, &proof).is_err());
            assert!(check(leaf, index, size, &[&proof[..], &[*leaf]].concat()).is_err());
            if let Some((last, shorter)) = proof.split_last() {
                assert!(check(leaf, index, size, shorter).is_err());
                for at in 0..proof.len() {
                    let mut changed = proof.clone();
                    changed[at].0[31] ^= 1;
                    assert_eq!(check(leaf, index, size, &changed), Err(ProofError::Root));
                }
                assert_ne!(last, leaf);
            }
        }
    }
}

#[test]
fn a_consistency_proof_of_another_tree_or_length_is_refused() {
    let all = leaves(40);
    let mut other = all.clone();
    other[3] = leaf_hash(b"another past");
    for size in 5..=40usize {
        for old in 4..=size {
            let proof = consistency_proof(old as u64, &all[..size]).unwrap();
            let (old_root, new_root) = (root(&all[..old]), root(&all[..size]));
            let forked = root(&other[..old]);
            let (old, size) = (old as u64, size as u64);
            assert!(verify_consistency((old, &forked), (size, &new_root), &proof).is_err());
            assert!(verify_consistency((old, &old_root), (size, &forked), &proof).is_err() || old == size);
            assert!(verify_consistency((old, &old_root), (size, &new_root), &[&proof[..], &[old_root]].concat()).is_err());
            if let Some((_, shorter)) = proof.split_last() {
                assert!(verify_consistency((old, &old_root), (size, &new_root), shorter).is_err());
            }
            assert_eq!(verify_consistency((size + 1, &old_root), (size, &new_root), &proof), Err(ProofError::OutOfRange));
        }
    }
    let fork = root(&other[..40]);
    assert_eq!(verify_consistency((40, &fork), (40, &root(&all)), &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency((0, &fork), (40, &root(&all)), &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency((0, &empty_root()), (0, &fork), &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency((0, &empty_root()), (40, &root(&all)), &[]), Ok(()));
}

#[test]
fn questions_beyond_the_tree_and_short_tiles_are_errors() {
    let all = leaves(300);
    let (mut tiles, _) = grow(&all, 300);
    assert_eq!(inclusion_proof(300, &all), None);
    assert_eq!(consistency_proof(301, &all), None);
    assert_eq!(inclusion_from_tiles(&tiles, 300, 300), Err(TileError::OutOfRange));
    assert_eq!(consistency_from_tiles(&tiles, 301, 300), Err(TileError::OutOfRange));
    assert_eq!(inclusion_tiles(300, 300), []);
    tiles.get_mut(&(0, 1)).unwrap().truncate(43);
    assert_eq!(append(&tiles, 300, &all[..1]), Err(TileError::Short { level: 0, n: 1, need: 44, have: 43 }));
    tiles.remove(&(0, 1));
    assert!(matches!(Frontier::load(&tiles, 300), Err(TileError::Short { have: 0, .. })));
    let failing = |_: u8, _: u64| -> Result<Vec<Hash>, &str> { Err("disk") };
    assert_eq!(inclusion_from_tiles(failing, 0, 300), Err(TileError::Reader("disk")));
}

#[test]
fn whole_tiles_grow_the_tree_like_their_leaves() {
    let leaves: Vec<Hash> = (0u32..66_000).map(|n| leaf_hash(&n.to_be_bytes())).collect();
    let (mut single, mut tiled) = (Frontier::new(), Frontier::new());
    let (mut by_leaf, mut by_tile) = (Vec::new(), Vec::new());
    for chunk in leaves.chunks(256) {
        chunk.iter().for_each(|leaf| single.push(*leaf, |tile| by_leaf.push(tile)));
        match tiled.push_tile(chunk.to_vec(), root(chunk), |tile| by_tile.push(tile)) {
            Ok(()) => assert_eq!(tiled, single),
            Err(rest) => rest.into_iter().for_each(|leaf| tiled.push(leaf, |tile| by_tile.push(tile))),
        }
    }
    assert_eq!((tiled.root(), tiled.size()), (single.root(), 66_000));
    assert_eq!(by_tile, by_leaf);
    assert!(tiled.push_tile(leaves[..256].to_vec(), root(&leaves[..256]), |_| ()).is_err(), "not at a tile's edge");
}
