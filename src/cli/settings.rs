//! Every setting as a flag, made from the one table, and reading the sources together.
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Args, Command};

use super::Failure;
use crate::foundation::config::{self, SETTINGS, SettingError, Settings, Sources};

/// The settings file when none is named and it is there.
const USUAL_FILE: &str = "claror.toml";
const FILE_VARIABLE: &str = "CLAROR_CONFIG";
const HEADING: &str = "Settings (each also in the file and in the environment)";

/// The flags of all settings, and `--config`.
#[derive(Debug, Clone, Default)]
pub(super) struct SettingArguments {
    pub config: Option<PathBuf>,
    /// Name of the setting and value.
    pub flags: Vec<(&'static str, String)>,
}

impl Args for SettingArguments {
    fn augment_args(command: Command) -> Command {
        let file = Arg::new("config")
            .long("config")
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf))
            .help(format!("Settings file (TOML); else {FILE_VARIABLE}, else {USUAL_FILE} here if there is one"));
        SETTINGS.iter().fold(command.arg(file), |command, setting| {
            let flag = Arg::new(setting.name)
                .long(setting.flag())
                .value_name("VALUE")
                .help(format!("{} [default: {}]", setting.meaning.trim_end_matches('.'), setting.default))
                .long_help(format!("{}\n[allowed: {}] [default: {}]", setting.meaning, setting.allowed.words(), setting.default))
                .hide_short_help(!matches!(setting.name, "data_dir" | "database.url" | "listen" | "public_url"))
                .help_heading(HEADING);
            command.arg(flag)
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for SettingArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let flags = SETTINGS
            .iter()
            .filter_map(|setting| matches.get_one::<String>(setting.name).map(|value| (setting.name, value.clone())));
        Ok(Self { config: matches.get_one::<PathBuf>("config").cloned(), flags: flags.collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Every refused setting, a line each.
pub(super) fn refused(errors: &[SettingError]) -> Failure {
    let lines: Vec<String> = errors.iter().map(|error| format!("  {error}")).collect();
    Failure::usage(format!("these settings are refused:\n{}", lines.join("\n")))
}

impl SettingArguments {
    /// Reads file, environment and flags, and sends log lines where the settings say.
    ///
    /// # Errors
    /// Every setting that is unknown or wrong (exit code 2).
    pub(super) fn load(&self) -> Result<Settings, Failure> {
        let settings = config::load(&self.sources()).map_err(|errors| refused(&errors))?;
        super::log_to_stderr(&settings);
        Ok(settings)
    }

    fn sources(&self) -> Sources {
        let named = self.config.clone().or_else(|| std::env::var_os(FILE_VARIABLE).map(PathBuf::from));
        let usual = || Some(PathBuf::from(USUAL_FILE)).filter(|path| path.is_file());
        Sources {
            file: named.or_else(usual),
            // A variable that is no Unicode cannot be one of ours, or is a wrong one of ours.
            environment: std::env::vars_os()
                .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
                .collect(),
            flags: self.flags.clone(),
        }
    }
}
