use clap::{CommandFactory, FromArgMatches as _, Parser};

use super::init::file_text;
use super::settings::SettingArguments;
use super::{Command, Program};
use crate::foundation::config::{self, SETTINGS, Sources};

#[test]
fn the_commands_fit_together() {
    Program::command().debug_assert();
}

#[test]
fn every_command_and_every_flag_says_what_it_is_for() {
    fn check(command: &clap::Command, seen: &mut usize) {
        for argument in command.get_arguments() {
            assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            *seen += 1;
        }
        for inner in command.get_subcommands() {
            assert!(inner.get_about().is_some(), "{}", inner.get_name());
            check(inner, seen);
        }
    }
    let mut seen = 0;
    check(&Program::command(), &mut seen);
    assert!(seen > SETTINGS.len());
}

#[test]
fn every_setting_is_a_flag_that_wins() {
    let flags: Vec<String> = SETTINGS.iter().map(|setting| format!("--{}=x", setting.flag())).collect();
    let words = ["claror", "serve"].map(str::to_owned).into_iter().chain(flags);
    let Ok(Program { command: Command::Serve(arguments) }) = Program::try_parse_from(words) else {
        panic!("flags are not parsed")
    };
    assert_eq!(arguments.flags.len(), SETTINGS.len());
    assert!(Program::try_parse_from(["claror", "serve", "--no-such-setting=1"]).is_err());
}

#[test]
fn the_file_that_init_writes_is_read_again_as_what_was_given() {
    let command = <SettingArguments as clap::Args>::augment_args(clap::Command::new("x"));
    let matches =
        command.get_matches_from(["x", "--listen=127.0.0.1:1", "--limits-query-depth=20", "--mail-from=A \"B\" <a@example.org>"]);
    let given = SettingArguments::from_arg_matches(&matches).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("claror.toml");
    std::fs::write(&path, file_text(&given)).unwrap();
    let from_file = config::load(&Sources { file: Some(path), ..Sources::default() }).unwrap();
    let from_flags = config::load(&Sources { flags: given.flags, ..Sources::default() }).unwrap();
    assert_eq!(from_file, from_flags);
    assert_eq!((from_file.listen.port(), from_file.limits.query_depth), (1, 20));
}

#[test]
fn what_does_not_go_together_is_refused_before_anything_is_opened() {
    for words in [
        vec!["claror"],
        vec!["claror", "import"],
        vec!["claror", "import", "--council", "a", "--into", "b"],
        vec!["claror", "import", "--into", "b"],
        vec!["claror", "import", "--council", "a", "--representatives", "b"],
        vec!["claror", "import", "--council", "a", "--as", "b@example.org"],
        vec!["claror", "verify", "x"],
        vec!["claror", "verify", "x", "--vkey", "k", "--only", "leaves"],
        vec!["claror", "demo", "--listen", "nowhere"],
        vec!["claror", "mirror", "https://a.example/log", "b"],
        vec!["claror", "witness", "serve", "--state", "a", "--key", "b"],
        vec!["claror", "witness", "keygen", "--key", "b"],
        vec!["claror", "export"],
        vec!["claror", "export", "--scope", "public"],
        vec!["claror", "export", "folder", "--scope", "public", "--out", "b"],
        vec!["claror", "export", "folder", "--since", "3"],
        vec!["claror", "count", "ward.blt"],
        vec!["claror", "count", "ward.blt", "--method", "coin"],
        vec!["claror", "count", "ward.blt", "--export", "pdf"],
        vec!["claror", "count", "ward.blt", "--export", "csv", "--method", "irv"],
        vec!["claror", "count", "ward.blt", "--method", "irv", "--seed", "00"],
    ] {
        assert!(Program::try_parse_from(&words).is_err(), "{words:?}");
    }
}

#[test]
fn the_help_of_counting_lists_every_method_and_shows_the_answer() {
    let help = Program::command().find_subcommand_mut("count").unwrap().render_long_help().to_string();
    for method in claror_tally::election::Method::ALL {
        assert!(help.contains(&format!("  {} ", method.id())), "{}", method.id());
    }
    for key in ["\"method\"", "\"winners\"", "\"quota\"", "\"stages\"", "\"totals\"", "\"ties\""] {
        assert!(help.contains(key), "{key}");
    }
}

#[test]
fn statutes_are_checked_and_tried_from_files() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("case.json");
    std::fs::write(&case, r#"{"body": "plenary", "given": {"seats": 27, "present": 8, "roles": ["chair", "secretary"]}}"#)
        .unwrap();
    let statute = root.join("data/statutes/es-rof-1986.yaml");
    let run = |words: &[&str]| {
        let all = ["claror", "statutes"].into_iter().chain(words.iter().copied());
        let Ok(Program { command: Command::Statutes(command) }) = Program::try_parse_from(all) else { panic!("{words:?}") };
        super::statutes::run(&command).map(|code| format!("{code:?}")).map_err(|failure| failure.code)
    };
    let success = format!("{:?}", std::process::ExitCode::SUCCESS);
    let (file, input) = (statute.to_str().unwrap(), case.to_str().unwrap());
    assert_eq!(run(&["check", file]), Ok(success.clone()));
    assert_eq!(run(&["try", file, input, "--json"]), Ok(success.clone()));
    assert_eq!(run(&["try", file, input, "--lang", "ca"]), Ok(success.clone()));
    assert_eq!(run(&["words", file, "--lang", "fr"]), Ok(success.clone()));
    assert_eq!(run(&["power", file, "--seats", "=27"]), Ok(success));
    assert_eq!(run(&["try", file, file]), Err(2));
    std::fs::write(&case, r#"{"body": "nowhere", "given": {}}"#).unwrap();
    assert_eq!(run(&["try", file, input]), Err(2));
    let bad = folder.path().join("bad.yaml");
    std::fs::write(&bad, "form: statute/1\nid: bad\nbodies:\n  plenary:\n    colour: red\n    seats: 9\n").unwrap();
    assert_eq!(run(&["check", bad.to_str().unwrap()]), Ok(format!("{:?}", std::process::ExitCode::from(2))));
    assert_eq!(run(&["check", "/nowhere.yaml"]), Err(2));
}
