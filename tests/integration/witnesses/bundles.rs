//! `claror export --scope …`: reproducible, checked by our program and by the machine's own tools, and itself recorded.
use std::path::{Path, PathBuf};
use std::process::Command;

use claror_record::bundle::BundleScope;
use claror_record::event::{Event, ExportScope, FileDigest};
use claror_record::tile::decode_bundle;
use claror_record::{Leaf, checkpoint::Checkpoint};

use super::processes::{BINARY, House};

/// Writes a bundle; answers its path and what was said.
fn export(house: &House, name: &str, words: &[&str]) -> (PathBuf, String) {
    let path = house.path(name);
    let shown = path.display().to_string();
    let mut all = vec!["export", "--out", &shown];
    all.extend(words);
    let out = house.claror(&all);
    assert!(out.status.success(), "{out:?}");
    (path, String::from_utf8(out.stdout).expect("text"))
}

fn shell(dir: &Path, line: &str) -> String {
    let out = Command::new("bash").args(["-ec", line]).current_dir(dir).output().expect("bash");
    assert!(out.status.success(), "{line}: {}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("text")
}

fn unpacked(bundle: &Path) -> PathBuf {
    let dir = bundle.with_extension("d");
    std::fs::create_dir(&dir).expect("a folder");
    shell(&dir, &format!("tar xf {}", bundle.display()));
    dir
}

#[test]
fn the_same_record_gives_the_same_bundle_and_its_export_is_recorded() {
    let house = House::new();
    let key = house.key_file();
    let (first, told) = export(&house, "first.tar", &["--scope", "public"]);
    let bytes = std::fs::read(&first).expect("a bundle");
    let size = Checkpoint::open(
        &std::fs::read(unpacked(&first).join("checkpoint")).expect("a note"),
        &house.vkey().parse().expect("a key"),
    )
    .expect("signed")
    .size;
    // The export itself is an entry now; the bundle of the same checkpoint is the same.
    let (again, _) = export(&house, "again.tar", &["--scope", "public", "--size", &size.to_string()]);
    assert!(bytes == std::fs::read(again).expect("a bundle"), "the same bytes");
    let (newer, _) = export(&house, "newer.tar", &["--scope", "public"]);
    assert!(bytes != std::fs::read(newer).expect("a bundle"), "a longer record has another bundle");
    assert!(told.contains(&FileDigest::of(&bytes).to_string()), "{told}");
    let _server = house.serve();
    let client = reqwest::blocking::Client::new();
    let now = house.size();
    let entries =
        client.get(house.url(&format!("/log/tile/entries/000.p/{now}"))).send().expect("entries").bytes().expect("bytes");
    let leaves = decode_bundle(&entries, usize::try_from(now).expect("few")).expect("a bundle");
    let leaf = Leaf::decode(leaves[usize::try_from(size).expect("few")]).expect("a leaf");
    let Event::ExportMade(made) = leaf.event else { panic!("{leaf:?}") };
    assert_eq!((made.scope, made.since, made.size), (ExportScope::Public, 0, size));
    assert_eq!((made.sha256, made.bytes), (FileDigest::of(&bytes), bytes.len() as u64));
    let verified = Command::new(BINARY).args(["verify", &house.url(""), "--vkey", &key]).output().expect("claror runs");
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
}

#[test]
fn a_bundle_is_checked_by_our_program_and_by_the_machines_own_tools() {
    let house = House::new();
    let key = house.key_file();
    for scope in ["public", "auditor"] {
        let (bundle, told) = export(&house, &format!("{scope}.tar"), &["--scope", scope]);
        assert!(!told.contains("nobody has it any more"), "{told}");
        let dir = unpacked(&bundle);
        for source in [&bundle, &dir] {
            let words = ["verify", &source.display().to_string(), "--vkey", &key];
            let verified = Command::new(BINARY).args(words).output().expect("claror runs");
            assert_eq!(verified.status.code(), Some(0), "{scope}: {}", String::from_utf8_lossy(&verified.stdout));
        }
        assert!(
            shell(&dir, "sha256sum --check --quiet SHA256SUMS && wc -l <SHA256SUMS").trim().parse::<u32>().expect("a number") > 5
        );
        let listed = shell(&dir, &format!("tar tf {} | LC_ALL=C sort -c && tar tf {}", bundle.display(), bundle.display()));
        for name in ["HOW-TO-CHECK.md", "SHA256SUMS", "bundle.json", "checkpoint", "openings.jsonl", "policy", "tile/entries/"] {
            assert!(listed.contains(name), "{name}");
        }
        assert_eq!(listed.lines().filter(|name| *name != "SHA256SUMS").count(), shell(&dir, "cat SHA256SUMS").lines().count());
        let scoped = BundleScope::decode(&std::fs::read(dir.join("bundle.json")).expect("a scope")).expect("its form");
        assert_eq!(scoped.scope, if scope == "public" { ExportScope::Public } else { ExportScope::Auditor });
        let page = std::fs::read_to_string(dir.join("HOW-TO-CHECK.md")).expect("a page");
        assert!(page.contains("tlog-tiles get-leaf --check") && page.contains("claror verify") && page.contains("erasure.done"));
        assert_eq!(page.contains("It holds personal data"), scope == "auditor");
    }
}

#[test]
fn an_auditors_bundle_opens_more_than_a_public_one_and_since_leaves_out_what_was_before() {
    let house = House::new();
    let lines = |name: &str, words: &[&str]| {
        let dir = unpacked(&export(&house, name, words).0);
        std::fs::read_to_string(dir.join("openings.jsonl")).expect("openings").lines().count()
    };
    // Who represents whom stands in the record as a commitment that only auditors may open.
    let public = lines("p.tar", &["--scope", "public"]);
    let auditor = lines("a.tar", &["--scope", "auditor"]);
    assert!(auditor > public, "{auditor} {public}");
    let later = lines("s.tar", &["--scope", "auditor", "--since", "100"]);
    assert!(later > 0 && later < auditor, "{later} {auditor}");
}

#[test]
fn what_cannot_be_exported_is_refused_and_leaves_nothing_behind() {
    let house = House::new();
    let out = house.path("x.tar").display().to_string();
    for words in [
        vec!["export"],
        vec!["export", "--scope", "public"],
        vec!["export", "--out", &out],
        vec!["export", "--scope", "everything", "--out", &out],
        vec!["export", "--scope", "public", "--out", &out, "--size", "7777"],
        vec!["export", "--scope", "public", "--out", &out, "--since", "7777"],
        vec!["export", "--scope", "public", "--out", "/no/such/folder/x.tar"],
    ] {
        let refused = house.claror(&words);
        assert!(!refused.status.success(), "{words:?}");
    }
    let left: Vec<_> = std::fs::read_dir(house.path("")).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("x.tar")), "{left:?}");
}
