//! The files in `data/` import as they stand.

use claror_tally::Rule;

use super::*;

const COUNCIL: &[u8] = include_bytes!("../../../../../data/sabadell/sabadell_council.yaml");
const MEMBERS: &[u8] = include_bytes!("../../../../../data/sabadell/sabadell_council_members.csv");
const DEMO_COUNCIL: &[u8] = include_bytes!("../../../../../data/demo/council.yaml");
const DEMO_REPRESENTATIVES: &[u8] = include_bytes!("../../../../../data/demo/representatives.csv");

fn sabadell() -> CouncilPlan {
    parse(&bundle(COUNCIL, MEMBERS, None)).unwrap()
}

fn demo() -> CouncilPlan {
    parse(&bundle(DEMO_COUNCIL, MEMBERS, Some(DEMO_REPRESENTATIVES))).unwrap()
}

#[test]
fn the_published_council_is_read_as_it_stands() {
    let plan = sabadell();
    let council = &plan.council;
    assert_eq!(council.slug, "sabadell");
    assert_eq!(council.name["en"], "Sabadell Solidarity and Cooperation Council");
    assert_eq!((council.founded, council.city_population), (Some(2009), Some(200_000)));
    assert_eq!(council.languages, ["en", "ca", "es", "fr", "ar"]);
    assert_eq!(council.default_language, "en");
    assert_eq!(council.rule, Rule::default());
    assert_eq!((council.facts.len(), council.not_given_by_source.len()), (4, 7));
    assert_eq!(council.page.as_deref(), Some("39"));
    let seats: Vec<_> = council.colleges.iter().map(|one| (one.id.as_str(), one.seats)).collect();
    assert_eq!(seats, [("social_institution", 36), ("municipal_group", 6), ("private_company", 4)]);
    assert_eq!((plan.seats_total(), plan.organisations.len()), (46, 46));
}

#[test]
fn documented_extra_columns_are_kept() {
    let plan = sabadell();
    let first = &plan.organisations[0];
    assert_eq!(first.code, "SOC-01");
    assert_eq!(first.sector, Sector::MigrantDiaspora);
    assert_eq!(first.kind, "migrant_association");
    assert_eq!(first.name["ar"], "مؤسسة اجتماعية 01");
    assert_eq!(first.community_origin.as_deref(), Some("BO"));
    assert_eq!(first.name_status.as_deref(), Some("placeholder"));
    assert_eq!(first.page.as_deref(), Some("39"));
    assert_eq!(plan.organisations[2].community_origin, None);
}

#[test]
fn persons_of_migrant_associations_are_hidden_unless_the_file_says_otherwise() {
    let plan = sabadell();
    let hidden: Vec<_> = plan.organisations.iter().filter(|one| one.hides_persons()).map(|one| one.code.as_str()).collect();
    assert_eq!(hidden, ["SOC-01", "SOC-02"]);
    let shown = OrganisationPlan { persons_hidden: Some(false), ..plan.organisations[0].clone() };
    assert!(!shown.hides_persons());
}

#[test]
fn the_members_file_is_already_canonical() {
    let files = export(&sabadell());
    assert_eq!(files.members.as_bytes(), MEMBERS);
    assert_eq!(files.representatives, None);
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    for plan in [sabadell(), demo()] {
        let files = export(&plan);
        let again = parse_files(&files).unwrap();
        assert_eq!(again, plan);
        assert_eq!(export(&again), files);
    }
}

#[test]
fn the_demonstration_has_all_its_words_in_five_languages() {
    let council = demo().council;
    assert_eq!(council.languages, ["ca", "es", "en", "fr", "ar"]);
    assert_eq!(council.default_language, "ca");
    let mut texts = vec![&council.name, &council.intro, &council.source_note];
    texts.extend(council.colleges.iter().map(|college| &college.name));
    for text in texts {
        assert_eq!(text.keys().collect::<Vec<_>>(), ["ar", "ca", "en", "es", "fr"]);
    }
    assert_eq!(council.look.accent.as_deref(), Some("#0B5A73"));
    assert_eq!(council.look.brand.as_deref(), Some("#B5452A"));
    assert_eq!(council.rule.quorum.article(), Some("17.4"));
}

#[test]
fn every_member_of_the_demonstration_has_one_titular_and_one_person_has_two_hats() {
    let plan = demo();
    let (titulars, substitutes): (Vec<_>, Vec<_>) = plan.representatives.iter().partition(|one| one.kind == MandateKind::Titular);
    let codes: Vec<_> = titulars.iter().map(|one| &one.member).collect();
    assert_eq!(codes, plan.organisations.iter().map(|one| &one.code).collect::<Vec<_>>());
    let emails: std::collections::BTreeSet<_> = titulars.iter().map(|one| &one.email).collect();
    assert_eq!(emails.len(), 46);
    assert_eq!(substitutes.len(), 1);
    let hat = titulars.iter().find(|one| one.email == substitutes[0].email).unwrap();
    assert_ne!(hat.member, substitutes[0].member);
    assert_eq!(hat.name, substitutes[0].name);
}

#[test]
fn the_demonstration_has_the_seats_of_the_published_council() {
    let groups = |plan: &CouncilPlan| -> Vec<(String, u32)> {
        plan.council.colleges.iter().map(|one| (one.id.clone(), one.seats)).collect()
    };
    assert_eq!(groups(&demo()), groups(&sabadell()));
    assert_eq!(demo().council.slug, sabadell().council.slug);
}
