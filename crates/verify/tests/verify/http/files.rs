//! Files that entries name, fetched from where a council's site publishes them.

use super::{Reply, quick, serve};
use crate::support::*;
use claror_record::event::*;
use claror_verify::{HttpSource, Options, Report, verify};
use serde_json::{Value, json};
use std::collections::HashMap;

const DOCUMENT: &[u8] = b"%PDF a document";
const REPORT: &[u8] = br#"{"opinion":"unqualified"}"#;

fn version(n: u64) -> Vec<u8> {
    format!("a,b\n1,{n}\n").into_bytes()
}

/// A site: its log, and what it publishes beside it. The second version of the dataset is withdrawn.
fn site() -> HashMap<String, Vec<u8>> {
    let spec = PollSpec::usual(1, Results::Live);
    let mut log = engagement(REPORT);
    let text = b"Title\n\nSummary\n\nBody\n";
    let (opens_at, closes_at) = ("2026-11-24T07:00:00Z".parse().unwrap(), "2026-11-24T12:00:00Z".parse().unwrap());
    let called = DecisionCalled {
        code: "D-1".into(),
        text_version: 2,
        texts: vec![TextDigest { language: "ca".into(), sha256: FileDigest::of(text), size: text.len() as u64 }],
        documents: vec![DocumentDigest {
            sha256: FileDigest::of(DOCUMENT),
            size: DOCUMENT.len() as u64,
            media_type: "application/pdf".into(),
        }],
        ballot_kind: BallotKind::RollCall,
        results: Results::Live,
        rule: spec.rule(),
        opens_at,
        closes_at,
    };
    log.push(Subject::Decision(spec.decision()), Event::DecisionCalled(called));
    for (n, reason) in [(1, PublishReason::Scheduled), (2, PublishReason::Scheduled), (2, PublishReason::Withdrawal)] {
        let publication = DatasetPublished {
            dataset: "members".into(),
            version: n,
            sha256: FileDigest::of(&version(n)),
            bytes: version(n).len() as u64,
            rows: 1,
            schema_version: "1.0.0".into(),
            reason,
        };
        log.push(Subject::Dataset("members".into()), Event::DatasetPublished(publication));
    }
    let files = log.publish();
    let mut site: HashMap<_, _> =
        files.names().into_iter().map(|name| (format!("/log/{name}"), files.get(&name).unwrap())).collect();
    site.insert("/data/members/v/1.csv".into(), version(1));
    site.insert("/documents/7/plan.pdf".into(), DOCUMENT.to_vec());
    site.insert("/documents/8/A-2026-001.json".into(), REPORT.to_vec());
    let decision = json!({
        "texts": [
            { "version": 1, "language": "ca", "title": "Old", "summary": "", "body": "" },
            { "version": 2, "language": "ca", "title": "Title", "summary": "Summary", "body": "Body" },
        ],
        "documents": [{ "sha256": FileDigest::of(DOCUMENT).to_string(), "url": "/documents/7/plan.pdf" }],
    });
    answer(&mut site, "decision", decision);
    answer(&mut site, "engagement", json!({ "report": { "url": "/documents/8/A-2026-001.json" } }));
    site
}

fn answer(site: &mut HashMap<String, Vec<u8>>, name: &str, value: Value) {
    site.insert(format!("/graphql {name}"), json!({ "data": { name: value } }).to_string().into_bytes());
}

/// The report of a run, and how often the site was asked.
fn run(site: HashMap<String, Vec<u8>>, fetch_files: Option<u64>) -> (Report, usize) {
    let (address, requests) = serve(Box::new(move |path, _| {
        let known = match path.strip_prefix("/graphql ") {
            Some(question) => ["decision", "engagement"].iter().find(|name| question.contains(&format!("{name}(id: $id)"))),
            None => None,
        };
        let path = known.map_or(path.to_owned(), |name| format!("/graphql {name}"));
        match site.get(&path) {
            Some(content) => Reply::Ok(content.clone()),
            None if path == "/data/members/v/2.csv" => Reply::Status(410, ""),
            None => Reply::Status(404, ""),
        }
    }));
    let source = HttpSource::new(&address, quick()).unwrap();
    let report = verify(&source, &vkey(), Options { fetch_files, ..Options::default() });
    (report, requests.load(std::sync::atomic::Ordering::Relaxed))
}

