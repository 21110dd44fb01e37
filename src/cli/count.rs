//! `claror count`: recounts anybody's ballots, without a server or a database.
use std::path::PathBuf;
use std::process::ExitCode;

use claror_tally::election::{Count, Election, Form, Limits, Method, Request, read, sortition, write};

use super::Failure;

/// What is to be counted, and how.
#[derive(clap::Args)]
#[command(after_help = methods())]
pub(super) struct Arguments {
    /// How papers are counted: one of the ids below
    #[arg(long, value_name = "ID", value_parser = method, required_unless_present = "export")]
    method: Option<Method>,
    /// Places to be filled; without it those of the file, else one
    #[arg(long, value_name = "N")]
    seats: Option<usize>,
    /// An option's name; give all that may tie, in the order that a lot has drawn, by which ties are broken that nothing else breaks
    #[arg(long, value_name = "NAME")]
    lot: Vec<String>,
    /// 64 hexadecimal digits by which lots are drawn (docs/methods/sortition.md): the draw itself, or the order that breaks ties
    #[arg(long, value_name = "HEX", conflicts_with = "lot", value_parser = seed)]
    seed: Option<sortition::Bytes>,
    /// Options that a paper may name at most; without it those of the file, else of the method
    #[arg(long, value_name = "N")]
    max_options: Option<u64>,
    /// Points that a paper may give to one option at most
    #[arg(long, value_name = "N")]
    max_points: Option<u64>,
    /// Points, or dots, that a paper may give in all
    #[arg(long, value_name = "N")]
    max_sum: Option<u64>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Count nothing; print the ballots as a file of this form: blt, preflib, abif or csv
    #[arg(long, value_name = "FORM", value_parser = form, conflicts_with_all = ["method", "json", "lot", "seed"])]
    export: Option<Form>,
    /// A BLT, PrefLib (.soc .soi .toc .toi .cat), ABIF, Pabulib (.pb) or CSV file, told by its content
    file: PathBuf,
}

fn method(id: &str) -> Result<Method, String> {
    Method::from_id(id).ok_or_else(|| "no such method; `claror count --help` lists them".to_owned())
}

fn form(id: &str) -> Result<Form, String> {
    Form::from_id(id).ok_or_else(|| "the forms are blt, preflib, abif and csv".to_owned())
}

fn seed(text: &str) -> Result<sortition::Bytes, String> {
    sortition::from_hex(text).ok_or_else(|| "a seed is 64 hexadecimal digits".to_owned())
}

fn methods() -> String {
    let list: String = Method::ALL.iter().map(|method| format!("  {:<20}{}\n", method.id(), method.about().trim())).collect();
    format!(
        "Methods (docs/methods):\n{list}
CSV files are told by their header: `a,b,prefer_a,prefer_b` (pairwise totals), `roll_call,MEMBER,vote` (roll calls), `list,votes`,
`option` (a pool), and `ranks,A,B,…`, `approvals,A,B,…` or `points,A,B,…` with a row for each group of equal papers, its number first.

JSON, for `claror count --method stv_wig_scotland --json ward.blt`:
  {{\"method\": \"stv_wig_scotland\", \"winners\": [\"Ada\", \"Bo\"], \"quota\": \"1125.00000\",
   \"stages\": [{{\"totals\": {{\"Ada\": \"1560.00000\", …}}, \"elected\": [\"Ada\"]}}, …],
   \"ties\": [{{\"stage\": 3, \"for_what\": \"exclusion\", \"between\": […], \"taken\": […], \"by\": \"earlier_stage\"}}]}}
Winners stand in the order of their election; totals are decimal text or exact fractions (`7/3`); `quota` is null where there is none."
    )
}

/// Counts the file, or writes it in another form.
///
/// # Errors
/// The file cannot be read, or does not fit the method or the form (exit code 2, with the line or the paper's number).
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::usage(format!("{}: {error}", arguments.file.display()));
    let text = std::fs::read_to_string(&arguments.file).map_err(|error| wrong(&error))?;
    let mut election = read(&text).map_err(|error| wrong(&error))?;
    let Some(method) = arguments.method else {
        election.seats = arguments.seats.or(election.seats);
        let form = arguments.export.ok_or_else(|| Failure::usage("--method or --export is needed".to_owned()))?;
        print!("{}", write(&election, form).map_err(|error| wrong(&error))?);
        return Ok(ExitCode::SUCCESS);
    };
    let lot = match &arguments.seed {
        Some(seed) => sortition::draw(seed, election.choices().iter().map(|choice| choice.name.as_str())),
        None => lot(&election, &arguments.lot)?,
    };
    let limits = Limits { options: arguments.max_options, points: arguments.max_points, sum: arguments.max_sum };
    let request = Request { seats: arguments.seats, lot, limits, seed: arguments.seed };
    let count = method.count(&election, &request).map_err(|error| wrong(&error))?;
    if arguments.json {
        println!("{}", serde_json::to_string(&count).map_err(|error| wrong(&error))?);
    } else {
        print!("{}", words(&count));
    }
    Ok(ExitCode::SUCCESS)
}

fn lot(election: &Election, names: &[String]) -> Result<Vec<usize>, Failure> {
    let mut drawn = Vec::with_capacity(names.len());
    for name in names {
        let place = election.choices().iter().position(|choice| choice.name == *name);
        let place = place.ok_or_else(|| Failure::usage(format!("--lot: there is no option `{name}`")))?;
        if drawn.contains(&place) {
            return Err(Failure::usage(format!("--lot: `{name}` is named twice")));
        }
        drawn.push(place);
    }
    Ok(drawn)
}

/// The count for people: winners, quota, each stage as a table.
fn words(count: &Count) -> String {
    let mut lines = vec![format!("method   {}", count.method), format!("winners  {}", count.winners.join(", "))];
    lines.extend(count.quota.iter().map(|quota| format!("quota    {quota}")));
    for (number, stage) in count.stages.iter().enumerate() {
        lines.push(String::new());
        lines.push(match &stage.about {
            Some(about) => format!("stage {}: {about}", number.saturating_add(1)),
            None => format!("stage {}", number.saturating_add(1)),
        });
        let width = stage.totals.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
        for (name, total) in &stage.totals {
            let mark = if stage.elected.contains(name) {
                "  elected"
            } else if stage.excluded.contains(name) {
                "  excluded"
            } else {
                ""
            };
            lines.push(format!("  {name:<width$}  {total:>14}{mark}"));
        }
        lines.extend(stage.exhausted.iter().map(|worth| format!("  {:<width$}  {worth:>14}", "(for nobody)")));
    }
    for tie in &count.ties {
        lines.push(String::new());
        lines.push(format!(
            "tie at stage {} ({}) between {}: {} by {}",
            tie.stage,
            tie.for_what,
            tie.between.join(", "),
            tie.taken.join(", "),
            tie.by
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}
