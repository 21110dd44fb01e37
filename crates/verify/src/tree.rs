//! Steps 3 and 4: the tree, recomputed from the entries and compared with every published tile.
//!
//! Entries stream by, a bundle at a time; of the tree only the right edge is kept.

use crate::finding::{Code, Findings, MAX_FINDINGS, Place};
use crate::source::{Source, SourceError};
use crate::work::{Crew, Entry, Job, Reading};
use claror_record::checkpoint::Checkpoint;
use claror_record::merkle::{self, Frontier, Hash, TILE_WIDTH, Touched};
use claror_record::tile::{BundleError, MAX_ENTRY, TileKind, TilePath, decode_first};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// The longest bundle that tlog-tiles allows.
const MAX_BUNDLE: usize = TILE_WIDTH * (MAX_ENTRY + 2);
/// After so many bundles missing in a row the rest is taken for missing: a checkpoint may claim any size.
const MISSING_IN_A_ROW: u32 = 16;

/// What the walk over the entries meets, in order.
pub(crate) enum Item {
    Entry(u64, Entry),
    /// One or more entries that cannot be read.
    Gap,
}

/// How to walk.
pub(crate) struct Plan<'a> {
    pub reading: Reading,
    pub threads: usize,
    /// Sizes at which the root is wanted, beside that of the whole tree.
    pub sizes: BTreeSet<u64>,
    /// Told how many entries are behind, of how many.
    pub progress: Option<&'a dyn Fn(u64, u64)>,
}

/// Takes what the walk meets.
pub(crate) type Sink<'a> = &'a mut dyn FnMut(Item, &mut Findings);

/// Walks over the whole tree of a checkpoint and gives `sink` every entry; answers the roots at the sizes asked for, as far
/// as they can be known.
pub(crate) fn walk(
    source: &dyn Source,
    checkpoint: &Checkpoint,
    plan: &Plan<'_>,
    findings: &mut Findings,
    sink: Sink<'_>,
) -> BTreeMap<u64, Hash> {
    let mut walk = Walk {
        source,
        findings,
        frontier: Some(Frontier::new()),
        differing: HashMap::new(),
        leaf_hashes: Vec::new(),
        from_tiles: false,
        sizes: &plan.sizes,
        roots: BTreeMap::new(),
    };
    walk.note_root();
    std::thread::scope(|scope| {
        let mut crew = Crew::hire(scope, plan.threads, plan.reading);
        let mut under_way = VecDeque::new();
        let mut missing = 0;
        let mut gave_up = None;
        for path in TilePath::of_kind_at(TileKind::Entries, checkpoint.size) {
            let published = walk.tile(TileKind::Hashes(0), path.n(), path.width());
            let bytes = walk.entries(path);
            missing = if bytes.is_some() { 0 } else { missing + 1 };
            let readable = bytes.is_some();
            crew.put(Job { width: path.width(), bytes });
            under_way.push_back(UnderWay { path, published, readable });
            if crew.is_busy() {
                walk.take(&mut crew, &mut under_way, sink);
            }
            if let Some(progress) = plan.progress {
                progress((path.n() + 1).saturating_mul(TILE_WIDTH as u64).min(checkpoint.size), checkpoint.size);
            }
            if missing == MISSING_IN_A_ROW {
                gave_up = Some(path);
                break;
            }
        }
        while walk.take(&mut crew, &mut under_way, sink) {}
        if let Some(path) = gave_up {
            walk.give_up(path, checkpoint.size);
        }
    });
    walk.finish(checkpoint);
    walk.roots
}

/// A bundle whose entries are being read.
struct UnderWay {
    path: TilePath,
    /// Its level-0 tile.
    published: Option<Vec<Hash>>,
    readable: bool,
}

struct Walk<'a> {
    source: &'a dyn Source,
    findings: &'a mut Findings,
    /// The tree so far; `None` once a hash is known from nowhere.
    frontier: Option<Frontier>,
    /// Published full tiles that differ from the computed ones, with the hash that they would have in the level above:
    /// a tile above that holds this hash is not to blame.
    differing: HashMap<(u8, u64), Hash>,
    /// Entries whose hash differs from the published one: index, published, computed. Named once the root is known.
    leaf_hashes: Vec<(u64, Hash, Hash)>,
    /// Whether some hashes came from tiles because their entries could not be read.
    from_tiles: bool,
    sizes: &'a BTreeSet<u64>,
    roots: BTreeMap<u64, Hash>,
}

