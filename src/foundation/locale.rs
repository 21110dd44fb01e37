//! Words in the reader's language: Project Fluent messages from `locales/<language>/<room>.ftl`, shared with the
//! frontend. The server uses them for refusals, mail and the text inside its pages.
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, Utc};
use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use serde_json::Value;

use super::problem::{FieldProblem, Params, Problem};
use super::tenancy::Texts;

/// The interface languages, in the order in which they are offered.
pub const LANGUAGES: [&str; 5] = ["ca", "es", "en", "fr", "ar"];

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

static BUNDLES: LazyLock<HashMap<&'static str, FluentBundle<FluentResource>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|language| (*language, bundle(language))).collect());

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let id = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    for path in Files::iter().filter(|path| path.starts_with(&format!("{language}/")) && path.ends_with(".ftl")) {
        let Some(file) = Files::get(&path) else {
            continue;
        };
        let resource = match FluentResource::try_new(String::from_utf8_lossy(&file.data).into_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(%path, ?errors, "a file of texts has errors");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "a text stands twice");
        }
    }
    bundle
}

/// The supported language for a tag (`ar-MA` → `ar`), if any.
pub fn supported(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    LANGUAGES.into_iter().find(|language| language.eq_ignore_ascii_case(primary))
}

/// The best of `offered` for an `Accept-Language` header (RFC 9110 §12.5.4), else `default`.
pub fn negotiate<'a>(header: &str, offered: &'a [String], default: &'a str) -> &'a str {
    let mut wanted: Vec<(u32, &str)> = header
        .split(',')
        .take(32)
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim();
            let weight = pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(Some(1000), permille)?;
            (weight > 0).then_some((weight, tag))
        })
        .collect();
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let found = wanted.iter().find_map(|(_, tag)| {
        let primary = tag.split('-').next().unwrap_or(tag);
        offered.iter().find(|language| language.eq_ignore_ascii_case(primary))
    });
    found.map_or(default, String::as_str)
}

/// `0.8` → 800.
fn permille(quality: &str) -> Option<u32> {
    let (whole, fraction) = quality.trim().split_once('.').unwrap_or((quality.trim(), ""));
    let digits = format!("{fraction:0<3}");
    let whole: u32 = whole.parse().ok()?;
    let fraction: u32 = digits.get(..3)?.parse().ok()?;
    Some((whole * 1000 + fraction).min(1000))
}

/// Text direction.
pub fn direction(language: &str) -> &'static str {
    if language == "ar" { "rtl" } else { "ltr" }
}

/// The message `key` in `language`, with English as the last resort. A missing message shows its key: a test finds it.
pub fn text(language: &str, key: &str, params: &Params) -> String {
    format_in(language, key, params).or_else(|| format_in("en", key, params)).unwrap_or_else(|| key.to_owned())
}

/// Whether `language` itself has the message.
pub fn has(language: &str, key: &str) -> bool {
    BUNDLES.get(language).is_some_and(|bundle| bundle.has_message(key))
}

fn format_in(language: &str, key: &str, params: &Params) -> Option<String> {
    let bundle = BUNDLES.get(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut args = FluentArgs::new();
    for (name, value) in params {
        args.set(Cow::Borrowed(*name), fluent_value(value));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::warn!(language, key, ?errors, "a text could not be completed");
    }
    Some(text)
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(n) => n.as_i64().map_or_else(|| n.to_string().into(), FluentValue::from),
        // Programs read the exact instant in `params`; a sentence says it to the minute.
        Value::String(text) => match chrono::DateTime::parse_from_rfc3339(text) {
            Ok(at) => at.to_utc().format("%Y-%m-%d %H:%M UTC").to_string().into(),
            Err(_) => text.clone().into(),
        },
        other => other.to_string().into(),
    }
}

/// The message of a code: `DECISIONS_POLL_CLOSED` → `error-decisions-poll-closed`.
pub fn code_key(code: &str) -> String {
    format!("error-{}", code.to_ascii_lowercase().replace('_', "-"))
}

/// A problem in one sentence.
pub fn problem(language: &str, problem: &Problem) -> String {
    refusal(language, problem.code(), &problem.params())
}

