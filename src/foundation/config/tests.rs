use super::*;

fn variables(pairs: &[(&str, &str)]) -> Sources {
    let environment = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Sources { environment, ..Sources::default() }
}

fn refusals(sources: &Sources) -> Vec<String> {
    load(sources).unwrap_err().iter().map(ToString::to_string).collect()
}

fn file(text: &str) -> (tempfile::TempDir, Sources) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("claror.toml");
    std::fs::write(&path, text).unwrap();
    (folder, Sources { file: Some(path), ..Sources::default() })
}

#[test]
fn a_flag_wins_over_the_environment_and_that_over_the_file() {
    let (_folder, mut sources) = file("[limits]\nquery_aliases = 1\nread_seconds = 1\nquery_directives = 1\n");
    sources.environment = variables(&[("CLAROR_LIMITS_QUERY_ALIASES", "2"), ("CLAROR_LIMITS_READ_SECONDS", "2")]).environment;
    sources.flags = vec![("limits.query_aliases", "3".to_owned())];
    let limits = load(&sources).unwrap().limits;
    assert_eq!((limits.query_aliases, limits.read_seconds, limits.query_directives), (3, 2, 1));
}

#[test]
fn without_any_source_the_defaults_hold_and_are_the_ones_that_the_table_tells() {
    let settings = load(&Sources::default()).unwrap();
    assert_eq!(settings, Settings::for_dir("claror-data"));
    for setting in SETTINGS.iter().filter(|setting| matches!(setting.allowed, Allowed::Whole(..))) {
        let told = variables(&[(&setting.variable(), setting.default)]);
        assert_eq!(load(&told).unwrap(), settings, "{}", setting.name);
    }
}

#[test]
fn a_wrong_value_is_refused_with_its_name_its_source_and_what_is_allowed() {
    let refused = refusals(&variables(&[("CLAROR_LIMITS_QUERY_DEPTH", "many")]));
    assert_eq!(
        refused,
        [
            "limits.query_depth = \"many\" (environment variable CLAROR_LIMITS_QUERY_DEPTH): it is no whole number; allowed is a whole number from 15 to 64."
        ]
    );
    for (name, value) in [
        ("CLAROR_LISTEN", "localhost"),
        ("CLAROR_DATABASE_URL", "mysql://x"),
        ("CLAROR_MAIL_MODE", "pigeon"),
        ("CLAROR_PUBLIC_URL", "http://council.example"),
        ("CLAROR_PUBLIC_URL", "https://council.example/path"),
        ("CLAROR_PASSWORDS_MEMORY_KIB", "1024"),
        ("CLAROR_TRUSTED_PROXIES", "10.0.0.1,proxy"),
        ("CLAROR_DOCUMENTS_OPTIONS", "region"),
        ("CLAROR_FRONTEND_DIR", "/no/such/folder"),
        ("CLAROR_LOG_FILTER", "=,="),
        ("CLAROR_MAIL_FROM", "nobody"),
        ("CLAROR_LISTEN", " "),
    ] {
        let refused = refusals(&variables(&[(name, value)]));
        assert!(
            refused.len() == 1 && refused[0].contains(name) && refused[0].contains("allowed is"),
            "{name}={value}: {refused:?}"
        );
    }
}

#[test]
fn an_unknown_setting_is_refused_and_the_nearest_one_is_named() {
    let (_folder, sources) = file("[limit]\nquery_depth = 20\n");
    let refused = refusals(&sources);
    assert!(
        refused[0].contains("limit.query_depth (file ") && refused[0].contains("Did you mean limits.query_depth?"),
        "{refused:?}"
    );
    let refused = refusals(&variables(&[("CLAROR_LISTN", "127.0.0.1:1")]));
    assert!(refused[0].contains("Did you mean CLAROR_LISTEN?"), "{refused:?}");
    let refused = refusals(&variables(&[("CLAROR_ZZZZZZZZZZZZ", "1")]));
    assert!(refused[0].contains("claror settings"), "{refused:?}");
}

#[test]
fn everything_wrong_is_told_at_once() {
    let (_folder, mut sources) = file("listen = 5\nnonsense_of_mine = true\n");
    sources.environment = variables(&[("CLAROR_MAIL_MODE", "smtp")]).environment;
    let refused = refusals(&sources);
    assert_eq!(refused.len(), 4, "{refused:?}");
}

#[test]
fn a_file_that_cannot_be_read_or_parsed_is_refused_with_its_path() {
    let missing = Sources { file: Some("/no/such/claror.toml".into()), ..Sources::default() };
    assert!(refusals(&missing)[0].starts_with("/no/such/claror.toml: "));
    let (_folder, sources) = file("listen = [\n");
    assert!(refusals(&sources)[0].contains("claror.toml: "));
}

