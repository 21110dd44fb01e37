use chrono::NaiveDate;
use claror_tally::{Base, Bound, Condition, Count, Rule, Share, Threshold};
use proptest::prelude::*;

use super::*;

const LANGUAGES: [&str; 4] = ["ca", "ar", "pt-BR", "zh-Hans"];
const GROUPS: [&str; 3] = ["social", "public", "private"];

fn any_name() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        4 => "[a-zà-ü ]{0,20}[A-Z]",
        2 => "\\PC{1,30}",
        1 => "[\",;:#&*!|>'%@`{}\\[\\]\\\\ a]{1,12}",
        1 => "[؀-ۿ ]{1,20}",
    ];
    text.prop_filter_map("no name", |text| text::name(&text).ok())
}

fn any_prose() -> impl Strategy<Value = String> {
    "[\\PC\n\t\"\\\\]{1,60}".prop_filter_map("no text", |text| text::prose(&text).ok())
}

fn any_texts(least: usize, text: BoxedStrategy<String>) -> impl Strategy<Value = Texts> {
    prop::collection::btree_map(prop::sample::select(&LANGUAGES[..]).prop_map(str::to_owned), text, least..3)
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1900..2100, 1u32..=366).prop_filter_map("no day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn any_condition(count: Count) -> impl Strategy<Value = Condition> {
    let share = (1u32..5).prop_flat_map(|below| (1..=below).prop_map(move |above| format!("{above}/{below}")));
    (share, prop::sample::select(vec![Base::Seats, Base::Present]), 0u64..2, prop::option::of(any_name())).prop_map(
        move |(share, of, min, article)| {
            let threshold = Threshold::Share { share: share.parse::<Share>().unwrap(), of, plus: 0 };
            let article = article.map(|article| article.chars().take(64).collect());
            Condition::new(count, Bound::AtLeast, threshold, min, article).unwrap()
        },
    )
}

fn any_profile() -> impl Strategy<Value = CouncilProfile> {
    let words = (any_texts(0, any_prose().boxed()), any_texts(0, any_prose().boxed()), prop::collection::vec(any_prose(), 0..3));
    let place = (
        prop::option::of(any_name()),
        prop::option::of("[A-Z]{2}"),
        prop::option::of(1u32..9999),
        prop::option::of(any::<u32>()),
    );
    let look = prop::option::of("#[0-9A-F]{6}");
    let rule = (any_condition(Count::Present), any_condition(Count::For));
    (any_name(), any_texts(0, any_name().boxed()), words, place, look, rule, "[a-z][a-z0-9]{0,9}").prop_map(
        |(name, mut names, (intro, source_note, facts), (city, country, founded, city_population), accent, rule, slug)| {
            names.insert("ca".into(), name);
            CouncilProfile {
                hosts: vec![format!("{slug}.example")],
                slug,
                name: names,
                city,
                country,
                founded,
                city_population,
                languages: LANGUAGES.map(str::to_owned).to_vec(),
                default_language: "ca".into(),
                time_zone: "Europe/Madrid".into(),
                look: Look { accent, brand: None },
                colleges: Vec::new(),
                rule: Rule { quorum: rule.0, majority: rule.1 },
                intro,
                source_note,
                not_given_by_source: facts.clone(),
                facts,
                page: Some("39".into()),
            }
        },
    )
}

fn any_organisation() -> impl Strategy<Value = OrganisationPlan> {
    let keys = (prop::sample::select(&GROUPS[..]), prop::sample::select(&Sector::ALL[..]), "[a-z][a-z_]{0,9}");
    let texts = (any_texts(1, any_name().boxed()), any_texts(0, any_prose().boxed()));
    let optional = (
        prop::option::of("[A-Z]{2}"),
        prop::option::of(any::<bool>()),
        prop::option::of(any_day()),
        prop::option::of(any_name()),
    );
    (keys, texts, 1u32..4, optional).prop_map(
        |((college, sector, kind), (name, description), seats, (community_origin, persons_hidden, admitted_on, page))| {
            OrganisationPlan {
                code: String::new(),
                college: college.into(),
                sector,
                name_status: Some(kind.clone()),
                kind,
                name,
                description,
                community_origin,
                seats,
                website: persons_hidden.map(|_| "https://a.example/x?y=1,2".into()),
                persons_hidden,
                admitted_on,
                page,
            }
        },
    )
}

