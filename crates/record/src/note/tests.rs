use super::*;

/// The example of C2SP signed-note.
const VKEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn key(n: u8) -> SigningKey {
    SigningKey::from_seed("c.example/log", &[n; 32]).unwrap()
}

fn verify(note: &str, keys: &[Vkey]) -> Result<String, NoteError> {
    Note::parse(note.as_bytes())?.verify(keys).map(str::to_owned)
}

#[test]
fn the_specifications_example_verifies() {
    let vkey: Vkey = VKEY.parse().unwrap();
    assert_eq!(vkey.to_string(), VKEY);
    assert_eq!(verify(NOTE, &[vkey]).unwrap(), "This is an example message.\n");
}

#[test]
fn the_text_is_all_before_the_last_blank_line() {
    let text = "one\n\ntwo — x\n\nthree\n";
    let note = sign(text, &[&key(1)]).unwrap();
    assert_eq!(verify(&note, &[key(1).vkey().clone()]).unwrap(), text);
    assert_eq!(sign(text, &[&key(1)]).unwrap(), note, "signing is deterministic");
}

#[test]
fn keys_survive_the_way_through_text_and_hide_their_seed() {
    let secret = key(1).to_text();
    assert_eq!(SigningKey::parse(&secret).unwrap().vkey(), key(1).vkey());
    let shown = format!("{:?}", key(1));
    assert!(!shown.contains(secret.rsplit('+').next().unwrap()));
    assert_eq!(SigningKey::parse(&key(1).vkey().to_string()).unwrap_err(), BadKey::Form);
    assert_eq!(SigningKey::parse(&secret.replacen("c.ex", "d.ex", 1)).unwrap_err(), BadKey::Id);
    for bad in ["", "a b", "a+b", "a\u{2003}b"] {
        assert_eq!(SigningKey::from_seed(bad, &[1; 32]).unwrap_err(), BadKey::Name, "{bad:?}");
    }
}

#[test]
fn verifier_keys_in_another_form_are_refused() {
    for (bad, error) in [
        ("", BadKey::Form),
        ("example.com/foo", BadKey::Form),
        ("example.com/foo+530d903a", BadKey::Form),
        ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", BadKey::Name),
        ("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", BadKey::Id),
        ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", BadKey::Id),
        ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", BadKey::Form),
        ("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", BadKey::Type),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==", BadKey::Form),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n", BadKey::Form),
        ("a+00000000+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", BadKey::Point),
    ] {
        assert_eq!(bad.parse::<Vkey>().unwrap_err(), error, "{bad}");
    }
}

#[test]
fn every_flipped_bit_of_text_or_own_signature_is_noticed() {
    let keys = [key(1).vkey().clone()];
    let note = sign("c.example/log\n1\nroot\n", &[&key(1)]).unwrap().into_bytes();
    for at in 0..note.len() {
        for bit in 0..8 {
            let mut changed = note.clone();
            changed[at] ^= 1 << bit;
            let read = Note::parse(&changed).and_then(|note| note.verify(&keys).map(str::to_owned));
            assert!(read.is_err(), "byte {at} bit {bit}");
        }
    }
}

#[test]
fn lines_of_unknown_keys_are_ignored_and_a_wrong_line_of_a_known_one_refuses_all() {
    let keys = [key(1).vkey().clone()];
    let text = "c.example/log\n1\nroot\n";
    // Another key with the same name, and a line of a type we do not know.
    let both = sign(text, &[&key(2), &key(1)]).unwrap() + "— witness.example AAAAAAYBAgM=\n";
    assert_eq!(verify(&both, &keys).unwrap(), text);
    assert_eq!(verify(&sign(text, &[&key(2)]).unwrap(), &keys), Err(NoteError::Unsigned));
    let good = sign(text, &[&key(1)]).unwrap();
    let foreign = sign("another\n", &[&key(1)]).unwrap();
    let forged = good.clone() + foreign.lines().last().unwrap() + "\n";
    assert_eq!(verify(&forged, &keys), Err(NoteError::BadSignature("c.example/log".into())));
}

#[test]
fn notes_in_another_form_are_refused() {
    let good = sign("c.example/log\n1\nroot\n", &[&key(1)]).unwrap();
    let line = good.lines().last().unwrap();
    let text = "c.example/log\n1\nroot\n";
    let cases: Vec<(String, NoteError)> = vec![
        (String::new(), NoteError::Shape),
        (text.to_owned(), NoteError::Shape),
        (format!("{text}{line}\n"), NoteError::Shape),
        (format!("{text}\n"), NoteError::Shape),
        (format!("{text}\n{line}"), NoteError::Shape),
        (good.replace('\n', "\r\n"), NoteError::Characters),
        (good.replacen("root", "ro\u{0}t", 1), NoteError::Characters),
        (good.replacen("root", "ro\tt", 1), NoteError::Characters),
        (good.replacen("— ", "- ", 1), NoteError::SignatureLine(1)),
        (good.replacen("— ", "—  ", 1), NoteError::SignatureLine(1)),
        (format!("{good}— x AAAA\n"), NoteError::SignatureLine(2)),
        (format!("{good}— x AAAAAA==\n"), NoteError::SignatureLine(2)),
        (format!("{good}— a+b AAAAAAYBAgM=\n"), NoteError::SignatureLine(2)),
        (format!("{good}— x AAAAAAYBAgM\n"), NoteError::SignatureLine(2)),
        (format!("{good}— x AAAAAAYBAg M=\n"), NoteError::SignatureLine(2)),
        (format!("{good}garbage\n"), NoteError::SignatureLine(2)),
        (format!("{text}\n{}", format!("{line}\n").repeat(17)), NoteError::TooManySignatures),
        (format!("{}{good}", "a".repeat(MAX_BYTES)), NoteError::TooLong),
    ];
    for (note, error) in cases {
        assert_eq!(Note::parse(note.as_bytes()).unwrap_err(), error, "{:?}", note.get(..80));
    }
    assert_eq!(Note::parse(b"\xff\n\n").unwrap_err(), NoteError::Characters);
    let sixteen = format!("{text}\n{}", format!("{line}\n").repeat(16));
    assert!(verify(&sixteen, &[key(1).vkey().clone()]).is_ok());
}

#[test]
fn only_texts_that_can_be_read_back_are_signed() {
    assert_eq!(sign("no newline", &[&key(1)]), Err(NoteError::Shape));
    assert_eq!(sign("a\tb\n", &[&key(1)]), Err(NoteError::Characters));
    assert_eq!(sign("a\n", &[]), Err(NoteError::Unsigned));
}
