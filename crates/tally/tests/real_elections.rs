//! Real ballots counted beside their official results (tests/vectors/ballots; sources and licences in its README).
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test answers by failing"
)]

use claror_tally::election::{Count, Election, Marks, Method, Request, read};
use serde_json::Value;

fn file(name: &str) -> String {
    std::fs::read_to_string(format!("{}/../../tests/vectors/ballots/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn election(name: &str) -> Election {
    read(&file(name)).unwrap()
}

fn count(method: Method, name: &str, seats: Option<usize>) -> Count {
    method.count(&election(name), &Request { seats, ..Request::default() }).unwrap()
}

/// A decimal text as units of 10⁻⁵, so that 481 and 481.00000 are the same number.
fn units(text: &str) -> u64 {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<u64>().unwrap() * 100_000 + format!("{cents:0<5}").parse::<u64>().unwrap()
}

/// Our total as far as the council printed it: Dundee rounded some of its totals to two decimals.
fn published(total: &str, official: &str) -> u64 {
    let cents = official.split_once('.').map_or(0, |(_, cents)| cents.len());
    if cents > 2 { units(total) } else { (units(total) + 500) / 1000 * 1000 }
}

fn scottish(ward: &str) {
    let election = election(&format!("{ward}.blt"));
    let counted = Method::ScottishStv.count(&election, &Request::default()).unwrap();
    let official: Value = serde_json::from_str(&file(&format!("official/{ward}.json"))).unwrap();
    let name = |number: &Value| election.choices()[usize::try_from(number.as_u64().unwrap()).unwrap() - 1].name.clone();
    assert_eq!(units(counted.quota.as_deref().unwrap()), official["quota"].as_u64().unwrap() * 100_000, "{ward}: quota");
    assert_eq!(election.valid(), official["valid_votes"].as_u64().unwrap());
    let elected: Vec<String> = official["winners"].as_array().unwrap().iter().map(|winner| name(&winner["candidate"])).collect();
    assert_eq!(counted.winners, elected, "{ward}");
    let stages = official["stages"].as_array().unwrap();
    assert_eq!(counted.stages.len(), stages.len(), "{ward}: number of stages");
    for (mine, theirs) in counted.stages.iter().zip(stages) {
        for (place, (_, total)) in mine.totals.iter().enumerate() {
            let official = theirs["totals"][(place + 1).to_string()].as_str().unwrap();
            assert_eq!(published(total, official), units(official), "{ward}, stage {}, option {}", theirs["stage"], place + 1);
        }
    }
}

#[test]
fn three_scottish_wards_come_out_to_the_fifth_decimal_at_every_stage() {
    for ward in ["dundee_2017_ward4", "angus_2017_ward4", "orkney_2017_ward6"] {
        scottish(ward);
    }
}

#[test]
fn burlington_has_three_winners_by_three_methods() {
    let file = "burlington-mayor-2009.toi";
    assert_eq!(count(Method::Plurality, file, None).winners, ["Kurt Wright"]);
    let runoff = count(Method::Irv, file, None);
    assert_eq!(runoff.winners, ["Bob Kiss"]);
    let total = |stage: usize, name: &str| runoff.stages[stage].totals.iter().find(|(n, _)| n == name).unwrap().1.clone();
    for (name, papers) in [("Bob Kiss", "2585"), ("Andy Montroll", "2063"), ("Dan Smith", "1306"), ("Kurt Wright", "2951")] {
        assert_eq!(total(0, name), papers);
    }
    let last = runoff.stages.len() - 1;
    assert_eq!((total(last, "Bob Kiss").as_str(), total(last, "Kurt Wright").as_str()), ("4313", "4061"));
    for method in [Method::Schulze, Method::SchulzeMargins, Method::Borda, Method::BordaAverage] {
        assert_eq!(count(method, file, None).winners, ["Andy Montroll"], "{}", method.id());
    }
}

#[test]
fn debian_elects_option_four_and_orders_the_rest() {
    for method in [Method::Schulze, Method::SchulzeMargins] {
        assert_eq!(count(method, "debian-leader-2003-pairwise.csv", Some(5)).winners, ["4", "2", "3", "1", "5"]);
    }
}

#[test]
fn roll_calls_of_the_united_nations_equal_the_official_sums() {
    let counted = count(Method::RollCall, "unga-70-votes.csv", None);
    let official = file("official/unga-70.csv");
    let mut rows = csv::Reader::from_reader(official.as_bytes());
    let mut checked = 0;
    for row in rows.records().map(Result::unwrap) {
        let stage = counted.stages.iter().find(|stage| stage.about.as_deref() == Some(&row[0])).unwrap();
        let sums: Vec<&str> = stage.totals.iter().map(|(_, sum)| sum.as_str()).collect();
        assert_eq!(sums, [&row[3], &row[4], &row[5], &row[6]], "roll call {}", &row[0]);
        checked += 1;
    }
    assert_eq!(checked, counted.stages.len());
}

#[test]
fn poznan_spends_its_budget_on_the_selected_project() {
    let election = election("poznan-2023-stare-miasto.pb");
    let counted = Method::BudgetGreedy.count(&election, &Request::default()).unwrap();
    assert_eq!(counted.winners, ["IX.1"]);
    let published =
        [("IX.1", "2151"), ("IX.7", "1671"), ("IX.6", "860"), ("IX.5", "818"), ("IX.3", "794"), ("IX.2", "786"), ("IX.4", "428")];
    for (project, support) in published {
        assert!(counted.stages[0].totals.contains(&(project.to_owned(), support.to_owned())), "{project}");
    }
}

#[test]
fn toulouse_gives_each_project_as_many_papers_as_the_city_published() {
    let text = file("toulouse-2019.pb");
    let election = read(&text).unwrap();
    let mut named = vec![0_u64; election.choices().len()];
    for group in election.papers() {
        let Marks::Points(points) = &group.marks else { panic!("points") };
        points.iter().for_each(|(choice, _)| named[*choice] += 1);
    }
    let section: Vec<&str> =
        text.lines().skip_while(|line| *line != "PROJECTS").skip(1).take_while(|line| *line != "VOTES").collect();
    let column = section[0].split(';').position(|name| name == "votes").unwrap();
    for (place, row) in section[1..].iter().enumerate() {
        assert_eq!(named[place].to_string(), row.split(';').nth(column).unwrap(), "{row}");
    }
    assert_eq!(Method::Points.count(&election, &Request::default()).unwrap().winners.len(), 1);
}

#[test]
fn gy_les_nonains_approves_and_the_sums_stay_within_the_papers() {
    let counted = count(Method::Approval, "gy-les-nonains-2002.cat", None);
    assert_eq!(counted.winners.len(), 1);
    assert!(counted.stages[0].totals.iter().all(|(_, sum)| sum.parse::<u64>().unwrap() <= 365));
}