impl Walk<'_> {
    /// The next bundle whose entries are read; whether there was one.
    fn take(&mut self, crew: &mut Crew, under_way: &mut VecDeque<UnderWay>, sink: Sink<'_>) -> bool {
        let (Some(done), Some(bundle)) = (crew.take(), under_way.pop_front()) else {
            return false;
        };
        let width = bundle.path.width();
        let first = bundle.path.n() * TILE_WIDTH as u64;
        let whole = done.hashes.len() == width;
        if bundle.readable && !whole {
            let at = first + done.hashes.len() as u64;
            let problem = BundleError::Truncated { at: done.hashes.len() };
            self.findings.add(Code::Bundle, Place::Index(at), format!("{width} entries in the bundle"), problem);
        }
        self.compare_leaves(first, bundle.path.n(), &done.hashes, bundle.published.as_deref());
        self.grow(first, width, done.hashes, done.root, bundle.published.as_deref());
        for (index, entry) in (first..).zip(done.entries) {
            sink(Item::Entry(index, entry), self.findings);
        }
        if !whole {
            sink(Item::Gap, self.findings);
        }
        true
    }

    /// The tree by one bundle more; what the entries do not give comes from their tile.
    fn grow(&mut self, first: u64, width: usize, computed: Vec<Hash>, root: Option<Hash>, published: Option<&[Hash]>) {
        let end = first + width as u64;
        let wanted_within = self.sizes.range(first + 1..end).next().is_some();
        let mut computed = computed;
        if let (Some(root), Some(frontier), false) = (root, &mut self.frontier, wanted_within) {
            let mut full = Vec::new();
            match frontier.push_tile(computed, root, |tile| full.push(tile)) {
                Ok(()) => {
                    self.compare_tiles(&full);
                    return self.note_root();
                }
                Err(hashes) => computed = hashes,
            }
        }
        for at in 0..width {
            let own = computed.get(at);
            self.from_tiles |= own.is_none();
            let hash = own.or_else(|| published.and_then(|hashes| hashes.get(at)));
            self.push(hash.copied());
        }
    }

    /// Keeps the root when it is one that is wanted.
    fn note_root(&mut self) {
        if let Some(frontier) = &self.frontier
            && self.sizes.contains(&frontier.size())
        {
            self.roots.insert(frontier.size(), frontier.root());
        }
    }

    fn compare_leaves(&mut self, first: u64, n: u64, computed: &[Hash], published: Option<&[Hash]>) {
        let Some(published) = published else { return };
        let pairs = (first..).zip(published.iter().zip(computed));
        let mut differs = false;
        for (index, (there, here)) in pairs.filter(|(_, (there, here))| there != here) {
            differs = true;
            if self.leaf_hashes.len() < MAX_FINDINGS {
                self.leaf_hashes.push((index, *there, *here));
            } else {
                self.findings.add_unnamed(1);
            }
        }
        if differs && published.len() == TILE_WIDTH {
            self.differing.insert((0, n), merkle::root(published));
        }
    }

    fn push(&mut self, hash: Option<Hash>) {
        let Some(frontier) = &mut self.frontier else {
            return;
        };
        let Some(hash) = hash else {
            self.frontier = None;
            return;
        };
        let mut full = Vec::new();
        frontier.push(hash, |tile| full.push(tile));
        self.compare_tiles(&full);
        self.note_root();
    }

    fn compare_tiles(&mut self, full: &[Touched]) {
        for tile in full.iter().filter(|tile| tile.level > 0) {
            self.compare_tile(tile);
        }
    }

    /// A tile above level 0, as computed, against the published one.
    fn compare_tile(&mut self, computed: &Touched) {
        let Some(published) = self.tile(TileKind::Hashes(computed.level), computed.n, computed.hashes.len()) else {
            return;
        };
        if published == computed.hashes {
            return;
        }
        for (at, (there, here)) in (0u64..).zip(published.iter().zip(&computed.hashes)) {
            let below = (computed.level - 1, computed.n * TILE_WIDTH as u64 + at);
            if there != here && self.differing.get(&below) != Some(there) {
                let place = Place::Tile(address(TileKind::Hashes(computed.level), computed.n, published.len()), Some(at));
                self.findings.add(Code::TileHash, place, here, there);
            }
        }
        if published.len() == TILE_WIDTH {
            self.differing.insert((computed.level, computed.n), merkle::root(&published));
        }
    }

    /// The published hashes of a tile; `None`, and a finding, when they are not to be had.
    fn tile(&mut self, kind: TileKind, n: u64, width: usize) -> Option<Vec<Hash>> {
        let path = TilePath::new(kind, n, width)?;
        let (bytes, stands_for) = match read_or_full(self.source, path, TILE_WIDTH * Hash::BYTES) {
            Ok(read) => read,
            Err(error) => {
                let place = Place::Tile(address(kind, n, width), None);
                self.findings.add(Code::TileMissing, place, format!("{} bytes", width * Hash::BYTES), error);
                return None;
            }
        };
        let expected = stands_for.width() * Hash::BYTES;
        if bytes.len() != expected {
            let place = Place::Tile(address(kind, n, stands_for.width()), None);
            let got = if bytes.len() > TILE_WIDTH * Hash::BYTES { "more".to_owned() } else { format!("{} bytes", bytes.len()) };
            self.findings.add(Code::TileLength, place, format!("{expected} bytes"), got);
        }
        let whole = bytes.len() - bytes.len() % Hash::BYTES;
        let mut hashes = bytes.get(..whole).and_then(Hash::split)?;
        hashes.truncate(width);
        Some(hashes)
    }

    /// The bytes of a bundle, cut to the entries of this tree; `None`, and a finding, when they are not to be had.
    fn entries(&mut self, path: TilePath) -> Option<Vec<u8>> {
        let first = path.n() * TILE_WIDTH as u64;
        let last = first + path.width() as u64 - 1;
        let (mut bytes, stands_for) = match read_or_full(self.source, path, MAX_BUNDLE) {
            Ok(read) => read,
            Err(error) => {
                self.findings.add(Code::EntriesMissing, Place::Indices(first, last), "entries", error);
                return None;
            }
        };
        if let Ok((_, rest)) = decode_first(&bytes, stands_for.width())
            && !rest.is_empty()
        {
            let problem = BundleError::Trailing(stands_for.width());
            self.findings.add(Code::Bundle, Place::Index(last), "the end of the bundle", problem);
        }
        if let Ok((_, rest)) = decode_first(&bytes, path.width()) {
            bytes.truncate(bytes.len() - rest.len());
        }
        Some(bytes)
    }

    fn give_up(&mut self, last_tried: TilePath, size: u64) {
        let next = (last_tried.n() + 1) * TILE_WIDTH as u64;
        if next < size {
            let got = format!("nothing in {MISSING_IN_A_ROW} bundles before, so no more were asked for");
            self.findings.add(Code::EntriesMissing, Place::Indices(next, size - 1), "entries", got);
        }
        self.frontier = None;
    }

    fn finish(&mut self, checkpoint: &Checkpoint) {
        let edge: Vec<Touched> = self.frontier.iter().flat_map(Frontier::partial_tiles).collect();
        for tile in edge.iter().filter(|tile| tile.level > 0) {
            self.compare_tile(tile);
        }
        let root = self.frontier.as_ref().map(Frontier::root);
        // Where the entries give the signed root, it is the tiles that are wrong.
        let entries_hold = root == Some(checkpoint.root) && !self.from_tiles;
        for (index, published, computed) in std::mem::take(&mut self.leaf_hashes) {
            if entries_hold {
                let tile = TilePath::of_leaf(index, checkpoint.size);
                let path = address(TileKind::Hashes(0), tile.n(), tile.width());
                self.findings.add(Code::TileHash, Place::Tile(path, Some(index % TILE_WIDTH as u64)), computed, published);
            } else {
                self.findings.add(Code::LeafHash, Place::Index(index), published, computed);
            }
        }
        if let Some(root) = root
            && root != checkpoint.root
        {
            self.findings.add(Code::Root, Place::Size(checkpoint.size), checkpoint.root, root);
        }
    }
}

/// A tile's address without the word that the finding's line has already.
fn address(kind: TileKind, n: u64, width: usize) -> String {
    let path = TilePath::new(kind, n, width).map(|path| path.to_string()).unwrap_or_default();
    path.strip_prefix("tile/").unwrap_or(&path).to_owned()
}

/// A tile or bundle; a partial one that is absent may be read from the full one (tlog-tiles, Partial Tiles).
/// Gives which of the two was read.
fn read_or_full(source: &dyn Source, path: TilePath, limit: usize) -> Result<(Vec<u8>, TilePath), SourceError> {
    match source.read(&path.to_string(), limit) {
        Err(SourceError::Absent) if path != path.full() => {
            source.read(&path.full().to_string(), limit).map(|bytes| (bytes, path.full()))
        }
        read => read.map(|bytes| (bytes, path)),
    }
}
