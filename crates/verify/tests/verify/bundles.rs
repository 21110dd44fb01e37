//! Auditors' bundles: a tar read as it is, what it says to hold, its files and its list of digests.

use crate::support::*;
use claror_record::bundle::BundleScope;
use claror_record::event::*;
use claror_verify::{BundleSource, Options, Report, Source as _, verify};
use std::collections::BTreeSet;
use std::path::Path;

/// The files as a tar, in the order of their names.
fn tar_of(files: &Files, to: &Path) {
    let mut tar = tar::Builder::new(std::fs::File::create(to).unwrap());
    for name in files.names() {
        let content = files.get(&name).unwrap();
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, &name, content.as_slice()).unwrap();
    }
    tar.finish().unwrap();
}

fn sums(files: &Files) -> Vec<u8> {
    let line = |name: &String| format!("{}  {name}\n", FileDigest::of(&files.get(name).unwrap()));
    files.names().iter().map(line).collect::<String>().into_bytes()
}

/// A log that names two files of a decision and one of a dataset, with these files beside it.
fn bundle(scope: BundleScope) -> Files {
    let mut log = Log::opened();
    let spec = PollSpec::usual(1, Results::AfterClose);
    let (text, document, data) = (b"the text".to_vec(), b"the document".to_vec(), b"a,b\n1,2\n".to_vec());
    let called = DecisionCalled {
        code: "D-1".into(),
        text_version: 1,
        texts: vec![TextDigest { language: "ca".into(), sha256: FileDigest::of(&text), size: text.len() as u64 }],
        documents: vec![DocumentDigest {
            sha256: FileDigest::of(&document),
            size: document.len() as u64,
            media_type: "text/plain".into(),
        }],
        ballot_kind: BallotKind::RollCall,
        results: Results::AfterClose,
        rule: spec.rule(),
        opens_at: "2026-11-24T07:00:00Z".parse().unwrap(),
        closes_at: "2026-11-24T12:00:00Z".parse().unwrap(),
    };
    log.push(Subject::Decision(id("another decision", 1)), Event::DecisionCalled(called));
    let publication = DatasetPublished {
        dataset: "members".into(),
        version: 1,
        sha256: FileDigest::of(&data),
        bytes: data.len() as u64,
        rows: 1,
        schema_version: "1.0.0".into(),
        reason: PublishReason::Scheduled,
    };
    log.push(Subject::Dataset("members".into()), Event::DatasetPublished(publication));
    spec.hold(&mut log);
    log.pad(300);
    let files = log.publish();
    for content in [text, document, data] {
        files.set(&format!("files/{}", FileDigest::of(&content)), content);
    }
    files.set("bundle.json", scope.encode().unwrap());
    files.set("SHA256SUMS", sums(&files));
    files
}

/// A log with a withdrawn version of a dataset and one that stands, and the files of a bundle that are in `held`.
fn withdrawn(withdraw: &[u64], held: &[u64]) -> Report {
    let mut log = Log::opened();
    let content = |version: u64| format!("a,b\n1,{version}\n").into_bytes();
    let publication = |version: u64, reason| DatasetPublished {
        dataset: "members".into(),
        version,
        sha256: FileDigest::of(&content(version)),
        bytes: content(version).len() as u64,
        rows: 1,
        schema_version: "1.0.0".into(),
        reason,
    };
    let mut push = |event| log.push(Subject::Dataset("members".into()), Event::DatasetPublished(event));
    for version in 1..=3 {
        push(publication(version, PublishReason::Scheduled));
    }
    for version in withdraw {
        push(publication(*version, PublishReason::Withdrawal));
    }
    let files = log.publish();
    for version in held {
        files.set(&format!("files/{}", FileDigest::of(&content(*version))), content(*version));
    }
    files.set("bundle.json", public().encode().unwrap());
    check(&files)
}

#[test]
fn a_version_that_was_withdrawn_may_be_gone_and_no_other() {
    let report = withdrawn(&[2], &[1, 3]);
    assert_found(&report, 0, &[]);
    assert_eq!(
        (report.counts.files.datasets.named, report.counts.files.datasets.checked, report.counts.files.withdrawn),
        (3, 2, 1)
    );
    let said = "1 versions of datasets that are gone since they were withdrawn".to_owned();
    assert!(report.not_checked.contains(&said), "{:?}", report.not_checked);
    assert!(!report.not_checked.iter().any(|what| what.contains("are not here")), "{:?}", report.not_checked);
    // Still there, it is compared like any other.
    let report = withdrawn(&[2], &[1, 2, 3]);
    assert_found(&report, 0, &[]);
    assert_eq!((report.counts.files.datasets.checked, report.counts.files.withdrawn), (3, 0));
    let missing = |index| {
        format!("BAD file-missing file files/{} expected the file that index {index} names got nothing", {
            FileDigest::of(format!("a,b\n1,{index}\n").as_bytes())
        })
    };
    assert_found(&withdrawn(&[2], &[]), 3, &[&missing(1), &missing(3)]);
    assert_found(&withdrawn(&[], &[1, 3]), 3, &[&missing(2)]);
}

