//! A second counter (`second/count.py`, written from docs/methods alone) agrees with this crate on 10,000 random elections of each
//! method: winners and their order, quota, every total of every stage, every tie and what broke it. The elections are small, so that
//! ties are frequent; some have blank papers, shared ranks, options that stood down, and a lot drawn beforehand (T21).
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

use std::io::Write as _;

use claror_tally::election::{Answer, Choice, Election, Marks, Method, Papers, Request};
use serde_json::{Value, json};

const ELECTIONS: usize = 10_000;

/// SplitMix64 (Steele, Lea, Flood 2014): the same elections at every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.throw() % n as u64).unwrap()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Some of the numbers below n, in any order.
    fn some(&mut self, n: usize, at_most: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..n).collect();
        for at in (1..n).rev() {
            let other = self.below(at + 1);
            all.swap(at, other);
        }
        all.truncate(self.below(at_most.min(n) + 1));
        all
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Ranks,
    Approvals,
    One,
    Points,
    Support,
    Roll,
    Nothing,
}

const fn kind(method: Method) -> Kind {
    match method {
        Method::Plurality | Method::DHondt | Method::SainteLague | Method::LargestRemainder | Method::EqualBlocs => Kind::One,
        Method::Approval | Method::Limited => Kind::Approvals,
        Method::Points | Method::ScoreMean | Method::MajorityJudgment | Method::Cumulative | Method::Dot => Kind::Points,
        Method::BudgetGreedy | Method::BudgetEqualShares => Kind::Support,
        Method::RollCall | Method::Consent => Kind::Roll,
        Method::Sortition => Kind::Nothing,
        _ => Kind::Ranks,
    }
}

fn ranks(dice: &mut Dice, options: usize, single_first: bool) -> Marks {
    let shared = if dice.chance(50) { 25 } else { 0 };
    let mut ranks: Vec<Vec<usize>> = Vec::new();
    for choice in dice.some(options, options) {
        let joins = dice.chance(shared) && !(single_first && ranks.len() == 1);
        match ranks.last_mut().filter(|_| joins) {
            Some(same) => same.push(choice),
            None => ranks.push(vec![choice]),
        }
    }
    Marks::Ranks(ranks)
}

fn marks(dice: &mut Dice, method: Method, options: usize, seats: usize) -> Marks {
    let list = matches!(method, Method::DHondt | Method::SainteLague | Method::LargestRemainder | Method::EqualBlocs);
    match kind(method) {
        Kind::Ranks => ranks(dice, options, false),
        Kind::One if dice.chance(40) => ranks(dice, options, list),
        Kind::One => Marks::Approvals(dice.some(options, 1)),
        Kind::Approvals if matches!(method, Method::Limited) => Marks::Approvals(dice.some(options, seats - 1)),
        Kind::Approvals => Marks::Approvals(dice.some(options, options)),
        Kind::Support if dice.chance(50) => Marks::Approvals(dice.some(options, options)),
        Kind::Points | Kind::Support => {
            let mut left = if matches!(method, Method::Cumulative) { seats } else { 5 };
            let named = dice.some(options, options);
            Marks::Points(
                named
                    .into_iter()
                    .map(|choice| {
                        let given = dice.below(left.min(3) + 1);
                        if matches!(method, Method::Cumulative | Method::Dot) {
                            left -= given;
                        }
                        (choice, given as u64)
                    })
                    .collect(),
            )
        }
        Kind::Roll => {
            let answers = [Answer::Yes, Answer::No, Answer::Abstain, Answer::Absent];
            let sides = if dice.chance(50) { 4 } else { 1 };
            Marks::Roll(
                dice.some(options, options)
                    .into_iter()
                    .map(|choice| (choice, answers[dice.below(sides) * dice.below(4) % 4]))
                    .collect(),
            )
        }
        Kind::Nothing => Marks::Approvals(Vec::new()),
    }
}

struct Case {
    election: Election,
    request: Request,
}

fn case(dice: &mut Dice, method: Method) -> Case {
    let least = if matches!(method, Method::Limited) { 2 } else { 1 };
    let options = least + dice.below(6 - least);
    let lists = matches!(method, Method::DHondt | Method::SainteLague | Method::LargestRemainder | Method::EqualBlocs);
    let withdrawn = if options > least && dice.chance(15) { vec![dice.below(options)] } else { Vec::new() };
    let standing = options - withdrawn.len();
    let seats = if lists { 1 + dice.below(9) } else { least + dice.below(standing - least + 1) };
    let budget = matches!(kind(method), Kind::Support).then(|| dice.below(60) as u64);
    let choices = (0..options)
        .map(|at| Choice {
            name: char::from(b'A' + u8::try_from(at).unwrap()).to_string(),
            cost: if budget.is_some() { 5 * dice.below(8) as u64 } else { 0 },
        })
        .collect();
    let groups = if matches!(kind(method), Kind::Nothing) { 0 } else { dice.below(8) };
    let papers =
        (0..groups).map(|_| Papers { count: 1 + dice.below(3) as u64, marks: marks(dice, method, options, seats) }).collect();
    let mut election = Election::new(choices, papers).unwrap();
    election.withdrawn = withdrawn;
    election.budget = budget;
    let mut request = Request { seats: Some(seats), ..Request::default() };
    if dice.chance(50) {
        request.lot = dice.some(options, options);
    }
    if matches!(method, Method::Dot) {
        request.limits.sum = Some(5);
    }
    request.seed = Some(std::array::from_fn(|_| u8::try_from(dice.below(256)).unwrap()));
    Case { election, request }
}