prop_compose! {
    /// One titular for some seats; the person is another each time, or the same for all of them.
    fn any_plan()(
        mut council in any_profile(),
        mut organisations in prop::collection::vec(any_organisation(), 1..8),
        person in any_name(),
        days in prop::option::of(any_day()),
        two_hats in any::<bool>(),
        filled in 0usize..8,
    ) -> CouncilPlan {
        for (number, organisation) in organisations.iter_mut().enumerate() {
            organisation.code = format!("M-{number}");
        }
        council.colleges = GROUPS
            .iter()
            .map(|id| CollegePlan {
                id: (*id).to_owned(),
                seats: organisations.iter().filter(|one| one.college == *id).map(|one| one.seats).sum(),
                name: council.name.clone(),
            })
            .filter(|college| college.seats > 0)
            .collect();
        let seats = organisations.iter().flat_map(|one| (1..=one.seats).map(|seat| (one.code.clone(), seat)));
        let representatives = seats
            .take(filled)
            .enumerate()
            .map(|(number, (member, seat))| RepresentativePlan {
                member,
                seat,
                kind: MandateKind::Titular,
                name: person.clone(),
                email: if two_hats { "p@a.example".into() } else { format!("p{number}@a.example") },
                language: "ar".into(),
                starts_on: days,
                ends_on: days,
            })
            .collect();
        CouncilPlan { council, organisations, representatives }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_exported_is_read_back_and_exported_alike(plan in any_plan()) {
        let files = export(&plan);
        let read = parse_files(&files);
        prop_assert_eq!(read.as_ref(), Ok(&plan), "{}\n{}", files.council, files.members);
        prop_assert_eq!(export(&plan), files);
    }

    /// Bytes changed, cut or doubled anywhere: an answer, a place inside the file, and no panic.
    #[test]
    fn damaged_files_are_read_or_refused_but_never_panic(
        which in 0usize..3,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..6),
    ) {
        let mut files = [COUNCIL, MEMBERS, REPRESENTATIVES].map(|text| text.as_bytes().to_vec());
        for (index, byte, kind) in damage {
            let file = &mut files[which];
            let at = index.index(file.len());
            match kind {
                0 => file[at] = byte,
                1 => file.insert(at, byte),
                _ if file.len() > 1 => { file.remove(at); }
                _ => {}
            }
        }
        let lines = files.iter().map(|file| file.len() as u64 + 1).max().unwrap();
        match parse(&bundle(&files[0], &files[1], Some(&files[2]))) {
            Ok(plan) => prop_assert_eq!(parse_files(&export(&plan)), Ok(plan)),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in problems {
                    prop_assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{:?}", problem);
                }
            }
        }
    }

    #[test]
    fn any_bytes_at_all_get_an_answer(
        council in prop::collection::vec(any::<u8>(), 0..200),
        members in "[a-z_,\"\r\n;=\\PC]{0,200}",
    ) {
        prop_assert!(parse(&bundle(&council, members.as_bytes(), None)).is_err());
    }

    #[test]
    fn taking_a_text_twice_changes_nothing(text in "\\PC{0,40}|[\\PC\n\t]{0,40}") {
        if let Ok(name) = text::name(&text) {
            prop_assert_eq!(text::name(&name), Ok(name));
        }
        if let Ok(prose) = text::prose(&text) {
            prop_assert_eq!(text::prose(&prose), Ok(prose));
        }
    }
}
