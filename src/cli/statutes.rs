//! `claror statutes`: checks a statute, tries cases under it, says it in words and shows the voting power, without a
//! server or a database.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claror_tally::statute::{self, Case, Library, Problem, Severity, Statute, power};

use super::Failure;
use crate::foundation::locale;
use crate::statutes::{self, words};

/// What is asked of a statute.
#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Check a statute: the form, and what forbids its adoption or needs a tick
    Check(CheckArguments),
    /// Judge a case under a statute: valid or not, adopted or not, and every sum
    Try(TryArguments),
    /// Say a body's rules in sentences, each with its article
    Words(WordsArguments),
    /// The voting power of each sector and seat under a rule, exactly (Banzhaf)
    Power(PowerArguments),
}

/// A statute.
#[derive(clap::Args)]
#[command(after_help = "Exit: 0 no errors (warnings are told), 2 errors, each with its line and column.")]
pub(super) struct CheckArguments {
    /// The statute, form `statute/1`; those that it falls back on are looked for beside it, by their id
    file: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Language of the answer: ca, es, en, fr, ar; without it that of LANG
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

/// A body of a statute.
#[derive(clap::Args)]
pub(super) struct WordsArguments {
    /// The statute
    file: PathBuf,
    /// The body; without it the first
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
    /// The kind of session
    #[arg(long, value_name = "KIND")]
    session: Option<String>,
    /// Language of the answer: ca, es, en, fr, ar; without it that of LANG
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

/// A rule and the sizes of its sectors.
#[derive(clap::Args)]
pub(super) struct PowerArguments {
    /// The statute
    file: PathBuf,
    /// The body; without it the first
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
    /// The kind of matter; without it any
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Seats of a sector, `SECTOR=N`, where the statute does not say or fewer are filled; `=N` for seats in no sector
    #[arg(long, value_name = "SECTOR=N", value_parser = sector_seats)]
    seats: Vec<(String, u64)>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

fn sector_seats(text: &str) -> Result<(String, u64), String> {
    let (sector, number) = text.split_once('=').ok_or("write SECTOR=N")?;
    Ok((sector.to_owned(), number.parse().map_err(|_| "N is a whole number")?))
}

/// A statute and a case.
#[derive(clap::Args)]
#[command(after_help = CASE_HELP)]
pub(super) struct TryArguments {
    /// The statute, form `statute/1`; those that it falls back on are looked for beside it, by their id
    file: PathBuf,
    /// The case, JSON; `-` reads it from the standard input
    case: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Language of the answer: ca, es, en, fr, ar; without it that of LANG
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

const CASE_HELP: &str = "A case (docs/statutes.md has every key):
  {\"body\": \"plenary\", \"kind\": \"two_thirds\", \"given\": {\"call\": 1, \"seats\": 46, \"in_office\": 45, \"present\": 23,
   \"roles\": [\"chair\", \"secretary\"], \"votes\": {\"for\": 10, \"against\": 9, \"abstain\": 4}}}

The answer with --json; null where the case does not say enough, and the checks say what is missing:
  {\"valid\": true, \"adopted\": true, \"quorum_needed\": 16, \"for_needed\": 10, \"by\": \"vote\", \"checks\": [{\"name\", \"base\", \"needed\", \"have\", \"met\", \"article\"}, …]}

Exit: 0 answered, 2 a bad statute or case.";

/// Runs what was asked.
///
/// # Errors
/// A file that cannot be read or is no statute or case (exit code 2, with the place).
pub(super) fn run(command: &Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Check(arguments) => check(arguments),
        Command::Try(arguments) => try_case(arguments),
        Command::Words(arguments) => say(arguments),
        Command::Power(arguments) => show_power(arguments),
    }
}

fn check(arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let shelf = Shelf::open(&arguments.file)?;
    let mut problems = shelf.problems.clone();
    problems.extend(statute::validate(&shelf.library, &shelf.id));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    let may_be_adopted = statute::may_be_adopted(&problems);
    if arguments.json {
        let answer = serde_json::json!({ "statute": shelf.id, "may_be_adopted": may_be_adopted, "problems": problems });
        println!("{answer}");
    } else {
        let language = language(arguments.lang.as_deref());
        for problem in &problems {
            println!("{}", told(language, &arguments.file, problem));
        }
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        let params = [("errors", errors.into()), ("warnings", problems.len().saturating_sub(errors).into())];
        println!("{}", locale::text(language, "statute-check-summary", &params.into()).replace(['\u{2068}', '\u{2069}'], ""));
    }
    Ok(ExitCode::from(if may_be_adopted { 0 } else { 2 }))
}

/// File, line, column, how bad it is, where in the statute, and the sentence.
fn told(language: &str, file: &Path, problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::ReasonedWarning => "reasoned-warning",
    };
    let severity = locale::text(language, &format!("statute-severity-{severity}"), &BTreeMap::new());
    let (line, column, code) = (problem.line, problem.column, problem.code.as_str());
    format!("{}:{line}:{column}: {severity} {code} ({}): {}", file.display(), problem.path, words::problem(language, problem))
}

fn say(arguments: &WordsArguments) -> Result<ExitCode, Failure> {
    let shelf = Shelf::open(&arguments.file)?;
    let rules = shelf.rules(&arguments.file, arguments.body.as_deref(), arguments.session.as_deref())?;
    for line in words::rules(language(arguments.lang.as_deref()), &rules) {
        println!("{}{}", "  ".repeat(line.depth), line.text);
    }
    Ok(ExitCode::SUCCESS)
}

fn show_power(arguments: &PowerArguments) -> Result<ExitCode, Failure> {
    let shelf = Shelf::open(&arguments.file)?;
    let rules = shelf.rules(&arguments.file, arguments.body.as_deref(), None)?;
    let seats: BTreeMap<String, u64> = arguments.seats.iter().cloned().collect();
    let wrong = |error: &dyn std::fmt::Display| Failure::usage(format!("{}: {error}", arguments.file.display()));
    let power = power::power(&rules, arguments.kind.as_deref(), &seats).map_err(|error| wrong(&error))?;
    if arguments.json {
        println!("{}", serde_json::to_string(&power).map_err(|error| wrong(&error))?);
    } else {
        println!("{:<24}{:>6}  {:<24}{:<24}as one bloc", "sector", "seats", "share of seats", "share of power");
        for group in &power.groups {
            let bloc = group.share_as_bloc.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string);
            let (seats, power) = (group.share_of_seats.to_string(), group.share.to_string());
            let sector = if group.sector.is_empty() { "-" } else { &group.sector };
            println!("{sector:<24}{:>6}  {seats:<24}{power:<24}{bloc}", group.seats);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn try_case(arguments: &TryArguments) -> Result<ExitCode, Failure> {
    let shelf = Shelf::open(&arguments.file)?;
    let text = if arguments.case.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin()).map_err(|error| Failure::usage(format!("standard input: {error}")))?
    } else {
        read(&arguments.case)?
    };
    let wrong = |error: &dyn std::fmt::Display| Failure::usage(format!("{}: {error}", arguments.case.display()));
    let case: Case = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    let rules = statute::resolve(&shelf.library, &shelf.id, &case.body, case.session()).map_err(|error| wrong(&error))?;
    let decision = statute::decide(&rules, &case.facts(&rules), case.kind.as_deref()).map_err(|error| wrong(&error))?;
    if arguments.json {
        println!("{}", serde_json::to_string(&decision).map_err(|error| wrong(&error))?);
    } else {
        let language = language(arguments.lang.as_deref());
        println!("{}", words::decision(language, &case, &rules, &decision).join("\n"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The language of an answer: the one asked for, else that of the surroundings, else English.
fn language(asked: Option<&str>) -> &'static str {
    let surroundings =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    asked.and_then(locale::supported).or_else(|| surroundings.as_deref().and_then(locale::supported)).unwrap_or("en")
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::usage(format!("{}: {error}", path.display())))
}

/// A statute with those beside it that it falls back on.
struct Shelf {
    id: String,
    library: Library,
    problems: Vec<Problem>,
}

impl Shelf {
    fn open(path: &Path) -> Result<Self, Failure> {
        let (statute, problems) = load(path)?;
        if statute.id.is_empty() || statute.bodies.is_empty() {
            let first = problems.first().map(|problem| told("en", path, problem)).unwrap_or_default();
            return Err(Failure::usage(format!("{}: no statute of form statute/1\n{first}", path.display())));
        }
        let mut shelf = Self { id: statute.id.clone(), library: Library::new(), problems };
        let folder = path.parent().unwrap_or(Path::new(".")).to_owned();
        let mut wanted: Vec<String> = ids(&statute);
        let mut seen = BTreeSet::from([statute.id.clone()]);
        shelf.library.insert(statute.id.clone(), statute);
        while let Some(id) = wanted.pop() {
            if !seen.insert(id.clone()) || !is_name(&id) {
                continue;
            }
            let found =
                [folder.join(format!("{id}.yaml")), folder.join(format!("{id}.yml"))].into_iter().find(|path| path.is_file());
            // One that is not there stays unsaid; `check` warns of it.
            let Some(found) = found else { continue };
            let (fallback, _) = load(&found)?;
            wanted.extend(ids(&fallback));
            shelf.library.insert(id, fallback);
        }
        Ok(shelf)
    }

    /// The rules of a body; without a name of the first.
    fn rules(&self, file: &Path, body: Option<&str>, session: Option<&str>) -> Result<statute::Rules, Failure> {
        let first = || self.library.get(&self.id).and_then(|statute| statute.bodies.first()).map(|(name, _)| name.clone());
        let body = body.map(str::to_owned).or_else(first).unwrap_or_default();
        statute::resolve(&self.library, &self.id, &body, session)
            .map_err(|error| Failure::usage(format!("{}: {error}", file.display())))
    }
}

fn ids(statute: &Statute) -> Vec<String> {
    statute.fallback.iter().map(|said| said.value.clone()).collect()
}

/// An id that names a file in the same folder and nowhere else.
fn is_name(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

fn load(path: &Path) -> Result<(Statute, Vec<Problem>), Failure> {
    let reading = statutes::read(&read(path)?).map_err(|error| Failure::usage(format!("{}:{error}", path.display())))?;
    Ok((reading.value, reading.problems))
}