#[test]
fn texts_documents_versions_and_reports_are_fetched_where_a_site_publishes_them() {
    let (report, _) = run(site(), Some(1 << 20));
    assert_found(&report, 0, &[]);
    let kinds = "1 texts of decisions, 1 documents of decisions, 1 versions of datasets, 1 reports of engagements";
    assert!(report.checked.contains(&format!("files named by their digests: {kinds}")), "{:?}", report.checked);
    assert_eq!((report.counts.files.named(), report.counts.files.checked(), report.counts.files.withdrawn), (5, 4, 1));
}

#[test]
fn without_being_asked_to_nothing_is_fetched_and_the_report_says_so() {
    let (report, requests) = run(site(), None);
    assert_found(&report, 0, &[]);
    let said = "files named by their digests: the address was asked for none of 5 (--files)".to_owned();
    assert!(report.not_checked.contains(&said), "{:?}", report.not_checked);
    // Checkpoint, tile, entries, openings and bundle.json.
    assert_eq!(requests, 5);
}

#[test]
fn no_more_is_fetched_than_may_be() {
    let (report, _) = run(site(), Some(REPORT.len() as u64 + 3));
    assert_found(&report, 0, &[]);
    assert_eq!((report.counts.files.checked(), report.counts.files.beyond_limit), (1, 4));
    let said = "files named by their digests: 4 of 5, beyond what may be fetched (--files-limit)".to_owned();
    assert!(report.not_checked.contains(&said), "{:?}", report.not_checked);
}

#[test]
fn other_content_is_found_whatever_the_site_says_of_it() {
    for (path, place) in [
        ("/data/members/v/1.csv", "version 1 of dataset members"),
        ("/documents/7/plan.pdf", "document of decision "),
        ("/documents/8/A-2026-001.json", "report of engagement "),
    ] {
        let mut other = site();
        other.get_mut(path).unwrap()[3] ^= 1;
        assert_found(&run(other, Some(1 << 20)).0, 1, &[&format!("BAD file file {place}")]);
        let mut longer = site();
        longer.get_mut(path).unwrap().extend(vec![b'x'; 1 << 17]);
        let (report, _) = run(longer, Some(1 << 20));
        assert_found(&report, 1, &[&format!("BAD file file {place}")]);
        assert!(found(&report)[0].contains(" got more than "), "{:?}", found(&report));
        let mut gone = site();
        gone.remove(path);
        assert_found(&run(gone, Some(1 << 20)).0, 3, &[&format!("BAD file-missing file {place}")]);
    }
    let mut other = site();
    let text = json!({ "version": 2, "language": "ca", "title": "Title", "summary": "Summary", "body": "Another" });
    answer(&mut other, "decision", json!({ "texts": [text], "documents": [] }));
    let lines = ["BAD file file text ca, version 2, of decision ", "BAD file-missing file document of decision "];
    assert_found(&run(other, Some(1 << 20)).0, 1, &lines);
}

#[test]
fn nothing_that_a_site_says_leads_elsewhere() {
    for url in ["http://127.0.0.1:1/x", "//127.0.0.1:1/x", "@127.0.0.1:1/x", "/\\127.0.0.1:1/x", "documents/8", ""] {
        let mut other = site();
        answer(&mut other, "engagement", json!({ "report": { "url": url } }));
        let (report, _) = run(other, Some(1 << 20));
        assert_found(&report, 3, &["BAD file-missing file report of engagement "]);
        assert!(found(&report)[0].ends_with(" got nothing"), "{url}: {:?}", found(&report));
    }
}

#[test]
fn answers_of_any_form_are_no_verdict() {
    for body in
        ["", "[]", "null", "{}", "3", "{\"data\":[]}", "{\"data\":{\"decision\":7}}", "{\"data\":{\"decision\":{\"texts\":{}}}}"]
    {
        let mut other = site();
        other.insert("/graphql decision".into(), body.as_bytes().to_vec());
        let lines = ["BAD file-missing file text ca, version 2, of ", "BAD file-missing file document of decision "];
        assert_found(&run(other, Some(1 << 20)).0, 3, &lines);
    }
}

#[test]
fn a_bundle_that_is_served_as_it_is_has_its_files_under_their_digests() {
    let mut served: HashMap<_, _> = site().into_iter().filter(|(path, _)| path.starts_with("/log/")).collect();
    for content in [b"Title\n\nSummary\n\nBody\n", DOCUMENT, REPORT, &version(1), &version(2)] {
        served.insert(format!("/log/files/{}", FileDigest::of(content)), content.to_vec());
    }
    let (report, _) = run(served, Some(1 << 20));
    assert_found(&report, 0, &[]);
    assert_eq!(report.counts.files.checked(), 5);
}
