//! The canonical form of a bundle. Our own writer, and no library's, so that an upgrade cannot change
//! the bytes whose hash stands in the record.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use claror_tally::{Condition, Threshold};

use super::plan::{CouncilPlan, CouncilProfile, OrganisationPlan, RepresentativePlan, Texts};

/// The files of a plan: UTF-8, LF line ends, no byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilFiles {
    /// The council: YAML.
    pub council: String,
    /// Its member organisations: CSV.
    pub members: String,
    /// Their representatives: CSV; none when there are no mandates.
    pub representatives: Option<String>,
}

/// Writes a plan. Keys and columns stand in a fixed order, what is empty is left out, texts are quoted
/// as JSON quotes them (which YAML 1.2 reads alike), CSV cells only where they must be.
#[must_use]
pub fn export(plan: &CouncilPlan) -> CouncilFiles {
    let representatives = &plan.representatives;
    CouncilFiles {
        council: council(&plan.council),
        members: members(&plan.council.languages, &plan.organisations),
        representatives: (!representatives.is_empty()).then(|| mandates(plan)),
    }
}

fn council(profile: &CouncilProfile) -> String {
    let mut yaml = Yaml::default();
    yaml.text("slug", Some(&profile.slug));
    yaml.texts("name", &profile.name);
    yaml.text("city", profile.city.as_ref());
    yaml.text("country", profile.country.as_ref());
    yaml.number("founded", profile.founded);
    yaml.number("city_population", profile.city_population);
    yaml.line(&format!("languages: {}", flow(&profile.languages)));
    yaml.text("default_language", Some(&profile.default_language));
    yaml.text("time_zone", Some(&profile.time_zone));
    if !profile.hosts.is_empty() {
        yaml.line(&format!("hosts: {}", flow(&profile.hosts)));
    }
    let look = [("accent", &profile.look.accent), ("brand", &profile.look.brand)];
    let colours: Vec<String> =
        look.iter().filter_map(|(key, colour)| Some(format!("{key}: {}", quoted(colour.as_ref()?)))).collect();
    if !colours.is_empty() {
        yaml.line(&format!("look: {{{}}}", colours.join(", ")));
    }
    yaml.line("seat_groups:");
    for college in &profile.colleges {
        yaml.line(&format!("  - id: {}", quoted(&college.id)));
        yaml.line(&format!("    seats: {}", college.seats));
        yaml.nested_texts("    ", "name", &college.name);
    }
    yaml.line(&format!("seats_total: {}", profile.seats_total()));
    yaml.line("rule:");
    yaml.line(&format!("  quorum: {}", condition(&profile.rule.quorum)));
    yaml.line(&format!("  majority: {}", condition(&profile.rule.majority)));
    yaml.texts("intro", &profile.intro);
    yaml.texts("source_note", &profile.source_note);
    yaml.list("facts", &profile.facts);
    yaml.list("not_given_by_source", &profile.not_given_by_source);
    yaml.text("page", profile.page.as_ref());
    yaml.text
}

#[derive(Default)]
struct Yaml {
    text: String,
}

impl Yaml {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn text(&mut self, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.line(&format!("{key}: {}", quoted(text)));
        }
    }

    fn number(&mut self, key: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.line(&format!("{key}: {number}"));
        }
    }

    fn texts(&mut self, key: &str, texts: &Texts) {
        self.nested_texts("", key, texts);
    }

    fn nested_texts(&mut self, indent: &str, key: &str, texts: &Texts) {
        if texts.is_empty() {
            return;
        }
        self.line(&format!("{indent}{key}:"));
        for (language, text) in texts {
            self.line(&format!("{indent}  {}: {}", quoted(language), quoted(text)));
        }
    }

    fn list(&mut self, key: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.line(&format!("{key}:"));
        for item in items {
            self.line(&format!("  - {}", quoted(item)));
        }
    }
}

/// A double-quoted scalar. JSON's escapes are all known to YAML 1.2, whose double-quoted scalars may
/// hold the rest as it is: `text.rs` keeps out the control characters that they may not.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn flow(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

