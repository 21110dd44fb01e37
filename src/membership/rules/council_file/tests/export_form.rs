use super::*;

#[test]
fn a_plan_is_written_in_one_form() {
    let council = "\
name: {en: Council, ca: 'Consell d''aquí'}
slug: vila
country: NO
languages: [ca, en]
hosts: [Vila.Example]
look: {accent: '#0b5a73'}
seat_groups: [{seats: 2, id: social, name: {ca: Socials}}, {id: public, seats: 1}]
rule: {majority: {more_than: 1/2, of: votes_cast, count: for}, quorum: {at_least: 1/3, of: seats, count: present, min: 2, plus: 1, article: '17'}}
facts: ['Line one.

  Line \"two\".']
page: fold-out
";
    let plan = parse_texts(council, MEMBERS, Some(REPRESENTATIVES)).unwrap();
    let files = export(&plan);
    assert_eq!(
        files.council,
        r##"slug: "vila"
name:
  "ca": "Consell d'aquí"
  "en": "Council"
country: "NO"
languages: ["ca", "en"]
default_language: "ca"
time_zone: "UTC"
hosts: ["vila.example"]
look: {accent: "#0B5A73"}
seat_groups:
  - id: "social"
    seats: 2
    name:
      "ca": "Socials"
  - id: "public"
    seats: 1
seats_total: 3
rule:
  quorum: {count: present, at_least: "1/3", of: seats, plus: 1, min: 2, article: "17"}
  majority: {count: for, more_than: "1/2", of: votes_cast}
facts:
  - "Line one.\nLine \"two\"."
page: "fold-out"
"##
    );
    assert_eq!(files.members, MEMBERS);
    assert_eq!(files.representatives.as_deref(), Some(REPRESENTATIVES));
    assert_eq!(parse_files(&files), Ok(plan));
}

#[test]
fn a_cell_is_quoted_only_where_it_must_be() {
    let mut plan = parse_texts(COUNCIL, MEMBERS, None).unwrap();
    for (name, cell) in [
        ("Pau, Solidaritat i Drets", "\"Pau, Solidaritat i Drets\""),
        ("La \"Xarxa\"", "\"La \"\"Xarxa\"\"\""),
        ("Amb; punt i coma", "Amb; punt i coma"),
    ] {
        plan.organisations[0].name.insert("ca".into(), name.into());
        let files = export(&plan);
        assert!(files.members.contains(&format!(",{cell},")), "{}", files.members);
        assert_eq!(parse_files(&files).as_ref(), Ok(&plan));
    }
}

#[test]
fn a_council_without_mandates_has_no_third_file() {
    let header_only = "member_id,kind,name,email,language\n";
    let plan = parse_texts(COUNCIL, MEMBERS, Some(header_only)).unwrap();
    assert_eq!(Ok(&plan), parse_texts(COUNCIL, MEMBERS, None).as_ref());
    assert_eq!(export(&plan).representatives, None);
}

#[test]
fn what_a_library_might_read_otherwise_is_quoted() {
    let mut plan = parse_texts(COUNCIL, MEMBERS, None).unwrap();
    for word in ["true", "no", "null", "2026", "2026-01-01", "1e3", "0x1F", "# 1", "a: b", "{a}", "a\\b", "a\"b"] {
        plan.council.city = Some(word.into());
        assert_eq!(parse_files(&export(&plan)).as_ref(), Ok(&plan), "{word}");
    }
}
