use crate::support::*;
use claror_verify::cli::{Request, run};
use std::path::Path;

fn verify(words: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(words.iter().map(|word| word.to_string()), &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn set_up(dir: &Path) -> (String, String) {
    let mut log = Log::opened();
    log.pad(20);
    log.publish().write(&dir.join("log"));
    std::fs::write(dir.join("vkey"), format!("# the council's key\n\n{}\n", vkey())).unwrap();
    (dir.join("log").display().to_string(), dir.join("vkey").display().to_string())
}

#[test]
fn a_directory_is_verified_by_one_command() {
    let dir = tempfile::tempdir().unwrap();
    let (log, vkey) = set_up(dir.path());
    let (code, out, err) = verify(&[&log, "--vkey", &vkey]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("origin council.example/log\nsize 20\nroot "), "{out}");
    assert!(out.ends_with("result: verified (0)\n"), "{out}");

    let (code, out, _) = verify(&["--json", &log, "--only", "tree", "--vkey", &vkey]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &json["exit"], &json["entries"]), (0, &0.into(), &20.into()));

    std::fs::remove_file(dir.path().join("log/tile/0/000.p/20")).unwrap();
    let (code, out, _) = verify(&[&log, "--vkey", &vkey]);
    assert_eq!(code, 3);
    assert!(out.starts_with("BAD tile-missing tile 0/000.p/20 expected 640 bytes got nothing\n"), "{out}");
    let (_, out, _) = verify(&[&log, "--vkey", &vkey, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["exit"], 3);
    assert_eq!(json["findings"][0]["code"], "tile-missing");
    assert_eq!(json["findings"][0]["line"], "BAD tile-missing tile 0/000.p/20 expected 640 bytes got nothing");
}

#[test]
fn wrong_usage_and_files_without_a_key_end_with_2() {
    let dir = tempfile::tempdir().unwrap();
    let (log, vkey_file) = set_up(dir.path());
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let empty = file("empty", "\n# nothing\n");
    let two = file("two", &format!("{0}\n{0}\n", vkey()));
    let bad = file("bad", "council.example/log+00000000+AQ==\n");
    let cases: Vec<(Vec<&str>, &str)> = vec![
        (vec![], "which log?"),
        (vec![&log], "which key?"),
        (vec![&log, "--vkey"], "--vkey needs a file"),
        (vec![&log, "--vkey", &vkey_file, "--only", "leaves"], "--only knows one word"),
        (vec![&log, "--vkey", &vkey_file, "--files-limit", "much"], "much: not a number of MiB"),
        (vec![&log, "--vkey", &vkey_file, "--files-limit"], "--files-limit needs a number of MiB"),
        (vec![&log, "--vkey", &vkey_file, "--previous-vkey", &empty], "holds no key"),
        (vec![&log, "--vkey", &vkey_file, "--fast"], "unknown or repeated option --fast"),
        (vec![&log, &log, "--vkey", &vkey_file], "one log at a time"),
        (vec!["/nowhere/at/all", "--vkey", &vkey_file], "is no directory"),
        (vec![&log, "--vkey", "/nowhere/at/all"], "/nowhere/at/all: "),
        (vec![&log, "--vkey", &empty], "holds no key"),
        (vec![&log, "--vkey", &two], "holds more than one key"),
        (vec![&log, "--vkey", &bad], "not a key"),
    ];
    for (words, begins) in cases {
        let (code, out, err) = verify(&words);
        assert_eq!((code, out.as_str()), (2, ""), "{words:?}");
        assert!(err.contains(begins), "{words:?}: {err}");
    }
}

#[test]
fn a_report_that_cannot_be_written_does_not_pass_for_a_good_one() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let (log, vkey) = set_up(dir.path());
    let words = [log, "--vkey".into(), vkey];
    assert_eq!(run(words, &mut Full, &mut Vec::new()), 3);
}

#[test]
fn the_words_of_a_request_may_come_in_any_order() {
    let words = |text: &str| Request::parse(text.split(' ').map(str::to_owned)).unwrap();
    assert_eq!(words("--json D --only tree --vkey F"), words("D --vkey F --only tree --json"));
    assert!(words("D --vkey F --only tree").only_tree);
}

#[cfg(not(feature = "http"))]
#[test]
fn without_the_feature_an_address_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (_, vkey) = set_up(dir.path());
    let (code, _, err) = verify(&["http://127.0.0.1:1", "--vkey", &vkey]);
    assert_eq!(code, 2);
    assert!(err.contains("built without reading from the web"));
}