#[test]
fn bytes_of_a_withdrawn_version_that_are_there_must_be_right() {
    let mut log = Log::opened();
    let right = b"a,b\n1,2\n";
    for reason in [PublishReason::Scheduled, PublishReason::Withdrawal] {
        let publication = DatasetPublished {
            dataset: "members".into(),
            version: 1,
            sha256: FileDigest::of(right),
            bytes: right.len() as u64,
            rows: 1,
            schema_version: "1.0.0".into(),
            reason,
        };
        log.push(Subject::Dataset("members".into()), Event::DatasetPublished(publication));
    }
    let files = log.publish();
    let name = format!("files/{}", FileDigest::of(right));
    files.set(&name, b"a,b\n1,3\n".to_vec());
    files.set("bundle.json", public().encode().unwrap());
    assert_found(
        &check(&files),
        1,
        &[&format!("BAD file file {name} expected {} of 8 bytes, named by index 1 got ", FileDigest::of(right))],
    );
}

/// An engagement that ends with `report`, in a bundle that holds `held` in its place.
fn reported(report: &[u8], held: Option<&[u8]>) -> Report {
    let files = engagement(report).publish();
    if let Some(held) = held {
        files.set(&format!("files/{}", FileDigest::of(report)), held.to_vec());
    }
    files.set("bundle.json", public().encode().unwrap());
    check(&files)
}

