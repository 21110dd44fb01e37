use super::*;
use crate::json;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A leaf of every type of the catalogue, with every optional field present: the frozen ones of the vectors.
fn leaves() -> Vec<Leaf> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/record/leaf.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = file["leaves"].as_array().unwrap().iter();
    cases.map(|case| Leaf::decode(case["leaf"].as_str().unwrap().as_bytes()).unwrap()).collect()
}

fn id(n: u8) -> Id {
    Id([n; 16])
}

fn value(leaf: &Leaf) -> Value {
    json::parse(&leaf.encode().unwrap()).unwrap()
}

fn decode(value: &Value) -> Result<Leaf, LeafError> {
    Leaf::decode(&json::canonical(value).unwrap())
}

/// Every pointer of a JSON value, to objects as well as to what they hold.
fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, inner)| pointers(inner, format!("{at}/{key}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(n, inner)| pointers(inner, format!("{at}/{n}"), found)),
        _ => {}
    }
    found.push(at);
}

#[test]
fn the_samples_cover_the_catalogue_and_survive_the_way_through_bytes() {
    let names: BTreeSet<&str> = leaves().iter().map(|leaf| leaf.event.type_name()).collect();
    assert_eq!(names, TYPES.iter().copied().collect());
    assert_eq!(names.len(), TYPES.len());
    for leaf in leaves() {
        let bytes = leaf.encode().unwrap();
        assert_eq!(Leaf::decode(&bytes).unwrap(), leaf);
        assert_eq!(json::canonical(&value(&leaf)).unwrap(), bytes);
    }
}

#[test]
fn every_object_refuses_a_field_that_its_form_does_not_list() {
    for leaf in leaves() {
        let whole = value(&leaf);
        let mut objects = Vec::new();
        pointers(&whole, String::new(), &mut objects);
        for at in objects {
            let mut changed = whole.clone();
            let Some(Value::Object(members)) = changed.pointer_mut(&at) else {
                continue;
            };
            if at == "/data/name" || at == "/data/removed" {
                continue; // a map of languages or of classes, open by nature
            }
            members.insert("zz_unknown".into(), json!(1));
            assert!(matches!(decode(&changed), Err(LeafError::Schema(_))), "{} {at}", leaf.event.type_name());
        }
    }
}

#[test]
fn no_field_may_be_null_and_only_optional_ones_may_be_absent() {
    let optional = |name: &str, at: &str| match at.rsplit('/').next().unwrap() {
        "plus" | "min" | "article" => true,
        _ if at.starts_with("/by/") => at != "/by/kind" && !at.contains('$'),
        "reason" => {
            ["organisation.suspended", "organisation.reinstated", "organisation.withdrawn", "auditor.revoked"].contains(&name)
        }
        "grant" => name == "engagement.opened",
        "note" => name == "engagement.check_recorded",
        "text" => name == "engagement.answer_judged",
        "previous" => name == "log.opened" || name == "policy.changed",
        "college" => name == "organisation.admitted",
        "website" => name == "organisation.amended",
        "ends_on" => name == "representative.appointed",
        "replaces" => name == "ballot.cast",
        "poll" => name == "decision.annulled",
        _ => false,
    };
    for leaf in leaves() {
        let whole = value(&leaf);
        let mut fields = Vec::new();
        pointers(&whole, String::new(), &mut fields);
        for at in fields.into_iter().filter(|at| !at.is_empty()) {
            let mut null = whole.clone();
            *null.pointer_mut(&at).unwrap() = Value::Null;
            assert!(decode(&null).is_err(), "{} null {at}", leaf.event.type_name());

            let (parent, key) = at.rsplit_once('/').unwrap();
            let mut absent = whole.clone();
            let Some(Value::Object(members)) = absent.pointer_mut(parent) else {
                continue;
            };
            members.remove(key);
            if parent == "/data/name" || parent == "/data/removed" {
                continue;
            }
            let name = leaf.event.type_name();
            assert_eq!(decode(&absent).is_ok(), optional(name, &at), "{name} without {at}");
        }
    }
}

