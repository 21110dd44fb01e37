//! One case for each way a bundle can be wrong: the place and the code must be right.

use super::*;

/// The council file with one text replaced.
fn council(from: &str, to: &str) -> Vec<String> {
    assert!(COUNCIL.contains(from), "{from}");
    report(parse_texts(&COUNCIL.replacen(from, to, 1), MEMBERS, Some(REPRESENTATIVES)))
}

fn members(from: &str, to: &str) -> Vec<String> {
    assert!(MEMBERS.contains(from), "{from}");
    report(parse_texts(COUNCIL, &MEMBERS.replacen(from, to, 1), Some(REPRESENTATIVES)))
}

fn representatives(from: &str, to: &str) -> Vec<String> {
    assert!(REPRESENTATIVES.contains(from), "{from}");
    report(parse_texts(COUNCIL, MEMBERS, Some(&REPRESENTATIVES.replacen(from, to, 1))))
}

#[test]
fn keys_that_are_unknown_missing_or_twice() {
    assert_eq!(council("slug: vila", "slug: vila\ncolour: red"), ["council.yaml:2:1 UNKNOWN_KEY key=colour"]);
    assert_eq!(council("slug: vila", "slug: vila\nslug: vila"), ["council.yaml:2:1 DUPLICATE_KEY key=slug"]);
    assert_eq!(council("slug: vila\n", ""), ["council.yaml:1:1 MISSING_KEY key=slug"]);
    assert_eq!(council("name: {ca: Consell, en: Council}\n", ""), ["council.yaml:1:1 MISSING_KEY key=name"]);
    assert_eq!(
        council("{id: public, seats: 1}", "{id: public, seats: 1, chairs: 2}"),
        ["council.yaml:6:28 UNKNOWN_KEY key=chairs"]
    );
}

#[test]
fn values_of_another_kind() {
    assert_eq!(council("slug: vila", "slug: [vila]"), ["council.yaml:1:7 WRONG_TYPE expected=text field=slug"]);
    assert_eq!(council("slug: vila", "slug: vila\ncity: 12"), ["council.yaml:2:7 WRONG_TYPE expected=text field=city"]);
    assert_eq!(council("slug: vila", "slug: vila\ncity:"), ["council.yaml:2:5 VALUE_MISSING expected=text field=city"]);
    assert_eq!(
        council("slug: vila", "slug: vila\nfounded: 2009.5"),
        ["council.yaml:2:10 WRONG_TYPE expected=integer field=founded"]
    );
    assert_eq!(council("languages: [ca, en]", "languages: ca"), ["council.yaml:3:12 WRONG_TYPE expected=list field=languages"]);
    assert_eq!(council("languages: [ca, en]", "languages: []"), ["council.yaml:3:12 VALUE_MISSING field=languages"]);
    assert_eq!(
        council("name: {ca: Consell, en: Council}", "name: Consell"),
        ["council.yaml:2:7 WRONG_TYPE expected=mapping field=name"]
    );
    assert_eq!(council("name: {ca: Consell, en: Council}", "name: {}"), ["council.yaml:2:7 VALUE_MISSING field=name"]);
    assert_eq!(report(parse_texts("- a\n", MEMBERS, None)), ["council.yaml:1:1 WRONG_TYPE expected=mapping field=council"]);
}

#[test]
fn values_of_another_form() {
    for (line, problem) in [
        ("country: es", "2:10 INVALID_VALUE expected=country field=country value=es"),
        ("time_zone: Europe/Sabadell", "2:12 INVALID_VALUE expected=time_zone field=time_zone value=Europe/Sabadell"),
        ("founded: 0", "2:10 INVALID_VALUE expected=1..9999 field=founded value=0"),
        ("city_population: -1", "2:18 INVALID_VALUE expected=0..4294967295 field=city_population value=-1"),
        ("look: {accent: red}", "2:16 INVALID_VALUE expected=colour field=accent value=red"),
        ("hosts: ['a_b']", "2:9 INVALID_VALUE expected=host field=hosts value=a_b"),
        ("hosts: [a.example, A.example]", "2:20 DUPLICATE_ITEM field=hosts value=a.example"),
        ("intro: {catalan: Text}", "2:9 INVALID_VALUE expected=language field=intro value=catalan"),
        ("default_language: fr", "2:19 LANGUAGE_NOT_LISTED field=default_language language=fr"),
        ("intro: {fr: Texte}", "2:9 LANGUAGE_NOT_LISTED field=languages language=fr"),
    ] {
        assert_eq!(council("slug: vila", &format!("slug: vila\n{line}")), [format!("council.yaml:{problem}")]);
    }
    assert_eq!(council("slug: vila", "slug: Vila"), ["council.yaml:1:7 INVALID_VALUE expected=slug field=slug value=Vila"]);
}

