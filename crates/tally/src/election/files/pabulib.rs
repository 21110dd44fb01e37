//! Pabulib's `.pb`: sections META, PROJECTS and VOTES, fields parted by semicolons. Source: pabulib.org, «Format».

use super::super::{Choice, Election, ElectionError, Limits, Marks, Papers};
use super::number;
use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq)]
enum Section {
    Meta,
    Projects,
    Papers,
}

#[derive(Default)]
struct Table {
    head: HashMap<String, usize>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    fn add(&mut self, line: usize, fields: Vec<String>) {
        if self.head.is_empty() {
            self.head = fields.into_iter().enumerate().map(|(at, name)| (name.trim().to_lowercase(), at)).collect();
        } else {
            self.rows.push((line, fields));
        }
    }

    fn get<'a>(&self, row: &'a [String], name: &str) -> Option<&'a str> {
        self.head.get(name).and_then(|at| row.get(*at)).map(|field| field.trim())
    }
}

pub(super) fn read(text: &str) -> Result<Election, ElectionError> {
    let mut section = Section::Meta;
    let mut tables = [Table::default(), Table::default(), Table::default()];
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
            ElectionError::expected("fields parted by semicolons", &error.to_string()).at(line)
        })?;
        let line = record.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
        let fields: Vec<String> = record.iter().map(str::to_owned).collect();
        match fields.first().map(|word| word.trim().to_uppercase()) {
            Some(word) if fields.len() == 1 && word == "META" => section = Section::Meta,
            Some(word) if fields.len() == 1 && word == "PROJECTS" => section = Section::Projects,
            Some(word) if fields.len() == 1 && word == "VOTES" => section = Section::Papers,
            _ => tables[section as usize].add(line, fields),
        }
    }
    let [meta, projects, papers] = tables;
    let fact = |name: &str| {
        meta.rows
            .iter()
            .find(|(_, row)| row.first().is_some_and(|key| key.trim() == name))
            .and_then(|(line, row)| Some((*line, row.get(1)?.trim())))
    };
    let budget = fact("budget").map(|(line, value)| amount(value).map_err(|error| error.at(line))).transpose()?;
    let limit =
        |name: &str| fact(name).map(|(line, value)| number(value, "a whole number").map_err(|error| error.at(line))).transpose();
    let limits = Limits { options: limit("max_length")?, points: limit("max_points")?, sum: limit("max_sum_points")? };
    let (ids, choices) = read_projects(&projects)?;
    let points = fact("vote_type").is_some_and(|(_, kind)| matches!(kind, "cumulative" | "scoring"));
    let ranked = fact("vote_type").is_some_and(|(_, kind)| kind == "ordinal");
    let mut read = Vec::with_capacity(papers.rows.len());
    for (line, row) in &papers.rows {
        let marks = marks(&papers, row, &ids, points, ranked).map_err(|error| error.at(*line))?;
        read.push(Papers { count: 1, marks });
    }
    let title = fact("description").map(|(_, text)| text.to_owned()).unwrap_or_default();
    Ok(Election { title, budget, limits, ..Election::new(choices, read)? })
}

fn read_projects(projects: &Table) -> Result<(HashMap<String, usize>, Vec<Choice>), ElectionError> {
    let mut ids = HashMap::new();
    let mut choices = Vec::new();
    for (line, row) in &projects.rows {
        let id = projects.get(row, "project_id").ok_or(ElectionError::Ends { expected: "project_id" }.at(*line))?;
        let cost = amount(projects.get(row, "cost").unwrap_or_default()).map_err(|error| error.at(*line))?;
        ids.insert(id.to_owned(), choices.len());
        // The id, which the file itself keeps unique: names of projects repeat.
        choices.push(Choice { name: id.to_owned(), cost });
    }
    Ok((ids, choices))
}

fn marks(
    table: &Table,
    row: &[String],
    ids: &HashMap<String, usize>,
    points: bool,
    ranked: bool,
) -> Result<Marks, ElectionError> {
    let named: Vec<usize> = table
        .get(row, "vote")
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(|word| ids.get(word).copied().ok_or_else(|| ElectionError::OptionUnknown { name: word.to_owned() }))
        .collect::<Result<_, _>>()?;
    if ranked {
        return Ok(Marks::Ranks(named.into_iter().map(|choice| vec![choice]).collect()));
    }
    if !points {
        return Ok(Marks::Approvals(named));
    }
    let given = table.get(row, "points").unwrap_or_default();
    let given: Vec<u64> = given
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(|word| number(word, "a number of points"))
        .collect::<Result<_, _>>()?;
    if given.len() != named.len() {
        return Err(ElectionError::expected("as many points as projects", &format!("{} and {}", given.len(), named.len())));
    }
    Ok(Marks::Points(named.into_iter().zip(given).collect()))
}

/// Whole units of money; `800000.0` is read as 800000, anything finer is refused.
fn amount(text: &str) -> Result<u64, ElectionError> {
    let whole =
        text.split_once('.').map_or(text, |(whole, cents)| if cents.bytes().all(|digit| digit == b'0') { whole } else { text });
    number(whole, "an amount in whole units")
}
