//! CSV files, told by their header: pairwise totals, roll calls, lists, pools; rankings, approvals and points with one column an
//! option and one row a group of equal papers.

use super::super::{Answer, Choice, Election, ElectionError, Marks, Papers};
use super::{Form, number};

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
        ["option"] => Election::new(choices(&rows.iter().map(|(_, row)| row[0].to_owned()).collect::<Vec<_>>()), Vec::new()),
        [kind @ ("ranks" | "approvals" | "points"), _, ..] => {
            // Names keep their letters; only the first cell says what the numbers are.
            let named: Vec<String> = reader.headers().map_err(broken)?.iter().skip(1).map(str::to_owned).collect();
            marked(kind, &choices(&named), &rows)
        }
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
            "yes" | "for" | "y" | "consent" => Answer::Yes,
            "no" | "against" | "n" | "objection" | "object" => Answer::No,
            "abstain" | "abstention" | "stand_aside" => Answer::Abstain,
            "absent" | "not_cast" | "" => Answer::Absent,
            other => {
                return Err(
                    ElectionError::expected("yes, no, abstain or absent (consent, objection, stand_aside)", other).at(*line)
                );
            }
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

/// Rows of `count,cell,cell …`: a rank from 1, 1 for approved, or points; an empty cell says nothing.
fn marked(kind: &str, choices: &[Choice], rows: &[Row]) -> Result<Election, ElectionError> {
    let mut papers = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        let group = group(kind, row).map_err(|error| error.at(*line))?;
        papers.push(group);
    }
    Election::new(choices.to_vec(), papers)
}

fn group(kind: &str, row: &csv::StringRecord) -> Result<Papers, ElectionError> {
    let count = number(&row[0], "how many papers")?;
    let mut cells: Vec<(usize, u64)> = Vec::new();
    for (choice, cell) in row.iter().skip(1).enumerate().filter(|(_, cell)| !cell.is_empty()) {
        cells.push((choice, number(cell, "a whole number, or an empty cell")?));
    }
    let marks = match kind {
        "points" => Marks::Points(cells),
        "approvals" => {
            if let Some((_, other)) = cells.iter().find(|(_, cell)| *cell > 1) {
                return Err(ElectionError::expected("1, 0 or an empty cell", &other.to_string()));
            }
            Marks::Approvals(cells.into_iter().filter(|(_, cell)| *cell == 1).map(|(choice, _)| choice).collect())
        }
        _ => Marks::Ranks(ranks(&cells)?),
    };
    Ok(Papers { count, marks })
}

/// Ranks must run 1, 2, 3 … without a gap; options of one rank have the same number.
fn ranks(cells: &[(usize, u64)]) -> Result<Vec<Vec<usize>>, ElectionError> {
    let mut ranks: std::collections::BTreeMap<u64, Vec<usize>> = std::collections::BTreeMap::new();
    for (choice, rank) in cells {
        ranks.entry(*rank).or_default().push(*choice);
    }
    match ranks.keys().zip(1..).find(|(rank, place)| *rank != place) {
        Some((rank, _)) => Err(ElectionError::expected("ranks 1, 2, 3 … without a gap", &rank.to_string())),
        None => Ok(ranks.into_values().collect()),
    }
}

pub(super) fn write(election: &Election) -> Result<String, ElectionError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    if let Some(pairs) = election.given_pairs() {
        write_pairs(election, pairs, &mut rows);
    } else if election.papers().iter().any(|group| matches!(group.marks, Marks::Roll(_))) {
        write_roll(election, &mut rows)?;
    } else if election.papers().is_empty() {
        rows.push(vec!["option".to_owned()]);
        rows.extend(election.choices().iter().map(|choice| vec![choice.name.clone()]));
    } else {
        write_marked(election, &mut rows)?;
    }
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    rows.iter().try_for_each(|row| writer.write_record(row)).map_err(|_| Form::Csv.cannot("these names"))?;
    let bytes = writer.into_inner().map_err(|_| Form::Csv.cannot("these names"))?;
    String::from_utf8(bytes).map_err(|_| Form::Csv.cannot("these names"))
}

fn write_pairs(election: &Election, pairs: &[Vec<u64>], rows: &mut Vec<Vec<String>>) {
    rows.push(["a", "b", "prefer_a", "prefer_b"].map(str::to_owned).to_vec());
    for (a, row) in pairs.iter().enumerate() {
        for (b, prefer_a) in row.iter().enumerate().skip(a + 1) {
            rows.push(vec![election.name(a), election.name(b), prefer_a.to_string(), pairs[b][a].to_string()]);
        }
    }
}

/// Members have no names in an election; they are numbered in the order of their papers.
fn write_roll(election: &Election, rows: &mut Vec<Vec<String>>) -> Result<(), ElectionError> {
    rows.push(["roll_call", "member", "vote"].map(str::to_owned).to_vec());
    let mut member = 0_u64;
    for group in election.papers() {
        let Marks::Roll(answers) = &group.marks else { return Err(Form::Csv.cannot("papers of several kinds")) };
        for _ in 0..group.count {
            member += 1;
            for (question, answer) in answers {
                let word = match answer {
                    Answer::Yes => "yes",
                    Answer::No => "no",
                    Answer::Abstain => "abstain",
                    Answer::Absent => "absent",
                };
                rows.push(vec![election.name(*question), member.to_string(), word.to_owned()]);
            }
        }
    }
    Ok(())
}

fn write_marked(election: &Election, rows: &mut Vec<Vec<String>>) -> Result<(), ElectionError> {
    let kind = match election.papers().first().map(|group| &group.marks) {
        Some(Marks::Approvals(_)) => "approvals",
        Some(Marks::Points(_)) => "points",
        _ => "ranks",
    };
    rows.push(std::iter::once(kind.to_owned()).chain(election.choices().iter().map(|choice| choice.name.clone())).collect());
    for group in election.papers() {
        let mut row = vec![String::new(); election.choices().len() + 1];
        row[0] = group.count.to_string();
        match &group.marks {
            Marks::Ranks(ranks) => {
                for (place, choice) in ranks.iter().enumerate().flat_map(|(place, rank)| rank.iter().map(move |c| (place, c))) {
                    row[choice + 1] = (place + 1).to_string();
                }
            }
            Marks::Approvals(named) => named.iter().for_each(|choice| row[choice + 1] = "1".to_owned()),
            Marks::Points(points) => points.iter().for_each(|(choice, given)| row[choice + 1] = given.to_string()),
            Marks::Roll(_) => return Err(Form::Csv.cannot("papers of several kinds")),
        }
        rows.push(row);
    }
    Ok(())
}
