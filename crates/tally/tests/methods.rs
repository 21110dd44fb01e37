//! Each method's page, vectors and ballot rule (docs/methods, tests/vectors/methods).
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

use claror_tally::election::{BallotRule, Count, Election, ElectionError, Limits, Marks, Method, Request, read, sortition};
use serde_json::{Value, json};

fn root(path: &str) -> String {
    let path = format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn vectors(method: Method) -> Value {
    serde_json::from_str(&root(&format!("tests/vectors/methods/{}.json", method.id()))).unwrap()
}

fn number(of: &Value) -> Option<u64> {
    of.as_u64()
}

fn request(case: &Value, election: &Election) -> Request {
    let place = |name: &Value| election.choices().iter().position(|choice| choice.name == name.as_str().unwrap()).unwrap();
    let limits = &case["limits"];
    Request {
        seats: number(&case["seats"]).map(|seats| usize::try_from(seats).unwrap()),
        lot: case["lot"].as_array().into_iter().flatten().map(place).collect(),
        limits: Limits { options: number(&limits["options"]), points: number(&limits["points"]), sum: number(&limits["sum"]) },
        seed: case["seed"].as_str().and_then(sortition::from_hex),
    }
}

fn count(method: Method, case: &Value) -> Result<Count, ElectionError> {
    let election = read(case["file"].as_str().unwrap())?;
    method.count(&election, &request(case, &election))
}

/// The answer as vectors have it: every key there, names of a tie in the order of the alphabet.
fn plain(count: &Count) -> Value {
    let sorted = |names: &[String]| {
        let mut names = names.to_vec();
        names.sort_unstable();
        names
    };
    json!({
        "winners": count.winners,
        "quota": count.quota,
        "stages": count.stages.iter().map(|stage| json!({
            "totals": stage.totals.iter().cloned().map(|(name, total)| (name, json!(total))).collect::<serde_json::Map<_, _>>(),
            "elected": stage.elected, "excluded": stage.excluded, "exhausted": stage.exhausted,
        })).collect::<Vec<_>>(),
        "ties": count.ties.iter().map(|tie| json!({
            "for_what": tie.for_what, "between": sorted(&tie.between), "taken": sorted(&tie.taken), "by": tie.by,
        })).collect::<Vec<_>>(),
    })
}

#[test]
fn every_method_counts_as_its_vectors_say() {
    for method in Method::ALL {
        let vectors = vectors(*method);
        assert_eq!(vectors["method"], method.id());
        let cases = vectors["cases"].as_array().unwrap();
        assert!(!cases.is_empty(), "{}", method.id());
        for case in cases {
            let counted = count(*method, case).unwrap_or_else(|error| panic!("{}, {}: {error}", method.id(), case["name"]));
            assert_eq!(plain(&counted), case["answer"], "{}: {}", method.id(), case["name"]);
        }
    }
}

#[test]
fn t20_every_method_refuses_invalid_papers_with_place_and_reason() {
    for method in Method::ALL {
        let vectors = vectors(*method);
        let cases = vectors["refused"].as_array().unwrap();
        assert!(!cases.is_empty(), "{} refuses nothing", method.id());
        for case in cases {
            match count(*method, case) {
                Ok(counted) => panic!("{}, {}: counted as {counted:?}", method.id(), case["name"]),
                Err(error) => assert_eq!(error.to_string(), case["error"].as_str().unwrap(), "{}: {}", method.id(), case["name"]),
            }
        }
    }
}

/// Every kind of paper that could be handed to a method: what its rule refuses is refused by its count too, and nothing else is.
#[test]
fn t20_what_a_ballot_rule_refuses_is_never_counted() {
    let papers = ["ranks,A,B,C\n1,1,2,3\n", "ranks,A,B,C\n1,1,1,\n", "approvals,A,B,C\n1,1,1,\n", "approvals,A,B,C\n1,1,,\n"];
    let more = ["points,A,B,C\n1,1,1,\n", "points,A,B,C\n1,9,9,9\n", "roll_call,member,vote\nA,x,yes\nB,x,no\nC,x,yes\n"];
    let mut refused = 0;
    for method in Method::ALL {
        for text in papers.iter().chain(&more) {
            let mut election = read(text).unwrap();
            election.budget = Some(10);
            let limits = Limits { options: None, points: Some(5), sum: Some(7) };
            let request = Request { seats: Some(2), limits, seed: Some([1; 32]), ..Request::default() };
            let rule = method.ballot_rule(&election, &request).unwrap();
            let verdict = rule.check(&election.papers()[0].marks, 3);
            let counted = method.count(&election, &request);
            assert_eq!(verdict.is_ok(), counted.is_ok(), "{}: {text}: {verdict:?} {counted:?}", method.id());
            if let (Err(reason), Err(ElectionError::Paper { number, error })) = (verdict, counted) {
                assert_eq!((number, *error), (1, reason));
                refused += 1;
            }
        }
    }
    assert!(refused > 50, "{refused}");
}

#[test]
fn t20_a_blank_paper_is_valid_and_one_out_of_bounds_is_not_whatever_the_method() {
    let election = read("option\nA\nB\n").unwrap();
    let request = Request { seats: Some(2), limits: Limits { sum: Some(3), ..Limits::default() }, ..Request::default() };
    for method in Method::ALL.iter().filter(|method| **method != Method::Sortition) {
        let rule: BallotRule = method.ballot_rule(&election, &request).unwrap();
        let blanks = [Marks::Ranks(Vec::new()), Marks::Approvals(Vec::new()), Marks::Points(Vec::new()), Marks::Roll(Vec::new())];
        assert!(blanks.iter().any(|blank| rule.check(blank, 2).is_ok()), "{}", method.id());
        let wrong = [
            Marks::Ranks(vec![vec![2]]),
            Marks::Ranks(vec![vec![0], vec![0]]),
            Marks::Ranks(vec![Vec::new()]),
            Marks::Approvals(vec![2]),
            Marks::Approvals(vec![1, 1]),
            Marks::Points(vec![(2, 1)]),
            Marks::Points(vec![(0, 1), (0, 1)]),
            Marks::Points(vec![(0, u64::MAX)]),
        ];
        for marks in wrong {
            assert!(rule.check(&marks, 2).is_err(), "{}: {marks:?}", method.id());
        }
    }
}

#[test]
fn every_method_has_a_page_with_formula_ties_source_example_and_properties() {
    let index = root("docs/methods/elections.md");
    for method in Method::ALL {
        let page = root(&format!("docs/methods/{}.md", method.id()));
        for heading in
            ["## Ballot", "## Formula", "## Ties", "## Source", "## Worked example", "## What it satisfies and what not"]
        {
            assert!(page.contains(&format!("\n{heading}\n")), "{}: {heading}", method.id());
        }
        assert!(page.contains(&format!("`claror count --method {}", method.id())), "{}: how to run it", method.id());
        let example = &vectors(*method)["cases"][0];
        for winner in example["answer"]["winners"].as_array().unwrap() {
            assert!(page.contains(winner.as_str().unwrap()), "{}: the page's example does not end with {winner}", method.id());
        }
        // The page shows the very file that the vector counts.
        let shown = page.replace("\n    ", "\n");
        let file = example["file"].as_str().unwrap();
        assert!(shown.contains(&format!("\n{file}")), "{}: the example's file stands on the page\n{file}", method.id());
        assert!(index.contains(&format!("({}.md)", method.id())), "{} is not in the list", method.id());
    }
}
