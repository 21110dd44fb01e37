//! Step 5 and the command line's memory: `--state`, `--old`, `--max-age`, evidence.

use crate::support::*;
use claror_verify::cli::{parse_age, run};
use std::path::{Path, PathBuf};

struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("vkey"), vkey().to_string()).unwrap();
        Desk { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn publish(&self, log: &Log) {
        let _ = std::fs::remove_dir_all(self.path("log"));
        log.publish().write(&self.path("log"));
    }

    /// The exit code and what was printed, on either stream.
    fn verify(&self, more: &[&str]) -> (u8, String) {
        let word = |name: &str| self.path(name).display().to_string();
        let mut words = vec![word("log"), "--vkey".into(), word("vkey"), "--evidence".into(), word("evidence")];
        words.extend(more.iter().map(|word| word.to_string()));
        let mut printed = Vec::new();
        let mut complaints = Vec::new();
        let code = run(words, &mut printed, &mut complaints);
        (code, String::from_utf8([printed, complaints].concat()).unwrap())
    }

    fn state(&self) -> String {
        self.path("state").display().to_string()
    }
}

fn files_in(dir: &Path) -> Vec<String> {
    let names = std::fs::read_dir(dir).map(|all| all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect());
    let mut names: Vec<String> = names.unwrap_or_default();
    names.sort();
    names
}

fn grown(size: usize) -> Log {
    let mut log = Log::opened();
    log.pad(size);
    log
}

#[test]
fn a_log_that_grows_is_remembered_and_one_that_shrinks_is_convicted() {
    let desk = Desk::new();
    let state = desk.state();
    for size in [40, 40, 300, 301] {
        desk.publish(&grown(size));
        let (code, out) = desk.verify(&["--state", &state]);
        assert_eq!(code, 0, "{out}");
        assert_eq!(out.contains("checked: consistency with 1 checkpoints seen earlier"), size != 40 || out.contains("with 1"));
        assert_eq!(files_in(Path::new(&state)).len(), 1);
    }
    let remembered = || std::fs::read(Path::new(&state).join(&files_in(Path::new(&state))[0])).unwrap();
    let before = remembered();
    assert!(String::from_utf8(before.clone()).unwrap().starts_with("council.example/log\n301\n"));

    desk.publish(&grown(299));
    let (code, out) = desk.verify(&["--state", &state]);
    assert_eq!(code, 1);
    let file = Path::new(&state).join(&files_in(Path::new(&state))[0]);
    assert!(out.starts_with(&format!("BAD rollback checkpoint {} expected at least the 301 entries", file.display())), "{out}");
    assert_eq!(remembered(), before, "what convicted it stays");
    assert_eq!(files_in(&desk.path("evidence")), ["301-299-earlier", "301-299-newest"]);
    assert_eq!(std::fs::read(desk.path("evidence/301-299-earlier")).unwrap(), before);
}

#[test]
fn a_fork_is_convicted_by_two_notes_and_the_proof_that_fails_between_them() {
    use claror_record::Hash;
    use claror_record::checkpoint::Checkpoint;
    use claror_record::merkle::verify_consistency;
    let desk = Desk::new();
    desk.publish(&grown(300));
    assert_eq!(desk.verify(&["--state", &desk.state()]).0, 0);
    let mut other = grown(400);
    other.leaves[17] = other.leaves[18].clone();
    other.leaves[18] = grown(20).leaves[17].clone();
    desk.publish(&other);
    let (code, out) = desk.verify(&["--state", &desk.state(), "--only", "tree"]);
    assert_eq!(code, 1);
    assert!(out.contains("BAD fork checkpoint ") && out.contains(" expected at size 300 the root "), "{out}");
    let read = |part: &str| std::fs::read(desk.path(&format!("evidence/300-400-{part}"))).unwrap();
    let (earlier, newest) = (read("earlier"), read("newest"));
    let (earlier, newest) = (Checkpoint::open(&earlier, &vkey()).unwrap(), Checkpoint::open(&newest, &vkey()).unwrap());
    let proof = String::from_utf8(read("failed-proof")).unwrap();
    let hashes: Vec<Hash> =
        proof.lines().skip(1).map(|line| Hash(claror_record::encoding::array_from_base64(line).unwrap())).collect();
    assert!(proof.starts_with("consistency 300 400\n"));
    let between = |old: &Hash| verify_consistency((300, old), (400, &newest.root), &hashes);
    assert!(between(&earlier.root).is_err());
    let hashes_of = |log: &Log| -> Vec<Hash> { log.leaves.iter().map(|leaf| claror_record::merkle::leaf_hash(leaf)).collect() };
    assert_eq!(between(&claror_record::merkle::root(&hashes_of(&other)[..300])), Ok(()), "it proves the other history");
}

