//! The program's commands. Whoever runs them on the server's machine is its *operator*, an actor with policies of its own.
mod bundle;
mod council;
mod count;
mod demo;
mod erase;
mod init;
mod log;
mod mirror;
mod serve;
mod settings;
mod statutes;
#[cfg(test)]
mod tests;
mod verify;
mod witness;

use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};

use self::settings::SettingArguments;
use crate::foundation::app::App;
use crate::foundation::clock::SystemClock;
use crate::foundation::config::{LogFormat, Settings};
use crate::foundation::locale;
use crate::foundation::problem::Problem;
use crate::start;

/// A public body and its stakeholders decide together, in the open.
#[derive(Parser)]
#[command(
    name = "claror",
    version,
    about,
    propagate_version = true,
    after_help = "Settings: `claror settings`. Running a council: docs/operating.md."
)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the councils of this installation
    ///
    /// Brings the database up to date, finishes what an earlier process left undone, and serves until SIGTERM or Ctrl-C.
    Serve(SettingArguments),
    /// Serve the demonstration council with its accounts
    Demo(demo::Arguments),
    /// Make the folders, keys, database and a settings file of a new installation
    Init(init::Arguments),
    /// Bring the database up to date and stop
    ///
    /// `serve` does this too; with several processes run it once before they start.
    Migrate(SettingArguments),
    /// Found a council from files, or fill one that has no members yet
    ///
    /// Everything is checked before anything is written; every problem is told with its file, line and column.
    Import(council::ImportArguments),
    /// Write a council as files that `import` reads, or a bundle of its record for auditors
    Export(council::ExportArguments),
    /// Print the GraphQL schema
    Schema,
    /// Check a council's record without trusting its server
    Verify(verify::Arguments),
    /// Keep a verified copy of somebody's published ledger, which any web server can serve
    Mirror(mirror::Arguments),
    /// Cosign the checkpoints of other people's ledgers
    #[command(subcommand)]
    Witness(witness::Command),
    /// Count anybody's ballots: BLT, PrefLib, Pabulib and CSV files
    Count(count::Arguments),
    /// Check a statute, try cases under it, say it in words, show the voting power
    #[command(subcommand)]
    Statutes(statutes::Command),
    /// What concerns a council's ledger
    #[command(subcommand)]
    Log(log::Command),
    /// Erase what is known of a person, on their written request or on an order
    Erase(erase::Arguments),
    /// Print every setting: its meaning, what is allowed, its default
    Settings,
}

/// Why a command failed: what is printed, and the exit code.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// Something went wrong (exit code 1).
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }

    /// The command was called wrongly (exit code 2).
    fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }
}

impl From<Problem> for Failure {
    /// The problem in English, field by field.
    fn from(problem: Problem) -> Self {
        let mut lines = vec![locale::problem("en", &problem)];
        if let Problem::Invalid(fields) = &problem {
            lines.extend(fields.iter().map(|field| format!("  {}: {}", field.field, locale::field_problem("en", field))));
        }
        Self::new(lines.join("\n"))
    }
}

/// Runs the program.
pub fn run() -> ExitCode {
    let program = Program::parse();
    match carry_out(program.command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("claror: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}

fn carry_out(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve(arguments) => with_runtime(serve::run(arguments.load()?)),
        Command::Demo(arguments) => with_runtime(demo::run(arguments)),
        Command::Init(arguments) => with_runtime(init::run(arguments)),
        Command::Migrate(arguments) => with_runtime(init::migrate(arguments.load()?)),
        Command::Import(arguments) => with_runtime(council::import(arguments)),
        Command::Export(arguments) => with_runtime(council::export(arguments)),
        Command::Erase(arguments) => with_runtime(erase::erase(arguments)),
        Command::Log(command) => with_runtime(log::run(command)),
        Command::Count(arguments) => count::run(&arguments),
        Command::Statutes(command) => statutes::run(&command),
        Command::Verify(arguments) => Ok(verify::run(&arguments)),
        Command::Mirror(arguments) => mirror::run(&arguments),
        Command::Witness(command) => with_runtime(witness::run(command)),
        Command::Schema => {
            print!("{}", start::graph(&Settings::for_dir(".").limits).sdl());
            Ok(ExitCode::SUCCESS)
        }
        Command::Settings => {
            print!("{}", crate::foundation::config::describe_all());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn with_runtime(work: impl Future<Output = Result<(), Failure>>) -> Result<ExitCode, Failure> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| Failure::new(error.to_string()))?;
    runtime.block_on(work)?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the installation.
async fn open(settings: Settings) -> Result<Arc<App>, Failure> {
    start::assemble(settings, Arc::new(SystemClock)).await.map_err(Failure::new)
}

/// Log lines go to the error output, so that a command's own output can be piped.
fn log_to_stderr(settings: &Settings) {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log_filter).unwrap_or_default();
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(std::io::stderr().is_terminal()).with_writer(std::io::stderr);
    let set = match settings.log_format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().try_init(),
    };
    if set.is_err() {
        eprintln!("claror: log lines already go elsewhere");
    }
}
