//! PrefLib's SOC, SOI, TOC, TOI (rankings) and CAT (categories; the first is approval). Source: preflib.github.io, «Format».

use super::super::{Choice, Election, ElectionError, Marks, Papers};
use super::{Form, number, one_line};
use std::collections::BTreeMap;
use std::fmt::Write as _;

pub(super) fn read(text: &str) -> Result<Election, ElectionError> {
    let mut title = String::new();
    let mut names: BTreeMap<u64, String> = BTreeMap::new();
    let mut categories = false;
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(head) = line.strip_prefix('#') {
            let (key, value) = head.split_once(':').unwrap_or((head, ""));
            match key.trim() {
                "TITLE" => title = value.trim().to_owned(),
                "DATA TYPE" => categories = value.trim() == "cat",
                key => {
                    if let Some(id) = key.strip_prefix("ALTERNATIVE NAME ") {
                        let id = number(id, "an alternative's number").map_err(|error| error.at(at + 1))?;
                        names.insert(id, value.trim().to_owned());
                    }
                }
            }
        } else if !line.is_empty() {
            lines.push((at + 1, line));
        }
    }
    let index: BTreeMap<u64, usize> = names.keys().enumerate().map(|(at, id)| (*id, at)).collect();
    let choices = names.into_values().map(|name| Choice { name, cost: 0 }).collect();
    let papers: Result<Vec<Papers>, ElectionError> =
        lines.into_iter().map(|(at, line)| paper(line, &index, categories).map_err(|error| error.at(at))).collect();
    Ok(Election { title, ..Election::new(choices, papers?)? })
}

/// `count: 2,{1,3},4`.
fn paper(line: &str, index: &BTreeMap<u64, usize>, categories: bool) -> Result<Papers, ElectionError> {
    let (count, order) = line.split_once(':').ok_or_else(|| ElectionError::expected("a count and a colon", line))?;
    let count = number(count, "how many papers")?;
    let mut ranks: Vec<Vec<usize>> = Vec::new();
    let mut rest = order.trim();
    while !rest.is_empty() {
        let (group, after) = match rest.strip_prefix('{') {
            Some(open) => open.split_once('}').ok_or_else(|| ElectionError::expected("a closing brace", rest))?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        let choices: Result<Vec<usize>, ElectionError> = group
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(|word| {
                let id = number(word, "an alternative's number")?;
                index.get(&id).copied().ok_or_else(|| ElectionError::OptionUnknown { name: word.to_owned() })
            })
            .collect();
        ranks.push(choices?);
        rest = after.trim_start();
        if let Some(next) = rest.strip_prefix(',') {
            rest = next.trim_start();
        } else if !rest.is_empty() {
            return Err(ElectionError::expected("a comma", rest));
        }
    }
    let marks = if categories {
        Marks::Approvals(ranks.into_iter().next().unwrap_or_default())
    } else {
        ranks.retain(|rank| !rank.is_empty());
        Marks::Ranks(ranks)
    };
    Ok(Papers { count, marks })
}

pub(super) fn write(election: &Election) -> Result<String, ElectionError> {
    if election.given_pairs().is_some() {
        return Err(Form::PrefLib.cannot("pairwise totals"));
    }
    let options = election.choices().len();
    let mut lines = String::new();
    let (mut approved, mut ties, mut incomplete) = (false, false, false);
    for group in election.papers() {
        let order = match &group.marks {
            Marks::Ranks(ranks) => {
                ties |= ranks.iter().any(|rank| rank.len() > 1);
                incomplete |= ranks.iter().map(Vec::len).sum::<usize>() < options;
                ranks.iter().map(|rank| braced(rank)).collect::<Vec<_>>().join(",")
            }
            Marks::Approvals(named) => {
                approved = true;
                let others: Vec<usize> = (0..options).filter(|choice| !named.contains(choice)).collect();
                format!("{},{}", category(named), category(&others))
            }
            Marks::Points(_) | Marks::Roll(_) => {
                return Err(Form::PrefLib.cannot("papers that are neither rankings nor approvals"));
            }
        };
        let _ = writeln!(lines, "{}: {order}", group.count);
    }
    let kind = match (approved, ties, incomplete) {
        (true, _, _) => "cat",
        (_, false, false) => "soc",
        (_, false, true) => "soi",
        (_, true, false) => "toc",
        (_, true, true) => "toi",
    };
    let mut text = format!("# FILE NAME: election.{kind}\n# TITLE: {}\n# DATA TYPE: {kind}\n", one_line(&election.title));
    let _ = writeln!(text, "# NUMBER ALTERNATIVES: {options}\n# NUMBER VOTERS: {}", election.valid());
    let unique = if approved { "PREFERENCES" } else { "ORDERS" };
    let _ = writeln!(text, "# NUMBER UNIQUE {unique}: {}", election.papers().len());
    if approved {
        text.push_str("# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n");
    }
    for (at, choice) in election.choices().iter().enumerate() {
        let _ = writeln!(text, "# ALTERNATIVE NAME {}: {}", at + 1, choice.name);
    }
    Ok(text + &lines)
}

fn braced(rank: &[usize]) -> String {
    match rank {
        [one] => (one + 1).to_string(),
        _ => category(rank),
    }
}

fn category(of: &[usize]) -> String {
    let numbers: Vec<String> = of.iter().map(|choice| (choice + 1).to_string()).collect();
    format!("{{{}}}", numbers.join(","))
}
