use super::*;
use crate::cosignature::WitnessKey;
use crate::note::SigningKey;

fn log(n: u8) -> SigningKey {
    SigningKey::from_seed("c.example/log", &[n; 32]).unwrap()
}

fn witness(n: u8) -> WitnessKey {
    WitnessKey::from_seed(&format!("w{n}.example"), &[100 + n; 32]).unwrap()
}

/// Two organisations' witnesses, of which two and one must agree.
fn two_groups() -> String {
    let mut text = format!("log {}\n", log(1).vkey());
    for n in 1..=5 {
        text.push_str(&format!("witness W{n} {}\n", witness(n).vkey()));
    }
    text + "group X 2 W1 W2 W3\ngroup Y any W4 W5\ngroup both all X Y\nquorum both\n"
}

#[test]
fn a_policy_survives_its_text() {
    let policy = Policy::without_witnesses(vec![
        PolicyLog { vkey: log(1).vkey().clone(), url: Some("https://c.example/log".into()) },
        PolicyLog { vkey: log(2).vkey().clone(), url: None },
    ]);
    let text = policy.to_string();
    assert_eq!(text, format!("log {} https://c.example/log\nlog {}\nquorum none\n", log(1).vkey(), log(2).vkey()));
    assert_eq!(text.parse(), Ok(policy.clone()));
    let spaced =
        format!("# ours\n\n  log\t{}   https://c.example/log \n \t\n#x\nlog {}\n quorum  none", log(1).vkey(), log(2).vkey());
    assert_eq!(spaced.parse(), Ok(policy));
    let policy: Policy = two_groups().parse().unwrap();
    assert_eq!(policy.to_string(), two_groups().replace("Y any", "Y 1").replace("both all", "both 2"));
    assert_eq!(policy.to_string().parse(), Ok(policy));
}

#[test]
fn a_quorum_is_met_by_those_that_its_groups_ask_for() {
    let policy: Policy = two_groups().parse().unwrap();
    let met = |names: &[&str]| policy.is_met_by(|name| names.contains(&name));
    assert!(met(&["W1", "W3", "W5"]) && met(&["W1", "W2", "W3", "W4", "W5"]));
    for too_few in [&[][..], &["W1", "W2", "W3"], &["W1", "W4", "W5"], &["both"], &["X", "Y"]] {
        assert!(!met(too_few), "{too_few:?}");
    }
    let none: Policy = "quorum none\n".parse().unwrap();
    assert!(none.is_met_by(|_| false));
    let single: Policy = format!("witness W {}\nquorum W\n", witness(1).vkey()).parse().unwrap();
    assert!(single.is_met_by(|name| name == "W") && !single.is_met_by(|_| false));
}

#[test]
fn cosignatures_are_counted_from_the_note_and_a_wrong_one_refuses_it() {
    let policy: Policy = two_groups().parse().unwrap();
    let text = "c.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    let mut note = crate::note::sign(text, &[&log(1)]).unwrap();
    for (n, time) in [(1, 10), (3, 20)] {
        note.push_str(&witness(n).cosign(text, time).to_string());
    }
    let quorum = |note: &str| policy.quorum_of(&Note::parse(note.as_bytes()).unwrap());
    let cosigned = vec![("W1".to_owned(), 10), ("W3".to_owned(), 20)];
    assert_eq!(quorum(&note), Ok(Quorum { cosigned, met: false }));
    let enough = format!("{note}{}{}", witness(9).cosign(text, 5), witness(4).cosign(text, 30));
    assert!(quorum(&enough).unwrap().met);
    let lying = format!("{note}{}", witness(4).cosign("another\n", 30));
    assert_eq!(quorum(&lying), Err(CosignatureError::Wrong("w4.example".into())));
}

#[test]
fn what_is_malformed_says_where() {
    let log_line = format!("log {}\n", log(1).vkey());
    let one = format!("witness W {}\n", witness(1).vkey());
    let read = |text: &str| text.parse::<Policy>().unwrap_err();
    assert_eq!(read(&log_line), PolicyError::Quorum);
    assert_eq!(read(&format!("{log_line}quorum none\nquorum none\n")), PolicyError::Quorum);
    assert_eq!(read(&format!("{log_line}{log_line}quorum none\n")), PolicyError::Duplicate(2));
    assert_eq!(read("log x\nquorum none\n"), PolicyError::Key { line: 1, error: BadKey::Form });
    assert_eq!(read(&format!("witness W {}\n", log(1).vkey())), PolicyError::Key { line: 1, error: BadKey::Type });
    assert_eq!(read(&format!("log {}\n", witness(1).vkey())), PolicyError::Key { line: 1, error: BadKey::Type });
    assert_eq!(read(&one.replace("W ", "none ")), PolicyError::Duplicate(1));
    assert_eq!(read(&format!("{one}witness V {}\n", witness(1).vkey())), PolicyError::Duplicate(2), "the same key");
    assert_eq!(read(&format!("{one}witness W {}\n", witness(2).vkey())), PolicyError::Duplicate(2), "the same name");
    assert_eq!(read(&format!("{one}quorum V\n")), PolicyError::Unknown { line: 2, name: "V".into() });
    assert_eq!(read(&format!("quorum W\n{one}")), PolicyError::Unknown { line: 1, name: "W".into() });
    assert_eq!(read(&format!("{one}group G any none\n")), PolicyError::Unknown { line: 2, name: "none".into() });
    assert_eq!(read(&format!("{one}group G any W W\n")), PolicyError::Member { line: 2, name: "W".into() });
    assert_eq!(read(&format!("{one}group G any W\ngroup H any W\n")), PolicyError::Member { line: 3, name: "W".into() });
    for threshold in ["0", "2"] {
        assert_eq!(read(&format!("{one}group G {threshold} W\n")), PolicyError::Threshold(2));
    }
    for bad in
        ["logs x\n", "log\n", "quorum\n", "log a b c\n", "quorum none\r\n", "\u{0}\n", "witness W\n", "group G any\n", "\u{7f}\n"]
    {
        assert_eq!(read(bad), PolicyError::Line(1), "{bad:?}");
    }
    assert_eq!(read(&format!("{one}group G 01 W\n")), PolicyError::Line(2));
}
