use super::super::read;
use super::{Method, Request};

fn winners(method: Method, text: &str, seats: Option<usize>) -> Vec<String> {
    method.count(&read(text).unwrap(), &Request { seats, ..Request::default() }).unwrap().winners
}

#[test]
fn every_method_has_one_id_and_is_found_by_it() {
    for method in Method::ALL {
        assert_eq!(Method::from_id(method.id()), Some(*method));
        assert!(method.about().len() > 10, "{}", method.id());
    }
}

/// Schulze 2011, section 3.1: 45 papers, five options; E > A > C > B > D.
#[test]
fn schulzes_own_example_is_counted_as_in_his_paper() {
    let text = "5 1\n5 1 3 2 5 4 0\n5 1 4 5 3 2 0\n8 2 5 4 1 3 0\n3 3 1 2 5 4 0\n7 3 1 5 2 4 0\n2 3 2 1 4 5 0\n7 4 3 5 2 1 0\n8 5 2 1 4 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n\"E\"\n\"t\"\n";
    assert_eq!(winners(Method::Schulze, text, Some(5)), ["E", "A", "C", "B", "D"]);
}

/// The Swiss Confederation's textbook lists: 100,000 / 80,000 / 30,000 / 20,000 papers, eight seats.
#[test]
fn lists_get_their_seats_by_the_published_divisors() {
    let lists = "list,votes\nA,100000\nB,80000\nC,30000\nD,20000\n";
    let seats = |method| {
        let won = winners(method, lists, Some(8));
        ["A", "B", "C", "D"].map(|list| won.iter().filter(|name| *name == list).count())
    };
    assert_eq!(seats(Method::DHondt), [4, 3, 1, 0]);
    assert_eq!(seats(Method::SainteLague), [3, 3, 1, 1]);
    assert_eq!(seats(Method::LargestRemainder), [3, 3, 1, 1]);
    assert_eq!(seats(Method::EqualBlocs), [2, 2, 2, 2]);
}

/// Peters et al.: 3 papers pay for what they support; a majority does not take all.
#[test]
fn equal_shares_give_a_minority_what_its_share_pays() {
    let head =
        "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\nA;40\nB;40\nC;30\nVOTES\nvoter_id;vote\n";
    let papers: String = (1..=7).map(|n| format!("{n};A,B\n")).chain((8..=10).map(|n| format!("{n};C\n"))).collect();
    let text = format!("{head}{papers}");
    assert_eq!(winners(Method::BudgetGreedy, &text, None), ["A", "B"]);
    let shared = winners(Method::BudgetEqualShares, &text, None);
    assert!(shared.contains(&"C".to_owned()), "{shared:?}");
}

#[test]
fn majority_judgment_takes_the_highest_median_and_breaks_ties_by_the_next_ones() {
    let head = "META\nkey;value\nvote_type;scoring\nbudget;1\nPROJECTS\nproject_id;cost\nA;0\nB;0\nVOTES\nvoter_id;vote;points\n";
    // A: 1 3 3 4 5; B: 2 2 3 3 5. Both 3; then A's next median below is 3, B's is 2.
    let papers = "1;A,B;1,2\n2;A,B;3,2\n3;A,B;3,3\n4;A,B;4,3\n5;A,B;5,5\n";
    assert_eq!(winners(Method::MajorityJudgment, &format!("{head}{papers}"), None), ["A"]);
}

#[test]
fn a_tie_that_nothing_breaks_is_told_with_the_lot_that_broke_it() {
    let election = read("2 1\n1 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"t\"\n").unwrap();
    let count = Method::Plurality.count(&election, &Request::default()).unwrap();
    assert_eq!((count.winners.as_slice(), count.ties[0].by), (&["A".to_owned()][..], "file_order"));
    let count = Method::Plurality.count(&election, &Request { lot: vec![1, 0], ..Request::default() }).unwrap();
    assert_eq!((count.winners.as_slice(), count.ties[0].by), (&["B".to_owned()][..], "lot"));
}

#[test]
fn papers_of_another_kind_are_refused() {
    let ranked = read("2 1\n1 1 0\n0\n\"A\"\n\"B\"\n\"t\"\n").unwrap();
    for method in [Method::Approval, Method::Points, Method::RollCall, Method::BudgetGreedy, Method::MajorityJudgment] {
        assert!(method.count(&ranked, &Request::default()).is_err(), "{}", method.id());
    }
}

/// A has 2 points of 4 papers, B 1 of 2: the same mean. Found by the second counter.
#[test]
fn means_that_are_written_differently_may_still_tie() {
    let election = read("points,A,B\n2,1,\n2,0,\n1,,1\n1,,0\n").unwrap();
    let count = Method::ScoreMean.count(&election, &Request::default()).unwrap();
    assert_eq!(count.stages[0].totals, [("A".to_owned(), "2/4".to_owned()), ("B".to_owned(), "1/2".to_owned())]);
    assert_eq!(count.ties[0].between, ["A", "B"]);
}
