//! PrefLib's SOC, SOI, TOC, TOI (rankings) and CAT (categories; the first is approval). Source: preflib.github.io, «Format».

use super::super::{Choice, Election, ElectionError, Marks, Papers};
use super::number;
use std::collections::BTreeMap;

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