#[test]
fn the_report_of_an_engagement_is_a_file_of_the_record() {
    let report = br#"{"opinion":"unqualified"}"#;
    let name = format!("files/{}", FileDigest::of(report));
    let good = reported(report, Some(report));
    assert_found(&good, 0, &[]);
    assert_eq!((good.counts.files.reports.named, good.counts.files.reports.checked), (1, 1));
    assert!(good.checked.contains(&"files named by their digests: 1 reports of engagements".to_owned()), "{:?}", good.checked);
    let other = reported(report, Some(br#"{"opinion":"unqualifieD"}"#));
    assert_found(
        &other,
        1,
        &[&format!("BAD file file {name} expected {} of 25 bytes, named by index 2 got ", FileDigest::of(report))],
    );
    assert_found(&reported(report, None), 3, &[&format!("BAD file-missing file {name} expected the file that index 2 names ")]);
}

fn public() -> BundleScope {
    BundleScope::public(0)
}

fn check(files: &Files) -> Report {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.tar");
    tar_of(files, &path);
    let from_tar = verify(&BundleSource::open(&path).unwrap(), &vkey(), Options::default());
    // Whatever the files lie in, the report is the same.
    let unpacked = verify(&files.write(&dir.path().join("unpacked")), &vkey(), Options::default());
    assert_eq!(from_tar.lines(), unpacked.lines());
    assert_eq!(from_tar.lines(), files.check().lines());
    from_tar
}

#[test]
fn a_bundle_is_verified_without_unpacking_it() {
    let report = check(&bundle(public()));
    assert_found(&report, 0, &[]);
    assert_eq!((report.counts.files.named(), report.counts.files.checked(), report.counts.sums_checked), (3, 3, 11));
    assert!(report.remarks.contains(&"a bundle for all, with openings and files from index 0 on".to_owned()));
}

#[test]
fn files_of_other_content_and_files_that_are_due_and_absent_are_found() {
    let honest = bundle(public());
    let name = honest.names().into_iter().find(|name| name.starts_with("files/")).unwrap();
    let files = honest.clone();
    files.flip(&name, 2, 1);
    assert_found(&check(&files), 1, &[&format!("BAD file file {name} expected "), &format!("BAD sums file {name} expected ")]);
    let files = honest.clone();
    files.set(&name, [files.get(&name).unwrap(), b"more".to_vec()].concat());
    assert_eq!(check(&files).exit.code(), 1);
    let files = honest.clone();
    files.remove(&name);
    assert_found(
        &check(&files),
        3,
        &[&format!("BAD file-missing file {name} expected the file that index "), "BAD file-missing "],
    );
    // Who does not claim to hold the files owes none.
    files.remove("bundle.json");
    files.remove("SHA256SUMS");
    let report = check(&files);
    assert_found(&report, 0, &[]);
    assert!(report.not_checked.contains(&"files named by their digests: 1 of 3 are not here".to_owned()));
}

#[test]
fn a_list_of_digests_leads_to_no_file_outside() {
    let files = bundle(public());
    let good = String::from_utf8(files.get("SHA256SUMS").unwrap()).unwrap();
    let digest = "0".repeat(64);
    for bad in
        [format!("{digest}  ../x\n"), format!("{digest}  /etc/passwd\n"), format!("{digest}  a//b\n"), "x\n".into(), "\n".into()]
    {
        files.set("SHA256SUMS", format!("{good}{bad}").into_bytes());
        assert_found(&check(&files), 1, &["BAD sums file SHA256SUMS expected lines of a digest and a plain file name got "]);
    }
    files.set("SHA256SUMS", good.replacen(|c: char| c.is_ascii_hexdigit(), "z", 1).into_bytes());
    assert_eq!(check(&files).exit.code(), 1);
}

#[test]
fn openings_are_due_by_the_scope_and_from_where_the_bundle_begins() {
    let since = BundleScope::public;
    let without_reasons = |scope: BundleScope| {
        let files = bundle(scope);
        let lines = String::from_utf8(files.get("openings.jsonl").unwrap()).unwrap();
        let kept: String = lines.lines().filter(|line| line.contains("/data/choice")).map(|line| format!("{line}\n")).collect();
        files.set("openings.jsonl", kept.into_bytes());
        files.set("SHA256SUMS", sums_again(&files));
        check(&files)
    };
    let all = without_reasons(since(0)).findings.len();
    let some = without_reasons(since(200)).findings.len();
    assert!(0 < some && some < all, "{some} of {all}");
    let none = without_reasons(since(300));
    assert_found(&none, 0, &[]);
    let text = "openings and files of entries before index 300, which the bundle leaves out";
    assert!(none.not_checked.contains(&text.to_owned()), "{:?}", none.not_checked);
}

fn sums_again(files: &Files) -> Vec<u8> {
    files.remove("SHA256SUMS");
    sums(files)
}

#[test]
fn persons_openings_are_due_for_auditors_only() {
    let made = |scope: BundleScope| {
        let mut log = Log::opened();
        let person = log.commit_next("/data/person", "a person");
        let granted = RoleChanged { role: "chair".into(), person };
        log.push(Subject::Council(id("council", 0)), Event::RoleGranted(granted));
        log.openings.clear();
        let files = log.publish();
        files.set("bundle.json", scope.encode().unwrap());
        check(&files)
    };
    let missing = ["BAD opening-missing index 1 pointer /data/person "];
    let of = |part| BundleScope::auditor(0, Some(BTreeSet::from([part])));
    assert_found(&made(public()), 0, &[]);
    assert_found(&made(BundleScope::auditor(0, None)), 3, &missing);
    assert_found(&made(of(AuditScope::Membership)), 3, &missing);
    let elsewhere = made(of(AuditScope::Decisions));
    assert_found(&elsewhere, 0, &[]);
    assert!(
        elsewhere.remarks.iter().any(|remark| remark.starts_with("a bundle for auditors of decisions, ")),
        "{:?}",
        elsewhere.remarks
    );
}

#[test]
fn what_is_no_bundle_is_refused_and_what_a_broken_one_says_proves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.tar");
    tar_of(&bundle(public()), &path);
    let whole = std::fs::read(&path).unwrap();
    let open = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        BundleSource::open(&path).map(|source| source.list("files").unwrap().unwrap().len())
    };
    assert_eq!(open(&whole), Ok(3));
    assert!(open(&whole[..700]).is_err());
    assert!(
        open(b"no tar at all, but longer than a header of five hundred and twelve bytes would be".repeat(20).as_slice()).is_err()
    );
    let mut twice = tar::Builder::new(Vec::new());
    for _ in 0..2 {
        let mut header = tar::Header::new_gnu();
        header.set_size(1);
        twice.append_data(&mut header, "checkpoint", &b"x"[..]).unwrap();
    }
    assert!(open(&twice.into_inner().unwrap()).unwrap_err().to_string().contains("stands twice"));
    let mut link = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Symlink);
    header.set_size(0);
    link.append_link(&mut header, "checkpoint", "/etc/passwd").unwrap();
    assert!(open(&link.into_inner().unwrap()).unwrap_err().to_string().contains("no plain file"));
}
