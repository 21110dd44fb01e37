//! A frozen log through the whole program: what is refused, what goes on, what the operator's commands say.
use std::process::Command;

use claror::foundation::app::App;
use claror::foundation::ledger::{self, FreezeReason, Memory};
use serde_json::{Value, json};

use crate::support::{DATABASES, Installation, Options, code, data, texts};

/// The operator's command on the installation's database and files.
fn claror(app: &App, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_claror"))
        .args(arguments)
        .arg(format!("--data-dir={}", app.settings.data_dir.display()))
        .arg(format!("--database-url={}", app.settings.database_url))
        .output()
        .expect("the program");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_frozen_log_refuses_every_act_in_words_and_everything_else_goes_on() {
    for database in DATABASES {
        let place = Installation::start(database, Options::default());
        let decision = place.open("Congelat", "LIVE");
        data(&place.cast("SOC-01", &decision, "FOR", None), "/castBallot/eid");
        let council = place.app.tenancy.by_slug("sabadell").expect("the council");
        let reason = FreezeReason::Behind { memory: Memory::Witness("w.example".into()), size: 10, known: 20 };
        place.block_on(ledger::freeze(&place.app, &council, reason)).expect("frozen");

        let before = (place.rows("decisions_ballot"), place.rows("decisions_decision"), place.rows("ledger_pending"));
        let refused = place.cast("SOC-02", &decision, "FOR", None);
        assert_eq!(code(&refused), "LEDGER_FROZEN");
        let words = refused.pointer("/errors/0/message").and_then(Value::as_str).expect("words");
        assert!(words.contains("frozen") && words.contains("still be read"), "{words}");
        let input = json!({ "texts": texts("Esborrany"), "results": "LIVE" });
        assert_eq!(code(&place.act("secretary", "draftDecision", "DraftDecisionInput", input)), "LEDGER_FROZEN");
        let after = (place.rows("decisions_ballot"), place.rows("decisions_decision"), place.rows("ledger_pending"));
        assert_eq!(after.0, before.0, "no ballot");
        assert_eq!(after.1, before.1, "no draft");

        // Signing in and out, reading, pages and the record go on.
        place.token("auditor");
        let read = place.ask("", "{ ledger { size frozen } council { slug } }", json!({}));
        assert_eq!(data(&read, "/ledger/frozen"), &json!(true));
        for path in ["/ca/", "/log/checkpoint", "/log-archive"] {
            let answer = place.client().get(format!("{}{path}", place.url)).send().expect("an answer");
            assert_eq!(answer.status().as_u16(), 200, "{path}");
        }
        let health = place.client().get(format!("{}/health", place.url)).send().expect("an answer");
        assert_eq!(health.status().as_u16(), 503);
        let health: Value = health.json().expect("JSON");
        assert_eq!(health.pointer("/ledger/frozenLogs/0/council"), Some(&json!("sabadell")));
        assert_eq!(health.pointer("/ledger/frozenLogs/0/reason/why"), Some(&json!("behind")));

        let (exit, said, _) = claror(&place.app, &["log", "status"]);
        assert_eq!(exit, Some(0));
        assert!(said.contains("FROZEN") && said.contains("witness w.example") && said.contains("log recover"), "{said}");
        let (exit, _, said) = claror(&place.app, &["log", "thaw"]);
        assert_eq!(exit, Some(1), "only what was frozen by hand is thawed by hand: {said}");
    }
}

#[test]
fn the_operator_freezes_thaws_rotates_and_opens_a_new_log_while_the_server_runs() {
    for database in DATABASES {
        let place = Installation::start(database, Options::default());
        assert_eq!(claror(&place.app, &["log", "freeze"]).0, Some(0));
        let input = json!({ "texts": texts("Esborrany"), "results": "LIVE" });
        assert_eq!(code(&place.act("secretary", "draftDecision", "DraftDecisionInput", input)), "LEDGER_FROZEN");
        assert_eq!(claror(&place.app, &["log", "thaw"]).0, Some(0));
        let decision = place.open("Continua", "LIVE");

        let (exit, rotated, said) = claror(&place.app, &["log", "rotate-key", "--json"]);
        assert_eq!(exit, Some(0), "{said}");
        let rotated: Value = serde_json::from_str(&rotated).expect("JSON");
        data(&place.cast("SOC-01", &decision, "FOR", None), "/castBallot/eid");
        let both = wait_for(|| {
            let note = text(&place, "/log/checkpoint");
            (note.lines().filter(|line| line.starts_with("— ")).count() == 2).then_some(note)
        });
        assert!(both.starts_with("sabadell.claror.example/log\n"));
        let vkeys = text(&place, "/log/vkeys");
        assert_eq!(vkeys.lines().collect::<Vec<_>>(), [place.vkey.as_str(), rotated["new_vkey"].as_str().expect("a key")]);

        let (exit, opened, said) = claror(&place.app, &["log", "new-epoch", "--reason", "key-stolen", "--json"]);
        assert_eq!(exit, Some(0), "{said}");
        let opened: Value = serde_json::from_str(&opened).expect("JSON");
        assert_eq!(opened["closed"], json!(true));
        let new_key = opened["new_vkey"].as_str().expect("a key").to_owned();
        // The running server finds the new log by itself and goes on in it.
        wait_for(|| (text(&place, "/log/vkeys").trim() == new_key).then_some(()));
        let eid = data(&place.cast("SOC-02", &decision, "AGAINST", None), "/castBallot/eid").as_str().expect("an id").to_owned();
        wait_for(|| text(&place, &format!("/log/proof/{eid}")).contains("sabadell.claror.example/log-2").then_some(()));

        let folder = tempfile::tempdir().expect("a folder");
        for (path, key) in [("/log-archive/1/log", &place.vkey), ("/log", &new_key)] {
            let file = folder.path().join("key");
            std::fs::write(&file, key).expect("a key");
            let output = Command::new(env!("CARGO_BIN_EXE_claror"))
                .args(["verify", &format!("{}{path}", place.url), "--only", "tree", "--vkey"])
                .arg(&file)
                .output()
                .expect("the program");
            assert_eq!(output.status.code(), Some(0), "{path}: {}", String::from_utf8_lossy(&output.stdout));
        }
        let listed: Value = serde_json::from_str(&text(&place, "/log-archive")).expect("JSON");
        assert_eq!(listed.pointer("/logs/0/reason"), Some(&json!("key_stolen")));
    }
}

fn text(place: &Installation, path: &str) -> String {
    place.client().get(format!("{}{path}", place.url)).send().expect("an answer").text().expect("a text")
}

/// Asks again until it is so; the platform's work is done within seconds.
fn wait_for<T>(mut asked: impl FnMut() -> Option<T>) -> T {
    for _ in 0..300 {
        if let Some(found) = asked() {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("it was not so within 30 seconds");
}