#[test]
fn ballots_say_neither_when_nor_by_whom_and_all_else_says_both() {
    for mut leaf in leaves() {
        let (at, by) = (leaf.at, leaf.by.clone());
        if leaf.event.is_anonymous() {
            leaf.at = "2026-11-24T07:06:39Z".parse().ok();
            assert!(leaf.encode().is_err());
            leaf = Leaf { at: None, by: Some(By::kind(ActorKind::Representative)), ..leaf };
            assert!(leaf.encode().is_err());
        } else {
            leaf.at = None;
            assert!(leaf.encode().is_err());
            leaf = Leaf { at, by: None, ..leaf };
            assert!(leaf.encode().is_err());
            leaf.by = by;
            assert!(leaf.encode().is_ok());
        }
    }
}

#[test]
fn a_leaf_of_another_version_or_type_cannot_be_judged_which_is_no_proof_of_tampering() {
    let mut later = value(&leaves()[0]);
    later["v"] = json!(2);
    later["new_field"] = json!(true);
    assert_eq!(decode(&later), Err(LeafError::UnknownVersion(2)));
    let mut other = value(&leaves()[0]);
    other["type"] = json!("meeting.convened");
    other["data"] = json!({"anything": []});
    assert_eq!(decode(&other), Err(LeafError::UnknownType("meeting.convened".into())));
    assert!(decode(&other).unwrap_err().is_unknown());
    let mut broken = value(&leaves()[0]);
    broken["data"] = json!({"anything": []});
    assert!(!decode(&broken).unwrap_err().is_unknown());
}

#[test]
fn a_leaf_has_one_form_and_a_limited_size() {
    let bytes = leaves()[0].encode().unwrap();
    let spaced = String::from_utf8(bytes.clone()).unwrap().replacen(':', ": ", 1);
    assert!(matches!(Leaf::decode(spaced.as_bytes()), Err(LeafError::Json(_))));
    for bad in [&b""[..], b"1", b"{}", b"[]", b"null", &[&bytes[..], b"\n"].concat()] {
        assert!(Leaf::decode(bad).is_err());
    }
    let mut leaf = leaves()[5].clone();
    let room = MAX_BYTES - leaf.encode().unwrap().len();
    let Event::OrganisationAmended(amended) = &mut leaf.event else { panic!("another sample") };
    let name = amended.name["ca"].clone();
    amended.name.insert("ca".into(), name.clone() + &"a".repeat(room));
    assert_eq!(leaf.encode().unwrap().len(), 16_384);
    let Event::OrganisationAmended(amended) = &mut leaf.event else { panic!("another sample") };
    amended.name.insert("ca".into(), name + &"a".repeat(room + 1));
    assert_eq!(leaf.encode(), Err(LeafError::Size(16_385)));
}

#[test]
fn a_structure_written_as_an_array_is_none() {
    for leaf in leaves() {
        let mut value = value(&leaf);
        let fields: Vec<Value> = value["data"].as_object().unwrap().values().cloned().collect();
        value["data"] = Value::Array(fields);
        assert!(matches!(decode(&value), Err(LeafError::Schema(_))), "{value}");
    }
}

#[test]
fn the_subject_must_be_of_the_kind_and_often_the_very_thing_that_the_type_is_about() {
    for leaf in leaves() {
        let moved = Leaf { sub: Subject::Dataset("elsewhere".into()), ..leaf.clone() };
        assert!(moved.encode().is_err(), "{}", leaf.event.type_name());
    }
    let ballot = leaves().into_iter().find(|leaf| leaf.event.is_anonymous()).unwrap();
    assert!(Leaf { sub: Subject::Poll(id(77)), ..ballot }.encode().is_err());
}

