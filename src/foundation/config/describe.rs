//! The settings in words: for `claror settings`, and for docs/operating.md (a test compares).
use std::fmt::Write as _;

use super::table::SETTINGS;

/// Every setting as a paragraph: name, meaning, what is allowed, default, variable and flag.
pub fn describe_all() -> String {
    let mut text = String::from(
        "Settings come from a TOML file (--config FILE, CLAROR_CONFIG, or claror.toml here), from the environment and\n\
         from flags; each wins over the one before. In the file, database.url is `url` under [database].\n",
    );
    for setting in SETTINGS {
        let _ = write!(
            text,
            "\n{}\n    {}\n    allowed: {}\n    default: {}\n    {}   --{}\n",
            setting.name,
            setting.meaning,
            setting.allowed.words(),
            setting.default,
            setting.variable(),
            setting.flag(),
        );
    }
    text
}

/// The same as a Markdown table.
pub fn markdown_table() -> String {
    let mut text = String::from("| setting | meaning | allowed | default |\n|---|---|---|---|\n");
    for setting in SETTINGS {
        let cell = |value: &str| value.replace('|', "\\|").replace('<', "\\<");
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            setting.name,
            cell(setting.meaning),
            cell(&setting.allowed.words()),
            cell(setting.default),
        );
    }
    text
}
