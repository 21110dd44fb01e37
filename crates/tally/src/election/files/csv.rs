//! CSV files, told by their header: pairwise totals, roll calls, lists.

use super::super::{Answer, Choice, Election, ElectionError, Marks, Papers};
use super::number;

pub(super) fn read(text: &str) -> Result<Election, ElectionError> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let broken = |error: csv::Error| {
        let line = error.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
        ElectionError::expected("a row as the header says", &error.to_string()).at(line)
    };
    let head: Vec<String> = reader.headers().map_err(broken)?.iter().map(str::to_lowercase).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let line = record.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
        rows.push((line, record));
    }
    match head.as_slice() {
        ["a", "b", "prefer_a", "prefer_b"] => pairwise(&rows),
        ["roll_call", _, "vote" | "choice"] => roll_calls(&rows),
        ["list" | "party", "votes"] => lists(&rows),
        _ => Err(ElectionError::FormUnknown.at(1)),
    }
}

type Row = (usize, csv::StringRecord);

/// The names in the order of their first mention, or by number where all are numbers.
fn names<'a>(found: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for name in found {
        if seen.insert(name) {
            names.push(name.to_owned());
        }
    }
    if names.iter().all(|name| name.parse::<u64>().is_ok()) {
        names.sort_by_key(|name| name.parse::<u64>().unwrap_or(u64::MAX));
    }
    names
}

fn choices(names: &[String]) -> Vec<Choice> {
    names.iter().map(|name| Choice { name: name.clone(), cost: 0 }).collect()
}

fn place(names: &[String], name: &str) -> Result<usize, ElectionError> {
    names.iter().position(|other| other == name).ok_or_else(|| ElectionError::OptionUnknown { name: name.to_owned() })
}

fn pairwise(rows: &[Row]) -> Result<Election, ElectionError> {
    let names = names(rows.iter().flat_map(|(_, row)| [&row[0], &row[1]]));
    let mut table = vec![vec![0; names.len()]; names.len()];
    let mut given = std::collections::HashSet::new();
    for (line, row) in rows {
        let (a, b) = (place(&names, &row[0])?, place(&names, &row[1])?);
        if a == b || !given.insert((a.min(b), a.max(b))) {
            return Err(ElectionError::OptionTwice { option: a + 1 }.at(*line));
        }
        table[a][b] = number(&row[2], "a number of papers").map_err(|error| error.at(*line))?;
        table[b][a] = number(&row[3], "a number of papers").map_err(|error| error.at(*line))?;
    }
    Election::from_pairs(choices(&names), table)
}

fn roll_calls(rows: &[Row]) -> Result<Election, ElectionError> {
    let questions = names(rows.iter().map(|(_, row)| &row[0]));
    let mut members: Vec<(String, Vec<(usize, Answer)>)> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for (line, row) in rows {
        let answer = match row[2].to_lowercase().as_str() {
            "yes" | "for" | "y" => Answer::Yes,
            "no" | "against" | "n" => Answer::No,
            "abstain" | "abstention" => Answer::Abstain,
            "absent" | "not_cast" | "" => Answer::Absent,
            other => return Err(ElectionError::expected("yes, no, abstain or absent", other).at(*line)),
        };
        let at = *known.entry(row[1].to_owned()).or_insert_with(|| {
            members.push((row[1].to_owned(), Vec::new()));
            members.len() - 1
        });
        members[at].1.push((place(&questions, &row[0]).map_err(|error| error.at(*line))?, answer));
    }
    let papers = members.into_iter().map(|(_, answers)| Papers { count: 1, marks: Marks::Roll(answers) }).collect();
    Election::new(choices(&questions), papers)
}

fn lists(rows: &[Row]) -> Result<Election, ElectionError> {
    let mut papers = Vec::new();
    let mut names = Vec::new();
    for (line, row) in rows {
        let count = number(&row[1], "a number of papers").map_err(|error| error.at(*line))?;
        if count > 0 {
            papers.push(Papers { count, marks: Marks::Approvals(vec![names.len()]) });
        }
        names.push(row[0].to_owned());
    }
    Election::new(choices(&names), papers)
}