#[test]
fn commitments_are_found_where_the_leaf_holds_them() {
    for leaf in leaves() {
        let whole = value(&leaf);
        let mut all = Vec::new();
        pointers(&whole, String::new(), &mut all);
        let in_json: BTreeSet<String> = all
            .into_iter()
            .filter(|at| whole.pointer(at).and_then(Value::as_object).is_some_and(|o| o.contains_key("$c")))
            .collect();
        let listed = leaf.commitments();
        for (ptr, commitment) in &listed {
            assert_eq!(whole.pointer(ptr).unwrap(), &json!({"$c": commitment.to_string()}));
        }
        assert!(listed.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(listed.into_iter().map(|(ptr, _)| ptr).collect::<BTreeSet<_>>(), in_json);
    }
}

#[test]
fn rules_have_exactly_one_threshold_and_a_base_only_for_shares() {
    let good = [
        json!({"count": "present", "at_least": "1/2", "of": "seats", "plus": 1}),
        json!({"count": "for", "more_than": 7}),
        json!({"count": "for", "more_than": "2/3", "of": "votes_cast", "min": 4, "article": "3"}),
    ];
    for condition in good {
        let read: Condition = serde_json::from_value(condition.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), condition);
    }
    let bad = [
        json!({"count": "present", "of": "seats"}),
        json!({"count": "present", "at_least": "1/2", "more_than": "1/2", "of": "seats"}),
        json!({"count": "present", "at_least": "1/2"}),
        json!({"count": "present", "at_least": 3, "of": "seats"}),
        json!({"count": "present", "at_least": "1/0", "of": "seats"}),
        json!({"count": "present", "at_least": "01/2", "of": "seats"}),
        json!({"count": "present", "at_least": "3", "of": "seats"}),
        json!({"count": "present", "at_least": -3}),
        json!({"count": "present", "at_least": 3, "min": null}),
    ];
    for condition in bad {
        assert!(serde_json::from_value::<Condition>(condition.clone()).is_err(), "{condition}");
    }
}

#[test]
fn rolls_options_and_numbers_are_checked() {
    let change = |ptr: &str, new: Value| {
        let opened = leaves().into_iter().find(|leaf| leaf.event.type_name() == "poll.opened").unwrap();
        let mut whole = value(&opened);
        *whole.pointer_mut(ptr).unwrap() = new;
        decode(&whole).is_ok()
    };
    let line = json!({"seat": id(1), "organisation": id(2), "sector": "cso", "college": "e", "weight": {"num": 1, "den": 1}});
    assert!(change("/data/number", json!(2)));
    assert!(!change("/data/number", json!(0)));
    assert!(!change("/data/options", json!(["for", "against"])));
    assert!(!change("/data/roll_parts", json!(1)));
    assert!(change("/data/roll", json!(vec![line.clone(); 60])));
    assert!(!change("/data/roll", json!(vec![line; 61])));
    assert!(!change("/data/roll/0/weight/num", json!(0)));
    assert!(!change("/data/roll/0/seat", json!("01010101-0101-0101-0101-01010101010A")));
    assert!(!change("/data/closes_at", json!("2026-11-24T07:06:39+00:00")));
}

#[test]
fn openings_open_what_was_committed_and_nothing_else() {
    let salt = Salt([5; 32]);
    let line = OpeningLine { eid: Eid([1; 16]), ptr: "/data/choice".into(), salt: salt.clone(), value: json!("for") };
    assert_eq!(line.commitment().unwrap(), commit(&salt, &Choice::For).unwrap());
    assert_ne!(line.commitment().unwrap(), commit(&salt, &Choice::Against).unwrap());
    assert_ne!(line.commitment().unwrap(), commit(&Salt([6; 32]), &Choice::For).unwrap());
    assert_ne!(commit_file(&salt, b"\"for\""), line.commitment().unwrap());
    assert_eq!(OpeningLine::decode(&line.encode().unwrap()).unwrap(), line);
    assert!(OpeningLine::decode(br#"{"eid":"AQEBAQEBAQEBAQEBAQEBAQ","ptr":"/a","salt":"BQ","value":1}"#).is_err());
    assert!(!format!("{line:?}").contains(&salt.to_string()), "a salt must not reach log files");
}

#[test]
fn ids_have_one_text_form() {
    let text = "01234567-89ab-cdef-0123-456789abcdef";
    assert_eq!(text.parse::<Id>().unwrap().to_string(), text);
    for bad in [
        "",
        "0123456789abcdef0123456789abcdef",
        "01234567-89ab-cdef-0123-456789abcdeF",
        "0123456-789ab-cdef-0123-456789abcdef",
        "01234567-89ab-cdef-0123-456789abcdef0",
        "éé234567-89ab-cdef-0123-456789abcd",
    ] {
        assert!(bad.parse::<Id>().is_err(), "{bad}");
    }
    assert_eq!("AAECAwQFBgcICQoLDA0ODw".parse::<Eid>().unwrap().0, std::array::from_fn(|n| n as u8));
    for bad in ["AAECAwQFBgcICQoLDA0ODx", "AAECAwQFBgcICQoLDA0O", "AAECAwQFBgcICQoLDA0ODw==", "AAECAwQFBgcICQoLDA0OD+"] {
        assert!(bad.parse::<Eid>().is_err(), "{bad}");
    }
}
