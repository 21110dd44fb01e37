//! Conditions of rules in words: what is counted, how much of it, of what. Built from parts, so that every rule that the
//! tally knows can be said in every language.
use claror_tally::{Base, Bound, Condition, Threshold};
use serde_json::Value;

use crate::foundation::locale;
use crate::foundation::problem::Params;

/// How many are needed, where the base is the roll (`seats`) or no base is due.
pub fn needed(condition: &Condition, seats: Option<u64>) -> Option<u64> {
    let base = match condition.threshold() {
        Threshold::Number(number) => Some(number),
        Threshold::Share { of: Base::Seats | Base::InOffice, .. } => seats,
        Threshold::Share { .. } => None,
    };
    condition.needed(base?).ok()
}

/// "Seats taking part: at least half of all seats (23 of 46)".
pub fn words(condition: &Condition, seats: Option<u64>, language: &str) -> String {
    let say = |key: &str| locale::text(language, key, &Params::new());
    let bound = match condition.bound() {
        Bound::AtLeast => "at_least",
        Bound::MoreThan => "more_than",
    };
    let mut params = Params::from([
        ("count", say(&format!("rule-count-{}", key(condition.count().as_str()))).into()),
        ("bound", bound.into()),
    ]);
    let mut sentence = match condition.threshold() {
        Threshold::Number(number) => {
            params.insert("number", number.into());
            locale::text(language, "rule-number", &params)
        }
        Threshold::Share { share, of, plus } => {
            params.insert("share", fraction(&share.to_string(), language).into());
            params.insert("base", say(&format!("rule-base-{}", key(of.as_str()))).into());
            params.insert("plus", plus.into());
            params.insert("needed", needed(condition, seats).map_or_else(|| "none".into(), Value::from));
            params.insert("seats", seats.unwrap_or_default().into());
            locale::text(language, "rule-share", &params)
        }
    };
    if condition.min() > 0 {
        let params = Params::from([("min", condition.min().into())]);
        sentence = format!("{sentence} {}", locale::text(language, "rule-min", &params));
    }
    sentence
}

fn key(word: &str) -> String {
    word.replace('_', "-")
}

/// Usual fractions have a name; others stay figures.
fn fraction(share: &str, language: &str) -> String {
    let name = format!("rule-fraction-{}", share.replace('/', "-"));
    if locale::has(language, &name) { locale::text(language, &name, &Params::new()) } else { share.to_owned() }
}

#[cfg(test)]
mod tests {
    use claror_tally::{Count, Rule, Share};

    use super::*;

    /// Without the marks that keep pieces of other languages apart.
    fn plain(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn the_usual_rule_says_how_many_are_needed() {
        let rule = Rule::default();
        assert_eq!(plain(&words(&rule.quorum, Some(46), "en")), "Seats taking part: at least half of all seats (23 of 46).");
        assert_eq!(
            plain(&words(&rule.majority, Some(46), "en")),
            "Ballots in favour: more than half of the ballots for or against."
        );
        assert_eq!(needed(&rule.majority, Some(46)), None);
    }

    #[test]
    fn every_count_and_base_has_words_in_every_language() {
        for language in locale::LANGUAGES {
            for (count, base) in Count::ALL.iter().flat_map(|count| Base::ALL.iter().map(move |base| (*count, *base))) {
                let words = words(&Condition::share(count, Bound::AtLeast, Share::HALF, base), Some(46), language);
                assert!(!words.contains("rule-") && !words.contains('{') && !words.contains("none"), "{language}: {words}");
            }
            let number = Condition::new(Count::For, Bound::AtLeast, Threshold::Number(24), 3, None).unwrap();
            let words = words(&number, Some(46), language);
            assert!(words.contains("24") && !words.contains("rule-"), "{language}: {words}");
        }
    }
}
