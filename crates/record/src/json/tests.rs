use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_value() -> impl Strategy<Value = Value> {
    let limit = MAX_INTEGER as i64;
    let text = any::<String>().prop_map(|s| nfc(&s));
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-limit..=limit).prop_map(Value::from),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(text.clone(), inner, 0..6).prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_canonical_and_reads_back(value in any_value()) {
        let bytes = canonical(&value).unwrap();
        prop_assert_eq!(check_canonical(&bytes), Ok(()));
        prop_assert_eq!(parse(&bytes).unwrap(), value);
    }

    #[test]
    fn a_changed_byte_is_another_value_or_no_canonical_form(value in any_value(), at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let bytes = canonical(&value).unwrap();
        let mut changed = bytes.clone();
        changed[at.index(bytes.len())] ^= 1 << bit;
        match check_canonical(&changed) {
            Err(_) => {}
            Ok(()) => {
                let other = parse(&changed).unwrap();
                prop_assert_ne!(&other, &value);
                prop_assert_eq!(canonical(&other).unwrap(), changed);
            }
        }
    }

    #[test]
    fn spelling_does_not_matter_to_the_reader(value in any_value()) {
        let spaced = serde_json::to_vec_pretty(&value).unwrap();
        prop_assert_eq!(canonical(&parse(&spaced).unwrap()).unwrap(), canonical(&value).unwrap());
    }
}

#[test]
fn the_sorting_example_of_rfc_8785_comes_out_in_its_order() {
    // RFC 8785 §3.2.3; the dalet with dagesh (U+FB33) is no NFC, so a letter of the same range stands for it.
    let value = json!({
        "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb01}": "Ligature", "1": "One",
        "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis"
    });
    let text = String::from_utf8(canonical(&value).unwrap()).unwrap();
    let order: Vec<usize> = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Ligature"]
        .iter()
        .map(|word| text.find(word).unwrap())
        .collect();
    assert!(order.is_sorted(), "{text}");
}

#[test]
fn control_characters_have_the_escapes_of_rfc_8785() {
    let value = json!("\u{0}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{1f}\"\\/\u{7f}");
    let expected = "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u{7f}\"";
    assert_eq!(canonical(&value).unwrap(), expected.as_bytes());
}

#[test]
fn other_spellings_are_not_canonical() {
    let bad: [&[u8]; 27] = [
        b" 1",
        b"1 ",
        b"[1, 2]",
        b"{\"a\": 1}",
        b"1.0",
        b"1e2",
        b"-0",
        b"01",
        b"-",
        b"9007199254740992",
        b"-9007199254740992",
        b"\"\\/\"",
        b"\"\\u0041\"",
        b"\"\\u000A\"",
        b"\"\\u000a\"",
        b"\"\\u001F\"",
        b"{\"b\":1,\"a\":2}",
        b"{\"a\":1,\"a\":2}",
        b"\"\n\"",
        b"\"a",
        b"[1,]",
        b"{}{}",
        b"tru",
        b"",
        b"\"e\xcc\x81\"",
        b"\xff",
        b"\"\\ud800\"",
    ];
    for bytes in bad {
        assert!(check_canonical(bytes).is_err(), "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(check_canonical(b"[9007199254740991,-9007199254740991,0,{},[],\"\\\\\xc3\xa9\"]"), Ok(()));
}

#[test]
fn the_reader_refuses_what_would_lose_meaning() {
    let bad: [&[u8]; 10] = [
        b"{\"a\":1,\"a\":1}",
        b"\"\\ud800\"",
        b"\"\\udc00x\"",
        b"1.5",
        b"1.0",
        b"9007199254740992",
        b"18446744073709551616",
        b"\"e\xcc\x81\"",
        b"{\"e\xcc\x81\":1}",
        b"1 2",
    ];
    for bytes in bad {
        assert!(parse(bytes).is_err(), "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(parse(b" { \"a\" : [ 1 , \"\\u00e9\" ] } ").unwrap(), json!({"a": [1, "é"]}));
}

#[test]
fn large_integers_are_refused_before_they_are_rounded() {
    for value in [json!(u64::MAX), json!((1u64 << 53) + 1), json!(1u64 << 53), json!(i64::MIN), json!(0.5)] {
        assert!(canonical(&value).is_err(), "{value}");
    }
}

#[test]
fn a_text_in_another_normal_form_is_recorded_in_nfc() {
    assert!(canonical("e\u{301}").is_err());
    assert_eq!(canonical(&nfc("e\u{301}")).unwrap(), "\"é\"".as_bytes());
}

#[test]
fn deep_nesting_is_refused_without_overflow() {
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert!(check_canonical(&deep).is_err());
    assert!(parse(&deep).is_err());
}
