//! Outcomes and checks in words, with their sums.
use claror_record::event::{CheckName, Outcome};
use serde_json::Value;

use super::rules::Counted;
use crate::foundation::locale;
use crate::foundation::problem::Params;

/// "Quorum: 34 of 46 present, 23 needed."
pub fn check(language: &str, name: &str, needed: i64, have: i64, base_count: i64, base: &str) -> String {
    let params = Params::from([
        ("needed", Value::from(needed)),
        ("have", Value::from(have)),
        ("base_count", Value::from(base_count)),
        ("base", Value::from(base)),
    ]);
    locale::text(language, &format!("decision-check-{name}"), &params)
}

/// "Adopted: 24 for, 6 against, 4 abstained. Needed: 16 of 30 ballots for or against. Quorum: 34 of 46, needed 23."
pub fn outcome(language: &str, counted: &Counted) -> String {
    let key = match counted.outcome {
        Outcome::Adopted => "decision-outcome-adopted",
        Outcome::Rejected => "decision-outcome-rejected",
        Outcome::NoQuorum => "decision-outcome-no-quorum",
    };
    let figures = &counted.figures;
    let params = Params::from([
        ("for", Value::from(figures.for_)),
        ("against", Value::from(figures.against)),
        ("abstain", Value::from(figures.abstain)),
    ]);
    let mut sentences = vec![locale::text(language, key, &params)];
    for one in &counted.checks {
        let name = match one.name {
            CheckName::Quorum => "quorum",
            CheckName::Majority => "majority",
        };
        let int = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        sentences.push(check(language, name, int(one.needed), int(one.have), int(one.base_count), &one.base));
    }
    sentences.join(" ")
}
