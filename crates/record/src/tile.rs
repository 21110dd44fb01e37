//! Addresses and contents of published tiles and entry bundles (C2SP tlog-tiles).

use crate::encoding;
use crate::merkle::TILE_WIDTH;
use std::fmt;
use std::str::FromStr;

/// What stands at a tile's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TileKind {
    /// Hashes of the tree at this tile level, 0 to 63.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The address of a tile or entry bundle, `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TilePath {
    kind: TileKind,
    n: u64,
    width: u16,
}

impl TilePath {
    /// Full when `width` is 256, else partial; `None` for other widths, or a level above 63.
    pub fn new(kind: TileKind, n: u64, width: usize) -> Option<Self> {
        let level_exists = !matches!(kind, TileKind::Hashes(64..));
        let width = u16::try_from(width).ok().filter(|width| (1..=256).contains(width) && level_exists)?;
        Some(TilePath { kind, n, width })
    }

    pub fn kind(&self) -> TileKind {
        self.kind
    }

    /// The tile's number within its level.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many hashes or entries the tile has, 1 to 256.
    pub fn width(&self) -> usize {
        usize::from(self.width)
    }

    /// The same tile in full, which may stand for a partial one that is no longer kept.
    pub fn full(&self) -> Self {
        TilePath { width: TILE_WIDTH as u16, ..*self }
    }

    /// Whether a tree of this size has (at least) this much of the tile. Servers answer 404 otherwise.
    pub fn exists_at(&self, size: u64) -> bool {
        let end = u128::from(self.n) * TILE_WIDTH as u128 + u128::from(self.width);
        end <= u128::from(hashes_at(self.kind, size))
    }

    /// Every tile of a tree, as at this size: levels from the lowest, then the entry bundles.
    pub fn all_at(size: u64) -> impl Iterator<Item = TilePath> {
        (0..8).map(TileKind::Hashes).chain([TileKind::Entries]).flat_map(move |kind| TilePath::of_kind_at(kind, size))
    }

    /// The level-0 tile that holds a leaf's hash, in a tree of this size (which is above the index).
    pub fn of_leaf(index: u64, size: u64) -> TilePath {
        let n = index / TILE_WIDTH as u64;
        let width = size.saturating_sub(n * TILE_WIDTH as u64).clamp(1, TILE_WIDTH as u64);
        TilePath { kind: TileKind::Hashes(0), n, width: width as u16 }
    }

    /// The tiles of one kind, in order; the last one may be partial.
    pub fn of_kind_at(kind: TileKind, size: u64) -> impl Iterator<Item = TilePath> {
        let hashes = hashes_at(kind, size);
        let width = TILE_WIDTH as u64;
        (0..hashes.div_ceil(width)).map(move |n| {
            // At most 256, so the conversion keeps the value.
            TilePath { kind, n, width: (hashes - n * width).min(width) as u16 }
        })
    }
}

/// Hashes at a tile level, or entries, of a tree.
fn hashes_at(kind: TileKind, size: u64) -> u64 {
    match kind {
        TileKind::Entries => size,
        TileKind::Hashes(level) => size.checked_shr(u32::from(level) * 8).unwrap_or(0),
    }
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "tile/{level}/")?,
            TileKind::Entries => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.n % 1000];
        let mut rest = self.n / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            if place > 0 { write!(f, "x{group:03}/")? } else { write!(f, "{group:03}")? }
        }
        if self.width() < TILE_WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

/// An address that tlog-tiles does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the address of a tile")]
pub struct BadTilePath;

impl FromStr for TilePath {
    type Err = BadTilePath;

    /// Reads exactly what `Display` writes, from `tile/` on.
    fn from_str(text: &str) -> Result<Self, BadTilePath> {
        parse(text).ok_or(BadTilePath)
    }
}

fn parse(text: &str) -> Option<TilePath> {
    let (kind, rest) = text.strip_prefix("tile/")?.split_once('/')?;
    let kind = match kind {
        "entries" => TileKind::Entries,
        level => TileKind::Hashes(u8::try_from(encoding::from_decimal(level)?).ok()?),
    };
    let (number, width) = match rest.split_once(".p/") {
        Some((number, width)) => {
            let width = encoding::from_decimal(width).filter(|width| (1..=255).contains(width))?;
            (number, usize::try_from(width).ok()?)
        }
        None => (rest, TILE_WIDTH),
    };
    let mut n = 0u64;
    let mut groups = number.split('/').peekable();
    while let Some(group) = groups.next() {
        let digits = if groups.peek().is_some() { group.strip_prefix('x')? } else { group };
        if digits.len() != 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        n = n.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    // Leading groups of zeros would name a tile a second time.
    TilePath::new(kind, n, width).filter(|path| path.to_string() == text)
}

/// The largest entry that a bundle can carry.
pub const MAX_ENTRY: usize = 65_535;

/// Why bytes are no entry bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// The bytes end inside entry `at` (counted from 0 within the bundle).
    #[error("the bundle ends inside its entry {at}")]
    Truncated { at: usize },
    /// Bytes follow the last entry.
    #[error("bytes follow the last of {0} entries")]
    Trailing(usize),
    /// Writing only: an entry longer than its length prefix can say.
    #[error("an entry has {0} bytes, more than 65,535")]
    TooLong(usize),
}

/// An entry bundle: for each entry its length as a big-endian uint16, then its bytes.
pub fn encode_bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, BundleError> {
    let mut bundle = Vec::new();
    for entry in entries {
        let length = u16::try_from(entry.len()).map_err(|_| BundleError::TooLong(entry.len()))?;
        bundle.extend_from_slice(&length.to_be_bytes());
        bundle.extend_from_slice(entry);
    }
    Ok(bundle)
}