fn plain(method: Method, case: &Case) -> Value {
    let election = &case.election;
    let name = |choice: &usize| election.choices()[*choice].name.clone();
    let names = |of: &[usize]| of.iter().map(name).collect::<Vec<_>>();
    let marks = |marks: &Marks| match marks {
        Marks::Ranks(ranks) => json!({"ranks": ranks.iter().map(|rank| names(rank)).collect::<Vec<_>>()}),
        Marks::Approvals(named) => json!({"approvals": names(named)}),
        Marks::Points(points) => {
            json!({"points": points.iter().map(|(choice, given)| (name(choice), json!(given))).collect::<serde_json::Map<_, _>>()})
        }
        Marks::Roll(answers) => {
            let word = |answer: &Answer| format!("{answer:?}").to_lowercase();
            json!({"roll": answers.iter().map(|(choice, answer)| (name(choice), json!(word(answer)))).collect::<serde_json::Map<_, _>>()})
        }
    };
    let seed: String = case.request.seed.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
    json!({
        "method": method.id(),
        "options": names(&(0..election.choices().len()).collect::<Vec<_>>()),
        "costs": election.choices().iter().map(|choice| (choice.name.clone(), json!(choice.cost))).collect::<serde_json::Map<_, _>>(),
        "withdrawn": names(&election.withdrawn),
        "papers": election.papers().iter().map(|group| json!([group.count, marks(&group.marks)])).collect::<Vec<_>>(),
        "seats": case.request.seats,
        "budget": election.budget,
        "lot": names(&case.request.lot),
        "seed": seed,
    })
}

/// Counts 10,000 elections here, has them counted there, and wants no difference.
fn agree(method: Method) {
    let mut dice = Dice(method.id().bytes().fold(7, |sum, byte| sum.wrapping_mul(31) + u64::from(byte)));
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("second-counter-{}.jsonl", method.id()));
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    for _ in 0..ELECTIONS {
        let case = case(&mut dice, method);
        let answer =
            method.count(&case.election, &case.request).unwrap_or_else(|error| panic!("{error}: {}", plain(method, &case)));
        writeln!(file, "{}", json!({"election": plain(method, &case), "answer": answer})).unwrap();
    }
    file.flush().unwrap();
    drop(file);
    let told = compare(&path);
    let words: Vec<&str> = told.split_whitespace().collect();
    assert_eq!(words[0], ELECTIONS.to_string(), "{told}");
    let ties: usize = words[2].parse().unwrap();
    let never = matches!(method, Method::RollCall | Method::Consent | Method::Sortition | Method::EqualBlocs);
    assert!(if never { ties == 0 } else { ties >= 100 }, "ties must have been met: {told}");
    std::fs::remove_file(&path).unwrap();
}

/// Has the file's elections counted by the other counter, which must find no difference; what it says then.
fn compare(path: &std::path::Path) -> String {
    let counter = format!("{}/tests/second/count.py", env!("CARGO_MANIFEST_DIR"));
    let out = std::process::Command::new("python3").args(["-B", &counter, "compare"]).arg(path).output().expect("python3 runs");
    let told = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{told}");
    told
}

/// The examples of docs/methods: their answers are the other counter's too.
#[test]
fn the_vectors_are_what_the_second_counter_says() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("second-counter-vectors.jsonl");
    let mut lines = String::new();
    for method in Method::ALL {
        let file = format!("{}/../../tests/vectors/methods/{}.json", env!("CARGO_MANIFEST_DIR"), method.id());
        let vectors: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for one in vectors["cases"].as_array().unwrap() {
            let election = claror_tally::election::read(one["file"].as_str().unwrap()).unwrap();
            let place =
                |name: &Value| election.choices().iter().position(|choice| choice.name == name.as_str().unwrap()).unwrap();
            let lot = one["lot"].as_array().into_iter().flatten().map(place).collect();
            let seats = one["seats"].as_u64().map(|seats| usize::try_from(seats).unwrap());
            let seed = one["seed"].as_str().and_then(claror_tally::election::sortition::from_hex);
            let case = Case { request: Request { seats, lot, seed, ..Request::default() }, election };
            lines += &json!({"election": plain(*method, &case), "answer": one["answer"]}).to_string();
            lines.push('\n');
        }
    }
    std::fs::write(&path, &lines).unwrap();
    let told = compare(&path);
    assert!(told.starts_with(&format!("{} counted", lines.lines().count())), "{told}");
}

