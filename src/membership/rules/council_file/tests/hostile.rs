//! Files that are broken, strange, or meant to do harm.

use super::*;

fn with_members(bytes: &[u8]) -> Vec<String> {
    report(parse(&bundle(COUNCIL.as_bytes(), bytes, None)))
}

/// The members file with the Catalan name of the second organisation replaced.
fn with_name(name: &str) -> Result<CouncilPlan, Vec<FileProblem>> {
    parse_texts(COUNCIL, &MEMBERS.replace("Ciutat", name), None)
}

#[test]
fn broken_utf8_and_nul_are_refused_with_their_place() {
    let mut bytes = MEMBERS.as_bytes().to_vec();
    let at = MEMBERS.find("Ciutat").unwrap();
    bytes[at + 1] = 0xFF;
    assert_eq!(with_members(&bytes), ["members.csv:3:22 FILE_NOT_UTF8"]);
    bytes[at + 1] = 0;
    assert_eq!(with_members(&bytes), ["members.csv:3:22 FILE_HAS_NUL"]);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(COUNCIL.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(report(parse(&bundle(&utf16, MEMBERS.as_bytes(), None))), ["council.yaml:1:1 FILE_NOT_UTF8"]);
}

#[test]
fn a_byte_order_mark_and_any_line_ends_are_accepted() {
    let expected = parse_texts(COUNCIL, MEMBERS, Some(REPRESENTATIVES)).unwrap();
    for (mark, end) in [("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r\n"), ("", "\r")] {
        let [council, members, representatives] =
            [COUNCIL, MEMBERS, REPRESENTATIVES].map(|text| format!("{mark}{}", text.replace('\n', end)));
        assert_eq!(parse_texts(&council, &members, Some(&representatives)).as_ref(), Ok(&expected), "{end:?}");
    }
}

#[test]
fn places_are_right_after_a_mark_and_with_other_line_ends() {
    let members = format!("\u{FEFF}{}", MEMBERS.replace("lra", "state").replace('\n', "\r\n"));
    assert_eq!(report(parse_texts(COUNCIL, &members, None)), ["members.csv:3:12 UNKNOWN_SECTOR value=state"]);
    let blank_lines = MEMBERS.replace("lra", "state").replace("B-1", "\n\nB-1");
    assert_eq!(report(parse_texts(COUNCIL, &blank_lines, None)), ["members.csv:5:12 UNKNOWN_SECTOR value=state"]);
    let quoted = MEMBERS.replace("lra", "state").replace("Entitat", "\"Entitat\n, ò\"");
    assert_eq!(
        report(parse_texts(COUNCIL, &quoted, None)),
        ["members.csv:2:28 TEXT_CONTROL_CHARACTER character=U+000A field=name_ca", "members.csv:4:12 UNKNOWN_SECTOR value=state"]
    );
}

#[test]
fn empty_and_oversized_files_are_refused() {
    assert_eq!(with_members(b""), ["members.csv:1:1 FILE_EMPTY"]);
    assert_eq!(with_members(b" \n\t\n"), ["members.csv:1:1 FILE_EMPTY"]);
    assert_eq!(with_members(&vec![b'a'; MAX_CSV_BYTES + 1]), ["members.csv:1:1 FILE_TOO_LARGE limit_bytes=4194304"]);
    let yaml = vec![b' '; MAX_YAML_BYTES + 1];
    assert_eq!(report(parse(&bundle(&yaml, MEMBERS.as_bytes(), None))), ["council.yaml:1:1 FILE_TOO_LARGE limit_bytes=262144"]);
}

#[test]
fn more_rows_columns_or_problems_than_allowed_are_cut_short() {
    let rows = format!("member_id,seat_group,platform_sector,name_ca\n{}", "A,social,cso,E\n".repeat(MAX_ROWS + 1));
    assert_eq!(with_members(rows.as_bytes()), ["members.csv:10002:1 TOO_MANY_ROWS limit=10000"]);
    let columns = vec!["x"; 1_000].join(",");
    assert_eq!(with_members(columns.as_bytes()), ["members.csv:1:1 TOO_MANY_ITEMS field=columns limit=100"]);
    let wrong = format!("member_id,seat_group,platform_sector,name_ca\n{}", "A,social,ngo,E\n".repeat(2_000));
    let found = with_members(wrong.as_bytes());
    assert_eq!(found.len(), MAX_PROBLEMS + 1);
    assert_eq!(found[MAX_PROBLEMS], "council.yaml:1:1 TOO_MANY_PROBLEMS limit=500");
}

#[test]
fn quoting_that_readers_take_differently_is_refused() {
    for (name, problem) in [
        ("\"Ciutat", "3:21 CSV_MALFORMED reason=open_quote"),
        ("Ciu\"tat", "3:24 CSV_MALFORMED reason=stray_quote"),
        ("\"Ciu\"tat", "3:26 CSV_MALFORMED reason=stray_quote"),
    ] {
        assert_eq!(report(with_name(name)), [format!("members.csv:{problem}")]);
    }
    let semicolons = MEMBERS.replace(',', ";");
    assert_eq!(with_members(semicolons.as_bytes()), ["members.csv:1:1 CSV_MALFORMED reason=delimiter"]);
}

#[test]
fn names_that_a_spreadsheet_would_run_are_refused() {
    for first in ["=", "+", "-", "@"] {
        let found = report(with_name(&format!("{first}cmd|' /C calc'!A0")));
        assert_eq!(found, [format!("members.csv:3:21 TEXT_FORMULA character={first} field=name_ca")]);
    }
    for (first, code) in [("\t", "U+0009"), ("\"\r\"", "U+000D")] {
        let found = report(with_name(first));
        assert_eq!(found[0], format!("members.csv:3:21 TEXT_CONTROL_CHARACTER character={code} field=name_ca"));
    }
    assert!(with_name("Ciutat = poble, -5 °C").is_err(), "a cell more");
    assert!(with_name("Ciutat = poble").is_ok(), "only the beginning matters");
}

#[test]
fn characters_that_hide_or_turn_text_are_refused_but_joiners_are_not() {
    for (character, code) in [
        ("\u{202E}", "U+202E"),
        ("\u{2066}", "U+2066"),
        ("\u{7}", "U+0007"),
        ("\u{85}", "U+0085"),
        ("\u{FEFF}", "U+FEFF"),
        ("\u{E0041}", "U+E0041"),
    ] {
        let found = report(with_name(&format!("Ciu{character}tat")));
        assert_eq!(found, [format!("members.csv:3:21 TEXT_CONTROL_CHARACTER character={code} field=name_ca")]);
    }
    for name in ["می\u{200C}خواهم", "\u{200F}مجلس", "d’Aigua·l·la"] {
        assert_eq!(with_name(name).unwrap().organisations[1].name["ca"], name);
    }
}

#[test]
fn names_are_composed_trimmed_and_limited() {
    let name = |text: &str| with_name(text).map(|plan| plan.organisations[1].name["ca"].clone());
    assert_eq!(name("  Associacio\u{301}  ").unwrap(), "Associació");
    assert_eq!(name(&"é".repeat(200)).unwrap().chars().count(), 200);
    assert_eq!(report(with_name(&"é".repeat(201))), ["members.csv:3:21 TEXT_TOO_LONG field=name_ca limit=200"]);
    assert_eq!(report(with_name("\u{200B}\u{200B}")), ["members.csv:3:21 VALUE_MISSING field=name_ca"]);
}

#[test]
fn escapes_of_yaml_do_not_smuggle_characters() {
    let hidden = COUNCIL.replace("Consell", "\"Con\\u202Esell\"");
    assert_eq!(
        report(parse_texts(&hidden, MEMBERS, None)),
        ["council.yaml:2:12 TEXT_CONTROL_CHARACTER character=U+202E field=name"]
    );
    let nul = COUNCIL.replace("Consell", "\"Con\\0sell\"");
    assert_eq!(
        report(parse_texts(&nul, MEMBERS, None)),
        ["council.yaml:2:12 TEXT_CONTROL_CHARACTER character=U+0000 field=name"]
    );
    let binary = COUNCIL.replace("Consell", "!!binary PUNvbnNlbGw=");
    assert_eq!(report(parse_texts(&binary, MEMBERS, None)), ["council.yaml:2:21 TEXT_FORMULA character== field=name"]);
}

#[test]
fn a_report_repeats_hostile_text_harmlessly() {
    let long = format!("{}\u{202E}<script>", "x".repeat(500));
    let found = report(parse_texts(&COUNCIL.replace("slug: vila", &format!("slug: {long}")), MEMBERS, None));
    assert_eq!(found, [format!("council.yaml:1:7 INVALID_VALUE expected=slug field=slug value={}…", "x".repeat(80))]);
    let turned = report(parse_texts(COUNCIL, &MEMBERS.replace("cso", "\u{202E}osc"), None));
    assert_eq!(turned, ["members.csv:2:12 UNKNOWN_SECTOR value=\\u{202e}osc"]);
}