/// The entries of a bundle of exactly `width` entries.
pub fn decode_bundle(bundle: &[u8], width: usize) -> Result<Vec<&[u8]>, BundleError> {
    let (entries, rest) = decode_first(bundle, width)?;
    if rest.is_empty() { Ok(entries) } else { Err(BundleError::Trailing(width)) }
}

/// The first `width` entries of a bundle, and the bytes after them.
pub fn decode_first(bundle: &[u8], width: usize) -> Result<(Vec<&[u8]>, &[u8]), BundleError> {
    let mut entries = Vec::with_capacity(width.min(TILE_WIDTH));
    let mut rest = bundle;
    for at in 0..width {
        let truncated = BundleError::Truncated { at };
        let (length, after) = rest.split_first_chunk::<2>().ok_or(truncated)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, after) = after.split_at_checked(length).ok_or(truncated)?;
        entries.push(entry);
        rest = after;
    }
    Ok((entries, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_the_form_of_tlog_tiles() {
        for (kind, n, width, text) in [
            (TileKind::Hashes(0), 0, 256, "tile/0/000"),
            (TileKind::Hashes(2), 1_234_067, 256, "tile/2/x001/x234/067"),
            (TileKind::Entries, 1_234_067, 5, "tile/entries/x001/x234/067.p/5"),
            (TileKind::Hashes(63), u64::MAX, 255, "tile/63/x018/x446/x744/x073/x709/x551/615.p/255"),
            (TileKind::Entries, 999, 1, "tile/entries/999.p/1"),
            (TileKind::Entries, 1000, 1, "tile/entries/x001/000.p/1"),
        ] {
            let path = TilePath::new(kind, n, width).unwrap();
            assert_eq!(path.to_string(), text);
            assert_eq!(text.parse(), Ok(path));
        }
    }

    #[test]
    fn anything_else_is_no_address() {
        for bad in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/00",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/+1/000",
            "tile/0/x000/001",
            "tile/0/001/000",
            "tile/0/x001",
            "tile/0/x001/x000",
            "tile/0/X001/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p/+1",
            "tile/0/000.p/",
            "tile/0/000.p",
            "tile/0/000/",
            "/tile/0/000",
            "tile/0/000 ",
            "tile/data/000",
            "tile/0/٠٠٠",
            "tile/0/-01",
            "tile/0/000.p/5.p/5",
            "tile/63/x018/x446/x744/x073/x709/x551/616",
            "tile/0/x001/234.p/1/2",
            "tile/0/../000",
        ] {
            assert_eq!(bad.parse::<TilePath>(), Err(BadTilePath), "{bad}");
        }
        assert_eq!(TilePath::new(TileKind::Hashes(64), 0, 1), None);
        assert_eq!(TilePath::new(TileKind::Entries, 0, 0), None);
        assert_eq!(TilePath::new(TileKind::Entries, 0, 257), None);
    }

    #[test]
    fn the_specifications_example_of_70_000_entries_has_its_tiles() {
        let of = |kind| TilePath::of_kind_at(kind, 70_000).collect::<Vec<_>>();
        let (level0, level1, level2) = (of(TileKind::Hashes(0)), of(TileKind::Hashes(1)), of(TileKind::Hashes(2)));
        assert_eq!((level0.len(), level0.last().unwrap().width()), (274, 112));
        assert_eq!(level1.iter().map(TilePath::width).collect::<Vec<_>>(), [256, 17]);
        assert_eq!(level2.iter().map(TilePath::width).collect::<Vec<_>>(), [1]);
        assert_eq!(of(TileKind::Hashes(3)), []);
        assert_eq!(of(TileKind::Entries).len(), 274);
        assert_eq!(TilePath::all_at(70_000).count(), 274 + 2 + 1 + 274);
        assert_eq!(TilePath::all_at(0).count(), 0);
        assert_eq!(
            TilePath::all_at(256).map(|path| path.to_string()).collect::<Vec<_>>(),
            ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]
        );
    }

    #[test]
    fn a_tile_exists_as_far_as_the_tree_has_grown() {
        let exists = |text: &str, size| text.parse::<TilePath>().unwrap().exists_at(size);
        assert!(exists("tile/0/000.p/5", 5) && exists("tile/0/000.p/5", 6) && !exists("tile/0/000.p/5", 4));
        assert!(exists("tile/0/000.p/5", 300) && exists("tile/0/000", 256) && !exists("tile/0/000", 255));
        assert!(exists("tile/1/000.p/1", 256) && !exists("tile/1/000.p/1", 255) && !exists("tile/63/000.p/1", u64::MAX));
        assert!(!exists("tile/entries/x018/x446/x744/x073/x709/x551/615", u64::MAX));
    }

    #[test]
    fn bundles_carry_their_entries_and_nothing_else() {
        let entries: [&[u8]; 3] = [b"one", b"", b"three"];
        let bundle = encode_bundle(entries).unwrap();
        assert_eq!(decode_bundle(&bundle, 3).unwrap(), entries);
        assert_eq!(decode_first(&bundle, 1).unwrap(), (vec![&b"one"[..]], &bundle[5..]));
        assert_eq!(decode_bundle(&bundle, 2), Err(BundleError::Trailing(2)));
        assert_eq!(decode_bundle(&bundle, 4), Err(BundleError::Truncated { at: 3 }));
        for cut in 1..bundle.len() {
            assert!(decode_bundle(&bundle[..bundle.len() - cut], 3).is_err());
        }
        let mut moved = bundle.clone();
        moved[1] = 4;
        assert!(decode_bundle(&moved, 3).is_err());
        assert_eq!(encode_bundle([&[0u8; 65_536][..]]), Err(BundleError::TooLong(65_536)));
        assert!(encode_bundle([&[0u8; 65_535][..]]).is_ok());
    }
}
