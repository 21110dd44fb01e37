//! Rules, problems and verdicts as sentences in the reader's language.
use claror_tally::statute::{Case, Check, Decision, Figure, Problem, Rules, Sentence, sentences};
use claror_tally::{Count, Threshold};
use serde_json::Value;

use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::membership;

fn say(language: &str, key: &str, params: &Params) -> String {
    // Marks that keep directions apart are for pages; a terminal shows them as boxes.
    locale::text(language, key, params).replace(['\u{2068}', '\u{2069}'], "")
}

fn params(pairs: &[(&'static str, &str)]) -> Params {
    pairs.iter().map(|(name, value)| (*name, Value::String((*value).to_owned()))).collect()
}

fn figure(figure: Option<&Figure>) -> String {
    figure.map_or_else(|| "?".to_owned(), ToString::to_string)
}

/// What is wrong, in one sentence.
pub fn problem(language: &str, problem: &Problem) -> String {
    let params = problem.params.iter().map(|(name, value)| (*name, Value::String(value.clone()))).collect();
    say(language, &locale::code_key(&format!("STATUTES_{}", problem.code.as_str())), &params)
}

/// A sentence and those below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far below the first it stands.
    pub depth: usize,
    /// The sentence, with its article.
    pub text: String,
    /// The article by itself.
    pub article: Option<String>,
}

/// A body's rules in words, each with its article.
pub fn rules(language: &str, rules: &Rules) -> Vec<Line> {
    let seats = rules.seats.as_ref().map(|said| said.value);
    let mut lines = Vec::new();
    for sentence in sentences(rules) {
        collect(language, &sentence, seats, (0, None), &mut lines);
    }
    lines
}

/// Writes a sentence and those below it. An article is said once, where it stands highest.
fn collect(language: &str, sentence: &Sentence, seats: Option<u64>, above: (usize, Option<&str>), lines: &mut Vec<Line>) {
    let (depth, said) = above;
    let mut text = sentence_text(language, sentence, seats);
    let article = sentence.article.clone().filter(|article| said != Some(article.as_str()));
    if let Some(article) = &article {
        text.push(' ');
        text.push_str(&cited(language, article, sentence.statute.as_deref()));
    }
    lines.push(Line { depth, text, article });
    let said = sentence.article.as_deref().or(said);
    for part in &sentence.parts {
        // What stands below is of the same text.
        let part = Sentence { statute: part.statute.clone().or_else(|| sentence.statute.clone()), ..part.clone() };
        collect(language, &part, seats, (depth.saturating_add(1), said), lines);
    }
}

fn sentence_text(language: &str, sentence: &Sentence, seats: Option<u64>) -> String {
    let mut given: Params = sentence.params.iter().map(|(name, value)| (*name, Value::String(value.clone()))).collect();
    if let Some(condition) = &sentence.condition {
        let is_simple = matches!(condition.threshold(), Threshold::Share { share, of: claror_tally::Base::VotesCast, plus: 0 }
            if share == claror_tally::Share::HALF)
            && condition.count() == Count::For
            && condition.bound() == claror_tally::Bound::MoreThan
            && condition.min() == 0;
        let mut text = if is_simple {
            say(language, "statute-says-simple-majority", &Params::new())
        } else {
            membership::condition_words(condition, seats, language).replace(['\u{2068}', '\u{2069}'], "")
        };
        if sentence.is_weighted {
            text = format!("{text} {}", say(language, "statute-says-weighted", &Params::new()));
        }
        if sentence.params.get("without").is_some_and(|without| without != "none") {
            text = format!("{text} {}", say(language, "statute-says-without", &given));
        }
        return text;
    }
    for name in ["span", "after", "notice_within", "hold_within"] {
        if let Some(span) = sentence.params.get(name).and_then(|text| text.parse().ok()) {
            given.insert(name, duration(language, span).into());
        }
    }
    for name in ["kind", "role", "office", "step", "words", "asks", "when", "about", "session", "block"] {
        if let Some(word) = sentence.params.get(name).filter(|word| *word != "none") {
            given.insert(name, own_word(language, name, word));
        }
    }
    say(language, &format!("statute-says-{}", sentence.key), &given)
}

/// A word of the statute's: a known one in the reader's language, any other as it stands, without underlines.
fn own_word(language: &str, name: &str, word: &str) -> Value {
    // Keys that a text selects by stay what they are.
    if matches!(name, "step")
        || (name == "when" && ["automatic", "announced_in_the_first", "new_notice", "only_if_own_rules_allow"].contains(&word))
    {
        return word.into();
    }
    let key = format!("statute-word-{}", word.replace('_', "-"));
    if locale::has(language, &key) { say(language, &key, &Params::new()).into() } else { word.replace('_', " ").into() }
}

/// "48 hours", "8 days", "2 months".
fn duration(language: &str, span: claror_tally::statute::Span) -> String {
    let hours = span.minutes.div_euclid(60);
    let minutes = span.minutes.rem_euclid(60);
    let parts = [("months", span.months), ("days", span.days), ("hours", hours), ("minutes", minutes)];
    let told = parts.iter().filter(|(_, number)| *number > 0);
    let told: Vec<String> = told
        .map(|(unit, number)| say(language, &format!("statute-span-{unit}"), &Params::from([("n", (*number).into())])))
        .collect();
    told.join(" ")
}

fn cited(language: &str, article: &str, statute: Option<&str>) -> String {
    say(language, "statute-cited", &params(&[("article", article), ("law", statute.unwrap_or("own"))]))
}

/// The verdict on a case: first what became of it, then every sum.
pub fn decision(language: &str, case: &Case, rules: &Rules, decision: &Decision) -> Vec<String> {
    let mut lines = vec![verdict(language, case, decision)];
    let valid = decision.valid.map_or("open", |valid| if valid { "yes" } else { "no" });
    lines.push(say(language, "statute-try-valid", &params(&[("valid", valid)])));
    if let Some(grade) = &decision.grade {
        lines.push(say(language, "statute-try-grade", &params(&[("grade", grade)])));
    }
    // The matter first, then the meeting, as one reads it.
    let (quorum, matter): (Vec<&Check>, Vec<&Check>) =
        decision.checks.iter().partition(|check| matches!(check.name.as_str(), "quorum" | "call" | "quorum_check" | "recusal"));
    lines.extend(matter.into_iter().chain(quorum).map(|check| self::check(language, rules, check)));
    for law in &decision.prevailing {
        let given = params(&[("about", &law.about), ("law", &law.law), ("article", &law.law_article)]);
        lines.push(say(language, "statute-try-prevailing", &given));
    }
    for id in &decision.missing_statutes {
        lines.push(say(language, "statute-says-missing-statute", &params(&[("id", id)])));
    }
    lines
}

fn verdict(language: &str, case: &Case, decision: &Decision) -> String {
    let adopted = match (decision.adopted, &decision.elected) {
        (Some(true), Some(_)) => "elected",
        (Some(true), None) => "adopted",
        (Some(false), _) => "rejected",
        (None, _) => "open",
    };
    let ballots = match decision.by.as_deref() {
        Some("second_vote") => case.given.second_vote.as_ref(),
        Some("second_reading") => case.given.second_reading.as_ref(),
        _ => case.given.votes.as_ref(),
    };
    let mut given = params(&[
        ("verdict", adopted),
        ("elected", decision.elected.as_deref().unwrap_or_default()),
        ("by", decision.by.as_deref().unwrap_or("none")),
        ("has_ballots", if ballots.is_some_and(|ballots| ballots.for_.is_some()) { "yes" } else { "no" }),
    ]);
    let zero = Figure::zero();
    for (name, number) in [
        ("for", ballots.and_then(|ballots| ballots.for_.as_ref())),
        ("against", ballots.and_then(|ballots| ballots.against.as_ref())),
        ("abstain", ballots.and_then(|ballots| ballots.abstain.as_ref())),
    ] {
        given.insert(name, figure(number.or(Some(&zero))).into());
    }
    let mut text = say(language, "statute-try-verdict", &given);
    let step = say(language, "statute-try-by", &given);
    if !step.is_empty() && step != "-" {
        text = format!("{text} {step}");
    }
    text
}

/// One check, with its sum, its article and what is missing.
pub fn check(language: &str, rules: &Rules, check: &Check) -> String {
    let is_simple = check.what == "for"
        && check.base.as_deref() == Some("votes_cast")
        && check.share.as_deref() == Some("1/2")
        && check.bound == Some("more_than");
    let key = match (check.base.as_deref(), check.what.as_str()) {
        (Some("sectors"), _) => "sectors",
        (Some("number"), _) => "number",
        (Some(_), _) if is_simple => "simple",
        (Some(_), _) => "share",
        (None, "role_present") => "role",
        (None, "none") => "free",
        (None, "spokespersons_present") => "spokespersons",
        (None, "objections") => "objections",
        (None, "abstention_forbidden") => "abstention",
        (None, "plurality") => "plurality",
        (None, "unknown") => "unknown",
        (None, _) => "word",
    };
    let word = |prefix: &str, word: &str| {
        let key = format!("{prefix}-{}", word.replace('_', "-"));
        if locale::has(language, &key) { say(language, &key, &Params::new()) } else { word.replace('_', " ") }
    };
    let weighs = check.needed.as_ref().is_some_and(Figure::is_weight);
    let mut given = params(&[
        ("have", &figure(check.have.as_ref())),
        ("needed", &figure(check.needed.as_ref())),
        ("base_count", &figure(check.base_count.as_ref())),
        ("count", &word("rule-count", &check.what)),
        ("base", &word("rule-base", check.base.as_deref().unwrap_or_default())),
        ("bound", if weighs { check.bound.unwrap_or("at_least") } else { "at_least" }),
        ("word", &word("statute-check-word", &check.what)),
        ("role", &word("statute-word", check.detail.as_deref().unwrap_or_default())),
        ("name", &check.name),
        ("plain", if check.name == "quorum" && check.base.as_deref() == Some("seats") { "yes" } else { "no" }),
        ("sector", check.sector.as_deref().unwrap_or("none")),
        ("met", check.met.map_or("open", |met| if met { "yes" } else { "no" })),
    ]);
    let sum = say(language, &format!("statute-sum-{key}"), &given);
    let law = check.statute.as_deref().filter(|law| *law != rules.statute);
    let article = check.article.as_ref().map(|article| format!(" {}", cited(language, article, law))).unwrap_or_default();
    given.insert("sum", sum.into());
    given.insert("article", article.into());
    let mut text = say(language, "statute-check", &given);
    if !check.missing.is_empty() {
        let missing = say(language, "statute-check-missing", &params(&[("facts", &check.missing.join(", "))]));
        text = format!("{text} {missing}");
    }
    text
}