#[test]
fn a_council_has_a_name_in_its_default_language() {
    assert_eq!(
        council("{ca: Consell, en: Council}", "{en: Council}\ndefault_language: ca"),
        ["council.yaml:2:7 NAME_MISSING language=ca"]
    );
}

#[test]
fn sums_of_seats_that_differ() {
    assert_eq!(council("seats_total: 3", "seats_total: 4"), ["council.yaml:7:14 SEATS_TOTAL_DIFFERS counted=3 stated=4"]);
    assert_eq!(
        council("{id: social, seats: 2}", "{id: social, seats: 3}"),
        [
            "council.yaml:5:25 GROUP_SEATS_DIFFER counted=2 seat_group=social stated=3",
            "council.yaml:7:14 SEATS_TOTAL_DIFFERS counted=4 stated=3",
        ]
    );
    assert_eq!(
        members("Institution,2", "Institution,1").first().unwrap(),
        "council.yaml:5:25 GROUP_SEATS_DIFFER counted=1 seat_group=social stated=2"
    );
    assert_eq!(
        council("id: public", "id: social").first().unwrap(),
        "council.yaml:6:5 DUPLICATE_ITEM field=seat_groups value=social"
    );
}

#[test]
fn rules_that_say_nothing() {
    let rule = |text: &str| council("slug: vila", &format!("slug: vila\nrule: {text}"));
    let majority = "majority: {count: for, more_than: 1/2, of: votes_cast}";
    let quorum = "quorum: {count: present, at_least: 1/2, of: seats}";
    assert_eq!(rule(&format!("{{{majority}}}")), ["council.yaml:2:7 MISSING_KEY key=quorum"]);
    for (condition, problem) in [
        ("{count: for, at_least: 3/2, of: seats}", "RULE_INVALID field=majority reason=SHARE_ABOVE_ONE"),
        ("{count: for, at_least: 1/2, of: all}", "RULE_INVALID field=majority reason=BASE_UNKNOWN"),
        ("{count: for, at_least: 1/2}", "RULE_INVALID field=majority reason=BASE_MISSING"),
        ("{count: for}", "RULE_INVALID field=majority reason=THRESHOLD_MISSING"),
        ("{count: for, at_least: 0.5, of: seats}", "WRONG_TYPE expected=integer field=at_least"),
        ("{count: for, at_least: 1/2, of: seats, weighted: true}", "UNKNOWN_KEY key=weighted"),
    ] {
        let found = rule(&format!("{{{quorum}, majority: {condition}}}"));
        assert!(found[0].ends_with(problem), "{condition}: {found:?}");
    }
    let beyond = "majority: {count: for, at_least: 1/2, of: eligible}";
    assert_eq!(rule(&format!("{{{quorum}, {beyond}}}")), ["council.yaml:2:7 RULE_INVALID field=rule reason=BASE_NOT_COUNTABLE"]);
    assert_eq!(rule(&format!("{{quorum: {{count: present, at_least: 4}}, {majority}}}")), ["council.yaml:2:7 RULE_UNREACHABLE"]);
}

/// A council file of this text, which is not even read as a council.
fn yaml(text: &str) -> Vec<String> {
    report(parse_texts(text, MEMBERS, None))
}

#[test]
fn text_that_is_no_yaml() {
    assert_eq!(yaml("slug: ["), ["council.yaml:1:7 YAML_MALFORMED reason=unclosed bracket '['"]);
    assert_eq!(yaml("slug: vila\nname: 'Vila"), ["council.yaml:2:7 YAML_MALFORMED reason=unclosed quote"]);
}