fn condition(condition: &Condition) -> String {
    let bound = condition.bound().as_str();
    let mut keys = format!("count: {}", condition.count());
    // Writing to a String cannot fail.
    let _ = match condition.threshold() {
        Threshold::Number(number) => write!(keys, ", {bound}: {number}"),
        Threshold::Share { share, of, plus: 0 } => {
            write!(keys, ", {bound}: \"{share}\", of: {of}")
        }
        Threshold::Share { share, of, plus } => {
            write!(keys, ", {bound}: \"{share}\", of: {of}, plus: {plus}")
        }
    };
    if condition.min() > 0 {
        let _ = write!(keys, ", min: {}", condition.min());
    }
    if let Some(article) = condition.article() {
        let _ = write!(keys, ", article: {}", quoted(article));
    }
    format!("{{{keys}}}")
}

type Cell<T> = fn(&T) -> Option<String>;

fn members(languages: &[String], organisations: &[OrganisationPlan]) -> String {
    let mut table = Csv::new(organisations);
    table.always("member_id", |one| one.code.clone());
    table.always("seat_group", |one| one.college.clone());
    table.always("platform_sector", |one| one.sector.as_str().to_owned());
    table.always("kind", |one| one.kind.clone());
    for language in languages {
        let column = format!("name_{language}");
        table.when_used(column, |one| one.name.get(language).cloned());
    }
    for language in languages {
        let column = format!("description_{language}");
        table.when_used(column, |one| one.description.get(language).cloned());
    }
    let optional: [(&str, Cell<OrganisationPlan>); 7] = [
        ("community_origin_iso", |one| one.community_origin.clone()),
        ("seats", |one| (one.seats != 1).then(|| one.seats.to_string())),
        ("website", |one| one.website.clone()),
        ("persons_hidden", |one| one.persons_hidden.map(|hidden| hidden.to_string())),
        ("admitted_on", |one| one.admitted_on.map(|day| day.to_string())),
        ("name_status", |one| one.name_status.clone()),
        ("page", |one| one.page.clone()),
    ];
    for (column, cell) in optional {
        table.when_used(column.to_owned(), cell);
    }
    table.into_text()
}

fn mandates(plan: &CouncilPlan) -> String {
    let several: BTreeSet<&str> = plan
        .organisations
        .iter()
        .filter(|organisation| organisation.seats > 1)
        .map(|organisation| organisation.code.as_str())
        .collect();
    let mut table = Csv::new(&plan.representatives);
    table.always("member_id", |one| one.member.clone());
    table.when_used("seat".to_owned(), |one: &RepresentativePlan| {
        several.contains(one.member.as_str()).then(|| one.seat.to_string())
    });
    table.always("kind", |one| one.kind.as_str().to_owned());
    table.always("name", |one| one.name.clone());
    table.always("email", |one| one.email.clone());
    table.always("language", |one| one.language.clone());
    table.when_used("starts_on".to_owned(), |one| one.starts_on.map(|day| day.to_string()));
    table.when_used("ends_on".to_owned(), |one| one.ends_on.map(|day| day.to_string()));
    table.into_text()
}

/// A table that grows by columns (RFC 4180, but LF line ends as in the source files).
struct Csv<'r, T> {
    rows: &'r [T],
    lines: Vec<String>,
}

impl<'r, T> Csv<'r, T> {
    fn new(rows: &'r [T]) -> Self {
        Self { rows, lines: vec![String::new(); rows.len().saturating_add(1)] }
    }

    fn always(&mut self, column: &str, cell: fn(&T) -> String) {
        self.column(column, self.rows.iter().map(cell).collect());
    }

    /// A column that is left out when no row has a value for it.
    fn when_used(&mut self, column: String, cell: impl Fn(&T) -> Option<String>) {
        let cells: Vec<Option<String>> = self.rows.iter().map(cell).collect();
        if cells.iter().any(Option::is_some) {
            self.column(&column, cells.into_iter().map(Option::unwrap_or_default).collect());
        }
    }

    fn column(&mut self, title: &str, cells: Vec<String>) {
        let column = std::iter::once(title.to_owned()).chain(cells);
        for (line, cell) in self.lines.iter_mut().zip(column) {
            if !line.is_empty() {
                line.push(',');
            }
            line.push_str(&escaped(&cell));
        }
    }

    fn into_text(self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}

fn escaped(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