#[test]
fn a_secret_is_never_shown() {
    let refused =
        refusals(&variables(&[("CLAROR_DATABASE_URL", "mysql://council:hunter2@db"), ("CLAROR_DOCUMENTS_OPTIONS", "hunter2")]));
    assert!(refused.len() == 2 && !refused.join(" ").contains("hunter2"), "{refused:?}");
}

#[test]
fn variables_of_other_programs_and_of_tests_are_passed_over() {
    let sources = variables(&[("PATH", "/bin"), ("CLAROR_TEST_POSTGRES", "x"), ("CLAROR_CONFIG", "y")]);
    assert!(load(&sources).is_ok());
}

#[test]
fn no_two_settings_share_a_name_a_variable_or_a_flag() {
    let distinct = |name: fn(&Setting) -> String| SETTINGS.iter().map(name).collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(distinct(|s| s.name.to_owned()), SETTINGS.len());
    assert_eq!(distinct(Setting::variable), SETTINGS.len());
    assert_eq!(distinct(Setting::flag), SETTINGS.len());
}

#[test]
fn docs_operating_lists_every_setting_as_the_table_has_it() {
    let page = include_str!("../../../docs/operating.md");
    assert!(page.contains(&markdown_table()), "put this into docs/operating.md:\n{}", markdown_table());
}

const VKEY: &str = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

#[test]
fn witnesses_are_a_name_a_key_and_an_address() {
    let list = format!("uni {VKEY} https://w.example/v1/");
    let settings = load(&variables(&[("CLAROR_WITNESSES_POLICY", "require"), ("CLAROR_WITNESSES_LIST", &list)])).unwrap();
    let witnesses = &settings.witnesses;
    assert_eq!((witnesses.policy, witnesses.quorum, witnesses.list.len()), (WitnessPolicy::Require, 1, 1));
    assert_eq!((witnesses.list[0].name.as_str(), witnesses.list[0].url.as_str()), ("uni", "https://w.example/v1"));
    assert_eq!(
        witnesses.policy_of(Vec::new()).to_string(),
        format!("witness uni {VKEY} https://w.example/v1\ngroup quorum 1 uni\nquorum quorum\n")
    );
    let (_folder, sources) = file(&format!("[witnesses]\npolicy = \"prefer\"\nlist = [\"{list}\"]\n"));
    let preferred = load(&sources).unwrap().witnesses;
    assert_eq!(preferred.policy_of(Vec::new()).to_string(), format!("witness uni {VKEY} https://w.example/v1\nquorum none\n"));
}

#[test]
fn witnesses_that_cannot_be_asked_are_refused_at_the_start() {
    let good = format!("uni {VKEY} https://w.example");
    for (policy, list, quorum, word) in [
        ("require", "", "1", "it is empty"),
        ("prefer", "uni https://w.example", "1", "other parts"),
        ("prefer", "uni x https://w.example", "1", "the key of uni"),
        ("prefer", &good.replace("+BO", "+AO"), "1", "the key of uni"),
        ("prefer", &good.replace("https", "ftp"), "1", "none that can be called"),
        ("prefer", &good.replace("uni", "none"), "1", "no name for a witness"),
        ("prefer", &format!("{good},{good}"), "1", "the same name"),
        ("prefer", &format!("{good},{}", good.replace("uni", "two")), "1", "the same key"),
        ("none", &good, "1", "must say prefer or require"),
        ("require", &good, "2", "fewer witnesses"),
        ("always", &good, "1", "no such choice"),
    ] {
        let set = [("CLAROR_WITNESSES_POLICY", policy), ("CLAROR_WITNESSES_LIST", list), ("CLAROR_WITNESSES_QUORUM", quorum)];
        let refused = refusals(&variables(&set)).join("\n");
        assert!(refused.contains(word) && refused.contains("witnesses."), "{list}: {refused}");
    }
    let refused = refusals(&variables(&[("CLAROR_WITNESSES_POLICY", "require")]));
    assert!(refused[0].contains("witnesses.list") && refused[0].contains("is needed"), "{refused:?}");
}

#[test]
fn addresses_that_may_be_called_have_a_host_and_a_port() {
    let allow = |text: &str| load(&variables(&[("CLAROR_OUTBOUND_ALLOW", text)])).map(|settings| settings.outbound_allow);
    let shown: Vec<String> =
        allow("127.0.0.1:8470, [::1]:8471,Witness.Local:80").unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["127.0.0.1:8470", "[::1]:8471", "witness.local:80"]);
    for bad in ["127.0.0.1", "127.0.0.1:0", ":80", "a b:80", "::1:80x", "http://x:80", "[x]:80", "x:80,"] {
        assert!(allow(bad).is_err(), "{bad}");
    }
}