#[test]
fn yaml_that_can_more_than_a_council_needs() {
    for (text, place) in [
        ("slug: &a vila", "1:10"),
        ("slug: *a", "1:7"),
        ("<<: {slug: vila}", "1:1"),
        ("slug: !!python/name:os.system vila", "1:31"),
        ("slug: vila\n---\nslug: vila", "2:1"),
        (&format!("a: {}1{}", "{a: ".repeat(17), "}".repeat(17)), "1:64"),
    ] {
        assert_eq!(yaml(text), [format!("council.yaml:{place} YAML_TOO_COMPLEX")], "{text}");
    }
    let many = format!("facts: [{}]", "a,".repeat(30_000));
    assert!(yaml(&many)[0].ends_with(" YAML_TOO_COMPLEX"));
}

#[test]
fn columns_that_are_unknown_missing_or_twice() {
    assert_eq!(members("kind,", "kind,colour,")[0], "members.csv:1:43 UNKNOWN_COLUMN column=colour");
    assert_eq!(members("name_en", "name_ca"), ["members.csv:1:51 DUPLICATE_COLUMN column=name_ca"]);
    assert_eq!(
        members("member_id", "id"),
        ["members.csv:1:1 UNKNOWN_COLUMN column=id", "members.csv:1:1 MISSING_COLUMN column=member_id",]
    );
    assert_eq!(members("name_en", "name_de"), ["members.csv:1:51 LANGUAGE_NOT_LISTED field=name_de language=de"]);
    assert_eq!(members("name_en", "name_English"), ["members.csv:1:51 UNKNOWN_COLUMN column=name_English"]);
    let without_names = "member_id,seat_group,platform_sector\nA-1,social,cso\n";
    assert_eq!(report(parse_texts(COUNCIL, without_names, None)), ["members.csv:1:1 MISSING_COLUMN column=name_…"]);
}

#[test]
fn rows_that_do_not_fit() {
    assert_eq!(
        members("Ciutat,City,", "Ciutat,City"),
        ["members.csv:3:1 CELL_COUNT expected=7 found=6", "representatives.csv:4:1 UNKNOWN_MEMBER value=B-1"]
    );
    assert_eq!(members("cso", "ngo"), ["members.csv:2:12 UNKNOWN_SECTOR value=ngo"]);
    assert_eq!(members("A-1,social", "A-1,private"), ["members.csv:2:5 UNKNOWN_SEAT_GROUP value=private"]);
    assert_eq!(members("A-1", "A 1")[0], "members.csv:2:1 INVALID_VALUE expected=code field=member_id value=A 1");
    assert_eq!(members("B-1", "a-1")[0], "members.csv:3:1 DUPLICATE_CODE code=a-1 line=2");
    assert_eq!(members("Entitat,Institution", ","), ["members.csv:2:1 VALUE_MISSING field=name_…"]);
    assert_eq!(members("Institution,2", "Institution,0"), ["members.csv:2:48 INVALID_VALUE expected=seats field=seats value=0"]);
}

#[test]
fn cells_of_another_form() {
    for (column, cell, expected) in [
        ("community_origin_iso", "BO;PE", "country"),
        ("website", "javascript:alert(1)", "website"),
        ("website", "https://user@vila.example", "website"),
        ("persons_hidden", "yes", "boolean"),
        ("admitted_on", "2026-02-30", "date"),
        ("admitted_on", "1/2/2026", "date"),
        ("kind", "Big Association", "key"),
    ] {
        let text = format!(
            "member_id,seat_group,platform_sector,name_ca,{column},seats\nA-1,social,cso,Entitat,{cell},2\nB-1,public,lra,Ciutat,,\n"
        );
        assert_eq!(
            report(parse_texts(COUNCIL, &text, None)),
            [format!("members.csv:2:24 INVALID_VALUE expected={expected} field={column} value={cell}")]
        );
    }
}

