//! Ballots written in every form are read back as they were, and nothing is written that would not be.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test")]

use claror_tally::election::{Answer, Choice, Election, ElectionError, Form, Marks, Papers, read, write};
use proptest::prelude::*;

fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-z]{1,6}", "[0-9]{1,3}", "[A-Za-zñé蘇ع ,;:#=>/*{}'\\[\\]\"\\\\-]{1,8}", Just(String::new()),]
}

fn permuted(options: usize) -> impl Strategy<Value = Vec<usize>> {
    (Just((0..options).collect::<Vec<_>>()).prop_shuffle(), 0..=options).prop_map(|(mut order, kept)| {
        order.truncate(kept);
        order
    })
}

fn marks(kind: u8, options: usize) -> impl Strategy<Value = Marks> {
    (permuted(options), proptest::collection::vec((any::<bool>(), 0_u64..9), options)).prop_map(move |(named, extra)| {
        let answers = [Answer::Yes, Answer::No, Answer::Abstain, Answer::Absent];
        match kind {
            0 => Marks::Ranks(named.iter().enumerate().fold(Vec::new(), |mut ranks: Vec<Vec<usize>>, (at, choice)| {
                match ranks.last_mut().filter(|_| extra[at].0) {
                    Some(same) => same.push(*choice),
                    None => ranks.push(vec![*choice]),
                }
                ranks
            })),
            1 => Marks::Approvals(named),
            2 => Marks::Points(named.iter().map(|choice| (*choice, extra[*choice].1)).collect()),
            _ => Marks::Roll(named.iter().map(|choice| (*choice, answers[(extra[*choice].1 % 4) as usize])).collect()),
        }
    })
}

fn election() -> impl Strategy<Value = Election> {
    (0_u8..4, proptest::collection::btree_set(name(), 1..5))
        .prop_flat_map(|(kind, names)| {
            let options = names.len();
            let papers = proptest::collection::vec((1_u64..30, marks(kind, options)), 0..6);
            (Just(names.into_iter().collect::<Vec<_>>()), papers, 1..=options, proptest::option::of(0..options))
        })
        .prop_filter_map("names that are written alike", |(names, papers, seats, gone)| {
            let choices = names.into_iter().map(|name| Choice { name, cost: 0 }).collect();
            let papers = papers.into_iter().map(|(count, marks)| Papers { count, marks }).collect();
            let mut election = Election::new(choices, papers).ok()?;
            election.seats = Some(seats);
            election.withdrawn = gone.into_iter().collect();
            election.title = "A title".to_owned();
            Some(election)
        })
}

/// What a reader makes of the papers: one line a paper, whatever the order within a rank.
fn plain(election: &Election) -> Vec<String> {
    let name = |choice: &usize| election.choices()[*choice].name.clone();
    let mut papers = Vec::new();
    for group in election.papers() {
        let text = match &group.marks {
            Marks::Ranks(ranks) => {
                let mut ranks = ranks.clone();
                ranks.iter_mut().for_each(|rank| rank.sort_unstable());
                format!("{ranks:?}")
            }
            Marks::Approvals(named) => format!("{:?}", named.iter().map(name).collect::<std::collections::BTreeSet<_>>()),
            Marks::Points(points) => {
                format!("{:?}", points.iter().map(|(c, p)| (name(c), *p)).collect::<std::collections::BTreeMap<_, _>>())
            }
            Marks::Roll(answers) => {
                format!("{:?}", answers.iter().map(|(c, a)| (name(c), *a)).collect::<std::collections::BTreeMap<_, _>>())
            }
        };
        papers.extend(std::iter::repeat_n(text, usize::try_from(group.count).unwrap()));
    }
    papers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn what_is_written_is_read_back_alike(election in election()) {
        for form in Form::ALL {
            match write(&election, form) {
                Ok(text) => {
                    let back = read(&text).unwrap();
                    prop_assert_eq!(back.choices(), election.choices(), "{}", &text);
                    prop_assert_eq!(plain(&back), plain(&election), "{}", &text);
                    prop_assert_eq!(&back.withdrawn, &election.withdrawn);
                    if matches!(form, Form::Blt | Form::Abif) {
                        prop_assert_eq!(back.seats, election.seats);
                        prop_assert_eq!(&back.title, &election.title);
                    }
                }
                Err(error) => prop_assert!(matches!(error, ElectionError::FormUnfit { .. }), "{}", error),
            }
        }
    }

    /// Plain names, nobody stood down: each form then holds all the papers that it says it holds.
    #[test]
    fn each_form_holds_what_it_says_it_holds(kind in 0_u8..4, papers in proptest::collection::vec((1_u64..9, 0_u8..1), 1..4), seed in permuted(3)) {
        let choices: Vec<Choice> = ["Ada", "Bo", "Cleo"].map(|name| Choice { name: name.to_owned(), cost: 0 }).into();
        let marks = match kind {
            0 => Marks::Ranks(seed.iter().map(|choice| vec![*choice]).collect()),
            1 => Marks::Approvals(seed.clone()),
            2 => Marks::Points(seed.iter().map(|choice| (*choice, 3)).collect()),
            // Questions get their order from their first mention.
            _ => Marks::Roll((0..3).map(|choice| (choice, Answer::Yes)).collect()),
        };
        let papers = papers.into_iter().map(|(count, _)| Papers { count, marks: marks.clone() }).collect();
        let mut election = Election::new(choices, papers).unwrap();
        election.seats = Some(1);
        let held: &[Form] = match kind {
            0 => &Form::ALL,
            1 => &[Form::PrefLib, Form::Abif, Form::Csv],
            2 if seed.is_empty() => &[Form::Csv],
            2 => &[Form::Abif, Form::Csv],
            _ => &[Form::Csv],
        };
        for form in Form::ALL {
            prop_assert_eq!(write(&election, form).is_ok(), held.contains(&form), "{:?} {:?}", form, write(&election, form));
        }
    }
}

#[test]
fn the_real_files_are_counted_alike_in_every_form_that_holds_them() {
    use claror_tally::election::{Method, Request};
    let folder = format!("{}/../../tests/vectors/ballots", env!("CARGO_MANIFEST_DIR"));
    let cases: [(&str, Method, &[Form]); 5] = [
        ("angus_2017_ward4.blt", Method::ScottishStv, &Form::ALL),
        ("burlington-mayor-2009.toi", Method::Irv, &Form::ALL),
        ("debian-leader-2003-pairwise.csv", Method::Schulze, &[Form::Csv]),
        ("gy-les-nonains-2002.cat", Method::Approval, &[Form::PrefLib, Form::Abif, Form::Csv]),
        ("unga-70-votes.csv", Method::RollCall, &[Form::Csv]),
    ];
    for (file, method, forms) in cases {
        let mut election = read(&std::fs::read_to_string(format!("{folder}/{file}")).unwrap()).unwrap();
        election.seats.get_or_insert(1);
        let request = Request { seats: election.seats, ..Request::default() };
        let counted = method.count(&election, &request).unwrap();
        for form in Form::ALL {
            let written = write(&election, form);
            assert_eq!(written.is_ok(), forms.contains(&form), "{file} as {}: {written:?}", form.id());
            if let Ok(text) = written {
                assert_eq!(method.count(&read(&text).unwrap(), &request).unwrap(), counted, "{file} as {}", form.id());
            }
        }
    }
}
