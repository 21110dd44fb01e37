//! `rule: {quorum, majority}` in the council file.

use claror_tally::{Amount, Ballots, Condition, ConditionForm, Facts, Outcome, Rule, Whole, decide};

use super::plan::CouncilProfile;
use super::problem::ProblemCode;
use super::reader::{Map, Reader};
use super::yaml::{Node, Value};

const CONDITION_KEYS: &[&str] = &["count", "at_least", "more_than", "of", "plus", "min", "article"];

/// The rule, or the one that a council starts with.
pub(super) fn read(reader: &mut Reader<'_>, map: Map<'_>) -> Rule {
    let Some(node) = map.get("rule") else {
        return Rule::default();
    };
    let Some(map) = reader.map(node, "rule", &["quorum", "majority"]) else {
        return Rule::default();
    };
    let mut condition_of = |key| {
        let node = reader.required(map, key)?;
        condition(reader, node, key)
    };
    match (condition_of("quorum"), condition_of("majority")) {
        (Some(quorum), Some(majority)) => {
            let rule = Rule { quorum, majority };
            if let Err(error) = rule.countable() {
                let params = [("field", "rule"), ("reason", error.code())];
                reader.note(node.place, ProblemCode::RuleInvalid, &params);
            }
            rule
        }
        // A problem was noted; the plan will not be used.
        _ => Rule::default(),
    }
}

fn condition(reader: &mut Reader<'_>, node: &Node, field: &'static str) -> Option<Condition> {
    let map = reader.map(node, field, CONDITION_KEYS)?;
    let mut whole = |key| Some(Whole(u64::from(reader.integer(map.get(key)?, key, 0, u32::MAX)?)));
    let (plus, min) = (whole("plus"), whole("min"));
    let mut amount = |key| {
        let node = map.get(key)?;
        match &node.value {
            Value::Text(text) => Some(Amount::Share(text.clone())),
            _ => reader.integer(node, key, 0, u32::MAX).map(|number| Amount::Number(u64::from(number))),
        }
    };
    let (at_least, more_than) = (amount("at_least"), amount("more_than"));
    let mut word = |key| reader.form(map.get(key)?, key, "text", |text| Some(text.to_owned()));
    let (of, article) = (word("of"), word("article"));
    let count = reader.required(map, "count")?;
    let count = reader.form(count, "count", "text", |text| Some(text.to_owned()))?;
    // A key that could not be read has its problem already; to judge the rest would add a false one.
    let read = [
        ("at_least", at_least.is_some()),
        ("more_than", more_than.is_some()),
        ("of", of.is_some()),
        ("plus", plus.is_some()),
        ("min", min.is_some()),
        ("article", article.is_some()),
    ];
    if read.iter().any(|(key, read)| map.get(key).is_some() && !read) {
        return None;
    }
    let form = ConditionForm { count, at_least, more_than, of, plus, min, article };
    Condition::try_from(form)
        .map_err(|error| {
            let params = [("field", field), ("reason", error.code())];
            reader.note(node.place, ProblemCode::RuleInvalid, &params);
        })
        .ok()
}

/// A rule that fails even when every seat is for the proposal can never be met.
pub(super) fn check_reachable(reader: &mut Reader<'_>, map: Map<'_>, profile: &CouncilProfile) {
    let seats = profile.seats_total();
    let Some(node) = map.get("rule").filter(|_| seats > 0) else {
        return;
    };
    let all_for = Facts { seats, in_office: seats, ballots: Ballots { for_: seats, ..Ballots::default() } };
    // A rule that cannot be counted has its problem already.
    if let Ok(decided) = decide(&profile.rule, &all_for)
        && decided.outcome != Outcome::Adopted
    {
        reader.note(node.place, ProblemCode::RuleUnreachable, &[]);
    }
}