#[test]
fn checkpoints_brought_along_must_be_continued_and_belong_to_the_log() {
    let desk = Desk::new();
    desk.publish(&grown(120));
    let note = |name: &str, content: Vec<u8>| {
        std::fs::write(desk.path(name), content).unwrap();
        desk.path(name).display().to_string()
    };
    let old = note("old", grown(50).publish().get("checkpoint").unwrap());
    let first = note("first", Log::default().publish().get("checkpoint").unwrap());
    let (code, out) = desk.verify(&["--old", &old, "--old", &first]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("checked: consistency with 2 checkpoints seen earlier"));
    assert!(!out.contains("not checked: consistency"));
    let later = note("later", grown(121).publish().get("checkpoint").unwrap());
    assert_eq!(desk.verify(&["--old", &later]).0, 1);
    let stranger = claror_record::note::SigningKey::from_seed(ORIGIN, &[1; 32]).unwrap();
    let foreign = note("foreign", grown(50).publish_as(&stranger).get("checkpoint").unwrap());
    for bad in [foreign, note("bad", b"no note".to_vec())] {
        let (code, out) = desk.verify(&["--old", &bad]);
        assert_eq!(code, 3, "proves nothing against the log: {out}");
        assert!(out.starts_with(&format!("BAD seen checkpoint {bad} expected ")), "{out}");
    }
    assert_eq!(desk.verify(&["--old", "/nowhere/at/all"]).0, 2);
}

#[test]
fn nothing_is_remembered_of_a_tree_that_is_not_whole_and_a_memory_that_cannot_be_kept_is_said() {
    let desk = Desk::new();
    desk.publish(&grown(60));
    std::fs::remove_file(desk.path("log/tile/0/000.p/60")).unwrap();
    assert_eq!(desk.verify(&["--state", &desk.state()]).0, 3);
    assert_eq!(files_in(Path::new(&desk.state())), Vec::<String>::new());
    // A wrong record in a sound tree is remembered all the same: the next tree must continue it.
    let mut wrong = grown(60);
    wrong.leaves[9] = b"{}".to_vec();
    desk.publish(&wrong);
    assert_eq!(desk.verify(&["--state", &desk.state()]).0, 5);
    assert_eq!(files_in(Path::new(&desk.state())).len(), 1);
    let blocked = desk.path("vkey").display().to_string();
    let (code, out) = desk.verify(&["--state", &blocked]);
    assert_eq!(code, 3, "{out}");
}

#[test]
fn age_is_told_by_the_newest_entry_where_no_witness_is_asked() {
    let desk = Desk::new();
    desk.publish(&grown(60));
    let (code, out) = desk.verify(&["--max-age", "1d"]);
    // The entries are of November 2026.
    assert!(matches!(code, 0 | 4), "{out}");
    let mut old = Log { now: -900 * 86_400, ..Log::default() };
    old.push(claror_record::event::Subject::Log(ORIGIN.into()), opened_event());
    desk.publish(&old);
    let (code, out) = desk.verify(&["--max-age", "30d"]);
    assert_eq!(code, 4);
    assert!(out.contains("BAD age checkpoint expected a entry with a time of the last 2592000 seconds got one of "), "{out}");
    assert_eq!(desk.verify(&["--max-age", "3600000d"]).0, 0);
    for (text, seconds) in [("90s", Some(90)), ("30m", Some(1_800)), ("24h", Some(86_400)), ("7d", Some(604_800))] {
        assert_eq!(parse_age(text), seconds);
    }
    for bad in ["", "h", "24", "1w", "-1d", "1.5h", "01d", "é", "99999999999999999999d", "9999999999999999999d"] {
        assert_eq!(parse_age(bad), None, "{bad:?}");
    }
}

#[test]
fn the_state_of_one_log_is_not_another_logs() {
    use claror_verify::State;
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path()).unwrap();
    state.remember("a.example/log", b"a").unwrap();
    state.remember("a.example_log", b"b").unwrap();
    state.remember("../../etc/passwd", b"c").unwrap();
    assert_eq!(files_in(dir.path()).len(), 3);
    assert_eq!(state.recall("a.example/log").unwrap().unwrap().note, b"a");
    assert_eq!(state.recall("a.example_log").unwrap().unwrap().note, b"b");
    assert_eq!(state.recall("b.example/log").unwrap(), None);
}
