//! Reading settings from their sources, by the one table. Whatever is unknown or wrong is reported, all of it at once,
//! with its name, where it came from and what is allowed.
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::Settings;
use super::build::build;
use super::table::{self, Allowed, PREFIX, SETTINGS, Setting};

/// Where settings come from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// A TOML file.
    pub file: Option<PathBuf>,
    /// Environment variables; those that do not start with `CLAROR_` are passed over.
    pub environment: Vec<(String, String)>,
    /// Flags: name of the setting and value.
    pub flags: Vec<(&'static str, String)>,
}

/// Variables of ours that are no settings: the file's path, and what tests are told.
const OTHER_VARIABLES: &[&str] = &["CLAROR_CONFIG"];
const TEST_PREFIX: &str = "CLAROR_TEST_";

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    File(PathBuf),
    Variable(String),
    Flag(String),
    /// Not set anywhere.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::Flag(flag) => write!(f, "flag --{flag}"),
            Self::Default => f.write_str("not set"),
        }
    }
}

/// Why a setting is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    #[error("{name} ({origin}): there is no such setting.{}", did_you_mean(.suggestion.as_deref()))]
    Unknown { name: String, origin: Origin, suggestion: Option<String> },
    #[error("{name} = {shown} ({origin}): {reason}; allowed is {allowed}.")]
    Wrong { name: &'static str, shown: String, origin: Origin, reason: String, allowed: String },
    #[error("{name} ({origin}): {reason}.")]
    Unfit { name: &'static str, origin: Origin, reason: String },
    #[error("{path}: {reason}")]
    File { path: String, reason: String },
}

fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(|| " `claror settings` lists them.".to_owned(), |name| format!(" Did you mean {name}?"))
}

/// A value as it was written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub text: String,
    pub origin: Origin,
}

/// What was set, by name. Later sources have replaced earlier ones.
#[derive(Debug, Default)]
pub(super) struct Values(BTreeMap<&'static str, Found>);

impl Values {
    pub(super) fn get(&self, name: &str) -> Option<&Found> {
        self.0.get(name)
    }

    pub(super) fn origin(&self, name: &str) -> Origin {
        self.get(name).map_or(Origin::Default, |found| found.origin.clone())
    }
}

/// Reads the settings: file, then environment, then flags.
///
/// # Errors
/// Everything that is unknown or wrong, in the order of the sources.
pub fn load(sources: &Sources) -> Result<Settings, Vec<SettingError>> {
    let mut values = Values::default();
    let mut errors = Vec::new();
    if let Some(path) = &sources.file {
        read_file(path, &mut values, &mut errors);
    }
    for (name, text) in &sources.environment {
        read_variable(name, text, &mut values, &mut errors);
    }
    for (name, text) in &sources.flags {
        if let Some(setting) = table::find(name) {
            let origin = Origin::Flag(setting.flag());
            values.0.insert(setting.name, Found { text: text.clone(), origin });
        }
    }
    let settings = build(&values, &mut errors);
    if errors.is_empty() { Ok(settings) } else { Err(errors) }
}

fn read_variable(name: &str, text: &str, values: &mut Values, errors: &mut Vec<SettingError>) {
    if !name.starts_with(PREFIX) || name.starts_with(TEST_PREFIX) || OTHER_VARIABLES.contains(&name) {
        return;
    }
    let origin = Origin::Variable(name.to_owned());
    match SETTINGS.iter().find(|setting| setting.variable() == name) {
        Some(setting) => {
            values.0.insert(setting.name, Found { text: text.to_owned(), origin });
        }
        None => {
            let suggestion = nearest(name, SETTINGS.iter().map(Setting::variable));
            errors.push(SettingError::Unknown { name: name.to_owned(), origin, suggestion });
        }
    }
}

fn read_file(path: &PathBuf, values: &mut Values, errors: &mut Vec<SettingError>) {
    let fault = |reason: String| SettingError::File { path: path.display().to_string(), reason };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return errors.push(fault(error.to_string())),
    };
    match text.parse::<toml::Table>() {
        Ok(table) => read_table("", &table, &Origin::File(path.clone()), values, errors),
        Err(error) => errors.push(fault(error.to_string())),
    }
}

/// Flattens `[database] url = …` into `database.url`.
fn read_table(prefix: &str, table: &toml::Table, origin: &Origin, values: &mut Values, errors: &mut Vec<SettingError>) {
    for (key, value) in table {
        let name = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match (value, table::find(&name)) {
            (toml::Value::Table(inner), None) => read_table(&name, inner, origin, values, errors),
            (_, None) => {
                let suggestion = nearest(&name, SETTINGS.iter().map(|s| s.name.to_owned()));
                errors.push(SettingError::Unknown { name, origin: origin.clone(), suggestion });
            }
            (value, Some(setting)) => match written(value, setting.allowed) {
                Some(text) => {
                    values.0.insert(setting.name, Found { text, origin: origin.clone() });
                }
                None => errors.push(wrong_kind(setting, value, origin)),
            },
        }
    }
}

fn wrong_kind(setting: &'static Setting, value: &toml::Value, origin: &Origin) -> SettingError {
    SettingError::Wrong {
        name: setting.name,
        shown: if setting.secret { "(not shown)".to_owned() } else { value.to_string() },
        origin: origin.clone(),
        reason: format!("it is of the kind {}", value.type_str()),
        allowed: setting.allowed.words(),
    }
}

/// A TOML value as the text that an environment variable would carry.
fn written(value: &toml::Value, allowed: Allowed) -> Option<String> {
    match (value, allowed) {
        (toml::Value::String(text), _) => Some(text.clone()),
        (toml::Value::Integer(number), Allowed::Whole(..)) => Some(number.to_string()),
        (toml::Value::Array(items), Allowed::Addresses | Allowed::Pairs | Allowed::Witnesses | Allowed::HostPorts) => {
            let texts: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        _ => None,
    }
}

/// The name nearest to a mistyped one, if one is near: at most a third of it has to change.
fn nearest(wrong: &str, names: impl Iterator<Item = String>) -> Option<String> {
    names.map(|name| (distance(wrong, &name), name)).filter(|(steps, name)| *steps * 3 <= name.len()).min().map(|(_, name)| name)
}

/// Levenshtein distance, by bytes.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, above) in b.bytes().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(x != y)).min(left + 1).min(above + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