/// The real files, with official results or without (those are compared in real_elections.rs).
#[test]
fn real_ballots_agree() {
    let cases: [(&str, &[Method]); 7] = [
        ("dundee_2017_ward4.blt", &[Method::ScottishStv, Method::Borda]),
        ("angus_2017_ward4.blt", &[Method::ScottishStv, Method::MeekStv, Method::Schulze]),
        ("orkney_2017_ward6.blt", &[Method::ScottishStv, Method::MeekStv, Method::BordaAverage]),
        (
            "burlington-mayor-2009.toi",
            &[
                Method::Plurality,
                Method::TwoRound,
                Method::Irv,
                Method::Borda,
                Method::BordaAverage,
                Method::Schulze,
                Method::SchulzeMargins,
            ],
        ),
        ("gy-les-nonains-2002.cat", &[Method::Approval]),
        ("poznan-2023-stare-miasto.pb", &[Method::BudgetGreedy, Method::BudgetEqualShares]),
        (
            "toulouse-2019.pb",
            &[Method::Points, Method::ScoreMean, Method::MajorityJudgment, Method::BudgetGreedy, Method::BudgetEqualShares],
        ),
    ];
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("second-counter-real.jsonl");
    let mut lines = String::new();
    for (file, methods) in cases {
        let text = std::fs::read_to_string(format!("{}/../../tests/vectors/ballots/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let election = claror_tally::election::read(&text).unwrap();
        for method in methods {
            let case = Case { request: Request { seats: election.seats, ..Request::default() }, election: election.clone() };
            let answer = method.count(&case.election, &case.request).unwrap();
            lines += &json!({"election": plain(*method, &case), "answer": answer}).to_string();
            lines.push('\n');
        }
    }
    std::fs::write(&path, &lines).unwrap();
    let told = compare(&path);
    assert!(told.starts_with(&format!("{} counted", lines.lines().count())), "{told}");
}

/// The counter that finds no difference must be one that would.
#[test]
fn the_second_counter_finds_what_is_counted_wrongly() {
    let mut dice = Dice(3);
    let case = case(&mut dice, Method::Borda);
    let mut answer = serde_json::to_value(Method::Borda.count(&case.election, &case.request).unwrap()).unwrap();
    let first = answer["stages"][0]["totals"].as_object_mut().unwrap().values_mut().next().unwrap();
    *first = json!("0.25");
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("second-counter-wrong.jsonl");
    std::fs::write(&path, json!({"election": plain(Method::Borda, &case), "answer": answer}).to_string()).unwrap();
    let counter = format!("{}/tests/second/count.py", env!("CARGO_MANIFEST_DIR"));
    let out = std::process::Command::new("python3").args(["-B", &counter, "compare"]).arg(&path).output().expect("python3 runs");
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stdout).contains("1 differ"), "{out:?}");
}

macro_rules! agreeing {
    ($($name:ident: $method:ident;)*) => {
        $(#[test] fn $name() { agree(Method::$method); })*

        #[test]
        fn no_method_is_without_a_second_counter() {
            assert_eq!([$(Method::$method.id()),*].len(), Method::ALL.len());
            for method in Method::ALL {
                assert!([$(Method::$method),*].contains(method), "{}", method.id());
            }
        }
    };
}

agreeing! {
    single_choice_agrees: Plurality;
    two_rounds_agree: TwoRound;
    approval_agrees: Approval;
    limited_agrees: Limited;
    cumulative_agrees: Cumulative;
    dots_agree: Dot;
    sums_of_points_agree: Points;
    means_of_points_agree: ScoreMean;
    majority_judgment_agrees: MajorityJudgment;
    instant_runoff_agrees: Irv;
    borda_agrees: Borda;
    borda_with_shared_places_agrees: BordaAverage;
    schulze_by_winning_papers_agrees: Schulze;
    schulze_by_margins_agrees: SchulzeMargins;
    scottish_stv_agrees: ScottishStv;
    meek_stv_agrees: MeekStv;
    dhondt_agrees: DHondt;
    sainte_lague_agrees: SainteLague;
    largest_remainders_agree: LargestRemainder;
    equal_blocs_agree: EqualBlocs;
    greedy_budgets_agree: BudgetGreedy;
    equal_shares_agree: BudgetEqualShares;
    roll_calls_agree: RollCall;
    consent_agrees: Consent;
    sortition_agrees: Sortition;
}