/// The sentence of a code. An action stands in it in words; programs find its name among the parameters.
pub fn refusal(language: &str, code: &str, params: &Params) -> String {
    let action = params.get("action").and_then(Value::as_str).map(|action| format!("action-{action}"));
    let Some(key) = action.filter(|key| has(language, key)) else { return text(language, &code_key(code), params) };
    let mut params = params.clone();
    params.insert("action", text(language, &key, &Params::new()).into());
    text(language, &code_key(code), &params)
}

/// An instant in words, to the minute, in an IANA time zone (UTC when the zone is unknown): "Tuesday 3 March 2026, 18:30
/// (CET)".
pub fn moment(language: &str, time_zone: &str, at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&time_zone.parse::<Tz>().unwrap_or(Tz::UTC));
    let number = |n: u32| Params::from([("n", n.into())]);
    let params = Params::from([
        ("weekday", text(language, "server-shared-weekday", &number(at.weekday().number_from_monday())).into()),
        ("month", text(language, "server-shared-month", &number(at.month())).into()),
        ("day", at.day().to_string().into()),
        ("year", at.year().to_string().into()),
        ("time", at.format("%H:%M").to_string().into()),
        ("zone", at.format("%Z").to_string().into()),
    ]);
    text(language, "server-shared-moment", &params)
}

/// What is wrong with a field, in one sentence.
pub fn field_problem(language: &str, field: &FieldProblem) -> String {
    text(language, &code_key(field.code), &field.params)
}

/// A text of people in the language asked for or, failing that, in another that the answer names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised {
    pub text: String,
    pub language: String,
    pub is_fallback: bool,
}

/// Picks from `texts`: the language asked for, the council's default, English, any. `None` when there is no text at all.
pub fn pick(texts: &Texts, language: &str, default: &str) -> Option<Localised> {
    [language, default, "en"]
        .into_iter()
        .find_map(|wanted| texts.get_key_value(wanted))
        .or_else(|| texts.iter().next())
        .map(|(found, text)| Localised { text: text.clone(), language: found.clone(), is_fallback: found != language })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_is_offered_wins() {
        let offered: Vec<String> = LANGUAGES.iter().map(|l| (*l).to_owned()).collect();
        for (header, expected) in [
            ("de, fr;q=0.5, es;q=0.9", "es"),
            ("ar-MA", "ar"),
            ("de", "ca"),
            ("", "ca"),
            ("en;q=0, fr;q=0.1", "fr"),
            ("x;q=zz,en", "en"),
        ] {
            assert_eq!(negotiate(header, &offered, "ca"), expected, "{header}");
        }
    }

    #[test]
    fn a_moment_is_said_in_the_councils_time_and_the_readers_words() {
        let at = DateTime::from_timestamp(1_772_559_000, 0).unwrap_or_default();
        let plain = |language| moment(language, "Europe/Madrid", at).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain("en"), "Tuesday 3 March 2026, 18:30 (CET)");
        assert_eq!(plain("ca"), "dimarts, 3 de març de 2026, a les 18:30 (CET)");
        assert_eq!(plain("ar"), "الثلاثاء 3 مارس 2026، الساعة 18:30 (CET)");
        assert!(moment("en", "Nowhere/None", at).contains("17:30"));
    }

    #[test]
    fn a_refused_action_is_said_in_the_readers_words_and_named_among_the_parameters() {
        let denied = Problem::Denied { action: "attachDocument" };
        let plain = |language| problem(language, &denied).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain("en"), "You may not do this (attach a document to a draft).");
        assert_eq!(denied.params().get("action"), Some(&Value::from("attachDocument")));
        for (_, actions) in crate::foundation::access::ACTIONS_BY_ROOM {
            for (language, action) in LANGUAGES.iter().flat_map(|language| actions.iter().map(move |action| (language, action))) {
                let said = problem(language, &Problem::Denied { action });
                assert!(!said.contains(action), "{language}: {said}");
            }
        }
        let unknown = Params::from([("action", "somethingNew".into())]);
        assert!(refusal("en", "ACCESS_DENIED", &unknown).contains("somethingNew"));
    }

    #[test]
    fn a_fallback_says_so() {
        let texts = Texts::from([("es".to_owned(), "Hola".to_owned())]);
        let Some(found) = pick(&texts, "ar", "ca") else { panic!("no text") };
        assert!(found.is_fallback && found.language == "es");
        assert_eq!(pick(&Texts::new(), "ar", "ca"), None);
    }
}
