//! Conditions: single ones are judged by [`Condition`], combined ones are told by their keys.

use super::{At, Reader};
use crate::statute::cond::{Compare, Cond, EmptySector, Which};
use crate::statute::problem::{Problem, ProblemCode};
use crate::statute::tree::{Node, Value};
use crate::{Amount, Condition, ConditionForm, Count, Whole};

/// Deepest nesting of a condition.
const MAX_DEPTH: usize = 12;

const COMPARE_KEYS: &[&str] = &["count", "at_least", "more_than", "of", "plus", "min", "weighted", "without_roles", "article"];

/// Reads one condition by itself, as an editor or the record holds it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn condition(node: &Node) -> Result<Cond, Vec<Problem>> {
    let mut reader = Reader::default();
    let cond = read(&mut reader, &At::new(node));
    if reader.problems.0.is_empty() { Ok(cond) } else { Err(reader.problems.0) }
}

/// Reads a condition; what is wrong is noted and stands there as unknown.
pub(super) fn read(reader: &mut Reader, at: &At<'_>) -> Cond {
    at_depth(reader, at, MAX_DEPTH)
}

fn at_depth(reader: &mut Reader, at: &At<'_>, depth: usize) -> Cond {
    let unknown = |what: &str| Cond::Unknown { what: what.to_owned() };
    let Some(deeper) = depth.checked_sub(1) else {
        reader.note(at, ProblemCode::TooDeep, &[]);
        return unknown("depth");
    };
    if at.node.as_text() == Some("none") {
        return Cond::Always { art: at.art.clone() };
    }
    if !matches!(at.node.value, Value::Map(_)) {
        reader.kind(at, "condition");
        return unknown("value");
    }
    // `from: fallback` beside a condition says nothing more than its absence would.
    let has = |key: &str| at.node.get(key).is_some();
    if has("count") {
        return compare(reader, at);
    }
    for (key, make) in [("all", Cond::All as fn(Vec<Cond>) -> Cond), ("any", Cond::Any)] {
        if let Some(parts) = at.key(key) {
            reader.keys(at, &[key]);
            if parts.node.items().is_empty() {
                reader.kind(&parts, "list of conditions");
                return unknown(key);
            }
            return make(parts.items().iter().map(|part| at_depth(reader, part, deeper)).collect());
        }
    }
    if let Some(part) = at.key("not") {
        reader.keys(at, &["not"]);
        return Cond::Not(Box::new(at_depth(reader, &part, deeper)));
    }
    if let Some(role) = at.key("role_present") {
        reader.keys(at, &["role_present"]);
        let role = reader.text(Some(role));
        return role.map_or_else(|| unknown("role_present"), |role| Cond::RolePresent { role, art: at.art.clone() });
    }
    if has("spokespersons_present") {
        reader.keys(at, &["spokespersons_present", "decided_by"]);
        reader.word(at.key("spokespersons_present"), &[("all", ())]);
        return Cond::SpokespersonsPresent { decided_by: reader.text(at.key("decided_by")), art: at.art.clone() };
    }
    if let Some(count) = at.key("largest") {
        reader.keys(at, &["largest"]);
        let words = [("for", Count::For), ("against", Count::Against), ("abstain", Count::Abstain)];
        let count = reader.word(Some(count), &words);
        return count.map_or_else(|| unknown("largest"), |count| Cond::Largest { count, art: at.art.clone() });
    }
    if ["in_sector", "each_sector", "some_sector"].into_iter().any(has) {
        return sectors(reader, at, deeper).unwrap_or_else(|| unknown("sectors"));
    }
    let key = at.node.entries().first().map_or_else(|| "{}".to_owned(), |entry| entry.key.clone());
    let place = at.node.entries().first().map_or(at.node.place, |entry| entry.place);
    reader.problems.add(ProblemCode::ConditionUnknown, place, &at.path, &[("key", &key)]);
    unknown(&key)
}

fn compare(reader: &mut Reader, at: &At<'_>) -> Cond {
    let unknown = Cond::Unknown { what: "count".to_owned() };
    let before = reader.problems.0.len();
    reader.keys(at, COMPARE_KEYS);
    let mut amount = |key: &str| {
        let value = at.key(key)?;
        match &value.node.value {
            Value::Text(text) => Some(Amount::Share(text.clone())),
            _ => reader.whole(Some(value)).map(Amount::Number),
        }
    };
    let (at_least, more_than) = (amount("at_least"), amount("more_than"));
    let form = ConditionForm {
        count: reader.text(at.key("count")).unwrap_or_default(),
        at_least,
        more_than,
        of: reader.text(at.key("of")),
        plus: reader.whole(at.key("plus")).map(Whole),
        min: reader.whole(at.key("min")).map(Whole),
        article: at.key("article").and_then(|article| article.node.as_label()).or_else(|| at.art.clone()),
    };
    let weighted = reader.flag(at.key("weighted")).unwrap_or(false);
    let without_roles = reader.words(at.key("without_roles")).unwrap_or_default();
    if reader.problems.0.len() > before {
        return unknown;
    }
    match Condition::try_from(form) {
        Ok(condition) => Cond::Compare(Compare { condition, weighted, without_roles }),
        Err(error) => {
            reader.note(at, ProblemCode::ConditionInvalid, &[("reason", error.code())]);
            unknown
        }
    }
}

fn sectors(reader: &mut Reader, at: &At<'_>, depth: usize) -> Option<Cond> {
    reader.keys(at, &["in_sector", "each_sector", "some_sector", "cond", "empty_sector"]);
    let which = if let Some(one) = at.key("in_sector") {
        Which::In(reader.text(Some(one))?)
    } else if let Some(each) = at.key("each_sector") {
        Which::Each(scope(reader, &each)?)
    } else {
        some(reader, &at.key("some_sector")?)?
    };
    let empty = empty(reader, at);
    let inner = reader.required(at, "cond")?;
    let cond = at_depth(reader, &inner, depth);
    Some(Cond::Sectors { which, cond: Box::new(cond), empty, art: at.art.clone() })
}

/// `empty_sector: blocks | skipped`.
pub(super) fn empty(reader: &mut Reader, at: &At<'_>) -> Option<EmptySector> {
    reader.word(at.key("empty_sector"), &[("blocks", EmptySector::Blocks), ("skipped", EmptySector::Skipped)])
}

/// `all`, or a list of sectors.
fn scope(reader: &mut Reader, at: &At<'_>) -> Option<Option<Vec<String>>> {
    if at.node.as_text() == Some("all") { Some(None) } else { reader.words(Some(at.clone())).map(Some) }
}

/// A number of sectors, or `{at_least: k, among: all | […]}`; `all` means one of all.
fn some(reader: &mut Reader, at: &At<'_>) -> Option<Which> {
    let at_least = match &at.node.value {
        Value::Map(_) => {
            reader.keys(at, &["at_least", "among"]);
            let number = reader.required(at, "at_least")?;
            reader.whole(Some(number))?
        }
        Value::Integer(_) => reader.whole(Some(at.clone()))?,
        _ => 1,
    };
    let among = match &at.node.value {
        Value::Map(_) => at.key("among").map_or(Some(None), |among| scope(reader, &among))?,
        Value::Integer(_) => None,
        _ => scope(reader, at)?,
    };
    if at_least == 0 {
        reader.kind(at, "at least one sector");
        return None;
    }
    Some(Which::Some { at_least, among })
}