#[test]
fn representatives_that_do_not_fit() {
    assert_eq!(representatives("B-1,,", "C-1,,"), ["representatives.csv:4:1 UNKNOWN_MEMBER value=C-1"]);
    assert_eq!(representatives("A-1,1,", "A-1,,"), ["representatives.csv:2:5 SEAT_MISSING member=A-1 seats=2"]);
    assert_eq!(representatives("A-1,2,", "A-1,3,"), ["representatives.csv:3:5 SEAT_UNKNOWN member=A-1 seats=2"]);
    assert_eq!(representatives("A-1,2,", "A-1,1,"), ["representatives.csv:3:7 SEAT_TAKEN line=2 member=A-1"]);
    assert_eq!(
        representatives("titular,Ada", "deputy,Ada"),
        ["representatives.csv:4:6 INVALID_VALUE expected=mandate_kind field=kind value=deputy"]
    );
    assert_eq!(representatives("Ada Roig,", ","), ["representatives.csv:4:14 VALUE_MISSING field=name"]);
    assert_eq!(
        representatives("ada@vila.example", "ada"),
        ["representatives.csv:4:23 INVALID_VALUE expected=email field=email value=ada"]
    );
    assert_eq!(
        representatives("ada@vila.example,ca", "ada@vila.example,fr"),
        ["representatives.csv:4:40 LANGUAGE_NOT_LISTED field=language language=fr"]
    );
}

#[test]
fn one_address_is_one_person() {
    assert_eq!(
        representatives("ada@vila.example", "ONA@vila.example"),
        ["representatives.csv:4:14 PERSON_DIFFERS field=name line=2"]
    );
    assert_eq!(
        representatives("Ada Roig,ada@vila.example,ca", "Ona Prat,ona@vila.example,en"),
        ["representatives.csv:4:40 PERSON_DIFFERS field=language line=2"]
    );
    let two_hats = REPRESENTATIVES.replace("Ada Roig,ada@", "Ona Prat,ona@");
    assert!(parse_texts(COUNCIL, MEMBERS, Some(&two_hats)).is_ok());
    let both_on_one_seat = format!("{REPRESENTATIVES}B-1,,substitute,Ada Roig,ada@vila.example,ca\n");
    assert_eq!(
        report(parse_texts(COUNCIL, MEMBERS, Some(&both_on_one_seat))),
        ["representatives.csv:5:26 DUPLICATE_MANDATE line=4 member=B-1"]
    );
}

#[test]
fn titulars_may_follow_each_other_on_a_seat_but_not_overlap() {
    let mandates = |first_ends: &str, second_starts: &str| {
        parse_texts(
            COUNCIL,
            MEMBERS,
            Some(&format!(
                "member_id,kind,name,email,language,starts_on,ends_on\n\
                 B-1,titular,Ada Roig,ada@vila.example,ca,2025-01-01,{first_ends}\n\
                 B-1,titular,Pau Mas,pau@vila.example,ca,{second_starts},\n"
            )),
        )
    };
    assert!(mandates("2025-12-31", "2026-01-01").is_ok());
    for (ends, starts) in [("2026-01-01", "2026-01-01"), ("", "2026-01-01"), ("2025-12-31", "")] {
        assert_eq!(report(mandates(ends, starts)), ["representatives.csv:3:5 SEAT_TAKEN line=2 member=B-1"]);
    }
    assert_eq!(report(mandates("2024-12-31", "2026-01-01")), ["representatives.csv:2:53 DATES_REVERSED"]);
}

#[test]
fn every_problem_of_every_file_is_reported_at_once_in_order() {
    let found = report(parse_texts(
        &COUNCIL.replace("slug: vila", "slug: Vila").replace("seats_total: 3", "seats_total: 9"),
        &MEMBERS.replace("cso", "ngo").replace("lra", "state").replace("Ciutat", "=Ciutat"),
        Some(&REPRESENTATIVES.replace("ona@", "ona").replace("B-1", "X-1")),
    ));
    assert_eq!(
        found,
        [
            "council.yaml:1:7 INVALID_VALUE expected=slug field=slug value=Vila",
            "council.yaml:7:14 SEATS_TOTAL_DIFFERS counted=3 stated=9",
            "members.csv:2:12 UNKNOWN_SECTOR value=ngo",
            "members.csv:3:12 UNKNOWN_SECTOR value=state",
            "members.csv:3:23 TEXT_FORMULA character== field=name_ca",
            "representatives.csv:2:24 INVALID_VALUE expected=email field=email value=onavila.example",
            "representatives.csv:4:1 UNKNOWN_MEMBER value=X-1",
        ]
    );
}
