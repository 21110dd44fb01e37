//! Sortition: a draw that anyone can repeat, by a seed that nobody could choose.
//!
//! The seed is SHA-256(root ‖ values). The root is that of a checkpoint signed after the pool was closed, so the platform cannot
//! try out pools; the values were committed to beforehand by outsiders and revealed afterwards, so the platform cannot try out
//! roots. Each option's key is SHA-256(seed ‖ its name in UTF-8); the smallest keys are drawn, in that order, and whoever declines
//! is followed by the next. The order of the pool does not matter. Principle: RFC 3797 (publicly verifiable random selection).

use sha2::{Digest as _, Sha256};

/// Thirty-two bytes: a root, a value, a commitment, a seed or a key.
pub type Bytes = [u8; 32];

/// Fewer outsiders than this, and the draw counts as the platform's own.
pub const OUTSIDERS_MIN: usize = 2;

/// A value that somebody committed to and then revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// Published before the root was known.
    pub commitment: Bytes,
    /// Revealed afterwards.
    pub value: Bytes,
}

/// Who could have had a hand in the seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawnBy {
    /// Fewer than [`OUTSIDERS_MIN`] outsiders took part: readers are told so.
    PlatformAlone,
    /// As long as one of these outsiders is honest, nobody chose the seed.
    Outsiders(usize),
}

/// A seed and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The seed itself.
    pub bytes: Bytes,
    /// Who could have had a hand in it.
    pub by: DrawnBy,
}

/// A revealed value that is not what was committed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("value {place} is not what was committed to")]
pub struct RevealedOtherwise {
    /// From 1.
    pub place: usize,
}

/// What an outsider publishes beforehand: SHA-256 of the value, which must be 32 random bytes.
#[must_use]
pub fn commitment(value: &Bytes) -> Bytes {
    Sha256::digest(value).into()
}

/// The seed from the root and the revealed values, in the order in which their commitments were published.
///
/// # Errors
/// The first value that does not open its commitment.
pub fn seed(root: &Bytes, revealed: &[Revealed]) -> Result<Seed, RevealedOtherwise> {
    let mut hash = Sha256::new_with_prefix(root);
    for (at, one) in revealed.iter().enumerate() {
        if commitment(&one.value) != one.commitment {
            return Err(RevealedOtherwise { place: at + 1 });
        }
        hash.update(one.value);
    }
    let by = if revealed.len() < OUTSIDERS_MIN { DrawnBy::PlatformAlone } else { DrawnBy::Outsiders(revealed.len()) };
    Ok(Seed { bytes: hash.finalize().into(), by })
}

/// An option's key in the draw.
#[must_use]
pub fn key(seed: &Bytes, name: &str) -> Bytes {
    Sha256::new_with_prefix(seed).chain_update(name.as_bytes()).finalize().into()
}

/// The indexes of the names in the order drawn. Every order is as likely as any other; equal names stay in their order.
#[must_use]
pub fn draw<'a>(seed: &Bytes, names: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
    let mut keys: Vec<(Bytes, usize)> = names.into_iter().enumerate().map(|(at, name)| (key(seed, name), at)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
}

/// Bytes as lower-case hexadecimal text.
#[must_use]
pub fn hex(bytes: &Bytes) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Thirty-two bytes from hexadecimal text.
#[must_use]
pub fn from_hex(text: &str) -> Option<Bytes> {
    let digits: Vec<u8> =
        text.chars().map(|digit| digit.to_digit(16)).map(|d| d.and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]).collect();
    if digits.len() == 64 { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_is_the_hash_of_root_and_values() {
        let (root, values) = ([7; 32], [[1; 32], [2; 32]]);
        let revealed = values.map(|value| Revealed { commitment: commitment(&value), value });
        let seed = seed(&root, &revealed).unwrap();
        assert_eq!(seed.bytes, <Bytes>::from(Sha256::digest([root, values[0], values[1]].concat())));
        assert_eq!(seed.by, DrawnBy::Outsiders(2));
    }

    #[test]
    fn with_fewer_than_two_outsiders_it_is_the_platforms_own() {
        let one = Revealed { commitment: commitment(&[1; 32]), value: [1; 32] };
        assert_eq!(seed(&[0; 32], &[]).unwrap().by, DrawnBy::PlatformAlone);
        assert_eq!(seed(&[0; 32], &[one]).unwrap().by, DrawnBy::PlatformAlone);
    }

    #[test]
    fn a_value_that_was_not_committed_to_is_refused_by_its_place() {
        let good = Revealed { commitment: commitment(&[1; 32]), value: [1; 32] };
        let bad = Revealed { value: [3; 32], ..good };
        assert_eq!(seed(&[0; 32], &[good, bad]), Err(RevealedOtherwise { place: 2 }));
    }

    #[test]
    fn the_order_of_the_pool_does_not_matter_and_each_is_drawn_once() {
        let names = ["Ada", "Bo", "Cleo", "Dina", "Eve"];
        let drawn: Vec<&str> = draw(&[9; 32], names).into_iter().map(|at| names[at]).collect();
        let mut backwards = names;
        backwards.reverse();
        let again: Vec<&str> = draw(&[9; 32], backwards).into_iter().map(|at| backwards[at]).collect();
        assert_eq!(drawn, again);
        let mut sorted = drawn;
        sorted.sort_unstable();
        assert_eq!(sorted, names);
    }

    /// 6,000 draws of one in five: each about 1,200 times. Chi-square with four degrees of freedom stays below 23.5 but once in
    /// ten thousand; the seeds are fixed, so this test always sees the same figures.
    #[test]
    fn everybody_is_drawn_about_as_often() {
        let names = ["Ada", "Bo", "Cleo", "Dina", "Eve"];
        let mut first = [0_i64; 5];
        for round in 0_u32..6000 {
            first[draw(&commitment(&[round.to_be_bytes(); 8].concat().try_into().unwrap()), names)[0]] += 1;
        }
        let chi: i64 = first.iter().map(|times| (times - 1200) * (times - 1200)).sum();
        assert!(chi * 10 < 235 * 1200, "{first:?}");
    }

    #[test]
    fn hexadecimal_text_is_read_as_it_is_written() {
        let bytes = commitment(b"0123456789abcdef0123456789abcdef");
        assert_eq!(from_hex(&hex(&bytes)), Some(bytes));
        for wrong in ["", "00", &"g".repeat(64), &"0".repeat(63), &"0".repeat(66)] {
            assert_eq!(from_hex(wrong), None, "{wrong}");
        }
    }
}
