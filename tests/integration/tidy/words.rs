//! Names, lengths and promises.

use super::sources::{Source, below, none};

/// Long enough for a file that one still reads from end to end.
const LINES: usize = 500;

fn ours() -> Vec<Source> {
    ["src", "migration/src", "crates", "xtask", "tests", "benches"]
        .into_iter()
        .filter(|folder| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).is_dir())
        .filter(|folder| *folder != "benches" || has_rust(folder))
        .flat_map(below)
        .filter(|source| !source.path.contains("/node_modules/"))
        .collect()
}

fn has_rust(folder: &str) -> bool {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    std::fs::read_dir(directory).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            entry.path().extension().is_some_and(|extension| extension == "rs") || entry.path().join("main.rs").exists()
        })
    })
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let long = ours().into_iter().filter(|source| source.text.lines().count() > LINES);
    none(&long.map(|source| format!("{}: {} lines", source.path, source.text.lines().count())).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"], ["HA", "CK"]].map(|halves| halves.concat());
    let mut findings = Vec::new();
    for source in ours() {
        for (number, line) in source.text.lines().enumerate() {
            let words = line.split(|c: char| !c.is_alphanumeric());
            if words.into_iter().any(|word| marks.iter().any(|mark| mark == word)) {
                findings.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none(&findings);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = ours().into_iter().filter(|source| !source.is_test() && !source.text.trim_start().starts_with("//!"));
    none(&silent.map(|source| format!("{}: begins without //!", source.path)).collect::<Vec<_>>());
}

/// A poll is open or closed, a person casts a ballot, a tally counts: "vote" alone says none of it.
#[test]
fn nothing_is_called_a_vote() {
    let mut findings = Vec::new();
    for source in ours().into_iter().filter(|source| source.path.starts_with("src/") || source.path.starts_with("crates/")) {
        let words = ["vote", "Vote", "votes", "Votes", "voting", "Voting"];
        for item in ["fn", "struct", "enum", "trait", "mod", "type", "const"] {
            let found = words.iter().filter(|word| source.has(&format!("{item} {word}")));
            findings.extend(found.map(|word| format!("{}: {item} {word}", source.path)));
        }
    }
    none(&findings);
}

/// Commands that the API does not offer, and who runs them.
const NOT_IN_THE_API: [(&str, &str); 1] = [("publishDataset", "the system, when what a dataset shows has changed")];

/// The file `cast_ballot.rs` holds `CastBallot`, which is `castBallot` for the policy and the API.
#[test]
fn a_command_has_one_name_from_end_to_end() {
    let api = read("frontend/schema.graphql");
    assert!(!api.is_empty(), "frontend/schema.graphql can be read");
    let mut findings = Vec::new();
    for (source, room, name) in commands() {
        let (upper, lower) = (camel(&name, true), camel(&name, false));
        let policy = read(&format!("src/{room}/policy.cedarschema"));
        let offered = api.contains(&format!("{lower}(")) || api.contains(&format!("{lower}:"));
        let excused = NOT_IN_THE_API.iter().any(|(command, _)| *command == lower);
        let faces = [
            (source.has(&format!("Command for {upper}")), format!("does not hold {upper}")),
            (source.code.contains(&format!("\"{lower}\"")), format!("its NAME is not {lower}")),
            (policy.contains(&lower), format!("the policy knows no action {lower}")),
            (offered || excused, format!("the API has no mutation {lower}")),
        ];
        let missing = faces.into_iter().filter(|(found, _)| !found);
        findings.extend(missing.map(|(_, what)| format!("{}: {what}", source.path)));
    }
    none(&findings);
}

#[test]
fn a_command_is_tried_by_a_test() {
    let mut tests: Vec<Source> = below("tests/integration");
    tests.extend(below("src").into_iter().filter(Source::is_test));
    let mut findings = Vec::new();
    for (source, _, name) in commands() {
        let (upper, lower) = (camel(&name, true), camel(&name, false));
        let tried = tests.iter().any(|test| test.has(&upper) || test.has(&lower) || test.has(&name));
        if !tried {
            findings.push(format!("{}: no test runs {upper}, {lower} or {name}", source.path));
        }
    }
    none(&findings);
}

/// Each file that holds a command, with its room and its name.
fn commands() -> Vec<(Source, String, String)> {
    let mut commands = Vec::new();
    for source in below("src") {
        if source.part() != Some("commands") || source.is_test() || !source.has("Command for") {
            continue;
        }
        let room = source.room().unwrap_or_default().to_owned();
        let file = source.path.rsplit('/').next().unwrap_or_default();
        let name = file.trim_end_matches(".rs").to_owned();
        commands.push((source, room, name));
    }
    assert!(!commands.is_empty(), "there are commands");
    commands
}

fn read(path: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(root.join(path)).unwrap_or_default()
}

fn camel(name: &str, upper: bool) -> String {
    let mut out = String::new();
    for (place, part) in name.split('_').enumerate() {
        let mut letters = part.chars();
        if let Some(first) = letters.next() {
            out.extend(if place > 0 || upper { first.to_uppercase().collect::<Vec<_>>() } else { vec![first] });
        }
        out.push_str(letters.as_str());
    }
    out
}

#[test]
fn names_of_files_become_names_of_types_and_of_mutations() {
    assert_eq!(camel("cast_ballot", true), "CastBallot");
    assert_eq!(camel("cast_ballot", false), "castBallot");
}

/// Words that stood for things of docs/terms.md beside its own; one thing has one word, on every page and in every mail.
const OTHER_WORDS: [(&str, &str, &str); 10] = [
    ("ca", "escó", "seient"),
    ("ca", "escons", "seient"),
    ("es", "el puesto", "escaño"),
    ("es", "del puesto", "escaño"),
    ("es", "un puesto", "escaño"),
    ("es", "este puesto", "escaño"),
    ("es", "puestos", "escaño"),
    ("es", "asientos", "escaño (asiento: entry)"),
    ("fr", "groupe de sièges", "collège"),
    ("ar", "ولاية", "تفويض"),
];

#[test]
fn a_thing_has_one_word_in_each_language() {
    let mut findings = Vec::new();
    for (language, word, instead) in OTHER_WORDS {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        for entry in std::fs::read_dir(folder).expect("texts").flatten() {
            let text = std::fs::read_to_string(entry.path()).expect("a text").to_lowercase();
            for (number, line) in text.lines().enumerate().filter(|(_, line)| has_word(line, word)) {
                findings.push(format!("{}:{}: {word}, say {instead}: {line}", entry.path().display(), number + 1));
            }
        }
    }
    none(&findings);
}

/// Whether `word` stands in `line` by itself and not within another.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, found)| {
        let before = line.get(..at).and_then(|rest| rest.chars().next_back());
        let after = line.get(at + found.len()..).and_then(|rest| rest.chars().next());
        [before, after].into_iter().flatten().all(|c| !c.is_alphanumeric())
    })
}
