//! Whatever bytes come in: an answer, never a panic; and what is accepted is exactly what would be written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use claror_record::checkpoint::Checkpoint;
use claror_record::cosignature::WitnessVkey;
use claror_record::event::{Opening, OpeningLine, Timestamp};
use claror_record::merkle::{Tiles, append, root_from_inclusion, verify_consistency};
use claror_record::note::{Note, Vkey};
use claror_record::policy::Policy;
use claror_record::proof::TlogProof;
use claror_record::tile::{TilePath, decode_bundle, decode_first, encode_bundle};
use claror_record::witness::{AddCheckpoint, parse_cosignatures, parse_size, size_body};
use claror_record::{Hash, Leaf};
use proptest::prelude::*;

/// A text of the vectors with some bytes changed, or any bytes at all.
fn bytes_like(samples: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let changed = (
        prop::sample::select(samples),
        prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        prop::option::of(any::<prop::sample::Index>()),
    );
    let changed = changed.prop_map(|(sample, changes, cut)| {
        let mut bytes = sample.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        bytes
    });
    prop_oneof![4 => changed, 1 => prop::collection::vec(any::<u8>(), 0..200)]
}

const LEAVES: &[&str] = &[
    r#"{"at":"2026-11-24T07:06:39Z","by":{"kind":"system"},"data":{"cast":40,"reason":"time"},"eid":"AAECAwQFBgcICQoLDA0ODw","sub":{"id":"01234567-89ab-cdef-0123-456789abcdef","kind":"poll"},"type":"poll.closed","v":1}"#,
    r#"{"data":{"choice":"for","poll":"01234567-89ab-cdef-0123-456789abcdef","seat":"11234567-89ab-cdef-0123-456789abcdef"},"eid":"AAECAwQFBgcICQoLDA0ODw","sub":{"id":"01234567-89ab-cdef-0123-456789abcdef","kind":"poll"},"type":"ballot.cast","v":1}"#,
    r#"{"at":"2026-11-24T07:06:39Z","by":{"kind":"staff"},"data":{"name":{"ca":"Associació \"Sol\"\n","es":"\u0001"},"persons_hidden":false},"eid":"AAECAwQFBgcICQoLDA0ODw","sub":{"id":"01234567-89ab-cdef-0123-456789abcdef","kind":"organisation"},"type":"organisation.amended","v":1}"#,
];
const NOTES: &[&str] = &[
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
    "c2sp.org/tlog-proof@v1\nextra AQI=\nindex 3\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\no\n4\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— o AAAAAAYBAgM=\n",
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    "log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k https://example.com/foo\nquorum none\n",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
    "witness W remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2 https://w.example\ngroup G any W\nquorum G\n",
    "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\no\n1\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— o AAAAAAYBAgM=\n",
    "— witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==\n",
    "20852014\n",
    "tile/entries/x001/x234/067.p/5",
    "tile/0/000",
    "2026-11-24T07:06:39Z",
    r#"{"eid":"AAECAwQFBgcICQoLDA0ODw","ptr":"/data/choice","salt":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","value":"for"}"#,
    r#"{"eid":"AAECAwQFBgcICQoLDA0ODw","ptr":"/data/text","salt":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","value":{"language":"ca","list":[1,-2,null,true],"text":"\u0001 «é»"}}"#,
    r#"{"ptr":"/data/text", "eid":"AAECAwQFBgcICQoLDA0ODw","salt":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","value":{"b":1,"a":"\u00e9"}}"#,
];

/// Reads a text of a type and asserts that it is written as it was read.
fn same_again<T: std::str::FromStr + ToString>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        assert_eq!(value.to_string(), text);
    }
}

fn hash() -> impl Strategy<Value = Hash> {
    any::<[u8; 32]>().prop_map(Hash)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn an_accepted_leaf_is_the_bytes_that_would_be_written(bytes in bytes_like(LEAVES)) {
        if let Ok(leaf) = Leaf::decode(&bytes) {
            prop_assert_eq!(leaf.encode().unwrap(), bytes);
        }
    }

    #[test]
    fn accepted_texts_are_the_texts_that_would_be_written(bytes in bytes_like(NOTES)) {
        let _ = Note::parse(&bytes).map(|note| (note.text().len(), note.signatures().len()));
        match (OpeningLine::decode(&bytes), Opening::read(&bytes)) {
            (Ok(line), Ok(opening)) => {
                prop_assert_eq!(opening.commitment(), line.commitment().unwrap());
                prop_assert_eq!((opening.eid, opening.ptr, opening.salt), (line.eid, line.ptr, line.salt));
            }
            (line, opening) => prop_assert!(line.is_err() && opening.is_err(), "{:?} {:?}", line, opening),
        }
        if let Ok(text) = std::str::from_utf8(&bytes) {
            same_again::<TlogProof>(text);
            same_again::<Checkpoint>(text);
            same_again::<TilePath>(text);
            same_again::<Vkey>(text);
            same_again::<WitnessVkey>(text);
            same_again::<AddCheckpoint>(text);
            if let Some(size) = parse_size(text) {
                assert_eq!(size_body(size), text);
            }
            if let Some(lines) = parse_cosignatures(text) {
                assert_eq!(lines.iter().map(ToString::to_string).collect::<String>(), text);
            }
            same_again::<Timestamp>(text);
            // A policy may hold comments and spaces, so only its own writing is stable.
            if let Ok(policy) = text.parse::<Policy>() {
                same_again::<Policy>(&policy.to_string());
            }
        }
    }

    #[test]
    fn accepted_bundles_are_the_bytes_that_would_be_written(bytes in prop::collection::vec(any::<u8>(), 0..60), width in 0usize..6) {
        if let Ok(entries) = decode_bundle(&bytes, width) {
            prop_assert_eq!(encode_bundle(entries).unwrap(), &bytes[..]);
        }
        if let Ok((entries, rest)) = decode_first(&bytes, width) {
            prop_assert_eq!([&encode_bundle(entries).unwrap()[..], rest].concat(), bytes);
        }
    }

    #[test]
    fn proofs_of_any_size_and_length_get_an_answer(
        leaf in hash(), proof in prop::collection::vec(hash(), 0..70), a in any::<u64>(), b in any::<u64>(), narrow in 0u32..64,
    ) {
        let (a, b) = (a >> narrow, b >> narrow);
        let _ = root_from_inclusion(&leaf, a, b, &proof);
        prop_assert!(verify_consistency((a, &leaf), (b, &Hash([0; 32])), &proof).is_err());
    }

    #[test]
    fn appending_to_tiles_of_any_content_gets_an_answer(
        size in 0u64..1_000, width in 0usize..300, new in prop::collection::vec(hash(), 0..5),
    ) {
        let mut tiles = Tiles::new();
        for at in claror_record::merkle::edge_tiles(size) {
            tiles.insert(at, vec![Hash([1; 32]); width]);
        }
        if let Ok(grown) = append(&tiles, size, &new) {
            prop_assert_eq!(grown.size, size + new.len() as u64);
        }
    }
}
